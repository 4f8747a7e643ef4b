"""Papers without a form: letters that ask for money or account for it, and letters that only speak of such papers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.record import Dokumenttyp, Scalar, ValueStatus
from tests.stages.grid import document_of

HEAD = "Hembygdsföreningen Ekdungen\nKvarnvägen 12\n643 30 Vingåker\nOrg.nr 802400-1126\n\n"
DATED = "Vingåker den 14 mars 2009\n\nTill\nKommunstyrelsen\nBox 800\n643 80 Vingåker\n\n"
END = "\n\nMed vänlig hälsning\nSven-Olof Karlsson\nOrdförande\n"


def letter(body: str, title: str = "Ansökan om bidrag") -> str:
    return f"{HEAD}{DATED}{title}\n\n{body}{END}"


@pytest.mark.parametrize(
    ("body", "title", "sort"),
    [
        ("Härmed ansöker vi om 50 000 kr till en ny scen.", "Ansökan om bidrag", "ansokan"),
        ("Undertecknad anhåller om ett bidrag på 50 000 kr.", "Bidrag", "ansokan"),
        ("Härmed redovisar vi bidraget. Vi har använt 40 000 kr.", "Redovisning", "redovisning"),
        ("Tack för er ansökan om 50 000 kr. Vi ansöker aldrig själva.", "Er ansökan", "annat"),
        ("Alla föreningar som söker bidrag ska skicka in blanketten.", "Bidrag 2009", "annat"),
        ("Härmed översänds ansökan om 50 000 kr.", "Ansökan om bidrag", "annat"),
        ("Bifogat finner ni vår ansökan där vi söker 50 000 kr i bidrag.", "Ansökan", "annat"),
        ("Vi söker dig som vill bli ledare. Lönen är 25 000 kr.", "Ledare sökes", "annat"),
        ("Välkomna att söka bidrag. Vi delar ut 900 000 kr.", "Inbjudan", "annat"),
    ],
)
def test_a_letter_is_what_its_sentences_do(body: str, title: str, sort: str) -> None:
    assert document_of(letter(body, title)).dokumenttyp is Dokumenttyp(sort)


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("Vi ansöker härmed om 50 000 kr.", "sokt_summa", Decimal(50000)),
        ("Vi ansöker härmed om femtiotusen kronor.", "sokt_summa", Decimal(50000)),  # in words
        ("Vi söker bidrag med femtiotusen (50 000) kronor.", "sokt_summa", Decimal(50000)),
        ("Av en budget på 90 000 kr söker vi 50 000 kr.", "sokt_summa", Decimal(50000)),
        ("Vi söker 50 000 kr. Den totala kostnaden är 90 000 kr.", "budget_summa", Decimal(90000)),
        ("Vi söker 50 000 kr. Egen insats är 40 000 kr.", "ovriga_intakter_belopp", Decimal(40000)),
        ("Vi söker 50 000 kr till ”Kvarnen mal\nigen”.", "projekt", "Kvarnen mal igen"),  # over a line
        ("Vi söker 50 000 kr till projektet Öppen kvarn som börjar snart.", "projekt", "Öppen kvarn"),
        ("Vi söker 50 000 kr. Kontaktperson är Eva Lund, tel. 08-465 004 12.", "kontaktperson", "Eva Lund"),
        ("Vi söker 50 000 kr. Kontaktperson är Eva Lund, tel. 08-465 004 12.", "telefon", "08-465 004 12"),
        ("Vi söker 50 000 kr. Anmälan på tel. 08-465 004 12.", "telefon", None),  # not the sender's
        ("Vi söker 50 000 kr. Projektet pågår 2009-05-01 - 2009-09-30.", "tidplan_slut", date(2009, 9, 30)),
        (
            "Vi söker 50 000 kr. Projektet börjar 2009-05-01 och avslutas 2009-09-30.",
            "tidplan_start",
            date(2009, 5, 1),
        ),
        ("Vi söker 50 000 kr.", "sokande", "Hembygdsföreningen Ekdungen"),
        ("Vi söker 50 000 kr.", "adress", "Kvarnvägen 12"),
        ("Vi söker 50 000 kr.", "postadress", "643 30 Vingåker"),  # and not the recipient's
        ("Vi söker 50 000 kr.", "datum", date(2009, 3, 14)),
        ("Vi söker 50 000 kr.", "ort", "Vingåker"),
        ("Vi söker 50 000 kr.", "undertecknare", "Sven-Olof Karlsson"),
        ("Vi söker 50 000 kr.", "befattning", "Ordförande"),
    ],
)
def test_answers_in_a_letter(body: str, field: str, value: Scalar | None) -> None:
    assert document_of(letter(body)).get(field) == value


@pytest.mark.parametrize(
    ("asked", "vouched", "contradicted"),
    [
        ("50 000 kr", False, False),  # said once
        ("50 000 kr (femtiotusen kronor)", True, False),  # in figures and in words
        ("50 000 kr (sextiotusen kronor)", False, True),
    ],
)
def test_an_amount_said_twice_vouches_for_itself(asked: str, vouched: bool, contradicted: bool) -> None:
    found = document_of(letter(f"Härmed ansöker föreningen om {asked}."))
    (value,) = (value for value in found.values if value.field == "sokt_summa")
    assert (("echoed", 1.0) in value.features) is vouched
    assert ("motstridig" in value.flags) is contradicted
    assert vouched or value.status is ValueStatus.REVIEW


def test_costs_listed_without_a_head() -> None:
    costs = "- Timmer: 60 000 kr\n- Smide: 30 000 kr\nSumma: 90 000 kr\n"
    listed = f"Vi söker 50 000 kr.\n\nSå här ser kalkylen ut:\n{costs}"
    found = document_of(letter(listed))
    assert [(row["text"], row["belopp"]) for row in found.rows] == [
        ("Timmer", Decimal(60000)),
        ("Smide", Decimal(30000)),
    ]
    assert found.get("budget_summa") == Decimal(90000)


def test_a_list_that_does_not_add_up_is_doubted() -> None:
    listed = "Vi söker 50 000 kr.\n\n- Timmer: 60 000 kr\n- Smide: 30 000 kr\nSumma: 95 000 kr\n"
    found = document_of(letter(listed))
    cells = [cell for row in found.rows for cell in row.cells if cell.field == "belopp"]
    assert cells
    assert all(cell.status is ValueStatus.REVIEW for cell in cells)
