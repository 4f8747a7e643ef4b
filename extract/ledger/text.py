"""SIE text: its encoding, and a line taken apart into label and fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.errors import ConfigError

_MARK = b"\xef\xbb\xbf"
_PC8_LETTERS = frozenset(b"\x84\x86\x94\x8e\x8f\x99\x82")
"""å ä ö Å Ä Ö é in code page 437, which the format prescribes ..."""
_LATIN_LETTERS = frozenset(b"\xe4\xe5\xf6\xc4\xc5\xd6\xe9")
"""... and in Latin-1, which some programs write all the same."""
_TOKEN = re.compile(r'[ \t]+|"((?:[^"\\]|\\.)*)"|([{}])|([^\s"{}]+)')
_ESCAPED = re.compile(r'\\(["\\])')
EXPORT_AGAIN = "exportera filen på nytt ur ekonomisystemet; rätta den inte för hand"


class Record(NamedTuple):
    """One line: `#TRANS` and its fields; a list in braces is one field, a tuple of text."""

    label: str
    fields: tuple[str | tuple[str, ...], ...]
    line: int


def decode(data: bytes, where: str) -> str:
    """The text of a SIE file: UTF-8 where it is that, else the code page whose Swedish letters occur most.

    >>> decode(b'#FNAMN "H\\x84sselby"', ""), decode(b'#FNAMN "H\\xe4sselby"', "")
    ('#FNAMN "Hässelby"', '#FNAMN "Hässelby"')
    """
    if b"\x00" in data:
        line = data[: data.index(b"\x00")].count(b"\n") + 1
        raise ConfigError("filen är ingen textfil", where=f"{where} rad {line}", todo=EXPORT_AGAIN)
    return data.removeprefix(_MARK).decode(encoding_of(data), "replace")


def encoding_of(data: bytes) -> str:
    """The encoding that `decode` reads a file in."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pc8 = sum(byte in _PC8_LETTERS for byte in data)
        latin = sum(byte in _LATIN_LETTERS for byte in data)
        return "cp1252" if latin > pc8 else "cp437"
    return "utf-8"


def parse_line(text: str, line: int, where: str) -> Record:
    """Label and fields of one line; ConfigError names the line whose quotation mark or brace never ends.

    >>> parse_line('#TRANS 3699 {6 "P 1"} -107000.00 "" "Ej \\\\"fakt\\\\""', 7, "x").fields
    ('3699', ('6', 'P 1'), '-107000.00', '', 'Ej "fakt"')
    """
    fields: list[str | tuple[str, ...]] = []
    inner: list[str] | None = None
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise _broken("ett citattecken avslutas inte", where, line)
        at = token.end()
        quoted, brace, plain = token.groups()
        if brace == "{" and inner is None:
            inner = []
        elif brace == "}" and inner is not None:
            fields.append(tuple(inner))
            inner = None
        elif brace:
            raise _broken("en klammer står fel", where, line)
        elif quoted is not None or plain is not None:
            word = _ESCAPED.sub(r"\1", quoted) if quoted is not None else plain
            (fields if inner is None else inner).append(word)
    if inner is not None:
        raise _broken("en klammer avslutas inte", where, line)
    label = fields[0] if fields else ""
    if not isinstance(label, str) or not label.startswith("#"):
        raise _broken("raden börjar inte med # och ett namn", where, line)
    return Record(label.upper(), tuple(fields[1:]), line)


def _broken(what: str, where: str, line: int) -> ConfigError:
    return ConfigError(what, where=f"{where} rad {line}", todo=EXPORT_AGAIN)
