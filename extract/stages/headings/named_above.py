"""Labels that only the heading above them completes: `Name` under `Applicant` is not the name of who signs."""

from __future__ import annotations

from extract.stages.draft import Draft
from extract.stages.labels.asking import page_headings
from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import is_number
from extract.stages.page.lines import Line, text_of, word_size
from extract.stages.words.wordings import key_of, wording_for
from models.replacing import replace

_NAMES = frozenset(("namn", "fullstandigtnamn", "namnfor", "benamning"))
_OF_A_PERSON = frozenset(("befattning", "titel", "funktion", "roll", "befattningtitel", "titelbefattning"))
_MEANS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("undertecknare", ("underskrift", "undertecknare", "firmatecknare", "namnteckning", "foretradare")),
    ("kontaktperson", ("kontaktperson", "kontaktuppgift", "projektledare", "projektansvarig", "handlaggare")),
    (
        "sokande",
        (
            "sokande", "stodmottagare", "bidragsmottagare", "forening", "organisation", "huvudman", "projektagare",
            "foretag",
        ),
    ),
    ("projekt", ("projekt", "insats", "atgard", "aktivitet", "arrangemang")),
)  # fmt: skip
"""Stems of a heading, as keys, by the field whose name is asked for under it; the first that speaks decides."""
_TITLE, _PROJECT = "titel", "projekt"
_MOST_WORDS = 5
_MOST_LINES = 14
_EDGE = 1.2
"""Sizes of the type within which labels begin in one column."""


def name_by_headings(draft: Draft) -> Draft:
    """The draft with such labels named by the heading that they stand under, which itself asks for nothing then."""
    form = draft.form
    if form is None:
        return draft
    replaced: dict[int, Hit] = {}
    for hit in draft.hits:
        key = key_of(text_of(hit.words))
        if hit.wording.role != "field" or not (key in _NAMES or key in _OF_A_PERSON):
            continue
        found = _heading_above(hit, draft)
        if found is None:
            continue
        heading, name = found
        if name == "undertecknare":
            continue
        if heading is not None:
            replaced[id(heading)] = _as(heading, "heading", text_of(heading.words))
        is_person = key in _OF_A_PERSON and not (key == _TITLE and name == _PROJECT)
        if is_person or form.field(name) is None:
            replaced[id(hit)] = _as(hit, "heading", text_of(hit.words))
        else:
            replaced[id(hit)] = _as(hit, "field", name)
    return replace(draft, hits=tuple(replaced.get(id(hit), hit) for hit in draft.hits)) if replaced else draft


def _as(hit: Hit, role: str, name: str) -> Hit:
    return replace(hit, wording=wording_for(text_of(hit.words), role, name))


def _heading_above(hit: Hit, draft: Draft) -> tuple[Hit | None, str] | None:
    """The nearest heading over a label in its column, with the field that it means; None: it means none of them."""
    first = draft.lines[0].index
    for number in range(hit.line - 1, max(first, hit.line - _MOST_LINES) - 1, -1):
        line = draft.lines[number - first]
        if line.page != hit.page:
            return None
        over = [other for other in draft.hits if other.line == number and _is_over(other, hit, line)]
        if not over and key_of(line.text) in page_headings():
            name = _meaning(line.text)
            return (None, name) if name is not None else None
        for other in over:
            if other.wording.role == "section" and key_of(text_of(hit.words)) in _OF_A_PERSON:
                return None
            if _is_heading(other, draft):
                name = _meaning(text_of(other.words))
                return (other, name) if name is not None else None
    return None


def _is_over(other: Hit, hit: Hit, line: Line) -> bool:
    """Whether a label stands in the column of another: all alone on its line, or above its first words."""
    if len(line.segments) == 1 and other.start == 0:
        return True
    return abs(other.box.x0 - hit.box.x0) < _EDGE * word_size(hit.words[0])


def _is_heading(hit: Hit, draft: Draft) -> bool:
    """Whether nothing but other labels stands beside a label, and another label right under it."""
    first = draft.lines[0].index
    line = draft.lines[hit.line - first]
    if hit.colon and len(line.segments) > 1:
        return False
    if not hit.alone or len(hit.words) > _MOST_WORDS or hit.last_line - first + 1 >= len(draft.lines):
        return False
    starts = {other.start for other in draft.hits if other.line == hit.line}
    begin = 0
    for segment in line.segments:
        if begin not in starts and not is_number(segment):
            return False
        begin += len(segment.words)
    below = draft.lines[hit.last_line - first + 1]
    under = (other for other in draft.hits if other.line == below.index)
    return below.page == line.page and any(_is_over(hit, other, line) for other in under)


def _meaning(text: str) -> str | None:
    key = key_of(text)
    return next((name for name, stems in _MEANS if any(stem in key for stem in stems)), None)
