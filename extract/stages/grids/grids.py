"""Tables known by their body: neighbouring lines of words and figures whose figures stand in columns."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.next_heads import are_years_in_a_row, heads_another
from extract.stages.grids.own_text import with_own_text
from extract.stages.heads.grid_heads import Span, heads_over, under
from extract.stages.page.lines import Line, Segment, without_leaders
from extract.stages.page.wrapped import joined_figures
from extract.stages.tables.items import CURRENCIES
from extract.stages.tables.pieces import Piece, Sort, pieces_of
from extract.stages.words.naming import columns_named
from extract.stages.words.tick_boxes import offers_options
from models.records import dataclass
from models.replacing import replace

_FAR = 2.4
"""Line pitches of white space that a table does not go over."""
_FEWEST_ENTRIES = 2
_LINES_OF_HEAD = 3
_MANY_FIGURES = 3
"""Figures from which a single row may be a table: the costs of one year across."""
_MOST_WORDS_BETWEEN = 3
"""Lines without figures that may stand between two rows: headings, and texts that go on."""
_SHORT = 8
_MOST_WORDS = 30
_LEADER = re.compile(r"[._…]{2}")
ENDS_IN_FIGURE = re.compile(
    r"(?:^|\s|[-–−])[0-9][0-9 .,'’:]*\s?(?:kr|kronor|sek|[tkm]kr|mnkr|[:,]?[-–])?$", re.IGNORECASE
)
_LONGEST_UNIT = 10
"""Characters that may follow the last digit of a figure, and one of that."""
_DIGITS_OF_A_REST = 2
"""`steg` over `1`: digits alone that a text ends in."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass
class _Block:
    alone: Collection[int]
    led: Collection[int] = frozenset()
    """Lines on which dots lead from the words to the figure, wherever that stands."""
    entries: list[Entry] = field(default_factory=list)
    columns: list[Span] = field(default_factory=list)
    heading: str = ""
    head: frozenset[str] = frozenset()
    """The lines above the first entry, which a table may print again over its next page."""
    between: list[Line] = field(default_factory=list)
    needs_sum: bool = False


def grids(
    lines: Sequence[Line], pitch: float, stops: Collection[int], alone: Collection[int] = ()
) -> Iterator[Grid]:
    """The tables of a paper from top to bottom.

    stops: lines of labels whose answers are no rows. alone: lines of words that go on in no other.
    """
    bare = [without_leaders(line) if line.segments and _LEADER.search(line.text) else line for line in lines]
    led = frozenset(line.index for line, before in zip(bare, lines, strict=True) if line is not before)
    lines, rests = joined_figures(bare)
    printed = [line for line in lines if line.index not in rests and line.segments]
    block = _Block(alone, led, needs_sum=bool(rests))
    for position, line in enumerate(printed):
        above = printed[position - 1] if position else None
        entry = None if line.index in stops else entry_of(line)
        if entry is None and not block.entries:
            continue
        apart = above is not None and _is_far(above, line, pitch)
        if line.index in stops or (apart and not _goes_on(block, entry, above, line)):
            yield from _closed(block, lines, stops)
            block = _Block(alone, led, needs_sum=bool(rests))
        if entry is not None:
            columns = _columns_with(block, entry)
            if (columns is None and not _is_pushed(block.columns, entry)) or _is_of_another(block, entry):
                yield from _closed(block, lines, stops)
                block = _Block(alone, led, needs_sum=bool(rests))
            _placed(block, entry, printed[max(0, position - _LINES_OF_HEAD) : position])
        elif block.entries and line.index not in stops:
            if not _may_stand_between(line, block):
                yield from _closed(block, lines, stops)
                block = _Block(alone, led, needs_sum=bool(rests))
            else:
                block.between.append(line)
    yield from _closed(block, lines, stops)


def _placed(block: _Block, entry: Entry, over: Sequence[Line]) -> None:
    """Puts the entry at the end of the block, its figures under those above, or by their order.

    over: the lines right above it.
    """
    columns = _columns_with(block, entry)
    if columns is None:
        if not block.columns:
            return
        entry, columns = replace(entry, is_pushed=True), block.columns
    block.head = block.head or frozenset(line.text for line in over)
    _take(block, _with_beginning(entry, over[-1] if over else None), columns)


def _is_of_another(block: _Block, entry: Entry) -> bool:
    """Whether figures under a heading behind a sum, or under a line of heads, stand under none of those above it."""
    if not block.entries or not block.between:
        return False
    if not block.entries[-1].sums and all(len(line.segments) == 1 for line in block.between):
        return False
    return not any(under(piece.box.x0, piece.box.x1, block.columns) for piece in entry.numbers)


def _is_far(above: Line, below: Line, pitch: float) -> bool:
    return above.page != below.page or below.box.top - above.box.bottom > _FAR * pitch


def _goes_on(block: _Block, entry: Entry | None, above: Line | None, below: Line) -> bool:
    """Whether a table goes on over a page's end: its columns do."""
    if above is None or above.page == below.page or not block.entries or block.entries[-1].sums:
        return False
    if entry is None:
        return True
    columns = _columns(block.columns, entry)
    return columns is not None and len(columns) == len(block.columns)


def entry_of(line: Line) -> Entry | None:
    """The line as a row of a table; None where it has no words, or no figure."""
    if len(line.words) > _MOST_WORDS or not any(map(_ends_in_figure, line.segments)):
        return None
    pieces = pieces_of(line)
    text = tuple(piece for piece in pieces if not piece.is_number and piece.text.casefold() not in CURRENCIES)
    numbers = tuple(piece for piece in pieces if piece.is_number)
    if any(offers_options(piece.text) for piece in text):
        return None
    named = any(c.isalpha() for piece in text for c in piece.text)
    figures = [
        piece
        for piece in numbers
        if piece.sort is Sort.FIGURE or (piece.sort is Sort.CODE and not _ends_date(piece, text))
    ]
    is_period = not named and len(numbers) > 1 and _YEAR.fullmatch(numbers[0].text) is not None
    if is_period and not all(_YEAR.fullmatch(piece.text) for piece in numbers):
        return Entry(line, numbers[:1], numbers[1:])
    if all(_YEAR.fullmatch(piece.text) for piece in numbers) and (len(numbers) > 1 or _is_head(text)):
        return None
    if are_years_in_a_row([piece.text for piece in numbers]):
        return None
    if not named or not figures or sum(len(piece.words) for piece in text) > 2 * _SHORT:
        return None
    return Entry(line, text, numbers)


def _is_head(text: Sequence[Piece]) -> bool:
    """Whether words say what a column of words holds, as they do beside a year that heads the figures."""
    return len(text) == 1 and "text" in columns_named(text[0].text)


def _ends_in_figure(segment: Segment) -> bool:
    end = segment.text[-_LONGEST_UNIT:]
    return any(map(end.__contains__, "0123456789")) and ENDS_IN_FIGURE.search(segment.text) is not None


def _ends_date(piece: Piece, text: Sequence[Piece]) -> bool:
    """Whether a year ends the words before it: `Period: maj-aug 2005`."""
    return _YEAR.fullmatch(piece.text) is not None and any(
        before.words[-1].box.x1 < piece.words[0].box.x0
        and piece.words[0].box.x0 - before.words[-1].box.x1 < piece.box.height
        for before in text
    )


def _columns_with(block: _Block, entry: Entry) -> list[Span] | None:
    """The columns with the entry's figures in them; where dots lead to one figure on each line, they are one column."""
    led = (entry.line.index in block.led or entry.sums) and all(
        one.line.index in block.led for one in block.entries
    )
    if not led or len(block.columns) != 1 or len(entry.numbers) != 1:
        return _columns(block.columns, entry)
    ((left, right),), box = block.columns, entry.numbers[0].box
    return [(min(left, box.x0), max(right, box.x1))]


def _columns(columns: Sequence[Span], entry: Entry) -> list[Span] | None:
    """The columns with the entry's figures in them; None where two of them fall into one."""
    spans = list(columns)
    taken: list[int] = []
    for piece in entry.numbers:
        own = (piece.box.x0, piece.box.x1)
        over = [n for n, (left, right) in enumerate(spans) if own[0] < right and own[1] > left]
        if len(over) > 1 or (over and over[0] in taken):
            return None
        if over:
            left, right = spans[over[0]]
            spans[over[0]] = (min(left, own[0]), max(right, own[1]))
            taken.append(over[0])
        else:
            taken.append(len(spans))
            spans.append(own)
    clash = any(a < d and c < b for (a, b), (c, d) in itertools.combinations(spans, 2))
    return None if clash else spans


def _take(block: _Block, entry: Entry, columns: list[Span]) -> None:
    """The entry at the end of the block; the lines between go on in the entry before, or head the ones below."""
    between = [line for line in block.between if line.text not in block.head and line not in entry.before]
    for number, line in enumerate(between):
        own = line.index not in block.alone
        if own and number == len(block.entries[-1].more) and _continues(block.entries[-1], line):
            before = block.entries[-1]
            block.entries[-1] = replace(before, more=(*before.more, line))
        else:
            block.heading = line.text
    block.between = []
    block.entries.append(replace(entry, heading=block.heading) if not entry.before else entry)
    block.columns = columns


def _with_beginning(entry: Entry, above: Line | None) -> Entry:
    """A row whose text begins in the middle of its words begins on the line above."""
    if above is None or not entry.label[:1].islower() or entry.sums or entry.is_part:
        return entry
    aside = abs(above.box.x0 - entry.text[0].box.x0) > above.segments[0].size
    if (
        above.page != entry.line.page
        or len(above.segments) > 1
        or aside
        or above.text.endswith((".", ":", "?"))
    ):
        return entry
    return replace(entry, before=(above,))


def _continues(entry: Entry, line: Line) -> bool:
    """Whether a line of words goes on in the text of the row above, and is no heading of the rows below."""
    at_text = abs(line.box.x0 - entry.text[0].box.x0) < line.segments[0].size
    if at_text and len(line.segments) == 1 and entry.numbers[0].box.x1 < line.box.x0:
        return True
    is_rest = at_text and line.text.isdecimal() and len(line.text) <= _DIGITS_OF_A_REST
    return (
        is_rest
        or line.text[:1].islower()
        or entry.label.endswith(
            (",", "-", "&", " och", " av", " i", " för", " till", " tom", " t.o.m.", " fr.o.m.")
        )
    )


def _may_stand_between(line: Line, block: _Block) -> bool:
    if line.text in block.head and not (block.entries[-1].sums and block.entries[-1].line.page == line.page):
        return True
    if heads_another(line, block.between):
        return False
    if len(block.between) >= _MOST_WORDS_BETWEEN or len(line.words) > _SHORT:
        return False
    if len(line.segments) > 1 and len(_over(line, block.columns)) > 1:
        return False
    return not line.text.endswith((".", "?", ":")) or len(line.words) <= 2


def _over(line: Line, columns: Sequence[Span]) -> set[int]:
    """The columns that the pieces of a line of words stand over: of two or more, it is the head of another table."""
    return {n for segment in line.segments for n in under(segment.box.x0, segment.box.x1, columns)}


def _closed(block: _Block, lines: Sequence[Line], stops: Collection[int]) -> Iterator[Grid]:
    if not block.entries:
        return
    if len(block.entries) < _FEWEST_ENTRIES and len(block.columns) < _MANY_FIGURES:
        return
    columns = _without_those_of_sums(block.entries, sorted(block.columns))
    first = block.entries[0].line.index
    edges = {round(piece.box.x0, 1) for entry in block.entries for piece in entry.text}
    heads, corner, above, heading = heads_over(lines, first, columns, edges, stops)
    entries = tuple(
        replace(entry, heading=entry.heading or heading, columns=_columns_of(entry, columns))
        for entry in with_own_text(_with_last(block))
        if not entry.is_pushed or entry.sums or len(entry.numbers) == len(columns)
    )
    last_entry = entries[-1]
    last = (last_entry.more or (last_entry.line,))[-1].index
    yield Grid(entries, heads, corner, above, last, needs_sum=block.needs_sum)


def _without_those_of_sums(entries: Sequence[Entry], columns: Sequence[Span]) -> tuple[Span, ...]:
    """The only column that the rows have, where their exact sum stands elsewhere in a column of its own."""
    strays = [entry for entry in entries if entry.sums and len(entry.numbers) == 1 and entry is entries[-1]]
    of_rows = {
        n
        for entry in entries
        for piece in entry.numbers
        for n in under(piece.box.x0, piece.box.x1, columns)
        if entry not in strays
    }
    rows = [entry.numbers[0].value or Decimal(0) for entry in entries if not entry.sums and not entry.is_part]
    adds_up = bool(strays) and sum(rows, Decimal(0)) == strays[0].numbers[0].value
    return tuple(columns[n] for n in of_rows) if len(of_rows) == 1 and adds_up else tuple(columns)


def _is_pushed(columns: Sequence[Span], entry: Entry) -> bool:
    """Whether an entry has a figure for every column, and words where a column begins; a sum has them for the last."""
    if len(columns) < _MANY_FIGURES:
        return False
    if entry.sums:
        return 1 < len(entry.numbers) <= len(columns)
    return len(entry.numbers) == len(columns) and any(
        under(piece.box.x0, piece.box.x1, columns) for piece in entry.text
    )


def _columns_of(entry: Entry, columns: Sequence[Span]) -> tuple[int, ...]:
    if entry.is_pushed:
        return tuple(range(len(columns) - len(entry.numbers), len(columns)))
    return tuple((under(piece.box.x0, piece.box.x1, columns) or [0])[0] for piece in entry.numbers)


def _with_last(block: _Block) -> list[Entry]:
    """The entries, the last with the lines that go on in its text."""
    last = block.entries[-1]
    own = itertools.takewhile(lambda line: line.index not in block.alone, block.between)
    more = tuple(itertools.takewhile(lambda line: _continues(last, line), own))
    return [*block.entries[:-1], replace(last, more=more)]
