"""Values as a Swedish reader expects them: `900 000,50`, `2015-01-31`, `0,95`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from models.errors import REASON_WORDS, Reason
from models.record import DocumentStatus, Scalar, Value, ValueStatus

NO_BREAK_SPACE = "\u00a0"

_INSIDE_AMOUNT = re.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9])|kr\\b)")
_WITHOUT_VALUE = {
    ValueStatus.EMPTY: "(tomt)",
    ValueStatus.ABSENT: "(finns inte på papperet)",
    ValueStatus.UNREADABLE: "(kunde inte läsas)",
    ValueStatus.REVIEW: "(läses av en människa)",
    ValueStatus.READ: "(tomt)",
}


_OUTCOMES: Mapping[str, str] = {
    DocumentStatus.OK: "klar",
    DocumentStatus.REVIEW: "att granska",
    DocumentStatus.FAILED: "gick inte att läsa",
    DocumentStatus.DUPLICATE: "kopia",
    Reason.PARTIAL: "delvis läst",
}


def number(value: Decimal) -> str:
    """Exact, thousands apart, decimals only where there are any.

    >>> number(Decimal("900000.50")), number(Decimal("-5.00")), number(Decimal("1E+3"))
    ('900\\xa0000,50', '-5', '1\\xa0000')
    """
    if not value.is_finite():
        return str(value)
    whole = value == value.to_integral_value()
    text = f"{value:,.0f}" if whole else f"{value:,f}"
    return text.replace(",", NO_BREAK_SPACE).replace(".", ",")


def scalar(value: Scalar) -> str:
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def answer(value: Value) -> str:
    """What was read, or in parentheses why there is nothing."""
    return scalar(value.value) if value.value is not None else _WITHOUT_VALUE[value.status]


def unbroken(text: str) -> str:
    """The text with the amounts in it held together at the end of a line.

    >>> unbroken("summan 1 797 125 kr, 5 av 100 rader")
    'summan 1\\xa0797\\xa0125\\xa0kr, 5 av 100 rader'
    """
    return _INSIDE_AMOUNT.sub(NO_BREAK_SPACE, text)


def share(value: float | None) -> str:
    """Two decimals; nothing where nothing was measured.

    >>> share(0.951), share(None)
    ('0,95', '')
    """
    return "" if value is None else f"{value:.2f}".replace(".", ",")


def counted(count: int, one: str, several: str) -> str:
    """
    >>> counted(1, "fil", "filer"), counted(2000, "fil", "filer").replace("\\u00a0", " ")
    ('1 fil', '2 000 filer')
    """
    return f"{number(Decimal(count))} {one if count == 1 else several}"


def outcome(code: str) -> str:
    """How a file or a paper ended, in the words of a person.

    >>> outcome("review"), outcome("encrypted")
    ('att granska', 'låst med lösenord')
    """
    return _OUTCOMES.get(code) or REASON_WORDS.get(code, code)


def changed_cells(guarded: int, masked: int) -> list[str]:
    """
    >>> changed_cells(1, 0)
    ['1 cell har fått en apostrof framför sig, så att kalkylprogram inte kör texten som en formel']
    """
    said = (
        (guarded, "en apostrof framför sig, så att kalkylprogram inte kör texten som en formel"),
        (masked, "personnummer maskade"),
    )
    return [f"{counted(count, 'cell', 'celler')} har fått {what}" for count, what in said if count]
