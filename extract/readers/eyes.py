"""A file read with somebody beside it who can look at a place a second time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.readers import read_layout
from extract.readers.pdf import PdfReader, open_pdf
from extract.readers.progress import PageDone, nobody
from extract.readers.witness import heard
from models.layout import Layout, TextSource

if TYPE_CHECKING:
    from extract.readers.ocr.agreement import SecondReader
    from extract.readers.ocr.pictures import Picture

_HEAD = 1024


class Reading(NamedTuple):
    """A layout, who reads its scanned pages again (None: nobody), and what a person must know about it."""

    layout: Layout
    second_reader: SecondReader | None
    notes: tuple[str, ...] = ()
    """In Swedish; the same for every document of the file."""


def read_layout_with_eyes(path: Path, page_done: PageDone = nobody) -> Reading:
    """As `read_layout`; pages of text need no second reading and get none.

    The second reader fetches the picture of a page when it is asked about it, from the file: use it while the
    file is there, in the thread and process that read it.
    """
    return with_eyes(read_layout(path, page_done), path)


def with_eyes(layout: Layout, path: Path) -> Reading:
    """A layout that was read from the file, as `read_layout_with_eyes` gives it."""
    if any(page.source is TextSource.TEXT for page in layout.pages) and is_pdf(path):
        layout = heard(layout, path)
    scanned = {page.number: page for page in layout.pages if page.source is TextSource.OCR}
    if not scanned:
        return Reading(layout, None)
    from extract.readers.ocr.engines import crop_engine, crop_engine_state, page_engine, page_engine_state
    from extract.readers.ocr.second import Eyes

    notes = []
    if page_engine() is None:
        state = page_engine_state()
        unread = ", ".join(str(number) for number, page in scanned.items() if not page.words)
        if unread:
            notes.append(
                f"sidorna {unread} är bilder och lästes inte: {state.name} {state.lacks} ({state.remedy})"
            )
    engine = crop_engine()
    if engine is None:
        state = crop_engine_state()
        notes.append(f"ingen andra läsning gjordes: {state.name} {state.lacks} ({state.remedy})")
        return Reading(layout, None, tuple(notes))
    return Reading(layout, Eyes(scanned, _pictures_of(path), engine), tuple(notes))


def is_pdf(path: Path) -> bool:
    """Told from its first bytes, whatever it is called."""
    with path.open("rb") as file:
        return PdfReader().matches(file.read(_HEAD), path.name)


def _pictures_of(path: Path) -> Callable[[int], Picture]:
    """The picture of a page, counted from 1, as the page reader had it."""
    from extract.readers.ocr.pictures import image_pictures, recent_pictures

    def picture_of(number: int) -> Picture:
        if is_pdf(path):
            with open_pdf(path) as document:
                return recent_pictures().of_pdf(document, path, number)
        return next(islice(image_pictures(path), number - 1, None))

    return picture_of
