"""Forms with the labels right of the boxes, and papers that only look so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.stages.grid import document_of

REPORT = """Redovisning av bidrag till simskola

Simsällskapet Tumlaren               Föreningens namn
802410-7754                          Organisationsnummer
SK 2018-0417                         Bidragets diarienummer
2018-06-01                           Projektperiodens första dag
2018-08-31                           Projektperiodens sista dag
Eva Lindqvist                        Kontaktperson
070-174 06 12                        Telefon

Har insatsen genomförts som planerat?
[x] Ja     [ ] Nej

Vad har ni gjort?
Sextio barn har lärt sig simma i tre grupper vid badet under sommarlovet.

90 000       kr Beviljat föreningsbidrag
81 300       kr Använt föreningsbidrag
8 700        kr Belopp att betala tillbaka
"""


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("organisationsnummer", "802410-7754"),
        ("diarienummer", "SK 2018-0417"),
        ("period_start", date(2018, 6, 1)),
        ("period_slut", date(2018, 8, 31)),
        ("kontaktperson", "Eva Lindqvist"),
        # the unit stands between the box and the label
        ("beviljat_belopp", Decimal(90000)),
        ("forbrukat_belopp", Decimal(81300)),
    ],
)
def test_a_label_right_of_its_answer(field: str, expected: object) -> None:
    assert document_of(REPORT).get(field) == expected


def test_amounts_that_a_form_asks_for_are_no_rows() -> None:
    assert document_of(REPORT).rows == ()


def test_a_question_answered_by_a_tick_heads_no_text() -> None:
    sections = {section.name: section.text for section in document_of(REPORT).sections}
    assert sections["genomforande"].startswith("Sextio barn")


def test_an_answer_keeps_its_place_on_the_page() -> None:
    document = document_of(REPORT)
    value = next(value for value in document.values if value.field == "beviljat_belopp")
    assert value.place is not None
    assert value.place.line == 1 + REPORT.splitlines().index("90 000       kr Beviljat föreningsbidrag")
    assert value.place.box is not None
    assert value.place.box.x0 == 0.0


def test_two_dates_beside_labels_turn_nothing_about() -> None:
    """A list with the day first is no form with its labels behind."""
    text = """Redovisning av bidrag till simskola

Förening: Simsällskapet Tumlaren
Projekt: Sommarsim
Beviljat belopp: 90 000 kr

2018-06-01      Start
2018-07-10      Halvtid
2018-08-31      Slut
"""
    document = document_of(text)
    assert document.get("beviljat_belopp") == Decimal(90000)
    assert document.get("projekt") == "Sommarsim"
