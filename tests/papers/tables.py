"""Tables drawn by a style: with rules, without, or with a rule under the head."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from tests.papers.flow import Flow, Line, line_width
from tests.papers.marks import Unit, units
from tests.papers.model import Table
from tests.papers.surface import width_of

_PAD = 4.0


class _Set(NamedTuple):
    """The measures a table is set in."""

    edges: list[float]
    size: float
    head_size: float


def draw_table(flow: Flow, table: Table) -> None:
    """The caption, the head and the rows; the head stands again on every page the table runs over."""
    style = flow.style
    flow.y += style.gap * 0.6
    if table.caption:
        flow.room(style.size * 7)
        flow.paragraph(table.caption, font=style.family.bold, size=style.size)
        flow.y += 3
    measures = _measures(flow, table)
    head = _cells(flow, table.headers, measures.edges, style.family.bold, measures.head_size)
    _draw_row(flow, table, measures, head, kind="head")
    for number, row in enumerate(table.rows):
        is_total = table.total and number == len(table.rows) - 1
        font = style.family.bold if is_total else style.answers.regular
        cells = _cells(flow, row, measures.edges, font, measures.size)
        before = len(flow.pages)
        flow.room(_height(flow, cells, measures.size))
        if len(flow.pages) != before:
            _draw_row(flow, table, measures, head, kind="head")
        _draw_row(flow, table, measures, cells, kind="total" if is_total else "odd" if number % 2 else "even")


def _measures(flow: Flow, table: Table) -> _Set:
    """Columns wide enough for what may not be parted, the letters made smaller where the page is not."""
    style = flow.style
    size = style.size
    while True:
        head_size = min(style.small, size)
        needed = _needed(flow, table, size, head_size)
        if sum(needed) <= style.width or size < 5:
            break
        size -= 0.5
    wanted = [style.width * share / sum(table.widths) for share in table.widths]
    spare = [max(0.0, want - need) for want, need in zip(wanted, needed, strict=True)]
    left_over = max(0.0, style.width - sum(needed))
    edges = [style.left]
    for need, share in zip(needed, spare, strict=True):
        edges.append(edges[-1] + need + (left_over * share / sum(spare) if sum(spare) else 0.0))
    return _Set(edges, size, head_size)


def _needed(flow: Flow, table: Table, size: float, head_size: float) -> list[float]:
    fonts = (flow.style.family.bold, flow.style.answers.regular, flow.style.answers.bold)
    found = []
    for column, header in enumerate(table.headers):
        widest = _widest(header, fonts[:1], head_size)
        for row in table.rows:
            widest = max(widest, _widest(row[column], fonts, size))
        found.append(widest + 2 * _PAD + 1)
    return found


def _widest(text: str, fonts: tuple[str, ...], size: float) -> float:
    return max((_unit_width(unit, font, size) for unit in units(text) for font in fonts), default=0.0)


def _unit_width(unit: Unit, font: str, size: float) -> float:
    return width_of(" ".join(word.text for word in unit.words), font, size)


def _cells(flow: Flow, row: tuple[str, ...], edges: list[float], font: str, size: float) -> list[list[Line]]:
    return [
        flow.wrap(text, right - left - 2 * _PAD, font, size)
        for text, (left, right) in zip(row, pairwise(edges), strict=True)
    ]


def _height(flow: Flow, cells: list[list[Line]], size: float) -> float:
    return max(len(cell) for cell in cells) * size * flow.style.leading + 5


def _draw_row(flow: Flow, table: Table, measures: _Set, cells: list[list[Line]], *, kind: str) -> None:
    style, edges = flow.style, measures.edges
    is_head = kind == "head"
    size = measures.head_size if is_head else measures.size
    font = style.family.bold if kind in ("head", "total") else style.answers.regular
    height = _height(flow, cells, size)
    flow.room(height * (2 if is_head else 1))
    top, bottom = flow.y, flow.y + height
    if style.tables == "banded" and kind in ("head", "even"):
        flow.frame(edges[0], top, edges[-1], bottom, 0.85 if is_head else 0.95)
    step = size * style.leading
    for column, (cell, (left, right)) in enumerate(zip(cells, pairwise(edges), strict=True)):
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
