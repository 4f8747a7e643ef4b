"""Lists that their own total vouches for, under heads that nobody knows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document, DocumentStatus, ValueStatus
from tests.stages.grid import document_of

_HEAD = (
    "Ansökan om projektmedel\n\nProjektets namn: Lyktgubbarna\nSökt belopp: 60 000 kr\nFörening: Lyktan\n\n"
)


def read(folder: Path, text: str) -> Document:
    place = folder / "paper.txt"
    place.write_text(_HEAD + text, encoding="utf-8")
    return read_document(place)


def rows_of(document: Document) -> list[tuple[object, object]]:
    return [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # No head at all.
        (
            "Hyra av båt      20 000\nBränsle          15 000\nKorv             25 000\nSumma            60 000\n",
            [("Hyra av båt", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
        # A column of `kr` before the amounts, and one of letters before the texts.
        (
            "A   Hyra av båt           kr    20 000\nB   Bränsle               kr    15 000\n"
            "C   Korv                  kr    25 000\n    Summa                 kr    60 000\n",
            [("Hyra av båt", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
        # Row numbers that leave room for more, as systems give them.
        (
            "010   Hyra av båt         20 000\n020   Bränsle             15 000\n"
            "030   Korv                25 000\n      Summa               60 000\n",
            [("Hyra av båt", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
        # A head of words that no table knows, and a sub-total that must not be counted twice.
        (
            "Påhitt           Slant\nHyra             20 000\nBränsle          15 000\nDelsumma         35 000\n"
            "Korv             25 000\nSumma            60 000\n",
            [("Hyra", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
    ],
    ids=["bare", "kr-and-letters", "tens", "unknown-head"],
)
def test_a_list_is_known_by_its_sum(tmp_path: Path, text: str, rows: list[tuple[str, int]]) -> None:
    found = rows_of(read(tmp_path, text))
    assert found == [(name, Decimal(amount)) for name, amount in rows]


def test_a_list_that_does_not_add_up_goes_to_a_person(tmp_path: Path) -> None:
    document = read(tmp_path, "Hyra             20 000\nKorv             25 000\nSumma            60 000\n")
    amounts = [row.cell("belopp") for row in document.rows]
    assert [cell and cell.status for cell in amounts] == [ValueStatus.REVIEW, ValueStatus.REVIEW]
    assert document.status is DocumentStatus.REVIEW


def test_a_column_that_had_to_be_chosen_goes_to_a_person(tmp_path: Path) -> None:
    text = (
        "Hyra             20 000     5 000\nBränsle          15 000     5 000\nKorv             25 000    10 000\n"
        "Summa            60 000    20 000\n"
    )
    document = read(tmp_path, text)
    statuses = {cell.status for row in document.rows for cell in row.cells if cell.field == "belopp"}
    assert [amount for _, amount in rows_of(document)] == [Decimal(n) for n in (20_000, 15_000, 25_000)]
    assert statuses == {ValueStatus.REVIEW}


def test_a_list_of_coded_costs_in_a_report_is_its_account_although_a_code_is_too_short(
    tmp_path: Path,
) -> None:
    place = tmp_path / "report.txt"
    place.write_text(
        "Slutredovisning\n\nProjektets namn: Lyktgubbarna\nBeviljat belopp: 60 000 kr\n\nUtlägg\n"
        "4010 Båthyra .......... 20 000 kr\n5410 Bränsle .......... 15 000 kr\n300 Korv .......... 25 000 kr\n"
        "Summa .......... 60 000 kr\n",
        encoding="utf-8",
    )
    document = read_document(place)
    assert [(row["konto"], row["belopp"]) for row in document.rows_of("konto_rows")] == [
        ("4010", Decimal(20_000)),
        ("5410", Decimal(15_000)),
        ("300", Decimal(25_000)),
    ]
    assert not document.rows_of("budget_rows")


def test_one_year_of_several_is_not_the_amount_of_a_row(tmp_path: Path) -> None:
    table = (
        "Kostnader          2008      2009      Budget 2010\n"
        "Kursledare       12 400    16 250           18 000\n"
        "Resor             7 110     9 885            9 000\n"
        "Summa            19 510    26 135           27 000\n"
    )
    rows = read(tmp_path, table).rows_of("budget_rows")
    assert [row["text"] for row in rows] == ["Kursledare", "Resor"]
    assert all(
        not any(cell.field == "belopp" and cell.status is ValueStatus.READ for cell in row.cells)
        for row in rows
    )


def test_the_sum_of_a_group_is_not_taken_for_the_whole() -> None:
    head = "SLUTREDOVISNING\n\nProjekt: Ny i orkestern\nBeviljat belopp: 900 000 kr\n\n"
    table = (
        "Konto   Text                Utfall kr\nMaterial och varor\n"
        "4300    Tolkhjälp             892 007\n4310    Noter                  12 000\nSumma material        904 007\n"
    )
    total = document_of(f"{head}{table}").find("summa_angiven")
    assert total is None or total.status is not ValueStatus.READ


def test_rows_whose_words_hold_codes_of_several_columns_go_to_a_person() -> None:
    rows = (
        "750717 Lokalhyra 2764 6193 219 758\n564687 Tryck 2764 6193 577 038\n605940 Lön 2764 6193 884 854\n"
    )
    document = document_of(
        f"Redovisning av projektmedel\n\nNämnd: Ekeby nämnd\n\n2 Lyktan\n{rows}Summa 1 681 650\n"
    )
    amounts = [cell for row in document.rows for cell in row.cells if cell.field == "belopp"]
    assert all(row.table == "konto_rows" for row in document.rows) or all(
        cell.status is ValueStatus.REVIEW for cell in amounts
    )


@pytest.mark.parametrize(
    ("head", "total", "rows"),
    [
        ("Ändamål tkr", "60", [("Hyra", 20_000), ("Korv", 40_000)]),  # one space apart, and few digits
        ("Ändamål tkr", "61", [("Hyra", 20_000), ("Korv", 40_000)]),  # a wrong sum under a head is a sum
        ("Så här gick det", "61", []),  # no head of a table
    ],
)
def test_a_list_of_thousands_under_its_head(
    tmp_path: Path, head: str, total: str, rows: list[tuple[str, int]]
) -> None:
    document = read(tmp_path, f"{head}\nHyra 20\nKorv 40\nSumma {total}\n")
    assert rows_of(document) == [(name, Decimal(amount)) for name, amount in rows]
    statuses = {cell.status for row in document.rows if (cell := row.cell("belopp")) is not None}
    assert total == "60" or statuses <= {ValueStatus.REVIEW}
