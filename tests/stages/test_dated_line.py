"""Place and date on a line that other words share."""

from __future__ import annotations

import pytest

from extract.stages.letters.place_and_date import dated_line
from extract.stages.page.lines import Line, Segment, is_blank_filler, text_of
from models.geometry import Box
from models.layout import Word


def line(*segments: str) -> Line:
    """Segments a hundred points apart."""
    parts = []
    for number, text in enumerate(segments):
        x, words = 60.0 + 150 * number, []
        for part in text.split():
            words.append(Word(part, Box(x, 100.0, x + 6 * len(part), 110.0), size=10.0))
            x += 6 * len(part) + 4
        parts.append(Segment(1, 0, tuple(words)))
    return Line(1, 0, tuple(parts))


@pytest.mark.parametrize(
    "segments",
    [
        ("Roddklubben Delfinen", "Oskarshamn, 2020-03-01"),
        ("Roddklubben Delfinen", "Oskarshamn,", "2020-03-01"),  # on a scan the sender was part of the place
        ("Oskarshamn,", "2020-03-01"),
        ("Oskarshamn", "…", "2020-03-01"),
    ],
)
def test_the_place_is_what_stands_beside_the_date(segments: tuple[str, ...]) -> None:
    found = dated_line(line(*segments))
    assert found is not None
    assert text_of(found.ort).rstrip(",") == "Oskarshamn"
    assert found.date.isoformat() == "2020-03-01"


@pytest.mark.parametrize("text", ["…", "…….", "..", "___", "…..", "....."])
def test_dots_to_write_on_are_no_answer(text: str) -> None:
    assert is_blank_filler(text)


@pytest.mark.parametrize("text", ["-", "–", "…med", "1..", "."[:0]])
def test_what_may_be_an_answer_is_no_filler(text: str) -> None:
    assert not is_blank_filler(text)
