"""Whether a paper is a decision, whatever grant or application its title names."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.page.lines import Line
from extract.stages.papers.decisions import grants_in
from extract.stages.papers.titles import Title, decided_by, grants_by_clause, has_clauses, said
from models.record import Dokumenttyp

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_SAID_LINES = 80
_LABELS_OF_A_FORM = 4
_DECIDES = "beslutar"


def deciding_words(
    lines: Sequence[Line], head: Sequence[Line], title: Title | None, letter: Dokumenttyp | None
) -> str | None:
    """The words that make it a decision; None where it is none.

    letter: what its own sentences say that it is. A memorandum that asks or accounts, and proposes nothing, does that.
    """
    settled = decided_by(head)
    decides = Dokumenttyp.BESLUT in said(lines[:_SAID_LINES])
    own = title.dokumenttyp if title is not None else None
    resolved = decides or grants_by_clause(lines[:_SAID_LINES])
    if settled is not None and (resolved or own not in _FILLED_IN or own is not letter):
        return settled[1]
    on_a_form = title is not None and title.form is not None
    if decides and has_clauses(lines[:_SAID_LINES]) and own not in _FILLED_IN:
        return _DECIDES
    applied = own is Dokumenttyp.ANSOKAN and not on_a_form
    if decides and applied and labelled_lines(lines) < _LABELS_OF_A_FORM:
        return _DECIDES
    minutes = own in (None, Dokumenttyp.ANNAT) or applied
    return _DECIDES if (decides or minutes) and grants_in(lines) else None


def labelled_lines(lines: Sequence[Line]) -> int:
    """Lines that a label may stand on: a colon behind one of the first words, or white space within the line."""
    colon = (any(word.text.endswith(":") for word in line.words[:4]) for line in lines)
    return sum(has or len(line.segments) > 1 for has, line in zip(colon, lines, strict=True))
