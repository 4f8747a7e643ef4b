"""Figures in a row of boxes, and figures that only stand beside one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.stages.page.combs import without_captions, without_combs
from models.geometry import Box
from models.layout import Word


def row(text: str, step: float, start: float = 50.0) -> list[Word]:
    """Every character on a place of its own; spaces are left out."""
    placed = [(letter, start + step * n) for n, letter in enumerate(text) if letter != " "]
    return [Word(letter, Box(x, 100, x + 5, 110), size=10.0) for letter, x in placed]


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        (row("20150401", 13), ["20150401"]),
        (row("802786-4613", 13), ["802786-4613"]),
        (row("2015", 13) + row("2016", 13, 300), ["2015", "2016"]),  # two combs on a line
        (row("201", 13), ["2", "0", "1"]),  # too few to tell
        (row("2015", 40), ["2", "0", "1", "5"]),  # columns of a table
        (row("20 15", 13), ["2", "0", "1", "5"]),  # a box left empty: not one number
        (row("----", 13), ["-", "-", "-", "-"]),
        (
            row("2015", 13) + row("04", 13, 110) + row("30", 13, 144),
            ["20150430"],
        ),  # year, month and day apart
        (
            row("2015", 13) + row("14", 13, 110) + row("30", 13, 144),
            [*"2015", *"14", *"30"],
        ),  # no month is the 14th
        (
            row("1250", 13) + row("00", 13, 110) + row("00", 13, 144),
            [*"1250", *"00", *"00"],
        ),  # boxes may be empty
    ],
)
def test_a_comb_is_one_word(words: list[Word], texts: list[str]) -> None:
    assert [word.text for word in without_combs(words)] == texts


@given(st.text("0123456789", min_size=4, max_size=12), st.floats(9.0, 17.0))
def test_no_figure_is_lost(digits: str, step: float) -> None:
    (word,) = without_combs(row(digits, step))
    assert word.text == digits
    assert word.box.x0 == 50.0


def test_captions_over_the_boxes_of_a_day_are_no_answer() -> None:
    label = [Word("Startdatum", Box(50, 74, 90, 82), size=7.0)]
    captions = [
        Word(text, Box(x, 90, x + 8, 96), size=5.0) for text, x in (("År", 50), ("Mån", 110), ("Dag", 144))
    ]
    days = without_combs(row("2015", 13) + row("04", 13, 110) + row("30", 13, 144))
    assert without_captions([label, captions, days]) == [label, days]
    assert without_captions([label, captions]) == [label, captions]
