"""One reader for all the pictures of a file: what is there twice is read once."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from extract.readers.ocr.engine import PageEngine
from extract.readers.ocr.engines import INSTALL_OCR, page_engine
from extract.readers.ocr.page import read_image
from extract.readers.ocr.pictures import Picture
from extract.readers.ocr.streaks import without_streaks
from models.errors import ReadError, Reason
from models.layout import Page

_MOST_REMEMBERED = 200


class ScanReader:
    """Reads the pictures of one file; `is_ready` is False where no engine is installed."""

    def __init__(self, engine: PageEngine | None = None) -> None:
        self._engine = engine or page_engine()
        self._seen: dict[bytes, Page] = {}

    @property
    def is_ready(self) -> bool:
        return self._engine is not None

    def read(self, picture: Picture, number: int) -> Page:
        """The page in the picture; ValueError where no engine is installed."""
        if self._engine is None:
            raise ValueError("no engine")
        grey, dpi = picture
        key = blake2b(grey.tobytes(), digest_size=16, salt=str(grey.shape).encode()[:16]).digest()
        page = self._seen.get(key)
        if page is None:
            page = read_image(without_streaks(grey), number, self._engine, dpi=dpi).page
            if len(self._seen) < _MOST_REMEMBERED:
                self._seen[key] = page
        return replace(page, number=number)


def no_text(path: Path, *, was_read: bool) -> ReadError:
    """A file of pictures without a word: none was found, or nothing can look for any."""
    if was_read:
        return ReadError(
            Reason.NO_TEXT,
            "filen innehåller bilder av sidor, och teckenigenkänningen fann ingen text på dem",
            where=path.name,
            todo="öppna filen och se efter; skanna om pappret i 200–300 punkter per tum",
        )
    return ReadError(
        Reason.NO_TEXT,
        "filen innehåller bilder av sidor men ingen text som går att läsa",
        where=path.name,
        todo=f"installera teckenigenkänning (OCR) med {INSTALL_OCR}",
    )
