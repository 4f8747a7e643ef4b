"""From a PDF's own coordinates to the page as it is displayed: crop box cut away, rotation applied."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from models.geometry import Affine, Box, turned_back


class View(NamedTuple):
    """The visible rectangle in PDF user space (origin bottom left) and the clockwise quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """Points, as displayed."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Points, as displayed."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A user space rectangle as displayed, in points with the origin at the top left.

        >>> View(0, 0, 595, 842, 0).box(10, 20, 30, 40)
        Box(x0=10, top=802, x1=30, bottom=822)
        >>> View(0, 0, 595, 842, 1).box(10, 20, 30, 40)
        Box(x0=20, top=10, x1=40, bottom=30)
        """
        if self.turns == 0:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.turns == 1:
            return Box(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.turns == 2:
            return Box(self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)


def view_of(page: Any) -> View:
    """The view of a loaded pdfium page handle."""
    import pypdfium2.raw as pdfium

    shown = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(shown))
    turns = max(0, pdfium.FPDFPage_GetRotation(page)) % 4
    return View(shown.left, shown.bottom, shown.right, shown.top, turns)


class Upright(NamedTuple):
    """A page turned so that its text stands upright: its view, and the way back to the page as displayed."""

    view: View
    to_displayed: Affine


def turned_upright(page: Any, shown: View, turns: int) -> Upright:
    """Turns a loaded page, in memory, against the quarter turns clockwise that its text stands in; see `turned_to`."""
    back = -turns % 4
    turned_to(page, shown.turns + back)
    return Upright(view_of(page), turned_back(shown.width, shown.height, back))


def turned_to(page: Any, turns: int) -> None:
    """Sets in memory by how many quarters the page is turned; pdfium finds words in the way that it then lies."""
    import pypdfium2.raw as pdfium

    pdfium.FPDFPage_SetRotation(page, turns % 4)
