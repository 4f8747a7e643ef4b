"""Which of the texts that are set as labels are labels of the paper: where most bear numbers, those that do."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question
from extract.stages.page.lines import Line, text_of
from extract.stages.words.kinds import read_as
from models.form import Kind

_FEWEST_NUMBERED = 3
_MOST_ASKED = 8
"""Words beside a label that are asked for their kind."""
_WITHOUT_DOUBT = 0.9


def of_the_paper(found: Sequence[Question], hits: Sequence[Hit], lines: Sequence[Line]) -> list[Question]:
    """Where most labels bear a number, those that bear one, and the rows of tables and labels beside known ones
    that bear none."""
    unnumbered = {
        hit.line for hit in hits if hit.number is None and hit.alone and hit.wording.role == "field"
    }
    numbered = sum(question.number is not None for question in found if question.end)
    numbered += sum(hit.number is not None and hit.wording.role != "heading" for hit in hits)
    ended = sum(bool(question.end) for question in found)
    all_numbered = numbered >= _FEWEST_NUMBERED and numbered * 2 > ended
    return [
        question
        for question in found
        if (
            question.number is not None
            or not all_numbered
            or question.line in unnumbered
            or _has_amount_beside(question, lines)
        )
        and (
            question.end != "."
            or (question.number is not None and all_numbered)
            or question.goes_on_to_request
        )
    ]


def _has_amount_beside(question: Question, lines: Sequence[Line]) -> bool:
    number, _, end = question.lines[-1]
    beside = text_of(lines[number].words[end : end + _MOST_ASKED])
    return beside[:1].isdigit() and read_as(Kind.AMOUNT, beside).score >= _WITHOUT_DOUBT
