"""Words whose letters are set apart to make them stand out, as a typewriter that has no other type does it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.page.edges import Parts
from models.geometry import enclosing
from models.layout import Word

_FEWEST = 5
"""Pieces of a row."""
_FEWEST_IN_WORD = 3
_MOST_LETTERS = 2
"""Of a piece: a reader may take two letters that fit into each other for one."""
_SINGLE = 0.8
"""Share of the pieces that are one letter each."""
_MARKS = ".,:;!?"


def joined_letters(parts: Parts) -> Parts:
    """The parts of a row; where nothing but letters stands there, each run of them is a word of one part.

    Letters as the heads of columns are no run, and figures stay as they are.
    """
    pieces = [word for part in parts for word in part]
    if len(pieces) < _FEWEST or max(map(len, parts)) < _FEWEST_IN_WORD:
        return parts
    letters = [word.text.rstrip(_MARKS) for word in pieces]
    if any(len(text) > _MOST_LETTERS or (text and not text.isalpha()) for text in letters):
        return parts
    if sum(len(text) <= 1 for text in letters) < _SINGLE * len(letters):
        return parts
    return [tuple(map(_joined, parts))]


def _joined(run: Sequence[Word]) -> Word:
    text = "".join([word.text for word in run])
    return run[0]._replace(text=text, box=enclosing([word.box for word in run]))
