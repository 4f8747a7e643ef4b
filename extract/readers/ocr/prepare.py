"""A picture of a page turned the right way up and laid straight; boxes find their way back by one affine map."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from models.geometry import AS_IT_LIES, Affine

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray
    from PIL.Image import Image

    from extract.readers.ocr.engine import Grey

    Ink = NDArray[bool_]

POINT = 72.0
DPI = 200.0
MOST_PIXELS = 50_000_000
_COARSE_DPI = 100.0
_STEEPEST = 4.0
_COARSE_STEP, _FINE_STEP = 0.25, 0.05
_LEVEL = 0.04
_RULE_LENGTH = 0.4
"""Inches; longer runs of ink are rulings, which say nothing of the way text runs."""
_NEIGHBOURHOOD = 0.11
"""Inches to each side; the paper's grey is taken from there."""
_LEAST_CONTRAST, _MOST_CONTRAST = 12.0, 60.0
_CONTRAST_SHARE = 0.3
_BLANK_PIXELS = 30
_MARGIN = 0.015
_SURE = 0.88
"""A few lines that make this much sense are read the right way up."""


class Straight(NamedTuple):
    """A prepared picture, `scale` pixels a point, with its size in points and the way back to the page."""

    picture: Grey
    scale: float
    width: float
    height: float
    to_original: Affine


def dpi_within_budget(width: float, height: float, dpi: float = DPI) -> float:
    """Dots an inch at which a page of so many points stays within the pixel budget.

    >>> dpi_within_budget(595, 842), round(dpi_within_budget(1_000_000, 842))
    (200.0, 18)
    """
    pixels = max(1.0, width) * max(1.0, height) * (dpi / POINT) ** 2
    return dpi if pixels <= MOST_PIXELS else dpi * math.sqrt(MOST_PIXELS / pixels)


def grey_of(image: Image) -> Grey:
    """Any picture as grey levels, what is transparent as white paper."""
    import numpy
    from PIL import Image as Pictures

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        image = Pictures.new("RGBA", layer.size, "white")
        image.alpha_composite(layer)
    elif image.mode.startswith(("I", "F")):
        levels = numpy.asarray(image, dtype=numpy.float64)
        span = max(255.0, float(levels.max(initial=0)))
        return (levels * (255.0 / span)).clip(0, 255).astype(numpy.uint8)
    return numpy.asarray(image.convert("L"), dtype=numpy.uint8)


def ink_of(picture: Grey, scale: float, *, share: float = _CONTRAST_SHARE) -> Ink:
    """Where the picture is darker than the paper round about by that share of the darkest ink."""
    import cv2
    import numpy

    side = 2 * max(3, round(_NEIGHBOURHOOD * POINT * scale)) + 1
    paper = cv2.blur(picture, (side, side), borderType=cv2.BORDER_REPLICATE)
    sample = picture[::7, ::7]
    dark, usual = numpy.percentile(sample, (0.5, 50.0))
    contrast = min(_MOST_CONTRAST, max(_LEAST_CONTRAST, share * float(usual - dark)))
    ink: Ink = cv2.subtract(paper, picture) > contrast
    return ink


def any_along(ink: Ink, axis: int) -> Ink:
    """Whether there is ink anywhere along each column (axis 0) or row (axis 1)."""
    import numpy

    found: Ink = numpy.logical_or.reduce(ink, axis=axis)
    return found


def is_blank(ink: Ink) -> bool:
    """Whether nothing but specks stands inside the margins."""
    height, width = ink.shape
    y, x = round(_MARGIN * height), round(_MARGIN * width)
    inside = ink[y : height - y, x : width - x]
    if inside.shape[0] < 2 or inside.shape[1] < 2:
        return True
    solid = inside[:-1, :-1] & inside[1:, :-1] & inside[:-1, 1:] & inside[1:, 1:]
    return int(solid.sum()) < _BLANK_PIXELS


def straighten(picture: Grey, scale: float, looks_read: Callable[[Grey], float]) -> Straight:
    """The picture the right way up and level.

    scale: pixels a point. looks_read: 0 to 1, how much sense a few lines of a picture make as it stands. The
    slope and whether lines run across or along are measured; which end is up, only reading can tell.
    """
    width, height = picture.shape[1] / scale, picture.shape[0] / scale
    coarse = _shrunk(picture, scale)
    across, along = _slope(coarse), _slope(coarse.T)
    first = (0, 2, 1, 3) if across.sharpness >= along.sharpness else (1, 3, 0, 2)
    best: tuple[float, Straight] | None = None
    for turns in first:
        angle = across.angle if turns % 2 == 0 else -along.angle
        candidate = turned(picture, scale, *_turning(width, height, turns, angle))
        sense = looks_read(candidate.picture)
        if best is None or sense > best[0]:
            best = (sense, candidate)
        if sense >= _SURE:
            break
    assert best is not None
    return best[1]


def turned(picture: Grey, scale: float, to_original: Affine, width: float, height: float) -> Straight:
    """The picture laid as `to_original` says, on a page of `width` times `height` points."""
    import cv2
    import numpy

    if to_original == AS_IT_LIES:
        return Straight(picture, scale, width, height, to_original)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    a, b, c, d, e, f = to_original
    # whole pixels are counted from their middle here, from their corner in points
    corner = numpy.array(
        [[a, b, c * scale + (a + b - 1) / 2], [d, e, f * scale + (d + e - 1) / 2]], dtype=numpy.float64
    )
    laid = cv2.warpAffine(
        picture,
        corner,
        size,
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=int(numpy.median(picture[::9, ::9])),
    )
    return Straight(numpy.asarray(laid, dtype=numpy.uint8), scale, width, height, to_original)


class Slope(NamedTuple):
    """Degrees that lines fall to the right, and how sharply rows of text part at that angle."""

    angle: float
    sharpness: float


def _turning(width: float, height: float, turns: int, angle: float) -> tuple[Affine, float, float]:
    """The way back, and the size of the page that holds everything: quarter turns, then the slope undone."""
    if turns == 0 and abs(angle) < _LEVEL:
        return AS_IT_LIES, width, height
    total = math.radians(angle + (0, 90, 180, 270)[turns])
    cos, sin = math.cos(total), math.sin(total)
    new_width = abs(width * cos) + abs(height * sin)
    new_height = abs(width * sin) + abs(height * cos)
    x, y = new_width / 2, new_height / 2
    back = Affine(cos, -sin, width / 2 - cos * x + sin * y, sin, cos, height / 2 - sin * x - cos * y)
    return back, new_width, new_height


def _shrunk(picture: Grey, scale: float) -> Ink:
    """Ink at about 100 dots an inch without rulings."""
    import numpy
    from PIL import Image as Pictures

    factor = max(1, round(scale * POINT / _COARSE_DPI))
    small = numpy.asarray(Pictures.fromarray(picture).reduce(factor)) if factor > 1 else picture
    small_scale = scale / factor
    ink = ink_of(small, small_scale)
    length = max(8, round(_RULE_LENGTH * POINT * small_scale))
    return ink & ~_long_runs(ink, length) & ~_long_runs(ink.T, length).T


def _long_runs(ink: Ink, length: int) -> Ink:
    """The ink that lies in nearly unbroken horizontal stretches of at least so many pixels."""
    import numpy

    counts = numpy.zeros((ink.shape[0], ink.shape[1] + 1), dtype=numpy.int32)
    numpy.cumsum(ink, axis=1, out=counts[:, 1:])
    found = numpy.zeros_like(ink)
    if ink.shape[1] <= length:
        return found
    full = (counts[:, length:] - counts[:, :-length]) >= 0.95 * length
    starts = numpy.zeros((ink.shape[0], ink.shape[1] + 1), dtype=numpy.int32)
    starts[:, : full.shape[1]] += full
    starts[:, length : length + full.shape[1]] -= full[:, : starts.shape[1] - length]
    covered: Ink = numpy.cumsum(starts, axis=1)[:, :-1] > 0
    return covered


def _slope(ink: Ink) -> Slope:
    """The slope at which rows of ink differ most from the rows beside them."""
    import numpy

    ys, xs = numpy.nonzero(ink)
    if len(ys) < _BLANK_PIXELS:
        return Slope(0.0, 0.0)
    step = max(1, len(ys) // 60_000)
    ys, xs = ys[::step].astype(numpy.int64), xs[::step].astype(numpy.int64)
    coarse = numpy.arange(-_STEEPEST, _STEEPEST + _COARSE_STEP / 2, _COARSE_STEP)
    best = max(coarse, key=lambda angle: (_sharpness(ys, xs, angle), -abs(angle)))
    fine = numpy.arange(best - _COARSE_STEP, best + _COARSE_STEP + _FINE_STEP / 2, _FINE_STEP)
    best = max(fine, key=lambda angle: (_sharpness(ys, xs, angle), -abs(angle)))
    return Slope(round(float(best), 3), _sharpness(ys, xs, best) / len(ys) ** 2)


def _sharpness(ys: NDArray[int64], xs: NDArray[int64], angle: float) -> float:
    import numpy

    rows = numpy.rint(ys - xs * math.tan(math.radians(angle))).astype(numpy.int64)
    profile = numpy.bincount(rows - rows.min()).astype(numpy.float64)
    return float((numpy.diff(profile) ** 2).sum())
