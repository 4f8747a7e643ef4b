"""Times in prose and how the sentence speaks of them; lengths; goals; amounts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.normalise.periods import Period
from extract.prose import (
    Tense,
    find_facts,
    find_goals,
    find_lengths,
    find_mentions,
    find_told,
    split_sentences,
)
from extract.prose.facts import LABELS

AUTUMN = Period(date(2014, 8, 1), date(2014, 12, 31))

TENSES = [
    ("anordnades 25 maj och anordnas åter den 14 september", [Tense.PAST, Tense.FUTURE]),
    ("Till hösten kommer ett samarbete att påbörjas.", [Tense.FUTURE]),
    ("Kurser har efterfrågats och det planeras till hösten.", [Tense.FUTURE]),
    ("Den 14 oktober 2014 kommer en invigning att hållas.", [Tense.FUTURE]),
    ("Verksamheten har till och med juli månad tagit emot 501 besök.", [Tense.PAST]),
    ("Arbetet har pågått sedan sommaren 2013.", [Tense.SINCE]),
    ("Projektet startade våren 2013 som ett komplement.", [Tense.SINCE]),
    ("Insatsen har bedrivits sedan 2010.", [Tense.SINCE]),
    ("En har kunnat avslutas under andra tertialen.", [Tense.PAST]),
    ("25 personer kommer 3-5 gånger/vecka, fyra dagar per vecka.", []),
    ("Riktlinjerna (KFS 2008:14) gäller alla.", []),
]


@pytest.mark.parametrize(("text", "tenses"), TENSES, ids=[text for text, _ in TENSES])
def test_tense_of_a_time(text: str, tenses: list[Tense]) -> None:
    assert [told.tense for told in find_told(text, AUTUMN)] == tenses


def test_a_year_that_is_not_printed_comes_from_the_period() -> None:
    (told,) = find_told("Till och med juli har 501 besök tagits emot.", AUTUMN)
    assert (told.last, told.until, told.has_figure, told.exact) == (date(2014, 7, 31), True, True, True)
    assert find_told("Till och med juli har 501 besök tagits emot.") == []


def test_a_season_has_no_sure_ends() -> None:
    (told,) = find_told("Under sommaren har lådor lånats ut.", AUTUMN)
    assert not told.exact


LENGTHS = [
    ("Projektet pågår i 24 månader och avslutas därefter.", [24]),
    ("arbetet i projektform ytterligare ett år är att", [12]),
    ("Det är ett treårigt projekt.", [36]),
    ("Projekttiden är 18 månader.", [18]),
    ("Projektet vänder sig till ungdomar 13-18 år.", []),
    ("För tre år sedan var projektet litet.", []),
    ("Projektet kan efter ytterligare ett projektår integreras.", []),
    ("Avtalet löper i två år.", []),  # not about the project
]


@pytest.mark.parametrize(("text", "months"), LENGTHS, ids=[text for text, _ in LENGTHS])
def test_length_of_the_project(text: str, months: list[int]) -> None:
    assert [int(length.months) for length in find_lengths(text)] == months


GOALS = [
    ("Tryggheten ska öka.", [(False, False, False)]),
    ("Andelen trygga ska öka från 40 till 55 procent 2016.", [(True, True, True)]),
    ("Minst 40 ungdomar i åldern 13-18 år ska delta.", [(False, True, False)]),
    ("Ungdomar 13-18 år ska må bättre.", [(False, False, False)]),  # an age is no target
    ("Antalet anmälningar ska ha minskat med en tredjedel vid projektets slut.", [(False, True, True)]),
    ("Målgruppen är bred. Fler ska delta.", [(False, False, False)]),  # the first sentence is no goal
]


@pytest.mark.parametrize(("text", "expected"), GOALS, ids=[text for text, _ in GOALS])
def test_goals(text: str, expected: list[tuple[bool, bool, bool]]) -> None:
    assert [(goal.has_baseline, goal.has_target, goal.has_date) for goal in find_goals(text)] == expected


COSTS = [
    ("Projektet har under perioden kostat 119 000 kronor.", [True]),
    ("Projektets kostnader uppgår till 119 000 kr.", [True]),
    (
        "I fjol kostade motsvarande insats drygt 196 000 kronor, varav hyran stod för 46 500 kr.",
        [False, False],
    ),
    ("Projektet har kostat 50 000 kr i lokalhyra.", [False]),
    ("Projektets budget var 500 000 kr.", [False]),
    ("Begagnade möbler för 2 450 kr har ersatt nya.", [False]),
]


@pytest.mark.parametrize(("text", "whole"), COSTS, ids=[text for text, _ in COSTS])
def test_which_amounts_claim_to_be_the_cost_of_the_project(text: str, whole: list[bool]) -> None:
    assert [mention.is_project_cost for mention in find_mentions(text)] == whole


def test_sentences_keep_abbreviations_and_lists() -> None:
    text = "Vi har bl.a. kl. 18 öppet.\n- Ett mål\n- Ett till\n\nEn rad"
    assert [sentence.text for sentence in split_sentences(text)] == [
        "Vi har bl.a. kl. 18 öppet.",
        "- Ett mål",
        "- Ett till",
        "En rad",
    ]


@given(st.text(max_size=200))
def test_facts_point_into_the_text(text: str) -> None:
    for fact in find_facts(text, AUTUMN, goals=True):
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.label in LABELS


@given(st.text(max_size=200))
def test_sentences_are_the_text(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())
    assert all(text[s.start : s.end] == s.text for s in sentences)


def test_long_text_takes_linear_time() -> None:
    """A hostile repetition is read to its end; the test would not return were it otherwise."""
    for piece in ("sedan 2010 har ", "en en en ", "1 000 kr ", "ska den 3 maj ", "ytterligare ett år "):
        assert isinstance(find_facts(piece * 500, AUTUMN, goals=True), tuple)
