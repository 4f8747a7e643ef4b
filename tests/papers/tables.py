"""Tables drawn by a style: with rules, without, or with a rule under the head."""

from __future__ import annotations

from tests.papers.flow import Flow, Line, line_width
from tests.papers.model import Table

_PAD = 4.0


def draw_table(flow: Flow, table: Table) -> None:
    """The caption, the head and the rows; the head stands again on every page the table runs over."""
    style = flow.style
    if table.caption:
        flow.y += style.gap * 0.6
        flow.room(style.size * 7)
        flow.paragraph(table.caption, font=style.family.bold, size=style.size)
        flow.y += 3
    edges = _edges(flow, table)
    head = _cells(flow, table.headers, edges, style.family.bold, style.small)
    _draw_row(flow, table, head, edges, kind="head")
    for number, row in enumerate(table.rows):
        is_total = table.total and number == len(table.rows) - 1
        font = style.family.bold if is_total else style.answers.regular
        cells = _cells(flow, row, edges, font, style.size)
        before = len(flow.pages)
        flow.room(_height(flow, cells, style.size))
        if len(flow.pages) != before:
            _draw_row(flow, table, head, edges, kind="head")
        _draw_row(flow, table, cells, edges, kind="total" if is_total else "odd" if number % 2 else "even")


def _edges(flow: Flow, table: Table) -> list[float]:
    total = sum(table.widths)
    edges = [flow.style.left]
    for width in table.widths:
        edges.append(edges[-1] + flow.style.width * width / total)
    return edges


def _cells(flow: Flow, row: tuple[str, ...], edges: list[float], font: str, size: float) -> list[list[Line]]:
    return [
        flow.wrap(text, right - left - 2 * _PAD, font, size)
        for text, left, right in zip(row, edges, edges[1:], strict=False)
    ]


def _height(flow: Flow, cells: list[list[Line]], size: float) -> float:
    return max(len(cell) for cell in cells) * size * flow.style.leading + 5


def _draw_row(flow: Flow, table: Table, cells: list[list[Line]], edges: list[float], *, kind: str) -> None:
    style = flow.style
    is_head = kind == "head"
    size = style.small if is_head else style.size
    font = style.family.bold if kind in ("head", "total") else style.answers.regular
    height = _height(flow, cells, size)
    flow.room(height * (2 if is_head else 1))
    top, bottom = flow.y, flow.y + height
    if style.tables == "banded" and kind in ("head", "even"):
        flow.frame(edges[0], top, edges[-1], bottom, 0.85 if is_head else 0.95)
    step = size * style.leading
    for column, (cell, left, right) in enumerate(zip(cells, edges, edges[1:], strict=False)):
        for number, line in enumerate(cell):
            spare = right - left - 2 * _PAD - line_width(line)
            at = left + _PAD + (spare if column in table.right else 0.0)
            flow.set_line(line, at, top + 1.5 + size + number * step, font, size)
        if style.tables == "ruled":
            flow.frame(left, top, right, bottom)
    if style.tables in ("head", "banded") and kind in ("head", "total"):
        edge = bottom if is_head else top
        flow.rule(edges[0], edge, edges[-1], edge, 0.8)
    flow.y = bottom
