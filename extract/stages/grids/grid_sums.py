"""Which entries of a table are its rows, which only sum others, and what belongs to another table."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

from extract.stages.grids.grid import Entry
from extract.stages.heads.payers import is_income
from extract.stages.tables.pieces import Piece
from models.records import dataclass

_FEWEST_SUMMED = 2
_FEWEST_OF_UNNAMED = 3
"""Two round amounts add up to a third by chance."""
_MOST_WHO_PAY = 2
"""Lines under a sum without a name that say what is taken from where."""

Counted = tuple[Entry, Piece | None]
"""An entry with its own amount."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The rows of one table, and the entry with its total; `adds_up`: the rows are exactly the printed total."""

    rows: tuple[Counted, ...]
    total: Counted | None
    adds_up: bool


def partition(entries: Sequence[Counted], *, with_income: bool = False) -> Partition:
    """The rows of a table without what only sums them; what stands under their total is another matter.

    with_income: the table is one of accounts, which hold income as well as costs.
    """
    costs = list(entries) if with_income else _without_income(entries)
    rows = tuple(one for one in costs if not one[0].sums and not one[0].is_part)
    begins = _begin_in_total(costs)
    adds_up = begins and sum(map(_value, rows), Decimal(0)) == _value(costs[0])
    best = None if adds_up else _to_a_total(costs)
    if best is not None:
        return best
    if begins:
        return Partition(rows, costs[0], adds_up=adds_up and len(rows) >= _FEWEST_SUMMED)
    if _groups_add_up(costs):
        return Partition(rows, None, adds_up=True)
    totals = [one for one in costs if one[0].sums]
    above = tuple(one for one in costs[: costs.index(totals[-1])] if one in rows) if totals else rows
    unnamed = _without_unnamed_sums(above, _value(totals[-1])) if totals else None
    if unnamed is not None:
        return Partition(unnamed, totals[-1], adds_up=True)
    unnamed_total = _unnamed_total(rows)
    largest = max(map(_value, totals), default=Decimal(0))
    if unnamed_total is not None and sum(map(_value, unnamed_total.rows), Decimal(0)) >= largest:
        return unnamed_total
    if totals:
        return Partition(above, totals[-1], adds_up=False)
    return Partition(rows, None, adds_up=False)


def _value(counted: Counted) -> Decimal:
    piece = counted[1]
    return piece.value if piece is not None and piece.value is not None else Decimal(0)


def _to_a_total(costs: Sequence[Counted]) -> Partition | None:
    """The entries down to the last printed total, if it is the sum of all rows above it; else it sums a group."""
    for position in reversed(range(len(costs))):
        if not costs[position][0].sums or costs[position][1] is None:
            continue
        if any(
            entry.sums and _value((entry, piece)) != _value(costs[position])
            for entry, piece in costs[position:]
        ):
            return None
        rows = tuple(one for one in costs[:position] if not one[0].sums and not one[0].is_part)
        if len(rows) >= _FEWEST_SUMMED and sum(map(_value, rows), Decimal(0)) == _value(costs[position]):
            return Partition(rows, costs[position], adds_up=True)
    return None


def _begin_in_total(costs: Sequence[Counted]) -> bool:
    """Whether the total stands above its rows: it is first, and no other is as large."""
    totals = [one for one in costs if one[0].sums]
    return (
        bool(totals) and totals[0] is costs[0] and all(_value(one) < _value(costs[0]) for one in totals[1:])
    )


def _groups_add_up(costs: Sequence[Counted]) -> bool:
    """Whether two groups or more end in their own sums, and no sum of all is printed."""
    group = Decimal(0)
    sums = 0
    for entry, piece in costs:
        if entry.is_part:
            continue
        if not entry.sums:
            group += _value((entry, piece))
        elif group != _value((entry, piece)):
            return False
        else:
            group, sums = Decimal(0), sums + 1
    return sums > 1 and costs[-1][0].sums


def _unnamed_total(rows: Sequence[Counted]) -> Partition | None:
    """Three rows or more and their sum, whatever it calls itself; one or two smaller amounts below it are who pays."""
    for count in range(len(rows) - 1, max(_FEWEST_OF_UNNAMED, len(rows) - 1 - _MOST_WHO_PAY) - 1, -1):
        total = _value(rows[count])
        whole = sum(map(_value, rows[:count]), Decimal(0))
        if total and whole == total and all(_value(one) < total for one in rows[count + 1 :]):
            return Partition(tuple(rows[:count]), rows[count], adds_up=True)
    return None


def _without_income(entries: Sequence[Counted]) -> list[Counted]:
    """The entries without those under a heading of income, or over its sum."""
    kept: list[Counted] = []
    group: list[Counted] = []
    for entry, piece in entries:
        if entry.sums and is_income(entry.label.partition(" ")[2]):
            group = []
            continue
        if not is_income(entry.heading):
            group.append((entry, piece))
        if entry.sums:
            kept += group
            group = []
    return [*kept, *group]


def _without_unnamed_sums(rows: Sequence[Counted], total: Decimal) -> tuple[Counted, ...] | None:
    """The rows without those that are the sum of the two or more after them, or before them, if the rest adds up."""
    amounts = list(map(_value, rows))
    for groups in (groups_below(amounts), groups_above(amounts)):
        rest = [one for number, one in enumerate(rows) if number not in groups]
        if groups and sum(map(_value, rest), Decimal(0)) == total:
            return tuple(rest)
    return None


def groups_below(amounts: Sequence[Decimal]) -> dict[int, int]:
    """Places of amounts that two or more right after them add up to, each with how many these are.

    >>> groups_below([Decimal(30), Decimal(20), Decimal(10), Decimal(5)])
    {0: 2}
    """
    found: dict[int, int] = {}
    position = 0
    while position < len(amounts):
        length = _summed_after(amounts, position)
        if length:
            found[position] = length
        position += length + 1
    return found


def groups_above(amounts: Sequence[Decimal]) -> dict[int, int]:
    """As `groups_below`, of the amounts right before each."""
    last = len(amounts) - 1
    return {last - place: count for place, count in groups_below(list(reversed(amounts))).items()}


def _summed_after(amounts: Sequence[Decimal], position: int) -> int:
    """How many amounts after one add up to it; 0: none do."""
    own = amounts[position]
    if not own:
        return 0
    sums = itertools.accumulate(amounts[position + 1 :])
    return next((n for n, value in enumerate(sums, 1) if n >= _FEWEST_SUMMED and value == own), 0)
