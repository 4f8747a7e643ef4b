"""Lines put in another order, counted again."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.page.lines import Line
from models.replacing import replace


def renumbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines in their order, with the indexes of their places."""
    first = min(line.index for line in lines)
    return tuple(
        Line(line.page, index, tuple(replace(segment, line=index) for segment in line.segments))
        for index, line in enumerate(lines, first)
    )
