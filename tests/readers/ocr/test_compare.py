"""Two readings of one place: what is the same, what differs, and which reading to go by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers.ocr.agreement import Agreement, Kind, compare

AGREE, DIFFER, NOT_READ = Agreement.AGREE, Agreement.DIFFER, Agreement.NOT_READ


@pytest.mark.parametrize(
    ("kind", "first", "second", "expected"),
    [
        ("amount", "9 406 072", "9.406 072", AGREE),  # a point for the space
        ("amount", "388 000", "388-000", AGREE),
        ("amount", "544 000 kr", "544:000", AGREE),  # a colon for the space is no decimals: three digits
        ("amount", "279 500.-", "279 500,-", AGREE),  # a point for the colon before the dash
        ("date", "fr o m 2010-01-01", "fro m 2010-01-01", AGREE),  # where the words end is no matter
        ("date", "januari augusti 2014", "januari - augusti 2014", AGREE),
        ("date", "1 1/3-19", "11/3-19", DIFFER),  # where a number ends is
        ("amount", "34 00", "34 000", DIFFER),  # a repeated digit lost
        ("amount", "260 81", "260 811", DIFFER),
        ("amount", "5 829 309", "3 829 309", DIFFER),  # one plain wrong digit
        ("amount", "-15 000", "15 000", DIFFER),  # the sign counts
        ("amount", ".15 000", "-15 000", DIFFER),  # a minus read as a point
        ("amount", "−15 000", "-15 000", AGREE),  # two sorts of minus
        ("amount", "(15 000)", "-15 000", AGREE),  # two ways to write one
        ("amount", "900 000:-", "900 000", AGREE),
        ("amount", "900 000,-", "900000 kr", AGREE),
        ("amount", "526 917,45", "526 917.45", AGREE),
        ("amount", "526 917,45", "526 917", DIFFER),
        ("amount", "52 691 745", "526 917,45", DIFFER),  # the same digits, a hundredfold
        ("amount", "900 00", "90 000", DIFFER),  # the same digits, torn otherwise
        ("amount", "900 00", "900 00", AGREE),  # both see the misprint; judging it is another's work
        ("amount", "1 343 724", "1343 724", AGREE),  # a narrow space lost
        ("amount", "16 600", "1 6 600", DIFFER),  # figures of two columns
        ("amount", "833.447,00", "833.447 ,00", AGREE),
        ("amount", "1074100kr", "1 074 100 kr", AGREE),  # glued to its unit
        ("amount", "1,86 MSEK", "1,86 MSEK", AGREE),
        ("amount", "1,86 MSEK", "1,66 MSEK", DIFFER),
        ("amount", "högst 654 000 kr", "hdgst 654 000 kr", AGREE),
        ("amount", "654 000", "B 654 000", DIFFER),  # what may be a figure
        ("amount", "1 O00", "1 000", DIFFER),  # a letter is no digit
        ("amount", "", "1 000", DIFFER),
        ("amount", "1 000", "", NOT_READ),
        ("amount", "1 000", None, NOT_READ),
        ("amount", "٣٤٥", "345", DIFFER),  # digits of another script
        ("date", "2019-03-15", "2019 -03-15", AGREE),
        ("date", "2019-03-15", "2019-08-15", DIFFER),
        ("date", "13 /1 2015", "13/1 2015", AGREE),
        ("date", "15 mars 2019", "15 Mars 2019", AGREE),
        ("date", "1 september", "1 september-31", AGREE),  # the end of a period stands in the same word
        ("date", "31 december 2023", "september—31 december 2023", AGREE),
        ("date", "2019", "2019-03-15", DIFFER),
        ("date", "1 september", "1 september 2019", DIFFER),
        ("number", "KS 2012/205", "KS2012/205", AGREE),
        ("number", "KS 2012/205", "2012/205", DIFFER),
        ("code", "3699", "3699", AGREE),
        ("code", "3699", "3899", DIFFER),
        ("phone", "070-174 06 31", "070 174 06 31", AGREE),
        ("email", "ingrid@stockholm.se", "ingrid@stockholm.se.", AGREE),
        ("email", "ingrid@stockholm.se", "ingrid(Qstockholm.se", DIFFER),  # what a model without @ reads
        ("email", "a.b@c.se", "ab@c.se", DIFFER),
    ],
)
def test_agreement(kind: str, first: str, second: str | None, expected: Agreement) -> None:
    found = compare(kind, first, second)
    assert found.agreement is expected
    assert found.reading == first


@pytest.mark.parametrize(
    ("first", "second", "agreement", "reading"),
    [
        ("Asa Nilsson", "Åsa Nilsson", AGREE, "Åsa Nilsson"),
        ("Åsa Nilsson", "Asa Nilsson", AGREE, "Åsa Nilsson"),
        ("Orjan Backstrom", "Örjan Bäckström", AGREE, "Örjan Bäckström"),
        ("Asa Öberg", "Åsa Oberg", DIFFER, "Asa Öberg"),  # each has what the other lost
        ("Mäns Ek", "Måns Ek", DIFFER, "Mäns Ek"),  # dots or ring: no telling
        ("Ekens hus – västra", "Ekens hus - västra.", AGREE, "Ekens hus – västra"),  # what parts words
        ("Box 4, 171 45 Ekby", "Box 4, 17145 Ekby", AGREE, "Box 4, 171 45 Ekby"),  # what parts figures
        ("Ungibyn", "Ung i byn", DIFFER, "Ungibyn"),  # a space lost is a word lost
        ("914 33 EKB0", "914 33 EKBO", DIFFER, "914 33 EKB0"),
        ("Sommar vid ån i Ekby", "ån i Ekby", NOT_READ, "Sommar vid ån i Ekby"),  # one line of two
        ("Åsa Nilsson", "Åsa Nilson", DIFFER, "Åsa Nilsson"),
        ("Åsa Nilsson,", "Åsa  Nilsson", AGREE, "Åsa Nilsson,"),
        ("", "Åsa", DIFFER, ""),
    ],
)
def test_names(first: str, second: str, agreement: Agreement, reading: str) -> None:
    assert compare(Kind.NAME, first, second) == (agreement, reading)


@given(st.integers(0, 10**12), st.sampled_from([" ", ".", ",", "\u00a0", ":", "-"]))
def test_whatever_parts_the_thousands(amount: int, separator: str) -> None:
    assert (
        compare("amount", f"{amount:,}".replace(",", " "), f"{amount:,}".replace(",", separator))[0] is AGREE
    )


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_other_digits_never_agree(one: int, other: int) -> None:
    expected = AGREE if one == other else DIFFER
    assert compare("amount", f"{one:,}".replace(",", " "), str(other)).agreement is expected


@given(st.sampled_from(list(Kind)), st.text(max_size=30), st.text(max_size=30))
def test_nothing_breaks_it(kind: Kind, first: str, second: str) -> None:
    assert compare(kind, first, second).reading in (first, second)
