"""The headings over the texts on several projects where no number leads to them: lines that are their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from extract.normalise.text import fold, match_key
from extract.stages.draft import Draft
from extract.stages.page.lines import Line, place_of, text_of
from models.layout import Word
from models.record import Project, Value, ValueStatus
from models.replacing import replace

_NUMBERED = re.compile(r"(?P<nr>[0-9]{1,2})[.:)]?")
_MOST_WORDS = 10
_WORDS_OF_PROSE = 6
_NEARLY = 60.0
"""Per cent of likeness: `Öppen gård` over the text on `Öppna gården`."""
_FEWEST_PROJECTS = 2


def name_texts(draft: Draft) -> Draft:
    """The projects, those without a heading over their text with the line that is named as one of them alone."""
    open_to = [p for p in draft.projects if p.projekt is not None and p.delredovisning is None]
    if len(open_to) < _FEWEST_PROJECTS or any(p.delredovisning is not None for p in draft.projects):
        return draft
    heads = list(_heads(draft))
    found = {project.nr: _own(project, open_to, heads) for project in open_to}
    named = tuple(
        replace(project, delredovisning=found.get(project.nr) or project.delredovisning)
        for project in draft.projects
    )
    return replace(draft, projects=named)


def _own(project: Project, others: Sequence[Project], heads: Sequence[Line]) -> Value | None:
    """The one line that is the project's name, else the one that is more like it than like another's."""
    exact = [line for line in heads if _likeness(project, line) == 100.0]
    if exact:
        return _value(exact[0], ValueStatus.READ) if len(exact) == 1 else None
    near = [line for line in heads if _is_most_like(project, others, line)]
    return _value(near[0], ValueStatus.REVIEW) if len(near) == 1 else None


def _is_most_like(project: Project, others: Sequence[Project], line: Line) -> bool:
    own = _likeness(project, line)
    return own >= _NEARLY and all(_likeness(other, line) < own for other in others if other is not project)


def _likeness(project: Project, line: Line) -> float:
    """Per cent; none for a line that bears the number of another project."""
    number = _NUMBERED.fullmatch(line.words[0].text)
    if number is not None and int(number["nr"]) != project.nr:
        return 0.0
    name = str(project.projekt.value) if project.projekt is not None else ""
    return float(fuzz.ratio(match_key(name), match_key(text_of(_named(line)))))


def _named(line: Line) -> tuple[Word, ...]:
    words = line.words
    return words[1:] if len(words) > 1 and _NUMBERED.fullmatch(words[0].text) else words


def _heads(draft: Draft) -> Iterator[Line]:
    """Short lines that nothing has taken, with running text right below."""
    taken = draft.claimed | {hit.line for hit in draft.hits if hit.colon}
    for line, below in zip(draft.lines, draft.lines[1:], strict=False):
        is_alone = len(line.segments) == 1 and len(line.words) <= _MOST_WORDS and line.text[-1] not in ".,;:"
        is_prose = (
            len(below.segments) == 1 and len(below.words) >= _WORDS_OF_PROSE and line.page == below.page
        )
        if is_alone and is_prose and taken.isdisjoint((line.index, below.index)):
            yield line


def _value(line: Line, status: ValueStatus) -> Value:
    words = _named(line)
    raw = text_of(words)
    return Value("delredovisning", raw, fold(raw), status, place_of(line.page, words), "heading")
