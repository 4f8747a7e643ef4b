"""Texts without columns whose rows, heads and pairs of labels are broken over lines."""

from __future__ import annotations

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

HEAD = """Lägesrapport, ekonomi

Nämnd: Farsta stadsdelsnämnd
Period: 2018-01-01 - 2018-12-31

"""
APPLICATION = """Ansökan om projektmedel

Projektets namn: Odla ihop
{labels}

Sökt belopp: 90 000 kr
"""


def rows(document: Document, *names: str) -> list[tuple[str, ...]]:
    return [tuple(str(row[name]) for name in names) for row in document.rows_of("konto_rows")]


CODE_FIRST = [("4010", "Lön samordnare", "446000"), ("4842", "Virke och skruv tom 2018-12-31", "809000")]
TEXT_FIRST = [
    ("4010", "Bussresa", "8900"),
    ("4520", "Avgifter enligt avtal", "32100"),
    ("6110", "Tolk", "7400"),
]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (  # the second row begins with its code, and goes on on two lines
            "Konto Text IKB Motpart Belopp\n4010 Lön samordnare 1836 7546 446 000\n"
            "4842 Virke och skruv\ntom 2018-12-31\n4881 809 000\n",
            CODE_FIRST,
        ),
        (  # words that go on in the row above all the same
            "Konto Text IKB Motpart Belopp\n4010 Lön samordnare 1836 7546 446 000\n"
            "4842 Virke och skruv 1836 4881 809 000\ntom 2018-12-31\n",
            CODE_FIRST,
        ),
        (  # words above the row that has none of its own
            "Avser Belopp Konto\nBussresa 8.900 4010\nAvgifter enligt\navtal\n32.100 4520\nTolk 7.400 6110\n",
            TEXT_FIRST,
        ),
        (
            "Avser Belopp Konto\nBussresa 8.900 4010\nAvgifter enligt 32.100 4520\navtal\nTolk 7.400 6110\n",
            TEXT_FIRST,
        ),
        (  # the first row of all
            "Avser Belopp Konto\nAvgifter enligt\navtal tom 2018-12-31\n32.100 4520\nTolk 7.400 6110\n",
            [("4520", "Avgifter enligt avtal tom 2018-12-31", "32100"), ("6110", "Tolk", "7400")],
        ),
        (  # a row whose fourth word is an amount is no heading of those below it
            "Avser Belopp Motpart Konto\nTolk, 14 tim 9.500 7320 683662\nPapper 24.300 7320 491672\n",
            [("683662", "Tolk, 14 tim", "9500"), ("491672", "Papper", "24300")],
        ),
        (  # the unit heads the amounts, on a line under that of the codes
            "Kostnad\nKonto\nKronor\nPorto\n6464\n155 000\nKursavgifter\n4235\n196 000\n",
            [("6464", "Porto", "155000"), ("4235", "Kursavgifter", "196000")],
        ),
    ],
)
def test_rows_that_are_broken_over_lines(table: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(document_of(HEAD + table), "konto", "text", "belopp") == expected


def test_rows_counted_from_nought_one_go_on_behind_the_ninth() -> None:
    cells = "".join(f"{n:02}\nHyra\n{5300 + n}\n{n}4.000,00\n" for n in range(1, 13))
    head = "Rad\nKostnadsslag\nKonto\nBelopp (kr)\n"
    document = document_of(f"{HEAD}{head}{cells}Summa kostnader\n828.000,00\n")
    assert [row["konto"] for row in document.rows_of("konto_rows")] == [str(5300 + n) for n in range(1, 13)]


def test_a_total_under_a_table_that_was_read_again() -> None:
    names = ("Porto", "Löner", "Mat", "Folder", "Avgifter", "Kurser", "Hyra", "Sal")
    cells = "".join(f"{name}\n{4257 + n}\n{n + 1}00 000\n" for n, name in enumerate(names))
    document = document_of(f"{HEAD}Kostnad\nKonto\nKronor\n{cells}Summa kostnader, kronor:\n3600000\nAnm:\n")
    assert len(rows(document, "belopp")) == len(names)
    assert str(document.get("summa_angiven")) == "3600000"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (
            "Ansvarig nämnd:  Kontaktperson:\nDen som kan svara på frågor om ansökan.\nFarsta SDN Ulla Berggren",
            {"namnd": "Farsta SDN", "kontaktperson": "Ulla Berggren"},
        ),
        (  # the last of three labels is nobody's that we know, and has no answer
            "Projektstart:\nProjektslut:\nLandskap:\n2023-01-01\n2023-12-31",
            {"tidplan_start": "2023-01-01", "tidplan_slut": "2023-12-31"},
        ),
        (  # here the first may be the one that is answered
            "Beslutad den:\nProjektstart:\nProjektslut:\n2023-01-01\n2023-12-31",
            {"tidplan_start": "None"},
        ),
    ],
)
def test_labels_that_share_what_is_below_them(labels: str, expected: dict[str, str]) -> None:
    document = document_of(APPLICATION.format(labels=labels))
    assert {name: str(document.get(name)) for name in expected} == expected


def test_the_unit_of_an_amount_is_not_that_of_the_list_below_it() -> None:
    listed = "Sökt belopp\n90,0 kkr\nBudget (specificera)\nHyra: 50.000 kronor\nMat: 40.000 kronor\n"
    document = document_of(f"Ansökan om projektmedel\n\nProjektets namn: Odla ihop\n\n{listed}")
    cells = [row.cell("belopp") for row in document.rows_of("budget_rows")]
    assert [(str(cell.value), cell.status) for cell in cells if cell] == [
        ("50000", ValueStatus.READ),
        ("40000", ValueStatus.READ),
    ]


def test_a_period_asked_for_in_two_labels_on_a_form_that_asks_for_it_in_one() -> None:
    document = document_of(
        "Redovisning av statsbidrag\n\nBidragsmottagare: Ekeby kommun\nRekvirerat belopp: 90 000 kr\n"
        "Perioden börjar (ååååmmdd)\nPerioden slutar (ååååmmdd)\n20140101\n20140630\n"
    )
    assert [str(document.get(name)) for name in ("period_start", "period_slut")] == [
        "2014-01-01",
        "2014-06-30",
    ]


REPORT = """Slutredovisning

Projektets namn: Odla ihop
Ansvarig nämnd: Kulturnämnden
Redovisningsperiod: 2014-09-01 - 2014-12-31

Kostnader
"""
CODED = (
    "54287 Hyra\n894 600 kr\n75226 Ledare\n120 000 kr\n{third} Löner\n127 500 kr\n74764 Porto\n190 000 kr\n"
)
CODED_END = "74482 Licenser\n1 043 900 kr\n69981 Mat\n{last} kr\nTotala kostnader\n{whole} kr\n"


@pytest.mark.parametrize(
    ("third", "last", "whole", "status"),
    [
        ("78151", "9 800", "2 385 800", ValueStatus.READ),
        ("781", "9 800", "2 385 800", ValueStatus.READ),  # one code is too short
        ("78151", "-9 800", "2 366 200", ValueStatus.READ),
        ("78151", "9 800", "2 385 300", ValueStatus.REVIEW),  # the total is another
    ],
)
def test_codes_before_the_names_of_costs_with_amounts_below(
    third: str, last: str, whole: str, status: ValueStatus
) -> None:
    document = document_of(REPORT + CODED.format(third=third) + CODED_END.format(last=last, whole=whole))
    found = [(row["konto"], row["text"], str(row["belopp"])) for row in document.rows_of("konto_rows")]
    assert found[2::2] == [(third, "Löner", "127500"), ("74482", "Licenser", "1043900")]
    assert len(found) == 6
    cells = [row.cell("belopp") for row in document.rows_of("konto_rows")]
    assert {cell.status for cell in cells if cell} == {status}


@pytest.mark.parametrize(
    ("amounts", "status"),
    [
        ("964 536 803 779 kr", ValueStatus.REVIEW),  # also 964 and 536 803 779
        ("500 000 412 000 kr", ValueStatus.READ),  # no amount begins with noughts
        ("964 536 kr 803 779 kr", ValueStatus.READ),
    ],
)
def test_two_amounts_that_run_together(amounts: str, status: ValueStatus) -> None:
    labels = "Beviljat belopp:  Förbrukade medel:"
    document = document_of(f"{HEAD}{labels}\n{amounts}\n")
    found = [document.find(name) for name in ("beviljat_belopp", "forbrukat_belopp")]
    assert {value.status for value in found if value} == {status}
