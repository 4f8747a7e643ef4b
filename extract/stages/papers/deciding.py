"""Whether a paper is a decision, whatever grant or application its title names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.page.lines import Line
from extract.stages.papers.decisions import grants_in
from extract.stages.papers.sorts_said import decided_by, grants_by_clause, has_clauses, said
from extract.stages.papers.titles import Title
from models.record import Dokumenttyp

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_SAID_LINES = 80
_LABELS_OF_A_FORM = 4
_ANSWERS_OF_A_FORM = 6
_DECIDES = "beslutar"
_RULES = re.compile(r"\b(?:bevilja|avslå|avslag|bifall|tilldela)", re.IGNORECASE)


def deciding_words(
    lines: Sequence[Line], head: Sequence[Line], title: Title | None, letter: Dokumenttyp | None
) -> str | None:
    """The words that make it a decision; None where it is none.

    letter: what its own sentences say that it is. A memorandum that asks or accounts, and proposes nothing, does that.
    """
    own, every = title.dokumenttyp if title is not None else None, lines
    if title is not None and own in _FILLED_IN:
        lines = _before_its_answers(lines, title)
    is_form = len(lines) < len(every)
    settled = decided_by(head[: len(lines)])
    decides = Dokumenttyp.BESLUT in said(lines[:_SAID_LINES])
    resolved = decides or grants_by_clause(lines[:_SAID_LINES])
    if settled is not None and (resolved or own not in _FILLED_IN or not (is_form or own is letter)):
        return settled[1]
    on_a_form = title is not None and title.form is not None
    if decides and has_clauses(lines[:_SAID_LINES]) and own not in _FILLED_IN:
        return _DECIDES
    applied = own is Dokumenttyp.ANSOKAN and not on_a_form
    if decides and applied and labelled_lines(lines) < _LABELS_OF_A_FORM:
        return _DECIDES
    minutes = own in (None, Dokumenttyp.ANNAT) or (applied and not is_form)
    return _DECIDES if (decides or minutes) and grants_in(lines) else None


def _before_its_answers(lines: Sequence[Line], title: Title) -> Sequence[Line]:
    """The lines down to where a title has been followed by a form's worth of answers.

    What decides below them is the office's part of the form, or one of its enclosures.
    """
    answered = 0
    for number, line in enumerate(lines):
        if line.index > max(title.lines):
            answered += labelled_lines((line,))
        if answered == _ANSWERS_OF_A_FORM:
            return lines[:number]
    return lines


def is_answered_form(lines: Sequence[Line], title: Title) -> bool:
    """Whether a form's worth of answers stands below a title."""
    return len(_before_its_answers(lines, title)) < len(lines)


def rules(lines: Sequence[Line]) -> bool:
    """Whether anything among these lines is granted or refused."""
    return any(_RULES.search(line.text) is not None for line in lines)


def labelled_lines(lines: Sequence[Line]) -> int:
    """Lines that a label may stand on: a colon behind one of the first words, or white space within the line."""
    colon = (any(word.text.endswith(":") for word in line.words[:4]) for line in lines)
    return sum(has or len(line.segments) > 1 for has, line in zip(colon, lines, strict=True))
