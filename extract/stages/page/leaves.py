"""Pages printed in columns that have nothing to do with each other, as a folder or a spread: each column a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, median
from typing import NamedTuple

from models.layout import Page, TextSource, Word
from models.replacing import replace

Row = list[Word]
"""Words at one height of a page, from left to right."""
Gap = tuple[float, float]

_FEWEST_ROWS = 12
_FEWEST_LINES = 5
"""Lines of either column beside the other."""
_GUTTER = 1.2
"""Sizes of the text that the white between two columns is wide."""
_THROUGH = 0.6
"""The same of the white that is left where a long word reaches into it."""
_MIDDLE = (0.25, 0.75)
"""Shares of the page's width between which it may be parted."""
_SAME_HEIGHT = 0.15
"""Sizes of the text by which the heights of two columns may differ where they share their lines."""
_SHARED = 0.5
"""Share of its lines that a column of labels, or of figures, has at the same height as the other column."""
_WORDS_OF_TEXT = 4
_FEWEST_TEXT = 2
_FEWEST_RULES = 2
_FEWEST_PROSE = 4
"""Rows that are running text on both sides, from which columns are parted although they share their lines."""
_FULL = 0.7
_FEWEST_NOTED = 8
"""Lines of a panel of facts beside running text."""
_FEWEST_OUT_OF_STEP = 8
_OUT_OF_STEP = 0.5
"""Sizes of the text by which the ways down to the next line of the other column differ."""
_FEWEST_BLOCKS = 5
_BLOCK = 1.3
"""Of the least step between lines: a longer one begins another fact."""
_LEVEL = 1 / 3
"""Share of a panel's facts that may happen to stand level with a line of the text."""
_SMALLER = 0.8
"""Of the type of a fact, that of its label."""


class _Part(NamedTuple):
    """Words of one row on one side of the white."""

    middle: float
    width: float
    words: int
    is_text: bool
    """Words that no wide white parts, hardly a figure among them."""
    is_row: bool
    """Words parted by wide white, figures at one of its ends or more."""
    size: float
    """Of the first word's type, in points; 0 where the reader does not tell."""


_Pair = tuple[_Part | None, _Part | None]
"""What stands on the left and on the right at one height."""


def columns_of(page: Page, rows: Sequence[Row]) -> list[tuple[Word, ...]]:
    """The words of each column that is read for itself, in reading order; one for a page without such columns.

    What stands above the columns belongs to the first of them, what stands below to the last.
    """
    if len(rows) < _FEWEST_ROWS or page.source is TextSource.PLAIN:
        return [page.words]
    size = median([row[0].box.height for row in rows])
    found: list[list[Word]] = [[]]
    done = 0
    for first, last, edge in _folds(page, rows, size):
        found[-1] += [word for row in rows[done:first] for word in row]
        found[-1] += [word for row in rows[first:last] for word in row if word.box.x0 < edge]
        found.append([word for row in rows[first:last] for word in row if word.box.x0 >= edge])
        done = last
    found[-1] += [word for row in rows[done:] for word in row]
    return [tuple(words) for words in found] if len(found) > 1 else [page.words]


def _folds(page: Page, rows: Sequence[Row], size: float) -> Iterator[tuple[int, int, float]]:
    """Where independent columns stand side by side: first row, the one behind the last, and where the right begins."""
    done = 0
    for first, last, gaps in _stretches(page, rows, size):
        for gap in gaps:
            begins = first
            while begins > done and not _crosses(rows[begins - 1], gap):
                begins -= 1
            parts = _unruled(page, rows, max(begins, done), last, gap)
            independent = [
                (a, b)
                for a, b in parts
                if b - a >= _FEWEST_LINES
                and (_are_independent(rows[a:b], gap, size) or _is_beside_table(page, rows[a:b], gap, size))
            ]
            if independent:
                yield from ((a, b, gap[1]) for a, b in independent)
                done = last
                break


def _stretches(page: Page, rows: Sequence[Row], size: float) -> Iterator[tuple[int, int, list[Gap]]]:
    """Runs of rows with the white between words that goes through all of them, in the middle of the page."""
    low, high, least = _MIDDLE[0] * page.width, _MIDDLE[1] * page.width, _THROUGH * size
    start = 0
    through: list[Gap] = []
    for number, row in enumerate(rows):
        white = _gaps(row, low, high, least)
        met = _common(through, white, least) if number > start else white
        if not met:
            if number - start >= _FEWEST_ROWS:
                yield start, number, through
            start, met = number, white
        through = met
    if len(rows) - start >= _FEWEST_ROWS:
        yield start, len(rows), through


def _gaps(row: Row, low: float, high: float, least: float) -> list[Gap]:
    """The white between two places of the page's width, the margins too; `least` wide."""
    found: list[Gap] = []
    end = low
    for word in row:
        x0, _, x1, _ = word.box
        if x0 - end >= least:
            found += [(end, min(x0, high))] if min(x0, high) - end >= least else []
        if x1 > end:
            end = x1
        if end >= high:
            return found
    return [*found, (end, high)] if high - end >= least else found


def _common(some: Sequence[Gap], others: Sequence[Gap], least: float) -> list[Gap]:
    both = ((max(a, c), min(b, d)) for a, b in some for c, d in others)
    return [(a, b) for a, b in both if b - a >= least]


def _crosses(row: Row, gap: Gap) -> bool:
    return any(word.box.x0 < gap[1] and word.box.x1 > gap[0] for word in row)


def _unruled(page: Page, rows: Sequence[Row], first: int, last: int, gap: Gap) -> Iterator[tuple[int, int]]:
    """The runs of rows between printed lines that go across the white."""
    across = [
        r.box.middle
        for r in page.rules
        if r.is_horizontal and r.box.x0 < gap[0] - 1 and r.box.x1 > gap[1] + 1
    ]
    heights = [rows[n][0].box.middle for n in range(first, last)]
    cuts = [
        first + n
        for n, (above, below) in enumerate(pairwise(heights), start=1)
        if any(above < y < below for y in across)
    ]
    yield from pairwise((first, *cuts, last))


def _are_independent(rows: Sequence[Row], gap: Gap, size: float) -> bool:
    """Whether two sides are read apart: both hold text, or one is a panel of facts that the other takes no heed of.

    Neither keeps to the other's lines, unless both are text all along.
    """
    pairs = [(_side(row, gap, size, left=True), _side(row, gap, size, left=False)) for row in rows]
    both_from = max(next((n for n, pair in enumerate(pairs) if pair[side]), 0) for side in (0, 1))
    both_to = min(max((n for n, pair in enumerate(pairs) if pair[side]), default=0) for side in (0, 1))
    beside = pairs[both_from : both_to + 1]
    sides = [[part for pair in beside if (part := pair[side])] for side in (0, 1)]
    if min(map(len, sides)) < _FEWEST_LINES:
        return False
    if any(_is_prose(text) and _are_pairs(facts) for text, facts in (sides, sides[::-1])):
        return True
    texts = [sum(part.words >= _WORDS_OF_TEXT for part in side) for side in sides]
    if min(texts) < _FEWEST_TEXT and _are_out_of_step(beside, size):
        return True
    if min(texts) < _FEWEST_TEXT:
        return _is_panel(beside, texts.index(min(texts)), size)
    level = [pair for pair in beside if _are_level(*pair, size)]
    if len(level) < _SHARED * min(map(len, sides)):
        return True
    full = [_FULL * max(part.width for part in side) for side in sides]
    prose = [
        all(part and part.is_text and part.width >= wide for part, wide in zip(pair, full, strict=True))
        for pair in level
    ]
    return sum(prose) >= _FEWEST_PROSE


def _is_beside_table(page: Page, rows: Sequence[Row], gap: Gap, size: float) -> bool:
    """Whether text stands right of a table, beyond the end of the rules under its heads: a form's lines go on there."""
    top, bottom = rows[0][0].box.top, rows[-1][0].box.bottom
    heads = [rule.box for rule in page.rules if rule.is_horizontal and top < rule.box.middle < bottom]
    if len(heads) < _FEWEST_RULES or any(rule.x1 > gap[1] for rule in heads):
        return False
    left = min((word.box.x0 for row in rows for word in row), default=0.0)
    wide = [rule for rule in heads if rule.x1 - rule.x0 >= _FULL * (gap[0] - left)]
    texts = [_side(row, gap, size, left=False) for row in rows]
    cells = [_side(row, gap, size, left=True) for row in rows]
    return (
        len(wide) >= _FEWEST_RULES
        and sum(text.is_text for text in texts if text) >= _FEWEST_PROSE
        and sum(cell.is_row for cell in cells if cell) >= _FEWEST_LINES
    )


def _is_prose(parts: Sequence[_Part]) -> bool:
    return sum(part.is_text for part in parts) >= _FEWEST_PROSE


def _are_pairs(noted: Sequence[_Part]) -> bool:
    """Whether every label stands with its answer in the panel, one of the two in small print, over or under it."""
    changes = [
        min(part.size, below.size) < _SMALLER * max(part.size, below.size) for part, below in pairwise(noted)
    ]
    return sum(changes) >= _FEWEST_NOTED and sum(changes) >= len(changes) - 1


def _are_out_of_step(beside: Sequence[_Pair], size: float) -> bool:
    """Whether no line of either of two long columns stands level with one of the other, nor always as far from it."""
    left, right = ([part.middle for pair in beside if (part := pair[side])] for side in (0, 1))
    if min(len(left), len(right)) < _FEWEST_OUT_OF_STEP or any(_are_level(*pair, size) for pair in beside):
        return False
    steps = [min(lower - upper for lower in right if lower >= upper) for upper in left if upper <= right[-1]]
    return max(steps) - min(steps) > _OUT_OF_STEP * size


def _is_panel(beside: Sequence[_Pair], side: int, size: float) -> bool:
    """Whether the facts on one side begin at heights of their own beside running text: labels keep to its lines."""
    facts = [pair for pair in beside if pair[side]]
    text = [other for pair in beside if (other := pair[1 - side])]
    if len(facts) < _FEWEST_NOTED or not _is_prose(text):
        return False
    heights = [part.middle for pair in facts if (part := pair[side])]
    steps = [lower - upper for upper, lower in pairwise(heights)]
    begins = [
        facts[0],
        *(fact for fact, step in zip(facts[1:], steps, strict=True) if step > _BLOCK * min(steps)),
    ]
    blocks = begins if len(begins) >= _FEWEST_BLOCKS else facts
    level = sum(_are_level(*pair, size) for pair in blocks)
    return level <= _LEVEL * len(blocks)


def _are_level(left: _Part | None, right: _Part | None, size: float) -> bool:
    return left is not None and right is not None and abs(left.middle - right.middle) <= _SAME_HEIGHT * size


def _side(row: Row, gap: Gap, size: float, *, left: bool) -> _Part | None:
    words = [word for word in row if (word.box.x0 < gap[1]) is left]
    if not words:
        return None
    middle, width = fmean([word.box.middle for word in words]), words[-1].box.x1 - words[0].box.x0
    figures = sum(word.text[0].isdigit() for word in words)
    is_parted = any(after.box.x0 - word.box.x1 >= _GUTTER * size for word, after in pairwise(words))
    is_text = len(words) >= _WORDS_OF_TEXT and not is_parted and figures * _WORDS_OF_TEXT <= len(words)
    is_row = is_parted and any(word.text[-1].isdigit() for word in (words[0], words[-1]))
    return _Part(middle, width, len(words), is_text, is_row, words[0].size or 0.0)


def leaves(page: Page, columns: Sequence[tuple[Word, ...]], number: int) -> Iterator[Page]:
    """A page for each of its columns, numbered from `number` on; what was noticed on the page stays with the first."""
    if len(columns) == 1 and page.number == number:
        yield page
        return
    for n, words in enumerate(columns):
        notes = page.notes if n == 0 else ()
        yield replace(page, number=number + n, words=words, notes=notes, printed_on=page.number)
