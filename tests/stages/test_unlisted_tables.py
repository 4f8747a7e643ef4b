"""Rows of tables that no form declares: told by their codes, their sums and the places of their cells."""

from __future__ import annotations

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

REPORT = "Redovisning av projektmedel\n\nNämnd: Farsta stadsdelsnämnd\nPeriod: 2016-01-01 - 2016-04-30\n\n"
APPLICATION = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\n"


def rows(document: Document, table: str) -> list[tuple[str | None, ...]]:
    """Codes where the table has them, amounts and texts of a table's rows."""
    names = ("konto", "belopp", "text") if table == "konto_rows" else ("belopp", "text")
    return [
        tuple(None if row[name] is None else str(row[name]) for name in names)
        for row in document.rows_of(table)
    ]


def accepted(document: Document, table: str) -> int:
    """How many amounts of a table need nobody."""
    cells = (row.cell("belopp") for row in document.rows_of(table))
    return sum(cell is not None and cell.status is ValueStatus.READ for cell in cells)


@pytest.mark.parametrize(
    ("text", "found", "sure"),
    [
        (
            "Kostnader, kr\n"
            "70074 Hyra av buss ......................... 633 867,00\n"
            "54771 Representation ........................ 65 823,00\n"
            "64265 Arbetsgivaravgifter ................... 80 013,00\n",
            [
                ("70074", "633867", "Hyra av buss"),
                ("54771", "65823", "Representation"),
                ("64265", "80013", "Arbetsgivaravgifter"),
            ],
            0,
        ),  # a head over the whole list names the amounts, and no total vouches for them
        (
            "Kostnader, kr\n"
            "7007 Hyra av buss .......................... 633 867,00\n"
            "5477 Representation ......................... 65 823,00\n"
            "Summa ...................................... 699 690,00\n",
            [("7007", "633867", "Hyra av buss"), ("5477", "65823", "Representation")],
            2,
        ),  # a total does
    ],
)
def test_figures_of_one_length_before_every_text_are_codes(
    text: str, found: list[tuple[str, ...]], sure: int
) -> None:
    document = document_of(REPORT + text)
    assert rows(document, "konto_rows") == found
    assert accepted(document, "konto_rows") == sure


@pytest.mark.parametrize("total", ["Kostnad totalt", "Kostnader sammanlagt:", "Projektet totalt"])
def test_a_total_that_says_so_in_its_last_word_is_no_row(total: str) -> None:
    listed = (
        "Utgifter                    SEK\nMat och dryck           331 000\nStudiebesök             401 000\n"
    )
    found = rows(document_of(f"{APPLICATION}{listed}{total:<24}732 000\n"), "budget_rows")
    assert found == [("331000", "Mat och dryck"), ("401000", "Studiebesök")]
