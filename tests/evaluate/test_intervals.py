"""Intervals against figures printed elsewhere and against brute force."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.evaluate.intervals import bootstrap, none_in, wilson


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_against_published_figures(hits: int, trials: int, low: float, high: float) -> None:
    found = wilson(hits, trials)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(1, 5000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_wilson_holds_the_share(pair: tuple[int, int]) -> None:
    hits, trials = pair
    found = wilson(hits, trials)
    assert 0.0 <= found.low <= hits / trials <= found.high <= 1.0


def test_wilson_of_nothing_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    with pytest.raises(ValueError, match="3 of 2"):
        wilson(3, 2)


@pytest.mark.parametrize(("trials", "upper"), [(8100, 0.00037), (60_000, 0.00005), (100, 0.0295)])
def test_none_among_many_allows_three_of_them(trials: int, upper: float) -> None:
    assert none_in(trials) == pytest.approx(upper, rel=0.01)
    assert none_in(trials) == pytest.approx(3 / trials, rel=0.02)


def test_bootstrap_is_the_same_for_the_same_seed() -> None:
    parts = [(float(i % 3 == 0), 5.0 + i / 7) for i in range(40)]
    assert bootstrap(parts, seed=7) == bootstrap(parts, seed=7)
    assert bootstrap(parts, seed=7) != bootstrap(parts, seed=8)


def test_bootstrap_of_clusters_is_wider_than_of_single_answers() -> None:
    together = [(10.0, 10.0)] * 2 + [(0.0, 10.0)] * 18
    apart = [(1.0, 1.0)] * 20 + [(0.0, 1.0)] * 180
    wide, narrow = bootstrap(together), bootstrap(apart)
    assert wide.low <= 0.1 <= wide.high
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def test_bootstrap_of_nothing_says_nothing() -> None:
    assert bootstrap([]) == bootstrap([(0.0, 0.0)]) == (0.0, 1.0)
