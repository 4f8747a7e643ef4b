"""What a form prints besides words: rulings and boxes to tick, found in the ink of a straight picture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.prepare import any_along
from extract.readers.pdf_rules import merged
from models.geometry import Box

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from extract.readers.ocr.prepare import Ink
    from models.layout import Rule

_SHORTEST_ACROSS, _SHORTEST_UPRIGHT = 14.0, 15.0
_THICKEST = 3.6
_TICK_BOX = (6.5, 18.0)
"""Points a side, frame included."""
_OBLONG = 1.25
_FRAME_SHARE = 0.84
_SLACK = 0.6
_TOUCHED = 0.2
"""Share of the outside that may be inked: the ends of a cross that is larger than its box."""
_FRAME_THICKEST = 2.2
_FRAME_INKED = 0.45
"""Share of a row or column that is the frame's: blurred and a little askew it is not inked from end to end."""
_TICKED_FROM, _EMPTY_TO = 0.075, 0.045
"""Share of ink inside the frame; what lies between is neither."""
_ALONG_FRAME, _MOST_ALONG, _BLANK_CORE = 0.14, 0.2, 0.02
"""Of the side, and shares of ink: what the frame left behind lies along it, and nothing further in."""
_MOST_RUNS = 40_000


class Run(NamedTuple):
    """An unbroken stretch of ink: row, first column, column after the last; pixels."""

    row: int
    start: int
    end: int


class TickBox(NamedTuple):
    """A printed square, in pixels; `ticked` is None where the ink inside allows both answers."""

    box: Box
    ticked: bool | None


def find_rules(ink: Ink, scale: float) -> tuple[Rule, ...]:
    """Horizontal and vertical rulings in points; filled areas are none."""
    across = _lines(runs_of(ink, _SHORTEST_ACROSS * scale), scale)
    upright = (
        Box(top, x0, bottom, x1)
        for x0, top, x1, bottom in _lines(runs_of(ink.T, _SHORTEST_UPRIGHT * scale), scale)
    )
    return merged([*across, *upright])


def find_tick_boxes(ink: Ink, scale: float) -> tuple[TickBox, ...]:
    """Small printed squares that stand alone: all four sides drawn, none longer than the square."""
    low, high = _TICK_BOX[0] * scale, _TICK_BOX[1] * scale
    sides = [run for run in runs_of(ink, 0.8 * low) if run.end - run.start <= high + 2]
    rows = [run.row for run in sides]
    found: list[TickBox] = []
    for run in sides:
        width = run.end - run.start
        if not low <= width <= high or not _has_uprights(ink, run, scale):
            continue
        if any(_holds(known.box, run) for known in found):
            continue
        first = bisect_left(rows, run.row + width / _OBLONG - 2)
        below = sides[first : bisect_right(rows, run.row + width * _OBLONG - 2)]
        square = next((box for box in _squares(run, below) if _is_framed(ink, box, scale)), None)
        if square is not None:
            found.append(TickBox(square, _ticked(ink, square, scale)))
    return tuple(found)


def _has_uprights(ink: Ink, top: Run, scale: float) -> bool:
    """Whether ink goes down from both ends: most letters part company with a square here."""
    slack = max(1, round(_SLACK * scale))
    rows = slice(top.row, top.row + round((top.end - top.start) / _OBLONG))
    sides = (ink[rows, top.start : top.start + slack], ink[rows, top.end - slack : top.end])
    return all(side.size > 0 and float(any_along(side, 1).mean()) >= _FRAME_SHARE for side in sides)


def without_rules(ink: Ink, rules: Iterable[Rule], scale: float) -> Ink:
    """The ink with the rulings taken out."""
    left = ink.copy()
    for rule in rules:
        x0, top, x1, bottom = (side * scale for side in rule.box)
        left[max(0, int(top) - 1) : int(bottom) + 2, max(0, int(x0) - 1) : int(x1) + 2] = False
    return left


def runs_of(ink: Ink, least: float) -> list[Run]:
    """Stretches of at least so many pixels; a gap in one row is filled by the row below it."""
    import numpy

    rows = ink[:-1] | ink[1:]
    width = rows.shape[1] + 2
    padded = numpy.zeros((rows.shape[0], width), dtype=numpy.bool_)
    padded[:, 1:-1] = rows
    # with paper at both ends of every row, ink begins and ends in turn
    flat = padded.reshape(-1)
    turns = numpy.flatnonzero(flat[1:] != flat[:-1])
    first, last = turns[::2], turns[1::2]
    long = (last - first) >= least
    if int(long.sum()) > _MOST_RUNS:
        return []
    row, start = numpy.divmod(first[long], width)
    end = last[long] % width
    return [Run(*found) for found in zip(row.tolist(), start.tolist(), end.tolist(), strict=True)]


def _lines(runs: list[Run], scale: float) -> Iterator[Box]:
    """Runs on top of one another joined, those of a line's thickness kept; points."""
    open_: list[list[int]] = []
    for run in runs:
        still: list[list[int]] = []
        joined: list[int] | None = None
        for line in open_:
            x0, _, x1, last = line
            if last < run.row - 1:
                yield from _thin(line, scale)
                continue
            still.append(line)
            if joined is None and run.start <= x1 and run.end >= x0:
                line[:] = [min(x0, run.start), line[1], max(x1, run.end), run.row]
                joined = line
        if joined is None:
            still.append([run.start, run.row, run.end, run.row])
        open_ = still
    for line in open_:
        yield from _thin(line, scale)


def _thin(line: list[int], scale: float) -> Iterator[Box]:
    x0, top, x1, last = line
    thickness = last - top
    if thickness <= _THICKEST * scale and x1 - x0 > 4 * thickness:
        yield Box(x0 / scale, (top + 0.5) / scale, x1 / scale, (last + 1.5) / scale)


def _holds(box: Box, run: Run) -> bool:
    return box.top - 2 <= run.row <= box.bottom + 2 and run.start < box.x1 and run.end > box.x0


def _squares(top: Run, below: list[Run]) -> Iterator[Box]:
    """What could be a square under this upper side."""
    slack = max(2.0, 0.12 * (top.end - top.start))
    for run in below:
        if abs(run.start - top.start) <= slack and abs(run.end - top.end) <= slack:
            yield Box(min(top.start, run.start), top.row, max(top.end, run.end), run.row + 2)


def _is_framed(ink: Ink, box: Box, scale: float) -> bool:
    """A rectangle seen from outside, with white paper round it, and not black all through."""
    x0, top, x1, bottom = (int(side) for side in box)
    slack = max(1, round(_SLACK * scale))
    around = slack + 1
    if min(x0, top) <= around or x1 + around >= ink.shape[1] or bottom + around >= ink.shape[0]:
        return False
    body = ink[top:bottom, x0:x1]
    sides = (
        any_along(body[:slack], 0),
        any_along(body[-slack:], 0),
        any_along(body[:, :slack], 1),
        any_along(body[:, -slack:], 1),
    )
    if min(float(side.mean()) for side in sides) < _FRAME_SHARE:
        return False
    if not all(side[: 2 * slack].any() and side[-2 * slack :].any() for side in sides):
        return False
    ring = ink[top - around : bottom + around, x0 - around : x1 + around].copy()
    ring[around - 1 : 1 - around, around - 1 : 1 - around] = False
    return float(ring.sum()) / (2 * (x1 - x0 + bottom - top)) < _TOUCHED and _inside(ink, box, scale) < 0.85


def _inside(ink: Ink, box: Box, scale: float, *, further: float = 0.0) -> float:
    """The share of ink within the frame. further: in from it, pixels."""
    x0, top, x1, bottom = (int(side) for side in box)
    body = ink[top:bottom, x0:x1]
    rows, columns = (_within(body.mean(axis=across), scale, round(further)) for across in (1, 0))
    inner = body[rows, columns]
    return float(inner.mean()) if inner.size else 1.0


def _within(inked: NDArray[float64], scale: float, further: int) -> slice:
    """The rows or columns between two sides of the frame; inked: the share of each that is."""
    first = _thickness(inked.tolist(), scale) + further
    last = len(inked) - _thickness(inked[::-1].tolist(), scale) - further
    return slice(first, max(first, last))


def _thickness(inked: Sequence[float], scale: float) -> int:
    """How many pixels from its edge a side of the frame surely ends."""
    most = max(2, round(_FRAME_THICKEST * scale))
    depth = next((n for n, share in enumerate(inked[:most]) if share <= _FRAME_INKED), most)
    return max(depth, round(0.9 * scale)) + 1


def _ticked(ink: Ink, box: Box, scale: float) -> bool | None:
    share = _inside(ink, box, scale)
    core = _inside(ink, box, scale, further=_ALONG_FRAME * min(box.width, box.height))
    if share <= _EMPTY_TO or (share < _MOST_ALONG and core <= _BLANK_CORE):
        return False
    return True if share >= _TICKED_FROM else None
