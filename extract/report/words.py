"""Figures as a Swedish reader expects them."""

from __future__ import annotations

from decimal import Decimal

_SPACE = "\u00a0"


def kronor(amount: Decimal) -> str:
    """
    >>> kronor(Decimal("1797125.50")).replace("\\u00a0", " "), kronor(Decimal("-5"))
    ('1 797 125,50 kr', '-5\\xa0kr')
    """
    whole = amount == amount.to_integral_value()
    text = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return text.replace(",", _SPACE).replace(".", ",") + f"{_SPACE}kr"


def number(figure: float, decimals: int = 0) -> str:
    """
    >>> number(20000).replace("\\u00a0", " "), number(0.25, 2)
    ('20 000', '0,25')
    """
    return f"{figure:,.{decimals}f}".replace(",", _SPACE).replace(".", ",")


def share(part: float, whole: float) -> str:
    """
    >>> share(1, 3), share(0, 0)
    ('33\\xa0%', '–')
    """
    return f"{round(100 * part / whole)}{_SPACE}%" if whole else "–"
