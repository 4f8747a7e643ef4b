"""Papers whose title alone tells their sort: what their rows say is for a person to look at."""

from __future__ import annotations

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

LIST = """Redovisning av projektmedel

{answers}Kostnad                       Belopp
Odling                        1 781 000
Verkstad                      719 000
Sommarjobb                    51 000
"""


@pytest.mark.parametrize(
    ("answers", "accepted"),
    [
        ("", False),  # a list of sums under a title
        ("Diarienummer: KS 2014/123\nNämnd: Kulturnämnden\n\n", True),  # a report says what it reports
    ],
)
def test_amounts_of_a_paper_that_answers_nothing_go_to_a_person(answers: str, accepted: bool) -> None:
    document = document_of(LIST.format(answers=answers))
    amounts = [cell for row in document.rows for cell in row.cells if cell.field == "belopp"]
    assert len(amounts) == 3
    assert all((cell.status is ValueStatus.READ) is accepted for cell in amounts)


def test_a_heading_in_capitals_under_a_name_is_no_post() -> None:
    text = "Ansökan om projektbidrag\n\nSökande: Solviks byalag\nSökt belopp: 9 000 kr\n\nSolvik 2014-03-02\n"
    document = document_of(f"{text}Rut Lind\n\nMUSEETS ANTECKNINGAR\nInk. 2014-03-05\n")
    assert document.get("undertecknare") == "Rut Lind"
    assert document.get("befattning") is None
