"""What can never happen, whatever the text."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.normalise import (
    amount,
    board,
    choice,
    contact,
    dates,
    identity,
    number_words,
    periods,
    person,
    postal,
    text,
)

SOUP = st.text(
    alphabet=st.sampled_from(list("0123456789  .,:-/–—()OolISBkrtmnåäöXx☒☐@\n\u00a0+%")), max_size=60
)
WORDS = (
    "900_000|kr|tkr|mnkr|2014-08-31|1/1|-|–|tom|från|aug|2015|JA|NEJ|☒|[x]|08-508_04_000|165_23|850709-9805|miljon|en|halv|"
    "och|SDF|Bromma|fa-|miljebehandlare|tertial|andra|v.|34|Q4|\n|högst|ca|(|)|O|l|%"
)
PIECES = st.lists(st.sampled_from(WORDS.replace("_", " ").split("|")), max_size=12).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=80), SOUP, PIECES)

READERS: list[Callable[[str], Any]] = [
    amount.parse_amount, amount.leading_amount, dates.parse_date, periods.parse_period, contact.parse_phone,
    contact.parse_email, postal.parse_postal, identity.parse_organisationsnummer, identity.parse_diarienummer,
    board.parse_board, choice.parse_choice, number_words.whole_number,
]  # fmt: skip
FINDERS: list[Callable[[str], list[Any]]] = [
    amount.find_amounts, dates.find_dates, periods.find_periods, contact.find_phones, contact.find_email,
    identity.find_personal_numbers, identity.find_organisationsnummer,
]  # fmt: skip
SCORES: list[Callable[[str], float]] = [postal.street_score, person.person_score, board.board_score]


@given(ANY_TEXT)
def test_readers_never_raise_and_stay_inside_the_text(given_text: str) -> None:
    for read in READERS:
        found = read(given_text)
        assert found is None or 0 <= found.start <= found.end <= len(given_text)


@given(ANY_TEXT)
def test_finders_never_raise_and_stay_inside_the_text(given_text: str) -> None:
    for find in FINDERS:
        starts = [found.start for found in find(given_text)]
        assert starts == sorted(starts)
        assert all(0 <= found.start < found.end <= len(given_text) for found in find(given_text))


@given(ANY_TEXT)
def test_amounts_in_text_do_not_overlap(given_text: str) -> None:
    found = amount.find_amounts(given_text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(ANY_TEXT)
def test_scores_are_shares(given_text: str) -> None:
    assert all(0 <= score(given_text) <= 1 for score in SCORES)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(given_text: str) -> None:
    assert text.fold(text.fold(given_text)) == text.fold(given_text)
    assert identity.mask_personal_numbers(given_text) is not None


@given(ANY_TEXT)
def test_joining_only_takes_hyphens_and_white_space_away(given_text: str) -> None:
    joined = text.join_hyphens(given_text)
    kept = "-\u00ad\u2010\u2011 \t\n"
    bare = [character for character in given_text if character not in kept]
    assert [character for character in joined.text if character not in kept] == bare


@given(st.integers(min_value=1, max_value=10**12))
def test_grouped_amount_comes_back(kronor: int) -> None:
    grouped = f"{kronor:,}".replace(",", " ")
    for written in (
        grouped,
        f"{grouped} kr",
        f"{grouped}:-",
        grouped.replace(" ", "\u00a0"),
        grouped.replace(" ", ".") + " kr",
    ):
        found = amount.parse_amount(written)
        assert found is not None
        assert found.value == kronor


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=0, max_value=99))
def test_ore_come_back_exactly(kronor: int, ore: int) -> None:
    found = amount.parse_amount(f"{kronor:,}".replace(",", " ") + f",{ore:02d} kr")
    assert found is not None
    assert found.value == Decimal(kronor) + Decimal(ore) / 100


@given(st.integers(min_value=1000, max_value=10**9), st.sampled_from(["kronor", "kr", "SEK"]))
def test_amount_with_currency_is_found_in_prose(kronor: int, currency: str) -> None:
    sentence = "Nämnden söker " + f"{kronor:,}".replace(",", " ") + f" {currency} för 2015."
    (found,) = amount.find_amounts(sentence)
    assert found.value == kronor


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_dates_come_back(day: date) -> None:
    months = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ]
    for written in (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%y%m%d}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.day}/{day.month}-{day:%y}",
        f"den {day.day} {months[day.month - 1]} {day.year}",
    ):
        found = dates.parse_date(written)
        assert found is not None
        assert found.value == day


@given(
    st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)),
    st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)),
    st.sampled_from([" - ", "–", " till ", " — ", " t.o.m. "]),
)
def test_intervals_come_back(start: date, end: date, separator: str) -> None:
    found = periods.parse_period(f"{start.isoformat()}{separator}{end.isoformat()}")
    assert found is not None
    assert found.value is not None
    assert (found.value.start, found.value.end) == (start, end)


HOSTILE = [
    "1",
    "1 ",
    "1 000 ",
    "a",
    "a.",
    "-",
    "1-",
    "12/",
    "fa-",
    "JA ",
    "a@",
    "a.b",
    "2014-",
    "miljon ",
    "en och ",
    "0 5",
    "lO",
    "(",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    whole = (unit * 100_000)[:1_000_000]
    for read in (*READERS, *SCORES, text.match_key):
        read(whole)
    for read in (*FINDERS, text.join_hyphens):
        short, long = (_seconds(read, whole[:length]) for length in (50_000, 200_000))
        assert long < 16 * short + 1


def _seconds(read: Callable[[str], object], whole: str) -> float:
    start = time.process_time()
    read(whole)
    return time.process_time() - start
