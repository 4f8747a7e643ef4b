"""What pdfium tells about the paths of a page: corners in user space, how they are drawn, how dark."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from extract.readers.pdf_calls import address_of, by_address

Point = tuple[float, float]
_PALE, _SHEER = 225, 40
"""Of 255: so light, or so much of what lies beneath, is hardly told from white paper."""
_LAYER = [*map(ord, "OC")]
Stroke = tuple[list[Point], bool]
"""Corners of a run of straight lines, and whether a curve begins or ends it."""


class Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> Point:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, outer: Matrix) -> Matrix:
        """This matrix applied first, then `outer`."""
        if outer is IDENTITY:
            return self
        a, b = outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b
        c, d = outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d
        e, f = outer.point(self.e, self.f)
        return Matrix(a, b, c, d, e, f)


IDENTITY = Matrix(1, 0, 0, 1, 0, 0)


class PagePaths:
    """The page objects of one page by their addresses; answers come through memory that all questions share."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._page = address_of(page)
        self.path, self.form = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM
        self.text, self.image = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE
        self._line_to, self._move_to = pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_MOVETO
        self._curve_to = pdfium.FPDF_SEGMENT_BEZIERTO
        self.kind_of = by_address("FPDFPageObj_GetType")
        self.segments_in = by_address("FPDFPath_CountSegments")
        self._draw_mode_of = by_address("FPDFPath_GetDrawMode")
        self._matrix_of = by_address("FPDFPageObj_GetMatrix")
        self._bounds_of = by_address("FPDFPageObj_GetBounds")
        self._colour_of = by_address("FPDFPageObj_GetFillColor")
        self._segment_at = by_address("FPDFPath_GetPathSegment")
        self._segment_kind_of = by_address("FPDFPathSegment_GetType")
        self._point_of = by_address("FPDFPathSegment_GetPoint")
        self._is_closed = by_address("FPDFPathSegment_GetClose")
        self._render_mode_of = by_address("FPDFTextObj_GetTextRenderMode")
        self._invisible = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
        self._marks_on, self._mark_at = (
            by_address("FPDFPageObj_CountMarks"),
            by_address("FPDFPageObj_GetMark"),
        )
        self._mark_name = by_address("FPDFPageObjMark_GetName")
        self._name, self._length = (ctypes.c_ushort * 32)(), ctypes.byref(ctypes.c_ulong())
        self._levels = tuple(ctypes.c_uint() for _ in range(4))
        self._shades = tuple(map(ctypes.byref, self._levels))
        self._floats = tuple(ctypes.c_float() for _ in range(4))
        self._edges = tuple(map(ctypes.byref, self._floats))
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._mode = ctypes.byref(self._fill), ctypes.byref(self._stroke)
        self._raw = pdfium.FS_MATRIX()
        self._raw_address = ctypes.addressof(self._raw)

    def on_page(self) -> Iterator[tuple[int, int]]:
        """Every object of the page in the order in which they are drawn, with its kind."""
        object_at, kind_of, page = by_address("FPDFPage_GetObject"), self.kind_of, self._page
        for index in range(by_address("FPDFPage_CountObjects")(page)):
            thing = object_at(page, index)
            yield thing, kind_of(thing)

    def in_form(self, form: int) -> Iterator[int]:
        """Every object of a form."""
        object_at = by_address("FPDFFormObj_GetObject")
        for index in range(by_address("FPDFFormObj_CountObjects")(form)):
            yield object_at(form, index)

    def matrix_of(self, thing: int) -> Matrix:
        raw = self._raw
        if not self._matrix_of(thing, self._raw_address):
            return IDENTITY
        return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)

    def is_drawn(self, path: int) -> tuple[bool, bool]:
        """Whether its surface is filled, and whether a line is drawn along it."""
        self._fill.value = self._stroke.value = 0
        self._draw_mode_of(path, *self._mode)
        return self._fill.value != 0, self._stroke.value != 0

    def strokes(self, path: int, count: int, matrix: Matrix) -> list[Stroke]:
        """The corners of every run of straight lines in user space, and whether a curve begins or ends it."""
        segment_at, kind_of, point_of = self._segment_at, self._segment_kind_of, self._point_of
        x, y, *_ = self._floats
        to_x, to_y, *_ = self._edges
        x.value = y.value = 0.0
        a, b, c, d, e, f = matrix
        found: list[Stroke] = []
        points: list[Point] = []
        start: Point = (0.0, 0.0)
        is_curved = False
        for index in range(count):
            segment = segment_at(path, index)
            kind = kind_of(segment)
            point_of(segment, to_x, to_y)
            across, up = x.value, y.value
            point = (a * across + c * up + e, b * across + d * up + f)
            if kind != self._line_to:
                if len(points) > 1:
                    found.append((points, is_curved or kind == self._curve_to))
                if kind == self._move_to:
                    start, is_curved = point, False
                elif kind == self._curve_to:
                    is_curved = True
                points = []
            points.append(point)
            if count > 2 and point != start and self._is_closed(segment):
                points.append(start)
        if len(points) > 1:
            found.append((points, is_curved))
        return found

    def is_faint(self, text: int) -> bool:
        """Whether a text is drawn invisibly, hardly darker than white paper, or in a layer of its own."""
        mode = self._render_mode_of(text)
        if mode in self._invisible:
            return True
        if self._marks_on(text) and self._is_in_layer(text):
            return True
        if not self._colour_of(text, *self._shades):
            return False
        red, green, blue, cover = self._levels
        is_pale = red.value > _PALE and green.value > _PALE and blue.value > _PALE
        return is_pale or cover.value < _SHEER

    def _is_in_layer(self, thing: int) -> bool:
        for index in range(self._marks_on(thing)):
            self._mark_name(self._mark_at(thing, index), self._name, len(self._name) * 2, self._length)
            if self._name[:2] == _LAYER:
                return True
        return False

    def bounds(self, thing: int) -> tuple[float, float, float, float] | None:
        """Left, bottom, right and top of an object, in the space it is drawn in; None where pdfium cannot tell."""
        if not self._bounds_of(thing, *self._edges):
            return None
        left, bottom, right, top = self._floats
        return left.value, bottom.value, right.value, top.value

    def colour(self, path: int) -> tuple[int, int, int, int] | None:
        """Red, green, blue and cover of its surface, 0 to 255; None where pdfium cannot tell."""
        if not self._colour_of(path, *self._shades):
            return None
        red, green, blue, cover = self._levels
        return red.value, green.value, blue.value, cover.value
