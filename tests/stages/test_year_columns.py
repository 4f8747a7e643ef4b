"""Amounts beside the row's own: years that it is the sum of leave no choice, anything else goes to a person."""

from __future__ import annotations

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

APPLICATION = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökande: Måsen\nSökt belopp: 90 000 kr\n\n"


def statuses(document: Document) -> set[ValueStatus]:
    cells = (row.cell("belopp") for row in document.rows_of("budget_rows"))
    return {cell.status for cell in cells if cell is not None}


@pytest.mark.parametrize(
    ("table", "status"),
    [
        (
            "Kostnad       2019     2020     Totalt\nLön           40 000   42 000   82 000\n"
            "Hyra           3 000    5 000    8 000\nSumma         43 000   47 000   90 000\n",
            ValueStatus.READ,
        ),
        (
            "Kostnad       Kv 1     Kv 2     Summa\nLön           40 000   42 000   82 000\n"
            "Hyra           3 000    5 000    8 000\nSumma         43 000   47 000   90 000\n",
            ValueStatus.READ,
        ),
        (
            "Kostnad       2019     2020     Totalt\nLön           40 000   42 000   83 000\n"
            "Hyra           3 000    5 000    8 500\nSumma         43 000   47 000   91 500\n",
            ValueStatus.REVIEW,
        ),  # no sum of the years
        (
            "Kostnad       Netto    Moms     Totalt\nLön           40 000   10 000   50 000\n"
            "Hyra           4 000    1 000    5 000\nSumma         44 000   11 000   55 000\n",
            ValueStatus.REVIEW,
        ),  # tax is no part of the time
        (
            "Kostnad          2019     2020     Totalt\nBiljettintäkter  40 000   42 000   82 000\n"
            "Annat arbete          0        0        0\nSumma            40 000   42 000   82 000\n",
            ValueStatus.REVIEW,
        ),  # what lessens the costs is none; nothing is the sum of nothing
    ],
)
def test_amounts_of_years(table: str, status: ValueStatus) -> None:
    document = document_of(APPLICATION + table)
    assert len(document.rows_of("budget_rows")) == 2
    assert statuses(document) == {status}


def test_a_label_on_two_lines_is_answered_by_the_sum_beside_its_first() -> None:
    table = "Kostnad            2019     2020     Totalt\nLön                40 000   42 000   82 000\n"
    below = "Hyra                3 000    5 000    8 000\nSumma              43 000   47 000   90 000\n\n"
    label = "Egen finansiering  10 000   11 000   21 000\n(kommunen)\n"
    value = document_of(APPLICATION + table + below + label).find("ovriga_intakter_belopp")
    assert value is not None
    assert str(value.value) == "21000"
    assert value.status is ValueStatus.REVIEW


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Egna medel     Beslutat     7 000", ValueStatus.ABSENT),  # a source in a list of them
        ("Egna medel     JJA / NJE    7 000", ValueStatus.UNREADABLE),  # a tick that was badly read
    ],
)
def test_a_source_of_income_is_no_question(row: str, status: ValueStatus) -> None:
    head = "Intäkt         Läge         Belopp\nBiljetter      Beräknat     4 000\n"
    text = f"{head}{row}\nSumma intäkter utöver sökt belopp  11 000\n"
    value = document_of(APPLICATION + text).find("ovriga_intakter")
    assert value is None or value.status is status
