"""Titles: the line that says what sort of paper begins here, and the words near it that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extract.stages.lines import Line
from extract.stages.wordings import key_of
from models.form import Form
from models.lexicon_loader import document_marks
from models.record import Dokumenttyp

_MAX_WORDS = 16
_LIKE = 0.93
_BEGINS = 0.92
"""Score of a line that begins as a title does and goes on with the name of the grant."""
_NAMED = 0.94
"""Score of a line that begins with the whole title of a form of three words or more."""
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}(?:/(?:19|20)?[0-9]{2})?\b")
_OF_A_PROJECT = re.compile(r"\bprojekt\s+(?:nr\s+)?[0-9]{1,2}\b(?!\s*/)", re.IGNORECASE)
"""A numbered project's heading inside a report is no title of a paper."""
_CLAUSE = re.compile(r"[0-9]{1,2}[.)]")
_SENTENCE_END = (".", ":", ",", ";", "?")


@dataclass(frozen=True, slots=True)
class Title:
    """A title line: the sort of paper that it speaks for, how well, and the lines that it takes."""

    dokumenttyp: Dokumenttyp
    score: float
    text: str
    lines: frozenset[int]
    form: Form | None = None
    """The declared form whose own title this is."""


def title_of(lines: Sequence[Line], forms: Sequence[Form]) -> Title | None:
    """The best title among some first lines; of equals the first."""
    found: Title | None = None
    for number in range(len(lines)):
        for height in (1, 2):
            block = lines[number : number + height]
            title = _title(block, forms) if len(block) == height else None
            if title is not None and (found is None or title.score > found.score + 1e-9):
                found = title
    return found


def said(lines: Sequence[Line]) -> frozenset[Dokumenttyp]:
    """Sorts of paper that wordings among these lines speak for, whatever the title is."""
    keys = [key_of(line.text) for line in lines]
    found = set()
    for dokumenttyp, marks in document_marks().items():
        wanted = tuple(key_of(text) for text in marks.says)
        if wanted and any(key.startswith(wanted) for key in keys):
            found.add(dokumenttyp)
    return frozenset(found)


def has_clauses(lines: Sequence[Line]) -> bool:
    return any(len(line.words) > 2 and _CLAUSE.fullmatch(line.words[0].text) for line in lines)


def _title(block: Sequence[Line], forms: Sequence[Form]) -> Title | None:
    text = " ".join(line.text for line in block)
    key = key_of(text)
    words = sum(len(line.words) for line in block)
    if not key or words > _MAX_WORDS or text.endswith(_SENTENCE_END) or not text[:1].isupper():
        return None
    if _OF_A_PROJECT.search(text):
        return None
    taken = frozenset(line.index for line in block)
    scored = [(_likeness(text, form), form) for form in forms]
    score, form = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if form is not None and score >= _LIKE:
        return Title(form.dokumenttyp, score, text, taken, form)
    if len(block) > 1:
        return None
    marks = [
        (len(b), sort) for sort, found in document_marks().items() for b in found.begins if _begins(text, b)
    ]
    if not marks:
        return None
    length, dokumenttyp = max(marks)
    return Title(dokumenttyp, _BEGINS + min(length, 60) / 1000, text, taken)


def _likeness(text: str, form: Form) -> float:
    """How well a line is one of the form's titles, whatever year stands in it; whose name may follow it."""
    key = key_of(_YEAR.sub("", text))
    likes = [fuzz.ratio(key, key_of(_YEAR.sub("", title))) / 100 for title in form.titles]
    named = any(len(title.split()) > 2 and _begins(text, title) for title in form.titles)
    return max((*likes, _NAMED if named else 0.0))


def _begins(text: str, beginning: str) -> bool:
    """Whether whole words of the text begin so, capitals and accents apart; a compound word is another word."""
    folded = text.casefold()
    wanted = beginning.casefold()
    return folded.startswith(wanted) and not folded[len(wanted) : len(wanted) + 1].isalpha()
