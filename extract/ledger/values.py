"""Amounts and days as both forms of SIE write them, strictly."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

_AMOUNT = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,2})?")
_KONTO = re.compile(r"[0-9]{1,10}")
_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-?([0-9]{2})")


def amount(text: str) -> Decimal | None:
    """Kronor with a point before the ören; None for anything else.

    >>> amount("-107000.00"), amount("107 000,00")
    (Decimal('-107000.00'), None)
    """
    return Decimal(text) if _AMOUNT.fullmatch(text) else None


def konto(text: str) -> str | None:
    return text if _KONTO.fullmatch(text) else None


def day(text: str) -> date | None:
    """A day as `20140831` or `2014-08-31`; None for one that does not exist."""
    return _date(_DAY.fullmatch(text))


def month(text: str) -> date | None:
    """The first day of a month as `201408` or `2014-08`."""
    return _date(_MONTH.fullmatch(text))


def _date(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    year, its_month, *rest = map(int, found.groups())
    try:
        return date(year, its_month, rest[0] if rest else 1)
    except ValueError:
        return None
