"""SIE 1 to 4: one record a line, vouchers in braces (the format of the SIE group, version 4B and 4C)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NoReturn

from extract.ledger import values
from extract.ledger.control import ControlSum
from extract.ledger.draft import Draft
from extract.ledger.text import EXPORT_AGAIN, Record, parse_line
from models.errors import ConfigError
from models.ledger import Balance, FiscalYear, Ledger, Objects, Posting, Voucher

_FIRST = "#FLAGGA"
_OLDEST = "SIE 1"
"""What a file without #SIETYP is."""
_TYPES = ("1", "2", "3", "4", "4E", "4I")
_RESERVED = {
    "1": "Kostnadsställe",
    "2": "Kostnadsbärare",
    "6": "Projekt",
    "7": "Anställd",
    "8": "Kund",
    "9": "Leverantör",
    "10": "Faktura",
}
"""Dimensions that the format names; a file may use them without declaring them."""
_NO_BALANCE = ("#RTRANS", "#BTRANS")
"""A row that was added later stands again as #TRANS; one that was struck no longer counts."""


@dataclass(slots=True)
class _Open:
    """A voucher whose closing brace has not come yet."""

    head: Record
    day: date
    serie: str
    nr: str
    text: str
    is_begun: bool = False
    postings: list[Posting] = field(default_factory=list)


def parse_sie4(text: str, where: str, name: str, encoding: str = "cp437") -> Ledger:
    """The ledger of a SIE text; ConfigError names the line that does not hold, and what to do.

    encoding: of the file, which its control sum was made of. A control sum that differs is a note of the ledger.
    """
    draft = Draft(where, name, _OLDEST, dimensions=dict(_RESERVED))
    return _Reader(draft, ControlSum(encoding)).read(text)


class _Reader:
    def __init__(self, draft: Draft, control: ControlSum) -> None:
        self._draft = draft
        self._control = control
        self._open: _Open | None = None
        self._kinds: Mapping[str, Callable[[Record], None]] = {
            "#SIETYP": self._type,
            "#FNAMN": self._company,
            "#VALUTA": lambda record: draft.set_currency(self._text(record, 0, "valutan"), record.line),
            "#RAR": self._year,
            "#KONTO": self._account,
            "#DIM": self._dimension,
            "#UNDERDIM": self._dimension,
            "#OBJEKT": self._object,
            "#IB": self._balance,
            "#UB": self._balance,
            "#RES": self._balance,
            "#OIB": self._object_balance,
            "#OUB": self._object_balance,
            "#PSALDO": self._month_balance,
            "#VER": self._voucher,
        }

    def read(self, text: str) -> Ledger:
        self._read_lines(text)
        self._note(self._control.unfinished())
        if self._open is not None:
            self._refuse("verifikationen avslutas inte med }", self._open.head.line)
        return self._draft.ledger()

    def _read_lines(self, text: str) -> None:
        first = ""
        for number, line in enumerate(_lines(text), start=1):
            stripped = line.strip(" \t\x1a")
            if not stripped:
                continue
            if not first:
                first = stripped.split()[0].upper()
                if first != _FIRST:
                    self._refuse(f"filen börjar inte med {_FIRST}: den är ingen SIE-fil", number)
            self._line(stripped, number)
        if not first:
            self._refuse("filen är tom", 1)

    def _line(self, text: str, number: int) -> None:
        if text in ("{", "}"):
            self._brace(text, number)
            return
        record = parse_line(text, number, self._draft.where)
        self._note(self._control.take(record))
        opened = self._open
        if opened is not None and opened.is_begun:
            self._row(opened, record)
            return
        if opened is not None:
            self._refuse("verifikationen saknar rader inom klamrar", opened.head.line)
        # The format says that unknown records are passed over: later versions add their own.
        take = self._kinds.get(record.label)
        if take is not None:
            take(record)

    def _note(self, note: str | None) -> None:
        if note is not None:
            self._draft.notes.append(note)

    def _brace(self, brace: str, number: int) -> None:
        opened = self._open
        if opened is None or (brace == "{") is opened.is_begun:
            self._refuse(f"{brace} står fel", number)
        elif brace == "{":
            opened.is_begun = True
        else:
            self._open = None
            rows = tuple(opened.postings)
            head = opened.head.line
            self._draft.add_voucher(Voucher(opened.serie, opened.nr, opened.day, opened.text, rows, head))

    def _row(self, voucher: _Open, record: Record) -> None:
        if record.label == "#TRANS":
            voucher.postings.append(self._posting(voucher, record))
        elif record.label in _NO_BALANCE:
            self._posting(voucher, record)
        else:
            self._refuse(f"{record.label} kan inte stå i en verifikation", record.line)

    def _posting(self, voucher: _Open, record: Record) -> Posting:
        konto, objects, kronor = self._konto(record, 0), self._objects(record, 1), self._kronor(record, 2)
        day = self._day(record, 3, voucher.day)
        text = self._optional(record, 4) or voucher.text
        return Posting(konto, objects, kronor, day, text, record.line)

    def _voucher(self, record: Record) -> None:
        day = self._day(record, 2, None)
        serie, nr, text = (self._optional(record, place) for place in (0, 1, 3))
        self._open = _Open(record, day, serie, nr, text)

    def _type(self, record: Record) -> None:
        kind = self._text(record, 0, "SIE-typen").upper()
        if kind not in _TYPES:
            self._refuse("SIE-typen finns inte: 1, 2, 3, 4 eller 4I", record.line)
        self._draft.form = f"SIE {kind.removesuffix('E')}"

    def _company(self, record: Record) -> None:
        self._draft.company = self._text(record, 0, "företagets namn")

    def _year(self, record: Record) -> None:
        offset = self._offset(record)
        days = self._day(record, 1, None), self._day(record, 2, None)
        self._draft.add_year(FiscalYear(offset, *days), record.line)

    def _account(self, record: Record) -> None:
        self._draft.accounts[self._konto(record, 0)] = self._optional(record, 1)

    def _dimension(self, record: Record) -> None:
        self._draft.dimensions[self._text(record, 0, "dimensionen")] = self._text(record, 1, "namnet")

    def _object(self, record: Record) -> None:
        dimension, code = self._text(record, 0, "dimensionen"), self._text(record, 1, "objektet")
        self._draft.objects[dimension, code] = self._optional(record, 2)

    def _balance(self, record: Record) -> None:
        self._add_balance(record, None, self._konto(record, 1), (), 2)

    def _object_balance(self, record: Record) -> None:
        self._add_balance(record, None, self._konto(record, 1), self._objects(record, 2), 3)

    def _month_balance(self, record: Record) -> None:
        month = values.month(self._text(record, 1, "perioden"))
        if month is None:
            self._refuse("perioden ska skrivas ÅÅÅÅMM", record.line)
        # The first version of the format had no list of objects here.
        with_objects = len(record.fields) > 3 and isinstance(record.fields[3], tuple)
        objects = self._objects(record, 3) if with_objects else ()
        self._add_balance(record, month, self._konto(record, 2), objects, 4 if with_objects else 3)

    def _add_balance(self, record: Record, month: date | None, konto: str, objects: Objects, at: int) -> None:
        kronor, kind = self._kronor(record, at), record.label.removeprefix("#")
        offset, line = self._offset(record), record.line
        self._draft.balances.append(Balance(kind, offset, konto, objects, kronor, month, line))

    def _objects(self, record: Record, place: int) -> Objects:
        listed = record.fields[place] if place < len(record.fields) else ""
        if not isinstance(listed, tuple) or len(listed) % 2:
            self._refuse("objektlistan ska stå inom { } som par av dimension och objekt", record.line)
        return tuple(sorted(zip(listed[::2], listed[1::2], strict=True)))

    def _offset(self, record: Record) -> int:
        text = self._text(record, 0, "årsnumret")
        if not text.removeprefix("-").isascii() or not text.removeprefix("-").isdigit():
            self._refuse("årsnumret ska vara ett heltal, 0 för räkenskapsåret", record.line)
        return int(text)

    def _konto(self, record: Record, place: int) -> str:
        konto = values.konto(self._text(record, place, "kontot"))
        if konto is None:
            self._refuse("kontot ska vara siffror", record.line)
        return konto

    def _kronor(self, record: Record, place: int) -> Decimal:
        kronor = values.amount(self._text(record, place, "beloppet"))
        if kronor is None:
            self._refuse("beloppet ska skrivas med punkt och utan mellanrum, som -107000.00", record.line)
        return kronor

    def _day(self, record: Record, place: int, usual: date | None) -> date:
        """The day at a place; `usual` where the place is empty and may be."""
        text = self._optional(record, place)
        if not text and usual is not None:
            return usual
        day = values.day(text)
        if day is None:
            self._refuse("datumet ska vara ett datum skrivet ÅÅÅÅMMDD", record.line)
        return day

    def _text(self, record: Record, place: int, what: str) -> str:
        found = self._optional(record, place)
        if not found:
            self._refuse(f"{what} saknas i {record.label}", record.line)
        return found

    def _optional(self, record: Record, place: int) -> str:
        found = record.fields[place] if place < len(record.fields) else ""
        return found if isinstance(found, str) else ""

    def _refuse(self, what: str, line: int) -> NoReturn:
        raise ConfigError(what, where=f"{self._draft.where} rad {line}", todo=EXPORT_AGAIN)


def _lines(text: str) -> Iterable[str]:
    """Lines as the format ends them; `splitlines` would also break at characters inside a text."""
    return _split(text.replace("\r\n", "\n").replace("\r", "\n"))


def _split(text: str) -> Iterator[str]:
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]
