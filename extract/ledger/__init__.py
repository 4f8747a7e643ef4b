"""Read an account ledger: SIE 1 to 4 as text, SIE 5 as XML, each strictly, with the line where it does not hold."""

from __future__ import annotations

from pathlib import Path

from extract.ledger.sie4 import parse_sie4
from extract.ledger.sie5 import parse_sie5
from extract.ledger.text import decode, encoding_of
from models.errors import ConfigError
from models.ledger import Ledger

__all__ = ["SUFFIXES", "read_ledger"]

SUFFIXES = (".se", ".si", ".sie", ".sie5", ".xml")
_LARGEST = 1 << 29
_XML_STARTS = (b"<?xml", b"<Sie", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff")


def read_ledger(path: Path) -> Ledger:
    """The whole ledger of a file; ConfigError says which line does not hold, and what to do about it."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigError(
                "bokföringsfilen är för stor", where=str(path), todo="exportera ett räkenskapsår i taget"
            )
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(
            "bokföringsfilen går inte att öppna", where=str(path), todo="kontrollera sökvägen"
        ) from error
    if data.lstrip().startswith(_XML_STARTS):
        return parse_sie5(data, str(path), path.name)
    return parse_sie4(decode(data, str(path)), str(path), path.name, encoding_of(data))
