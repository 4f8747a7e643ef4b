"""Titles: the line that says what sort of paper begins here, and the words near it that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from extract.stages.lines import Line
from extract.stages.wordings import key_of
from models.form import Form
from models.lexicon_loader import document_marks
from models.record import Dokumenttyp

_MAX_WORDS = 16
_LIKE = 0.93
_NEARLY = 92.9
"""Per cent; what is less like a title than this cannot reach `_LIKE`."""
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
    wanted = _Wanted(forms)
    for number in range(len(lines)):
        for height in (1, 2):
            block = lines[number : number + height]
            title = _title(block, wanted) if len(block) == height else None
            if title is not None and (found is None or title.score > found.score + 1e-9):
                found = title
    return found


def said(lines: Sequence[Line]) -> frozenset[Dokumenttyp]:
    """Sorts of paper that wordings among these lines speak for, whatever the title is."""
    keys = [key_of(line.text) for line in lines]
    return frozenset(
        dokumenttyp for dokumenttyp, wanted in _said_keys() if any(key.startswith(wanted) for key in keys)
    )


@cache
def _said_keys() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    marks = document_marks().items()
    return tuple((sort, tuple(map(key_of, found.says))) for sort, found in marks if found.says)


def has_clauses(lines: Sequence[Line]) -> bool:
    return any(len(line.words) > 2 and _CLAUSE.fullmatch(line.words[0].text) for line in lines)


def _title(block: Sequence[Line], wanted: _Wanted) -> Title | None:
    if sum(len(line.words) for line in block) > _MAX_WORDS:
        return None
    text = " ".join(line.text for line in block)
    if text.endswith(_SENTENCE_END) or not text[:1].isupper():
        return None
    score, number = wanted.likest(text)
    marks = _marks(text) if score < _LIKE and len(block) == 1 else []
    if (score < _LIKE and not marks) or not key_of(text) or _OF_A_PROJECT.search(text):
        return None
    taken = frozenset(line.index for line in block)
    if score >= _LIKE:
        form = wanted.forms[number]
        return Title(form.dokumenttyp, score, text, taken, form)
    length, dokumenttyp = max(marks)
    return Title(dokumenttyp, _BEGINS + min(length, 60) / 1000, text, taken)


class _Wanted:
    """The titles of some forms, asked how well a line is one of them, whatever year stands in it."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self.forms = forms
        self._titles = _titles_of(tuple(form.titles for form in forms))

    def likest(self, text: str) -> tuple[float, int]:
        """Likeness and number of the first form that is likest; 0.0 for one that cannot be a title."""
        return self._titles.likest(text)


class _Titles:
    """Titles by the number of the form that each is a title of; the same line is asked about several times."""

    def __init__(self, titles: Sequence[tuple[int, str]]) -> None:
        named = [(owner, title) for owner, title in titles if len(title.split()) > 2]
        self._keys = tuple(key_of(_YEAR.sub("", title)) for _, title in titles)
        self._owners = tuple(owner for owner, _ in titles)
        self._named = tuple((owner, title.casefold()) for owner, title in named)
        """Titles of three words or more, which the name of the grant may follow."""
        self._names = tuple(title.casefold() for _, title in named)
        self.likest = lru_cache(maxsize=1024)(self._likest)

    def _likest(self, text: str) -> tuple[float, int]:
        scores: dict[int, float] = {}
        near = process.extract(
            key_of(_YEAR.sub("", text)), self._keys, scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=None
        )
        for _, likeness, place in near:
            owner = self._owners[place]
            scores[owner] = max(scores.get(owner, 0.0), likeness / 100)
        folded = text.casefold()
        if folded.startswith(self._names):
            for owner, name in self._named:
                if _begins(folded, name):
                    scores[owner] = max(scores.get(owner, 0.0), _NAMED)
        best = max(scores.values(), default=0.0)
        return best, min((owner for owner, score in scores.items() if score == best), default=-1)


@lru_cache(maxsize=64)
def _titles_of(titles: tuple[tuple[str, ...], ...]) -> _Titles:
    return _Titles([(owner, title) for owner, own in enumerate(titles) for title in own])


def _marks(text: str) -> list[tuple[int, Dokumenttyp]]:
    folded = text.casefold()
    if not folded.startswith(_beginnings()):
        return []
    marks = document_marks().items()
    return [
        (len(mark), sort)
        for sort, found in marks
        for mark in found.begins
        if _begins(folded, mark.casefold())
    ]


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(mark.casefold() for found in document_marks().values() for mark in found.begins)


def _begins(folded: str, wanted: str) -> bool:
    """Whether whole words of a text begin so, both of them casefolded; a compound word is another word."""
    return folded.startswith(wanted) and not folded[len(wanted) : len(wanted) + 1].isalpha()
