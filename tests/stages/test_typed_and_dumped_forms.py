"""Forms as typed text and as dumps of their print: labels and answers on lines of their own, in rows, under heads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

ONE_A_LINE = """Ansökan om projektstöd

Ärende-ID:
2016/8732
Stödsökande organisation:
Skärgårdens båtlag
Organisationsnummer:
802176-1310
Postadress:
Kajgatan 22 C
535 37 Torsby
Projektets titel:
Bäcken tillbaka

Kostnader
Budgetpost (kkr)
2017
2018
Summa
Fotograf
3
2
5
Byggmaterial
25
38
63
Summa kostnader
28
40
68

Sökt projektstöd (kr)
68000

2016-12-20

Datum
Göran Örnmyr
Firmatecknare
"""
REPORT = """Slutredovisning av bidrag

Sökande (organisation)
Organisationsnummer:
Norrfors Ryttarförening
802970-2316
Projektets namn:
Skridskor åt alla
Perioden börjar (ååååmmdd)             Perioden slutar (ååååmmdd)
20150501                               20150831

Kostnader enligt bokföringen

Beviljat belopp:
Förbrukat:
Att återbetala:
2 162 280 kr
1 948 000
214 280 kr
"""
WITH_REMARK = """Slutredovisning av bidrag

Projektets namn:
Skridskor åt alla
Beviljat bidrag, kronor:
Förbrukat, kronor:
Anm:
4708000
4707000
"""
IN_ROWS = """Ansökan om projektmedel 2014

Dnr:                    01355-2014
Projekt:                Mormor läser
Adress:                 Kyrkbacken 2
Epost:                  dragan@hult.example
Nämnd:                  Projektledare:
Norrmalm stadsdelsnämnd  Anna-Karin Lindevall
Behörig företrädare:    Befattning:
Birgitta Hasselros      Ordförande
"""
ASKED_IN_A_TABLE_OF_QUESTIONS = """Uppföljning av projektmedel

Nämnd:                      Utbildningsnämnden
Vad heter projektet?        Taket på gamla ladan

Ekonomiskt utfall
Beviljat belopp:            8.822.800
Hur mycket har förbrukats?  8.812.800,-
"""


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        # a year and a number are no page of so many
        (ONE_A_LINE, "diarienummer", "2016/8732"),
        # two words that each name the field are one label
        (ONE_A_LINE, "sokande", "Skärgårdens båtlag"),
        # one label for street and town
        (ONE_A_LINE, "adress", "Kajgatan 22 C"),
        (ONE_A_LINE, "postadress", "535 37 Torsby"),
        (ONE_A_LINE, "budget_summa", Decimal(68000)),
        # no row of the table above it, and in kronor though that is not
        (ONE_A_LINE, "sokt_summa", Decimal(68000)),
        # the date has its caption below, and who signs stands under that
        (ONE_A_LINE, "undertecknare", "Göran Örnmyr"),
        (ONE_A_LINE, "befattning", "Firmatecknare"),
        # the first of the labels has no colon
        (REPORT, "sokande", "Norrfors Ryttarförening"),
        # each has its answer below, though another label stands beside it
        (REPORT, "period_start", date(2015, 5, 1)),
        (REPORT, "period_slut", date(2015, 8, 31)),
        # nobody knows the third label, but its amount is what is left of the first
        (REPORT, "beviljat_belopp", Decimal(2162280)),
        (REPORT, "forbrukat_belopp", Decimal(1948000)),
        # two amounts under two labels for amounts and one for words
        (WITH_REMARK, "beviljat_belopp", Decimal(4708000)),
        (WITH_REMARK, "forbrukat_belopp", Decimal(4707000)),
        # answers in the columns of labels above them are no labels
        (IN_ROWS, "namnd", "Norrmalm stadsdelsnämnd"),
        (IN_ROWS, "kontaktperson", "Anna-Karin Lindevall"),
        (IN_ROWS, "undertecknare", "Birgitta Hasselros"),
        # a heading asks for nothing
        (ASKED_IN_A_TABLE_OF_QUESTIONS, "forbrukat_belopp", Decimal(8812800)),
    ],
)
def test_what_a_form_answers(text: str, field: str, expected: object) -> None:
    assert document_of(text).get(field) == expected


def test_years_head_columns_of_one_cell_a_line() -> None:
    rows = [(row["text"], row["belopp"]) for row in document_of(ONE_A_LINE).rows]
    assert rows == [("Fotograf", Decimal(5000)), ("Byggmaterial", Decimal(63000))]


def test_amounts_under_an_unknown_label_that_prove_nothing_answer_nothing() -> None:
    told = document_of(REPORT.replace("214 280", "214 281"))
    amounts = [value for value in told.values if value.field in ("beviljat_belopp", "forbrukat_belopp")]
    assert len(amounts) == 2
    assert not any(value.status is ValueStatus.READ for value in amounts)
