"""What a normaliser returns, and the characters that all of them read alike."""

from __future__ import annotations

import re
import unicodedata
from typing import Generic, TypeVar

from models.records import dataclass

T = TypeVar("T")

_TYPOGRAPHIC = re.compile("[\u00a0\u2002-\u2015\u202f\u2212\u3000\ufe63\uff0d]")
_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u202f\u2002\u2003\u3000", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
    }
)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value read from a text: `start` and `end` are character offsets in the text that was given.

    `value` is None where something was found and not understood; `flags` then say why (`tvetydig`, `ogiltig`, …).
    """

    value: T | None
    start: int
    end: int
    flags: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Typographic spaces as space and dashes as `-`, one character for one, so that offsets hold.

    The em dash stays: it stands between the ends of a period, never before a digit as a minus.

    >>> plain("900\\u00a0000 \\u2212 5 \\u2014 6")
    '900 000 - 5 — 6'
    """
    return text.translate(_SAME_LENGTH) if _TYPOGRAPHIC.search(text) else text


def composed(text: str) -> str:
    """The text in NFC where that keeps its length, else the text itself: spans must fit what was given."""
    nfc = unicodedata.normalize("NFC", text)
    return nfc if len(nfc) == len(text) else text


def stripped_span(text: str) -> tuple[int, int]:
    """Start and end of the text without the white space around it.

    >>> stripped_span("  a b ")
    (2, 5)
    """
    start = len(text) - len(text.lstrip())
    return (start, start + len(text.strip()))
