"""PDF files with a text layer, page by page through pdfium; not safe to use from several threads."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.readers.pdf_forms import NOTHING, Upon, answered, fields_of
from extract.readers.pdf_marks import with_drawn_ticks
from extract.readers.pdf_repair import repaired
from extract.readers.pdf_rules import drawing_of, image_share, merged
from extract.readers.pdf_sight import notes_on, struck_places
from extract.readers.pdf_view import View, turned_to, turned_upright, view_of
from extract.readers.pdf_words import PageText
from extract.readers.progress import PageDone, nobody
from extract.readers.sight import few
from extract.readers.trust import Trust, is_poor_reading, trust_of
from models.errors import ReadError, Reason
from models.geometry import Box
from models.held import Gathering
from models.layout import Layout, NoteCode, Page, PageNote, TextSource, Word
from models.packing import PAGES
from models.placing import as_displayed

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from extract.readers.ocr.scans import ScanReader

MOST_PAGES = 20_000
_HEADER_WITHIN = 1024
_COVERING = 0.5
_UNREADABLE_IN_A_ROW = 50
_PAGES_AT_ONCE = 200
"""pdfium keeps what it has parsed of a file until the file is closed."""
_UNREADABLE = (0.0, 0.0)


class ReadPage(NamedTuple):
    """A page and whether it is a picture that must be read by OCR."""

    page: Page
    is_scan: bool


class PdfReader:
    """PDF, whatever the file is called."""

    def matches(self, head: bytes, name: str) -> bool:
        return b"%PDF-" in head[:_HEADER_WITHIN]

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        return layout_of(read_pages(path, page_done=page_done))


def layout_of(pages: Iterable[Page]) -> Layout:
    """The layout of a file whose pages come one at a time; many of them are held packed."""
    gathering = Gathering(PAGES)
    sources = set()
    for page in pages:
        gathering.extend((page,))
        if page.words:
            sources.add(page.source)
    source = TextSource.MIXED if len(sources) > 1 else sources.pop() if sources else TextSource.TEXT
    return Layout(gathering.all(), source)


def read_pages(
    path: Path,
    *,
    most_pages: int = MOST_PAGES,
    page_done: PageDone = nobody,
    without: Collection[int] = (),
) -> Iterator[Page]:
    """The pages of a PDF one at a time, so that memory does not grow with the file.

    without: pages that are not looked at, and come as those that the file cannot give.

    A page whose text layer is missing or cannot be believed is read by OCR; where none is installed it comes
    without words, its source OCR all the same. A page that the file promises but cannot give has width and
    height 0. A file that pdfium finds no text in because it is broken is read by the last engine. ReadError:
    encrypted, corrupt, empty, limit_pages, no_text, all before the first page.
    """
    waiting: list[Page] = []
    has_text = False
    refusal: ReadError | None = None
    try:
        for page in _pages_by_pdfium(path, most_pages, page_done, without):
            waiting.append(page)
            has_text = has_text or bool(page.words)
            if has_text:
                yield from waiting
                waiting.clear()
    except ReadError as error:
        if has_text or error.reason is not Reason.CORRUPT:
            raise
        refusal = error
    if refusal is not None:
        yield from _pages_by_the_last(path, most_pages, page_done, refusal)


def _pages_by_the_last(
    path: Path, most_pages: int, page_done: PageDone, refusal: ReadError
) -> Iterator[Page]:
    """The pages as the last engine finds them; the refusal of the one before it where it finds no text either."""
    from extract.readers.pdf_last import rescued

    waiting: list[Page] = []
    has_text = False
    for page, total in rescued(path, most_pages):
        page_done(page.number, total)
        waiting.append(page)
        has_text = has_text or bool(page.words)
        if has_text:
            yield from waiting
            waiting.clear()
    if not has_text:
        raise refusal


def _pages_by_pdfium(
    path: Path, most_pages: int, page_done: PageDone, without: Collection[int]
) -> Iterator[Page]:
    """ReadError as `read_pages`; corrupt and no_text may come after pages without words."""
    has_text, is_repaired = False, False
    scans: ScanReader | None = None
    for document, (page, is_scan) in _pages_of(path, most_pages, without):
        if is_scan:
            from extract.readers.ocr.scans import ScanReader

            scans = scans or ScanReader()
            page = _read_scan(document, path, page, scans)
        has_text = has_text or bool(page.words)
        is_repaired = is_repaired or any(note.code is NoteCode.REPAIRED for note in page.notes)
        page_done(page.number, len(document))
        yield page
    if not has_text and is_repaired:
        raise _corrupt(path)
    if not has_text:
        from extract.readers.ocr.scans import no_text

        raise no_text(path, was_read=scans is not None and scans.is_ready)


def _pages_of(
    path: Path, most_pages: int, without: Collection[int] = ()
) -> Iterator[tuple[PdfDocument, ReadPage]]:
    """Every page with the document that it was read from, open until the next page is asked for."""
    unreadable = 0
    first, total = 1, 1
    while first <= total:
        with _opened(path, most_pages) as (document, is_repaired):
            total = len(document)
            for number in range(first, min(first + _PAGES_AT_ONCE, total + 1)):
                left_out = ReadPage(Page(number, *_UNREADABLE, ()), False)
                found = left_out if number in without else _read_page(document, number)
                unreadable = unreadable + 1 if (found.page.width, found.page.height) == _UNREADABLE else 0
                if unreadable == number == _UNREADABLE_IN_A_ROW or unreadable == total:
                    raise _corrupt(path)
                yield document, _saying_repaired(found) if is_repaired else found
                if unreadable >= _UNREADABLE_IN_A_ROW:
                    return
        first += _PAGES_AT_ONCE


def _read_scan(document: PdfDocument, path: Path, page: Page, scans: ScanReader) -> Page:
    if not scans.is_ready:
        return page
    from extract.readers.ocr.pictures import recent_pictures

    scan = scans.read(recent_pictures().of_pdf(document, path, page.number), page.number)
    back = scan.to_original.inverse
    return replace(scan, notes=tuple(note._replace(box=back.box(note.box)) for note in page.notes))


def read_page(path: Path, number: int) -> Page:
    """One page, counted from 1; IndexError when the file has no such page, ReadError as `read_pages`."""
    with open_pdf(path) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        return _read_page(document, number).page


def _saying_repaired(found: ReadPage) -> ReadPage:
    page = found.page
    note = PageNote(NoteCode.REPAIRED, Box(0, 0, page.width, page.height))
    return found._replace(page=replace(page, notes=(*page.notes, note)))


@contextmanager
def open_pdf(path: Path, *, most_pages: int = MOST_PAGES) -> Iterator[PdfDocument]:
    """The pdfium document, closed on leaving; ReadError: encrypted, corrupt, empty, limit_pages.

    A file that pdfium refuses is opened as a repaired copy where there is anything to repair.
    """
    with _opened(path, most_pages) as (document, _):
        yield document


@contextmanager
def _opened(path: Path, most_pages: int) -> Iterator[tuple[PdfDocument, bool]]:
    """The document, and whether it is a repaired copy."""
    document, is_repaired = _document(path)
    try:
        if len(document) > most_pages:
            raise ReadError(
                Reason.LIMIT_PAGES,
                f"filen uppger {len(document)} sidor, fler än gränsen {most_pages}",
                where=path.name,
                todo="dela filen, eller höj gränsen om sidantalet stämmer",
            )
        if len(document) <= 0:
            raise _corrupt(path)
        if document.get_formtype():
            document.init_forms()
        yield document, is_repaired
    finally:
        document.close()


def _document(path: Path) -> tuple[PdfDocument, bool]:
    import pypdfium2

    try:
        if not os.stat(path).st_size:
            raise empty_file(path)
        return pypdfium2.PdfDocument(path), False
    except OSError as error:
        raise _corrupt(path) from error
    except pypdfium2.PdfiumError as error:
        refusal = _refusal(path, getattr(error, "err_code", None))
        if refusal.reason is not Reason.CORRUPT:
            raise refusal from error
    copy = repaired(path)
    if copy is None:
        raise refusal
    try:
        return pypdfium2.PdfDocument(copy), True
    except pypdfium2.PdfiumError as error:
        raise _corrupt(path) from error


def empty_file(path: Path) -> ReadError:
    return ReadError(
        Reason.EMPTY,
        "filen är tom (0 byte)",
        where=path.name,
        todo="hämta filen på nytt från arkivet",
    )


def _refusal(path: Path, code: int | None) -> ReadError:
    import pypdfium2.raw as pdfium

    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return ReadError(
            Reason.ENCRYPTED,
            "filen är skyddad med lösenord",
            where=path.name,
            todo="spara en kopia utan lösenord och lägg in den i stället",
        )
    return _corrupt(path)


def _corrupt(path: Path) -> ReadError:
    return ReadError(
        Reason.CORRUPT,
        "filen är trasig eller ofullständig och går inte att öppna som PDF",
        where=path.name,
        todo="hämta filen på nytt från arkivet, eller öppna den i en PDF-läsare och spara en ny kopia",
    )


def _with_form_answers(document: Any, number: int, handle: Any) -> Any:
    """The page again, with the answers of form fields and other visible notes as part of its text.

    Only in memory; where pdfium cannot do it the page comes as it is.
    """
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_Flatten(handle, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return handle
    again = pdfium.FPDF_LoadPage(document.raw, number - 1)
    if not again:
        return handle
    pdfium.FPDF_ClosePage(handle)
    return again


def _read_page(document: Any, number: int) -> ReadPage:
    import pypdfium2.raw as pdfium

    handle = pdfium.FPDF_LoadPage(document.raw, number - 1)
    if not handle:
        return ReadPage(Page(number, *_UNREADABLE, ()), False)
    shown = view_of(handle)
    upon = NOTHING
    if pdfium.FPDFPage_GetAnnotCount(handle) > 0:
        fields = fields_of(document, handle, shown)
        before = _words_of(handle, shown)[0] if fields else ()
        upon = Upon(tuple(fields), before, tuple(struck_places(handle, shown)))
        handle = _with_form_answers(document, number, handle)
    try:
        words, is_hidden = _words_of(handle, shown)
        turns = _prevailing_turns(words)
        if turns:
            return _turned_content(handle, number, shown, turns, upon)
        return _content(handle, number, shown, words, is_hidden, upon)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _turned_content(handle: Any, number: int, shown: View, turns: int, upon: Upon) -> ReadPage:
    """The page laid so that its text stands upright; a scan comes as it is displayed."""
    upright = turned_upright(handle, shown, turns)
    try:
        words, is_hidden = _words_of(handle, upright.view)
        upon = upon.moved(upright.to_displayed.inverse)
        found = _content(handle, number, upright.view, words, is_hidden, upon)
    finally:
        turned_to(handle, shown.turns)
    page = replace(found.page, to_original=upright.to_displayed)
    return found._replace(page=as_displayed(page) if found.is_scan else page)


def _content(
    handle: Any, number: int, view: View, words: tuple[Word, ...], is_hidden: bool, upon: Upon
) -> ReadPage:
    """The page as it lies in the view, of which the words are known."""
    form = answered(upon.fields, upon.before, words)
    source, is_scan = _judged(handle, view, form.words, is_hidden)
    if is_scan:
        return ReadPage(Page(number, view.width, view.height, (), (), source, notes=form.notes), True)
    drawing = drawing_of(handle, view)
    words, lines = with_drawn_ticks(drawing, form.words, form.ticks)
    rules = merged(lines)
    whole = Box(0, 0, view.width, view.height)
    sight = few(notes_on(handle, view, words, drawing.veils, upon.struck, rules), whole)
    page = Page(number, view.width, view.height, words, rules, source, notes=(*form.notes, *sight))
    return ReadPage(page, False)


def _prevailing_turns(words: Sequence[Word]) -> int:
    """Quarter turns clockwise in which more than half of the letters stand."""
    letters: Counter[int] = Counter()
    for word in words:
        if word.turns:
            letters[word.turns] += len(word.text)
    if not letters:
        return 0
    (turns, count), *_ = letters.most_common(1)
    return turns if 2 * count > sum(len(word.text) for word in words) else 0


def _words_of(handle: Any, view: View) -> tuple[tuple[Word, ...], bool]:
    """The words of a loaded page, and whether they are laid invisibly over it."""
    text = PageText(handle)
    try:
        return text.words(view), text.is_hidden()
    finally:
        text.close()


def _judged(handle: Any, view: View, words: tuple[Word, ...], is_hidden: bool) -> tuple[TextSource, bool]:
    """Where the words come from, and whether the page must be read anew."""
    trust = trust_of(words)
    if trust is Trust.GARBAGE:
        return TextSource.OCR, True
    if trust is Trust.FINE and not is_hidden:
        return TextSource.TEXT, False
    if image_share(handle, view) <= _COVERING:
        return TextSource.TEXT, False
    return TextSource.OCR, trust is Trust.FEW or is_poor_reading(words)
