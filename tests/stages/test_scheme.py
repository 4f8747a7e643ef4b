"""Labels told by the scheme of the paper: what stands where the known ones stand is a label, whatever it says."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from extract.api import read_document
from extract.evaluate.compare import CORRECT, SILENT_ERRORS, Verdict
from extract.evaluate.score import score_file
from extract.evaluate.truth import read_truth
from models.record import ValueStatus
from tests.papers.generate import write
from tests.papers.lots.drawing import papers
from tests.papers.lots.fields import WAYS
from tests.stages.grid import document_of

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
ONE_UNDER_THE_OTHER = """Ansökan om bygdemedel

Sökande
Projektägande sammanslutning
Dalbo Intresseförening
Organisationsnummer
802488-1461
Säte i
Granliden
E-post
info@dalbo.example
Projektets arbetsnamn
Stigen runt tjärnen
Antal fikapauser
31
Projektstart
2014-05-02
Projektslut
2014-09-30
Sökt belopp
84 000 kr
Undertecknande
Dag för stämman
2013-11-04
Dag för underskrift
2014-01-15
Föredragande tjänsteman
Rune Sandell
Undertecknarens namn
Berit Falk
"""
WRAPPED = """Ansökan om bidrag

Sökandens           Dalbo            Organisations-   802488-1461
fullständiga namn   byalag           nummer
Kontaktens          info@dalbo.example   Nås på       0980-319 210
e-postadress                         telefon
Arbetet             2014-05-02       Arbetet          2014-09-30
börjar                               slutar
Summa som           84 000 kr        Hemort           Granliden
söks
"""
HEADED = """Ansökan om bidrag

Sammanslutning som söker       Org.nr             Säte
Dalbo Intresseförening         802488-1461        Granliden

Insatsen heter                 Projektstart       Projektslut
Stigen runt tjärnen            2014-05-02         2014-09-30

Sökt belopp                    E-post
84 000 kr                      info@dalbo.example

Dag för underskrift            Undertecknarens namn     Föredragande
2014-01-15                     Berit Falk               Rune Sandell
"""
RULED = """Ansökan om bidrag

Dalbo Intresseförening
______________________________
Sammanslutning som söker

802488-1461
______________________________
Org.nr

Stigen runt tjärnen
______________________________
Insatsen heter

2014-05-02 -- 2014-09-30
______________________________
Insatsen pågår

84 000 kr
______________________________
Sökt belopp
"""
ITEMS = """Ansökan om bidrag

- **Sökande:** Dalbo Intresseförening
- **Org.nr:** 802488-1461
- **Insatsen heter:** Stigen runt tjärnen
- **Sökt belopp:** 84 000 kr
"""
DOTS = """Ansökan om bidrag

Sökandens namn ...Dalbo Intresseförening..............
Organisationsnummer ...802488-1461....................
Projektets namn ___Stigen runt tjärnen________
Sökt belopp ...84 000 kr..............................
"""


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        # what nobody knows ends the answer before it
        (ONE_UNDER_THE_OTHER, "projekt", "Stigen runt tjärnen"),
        (ONE_UNDER_THE_OTHER, "organisationsnummer", "802488-1461"),
        (ONE_UNDER_THE_OTHER, "undertecknare", "Berit Falk"),
        # labels of two lines beside answers of one
        (WRAPPED, "telefon", "0980-319 210"),
        (WRAPPED, "tidplan_slut", date(2014, 9, 30)),
        # labels in a row over their answers
        (HEADED, "organisationsnummer", "802488-1461"),
        (HEADED, "projekt", "Stigen runt tjärnen"),
        (HEADED, "tidplan_slut", date(2014, 9, 30)),
        # two names on a line answer two labels
        (HEADED, "undertecknare", "Berit Falk"),
        # captions under the lines to write on
        (RULED, "organisationsnummer", "802488-1461"),
        (RULED, "projekt", "Stigen runt tjärnen"),
        (RULED, "tidplan_start", date(2014, 5, 2)),
        # bold in typed signs, items of a list
        (ITEMS, "sokande", "Dalbo Intresseförening"),
        (ITEMS, "projekt", "Stigen runt tjärnen"),
        # typed over the dots
        (DOTS, "sokande", "Dalbo Intresseförening"),
        (DOTS, "projekt", "Stigen runt tjärnen"),
    ],
)
def test_what_a_form_answers(text: str, field: str, expected: object) -> None:
    assert document_of(text).get(field) == expected


def test_a_long_item_s_sum_under_its_name_answers_no_unknown_label() -> None:
    listed = read_document(SAMPLES / "ansokan_lykttander.txt")
    assert listed.find("budget_summa").raw == "570 000 kr"


def test_the_first_day_under_a_heading_of_signatures_is_not_accepted() -> None:
    """A label that nobody knows stands between the two."""
    read = [value.value for value in document_of(ONE_UNDER_THE_OTHER).values if value.field == "datum"]
    assert date(2013, 11, 4) not in read


@pytest.mark.parametrize(
    "told", ["Föreningen bildades", "Utbetalningsdag", "Stadgarna antogs", "Besked väntas"]
)
def test_words_before_a_day_that_say_what_happens_on_it_are_no_place(told: str) -> None:
    text = f"Ansökan om projektbidrag\n\nSökande: Dalbo byalag\nSökt belopp: 84 000 kr\n\n{told} 2014-05-02\n"
    assert document_of(text).get("ort") is None
    assert document_of(text).get("datum") is None


def test_the_telephone_at_the_foot_of_a_form_is_its_giver_s() -> None:
    foot = "Besök Storgatan 4 · 714 31 Kolaremo · Tfn 0980-319 246"
    text = f"Ansökan om projektbidrag\n\nSökande: Dalbo byalag\nSökt belopp: 84 000 kr\n\n{foot}\n"
    assert document_of(text).get("telefon") is None


@pytest.mark.parametrize(
    "answer",
    [
        # the label is not known, and stands before the answer
        "Vår sammanslutning: Dalbo byalag",
        # a form's own sentence
        "Namnet som det står i stadgarna.",
        # the rest of a label
        "(eller ombud)",
    ],
)
def test_words_that_may_be_a_label_go_to_a_person(answer: str) -> None:
    text = f"Ansökan om projektbidrag\n\nSökande\n{answer}\nOrg.nr: 802488-1461\nSökt belopp: 84 000 kr\n"
    assert document_of(text).find("sokande").status is not ValueStatus.READ


ON_DOTS = """Ansökan om medel för bygdeutveckling

Sökandens namn ........... Dalbo byalag
Organisationsnummer ...... 802488-1461
Box/gata, gård e.d. ...... Kyrkvägen 25 A
Postnummer/postanstalt ... 735 20 Solvik
Festivalens namn ......... Grannar i Solvik
Region ................... Granliden
Startdag ................. 2014-05-02
Begärt anslag, kr ........ 84 000
"""


def test_labels_beside_their_answers_are_not_read_as_stacked_where_none_is() -> None:
    """Two of them over each other looked as well like labels over answers, and were neither."""
    document = document_of(ON_DOTS)
    assert document.find("projekt").value == "Grannar i Solvik"
    assert document.find("adress").value == "Kyrkvägen 25 A"


def test_a_time_planned_is_on_a_report_the_time_that_it_tells_of() -> None:
    text = (
        "Slutredovisning av bidrag\n\nProjektets namn: Sommarscenen\nArbetet började: 2014-05-02\n"
        "Arbetet upphörde: 2014-09-30\nBeviljat belopp: 84 000 kr\nFörbrukat: 84 000 kr\n"
    )
    document = document_of(text)
    assert document.find("period_start").value == date(2014, 5, 2)
    assert document.find("period_slut").value == date(2014, 9, 30)


_FLOOR = 0.8
"""Share of the answers of drawn papers that are read; measured 0.90."""


def test_papers_drawn_by_lot(tmp_path: Path) -> None:
    """Without a browser or an office program; the seed was met when its floor was set."""
    for maker in ("text", "word"):
        for made in papers(WAYS, 8100, 11, maker):
            write(made, tmp_path)
    told: Counter[str] = Counter()
    for file in read_truth(tmp_path):
        for mark in score_file(file, (read_document(file.path),)).marks:
            told["answers"] += mark.table != "sections" and mark.expected.value is not None
            told["right"] += mark.table != "sections" and mark.verdict in CORRECT and mark.found is not None
            told["accepted amounts"] += mark.is_amount and mark.verdict is Verdict.RIGHT
            told["wrong amounts"] += (
                mark.is_amount and mark.verdict in SILENT_ERRORS and mark.found is not None
            )
    assert told["answers"] > 150
    assert told["right"] > _FLOOR * told["answers"]
    assert told["accepted amounts"] > 10
    assert told["wrong amounts"] == 0
