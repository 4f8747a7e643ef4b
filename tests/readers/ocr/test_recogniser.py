"""What the recogniser takes for a misread sign: a figure inside a word, never one of an amount."""

from __future__ import annotations

import pytest

from extract.readers.ocr.recogniser import figures_in_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bidrag ti1l lokala", [9]),
        ("Göran 0lofsson", [6]),
        # amounts, units, codes, dates
        ("120 000 kronor", []),
        ("200 0kronor", []),
        ("0kr och 10kr", []),
        ("12 0personer", []),
        ("J0431-2012", []),
        ("Projekt1 och 1b", []),
        ("4B10a", []),
    ],
)
def test_figures_that_stand_for_letters(text: str, expected: list[int]) -> None:
    assert figures_in_words(text) == expected
