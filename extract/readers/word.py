"""Word documents (.docx): the text set out on pages made up here, for the format itself has none.

A box stands on a made-up page: the paper, the margins, the columns of tables and the tab stops are the file's,
the widths of letters are rough. Pages end where the writer or Word's own last showing ended them, else where the
made-up page is full; a page is as tall as the table needs that begins on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from extract.readers.office_package import Package
from extract.readers.pdf_rules import merged
from extract.readers.progress import PageDone, nobody
from extract.readers.sight import few, notes_on_words
from extract.readers.word_blocks import A4, PAGE_ENDED, Block, Paragraph, Sheet, Table, WordSection
from extract.readers.word_lines import Piece, Start, shifted
from extract.readers.word_lists import Lists
from extract.readers.word_styles import Styles, is_on, measure, value
from extract.readers.word_tables import pieces_of
from extract.readers.word_text import TooDeepError, WordText
from models.errors import ReadError, Reason
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ZIP = b"PK\x03\x04"
_OFFICE_MEMBERS = (b"[Content_Types].xml", b"word/")
_FEW_LINES = 0.15
"""Of a page; the made-up widths of letters are not so exact that Word would have begun a page for them."""
_LONGEST = 3.0
"""Pages that a table may fill before it goes on on the next."""
_NARROWEST_SHEET, _WIDEST_SHEET = 200.0, 2400.0


class WordReader:
    """Word documents of the kind that is a zip file of XML."""

    def matches(self, head: bytes, name: str) -> bool:
        return head.startswith(_ZIP) and any(member in head for member in _OFFICE_MEMBERS)

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        package = Package(path)
        try:
            main = package.main_part()
            root = package.xml(main) if main is not None else None
            if main is None or root is None or root.find("body") is None:
                raise _no_document(path)
            pages = tuple(_pages(_sections(package, main, root)))
        except (TooDeepError, RecursionError) as error:
            raise package.too_large() from error
        finally:
            package.close()
        if not any(page.words for page in pages):
            raise ReadError(
                Reason.NO_TEXT,
                "dokumentet innehåller ingen text, bara bilder eller tomma sidor",
                where=path.name,
                todo="skriv ut det som PDF och lägg in den i stället",
            )
        return Layout(pages, TextSource.TEXT)


def _no_document(path: Path) -> ReadError:
    return ReadError(
        Reason.UNSUPPORTED,
        "filen är ett Office-dokument av en sort som inte läses",
        where=path.name,
        todo="spara den som PDF eller Word-dokument (.docx) och lägg in den i stället",
    )


def _sections(package: Package, main: str, root: Element) -> Iterator[WordSection]:
    related = package.related(main)
    parts = dict(related.values())
    text = WordText(
        Styles(package.xml(parts["styles"]) if "styles" in parts else None),
        Lists(package.xml(parts["numbering"]) if "numbering" in parts else None),
    )

    def running(setting: Element, name: str, kind: str) -> tuple[Block, ...] | None:
        references = [one for one in setting.findall(name) if one.get("type", "default") == kind]
        parts = (related.get(one.get("id", "")) for one in references)
        part = next((found for found in parts if found is not None), None)
        content = package.xml(part[1]) if part is not None else None
        return tuple(text.blocks(content)) if content is not None else None

    body = root.find("body")
    head: tuple[Block, ...] = ()
    foot: tuple[Block, ...] = ()
    for elements, setting in _parted(body if body is not None else ()):
        blocks = tuple(text.blocks(elements))
        if setting is None:
            yield WordSection(blocks, head=head, foot=foot)
            continue
        head = running(setting, "headerReference", "default") or head
        foot = running(setting, "footerReference", "default") or foot
        own_first = is_on(setting, "titlePg")
        yield WordSection(
            blocks,
            _sheet(setting),
            value(setting, "type") != "continuous",
            head,
            foot,
            (running(setting, "headerReference", "first") or ()) if own_first else None,
            (running(setting, "footerReference", "first") or ()) if own_first else None,
        )
    for blocks in _notes(package, related.values(), text):
        yield WordSection(blocks, new_page=False, head=head, foot=foot)


def _notes(
    package: Package, related: Iterable[tuple[str, str]], text: WordText
) -> Iterator[tuple[Block, ...]]:
    """Footnotes and endnotes without the lines that part them from the text."""
    for kind, part in related:
        content = package.xml(part) if kind in ("footnotes", "endnotes") else None
        noted = [note for note in content if note.get("type") is None] if content is not None else []
        blocks = tuple(block for note in noted for block in text.blocks(note))
        if blocks:
            yield blocks


def _parted(body: Iterable[Element]) -> Iterator[tuple[list[Element], Element | None]]:
    """The elements of each section and its settings, which stand at its end."""
    elements: list[Element] = []
    for element in body:
        if element.tag == "sectPr":
            yield elements, element
            elements = []
            continue
        elements.append(element)
        setting = element.find("pPr/sectPr") if element.tag == "p" else None
        if setting is not None:
            yield elements, setting
            elements = []
    if elements:
        yield elements, None


def _sheet(setting: Element) -> Sheet:
    usual = A4
    size, margin = setting.find("pgSz"), setting.find("pgMar")
    if size is not None:
        usual = usual._replace(width=_side(size, "w", usual.width), height=_side(size, "h", usual.height))
    if margin is None:
        return usual
    read = {name: abs(measure(margin.get(name), getattr(usual, name))) for name in usual._fields[2:]}
    found = usual._replace(**read)
    fits = found.left + found.right < 0.8 * found.width and found.top + found.bottom < 0.8 * found.height
    return found if fits else usual._replace(left=36.0, right=36.0, top=36.0, bottom=36.0)


def _side(size: Element, name: str, default: float) -> float:
    found = measure(size.get(name), default)
    return found if _NARROWEST_SHEET <= found <= _WIDEST_SHEET else default


def _pages(sections: Iterable[WordSection]) -> Iterator[Page]:
    """Every section on pages of its own paper, except where it goes on on the page before."""
    known = tuple(sections)
    keeps_ends = any(_has_ended_pages(section.blocks) for section in known)
    pages: list[_Sheets] = []
    for section in known:
        if section.new_page or not pages:
            pages.append(_Sheets(section, keeps_ends))
        pages[-1].add(section)
    number = 0
    for sheets in pages:
        for page in sheets.pages(number + 1):
            number = page.number
            yield page


class _Sheets:
    """Pages filled from top to bottom; all have the paper and the running heads of the first section.

    Running heads stand on the first page and running feet on the last: the file holds them once, a page number
    in them is no more than the one that Word last showed, and nowhere else do they come between two lines.
    """

    def __init__(self, section: WordSection, keeps_ends: bool) -> None:
        self._section = section
        self._keeps_ends = keeps_ends
        sheet = section.sheet
        self._width = sheet.width - sheet.left - sheet.right
        self._room = sheet.height - sheet.top - sheet.bottom
        self._pages: list[list[Piece]] = [[]]
        self._used = 0.0
        self._is_run_over = False
        """Whether the last page began because the one before was full."""
        self._is_begun = False
        """Whether the page holds anything; a break after a break ends nothing."""

    def add(self, section: WordSection) -> None:
        for piece in pieces_of(section.blocks, self._section.sheet.left, self._width):
            room = self._room * (_LONGEST if piece.goes_on else 1.0)
            is_full = not self._keeps_ends and self._used + piece.height > room
            if self._is_begun and (is_full or piece.start is not Start.ANYWHERE):
                self._is_run_over = piece.start is Start.ANYWHERE
                self._turn(piece)
            self._pages[-1].append(piece)
            self._used += piece.height
            self._is_begun = self._is_begun or bool(piece.words or piece.rules)

    def _turn(self, piece: Piece) -> None:
        """A new page; headings go with what they stand over, unless the writer ended the page himself."""
        page, kept = self._pages[-1], len(self._pages[-1])
        while piece.start is Start.ANYWHERE and kept and page[kept - 1].keeps_next:
            kept -= 1
        moved = page[kept:] if kept else []
        del page[len(page) - len(moved) :]
        self._pages.append(moved)
        self._used = sum(piece.height for piece in moved)
        self._is_begun = bool(moved)

    def pages(self, first: int) -> Iterator[Page]:
        """Once; a few last lines that would stand alone on a page lengthen the one before it instead."""
        if self._is_run_over and self._used < _FEW_LINES * self._room:
            last = self._pages.pop()
            self._pages[-1] += last
        for number, pieces in enumerate(self._pages, start=first):
            is_first, is_last = number == first, number == first + len(self._pages) - 1
            yield self._page(
                number,
                pieces,
                self._heads(self._section.head, self._section.first_head) if is_first else [],
                self._heads(self._section.foot, self._section.first_foot) if is_last else [],
            )

    def _heads(self, usual: tuple[Block, ...], first: tuple[Block, ...] | None) -> list[Piece]:
        """What any page of the section has at its edge."""
        shown = () if first is None else first
        shown += usual if first is None or len(self._pages) > 1 else ()
        return pieces_of(shown, self._section.sheet.left, self._width)

    def _page(self, number: int, pieces: list[Piece], head: list[Piece], foot: list[Piece]) -> Page:
        sheet = self._section.sheet
        words: list[Word] = []
        rules: list[Box] = []
        y = _stacked(head, sheet.header, words, rules)
        y = _stacked(pieces, max(sheet.top, y), words, rules)
        foot_height = sum(piece.height for piece in foot)
        y = max(y, sheet.height - sheet.footer - foot_height)
        bottom = _stacked(foot, y, words, rules)
        height = max(sheet.height, bottom + min(sheet.footer, 20.0))
        lines = merged(rules)
        notes = few(notes_on_words(words, lines, height), Box(0, 0, sheet.width, height))
        return Page(number, sheet.width, height, tuple(words), lines, notes=notes, is_made_up=True)


def _stacked(pieces: Iterable[Piece], top: float, words: list[Word], rules: list[Box]) -> float:
    for piece in pieces:
        more_words, more_rules = shifted(piece, top)
        words += more_words
        rules += more_rules
        top += piece.height
    return top


def _has_ended_pages(blocks: Iterable[Block]) -> bool:
    pending = list(blocks)
    while pending:
        block = pending.pop()
        if isinstance(block, Paragraph):
            if any(PAGE_ENDED in run.text for run in block.runs):
                return True
        elif isinstance(block, Table):
            pending += (inner for row in block.rows for cell in row.cells for inner in cell.blocks)
    return False
