"""Tables as a word processor writes them, and as an office program prints them."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import inked, through_office, worded
from tests.papers.lots.table_model import Grid, Look
from tests.papers.lots.table_paper import Drawn
from tests.papers.pdf import Rendered

_SETTING = {
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}
_UPRIGHT = {
    "top": WD_ALIGN_VERTICAL.TOP,
    "middle": WD_ALIGN_VERTICAL.CENTER,
    "bottom": WD_ALIGN_VERTICAL.BOTTOM,
}
_WIDE = 17.0


def written(name: str, paper: Drawn) -> Rendered:
    """A Word file."""
    return worded(name, _docx(paper), paper.sheet.d)


def printed(name: str, paper: Drawn) -> Rendered:
    """The Word file as a PDF; NoOffice where there is no office program."""
    return through_office(name, written(name, paper), paper.sheet.d)


def _docx(paper: Drawn) -> Any:
    doc, look = new_docx(), paper.look
    doc.styles["Normal"].font.name = look.font
    doc.styles["Normal"].font.size = Pt(look.size)
    sheet = doc.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2)
    doc.add_heading(paper.title, 1)
    doc.add_paragraph(paper.under)
    for label, answer in paper.facts:
        doc.add_paragraph(f"{label}: {inked(answer)}")
    for part in paper.parts:
        if isinstance(part, Grid):
            _add(doc, part, look)
        else:
            doc.add_heading(part[0], 2)
            doc.add_paragraph(inked(part[1]))
    for line in paper.signed:
        doc.add_paragraph(inked(line))
    return doc


def _add(doc: Any, grid: Grid, look: Look) -> None:
    if grid.caption:
        doc.add_heading(inked(grid.caption), 2)
    if grid.above:
        doc.add_paragraph().add_run(grid.above).italic = True
    if look.rules == "dotted" and len(grid.kinds) == 2:
        _leaders(doc, grid)
        return
    table = doc.add_table(rows=0, cols=len(grid.kinds))
    table.autofit = False
    table.style = "Table Grid" if look.rules in ("all", "rows") else "Normal Table"
    _headed(table, grid, look)
    for number, row in enumerate(grid.rows):
        cells = _fill(table, row.cells, grid, look, bold=row.kind in ("group", "total"))
        if look.rules == "zebra" and number % 2:
            _shade(cells, "EEEEFF")
    for column, wide in zip(table.columns, _widths(grid, look), strict=True):
        for cell in column.cells:
            cell.width = Cm(wide)
    doc.add_paragraph()


def _headed(table: Any, grid: Grid, look: Look) -> None:
    if grid.over:
        _spanning(table, grid)
    if grid.heads:
        cells = _fill(table, grid.heads, grid, look, bold=True)
        _repeated(table.rows[-1])
        if look.rules == "zebra":
            _shade(cells, "CCDDEE")


def _widths(grid: Grid, look: Look) -> list[float]:
    wide = {"figure": 2.0 if look.tight else 2.6, "code": 1.7, "remark": 3.2, "text": 0.0}
    fixed = sum(wide[kind] for kind in grid.kinds)
    texts = grid.kinds.count("text")
    left = max((_WIDE - fixed) / texts, 2.6)
    name = min(left, 3.6) if look.narrow else left if look.full else min(left, 6.0)
    return [wide[kind] or name for kind in grid.kinds]


def _fill(table: Any, words: tuple[str, ...], grid: Grid, look: Look, *, bold: bool) -> Any:
    cells = table.add_row().cells
    for cell, text, kind in zip(cells, words, grid.kinds, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(inked(text)).bold = bold
        cell.vertical_alignment = _UPRIGHT[look.upright]
        if kind == "figure":
            paragraph.alignment = _SETTING[look.align]
    return cells


def _spanning(table: Any, grid: Grid) -> None:
    cells, at = table.add_row().cells, 0
    for words, count in grid.over:
        cell = cells[at].merge(cells[at + count - 1]) if count > 1 else cells[at]
        cell.paragraphs[0].add_run(words).bold = True
        at += count


def _repeated(row: Any) -> None:
    """The row stands again on the next page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _shade(cells: Any, colour: str) -> None:
    for cell in cells:
        fill = OxmlElement("w:shd")
        fill.set(qn("w:val"), "clear")
        fill.set(qn("w:fill"), colour)
        cell._tc.get_or_add_tcPr().append(fill)


def _leaders(doc: Any, grid: Grid) -> None:
    """Names and amounts on lines with dots between them."""
    for words in ((grid.heads,) if grid.heads else ()) + tuple(row.cells for row in grid.rows):
        paragraph = doc.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(14), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.paragraph_format.space_after = Pt(2)
        name, amount = (inked(text).replace("\n", " ") for text in words)
        paragraph.add_run(f"{name}\t{amount}" if amount else name)
