"""The piece of a page where an answer went wrong, with the true box and ours."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from extract.evaluate.compare import Mark
from models.errors import GranskaError
from models.geometry import Box, enclosing

TRUE_COLOUR = "#1a7f37"
OUR_COLOUR = "#cf222e"
_SCALE = 1.5
_MARGIN = (60.0, 36.0)
_WIDEST = (460.0, 220.0)
"""Points: a crop shows where an answer stands, not the whole page."""


def crop(path: Path, mark: Mark) -> str | None:
    """PNG in base64 around both boxes, or None where the file has no page that can be drawn."""
    theirs, ours = mark.expected, mark.place
    page = theirs.page or (ours.page if ours else None)
    boxes = [(theirs.box, TRUE_COLOUR)] if theirs.box and theirs.page == page else []
    if ours is not None and ours.box is not None and ours.page == page:
        boxes.append((ours.box, OUR_COLOUR))
    if page is None or not boxes:
        return None
    from extract.drawing import draw_page

    try:
        picture = draw_page(path, page, [(box, "", colour) for box, colour in boxes], scale=_SCALE)
    except (GranskaError, OSError, IndexError, ValueError):
        return None
    width, height = picture.size
    around = _around([box for box, _ in boxes], width / _SCALE, height / _SCALE)
    stream = io.BytesIO()
    x0, top, x1, bottom = (round(edge * _SCALE) for edge in around)
    picture.crop((x0, top, x1, bottom)).save(stream, "PNG", optimize=True)
    return base64.b64encode(stream.getvalue()).decode("ascii")


def _around(boxes: list[Box], width: float, height: float) -> Box:
    """A rectangle on the page round the boxes; round the first of them where they stand far apart."""
    whole = enclosing(boxes)
    if whole.width > _WIDEST[0] or whole.height > _WIDEST[1]:
        whole = boxes[0]
    return Box(
        max(0.0, whole.x0 - _MARGIN[0]),
        max(0.0, whole.top - _MARGIN[1]),
        min(width, whole.x1 + _MARGIN[0]),
        min(height, whole.bottom + _MARGIN[1]),
    )
