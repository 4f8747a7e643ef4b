"""One or several ledgers as the checks ask them: how much is booked on an account, on objects, in a span of days."""

from __future__ import annotations

import calendar
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from extract.normalise.text import match_key
from models.ledger import Balance, Ledger, Posting

_PROJECT = "6"
"""The dimension that the format reserves for projects."""
_NAMES = {
    "projekt": ("projekt",),
    "motpart": ("motpart", "motpartskod", "motpartsnr"),
    "ikb": ("ikb",),
}
Wanted = tuple[tuple[str, str], ...]
"""Pairs of dimension and object, in order: what a posting must be booked on to count."""


class Booked(NamedTuple):
    """What a ledger has on an account: the sum with its sign, and how many rows of the ledger it is made of."""

    kronor: Decimal
    rows: int


class _ByAccount(NamedTuple):
    days: list[date]
    postings: list[Posting]


@dataclass(frozen=True, slots=True)
class Books:
    """`dimensions`: which dimension of the ledger holds `projekt`, `motpart` and `ikb`, where any does."""

    name: str
    dimensions: Mapping[str, str]
    covered: tuple[tuple[date, date], ...]
    """Spans of days that the vouchers cover, in order, none touching another."""
    _accounts: Mapping[str, _ByAccount]
    _months: Mapping[tuple[str, Wanted], Mapping[date, Balance]]
    _month_years: tuple[tuple[date, date], ...]
    _projects: Mapping[str, str]

    def covers(self, start: date, end: date) -> bool:
        return any(first <= start and end <= last for first, last in (*self.covered, *self._month_years))

    @property
    def last_day(self) -> date | None:
        return max((last for _, last in self.covered), default=None)

    def project_object(self, *names: str) -> str | None:
        """The object of the dimension for projects whose name, or number, is one of these."""
        keys = (match_key(name) for name in names)
        return next((self._projects[key] for key in keys if key in self._projects), None)

    def postings(self, konto: str, wanted: Wanted, start: date, end: date) -> Iterator[Posting]:
        """Rows of vouchers on the account and on all the objects, from one day to another."""
        found = self._accounts.get(konto)
        if found is None:
            return
        first, last = bisect_left(found.days, start), bisect_right(found.days, end)
        yield from (posting for posting in found.postings[first:last] if set(wanted) <= set(posting.objects))

    def booked(self, konto: str, wanted: Wanted, start: date, end: date) -> Booked | None:
        """None where the ledger does not say: days without vouchers, parts of months, several objects at once."""
        if any(first <= start and end <= last for first, last in self.covered):
            rows = list(self.postings(konto, wanted, start, end))
            return Booked(sum((row.kronor for row in rows), Decimal(0)), len(rows))
        if not self.covers(start, end) or not _whole_months(start, end) or len(wanted) > 1:
            return None
        months = self._months.get((konto, wanted), {})
        own = [balance for month, balance in months.items() if start <= month <= end]
        return Booked(sum((balance.kronor for balance in own), Decimal(0)), len(own))

    def accounts_like(self, start_of_number: str) -> tuple[str, ...]:
        return tuple(sorted(konto for konto in self._accounts if konto.startswith(start_of_number)))


def _whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]


def books_of(ledgers: Iterable[Ledger], dimensions: Mapping[str, str] | None = None) -> Books:
    """dimensions: number by `projekt`, `motpart` or `ikb`; without it they are known by their names."""
    known = tuple(ledgers)
    used = _dimensions(known) | dict(dimensions or {})
    return Books(
        ", ".join(ledger.name for ledger in known),
        used,
        _joined(span for ledger in known for span in _voucher_spans(ledger)),
        _by_account(known),
        _by_month(known),
        _joined(span for ledger in known for span in _month_spans(ledger)),
        _projects(known, used.get("projekt")),
    )


def _dimensions(ledgers: tuple[Ledger, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, names in _NAMES.items():
        for ledger in ledgers:
            for number, name in ledger.dimensions.items():
                if match_key(name) in names:
                    found.setdefault(field, number)
    if any(dimension == _PROJECT for ledger in ledgers for dimension, _ in ledger.objects):
        found.setdefault("projekt", _PROJECT)
    return found


def _voucher_spans(ledger: Ledger) -> Iterator[tuple[date, date]]:
    """Years that have vouchers; a file of vouchers only covers the days that they have."""
    if not ledger.vouchers:
        return
    first = min(voucher.day for voucher in ledger.vouchers)
    last = max(voucher.day for voucher in ledger.vouchers)
    years = [year for year in ledger.years if year.start <= last and first <= year.end]
    yield from ((year.start, year.end) for year in years)
    if not years:
        yield first, last


def _month_spans(ledger: Ledger) -> Iterator[tuple[date, date]]:
    offsets = {balance.offset for balance in ledger.balances if balance.kind == "PSALDO"}
    yield from ((year.start, year.end) for year in ledger.years if year.offset in offsets)


def _joined(spans: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """Spans in order, those that overlap or follow on each other made one."""
    joined: list[tuple[date, date]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + timedelta(days=1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def _by_account(ledgers: tuple[Ledger, ...]) -> dict[str, _ByAccount]:
    found: dict[str, list[Posting]] = defaultdict(list)
    for ledger in ledgers:
        for voucher in ledger.vouchers:
            for posting in voucher.postings:
                found[posting.konto].append(posting)
    ordered = {konto: sorted(rows, key=lambda row: row.day) for konto, rows in found.items()}
    return {konto: _ByAccount([row.day for row in rows], rows) for konto, rows in ordered.items()}


def _by_month(ledgers: tuple[Ledger, ...]) -> dict[tuple[str, Wanted], dict[date, Balance]]:
    found: dict[tuple[str, Wanted], dict[date, Balance]] = defaultdict(dict)
    for ledger in ledgers:
        for balance in ledger.balances:
            if balance.kind == "PSALDO" and balance.month is not None:
                found[balance.konto, balance.objects][balance.month] = balance
    return found


def _projects(ledgers: tuple[Ledger, ...], dimension: str | None) -> dict[str, str]:
    """Object by its name and by its number; a name that two objects share is no one's."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for ledger in ledgers:
        for (number, code), name in ledger.objects.items():
            if number == dimension:
                for key in {match_key(name), match_key(code)} - {""}:
                    shared |= {key} if found.get(key, code) != code else set()
                    found.setdefault(key, code)
    return {key: code for key, code in found.items() if key not in shared}
