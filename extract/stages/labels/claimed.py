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
            if _first(hit, number) < last and first < _last(hit, number)
        }
        return list(found.values())


def _first(hit: Hit, number: int) -> int:
    return hit.start if number == hit.line else hit.last_start if number == hit.last_line else 0


def _last(hit: Hit, number: int) -> int:
    return hit.last_end if number == hit.last_line else hit.end
