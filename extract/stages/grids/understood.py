"""The tables of a paper as they are understood from their body, their heads' meaning and their sums."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.grids.columnar import columnar_grids
from extract.stages.grids.form_lines import answers_labels
from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.grid_columns import Roles, roles_of
from extract.stages.grids.grid_stops import ends_of_stacked, stops_of, stops_of_stacked
from extract.stages.grids.grid_sums import Counted, partition
from extract.stages.grids.grid_trust import is_sure
from extract.stages.grids.grid_values import (
    Cell,
    Found,
    Item,
)
from extract.stages.grids.grid_words import Naming
from extract.stages.grids.grids import grids
from extract.stages.grids.ragged import ragged_grids
from extract.stages.grids.run_on import run_on_grids
from extract.stages.grids.sides import sides_of
from extract.stages.grids.stacked import stacked_grids
from extract.stages.grids.torn import with_whole_words
from extract.stages.grids.transposed import transposed
from extract.stages.grids.year_rows import of_years
from extract.stages.headings.unlabelled import stands_under_a_column, without_concepts
from extract.stages.heads.head_sense import are_counts, are_days
from extract.stages.heads.payers import count_people, is_income, names_no_costs, pay_for_costs
from extract.stages.heads.units import head_unit, label_unit, line_unit
from extract.stages.page.lines import Line, behind, line_pitch, text_of
from extract.stages.page.row_numbers import without_row_numbers
from extract.stages.tables.bands import Banded, banded
from extract.stages.tables.pieces import Sort, pieces_of
from extract.stages.tables.tables import heading_unit, tables_of
from extract.stages.words.totals import is_total
from models.layout import TextSource
from models.record import Dokumenttyp
from models.replacing import replace

_HEAD_LINES = 2
"""Lines above a table in which its heads may stand."""
_MOST_IN_HEADING = 3
_RUNS_ON = re.compile(
    r"[a-zåäö0-9)]\. [A-ZÅÄÖ][a-zåäö]+ [a-zåäö]|[a-zåäö] (?:under|från|sedan|omkring|samt|och|med|av|på|till|år)$"
)
"""A line of running text that ends in a figure: a sentence begins within it, or goes on behind its last word."""


def understood(draft: Draft) -> list[Found]:
    """Every table of the paper; one told by order alone only where it is more than what its places tell."""
    assert draft.form is not None
    lines = _without_titles(without_row_numbers(without_concepts(draft.lines, draft.hits)), draft)
    stops = stops_of(draft)
    rows = banded(lines, draft.layout.pages)
    if draft.layout.source is not TextSource.PLAIN:
        return list(_with_whole_rows(_read_all(draft, _placed(draft, rows, stops)), rows))
    stacked = stacked_grids(lines, stops_of_stacked(draft), ends_of_stacked(draft))
    placed = _with_whole_rows(_read_all(draft, _placed(draft, rows, stops)), rows)
    found = [*placed, *_read_all(draft, stacked)]
    stops_of_order = stops_of_stacked(draft)
    by_order = itertools.chain(
        ragged_grids(lines, stops), columnar_grids(lines, stops_of_order), run_on_grids(lines, stops_of_order)
    )
    for one in _read_all(draft, by_order):
        one = replace(one, sure=False, has_rivals=True) if _is_summed_elsewhere(draft, one) else one
        beside = [other for other in found if one.first <= other.last and other.first <= one.last]
        if all(one.rank > other.rank for other in beside):
            found = [*(other for other in found if other not in beside), one]
    return found


def _is_summed_elsewhere(draft: Draft, found: Found) -> bool:
    """Whether the total of a table told by order stands a second time among its lines, as where costs and income meet.

    Then the amounts of either side may be those of its rows.
    """
    if found.total is None:
        return False
    total = found.total[1].piece
    within = (piece for line in draft.lines[found.first : found.last + 1] for piece in pieces_of(line))
    return any(piece.value == total.value and piece.box != total.box for piece in within)


def _placed(draft: Draft, rows: Banded, stops: frozenset[int]) -> Iterator[Grid]:
    return map(with_whole_words, grids(rows.lines, line_pitch(draft.lines), stops, rows.alone))


def _with_whole_rows(tables: Iterable[Found], rows: Banded) -> Iterator[Found]:
    """The tables with the lines that their first and last rows run over."""
    for one in tables:
        yield replace(one, first=rows.first(one.first), last=rows.last(one.last))


def _read_all(draft: Draft, tables: Iterable[Grid]) -> Iterator[Found]:
    assert draft.form is not None
    is_account = draft.form.dokumenttyp is Dokumenttyp.REDOVISNING
    for grid in tables:
        for side in sides_of(grid):
            heads = [side.title, *map(text_of, side.heads)]
            if names_no_costs(side.title) or count_people(heads) or _stands_under_income(draft, side):
                continue
            found = transposed(side, _unit(draft, side)) or read_grid(draft, side, is_account=is_account)
            if found is not None:
                yield found


def _stands_under_income(draft: Draft, grid: Grid) -> bool:
    """Whether the line above a table without heads says that it lists who pays."""
    above = draft.lines[grid.first - 1] if grid.first else None
    if above is None or any(grid.heads) or above.page != draft.lines[grid.first].page:
        return False
    return len(above.segments) == 1 and len(above.words) <= _MOST_IN_HEADING and is_income(above.text)


def _without_titles(lines: Sequence[Line], draft: Draft) -> list[Line]:
    """The lines without the label of a whole budget where its first row stands behind it."""
    assert draft.form is not None
    totals = {table.total for table in tables_of(draft.form) if table.name == "budget_rows"}
    bare = list(lines)
    for hit in draft.hits:
        line = bare[hit.line]
        stands_whole = line is draft.lines[hit.line] and hit.last_line == hit.line and hit.start == 0
        is_sum = is_total(line.text) or stands_under_a_column(hit, draft.lines)
        if hit.name in totals and stands_whole and hit.end < len(line.words) and not is_sum:
            bare[hit.line] = behind(line, hit.end)
    return bare


def read_grid(draft: Draft, grid: Grid, *, is_account: bool) -> Found | None:
    """The grid as account rows where it has codes of accounts, else as costs; None: neither."""
    roles = roles_of(grid, is_account=is_account)
    if roles.belopp is None:
        return None if is_account else of_years(grid, roles, _unit(draft, grid))
    konto = roles.column("konto") if is_account else None
    own = [(entry, grid.cell(entry, roles.belopp)) for entry in grid.entries]
    counted = [
        (entry, piece) for entry, piece in own if piece is not None and not _asks_nothing(entry, roles)
    ]
    if konto is not None:
        counted = [one for one in counted if one[0].sums or grid.cell(one[0], konto) is not None]
    parts = partition(counted, with_income=konto is not None)
    if len(parts.rows) < (1 if parts.adds_up or konto is not None else 2):
        return None
    if konto is None and not parts.adds_up and answers_labels(draft, grid):
        return None
    unit = _unit(draft, grid)
    units = [label_unit(words) or unit for words in grid.heads]
    naming = Naming.of(grid, [entry for entry, _ in parts.rows])
    items = tuple(_item(grid, roles, counted, units, naming) for counted in parts.rows)
    names = [text_of(item.words) for item in items]
    is_none = pay_for_costs(names) or are_days(names) or (not parts.adds_up and are_counts(names))
    is_text = not parts.adds_up and not any(grid.heads) and any(map(_RUNS_ON.search, names))
    if konto is None and (is_none or is_text):
        return None
    total = parts.total
    sure = is_sure(grid, roles, adds_up=parts.adds_up, is_account=is_account)
    return Found(
        "budget_rows" if konto is None else "konto_rows",
        items,
        (total[0].line, Cell("", total[1], units[roles.belopp])) if total and total[1] else None,
        grid.first,
        _end(grid, total) if parts.adds_up else grid.last,
        adds_up=parts.adds_up,
        sure=sure and not grid.is_guess and (parts.adds_up or not grid.needs_sum),
        has_rivals=bool(roles.rivals) and not sure,
        holes=grid.holes,
    )


def _asks_nothing(entry: Entry, roles: Roles) -> bool:
    """Whether dashes stand in the place of every figure but the number of the row."""
    told = (p for n, p in zip(entry.columns, entry.numbers, strict=True) if roles.names[n] != "other")
    return not entry.sums and all(piece.sort is Sort.NAUGHT for piece in told)


def _end(grid: Grid, total: Counted | None) -> int:
    """The last line of a table; where the money comes from, under its total, is another matter."""
    behind = [entry for entry in grid.entries if total is not None and entry.line.index > total[0].line.index]
    if total is None or not behind or not all(is_income(entry.heading) for entry in behind[:1]):
        return grid.last
    return total[0].line.index


def _item(grid: Grid, roles: Roles, counted: Counted, units: list[str | None], naming: Naming) -> Item:
    entry, amount = counted
    assert amount is not None
    assert roles.belopp is not None
    others = []
    for n, name in enumerate(roles.names):
        piece = grid.cell(entry, n)
        if piece is None or n == roles.belopp:
            continue
        if name in ("konto", "ikb", "motpart", "antal", "a_pris"):
            others.append(Cell(name, piece, units[n]))
        elif n in roles.rivals and grid.heads[n] and roles.column("konto") is None:
            others.append(Cell(text_of(grid.heads[n]), piece, units[n]))
    return Item(entry.line, naming.words(entry), Cell("", amount, units[roles.belopp]), tuple(others))


def _unit(draft: Draft, grid: Grid) -> str | None:
    """The unit that a head names, else the one that holds on the page."""
    own = next((unit for words in (*grid.heads, grid.corner) if (unit := label_unit(words))), None)
    above = heading_unit(draft, grid.first) or _unit_above(draft, grid)
    return own or above or draft.units.at(grid.first)


def _unit_above(draft: Draft, grid: Grid) -> str | None:
    """The unit in a row of heads right above a table over whose columns none of them could be set."""
    if any(grid.heads) or grid.corner:
        return None
    labels = {hit.line for hit in draft.hits if hit.wording.role == "field"}
    above = draft.lines[max(0, grid.first - _HEAD_LINES) : grid.first]
    if above and (unit := head_unit(above[-1])) is not None:
        return unit
    heads = (line for line in above if line.index not in labels and len(line.segments) > len(grid.heads) // 2)
    return next((unit for line in heads if (unit := line_unit(line))), None)
