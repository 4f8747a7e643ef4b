"""Answers found by geometry and kind together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extract.stages.words.kinds import read_as
from models.form import Kind
from models.record import Scalar, ValueStatus
from tests.stages.grid import document_of

TITLE = "Ansökan om projektmedel\n\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Sökt belopp: 90 000 kr", "sokt_summa", Decimal(90000)),  # right of the label
        ("Sökt belopp\n90 000 kr", "sokt_summa", Decimal(90000)),  # below it
        ("Sökt belopp          90 000 kr", "sokt_summa", Decimal(90000)),  # in the next column
        ("Sökt belopp (tkr): 90", "sokt_summa", Decimal(90000)),  # unit in the label
        ("Sökt belopp\nAnge hela kronor.\n90 000", "sokt_summa", Decimal(90000)),  # help text between
        (
            "Sökt belopp:\n90 000 avser en halv tjänst\nunder ett år",
            "sokt_summa",
            Decimal(90000),
        ),  # prose follows
        ("Tidplan\n2016-01-01 - 2016-12-31", "tidplan_slut", date(2016, 12, 31)),
        (
            "Projektstart: 2016-01-01  Projektslut: 2016-06-30",
            "tidplan_slut",
            date(2016, 6, 30),
        ),  # two on a line
        (
            "Kontaktperson: Telefon:\nAnna-Karin Lindqvist 08-465 004 12",
            "kontaktperson",
            "Anna-Karin Lindqvist",
        ),
        (
            "Kontaktperson: Telefon:\nAnna-Karin Lindqvist 08-465 004 12",
            "telefon",
            "08-465 004 12",
        ),  # run together
        (
            "Adress        Postadress\nStorgatan 3   123 45 Farsta",
            "postadress",
            "123 45 Farsta",
        ),  # columns kept
        (
            "Postadress      Postnr och ort\nStorgatan 3     123 45 Farsta",
            "adress",
            "Storgatan 3",
        ),  # the place has a label of its own
        ("Kontaktperson.......: Eva Lund", "kontaktperson", "Eva Lund"),  # dots up to the colon
        ("Postadress\nStorgatan 3, 123 45 Farsta", "postadress", "Storgatan 3, 123 45 Farsta"),
        ("Umeå den 3 mars 2016\n\n____________\nEva Lund\nEkonomichef", "undertecknare", "Eva Lund"),
        ("Umeå den 3 mars 2016\n\n____________\nEva Lund\nEkonomichef", "ort", "Umeå"),
    ],
)
def test_values(text: str, field: str, value: Scalar) -> None:
    assert document_of(TITLE + "Projektnamn: Odla ihop\n" + text + "\n").get(field) == value


@pytest.mark.parametrize(
    ("text", "field", "status"),
    [
        ("Sökt belopp:\nTelefon: 08-465 004 12", "sokt_summa", ValueStatus.EMPTY),  # the next label follows
        ("Sökt belopp: ..........\n", "sokt_summa", ValueStatus.EMPTY),  # the form's own dots
        (
            "Sökt belopp.........:\n",
            "sokt_summa",
            ValueStatus.EMPTY,
        ),  # dots up to the colon, as dumps have them
        ("Sökt belopp: enligt bilaga\n", "sokt_summa", ValueStatus.UNREADABLE),  # an answer, and no amount
        ("Telefon: 08-465 004 12", "sokt_summa", ValueStatus.ABSENT),  # no label
        ("Sökt belopp: 90 00 kr", "sokt_summa", ValueStatus.UNREADABLE),  # broken thousands are not guessed
        ("Sökt belopp: 90 000 kr\nSökt summa: 80 000 kr", "sokt_summa", ValueStatus.REVIEW),  # two answers
        (
            "Kontaktperson *\nTelefon *    08-465 004 12",
            "kontaktperson",
            ValueStatus.EMPTY,
        ),  # must be answered
        ("Kontaktperson:\nHur når vi kontaktpersonen?  08-465 004 12", "kontaktperson", ValueStatus.EMPTY),
    ],
)
def test_four_ways_of_having_no_value_are_told_apart(text: str, field: str, status: ValueStatus) -> None:
    found = document_of(TITLE + "Projektnamn: Odla ihop\n" + text + "\n").find(field)
    assert found is not None
    assert found.status is status


def test_a_label_inside_a_sentence_is_no_label() -> None:
    document = document_of(
        TITLE + "Projektnamn: Odla ihop\nSyfte:\nProjektledaren har byggt upp ett nätverk.\n"
    )
    contact = document.find("kontaktperson")
    assert contact is not None
    assert contact.status is ValueStatus.ABSENT


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param(
            "Sökande:             Byalaget i Ekhult\nOrganisationsnummer: 802682-0687\n"
            "                     Anges med tio siffror, till exempel 212000-0142\nAdress:              Torget 1",
            "organisationsnummer",
            "802682-0687",
            id="the form's example was taken for an answer with a better check digit",
        ),
        pytest.param(
            "Sökande:             Byalaget i Ekhult\nProjektets namn:     Humlor\n"
            "Vilken tid gäller det?   1/1-13 - 31/8-13\nSökt belopp:         90 000 kr",
            "projekt",
            "Humlor",
            id="a question below an answered label is the next label, and explains none",
        ),
    ],
)
def test_what_the_form_says_below_an_answer(text: str, field: str, value: str) -> None:
    values = {found.field: found for found in document_of(TITLE + text).values}
    assert values[field].raw == value


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.PHONE, "0980-319 247.", "0980-319 247"),
        (Kind.POSTAL, "935 12 SIMRISHAMN.", "935 12 SIMRISHAMN"),
        (Kind.STREET, "Storgatan 4 A..", "Storgatan 4 A"),
        (Kind.STREET, "Storgatan 4, 1 tr.", "Storgatan 4, 1 tr."),  # an abbreviation keeps its dot
    ],
)
def test_dots_to_write_on_are_no_part_of_an_answer(kind: Kind, text: str, value: str) -> None:
    """Of a dotted line an engine may read one or two dots, right behind what is written on it."""
    assert read_as(kind, text).parts[0].value == value


def test_a_letter_read_as_nought_in_a_period() -> None:
    """`t.0.m.` between two dates can be nothing else; the dates are as they were read."""
    parts = read_as(Kind.PERIOD, "2010-01-01 t.0.m. 2010-12-31").parts
    assert [part.value for part in parts] == [date(2010, 1, 1), date(2010, 12, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Period från:                till:\n2011-01-01                  2011-08-31",
        "Period från    2011-01-01\ntill           2011-08-31",  # the end right under the beginning
        "Period från    2011-01-01\ntill 2011-08-31",
        "Period fr.o.m.              Period t.o.m.\n2011-01-01                  2011-08-31",
        "Vilken period avses?   2011-01-01 - 2011-08-31",
    ],
)
def test_the_two_ends_of_a_period_have_labels_of_their_own(text: str) -> None:
    document = document_of(
        f"Redovisning av projekt\n\nProjekt: Odla ihop\n{text}\nBeviljat belopp: 90 000 kr\n"
    )
    assert (document.get("period_start"), document.get("period_slut")) == (
        date(2011, 1, 1),
        date(2011, 8, 31),
    )


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Sökt belopp    90 000 kr (nittiotusen\n               kronor)", "(nittiotusen kronor)"),
        ("Sökt belopp    90 000 kr (nittiotusen\nkronor)", "(nittiotusen kronor)"),  # at the left margin
        ("Sökt belopp: 90 000 kr avser lön för en\nprojektledare.", "avser lön för en projektledare."),
        ("Sökt belopp: 90 000 kr avser lön.\nefter samråd", "avser lön."),  # the sentence has ended
        ("Sökt belopp: 90 000 kr avser lön och\n\n\n\nhyra av lokal", "avser lön och"),  # too far below
        ("Sökt belopp:\n90 000 kr\nUtskriven 2019-04-10 09:12", None),  # the foot of the page
        ("Sökt belopp: 90 000 kr Återstår: 3 744 kr", None),  # the next label with its answer
        ("Sökt belopp: 90 000 kr        Summa intäkter 57 500", None),  # the next column
        ("Sökt belopp: 90.000,- kr", None),  # two ways of saying kronor
    ],
)
def test_what_stands_behind_an_amount_goes_on_below(text: str, note: str) -> None:
    assert (
        document_of(TITLE + "Projektnamn: Odla ihop\n" + text + "\nTelefon: 08-465 004 12\n").get("sokt_text")
        == note
    )


@pytest.mark.parametrize(
    ("text", "choice", "amount"),
    [
        ("Bidrar någon annan? ☐ Ja   ☒ Nej\nHur mycket?", "nej", None),
        ("Finns annan medfinansiering? ☐ Ja   ☒ Nej", "nej", None),
        ("Bidrar någon annan?\n☒ Ja   ☐ Nej\nHur mycket?\n45 000 kr", "ja", Decimal(45000)),
        (
            "Övriga intäkter:\n\nOm ja, belopp:\n\n☐ Ja   ☒ Nej",
            "nej",
            None,
        ),  # a cell a line, the last one blank
        ("Har projektet andra intäkter?    Om ja, ange belopp (kr)\n[ ] Ja   [x] Nej", "nej", None),
    ],
)
def test_if_so_is_no_answer(text: str, choice: str, amount: Decimal | None) -> None:
    document = document_of(f"{TITLE}Projektnamn: Odla ihop\n{text}\n\nSökt belopp: 90 000 kr\n")
    assert (document.get("ovriga_intakter"), document.get("ovriga_intakter_belopp")) == (choice, amount)
    assert document.get("sokt_summa") == Decimal(90000)


def test_how_much_asks_for_what_the_question_before_it_is_about() -> None:
    document = document_of(f"{TITLE}Projektnamn: Odla ihop\nHur mycket?\n45 000 kr\n")
    assert document.get("ovriga_intakter_belopp") is None


def test_the_next_label_is_no_answer() -> None:
    document = document_of(
        f"{TITLE}Sökande:\nFöreningen Dungen\nOrganisationsnummer *:\n802459-2829\n"
        "Vår kontakt:\nE-post:\nMaj Ek\nmaj.ek@dungen.example\n"
    )
    assert document.get("sokande") == "Föreningen Dungen"
    assert document.get("organisationsnummer") == "802459-2829"
    assert (document.get("kontaktperson"), document.get("epost")) == ("Maj Ek", "maj.ek@dungen.example")


def test_a_share_behind_an_amount_is_no_part_of_it() -> None:
    document = document_of(f"{TITLE}Projektnamn:   Odla ihop\nSökt belopp:   590 800   100,0 %\n")
    assert document.get("sokt_summa") == Decimal(590800)


REMARKS = """Ansökan om projektmedel

Fråga                          Svar                                Noteringar
Projektets namn                Odla ihop
Sökande                                                            Kontrollerat
Kontaktperson                  Maj Ek
Telefon                        08-465 004 12
E-post                         maj.ek@dungen.example
Tidplan                        2014-01-01 - 2014-12-31
Sökt belopp                    90 000 kr
"""


def test_remarks_beside_the_column_of_answers_answer_nothing() -> None:
    document = document_of(REMARKS)
    assert document.get("kontaktperson") == "Maj Ek"
    assert document.get("sokande") is None


def test_remarks_on_a_page_with_few_answers_answer_nothing_either() -> None:
    further = "\f\nSökande                                                            Kontrollerat\n"
    document = document_of(
        f"{REMARKS.replace('Sökande', 'Postadress')}{further}Adress                         Ekvägen\n"
    )
    assert document.get("adress") == "Ekvägen"
    assert document.get("sokande") is None


def test_the_senders_numbers_at_the_foot_answer_nothing_that_the_form_asks_for() -> None:
    document = document_of(
        f"{TITLE}Sökande                Föreningen Dungen\nOrganisationsnummer    802459-2820\n"
        "Telefon                08-465 004 12\nSökt belopp            90 000 kr\n\n\n"
        "Stiftelsen Stenen      Telefon 031-390 06 00      Organisationsnummer 212000-0142\n"
    )
    number = document.find("organisationsnummer")
    assert number is not None
    assert (number.raw, "ogiltig" in number.flags) == ("802459-2820", True)
    assert document.get("telefon") == "08-465 004 12"


def test_a_label_with_the_next_number_answers_no_label() -> None:
    document = document_of(
        f"{TITLE}1. Sökande\n2. Ankomstdatum (ifylls av oss) 26/3-2001\n"
        "3. Telefon 08-465 004 12\n4. Sökt belopp 90 000 kr\n"
    )
    assert not str(document.get("sokande") or "").startswith("2.")


def test_how_much_may_be_written_is_no_answer() -> None:
    document = document_of(
        f"{TITLE}Projektnamn\nHögst 60 tecken.\nOdla ihop\n\nSökande\nByalaget i Hult\n\nSökt belopp\n90 000 kr\n"
    )
    assert document.get("projekt") == "Odla ihop"


def test_two_days_broken_over_three_lines_are_one_answer() -> None:
    lines = ("den 1 januari", "2023 – den 15", "september 2023")
    document = document_of(
        f"{TITLE}Projektnamn:   Odla ihop\nTidplan:       "
        + f"\n{' ' * 15}".join(lines)
        + "\nSökt belopp:   90 000 kr\n"
    )
    assert [str(document.get(name)) for name in ("tidplan_start", "tidplan_slut")] == [
        "2023-01-01",
        "2023-09-15",
    ]
