"""Boxes on a page: points (1/72 inch), origin at the top left of the original page, y growing downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_new = tuple.__new__
"""Boxes are many: a named tuple's own constructor takes longer than what it does."""


class Box(NamedTuple):
    """A rectangle in points. For plain text a character is 6 points wide and a line 12 points high."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    def intersection(self, other: Box) -> float:
        """Shared area in square points; 0.0 when the boxes only touch.

        >>> Box(0, 0, 10, 10).intersection(Box(5, 5, 20, 20))
        25
        """
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def holds(self, other: Box) -> bool:
        """Whether the middle of the other lies in this one.

        >>> Box(0, 0, 10, 10).holds(Box(4, 4, 20, 10)), Box(0, 0, 10, 10).holds(Box(4, 4, 8, 10))
        (False, True)
        """
        return self.x0 <= other.centre <= self.x1 and self.top <= other.middle <= self.bottom

    def iou(self, other: Box) -> float:
        """Intersection over union, 0.0 to 1.0.

        >>> Box(0, 0, 10, 10).iou(Box(0, 0, 10, 5))
        0.5
        """
        shared = self.intersection(other)
        union = self.area + other.area - shared
        return shared / union if union else 0.0


def enclosing(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them; ValueError when there are none.

    >>> enclosing([Box(1, 2, 3, 4), Box(0, 3, 2, 9)])
    Box(x0=0, top=2, x1=3, bottom=9)
    """
    every = tuple(boxes)
    if len(every) == 1:
        return every[0]
    x0s, tops, x1s, bottoms = zip(*every)  # noqa: B905 -- boxes have four sides, and there are very many
    return _new(Box, (min(x0s), min(tops), max(x1s), max(bottoms)))


class Affine(NamedTuple):
    """A flat map of points: `(a * x + b * y + c, d * x + e * y + f)`."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def box(self, box: Box) -> Box:
        """The upright box around the four corners where they come to lie.

        >>> Affine(0, 1, 0, -1, 0, 100).box(Box(10, 20, 30, 25))
        Box(x0=20, top=70, x1=25, bottom=90)
        """
        corners = ((box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom))
        xs, ys = zip(*(self.point(*corner) for corner in corners), strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    @property
    def inverse(self) -> Affine:
        """ZeroDivisionError where the map has none."""
        area = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / area, -self.b / area, -self.d / area, self.a / area
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))


def turned_back(width: float, height: float, turns: int) -> Affine:
    """From a page that was turned clockwise by so many quarters to the page before, of that width and height.

    >>> turned_back(595, 842, 1).box(Box(10, 20, 30, 25))
    Box(x0=20, top=812, x1=25, bottom=832)
    """
    ways = (
        AS_IT_LIES,
        Affine(0, 1, 0, -1, 0, height),
        Affine(-1, 0, width, 0, -1, height),
        Affine(0, -1, width, 1, 0, 0),
    )
    return ways[turns % 4]


AS_IT_LIES = Affine()
