"""Words in another column than that in which a page answers its labels: remarks of the office, and no answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.stages.capture.candidates import Candidate
from extract.stages.page.lines import word_size
from models.form import Kind

_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_BESIDE = frozenset(("right", "right_cell"))
_FEWEST = 5
_MOST_OF_THEM = 0.8
_ALIKE = 0.5
_FAR = 5.0
"""Sizes of the type: answers of one column begin so near each other, and a further column so far from them."""


def without_strays(chosen: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The labels' answers without those of no certain kind that begin far right of all the others.

    The label itself stands left of where the others are answered: one of a second column has its own place.
    """
    starts: dict[int, list[float]] = defaultdict(list)
    for candidate in chosen.values():
        if candidate.zone.method in _BESIDE and candidate.answer.parts:
            starts[candidate.zone.page].append(candidate.zone.words[0].box.x0)
    columns = {page: _column(page, starts, chosen) for page in starts}
    return {
        label: candidate
        for label, candidate in chosen.items()
        if not _is_stray(candidate, columns.get(candidate.zone.page))
    }


def _is_stray(candidate: Candidate, column: float | None) -> bool:
    """Whether words that might answer anything stand beyond the column of answers, which is left blank."""
    is_loose = not candidate.answer.parts or candidate.spec.kind in _UNTYPED
    if column is None or not is_loose or candidate.zone.method not in _BESIDE:
        return False
    first = candidate.zone.words[0]
    return candidate.hit.box.x1 <= column and first.box.x0 > column + _FAR * word_size(first)


def _column(
    page: int, starts: Mapping[int, Sequence[float]], chosen: Mapping[int, Candidate]
) -> float | None:
    """Where the answers beside the labels of a page begin; None where that is not one place.

    A page with few of them is held against the whole paper, whose table it goes on with.
    """
    own, size = starts[page], max(word_size(c.zone.words[0]) for c in chosen.values() if c.zone.page == page)
    lefts = sorted(own if len(own) >= _FEWEST else [left for page in starts.values() for left in page])
    middle = lefts[len(lefts) // 2]
    near = sum(abs(left - middle) <= _ALIKE * size for left in lefts)
    is_one = near >= max(_FEWEST, _MOST_OF_THEM * len(lefts))
    begins_here = any(abs(left - middle) <= _ALIKE * size for left in own)
    return middle if is_one and begins_here else None
