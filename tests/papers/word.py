"""A file of papers as a Word document; places are unknown, for the format has no pages."""

from __future__ import annotations

import io
import re
import zipfile

from docx import Document
from docx.document import Document as Docx
from docx.shared import Pt

from tests.papers import truth
from tests.papers.marks import STRAY, TICKED, UNTICKED, plain
from tests.papers.model import (
    Block,
    Break,
    Field,
    Fields,
    File,
    Group,
    Note,
    Section,
    Signature,
    Table,
    Title,
)
from tests.papers.pdf import Rendered
from tests.papers.style import Style

_STAMP = (2015, 1, 1, 0, 0, 0)
_GLYPHS = {
    "bracket": ("[ ]", "[x]"),
    "cross": ("", "X"),
    "lost": ("", ""),
}


def render_docx(file: File, style: Style) -> Rendered:
    """Fields in a table for the ruled styles, after a colon for the others; page numbers are all 1."""
    document = Document()
    document.styles["Normal"].font.name = style.font
    document.styles["Normal"].font.size = Pt(style.size)
    for number, paper in enumerate(file.papers):
        if number:
            document.add_page_break()
        if paper.header and not number:
            document.sections[0].header.paragraphs[0].text = _filled(paper.header)
        if paper.footer and not number:
            document.sections[0].footer.paragraphs[0].text = _filled(paper.footer)
        for block in paper.blocks:
            _draw(document, block, style)
    count = len(file.papers)
    record = truth.of_file(file, "docx", ".docx", [(1, 1)] * count, [{}] * count)
    return Rendered(_bytes(document), record, ({},) * count)


def _filled(text: str) -> str:
    return text.format(page=1, pages=1, more=2)


def _bytes(document: Docx) -> bytes:
    """The archive with its members' times set to one moment."""
    draft, final = io.BytesIO(), io.BytesIO()
    document.core_properties.author = ""
    document.save(draft)
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(final, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return final.getvalue()


def _text(marked: str, style: Style) -> str:
    empty, ticked = _GLYPHS.get(style.ticks, ("☐", "☒"))
    text = plain(marked).replace(STRAY, "-").replace(UNTICKED, empty).replace(TICKED, ticked)
    return re.sub(" {2,}", "  ", text)


def _label(text: str, style: Style) -> str:
    text = text.upper() if style.label_upper else text
    return text if not text or text[-1] in ":?)" or not style.label_end else f"{text}{style.label_end}"


def _draw(document: Docx, block: Block, style: Style) -> None:
    match block:
        case Title():
            _title(document, block)
        case Group():
            document.add_heading(block.text, level=2)
        case Fields():
            _fields(document, block.fields, style)
        case Section():
            _section(document, block, style)
        case Table():
            _table(document, block, style)
        case Signature() | Note():
            for text in _lines(block):
                document.add_paragraph(_text(text, style))
        case Break():
            document.add_page_break()


def _title(document: Docx, block: Title) -> None:
    for level, line in enumerate(block.lines):
        document.add_heading(line, level=min(level, 2))


def _lines(block: Signature | Note) -> list[str]:
    if isinstance(block, Note):
        return [block.text]
    texts = (block.place_date, block.label, "_" * 30 if block.line else "", block.name, block.title)
    return [text for text in texts if text]


def _section(document: Docx, block: Section, style: Style) -> None:
    heading = block.heading if "/" in block.name else _label(block.heading, style)
    document.add_heading(_text(heading, style), level=3)
    for text in block.paragraphs:
        document.add_paragraph(_text(text, style))


def _fields(document: Docx, fields: tuple[Field, ...], style: Style) -> None:
    if style.labels in ("boxed", "band", "grid", "above", "stacked"):
        table = document.add_table(rows=1, cols=len(fields) * (2 if style.labels == "grid" else 1))
        if style.labels != "above":
            table.style = "Table Grid"
        cells = table.rows[0].cells
        for number, item in enumerate(fields):
            label, value = _label(item.label, style), _text(item.value, style)
            label = f"{label}\n{item.hint}" if item.hint else label
            if style.labels == "grid":
                cells[2 * number].text, cells[2 * number + 1].text = label, value
            else:
                cells[number].text = f"{label}\n{value}"
        return
    for item in fields:
        paragraph = document.add_paragraph()
        paragraph.add_run(_label(item.label, style)).bold = style.label_bold
        paragraph.add_run(("\t" if style.labels == "left" else " ") + _text(item.value, style))
        if item.hint:
            document.add_paragraph(item.hint)


def _table(document: Docx, block: Table, style: Style) -> None:
    if block.caption:
        document.add_paragraph().add_run(_text(block.caption, style)).bold = True
    table = document.add_table(rows=0, cols=len(block.headers))
    if style.tables == "ruled":
        table.style = "Table Grid"
    for row in (block.headers, *block.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _text(text, style)
