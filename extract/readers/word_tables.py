"""Tables of a Word document set out with their cells' widths, and a rule on every side of every cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from extract.readers.word_blocks import Block, Cell, Paragraph, Table, TableRow
from extract.readers.word_lines import Piece, lines_of_paragraph, shifted
from extract.readers.word_text import columns_of
from models.geometry import Box

_PADDING = 5.4
_ABOVE = 1.0
_NARROWEST = 12.0
_HIGHEST_ROW = 1500.0


def pieces_of(blocks: Iterable[Block], x0: float, width: float) -> list[Piece]:
    """Blocks in a column, one under the other."""
    pieces: list[Piece] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            pieces += lines_of_paragraph(block, x0, width)
        else:
            pieces += _table(block, x0, width)
    return pieces


def _table(table: Table, x0: float, width: float) -> list[Piece]:
    """One piece for each row, or for rows that a merged cell holds together; all but the first go on in the table."""
    edges = _column_edges(table, x0, width)
    pieces: list[Piece] = []
    group: list[TableRow] = []
    for row in table.rows:
        group.append(row)
        if not any(cell.begins for cell in row.cells):
            pieces.append(_rows(group, edges))
            group = []
    if group:
        pieces.append(_rows(group, edges))
    for piece in pieces[1:]:
        piece.goes_on = True
    return pieces


def _column_edges(table: Table, x0: float, width: float) -> list[float]:
    """The x of every column's left side and of the last one's right."""
    number = max((sum(cell.span for cell in row.cells) + row.skipped for row in table.rows), default=1)
    number = max(1, min(number, 1000))
    widths = list(table.widths[:number])
    known = [width for width in widths if width > 0]
    usual = sum(known) / len(known) if known else width / number
    widths = [each if each > 0 else usual for each in widths] + [usual] * (number - len(widths))
    total = sum(widths)
    if total > 1.05 * width:
        widths = [each * width / total for each in widths]
    return list(accumulate((max(each, 1.0) for each in widths), initial=x0))


@dataclass(slots=True)
class _Set:
    """A cell with its content set out; `last` is its last row in the group."""

    x0: float
    x1: float
    first: int
    last: int
    pieces: list[Piece] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(piece.height for piece in self.pieces) + 2 * _ABOVE


def _rows(rows: Sequence[TableRow], edges: Sequence[float]) -> Piece:
    cells: list[_Set] = []
    open_cells: dict[int, _Set] = {}
    for number, row in enumerate(rows):
        for at, cell in columns_of(row):
            if cell.continues and at in open_cells:
                open_cells[at].last = number
                open_cells[at].pieces += _content(cell, open_cells[at].x0, open_cells[at].x1)
                continue
            x0, x1 = edges[min(at, len(edges) - 1)], edges[min(at + cell.span, len(edges) - 1)]
            placed = _Set(x0, max(x1, x0 + 1.0), number, number, _content(cell, x0, x1))
            cells.append(placed)
            open_cells[at] = placed
    return _joined(cells, _row_tops(rows, cells))


def _content(cell: Cell, x0: float, x1: float) -> list[Piece]:
    if cell.continues and not any(isinstance(block, Table) or block.runs for block in cell.blocks):
        return []
    return pieces_of(cell.blocks, x0 + _PADDING, max(_NARROWEST, x1 - x0 - 2 * _PADDING))


def _row_tops(rows: Sequence[TableRow], cells: Sequence[_Set]) -> list[float]:
    """The top of every row and the bottom of the last."""
    heights = [max(min(row.height, _HIGHEST_ROW), 2 * _ABOVE + 1.0) for row in rows]
    for cell in sorted(cells, key=lambda cell: cell.last - cell.first):
        lacking = cell.height - sum(heights[cell.first : cell.last + 1])
        heights[cell.last] += max(0.0, lacking)
    return list(accumulate(heights, initial=0.0))


def _joined(cells: Sequence[_Set], tops: Sequence[float]) -> Piece:
    whole = Piece(tops[-1])
    for cell in cells:
        top, bottom = tops[cell.first], tops[cell.last + 1]
        y = top + _ABOVE
        for piece in cell.pieces:
            words, rules = shifted(piece, y)
            whole.words += words
            whole.rules += rules
            y += piece.height
        if cell.pieces and cell.first == 0:
            whole.start = max(whole.start, cell.pieces[0].start)
        whole.rules += (
            Box(cell.x0, top, cell.x1, top),
            Box(cell.x0, bottom, cell.x1, bottom),
            Box(cell.x0, top, cell.x0, bottom),
            Box(cell.x1, top, cell.x1, bottom),
        )
    return whole
