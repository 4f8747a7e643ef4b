"""The arithmetic beside a finding: only equations that hold."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.review.sums import arithmetic, shown

D = Decimal


@pytest.mark.parametrize(
    ("terms", "rows", "said", "lines"),
    [
        ([("budget", D(297900))], [D(43500), D(244400)], ("287900", "297900", "-10000"),
         ["43 500 + 244 400 = 287 900", "297 900 − 287 900 = 10 000"]),
        ([("sökt", D(257900)), ("budget", D(287900)), ("övriga", D(40000))], [], ("287900", "297900", "10000"),
         ["257 900 + 40 000 = 297 900", "297 900 − 287 900 = 10 000"]),
        ([("budget", D(1200000)), ("sökt", D(900000))], [], ("900000", "1200000", "300000"),
         ["1 200 000 − 900 000 = 300 000"]),
        ([], [D(107000), D("-7000.50")], ("", "", ""), ["107 000 − 7 000,50 = 99 999,50"]),
        ([("a", D(5)), ("b", D(3))], [], ("x", "", "12 dagar"), []),  # no amount is meant
        ([("a", D(5)), ("b", D(3))], [], ("", "", "4"), []),  # nothing adds up: nothing is said
    ],
)  # fmt: skip
def test_the_equations_of_a_finding(terms, rows, said, lines):
    assert [line.replace("\u00a0", " ") for line in arithmetic(terms, rows, *said)] == lines


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=2, max_size=12))
def test_a_written_sum_is_exact(rows):
    (line,) = arithmetic([], rows, "", "", "")
    left, right = line.split(" = ")
    total = D(0)
    for part in left.replace("\u00a0", "").replace(",", ".").replace(" − ", " + −").split(" + "):
        total += D(part.replace("−−", "-").replace("−", "-"))
    assert shown(total) == right
