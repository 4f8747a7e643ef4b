"""The body of a Word document as paragraphs, tables and sections, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from extract.readers.characters import WITHOUT_MARKS
from extract.readers.symbols import TICKED, UNTICKED, shown_marks
from extract.readers.word_blocks import (
    PAGE_BREAK,
    PAGE_ENDED,
    Block,
    Cell,
    Look,
    Paragraph,
    Run,
    Table,
    TableRow,
)
from extract.readers.word_lists import Lists
from extract.readers.word_styles import Styles, count, is_on, measure, value, with_paragraph, with_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_NESTED = 40
_MOST_COLUMNS = 400
_INVISIBLE = {**WITHOUT_MARKS, 0xAD: None, 0x0A: " ", 0x0D: " ", 0x0B: " ", 0x0C: " "}
_HOLDERS = frozenset(("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo", "ruby",
    "rubyBase", "oMath", "oMathPara", "num", "den", "e", "sup", "sub", "f", "sSup", "sSub"))  # fmt: skip
"""Elements around runs, the runs of which are shown."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE_ENDED}
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,4}")


class TooDeepError(ValueError):
    """Elements nested deeper than any honest document has them."""


class WordText:
    """Reads elements of one document; one pass, for lists are counted on the way."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._fields: list[bool] = []
        """Fields that are open, innermost last; True while what follows is its instruction and not shown."""
        self._boxes: list[Element] = []

    def blocks(self, parent: Iterable[Element], depth: int = 0) -> Iterator[Block]:
        """Paragraphs and tables, each text box after the paragraph that it hangs on. TooDeepError."""
        if depth > MOST_NESTED:
            raise TooDeepError
        for element in parent:
            if element.tag == "p":
                yield self._paragraph(element, depth)
                yield from self._text_boxes(depth)
            elif element.tag == "tbl":
                yield self._table(element, depth)
            elif element.tag == "sdt":
                if not _is_placeholder(element):
                    yield from self.blocks(element.findall("sdtContent/*"), depth + 1)
            elif element.tag in ("customXml", "ins", "moveTo", "smartTag"):
                yield from self.blocks(element, depth + 1)

    def _text_boxes(self, depth: int) -> Iterator[Block]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _paragraph(self, element: Element, depth: int) -> Paragraph:
        properties = element.find("pPr")
        look = self._styles.paragraph(value(properties, "pStyle"))
        look = self._lists.indented(with_paragraph(look, properties))
        if properties is not None:
            look = with_paragraph(look, properties)
        runs: list[Run] = []
        prefix = self._lists.prefix(look)
        if prefix:
            runs.append(Run(prefix, look))
        runs += self._inline(element, look, depth)
        self._fields = [False] * len(self._fields)
        return Paragraph(tuple(run for run in runs if run.text), look)

    def _inline(self, parent: Iterable[Element], look: Look, depth: int) -> Iterator[Run]:
        if depth > MOST_NESTED:
            raise TooDeepError
        for element in parent:
            if element.tag == "r":
                yield from self._run(element, look)
            elif element.tag == "sdt":
                yield from self._control(element, look, depth)
            elif element.tag in _HOLDERS:
                yield from self._inline(element, look, depth + 1)
            elif element.tag == "AlternateContent":
                yield from self._inline(_shown_choice(element), look, depth + 1)

    def _control(self, control: Element, look: Look, depth: int) -> Iterator[Run]:
        """A content control: a box to tick by its state, all others by what they show."""
        box = control.find("sdtPr/checkbox")
        if box is not None:
            yield Run(TICKED if is_on(box, "checked") else UNTICKED, look)
        elif not _is_placeholder(control):
            yield from self._inline(control.findall("sdtContent/*"), look, depth + 1)

    def _run(self, run: Element, look: Look) -> Iterator[Run]:
        properties = run.find("rPr")
        style = value(properties, "rStyle")
        if style:
            look = self._styles.styled(look, style)
        look = with_text(look, properties)
        if look.hidden:
            return
        for element in run:
            if element.tag == "fldChar":
                yield Run(self._field(element), look)
            elif element.tag in ("drawing", "pict", "object", "AlternateContent"):
                self._boxes += _boxes_in(element)
            elif True not in self._fields:
                yield Run(_text_of(element, look), look)

    def _field(self, mark: Element) -> str:
        """Keeps count of open fields; what a box to tick or a list to choose from shows."""
        kind = mark.get("fldCharType")
        if kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif kind == "begin":
            hidden = True in self._fields
            if len(self._fields) < MOST_NESTED:
                self._fields.append(True)
            return "" if hidden else _form_field(mark.find("ffData"))
        return ""

    def _table(self, element: Element, depth: int) -> Table:
        grid = [max(0.0, measure(column.get("w"))) for column in element.findall("tblGrid/gridCol")]
        rows = [self._row(row, depth) for row in _through(element, "tr", depth)]
        known = tuple(grid[:_MOST_COLUMNS]) if any(grid) else _cell_widths(element)
        return Table(known, tuple(_with_beginnings(rows)))

    def _row(self, row: Element, depth: int) -> TableRow:
        properties = row.find("trPr")
        cells = []
        for cell in _through(row, "tc", depth):
            own = cell.find("tcPr")
            merged = value(own, "vMerge")
            cells.append(
                Cell(
                    tuple(self.blocks(cell, depth + 1)),
                    max(1, count(value(own, "gridSpan"), 1, _MOST_COLUMNS)),
                    continues=merged is not None and merged != "restart",
                )
            )
        skipped = count(value(properties, "gridBefore"), most=_MOST_COLUMNS)
        return TableRow(tuple(cells), skipped, max(0.0, measure(value(properties, "trHeight"))))


def _through(parent: Element, tag: str, depth: int) -> Iterator[Element]:
    """Children of a name, also those that stand in content controls and marked changes."""
    if depth > MOST_NESTED:
        raise TooDeepError
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _through(element, tag, depth + 1)


def _cell_widths(table: Element) -> tuple[float, ...]:
    row = table.find("tr")
    cells = row.findall("tc/tcPr/tcW") if row is not None else []
    return tuple(max(0.0, measure(cell.get("w"))) for cell in cells[:_MOST_COLUMNS])


def _with_beginnings(rows: list[TableRow]) -> Iterator[TableRow]:
    """The rows, every cell that is continued in the next row marked as such."""
    for number, row in enumerate(rows, start=1):
        below = rows[number] if number < len(rows) else TableRow(())
        continued = {at for at, cell in columns_of(below) if cell.continues}
        yield TableRow(
            tuple(
                Cell(cell.blocks, cell.span, cell.continues, begins=at in continued)
                for at, cell in columns_of(row)
            ),
            row.skipped,
            row.height,
        )


def columns_of(row: TableRow) -> Iterator[tuple[int, Cell]]:
    """The cells of a row, each with the number of its first column."""
    at = row.skipped
    for cell in row.cells:
        yield at, cell
        at += cell.span


def _is_placeholder(control: Element) -> bool:
    """Whether the control shows its own prompt and nobody has filled it in."""
    return is_on(control.find("sdtPr"), "showingPlcHdr")


def _text_of(element: Element, look: Look) -> str:
    if element.tag == "t":
        return shown_marks((element.text or "").translate(_INVISIBLE), look.font)
    if element.tag == "br":
        return PAGE_BREAK if element.get("type") == "page" else "\n"
    if element.tag == "sym":
        code = element.get("char", "")
        sign = chr(int(code, 16)) if _HEXADECIMAL.fullmatch(code) else ""
        return shown_marks(sign, element.get("font", "")) if sign.isprintable() or sign >= "\ue000" else ""
    return _SIGNS.get(element.tag, "")


def _form_field(data: Element | None) -> str:
    if data is None:
        return ""
    box = data.find("checkBox")
    if box is not None:
        return TICKED if is_on(box, "checked", is_on(box, "default")) else UNTICKED
    choices = data.find("ddList")
    if choices is None:
        return ""
    entries = [entry.get("val", "") for entry in choices.findall("listEntry")]
    chosen = count(value(choices, "result"), count(value(choices, "default")))
    return entries[chosen].translate(_INVISIBLE) if chosen < len(entries) else ""


def _shown_choice(alternatives: Element) -> Iterable[Element]:
    """One of several ways to say the same thing: the first."""
    return next((element for element in alternatives if element.tag in ("Choice", "Fallback")), ())


def _boxes_in(element: Element) -> Iterator[Element]:
    """The text boxes of a drawing, those inside other boxes left to these; nothing twice."""
    pending = [element]
    while pending:
        here = pending.pop()
        if here.tag == "txbxContent":
            yield here
        elif here.tag == "AlternateContent":
            pending += reversed(list(_shown_choice(here)))
        else:
            pending += reversed(list(here))
