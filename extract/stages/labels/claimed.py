"""The words that known labels have taken."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question


class Claimed:
    """Labels by the lines on which they stand."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._on: dict[int, list[Hit]] = {}
        for hit in hits:
            for number in range(hit.line, hit.last_line + 1):
                self._on.setdefault(number, []).append(hit)

    def over(self, question: Question) -> list[Hit]:
        """The labels that share a word with a text."""
        found = {
            id(hit): hit
            for number, first, last in question.lines
            for hit in self._on.get(number, ())
            if _overlap((first, last), hit.taken_of(number, last))
        }
        return list(found.values())


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
