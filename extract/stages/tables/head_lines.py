"""Lines of heads as they stand over the rows and, printed once more, among them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.page.lines import Line

_FEWEST_HEADS = 2


def is_printed_again(line: Line, page: int, above: Sequence[Line]) -> bool:
    """Whether heads at the top of a page are those of a page before, of which this table is a part.

    page: the last one that the table stands on.
    """
    if len(line.segments) < _FEWEST_HEADS or any(map(str.isdigit, line.text)):
        return False
    return any(
        other.text == line.text and other.box.x0 == line.box.x0 for other in above if other.page <= page
    )


def last_printed(lines: Sequence[Line]) -> Line:
    """The last of some lines on which anything stands; rows put together leave empty ones behind."""
    return next((line for line in reversed(lines) if line.segments), lines[-1])
