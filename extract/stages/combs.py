"""Answers written with one figure in each of a row of boxes: `2 0 1 5 0 4 0 1` is one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.geometry import enclosing
from models.layout import Word

_FEWEST = 4
_EVEN = 0.12
"""Share by which the steps from box to box may differ; figures in the columns of a table stand less evenly."""
_NARROWEST, _WIDEST = 0.8, 1.8
"""Sizes of the text that such a step takes."""
_MARKS = frozenset("-–/.,")
"""What is printed or written between the boxes."""


def without_combs(row: Sequence[Word]) -> list[Word]:
    """The words of a printed line, from left to right, the figures of each comb joined to one."""
    if sum(_fits(word) for word in row) < _FEWEST:
        return list(row)
    found: list[Word] = []
    for run in _runs(row):
        found += [_joined(run)] if _is_comb(run) else run
    return found


def _fits(word: Word) -> bool:
    return len(word.text) == 1 and (word.text in "0123456789" or word.text in _MARKS)


def _runs(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Neighbours at an even step, and the words between them one by one."""
    run: list[Word] = []
    for word in row:
        if run and not _goes_on(run, word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    if not (_fits(word) and _fits(run[-1])):
        return False
    size = word.size or word.box.height
    step = word.box.centre - run[-1].box.centre
    first = run[1].box.centre - run[0].box.centre if len(run) > 1 else step
    return _NARROWEST * size <= step <= _WIDEST * size and abs(step - first) <= _EVEN * first


def _is_comb(run: Sequence[Word]) -> bool:
    return sum(word.text.isdecimal() for word in run) >= _FEWEST and run[0].text.isdecimal()


def _joined(run: Sequence[Word]) -> Word:
    confidences = [word.confidence for word in run if word.confidence is not None]
    return run[0]._replace(
        text="".join(word.text for word in run),
        box=enclosing(word.box for word in run),
        confidence=min(confidences) if confidences else None,
    )
