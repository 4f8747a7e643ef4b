"""The rows of tables that no known head tells of: read from their body, their heads' meaning and their sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.grids.grid_values import (
    Found,
    height_of,
    in_order,
    rows_of,
    total_value,
)
from extract.stages.grids.grids import ENDS_IN_FIGURE
from extract.stages.grids.understood import understood
from extract.stages.heads.head import Head
from extract.stages.page.lines import text_of
from extract.stages.tables.summed import find_summed
from extract.stages.tables.tables import tables_of
from extract.stages.words.naming import columns_named
from models.form import TableSpec
from models.record import Dokumenttyp, Row, ValueStatus
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_NEAR = 4
"""Lines below a table that may go on in it."""


def find_grids(draft: Draft) -> Draft:
    """Rows of the tables whose heads nobody has listed; their lines are claimed.

    A table that was read under a known head and does not add up, or ends too soon, is read again from its body.
    A longer list over a total that is exactly its sum is surer than a table that adds up to nothing.
    """
    form = draft.form
    if form is None or form.dokumenttyp not in _FILLED_IN or _is_read_whole(draft):
        return draft
    wanted = {table.name: table for table in tables_of(form)}
    if _is_settled(draft):
        return _with_missed(draft, wanted["konto_rows"]) if "konto_rows" in wanted else draft
    found = [one for one in understood(draft) if one.table in wanted]
    for name in ("konto_rows", "budget_rows"):
        tables = [one for one in found if one.table == name]
        if not tables or (name == "budget_rows" and draft.rows_of("konto_rows")):
            continue
        if _lack_codes(draft.rows_of(name)) and any(one.adds_up for one in tables):
            draft = _without_rows(replace(draft, claimed=draft.claimed - draft.tabled), wanted[name])
        if draft.rows_of(name):
            draft = _with_summed(draft, tables, wanted[name])
            draft = _read_again(draft, tables, wanted[name])
            continue
        taken = draft.claimed - draft.tabled
        free = [one for one in tables if taken.isdisjoint(one.lines)]
        chosen = free if name == "konto_rows" else _one_of(free)
        summed = draft if any(one.adds_up for one in chosen) else find_summed(draft)
        if len(summed.rows) > sum(len(one.items) for one in chosen):
            return summed
        if name == "konto_rows" and _are_told_as_costs(draft, chosen):
            draft = _without_rows(replace(draft, claimed=draft.claimed - draft.tabled), wanted["budget_rows"])
        for one in chosen:
            own = one if len(chosen) == 1 else replace(one, total=None)  # each total is of a part
            draft = with_found(draft, wanted[name], own)
    return draft


def _are_told_as_costs(draft: Draft, accounts: Sequence[Found]) -> bool:
    """Whether the costs that were read are the amounts of a table of accounts, once more."""
    costs = [row["belopp"] for row in draft.rows_of("budget_rows")]
    own = [item.own for one in accounts for item in one.items]
    return bool(costs) and costs == own


def _is_settled(draft: Draft) -> bool:
    """Whether accounts stand in several tables under known heads: none of them is read again."""
    heads = sum(head.table.name == "konto_rows" for head in draft.heads)
    rows = draft.rows_of("konto_rows")
    return bool(rows) and not _lack_codes(rows) and (heads != 1 or len(draft.projects) > 1)


def _with_missed(draft: Draft, table: TableSpec) -> Draft:
    """The draft with the tables of accounts that add up and of which fewer rows were read under the known heads."""
    for one in understood(draft):
        if one.table != table.name or not one.adds_up:
            continue
        inside = [row for row in draft.rows_of(table.name) if _is_inside(draft, row, one)]
        own = [item.own for item in one.items]
        if len(inside) < len(own) and all(row["belopp"] in own for row in inside):
            kept = tuple(row for row in draft.rows if row not in inside)
            draft = with_found(replace(draft, rows=kept), table, replace(one, total=None))
    return replace(draft, rows=in_order(draft.rows, table.name))


def _is_inside(draft: Draft, row: Row, found: Found) -> bool:
    """Whether a row stands on the lines of a table."""
    first, last = draft.lines[found.first], draft.lines[found.last]
    page, top = height_of(row)
    return (first.page, first.box.top) < (page, top) and (page, top) < (last.page, last.box.bottom)


def _lack_codes(rows: Sequence[Row]) -> bool:
    """Whether no row of a table of accounts has the code of one."""
    return bool(rows) and all(row.cell("konto") is not None and row["konto"] is None for row in rows)


def _is_read_whole(draft: Draft) -> bool:
    """Whether the rows under known heads are their printed total, and no line of figures follows them."""
    name = "konto_rows" if draft.rows_of("konto_rows") else "budget_rows"
    if name == "budget_rows" and any(map(_names_accounts, draft.heads)):
        return False
    amounts = [row["belopp"] for row in draft.rows_of(name)]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    totals = {value.value for value in draft.totals()}
    if not draft.tabled or len(known) < max(2, len(amounts)) or sum(known, Decimal(0)) not in totals:
        return False
    last = max(draft.tabled)
    below = (segment for line in draft.lines[last + 1 : last + _NEAR] for segment in line.segments)
    return not any(ENDS_IN_FIGURE.search(segment.text) for segment in below)


def _names_accounts(head: Head) -> bool:
    """Whether a head of costs has a column of accounts beside them."""
    return any(
        column.spec is None and "konto" in columns_named(text_of(column.words)) for column in head.columns
    )


def _one_of(tables: Sequence[Found]) -> list[Found]:
    """The table that most speaks for; where another adds up as well, it is a guess."""
    if not tables:
        return []
    best = max(tables, key=lambda one: one.rank)
    others = [one for one in tables if one is not best and one.adds_up]
    return [replace(best, sure=False, has_rivals=True)] if others else [best]


def _read_again(draft: Draft, tables: Sequence[Found], table: TableSpec) -> Draft:
    """A table that adds up, or goes on, in the place of the only one read under a known head, when that is less."""
    heads = [head for head in draft.heads if head.table.name == table.name]
    again = {tuple(text_of(column.words) for column in head.columns) for head in heads}
    if len(again) != 1 or len(draft.projects) > 1:
        return draft
    whole = [one for one in tables if one.first - 1 <= heads[0].last <= one.last]
    if len(whole) != 1:
        return draft
    amounts = [row["belopp"] for row in draft.rows_of(table.name)]
    total = next(draft.totals(table.total or ""), None)
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    own = [item.own or Decimal(0) for item in whole[0].items]
    if not whole[0].adds_up and not _is_longer(whole[0], heads[0], own, known):
        return draft
    if sorted(known) == sorted(own) and not _are_torn(draft, table, whole[0]):
        return draft if total or _is_told(draft, table) else _with_total(draft, table, whole[0])
    adds_up = len(known) == len(amounts) and total is not None and sum(known, Decimal(0)) == total.value
    if len(known) >= len(own) and (
        adds_up or (len(known) > len(own) and _are_coded(draft.rows_of(table.name)))
    ):
        return draft
    if all(row.table == table.name for row in draft.rows):
        draft = replace(draft, claimed=draft.claimed - draft.tabled)
    return with_found(_without_rows(draft, table), table, whole[0])


def _are_coded(rows: Sequence[Row]) -> bool:
    """Whether every row has an account and an amount: fewer that come to the sum are those of another column."""
    return all(row["konto"] is not None and isinstance(row["belopp"], Decimal) for row in rows)


def _with_summed(draft: Draft, tables: Sequence[Found], table: TableSpec) -> Draft:
    """The draft with the tables that add up in the place of what was read there under heads above one another.

    The order of cells that each have a line of their own tells rows apart, and only their sum proves the order.
    """
    for one in tables:
        heads = [head for head in draft.heads if head.stacked and one.first - 1 <= head.last <= one.last]
        if not one.adds_up or len(heads) != 1 or len(draft.heads) == 1:
            continue
        inside = [row for row in draft.rows_of(table.name) if _is_inside(draft, row, one)]
        own = [item.own for item in one.items]
        if inside and [row["belopp"] for row in inside] != own:
            kept = tuple(row for row in draft.rows if row not in inside)
            draft = with_found(replace(draft, rows=kept), table, one)
            draft = replace(draft, rows=in_order(draft.rows, table.name))
    return draft


def _are_torn(draft: Draft, table: TableSpec, found: Found) -> bool:
    """Whether words or codes of rows could as well belong to another column, and a table adds up that tells them."""
    cells = [row.cell("konto") for row in draft.rows_of(table.name)]
    codes = [sum(other.name == "konto" for other in item.others) for item in found.items]
    unsure = [cell for cell in cells if cell is not None and cell.status is ValueStatus.REVIEW]
    return found.adds_up and bool(unsure) and all(count == 1 for count in codes)


def _is_longer(found: Found, head: Head, own: Sequence[Decimal], known: Sequence[Decimal]) -> bool:
    """Whether a table holds the rows read under a head, and more; of heads under each other one may be missing."""
    if head.stacked and found.first < head.first:
        return True
    rest = iter(own)
    is_within = all(amount in rest for amount in known) if head.stacked else own[: len(known)] == known
    return len(own) > len(known) and is_within


def _is_told(draft: Draft, table: TableSpec) -> bool:
    return (
        table.total is None
        or any(value.field == table.total for value in draft.values)
        or any(draft.totals(table.total))
    )


def _without_rows(draft: Draft, table: TableSpec) -> Draft:
    values = tuple(v for v in draft.values if not (v.field == table.total and v.method == "total"))
    return replace(draft, rows=tuple(row for row in draft.rows if row.table != table.name), values=values)


def with_found(draft: Draft, table: TableSpec, found: Found) -> Draft:
    """The draft with the rows and the total of a table behind those it has; the table's lines are claimed."""
    rows = rows_of(draft, found, 1 + len(draft.rows_of(table.name)))
    claimed = draft.claimed | found.lines
    return _with_total(replace(draft, rows=(*draft.rows, *rows), claimed=claimed), table, found)


def _with_total(draft: Draft, table: TableSpec, found: Found) -> Draft:
    total = total_value(found, table.total) if table.total else None
    return replace(draft, values=(*draft.values, total)) if total is not None else draft
