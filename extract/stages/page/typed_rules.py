"""Frames typed with the keys of a printer: bars under each other, lines of plus, minus and equals signs, as rulings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from models.geometry import Box
from models.held import held
from models.layout import Layout, Page, Rule, Word
from models.packing import PAGES
from models.replacing import replace

_BARS = frozenset("|¦│┃║")
_LINE = re.compile(r"(?=[^ ]*[+┼├┤┬┴┌┐└┘╬╠╣╦╩])[-+=─━═┼├┤┬┴┌┐└┘╬╠╣╦╩]{5,}|={5,}|[─━═]{5,}")
_BEGINS_LINE = frozenset("+=-─━═┌└├╔╚╠")
_ONE_BELOW_THE_OTHER = 1.5
"""Points that bars of one column may be apart sideways."""
_NEXT_LINE = 2.0
"""Heights of a letter within which the next line of typing comes."""
_FEWEST_BARS = 3
"""Bars under each other that are a column's edge although no typed line meets them."""
_THICKNESS = 0.5


_LONG = 24
"""Dashes in a row from which they may rule off a table; fewer are to write or to sign on."""
_WIDE = 0.6
"""Share of the width of all words that such a row takes."""


def with_typed_rules(layout: Layout) -> Layout:
    """The layout with rulings on the pages where frames are typed."""
    if all(ruled(page) is page for page in layout.pages):
        return layout
    return replace(layout, pages=held(map(ruled, layout.pages), PAGES))


def ruled(page: Page) -> Page:
    """The page with rulings where a frame is typed in signs, which are its words no longer; else the page as it is."""
    lines = [word for word in page.words if word.text[:1] in _BEGINS_LINE and _is_typed_line(word)]
    lines += _dashes(page.words)
    bars = [word for word in page.words if word.text in _BARS and not word.turns]
    if not lines and len(bars) < _FEWEST_BARS:
        return page
    across = [_across(word) for word in lines]
    down = list(_edges(bars, across))
    down += _ragged(bars, page.words, {id(word) for chain, _ in down for word in chain})
    drawn = {id(word) for word in lines} | {id(word) for chain, _ in down for word in chain}
    if not drawn:
        return page
    rules = (*page.rules, *map(Rule, across), *(Rule(box) for _, box in down))
    return replace(page, words=tuple([w for w in page.words if id(w) not in drawn]), rules=rules)


def _is_typed_line(word: Word) -> bool:
    return not word.turns and _LINE.fullmatch(word.text) is not None


def _dashes(words: Sequence[Word]) -> list[Word]:
    """Rows of nothing but dashes, nearly as wide as what is typed between them."""
    rows = [word for word in words if len(word.text) >= _LONG and not word.text.strip("-–—")]
    if not rows:
        return []
    width = max(word.box.x1 for word in words) - min(word.box.x0 for word in words)
    return [row for row in rows if row.box.width >= _WIDE * width]


def _across(word: Word) -> Box:
    return word.box._replace(top=word.box.middle - _THICKNESS / 2, bottom=word.box.middle + _THICKNESS / 2)


def _edges(bars: Iterable[Word], across: Sequence[Box]) -> Iterator[tuple[list[Word], Box]]:
    """Bars under each other with the upright ruling that they are, up to the typed lines that end them."""
    for chain in _chains(sorted(bars, key=lambda bar: (bar.box.centre, bar.box.top))):
        x, size = chain[0].box.centre, chain[0].box.height
        top, bottom = chain[0].box.top, chain[-1].box.bottom
        ends = [line.middle for line in across if line.x0 - size <= x <= line.x1 + size]
        above = max((y for y in ends if top - _NEXT_LINE * size < y <= top + size / 2), default=None)
        below = min((y for y in ends if bottom - size / 2 <= y < bottom + _NEXT_LINE * size), default=None)
        if len(chain) >= _FEWEST_BARS or (above is not None and below is not None):
            low, high = top if above is None else above, bottom if below is None else below
            yield chain, Box(x - _THICKNESS / 2, low, x + _THICKNESS / 2, high)


def _ragged(bars: Sequence[Word], words: Sequence[Word], drawn: Set[int]) -> Iterator[tuple[list[Word], Box]]:
    """Bars between the cells of lines that end in one each, wherever they stand: a table that nobody has lined up."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for bar in bars:
        rows[round(bar.box.middle)].append(bar)
    last: dict[int, Word] = {}
    for word in words:
        row = round(word.box.middle)
        if row in rows and (row not in last or word.box.x0 > last[row].box.x0):
            last[row] = word
    ragged = [row for number, row in rows.items() if len(row) > 1 and last[number] in row]
    if len(ragged) < _FEWEST_BARS:
        return
    for bar in (bar for row in ragged for bar in row if id(bar) not in drawn):
        x, (_, top, _, bottom) = bar.box.centre, bar.box
        yield [bar], Box(x - _THICKNESS / 2, top, x + _THICKNESS / 2, bottom)


def _chains(bars: Sequence[Word]) -> Iterator[list[Word]]:
    """The bars, sorted by their place across, in runs that stand on following lines."""
    columns: list[list[Word]] = []
    for bar in bars:
        if columns and bar.box.centre - columns[-1][-1].box.centre <= _ONE_BELOW_THE_OTHER:
            columns[-1].append(bar)
        else:
            columns.append([bar])
    for column in columns:
        column.sort(key=lambda bar: bar.box.top)
        chain = column[:1]
        for upper, lower in pairwise(column):
            if lower.box.top - upper.box.bottom > _NEXT_LINE * upper.box.height:
                yield chain
                chain = []
            chain.append(lower)
        yield chain
