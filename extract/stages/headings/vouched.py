"""Whether words without a mark of a label are one: they request a text, or what follows is surely the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.stages.headings.question_answers import without_share
from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question, is_request
from extract.stages.page.lines import Line, is_blank_filler, text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.days_asked import read_day
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named
from extract.stages.words.tick_boxes import offers_options
from models.form import FieldSpec, Kind
from models.layout import Word

_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_OF_A_FORM = frozenset((Kind.EMAIL, Kind.ORGANISATION_NUMBER))
"""Kinds whose answers nothing else is like."""
_ENDS_OF_TIME = frozenset(("tidplan_start", "tidplan_slut", "period_start", "period_slut"))
_MOST_OF_IT = 0.9
_MOST_OF_REQUEST = 0.75
_SAYS_ENOUGH = 0.6
_LARGER = 1.12
_FEWEST_IN_TEXT = 5
_SENTENCE_END = (".", "!", "?")
_MORE_WHITE = 0.25
"""Sizes of the type."""
_MOST_ASKED = 8
"""Words of an answer that are asked for their kind."""
_WITHOUT_DOUBT = 0.9
_SURE_OF_A_NUMBER = 0.8
"""Of a reference number: every office has its own pattern, and none is surer."""
_SMALLER = 0.9
_MOST_OF_A_DAY = 3
_PAIR = 2
_NEAR_LINES = 8
_FEWEST_FELLOWS = 3
_AT_ONE_EDGE = 0.5
"""Of the size of the type."""


def is_vouched_for(
    question: Question,
    best: Named | None,
    lines: Sequence[Line],
    specs: Mapping[str, FieldSpec],
    labels: Sequence[Hit] = (),
) -> bool:
    """Words without a mark of a label are one where they request a text, or what follows is without doubt the answer.

    That stands beside them, or in the line below in larger type; what has a form of its own may stand below in any,
    and so may what stands under one of several labels side by side. labels: those known already.
    """
    if best is None:
        return False
    if best.role != "field":
        return _heads_or_stands_beside_text(question, best, lines, labels)
    kind = specs[best.name].kind
    is_unsure = best.score < 1.0 and kind not in _OF_A_FORM and kind not in _UNTYPED
    if is_unsure or _follows_code(question, lines):
        return False
    below = right_below(question, lines, in_any_type=True)
    if below and kind is Kind.CHOICE and offers_options(text_of(below)):
        return True
    if kind in _UNTYPED:
        return best.score >= 1.0 and is_among_labels(question, lines, labels)
    return _is_answered(question, best, lines, kind) or (
        _is_answer(below, kind, _SURE_OF_A_NUMBER if kind is Kind.DIARY else _WITHOUT_DOUBT)
        and stands_in_row(question, lines, labels)
    )


def _heads_or_stands_beside_text(
    question: Question, best: Named, lines: Sequence[Line], labels: Sequence[Hit]
) -> bool:
    asks = best.score >= _MOST_OF_REQUEST and is_request(question)
    return (
        _is_alone(question, lines)
        and (asks or heads_a_text(question, best, lines) or _is_over_text(question, best, lines, labels))
    ) or _is_beside_text(question, best, lines)


def _is_answered(question: Question, best: Named, lines: Sequence[Line], kind: Kind) -> bool:
    """Whether what stands beside the words, or below them, is without doubt a value of the kind."""
    number, _, end = question.lines[-1]
    in_any_type = kind in _OF_A_FORM or best.name in _ENDS_OF_TIME
    beside = tuple(word for word in lines[number].words[end:] if not is_blank_filler(word.text))
    below = right_below(question, lines, in_any_type=in_any_type)
    answers = (beside, below) if best.name in _ENDS_OF_TIME else (beside or below,)
    label = text_of(question.words)
    return any(
        _is_answer(words, kind, _WITHOUT_DOUBT)
        or (
            kind is Kind.DATE
            and read_day(best.name, label, text_of(words[:_MOST_OF_A_DAY])).score >= _WITHOUT_DOUBT
        )
        for words in answers
    )


def _is_answer(words: Sequence[Word], kind: Kind, least: float) -> bool:
    return bool(words) and read_as(kind, without_share(text_of(words[:_MOST_ASKED]))).score >= least


def stands_in_row(question: Question, lines: Sequence[Line], labels: Sequence[Hit]) -> bool:
    """Whether a known label stands alone in another piece of its line, and right under each piece what is no label."""
    line = lines[question.line]
    if question.line != question.last_line or not question.apart or question.line + 1 >= len(lines):
        return False
    known = any(hit.line == line.index == hit.last_line and hit.alone and not hit.colon for hit in labels)
    below = lines[question.line + 1]
    same = len(below.segments) == len(line.segments) > 1 and below.page == line.page
    if not known or not same or any(hit.line == below.index for hit in labels):
        return False
    return all(
        abs(own.box.x0 - under.box.x0) < under.size
        for own, under in zip(line.segments, below.segments, strict=True)
    )


def is_among_labels(question: Question, lines: Sequence[Line], labels: Sequence[Hit]) -> bool:
    """Whether words stand in a column of known labels, in their type, each with its answer in one column beside it."""
    line = lines[question.line]
    if not question.apart or question.line != question.last_line or len(line.segments) != _PAIR:
        return False
    own, answer = line.segments
    if own.words[0] is not question.words[0] or any(hit.line == line.index for hit in labels):
        return False
    fellows = 0
    for hit in labels:
        other = lines[hit.line]
        is_pair = hit.alone and hit.start == 0 and len(other.segments) == _PAIR
        if not is_pair or hit.line != hit.last_line or abs(hit.line - line.index) > _NEAR_LINES:
            continue
        label, beside = other.segments
        fellows += (
            abs(label.box.x0 - own.box.x0) < _AT_ONE_EDGE * own.size
            and abs(beside.box.x0 - answer.box.x0) < _AT_ONE_EDGE * own.size
            and in_one_type(hit.words[0], question.words[0])
        )
    return fellows >= _FEWEST_FELLOWS


def _follows_code(question: Question, lines: Sequence[Line]) -> bool:
    """Whether digits alone stand before it on its line: it names an account; the year of a day is another matter."""
    number, start, _ = question.lines[0]
    before = lines[number].words[max(0, start - 2) : start]
    in_a_piece = len(before) > 1 and any(
        set(map(id, before)) <= set(map(id, s.words)) for s in lines[number].segments
    )
    return bool(before) and before[-1].text.isdecimal() and not in_a_piece


def heads_a_text(question: Question, best: Named, lines: Sequence[Line]) -> bool:
    """Whether it is set heavier than the running text below it, and most of its words say what that is."""
    below, first = lines[question.last_line + 1], question.words[0]
    bolder = not below.words[0].bold and all(word.bold for word in question.words)
    larger = word_size(first) >= _LARGER * word_size(below.words[0])
    text = len(below.words) >= _FEWEST_IN_TEXT and below.page == question.page
    return (bolder or larger) and text and best.score >= _SAYS_ENOUGH


def _is_over_text(question: Question, best: Named, lines: Sequence[Line], labels: Sequence[Hit]) -> bool:
    """Whether all its words say what it asks for, and it is parted from what stands above the running text below it:
    by more white than from that, by the end of a sentence, or by another label."""
    first, below = lines[question.line], lines[question.last_line + 1]
    ruled = all(is_blank_filler(word.text) for word in below.words)
    if ruled:
        below = lines[min(question.last_line + 2, len(lines) - 1)]
    is_text = len(below.words) >= _FEWEST_IN_TEXT or below.text.endswith(_SENTENCE_END)
    if best.score < _MOST_OF_IT or below.page != question.page or not is_text or len(below.segments) > 1:
        return False
    above = lines[question.line - 1] if question.line else None
    if ruled or above is None or above.page != question.page or above.text.endswith(_SENTENCE_END):
        return True
    white, under = first.box.top - above.box.bottom, below.box.top - lines[question.last_line].box.bottom
    return white > under + _MORE_WHITE * word_size(question.words[0]) or any(
        hit.line == above.index and hit.start == 0 and hit.wording.role == "field" for hit in labels
    )


def _is_beside_text(question: Question, best: Named, lines: Sequence[Line]) -> bool:
    """Whether all its words say what it asks for, and nothing but running text stands beside it."""
    line = lines[question.line]
    alone = question.apart and question.line == question.last_line and question.lines[0][1] == 0
    if not alone or len(line.segments) != 2 or best.score < _MOST_OF_IT:
        return False
    beside = line.segments[1]
    return len(beside.words) >= _FEWEST_IN_TEXT and beside.text[:1].isupper()


def _is_alone(question: Question, lines: Sequence[Line]) -> bool:
    """Whether nothing but it stands on its line, and something stands below."""
    below = question.last_line + 1
    return question.apart and len(lines[question.line].segments) == 1 and below < len(lines)


def right_below(question: Question, lines: Sequence[Line], *, in_any_type: bool) -> Sequence[Word]:
    """The segment right under a label, by default under one in small type, as in the boxes of a printed form."""
    below = question.last_line + 1
    if below >= len(lines) or lines[below].page != question.page:
        return ()
    first = question.words[0]
    for segment in lines[below].segments:
        if abs(segment.box.x0 - first.box.x0) < 2 * segment.size:
            return segment.words if in_any_type or word_size(first) < _SMALLER * segment.size else ()
    return ()
