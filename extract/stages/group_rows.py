"""Rows of a budget that only sum the rows below or above them, although no word of theirs says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.grid_sums import groups_above, groups_below
from extract.stages.items import RIVALS
from models.record import Row, Value, ValueStatus

_FEWEST_GROUPS = 2


def part_groups(draft: Draft) -> Draft:
    """The budget without the sums of its groups where every row is one or stands in one; where some are, in doubt.

    A budget whose rows are its printed total has no such row.
    """
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


def _cover_all(groups: Mapping[int, int], amounts: Sequence[Decimal]) -> bool:
    return len(groups) >= _FEWEST_GROUPS and len(groups) + sum(groups.values()) == len(amounts)


def _numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the costs among them counted anew from 1."""
    costs = [row for row in rows if row.table == "budget_rows"]
    places = {id(row): place for place, row in enumerate(costs, start=1)}
    return tuple(replace(row, rad=places.get(id(row), row.rad)) for row in rows)


def _doubted(row: Row) -> Row:
    return replace(row, cells=tuple(map(_with_rivals, row.cells)))


def _with_rivals(cell: Value) -> Value:
    if cell.field != "belopp" or cell.status is not ValueStatus.READ:
        return cell
    return replace(cell, status=ValueStatus.REVIEW, flags=(*cell.flags, RIVALS))
