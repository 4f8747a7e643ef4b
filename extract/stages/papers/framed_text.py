"""A frame of running text beside a list of amounts: its lines are read for themselves, after the list."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.page.lines import Cells, Line, Segment
from extract.stages.page.renumbered import renumbered
from models.geometry import Box
from models.replacing import replace

_FEWEST_LINES = 3
"""Lines from which a frame holds a text."""
_FEWEST_ITEMS = 2
"""Lines of the list that stand beside the frame."""
_FLUSH = 2.0
"""Points by which the edges of cells in one row of a table differ."""
_INDENT = 8.0
"""Points by which a heading over a frame may begin apart from it."""
_LINE_ABOVE = 2.0
"""Heights of a heading between it and its frame."""
_STEP = 1.4
"""Steps of the list's own lines from which white parts it from what stands below."""


def part_framed_text(draft: Draft) -> Draft:
    """The lines with those of such frames behind the list beside them, each under the heading over its frame."""
    cells = {page.number: Cells.of(page) for page in draft.layout.pages}
    lines = list(draft.lines)
    for number, own in cells.items():
        for frame in _frames([line for line in lines if line.page == number], own):
            lines = _parted(lines, number, frame)
    return draft if len(lines) == len(draft.lines) else replace(draft, lines=renumbered(lines))


def _frames(lines: Sequence[Line], cells: Cells) -> list[Box]:
    """The cells of a page, top to bottom, that hold several lines beside a list which they are no cell of."""
    held: defaultdict[Box, list[Line]] = defaultdict(list)
    around: dict[int, list[Box | None]] = {}
    for line in lines:
        around[line.index] = [
            cells.around(segment.box.centre, segment.box.middle) for segment in line.segments
        ]
        for frame in dict.fromkeys(filter(None, around[line.index])):
            held[frame].append(line)
    found = []
    for frame, own in held.items():
        beside = [line for line in lines if frame.top < line.middle < frame.bottom]
        others = {box for line in beside for box in around[line.index] if box is not None and box != frame}
        in_row = any(
            abs(box.top - frame.top) < _FLUSH and abs(box.bottom - frame.bottom) < _FLUSH for box in others
        )
        items = sum(map(_is_item, filter(_has_segments, (_outside(line, frame) for line in beside))))
        if (
            len(own) >= _FEWEST_LINES
            and not in_row
            and items >= _FEWEST_ITEMS
            and _is_at_a_side(beside, frame)
        ):
            found.append(frame)
    return sorted(found, key=lambda frame: frame.top)


def _is_at_a_side(lines: Sequence[Line], frame: Box) -> bool:
    """Whether all that stands beside a frame stands on one side of it, and nothing across its edge."""
    outside = [segment for line in lines for segment in _outside(line, frame).segments]
    return all(s.box.x1 <= frame.x0 + _FLUSH for s in outside) or all(
        s.box.x0 >= frame.x1 - _FLUSH for s in outside
    )


def _parted(lines: Sequence[Line], page: int, frame: Box) -> list[Line]:
    """All lines, those of a frame and the heading over it behind the list that stands beside it."""
    beside = [
        n for n, line in enumerate(lines) if line.page == page and frame.top < line.middle < frame.bottom
    ]
    first, last = beside[0], _end_of_list(lines, beside, frame)
    heading = _heading(lines[first - 1], frame) if first else None
    first -= heading is not None
    region = lines[first : last + 1]
    own = [_inside(line, frame) for line in region]
    if heading is not None:
        own[0] = replace(region[0], segments=(heading,))
    left = (
        replace(line, segments=tuple(segment for segment in line.segments if segment not in taken.segments))
        for line, taken in zip(region, own, strict=True)
    )
    return [*lines[:first], *filter(_has_segments, left), *filter(_has_segments, own), *lines[last + 1 :]]


def _heading(above: Line, frame: Box) -> Segment | None:
    """The piece right over a frame, on a line that has others; None where it is on a line of its own."""
    for segment in above.segments if len(above.segments) > 1 else ():
        near = 0 <= frame.top - segment.box.bottom + _FLUSH < _LINE_ABOVE * segment.size
        if near and abs(segment.box.x0 - frame.x0) < _INDENT:
            return segment
    return None


def _end_of_list(lines: Sequence[Line], beside: Sequence[int], frame: Box) -> int:
    """The last line that follows on those beside a frame as they follow on each other."""
    own = [line for n in beside if (line := _outside(lines[n], frame)).segments]
    step = max((below.box.top - above.box.top for above, below in itertools.pairwise(own)), default=0.0)
    last = beside[-1]
    while last + 1 < len(lines) and _follows(lines[last + 1], own[-1], step):
        last += 1
        own.append(lines[last])
    return last


def _follows(line: Line, above: Line, step: float) -> bool:
    return line.page == above.page and line.box.top - above.box.top < _STEP * step


def _inside(line: Line, frame: Box) -> Line:
    return replace(line, segments=tuple(_held(line, frame)))


def _outside(line: Line, frame: Box) -> Line:
    inside = set(map(id, _held(line, frame)))
    return replace(line, segments=tuple(s for s in line.segments if id(s) not in inside))


def _held(line: Line, frame: Box) -> Iterator[Segment]:
    for segment in line.segments:
        box = segment.box
        if frame.x0 <= box.centre <= frame.x1 and frame.top <= box.middle <= frame.bottom:
            yield segment


def _has_segments(line: Line) -> bool:
    return bool(line.segments)


def _is_item(line: Line) -> bool:
    """Whether words stand there with a figure behind them."""
    worded = any(map(str.isalpha, line.segments[0].text))
    return worded and any(any(map(str.isdigit, segment.text)) for segment in line.segments[1:])
