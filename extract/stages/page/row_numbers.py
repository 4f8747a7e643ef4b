"""The numbers of a table's rows in a column of their own, from 1 or A on: they belong to no row's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from extract.stages.page.lines import Line
from models.replacing import replace

_FEWEST = 3
_TEN = 10
"""The step of numbers that leave room for more between them: `010`, `020`."""
_LONGEST = 3
"""Characters of a number with its point."""


def without_row_numbers(lines: Sequence[Line], before: float = inf) -> tuple[Line, ...]:
    """The lines, those of a run that begin with 1, 2, 3 …, 010, 020 … or A, B, C … under one another
    without these.

    before: where the first column begins that a head names.
    """
    numbered = {n for run in _runs(lines) for n in run if lines[n].segments[0].box.x1 < before}
    return tuple(
        replace(line, segments=line.segments[1:]) if n in numbered else line for n, line in enumerate(lines)
    )


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    run: list[int] = []
    step = 1
    for n, line in enumerate(lines):
        number = _number_of(line)
        if number is None:
            continue
        goes_on = bool(run) and number == step * (len(run) + 1) and _is_under(line, lines[run[-1]])
        if not goes_on:
            if len(run) >= _FEWEST:
                yield run
            run = []
        if goes_on or number == 1 or (number == _TEN and line.segments[0].text[0] == "0"):
            step = step if goes_on else number
            run.append(n)
    if len(run) >= _FEWEST:
        yield run


def _number_of(line: Line) -> int | None:
    """The number in the first piece, where words follow it and no head may name it."""
    if len(line.segments) < _FEWEST or len(line.segments[0].words) != 1:
        return None
    text = line.segments[0].text.rstrip(".)")
    worded = any(c.isalpha() for segment in line.segments[1:] for c in segment.text)
    if not worded or not text.isascii():
        return None
    if len(text) == 1 and text.isupper():
        return ord(text) - ord("A") + 1
    is_number = text.isdecimal() and (len(text) < _LONGEST or text[0] == "0")
    return int(text) if is_number else None


def _is_under(line: Line, above: Line) -> bool:
    one, other = line.segments[0].box, above.segments[0].box
    return line.page == above.page and (
        abs(one.x0 - other.x0) < one.height or abs(one.x1 - other.x1) < one.height
    )
