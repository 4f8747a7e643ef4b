"""Type of one pitch on scanned pages: its size from its steps."""

from __future__ import annotations

import pytest

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.pitch import sizes_by_pitch
from models.geometry import Box

LONG, SHORT = "Arbetet bygger på erfarenheter från i fjol", "802177-8918"
WIDTHS = {"i": 0.3, "j": 0.3, "l": 0.3, "t": 0.5, "f": 0.5, "r": 0.6, "m": 1.4, "A": 1.2, " ": 0.5}


def line(text: str, step: float, *, even: bool = True) -> ReadLine:
    """The middles of its signs as an engine gives them, to some pixels; even: as a typewriter sets them."""
    centres, x = [], 100.0
    for sign in text:
        width = step * (1.0 if even else WIDTHS.get(sign, 1.0))
        centres.append(4.0 * round((x + width / 2) / 4.0))
        x += width
    return ReadLine(text, Box(100, 10, x, 40), tuple(centres), (0.9,) * len(text))


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        pytest.param([line(LONG, 18.0), line(SHORT, 18.0)], [30.0, 30.0], id="a typewriter's"),
        pytest.param(
            [line(LONG, 18.0, even=False), line(SHORT, 18.0)], [None, None], id="no long line of it"
        ),
        pytest.param([line(LONG, 18.0), line(SHORT, 16.5)], [30.0, None], id="figures of other type"),
        pytest.param([line(LONG, 18.0), line("Syfte", 18.0)], [30.0, None], id="too short to tell"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_sizes(lines: list[ReadLine], sizes: list[float | None]) -> None:
    assert sizes_by_pitch(lines) == tuple(
        None if size is None else pytest.approx(size, rel=0.02) for size in sizes
    )
