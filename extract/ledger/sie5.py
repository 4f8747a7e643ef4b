"""SIE 5: the same ledger as XML, read as it streams, so that every error has its line."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NoReturn
from xml.sax.handler import ContentHandler, feature_external_ges, feature_namespaces

from extract.ledger import values
from extract.ledger.draft import Draft
from extract.ledger.text import EXPORT_AGAIN
from models.errors import ConfigError
from models.ledger import Balance, FiscalYear, Ledger, Posting, Voucher

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesNSImpl

_ROOTS = ("Sie", "SieEntry")
_SPACE = "http://www.sie.se/sie5"
_BALANCES = {"OpeningBalance": "IB", "ClosingBalance": "UB"}


def parse_sie5(data: bytes, where: str, name: str) -> Ledger:
    """The ledger of a SIE 5 file; ConfigError names the line that does not hold, and what to do."""
    import xml.sax

    from defusedxml import DefusedXmlException
    from defusedxml.expatreader import DefusedExpatParser

    handler = _Handler(Draft(where, name, "SIE 5"))
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setFeature(feature_namespaces, True)
    parser.setFeature(feature_external_ges, False)
    parser.setContentHandler(handler)
    try:
        parser.parse(io.BytesIO(data))
    except xml.sax.SAXParseException as error:
        line = error.getLineNumber()
        raise ConfigError(
            "filen är inte giltig XML", where=f"{where} rad {line}", todo=EXPORT_AGAIN
        ) from error
    except (DefusedXmlException, xml.sax.SAXException, ValueError) as error:
        raise ConfigError("filen är inte giltig XML", where=where, todo=EXPORT_AGAIN) from error
    return handler.draft.ledger()


class _Handler(ContentHandler):
    """Follows the file element by element; only those that a comparison needs are looked at."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self._path: list[str] = []
        self._account = self._dimension = self._serie = ""
        self._head: tuple[str, date, str, int] | None = None
        self._rows: list[Posting] = []
        self._row: Posting | None = None
        self._is_struck = False
        self._begins: Mapping[str, Callable[[Mapping[str, str]], None]] = {
            "Company": self._company,
            "AccountingCurrency": lambda given: draft.set_currency(given.get("currency", ""), self._line),
            "FiscalYear": self._year,
            "Account": self._begin_account,
            "OpeningBalance": self._balance,
            "ClosingBalance": self._balance,
            "Dimension": self._begin_dimension,
            "Object": self._object,
            "Journal": self._journal,
            "JournalEntry": self._begin_voucher,
            "LedgerEntry": self._begin_row,
            "ObjectReference": self._reference,
            "Overstrike": lambda _: self._strike(),
        }

    @property
    def _line(self) -> int:
        locator = self._locator  # type: ignore[attr-defined]
        return int(locator.getLineNumber() or 0)

    def startElementNS(
        self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl
    ) -> None:
        space, element = name
        if not self._path and (element not in _ROOTS or space != _SPACE):
            self._refuse("filen är XML men ingen SIE 5-fil")
        self._path.append(element)
        begin = self._begins.get(element)
        if begin is not None:
            begin({key[1]: value for key, value in attrs.items()})

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:
        self._path.pop()
        if name[1] == "LedgerEntry" and self._row is not None:
            if not self._is_struck:
                self._rows.append(self._row)
            self._row, self._is_struck = None, False
        elif name[1] == "JournalEntry" and self._head is not None:
            nr, day, text, line = self._head
            self.draft.add_voucher(Voucher(self._serie, nr, day, text, tuple(self._rows), line))
            self._head, self._rows = None, []

    def _company(self, given: Mapping[str, str]) -> None:
        self.draft.company = given.get("name", "")

    def _year(self, given: Mapping[str, str]) -> None:
        start, end = (values.month(self._needed(given, name)) for name in ("start", "end"))
        if start is None or end is None:
            self._refuse("räkenskapsåret ska skrivas ÅÅÅÅ-MM")
        last = (end.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        offset = 0 if given.get("primary") == "true" else -1 - len(self.draft.years)
        self.draft.add_year(FiscalYear(offset, start, last), self._line)

    def _begin_account(self, given: Mapping[str, str]) -> None:
        self._account = self._konto(self._needed(given, "id"))
        self.draft.accounts[self._account] = given.get("name", "")

    def _balance(self, given: Mapping[str, str]) -> None:
        if "Account" in self._path and self._account:
            kind = _BALANCES[self._path[-1]]
            month, kronor = values.month(given.get("month", "")), self._kronor(given)
            self.draft.balances.append(Balance(kind, 0, self._account, (), kronor, month, self._line))

    def _begin_dimension(self, given: Mapping[str, str]) -> None:
        self._dimension = self._needed(given, "id")
        self.draft.dimensions[self._dimension] = given.get("name", "")

    def _object(self, given: Mapping[str, str]) -> None:
        self.draft.objects[self._dimension, self._needed(given, "id")] = given.get("name", "")

    def _journal(self, given: Mapping[str, str]) -> None:
        self._serie = given.get("id", "")

    def _begin_voucher(self, given: Mapping[str, str]) -> None:
        day = self._day(self._needed(given, "journalDate"))
        self._head = given.get("id", ""), day, given.get("text", ""), self._line

    def _begin_row(self, given: Mapping[str, str]) -> None:
        if self._head is None:
            self._refuse("LedgerEntry står utanför en verifikation")
        _, day, text, _ = self._head
        own = self._day(given["ledgerDate"]) if given.get("ledgerDate") else day
        konto = self._konto(self._needed(given, "accountId"))
        self._row = Posting(konto, (), self._kronor(given), own, given.get("text") or text, self._line)

    def _reference(self, given: Mapping[str, str]) -> None:
        if self._row is not None:
            pair = self._needed(given, "dimId"), self._needed(given, "objectId")
            self._row = self._row._replace(objects=tuple(sorted((*self._row.objects, pair))))

    def _strike(self) -> None:
        self._is_struck = self._row is not None

    def _konto(self, text: str) -> str:
        konto = values.konto(text)
        if konto is None:
            self._refuse("kontot ska vara siffror")
        return konto

    def _kronor(self, given: Mapping[str, str]) -> Decimal:
        kronor = values.amount(self._needed(given, "amount"))
        if kronor is None:
            self._refuse("beloppet ska skrivas med punkt och utan mellanrum, som -107000.00")
        return kronor

    def _day(self, text: str) -> date:
        day = values.day(text)
        if day is None:
            self._refuse("datumet ska vara ett datum skrivet ÅÅÅÅ-MM-DD")
        return day

    def _needed(self, given: Mapping[str, str], name: str) -> str:
        if not given.get(name):
            self._refuse(f"{name} saknas i {self._path[-1]}")
        return given[name]

    def _refuse(self, what: str) -> NoReturn:
        raise ConfigError(what, where=f"{self.draft.where} rad {self._line}", todo=EXPORT_AGAIN)
