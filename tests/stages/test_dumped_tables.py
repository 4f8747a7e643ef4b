"""Tables in texts that a PDF was dumped to: one column after another, or every row in one run of words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

_APPLICATION = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökt belopp: {sokt} kr\n\n"
_REPORT = (
    "Redovisning av projektmedel\n\nProjektets namn: Odla ihop\nAnsvarig nämnd: Kulturnämnden\n"
    "Period: 2016-01-01 – 2016-12-31\n\n"
)
_SIGNED = "Ort och datum: Ekeby 2016-02-01\nNamnförtydligande: Britta Grankulla\n"


def _rows(document: Document, table: str, *names: str) -> list[tuple[str, ...]]:
    return [tuple(str(row[name]) for name in names) for row in document.rows_of(table)]


def _statuses(document: Document, table: str) -> set[ValueStatus]:
    return {cell.status for row in document.rows_of(table) if (cell := row.cell("belopp")) is not None}


def test_names_then_the_place_of_the_signature_then_amounts() -> None:
    text = (
        _APPLICATION.format(sokt="60 500")
        + "Budget\nKostnadsslag\nLicenser\nResor\nTelefon och porto\nSumma\n"
        + _SIGNED
        + "Belopp\n31 000\n14 000\n15 500\n60 500\n"
    )
    document = document_of(text)
    assert _rows(document, "budget_rows", "text", "belopp") == [
        ("Licenser", "31000"),
        ("Resor", "14000"),
        ("Telefon och porto", "15500"),
    ]
    assert _statuses(document, "budget_rows") == {ValueStatus.READ}
    assert "Britta Grankulla" in {str(value.value) for value in document.values}


@pytest.mark.parametrize(
    ("amounts", "remark"),
    [
        ("31 000\n14 000\n15 500\n60 400", "the sum is another"),
        ("31 000\n29 500\n60 500", "one amount is missing"),
    ],
)
def test_amounts_that_are_not_those_of_the_names_are_no_rows(amounts: str, remark: str) -> None:
    text = (
        _APPLICATION.format(sokt="60 500")
        + "Budget\nKostnadsslag\nLicenser\nResor\nTelefon och porto\nSumma\n"
        + _SIGNED
        + f"Belopp\n{amounts}\n"
    )
    accepted = [
        row
        for row in document_of(text).rows_of("budget_rows")
        if (cell := row.cell("belopp")) is not None and cell.status is ValueStatus.READ
    ]
    assert not accepted, remark


def test_names_under_no_head_that_is_one_go_to_a_person() -> None:
    text = (
        _APPLICATION.format(sokt="45 000")
        + "Våra tankar om pengarna\nLicenser\nResor\nSumma\n"
        + _SIGNED
        + "Belopp\n31 000\n14 000\n45 000\n"
    )
    document = document_of(text)
    assert [amount for _, amount in _rows(document, "budget_rows", "text", "belopp")] == ["31000", "14000"]
    assert _statuses(document, "budget_rows") == {ValueStatus.REVIEW}


def test_years_and_their_whole_column_by_column() -> None:
    text = (
        _APPLICATION.format(sokt="100 000")
        + "Kostnad\nResor\nMaterial\nSumma\n2016\n10 000\n20 000\n30 000\n2017\n30 000\n40 000\n70 000\n"
        + "Totalt\n40 000\n60 000\n100 000\n"
    )
    assert _rows(document_of(text), "budget_rows", "text", "belopp") == [
        ("Resor", "40000"),
        ("Material", "60000"),
    ]


def test_groups_with_sums_of_their_own_column_by_column() -> None:
    text = (
        _APPLICATION.format(sokt="60 000")
        + "Kostnadsslag\nPersonal\nLedare\nMusiker\nDelsumma\nLokal\nHyra\nStädning\nDelsumma\nTotalt\n"
        + "Kronor\n10 000\n20 000\n30 000\n25 000\n5 000\n30 000\n60 000\n"
    )
    assert _rows(document_of(text), "budget_rows", "text", "belopp") == [
        ("Ledare", "10000"),
        ("Musiker", "20000"),
        ("Hyra", "25000"),
        ("Städning", "5000"),
    ]


def test_accounts_column_by_column() -> None:
    text = (
        _REPORT
        + "Kostnader\nNr\n4101\n4108\n4115\nKonto\n4671\n4968\n5884\nText\nLicenser\nRevision\nResor\nSumma\n"
        + _SIGNED
        + "Belopp\n82 623,16\n14 892,01\n26 003,68\n123 518,85\n"
    )
    assert _rows(document_of(text), "konto_rows", "konto", "text", "belopp") == [
        ("4671", "Licenser", "82623.16"),
        ("4968", "Revision", "14892.01"),
        ("5884", "Resor", "26003.68"),
    ]


def test_accounts_in_one_run_of_words_are_proved_by_their_sum() -> None:
    text = (
        _REPORT
        + "Projekt 1: Läslust\n\nText Verifi-\n\nkation\n\nBokfört\n\nbelopp\n\nKonto\n\n"
        + "Tolk, 14 tim A322 750 100 72145\n\nDrivmedel A640 83 325 45782\n\n"
        + "Kursavgifter enligt avtal\n\ntom 2016-08-31\n\nA1517 12 860 65072\n\nSumma projekt 1 846 285\n"
    )
    document = document_of(text)
    assert _rows(document, "konto_rows", "konto", "text", "belopp") == [
        ("72145", "Tolk, 14 tim", "750100"),
        ("45782", "Drivmedel", "83325"),
        ("65072", "Kursavgifter enligt avtal tom 2016-08-31", "12860"),
    ]
    assert {row.projekt_nr for row in document.rows_of("konto_rows")} == {1}


def test_a_run_of_words_that_adds_up_to_nothing_is_not_accepted() -> None:
    text = (
        _REPORT
        + "Text Verifikation Belopp Konto\n\nTolk, 14 796 900 54991\n\nDrivmedel 83 325 45782\n\n"
        + "Summa 880 225\n"
    )
    assert ValueStatus.READ not in _statuses(document_of(text), "konto_rows")


def test_what_a_page_hands_on_to_the_next_is_no_row() -> None:
    head = "Konto    Benämning                 Belopp kr\n"
    text = (
        _REPORT
        + head
        + "4010     Lokalhyra                    12 000\n5410     Inventarier                   8 000\n"
        + "         Att transportera             20 000\n\f"
        + head
        + "         Att transportera             20 000\n"
        + "5800     Resor                         5 000\n         Summa                        25 000\n"
    )
    amounts = [row["belopp"] for row in document_of(text).rows_of("konto_rows")]
    assert amounts == [Decimal(12000), Decimal(8000), Decimal(5000)]


def test_text_stands_where_the_words_are_when_the_head_lost_a_cell() -> None:
    text = (
        _REPORT
        + "Avser\tBokförings-\tUtfall,\tKonto-\ndag\tkronor\tnr\n"
        + "Frakt av scenen\t2016-01-20\t69 061\t4722\nHyra av sal\t2016-01-21\t800 000\t6679\n"
        + "Summa\t\t869 061\n"
    )
    rows = _rows(document_of(text), "konto_rows", "konto", "text", "belopp")
    assert rows == [("4722", "Frakt av scenen", "69061"), ("6679", "Hyra av sal", "800000")]


@pytest.mark.parametrize(
    ("head", "amounts", "whole"),
    [
        ("Alla belopp anges i tusentals kronor.\n\nPost            Budget", ("238", "179", "417"), "238000"),
        ("11. Budget\n\nAnges i tusental kronor.\n\nPost            Belopp", ("238", "179", "417"), "238000"),
        (
            "Ekonomiskt utfall, tkr\nPost            Belopp",
            ("238", "179", "417"),
            "238000",
        ),  # words of a label
        ("Ändamål tkr", ("238,0", "179,0", "417,0"), "238000"),
    ],
)
def test_thousands_said_in_words(head: str, amounts: tuple[str, str, str], whole: str) -> None:
    first, second, total = amounts
    gap = "            " if "Post" in head else " "
    text = (
        _APPLICATION.format(sokt="417 000")
        + f"{head}\nLicenser{gap}{first}\nReseavgifter{gap}{second}\nSumma{gap}{total}\n"
    )
    assert _rows(document_of(text), "budget_rows", "text", "belopp")[0] == ("Licenser", whole)


def test_the_letter_and_number_of_a_row_are_no_part_of_its_name() -> None:
    text = (
        _APPLICATION.format(sokt="30 000")
        + "C Kostnader\nC1   Personal, 50 %      10 000\nC2   Kylrum               20 000\n"
        + "C3   Summa kostnader      30 000\n"
    )
    assert _rows(document_of(text), "budget_rows", "text", "belopp") == [
        ("Personal, 50 %", "10000"),
        ("Kylrum", "20000"),
    ]


def test_heads_that_each_page_repeats_do_not_end_the_table_inside_them() -> None:
    frame = "Nr       Fråga                      Svar            Anteckningar\n"
    text = (
        frame
        + _REPORT
        + "Konto    Benämning                 Belopp kr\n4010     Lokalhyra                    12 000\n"
        + "5410     Inventarier                   8 000\n\f"
        + frame
        + "5800     Resor                         5 000\n         Summa                        25 000\n"
    )
    document = document_of(text)
    assert [row["belopp"] for row in document.rows_of("konto_rows")] == [12_000, 8_000, 5_000]


def test_a_label_of_two_heads_with_its_amount_is_no_head() -> None:
    text = "Ansökan om projektmedel\n\nSökt summa                    553 500 kr\n"
    document = document_of(text + "Totalt budgeterad kostnad     553000 kr\n\nGenomförande\nVi träffas.\n")
    found = document.find("budget_summa")
    assert found is not None
    assert found.value == 553_000


def test_a_code_under_the_head_of_the_next_column_is_not_run_together_with_the_next() -> None:
    text = (
        "Lägesrapport, ekonomi\n\nNämnd: Kulturnämnden\nPeriod: 2016-01-01 – 2016-08-31\n\n"
        "Nr    Projekt         Konto Text               IKB   Motpartsnr  Belopp\n"
        "1     Sommarjobb      441095  Utbildning personal  2071  7597 605 720\n"
        "1     Sommarjobb      423769  Inventarier      2071  3632     554 420\n"
        "      Summa                                                  1 160 140\n"
    )
    codes = [(row["ikb"], row["motpart"], str(row["belopp"])) for row in document_of(text).rows]
    assert codes == [("2071", "7597", "605720"), ("2071", "3632", "554420")]
