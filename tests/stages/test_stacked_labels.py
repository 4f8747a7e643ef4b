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
