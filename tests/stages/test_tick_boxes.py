"""White between the words of an answer with boxes: a cross belongs to the nearer word, a figure keeps its spaces."""

from __future__ import annotations

import pytest

from extract.stages.words.tick_boxes import spaced
from models.geometry import Box
from models.layout import Word


def word(text: str, left: float, right: float) -> Word:
    return Word(text, Box(left, 0.0, right, 10.0), size=10.0)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([word("Ja", 0, 11), word("X", 20, 27), word("Nej", 30, 46)], "Ja   X Nej"),
        # of a typewriter every space is wide: the figure is one
        ([word("JA", 0, 12), word("209", 18, 36), word("800", 42, 60)], "JA 209 800"),
    ],
)
def test_white_is_measured_by_the_narrowest_gap_of_the_line(words: list[Word], text: str) -> None:
    assert spaced(words) == text
