"""Digits as printed to an exact decimal: which spaces, points and commas are groups, which are decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)\Z")
_SPACE_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+\Z")
_POINT_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\Z")
_APOSTROPHE_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3})+\Z|[1-9][0-9]{0,2}(?:’[0-9]{3})+\Z")
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}\Z")
_ENGLISH = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)\.([0-9]{2})\Z")
_ATTEMPT = re.compile(r"[0-9]{1,3}(?: [0-9]{3})*[.,][0-9]{3}\Z|[0-9]{1,3}(?:[.][0-9]{3})+[., ][0-9]{1,2}\Z")
_BROKEN_GROUPS = re.compile(
    r"[0-9]{1,3} [0-9]{2}\Z|[0-9]{1,3}(?: [0-9]{3})+ [0-9]{1,2}\Z|[0-9]{1,3}(?: {2,3}[0-9]{3})+\Z"
)
_REPAIRS = str.maketrans("OolISB", "001158")
_MOST_DIGITS = 15
_MILLION = 10**6


class Numeral(NamedTuple):
    """`value` is None where the figures allow more than one reading."""

    value: Decimal | None
    decimals: int = 0
    is_grouped: bool = False
    flags: tuple[str, ...] = ()


_AMBIGUOUS = Numeral(None, flags=("tvetydig",))


def read_numeral(figures: str, *, scale: int = 1) -> Numeral | None:
    """A number without sign or unit; `scale` is what the unit word beside it multiplies by.

    >>> read_numeral("2 626 837").value, read_numeral("900.000,50").value, read_numeral("1,200").flags
    (Decimal('2626837'), Decimal('900000.50'), ('tvetydig',))
    >>> read_numeral("1'234'000").value, read_numeral("12'34"), read_numeral("3699 1771 1704 2 626 837")
    (Decimal('1234000'), None, None)
    """
    if len(figures) > _MOST_DIGITS and sum(map(str.isdigit, figures)) > _MOST_DIGITS:
        return None
    whole = _whole(figures)
    if whole is not None and scale >= _MILLION and figures.count(".") == 1:
        return _AMBIGUOUS
    if whole is not None:
        return Numeral(Decimal(whole), is_grouped=len(whole) < len(figures))
    if english := _ENGLISH.match(figures):
        value = Decimal(english[1].replace(",", "") + "." + english[2])
        return Numeral(value, 2, True, ("engelskt_format",))
    if _COMMA_GROUPS.match(figures):
        return Numeral(Decimal(figures.replace(",", "")), 0, True, ("engelskt_format",))
    if "," in figures:
        return _with_decimals(*figures.rsplit(",", 1), scale=scale)
    if "." in figures:
        return _with_decimals(*figures.rsplit(".", 1), scale=scale)
    return _AMBIGUOUS if _BROKEN_GROUPS.match(figures) else None


def _whole(figures: str) -> str | None:
    """The digits of a whole number, or None."""
    if _PLAIN.match(figures):
        return figures
    if _SPACE_GROUPS.match(figures):
        return figures.replace(" ", "")
    if _APOSTROPHE_GROUPS.match(figures):
        return figures.replace("'", "").replace("’", "")
    return figures.replace(".", "") if _POINT_GROUPS.match(figures) else None


def _with_decimals(before: str, after: str, *, scale: int) -> Numeral | None:
    whole = _whole(before)
    if whole is None or not after.isdigit():
        return _AMBIGUOUS if _ATTEMPT.match(f"{before},{after}") else None
    looks_like_groups = len(after) == 3 and whole == before and len(whole) <= 3 and whole != "0"
    too_fine = len(after) > 2 and scale == 1
    if looks_like_groups or too_fine:
        return _AMBIGUOUS
    return Numeral(Decimal(f"{whole}.{after}"), len(after), len(whole) < len(before))


def repair_digits(figures: str) -> str:
    """Letters that a scanner takes for digits, put right; one character for one.

    >>> repair_digits("l 2OO OOO")
    '1 200 000'
    """
    return figures.translate(_REPAIRS)


def exact(value: Decimal) -> Decimal:
    """The same number without decimals where it has none.

    >>> exact(Decimal("1200000.0")), exact(Decimal("900000.50"))
    (Decimal('1200000'), Decimal('900000.50'))
    """
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
