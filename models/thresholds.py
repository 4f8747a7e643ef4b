"""The limits that checks compare with, loaded strictly from one readable file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import Any

from models.errors import ConfigError

_SOURCE = "thresholds.toml"
_TODO = "jämför med filen som följer med programmet"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Amounts in kronor, shares from 0 to 1; what each one means is said in `thresholds.toml`."""

    tolerance_kr: Decimal
    specified_budget_rows: int
    dominant_project_share: Decimal
    residual_account_share: Decimal
    konto_digits_min: int
    konto_digits_max: int
    part_digits: int
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


def parse_thresholds(text: str, source: str = _SOURCE) -> Thresholds:
    """Limits from TOML; ConfigError names the key that is unknown, missing, of wrong kind or negative."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("filen är inte giltig TOML", where=source, todo=_TODO) from error
    kinds = {field.name: str(field.type) for field in fields(Thresholds)}
    # A misspelt key is both unknown and missing: the spelling on file is the one to show.
    unknown, missing = found.keys() - kinds.keys(), kinds.keys() - found.keys()
    for keys, what in ((unknown, "okänd nyckel"), (missing, "nyckeln saknas")):
        if keys:
            raise ConfigError(what, where=f"{source}: {min(keys)}", todo=_TODO)
    read = {"Decimal": _decimal, "int": _whole}
    limits: dict[str, Any] = {key: read[kinds[key]](found[key], f"{source}: {key}") for key in kinds}
    return Thresholds(**limits)


@cache
def default_thresholds() -> Thresholds:
    """The limits that ship with granska."""
    return parse_thresholds(files("models").joinpath(_SOURCE).read_text(encoding="utf-8"))


def _decimal(value: object, where: str) -> Decimal:
    try:
        number = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or number < 0:
        raise ConfigError("ska vara ett tal inom citattecken, noll eller större", where=where, todo=_TODO)
    return number


def _whole(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigError("ska vara ett heltal, noll eller större", where=where, todo=_TODO)
    return value
