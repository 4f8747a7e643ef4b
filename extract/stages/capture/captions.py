"""Labels printed under their answers: all of a paper's, or only those of one run of even steps down the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.stages.capture.label_kinds import stand_above, stand_below
from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet
from models.form import Form

_EVEN = 0.15
"""Share by which two steps from label to label may differ."""
_FEWEST = 3
_MOST_LINES = 3
"""From a label to the next below it, where one answer stands between."""


def answered_above(hits: Sequence[Hit], form: Form, sheet: Sheet) -> frozenset[int]:
    """The `id` of each label whose answer stands over it.

    A form may print captions under the lines of its head and labels over what is written at its foot.
    """
    runs = [run for run in _runs(hits, sheet) if stand_above(run, form, sheet)]
    above = {id(hit) for run in runs for hit in run}
    if stand_above(hits, form, sheet):
        others = [hit for hit in hits if id(hit) not in above]
        lines = ([hit for hit in others if hit.line == number] for number in {hit.line for hit in others})
        above |= {id(hit) for line in lines if not (runs and stand_below(line, form, sheet)) for hit in line}
    return frozenset(above)


def _runs(hits: Sequence[Hit], sheet: Sheet) -> Iterator[list[Hit]]:
    """The labels on lines of one page that follow each other in even steps, an answer between each two."""
    numbers = sorted({hit.line for hit in hits})
    run = numbers[:1]
    for above, number in pairwise(numbers):
        if not _is_next(above, number, sheet):
            yield from _of_lines(run, hits)
            run = []
        elif not _is_even(run, number, sheet):
            yield from _of_lines(run, hits)
            run = [above]
        run.append(number)
    yield from _of_lines(run, hits)


def _is_next(above: int, number: int, sheet: Sheet) -> bool:
    return sheet.lines[above].page == sheet.lines[number].page and 1 < number - above <= _MOST_LINES


def _is_even(run: Sequence[int], number: int, sheet: Sheet) -> bool:
    if len(run) == 1:
        return True
    step, first = _step(run[-1], number, sheet), _step(run[0], run[1], sheet)
    return abs(step - first) <= _EVEN * first


def _step(above: int, number: int, sheet: Sheet) -> float:
    return sheet.lines[number].box.top - sheet.lines[above].box.top


def _of_lines(numbers: Sequence[int], hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    if len(numbers) >= _FEWEST:
        yield [hit for hit in hits if hit.line in numbers]
