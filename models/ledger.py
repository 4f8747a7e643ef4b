"""An account ledger as an accounting system exports it: accounts, dimensions, vouchers and balances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

Objects = tuple[tuple[str, str], ...]
"""Pairs of dimension and object, as `("6", "1012")`: what an amount is booked on beside its account."""


class FiscalYear(NamedTuple):
    """`offset` is 0 for the year of the export, -1 for the one before."""

    offset: int
    start: date
    end: date


class Posting(NamedTuple):
    """One row of a voucher; debit is positive, credit negative. `line` is where it stands in the file."""

    konto: str
    objects: Objects
    kronor: Decimal
    day: date
    text: str
    line: int


class Voucher(NamedTuple):
    serie: str
    nr: str
    day: date
    text: str
    postings: tuple[Posting, ...]
    line: int

    @property
    def difference(self) -> Decimal:
        """What is left when debit and credit are added; a voucher that holds has nothing left."""
        return sum((posting.kronor for posting in self.postings), Decimal(0))


class Balance(NamedTuple):
    """A balance that the file states. `month` is the first day of it, for what changed in one month only."""

    kind: str
    """`IB`, `UB`, `OIB`, `OUB`, `RES` or `PSALDO`."""
    offset: int
    konto: str
    objects: Objects
    kronor: Decimal
    month: date | None
    line: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """One file; every voucher in it balances, and every amount is in kronor."""

    name: str
    form: str
    """`SIE 1` to `SIE 4`, `SIE 4I` or `SIE 5`."""
    company: str = ""
    years: tuple[FiscalYear, ...] = ()
    accounts: Mapping[str, str] = field(default_factory=dict)
    """Name by number."""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    objects: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Name by dimension and object."""
    vouchers: tuple[Voucher, ...] = ()
    balances: tuple[Balance, ...] = ()
    notes: tuple[str, ...] = ()
    """What does not stop the reading and a person should know, in Swedish."""
