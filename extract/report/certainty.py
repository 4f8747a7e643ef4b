"""How many accepted amounts may be wrong without anybody seeing it: measured on labelled papers, and estimated."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_CARD = "calibration/values.toml"


@dataclass(frozen=True, slots=True)
class Measured:
    """Amounts that were accepted on labelled papers, how many of them were wrong, and the 95 % interval."""

    accepted: int
    wrong: int
    low_per_thousand: float
    high_per_thousand: float
    date: str
    data: str
    files: int


@cache
def measured() -> Measured:
    """From the card of the fitted confidence that ships with granska."""
    text = files("models").joinpath(_CARD).read_text(encoding="utf-8")
    card = tomllib.loads(text)["card"]
    at_cut = card["amounts_at_cut"]
    low, high = at_cut["per_thousand_interval"]
    return Measured(
        at_cut["accepted"], at_cut["wrong"], low, high, card["date"], card["data"], card["unseen_files"]
    )


@dataclass(frozen=True, slots=True)
class Estimate:
    """Wrong amounts among the accepted: the likely number, and the ends of the 95 % interval of the measured rate."""

    accepted: int
    likely: float
    low: float
    high: float
    by_confidence: float
    """What the confidences of these very values add up to."""


def estimate(accepted: int, by_confidence: float) -> Estimate:
    found = measured()
    thousands = accepted / 1000
    return Estimate(
        accepted,
        accepted * found.wrong / found.accepted,
        thousands * found.low_per_thousand,
        thousands * found.high_per_thousand,
        by_confidence,
    )
