"""What the office notes on a form is not the applicant's; a part that the applicant fills in is."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import documents_of
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import Document, SourceFile
from tests.stages.grid import document_of

FORM = """ANSÖKAN OM FRITIDSMEDEL

Förening:       Lindens scoutkår
Aktivitet:      Höstläger
Från den:       2011-10-01
Till den:       2011-10-03
Sökt belopp:    4 200 kr
Namn:           Sune Ek

{heading}
Beviljas:       x
Belopp:         3 500 kr
Datum:          2011-09-14
Dnr:            {number}
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Fylls i av föreningens kontor",  # whose office: the last word says it
        "Ifylles av kansliet",  # the older spelling
        "FÖR MYNDIGHETENS ANTECKNINGAR",  # no word for filling in
        "D. Fylls i av kulturförvaltningen:",  # lettered, a compound
        "(Endast för handläggare)",  # in brackets
    ],
)
def test_the_day_that_the_office_notes_is_not_the_applicants(heading: str) -> None:
    document = document_of(FORM.format(heading=heading, number="KN 2011/114"))
    assert document.get("datum") is None
    assert document.get("tidplan_slut") == date(2011, 10, 3)
    assert document.get("diarienummer") == "KN 2011/114"  # the number is the paper's all the same


@pytest.mark.parametrize(
    "heading",
    [
        "Fylls i av sökande",  # says that it is the applicant's
        "Fylls i av föreningen",
        "För kommunen",  # who signs for whom
    ],
)
def test_the_applicants_own_part_is_read(heading: str) -> None:
    assert document_of(FORM.format(heading=heading, number="")).get("datum") == date(2011, 9, 14)


def test_a_form_most_of_which_stands_below_is_the_municipalitys_own() -> None:
    text = FORM.format(heading="", number="").replace(
        "FRITIDSMEDEL\n", "STATSBIDRAG\n\nFylls i av kommunen\n"
    )
    document = document_of(text)
    assert document.get("tidplan_start") == date(2011, 10, 1)
    assert document.get("datum") == date(2011, 9, 14)


def drawn(lines: list[list[tuple[str, float, float, bool]]]) -> Document:
    """A page of one line each 16 points, its pieces as text, left edge, size and bold."""
    words = []
    for number, pieces in enumerate(lines):
        for text, left, size, bold in pieces:
            for one in text.split():
                top = 60 + 16 * number
                width = 0.5 * size * len(one)
                words.append(Word(one, Box(left, top, left + width, top + size), size=size, bold=bold))
                left += width + 0.3 * size
    page = Page(1, 595, 842, tuple(words), source=TextSource.TEXT)
    layout = Layout((page,), TextSource.TEXT)
    return documents_of(layout, SourceFile("papper.pdf", "papper.pdf", "0" * 64, 1, TextSource.TEXT))[0]


def test_help_in_small_print_beside_a_label_is_not_its_answer() -> None:
    asked = [
        ("Organisationens namn", "Enligt stadgarna.", "Unga Lotsar"),
        ("Projektets namn", "Högst 60 tecken.", "Stolen vid bordet"),
        ("Projektets startdatum", "Tidigast den 1 september 2018.", "2018-10-01"),
        ("Sökt belopp totalt", "Högst 500 000 kr.", "148 200 kr"),
    ]
    document = drawn(
        [
            [("Ansökan om projektbidrag", 60, 16, True)],
            *(
                line
                for label, told, answer in asked
                for line in (
                    [(label, 60, 10, True), (told, 60 + 6 * len(label), 8, False)],
                    [(answer, 60, 10, False)],
                )
            ),
        ]
    )
    assert document.get("sokande") == "Unga Lotsar"
    assert document.get("projekt") == "Stolen vid bordet"
    assert document.get("tidplan_start") == date(2018, 10, 1)
    assert document.get("sokt_summa") == 148200


def test_a_limit_told_under_a_question_is_no_rival_of_the_answer() -> None:
    document = drawn(
        [
            [("Ansökan om bidrag", 60, 16, True)],
            [("1.1 Projektets namn", 60, 9, False), ("1.2 Telefon", 320, 9, False)],
            [("Ljus i parken", 66, 11, False), ("070-174 06 05", 326, 11, False)],
            [
                ("2.5 Hur mycket fick ni förra året?", 60, 9, False),
                ("2.6 Hur mycket söker ni nu?", 320, 9, False),
            ],
            [("495 000 kr", 66, 11, False), ("Högst 500 kr per elev.", 320, 8, False)],
            [("560 000 kr", 326, 11, False)],
        ]
    )
    assert document.get("sokt_summa") == 560000


def test_the_amount_behind_a_choice_belongs_to_it() -> None:
    document = document_of(
        "Ansökan om bidrag\n\nProjektets namn: Ljus i parken\nSökt belopp: 40 000 kr\n"
        "Finns annan finansiering?\n☒ Ja   ☐ Nej   Belopp: 18 000 kr\n"
    )
    assert document.get("ovriga_intakter") == "ja"
    assert document.get("ovriga_intakter_belopp") == 18000


def test_a_title_of_seven_words_beside_the_letterhead() -> None:
    document = drawn(
        [
            [("Energiverket", 40, 16, True), ("Ansökan om stöd till pilot och demonstration", 330, 10, True)],
            [("Utlysning: Flexibla byggnader, 2021-11-02", 400, 8, False)],
            [("Projektets namn", 40, 9, False), ("Kyl på natten", 150, 10, False)],
            [("Projektledare", 40, 9, False), ("Siri Lind", 150, 10, False)],
            [("Sökt belopp", 40, 9, False), ("40 000 kr", 150, 10, False)],
        ]
    )
    assert document.dokumenttyp == "ansokan"
