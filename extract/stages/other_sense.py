"""Amounts that may be something else than the kronor of the whole: a day, a price of one, another currency, income."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.normalise.amount import leading_amount, parse_amount
from extract.normalise.dates import parse_date
from extract.stages.amounts import COUNTS, with_amounts
from extract.stages.columns import Head
from extract.stages.draft import Draft
from extract.stages.head_sense import are_days, is_past, is_planned
from extract.stages.lines import text_of
from extract.stages.payers import is_income
from models.geometry import Box
from models.layout import TextSource
from models.record import Dokumenttyp, Row, Value, ValueStatus

_UNCLEAR = "enhet_oklar"
_SEVERAL = "tvetydig"
_PRICE = "per_enhet"
_OPEN = frozenset((_PRICE, "radbruten", "tecken_oklart", "enhet_avviker", "intervall"))
"""What the reading of an amount says that a person must decide."""
_PRICES = frozenset(("a_pris",))
_FOREIGN = re.compile(r"\b(?:EUR|USD|NOK|DKK|GBP)\b|\b[Ee]uro\b|€")
_SUMS = frozenset(("summa_angiven",))
_HEADING_LINES = 3
_HEADING_WORDS = 5
_FIGURE = re.compile(r"[0-9]{1,3}(?:[ .\u00a0][0-9]{3})+(?:,[0-9]{2})?|[0-9]{4,}")
_NEXT_LINE = 1.9
_DAY = re.compile(r"[0-9]{8}")


def doubt_sense(draft: Draft) -> Draft:
    """The draft with such amounts sent to a person.

    A bare one on a paper that names a currency other than kronor; one of eight figures that are a day; one that its
    own words make a price of one, a range or a broken figure; one that sums no rows that were read; and rows of a
    budget that tell where money comes from, of another year, of payments by their days, or of a plan in a report.
    """
    foreign = any(_FOREIGN.search(line.text) for line in draft.lines)
    taken = _no_costs(draft) | _with_amount_below(draft)

    def judged(value: Value) -> Value:
        if (
            value.status is not ValueStatus.READ
            or not isinstance(value.value, Decimal)
            or value.field in COUNTS
        ):
            return value
        if foreign and value.value and not _names_kronor(value):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _UNCLEAR))
        unseen = not draft.rows and _is_bare_sum(value)
        if unseen or _is_day(value) or (taken and value.method == "total"):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))
        is_open = not _OPEN.isdisjoint(value.flags) and value.field not in _PRICES
        return replace(value, status=ValueStatus.REVIEW) if is_open else value

    done = with_amounts(draft, judged)
    rows = zip(draft.rows, done.rows, strict=True)
    return replace(done, rows=tuple(_doubted(row) if id(read) in taken else row for read, row in rows))


def _names_kronor(value: Value) -> bool:
    printed = parse_amount(value.raw) or leading_amount(value.raw)
    return printed is not None and printed.has_currency


def _is_bare_sum(value: Value) -> bool:
    """Whether the total of a table was read as a label's answer, and nothing says that it is money."""
    return value.field in _SUMS and value.method not in ("total", "list", "sum") and not _names_kronor(value)


def _is_day(value: Value) -> bool:
    if _DAY.fullmatch(value.raw.strip()) is None:
        return False
    day = parse_date(value.raw.strip())
    return day is not None and day.value is not None


def _no_costs(draft: Draft) -> frozenset[int]:
    """The rows of a budget that may be none of it, by their ids."""
    if draft.form is None:
        return frozenset()
    rows = draft.rows_of("budget_rows")
    if draft.form.dokumenttyp is Dokumenttyp.REDOVISNING:
        heads = [head for head in draft.heads if head.table.name == "budget_rows"]
        return frozenset(map(id, rows)) if heads and all(map(_is_plan, heads)) else frozenset()
    if rows and (are_days([str(row["text"] or "") for row in rows]) or _is_under_past(draft, rows[0])):
        return frozenset(map(id, rows))
    return _taken_off(draft, rows)


def _with_amount_below(draft: Draft) -> frozenset[int]:
    """Rows right below whose amount another stands alone on its line, and is no row's: two amounts in one cell."""
    if draft.layout.source is TextSource.PLAIN:
        return frozenset()
    alone: dict[int, list[Box]] = defaultdict(list)
    for line in draft.lines:
        if len(line.segments) == 1 and _FIGURE.fullmatch(line.text):
            alone[line.page].append(line.box)
    read = [(row, cell.place) for row in draft.rows for cell in row.cells if cell.field == "belopp"]
    placed = [
        (row, place.page, place.box) for row, place in read if place is not None and place.box is not None
    ]
    taken: dict[int, list[Box]] = defaultdict(list)
    for _, page, box in placed:
        taken[page].append(box)
    return frozenset(
        id(row)
        for row, page, box in placed
        for below in alone[page]
        if _is_right_below(below, box) and not any(below.intersection(own) > 0 for own in taken[page])
    )


def _is_right_below(below: Box, box: Box) -> bool:
    is_next = 0 < below.middle - box.middle < _NEXT_LINE * box.height
    return is_next and below.x0 < box.x1 and box.x0 < below.x1


def _is_plan(head: Head) -> bool:
    return any(column.name == "belopp" and is_planned(text_of(column.words)) for column in head.columns)


def _is_under_past(draft: Draft, row: Row) -> bool:
    """Whether a heading near above the first row says that the table is of a year that has been."""
    place = next((cell.place for cell in row.cells if cell.place is not None and cell.place.box), None)
    if place is None or place.box is None:
        return False
    top = place.box.top
    above = [line for line in draft.lines if line.page == place.page and line.box.middle < top]
    for line in reversed(above[-_HEADING_LINES:]):
        if any(c.isdigit() for c in line.text) and not is_past(line.text):
            return False
        if len(line.segments) == 1 and len(line.words) <= _HEADING_WORDS and is_past(line.text):
            return True
    return False


def _taken_off(draft: Draft, rows: Sequence[Row]) -> frozenset[int]:
    """Income among costs that no total proves, and what is taken off the others."""
    amounts = [amount for row in rows if isinstance(amount := row["belopp"], Decimal)]
    off = {id(row) for row in rows if isinstance(amount := row["belopp"], Decimal) and amount < 0}
    if any(amount > 0 for amount in amounts) and off:
        return frozenset(off)
    totals = {value.value for value in draft.values if value.method == "total"}
    if sum(amounts, Decimal(0)) in totals:
        return frozenset()
    return frozenset(id(row) for row in rows if is_income(str(row["text"] or "")))


def _doubted(row: Row) -> Row:
    return replace(
        row,
        cells=tuple(
            replace(cell, status=ValueStatus.REVIEW, flags=(*cell.flags, _SEVERAL))
            if cell.field == "belopp" and cell.status is ValueStatus.READ
            else cell
            for cell in row.cells
        ),
    )
