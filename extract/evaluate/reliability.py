"""Whether 0.95 means right 19 times of 20: curve, Brier score, calibration error, errors at a rate of automation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.evaluate.intervals import Interval, share_interval

Judged = tuple[float, bool]
"""A confidence, and whether the value was right."""
AUTOMATION_RATES = (0.5, 0.8, 0.9, 0.95, 0.99)
_BINS = 12


@dataclass(frozen=True, slots=True)
class Bin:
    """Values of like confidence."""

    count: int
    said: float
    """Their mean confidence."""
    was: float
    """The share of them that was right."""


@dataclass(frozen=True, slots=True)
class Risk:
    """Wrong among the accepted when the surest are accepted, up to a share of all that is printed."""

    automation: float
    accepted: int
    wrong: int
    interval: Interval

    @property
    def per_thousand(self) -> float:
        return 1000 * self.wrong / self.accepted if self.accepted else 0.0


def brier(judged: Sequence[Judged]) -> float:
    """Mean squared distance from confidence to outcome, 0.0 the best.

    >>> brier([(1.0, True), (0.5, False)])
    0.125
    """
    return sum((said - right) ** 2 for said, right in judged) / len(judged) if judged else 0.0


def curve(judged: Sequence[Judged], bins: int = _BINS) -> list[Bin]:
    """Bins of about equal count, values of equal confidence in one bin, by rising confidence."""
    ordered = sorted(judged)
    size = max(1, len(ordered) // bins)
    gathered: list[list[Judged]] = []
    for pair in ordered:
        if not gathered or (len(gathered[-1]) >= size and gathered[-1][-1][0] != pair[0]):
            gathered.append([])
        gathered[-1].append(pair)
    return [
        Bin(
            len(found),
            sum(said for said, _ in found) / len(found),
            sum(right for _, right in found) / len(found),
        )
        for found in gathered
    ]


def calibration_error(judged: Sequence[Judged], bins: int = _BINS) -> float:
    """Expected calibration error: mean distance between what was said and what was, weighted by count."""
    return sum(found.count * abs(found.said - found.was) for found in curve(judged, bins)) / max(
        1, len(judged)
    )


def risk(judged: Sequence[Judged], printed: int, automation: float) -> Risk | None:
    """Errors when `automation` of the `printed` values is accepted; None when so many were not read.

    Where values are equally sure, the wrong ones are taken first.
    """
    wanted = round(automation * printed)
    if wanted > len(judged):
        return None
    accepted = sorted(judged, key=lambda pair: (-pair[0], pair[1]))[:wanted]
    wrong = sum(not right for _, right in accepted)
    return Risk(automation, wanted, wrong, share_interval(wrong, wanted))
