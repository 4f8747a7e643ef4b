"""What the recogniser takes for a misread sign: a figure inside a word, never one of an amount."""

from __future__ import annotations

import pytest

from extract.readers.ocr.recogniser import figures_in_words, letters_read_twice


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Föreningen ÅAsen", [12]),
        ("Enskede-AÅrsta", [8]),
        ("ÖOrebro och OÖgren", [1, 12]),
        # capitals beside one another in an abbreviation or a heading
        ("AA, BOA och OÅ", []),
        ("GÅ OCH SÖK", []),
    ],
)
def test_a_capital_read_with_its_ring_and_without(text: str, expected: list[int]) -> None:
    assert letters_read_twice(text) == expected
