"""Running text: what is found, what is left alone, where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.normalise.amount import find_amounts, leading_amount
from extract.normalise.dates import find_dates
from extract.normalise.periods import parse_period
from extract.normalise.person import person_score
from extract.normalise.postal import street_score


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3699 1771 1704 2 626 837 Ej fakturerat", [("2 626 837", 2626837)]),  # codes stand before the amount
        ("bidrag om 3 857 000 kr, varav 826 000 kr", [("3 857 000 kr", 3857000), ("826 000 kr", 826000)]),
        (
            "210 1 050 900 2 160",
            [("1 050 900", None), ("2 160", None)],
        ),  # columns that can be cut in two ways
        ("Summa 165 23 kr", [("23 kr", None)]),  # a lost digit must not become 23 kronor
        ("kostar 1'234'000 totalt", [("1'234'000", 1234000)]),  # apostrophes between thousands
        ("5'12\" i tiden, 1234'567", []),  # minutes, and no thousands
        ("1 200 000/12", []),  # a part of a fraction must not become 1 200
        ("18 000 000-20 000 000", [("18 000 000-20 000 000", None)]),  # a range, both ends kept
        ("mellan 50 000 och 60 000 kr", [("mellan 50 000 och 60 000 kr", None)]),
        ("50 000 - 60 000 kr", [("50 000 - 60 000 kr", None)]),
        ("SFS 2008:1407, anslaget 1:6, ap.4, 49,58 %, kl 18:30", []),
        ("Org.nr 212000-0142, tel 508 04 000, 070-174 06 05, 165 23 Hässelby, Box 12000", []),
        ("1 500 personer och 2 000 besök", []),  # counted things
        ("2014-08-31 107 000", [("107 000", 107000)]),
        ("I 200 000 kr", [("I 200 000 kr", None)]),  # the preposition or a one
        ("Projekt 1 200 000 kr", [("1 200 000 kr", None)]),  # project 1 and 200 000, or 1 200 000
        ("(500 000)", [("500 000", None)]),  # a parenthesis in a sentence or a negative
        ("34:50 kr", [("34:50 kr", Decimal("34.50"))]),
        ("tusen tack för två miljoner invånare och tre miljoner kronor", [("tre miljoner kronor", 3000000)]),
        ("120 tim | 700 kr", [("700 kr", 700)]),
        ("ca 900 tkr", [("ca 900 tkr", 900000)]),
        ("år 2014 och 2015", []),
        ("1 000-tals kronor", []),  # a size, no amount
        ("Kostnad 2015-2016 900 000 kr", [("900 000 kr", 900000)]),  # years before the amount
        ("Totalt +500 000 kr", [("500 000 kr", 500000)]),
        ("12 00 kr", [("12 00 kr", None)]),  # a digit lost
        ("8-10 000 kr", [("8-10 000 kr", None)]),  # eight or eight thousand
    ],
)
def test_amounts_in_text(text: str, expected: list[tuple[str, object]]) -> None:
    assert [(text[found.start : found.end], found.value) for found in find_amounts(text)] == expected


def test_glued_negatives_under_a_column_head() -> None:
    values = [found.value for found in find_amounts("-12,4-18,9-6,5", unit="mnkr")]
    assert values == [Decimal(-12400000), Decimal(-18900000), Decimal(-6500000)]


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [
        ("900 000  Ansökan avser kostnad", 900000, "900 000"),
        ("107 000 Ej fakturerat", 107000, "107 000"),
        ("\n 900 000 kr till", 900000, "900 000 kr"),
        ("7 149 000Ansökan", 7149000, "7 149 000"),  # glued to the prose
        ("1 200 000 avser kostnader för 1 heltids projektledare", 1200000, "1 200 000"),
        ("900 00 Ansökan", None, "900 00"),
    ],
)
def test_amount_before_prose(text: str, value: int | None, span: str) -> None:
    found = leading_amount(text)
    assert found is not None
    assert (found.value, text[found.start : found.end]) == (value, span)


@pytest.mark.parametrize(
    "text", ["1 heltids projektledare", "2015 års budget", "25 personer kommer", "", "Ansökan 900 000"]
)
def test_no_amount_before_prose(text: str) -> None:
    assert leading_amount(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KS 2018/911, 1.2.1-748/2017, 2006-152-307, tel 08-508 04 000", []),
        ("150101 kr", []),  # six digits with a currency
        ("1/2 tjänst", []),  # a fraction
        ("850709-9805, 2014-08-31.", ["2014-08-31"]),
        ("den 13 /1 2015 År", ["13 /1 2015"]),
    ],
)
def test_dates_in_text(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text", ["Anna Andersson", "Fadumo Warsame", "K. Testsson", "ERIK VON TESTBERG", "Andersson, Per"]
)
def test_people_score_high(text: str) -> None:
    assert person_score(text) >= 0.5


@pytest.mark.parametrize("text", ["Fredrika Ytterås", "Bengt-Åke Ytterås", "Pirkko Ytterås", "Edit Ytterås"])
def test_a_first_name_is_enough_before_a_surname_that_no_list_has(text: str) -> None:
    assert person_score(text) >= 0.6


@pytest.mark.parametrize(
    "text", ["Övriga upplysningar", "Farsta torg", "Testby Kommun", "Socialförvaltningen Syd", "Lena"]
)
def test_others_score_low(text: str) -> None:
    assert person_score(text) < 0.5


@pytest.mark.parametrize(
    ("street", "other"), [("Storgatan 1", "13-18 år"), ("Testvägen 12 B", "900 000 kr"), ("Box 12", "Mål:")]
)
def test_streets_score_above_other_texts(street: str, other: str) -> None:
    assert street_score(street) > 0.7 > 0.3 > street_score(other)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1999-02-01 / 1999-11-30", "1999-02-01", "1999-11-30"),  # a stroke between two days
        ("1/2 / 30/6 2005", "2005-02-01", "2005-06-30"),
        ("99-02-01 / 99-11-30", "1999-02-01", "1999-11-30"),  # years of two figures that can be no days
        ("96 09 01 - 98 02 28", "1996-09-01", "1998-02-28"),
    ],
)
def test_spans_of_two_days_that_answer_one_label(text: str, start: str, end: str) -> None:
    found = parse_period(text)
    assert found is not None
    assert found.value is not None
    assert (str(found.value.start), str(found.value.end)) == (start, end)


def test_two_figures_first_that_may_be_a_day_are_no_span() -> None:
    assert parse_period("12-05-07 - 12-08-01") is None
