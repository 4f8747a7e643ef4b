"""Boxes to tick: what stands behind one is an option of the form, and neither a label nor an answer in words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from extract.stages.page.lines import word_size
from models.layout import Word

_MARKS = "☐☒☑□▢◻⬜▣■❏❑✓✔✗✘⊠\uf0fe\uf0fd\uf0a8\uf06f\uf0a3\uf071"
_BOX = re.compile(rf"[{_MARKS}]|\[\s?[xXvV✓✔]?\s?\]|\(\s?[xX]?\s?\)")
_WIDE = 3
"""Spaces for any gap as wide as the type is high."""
_SPACE = 0.3
"""Width of one space in sizes of the type."""
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


def spaced(words: Sequence[Word]) -> str:
    """The words as text, with more spaces where more white parts them: a cross belongs to the nearer of two."""
    gaps = [word.box.x0 - before.box.x1 for before, word in itertools.pairwise(words)]
    narrowest = min((gap for gap in gaps if gap > 0), default=0.0)
    parted = (
        " " * _spaces(before, word, narrowest) + word.text for before, word in itertools.pairwise(words)
    )
    return "".join((*(word.text for word in words[:1]), *parted))


def _spaces(before: Word, word: Word, narrowest: float) -> int:
    """How many spaces part two words; where a picture was read, only whether the gap is a wide one.

    narrowest: gap of the line, which is one space in whatever type.
    """
    gap, size = word.box.x0 - before.box.x1, word_size(before)
    if gap > size:
        return _WIDE
    if word.confidence is not None:
        return 1
    is_typed = word.line is not None
    space = before.box.width / len(before.text) if is_typed else _SPACE * size
    return min(_WIDE, max(1, round(gap / max(space, narrowest))))
