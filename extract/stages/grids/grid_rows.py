"""The rows of tables that no known head tells of: read from their body, their heads' meaning and their sums."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

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
    height_of,
    in_order,
    rows_of,
    total_value,
)
from extract.stages.grids.grid_words import Naming
from extract.stages.grids.grids import ENDS_IN_FIGURE, grids
from extract.stages.grids.ragged import ragged_grids
from extract.stages.grids.run_on import run_on_grids
from extract.stages.grids.sides import sides_of
from extract.stages.grids.stacked import stacked_grids
from extract.stages.grids.torn import with_whole_words
from extract.stages.grids.transposed import transposed
from extract.stages.grids.year_rows import of_years
from extract.stages.headings.unlabelled import without_concepts
from extract.stages.heads.head import Head
from extract.stages.heads.head_sense import are_counts, are_days
from extract.stages.heads.payers import count_people, is_income, names_no_costs, pay_for_costs
from extract.stages.heads.units import head_unit, label_unit, line_unit
from extract.stages.page.lines import Line, behind, line_pitch, text_of
from extract.stages.page.row_numbers import without_row_numbers
from extract.stages.tables.bands import Banded, banded
from extract.stages.tables.pieces import Sort
from extract.stages.tables.summed import find_summed
from extract.stages.tables.tables import heading_unit, tables_of
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_total
from models.form import TableSpec
from models.layout import TextSource
from models.record import Dokumenttyp, Row, ValueStatus
from models.replacing import replace

_HEAD_LINES = 2
"""Lines above a table in which its heads may stand."""
_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_MOST_IN_HEADING = 3
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
    found = [one for one in _understood(draft) if one.table in wanted]
    for name in ("konto_rows", "budget_rows"):
        tables = [one for one in found if one.table == name]
        if not tables or (name == "budget_rows" and draft.rows_of("konto_rows")):
            continue
        if _lack_codes(draft.rows_of(name)) and any(one.adds_up for one in tables):
            draft = _without_rows(replace(draft, claimed=draft.claimed - draft.tabled), wanted[name])
        if draft.rows_of(name):
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
    for one in _understood(draft):
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
    totals = {value.value for value in draft.values if value.method == "total"}
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
    total = next((v for v in draft.values if v.field == table.total and v.method == "total"), None)
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    own = [item.own or Decimal(0) for item in whole[0].items]
    if not whole[0].adds_up and not _is_longer(whole[0], heads[0], own, known):
        return draft
    if sorted(known) == sorted(own) and not _are_torn(draft, table, whole[0]):
        return draft if total or _is_told(draft, table) else _with_total(draft, table, whole[0])
    adds_up = len(known) == len(amounts) and total is not None and sum(known, Decimal(0)) == total.value
    if adds_up and len(known) >= len(own):
        return draft
    if all(row.table == table.name for row in draft.rows):
        draft = replace(draft, claimed=draft.claimed - draft.tabled)
    return with_found(_without_rows(draft, table), table, whole[0])


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
    return table.total is None or any(value.field == table.total for value in draft.values)


def _without_rows(draft: Draft, table: TableSpec) -> Draft:
    values = tuple(v for v in draft.values if not (v.field == table.total and v.method == "total"))
    return replace(draft, rows=tuple(row for row in draft.rows if row.table != table.name), values=values)


def _understood(draft: Draft) -> list[Found]:
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
        beside = [other for other in found if one.first <= other.last and other.first <= one.last]
        if all(one.rank > other.rank for other in beside):
            found = [*(other for other in found if other not in beside), one]
    return found


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
        if hit.name in totals and stands_whole and hit.end < len(line.words) and not is_total(line.text):
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
    if konto is None and is_none:
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


def with_found(draft: Draft, table: TableSpec, found: Found) -> Draft:
    """The draft with the rows and the total of a table behind those it has; the table's lines are claimed."""
    rows = rows_of(draft, found, 1 + len(draft.rows_of(table.name)))
    claimed = draft.claimed | found.lines
    return _with_total(replace(draft, rows=(*draft.rows, *rows), claimed=claimed), table, found)


def _with_total(draft: Draft, table: TableSpec, found: Found) -> Draft:
    total = total_value(found, table.total) if table.total else None
    return replace(draft, values=(*draft.values, total)) if total is not None else draft
