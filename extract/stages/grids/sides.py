"""Costs and who pays for them side by side, read as one table: parted where the words of the other side begin."""

from __future__ import annotations

from decimal import Decimal

from extract.stages.grids.grid import Grid
from extract.stages.grids.grid_sums import partition
from extract.stages.heads.payers import is_income, pays
from models.replacing import replace

_FEWEST_PAYERS = 2


def sides_of(grid: Grid) -> tuple[Grid, ...]:
    """Costs and income side by side as two tables, any other as it is."""
    edges = [entry.text[1].box.x0 for entry in grid.entries if len(entry.text) > 1]
    if not edges:
        return (grid,)
    cut = min(edges) - 1.0
    balances = _balances(grid, cut)
    has_payers = balances or any(is_income(word.text) for word in grid.corner if word.box.x0 > cut)
    fewest = _FEWEST_PAYERS if has_payers else len(grid.entries) / 2
    if len(edges) < fewest:
        return (grid,)
    left, right = _parted(grid, cut, fewest, before=True), _parted(grid, cut, fewest, before=False)
    if left is None or right is None or not _ends_in_numbers(left) or not _ends_in_numbers(right):
        return (grid,)
    costs = [side for side in (left, right) if not _is_paid(side)]
    return tuple(costs) if balances and len(costs) == 1 else (left, right)


def _is_paid(grid: Grid) -> bool:
    """Whether an entry of one of two sides that come to the same sum says that money comes from there."""
    return any(pays(entry.label) for entry in grid.entries if not entry.sums)


def _balances(grid: Grid, cut: float) -> bool:
    """Whether the columns on both sides of an edge add up to totals that are equal: costs, and who pays for them."""
    totals: list[Decimal | None] = []
    for before in (True, False):
        side = _parted(grid, cut, _FEWEST_PAYERS, before=before)
        if side is None:
            return False
        own = [(entry, entry.numbers[0]) for entry in side.entries]
        sums = partition(own, with_income=True)
        totals.append(sums.total[1].value if sums.adds_up and sums.total and sums.total[1] else None)
    return totals[0] is not None and totals[0] == totals[1]


def _ends_in_numbers(grid: Grid) -> bool:
    return all(entry.numbers[-1].box.x0 > entry.text[0].box.x0 for entry in grid.entries)


def _parted(grid: Grid, cut: float, fewest: float, *, before: bool) -> Grid | None:
    """The part of a grid on one side of an edge, where it has entries enough."""
    entries = []
    for entry in grid.entries:
        text = tuple(piece for piece in entry.text if (piece.box.x0 < cut) == before)
        own = [
            (n, p) for n, p in zip(entry.columns, entry.numbers, strict=True) if (p.box.x0 < cut) == before
        ]
        if text and own:
            columns, numbers = zip(*own, strict=True)
            entries.append(replace(entry, text=text, numbers=numbers, columns=columns))
    if len(entries) < fewest:
        return None
    corner = tuple(word for word in grid.corner if (word.box.x0 < cut) == before)
    used = {n for entry in entries for n in entry.columns}
    heads = tuple(words if n in used else () for n, words in enumerate(grid.heads))
    return replace(grid, entries=tuple(entries), heads=heads, corner=corner)
