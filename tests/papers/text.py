"""A file of papers as plain text: dumped by a converter, with columns kept, or with one cell per line."""

from __future__ import annotations

from typing import Literal, NamedTuple

from models.geometry import Box
from tests.papers import truth
from tests.papers.flow import Placed
from tests.papers.marks import TICKED, UNTICKED, Span, units
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

Dump = Literal["dump", "tidy", "cells", "letter", "pairs"]
_CHARACTER, _LINE = 6.0, 12.0
_TAB = 8


class TextStyle(NamedTuple):
    """`dump`: label rows collapse to one line; `tidy`: columns kept by spaces; `cells`: one cell per line;
    `letter`: the answer after its label; `pairs`: the labels of a row on lines of their own, then its answers."""

    mode: Dump = "tidy"
    blank_lines: bool = False
    """An empty line after every printed one."""
    width: int = 78
    ticks: Literal["bracket", "glyph", "lost"] = "bracket"
    tabs: bool = False
    """Tidy columns are parted by a tab instead of spaces."""


_TICKS = {
    "bracket": {UNTICKED: "[ ]", TICKED: "[x]"},
    "glyph": {UNTICKED: "☐", TICKED: "☒"},
    "lost": {UNTICKED: "", TICKED: ""},
}


class Page:
    """Lines of characters being written, with the place of every marked word."""

    def __init__(self, style: TextStyle) -> None:
        self.style = style
        self.lines: list[str] = []
        self.placed: dict[str, list[Placed]] = {}

    def write(self, cells: list[tuple[int, list[Span]]], *, end: str = "") -> None:
        """One line; every cell begins at its column or after what stands before it."""
        text = ""
        number = len(self.lines) + 1
        for column, words in cells:
            if self.style.tabs:
                text += "\t" if text else ""
            elif text and len(text) >= column:
                text += "  "
            else:
                text = text.ljust(column)
            for position, (word, keys) in enumerate(words):
                if position and word and not word.startswith("\0"):
                    text += " "
                word = word.lstrip("\0")
                start = len(text.expandtabs(_TAB))
                left, right = start * _CHARACTER, (start + len(word)) * _CHARACTER
                for key in keys:
                    box = Box(left, (number - 1) * _LINE, right, number * _LINE)
                    self.placed.setdefault(key, []).append(Placed(1, box, word))
                text += word
        self.lines.append(text + end)
        if self.style.blank_lines:
            self.lines.append("")

    def blank(self) -> None:
        self.lines.append("")

    def words(self, text: str) -> list[Span]:
        """Printed words; one glued to the word before it starts with NUL."""
        return [word for words in self.kept_together(text) for word in words]

    def kept_together(self, text: str) -> list[list[Span]]:
        """Printed words in groups that no line break parts."""
        found = []
        for unit in units(text):
            group = []
            for number, (span, joined) in enumerate(zip(unit.words, unit.joins, strict=True)):
                word = _TICKS[self.style.ticks].get(span.text, span.text)
                glued = unit.glued if number == 0 else joined
                if word:
                    group.append(Span("\0" + word if glued else word, span.keys))
            if group:
                found.append(group)
        return found

    def wrapped(self, text: str, width: int) -> list[list[Span]]:
        lines: list[list[Span]] = []
        for part in text.split("\n"):
            lines.append([])
            used = 0
            for words in self.kept_together(part):
                length = sum(len(word.text.lstrip("\0")) + (not word.text.startswith("\0")) for word in words)
                if lines[-1] and used + length > width + 1 and not words[0].text.startswith("\0"):
                    lines.append([])
                    used = 0
                lines[-1].extend(words)
                used += length
        return lines


def render_text(file: File, style: TextStyle) -> Rendered:
    """Every paper of the file under the other; boxes on the character grid (6 by 12 points)."""
    page = Page(style)
    places, pages = [], []
    for number, paper in enumerate(file.papers):
        page.placed = {}
        if number:
            page.lines += ["", ""]
        for block in paper.blocks:
            _draw(page, block)
        places.append(page.placed)
        pages.append((1, 1))
    record = truth.of_file(file, "text", ".txt", pages, places)
    data = ("\n".join(page.lines) + "\n").encode("utf-8")
    return Rendered(data, record, tuple(places))


def _draw(page: Page, block: Block) -> None:
    match block:
        case Title():
            _prose(page, block.lines)
        case Fields():
            _fields(page, block.fields)
        case Section():
            _section(page, block)
        case Table():
            _table(page, block)
        case Signature():
            _signature(page, block)
        case Group() | Note():
            page.blank()
            _prose(page, (block.text,))
    if isinstance(block, Title | Break):
        page.blank()


def _section(page: Page, block: Section) -> None:
    page.blank()
    _prose(page, (block.heading if "/" in block.name else _label(block.heading),))
    for number, text in enumerate(block.paragraphs):
        if number:
            page.blank()
        _prose(page, (text,))


def _label(text: str) -> str:
    return text if not text or text.rstrip()[-1] in ":?)" else f"{text}:"


def _prose(page: Page, texts: tuple[str, ...]) -> None:
    for text in texts:
        for words in page.wrapped(text, page.style.width):
            page.write([(0, words)])


def _fields(page: Page, fields: tuple[Field, ...]) -> None:
    labels = [_label(item.label) for item in fields]
    match page.style.mode:
        case "dump":
            page.write([(0, page.words("  ".join(labels).replace("  ", "\xa0 ")))], end=" ")
            _prose(page, tuple(item.hint for item in fields if item.hint))
            answers = " ".join(item.value.replace("\n", " ") for item in fields)
            for words in page.wrapped(answers, page.style.width):
                page.write([(0, words)], end=" ")
        case "letter":
            for label, item in zip(labels, fields, strict=True):
                _prose(page, (f"{label} {item.value}", *((item.hint,) if item.hint else ())))
        case "pairs":
            _prose(page, (*labels, *(item.hint for item in fields if item.hint)))
            _prose(page, tuple(item.value for item in fields if item.value))
        case "cells":
            for label, item in zip(labels, fields, strict=True):
                _prose(page, tuple(text for text in (label, item.hint, item.value) if text))
        case _ if len(fields) == 1 and len(labels[0]) < 40:
            _tidy(page, labels[0], fields[0])
        case _:
            _beside(page, [page.words(label) for label in labels], [item.value for item in fields])


def _tidy(page: Page, label: str, item: Field) -> None:
    """The answer in a column of its own, to the right of the label."""
    indent = max(28, len(label) + 2)
    lines = page.wrapped(item.value, page.style.width - indent)
    for number, words in enumerate(lines or [[]]):
        page.write([(0, [] if number else page.words(label)), (indent, words)])
    if item.hint:
        _prose(page, (f"({item.hint})",))


def _beside(page: Page, labels: list[list[Span]], values: list[str]) -> None:
    """Labels on one line, answers under them, every column at its place."""
    width = page.style.width // len(values)
    columns = [number * width for number in range(len(values))]
    page.write(list(zip(columns, labels, strict=True)))
    wrapped = [page.wrapped(value, width - 2) for value in values]
    for number in range(max(len(lines) for lines in wrapped)):
        page.write(
            [
                (column, lines[number] if number < len(lines) else [])
                for column, lines in zip(columns, wrapped, strict=True)
            ]
        )


def _table(page: Page, table: Table) -> None:
    page.blank()
    if table.caption:
        _prose(page, (table.caption,))
    rows = (table.headers, *table.rows)
    if page.style.mode == "dump":
        for row in rows:
            _dumped_row(page, table, row)
        return
    if page.style.mode in ("cells", "pairs"):
        for row in rows:
            _prose(page, tuple(cell for cell in row if cell))
        return
    total = sum(table.widths)
    widths = [max(6, int(page.style.width * width / total)) for width in table.widths]
    columns = [sum(widths[:number]) for number in range(len(widths))]
    for row in rows:
        wrapped = [page.wrapped(cell, width - 2) for cell, width in zip(row, widths, strict=True)]
        for number in range(max(len(lines) for lines in wrapped)):
            cells = []
            for index, (column, lines) in enumerate(zip(columns, wrapped, strict=True)):
                words = lines[number] if number < len(lines) else []
                length = sum(len(w.text.lstrip("\0")) + 1 for w in words) - 1 if words else 0
                shift = widths[index] - 2 - length if index in table.right and words else 0
                cells.append((column + max(0, shift), words))
            page.write(cells)
    page.blank()


def _dumped_row(page: Page, table: Table, row: tuple[str, ...]) -> None:
    """Cells after each other on one line; a cell that wraps in its column breaks the line."""
    total = sum(table.widths)
    line: list[Span] = []
    for cell, share in zip(row, table.widths, strict=True):
        wrapped = page.wrapped(cell, max(8, int(page.style.width * share / total) - 1))
        line += wrapped[0]
        for words in wrapped[1:]:
            page.write([(0, line)])
            line = list(words)
        if len(wrapped) > 1:
            page.write([(0, line)])
            line = []
    if line:
        page.write([(0, line)])


def _signature(page: Page, block: Signature) -> None:
    page.blank()
    if block.place_date:
        _prose(page, (block.place_date,))
    page.blank()
    if block.label:
        _prose(page, (block.label,))
    if block.line:
        page.blank()
        page.write([(0, [Span("_" * 31, ())])])
    _prose(page, tuple(text for text in (block.name, block.title) if text))
