"""What stands below a heading and is no answer to it."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

PAPER = (
    "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\nSyfte\nFler ska mötas.\n\n"
)
TABLE = "".join(
    f"{name:<24}{amount}\n"
    for name, amount in (
        ("Kostnadsslag", "Belopp"),
        ("Lön", "60 000"),
        ("Resor", "30 000"),
        ("Summa", "90 000"),
    )
)


@pytest.mark.parametrize(
    ("below", "text"),
    [
        (f"\nSå ska pengarna användas\n{TABLE}", ""),  # heads the table, apart from the heading above
        (f"Unga i byn\n{TABLE}", "Unga i byn"),  # right under the heading: a short answer
        (f"\nUnga i byn ska få plats.\n{TABLE}", "Unga i byn ska få plats."),  # a sentence
        ("☐ Ja  ☒ Nej\nHar ni annan finansiering?\n", ""),  # the boxes of the question below
        ("36\n37\n", ""),  # the row numbers of an empty sheet
        ("300 deltagare\n", "300 deltagare"),
    ],
)
def test_an_empty_section_is_empty(below: str, text: str) -> None:
    section = document_of(f"{PAPER}Målgrupp\n{below}").section("malgrupp")
    assert section is not None
    assert section.text == text


def test_a_heading_alone_over_the_next_heading_answers_nothing() -> None:
    document = document_of(
        "Ansökan om projektmedel\n\nMål:\nFler ska odla ihop i byn.\n\nImplementering:\n\nBudget och finansiering\n\n"
        "Ekonomi\n\nSökt belopp: 90 000 kr\n"
    )
    section = document.section("implementering")
    assert section is not None
    assert section.text == ""
