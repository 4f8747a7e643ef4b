"""Words that a form knows as a label, set over a group of questions: `Sökande` above `Vilken förening söker?`"""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question
from extract.stages.page.lines import Line, text_of
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import wording_for
from models.replacing import replace


def as_group_names(asked: Sequence[Question], hits: Sequence[Hit], lines: Sequence[Line]) -> tuple[Hit, ...]:
    """The labels, those that stand alone on the line above a question for the same thing made headings."""
    below = {question.line: question for question in asked if question.end == "?" and question.apart}
    return tuple(
        _heading(hit) if _names_a_group(hit, below.get(hit.last_line + 1), lines) else hit for hit in hits
    )


def _names_a_group(hit: Hit, below: Question | None, lines: Sequence[Line]) -> bool:
    if below is None or below.page != hit.page or hit.wording.role != "field" or hit.colon:
        return False
    if all(one.name != hit.name for one in named_by(text_of(below.words))):
        return False
    is_alone = hit.alone and hit.start == 0 and len(lines[hit.last_line].segments) == 1
    return is_alone and _numbers_a_group(hit, below)


def _numbers_a_group(hit: Hit, below: Question) -> bool:
    """Whether neither bears a number, or the question's goes on from that of the group: `1.` above `1.1`."""
    if hit.number is None or below.number is None:
        return hit.number is None and below.number is None
    own, further = hit.number.text.rstrip(".):"), below.number.text.rstrip(".):")
    return further != own and further.startswith(f"{own}.")


def _heading(hit: Hit) -> Hit:
    text = text_of(hit.words)
    return replace(hit, wording=wording_for(text, "heading", text))
