"""A page of Word, cells of its tables, flat open documents, rows of accounts with more codes than are kept."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, inked
from tests.papers.handmade2.tools import value

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "text", "table")
)
_LOOKS = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"


def sheet(font: str, size: float, margin: float = 2.2, after: float = 4.0) -> Any:
    """An empty Word document on A4."""
    doc = new_docx()
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after = Pt(after)
    page = doc.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(margin)
    page.top_margin = page.bottom_margin = Cm(2)
    return doc


def said(doc: Any, marked: str, *, bold: bool = False, size: float = 0.0, before: float = 0.0) -> Any:
    """A paragraph in one look."""
    paragraph = doc.add_paragraph()
    run = paragraph.add_run(inked(marked))
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def tabled(
    doc: Any,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    style: str = "Table Grid",
    right: Sequence[int] = (),
    bold: Sequence[int] = (),
    size: float = 0.0,
) -> Any:
    """A table with columns of these widths in centimetres; `bold`: rows, `right`: columns."""
    table = doc.add_table(rows=0, cols=len(widths))
    table.style, table.autofit = style, False
    for at, row in enumerate(rows):
        for number, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.width = Cm(widths[number])
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            run = paragraph.add_run(inked(text))
            run.bold = at in bold or at - len(rows) in bold
            if size:
                run.font.size = Pt(size)
            if number in right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Cm(wide)
    return table


def account(
    d: Document,
    rad: int,
    konto: str,
    belopp: str,
    text: str,
    motpart: str = "",
    projekt_nr: int | None = None,
) -> tuple[str, str, str, str]:
    """One account row, marked: konto, belopp, text and motpart; a minus may follow the figure."""
    key = f"konto_rows/{rad}"
    absent = [name for name, given in (("text", text), ("motpart", motpart)) if not given]
    d.codes(rad, projekt_nr, "ikb", *absent)
    return (
        d(f"{key}/konto", konto),
        d(f"{key}/belopp", belopp, value(f"-{belopp[:-1]}" if belopp.endswith("-") else belopp)),
        d(f"{key}/text", text) if text else "",
        d(f"{key}/motpart", motpart) if motpart else "",
    )


Block = str | tuple[str, str] | tuple[Sequence[float], Sequence[Sequence[str]]]


def open_document(styles: str, blocks: Sequence[Block]) -> bytes:
    """A flat open document: a paragraph, (style, paragraph), or (widths in centimetres, rows of a table)."""
    looks, body = "", ""
    for number, block in enumerate(blocks):
        match block:
            case str():
                body += _paragraph("Standard", block)
            case (str() as style, str() as words):
                body += _paragraph(style, words)
            case (widths, rows):
                looks += "".join(
                    f'<style:style style:name="T{number}.{place}" style:family="table-column">'
                    f'<style:table-column-properties style:column-width="{wide}cm"/></style:style>'
                    for place, wide in enumerate(widths)
                )
                body += _rows(number, len(widths), rows)
    head = f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} xmlns:fo="{_LOOKS}" office:version="1.2"'
    mime = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    looks += (
        '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm" '
        'fo:border="0.5pt solid #777777"/></style:style>'
    )
    return (
        f"{head} {mime}><office:styles>{styles}</office:styles><office:automatic-styles>{looks}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def _rows(number: int, columns: int, rows: Sequence[Sequence[str]]) -> str:
    """A framed table; a cell that begins with a tab ends at its right side, one with an asterisk is bold."""
    found = f'<table:table table:name="T{number}">'
    found += "".join(
        f'<table:table-column table:style-name="T{number}.{place}"/>' for place in range(columns)
    )
    for row in rows:
        cells = ""
        for cell in row:
            words = cell.lstrip("\t")
            style = ("Cell" if words == cell else "Right") + ("Bold" if words.startswith("*") else "")
            framed = _paragraph(style, words.lstrip("*"))
            cells += f'<table:table-cell table:style-name="C">{framed}</table:table-cell>'
        found += f"<table:table-row>{cells}</table:table-row>"
    return f"{found}</table:table>"


def _paragraph(style: str, marked: str) -> str:
    words = escape(inked(marked)).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
    return f'<text:p text:style-name="{style}">{words}</text:p>'
