"""Forms with captions under the lines of their head, and labels over what is written at their foot."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.stages.grid import document_of

FORM = """Ansökan om bidrag till friluftsliv

Diarienummer
FHK 2011/0114

Kransleden runt sjön              64 000
Projektets namn                   Sökt belopp, kr

Ekhamra friluftsfrämjare
Sökande organisation              Organisationsnummer

Sjövägen 4                        740 12 Ekhamra
Adress                            Postnummer och postadress

Eva Lindqvist                     070-174 06 12
Kontaktperson                     Telefon

2011-05-01                        2011-09-30
Startdatum                        Slutdatum

Syfte
Fler ska kunna gå runt sjön utan att trampa ned strandängarna.

Ort och datum                     Underskrift
Ekhamra 2011-02-14                Karl Berg
"""


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("sokande", "Ekhamra friluftsfrämjare"),
        ("adress", "Sjövägen 4"),
        ("telefon", "070-174 06 12"),
        ("sokt_summa", Decimal(64000)),
        ("tidplan_slut", date(2011, 9, 30)),
        # the line over its caption is left blank, and the next answer is none of it
        ("organisationsnummer", None),
        # over the run of captions and under it, labels stand over their answers
        ("diarienummer", "FHK 2011/0114"),
        ("datum", date(2011, 2, 14)),
        ("undertecknare", "Karl Berg"),
    ],
)
def test_captions_and_labels_on_one_form(field: str, expected: object) -> None:
    assert document_of(FORM).get(field) == expected
