"""Labels that no form lists, options to tick and signed lines: what they are by where and how they stand."""

from __future__ import annotations

from datetime import date

import pytest

from models.record import Scalar
from tests.stages.grid import document_of

HEAD = (
    "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\nSökt belopp: 90 000 kr\n"
)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # a label nobody knows beside a known one, answers below both
        ("Diarienummer:        Version:\nKFN 2016/41          2.1", "diarienummer", "KFN 2016/41"),
        ("Diarienummer         Lämnad in\nKFN 2016/41          kl. 12.40", "diarienummer", "KFN 2016/41"),
        # the same with one cell to a line
        ("Diarienummer:\nInskickat:\nKFN 2016/41\n2016-03-01 kl. 12.40", "diarienummer", "KFN 2016/41"),
        # options to tick are no labels and no answers
        ("Ansökan avser: [x] Nytt projekt [ ] Fortsättning", "projekt", "Odla ihop"),
        ("Typ av sökande: [ ] Nämnd [x] Förening", "sokande", "Föreningen Dungen"),
        # words behind a known label that make another of it
        ("E-post för kvittens\neva.lund@dungen.example", "epost", "eva.lund@dungen.example"),
        # signed electronically, by date and name in any order
        ("Signerad av          Signerad\nEva Lindqvist        2016-03-01", "undertecknare", "Eva Lindqvist"),
        ("Signerad av          Signerad\nEva Lindqvist        2016-03-01", "datum", date(2016, 3, 1)),
        ("2016-03-01 Eva Lindqvist, förvaltningschef", "undertecknare", "Eva Lindqvist"),
        ("2016-03-01 Eva Lindqvist, förvaltningschef", "befattning", "förvaltningschef"),
        ("Tierp 2016-03-01 Eva Lindqvist", "ort", "Tierp"),
        ("Tierp 2016-03-01 Eva Lindqvist", "undertecknare", "Eva Lindqvist"),
        ("Västra Husby 2016-03-01", "ort", "Västra Husby"),
    ],
)
def test_answers(text: str, field: str, value: Scalar) -> None:
    assert document_of(f"{HEAD}{text}\n").get(field) == value


@pytest.mark.parametrize(
    ("text", "name", "prose"),
    [
        (
            "Mål – vad ska ha uppnåtts?\nTolv odlare.\n",
            "mal",
            "Tolv odlare.",
        ),  # a question explains the label
        ("Mål: vad ska ha uppnåtts?\nTolv odlare.\n", "mal", "Tolv odlare."),
        ("Beskriv projektets syfte\nFler ska odla.\n", "syfte", "Fler ska odla."),  # a request without a mark
        # a heading over a table ends the text before it
        (
            "Syfte:\nFler ska odla.\n\n\nKostnader och intäkter\nKostnadsslag     Belopp\nJord     90 000\n",
            "syfte",
            "Fler ska odla.",
        ),
    ],
)
def test_sections(text: str, name: str, prose: str) -> None:
    sections = {section.name: section.text for section in document_of(f"{HEAD}{text}").sections}
    assert sections[name] == prose


def test_an_amount_beside_a_question_with_yes_and_no_is_no_answer_to_it() -> None:
    document = document_of(f"{HEAD}Medfinansiering: 24 000 kr (försäljning)\n")
    assert document.get("ovriga_intakter_belopp") == 24000
    assert document.get("ovriga_intakter") is None
