"""The pieces of pages that a finding rests on, as pictures, with every personal number blacked out."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.drawing import picture_of_page
from extract.normalise.identity import find_personal_numbers
from models.errors import GranskaError
from models.geometry import Box, enclosing
from models.layout import Page, Word

if TYPE_CHECKING:
    from PIL.Image import Image

_SCALE = 2.0
_MARGIN = (42.0, 26.0)
_LEAST = (420.0, 76.0)
"""Points: a crop shows the line a value stands in, not the value alone."""
_LINE_ROOM = 1.5
_INK = "#0969da"
_MASK = "#1f2328"
GONE = "originalet finns inte på sin plats"
NO_PLACE = "iakttagelsen har ingen plats på en sida"
WITHHELD = "sidan är en bild och papperet innehåller personnummer"
NOT_DRAWN = "sidan kan inte ritas"


class Paper(NamedTuple):
    """A file by the checksum of its bytes and the path where it was read."""

    sha256: str
    path: str
    holds_personal_number: bool = False
    """Then a page without words of its own, where no number can be found and blacked out, is not shown."""


@dataclass(frozen=True, slots=True)
class Crop:
    """PNG of a piece of a page, or in Swedish why there is none; size in pixels."""

    png: bytes = b""
    width: int = 0
    height: int = 0
    missing: str = ""


class Crops:
    """Cuts crops; the page and the file drawn last are kept, so ask for them in order of papers and pages."""

    def __init__(self, original: Callable[[str, str], Path | None], *, scale: float = _SCALE) -> None:
        self._original = original
        self._scale = scale
        self._place: tuple[str, Path | None] = ("", None)
        self._drawn: tuple[tuple[str, int], tuple[Page, Image, float]] | None = None

    def crop(self, paper: Paper, page: int | None, boxes: Sequence[Box]) -> Crop:
        """The piece of the page, counted from 1, round the boxes in points, which are lit; the whole page
        where there are no boxes."""
        if page is None:
            return Crop(missing=NO_PLACE)
        place = self._found(paper)
        if place is None:
            return Crop(missing=GONE)
        try:
            layout, picture, scale = self._page(paper, place, page)
        except (GranskaError, OSError, IndexError, ValueError):
            return Crop(missing=NOT_DRAWN)
        if paper.holds_personal_number and not layout.words:
            return Crop(missing=WITHHELD)
        around = _around(boxes, layout) if boxes else Box(0, 0, layout.width, layout.height)
        return _cut(picture, boxes, around, scale)

    def _found(self, paper: Paper) -> Path | None:
        if self._place[0] != paper.sha256:
            self._place = (paper.sha256, self._original(paper.sha256, paper.path))
        return self._place[1]

    def _page(self, paper: Paper, place: Path, number: int) -> tuple[Page, Image, float]:
        key = (paper.sha256, number)
        if self._drawn is None or self._drawn[0] != key:
            layout, picture, scale = picture_of_page(place, number, scale=self._scale)
            black_out(picture, personal_number_boxes(layout.words), scale)
            self._drawn = (key, (layout, picture, scale))
        return self._drawn[1]


def personal_number_boxes(words: Sequence[Word]) -> list[Box]:
    """Boxes in points of the words that make up personal numbers, doubtful ones too; words of one page."""
    found: list[Box] = []
    for _, line in groupby(words, key=lambda word: round(word.box.middle)):
        found += _in_line(tuple(line))
    return found


def _in_line(words: Sequence[Word]) -> list[Box]:
    text, spans = "", []
    for word in words:
        spans.append((len(text), len(text) + len(word.text), word.box))
        text += word.text + " "
    hits = find_personal_numbers(text)
    return [box for start, end, box in spans if any(hit.start < end and start < hit.end for hit in hits)]


def black_out(picture: Image, boxes: Sequence[Box], scale: float) -> None:
    """Cover the boxes, in points, on a picture of so many pixels a point."""
    from PIL import ImageDraw

    draw = ImageDraw.Draw(picture)
    for box in boxes:
        draw.rectangle([edge * scale for edge in box], fill=_MASK)


def _around(boxes: Sequence[Box], page: Page) -> Box:
    """The boxes with some room, at least a line wide, moved inside the page."""
    whole = enclosing(boxes)
    width = max(_LEAST[0], whole.width + 2 * _MARGIN[0])
    height = max(_LEAST[1], whole.height + 2 * _MARGIN[1])
    x0 = min(max(0.0, whole.centre - width / 2), max(0.0, page.width - width))
    top = min(max(0.0, whole.middle - height / 2), max(0.0, page.height - height))
    return Box(x0, top, min(page.width, x0 + width), min(page.height, top + height))


def _cut(picture: Image, boxes: Sequence[Box], around: Box, scale: float) -> Crop:
    from PIL import ImageDraw

    x0, top, x1, bottom = (round(edge * scale) for edge in around)
    piece = picture.crop((x0, top, max(x0 + 1, x1), max(top + 1, bottom)))
    draw = ImageDraw.Draw(piece)
    for box in boxes:
        left, upper = (box.x0 - around.x0 - _LINE_ROOM) * scale, (box.top - around.top - _LINE_ROOM) * scale
        right, lower = (
            (box.x1 - around.x0 + _LINE_ROOM) * scale,
            (box.bottom - around.top + _LINE_ROOM) * scale,
        )
        if right > left and lower > upper:
            draw.rectangle([left, upper, right, lower], outline=_INK, width=max(2, round(scale)))
    stream = io.BytesIO()
    piece.quantize(64).save(stream, "PNG", optimize=True)
    return Crop(stream.getvalue(), piece.width, piece.height)
