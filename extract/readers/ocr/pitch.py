"""Type of one pitch, as a typewriter's: its size is told by its steps better than by which letters stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.readers.ocr.engine import ReadLine

_STEP = 0.6
"""Of the font size."""
_UNEVEN = 0.15
"""Of the step: how far, as the root of the mean square, signs lie from even places; other type is twice as uneven."""
_SURE, _FEWEST = 16, 6
"""Signs of a line that show that a page has such type, and of one that may be set in it."""
_SAME = 0.03
"""Of the size."""


def sizes_by_pitch(lines: Sequence[ReadLine]) -> tuple[float | None, ...]:
    """The font size of each line in pixels; None where the line does not step evenly, or no long line so wide."""
    steps = [_even_step(line) for line in lines]
    sure = [
        step for line, step in zip(lines, steps, strict=True) if step is not None and _letters(line) >= _SURE
    ]
    return tuple(
        step / _STEP
        if step is not None and any(abs(step - known) <= _SAME * known for known in sure)
        else None
        for step in steps
    )


def _letters(line: ReadLine) -> int:
    return sum(sign.isalpha() for sign in line.text)


def _even_step(line: ReadLine) -> float | None:
    """From one sign to the next, in pixels, where all of them lie at even places."""
    import numpy

    places = [
        (at, x) for at, (sign, x) in enumerate(zip(line.text, line.centres, strict=True)) if sign != " "
    ]
    if len(places) < _FEWEST:
        return None
    at, x = numpy.array(places, dtype=float).T
    step, start = numpy.polyfit(at, x, 1).tolist()
    spread = float(numpy.sqrt(numpy.mean((x - start - step * at) ** 2)))
    return float(step) if step > 0 and spread <= _UNEVEN * step else None
