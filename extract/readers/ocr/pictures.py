"""Pages as pictures: rendered from a PDF, or the frames of an image file, within a pixel budget."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.readers.ocr.prepare import DPI, POINT, dpi_within_budget, grey_of
from models.errors import ReadError, Reason

if TYPE_CHECKING:
    from PIL.Image import Image

    from extract.readers.ocr.engine import Grey

_A4 = (595.0, 842.0)
_BELIEVED_SIDE = (190.0, 1300.0)
"""Points; a resolution that makes the longer side anything else is what a camera writes, not the paper's."""
_MOST_LOADED = 170_000_000
_PICTURES_KEPT = 4
_MOST_KEPT = 8_000_000
"""Pixels: larger pictures are rendered again."""
_FINEST = 1.15
"""Times the wanted resolution; finer pictures are made smaller."""


class Picture(NamedTuple):
    """Grey levels, and how many of them make an inch."""

    grey: Grey
    dpi: float


def pdf_picture(document: Any, number: int) -> Picture:
    """Page `number`, counted from 1, of an open pypdfium2 document, as it is displayed."""
    page = document[number - 1]
    try:
        dpi = dpi_within_budget(*page.get_size())
        levels = page.render(scale=dpi / POINT, grayscale=True).to_numpy()
    finally:
        page.close()
    return Picture(levels.reshape(levels.shape[:2]).copy(), dpi)


class RecentPictures:
    """The last few pages that were rendered: a page is read whole first, and then again at its values."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Picture] = {}

    def of_pdf(self, document: Any, path: Path, number: int) -> Picture:
        """As `pdf_picture`; the document is the one that was opened from the path."""
        found = os.stat(path)
        key = (str(path), found.st_ino, found.st_size, found.st_mtime_ns, number)
        picture = self._kept.get(key)
        if picture is None:
            picture = pdf_picture(document, number)
            if picture.grey.size <= _MOST_KEPT:
                if len(self._kept) >= _PICTURES_KEPT:
                    del self._kept[next(iter(self._kept))]
                self._kept[key] = picture
        return picture


@cache
def recent_pictures() -> RecentPictures:
    """Those of this process."""
    return RecentPictures()


def image_pictures(path: Path) -> Iterator[Picture]:
    """The frames of an image file, turned as the camera says; ReadError: corrupt, limit_size."""
    from PIL import Image as Pictures
    from PIL import ImageOps, ImageSequence

    try:
        with Pictures.open(path) as image:
            for frame in ImageSequence.Iterator(image):
                if frame.width * frame.height > _MOST_LOADED:
                    raise _too_large(path)
                dpi = frame.info.get("dpi") or (0.0, 0.0)
                upright = ImageOps.exif_transpose(frame)
                sideways = upright.size != frame.size
                yield _squared(upright, dpi[::-1] if sideways else dpi)
    except Pictures.DecompressionBombError as error:
        raise _too_large(path) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise ReadError(
            Reason.CORRUPT,
            "bilden är trasig eller ofullständig",
            where=path.name,
            todo="hämta filen på nytt från arkivet, eller skanna sidan igen",
        ) from error


def _squared(image: Image, dpi: tuple[float, float]) -> Picture:
    """The frame with as many dots across as down, no finer than is read and within the budget."""
    from PIL import Image as Pictures

    width, height = _points(image.size, dpi)
    across, down = (
        pixels * POINT / points for pixels, points in zip(image.size, (width, height), strict=True)
    )
    target = min(across, down) if max(across, down) <= _FINEST * DPI else DPI
    target = dpi_within_budget(width, height, target)
    size = (max(1, round(width * target / POINT)), max(1, round(height * target / POINT)))
    if size != image.size:
        mode = (
            image.mode
            if image.mode in ("L", "RGB", "RGBA")
            else "RGBA"
            if "transparency" in image.info
            else "RGB"
        )
        grey = image if image.mode.startswith(("I", "F")) else image.convert(mode)
        image = grey.resize(size, Pictures.Resampling.LANCZOS, reducing_gap=3.0)
    return Picture(grey_of(image), target)


def _points(size: tuple[int, int], dpi: tuple[float, float]) -> tuple[float, float]:
    """The paper's size: what the file says where that is believable, else the largest that A4 holds."""
    low, high = _BELIEVED_SIDE
    if min(dpi) > 1:
        width, height = (float(pixels * POINT / each) for pixels, each in zip(size, dpi, strict=True))
        if low <= max(width, height) <= high:
            return width, height
    sheet = _A4 if size[0] <= size[1] else _A4[::-1]
    fit = min(side / pixels for side, pixels in zip(sheet, size, strict=True))
    return size[0] * fit, size[1] * fit


def _too_large(path: Path) -> ReadError:
    return ReadError(
        Reason.LIMIT_SIZE,
        "bilden har fler punkter än som går att läsa",
        where=path.name,
        todo="spara den med lägre upplösning, 200–300 punkter per tum",
    )
