"""The reliability curve as a picture: what the confidence said against what it was, both on a scale of log-odds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from extract.evaluate.intervals import wilson
from extract.evaluate.reliability import Bin

_TICKS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)
_LOWEST, _HIGHEST = 0.25, 0.9995
_SIDE, _LEFT, _TOP = 300, 64, 34
_WIDTH, _HEIGHT = 400, 390
_INK, _QUIET, _BLUE = "#1f2328", "#8c959f", "#0969da"


def svg(curves: Sequence[tuple[str, Sequence[Bin]]]) -> str:
    """Panels side by side; a dot's area grows with the values behind it, its line is the 95 % interval.

    Names must be of our own making: they are not escaped.
    """
    panels = [_panel(name, bins, place * _WIDTH) for place, (name, bins) in enumerate(curves)]
    size = f'width="{len(curves) * _WIDTH}" height="{_HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11" fill="{_INK}">\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{"".join(panels)}</svg>\n'
    )


def _along(share: float) -> float:
    """Distance along an axis, 0.0 to 1.0: log-odds, so that 0.99 and 0.999 are as far apart as they matter."""
    low, high = _log_odds(_LOWEST), _log_odds(_HIGHEST)
    return (_log_odds(min(_HIGHEST, max(_LOWEST, share))) - low) / (high - low)


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _panel(name: str, bins: Sequence[Bin], shift: int) -> str:
    left, bottom = shift + _LEFT, _TOP + _SIDE

    def x(share: float) -> float:
        return round(left + _SIDE * _along(share), 1)

    def y(share: float) -> float:
        return round(bottom - _SIDE * _along(share), 1)

    whole = sum(found.count for found in bins)
    parts = [
        f'<text x="{left}" y="20" font-size="13" font-weight="bold">{name}, {whole}</text>\n',
        f'<path d="M{left} {_TOP}V{bottom}H{left + _SIDE}" fill="none" stroke="{_INK}"/>\n',
        f'<path d="M{left} {bottom}L{left + _SIDE} {_TOP}" stroke="{_QUIET}" stroke-dasharray="4 3"/>\n',
        f'<text x="{left + _SIDE / 2}" y="{bottom + 38}" text-anchor="middle">tilltro</text>\n',
        f'<text transform="translate({shift + 16} {_TOP + _SIDE / 2}) rotate(-90)" text-anchor="middle">'
        "andel rätt</text>\n",
    ]
    for share in _TICKS:
        label = f"{share:g}".replace(".", ",")
        parts.append(
            f'<text x="{x(share)}" y="{bottom + 16}" text-anchor="middle" font-size="9">{label}</text>\n'
        )
        parts.append(
            f'<text x="{left - 6}" y="{y(share) + 3}" text-anchor="end" font-size="9">{label}</text>\n'
        )
    for found in bins:
        edges = wilson(round(found.was * found.count), found.count)
        radius = round(2 + 12 * (found.count / whole) ** 0.5, 1)
        at = x(found.said)
        parts.append(f'<path d="M{at} {y(edges.low)}V{y(edges.high)}" stroke="{_BLUE}"/>\n')
        parts.append(
            f'<circle cx="{at}" cy="{y(found.was)}" r="{radius}" fill="{_BLUE}" fill-opacity="0.35"/>\n'
        )
    return "".join(parts)
