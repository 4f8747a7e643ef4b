"""What answers a text that may be a label, and what the text asks for by that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.stages.labels.asking import asked_by, asked_text
from extract.stages.labels.questions import Question
from extract.stages.page.lines import Line, is_blank_filler, text_of
from extract.stages.words.naming import Named
from extract.stages.words.tick_boxes import offers_options
from models.form import FieldSpec
from models.layout import Word

_MOST_ASKED = 8
"""Words of an answer that are asked for their kind."""
_FEWEST_IN_TEXT = 5
_DIGITS_OF_A_NUMBER = 10
"""Of an organisation."""
_SHARE = re.compile(r"(?<=[0-9]) [0-9]{1,3}(?:[.,][0-9]{1,2})? ?%$")


def named_by_answer(
    question: Question,
    lines: Sequence[Line],
    specs: Mapping[str, FieldSpec],
    roles: Mapping[str, str],
    labelled: frozenset[int],
) -> Named | None:
    """What a text asks for by its words and by what answers it. labelled: lines that begin with a known label."""
    numbered = question.end == "." and question.number is not None
    is_asked = question.end == "?" or numbered or question.goes_on_to_request
    answer = "" if _is_stacked(question, lines, labelled) else answer_text(question, lines)
    text = asked_text(question, lines)
    found = asked_by(text, answer, specs, roles, is_asked=is_asked)
    if found is not None or not offers_options(answer):
        return found
    reason = _text_behind(question, lines)
    further = asked_by(text, reason, specs, roles, is_asked=is_asked) if reason else None
    return further if further is not None and further.role == "section" else None


def _is_stacked(question: Question, lines: Sequence[Line], labelled: frozenset[int]) -> bool:
    """Whether a label stands alone between others on lines of their own, so that another is answered right below it."""
    number = question.last_line
    if question.end != ":" or not question.apart or len(lines[number].segments) > 1:
        return False
    before = question.line - 1
    asks = before >= 0 and (before in labelled or lines[before].text.endswith("?"))
    return number + 1 in labelled or (asks and len(lines[before].segments) == 1)


def _text_behind(question: Question, lines: Sequence[Line]) -> str:
    """The running text that gives reasons behind a line of boxes to tick, below a question."""
    number = question.last_line + (2 if is_last(question, lines) else 1)
    if number >= len(lines) or lines[number].page != question.page:
        return ""
    words = lines[number].words
    asks = offers_options(lines[number].text) or _is_answered_label(lines[number], question)
    asks = asks or words[0].text.strip(".)").isdecimal()
    return "" if asks or len(words) < _FEWEST_IN_TEXT else text_of(words[:_MOST_ASKED])


def _bears_the_next_number(question: Question, text: str) -> bool:
    """Whether a word beside a numbered label is the number of the next: `03 Nämnd   04 Projekt`, `3.3` before `3.4`."""
    part, _, own = (
        question.number.text.rstrip(".)").rpartition(".") if question.number is not None else ("", "", "")
    )
    whole, _, other = text.rstrip(".)").rpartition(".")
    follows = own.isdecimal() and other.isdecimal() and int(other) == int(own) + 1
    return follows and part == whole and len(other) == len(own)


def answer_text(question: Question, lines: Sequence[Line]) -> str:
    """The first words beside the text, else those of the line below it; the next label is no answer."""
    for number, _, end in question.lines if not _is_answered_below(question, lines) else ():
        beside = _first_piece(lines[number], end)
        if beside and not _bears_the_next_number(question, beside[0].text):
            return without_share(text_of(beside[:_MOST_ASKED]))
    below = question.last_line + 1
    if (
        below >= len(lines)
        or lines[below].page != question.page
        or _is_answered_label(lines[below], question)
    ):
        return ""
    edges = [word.box.x0 for word in (question.words[0], question.number) if word is not None]
    own = [part for part in lines[below].segments if any(abs(part.box.x0 - x) < part.size for x in edges)]
    if question.apart and not own and _stands_under_another(question, lines):
        return ""
    words = own[0].words if question.apart and own else lines[below].words
    return text_of(words[:_MOST_ASKED])


def _first_piece(line: Line, start: int) -> list[Word]:
    """The words right behind a text: where figures stand alone, without what stands apart behind them."""
    beside = [word for word in line.words[start:] if not is_blank_filler(word.text)]
    own = next((piece.words for piece in line.segments if beside and beside[0] in piece.words), ())
    lone = len(own) == 1 and sum(map(str.isdigit, own[0].text)) >= _DIGITS_OF_A_NUMBER
    return beside[:1] if lone else beside


def _stands_under_another(question: Question, lines: Sequence[Line]) -> bool:
    """Whether the line below begins under a piece to the right of the text, as in boxes side by side."""
    first = lines[question.last_line + 1].segments[0]
    right = [piece for piece in lines[question.line].segments if piece.box.x0 > question.words[-1].box.x1]
    return any(abs(piece.box.x0 - first.box.x0) < first.size for piece in right)


def without_share(text: str) -> str:
    """What stands beside a label, without the share of the whole behind an amount.

    >>> without_share("923 000 100,0 %"), without_share("100 %")
    ('923 000', '100 %')
    """
    return _SHARE.sub("", text)


def _is_answered_below(question: Question, lines: Sequence[Line]) -> bool:
    """Whether it is a piece of a line of words each of which has a figure of the next line right under it."""
    line, below = lines[question.line], question.line + 1
    parted = len(line.segments) > 1 and question.apart and not question.end
    if not parted or below >= len(lines) or any(map(str.isdigit, line.text)):
        return False
    under = lines[below].segments
    return len(under) == len(line.segments) and all(
        abs(answer.box.x0 - label.box.x0) < label.size and any(map(str.isdigit, answer.text))
        for label, answer in zip(line.segments, under, strict=True)
    )


def _is_answered_label(line: Line, question: Question) -> bool:
    """Whether a line is the next label, its answer beside it where those of all labels stand."""
    label = line.segments[0].text if question.end == ":" and len(line.segments) > 1 else line.text
    return label.endswith((":", "?"))


def is_last(question: Question, lines: Sequence[Line]) -> bool:
    """Whether nothing stands beside the question."""
    return all(len(lines[number].words) == end for number, _, end in question.lines)
