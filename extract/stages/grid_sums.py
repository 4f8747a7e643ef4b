"""Which entries of a table are its rows, which only sum others, and what belongs to another table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.stages.grids import Entry
from extract.stages.pieces import Piece

INCOME = re.compile(
    r"(?:\w+\s){0,2}(?:intäkt|inkomst|finansier|medfinansier|bidrag\b|(?:så\s)?(?:betalas|täcks)|egen\sinsats)",
    re.IGNORECASE,
)
_COST = re.compile(r"kostnad|utgift", re.IGNORECASE)
_FEWEST_SUMMED = 2

Counted = tuple[Entry, Piece | None]
"""An entry with its own amount."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The rows of one table, and the entry with its total; `adds_up`: the rows are exactly the printed total."""

    rows: tuple[Counted, ...]
    total: Counted | None
    adds_up: bool


def is_income(text: str) -> bool:
    """Whether a heading stands over where the money comes from.

    >>> is_income("Finansiering"), is_income("Summa intäkter"), is_income("Kostnader"), is_income("Lön")
    (True, True, False, False)
    """
    return INCOME.match(text) is not None and _COST.search(text) is None


def partition(entries: Sequence[Counted], *, with_income: bool = False) -> Partition:
    """The rows of a table without what only sums them; what stands under their total is another matter.

    with_income: the table is one of accounts, which hold income as well as costs.
    """
    costs = list(entries) if with_income else _without_income(entries)
    best = _to_a_total(costs)
    if best is not None:
        return best
    rows = tuple(one for one in costs if not one[0].sums and not one[0].is_part)
    if _groups_add_up(costs):
        return Partition(rows, None, adds_up=True)
    unnamed_total = _unnamed_total(rows)
    if unnamed_total is not None:
        return unnamed_total
    totals = [one for one in costs if one[0].sums]
    if totals:
        rows = tuple(
            one for one in costs[: costs.index(totals[-1])] if not one[0].sums and not one[0].is_part
        )
        unnamed = _without_unnamed_sums(rows, _value(totals[-1]))
        if unnamed is not None:
            return Partition(unnamed, totals[-1], adds_up=True)
    return Partition(rows, totals[-1] if totals else None, adds_up=False)


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
    """Two rows or more under which their sum stands, whatever it calls itself."""
    for position in reversed(range(_FEWEST_SUMMED, len(rows))):
        own = _value(rows[position])
        if own and sum(map(_value, rows[:position]), Decimal(0)) == own:
            return Partition(tuple(rows[:position]), rows[position], adds_up=True)
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
    for ordered in (list(rows), list(reversed(rows))):
        sums: set[int] = set()
        position = 0
        while position < len(ordered):
            length = _summed_after(ordered, position)
            if length:
                sums.add(position)
            position += length + 1
        rest = [one for number, one in enumerate(ordered) if number not in sums]
        if sums and sum(map(_value, rest), Decimal(0)) == total:
            return tuple(one for one in rows if one in rest)
    return None


def _summed_after(rows: Sequence[Counted], position: int) -> int:
    """How many entries after one add up to it; 0: none do."""
    values = itertools.accumulate(map(_value, rows[position + 1 :]))
    own = _value(rows[position])
    if not own:
        return 0
    return next((n for n, value in enumerate(values, 1) if n >= _FEWEST_SUMMED and value == own), 0)
