"""A second engine beside pdfium: does it find as many pages in a PDF, and as much text on each?

Where two engines differ, one of them is wrong without saying so; the values of such a page are for a person. The
share was measured on public files: 30 % flags every odd file and no honest one (RELIABILITY 4.6).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from extract.readers.memory import give_back_memory
from models.geometry import Box
from models.held import held
from models.layout import Layout, NoteCode, Page, PageNote, TextSource
from models.packing import PAGES

if TYPE_CHECKING:
    from pdf_oxide import PdfDocument

log = logging.getLogger(__name__)

_SHARE = 0.3
"""Of the characters that are no white space."""
_PAGES_AT_ONCE = 1000
"""The engine keeps what it has read of every page; opening a large file anew takes it a tenth of a second."""
_LONG = 300
"""Pages from which what the engine let go is worth asking the allocator for."""
_LEAST = 20
"""Characters: a page number more or less is no disagreement."""
_glyph_text = attrgetter("char")


def heard(layout: Layout, path: Path) -> Layout:
    """The layout of a PDF with a note on every page of text that the second engine does not confirm."""
    if not any(map(_is_testified, layout.pages)) or _is_repaired(layout.pages[0]):
        return layout
    notes = _unconfirmed(layout, path)
    if len(layout.pages) >= _LONG:
        give_back_memory()
    return _with_notes(layout, notes)


def _unconfirmed(layout: Layout, path: Path) -> dict[int, PageNote]:
    """A note on every page that the engine does not confirm, by the page's number."""
    document = _opened(path)
    if document is None:
        return _noted_throughout(layout, "0 sidor")
    count = document.page_count()
    if count != len(layout.pages):
        return _noted_throughout(layout, f"{count} sidor")
    notes: dict[int, PageNote] = {}
    for place, page in enumerate(layout.pages):
        if place and place % _PAGES_AT_ONCE == 0:
            document = None  # let go first: two of them at once would take twice the memory
            document = _opened(path)
        if _is_testified(page) and (note := _compared(page, document)) is not None:
            notes[page.number] = note
    return notes


def _is_testified(page: Page) -> bool:
    return page.source is TextSource.TEXT and page.width > 0


def _is_repaired(page: Page) -> bool:
    return any(note.code is NoteCode.REPAIRED for note in page.notes)


def _opened(path: Path) -> PdfDocument | None:
    import pdf_oxide

    pdf_oxide.disable_logging()  # it would quote the file
    try:
        return pdf_oxide.PdfDocument(str(path))
    except BaseException as error:  # noqa: BLE001 its testimony, see below
        _raise_what_is_not_of_the_file(error)
        log.info("%s: second engine: %s", path.name, type(error).__name__)
        return None


def _compared(page: Page, document: PdfDocument | None) -> PageNote | None:
    ours = sum([len(word.text) for word in page.words])
    theirs = 0
    for count in (_count_of_glyphs, _count_with_form_answers):
        theirs = _testimony(count, document, page.number)
        apart = abs(ours - theirs)
        if apart < _LEAST or apart <= _SHARE * max(ours, theirs):
            return None
    return _note(page, f"{theirs} tecken", f"{ours} tecken")


def _count_of_glyphs(document: PdfDocument, number: int) -> int:
    glyphs = "".join(map(_glyph_text, document.extract_chars(number - 1)))
    return sum(map(len, glyphs.split()))


def _count_with_form_answers(document: PdfDocument, number: int) -> int:
    """Slower, and only asked for where the first count differs: answers of fillable forms are no glyphs of the page."""
    return sum(map(len, document.extract_text(number - 1).split()))


def _testimony(count: Callable[[PdfDocument, int], int], document: PdfDocument | None, number: int) -> int:
    if document is None:
        return 0
    try:
        return count(document, number)
    except BaseException as error:  # noqa: BLE001 its testimony, see below
        _raise_what_is_not_of_the_file(error)
        log.info("page %d: second engine: %s", number, type(error).__name__)
        return 0


def _noted_throughout(layout: Layout, theirs: str) -> dict[int, PageNote]:
    ours = f"{len(layout.pages)} sidor"
    return {page.number: _note(page, theirs, ours) for page in layout.pages}


def _note(page: Page, theirs: str, ours: str) -> PageNote:
    return PageNote(NoteCode.ENGINES_DIFFER, Box(0, 0, page.width, page.height), theirs, ours)


def _with_notes(layout: Layout, notes: Mapping[int, PageNote]) -> Layout:
    if not notes:
        return layout
    pages = (
        replace(page, notes=(*page.notes, notes[page.number])) if page.number in notes else page
        for page in layout.pages
    )
    return replace(layout, pages=held(pages, PAGES))


def _raise_what_is_not_of_the_file(error: BaseException) -> None:
    """A panic of the engine is no `Exception`; that it failed on the file is its testimony, whatever it raised."""
    if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
        raise error
