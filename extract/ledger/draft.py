"""A ledger while it is being read; both readers fill it, and it is judged when the file ends."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from models.errors import ConfigError
from models.ledger import Balance, FiscalYear, Ledger, Voucher

_CURRENCY = "SEK"
_RESULT = ("3", "4", "5", "6", "7", "8")
_MOST_NOTES = 20


@dataclass(slots=True)
class Draft:
    """What has been read so far."""

    where: str
    name: str
    form: str = ""
    company: str = ""
    years: list[FiscalYear] = field(default_factory=list)
    accounts: dict[str, str] = field(default_factory=dict)
    dimensions: dict[str, str] = field(default_factory=dict)
    objects: dict[tuple[str, str], str] = field(default_factory=dict)
    vouchers: list[Voucher] = field(default_factory=list)
    balances: list[Balance] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def set_currency(self, currency: str, line: int) -> None:
        """Amounts of another currency would be taken for kronor."""
        if currency.upper() not in ("", _CURRENCY):
            raise ConfigError(
                "bokföringen är inte i kronor (SEK)",
                where=f"{self.where} rad {line}",
                todo="exportera den i redovisningsvalutan SEK",
            )

    def add_year(self, year: FiscalYear, line: int) -> None:
        if year.end < year.start:
            raise ConfigError(
                "räkenskapsåret slutar före sin början",
                where=f"{self.where} rad {line}",
                todo="kontrollera räkenskapsåret i ekonomisystemet",
            )
        self.years.append(year)

    def add_voucher(self, voucher: Voucher) -> None:
        """ConfigError where debit and credit differ: a file that was cut, or changed by hand."""
        if voucher.difference:
            raise ConfigError(
                f"verifikation {' '.join(filter(None, (voucher.serie, voucher.nr)))} balanserar inte"
                f" (skillnad {_kronor(voucher.difference)})",
                where=f"{self.where} rad {voucher.line}",
                todo="rätta verifikationen i ekonomisystemet och exportera på nytt",
            )
        self.vouchers.append(voucher)

    def ledger(self) -> Ledger:
        """The ledger, with notes where it contradicts itself."""
        self._note_unknown_accounts()
        self._note_results()
        hidden = len(self.notes) - _MOST_NOTES
        notes = self.notes[:_MOST_NOTES] + ([f"… och {hidden} till."] if hidden > 0 else [])
        return Ledger(
            self.name,
            self.form,
            self.company,
            tuple(sorted(self.years)),
            self.accounts,
            self.dimensions,
            self.objects,
            tuple(self.vouchers),
            tuple(self.balances),
            tuple(notes),
        )

    def _note_unknown_accounts(self) -> None:
        used = {posting.konto: posting.line for voucher in self.vouchers for posting in voucher.postings}
        unknown = sorted(set(used) - set(self.accounts)) if self.accounts else []
        self.notes += [f"Rad {used[konto]}: konto {konto} saknas i filens kontoplan." for konto in unknown]

    def _note_results(self) -> None:
        """The stated result of an account against its vouchers, where all vouchers of the year are there."""
        year = next((year for year in self.years if year.offset == 0), None)
        if year is None or not self.vouchers or self.form == "SIE 4I":
            return
        booked: dict[str, Decimal] = defaultdict(Decimal)
        for voucher in self.vouchers:
            for posting in voucher.postings:
                if year.start <= posting.day <= year.end:
                    booked[posting.konto] += posting.kronor
        for balance in self.balances:
            is_result = balance.kind == "RES" and balance.offset == 0 and balance.konto.startswith(_RESULT)
            if is_result and booked[balance.konto] != balance.kronor:
                self.notes.append(
                    f"Rad {balance.line}: konto {balance.konto} har resultatet {_kronor(balance.kronor)} men"
                    f" verifikationerna ger {_kronor(booked[balance.konto])}."
                )


def _kronor(amount: Decimal) -> str:
    """
    >>> _kronor(Decimal("-1234567.5"))
    '-1 234 567,50 kr'
    """
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",") + " kr"
