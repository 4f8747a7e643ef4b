"""Printed straight lines of a PDF page: strokes, frames and thin filled rectangles."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from extract.readers.pdf_calls import address_of, by_address
from extract.readers.pdf_view import View
from models.geometry import Box
from models.layout import Rule

_THICKEST = 3.0
_SHORTEST = 4.0
_SLOPE = 0.02
_SAME_LINE = 0.75
_GAP = 2.0
_DOT = 6.0
_DEEPEST_FORM = 8
_SMALLEST_INK, _SMALLEST_FRAME, _LARGEST_FRAME = 1.5, 5.0, 24.0
_DARK = 128
_MOST_SEGMENTS_OF_MARK = 60
_MOST_SMALL_THINGS = 500
_MOST_SEGMENTS_OF_PATH = 5_000
_MOST_SEGMENTS_OF_PAGE = 100_000


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, outer: _Matrix) -> _Matrix:
        """This matrix applied first, then `outer`."""
        a, b = outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b
        c, d = outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d
        e, f = outer.point(self.e, self.f)
        return _Matrix(a, b, c, d, e, f)


_IDENTITY = _Matrix(1, 0, 0, 1, 0, 0)
_Point = tuple[float, float]
_Stroke = tuple[list[_Point], bool]
"""Corners of a run of straight lines, and whether a curve begins or ends it."""


class Drawing(NamedTuple):
    """What is drawn on a page with straight lines, in points as displayed."""

    lines: list[Box]
    """Thin boxes; a printed line may come in many pieces."""
    frames: list[Box]
    """Small rectangles with a line around and nothing dark in them; their sides are not among the lines."""
    ink: list[Box]
    """Around small slanting or curved strokes and small dark surfaces."""


class _Walk:
    """What was found on the way through a page, and how many segments may still be looked at."""

    def __init__(self) -> None:
        self.left = _MOST_SEGMENTS_OF_PAGE
        self.frames: list[Box] = []
        self.ink: list[Box] = []

    def take(self, count: int) -> bool:
        self.left -= count
        return count <= _MOST_SEGMENTS_OF_PATH and self.left >= 0


def drawing_of(page: Any, view: View) -> Drawing:
    """The lines of a loaded pdfium page, and its small frames with the ink that may stand in them.

    Curves, slanting lines and drawings of very many segments are no lines.
    """
    walk = _Walk()
    lines = list(_clipped([view.box(*rectangle) for rectangle in _rectangles(page, walk)], view))
    frames, ink = (
        [view.box(*box) for box in boxes[:_MOST_SMALL_THINGS]] for boxes in (walk.frames, walk.ink)
    )
    return Drawing(lines, frames, ink)


def sides_of(box: Box) -> tuple[Box, Box, Box, Box]:
    """The four sides of a rectangle as boxes of no thickness."""
    return (
        box._replace(bottom=box.top),
        box._replace(top=box.bottom),
        box._replace(x1=box.x0),
        box._replace(x0=box.x1),
    )


def image_share(page: Any, view: View) -> float:
    """The share of the displayed page, 0 to 1, that its largest picture covers."""
    import pypdfium2.raw as pdfium

    shown = Box(0, 0, view.width, view.height)
    edges = [ctypes.c_float() for _ in range(4)]
    largest = 0.0
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM and not _holds_image(thing):
            continue
        if pdfium.FPDFPageObj_GetBounds(thing, *edges):
            box = view.box(*(edge.value for edge in edges))
            largest = max(largest, box.intersection(shown))
    return largest / shown.area if shown.area else 0.0


def _holds_image(form: Any, depth: int = 0) -> bool:
    import pypdfium2.raw as pdfium

    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        thing = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM and _holds_image(thing, depth + 1):
            return True
    return False


def _rectangles(page: Any, walk: _Walk) -> Iterator[Box]:
    import pypdfium2.raw as pdfium

    drawn = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM)
    object_at, kind_of = by_address("FPDFPage_GetObject"), by_address("FPDFPageObj_GetType")
    address = address_of(page)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        thing = object_at(address, index)
        kind = kind_of(thing)
        if kind in drawn:
            yield from _of_object(thing, kind, _IDENTITY, 0, walk)


def _of_object(thing: int, kind: int, outer: _Matrix, depth: int, walk: _Walk) -> Iterator[Box]:
    """Thin rectangles (left, bottom, right, top) in user space."""
    import pypdfium2.raw as pdfium

    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield from _of_path(thing, outer, walk)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        matrix = _matrix_of(thing).inside(outer)
        object_at, kind_of = by_address("FPDFFormObj_GetObject"), by_address("FPDFPageObj_GetType")
        for index in range(by_address("FPDFFormObj_CountObjects")(thing)):
            if not walk.take(1):
                return
            inner = object_at(thing, index)
            yield from _of_object(inner, kind_of(inner), matrix, depth + 1, walk)


def _matrix_of(thing: int) -> _Matrix:
    import pypdfium2.raw as pdfium

    raw = pdfium.FS_MATRIX()
    if not by_address("FPDFPageObj_GetMatrix")(thing, ctypes.byref(raw)):
        return _IDENTITY
    return _Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _of_path(path: int, outer: _Matrix, walk: _Walk) -> Iterator[Box]:
    count = by_address("FPDFPath_CountSegments")(path)
    if not walk.take(count):
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    by_address("FPDFPath_GetDrawMode")(path, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value and not stroke.value:
        return
    strokes = list(_strokes(path, count, _matrix_of(path).inside(outer)))
    is_small = count <= _MOST_SEGMENTS_OF_MARK and len(walk.frames) + len(walk.ink) < _MOST_SMALL_THINGS
    if is_small and _is_frame(path, outer, strokes, bool(fill.value), bool(stroke.value), walk):
        return
    for points, is_curved in strokes:
        whole = _around(points)
        if not is_curved and min(whole.width, whole.height) <= _THICKEST:
            yield whole
        elif stroke.value:
            yield from filter(_is_straight, map(_around, pairwise(points)))


def _is_frame(
    path: int, outer: _Matrix, strokes: Sequence[_Stroke], is_filled: bool, is_stroked: bool, walk: _Walk
) -> bool:
    """Whether the path is a small frame, which is kept; so are other small things that may stand in one."""
    if strokes and max(_extent(strokes[0][0])) > _LARGEST_FRAME:
        return False
    whole = _bounds(path, outer)
    short, long = sorted((whole.width, whole.height))
    if short < _SMALLEST_INK or long > _LARGEST_FRAME:
        return False
    is_dark = is_filled and _is_dark(path)
    corners = strokes[0][0] if len(strokes) == 1 and not strokes[0][1] else []
    is_rectangle = len(corners) == 5 and all(map(_is_straight, map(_around, pairwise(corners))))
    if not is_rectangle or is_dark:
        if is_stroked or is_dark:
            walk.ink.append(whole)
        return False
    frame = _around(corners)
    if not is_stroked or min(frame.width, frame.height) < _SMALLEST_FRAME:
        return False
    walk.frames.append(frame)
    return True


def _bounds(path: int, outer: _Matrix) -> Box:
    """The place of a path in user space; of no size where pdfium cannot tell."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not by_address("FPDFPageObj_GetBounds")(path, *map(ctypes.byref, edges)):
        return Box(0, 0, 0, 0)
    left, bottom, right, top = (edge.value for edge in edges)
    corners = ((left, bottom), (left, top), (right, bottom), (right, top))
    return _around([outer.point(x, y) for x, y in corners])


def _is_dark(path: int) -> bool:
    """Whether a surface is filled so that it stands out from white paper."""
    red, green, blue, cover = levels = [ctypes.c_uint() for _ in range(4)]
    if not by_address("FPDFPageObj_GetFillColor")(path, *map(ctypes.byref, levels)):
        return True
    return 0.3 * red.value + 0.6 * green.value + 0.1 * blue.value < _DARK and cover.value > _DARK


def _strokes(path: int, count: int, matrix: _Matrix) -> Iterator[_Stroke]:
    """The corners of every run of straight lines in user space, and whether a curve begins or ends it."""
    import pypdfium2.raw as pdfium

    segment_at, kind_of = by_address("FPDFPath_GetPathSegment"), by_address("FPDFPathSegment_GetType")
    point_of, is_closed = by_address("FPDFPathSegment_GetPoint"), by_address("FPDFPathSegment_GetClose")
    x, y = ctypes.c_float(), ctypes.c_float()
    at = ctypes.byref(x), ctypes.byref(y)
    points: list[_Point] = []
    start: _Point = (0.0, 0.0)
    curve = 0
    for index in range(count):
        segment = segment_at(path, index)
        kind = kind_of(segment)
        point_of(segment, *at)
        point = matrix.point(x.value, y.value)
        if kind != pdfium.FPDF_SEGMENT_LINETO and len(points) > 1:
            yield points, curve > 0 or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start, curve = point, 0
        curve += kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            points = []
        points.append(point)
        if count > 2 and point != start and is_closed(segment):
            points.append(start)
    if len(points) > 1:
        yield points, curve > 0


def _extent(points: Sequence[_Point]) -> tuple[float, float]:
    """Between the first corner and the one across: enough to tell what is large."""
    (x0, y0), (x1, y1) = points[0], points[min(2, len(points) - 1)]
    return abs(x1 - x0), abs(y1 - y0)


def _around(points: Iterable[_Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_straight(side: Box) -> bool:
    width, height = side.width, side.height
    return min(width, height) <= max(0.05, _SLOPE * max(width, height))


def _clipped(boxes: Iterable[Box], view: View) -> Iterator[Box]:
    """What of the boxes lies on the displayed page."""
    width, height = view.width, view.height
    for left, upper, right, lower in boxes:
        x0, x1 = max(0.0, left), min(width, right)
        top, bottom = max(0.0, upper), min(height, lower)
        if x0 <= x1 and top <= bottom:
            yield Box(x0, top, x1, bottom)


def merged(boxes: Iterable[Box]) -> tuple[Rule, ...]:
    """One rule for pieces on one line that overlap, touch or are the dots of a dotted line.

    >>> dots = [Box(0, 30, 1, 30), Box(3, 30, 4, 30), Box(6, 30, 7, 30)]
    >>> [tuple(rule.box) for rule in merged([Box(0, 10, 50, 10), Box(49, 10.2, 90, 10.2), *dots])]
    [(0, 10, 90, 10.2), (0, 30, 7, 30)]
    """
    flat: list[Box] = []
    tall: list[Box] = []
    for box in boxes:
        if box.width >= box.height:
            flat.append(box)
        if box.height > box.width or max(box.width, box.height) <= _THICKEST:
            tall.append(Box(box.top, box.x0, box.bottom, box.x1))
    rules = [*_lines(flat), *(Box(top, x0, bottom, x1) for x0, top, x1, bottom in _lines(tall))]
    return tuple(Rule(box) for box in sorted(rules, key=lambda box: (box.top, box.x0)))


def _lines(pieces: list[Box]) -> Iterator[Box]:
    """Horizontal lines out of their pieces."""
    pieces.sort(key=lambda box: (box.middle, box.x0))
    level: list[Box] = []
    for piece in pieces:
        if level and piece.middle - level[0].middle > _SAME_LINE:
            yield from _runs(level)
            level = []
        level.append(piece)
    yield from _runs(level)


def _runs(level: list[Box]) -> Iterator[Box]:
    """The pieces of one height joined along it; what stays shorter than a line is no line."""
    run: Box | None = None
    for piece in sorted(level):
        gap = _DOT if run is not None and piece.width <= _DOT else _GAP
        if run is not None and piece.x0 - run.x1 <= gap:
            run = Box(run.x0, min(run.top, piece.top), max(run.x1, piece.x1), max(run.bottom, piece.bottom))
            continue
        if run is not None and run.width >= _SHORTEST:
            yield run
        run = piece
    if run is not None and run.width >= _SHORTEST:
        yield run
