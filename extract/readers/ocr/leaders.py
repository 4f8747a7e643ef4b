"""Dots that lead from a text to its answer or amount on a scanned page: the engine reads a few of them, and glued."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.prepare import any_along
from extract.readers.ocr.words import EM_BOTTOM, EM_TOP, font_of
from models.geometry import Box
from models.layout import Word

if TYPE_CHECKING:
    from extract.readers.ocr.engine import ReadLine
    from extract.readers.ocr.prepare import Ink

_READ = re.compile(r"\.\s*\.")
_LINES = 2
"""So many lines with dots beside one another make it worth while to look for the others."""
_STOPS = frozenset(".,:;·•…")
_LOW, _HIGH = (-0.25, 0.2), (-0.75, -0.3)
"""Rows from the baseline, of the font size: where dots lie, and where the ink of other signs would be."""
_WIDEST = 0.24
_STEP = (0.12, 1.3)
"""Of the font size."""
_FEWEST = 4
_EVEN, _MOSTLY = 0.25, 0.8
_ASTRAY, _GLUED = 0.35, 1.5
"""Of the font size: so far outside may lie what the engine read of the first and last dots, and so far before them
what it read of them as a full stop."""


class Leader(NamedTuple):
    """A row of dots, in pixels; `box` is as tall as the font."""

    box: Box
    dots: int
    em: float

    def word(self, scale: float) -> Word:
        box = Box(*(side / scale for side in self.box))
        return Word("." * self.dots, box, size=round(self.em / scale, 1), confidence=1.0)

    def holds(self, centre: float, behind: float) -> bool:
        """Whether a dot read there is one of these; behind: where the sign lies that is read next."""
        before = self.box.x0 - (_GLUED if behind >= self.box.x0 else _ASTRAY) * self.em
        return before <= centre <= self.box.x1 + _ASTRAY * self.em


def find_leaders(lines: Sequence[ReadLine], ink: Ink) -> dict[int, tuple[Leader, ...]]:
    """By the place of the line that they belong to; ink: without the rulings."""
    if sum(_READ.search(line.text) is not None for line in lines) < _LINES:
        return {}
    return {at: tuple(_leaders(line, _end(line, lines, ink), ink)) for at, line in enumerate(lines)}


def without_leaders(line: ReadLine, leaders: Iterable[Leader]) -> ReadLine:
    """The line without the dots that were read of leaders."""
    found = tuple(leaders)
    kept: list[int] = []
    behind = line.box.x1
    for at in range(len(line.text) - 1, -1, -1):
        sign, centre = line.text[at], line.centres[at]
        if sign not in _STOPS or not any(each.holds(centre, behind) for each in found):
            kept.append(at)
            behind = behind if sign.isspace() else centre
    return line.only(kept[::-1])


def _end(line: ReadLine, lines: Iterable[ReadLine], ink: Ink) -> int:
    """Where the next text at this height begins, else the page ends."""
    beside = [
        other.box.x0
        for other in lines
        if other.box.x0 >= line.box.centre
        and other is not line
        and abs(other.box.middle - line.box.middle) < line.box.height / 2
    ]
    return round(min(beside, default=ink.shape[1]))


def _leaders(line: ReadLine, end: int, ink: Ink) -> Iterator[Leader]:
    em, baseline = font_of(line, ink)
    start = max(0, round(line.box.x0))

    def columns(rows: tuple[float, float]) -> Ink:
        top, bottom = (max(0, round(baseline + share * em)) for share in rows)
        return any_along(ink[top : bottom + 1, start:end], 0)

    for dots in _runs_of_dots(columns(_LOW), columns(_HIGH), em):
        box = Box(start + dots[0][0], baseline - EM_TOP * em, start + dots[-1][1], baseline + EM_BOTTOM * em)
        yield Leader(box, len(dots), em)


def _runs_of_dots(low: Ink, other: Ink, em: float) -> Iterator[list[tuple[int, int]]]:
    """Dots at an even step, none with ink above it; first and last column of each."""
    import numpy

    edges = numpy.flatnonzero(numpy.diff(numpy.pad(low, 1).astype(numpy.int8)))
    run: list[tuple[int, int]] = []
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        is_dot = last - first <= _WIDEST * em and not bool(other[max(0, first - 1) : last + 1].any())
        near = bool(run) and _STEP[0] * em <= first - run[-1][0] <= _STEP[1] * em
        if run and not (is_dot and near):
            yield from _even(run)
            run = []
        if is_dot:
            run.append((first, last))
    yield from _even(run)


def _even(run: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    if len(run) < _FEWEST:
        return
    steps = [after[0] - before[0] for before, after in pairwise(run)]
    step = median(steps)
    if sum(abs(each - step) <= max(1.0, _EVEN * step) for each in steps) >= _MOSTLY * len(steps):
        yield run
