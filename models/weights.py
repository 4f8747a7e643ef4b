"""The fitted confidence: what each measurement of a value is worth, loaded strictly from a small text file."""

from __future__ import annotations

import math
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from models.errors import ConfigError
from models.record import Value

_SOURCE = "calibration/values.toml"
_REMEDY = "gör om filen med granska calibrate"
_IN_ROWS = ("column", "total")
_WELL_TYPED = 0.9
_LARGEST = 4.0
_SMALL = 100
"""Kronor: a lone small number is more often a piece of an amount, or a count, than an amount."""
_CURRENCY = ("kr", "sek", ":-", ",-")
_OF_THE_FORM = ("obligatorisk", "specificera", "finansiering_tryckt", "post_tryckt")
"""Flags that say what the form asks or what its sums lack, and nothing of how the answer was read."""
_LIMIT_GRANTED = ("clause", "hogst")
"""A decision grants at most so much: the limit is the grant, and no doubt about the reading."""
Knot = tuple[float, float]
Features = tuple[tuple[str, float], ...]
"""Measurements of a value by name."""


@dataclass(frozen=True, slots=True)
class Weights:
    """One kind of value: a logistic score, and the map from score to the share that was right.

    knots: score and probability, both rising; straight between them, level outside them.
    """

    intercept: float
    weights: Mapping[str, float]
    knots: tuple[Knot, ...]
    cut: float
    """A value that is less sure than this goes to a person."""

    def score(self, design: Mapping[str, float]) -> float:
        """Log-odds; a measurement that was not seen when fitting counts for nothing."""
        weight_of = self.weights.get
        return self.intercept + sum([weight_of(name, 0.0) * size for name, size in design.items()])

    def probability(self, score: float) -> float:
        after = bisect_right(self.knots, (score, math.inf))
        if after == 0:
            return self.knots[0][1]
        if after == len(self.knots):
            return self.knots[-1][1]
        (x0, y0), (x1, y1) = self.knots[after - 1], self.knots[after]
        return y0 + (y1 - y0) * (score - x0) / (x1 - x0)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Every kind of value; `caps` are set by hand: no figure lifts a value with such a flag above its cap."""

    groups: Mapping[str, Weights]
    caps: Mapping[str, float]

    def confidence(self, value: Value, features: Features | None = None) -> float:
        """Share of values measured like this one that were right, 0.0 to 1.0; features: instead of its own."""
        fitted = self.groups[group_of(value)]
        sure = fitted.probability(fitted.score(design_of(value, features)))
        return min([sure, *[self.caps[flag] for flag in value.flags if flag in self.caps]])

    def cut(self, value: Value) -> float:
        return self.groups[group_of(value)].cut


GROUPS = ("amount", "date", "text", "row_amount", "row_text")


def group_of(value: Value) -> str:
    """Which weights a value is measured by: its type, and whether it stands in a table.

    >>> from models.record import ValueStatus
    >>> group_of(Value("belopp", "5", Decimal(5), ValueStatus.READ, method="column"))
    'row_amount'
    """
    kind = "text"
    if isinstance(value.value, Decimal):
        kind = "amount"
    elif isinstance(value.value, date):
        kind = "date"
    if value.method in _IN_ROWS:
        return f"row_{kind}" if kind == "amount" else "row_text"
    return kind


def design_of(value: Value, features: Features | None = None) -> dict[str, float]:
    """What the weights are weights of: the measurements, the flags, and how the value was found."""
    measured = value.features if features is None else features
    design = {name: max(-_LARGEST, min(_LARGEST, size)) for name, size in measured}
    flags = (flag for flag in value.flags if flag not in _OF_THE_FORM)
    design |= {f"flag:{flag}": 1.0 for flag in flags if (value.method, flag) != _LIMIT_GRANTED}
    design[f"method:{value.method}"] = 1.0
    if "kind" in design:
        design["well_typed"] = float(design["kind"] >= _WELL_TYPED)
    if isinstance(value.value, Decimal):
        design["small"] = float(abs(value.value) < _SMALL)
        raw = value.raw.casefold()
        design["currency"] = float(any(mark in raw for mark in _CURRENCY))
    else:
        design["lines"] = min(_LARGEST, float(value.raw.count("\n")))
    return design


def parse_calibration(text: str, source: str = _SOURCE) -> Calibration:
    """Weights from TOML; ConfigError names what is missing or does not hold."""
    try:
        found = tomllib.loads(text)
        groups = {name: _weights(found["groups"][name], f"{source}: {name}") for name in GROUPS}
        caps = {flag: _share(cap, f"{source}: caps.{flag}") for flag, cap in found["caps"].items()}
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("filen är inte giltig TOML", where=source, todo=_REMEDY) from error
    except KeyError as error:
        raise ConfigError("nyckeln saknas", where=f"{source}: {error.args[0]}", todo=_REMEDY) from error
    return Calibration(groups, caps)


@cache
def default_calibration() -> Calibration:
    """The weights that ship with granska."""
    return parse_calibration(files("models").joinpath(_SOURCE).read_text(encoding="utf-8"))


def _weights(found: Mapping[str, Any], where: str) -> Weights:
    knots = tuple((_finite(x, where), _share(y, where)) for x, y in found["knots"])
    rising = all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(knots))
    if not knots or not rising:
        raise ConfigError("knots ska stiga", where=where, todo=_REMEDY)
    weights = {name: _finite(weight, where) for name, weight in found["weights"].items()}
    return Weights(_finite(found["intercept"], where), weights, knots, _share(found["cut"], where))


def _finite(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ConfigError("ska vara ett tal", where=where, todo=_REMEDY)
    return float(value)


def _share(value: object, where: str) -> float:
    number = _finite(value, where)
    if not 0.0 <= number <= 1.0:
        raise ConfigError("ska ligga mellan 0 och 1", where=where, todo=_REMEDY)
    return number
