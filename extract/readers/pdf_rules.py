"""Printed straight lines of a PDF page: strokes, frames and thin filled rectangles."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from extract.readers.pdf_paths import IDENTITY, Matrix, PagePaths, Point, Stroke
from extract.readers.pdf_veils import Veils, around, veiled_places
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
_new = tuple.__new__
"""Lines are many: a named tuple's own constructor takes most of the time of making one."""


class Drawing(NamedTuple):
    """What is drawn on a page with straight lines, in points as displayed."""

    lines: list[Box]
    """Thin boxes; a printed line may come in many pieces."""
    frames: list[Box]
    """Small rectangles with a line around and nothing dark in them; their sides are not among the lines."""
    ink: list[Box]
    """Around small slanting or curved strokes and small dark surfaces."""
    veils: list[Box]
    """Places of text that may not be seen."""


class _Walk:
    """What was found on the way through a page, and how many segments may still be looked at."""

    def __init__(self, paths: PagePaths) -> None:
        self.paths = paths
        self.left = _MOST_SEGMENTS_OF_PAGE
        self.frames: list[Box] = []
        self.ink: list[Box] = []
        self.veils = Veils()

    def take(self, count: int) -> bool:
        self.left -= count
        return count <= _MOST_SEGMENTS_OF_PATH and self.left >= 0


def drawing_of(page: Any, view: View) -> Drawing:
    """The lines of a loaded pdfium page, and its small frames with the ink that may stand in them.

    Curves, slanting lines and drawings of very many segments are no lines.
    """
    walk = _Walk(PagePaths(page))
    lines = list(_clipped(_rectangles(walk), view))
    frames, ink = (
        [view.box(*box) for box in boxes[:_MOST_SMALL_THINGS]] for boxes in (walk.frames, walk.ink)
    )
    veils = [view.box(*box) for box in veiled_places(walk.veils, walk.paths)]
    return Drawing(lines, frames, ink, veils)


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


def _rectangles(walk: _Walk) -> Iterator[Box]:
    for thing, kind in walk.paths.on_page():
        yield from _of_object(thing, kind, IDENTITY, 0, walk)


def _of_object(thing: int, kind: int, outer: Matrix, depth: int, walk: _Walk) -> Sequence[Box]:
    """Thin rectangles (left, bottom, right, top) in user space."""
    paths = walk.paths
    if kind == paths.path:
        return _of_path(thing, outer, walk)
    if kind == paths.text:
        walk.veils.texts.append((thing, outer))
        return ()
    if kind == paths.image:
        walk.veils.cover(around(paths, thing, outer))
        return ()
    found: list[Box] = []
    if kind == paths.form and depth < _DEEPEST_FORM:
        matrix = paths.matrix_of(thing).inside(outer)
        for inner in paths.in_form(thing):
            if not walk.take(1):
                break
            found += _of_object(inner, paths.kind_of(inner), matrix, depth + 1, walk)
    return found


def _of_path(path: int, outer: Matrix, walk: _Walk) -> Sequence[Box]:
    paths = walk.paths
    count = paths.segments_in(path)
    if not walk.take(count):
        return ()
    is_filled, is_stroked = paths.is_drawn(path)
    if not is_filled and not is_stroked:
        return ()
    strokes = paths.strokes(path, count, paths.matrix_of(path).inside(outer))
    if is_filled and walk.veils.texts and (is_stroked or not _is_line(strokes)):
        walk.veils.cover(around(paths, path, outer))
    is_small = count <= _MOST_SEGMENTS_OF_MARK and len(walk.frames) + len(walk.ink) < _MOST_SMALL_THINGS
    if is_small and _is_frame(path, outer, strokes, is_filled, is_stroked, walk):
        return ()
    found: list[Box] = []
    for points, is_curved in strokes:
        whole = _around(points)
        if not is_curved and min(whole.width, whole.height) <= _THICKEST:
            found.append(whole)
        elif is_stroked:
            found += filter(_is_straight, map(_around, pairwise(points)))
    return found


def _is_line(strokes: Sequence[Stroke]) -> bool:
    """Whether a surface is so low or narrow that it covers nothing."""
    if len(strokes) != 1 or strokes[0][1]:
        return False
    whole = _around(strokes[0][0])
    return min(whole.width, whole.height) <= _THICKEST


def _is_frame(
    path: int, outer: Matrix, strokes: Sequence[Stroke], is_filled: bool, is_stroked: bool, walk: _Walk
) -> bool:
    """Whether the path is a small frame, which is kept; so are other small things that may stand in one."""
    if strokes and max(_extent(strokes[0][0])) > _LARGEST_FRAME:
        return False
    whole = around(walk.paths, path, outer)
    short, long = sorted((whole.width, whole.height))
    if short < _SMALLEST_INK or long > _LARGEST_FRAME:
        return False
    is_dark = is_filled and _is_dark(walk.paths.colour(path))
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


def _is_dark(colour: tuple[int, int, int, int] | None) -> bool:
    """Whether a surface is filled so that it stands out from white paper."""
    if colour is None:
        return True
    red, green, blue, cover = colour
    return 0.3 * red + 0.6 * green + 0.1 * blue < _DARK and cover > _DARK


def _extent(points: Sequence[Point]) -> tuple[float, float]:
    """Between the first corner and the one across: enough to tell what is large."""
    (x0, y0), (x1, y1) = points[0], points[min(2, len(points) - 1)]
    return abs(x1 - x0), abs(y1 - y0)


def _around(points: Sequence[Point]) -> Box:
    if len(points) == 2:
        (x0, y0), (x1, y1) = points
        return _new(Box, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    xs, ys = zip(*points, strict=True)
    return _new(Box, (min(xs), min(ys), max(xs), max(ys)))


def _is_straight(side: Box) -> bool:
    width, height = side.width, side.height
    return min(width, height) <= max(0.05, _SLOPE * max(width, height))


def _clipped(rectangles: Iterable[Box], view: View) -> Iterator[Box]:
    """What of the rectangles in user space lies on the displayed page."""
    width, height = view.width, view.height
    for rectangle in rectangles:
        box = view.box(*rectangle)
        left, upper, right, lower = box
        if 0 <= left <= right <= width and 0 <= upper <= lower <= height:
            yield box
            continue
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


def _lines(pieces: Iterable[Box]) -> Iterator[Box]:
    """Horizontal lines out of their pieces."""
    level: list[Box] = []
    height = 0.0
    for middle, _, piece in sorted([((box[1] + box[3]) / 2, box[0], box) for box in pieces]):
        if level and middle - height > _SAME_LINE:
            yield from _runs(level)
            level = []
        if not level:
            height = middle
        level.append(piece)
    yield from _runs(level)


def _runs(level: list[Box]) -> Iterator[Box]:
    """The pieces of one height joined along it; what stays shorter than a line is no line."""
    run: Box | None = None
    for piece in sorted(level):
        if run is not None:
            x0, top, x1, bottom = piece
            begin, upper, end, lower = run
            if x0 - end <= (_DOT if x1 - x0 <= _DOT else _GAP):
                run = _new(Box, (begin, min(upper, top), max(end, x1), max(lower, bottom)))
                continue
            if end - begin >= _SHORTEST:
                yield run
        run = piece
    if run is not None and run.width >= _SHORTEST:
        yield run
