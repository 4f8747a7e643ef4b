"""Narratives: of several projects in a paper without tables, and sections ended by headings that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.pipeline import documents_of
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import Document, SourceFile
from tests.stages.grid import document_of

PROJECTS = (
    "Verksamhetsberättelse 2016\n\nNämnd: Kulturnämnden\nPeriod: 2016-01-01 – 2016-12-31\n\n"
    "Projekt 1: Polska i parken\n\nAlla har dansat varje torsdag hela sommaren och hösten.\n\n"
    "Projekt 2: Ljus i byn\n\nTrettio lyktor har satts upp längs den gamla vägen till kyrkan.\n"
)
Piece = tuple[str, bool, float]
"""Words of a line, whether they are bold, and their size."""


def test_without_tables_a_numbered_project_over_running_text_is_a_narrative() -> None:
    first, second = document_of(PROJECTS).projects
    assert first.delredovisning is not None
    assert (first.delredovisning.value, first.projekt) == ("Polska i parken", None)
    assert second.text is not None
    assert second.text.text == "Trettio lyktor har satts upp längs den gamla vägen till kyrkan."


def printed(lines: Sequence[Sequence[Piece]]) -> Document:
    """A page of these lines, 16 points apart."""
    words: list[Word] = []
    for number, pieces in enumerate(lines):
        x, top = 60.0, 60.0 + 16 * number
        for text, bold, size in pieces:
            for word in text.split():
                words.append(Word(word, Box(x, top, x + 5.5 * len(word), top + 11), size=size, bold=bold))
                x += 5.5 * len(word) + 3
    layout = Layout((Page(1, 595, 842, tuple(words)),), TextSource.TEXT)
    return documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, layout.source))[0]


HEAD = (
    (("Slutrapport", True, 15.0),),
    (("Projekt: Polska i parken", False, 11.0),),
    (("Beviljat belopp: 20 000 kr", False, 11.0),),
    (("Förbrukat belopp: 20 000 kr", False, 11.0),),
)
TEXT = "Alla som bor i byn ska få dansa utan att det kostar något."
OTHER = "Vi borde ha börjat i maj i stället för i augusti månad."


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ((("Syfte", True, 11.0),), ((TEXT, False, 11.0),), (("Tankar i efterhand", True, 11.0),)),
            id="bold",
        ),
        pytest.param(
            ((("Syfte", False, 14.0),), ((TEXT, False, 11.0),), (("Tankar i efterhand", False, 14.0),)),
            id="larger",
        ),
        pytest.param(
            ((("SYFTE", False, 11.0),), ((TEXT, False, 11.0),), (("TANKAR I EFTERHAND", False, 11.0),)),
            id="in capitals",
        ),
    ],
)
def test_a_heading_set_as_the_sections_own_ends_it(lines: tuple[tuple[Piece, ...], ...]) -> None:
    section = printed((*HEAD, *lines, ((OTHER, False, 11.0),))).section("syfte")
    assert section is not None
    assert section.text == TEXT


def test_a_heading_that_begins_its_text_ends_the_one_above() -> None:
    lines = ((("Syfte:", True, 11.0), (TEXT, False, 11.0)), (("Tankar:", True, 11.0), (OTHER, False, 11.0)))
    section = printed((*HEAD, *lines)).section("syfte")
    assert section is not None
    assert section.text == TEXT


def test_a_stressed_word_ends_no_section() -> None:
    lines = (
        (("Syfte", True, 11.0),),
        ((TEXT, False, 11.0),),
        (("Alla", True, 11.0), ("får vara med på lika villkor.", False, 11.0)),
    )
    section = printed((*HEAD, *lines)).section("syfte")
    assert section is not None
    assert section.text.endswith("lika villkor.")
