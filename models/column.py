"""What a column of a table is: name, kind, the values it takes and its line in the data dictionary."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of column; each has one Python type in a row, one type in a frame and one way to be printed."""

    TEXT = "text"
    CODE = "code"
    """Text that looks like a number and must keep its zeros: konto, ikb, motpart."""
    AMOUNT = "amount"
    """Exact decimal kronor, at most two decimals."""
    QUANTITY = "quantity"
    """Exact decimal without a unit, at most six decimals: 0.75 of a post."""
    INTEGER = "integer"
    NUMBER = "number"
    """Measured: score, confidence, coordinate in points."""
    DATE = "date"
    DATETIME = "datetime"
    """Moment with a time zone."""


DECIMALS = {Kind.AMOUNT: 2, Kind.QUANTITY: 6}
DIGITS = 38
"""Digits of an exact decimal, those after the point included: what a 128-bit decimal holds."""


@dataclass(frozen=True, slots=True)
class Column:
    """One declared column; `allowed` is the closed list of its values, empty where any value will do."""

    name: str
    kind: Kind
    description: str
    allowed: tuple[str, ...] = ()
    nullable: bool = True

    def accepts(self, value: object) -> bool:
        """Whether a cell of this column can hold the value exactly, without rounding or conversion.

        >>> Column("belopp", Kind.AMOUNT, "").accepts(Decimal("1.50"))
        True
        >>> Column("belopp", Kind.AMOUNT, "").accepts(1.5), Column("konto", Kind.CODE, "").accepts(3699)
        (False, False)
        """
        if value is None:
            return self.nullable
        if isinstance(value, bool):
            return False
        match self.kind:
            case Kind.TEXT | Kind.CODE:
                return isinstance(value, str) and (not self.allowed or value in self.allowed)
            case Kind.AMOUNT | Kind.QUANTITY:
                return isinstance(value, Decimal | int) and _fits(Decimal(value), DECIMALS[self.kind])
            case Kind.INTEGER:
                return isinstance(value, int) and abs(value) < 2**63
            case Kind.NUMBER:
                return isinstance(value, float | int) and math.isfinite(value)
            case Kind.DATE:
                return isinstance(value, date) and not isinstance(value, datetime)
            case Kind.DATETIME:
                return isinstance(value, datetime) and value.utcoffset() is not None


@dataclass(frozen=True, slots=True)
class Table:
    """One declared table; the order of the columns is the order in every output."""

    name: str
    columns: tuple[Column, ...]
    description: str

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")


def plain(number: Decimal) -> str:
    """Exact digits with a decimal point, no exponent; no decimals where there are none, else at least two.

    >>> plain(Decimal("900000.00")), plain(Decimal("900000.5")), plain(Decimal("-1E+3"))
    ('900000', '900000.50', '-1000')
    """
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    if not decimals:
        return "0" if number == 0 else whole
    return f"{whole}.{decimals.ljust(2, '0')}"


def _fits(number: Decimal, decimals: int) -> bool:
    if not number.is_finite():
        return False
    _, digits, exponent = number.as_tuple()
    significant = "".join(map(str, digits)).rstrip("0")
    if not significant:
        return True
    last_place = int(exponent) + len(digits) - len(significant)
    return last_place >= -decimals and number.adjusted() < DIGITS - decimals
