"""What type the words of a scanned page are set in: their sizes, levelled over the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from models.layout import Word

_ONE_SIZE = 0.085
"""Of the size, to each side: the same type is measured from other letters on every line."""


def level_sizes(words: Sequence[Word]) -> list[Word]:
    """The words, each with the size that the most letters of about its own size have."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    left, modes = set(letters), list[float]()
    while left:
        weights = {size: sum(letters[o] * _likeness(size, o) for o in left) for size in left}
        modes.append(max(left, key=lambda size: (weights[size], -size)))
        left -= {size for size in left if size == modes[-1] or _likeness(modes[-1], size) > 0}
    nearest = {size: min(modes, key=lambda mode: abs(mode - size)) for size in letters}
    level = {
        mode: median([size for size in letters if nearest[size] == mode for _ in range(letters[size])])
        for mode in modes
    }
    return [word._replace(size=level[nearest[word.size]]) for word in words]


def _likeness(size: float, other: float) -> float:
    """1 for the same size, down to 0 for another."""
    return max(0.0, 1.0 - abs(other - size) / (_ONE_SIZE * max(size, other, 1.0)))
