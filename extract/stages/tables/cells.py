"""The words of a gathered row as values: cells, totals and the project that the row belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.heads.head import Column, Head
from extract.stages.heads.head_words import is_time
from extract.stages.page.lines import Line, Segment, place_of, text_of
from extract.stages.tables.items import RIVALS
from extract.stages.tables.pieces import is_figure
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_subtotal, is_total
from models.form import Kind
from models.layout import Word
from models.record import Row, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_AN_AMOUNT = 0.5
_FEWEST_TIMES = 2
_FEWEST_TOLD = 2
_INCOME = re.compile(r"intäkt|inkomst|bidrag|finansiering", re.IGNORECASE)
"""Words of a row that costs are lessened by, or paid with."""
_UNSURE = 0.3
"""A row that another reading fits nearly as well is said to be ambiguous."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A row as it stands: the words of each column of its table, and the lines that they come from."""

    cells: tuple[tuple[Word, ...], ...]
    page: int
    first: Line
    last: Line
    margin: float
    """How much better this way of dealing the words out is than the next best."""
    sums: bool = False
    """The line stands outside the columns and sums them."""

    def label(self, head: Head) -> str:
        """The words that name the row: its first text, or all of it."""
        for column, words in zip(head.columns, self.cells, strict=True):
            if column.kind is Kind.TEXT and words:
                return text_of(words)
        return text_of([word for words in self.cells for word in words])


def whole_of_times(head: Head, rows: Sequence[Gathered]) -> int | None:
    """The column that holds, in each of several rows, the sum of the amounts of years or quarters beside it."""
    times = [n for n, column in enumerate(head.columns) if column.spec is None and is_time(column.words)]
    told = [row for row in rows if not row.sums and not is_repetition(head, row)]
    if len(times) < _FEWEST_TIMES or len(told) < _FEWEST_TOLD:
        return None
    others = [n for n, c in enumerate(head.columns) if n not in times and c.name in ("", "belopp")]
    wholes = [n for n in others if all(_is_whole(head, row, n, times) for row in told)]
    return wholes[0] if len(wholes) == 1 else None


def _is_whole(head: Head, row: Gathered, whole: int, times: Sequence[int]) -> bool:
    own, *parts = (_amount_in(head.columns[n], row.cells[n]) for n in (whole, *times))
    return bool(own) and sum((part for part in parts if part is not None), Decimal(0)) == own


def total_of(head: Head, row: Gathered, *, is_known: bool = False) -> Value | None:
    """The printed total, when the row is one and its table has a field for it.

    is_known: the rows above leave no doubt which of its amounts is the whole.
    """
    if head.table.total is None or not is_total(row.label(head)):
        return None
    for column, words in zip(head.columns, row.cells, strict=True):
        if column.name == "belopp" and words:
            total = replace(_value(head, column, words, row), field=head.table.total, method="total")
            doubted = not is_known and _has_rivals(head, row)
            return replace(total, flags=(*total.flags, RIVALS)) if doubted else total
    return None


def is_repetition(head: Head, row: Gathered) -> bool:
    """Whether the row only sums or repeats others."""
    label = row.label(head)
    return row.sums or is_subtotal(label) or is_total(label)


def row_of(draft: Draft, head: Head, row: Gathered, rad: int) -> Row:
    cells = [
        _value(head, column, words, row)
        for column, words in zip(head.columns, row.cells, strict=True)
        if column.spec is not None
    ]
    if _has_rivals(head, row):
        cells = [
            replace(cell, flags=(*cell.flags, RIVALS)) if cell.field == "belopp" else cell for cell in cells
        ]
    cells += _further_amounts(head, row)
    number = next((int(c.raw) for c in cells if c.field == "projekt_nr" and c.raw.isdecimal()), None)
    kept = tuple(cell for cell in cells if cell.field != "projekt_nr")
    return Row(head.table.name, rad, kept, number if number is not None else project_above(draft, row.first))


def _has_rivals(head: Head, row: Gathered) -> bool:
    """Whether another amount stands in the row under a head that no column of the table is named by.

    The amounts of years or quarters that the row's own is the sum of to the öre leave no choice of a cost.
    """
    rivals = [
        (column, amount)
        for column, words in zip(head.columns, row.cells, strict=True)
        if column.spec is None
        and words
        and not _is_of_vouchers(column)
        and (amount := _amount_in(column, words)) is not None
    ]
    own = (
        _amount_in(column, words)
        for column, words in zip(head.columns, row.cells, strict=True)
        if column.name == "belopp" and words
    )
    whole = next(own, None)
    times = len(rivals) >= _FEWEST_TIMES and all(is_time(column.words) for column, _ in rivals)
    is_sum = bool(whole) and sum(amount for _, amount in rivals) == whole
    return bool(rivals) and not (times and is_sum and not _INCOME.search(row.label(head)))


def _amount_in(column: Column, words: Sequence[Word]) -> Decimal | None:
    answer = read_as(Kind.AMOUNT, text_of(words), column.unit, whole=True)
    value = answer.parts[0].value if answer.parts and answer.score > _AN_AMOUNT else None
    return value if isinstance(value, Decimal) else None


def _is_of_vouchers(column: Column) -> bool:
    """Whether a head names days, numbers of vouchers and the like, and nothing that is counted in money."""
    return not column.is_amount and set(columns_named(text_of(column.words))) == {"other"}


def _is_counted(column: Column) -> bool:
    """Whether a head says how many there are of something, or what share: neither is money."""
    named = set(columns_named(text_of(column.words)))
    return not column.is_amount and bool(named) and named <= {"antal", "share"}


def project_above(draft: Draft, line: Line) -> int | None:
    """The project whose table heading stands nearest above the line; None below a line that names something else."""
    above: list[tuple[int, float, int]] = []
    here = (line.page, line.box.top)
    for project in draft.projects:
        place = project.projekt.place if project.projekt else None
        if place is not None and place.box is not None and (place.page, place.box.top) < here:
            above.append((place.page, place.box.middle, project.nr))
    if not above:
        return None
    *nearest, nr = max(above)
    others = (draft.lines[index] for index in draft.passed if index < line.index)
    parted = any(
        nearest < [other.page, other.box.top] and not _is_headed_between(draft, nearest, other)
        for other in others
    )
    return None if parted else nr


def _is_headed_between(draft: Draft, above: list[float], line: Line) -> bool:
    """Whether a table begins between a place and a line: then the line parts the rows of what stands at the place."""
    heads = (draft.lines[head.first] for head in draft.heads if head.first < line.index)
    return any(above < [head.page, head.box.top] for head in heads if head.segments)


def _further_amounts(head: Head, row: Gathered) -> list[Value]:
    """Amounts of a budget under heads that the form does not name: years and sources."""
    if head.table.name != "budget_rows":
        return []
    found = []
    for column, words in zip(head.columns, row.cells, strict=True):
        if (
            column.spec is None
            and words
            and not _is_of_vouchers(column)
            and not _is_counted(column)
            and read_as(Kind.AMOUNT, text_of(words), column.unit, whole=True).parts
        ):
            value = _value(head, column, words, row, Kind.AMOUNT)
            found.append(replace(value, field=text_of(column.words)))
    return found


def _value(
    head: Head, column: Column, words: Sequence[Word], row: Gathered, kind: Kind | None = None
) -> Value:
    kind = kind or column.kind
    raw = text_of(words)
    if not words:
        return Value(column.name, "", None, ValueStatus.EMPTY, None, "column")
    answer = read_as(kind, raw, unit=column.unit, whole=True)
    place = place_of(row.page, words)
    features = (("kind", answer.score), ("margin", row.margin), ("aligned", float(head.aligned)))
    if not answer.parts:
        status = ValueStatus.EMPTY if not any(c.isalnum() for c in raw) else ValueStatus.UNREADABLE
        return Value(column.name, raw, None, status, place, "column", (), features)
    part = answer.parts[0]
    flags = part.flags
    status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
    if "enhet_oklar" in flags:
        status = ValueStatus.REVIEW
    if row.margin < _UNSURE and kind is not Kind.TEXT:
        flags = (*flags, "tvetydig")
        status = ValueStatus.REVIEW if part.value is not None else status
    return Value(column.name, raw, part.value, status, place, "column", flags, features)


def open_to(
    segment: Segment, under: list[int], cells: Sequence[Sequence[Word]], columns: Sequence[Column]
) -> list[int]:
    """Those columns that a piece under several may be of: one of figures behind the row's text is no end of it."""
    if len(under) == 1 or not is_figure(segment):
        return under
    return [n for n in under if not (cells[n] and columns[n].kind is Kind.TEXT)] or under


def edge_distance(segment: Segment, column: Column) -> float:
    """How far a piece stands from under a head, in points; below nought where it reaches under."""
    left = abs(segment.box.x0 - column.box.x0)
    right = abs(segment.box.x1 - column.box.x1)
    overlap = min(segment.box.x1, column.box.x1) - max(segment.box.x0, column.box.x0)
    return min(left, right, abs(segment.box.centre - column.box.centre)) - max(0.0, overlap)
