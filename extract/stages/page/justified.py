"""A line of running text whose words were set apart until it filled its measure: its gaps part nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from models.layout import Word

_FEWEST_GAPS = 4
_SAME = 0.4
"""Points by which the gaps of one line differ at the most: a setter gives every word the same."""
_SIGNS = frozenset("&–—-+/•")
_WIDEST = 2.5
"""Sizes of the text; wider gaps are those of columns."""


def is_justified(row: Sequence[Word], size: float) -> bool:
    """Whether all the gaps of a row are one width, as no row of cells has them, and only words stand in it."""
    if not all(any(map(str.isalnum, word.text)) or word.text in _SIGNS for word in row):
        return False
    gaps = [right.box[0] - left.box[2] for left, right in pairwise(row)]
    if len(gaps) < _FEWEST_GAPS or not 0 < max(gaps) <= _WIDEST * size:
        return False
    return max(gaps) - min(gaps) <= _SAME
