"""Stamps of arrival on scanned pages stand between the lines and belong to none."""

from __future__ import annotations

import pytest

from extract.stages.page.page_rows import page_rows
from models.geometry import Box
from models.layout import Page, TextSource, Word

TITLE = (Word("Slutrapport", Box(60, 70, 150, 84), size=14.0), Word("Dnr", Box(60, 100, 80, 110), size=8.0))


def stamp(*words: tuple[str, float, float], size: float = 12.0) -> tuple[Word, ...]:
    return tuple(
        Word(text, Box(x0, top, x0 + 0.6 * size * len(text), top + size), size=size)
        for text, x0, top in words
    )


@pytest.mark.parametrize(
    ("stamped", "source", "left"),
    [
        pytest.param(stamp(("INKOM", 450, 20), ("2012-07-08", 451, 38)), TextSource.OCR, [], id="a stamp"),
        pytest.param(
            stamp(("ANKOM", 450, 20), ("2012", 451, 38), ("-07-", 478, 38), ("08", 510, 38)),
            TextSource.OCR,
            [],
            id="its date torn",
        ),
        pytest.param(
            stamp(("INKOM", 450, 20), ("2012-07-08", 451, 38)),
            TextSource.TEXT,
            ["INKOM", "2012-07-08"],
            id="printed by a program",
        ),
        pytest.param(
            stamp(("INKOM", 450, 20), ("2012-07-08", 495, 20)),
            TextSource.OCR,
            ["INKOM", "2012-07-08"],
            id="a label and its answer",
        ),
        pytest.param(
            stamp(("INKOM", 450, 20), ("45 000", 451, 38)),
            TextSource.OCR,
            ["INKOM", "45 000"],
            id="over something else",
        ),
    ],
)
def test_stamps_stand_in_no_row(stamped: tuple[Word, ...], source: TextSource, left: list[str]) -> None:
    rows = page_rows(Page(1, 595, 842, (*TITLE, *stamped), (), source))
    assert [word.text for row in rows for word in row if word.box.x0 > 400] == left
    assert [row[0].text for row in rows if row[0].box.x0 < 400] == ["Slutrapport", "Dnr"]
