"""Images of pages: PNG, JPEG and TIFF, one page a frame."""

from __future__ import annotations

from pathlib import Path

from extract.readers.progress import PageDone, nobody
from models.errors import ReadError, Reason
from models.layout import Layout, TextSource

_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_MOST_PAGES = 5_000


class ImageReader:
    """PNG, JPEG and TIFF, whatever the file is called."""

    def matches(self, head: bytes, name: str) -> bool:
        return head.startswith(_MAGIC)

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        from extract.readers.ocr.pictures import image_pictures
        from extract.readers.ocr.scans import ScanReader, no_text

        reader = ScanReader()
        pages = []
        for number, picture in enumerate(image_pictures(path), start=1):
            if number > _MOST_PAGES:
                raise ReadError(
                    Reason.LIMIT_PAGES,
                    f"filen har fler än {_MOST_PAGES} sidor",
                    where=path.name,
                    todo="dela filen",
                )
            if not reader.is_ready:
                raise no_text(path, was_read=False)
            pages.append(reader.read(picture, number))
            page_done(number, 0)
        if not any(page.words for page in pages):
            raise no_text(path, was_read=True)
        return Layout(tuple(pages), TextSource.OCR)
