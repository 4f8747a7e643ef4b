"""Frames that were typed, `+-----+-----+` with bars between, on a scanned page: they are rulings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.marks import find_rules
from extract.readers.ocr.prepare import any_along
from models.geometry import Box
from models.layout import Rule

if TYPE_CHECKING:
    from extract.readers.ocr.engine import ReadLine
    from extract.readers.ocr.prepare import Ink

_BARS = frozenset("|¦│┃║")
_READ = 2
"""So many bars make it worth while to look for typed lines."""
_GAP = 3.2
"""Points of white between two dashes at the most."""
_SHORTEST = 60.0
_BROKEN = 0.95
"""Share of a typed line that is inked; a drawn one has no white."""
_ARM = (1.0, 2.2)
"""Points above and below the dashes where a plus has ink."""
_PLUS = 2.0
_SAME = 2.5
"""Points sideways by which the ends of an upright may differ."""
_DEEPEST = 60.0
_THICK = 0.6
_BAR = 0.2
"""Share of the height between two typed lines that bars ink."""


class _Line(NamedTuple):
    box: Box
    pluses: tuple[float, ...]


def find_typed_rules(lines: Iterable[ReadLine], ink: Ink, scale: float) -> tuple[Rule, ...]:
    """Typed lines, and uprights from plus to plus, in points; none where no bars were read."""
    if sum(sign in _BARS for line in lines for sign in line.text) < _READ:
        return ()
    typed = sorted((line for line in _typed_lines(ink, scale) if line.pluses), key=lambda line: line.box.top)
    return (*(Rule(line.box) for line in typed), *map(Rule, _uprights(typed, ink, scale)))


def without_bars(line: ReadLine, rules: Sequence[Rule], scale: float) -> ReadLine:
    """The line without the bars that are rulings."""
    middle = line.box.middle / scale
    places = [
        rule.box.centre
        for rule in rules
        if not rule.is_horizontal and rule.box.top <= middle <= rule.box.bottom
    ]
    if not places:
        return line
    return line.only(
        [
            at
            for at, (sign, centre) in enumerate(zip(line.text, line.centres, strict=True))
            if sign not in _BARS or all(abs(centre / scale - x) > 3 * _SAME for x in places)
        ]
    )


def _typed_lines(ink: Ink, scale: float) -> Iterator[_Line]:
    import cv2
    import numpy

    gap = max(2, round(_GAP * scale))
    closed = cv2.morphologyEx(ink.astype(numpy.uint8), cv2.MORPH_CLOSE, numpy.ones((1, gap), numpy.uint8))
    for rule in find_rules(closed > 0, scale):
        x0, top, x1, bottom = (round(side * scale) for side in rule.box)
        rows = ink[max(0, top - 1) : bottom + 2, x0:x1]
        if rule.is_horizontal and rule.box.width >= _SHORTEST and float(any_along(rows, 0).mean()) < _BROKEN:
            yield _Line(rule.box, tuple(_pluses(ink, rule.box, scale)))


def _pluses(ink: Ink, box: Box, scale: float) -> Iterator[float]:
    """Where across the line ink stands above it and below it, points."""
    import numpy

    near, far = _ARM
    x0, x1 = max(0, round((box.x0 - 1) * scale)), round((box.x1 + 1) * scale)

    def inked(first: float, last: float) -> Ink:
        return any_along(ink[max(0, round(first * scale)) : round(last * scale), x0:x1], 0)

    both = inked(box.top - far, box.top - near) & inked(box.bottom + near, box.bottom + far)
    edges = numpy.flatnonzero(numpy.diff(numpy.pad(both, 1).astype(numpy.int8))).tolist()
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if last - first <= _PLUS * scale:
            yield (x0 + (first + last) / 2) / scale


def _uprights(typed: Sequence[_Line], ink: Ink, scale: float) -> Iterator[Box]:
    """From plus to plus of lines that follow one another, where a bar stands between."""
    for upper, lower in pairwise(typed):
        for x in upper.pluses:
            upright = Box(x - _THICK, upper.box.middle, x + _THICK, lower.box.middle)
            is_below = any(abs(x - other) <= _SAME for other in lower.pluses)
            if is_below and upright.height <= _DEEPEST and _has_bar(upright, ink, scale):
                yield upright


def _has_bar(upright: Box, ink: Ink, scale: float) -> bool:
    rows = slice(round((upright.top + _ARM[1]) * scale), round((upright.bottom - _ARM[1]) * scale))
    across = slice(max(0, round((upright.x0 - 1) * scale)), round((upright.x1 + 1) * scale))
    part = any_along(ink[rows, across], 1)
    return part.size > 0 and float(part.mean()) >= _BAR
