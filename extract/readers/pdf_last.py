"""The last engine for a broken PDF: pdfplumber, slow and forgiving, where pdfium and a repair by qpdf find no text.

It finds pages that no table of contents leads to any more. Rulings and filled form fields are not asked for.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.geometry import Box
from models.layout import NoteCode, Page, PageNote, Word

log = logging.getLogger(__name__)
NAME = "pdfplumber"
_GAP = 1.5
_GLYPH_WITHOUT_LETTER = re.compile(r"\(cid:[0-9]{1,6}\)")
_UNKNOWN = "\ufffd"


def rescued(path: Path, most_pages: int) -> Iterator[tuple[Page, int]]:
    """Every page that there is with the number of all; none where nothing can be opened.

    A page that cannot be read comes without words and without size. Each says that the file is broken.
    """
    import pdfplumber

    # What pdfminer raises on a broken file is of every kind, and may quote the file.
    try:
        with pdfplumber.open(path) as document:
            pages = document.pages[: most_pages + 1]
            if len(pages) > most_pages:
                return
            for number, page in enumerate(pages, start=1):
                yield _page(page, number, path), len(pages)
                page.close()
    except Exception as error:  # noqa: BLE001
        log.info("%s: last engine: %s", path.name, type(error).__name__)


def _page(page: Any, number: int, path: Path) -> Page:
    try:
        left, top, right, bottom = map(float, page.cropbox if page.rotation == 0 else page.bbox)
        found = page.extract_words(x_tolerance=_GAP, extra_attrs=["size"])
    except Exception as error:  # noqa: BLE001
        log.info("%s: page %d: last engine: %s", path.name, number, type(error).__name__)
        return Page(number, 0.0, 0.0, ())
    words = (_word(each, left, top) for each in found)
    sheet = Box(0, 0, right - left, bottom - top)
    inside = tuple(word for word in words if sheet.intersection(word.box) > 0)
    notes = (PageNote(NoteCode.REPAIRED, sheet, drawn=NAME),)
    return Page(number, right - left, bottom - top, inside, notes=notes)


def _word(found: dict[str, Any], left: float, top: float) -> Word:
    text = _GLYPH_WITHOUT_LETTER.sub(_UNKNOWN, found["text"])
    box = Box(found["x0"] - left, found["top"] - top, found["x1"] - left, found["bottom"] - top)
    return Word(text, box, size=float(found["size"]), turns=0 if found["upright"] else 1)
