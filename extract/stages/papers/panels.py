"""Lines without the panel of facts that stands beside their text: who handles the matter, where to write, a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extract.normalise.amount import find_amounts
from extract.stages.page.lines import Line, Segment
from models.replacing import replace

_SAME_EDGE = 4.0
"""Points by which the lines of a panel begin at the same place."""
_FEWEST = 4
_MOST_WORDS = 5
_STEP = 4.0
"""Heights of a line between two lines of a panel at the most."""
_WORDS_OF_TEXT = 4
_BESIDE_TEXT = 2
"""Lines of the panel that stand on a line of the text."""
_MARK = re.compile(r"\(?(?:[0-9]{1,2}|[a-hA-H])[.)]+|[-–—•·*▪●◦]|§.*|att", re.IGNORECASE)


def without_panels(lines: Sequence[Line], heads: Callable[[str], bool]) -> list[Line]:
    """The lines that are left, each without what the panel says beside it; their indexes stay as they were.

    heads: whether a text heads a part of the paper; headings in the margin are no panel.
    """
    panels = (panel for panel in _panels(lines) if not any(heads(segment.text) for segment in panel))
    dropped = {id(segment) for panel in panels for segment in panel}
    if not dropped:
        return list(lines)
    kept = (
        replace(line, segments=tuple(segment for segment in line.segments if id(segment) not in dropped))
        for line in lines
    )
    return [line for line in kept if line.segments]


def _panels(lines: Sequence[Line]) -> Iterator[list[Segment]]:
    """Stacks of short segments at one edge, left or right, some of them beside running text, no sums among them."""
    beside = {id(segment) for line in lines if _holds_text(line) for segment in line.segments}
    for stack in _stacks(lines):
        short = all(len(segment.words) <= _MOST_WORDS for segment in stack)
        texts = sum(id(segment) in beside and len(segment.words) < _WORDS_OF_TEXT for segment in stack)
        if len(stack) >= _FEWEST and short and texts >= _BESIDE_TEXT and not any(map(_is_of_a_list, stack)):
            yield stack


def _holds_text(line: Line) -> bool:
    return len(line.segments) > 1 and any(len(part.words) >= _WORDS_OF_TEXT for part in line.segments)


def _stacks(lines: Sequence[Line]) -> Iterator[list[Segment]]:
    """Segments under each other that begin or end at the same place, be the text between them on lines of its own."""
    stacks: list[list[Segment]] = []
    for line in lines:
        for segment in line.segments:
            near = [stack for stack in reversed(stacks) if _is_near(stack[-1], segment)]
            own = next((stack for stack in near if _at(stack[-1].box.x0, segment.box.x0)), None)
            own = own or next((stack for stack in near if _at(stack[-1].box.x1, segment.box.x1)), None)
            if own is None:
                stacks.append([segment])
            else:
                own.append(segment)
    yield from stacks


def _is_near(above: Segment, segment: Segment) -> bool:
    step = segment.box.top - above.box.top
    return segment.page == above.page and 0 < step <= _STEP * above.box.height


def _at(edge: float, other: float) -> bool:
    return abs(edge - other) <= _SAME_EDGE


def _is_of_a_list(segment: Segment) -> bool:
    """Whether a segment is the mark of a clause, or a sum in the column of sums."""
    if _MARK.fullmatch(segment.text) is not None:
        return True
    whole = find_amounts(segment.text)
    return bool(whole) and whole[0].start == 0 and whole[0].end >= len(segment.text) - 1
