"""What a Word document is made of, before it is laid out: paragraphs, tables and sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

PAGE_BREAK = "\f"
"""In the text of a run: a page break that the writer put there."""
PAGE_ENDED = "\v"
"""In the text of a run: Word began a new page here when it last showed the document."""


class TabStop(NamedTuple):
    """Points from the left edge of the text; `align` is left, center, right or decimal."""

    at: float
    align: str


class Look(NamedTuple):
    """How characters and their paragraph look; lengths in points."""

    size: float = 10.0
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    """Above or below the line: the mark of a note, an exponent."""
    font: str = ""
    left: float = 0.0
    first: float = 0.0
    """Of the first line, further in; negative where it hangs out."""
    right: float = 0.0
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    tabs: tuple[TabStop, ...] = ()
    page_break: bool = False
    keep_next: bool = False
    list_id: str = ""
    list_level: int = 0


class Run(NamedTuple):
    """Characters of one look; a tab, a line feed, a page break and a page's end are characters of their own."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]
    look: Look


@dataclass(frozen=True, slots=True)
class Cell:
    """`continues`: the cell above goes on here."""

    blocks: tuple[Block, ...]
    span: int = 1
    continues: bool = False
    begins: bool = False
    """Cells below may continue this one."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """`skipped`: columns before the first cell; `height` at least, in points."""

    cells: tuple[Cell, ...]
    skipped: int = 0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Widths of the columns in points; empty where the file does not say."""

    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]


Block = Paragraph | Table


class Sheet(NamedTuple):
    """The paper of a section in points."""

    width: float = 595.3
    height: float = 841.9
    left: float = 70.9
    top: float = 70.9
    right: float = 70.9
    bottom: float = 70.9
    header: float = 35.4
    footer: float = 35.4


A4 = Sheet()


@dataclass(frozen=True, slots=True)
class WordSection:
    """Text with the same paper and the same running heads; `first_*` stand on its first page only."""

    blocks: tuple[Block, ...]
    sheet: Sheet = A4
    new_page: bool = True
    head: tuple[Block, ...] = ()
    foot: tuple[Block, ...] = ()
    first_head: tuple[Block, ...] | None = None
    first_foot: tuple[Block, ...] | None = None
