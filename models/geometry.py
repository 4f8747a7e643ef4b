"""Boxes on a page: points (1/72 inch), origin at the top left of the original page, y growing downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))
