from __future__ import annotations

from datetime import date

import pytest

from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # what a signer is called is a word of labels, too
        ("Sökt belopp: 90 000 kr\nTierp 2016-03-01\n\nEva Lindqvist\nFirmatecknare", "undertecknare", "Eva Lindqvist"),
        ("Sökt belopp: 90 000 kr\nTierp 2016-03-01\n\nEva Lindqvist\nFirmatecknare", "befattning", "Firmatecknare"),
        ("Namn             Eva Lindqvist\nRoll             Firmatecknare", "befattning", "Firmatecknare"),
        # the trust of who signs is asked for with the name
        ("Tierp 2016-03-01\nNamnförtydligande, uppdrag: Eva Lindqvist, kassör", "befattning", "kassör"),
        # the title over the name, the name once more in brackets, whose behalf it is on
        ("Syfte: odla\nTierp 2016-03-01\n\nKassör\n\nEva Lindqvist", "undertecknare", "Eva Lindqvist"),
        ("Syfte: odla\nTierp 2016-03-01\n\nKassör\n\nEva Lindqvist", "befattning", "Kassör"),
        ("Syfte: odla\nTierp 2016-03-01\n\n__________\n(Eva Lindqvist)\nKassör", "undertecknare", "Eva Lindqvist"),
        ("Syfte: odla\nTierp 2016-03-01\n\nFör föreningen\nEva Lindqvist", "undertecknare", "Eva Lindqvist"),
        # the day under the name, as a stamp has it
        ("Syfte: odla\n\nSignerad handling.\nEva Lindqvist, kassör\n2016-03-01 kl. 14:22", "datum", date(2016, 3, 1)),
        # the end of a number is no number of the label behind it
        ("Telefon: 08-465 004 77 E-post: eva@dungen.example", "telefon", "08-465 004 77"),
        # a name that no list knows, vouched for by the title behind it
        ("Syfte: odla\nTierp 2016-03-01      Odo Xhemalisson, Ordförande", "undertecknare", "Odo Xhemalisson"),
        # a caption between the date and the name, and a date under both
        ("Syfte: odla\n\nTierp 2016-03-01\n\nSignering\nEva Lindqvist\nOrdförande", "undertecknare", "Eva Lindqvist"),
        ("Syfte: odla\n\nSignerad av\nEva Lindqvist\nOrdförande\nTierp 2016-03-01", "befattning", "Ordförande"),
        # a caption under the line to write on
        ("Period: 2015\n\nden 1 mars 2016\n\nDatum\nEva Lindqvist\nOrdförande", "datum", date(2016, 3, 1)),
        # a question behind a long one with its answer, and one whose answer the next question is not
        (
            "Vilken adress har ni? Lövstigen 41, lgh 1102, 377 97 Hult\nVem är kontaktperson? Eva Lindqvist",
            "kontaktperson",
            "Eva Lindqvist",
        ),
        # one wrong letter in a label right before its answer
        ("Beolpp som söks 910 500", "sokt_summa", 910500),
        # two labels of other income, the one answered by a word and the other by an amount
        ("Annan finansiering ja/nej:   Ja\nÖvriga intäkter (kr):   401 000", "ovriga_intakter_belopp", 401000),
        # the next numbered label beside a question is no answer to it
        (
            "3.3 Finns annan medfinansiering?       3.4 Om ja, ange summa\n[ ] Ja      [x] Nej",
            "ovriga_intakter",
            "nej",
        ),
        # a colon in a column of its own
        ("Sökt belopp      : 90 000 kr\nOrt              : Tierp", "ort", "Tierp"),
        # an amount without a unit beside a question with yes and no
        ("Medfinansiering: 344 000", "ovriga_intakter_belopp", 344000),
        ("Medfinansiering: 2016", "ovriga_intakter_belopp", None),
    ],
)  # fmt: skip
def test_what_stands_where_an_answer_does(text: str, field: str, value: object) -> None:
    found = {each.field: each.value for each in document_of(HEAD + text).values}
    assert found.get(field) == value


AUDITED = """
Syfte
Vi har odlat ihop på ängen i två år och det har gått bra.
Grannarna har haft sina lotter bredvid varandra.
Skolan har varit med varje vår.
Kompost har delats ut.

Tierp 2016-03-01

Eva Lindqvist
Kassör

{heading}

Tierp 2016-04-09
Lars Berg                 Inger Holm
Revisor                   Revisor
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Revisorernas intyg\n\nRedovisningen stämmer med böckerna.",
        "Vi har granskat räkenskaperna och har ingen anmärkning.",
        "Granskat av föreningens revisorer",
        "Revisorer",
    ],
)
def test_auditors_behind_the_signer_do_not_sign_for_the_paper(heading: str) -> None:
    found = {each.field: each.value for each in document_of(HEAD + AUDITED.format(heading=heading)).values}
    assert (found.get("undertecknare"), found.get("befattning")) == ("Eva Lindqvist", "Kassör")
    assert found.get("datum") == date(2016, 3, 1)


def test_a_letter_is_signed_by_the_person_and_not_by_the_body_named_above() -> None:
    letter = (
        "Dansgillet\nStorgatan 3\n815 30 Tierp\n\nTierp 2016-03-01\n\nKulturnämnden\n\n"
        "Vi ansöker härmed om 20 000 kronor till projektet Polska i parken, som hålls i augusti varje år.\n\n"
        "Med vänlig hälsning\nDansgillet\n\nEva Lindqvist\nKassör\n"
    )
    found = {each.field: each.value for each in document_of(letter).values}
    assert (found.get("undertecknare"), found.get("befattning")) == ("Eva Lindqvist", "Kassör")
