"""How a cell stands in a CSV file: exact, and harmless when a spreadsheet opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from models.column import plain

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FORMULA = re.compile("'*(?:[\t\n]|[\\s\ufeff\u200b]*[=+\\-@＝＋－＠])")
_PLAIN_NUMBER = re.compile("[+-]?[0-9]+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Profile:
    """How the files of an export are written; `mark` is what a file begins with."""

    name: str
    delimiter: str
    decimal_mark: str
    line_end: str
    mark: bytes = b""


EXCEL_SV = Profile("excel-sv", ";", ",", "\r\n", b"\xef\xbb\xbf")
"""What a spreadsheet with Swedish settings opens by a double click."""
DATA = Profile("data", ",", ".", "\n")
"""What programs read."""
PROFILES: tuple[Profile, ...] = (EXCEL_SV, DATA)


def guarded(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula.

    A text that is nothing but a number is left alone. An apostrophe that already stands before a formula gets
    one more, so that taking one away always gives the text back.

    >>> guarded("=1+1"), guarded("- punkt"), guarded("-500"), guarded("'=1+1"), guarded("kl. 8 - 9")
    ("'=1+1", "'- punkt", '-500', "''=1+1", 'kl. 8 - 9')
    """
    return f"'{text}" if _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def cleaned(text: str) -> str:
    """The text with line feeds as its only line ends, without NUL and other control characters than tabs.

    >>> cleaned("a\\r\\nb\\x00c\\td")
    'a\\nbc\\td'
    """
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def written(value: object, profile: Profile) -> str:
    """The characters of a cell; null is nothing, text (cleaned and guarded before) is quoted, the rest not.

    TypeError for what no declared column holds.
    """
    match value:
        case None:
            return ""
        case str():
            return '"' + value.replace('"', '""') + '"'
        case int():
            return str(value)
        case Decimal():
            return plain(value).replace(".", profile.decimal_mark)
        case float():
            return f"{Decimal(repr(value or 0.0)).normalize():f}".replace(".", profile.decimal_mark)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case _:
            raise TypeError(type(value).__name__)
