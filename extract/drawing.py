"""A page as a picture with boxes and captions on it, for notebooks and for looking at what was read."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from extract.readers import read_layout
from extract.readers.image import ImageReader
from extract.readers.pdf import PdfReader, open_pdf, read_page
from models.geometry import Box, enclosing
from models.layout import Page
from models.placing import as_displayed
from models.record import Document, ValueStatus, texts_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

MOST_PIXELS = 50_000_000
_HEAD = 1024
_MONOSPACED = ("DejaVuSansMono.ttf", "LiberationMono-Regular.ttf", "consola.ttf", "cour.ttf", "Menlo.ttc")
_CAPTION_SIZE = 6.0
_PLAIN_SIZE = 9.5
_NEAR = 1.0
_LINE_ROOM = 0.5
_STEPS = 12
_BAR = 4.0
"""Points from a text to the bar beside it."""

COLOURS = {
    ValueStatus.READ: "#1a7f37",
    ValueStatus.EMPTY: "#59636e",
    ValueStatus.ABSENT: "#59636e",
    ValueStatus.REVIEW: "#9a6700",
    ValueStatus.UNREADABLE: "#cf222e",
}
"""Ink for the box of a value, by its status."""
HEADING_COLOUR, TEXT_COLOUR = "#8250df", "#0969da"
"""Ink for the heading of a section and for the bar beside its text."""

Mark = tuple[Box, str, str]
"""A box in points, its caption (may be empty) and a colour that Pillow knows."""


def draw_page(path: Path, page_number: int, boxes: Sequence[Mark], *, scale: float = 2.0) -> Image:
    """The page, counted from 1, `scale` pixels a point, with the boxes drawn on it.

    A caption stands in the free place nearest to its box, joined to it by a thin line where it had to
    move; one that finds no free place is left out. `scale` is lowered where the picture
    would pass `MOST_PIXELS`.
    IndexError: no such page; ReadError: the file cannot be read; ValueError: a colour Pillow does not know.
    """
    page, picture, scale = picture_of_page(path, page_number, scale=scale)
    _draw_marks(picture, page, boxes, scale)
    return picture


def picture_of_page(path: Path, page_number: int, *, scale: float = 2.0) -> tuple[Page, Image, float]:
    """The page with its words (none where it is a photograph), its picture, and pixels a point as they came to be.

    Errors as for `draw_page`.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    is_pdf = PdfReader().matches(head, path.name)
    if ImageReader().matches(head, path.name):
        return _photograph(path, page_number, scale)
    page = as_displayed(read_page(path, page_number)) if is_pdf else _plain_page(path, page_number)
    scale = min(scale, math.sqrt(MOST_PIXELS / max(1.0, page.width * page.height)))
    return page, _rendered(path, page_number, scale) if is_pdf else _typed(page, scale), scale


def draw(document: Document, page_number: int | None = None, *, path: Path | None = None) -> Image:
    """A page of the document with a box round everything that was read on it, named by its field.

    page_number: in the file, counted from 1; by default the document's first. path: where the file lies, by
    default where it was read. Green: read; grey: empty; amber: a person must look; red: could not be understood. A
    section has a violet box round its heading and a blue bar beside its text.
    FileNotFoundError: the file is gone; else errors as for `draw_page`.
    """
    number = page_number or document.page_from or 1
    return draw_page(path or place_of(document), number, marks_of(document, number))


def marks_of(document: Document, page_number: int) -> list[Mark]:
    """What was read on a page of the file: a value named by its field, in a table with the number of its row."""
    marks = [
        (value.place.box, f"{value.field} {row}".strip(), COLOURS[value.status])
        for _, row, value in document.located()
        if value.place is not None and value.place.page == page_number and value.place.box is not None
    ]
    for section in texts_of(document.sections, document.projects):
        if section.place.page == page_number and section.place.box is not None and section.heading:
            marks.append((section.place.box, section.name, HEADING_COLOUR))
        lines = [place.box for _, _, place in section.lines if place.page == page_number and place.box]
        if lines:
            text = enclosing(lines)
            left = max(0.0, text.x0 - _BAR)
            bar = Box(left, text.top, left + _NEAR, text.bottom)
            marks.append((bar, "" if section.heading else section.name, TEXT_COLOUR))
    return marks


def pictures_of(documents: Iterable[Document], path: Path) -> Iterator[tuple[int, Image]]:
    """Every page of one file that a document stands on, with what was read there; errors as for `draw_page`."""
    own = tuple(documents)
    marked: dict[int, list[Mark]] = {}
    for document in own:
        for number in range(document.page_from, document.page_to + 1):
            marked.setdefault(number, []).extend(marks_of(document, number))
    for number, marks in sorted(marked.items()):
        yield number, draw_page(path, number, marks)


def place_of(document: Document) -> Path:
    """Where the document's file lies, as far as the document tells."""
    return Path(document.file.place or document.file.path)


def _photograph(path: Path, number: int, scale: float) -> tuple[Page, Image, float]:
    """A frame of an image file as it is displayed, no larger than it is."""
    from PIL import Image as Pictures

    from extract.readers.ocr.pictures import image_pictures

    shot = next(islice(image_pictures(path), number - 1, None), None) if number > 0 else None
    if shot is None:
        raise IndexError(number)
    picture = Pictures.fromarray(shot.grey).convert("RGB")
    dots = shot.dpi / 72
    page = Page(number, picture.width / dots, picture.height / dots, ())
    scale = min(scale, dots)
    size = (max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    return page, picture.resize(size), scale


def _plain_page(path: Path, number: int) -> Page:
    pages = read_layout(path).pages
    if not 1 <= number <= len(pages):
        raise IndexError(number)
    return pages[number - 1]


def _rendered(path: Path, number: int, scale: float) -> Image:
    with open_pdf(path) as document:
        page = document[number - 1]
        try:
            picture: Image = page.render(scale=scale).to_pil().convert("RGB")
        finally:
            page.close()
    return picture


def _typed(page: Page, scale: float) -> Image:
    """Plain text on its grid: every character in the middle of its own cell."""
    from PIL import Image, ImageDraw

    size = (max(1, math.ceil(page.width * scale)), max(1, math.ceil(page.height * scale)))
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    font = _font(_PLAIN_SIZE * scale)
    for word in page.words:
        step = word.box.width / len(word.text)
        for index, character in enumerate(word.text):
            x = (word.box.x0 + (index + 0.5) * step) * scale
            draw.text((x, (word.box.bottom - 3) * scale), character, fill="black", font=font, anchor="ms")
    return picture


def _font(size: float) -> FreeTypeFont | ImageFont:
    from PIL import ImageFont

    for name in _MONOSPACED:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def _draw_marks(picture: Image, page: Page, boxes: Sequence[Mark], scale: float) -> None:
    from PIL import ImageDraw

    draw = ImageDraw.Draw(picture)
    font = _font(_CAPTION_SIZE * scale)
    lines = [rule.box for rule in page.rules] + [box for box, _, _ in boxes]
    taken = [word.box for word in page.words] + [_with_room(box) for box in lines]
    for box, _, colour in boxes:
        draw.rectangle(
            [edge * scale for edge in _ordered(box)], outline=colour, width=max(1, round(scale / 2))
        )
    for box, caption, colour in boxes:
        if not caption:
            continue
        place = _free_place(box, _size_of(draw, caption, font, scale), page, taken)
        if place is None:
            continue
        taken.append(place)
        _join(draw, box, place, colour, scale)
        draw.text((place.x0 * scale, place.top * scale), caption, fill=colour, font=font, anchor="lt")


def _with_room(box: Box) -> Box:
    return Box(box.x0 - _LINE_ROOM, box.top - _LINE_ROOM, box.x1 + _LINE_ROOM, box.bottom + _LINE_ROOM)


def _ordered(box: Box) -> Box:
    return Box(min(box.x0, box.x1), min(box.top, box.bottom), max(box.x0, box.x1), max(box.top, box.bottom))


def _size_of(
    draw: ImageDraw, caption: str, font: FreeTypeFont | ImageFont, scale: float
) -> tuple[float, float]:
    left, top, right, bottom = draw.textbbox((0, 0), caption, font=font, anchor="lt")
    return (right - left) / scale, (bottom - top) / scale


def _free_place(box: Box, size: tuple[float, float], page: Page, taken: Iterable[Box]) -> Box | None:
    """The nearest place on the page that touches no word, no box and no other caption."""
    others = list(taken)
    for place in _places(box, *size):
        on_page = min(place.x0, place.top) >= 0 and place.x1 <= page.width and place.bottom <= page.height
        if on_page and not any(place.intersection(other) > 0 for other in others):
            return place
    return None


def _places(box: Box, width: float, height: float) -> Iterator[Box]:
    """Round the box, farther and farther out."""
    for step in range(_STEPS):
        out = _NEAR + step * height
        corners = (
            (box.x0, box.top - height - out),
            (box.x0, box.bottom + out),
            (box.x1 + out, box.top),
            (box.x0 - width - out, box.top),
            (box.x1 - width, box.top - height - out),
            (box.x1 - width, box.bottom + out),
            (box.x1 + out, box.top - out),
            (box.x1 + out, box.bottom + out),
        )
        for x, y in corners:
            yield Box(x, y, x + width, y + height)


def _join(draw: ImageDraw, box: Box, place: Box, colour: str, scale: float) -> None:
    """A thin line from the caption to its box, where they do not stand side by side."""
    x, y = (min(max(place.x0, box.x0), box.x1), min(max(place.middle, box.top), box.bottom))
    near_x, near_y = min(max(x, place.x0), place.x1), min(max(y, place.top), place.bottom)
    if math.hypot(near_x - x, near_y - y) > 2 * _NEAR:
        draw.line([x * scale, y * scale, near_x * scale, near_y * scale], fill=colour, width=1)
