"""The rows of an understood table as values, each with its place and what vouches for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.page.lines import Line, place_of, text_of
from extract.stages.tables.cells import project_above
from extract.stages.tables.items import RIVALS, row_name
from extract.stages.tables.pieces import Piece
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Row, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_CHOSEN = "kolumn_vald"
_CODES = ("konto", "ikb", "motpart")
_KINDS = {"antal": Kind.COUNT, "a_pris": Kind.AMOUNT}
_FEATURES = (("margin", 1.0), ("aligned", 1.0))


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a row under the name of its column, and the unit that its head names."""

    name: str
    piece: Piece
    unit: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """A row as it stands on its line: its words, its own amount, and its other cells."""

    line: Line
    words: tuple[Word, ...]
    amount: Cell | None
    """None where the table gives the amounts of its years alone."""
    others: tuple[Cell, ...] = ()
    """Codes, counts and prices by the names of the table's columns; further amounts by their heads."""

    @property
    def own(self) -> Decimal | None:
        return self.amount.piece.value if self.amount is not None else None


@dataclass(frozen=True, slots=True)
class Found:
    """A table as it was understood."""

    table: str
    items: tuple[Item, ...]
    total: tuple[Line, Cell] | None
    first: int
    last: int
    """Lines of the document, head included."""
    adds_up: bool
    sure: bool
    """Whether its amounts need nobody."""
    has_rivals: bool
    """Amounts stand beside those chosen, and nothing explains them."""
    holes: frozenset[int] = frozenset()
    """Lines between the first and the last that are no part of it."""

    @property
    def lines(self) -> frozenset[int]:
        return frozenset(range(self.first, self.last + 1)) - self.holes

    @property
    def rank(self) -> tuple[bool, bool, int]:
        return self.adds_up, self.sure, len(self.items)


def total_value(found: Found, field: str) -> Value | None:
    if found.total is None:
        return None
    line, cell = found.total
    value = _amount(field, cell, line.page, sure=found.adds_up and found.sure)
    return replace(value, method="total")


def rows_of(draft: Draft, found: Found, first: int) -> tuple[Row, ...]:
    """first: the number of the first row."""
    return tuple(
        Row(found.table, number, tuple(_values(found, item)), project_above(draft, item.line))
        for number, item in enumerate(found.items, start=first)
    )


def in_order(rows: Sequence[Row], table: str) -> tuple[Row, ...]:
    """The rows with those of one table from the top of the paper to its end, numbered so."""
    own = sorted((row for row in rows if row.table == table), key=height_of)
    numbered = tuple(replace(row, rad=number) for number, row in enumerate(own, start=1))
    return (*(row for row in rows if row.table != table), *numbered)


def height_of(row: Row) -> tuple[int, float]:
    """The page of a row and how far down it stands there, in points."""
    places = [cell.place for cell in row.cells if cell.place is not None and cell.place.box is not None]
    return min(((place.page, place.box.top) for place in places if place.box), default=(0, 0.0))


def _values(found: Found, item: Item) -> Iterator[Value]:
    page = item.line.page
    for cell in item.others:
        if cell.name in _CODES:
            yield _code(cell, page)
        elif cell.name in _KINDS:
            yield _counted(cell, page)
    if item.amount is not None:
        belopp = _amount("belopp", item.amount, page, sure=found.sure)
        yield replace(belopp, flags=(*belopp.flags, RIVALS)) if found.has_rivals else belopp
    yield _text(item, sure=found.sure)
    for cell in item.others:
        if cell.name not in _CODES and cell.name not in _KINDS:
            yield _amount(cell.name, cell, page, sure=found.sure)


def _amount(field: str, cell: Cell, page: int, *, sure: bool) -> Value:
    """An amount as it stands; one that is not sure goes to a person."""
    words = cell.piece.words
    answer = read_as(Kind.AMOUNT, cell.piece.text, cell.unit, whole=True)
    part = answer.parts[0] if answer.parts else None
    features = (("kind", answer.score), *_FEATURES)
    place = place_of(page, words)
    if part is None or part.value is None:
        blank = not any(c.isalnum() for c in cell.piece.text)
        status = ValueStatus.EMPTY if blank else ValueStatus.UNREADABLE
        return Value(field, cell.piece.text, None, status, place, "column", (), features)
    flags = part.flags if sure else (*part.flags, _CHOSEN)
    status = ValueStatus.READ if sure and "enhet_oklar" not in part.flags else ValueStatus.REVIEW
    return Value(field, cell.piece.text, part.value, status, place, "column", flags, features)


def _code(cell: Cell, page: int) -> Value:
    text = cell.piece.text
    if not text.isdecimal():
        return Value(cell.name, text, None, ValueStatus.EMPTY, None, "column")
    features = (("kind", 1.0), *_FEATURES)
    place = place_of(page, cell.piece.words)
    return Value(cell.name, text, text, ValueStatus.READ, place, "column", (), features)


def _counted(cell: Cell, page: int) -> Value:
    answer = read_as(_KINDS[cell.name], cell.piece.text, cell.unit, whole=True)
    value = answer.parts[0].value if answer.parts else None
    status = ValueStatus.READ if isinstance(value, Decimal) else ValueStatus.UNREADABLE
    features = (("kind", answer.score), *_FEATURES)
    place = place_of(page, cell.piece.words)
    return Value(cell.name, cell.piece.text, value, status, place, "column", (), features)


def _text(item: Item, *, sure: bool) -> Value:
    raw = text_of(item.words)
    value = row_name(raw)
    status = ValueStatus.READ if sure else ValueStatus.REVIEW
    features = (("kind", 0.5), *_FEATURES)
    return Value("text", raw, value, status, place_of(item.line.page, item.words), "column", (), features)
