"""Tables of costs that give the amounts of years and no amount of the whole: rows with these alone."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.grid_columns import Roles
from extract.stages.grids.grid_values import Cell, Found, Item
from extract.stages.grids.grid_words import Naming
from extract.stages.heads.head_words import UNITS, is_time
from extract.stages.heads.payers import is_income, pay_for_costs
from extract.stages.heads.units import label_unit
from extract.stages.page.lines import text_of
from extract.stages.words.wordings import key_of
from models.layout import Word

_FEWEST_YEARS = 2
_FEWEST_ROWS = 2
_BESIDE = frozenset(("budget", "kostnad", "kostnader", "ar"))
"""Keys of what may stand beside a year in its head."""


def of_years(grid: Grid, roles: Roles, unit: str | None) -> Found | None:
    """The rows of such a table; None where another column may hold amounts, or the years do not add up."""
    years = [n for n, words in enumerate(grid.heads) if _is_year(words)]
    open_heads = [n for n in roles.rivals if n not in years and _holds_amounts(grid, n)]
    rows = [entry for entry in grid.entries if not entry.sums and not entry.is_part]
    if len(years) < _FEWEST_YEARS or open_heads or len(rows) < _FEWEST_ROWS:
        return None
    if any(is_income(entry.heading) or entry.is_pushed for entry in grid.entries):
        return None
    totals = [entry for entry in grid.entries if entry.sums]
    if totals and not all(_adds_up(grid, rows, totals[-1], n) for n in years):
        return None
    naming = Naming.of(grid, rows)
    units = [label_unit(words) or unit for words in grid.heads]
    items = tuple(Item(e.line, naming.words(e), None, _cells(grid, e, years, units)) for e in rows)
    if pay_for_costs([text_of(item.words) for item in items]):
        return None
    sure = bool(totals) and not grid.is_guess
    return Found(
        "budget_rows",
        items,
        None,
        grid.first,
        grid.last,
        adds_up=bool(totals),
        sure=sure,
        has_rivals=False,
        holes=grid.holes,
    )


def _is_year(words: Sequence[Word]) -> bool:
    keys = UNITS | _BESIDE
    bare = [word._replace(text=word.text.strip("(),:")) for word in words if key_of(word.text) not in keys]
    return bool(bare) and (is_time(bare) or is_time(words))


def _holds_amounts(grid: Grid, column: int) -> bool:
    """Whether a column holds more than the numbers of notes."""
    pieces = [piece for entry in grid.entries if (piece := grid.cell(entry, column)) is not None]
    return any(len(piece.text) > 1 for piece in pieces)


def _adds_up(grid: Grid, rows: Sequence[Entry], total: Entry, column: int) -> bool:
    amounts = [piece.value or Decimal(0) for row in rows if (piece := grid.cell(row, column)) is not None]
    whole = grid.cell(total, column)
    return whole is not None and sum(amounts, Decimal(0)) == whole.value


def _cells(grid: Grid, entry: Entry, years: Sequence[int], units: Sequence[str | None]) -> tuple[Cell, ...]:
    found = ((n, grid.cell(entry, n)) for n in years)
    return tuple(Cell(text_of(grid.heads[n]), piece, units[n]) for n, piece in found if piece is not None)
