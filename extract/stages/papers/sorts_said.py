"""What lines say of the sort of a paper whatever its title is: who decides, what is granted, whom it guides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.stages.page.lines import Line
from extract.stages.papers.title_words import ENCLOSES, SENTENCE_END, begins
from extract.stages.words.wordings import key_of, unadorned
from models.lexicon_loader import document_marks
from models.record import Dokumenttyp

_DECIDING_LINES = 14
_DECIDING_WORDS = 6
_CLAUSE = re.compile(r"[0-9]{1,2}[.)]")
_GRANTING = re.compile(
    r"(?:[0-9]{1,2}[.)] )?att (?:bevilja|anslå|tilldela|avslå|bifalla|godkänna|ge|lämna|utbetala|fastställa)\b",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"(?:bilag(?:a|or)|bifoga[st]?)(?:\s+\S+){0,2}:?$", re.IGNORECASE)
"""Heads the list of what is."""


def decided_by(lines: Sequence[Line]) -> tuple[Dokumenttyp, str] | None:
    """The sort that the very first lines settle whatever grant a title names, with the words that do."""
    listed = False
    for line in lines[:_DECIDING_LINES]:
        listed = _ENCLOSED.match(line.text) is not None or (listed and not line.text.endswith(":"))
        for text in () if listed else dict.fromkeys((line.text, *(piece.text for piece in line.segments))):
            folded = unadorned(text)
            if not folded.startswith(_deciding_marks()):
                continue
            if len(text.split()) > _DECIDING_WORDS or text.endswith(SENTENCE_END) or ENCLOSES in folded:
                continue
            for sort, marks in _deciding():
                if any(begins(folded, mark) for mark in marks):
                    return sort, text
    return None


@cache
def _deciding_marks() -> tuple[str, ...]:
    return tuple(mark for _, marks in _deciding() for mark in marks)


@cache
def _deciding() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    return tuple((sort, tuple(map(unadorned, found.decides))) for sort, found in document_marks().items())


def said(lines: Sequence[Line]) -> frozenset[Dokumenttyp]:
    """Sorts of paper that wordings among these lines speak for, whatever the title is."""
    every = tuple(key for _, wanted in _said_keys() for key in wanted)
    keys = [key for line in lines if (key := key_of(line.text)).startswith(every)]
    return frozenset(
        dokumenttyp for dokumenttyp, wanted in _said_keys() if any(key.startswith(wanted) for key in keys)
    )


@cache
def _said_keys() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    marks = document_marks().items()
    return tuple((sort, tuple(map(key_of, found.says))) for sort, found in marks if found.says)


def has_clauses(lines: Sequence[Line]) -> bool:
    return any(len(line.words) > 2 and _CLAUSE.fullmatch(line.words[0].text) for line in lines)


def grants_by_clause(lines: Sequence[Line]) -> bool:
    """Whether a line begins as the clause of a decision on money does: `att bevilja 150 000 kronor till …`."""
    return any(_GRANTING.match(line.text) is not None for line in lines)
