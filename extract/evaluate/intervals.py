"""How sure a measured share is: intervals that do not pretend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import NamedTuple


class Interval(NamedTuple):
    low: float
    high: float


def wilson(hits: int, trials: int, level: float = 0.95) -> Interval:
    """Wilson's score interval for a share; (0, 1) without trials. Wilson, J. Am. Stat. Assoc. 22 (1927).

    >>> [round(edge, 4) for edge in wilson(81, 263)]
    [0.2553, 0.3662]
    """
    if not 0 <= hits <= trials:
        raise ValueError(f"{hits} of {trials}")
    if trials == 0:
        return Interval(0.0, 1.0)
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = hits / trials, z * z / trials
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(share * (1 - share) / trials + spread / (4 * trials))
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    return Interval(low, 1.0 if hits == trials else min(1.0, middle + half))


def none_in(trials: int, level: float = 0.95) -> float:
    """Greatest share that `trials` without a single hit still allow (the rule of three, in exact form).

    >>> round(none_in(8100) * 1000, 2), none_in(0)
    (0.37, 1.0)
    """
    return 1.0 - (1.0 - level) ** (1.0 / trials) if trials else 1.0


def share_interval(hits: int, trials: int) -> Interval:
    """Wilson's interval; without a single hit from nothing to what the rule of three allows."""
    return wilson(hits, trials) if hits else Interval(0.0, none_in(trials))


def bootstrap(
    parts: Sequence[tuple[float, float]], *, seed: int = 1, draws: int = 2000, level: float = 0.95
) -> Interval:
    """Percentile interval for the ratio of sums, whole clusters drawn with replacement.

    parts: numerator and denominator of each cluster, such as a file: errors in one paper come together, so
    single values must not be drawn. (0, 1) when there is nothing to draw from.
    """
    import numpy as np

    found = np.asarray(parts, dtype=float).reshape(-1, 2)
    if not len(found) or found[:, 1].sum() == 0:
        return Interval(0.0, 1.0)
    generator = np.random.default_rng(seed)
    ratios = []
    for _ in range(draws):
        above, below = found[generator.integers(0, len(found), len(found))].sum(axis=0)
        if below:
            ratios.append(above / below)
    low, high = np.quantile(ratios, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))
