"""Rows under known heads, in texts that have kept their columns and in texts that have lost them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Document, Row
from tests.stages.grid import document_of

REPORT = "Redovisning av projektmedel\n\nNämnd: Farsta stadsdelsnämnd\nPeriod: 2016-01-01 - 2016-04-30\n\n"
APPLICATION = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\n"

Konto = tuple[str, str | None, str | None, str | None]


def konto(document: Document) -> list[Konto]:
    def text(row: Row, name: str) -> str | None:
        found = row[name]
        return None if found is None else str(found)

    return [
        (text(row, "konto") or "", text(row, "motpart"), text(row, "belopp"), text(row, "text"))
        for row in document.rows_of("konto_rows")
    ]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "Konto IKB Motpart Belopp Text\n4510 2210 1704 2 626 837 Lokal",
            [("4510", "1704", "2626837", "Lokal")],
        ),  # columns lost: three codes, one amount, a text
        (
            "Konto  IKB   Motpart  Belopp   Text\n4510   2210  -        -12 400  Rättelse",
            [("4510", None, "-12400", "Rättelse")],
        ),  # a dash for no code, a negative amount
        (
            "Text            Belopp    Konto\nHyra av lokal   8 500,50  6110",
            [("6110", None, "8500.50", "Hyra av lokal")],
        ),  # another column order, with ören
        (
            "Konto  Belopp (tkr)  Text\n4510   12,5          Lön",
            [("4510", None, "12500", "Lön")],
        ),  # the unit stands in the head
        (
            "Konto  Belopp   Text\n4510   12 000   Lön, ledare\n                under våren\n6110   3 000    Trä",
            [("4510", None, "12000", "Lön, ledare under våren"), ("6110", None, "3000", "Trä")],
        ),  # a wrapped text
        (
            "Konto\nBelopp\nText\n4510\n12 000\nLön\n6110\n3 000\nMaterial",
            [("4510", None, "12000", "Lön"), ("6110", None, "3000", "Material")],
        ),  # every cell on a line of its own
    ],
)
def test_account_rows(table: str, rows: list[Konto]) -> None:
    assert konto(document_of(REPORT + table + "\n")) == rows


def test_a_total_is_no_row() -> None:
    document = document_of(
        REPORT + "Konto  Belopp   Text\n4510   12 000   Lön\n6110   3 000    Trä\nSumma  15 000\n"
    )
    assert [row[2] for row in konto(document)] == ["12000", "3000"]
    assert document.get("summa_angiven") == Decimal(15000)


def test_rows_belong_to_the_project_above() -> None:
    table = "Konto Belopp Text\n4510 12 000 Lön\n\n\n"
    document = document_of(REPORT + f"Projekt 1: Musik\n{table}Projekt 2: Dans\n{table}")
    assert [row.projekt_nr for row in document.rows] == [1, 2]
    assert [(p.nr, p.projekt and p.projekt.value) for p in document.projects] == [(1, "Musik"), (2, "Dans")]


def test_a_list_of_items_is_a_budget() -> None:
    text = "Budget:\nProjektledare 50 %: 60 000 kr\nHyra av lokal: 25 000 kr\nTryck: 5 000 kr\nSumma: 90 000 kr\n"
    document = document_of(APPLICATION + text)
    rows = [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]
    assert rows == [
        ("Projektledare 50 %", Decimal(60000)),
        ("Hyra av lokal", Decimal(25000)),
        ("Tryck", Decimal(5000)),
    ]
    assert document.get("budget_summa") == Decimal(90000)


def test_a_list_without_a_total_has_none() -> None:
    document = document_of(APPLICATION + "Budget:\nHyra av lokal: 25 000 kr\nTryck: 5 000 kr\n")
    assert len(document.rows_of("budget_rows")) == 2
    assert document.get("budget_summa") is None


def test_every_cell_leads_back_to_its_line() -> None:
    document = document_of(REPORT + "Konto  Belopp   Text\n4510   12 000   Lön\n")
    lines = {cell.place.line for row in document.rows for cell in row.cells if cell.place}
    assert lines == {7}


def test_items_in_a_row_on_one_line_are_told_apart() -> None:
    text = "Budget:\nTolk och tryck: 302 000 Lokal: 25 000\nBelysning: 394 000 kr Totalt: 721 000 kr\n"
    document = document_of(APPLICATION + text)
    rows = [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]
    assert rows == [
        ("Tolk och tryck", Decimal(302000)),
        ("Lokal", Decimal(25000)),
        ("Belysning", Decimal(394000)),
    ]
    assert document.get("budget_summa") == Decimal(721000)
