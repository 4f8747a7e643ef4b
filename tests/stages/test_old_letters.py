"""A letter that begs in old words, lists its costs without a table and says whom to answer below the name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extract.stages.letters.letter_named import named_in_heading
from extract.stages.page.lines import Line, Segment
from models.geometry import Box
from models.layout import Word
from tests.stages.grid import document_of

LETTER = """Sockengillet i Vrena                                   Vrena den 3 februari 2012
Prästgården 4
611 56 Vrena

                                   Sparbanksfonden i Vrena
                                   Box 12
                                   611 55 Vrena


Medel till klockstapeln i Vrena

Klockstapeln restes 1731 och har inte målats på femtio år. Den lutar nu så att klockan inte längre kan
ringas vid gudstjänsterna. Snickaren har lämnat ett pris och räknar så här:

      Rödfärg, 120 liter                 6.000:-
      Snickeri, 60 tim                  24.000:-
      Ställning och lift                 9.500:-
      alltsammans                       39.500:-

Gillet har redan 9.500:- sparade sedan auktionen. Vi vågar därför hos fonden anhålla om 30.000:- till
arbetet. Arbetet kan börja 7 maj 2012 och stå färdigt den 31 augusti 2012.


Vördsamt


Sten Gustavsson
ålderman

Besked kan sändas till Maj-Britt Andersson, tel 0155-465 04 12.
"""


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("projekt", "klockstapeln i Vrena"),
        ("sokande", "Sockengillet i Vrena"),
        ("adress", "Prästgården 4"),
        ("kontaktperson", "Maj-Britt Andersson"),
        ("sokt_summa", Decimal(30000)),
        ("budget_summa", Decimal(39500)),
        ("ovriga_intakter_belopp", Decimal(9500)),
        ("tidplan_start", date(2012, 5, 7)),
        ("tidplan_slut", date(2012, 8, 31)),
        ("datum", date(2012, 2, 3)),
        ("undertecknare", "Sten Gustavsson"),
        ("befattning", "ålderman"),
    ],
)
def test_an_old_letter(field: str, expected: object) -> None:
    assert document_of(LETTER).get(field) == expected


def test_its_costs_are_rows() -> None:
    rows = document_of(LETTER).rows_of("budget_rows")
    assert [(row["text"], row["belopp"]) for row in rows] == [
        ("Rödfärg, 120 liter", Decimal(6000)),
        ("Snickeri, 60 tim", Decimal(24000)),
        ("Ställning och lift", Decimal(9500)),
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Ansökan om bidrag till nya scenen", "nya scenen"),
        ("Begäran om investeringsstöd för Dansbanan", "Dansbanan"),
        ("Bidrag till ideella föreningar", None),  # what is given to many
        ("Bidrag till Tingstads hembygdsförening", None),  # who is given it
        ("Ansökan om medel för 2014", None),  # when
        ("Vi söker medel till Dansbanan och annat.", None),  # a sentence
    ],
)
def test_what_a_heading_asks_money_for(heading: str, name: str | None) -> None:
    words = tuple(
        Word(text, Box(10.0 * n, 0.0, 10.0 * n + 9, 10.0)) for n, text in enumerate(heading.split())
    )
    found = list(named_in_heading([Line(1, 0, (Segment(1, 0, words),))]))
    assert [one.value for one in found] == ([name] if name else [])


def test_a_grant_of_a_sum_is_asked_for_and_what_others_add_is_told() -> None:
    document = document_of(
        "HULTS HEMBYGDSFÖRENING                    Hult den 9 mars 1987\nKvarnen\n452 05 HULT\n\n"
        "Sparbankens jubileumsfond\nBox 77\n452 00 STRÖMVIKEN\n\nAnhållan om medel ur jubileumsfonden\n\n"
        "Undertecknad förening får härmed anhålla om ett bidrag av 27.000 kronor för utgivning av en bok om\n"
        "torpen i socknen. Kostnaden uppgår till 49.000 kronor. Av detta bidrar kommunens kulturnämnd och\n"
        "föreningen själv med tillsammans 22.000 kronor.\n\nMed utmärkt högaktning\n\nHjördis Cornell\nordförande\n"
    )
    found = {value.field: str(value.value) for value in document.values if value.value is not None}
    assert (found.get("sokt_summa"), found.get("ovriga_intakter_belopp")) == ("27000", "22000")
    assert (found.get("ort"), found.get("datum")) == ("Hult", "1987-03-09")
