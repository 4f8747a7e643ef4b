"""The limits that checks compare with, loaded strictly from one readable file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from models.errors import ConfigError

_SOURCE = "thresholds.toml"
_REMEDY = "jämför med filen som följer med programmet"
_MEANING = "betydelse"


class ThresholdRow(NamedTuple):
    """One limit as a workpaper prints it; `meaning` in Swedish."""

    name: str
    value: Decimal | int
    meaning: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Amounts in kronor, shares from 0 to 1; what each one means is said in `thresholds.toml`."""

    tolerance_kr: Decimal
    specified_budget_rows: int
    unread_rows_share: Decimal
    dominant_project_share: Decimal
    residual_account_share: Decimal
    konto_digits_min: int
    konto_digits_max: int
    part_digits: int
    doubtful_confidence: Decimal
    most_printed_pages: int
    unit_ratio_low: Decimal
    unit_ratio_high: Decimal
    vat_share: Decimal
    length_slack: Decimal
    pay_month_low_kr: Decimal
    pay_month_high_kr: Decimal
    pay_month_year: int
    pay_month_change: Decimal
    name_similarity: Decimal
    similar_application_name: Decimal
    near_duplicate: Decimal
    near_duplicate_words: int
    outcome_age_days: int
    reversal_days: int
    split_days: int
    split_limit_kr: Decimal
    shared_person_applicants: int
    request_factor_low: Decimal
    request_factor_high: Decimal
    round_amount_kr: Decimal
    round_amounts: int
    round_share: Decimal
    benford_rows: int
    benford_magnitudes: int
    benford_mad: Decimal

    def rows(self) -> tuple[ThresholdRow, ...]:
        """Every limit with its meaning, in the order of the file."""
        meanings = _meanings()
        return tuple(
            ThresholdRow(field.name, getattr(self, field.name), meanings[field.name])
            for field in fields(self)
        )


def parse_thresholds(text: str, source: str = _SOURCE) -> Thresholds:
    """Limits from TOML; ConfigError names the key that is unknown, missing, of wrong kind or negative."""
    found = {key: value for key, value in _toml(text, source).items() if key != _MEANING}
    kinds = _kinds()
    # A misspelt key is both unknown and missing: the spelling on file is the one to show.
    unknown, missing = found.keys() - kinds.keys(), kinds.keys() - found.keys()
    for keys, what in ((unknown, "okänd nyckel"), (missing, "nyckeln saknas")):
        if keys:
            raise ConfigError(what, where=f"{source}: {min(keys)}", todo=_REMEDY)
    return Thresholds(**_typed(found, source))


def override_thresholds(found: Mapping[str, Any], source: str) -> Thresholds:
    """The limits that ship with granska, save those found; ConfigError as for `parse_thresholds`."""
    unknown = found.keys() - _kinds().keys()
    if unknown:
        raise ConfigError("okänd nyckel", where=f"{source}: {min(unknown)}", todo=_REMEDY)
    return replace(default_thresholds(), **_typed(found, source))


def read_overrides(path: Path) -> Mapping[str, Any]:
    """A file with some or all of the limits; ConfigError where it cannot be read."""
    try:
        found = _toml(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("filen går inte att läsa", where=str(path), todo=_REMEDY) from error
    return {key: value for key, value in found.items() if key != _MEANING}


@cache
def default_thresholds() -> Thresholds:
    """The limits that ship with granska."""
    return parse_thresholds(_shipped())


def _shipped() -> str:
    return files("models").joinpath(_SOURCE).read_text(encoding="utf-8")


@cache
def _meanings() -> Mapping[str, str]:
    found = _toml(_shipped(), _SOURCE)[_MEANING]
    for name in _kinds():
        if not found.get(name):
            raise ConfigError("betydelsen saknas", where=f"{_SOURCE}: {name}", todo=_REMEDY)
    return {name: str(meaning) for name, meaning in found.items()}


def _toml(text: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("filen är inte giltig TOML", where=source, todo=_REMEDY) from error


def _kinds() -> dict[str, str]:
    return {field.name: str(field.type) for field in fields(Thresholds)}


def _typed(found: Mapping[str, Any], source: str) -> dict[str, Any]:
    kinds, read = _kinds(), {"Decimal": _decimal, "int": _whole}
    return {key: read[kinds[key]](value, f"{source}: {key}") for key, value in found.items()}


def _decimal(value: object, where: str) -> Decimal:
    try:
        number = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or number < 0:
        raise ConfigError("ska vara ett tal inom citattecken, noll eller större", where=where, todo=_REMEDY)
    return number


def _whole(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigError("ska vara ett heltal, noll eller större", where=where, todo=_REMEDY)
    return value
