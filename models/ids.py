"""Stable names for documents, values and findings: they start with a letter and hold no hexadecimal number.

A spreadsheet turns `12E45` into a number and a person reads a long hex string as nothing at all; twenty
consonants give neither numbers nor words.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

_ALPHABET = "bcdfghjklmnpqrstvwxz"
_PAIRS = tuple(first + second for second in _ALPHABET for first in _ALPHABET)
_LENGTH = 16
_1, _2, _3 = len(_PAIRS), len(_PAIRS) ** 2, len(_PAIRS) ** 3
_HALF = len(_ALPHABET) ** (_LENGTH // 2)
"""Numbers within it are reckoned with in one piece."""
_WHOLE = _HALF**2


def stable_id(prefix: str, *parts: object) -> str:
    """`prefix-` and 16 letters (69 bits) that depend on nothing but the parts and their order.

    >>> stable_id("d", "abc", 1) == stable_id("d", "abc", 1) != stable_id("d", "abc1", "")
    True
    """
    text = "\x1f".join(map(str, parts))
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest())
    high, low = divmod(number % _WHOLE, _HALF)
    # Written out, since a document has a hundred of them.
    return (
        f"{prefix}-{_PAIRS[low % _1]}{_PAIRS[low // _1 % _1]}{_PAIRS[low // _2 % _1]}{_PAIRS[low // _3]}"
        f"{_PAIRS[high % _1]}{_PAIRS[high // _1 % _1]}{_PAIRS[high // _2 % _1]}{_PAIRS[high // _3]}"
    )


def document_id(sha256: str, ordinal: int = 1) -> str:
    """Id of the `ordinal`-th logical document in the file with these bytes."""
    return stable_id("d", sha256, ordinal)


@lru_cache(maxsize=4096)
def field_id(document: str, table: str, row: str, field: str) -> str:
    return stable_id("f", document, table, row, field)


def finding_id(document: str, code: str, field: str, ordinal: int) -> str:
    return stable_id("a", document, code, field, ordinal)
