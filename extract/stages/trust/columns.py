"""Amounts that were taken for the answer below a label, which heads a column: one row of it is not the paper's sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.normalise.amount import parse_amount
from extract.stages.draft import Draft
from extract.stages.page.lines import Line, Segment
from models.geometry import Box
from models.record import Value, ValueStatus
from models.replacing import replace

_BELOW = "below"
_SEVERAL = "flera_belopp"
_FARTHEST = 2.5
"""Heights of an amount within which the next row of its column stands."""


def doubt_columns(draft: Draft) -> Draft:
    """The draft with every such amount sent to a person: a row that has a name gives another right above or below."""
    if not any(map(_is_below, draft.values)):
        return draft
    return replace(draft, values=tuple(_judged(value, draft.lines) for value in draft.values))


def _is_below(value: Value) -> bool:
    return value.method == _BELOW and value.status is ValueStatus.READ and isinstance(value.value, Decimal)


def _judged(value: Value, lines: Sequence[Line]) -> Value:
    if not _is_below(value) or value.place is None or value.place.box is None:
        return value
    box, page = value.place.box, value.place.page
    around = [*_in_column(box, [line for line in lines if line.page == page])]
    above = max((near for near in around if near[0] < 0), default=None, key=_distance)
    below = min((near for near in around if near[0] > 0), default=None, key=_distance)
    if not any(near is not None and _is_row(near[1], near[2]) for near in (above, below)):
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))


_Near = tuple[float, Line, Segment]


def _distance(near: _Near) -> float:
    return near[0]


def _in_column(box: Box, lines: Sequence[Line]) -> Iterator[_Near]:
    """What stands near above and below a place, with how far down it is."""
    for line in lines:
        distance = line.box.middle - box.middle
        if not box.height / 2 < abs(distance) < _FARTHEST * box.height:
            continue
        for segment in line.segments:
            if segment.box.x0 < box.x1 and box.x0 < segment.box.x1:
                yield distance, line, segment


def _is_row(line: Line, segment: Segment) -> bool:
    """Whether a piece of a line is an amount, and the line begins with a name."""
    amount = parse_amount(segment.text)
    first = line.segments[0]
    return amount is not None and first is not segment and any(map(str.isalpha, first.text))
