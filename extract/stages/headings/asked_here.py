"""Which of the texts that are set as labels are labels of the paper: where most bear numbers, those that do."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question, leans_on_another
from extract.stages.page.lines import Line, text_of
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named
from models.concept_loader import concepts
from models.form import Kind

_FEWEST_NUMBERED = 3
_MOST_ASKED = 8
"""Words beside a label that are asked for their kind."""
_WITHOUT_DOUBT = 0.9
_NEAR = 2
"""Lines from a question to what depends on its answer."""


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


def is_of_another(question: Question, best: Named, labels: Sequence[Hit]) -> bool:
    """Whether `If so, amount` stands behind another question than the one whose column it would fill."""
    if not leans_on_another(question.words) or best.name not in concepts().parts:
        return False
    whole, _ = concepts().parts[best.name]
    here = question.line, question.lines[0][1]
    before = [hit for hit in labels if (hit.line, hit.start) < here]
    last = max(before, key=lambda hit: (hit.line, hit.start), default=None)
    return last is None or last.name != whole or question.line - last.last_line > _NEAR


def ends_a_span(question: Question, best: Named, labels: Sequence[Hit]) -> bool:
    """Whether words between two days stand behind the label for both: `Time: 1 June  to  15 October`."""
    return question.words[0].text.islower() and any(
        hit.line == question.line
        and hit.start < question.lines[0][1]
        and best.name.startswith(f"{hit.name}_")
        for hit in labels
    )
