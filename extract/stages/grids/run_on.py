"""Accounts in a text that has lost its columns: words, an amount and the code of an account in one run of words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.page.lines import Line, text_of
from extract.stages.tables.pieces import Piece, Sort, number_of
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_subtotal, is_total
from models.layout import Word
from models.records import dataclass

_CODE = re.compile(r"[0-9]{4,8}")
_GROUP = re.compile(r"[0-9]{3}(?:[,.][0-9]{2}|[:,]-)?")
_FIRST = re.compile(r"[-–−]?[0-9]{1,3}")
_WHOLE = re.compile(r"[-–−]?[0-9]{1,7}(?:[.,][0-9]{3})*(?:[,.][0-9]{2}|[:,]-)?")
_REFERENCE = re.compile(r"[A-ZÅÄÖ]{0,3}[0-9]{1,6}|(?:[0-9]{2}){1,2}[-./][0-9]{1,2}[-./][0-9]{1,2}")
"""The number of a voucher, or its day."""
_FEWEST_ROWS = 2
_MOST_PENDING = 4
_MOST_WORDS = 12
_MOST_HEAD_LINES = 7
_LONGEST_HEAD = 8
"""Words."""


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    words: tuple[Word, ...]
    amount: Piece
    code: Piece
    more: tuple[Line, ...] = ()


@dataclass
class _List:
    rows: list[_Row] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    """Lines of words alone since the last row."""


def run_on_grids(lines: Sequence[Line], stops: Collection[int]) -> Iterator[Grid]:
    """The lists of accounts under a head that names them, from top to bottom; stops: lines of something else."""
    one = _List()
    for line in lines:
        if line.index in stops:
            yield from _grid(one, None, lines)
            one = _List()
        elif one.rows and is_total(line.text):
            yield from _grid(one, line, lines)
            one = _List()
        elif (row := _row(line)) is not None:
            _take(one, row)
        elif (
            len(line.words) <= _MOST_WORDS and len(one.pending) < _MOST_PENDING and not is_subtotal(line.text)
        ):
            one.pending.append(line)
        else:
            yield from _grid(one, None, lines)
            one = _List()
    yield from _grid(one, None, lines)


def _row(line: Line) -> _Row | None:
    """The line as words, if any, an amount and a code behind it."""
    words = line.words
    if len(words) < 2 or len(words) > 2 * _MOST_WORDS or not _CODE.fullmatch(words[-1].text):
        return None
    begins = _begin_of_amount(words[:-1])
    if begins is None:
        return None
    own = words[begins:-1]
    told = number_of(text_of(own))
    if told is None or told[1] is None:
        return None
    code = Piece(words[-1:], Sort.CODE, Decimal(words[-1].text))
    return _Row(line, words[:begins], Piece(own, Sort.FIGURE, told[1]), code)


def _begin_of_amount(words: Sequence[Word]) -> int | None:
    """Where the longest amount begins that some words end in."""
    last = len(words) - 1
    if last < 0 or not _WHOLE.fullmatch(words[last].text):
        return None
    begins = last
    while begins > 0 and _GROUP.fullmatch(words[begins].text) and _FIRST.fullmatch(words[begins - 1].text):
        begins -= 1
        if not _GROUP.fullmatch(words[begins].text):
            break
    return begins


def _take(one: _List, row: _Row) -> None:
    """The row at the end of the list: words above belong to it where it has none, or to the row that they go on in."""
    words = _without_reference(row.words)
    if not any(c.isalpha() for word in words for c in word.text):
        above = [word for line in one.pending for word in line.words] if one.rows else []
        above = above or [word for line in one.pending[-1:] for word in line.words]
        words = (*above, *words)
    elif one.rows and one.pending:
        before = one.rows[-1]
        more = tuple(line for line in one.pending if line.text[:1].islower() or line.text[:1].isdigit())
        one.rows[-1] = _Row(before.line, before.words, before.amount, before.code, more)
    one.rows.append(_Row(row.line, words, row.amount, row.code))
    one.pending = []


def _without_reference(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return words[:-1] if words and _REFERENCE.fullmatch(words[-1].text) else words


def _grid(one: _List, total: Line | None, lines: Sequence[Line]) -> Iterator[Grid]:
    named = [row for row in one.rows if row.words]
    if len(named) < (1 if total is not None else _FEWEST_ROWS) or len(named) < len(one.rows):
        return
    first = one.rows[0].line.index
    head = _head_over(lines, first)
    if head is None:
        return
    entries = [
        Entry(
            row.line,
            (Piece(row.words, Sort.TEXT),),
            (row.amount, row.code),
            more=row.more,
            columns=(0, 1),
        )
        for row in one.rows
    ]
    summed = _total(total, entries) if total is not None else None
    last = summed.line if summed is not None else one.rows[-1].line
    konto = next(word for word in reversed(head.words) if "konto" in columns_named(word.text))
    heads: tuple[tuple[Word, ...], ...] = ((), (konto,))
    every = (*entries, *([summed] if summed is not None else []))
    yield Grid(every, heads, (), head.first, last.index, needs_sum=True)


@dataclass(frozen=True, slots=True)
class _Head:
    words: tuple[Word, ...]
    first: int


def _head_over(lines: Sequence[Line], first: int) -> _Head | None:
    """The lines above the first row from where their head begins; None where they name no codes of accounts."""
    words: list[Word] = []
    found = None
    for line in reversed(lines[max(0, first - _MOST_HEAD_LINES) : first]):
        if len(line.words) > _LONGEST_HEAD or line.text.endswith(":"):
            break
        words = [*line.words, *words]
        if any("konto" in columns_named(word.text) for word in line.words):
            found = line.index
        if found is not None and any("text" in columns_named(word.text) for word in line.words):
            return _Head(tuple(words), line.index)
    return _Head(tuple(words), found) if found is not None else None


def _total(line: Line, rows: Sequence[Entry]) -> Entry | None:
    """The line that sums the rows; of the amounts that its words may end in the one that they add up to."""
    words = line.words
    ends = [n for n in range(1, len(words)) if number_of(text_of(words[n:])) is not None]
    rest = sum((row.numbers[0].value or Decimal(0) for row in rows), Decimal(0))
    for n in ends:
        told = number_of(text_of(words[n:]))
        if told is not None and told[1] == rest:
            return _summed(line, n, rest)
    if not ends:
        return None
    told = number_of(text_of(words[ends[0] :]))
    return _summed(line, ends[0], told[1] if told is not None and told[1] is not None else Decimal(0))


def _summed(line: Line, begins: int, value: Decimal) -> Entry:
    own = Piece(line.words[begins:], Sort.FIGURE, value)
    return Entry(line, (Piece(line.words[:begins], Sort.TEXT),), (own,), columns=(0,))
