"""Bars drawn beside a line, as beside what is quoted or answered: the detector takes them for a part of the line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from extract.readers.ocr.prepare import any_along
from models.geometry import Box

if TYPE_CHECKING:
    from extract.readers.ocr.engine import ReadLine
    from extract.readers.ocr.prepare import Ink

_TALLER = 1.1
"""Times the line's own ink that a bar is tall: no letter at its end is."""
_SOLID = 0.6
"""Of its width in each row: it may lean."""
_NARROW = 0.5
"""Of its height."""


def without_side_bars(line: ReadLine, ink: Ink) -> ReadLine:
    """The line with a box that ends where its letters do; ink: without the rulings, pixels as the line's.

    Only what no sign was read for is taken for a bar.
    """
    centres = [centre for sign, centre in zip(line.text, line.centres, strict=True) if not sign.isspace()]
    if not centres:
        return line
    start = _behind_bar(line.box, ink, min(centres))
    end = _before_bar(line.box, ink, max(centres))
    return line._replace(box=Box(start, line.box.top, max(end, start + 1.0), line.box.bottom))


def _behind_bar(box: Box, ink: Ink, centre: float) -> float:
    """Where the line begins behind a bar on its left; else where it begins."""
    x0, part = _part(box, ink)
    bar = _bar_before(part, centre - x0)
    return box.x0 if bar is None else x0 + bar


def _before_bar(box: Box, ink: Ink, centre: float) -> float:
    x0, part = _part(box, ink)
    width = part.shape[1]
    bar = _bar_before(part[:, ::-1], width - (centre - x0))
    return box.x1 if bar is None else x0 + width - bar


def _part(box: Box, ink: Ink) -> tuple[int, Ink]:
    x0, top, x1, bottom = (max(0, round(side)) for side in box)
    return x0, ink[top:bottom, x0:x1]


def _bar_before(part: Ink, centre: float) -> float | None:
    """The middle of the white behind a bar at the left edge; None where there is none. centre: of the first sign."""
    import numpy

    inked = numpy.flatnonzero(any_along(part, 0)) if part.size else numpy.empty(0, dtype=int)
    breaks = numpy.flatnonzero(numpy.diff(inked) > 1)
    if not len(breaks):
        return None
    first, last, after = int(inked[0]), int(inked[breaks[0]]) + 1, int(inked[breaks[0] + 1])
    white = (last + after) / 2
    bar = _tallest((part[:, first:last].mean(axis=1) >= _SOLID).tolist())
    is_tall = bar >= _TALLER * _tallest(any_along(part[:, after:], 1).tolist())
    return white if is_tall and last - first <= _NARROW * bar and centre > white else None


def _tallest(rows: list[bool]) -> int:
    """Of the stretches of inked rows: letters of the line above may reach into this one."""
    return max((len(list(stretch)) for is_inked, stretch in groupby(rows) if is_inked), default=0)
