"""Labels with two answers beside them, labels in two languages, and periods of one month."""

from __future__ import annotations

from datetime import date

import pytest

from extract.normalise.periods import parse_period
from tests.stages.grid import document_of

TWO = (
    "ANSÖKAN OM SAMVERKANSMEDEL\n\n"
    "                  {left}            {right}\n"
    "Organisation      Bergsfors kommun        Föreningen Brobyggarna\n"
    "Org.nr            212000-1579             802733-3114\n"
    "Kontaktperson     Samira Askelin          Pär Rönnäng\n"
    "Telefon           0980-319 210            070-174 06 77\n\n"
    "Projektets namn   Mentor på lika villkor\nSökt belopp       50 000 kr\n"
)


def test_of_two_columns_with_heads_the_first_answers() -> None:
    document = document_of(TWO.format(left="Huvudsökande", right="Medsökande"))
    found = {
        name: document.find(name) for name in ("sokande", "organisationsnummer", "kontaktperson", "telefon")
    }
    values = {name: value.value for name, value in found.items() if value is not None}
    assert values == {
        "sokande": "Bergsfors kommun",
        "organisationsnummer": "212000-1579",
        "kontaktperson": "Samira Askelin",
        "telefon": "0980-319 210",
    }


def test_without_heads_no_column_is_left_out() -> None:
    text = "ANSÖKAN OM BIDRAG\n\nSökande    Kvarnens vänner    i Ekeby\nProjekt    Öppen kvarn    etapp 2\n"
    found = document_of(f"{text}Sökt belopp   50 000 kr\n").find("sokande")
    assert found is not None
    assert found.value == "Kvarnens vänner i Ekeby"


@pytest.mark.parametrize(
    ("label", "answer", "field", "expected"),
    [
        ("Diarienummer / Reg. No.:", "2021-00482", "diarienummer", "2021-00482"),
        ("Projektledare / Project leader:", "Ylva Björk", "kontaktperson", "Ylva Björk"),
        ("Totalt sökt belopp (SEK) / Total amount:", "184 000", "sokt_summa", "184000"),
    ],
)
def test_the_swedish_half_of_a_label_says_what_it_asks_for(
    label: str, answer: str, field: str, expected: str
) -> None:
    text = (
        f"ANSÖKAN OM BIDRAG\n\nProjekt: Väven\nSökande: Museet i Hult\n{label} {answer}\nSyfte: Att minnas.\n"
    )
    found = document_of(text).find(field)
    assert found is not None
    assert str(found.value) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("7-8 augusti 2004", date(2004, 8, 7), date(2004, 8, 8)),
        ("30 – 31 maj 2010", date(2010, 5, 30), date(2010, 5, 31)),
        ("14 juni-2 juli 2011", date(2011, 6, 14), date(2011, 7, 2)),  # both months are named
    ],
)
def test_two_days_of_one_month(text: str, start: date, end: date) -> None:
    found = parse_period(text)
    assert found is not None
    assert found.value is not None
    assert (found.value.start, found.value.end) == (start, end)


def test_days_that_run_backwards_are_no_period() -> None:
    assert parse_period("8-7 augusti 2004") is None
