"""Words that say of a row that it sums other rows, or repeats a part of them."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from extract.stages.wordings import key_of

_TOTAL = ("summa", "total", "totalt", "totala", "totalsumma", "slutsumma", "totalkostnad", "totalbelopp")
_TOGETHER = ("Tillsammans", "Sammanlagt")
"""Words that sum at the head of a row, and inside a name do not."""
_SUBTOTAL = ("delsumma", "varav", "darav", "darutav", "avvilk")


def is_total(text: str) -> bool:
    """Whether a row's text says that the row sums the others; one letter wrong in the word does not hide it.

    >>> is_total("Suma kostnader"), is_total("Totalt:"), is_total("Sommarjobb"), is_total("Delsumma")
    (True, True, False, False)
    """
    if text.startswith(_TOGETHER):
        return True
    first = text.split(maxsplit=1)
    return bool(first) and _is_word_of_total(key_of(first[0]))


@lru_cache(maxsize=4096)
def _is_word_of_total(key: str) -> bool:
    return any(OSA.distance(key, word, score_cutoff=1) <= 1 for word in _TOTAL)


def is_subtotal(text: str) -> bool:
    """Whether a row or a column only repeats a part of what others hold.

    >>> is_subtotal("varav lön"), is_subtotal("Av vilket lön"), is_subtotal("Delsumma personal"), is_subtotal("Lön")
    (True, True, True, False)
    """
    return key_of(text).startswith(_SUBTOTAL)
