"""Places of a PDF page where its text may not be seen: faint, or beneath something that is drawn later."""

from __future__ import annotations

from collections import defaultdict

from extract.readers.pdf_paths import IDENTITY, Matrix, PagePaths
from models.geometry import Box

_SMALLEST_COVER = 4.0
"""Points; what is lower or narrower is a line."""
_COVERED = 0.3
"""Of the height of a text."""
_MOST_VEILS = 2_000
_CELL = 20.0
"""Points; texts are looked up by the level that they stand on."""


class Veils:
    """What was met on the way through a page, in the order in which it is drawn."""

    def __init__(self) -> None:
        self.texts: list[tuple[int, Matrix]] = []
        self.covers: list[tuple[int, Box]] = []
        """How many texts come before a surface, and its place in user space."""

    def cover(self, place: Box) -> None:
        if (
            self.texts
            and min(place.width, place.height) >= _SMALLEST_COVER
            and len(self.covers) < _MOST_VEILS
        ):
            self.covers.append((len(self.texts), place))


def veiled_places(veils: Veils, paths: PagePaths) -> list[Box]:
    """Places in user space of texts that may not be seen: faint ones, and those that something is drawn upon."""
    faint = [around(paths, *text) for text in veils.texts if paths.is_faint(text[0])]
    if not veils.covers:
        return faint[:_MOST_VEILS]
    rows: dict[int, list[tuple[int, Box]]] = defaultdict(list)
    beneath = max(count for count, _ in veils.covers)
    for order, text in enumerate(veils.texts[:beneath]):
        place = around(paths, *text)
        rows[int(place.middle // _CELL)].append((order, place))
    covered = (
        Box(max(x0, cover.x0), max(low, cover.top), min(x1, cover.x1), min(high, cover.bottom))
        for count, cover in veils.covers
        for row in range(int(cover.top // _CELL), int(cover.bottom // _CELL) + 1)
        for order, (x0, low, x1, high) in rows.get(row, ())
        if order < count and min(high, cover.bottom) - max(low, cover.top) > _COVERED * (high - low)
        if x0 < cover.x1 and cover.x0 < x1
    )
    return [*faint, *covered][:_MOST_VEILS]


def around(paths: PagePaths, thing: int, outer: Matrix) -> Box:
    """The place of an object in user space; of no size where pdfium cannot tell."""
    bounds = paths.bounds(thing)
    if bounds is None:
        return Box(0, 0, 0, 0)
    left, bottom, right, top = bounds
    if outer is IDENTITY:
        return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
    corners = (left, bottom), (left, top), (right, bottom), (right, top)
    xs, ys = zip(*[outer.point(x, y) for x, y in corners], strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))
