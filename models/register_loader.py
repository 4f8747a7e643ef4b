"""What is known by date: account classes, charts of accounts, counterparties, payroll surcharges.

Every entry names its source; one whose source begins with `antagande` has not been verified, and what rests on it
says so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from models.errors import ConfigError
from models.register_file import RegisterRow, read_register

_ASSUMED = "antagande"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that held from one day to another, both included; an empty end means that it still holds."""

    giltig_fran: date
    giltig_till: date | None
    kalla: str

    @property
    def is_assumed(self) -> bool:
        return self.kalla.startswith(_ASSUMED)

    def holds_on(self, day: date) -> bool:
        return self.giltig_fran <= day and (self.giltig_till is None or day <= self.giltig_till)


@dataclass(frozen=True, slots=True)
class AccountClass(Entry):
    kontoplan: str
    """`kommun` or `forening`: the same digit means different things in the two."""
    klass: str
    slag: str
    """`intakt`, `kostnad`, `balans` or `ovrigt`."""
    namn: str


@dataclass(frozen=True, slots=True)
class Account(Entry):
    konto: str
    namn: str
    slag: str
    """`intern`, `extern`, or empty where the chart does not say."""


@dataclass(frozen=True, slots=True)
class Counterparty(Entry):
    motpart: str
    namn: str
    slag: str
    """`intern` or `extern`."""


@dataclass(frozen=True, slots=True)
class Surcharge(Entry):
    """What an employer pays beside the wage, as a share of it."""

    andel: Decimal


Kind = TypeVar("Kind", bound=Entry)


@dataclass(frozen=True, slots=True)
class Registers:
    """The registers that a user can bring: what checks compare account rows with."""

    accounts: tuple[Account, ...] = ()
    """The chart of accounts; empty as shipped, for no chart of the city is public."""
    counterparties: tuple[Counterparty, ...] = ()
    names: tuple[str, ...] = ()
    """Files that a user brought; empty for those that ship with granska."""


@cache
def account_classes() -> tuple[AccountClass, ...]:
    return tuple(
        AccountClass(*_span(row, where), row["kontoplan"], row["klass"], row["slag"], row["namn"])
        for row, where in _rows("kontoklasser")
    )


@cache
def shipped_registers() -> Registers:
    """What ships with granska."""
    return Registers(tuple(_accounts(_rows("kontoplan"))), tuple(_counterparties(_rows("motparter"))))


def read_accounts(path: Path) -> tuple[Account, ...]:
    """A user's chart with a column `konto`, see `read_register`; ConfigError names the line."""
    return tuple(_accounts(read_register(path, "konto", ("intern", "extern", ""))))


def read_counterparties(path: Path) -> tuple[Counterparty, ...]:
    """A user's counterparties with a column `motpart`, see `read_register`; ConfigError names the line."""
    return tuple(_counterparties(read_register(path, "motpart", ("intern", "extern", ""))))


def _accounts(rows: Iterable[RegisterRow]) -> Iterator[Account]:
    return (Account(*_span(row, where), row["konto"], row["namn"], row["slag"]) for row, where in rows)


def _counterparties(rows: Iterable[RegisterRow]) -> Iterator[Counterparty]:
    return (Counterparty(*_span(row, where), row["motpart"], row["namn"], row["slag"]) for row, where in rows)


@cache
def surcharges() -> tuple[Surcharge, ...]:
    return tuple(
        Surcharge(*_span(row, where), _share(row["andel"], where)) for row, where in _rows("po_palagg")
    )


def on(entries: Iterable[Kind], day: date) -> tuple[Kind, ...]:
    """Those that hold on a day.

    >>> [str(surcharge.andel) for surcharge in on(surcharges(), date(2015, 1, 1))]
    ['0.3846']
    """
    return tuple(entry for entry in entries if entry.holds_on(day))


def account_kind(konto: str, chart: str = "kommun") -> str:
    """`intakt`, `kostnad`, `balans` or `ovrigt`; empty where the first digit is no class of the chart.

    >>> account_kind("3699"), account_kind("7010", "forening"), account_kind("0100")
    ('intakt', 'kostnad', '')
    """
    return next(
        (known.slag for known in account_classes() if known.kontoplan == chart and known.klass == konto[:1]),
        "",
    )


def _rows(name: str) -> Iterator[RegisterRow]:
    """The rows of `registers/<name>.csv`, each with the words that say where it stands."""
    text = (files("models") / "registers" / f"{name}.csv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        yield row, f"{name}.csv rad {number}"


def _span(row: dict[str, str], where: str) -> tuple[date, date | None, str]:
    try:
        until = date.fromisoformat(row["giltig_till"]) if row["giltig_till"] else None
        return date.fromisoformat(row["giltig_fran"]), until, row["kalla"]
    except ValueError as error:
        raise ConfigError("datumet går inte att läsa", where=where, todo="skriv åååå-mm-dd") from error


def _share(text: str, where: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ConfigError("andelen är inget tal", where=where, todo="skriv som 0.3846") from error
