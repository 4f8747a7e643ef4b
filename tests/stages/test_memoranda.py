"""Papers whose head alone is labelled, read in their sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.record import Document, Dokumenttyp
from tests.stages.grid import document_of

REPORT = """Nämnden för Lek                                  PM
Handläggare: Eva Lindqvist                       Upprättad 2016-02-15
Telefon: 070-174 06 12                           Dnr NL-2016-41

Till Kommunstyrelsen

Redovisning av projektmedel

Redovisningen avser projektet ”Odla ihop” under tiden 1/1 2015 till 2015-12-31.

Ekonomi
Projektet beviljades 90 000 kronor. Av dessa har 82 000 kronor förbrukats och
8 000 kr återstår.

Genomförande
Vi började med en kartläggning i januari och bjöd in till tre rådslag i byn.
Grupperna startade efter påsk och har sedan träffats varje vecka på torget.
Deltagarna har själva valt vad som ska odlas och skött om lådorna hela sommaren.
"""


@pytest.fixture(scope="module")
def report() -> Document:
    return document_of(REPORT)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("beviljat_belopp", Decimal(90_000)),
        ("forbrukat_belopp", Decimal(82_000)),  # before its verb; what remains stands behind it
        ("period_start", date(2015, 1, 1)),
        ("period_slut", date(2015, 12, 31)),
        ("diarienummer", "NL-2016-41"),
        ("datum", date(2016, 2, 15)),
    ],
)
def test_what_a_memorandum_says_in_its_sentences_is_read(report: Document, field: str, value: object) -> None:
    assert {each.field: each.value for each in report.values}.get(field) == value


def test_it_is_an_account_and_its_sums_go_to_a_person(report: Document) -> None:
    assert report.dokumenttyp is Dokumenttyp.REDOVISNING
    sums = [each for each in report.values if each.field in ("beviljat_belopp", "forbrukat_belopp")]
    assert {str(each.status) for each in sums} == {"review"}


def test_a_memorandum_that_asks_is_no_decision() -> None:
    text = """Kulturnämnden                                   Tjänsteskrivelse
Handläggare: Eva Lindqvist                      Datum 2016-02-15

Till Kommunstyrelsen

Ansökan om projektmedel

Vi ansöker om 90 000 kronor för projektet ”Odla ihop”. Arbetet beräknas pågå från den 1 mars 2016
till 2016-10-31 och leds av en grupp som utses av de boende i kvarteret runt torget.
"""
    assert document_of(text).dokumenttyp is Dokumenttyp.ANSOKAN


HEADED = REPORT.replace("Ekonomi\n", "Ekonomiskt utfall\n").replace(
    "Genomförande\n",
    "Belopp i kr                          Budget     Utfall       Diff\n"
    "Hyra av lokal                        40 000     32 000      8 000\n"
    "Konsult tom 2015-12-31               50 000     50 000          0\n"
    "Summa                                90 000     82 000      8 000\n\nGenomförande\n",
)


def test_words_of_a_label_over_sentences_are_a_heading_and_a_cell_that_ends_in_a_day_is_not_signed() -> None:
    found = {each.field: each.value for each in document_of(HEADED).values}
    assert (found["period_start"], found["beviljat_belopp"]) == (date(2015, 1, 1), Decimal(90_000))
    assert found["datum"] == date(2016, 2, 15)
    assert found.get("ort") is None


@pytest.mark.parametrize(
    ("line", "street", "town"),
    [
        ("Lövstigen 41, lgh 1102, 284 60 Hult", "Lövstigen 41, lgh 1102", "284 60 Hult"),
        ("Box 118, 357 89 HULT", "Box 118", "357 89 HULT"),
        ("Storgatan 3, Box 12, 357 89 HULT", "Storgatan 3", "Box 12, 357 89 HULT"),
        ("Kyrkbacken 2\nBox 12, 357 89 HULT", "Kyrkbacken 2", "Box 12, 357 89 HULT"),
    ],
)
def test_the_address_in_a_letterhead_is_parted_where_the_town_begins(
    line: str, street: str, town: str
) -> None:
    text = (
        f"Hults byalag                                     PM\n{line}\nTelefon: 070-174 06 12\n"
        + REPORT.split("\n\n", 1)[1].replace("Redovisning av projektmedel", "Ansökan om medel till projekt")
    )
    found = {each.field: each.value for each in document_of(text).values}
    assert (found.get("adress"), found.get("postadress")) == (street, town)
