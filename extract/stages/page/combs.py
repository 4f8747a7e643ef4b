"""Answers written with one character in each of a row of boxes: `2 0 1 5 0 4 0 1` is one word."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from statistics import median

from models.geometry import enclosing
from models.layout import Word

Row = list[Word]
"""Words at one height of a page, from left to right."""
_FEWEST = 4
_WIDEST = 2.2
"""Sizes of the text that a box for one character is wide."""
_EVEN = 0.15
"""Share of the step from box to box by which one may differ."""
_NEXT, _NEXT_BUT_ONE = 1.6, 2.6
"""Steps from which a box belongs to another row of boxes, and from which none of the same may lie empty between."""
_DAY = (4, 2, 2)
"""Figures of year, month and day, where each has boxes of its own."""
_FIGURES_OF_A_DAY = sum(_DAY)
_APART = 1.25
"""Steps from which another group of boxes begins."""
_CAPTIONS = frozenset(("år", "mån", "månad", "dag", "åååå", "åå", "mm", "dd"))
_ABOVE = 3.0
"""Heights of a figure within which captions stand over its boxes."""


def without_combs(row: Row) -> Row:
    """A printed line in which characters that stand evenly, each in a box of its own, are words, days one word."""
    if len(row) < _FEWEST or [len(word.text) for word in row].count(1) < _FEWEST:
        return row
    found: Row = []
    for single, words in itertools.groupby(row, key=lambda word: len(word.text) == 1):
        run = list(words)
        found += _words_of(run) if single else run
    return found


def without_captions(rows: Sequence[Row]) -> list[Row]:
    """The lines without `År Mån Dag` over the boxes of a day; a line of nothing else is gone."""
    found: list[Row] = []
    for row in rows:
        days = [word for word in row if len(word.text) == _FIGURES_OF_A_DAY and _can_be_a_day(word.text)]
        if days and found:
            found[-1] = [word for word in found[-1] if not any(_is_caption(word, day) for day in days)]
        found.append(row)
    return [row for row in found if row]


def _words_of(letters: Row) -> Row:
    """Days out of a run of single characters, and words out of what stands between them."""
    found: Row = []
    rest: Row = []
    at = 0
    while at < len(letters):
        day = letters[at : at + sum(_DAY)]
        if _is_day(day):
            found += [*_boxed(rest), _joined(day)]
            rest = []
            at += len(day)
        else:
            rest.append(letters[at])
            at += 1
    return [*found, *_boxed(rest)]


def _is_day(run: Sequence[Word]) -> bool:
    """Whether the run is a year, a month and a day whose boxes stand a little apart."""
    if len(run) < sum(_DAY) or not _can_be_a_day("".join(word.text for word in run)):
        return False
    steps = list(_steps(run))
    ends = (_DAY[0] - 1, _DAY[0] + _DAY[1] - 1)
    within = [each for place, each in enumerate(steps) if place not in ends]
    apart = [steps[place] for place in ends]
    step = median(within)
    return (
        0 < step <= _WIDEST * max(_size(word) for word in run)
        and all(abs(each - step) <= _EVEN * step for each in within)
        and all(each >= _APART * step for each in apart)
        and abs(apart[0] - apart[1]) <= _EVEN * step
    )


def _can_be_a_day(text: str) -> bool:
    if not (text.isascii() and text.isdigit()):
        return False
    return text[:2] in ("19", "20") and 1 <= int(text[4:6]) <= 12 and 1 <= int(text[6:]) <= 31


def _is_caption(word: Word, day: Word) -> bool:
    over = day.box.x0 - day.box.height <= word.box.centre <= day.box.x1 + day.box.height
    near = 0 <= day.box.middle - word.box.middle <= _ABOVE * day.box.height
    return over and near and word.text.casefold().strip("().:") in _CAPTIONS


def _boxed(letters: Row) -> Row:
    """Letters that stand evenly as words; as they are where a box between them may be empty."""
    if len(letters) < _FEWEST or 2 * sum(letter.text.isalnum() for letter in letters) < len(letters):
        return letters  # dots that lead to a figure
    steps = list(_steps(letters))
    step = median(steps)
    doubtful = any(_NEXT * step < each < _NEXT_BUT_ONE * step for each in steps)
    if doubtful or step > _WIDEST * max(_size(letter) for letter in letters) or step <= 0:
        return letters
    runs: list[Row] = [[letters[0]]]
    for each, letter in zip(steps, letters[1:], strict=True):
        runs += [[]] if each >= _NEXT_BUT_ONE * step else []
        runs[-1].append(letter)
    return [_joined(run) for run in runs] if all(_is_even(run, step) for run in runs) else letters


def _is_even(run: Sequence[Word], step: float) -> bool:
    """Whether a run is of boxes: one step from each to the next, less beside a printed dash."""
    if len(run) < _FEWEST:
        return False
    pairs = [pair for pair in itertools.pairwise(run) if all(word.text.isalnum() for word in pair)]
    return all(abs(b.box.centre - a.box.centre - step) <= _EVEN * step for a, b in pairs)


def _steps(letters: Sequence[Word]) -> Iterator[float]:
    return (after.box.centre - before.box.centre for before, after in itertools.pairwise(letters))


def _size(word: Word) -> float:
    return word.size or word.box.height


def _joined(run: Sequence[Word]) -> Word:
    confidences = [word.confidence for word in run if word.confidence is not None]
    return run[0]._replace(
        text="".join(word.text for word in run),
        box=enclosing(word.box for word in run),
        confidence=min(confidences) if confidences else None,
    )
