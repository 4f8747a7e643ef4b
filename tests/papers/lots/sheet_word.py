"""Sheets as Word files."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from tests.papers.handmade.pen import inked
from tests.papers.lots.sheet_html import capital, mark_of
from tests.papers.lots.sheets import (
    Block,
    Break,
    Clauses,
    Columns,
    Gap,
    Heading,
    Lines,
    Look,
    Panel,
    Para,
    Rows,
    Sheet,
    Title,
    Twin,
)


def written(sheets: list[Sheet], look: Look) -> Any:
    """A Word document with these papers one after the other."""
    doc = new_docx()
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = look.font, Pt(look.size)
    normal.paragraph_format.space_after = Pt(6)
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Mm(look.margin[0]), Mm(look.margin[1])
    _run_on(section, sheets[0], look)
    for number, sheet in enumerate(sheets):
        if number:
            doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for block in sheet.blocks:
            _add(doc, block, look)
    return doc


def _run_on(section: Any, sheet: Sheet, look: Look) -> None:
    """Head and foot of every page."""
    head = section.header.paragraphs[0]
    head.text = sheet.head
    if look.numbered:
        head.add_run("\t\t" if sheet.head else "")
        before, _, rest = look.numbered.partition("{n}")
        between, has_total, after = rest.partition("{m}")
        head.add_run(before)
        _field(head, "PAGE")
        head.add_run(between)
        if has_total:
            _field(head, "NUMPAGES")
            head.add_run(after)
    section.footer.paragraphs[0].text = sheet.foot
    for run in section.footer.paragraphs[0].runs:
        run.font.size = Pt(8)


def _field(paragraph: Any, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        if kind:
            char = OxmlElement("w:fldChar")
            char.set(qn("w:fldCharType"), kind)
        else:
            char = OxmlElement("w:instrText")
            char.text = text
        run._r.append(char)


def _add(doc: Any, block: Block, look: Look) -> None:
    if isinstance(block, Heading):
        _heading(doc, block, look)
    elif isinstance(block, Clauses):
        _clauses(doc, block)
    elif isinstance(block, Title | Para | Lines):
        _text(doc, block, look)
    else:
        _placed(doc, block, look)


def _text(doc: Any, block: Title | Para | Lines, look: Look) -> None:
    match block:
        case Title(text):
            run = doc.add_paragraph().add_run(inked(text))
            run.bold, run.font.size = True, Pt(look.size * 1.35)
        case Para(text, kind):
            _styled(doc.add_paragraph().add_run(inked(text)), kind, look)
            _align(doc.paragraphs[-1], kind, look)
        case Lines(lines, kind):
            paragraph = doc.add_paragraph()
            _styled(paragraph.add_run("\n".join(map(inked, lines))), kind, look)
            _align(paragraph, kind, look)


def _clauses(doc: Any, block: Clauses) -> None:
    for number, item in enumerate(block.items):
        lead = mark_of(block.mark, number) + "\t" if block.mark else ""
        paragraph = doc.add_paragraph(lead + inked(item))
        if block.mark:
            paragraph.paragraph_format.left_indent = Cm(1)
            paragraph.paragraph_format.first_line_indent = Cm(-1)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1))


def _placed(doc: Any, block: Block, look: Look) -> None:
    match block:
        case Columns(stacks, shares, rule):
            _columns(doc, stacks, shares, look, rule=rule)
        case Rows():
            _rows(doc, block)
        case Panel(lines, _):
            _columns(doc, (("",), tuple(lines)), (3, 2), look)
        case Gap(lines):
            doc.add_paragraph().paragraph_format.space_after = Pt(lines * look.size)
        case Break():
            doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case Twin(blocks):
            for one in blocks:
                _add(doc, one, look)


def _heading(doc: Any, block: Heading, look: Look) -> None:
    paragraph, text = doc.add_paragraph(), block.text
    if block.run_in:
        paragraph.add_run(inked(text) + " ").bold = True
        paragraph.add_run(inked(block.run_in))
        return
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(10), Pt(2)
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(inked(capital(text) if look.heading == "caps" else text))
    run.bold = look.heading in ("bold", "italic", "coloured")
    run.italic, run.underline = look.heading == "italic", look.heading == "underlined"
    if look.heading in ("large", "coloured"):
        run.font.size = Pt(look.size * 1.15)
    if look.heading == "coloured":
        run.font.color.rgb = RGBColor(0x1C, 0x4F, 0x82)


def _styled(run: Any, kind: str, look: Look) -> None:
    run.italic, run.bold = kind == "italic" or None, kind == "bold" or None
    if kind == "small":
        run.font.size = Pt(look.size * 0.82)


def _align(paragraph: Any, kind: str, look: Look) -> None:
    if kind in ("right", "center"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if kind == "right" else WD_ALIGN_PARAGRAPH.CENTER
    elif look.justified and not kind:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _columns(
    doc: Any, stacks: tuple[tuple[str, ...], ...], shares: tuple[int, ...], look: Look, *, rule: bool = False
) -> None:
    table = doc.add_table(rows=1, cols=len(stacks))
    table.autofit = False
    wide = 21 - sum(look.margin) / 10
    for cell, stack, share in zip(table.rows[0].cells, stacks, shares, strict=True):
        cell.width = Cm(wide * share / sum(shares))
        lines = ("\n_______________________", *stack) if rule else stack
        cell.paragraphs[0].add_run("\n".join(map(inked, lines)))
    doc.add_paragraph().paragraph_format.space_after = Pt(0)


def _rows(doc: Any, block: Rows) -> None:
    table = doc.add_table(rows=0, cols=len(block.rows[0]))
    if block.ruled:
        table.style = "Table Grid"
    for number, row in enumerate(block.rows):
        for column, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].add_run(inked(text)).bold = (block.head and number == 0) or None
            if column in block.right:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph().paragraph_format.space_after = Pt(0)
