"""Text typed in letters that are all equally wide: on a scan its spaces look as wide as the gaps of columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from models.layout import Word

GAP = 0.65
"""A gap wider than this share of the font size parts a line: two plain-text spaces do, a justified space does not."""
_GAPS = (0.8, 1.6)
"""Of a step: as wide is the white of one space, according to the letters on both sides of it."""
_FEWEST_PAIRS = 8
_ALIKE = 0.05
"""Of a step: steps of one typewriter differ by no more, measured over a whole word and the space behind it."""
_MOST_ALIKE = 0.6
"""Share of the measured steps that must be alike for a paper to be typed."""
_LEAST_LETTERS = 3
_ASTRAY = 0.45
"""Steps: so far a letter's ink may stand from its place."""
_SMALLEST, _LARGER, _LARGEST = 0.7, 1.18, 2.0
"""Of the usual step: other sizes of the same letters; of two short words, whose spaces tell little, nearer to it."""
_TELLING_LETTERS = 8
_WIDER = 0.6
"""Of a step that two words alone tell, and so less surely."""
_BEARINGS = (-0.75, 0.25)
"""Of a step: a word's ink is so much narrower or wider than its letters times the step."""


def steps_of(rows: Iterable[Sequence[Word]]) -> list[float]:
    """The steps in points from letter to letter that words and the white behind them would be typed with.

    rows: the words of each printed line from left to right, of all pages that one machine may have typed.
    """
    return [step for row in rows for step in _steps(row)]


def usual_step(steps: Sequence[float]) -> float | None:
    """The step where letters equally wide stand; None where the steps are too few or not alike."""
    if len(steps) < _FEWEST_PAIRS:
        return None
    usual = median(steps)
    alike = sum(abs(step - usual) <= _ALIKE * usual for step in steps)
    return usual if alike >= max(_FEWEST_PAIRS, _MOST_ALIKE * len(steps)) else None


def is_typed_space(left: Word, right: Word, pitch: float) -> bool:
    """Whether two neighbouring words are typed with this step and one space parts them.

    A head or a small print in the same letters has a step of its own, which the two words tell.
    """
    letters = (right.box.x0 - left.box.x0) / pitch
    is_usual = abs(letters - len(left.text) - 1) <= _ASTRAY
    return (is_usual and _is_typed(left, pitch) and _is_typed(right, pitch)) or _is_in_size(
        left, right, pitch
    )


def _is_in_size(left: Word, right: Word, pitch: float) -> bool:
    """Whether one space parts two words typed smaller or larger: two spaces would not fit all three measures."""
    letters = len(left.text) + len(right.text)
    step = (right.box.x0 - left.box.x0) / (len(left.text) + 1)
    largest = _LARGEST if letters >= _TELLING_LETTERS else _LARGER
    if not _SMALLEST * pitch <= step <= largest * pitch:
        return False
    inks = (
        (left.box.width, len(left.text)),
        (right.box.width, len(right.text)),
        (right.box.x1 - left.box.x0, letters + 1),
    )
    return all(_BEARINGS[0] * step <= ink - count * step <= _WIDER * step for ink, count in inks)


def _is_typed(word: Word, pitch: float) -> bool:
    narrower, wider = _BEARINGS
    return narrower * pitch <= word.box.width - len(word.text) * pitch <= wider * pitch


def _steps(row: Sequence[Word]) -> Iterator[float]:
    """The step that each word and the space behind it would have, where the white there is as wide as a letter."""
    for left, right in pairwise(row):
        if len(left.text) < _LEAST_LETTERS or not (left.text.isalpha() and right.text.isalpha()):
            continue
        step = (right.box.x0 - left.box.x0) / (len(left.text) + 1)
        narrowest = max(_GAPS[0] * step, GAP * (left.size or left.box.height))
        if narrowest < right.box.x0 - left.box.x1 < _GAPS[1] * step:
            yield step
