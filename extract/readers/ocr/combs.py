"""Figures in a row of boxes on a scanned form: the frame is seen, what stands in it is read close together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.marks import Run, runs_of
from extract.readers.ocr.prepare import any_along, ink_of
from extract.readers.ocr.words import ASCENT, EM_BOTTOM, EM_TOP
from models.geometry import Box, enclosing
from models.layout import Rule, Word

if TYPE_CHECKING:
    from extract.readers.ocr.engine import Grey, PageEngine
    from extract.readers.ocr.prepare import Ink

_SPARSE = 1.6
"""Figures that a line has for each of its heights: boxes stand wider apart than print, which has two or more."""
_LIKE_TEETH = frozenset("1lI")
_BAND = 0.8
"""Of the line's height, above and below it: boxes are taller than what stands in them."""
_REACH = 5.0
"""Of the line's height, to each side of it: so far faint ones are looked for."""
_UPRIGHT = (3.2, 26.0)
"""Points; a comb has mere teeth between its figures, a row of boxes whole sides."""
_THICKEST = 1.5
_FAINT, _SMOOTHED = 0.17, 2.0
"""Share of the contrast of print, once so many points of each column are taken together: teeth may be hairlines."""
_LEVEL = 1.3
"""Points by which the ends of uprights of one row may differ."""
_BOX = (9.0, 26.0)
"""Points; how tall boxes are that have whole sides, which are taller than stems of letters."""
_PITCH = (7.0, 24.0)
_EVEN = 0.12
_NARROW, _DOUBLE, _NEXT = 0.6, (1.8, 2.2), 2.5
"""Of the pitch: what is narrower holds no character, where an upright was not seen two boxes look like one, and
what is wider lies between two rows of boxes."""
_FEWEST_CELLS = 4
_TEETH = 0.75
"""Of the pitch: lower uprights are teeth, and the figures stand higher than they."""
_TALLEST = 1.6
_FRAME = 0.9
"""Points beside an upright that may still be its ink."""
_SHORTEST, _ABOVE = 4.0, 2.0
"""Points: how tall a figure is at the least, and how far above its teeth it may end; what is higher is a caption."""
_BESIDE = 0.3
"""Of the figures' height: so far outside its boxes the engine may have seen the first or the last of them."""
_SPECK = 1.0
"""Square points of ink that are no sign."""
_BETWEEN, _AROUND = 0.16, 0.35
"""Of the figures' height: white between and around them where they are put together."""
_LIKE_FIGURES = frozenset("oOQDlIiSsBZz")
"""A nought that stands in a box looks like an o, with nothing near it to tell its height by."""


class Comb(NamedTuple):
    """A row of boxes and what stands in them, in pixels: `line` lies over `cells`, a character in each."""

    area: Box
    uprights: tuple[Box, ...]
    cells: tuple[Box, ...]
    line: ReadLine
    em: float

    def words(self, scale: float) -> list[Word]:
        """Each sign a word; boxes in points and as tall as the font."""
        top, bottom = self.line.box.bottom - EM_TOP * self.em, self.line.box.bottom + EM_BOTTOM * self.em
        return [
            Word(
                sign,
                Box(cell.x0 / scale, top / scale, cell.x1 / scale, bottom / scale),
                size=round(self.em / scale, 1),
                confidence=round(sure, 3),
            )
            for sign, cell, sure in zip(self.line.text, self.cells, self.line.confidences, strict=True)
        ]

    def rules(self, scale: float) -> list[Rule]:
        return [Rule(Box(*(side / scale for side in upright))) for upright in self.uprights]


def read_combs(
    picture: Grey,
    inks: tuple[Ink, Ink],
    scale: float,
    lines: Sequence[ReadLine],
    engine: PageEngine,
    rules: Sequence[Rule] = (),
) -> tuple[Comb, ...]:
    """The rows of boxes that lines of figures stand in, read again without their frames, or in which none was read.

    picture, inks: of the straight page, its ink with the rulings and without them; scale: pixels a point; rules: of
    the page, points. A row whose boxes and figures do not agree in number is left out.
    """
    ink, text_ink = inks
    found: list[Comb] = []
    for line in (*lines, *_unread(rules, lines, scale)):
        if not _is_sparse(line) or not _is_left_over(line, found):
            continue
        for is_faint in (False, True):
            left, top, right, bottom = _around(line.box)
            band = _faint_ink(picture[top:bottom, left:right], scale) if is_faint else ink[top:bottom]
            rows = _rows_of_uprights(band, (left if is_faint else 0, top), line.box, scale)
            for uprights in rows:
                comb = _read(picture, text_ink, scale, uprights, engine)
                if comb and _has_figures(comb.line.text):
                    found = _with_longest(found, comb)
            if not _is_left_over(line, found):
                break
    return tuple(found)


def _unread(rules: Sequence[Rule], lines: Sequence[ReadLine], scale: float) -> Iterator[ReadLine]:
    """Where rulings make a row of boxes and no line was found: a line of unknown figures, one in each box."""
    low, high = _BOX
    sides = [rule.box for rule in rules if not rule.is_horizontal and low <= rule.box.height <= high]
    uprights = sorted((Box(*(side * scale for side in box)) for box in sides), key=lambda box: box.x0)
    while len(uprights) > _FEWEST_CELLS:
        level = _most_level(uprights, _LEVEL * scale)
        for row in _evenly([each for each, here in zip(uprights, level, strict=True) if here], scale):
            place = enclosing(row)
            if not any(_covers(place, line.box) or _covers(line.box, place) for line in lines):
                centres = tuple((before.centre + after.centre) / 2 for before, after in pairwise(row))
                yield ReadLine("0" * len(centres), place, centres, (0.0,) * len(centres))
        uprights = [each for each, here in zip(uprights, level, strict=True) if not here]


def _is_left_over(line: ReadLine, found: Sequence[Comb]) -> bool:
    """Whether figures of the line stand outside all the rows."""
    return _has_figures(without_combs(line, found).text)


def _with_longest(found: Sequence[Comb], comb: Comb) -> list[Comb]:
    """The rows with one more, unless it is a part of one: where an upright is faint the first boxes alone are seen."""
    same = [other for other in found if _covers(other.area, comb.area) or _covers(comb.area, other.area)]
    if any(len(other.cells) >= len(comb.cells) for other in same):
        return list(found)
    return [*(other for other in found if other not in same), comb]


def without_combs(line: ReadLine, combs: Iterable[Comb]) -> ReadLine:
    """The line without the signs that stand in rows of boxes."""
    areas = [comb.area for comb in combs if comb.area.top <= line.box.middle <= comb.area.bottom]
    return line.only(
        [
            at
            for at, centre in enumerate(line.centres)
            if not any(area.x0 <= centre <= area.x1 for area in areas)
        ]
    )


def _is_sparse(line: ReadLine) -> bool:
    figures = sum(sign.isdigit() or sign in _LIKE_FIGURES for sign in line.text)
    sure = figures - sum(sign in _LIKE_TEETH for sign in line.text)
    is_wide = sure * line.box.height <= _SPARSE * line.box.width
    return _has_figures(line.text) and (is_wide or len(line.text) == 1)


def _has_figures(text: str) -> bool:
    """Whether more of it can be figures than are letters for sure."""
    figures = sum(sign.isdigit() or sign in _LIKE_FIGURES for sign in text)
    return figures > sum(sign.isalpha() and sign not in _LIKE_FIGURES for sign in text)


def _covers(area: Box, box: Box) -> bool:
    return area.top <= box.middle <= area.bottom and area.x0 <= box.centre <= area.x1


def _around(line: Box) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of where on the page its boxes may be."""
    above, beside = _BAND * line.height, _REACH * line.height
    left, top = max(0, round(line.x0 - beside)), max(0, round(line.top - above))
    return left, top, round(line.x1 + beside), round(line.bottom + above)


def _rows_of_uprights(band: Ink, corner: tuple[int, int], box: Box, scale: float) -> list[tuple[Box, ...]]:
    """Uprights at an even pitch at the height of the line, wherever in the band; corner: first column and row of it."""
    left, first = corner
    uprights = [
        Box(x0 + left, top + first, x1 + left, bottom + first)
        for x0, top, x1, bottom in _uprights(band, scale)
    ]
    uprights = [each for each in uprights if each.top < box.bottom and each.bottom > box.middle]
    rows: list[tuple[Box, ...]] = []
    while len(uprights) > _FEWEST_CELLS:
        level = _most_level(uprights, _LEVEL * scale)
        rows += _evenly([each for each, here in zip(uprights, level, strict=True) if here], scale)
        uprights = [each for each, here in zip(uprights, level, strict=True) if not here]
    return rows


def _faint_ink(band: Grey, scale: float) -> Ink:
    """What is a little darker than the paper on both sides along a stretch of its column."""
    import cv2
    import numpy

    side = max(3, round(_SMOOTHED * scale))
    smooth = cv2.blur(band, (1, side), borderType=cv2.BORDER_REPLICATE)
    return ink_of(numpy.asarray(smooth, dtype=numpy.uint8), scale, share=_FAINT)


def _uprights(band: Ink, scale: float) -> list[Box]:
    """Thin strokes with white on both sides, from left to right."""
    beside = max(2, round(_THICKEST * scale))
    lone = band.copy()
    lone[:, beside:] &= ~band[:, :-beside]
    lone[:, :-beside] &= ~band[:, beside:]
    low, high = (length * scale for length in _UPRIGHT)
    runs = [run for run in runs_of(lone.T, low) if run.end - run.start <= high]
    return [_box(list(group)) for _, group in groupby(runs, key=_Stroke(beside))]


class _Stroke:
    """Numbers runs by the stroke that they belong to: columns beside one another."""

    def __init__(self, beside: int) -> None:
        self._beside, self._number, self._last = beside, 0, Run(-10_000, 0, 0)

    def __call__(self, run: Run) -> int:
        last = self._last
        if run.row - last.row > self._beside or run.start >= last.end or run.end <= last.start:
            self._number += 1
        self._last = run
        return self._number


def _box(runs: Sequence[Run]) -> Box:
    tops, bottoms = (median([run[side] for run in runs]) for side in (1, 2))
    return Box(runs[0].row, tops, runs[-1].row + 2, bottoms)


def _most_level(uprights: Sequence[Box], slack: float) -> list[bool]:
    """Which of them begin and end as high as one of them does: as the one that most others are level with."""
    import numpy

    tops, bottoms = (numpy.array([upright[side] for upright in uprights]) for side in (1, 3))
    level = (abs(tops[:, None] - tops) <= slack) & (abs(bottoms[:, None] - bottoms) <= slack)
    found: list[bool] = level[level.sum(axis=1).argmax()].tolist()
    return found


def _evenly(level: Sequence[Box], scale: float) -> Iterator[tuple[Box, ...]]:
    """The uprights of each row of boxes among those of one height."""
    low, high = (length * scale for length in _PITCH)
    steps = _steps(level)
    likely = [step for step in steps if low <= step <= high]
    if len(likely) < _FEWEST_CELLS:
        return
    pitch = median(likely)
    rows: list[list[Box]] = [[level[0]]]
    for step, upright in zip(steps, level[1:], strict=True):
        if step > _NEXT * pitch:
            rows.append([])
        rows[-1].append(upright)
    for row in rows:
        even = [step for step in _steps(row) if abs(step - pitch) <= _EVEN * pitch]
        if len(even) >= _FEWEST_CELLS:
            yield tuple(row)


def _steps(uprights: Sequence[Box]) -> list[float]:
    return [after.centre - before.centre for before, after in pairwise(uprights)]


def _read(picture: Grey, ink: Ink, scale: float, uprights: Sequence[Box], engine: PageEngine) -> Comb | None:
    """What stands between the uprights; None where the engine reads more or fewer characters."""
    rows = _rows_of_figures(ink, scale, uprights)
    if rows is None:
        return None
    uprights = list(_with_unseen(uprights, ink[rows[0] : rows[1]], round(_FRAME * scale)))
    cells = [cell for cell in _cells(ink, scale, uprights, rows) if cell is not None]
    if len(cells) < 2:
        return None
    line = _read_line(_put_together(picture, cells), engine)
    signs = [] if line is None else [at for at, sign in enumerate(line.text) if not sign.isspace()]
    if line is None or len(signs) != len(cells):
        return None
    box = enclosing(cells)
    text = "".join(line.text[at] for at in signs)
    sure = tuple(line.confidences[at] for at in signs)
    x0, top, x1, bottom = enclosing([*uprights, box])
    beside = _BESIDE * box.height
    area = Box(x0 - beside, top, x1 + beside, bottom)
    figures = [cell.height for cell, sign in zip(cells, text, strict=True) if sign.isalnum()]
    em = median(figures) / ASCENT if figures else box.height
    read = line._replace(text=text, box=box, centres=tuple(cell.centre for cell in cells), confidences=sure)
    return Comb(area, tuple(uprights), tuple(cells), read, em)


def _with_unseen(uprights: Sequence[Box], figures: Ink, edge: int) -> Iterator[Box]:
    """The uprights, and one half way where two boxes seem to be one and no figure's ink stands in the middle."""
    pitch = median(_steps(uprights))
    low, high = _DOUBLE
    yield uprights[0]
    for before, after in pairwise(uprights):
        middle = round((before.centre + after.centre) / 2)
        is_white = not figures[:, middle - edge : middle + edge + 1].any()
        if low * pitch <= after.centre - before.centre <= high * pitch and is_white:
            yield Box(middle - edge / 2, before.top, middle + edge / 2, before.bottom)
        yield after


def _read_line(picture: Grey, engine: PageEngine) -> ReadLine | None:
    """What stands there; where there are figures all are, but for a letter that looks like none."""
    line = engine.read_line(picture)
    text = line.text if line else ""
    letters = {sign for sign in text if sign.isalpha()}
    mixed = bool(letters) and letters <= _LIKE_FIGURES and any(sign.isdigit() for sign in text)
    return engine.read_line(picture, figures=True) if mixed else line


def _rows_of_figures(ink: Ink, scale: float, uprights: Sequence[Box]) -> tuple[int, int] | None:
    """Where the figures begin and end; captions over them stand apart."""
    edge = round(_FRAME * scale)
    pitch = median(_steps(uprights))
    top, bottom = median([each.top for each in uprights]), median([each.bottom for each in uprights])
    is_teeth = bottom - top < _TEETH * pitch
    first = max(0, round(bottom - _TALLEST * pitch)) if is_teeth else round(top) + edge
    last = round(bottom) if is_teeth else round(bottom) - edge
    inked = any_along(_between(ink[first:last], uprights, edge), 1).tolist()
    blocks = []
    at = 0
    for is_inked, rows in groupby(inked):
        height = len(list(rows))
        if is_inked:
            blocks.append((height, first + at))
        at += height
    height, start = max(blocks, default=(0, 0))
    stands_there = height >= _SHORTEST * scale and start + height >= top - _ABOVE * scale
    return (start, start + height) if stands_there else None


def _between(band: Ink, uprights: Sequence[Box], edge: int) -> Ink:
    """The ink between the uprights, side by side."""
    import numpy

    places = [slice(round(a.x1) + edge, round(b.x0) - edge) for a, b in pairwise(uprights)]
    found: Ink = numpy.concatenate([band[:, place] for place in places], axis=1)
    return found


def _cells(ink: Ink, scale: float, uprights: Sequence[Box], rows: tuple[int, int]) -> Iterator[Box | None]:
    """The ink of each box in turn; None for an empty one."""
    import numpy

    edge = round(_FRAME * scale)
    pitch = median(_steps(uprights))
    for before, after in pairwise(uprights):
        left, right = round(before.x1) + edge, round(after.x0) - edge
        cell = ink[rows[0] : rows[1], left:right]
        if after.centre - before.centre < _NARROW * pitch or int(cell.sum()) < _SPECK * scale**2:
            yield None
            continue
        across = numpy.flatnonzero(any_along(cell, 0))
        down = numpy.flatnonzero(any_along(cell, 1))
        x0, x1 = left + int(across[0]), left + int(across[-1]) + 1
        yield Box(x0, rows[0] + int(down[0]), x1, rows[0] + int(down[-1]) + 1)


def _put_together(picture: Grey, cells: Sequence[Box]) -> Grey:
    """What stands in the boxes as print would set it: close together, and the paper's white round it."""
    import numpy

    whole = enclosing(cells)
    top, bottom = int(whole.top), int(whole.bottom)
    height = bottom - top
    paper = int(numpy.percentile(picture[top:bottom, int(whole.x0) : int(whole.x1)], 75))
    margin, gap = round(_AROUND * height), max(2, round(_BETWEEN * height))
    parts = [numpy.full((height, margin), paper, dtype=numpy.uint8)]
    for cell in cells:
        parts.append(picture[top:bottom, int(cell.x0) - 1 : int(cell.x1) + 1])
        parts.append(numpy.full((height, gap), paper, dtype=numpy.uint8))
    parts.append(parts[0])
    line = numpy.concatenate(parts, axis=1)
    return numpy.pad(line, ((margin, margin), (0, 0)), constant_values=paper)
