"""Forms whose lines stand like the rows of a table."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

HEAD = "ANSÖKAN OM PROJEKTBIDRAG\n\n"


def form(*rows: tuple[str, str]) -> str:
    return HEAD + "".join(f"{label:<40}{answer:>22}\n" for label, answer in rows)


@pytest.mark.parametrize(
    ("rows", "remark"),
    [
        (
            (
                ("Medlemsavgift", "250 kr"),
                ("Telefon/mobil", "070-174 06 05"),
                ("E-post", "bo@exempel.se"),
                ("Antal deltagare", "125"),
                ("Projektets namn", "Nya spår"),
            ),
            "a telephone number among the figures",
        ),
        (
            (
                ("Föreningens omsättning föregående år", "1 245 000 kr"),
                ("Sökt belopp", "642 000 kr"),
                ("Projektets namn", "Nya spår"),
            ),
            "two amounts under no head, one of them asked for",
        ),
    ],
)
def test_answers_of_a_form_are_no_rows_of_costs(rows: tuple[tuple[str, str], ...], remark: str) -> None:
    document = document_of(form(*rows))
    assert not [row for row in document.rows if row.table == "budget_rows"], remark


def test_costs_over_a_sum_that_is_wrong_are_rows_all_the_same() -> None:
    rows = (
        ("Resor", "3 500 kr"),
        ("Hyra", "90 000 kr"),
        ("Teknik", "29 900 kr"),
        ("Total budget", "143 400 kr"),
    )
    document = document_of(
        HEAD + "Projektets namn: Nya spår\nSökande: Norrby IF\n\n" + form(*rows)[len(HEAD) :]
    )
    assert len([row for row in document.rows if row.table == "budget_rows"]) == 3


def test_two_costs_over_a_wrong_sum_under_the_label_of_it_are_rows() -> None:
    rows = (
        ("Projektets namn", "Nya spår"),
        ("Sökt belopp", "642 000 kr"),
        ("", ""),
        ("Budget, kr", ""),
        ("Gästföreläsare", "472 000"),
        ("Försäkringar", "214 000"),
        ("Total budget", "687 000"),
    )
    assert [str(row["belopp"]) for row in document_of(form(*rows)).rows] == ["472000", "214000"]
