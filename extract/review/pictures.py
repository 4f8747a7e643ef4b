"""Pages as pictures, drawn in a process of its own: a hostile file costs that process and never the page.

Only pixels reach the browser, never the file.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from models.geometry import Box
from models.layout import Page

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")

SCALES = (1.0, 2.0, 3.0)
"""Pixels a point that may be asked for."""
_MOST_SIZED_PAGES = 300
_MOST_PIXELS = 50_000_000
_SECONDS = 30.0
_KEPT_BYTES = 96 * 1024 * 1024
_HEAD = 1024


class PageSize(NamedTuple):
    """Width and height in points, as the file displays the page."""

    width: float
    height: float


class PageWord(NamedTuple):
    """A word that can be clicked; the box is on the page as displayed."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


class NoPictureError(Exception):
    """The page cannot be drawn; never says what is in the file."""


class Pictures:
    """Sizes, pictures and words of pages; the newest kept in memory. Safe to use from several threads."""

    def __init__(self) -> None:
        self._pool: ProcessPool | None = None
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._bytes = 0

    def sizes(self, path: Path, sha256: str) -> tuple[PageSize, ...]:
        """One for each page of the file, at most 300; NoPictureError where none can be drawn."""
        return self._once(("sizes", sha256), page_sizes, path)

    def png(self, path: Path, sha256: str, number: int, scale: float, covered: tuple[Box, ...] = ()) -> bytes:
        """The page, counted from 1, at one of `SCALES`; NoPictureError where it cannot be drawn.

        covered: boxes in points that are blacked out.
        """
        return self._once(("png", sha256, number, scale, covered), page_png, path, number, scale, covered)

    def words(self, path: Path, sha256: str, number: int) -> tuple[PageWord, ...]:
        """The words of a page's text layer; none on a picture of a page."""
        return self._once(("words", sha256, number), page_words, path, number)

    def warm(self) -> None:
        """Start the drawing process before somebody waits for it."""
        with contextlib.suppress(NoPictureError):
            self._asked(_nothing)

    def close(self) -> None:
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _once(self, key: Hashable, work: Callable[..., T], *arguments: object) -> T:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key][0]  # type: ignore[return-value]
        found = self._asked(work, *arguments)
        weight = len(found) if isinstance(found, bytes) else 1000
        with self._lock:
            self._kept[key] = (found, weight)
            self._bytes += weight
            while self._bytes > _KEPT_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1][1]
        return found

    def _asked(self, work: Callable[..., T], *arguments: object) -> T:
        pool = self._workers()
        try:
            future = pool.schedule(work, args=list(arguments), timeout=_SECONDS)
            return future.result()
        except Exception as error:
            if not pool.active:
                self.close()
            # Whatever ended the work came out of a file that may be hostile: nothing of it is passed on.
            raise NoPictureError from error

    def _workers(self) -> ProcessPool:
        from pebble import ProcessPool

        with self._lock:
            if self._pool is None:
                methods = multiprocessing.get_all_start_methods()
                # The page has threads, and a process that forks with them may hang.
                context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
                self._pool = ProcessPool(max_workers=1, max_tasks=500, context=context)
            return self._pool


def _nothing() -> None:
    import extract.drawing
    import extract.readers.image
    import extract.readers.pdf
    import extract.readers.pdf_view  # noqa: F401


def page_sizes(path: Path) -> tuple[PageSize, ...]:
    """Sizes of the pages as they are displayed."""
    if _is_pdf(path):
        from extract.readers.pdf import open_pdf
        from extract.readers.pdf_view import view_of

        sizes = []
        with open_pdf(path) as document:
            for number in range(min(len(document), _MOST_SIZED_PAGES)):
                page = document[number]
                view = view_of(page.raw)
                sizes.append(PageSize(view.width, view.height))
                page.close()
        return tuple(sizes)
    if _is_image(path):
        return _sizes_of_frames(path)
    return tuple(PageSize(page.width, page.height) for page in _layout(path)[:_MOST_SIZED_PAGES])


def page_png(path: Path, number: int, scale: float, covered: tuple[Box, ...] = ()) -> bytes:
    """PNG; the scale is lowered where the picture would pass 50 million pixels. IndexError: no such page."""
    from extract.drawing import draw_page

    if _is_pdf(path):
        from extract.readers.pdf import open_pdf
        from extract.readers.pdf_view import view_of

        with open_pdf(path) as document:
            page = document[number - 1]
            view = view_of(page.raw)
            fitting = (_MOST_PIXELS / max(1.0, view.width * view.height)) ** 0.5
            picture = page.render(scale=min(scale, fitting)).to_pil().convert("RGB")
            wide = view.width
            page.close()
    else:
        picture = draw_page(path, number, (), scale=scale)
        wide = _layout(path)[number - 1].width if covered and not _is_image(path) else 0.0
    if covered:
        from extract.crops import black_out

        black_out(picture, covered, picture.width / wide if wide else scale)
    if picture.convert("L").convert("RGB").tobytes() == picture.tobytes():
        picture = picture.convert("L")
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


def page_words(path: Path, number: int) -> tuple[PageWord, ...]:
    """Words of the text layer where they are displayed; IndexError: no such page."""
    if _is_image(path):
        return ()
    if _is_pdf(path):
        from extract.readers.pdf import read_page

        page: Page = read_page(path, number)
    else:
        page = _layout(path)[number - 1]
    places = ((word.text, page.to_original.box(word.box)) for word in page.words)
    return tuple(PageWord(text, *(round(float(edge), 2) for edge in box)) for text, box in places)


def _sizes_of_frames(path: Path) -> tuple[PageSize, ...]:
    from extract.readers.ocr.pictures import image_pictures

    sizes = []
    for shot in image_pictures(path):
        height, width = shot.grey.shape[:2]
        sizes.append(PageSize(width * 72 / shot.dpi, height * 72 / shot.dpi))
        if len(sizes) >= _MOST_SIZED_PAGES:
            break
    return tuple(sizes)


def _layout(path: Path) -> Sequence[Page]:
    from extract.readers import read_layout

    return read_layout(path).pages


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _is_pdf(path: Path) -> bool:
    from extract.readers.pdf import PdfReader

    return PdfReader().matches(_head(path), path.name)


def _is_image(path: Path) -> bool:
    from extract.readers.image import ImageReader

    return ImageReader().matches(_head(path), path.name)
