"""The template as the Word file it comes from: one table whose cells are merged and shaded."""

from __future__ import annotations

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table as DocxTable
from docx.table import _Cell

from tests.papers import truth
from tests.papers.later.ordmall import pairs
from tests.papers.model import Block, Field, Fields, File, Group, Section, Signature, Table
from tests.papers.pdf import Rendered
from tests.papers.style import Style
from tests.papers.word import _bytes, _draw, _filled, _text


def render_template(file: File, style: Style) -> Rendered:
    """Every block that the template holds becomes rows of its table; the others stand outside it."""
    document = Document()
    document.styles["Normal"].font.name = style.font
    document.styles["Normal"].font.size = Pt(style.size)
    for number, paper in enumerate(file.papers):
        if number:
            document.add_page_break()
        elif paper.footer:
            document.sections[0].footer.paragraphs[0].text = _filled(paper.footer)
        table: DocxTable | None = None
        for block in paper.blocks:
            if isinstance(block, Fields | Group | Section | Signature):
                if table is None:
                    table = document.add_table(rows=0, cols=4)
                    table.style = "Table Grid"
                _rows(table, block, style)
            else:
                table = None
                _draw(document, block, style)
                if isinstance(block, Table):
                    document.add_paragraph()
    count = len(file.papers)
    record = truth.of_file(file, "docx", ".docx", [(1, 1)] * count, [{}] * count)
    return Rendered(_bytes(document), record, ({},) * count)


def _rows(table: DocxTable, block: Block, style: Style) -> None:
    match block:
        case Group():
            _across(table, block.text, "C8C8C8")
        case Fields():
            for pair in pairs(block.fields):
                _pair(table, pair, style)
        case Section():
            _across(table, _text(block.heading, style), "E6E6E6")
            cell = _across(table, "", "")
            for number, text in enumerate(block.paragraphs):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                paragraph.add_run(_text(text, style))
        case Signature():
            _pair(table, (Field("Ort och datum", block.place_date), Field("Underskrift", "")), style)
            _pair(table, (Field("Namnförtydligande", block.name), Field("Befattning", block.title)), style)


def _across(table: DocxTable, text: str, shade: str) -> _Cell:
    cells = table.add_row().cells
    cell = cells[0].merge(cells[3])
    cell.text = text
    if shade:
        _shade(cell, shade)
    return cell


def _pair(table: DocxTable, pair: tuple[Field, ...], style: Style) -> None:
    cells = table.add_row().cells
    if len(pair) == 1:
        cells[1].merge(cells[3])
    for number, item in enumerate(pair):
        cells[2 * number].text = item.label
        cells[2 * number + 1].text = _text(item.value, style)
        _shade(cells[2 * number], "E6E6E6")


def _shade(cell: _Cell, colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)
