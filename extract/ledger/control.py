"""The control sum of a SIE file: CRC-32 over labels and fields between two #KSUMMA (the format, section on the record).

Only what means something counts: no space between fields, no quotation mark round them, no brace of a list.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

from extract.ledger.text import Record

LABEL = "#KSUMMA"
_BITS = 0xFFFFFFFF


@dataclass(slots=True)
class ControlSum:
    """Told every record in order; `encoding` is that of the file, whose bytes are what is added."""

    encoding: str
    _begun_at: int = 0
    _sums: list[int] = field(default_factory=lambda: [0, 0])
    """With the number sign of the labels, as the format shows it, and without: programs write both."""

    def take(self, record: Record) -> str | None:
        """What is wrong, in Swedish, where a closing control sum differs; else None."""
        if record.label != LABEL:
            self._add(record)
            return None
        given = record.fields[0] if record.fields else ""
        if not given:
            self._begun_at, self._sums = record.line, [0, 0]
            return None
        begun, self._begun_at = self._begun_at, 0
        number = _number(given)
        if not begun or number is None:
            return f"Rad {record.line}: {LABEL} går inte att pröva."
        if number in self._sums:
            return None
        return f"Rad {record.line}: kontrollsumman {LABEL} stämmer inte; filen kan ha ändrats efter exporten."

    def unfinished(self) -> str | None:
        """What is wrong where the file ends before its control sum."""
        if not self._begun_at:
            return None
        return f"Rad {self._begun_at}: {LABEL} avslutas inte; filen kan vara avkortad."

    def _add(self, record: Record) -> None:
        if not self._begun_at:
            return
        words = [word for each in record.fields for word in ((each,) if isinstance(each, str) else each)]
        rest = "".join((record.label.removeprefix("#"), *words)).encode(self.encoding, "replace")
        signed, bare = self._sums
        self._sums = [zlib.crc32(rest, zlib.crc32(b"#", signed)), zlib.crc32(rest, bare)]


def _number(text: object) -> int | None:
    """Programs print the sum with a sign or without."""
    digits = text.removeprefix("-") if isinstance(text, str) else ""
    return int(str(text)) & _BITS if digits.isascii() and digits.isdigit() and len(digits) < 12 else None
