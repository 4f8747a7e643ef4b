"""Boxes to tick: what stands behind one is an option of the form, and neither a label nor an answer in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from models.layout import Word

_MARKS = "☐☒☑□▢◻⬜▣■❏❑✓✔✗✘⊠\uf0fe\uf0fd\uf0a8\uf06f\uf0a3\uf071"
_BOX = re.compile(rf"[{_MARKS}]|\[\s?[xXvV✓✔]?\s?\]|\(\s?[xX]?\s?\)")
_HALVES = frozenset("])")
"""How a box of two signs with white space between them ends as a word."""


def follows_box(words: Sequence[Word], position: int) -> bool:
    """Whether a word stands right behind a box to tick, is glued to one, or is one itself."""
    if _begins_as_box(words[position].text):
        return True
    return position > 0 and _ends_as_box(words[position - 1].text)


@lru_cache(maxsize=4096)
def _begins_as_box(text: str) -> bool:
    return text[:1] in _MARKS or _BOX.match(text) is not None


@lru_cache(maxsize=4096)
def _ends_as_box(text: str) -> bool:
    return text in _HALVES or _BOX.fullmatch(text) is not None


def offers_options(text: str) -> bool:
    """Whether a text is a row of options to tick.

    >>> offers_options("[ ] Nytt projekt [x] Fortsättning"), offers_options("☒ Förstudie")
    (True, True)
    >>> offers_options("Odla ihop (etapp 2)")
    False
    """
    begins = _BOX.match(text)
    return begins is not None or len(_BOX.findall(text)) > 1
