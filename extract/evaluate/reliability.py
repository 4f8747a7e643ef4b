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


def svg(curves: Sequence[tuple[str, Sequence[Bin]]]) -> str:
    """Reliability curves side by side as one picture; a dot's area grows with the values behind it.

    Names must be of our own making: they are not escaped.
    """
    panels = [_panel(name, bins, place * _WIDTH) for place, (name, bins) in enumerate(curves)]
    size = f'width="{len(curves) * _WIDTH}" height="{_HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{"".join(panels)}</svg>\n'
    )


_WIDTH, _HEIGHT, _SIDE, _LEFT, _TOP = 240, 250, 180, 42, 28


def _panel(name: str, bins: Sequence[Bin], shift: int) -> str:
    low = min((min(found.said, found.was) for found in bins), default=0.0)
    start = 0.0 if low < 0.5 else 0.5 if low < 0.9 else 0.9
    whole = sum(found.count for found in bins) or 1

    def x(share: float) -> float:
        return round(shift + _LEFT + _SIDE * (share - start) / (1 - start), 1)

    def y(share: float) -> float:
        return round(_TOP + _SIDE - _SIDE * (share - start) / (1 - start), 1)

    parts = [
        f'<text x="{shift + _LEFT}" y="18" font-weight="bold">{name} ({whole})</text>\n',
        f'<path d="M{x(start)} {y(1.0)}V{y(start)}H{x(1.0)}" fill="none" stroke="#59636e"/>\n',
        f'<path d="M{x(start)} {y(start)}L{x(1.0)} {y(1.0)}" stroke="#afb8c1" stroke-dasharray="4 3"/>\n',
    ]
    for step in range(6):
        share = start + step * (1 - start) / 5
        label = f"{share:.2f}"
        parts.append(f'<text x="{x(share)}" y="{y(start) + 15}" text-anchor="middle">{label}</text>\n')
        parts.append(f'<text x="{x(start) - 6}" y="{y(share) + 4}" text-anchor="end">{label}</text>\n')
    line = " ".join(f"{x(found.said)},{y(found.was)}" for found in bins)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#0969da"/>\n')
    for found in bins:
        radius = round(2 + 10 * (found.count / whole) ** 0.5, 1)
        parts.append(
            f'<circle cx="{x(found.said)}" cy="{y(found.was)}" r="{radius}" fill="#0969da" fill-opacity="0.35"/>\n'
        )
    return "".join(parts)
