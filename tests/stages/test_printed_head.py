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
