"""Tables as plain text: typed in columns, or dumped with tabs, a line for every cell, glued, or out of a PDF."""

from __future__ import annotations

import textwrap
from random import Random

from tests.papers.handmade.pen import inked, typed
from tests.papers.handmade7.tools import dumped
from tests.papers.lots.table_browser import browsed
from tests.papers.lots.table_model import Grid
from tests.papers.lots.table_paper import Drawn
from tests.papers.pdf import Rendered

_WAYS = ("columns", "tabs", "lines", "glued", "-layout", "-raw", "")
_SHARES = (34, 18, 16, 5, 14, 6, 7)
_LINE = 78


def dumped_or_typed(name: str, paper: Drawn, rng: Random) -> Rendered:
    """A plain text in one of the ways in which tables become text."""
    way = rng.choices(_WAYS, _SHARES)[0]
    paper.sheet.tags.add(f"text {way or 'pdftotext'}")
    if way in ("-layout", "-raw", ""):
        return dumped(name, browsed(name, paper), paper.sheet.d, *filter(None, [way]))
    return typed(name, (paper.sheet.d, _text(paper, way)))


def _text(paper: Drawn, way: str) -> str:
    facts = "\n".join(f"{label}: {inked(answer)}" for label, answer in paper.facts)
    parts = [
        _table(part, way, paper) if isinstance(part, Grid) else f"{part[0]}\n{_wrapped(inked(part[1]), way)}"
        for part in paper.parts
    ]
    signed = "\n".join(inked(line) for line in paper.signed)
    return "\n\n".join([f"{paper.title}\n{paper.under}", facts, *parts, signed]) + "\n"


def _wrapped(text: str, way: str) -> str:
    return textwrap.fill(text, _LINE) if way == "columns" else text


def _table(grid: Grid, way: str, paper: Drawn) -> str:
    heads = [tuple(head.replace("\n", " ") for head in grid.heads)] if grid.heads else []
    over = [tuple(words for words, _ in grid.over)] if grid.over else []
    rows = [*over, *heads, *(tuple(map(inked, row.cells)) for row in grid.rows)]
    lines = [inked(grid.caption), grid.above]
    if way == "columns":
        lines += _columns(grid, paper)
    elif way == "tabs":
        lines += ["\t".join(row).rstrip() for row in rows]
    elif way == "lines":
        lines += [cell for row in rows for cell in row if cell]
    else:
        lines += ["".join(row) for row in rows]
    return "\n".join(line for line in lines if line)


def _columns(grid: Grid, paper: Drawn) -> list[str]:
    """Cells in columns as wide as what stands in them, long names wrapped."""
    look = paper.look
    rows = [tuple(inked(cell) for cell in row.cells) for row in grid.rows]
    every = [*rows, *((grid.heads,) if grid.heads else ())]
    widths = [max(len(part) for row in every for part in row[n].split("\n")) for n in range(len(grid.kinds))]
    most = 22 if look.narrow else 40
    widths = [
        min(wide, most) if kind in ("text", "remark") else wide
        for wide, kind in zip(widths, grid.kinds, strict=True)
    ]
    gap = " " if look.tight else "   "
    drawn = []
    if grid.over:
        drawn.append(_spanned(grid, widths, gap))
    if grid.heads:
        drawn += _lines(grid.heads, grid, widths, gap, "bottom", look.align)
    if look.rules in ("all", "ends", "rows"):
        drawn.append("-" * (sum(widths) + len(gap) * (len(widths) - 1)))
    for row, marked in zip(rows, grid.rows, strict=True):
        if look.rules == "ends" and marked.kind == "total":
            drawn.append("-" * (sum(widths) + len(gap) * (len(widths) - 1)))
        drawn += _lines(row, grid, widths, gap, look.upright, look.align, dots=look.rules == "dotted")
    return drawn


def _spanned(grid: Grid, widths: list[int], gap: str) -> str:
    found, at = "", 0
    for words, count in grid.over:
        wide = sum(widths[at : at + count]) + len(gap) * (count - 1)
        found += words.center(wide) + gap
        at += count
    return found.rstrip()


def _lines(
    row: tuple[str, ...],
    grid: Grid,
    widths: list[int],
    gap: str,
    upright: str,
    align: str,
    *,
    dots: bool = False,
) -> list[str]:
    """One row, its cells wrapped and set."""
    parts = [
        [
            piece
            for line in cell.split("\n")
            for piece in textwrap.wrap(line, wide, break_long_words=False) or [""]
        ]
        if kind in ("text", "remark") or "\n" in cell
        else [cell]
        for cell, wide, kind in zip(row, (max(wide, 1) for wide in widths), grid.kinds, strict=True)
    ]
    tall = max(map(len, parts))
    lead = {"top": lambda p: 0, "middle": lambda p: (tall - len(p)) // 2, "bottom": lambda p: tall - len(p)}[
        upright
    ]
    shifted = [[""] * lead(p) + p + [""] * (tall - lead(p) - len(p)) for p in parts]
    drawn = []
    for number in range(tall):
        cells = [
            _set(part[number], wide, kind, align, dots and bool(row[-1]) and number == tall - 1)
            for part, wide, kind in zip(shifted, widths, grid.kinds, strict=True)
        ]
        drawn.append(gap.join(cells).rstrip())
    return drawn


def _set(cell: str, wide: int, kind: str, align: str, dots: bool) -> str:
    if kind == "figure":
        return {"right": cell.rjust, "left": cell.ljust, "center": cell.center}[align](wide)
    return f"{cell} ".ljust(wide, ".") if dots and kind == "text" and cell else cell.ljust(wide)
