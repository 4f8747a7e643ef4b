"""Whether the text layer of a page can be believed, told from its words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from models.layout import Word


class Trust(StrEnum):
    """What a text layer is worth."""

    FINE = "fine"
    FEW = "few"
    """So few words that a picture may hold the rest."""
    GARBAGE = "garbage"
    """Characters that are not what the page shows: a lost encoding, a symbol font."""


_FEW_WORDS = 5
_SAMPLE = 150
"""Words; spread over the page."""
_LEAST_LETTERS = 60
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNREADABLE_SHARE = 0.08
_PAIRS = (
    *(
        "er",
        "en",
        "de",
        "an",
        "ar",
        "st",
        "in",
        "te",
        "ör",
        "tt",
        "om",
        "ra",
        "at",
        "et",
        "sk",
        "ti",
        "nd",
        "ll",
    ),
    *(
        "re",
        "ng",
        "fö",
        "ch",
        "oc",
        "va",
        "ad",
        "ta",
        "le",
        "li",
        "na",
        "el",
        "ha",
        "so",
        "ig",
        "is",
        "me",
        "or",
    ),
    *("ve", "ka", "nt", "on"),
)
_GARBAGE_BELOW, _POOR_BELOW = 0.14, 0.27
"""Measured: Swedish pages 0.32 to 0.47, English 0.21 to 0.31, letters put for others 0.00 to 0.08."""
_LETTERS = re.compile(r"[^\W\d_]+")
_TORN = re.compile(
    r"[a-zåäö][A-ZÅÄÖ0-9][a-zåäö]|[A-ZÅÄÖa-zåäö][|\\^~<>{}§¢£¥«»¬]|[|\\^~{}§¢£¥¬][A-Za-zåäö]|[!1][a-zåäö]{2}"
)
_TORN_SHARE = 0.04


def trust_of(words: Sequence[Word]) -> Trust:
    """The verdict on the words of one page.

    Digits alone are believed. Swedish is told from nonsense by the pairs of letters that it is made of.
    """
    if len(words) < _FEW_WORDS:
        return Trust.FEW
    text = " ".join([word.text for word in words[:: len(words) // _SAMPLE + 1]])
    if not text.isascii() and len(_UNREADABLE.findall(text)) > _UNREADABLE_SHARE * len(text):
        return Trust.GARBAGE
    letters = _letters_in(text)
    if letters < _LEAST_LETTERS or _is_swedish(text, letters, _GARBAGE_BELOW):
        return Trust.FINE
    return Trust.GARBAGE


def is_poor_reading(words: Sequence[Word]) -> bool:
    """Whether these words look as a poor reading engine left them."""
    text = " ".join([word.text for word in words])
    letters = _letters_in(text)
    if letters < _LEAST_LETTERS:
        return False
    return not _is_swedish(text, letters, _POOR_BELOW) or len(_TORN.findall(text)) > _TORN_SHARE * len(words)


def _letters_in(text: str) -> int:
    return sum(map(len, _LETTERS.findall(text)))


def _is_swedish(text: str, letters: int, share: float) -> bool:
    """Whether there are so many common pairs of letters for each letter; counted until there are."""
    lower = text.lower()
    return any(pairs / letters >= share for pairs in accumulate(map(lower.count, _PAIRS)))
