"""Labels under each other, and then their answers under each other, where a form does not know every label."""

from __future__ import annotations

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

PAPER = """Ansökan om projektbidrag

Projektets namn: Lyktan
Sökande: Föreningen Lekstugan

{labels}
{answers}

Sökt belopp: 45 000 kr
"""


@pytest.mark.parametrize(
    ("labels", "answers"),
    [
        pytest.param(
            "Projektstart:\nProjektslut:\nGren:",
            "2019-01-01\n2019-12-31\nBygd",
            id="the last is unknown: its line was passed over and the first date taken for the end",
        ),
        pytest.param(
            "Projektstart:\nGren:\nProjektslut:", "2019-01-01\nBygd\n2019-12-31", id="one between is unknown"
        ),
        pytest.param(
            "Gren:\nProjektstart:\nProjektslut:", "Bygd\n2019-01-01\n2019-12-31", id="the first is unknown"
        ),
        pytest.param("Projektstart:\nProjektslut:", "2019-01-01\n2019-12-31", id="all are known"),
    ],
)
def test_each_answer_goes_to_the_label_of_its_place(labels: str, answers: str) -> None:
    document = document_of(PAPER.format(labels=labels, answers=answers))
    found = {name: document.find(name) for name in ("tidplan_start", "tidplan_slut")}
    assert {name: str(value.value) for name, value in found.items() if value} == {
        "tidplan_start": "2019-01-01",
        "tidplan_slut": "2019-12-31",
    }


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_amounts_under_a_label_that_nobody_knows_are_nobodys(order: tuple[int, int, int]) -> None:
    """They may be the rows of a table that the unknown label heads."""
    words = ("Total budget:", "Övriga intäkter:", "Grenar:")
    labels = "\n".join(words[n] for n in order)
    document = document_of(PAPER.format(labels=labels, answers="10 000 kr\n20 000 kr\n30 000 kr"))
    budget = document.find("budget_summa")
    assert budget is None or budget.status is not ValueStatus.READ


SHEET = """Redovisning av projektbidrag

{lines}

Resultat:
Kvarnen maler igen.
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "Egen insats:                  Beviljat belopp:\n                              2 115 000",
            {"beviljat_belopp": "2115000"},
            id="one piece under the second label: its first figure was taken for the answer of the first",
        ),
        pytest.param(
            "Beviljat stöd:  Förbrukade medel:\n1.763.201 1 763 200 kronor",
            {"beviljat_belopp": "1763201", "forbrukat_belopp": "1763200"},
            id="two amounts run together: the second lost its first figure to the first",
        ),
        pytest.param(
            "Nämnd:  Diarienummer:\nSkarpnäck SDN KS 2007/501",
            {"namnd": "Skarpnäck SDN", "diarienummer": "KS 2007/501"},
            id="the letters of a case number are no board's",
        ),
        pytest.param(
            "Underskrift:\nNamnförtydligande:\nBefattning:\nEva Lund\nControllerchef",
            {"undertecknare": "Eva Lund", "befattning": "Controllerchef"},
            id="three labels and two answers: nobody answers the line to sign on",
        ),
        pytest.param(
            "Redovisningsperiod fr.o.m.:\n2019 01 01\nRedovisningsperiod t.o.m.:\n2019 06 30",
            {"period_start": "2019-01-01", "period_slut": "2019-06-30"},
            id="the label of the end stands below the answer of the beginning",
        ),
    ],
)
def test_answers_that_stand_together_are_parted(lines: str, expected: dict[str, str]) -> None:
    document = document_of(SHEET.format(lines=lines))
    found = {name: document.find(name) for name in expected}
    assert {name: str(value.value) for name, value in found.items() if value} == expected


@pytest.mark.parametrize("labels", ["Telefon\nE-post: ", "Telefon E-post:  "])
def test_answers_beside_the_second_of_two_labels_in_a_cell(labels: str) -> None:
    answers = "031-390 06 15\n                 rut.ek@hult.example"
    document = document_of(PAPER.format(labels=f"Kontaktperson:   Rut Ek\n{labels}{answers}", answers=""))
    found = {name: document.find(name) for name in ("telefon", "epost")}
    assert {name: str(value.value) for name, value in found.items() if value} == {
        "telefon": "031-390 06 15",
        "epost": "rut.ek@hult.example",
    }


def test_an_amount_under_two_labels_goes_to_a_person() -> None:
    """Box by box, labels come before answers: the first answer may be of either."""
    labels = "14 Huvudmannens andel, kr\n15 Sökt bidrag (60 %), kr\n151 200\n16 Ort\nHult\n17 Datum\n226 800"
    document = document_of(f"Ansökan om bidrag\n\nProjektets namn: Lyktan\n\n{labels}\n")
    asked = document.find("sokt_summa")
    assert asked is None or asked.status is not ValueStatus.READ


def test_the_second_half_of_an_amount_in_parentheses_is_none() -> None:
    lines = "Beviljat belopp: 90 000 kr\nSumma kostnader\n302 278)\n"
    total = document_of(SHEET.format(lines=lines)).find("summa_angiven")
    assert total is None or total.value is None
