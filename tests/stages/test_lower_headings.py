"""Headings under headings: what they part is told under the heading that asks."""

from __future__ import annotations

import pytest

from extract.pipeline import documents_of
from models.layout import Layout, Page, TextSource
from models.record import SourceFile
from tests.stages.grid import document_of
from tests.stages.test_headings import words

_STEP = 14.0


def _texts(parts: list[tuple[str, float, bool]]) -> dict[str, str]:
    """parts: each line with the size of its type, and whether it is bold."""
    page = words("Slutrapport", 50, 40, size=18.0, bold=True)
    y = 90.0
    for text, size, bold in parts:
        y += _STEP * (1.6 if bold else 1.0)
        page += words(text, 50, y, size=size, bold=bold)
    layout = Layout((Page(1, 595, 842, tuple(page)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    return {section.name: section.text for section in document.sections}


def test_smaller_headings_under_a_heading_part_its_text() -> None:
    texts = _texts(
        [
            ("Bakgrund", 13, True),
            ("Kvarnen hade stått tom i mer än tio år.", 10, False),
            ("Så har vi arbetat", 13, True),
            ("Utflykter", 11, True),
            ("Vi har haft trettio utflykter under hela året.", 10, False),
            ("Utbildning", 11, True),
            ("Tjugo ledare gick en kurs om hur kvarnen sköts.", 10, False),
            ("Vad har projektet gett?", 13, True),
            ("Sju föreningar har fått nya medlemmar under året.", 10, False),
        ]
    )
    assert texts["genomforande"].startswith("Utflykter Vi har haft")
    assert texts["genomforande"].endswith("kvarnen sköts.")
    assert texts["resultat"] == "Sju föreningar har fått nya medlemmar under året."


@pytest.mark.parametrize(
    ("heading", "is_own"),
    [("Hur många som kom", True), ("Hur många som kom, tror vi,", False), ("och hur många som kom", False)],
)
def test_a_line_between_white_as_the_heading_ends_a_text(heading: str, is_own: bool) -> None:
    text = (
        "REDOVISNING AV KULTURBIDRAG\n\nFörening:   Kvarnens vänner\nBeviljat bidrag:   30 000 kr\n\n"
        "Vad bidraget har använts till\n\nKläder har sytts till 22 medverkande och en regissör har\n"
        f"anlitats för sex repetitioner.\n\n{heading}\n\n540 personer, av dem hälften barn.\n"
    )
    (found,) = [section.text for section in document_of(text).sections if section.name == "genomforande"]
    assert found.endswith("repetitioner.") is is_own
