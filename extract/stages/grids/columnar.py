"""Tables in a text that gives one column after another: the names of all rows, then the amounts of all rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.stacked import Cell, cell_of
from extract.stages.page.lines import Line
from extract.stages.tables.pieces import Piece, Sort
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_subtotal, is_total
from models.layout import Word
from models.records import dataclass
from models.replacing import replace

_MOST_NAMES = 80
_FARTHEST = 240
"""Lines below the names within which their amounts stand."""
_DIGITS_OF_A_KONTO = (4, 8)
_GROUP = "delsum"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
"""The head of the amounts below it."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the rows, each a list of lines, over the word that sums them."""

    rows: tuple[tuple[Cell, ...], ...]
    total: Cell
    head: Cell | None
    behind: int
    """Position below the word that sums."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Figures under their head, from top to bottom."""

    head: Cell | None
    cells: tuple[Cell, ...]


def columnar_grids(lines: Sequence[Line], stops: Collection[int]) -> Iterator[Grid]:
    """The tables given column by column whose amounts are, in number and sum, what their names ask for."""
    cells = [None if line.index in stops else cell_of(line) for line in lines]
    start = 0
    for position, cell in enumerate(cells):
        if position < start or cell is None or not _sums(cell):
            continue
        found = _best(cells, start, position)
        if found is None:
            continue
        names, columns = found
        last = max(column.cells[-1].line.index for column in columns)
        codes = _codes(cells, start, len(names.rows), last)
        yield _grid(names, [*codes, *columns])
        start = next(n for n, line in enumerate(lines) if line.index == last) + 1


def _sums(cell: Cell) -> bool:
    return (
        not cell.piece.is_number and is_total(cell.piece.text) and not any(map(str.isdigit, cell.piece.text))
    )


def _best(cells: Sequence[Cell | None], start: int, position: int) -> tuple[_Names, list[_Column]] | None:
    """The names over a word that sums with the columns of as many amounts and their sum: the names most vouched for."""
    found = []
    for names in _names_over(cells, start, position):
        columns = _columns(cells, names)
        if columns:
            found.append((names, columns))
    return max(found, key=lambda one: (_is_named(one[0]), len(one[1]), len(one[0].rows)), default=None)


def _is_named(names: _Names) -> bool:
    return names.head is not None and "text" in columns_named(names.head.piece.text)


def _names_over(cells: Sequence[Cell | None], start: int, position: int) -> Iterator[_Names]:
    """Every run of names that ends right over a word that sums, the shortest first."""
    total = cells[position]
    assert total is not None
    rows: list[tuple[Cell, ...]] = []
    rest: list[Cell] = []
    for n in range(position - 1, max(start, position - _MOST_NAMES) - 1, -1):
        cell = cells[n]
        if cell is None or cell.piece.is_number or cell.piece.text.endswith(":"):
            break
        rest.insert(0, cell)
        if cell.piece.text[:1].islower() and not is_subtotal(cell.piece.text):
            continue
        rows.insert(0, tuple(rest))
        rest = []
        above = cells[n - 1] if n > start else None
        head = above if above is not None and not above.piece.is_number else None
        names = _Names(tuple(rows), total, head, position + 1)
        yield names
        if len(grouped := _without_headings(rows)) < len(rows):
            yield replace(names, rows=grouped)


def _without_headings(rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The names without the first and those behind the sum of a group, where groups are summed."""
    sums = [is_total(row[0].piece.text) or row[0].piece.text.casefold().startswith(_GROUP) for row in rows]
    if not any(sums):
        return tuple(rows)
    return tuple(row for row, behind in zip(rows, [True, *sums[:-1]], strict=True) if not behind)


def _columns(cells: Sequence[Cell | None], names: _Names) -> list[_Column]:
    """Columns below the names that hold as many figures as there are names, and last the sum of these."""
    count = len(names.rows)
    found: list[_Column] = []
    position = names.behind
    end = min(len(cells), names.behind + _FARTHEST)
    while position + count < end:
        column = _column(cells, position, count + 1)
        if column is not None and _adds_up(column, names):
            found.append(column if position > names.behind else replace(column, head=None))
            position += count + 1
        elif found and _is_sum_of_others(cells, position):
            break
        else:
            position += 1
    return found


def _is_sum_of_others(cells: Sequence[Cell | None], position: int) -> bool:
    """Whether the names of another table have ended at a position."""
    cell, above = cells[position], cells[position - 1]
    return cell is not None and _sums(cell) and above is not None and not above.piece.is_number


def _column(cells: Sequence[Cell | None], position: int, count: int) -> _Column | None:
    """The figures from a position on, if there are exactly as many, with the head above them."""
    above = cells[position - 1] if position else None
    behind = cells[position + count] if position + count < len(cells) else None
    own = [cell for cell in cells[position : position + count] if cell is not None and cell.piece.is_number]
    if len(own) < count or not (_ends_column(above) and _ends_column(behind)):
        return None
    return _Column(above, tuple(own))


def _ends_column(cell: Cell | None) -> bool:
    return cell is None or not cell.piece.is_number or _YEAR.fullmatch(cell.piece.text) is not None


def _adds_up(column: _Column, names: _Names) -> bool:
    *rows, total = (cell.piece.value for cell in column.cells)
    counted = [
        value
        for value, name in zip(rows, names.rows, strict=True)
        if not is_subtotal(name[0].piece.text) and not is_total(name[0].piece.text)
    ]
    known = [value for value in counted if value is not None]
    return len(known) == len(counted) and total is not None and sum(known, Decimal(0)) == total


def _codes(cells: Sequence[Cell | None], start: int, count: int, last: int) -> list[_Column]:
    """The column with the codes of the accounts, one for each name; a list of one, or empty."""
    for position in range(start, len(cells) - count):
        head = cells[position]
        if head is None or head.line.index > last or "konto" not in columns_named(head.piece.text):
            continue
        column = _column(cells, position + 1, count)
        if column is not None and _are_codes([cell.piece for cell in column.cells]):
            return [column]
    return []


def _are_codes(pieces: Sequence[Piece]) -> bool:
    fewest, most = _DIGITS_OF_A_KONTO
    lengths = {len(piece.text) for piece in pieces}
    is_code = all(piece.text.isdecimal() for piece in pieces)
    return is_code and len(lengths) == 1 and fewest <= min(lengths) <= most


def _grid(names: _Names, columns: Sequence[_Column]) -> Grid:
    """The rows as entries, each on the line of its name."""
    entries = [
        Entry(
            row[0].line,
            tuple(Piece(cell.line.words, Sort.TEXT) for cell in row),
            tuple(column.cells[n].piece for column in columns),
            columns=tuple(range(len(columns))),
        )
        for n, row in enumerate(names.rows)
    ]
    summed = [(n, column) for n, column in enumerate(columns) if len(column.cells) > len(names.rows)]
    total = Entry(
        names.total.line,
        (names.total.piece,),
        tuple(column.cells[-1].piece for _, column in summed),
        columns=tuple(n for n, _ in summed),
    )
    heads = [column.head for column in columns if column.head is not None]
    head = names.head if _is_named(names) else None
    every = [*itertools.chain(*names.rows), names.total, *heads, *([head] if head is not None else [])]
    taken = {cell.line.index for cell in every}.union(
        cell.line.index for column in columns for cell in column.cells
    )
    first, last = min(taken), max(taken)
    over: tuple[tuple[Word, ...], ...] = tuple(
        column.head.piece.words if column.head is not None else () for column in columns
    )
    return Grid(
        (*entries, total),
        over,
        head.piece.words if head is not None else (),
        first,
        last,
        needs_sum=True,
        is_guess=head is None,
        holes=frozenset(range(first, last + 1)) - taken,
    )
