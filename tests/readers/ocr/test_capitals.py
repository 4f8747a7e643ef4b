"""First letters by their ink: marks that stand apart, one mark where two dots were read, and how tall the letter is."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extract.readers.ocr.capitals import in_one_case, is_capital, marked
from models.geometry import Box

LETTER = Box(2, 0, 22, 30)
"""Ten rows for what stands above, twenty for the letter: an A, roughly."""


def drawn(*above: tuple[int, int, int, int]) -> NDArray[np.bool_]:
    """An A with these things above it: first and last row, first and last column."""
    ink = np.zeros((40, 40), dtype=np.bool_)
    for row in range(10, 30):
        half = (row - 8) // 2
        ink[row, 12 - half : 12 + half] = True
    for first, last, left, right in above:
        ink[first:last, left:right] = True
    return ink


RING, TOUCHING, DOTS = [(3, 8, 9, 15)], [(5, 11, 9, 15)], [(3, 7, 6, 10), (3, 7, 14, 18)]


@pytest.mark.parametrize(
    ("sign", "above", "told", "remark"),
    [
        ("A", [], "A", "nothing above it"),
        ("A", RING, "Å", "a ring was lost"),
        ("A", DOTS, "Ä", "dots were lost"),
        ("Ä", RING, "Å", "a ring taken for dots"),
        ("Å", DOTS, "Ä", "dots taken for a ring"),
        ("Ä", TOUCHING, "Å", "a ring that touches the letter"),
        ("A", TOUCHING, "A", "it may be the letter's own top"),
        ("O", DOTS, "Ö", "dots were lost"),
        ("O", RING, "O", "no letter of Swedish"),
        ("A", [(3, 5, 2, 4)], "A", "a speck beside it"),
    ],
)
def test_the_mark_above_the_letter(
    sign: str, above: list[tuple[int, int, int, int]], told: str, remark: str
) -> None:
    assert marked(sign, drawn(*above), LETTER) == told, remark


@pytest.mark.parametrize(("height", "capital"), [(14, False), (16, False), (20, True), (22, True)])
def test_a_capital_is_as_tall_as_one(height: int, capital: bool) -> None:
    """Type of thirty pixels with its baseline at row 35."""
    ink = np.zeros((50, 40), dtype=np.bool_)
    ink[35 - height : 35, 5:15] = True
    ink[8, 5:15] = True  # a speck's one row above tells nothing
    assert is_capital(ink, 5.0, 5, 35.0, 30.0) is capital


@pytest.mark.parametrize(
    ("height", "mark", "capital"),
    [(14, (8, 11), False), (21, (6, 10), True), (20, (9, 16), False)],
)
def test_a_mark_above_a_letter_is_none_of_its_height(
    height: int, mark: tuple[int, int], capital: bool
) -> None:
    """Type of thirty pixels with its baseline at row 35; in the last case the mark touches the letter."""
    ink = np.zeros((50, 40), dtype=np.bool_)
    ink[35 - height : 35, 5:15] = True
    ink[slice(*mark), 5:9] = True
    assert is_capital(ink, 5.0, 4, 35.0, 30.0, is_marked=True) is capital


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("övRIGT", "ÖVRIGT"),
        ("FöRBRUKAT: 2 000 kr", "FÖRBRUKAT: 2 000 kr"),
        ("KosTNADER FöR INTäKTER", "KOSTNADER FöR INTÄKTER"),
        ("100 kWh, SvD och pH", "100 kWh, SvD och pH"),
        ("ICA-kort åt BoX", "ICA-kort åt BoX"),
        ("Ärende", "Ärende"),
    ],
)
def test_a_word_in_capitals_has_no_small_letter_of_their_shape(read: str, told: str) -> None:
    assert in_one_case(read) == told
