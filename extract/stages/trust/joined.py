"""Rows whose words stand in pieces far apart on one line: a text beside the table may be part of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.stages.draft import Draft
from extract.stages.page.lines import Line
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_FAR_APART = 2.0
"""Sizes of the text between two pieces of a line from which they are no run of words."""

_Lines = Mapping[int, Sequence[Line]]


def doubt_joined(draft: Draft) -> Draft:
    """The draft with the words of every such row sent to a person; what it comes to is not in doubt for that."""
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in draft.lines if draft.rows else ():
        if len(line.segments) > 1:
            lines[line.page].append(line)
    rows = tuple(_judged(row, lines) for row in draft.rows)
    return replace(draft, rows=rows) if rows != draft.rows else draft


def _judged(row: Row, lines: _Lines) -> Row:
    text = row.cell("text")
    if text is None or text.status is not ValueStatus.READ or not _is_joined(text, lines):
        return row
    doubtful = replace(text, status=ValueStatus.REVIEW)
    return replace(row, cells=tuple(doubtful if cell is text else cell for cell in row.cells))


def _is_joined(cell: Value, lines: _Lines) -> bool:
    if cell.place is None or cell.place.box is None:
        return False
    box = cell.place.box
    for line in lines.get(cell.place.page, ()):
        if box.top <= line.middle <= box.bottom:
            inside = [piece for piece in line.segments if piece.box.x1 > box.x0 and piece.box.x0 < box.x1]
            if any(right.box.x0 - left.box.x1 > _FAR_APART * left.size for left, right in pairwise(inside)):
                return True
    return False
