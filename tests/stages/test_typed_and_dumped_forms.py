"""Forms as typed text and as dumps of their print: labels and answers on lines of their own, in rows, under heads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.record import Dokumenttyp, ValueStatus
from tests.stages.grid import document_of, documents_of_text

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


TABBED = """Slutredovisning av projektbidrag

Beviljat belopp:\t1 279 600

Konto\tText\tQ3 2014\tQ4 2014\tSumma (kr)
5457\tKontorsvaror\t\t595900\t595900
7467\tInköp av garn och tyg tom\t116200\t271200\t387400
2014-12-31\t\t\t
7993\tKöpt utbildning\t0\t296300\t296300
SUMMA\t116200\t1163400\t1279600
"""


def test_the_rest_of_a_cell_that_lost_the_tabs_before_it_ends_no_table() -> None:
    rows = [(row["konto"], row["text"], row["belopp"]) for row in document_of(TABBED).rows]
    assert rows == [
        ("5457", "Kontorsvaror", Decimal(595900)),
        ("7467", "Inköp av garn och tyg tom 2014-12-31", Decimal(387400)),
        ("7993", "Köpt utbildning", Decimal(296300)),
    ]


MINUTES = """Vretå kommun
SAMMANTRÄDESPROTOKOLL

Tekniska nämnden Sammanträdesdatum den 5 februari 2013 Dnr
RS 2013-9365

§ 21 Bidrag till lokala insatser:
Tekniska nämnden beslutar:
1. att bifalla ansökan om medel till Ungas rätt till rum med 181 000 kronor för innevarande år.

2. Paragrafen justeras omedelbart.
"""


def test_a_date_inside_a_line_that_its_label_names_is_the_decisions() -> None:
    assert document_of(MINUTES).get("datum") == date(2013, 2, 5)


def test_a_name_may_hold_the_word_that_leads_to_it() -> None:
    projekt = document_of(MINUTES).clauses[0].projekt
    assert projekt is not None
    assert projekt.value == "Ungas rätt till rum"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        # white parts it from a text that has ended, and a table follows
        ("Budget per verksamhet", "Arbetet leds av en styrgrupp."),
        # no heading: the sentence goes on
        ("och av alla andra.", "Arbetet leds av en styrgrupp. och av alla andra."),
    ],
)
def test_a_heading_over_a_table_is_no_end_of_the_text_above(heading: str, expected: str) -> None:
    text = f"""Ansökan om projektstöd

Sökande:
Skärgårdens båtlag
Genomförande:
Arbetet leds av en styrgrupp.


{heading}

Kostnadsslag       Kronor
Lokalhyra          12 000
Resor               8 000
Summa              20 000
"""
    sections = {section.name: section.text for section in document_of(text).sections}
    assert sections["genomforande"] == expected


def test_an_answer_under_the_first_label_that_is_surely_the_second_ones() -> None:
    text = "Ansökan om bidrag\n\nSökande: Byalaget i Hult\nProjektansvarig:        Tel:\n031-390 06 71\nOrt: Hult\n"
    found = document_of(text)
    assert (found.get("kontaktperson"), found.get("telefon")) == (None, "031-390 06 71")


def test_one_piece_for_each_label_though_one_begins_left_of_its_own() -> None:
    text = """Ansökan om bidrag

Koordinerande projektpart:  Org nr:         Postnummer och ort:
Samfälligheten Lövbacken  802395-3725       896 62 Alingsås
Projektets namn: Unga kliver fram
"""
    assert document_of(text).get("sokande") == "Samfälligheten Lövbacken"


def test_dates_that_run_together_under_two_labels() -> None:
    text = "Ansökan om bidrag\n\nSökande: Byalaget\nInsatsen påbörjas:  avslutas:\n20050701 20050930\nOrt: Hult\n"
    found = document_of(text)
    assert (found.get("tidplan_start"), found.get("tidplan_slut")) == (date(2005, 7, 1), date(2005, 9, 30))


def test_a_span_and_its_beginning_are_one_label() -> None:
    text = """Redovisning av projektmedel

Projektets namn: Levande hamn
Beviljat belopp: 20 000
Avser tiden fr o m:              t o m:
2016-01-01                       30/6 2016
"""
    assert document_of(text).get("period_start") == date(2016, 1, 1)


def test_a_label_stands_over_a_text_that_begins_with_a_word_for_the_same() -> None:
    text = """Ansökan om stöd

Sökande: Byalaget i Hult
Mål och indikatorer:
Projektmål: 4 utbildade ledare. Effektmål: varaktigt lägre
skolfrånvaro.
Metod:
Vi träffas i slöjdsalen.
"""
    sections = {section.name: section.text for section in document_of(text).sections}
    assert sections["mal"].startswith("Projektmål: 4 utbildade ledare.")


BUNDLE = """Slutredovisning av projektmedel

Diarienummer: 345-252-307
Nämnd: Kulturnämnden
Projektets namn: Levande hamn
Rapportperiod: 2023-01-01 – 2023-12-31
Beviljat belopp: 120 000
Förbrukat belopp: 118 000

Resultat:
Verksamheten har haft 57 besökare per vecka, fler kvinnor än män.

Norrby, den 25 maj 2024


_______________________________
Birgitta Hasselros
Avdelningschef



Kommunstyrelsen
Stadskansliet

Vreta 2/1-14
Dnr 2014-252-307
Översändande av handlingar

Härmed översänds det som har begärts, på elva sidor med bilagor.

Med vänlig hälsning
Samira Tallroth
Stadsdirektör
"""


def test_a_letter_begins_behind_the_signature_of_a_form() -> None:
    report, letter = documents_of_text(BUNDLE)
    assert (report.get("datum"), report.get("undertecknare")) == (date(2024, 5, 25), "Birgitta Hasselros")
    assert letter.page_from == 1
    assert "Samira" not in "".join(value.raw for value in report.values)


MEMORANDUM = """Folkhälsonämnden
Handläggare: Pär Yngvesson
Telefon: 040-628 04 75

Tjänsteskrivelse
Datum 10/6 2010
Dnr 310-9857-10

Till Kommunstyrelsen
Slutredovisning av projekt

Härmed redovisas projektet ”Sommarljus 2.0” för perioden 1 januari 2010 –
31 maj 2010.

Ekonomi

Projektet beviljades 726 220 kr. Av dessa har 726 220 kronor förbrukats och 0
kr återstår.

För nämnden
Sixten Vintergård
Kanslichef
"""


def test_a_memorandum_that_accounts_is_no_decision() -> None:
    document = document_of(MEMORANDUM)
    assert document.dokumenttyp is Dokumenttyp.REDOVISNING
    assert document.get("beviljat_belopp") == Decimal(726220)


def test_amounts_that_ran_together_are_no_name_of_a_row() -> None:
    text = """Ansökan om stöd

Sökande: Byalaget i Hult

År 1   110.400,00 106.200,00 262.200,00 350.800,00 829.600,00
År 2   9.200,00 49.700,00 42.500,00 157.900,00 259.300,00
Summa  119.600,00 155.900,00 304.700,00 508.700,00 1.088.900,00
"""
    amounts = [row.cell("belopp") for row in document_of(text).rows]
    assert not any(cell is not None and cell.status is ValueStatus.READ for cell in amounts)
