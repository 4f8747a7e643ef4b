"""Budgets that run the other way: a column for each cost and a row for each part of the time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.grid_values import Cell, Found, Item
from extract.stages.heads.head_words import is_part
from extract.stages.page.lines import text_of
from extract.stages.words.naming import columns_named
from models.layout import Word

_FEWEST_COSTS = 2
_COUNTED = 2
"""Words of a counted year."""


def transposed(grid: Grid, unit: str | None) -> Found | None:
    """The costs as rows, their heads as texts; None where the table runs the usual way."""
    years = [entry for entry in grid.entries if not entry.sums]
    totals = [entry for entry in grid.entries if entry.sums]
    if not years or not _are_parts([entry.text[0].words for entry in years]) or len(totals) > 1:
        return None
    costs = [n for n, words in enumerate(grid.heads) if words and not _is_whole(words)]
    wholes = [n for n, words in enumerate(grid.heads) if words and _is_whole(words)]
    if len(costs) < _FEWEST_COSTS or len(wholes) > 1 or (len(years) > 1 and not totals):
        return None
    if len(costs) + len(wholes) < len(grid.heads) or any(is_part(grid.heads[n]) for n in costs):
        return None
    last = totals[0] if totals else years[0]
    items = tuple(item for n in costs if (item := _item(grid, n, last, years, unit)) is not None)
    whole = grid.cell(last, wholes[0]) if wholes else None
    amounts = [item.own or Decimal(0) for item in items]
    adds_up = whole is not None and whole.value == sum(amounts, Decimal(0)) and len(items) == len(costs)
    total = (last.line, Cell("", whole, unit)) if whole is not None else None
    return Found(
        "budget_rows", items, total, grid.first, grid.last, adds_up=adds_up, sure=adds_up, has_rivals=False
    )


def _are_parts(names: Sequence[Sequence[Word]]) -> bool:
    """Whether each names a part of the time; where they are counted one may be misread: `År 1`, `AY 2`, `År 3`."""
    parts = sum(map(is_part, names))
    counted = [words[-1].text for words in names] == [str(number) for number in range(1, len(names) + 1)]
    return parts == len(names) or (counted and parts > 0 and all(len(words) == _COUNTED for words in names))


def _is_whole(words: Sequence[Word]) -> bool:
    return "whole" in columns_named(text_of(words))


def _item(grid: Grid, column: int, last: Entry, years: Sequence[Entry], unit: str | None) -> Item | None:
    """A cost with its sum, and its amount of each part of the time where there are several."""
    amount = grid.cell(last, column)
    if amount is None:
        return None
    parts = tuple(
        Cell(text_of(entry.text[0].words), piece, unit)
        for entry in years
        if entry is not last and (piece := grid.cell(entry, column)) is not None
    )
    return Item(grid.entries[0].line, grid.heads[column], Cell("", amount, unit), parts)
