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


@pytest.mark.parametrize("head", ["Hela projektet", "Projekttiden", "Budget"])
def test_the_column_that_is_the_sum_of_the_years_in_every_row_is_the_amount(head: str) -> None:
    table = (
        f"Kostnad          2019     2020     {head}\nLön           40 000   42 000   82 000\n"
        "Hyra           3 000    5 000    8 000\nSumma         43 000   47 000   120 000\n"
    )
    document = document_of(APPLICATION + table)
    assert [row["belopp"] for row in document.rows_of("budget_rows")] == [82_000, 8_000]
    total = document.find("budget_summa")
    assert total is not None  # the paper's own sum is wrong, and no other amount of its line is meant
    assert (total.value, total.flags) == (120_000, ())


def test_a_column_that_is_the_sum_of_the_years_in_some_rows_is_none_of_the_amounts() -> None:
    table = (
        "Kostnad          2019     2020     Hela projektet\nLön           40 000   42 000   82 000\n"
        "Hyra           3 000    5 000    9 000\nSumma         43 000   47 000   91 000\n"
    )
    accepted = [
        cell.value
        for row in document_of(APPLICATION + table).rows_of("budget_rows")
        if (cell := row.cell("belopp")) is not None and cell.status is ValueStatus.READ
    ]
    assert accepted == []
