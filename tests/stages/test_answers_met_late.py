"""Labels nobody listed in a column of known ones, days of two-figure years, answers parted over labels and lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extract.stages.headings.concepts import general_form
from extract.stages.labels.labels import find_labels
from extract.stages.labels.zones import Sheet
from extract.stages.letters.signing import post_before_name
from extract.stages.page.lines import read_lines
from extract.stages.papers.classify import index_of
from extract.stages.words.naming import named_by
from models.layout import TextSource
from models.record import Dokumenttyp, ValueStatus
from models.replacing import replace
from tests.stages.grid import document_of, layout_of

HEAD = "ANSÖKAN OM BIDRAG\n\n"
REACHED = "Kontaktperson (namn, telefon, e-post): Eva Ek, 08-465 004 81, eva@naken.example"
TWO = "\nLagan den 14 februari 1994\n\n\nEva Ek                Maj Lind\nordförande            kassör\n"
POSTS = (
    "Kontaktperson: Hodan Ek\nBefattning: Samordnare\n\nUnderskrift\nNamn: Greger Lind\nTitel: Kommunchef\n"
)
COLUMN = (
    "Sökande                         Näcken simsällskap\n"
    "Adress                          Badgatan 2\n"
    "Postadress                      340 14 Lagan\n"
    "Projektets/aktivitetens namn    Simskola för vuxna\n"
    "Telefon                         08-465 004 81\n"
)
ASKED = "Sökande: Näcken\nProjektets namn: Simskola\nSökt belopp: 10 000 kr\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # no list has the wording, but it stands among those that lists have
        (COLUMN, "projekt", "Simskola för vuxna"),
        # the label says in which order a day of six figures stands
        (f"{ASKED}Datum (åå-mm-dd): 12-05-07\n", "datum", date(2012, 5, 7)),
        (f"{ASKED}Beräknat avslut (åå-mm-dd): 13-05-31\n", "tidplan_slut", date(2013, 5, 31)),
        # a code and its town by two labels
        (f"{ASKED}Postnr: 641 47     Postort: Valbacka\n", "postadress", "641 47 Valbacka"),
        (f"{ASKED}Postnr: 641 47\nPostort: Valbacka\n", "postadress", "641 47 Valbacka"),
        # the post under the name, where one label asks for both
        (f"{ASKED}Namnförtydligande och befattning:\nMaj Ek\nordförande\n", "befattning", "ordförande"),
        # a label for a person that says in brackets what more it wants
        (f"{ASKED}{REACHED}", "kontaktperson", "Eva Ek"),
        (f"{ASKED}{REACHED}", "telefon", "08-465 004 81"),
        # a month tells where a time begins and where it ends
        (f"{ASKED}Startdatum: april 2011\nSlutdatum: augusti 2011\n", "tidplan_start", date(2011, 4, 1)),
        (f"{ASKED}Startdatum: april 2011\nSlutdatum: augusti 2011\n", "tidplan_slut", date(2011, 8, 31)),
        (f"{ASKED}Startdatum: 2011-04\nSlutdatum: 2011-08\n", "tidplan_slut", date(2011, 8, 31)),
        # a town that begins as the unit of an amount does
        (f"{ASKED}Postadress: 291 66 KRISTIANSTAD\n", "postadress", "291 66 KRISTIANSTAD"),
        # the bracket says whose name is asked for
        ("Namn (företag, förening): Näcken\nProjektets namn: Simskola\nSökt belopp: 10 000 kr\n", "sokande", "Näcken"),
        # a sentence with gaps
        (f"{ASKED}för följande ändamål    Simskola\n", "projekt", "Simskola"),
        # what a title under the heading of the project names
        ("PROJEKT\nTitel: Lär av en mästare\nSökt belopp: 95 000 kr\n", "projekt", "Lär av en mästare"),
        # post and day behind the name of who sent it
        (f"{ASKED}Inskickad av Eva Ek (ordförande) 2013-01-21\n", "befattning", "ordförande"),
        (f"{ASKED}Inskickad av Eva Ek (ordförande) 2013-01-21\n", "datum", date(2013, 1, 21)),
        # who signs has a post, and whoever may be asked another
        (f"{ASKED}{POSTS}", "befattning", "Kommunchef"),
        # the time of day behind the day
        (f"{ASKED}Inskickad till myndigheten: 2015-11-12 13:47\n", "datum", date(2015, 11, 12)),
        # two who sign side by side, their posts below
        (f"{ASKED}{TWO}", "undertecknare", "Eva Ek"),
        (f"{ASKED}{TWO}", "befattning", "ordförande"),
        # what is asked of whom
        ("Projektets namn: Simskola\nVarav söks från stiftelsen: 60 000 kr\n", "sokt_summa", Decimal(60_000)),
    ],
)  # fmt: skip
def test_answers(text: str, field: str, value: object) -> None:
    found = document_of(HEAD + text).find(field)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["Ort och datum: Lagan 09-11-27\n", "Ort: Lagan\nDatum: 09-11-27\n"])
def test_a_year_of_two_figures_goes_to_a_person(text: str) -> None:
    found = document_of(HEAD + ASKED + text).find("datum")
    assert found is not None
    assert (found.value, found.status) == (date(2009, 11, 27), ValueStatus.REVIEW)


MAIL = (
    "Från: Eva Ek <eva@naken.example>\nSkickat: den 4 april 2016 08:41\nTill: Nämnden\nÄmne: SV: bidrag\n\nHej!\n\n"
    "Näckens förening söker 75 000 kr\ntill ett utegym.\n\nMed vänlig hälsning\n\nEva Ek\nSekreterare\n\n"
    "-----Ursprungligt meddelande-----\nFrån: Maj Lind\nSkickat: den 30 mars 2016 15:20\nTill: Eva Ek\n\n"
    "Vi saknar belopp i er ansökan, 20 000 kr kan inte stämma.\n\nMaj Lind\n"
)


def test_an_older_mail_below_answers_nothing() -> None:
    document = document_of(MAIL)
    assert document.get("sokt_summa") == Decimal(75_000)
    assert document.get("datum") == date(2016, 4, 4)
    assert document.get("epost") == "eva@naken.example"


def test_one_label_alone_vouches_for_no_other() -> None:
    text = f"{HEAD}Sökande: Näcken\n\nAktivitetens namn på   lördagar i maj\nSökt belopp: 10 000 kr\n"
    found = document_of(text).find("projekt")
    assert found is None or found.value is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Vad vill ni kalla projektet?", "projekt"),
        ("Vi söker bidrag för", "projekt"),
        ("Söks hos länsstyrelsen", "sokt_summa"),
        ("Organisations- eller personnummer", "organisationsnummer"),
        ("Verksamheten beräknas pågå", "tidplan"),
        ("Beräknat avslut", "tidplan_slut"),
        ("Position i organisationen", "befattning"),
        ("Underskrift av ordförande eller kassör", "undertecknare"),
    ],
)
def test_wordings_of_labels(label: str, field: str) -> None:
    assert field in {one.name for one in named_by(label) if one.score >= 0.9}


def test_a_final_report_is_no_end_of_time() -> None:
    assert "tidplan_slut" not in {one.name for one in named_by("Slutrapport för projekt")}


def test_the_name_of_a_town_is_no_name_of_a_project() -> None:
    _, lines = read_lines(layout_of("Ortnamn: Valbacka\n"))
    hits = find_labels(lines, index_of(general_form(Dokumenttyp.ANSOKAN)))
    assert [hit.name for hit in hits] == ["postadress"]


@pytest.mark.parametrize(("text", "words"), [("Kassör          Maj Lind", 1), ("Maj Lind       kassör", 0)])
def test_a_post_may_stand_before_the_name(text: str, words: int) -> None:
    _, lines = read_lines(layout_of(text))
    assert post_before_name(lines[0]) == words


def test_a_word_right_under_a_label_of_its_own_column_answers_no_label_beside_it() -> None:
    text = "                      Ort\nOrganisationens namn  Berga\n"
    words = tuple(word._replace(line=None) for word in layout_of(text).pages[0].words)
    page = replace(layout_of(text).pages[0], words=words, source=TextSource.TEXT)
    _, lines = read_lines(replace(layout_of(text), pages=(page,)))
    hits = find_labels(lines, index_of(general_form(Dokumenttyp.ANSOKAN)))
    sheet = Sheet((page,), lines, hits)
    assert [hit.name for hit in hits] == ["ort", "sokande"]
    assert sheet.inline(hits[1]) is None
