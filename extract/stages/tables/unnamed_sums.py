"""The sum of a table that nobody calls one: an amount below the rows that is exactly what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from extract.stages.draft import Draft
from extract.stages.page.lines import Line, place_of, text_of
from extract.stages.tables.items import Item, item_of
from extract.stages.tables.row_sums import summed
from extract.stages.tables.tables import tables_of
from extract.stages.words.naming import named_by
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_FEWEST_ROWS = 3
"""Rows from which a sum to the öre is no chance."""
_MOST_LINES_BELOW = 6
_MOST_WORDS = 12
_TABLES = ("konto_rows", "budget_rows")
_OF_SUMS = frozenset(("summa_angiven", "budget_summa", "period", "period_start", "period_slut", "tidplan"))
"""What the words beside a sum may speak of: it, or the time that it is of."""
_SURE = 0.8


def find_unnamed_sums(draft: Draft) -> Draft:
    """The draft with the total of each table whose sum is printed below its last row in words of the paper's own.

    A sum that is told of a project is not the paper's as well.
    """
    form = draft.form
    for table in tables_of(form) if form is not None else ():
        rows = draft.rows_of(table.name)
        if table.total is None or table.name not in _TABLES or _is_told(draft, table.total):
            continue
        amounts = [row["belopp"] for row in rows]
        known = [amount for amount in amounts if isinstance(amount, Decimal)]
        if len(known) < _FEWEST_ROWS or len(known) < len(amounts):
            continue
        draft = _with_sum(draft, table.total, rows, sum(known, Decimal(0)))
    return draft


def _is_told(draft: Draft, total: str) -> bool:
    return any(draft.totals(total)) or any(value.field == total for value in draft.values)


def _with_sum(draft: Draft, total: str, rows: Sequence[Row], whole: Decimal) -> Draft:
    below = list(_below(draft, rows))
    for line in takewhile(lambda line: line.index not in draft.claimed, below):
        item = _sum_on(line, draft)
        if item is None or not _may_be_sum(item):
            continue
        part = item.answer.parts[0]
        if part.value != whole:
            continue
        place = place_of(line.page, item.amount)
        features = (("kind", item.answer.score), ("summed", 1.0))
        raw = text_of(item.amount)
        value = Value(total, raw, whole, ValueStatus.READ, place, "total", part.flags, features)
        return replace(draft, values=(*draft.values, value), claimed=draft.claimed | {line.index})
    return draft


def _below(draft: Draft, rows: Sequence[Row]) -> Iterator[Line]:
    """The lines under the last of some rows, on its page."""
    places = [cell.place for row in rows for cell in row.cells if cell.place is not None]
    heights = [(place.page, place.box.bottom) for place in places if place.box is not None]
    if not heights:
        return
    page, bottom = max(heights)
    taken = {hit.line for hit in draft.hits if hit.colon or hit.similarity == 1.0}
    lines = [line for line in draft.lines if line.page == page and line.box.top > bottom - 1]
    yield from (line for line in lines[:_MOST_LINES_BELOW] if line.index not in taken)


def _sum_on(line: Line, draft: Draft) -> Item | None:
    if len(line.words) > _MOST_WORDS or len(line.segments) > 2:
        return None
    unit = draft.units.at(line.index)
    return summed([line], unit) if len(line.segments) > 1 else item_of(line.words, unit)


def _may_be_sum(item: Item) -> bool:
    """Whether the words before an amount name no other amount of a paper: what was granted, asked for or paid."""
    named = [named.name for named in named_by(item.name) if named.role == "field" and named.score > _SURE]
    return _OF_SUMS.issuperset(named)
