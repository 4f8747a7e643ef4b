"""Rows that only sum the rows below or above them, although no word of theirs says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.grids.grid_sums import groups_above, groups_below
from extract.stages.tables.items import RIVALS
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_FEWEST_GROUPS = 2


def part_groups(draft: Draft) -> Draft:
    """The budget without the sums of its groups where every row is one or stands in one; where some are, in doubt.

    A budget whose rows are its printed total has no such row.
    """
    draft = replace(draft, rows=_without_classes(draft.rows))
    rows = draft.rows_of("budget_rows")
    amounts = [amount for row in rows if isinstance(amount := row["belopp"], Decimal)]
    totals = {value.value for value in draft.values if value.method == "total"}
    if len(amounts) != len(rows) or sum(amounts, Decimal(0)) in totals:
        return draft
    groups = groups_below(amounts) or groups_above(amounts)
    if not groups:
        return draft
    sums = {id(rows[place]) for place in groups}
    if _cover_all(groups, amounts):
        kept = [row for row in draft.rows if id(row) not in sums]
        return replace(draft, rows=_numbered(kept))
    return replace(draft, rows=tuple(_doubted(row) if id(row) in sums else row for row in draft.rows))


def _without_classes(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without those of accounts whose code begins the codes below it, which they sum; where not, in doubt."""
    found: list[Row] = []
    for place, row in enumerate(rows):
        below = _below(rows, place)
        if not below:
            found.append(row)
        elif sum(below, Decimal(0)) != row["belopp"]:
            found.append(_doubted(row))
    return _numbered(found) if len(found) < len(rows) else tuple(found)


def _below(rows: Sequence[Row], place: int) -> list[Decimal]:
    """The amounts of the rows right below one of an account whose codes begin as its own does, and go on."""
    code = str(rows[place]["konto"] or "")
    found: list[Decimal] = []
    for number in range(place + 1, len(rows) if code else 0):
        amount = rows[number]["belopp"]
        if not _is_within(rows[number], code):
            break
        found.append(amount if isinstance(amount, Decimal) else Decimal(0))
    return found


def _is_within(row: Row, code: str) -> bool:
    own = str(row["konto"] or "")
    return row.table == "konto_rows" and len(own) > len(code) and own.startswith(code)


def _cover_all(groups: Mapping[int, int], amounts: Sequence[Decimal]) -> bool:
    return len(groups) >= _FEWEST_GROUPS and len(groups) + sum(groups.values()) == len(amounts)


def _numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows counted anew from 1 in each table."""
    counts: Counter[str] = Counter()
    found: list[Row] = []
    for row in rows:
        counts[row.table] += 1
        found.append(replace(row, rad=counts[row.table]))
    return tuple(found)


def _doubted(row: Row) -> Row:
    return replace(row, cells=tuple(map(_with_rivals, row.cells)))


def _with_rivals(cell: Value) -> Value:
    if cell.field != "belopp" or cell.status is not ValueStatus.READ:
        return cell
    return replace(cell, status=ValueStatus.REVIEW, flags=(*cell.flags, RIVALS))
