"""The heads over columns that are known by their figures."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence

from extract.stages.heads.head_words import UNITS, says_more, unglued
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.words.wordings import key_of
from models.layout import Word

_MOST_HEAD_LINES = 3
_HEADINGS_UNDER_HEAD = 3
_FAR_ABOVE = 16
"""Lines over a table among which its head is looked for, those of its first row with them."""
_LONGEST_PERIOD = 20
"""Characters of a head that names a year; longer ones are answers."""
_SHORT = 8
_WORDS_OF_SENTENCE = 5
_FLUSH = 3.0
"""Points by which a head may end apart from the figures that it ends flush with."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")

Span = tuple[float, float]
"""Left and right edge of a column of figures, in points."""


def heads_over(
    lines: Sequence[Line],
    first: int,
    columns: Sequence[Span],
    edges: Collection[float],
    stops: Collection[int] = (),
) -> tuple[tuple[tuple[Word, ...], ...], tuple[Word, ...], int, str]:
    """Words over each column, words over none, the first line of the head, and a heading between head and rows."""
    over: list[tuple[Word, ...]] = [() for _ in columns]
    corner: tuple[Word, ...] = ()
    heading, begins, found = "", first, 0
    printed = [line for line in lines[max(0, first - _FAR_ABOVE) : first + 1] if line.segments]
    for line, below in reversed(
        list(itertools.pairwise(printed[-_MOST_HEAD_LINES - _HEADINGS_UNDER_HEAD - 1 :]))
    ):
        if line.index in stops or found >= _MOST_HEAD_LINES or (found and not _close(line, below)):
            break
        if line.page != below.page and len(line.segments) < 2:
            break
        shares = _over_columns(line, columns, edges)
        if shares is not None and not found and _heads_rows(line, lines, columns, edges):
            shares = None
        if found and shares is not None and all(over) and not _names_units_below(shares, over, line, below):
            break
        if shares is None:
            if found or not _is_heading(line):
                break
            heading = f"{line.text} {heading}".strip()
            continue
        for n, words in enumerate(shares[:-1]):
            over[n] = (*words, *over[n])
        corner = (*shares[-1], *corner)
        begins, found = line.index, found + 1
    return tuple(over), corner, begins, heading if found else ""


def _heads_rows(line: Line, lines: Sequence[Line], columns: Sequence[Span], edges: Collection[float]) -> bool:
    """Whether a single piece over one column is a heading of the rows: a line above heads more columns."""
    if len(line.segments) > 1 or line.text[:1] in "([" or line.text.endswith("%"):
        return False
    above = list(reversed(lines[max(0, line.index - _HEADINGS_UNDER_HEAD) : line.index]))
    single = list(itertools.takewhile(lambda one: len(one.segments) == 1, above))
    if line.text[:1].islower() and not (single and single[0].box.x0 == line.box.x0):
        return False
    head = above[len(single)] if len(single) < len(above) else None
    over = _over_columns(head, columns, edges) if head is not None and head.page == line.page else None
    return over is not None and sum(map(bool, over[:-1])) > 1


def _close(line: Line, below: Line) -> bool:
    size = max(segment.size for segment in line.segments)
    return line.page == below.page and below.box.top - line.box.bottom < 0.6 * size


def _names_units_below(
    shares: Sequence[Sequence[Word]], over: Sequence[Sequence[Word]], line: Line, below: Line
) -> bool:
    """Whether a line goes on in the heads below it, or stands over each of those that are nothing but a unit."""
    units = [n for n, words in enumerate(over) if all(key_of(word.text) in UNITS for word in words)]
    return _is_upper_part(line, below) or (bool(units) and all(shares[n] for n in units))


def _is_upper_part(line: Line, below: Line) -> bool:
    """Whether a head goes on from a line to the next: `Beräknad` over `kostnad`."""
    return any(segment.text[:1].islower() or segment.text[:1] == "(" for segment in below.segments)


def _is_heading(line: Line) -> bool:
    return len(line.segments) == 1 and len(line.words) <= _SHORT and not line.text.endswith((".", ":", "?"))


def _over_columns(
    line: Line, columns: Sequence[Span], edges: Collection[float]
) -> list[tuple[Word, ...]] | None:
    """The words of a line over each column, and last those over none; None for a line that is no head.

    edges: left edges of the texts under it. `1  2` under `Instalment  Instalment` are words of a head.
    """
    if not line.segments or len(line.words) > _SHORT * max(1, len(columns)) or _ends_sentence(line):
        return None
    counts = [segment.text for segment in line.segments] == list("123456789"[: len(line.segments)])
    if (
        any(any(c.isdigit() for c in s.text) and not _may_be_head(s.text) for s in line.segments)
        and not counts
    ):
        return None
    if _is_one_for_each(line, columns, edges):
        return [*(segment.words for segment in line.segments[1:]), line.segments[0].words]
    return _by_place(line, columns, edges)


def _ends_sentence(line: Line) -> bool:
    return len(line.segments) == 1 and len(line.words) >= _WORDS_OF_SENTENCE and line.text.endswith(".")


def _by_place(line: Line, columns: Sequence[Span], edges: Collection[float]) -> list[tuple[Word, ...]] | None:
    """Each piece of a head over the column that it stands over or nearest to."""
    shares: list[tuple[Word, ...]] = [() for _ in (*columns, None)]
    beside: list[Segment] = []
    for segment in line.segments:
        near = under(segment.box.x0, segment.box.x1, columns)
        at_column = len(near) == 1 and abs(segment.box.x0 - columns[near[0]][0]) < segment.size
        if (
            not at_column
            and any(abs(segment.box.x0 - edge) < segment.size for edge in edges)
            and len(near) < 2
        ):
            shares[-1] += segment.words
        elif len(near) > 1:
            if len(line.segments) == 1 and len(segment.words) > len(near) + 2:
                return None
            words = unglued(segment.words)
            if (each := _by_capitals(words, len(near))) is not None:
                for n, own_words in zip((*near, -1), each, strict=False):
                    shares[n] += own_words
                continue
            ends = [columns[n][1] for n in near]
            flush = all(any(abs(word.box.x1 - end) < _FLUSH for word in words) for end in ends)
            for word in words:
                own = next((n for n in near if word.box.x1 < columns[n][1] + _FLUSH), near[-1])
                shares[own if flush else _nearest(word.box.centre, columns)] += (word,)
        elif near:
            shares[near[0]] += segment.words
        else:
            beside.append(segment)
    for segment in beside:
        shares[_free(segment, columns, shares, edges)] += segment.words
    return shares if any(shares[:-1]) or len(line.segments) > 1 else None


def _by_capitals(words: Sequence[Word], count: int) -> list[tuple[Word, ...]] | None:
    """The heads of a row of words that run together, each begun by its capital, where there is one for each column.

    One more may follow, of remarks beside the figures.
    """
    begins = [n for n, word in enumerate(words) if word.text[:1].isupper()]
    if begins[:1] != [0] or len(begins) == len(words) or any(word.text[1:].isupper() for word in words):
        return None
    heads = [tuple(words[a:b]) for a, b in itertools.pairwise([*begins, len(words)])]
    is_remark = len(heads) == count + 1 and says_more(text_of(heads[-1]))
    return heads if count > 1 and (len(heads) == count or is_remark) else None


def _is_one_for_each(line: Line, columns: Sequence[Span], edges: Collection[float]) -> bool:
    """Whether a head over the texts is followed by one for each column: then their order tells whose each is."""
    first = line.segments[0]
    if len(line.segments) != len(columns) + 1 or not edges or first.box.x1 > columns[0][0]:
        return False
    return abs(first.box.x0 - min(edges)) < first.size and max(edges) < columns[0][0]


def _may_be_head(text: str) -> bool:
    """Whether a text with digits may head a column: a year, `År 1`, `2014-15`."""
    if _YEAR.search(text) is not None:
        return len(text) < _LONGEST_PERIOD
    return sum(c.isdigit() for c in text) <= 2 and any(c.isalpha() or c == "%" for c in text)


def under(x0: float, x1: float, columns: Sequence[Span]) -> list[int]:
    return [n for n, (left, right) in enumerate(columns) if x0 < right and x1 > left]


def _nearest(x: float, columns: Sequence[Span]) -> int:
    return min(range(len(columns)), key=lambda n: max(columns[n][0] - x, x - columns[n][1], 0.0))


def _free(
    segment: Segment, columns: Sequence[Span], shares: Sequence[tuple[Word, ...]], edges: Collection[float]
) -> int:
    """The column without a head that a head beside its figures belongs to: the next one to the right, else left."""
    right = [n for n, (left, _) in enumerate(columns) if left >= segment.box.x1 and not shares[n]]
    before = max((end for _, end in columns if end <= segment.box.x0), default=float("-inf"))
    if right and all(columns[n][1] <= segment.box.x0 or n >= right[0] for n in range(len(columns))):
        between = [edge for edge in edges if segment.box.x1 < edge < columns[right[0]][0]]
        if not between and max(edges, default=before) < segment.box.x0:
            return right[0]
    left = [n for n, (_, end) in enumerate(columns) if end <= segment.box.x0 and not shares[n]]
    return left[-1] if left and not any(edge >= columns[left[-1]][1] for edge in edges) else -1
