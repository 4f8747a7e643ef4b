"""The head of a form is that of the office that gave it out: its number and mail are not those of who applies."""

from __future__ import annotations

import pytest

from models.record import ValueStatus
from tests.stages.grid import documents_of_text

HEAD = """
BREDA KOMMUN                                  Org.nr 212000-0142
Kultur och fritid                             Telefon: 0123-456 78
Storgatan 1, 123 45 Breda                     E-post: kultur@breda.example

"""
CLUB_HEAD = """
BREDA SCHACKKLUBB                             Org.nr 802459-2829
c/o Ek                                        Telefon: 070-174 06 05
Storgatan 1, 123 45 Breda                     E-post: schack@breda.example

"""
FORM = """                    ANSÖKAN OM FÖRENINGSBIDRAG

Förening:            Breda Schackklubb
Kontaktperson:       Ulf Ek
Antal medlemmar:     46
Sökt belopp:         12 000 kr

Breda 2012-03-04

Ulf Ek
"""


@pytest.mark.parametrize(
    ("head", "status"),
    [
        # the office and the club share the name of the place
        (HEAD, ValueStatus.REVIEW),
        # the head names who applies
        (CLUB_HEAD, ValueStatus.READ),
    ],
)
@pytest.mark.parametrize("field", ["organisationsnummer", "telefon", "epost"])
def test_whose_the_head_is(head: str, status: ValueStatus, field: str) -> None:
    (document,) = documents_of_text(head + FORM)
    value = document.find(field)
    assert value is not None
    assert value.status is status
    assert ("i_sidhuvud" in value.flags) is (status is ValueStatus.REVIEW)


FOOT = "\nPostadress: Box 1, 440 30 Breda. Telefon: 0303-23 80 00. Org.nr: 212000-1280. E-post: kommun@breda.example\n"


def test_the_foot_of_a_form_is_not_who_applies() -> None:
    (document,) = documents_of_text(FORM.strip() + "\n" + FOOT)
    values = [document.find(field) for field in ("organisationsnummer", "telefon", "epost")]
    assert [value for value in values if value is not None and value.status is ValueStatus.READ] == []


def test_who_handles_a_case_is_not_whom_to_ask() -> None:
    blank = FORM.replace("Ulf Ek\nAntal", "\nHandläggare:         Ann Vik\nAntal")
    (document,) = documents_of_text(blank)
    contact = document.find("kontaktperson")
    assert contact is not None
    assert contact.status is not ValueStatus.READ


def test_the_days_of_a_list_are_not_that_of_the_paper() -> None:
    """The day of the first voucher took the place of the day of the signature."""
    rows = (
        "1012        2013-08-01   Noter          1 250,00\n1033        2013-09-12   Dirigent      12 000,00\n"
    )
    head = "Kostnadsredovisning\n\nProjekt: Ungdomskör\n\nVerifikat   Datum        Text             Belopp\n"
    (document,) = documents_of_text(f"{head}{rows}\n\nKil 2014-01-20\n\nMoa Berg\n")
    assert str(document.get("datum")) == "2014-01-20"
