"""The crops of a page that are read a second time: the place alone, without rulings and neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.readers.ocr.prepare import any_along
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import bool_
    from numpy.typing import NDArray

    from extract.readers.ocr.engine import Grey
    from extract.readers.ocr.prepare import Ink
    from models.layout import Rule

_MARGIN = 0.25
"""Of the height of the place, to each side."""
_PAPER = 12
"""Pixels of clean paper round the crop; the engine reads badly up to the edge."""
_BLUR = 0.6
_SIZES = ((0.8, 0.0), (1.5, 0.8), (2.0, 1.0))
"""How much smaller or larger further looks see the place, and how much softened then, in pixels."""
_FEWEST_BETWEEN = 3
"""Uprights between which figures stand in boxes."""
_BETWEEN_FIGURES = 0.3
"""Of their height."""
_FIGURES, _LETTERS = (0.0, 0.1), (-0.1, 0.0)
"""Of the height of the place, down from its top and up from its bottom: where white is looked for outwards."""
_DARKEST, _INK = 3, 0.45
"""Percentile of the levels, and share of the contrast from which a pixel is ink."""


def crop_of(
    grey: Grey, box: Box, scale: float, page_rules: Sequence[Rule], *, has_letters: bool
) -> Grey | None:
    """The place with a margin, its rulings and neighbours painted over, with paper round it; None where too small.

    grey: of the straight page, scale pixels a point; box, page_rules: points of it; has_letters: as Å or g.
    """
    import numpy

    margin = _MARGIN * box.height
    x0, x1 = max(0, round((box.x0 - margin) * scale)), round((box.x1 + margin) * scale)
    top, bottom = max(0, round((box.top - margin) * scale)), round((box.bottom + margin) * scale)
    crop = grey[top:bottom, x0:x1].copy()
    if crop.size == 0 or min(crop.shape) < 3:
        return None
    paper = int(numpy.percentile(crop, 90))
    around = Box(box.x0 - margin, box.top - margin, box.x1 + margin, box.bottom + margin)
    rules = [rule for rule in page_rules if rule.box.intersection(around)]
    for rule in rules:
        rows = slice(
            max(0, int(rule.box.top * scale) - 1 - top), max(0, int(rule.box.bottom * scale) + 2 - top)
        )
        columns = slice(max(0, int(rule.box.x0 * scale) - 1 - x0), max(0, int(rule.box.x1 * scale) + 2 - x0))
        crop[rows, columns] = paper
    place = Box(box.x0 * scale - x0, box.top * scale - top, box.x1 * scale - x0, box.bottom * scale - top)
    _paint_neighbours(crop, place, paper, has_letters=has_letters)
    if sum(box.x0 < rule.box.centre < box.x1 for rule in rules if not rule.is_horizontal) >= _FEWEST_BETWEEN:
        crop = _closer(crop, paper)
    return numpy.pad(crop, _PAPER, constant_values=paper)


def _paint_neighbours(crop: Grey, place: Box, paper: int, *, has_letters: bool) -> None:
    """Paper over what lies outside the place beyond a row or column of white: close lines are read together else.

    place: pixels of the crop, as tall as the font.
    """
    import numpy

    above, below = _LETTERS if has_letters else _FIGURES
    dark = float(numpy.percentile(crop, _DARKEST))
    ink: Ink = crop < paper - _INK * (paper - dark)
    rows, columns = ink.sum(axis=1) > 1, any_along(ink, 0)
    first = _white(rows[::-1], len(rows) - 1 - round(place.top + above * place.height))
    last = _white(rows, round(place.bottom - below * place.height))
    left = _white(columns[::-1], len(columns) - 1 - round(place.x0))
    right = _white(columns, round(place.x1))
    crop[: len(rows) - first] = paper
    crop[last:] = paper
    crop[:, : len(columns) - left] = paper
    crop[:, right:] = paper


def _white(inked: NDArray[bool_], start: int) -> int:
    """The first place without ink from one on; behind the last where there is none."""
    start = min(max(0, start), len(inked))
    white = (~inked[start:]).argmax() if not inked[start:].all() else len(inked) - start
    return start + int(white)


def softened(crop: Grey) -> Grey:
    import numpy
    from PIL import Image as Pictures
    from PIL import ImageFilter

    return numpy.asarray(Pictures.fromarray(crop).filter(ImageFilter.GaussianBlur(_BLUR)))


def seen_otherwise(crop: Grey, look: int) -> Grey:
    """The crop in another size: what another look misreads alike is no accident of single pixels."""
    import cv2
    import numpy

    size, radius = _SIZES[look - 1]
    if size < 1:
        return numpy.asarray(
            cv2.resize(softened(crop), None, fx=size, fy=size, interpolation=cv2.INTER_AREA),
            numpy.uint8,
        )
    larger = cv2.resize(crop, None, fx=size, fy=size, interpolation=cv2.INTER_CUBIC)
    return numpy.asarray(cv2.GaussianBlur(larger, (0, 0), radius), numpy.uint8)


def _closer(crop: Grey, paper: int) -> Grey:
    """Figures that stood each in a box of their own, as close together as print sets them."""
    import numpy

    ink: Ink = crop < (paper + int(crop.min())) / 2
    rows, inked = numpy.flatnonzero(any_along(ink, 1)), any_along(ink, 0)
    if not len(rows):
        return crop
    gap = max(2, round(_BETWEEN_FIGURES * (rows[-1] - rows[0] + 1)))
    kept = inked.copy()
    for step in range(1, gap // 2 + 1):
        kept[step:] |= inked[:-step]
        kept[:-step] |= inked[step:]
    return crop[:, kept]
