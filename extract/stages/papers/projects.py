"""Numbered project headings of a report: over its tables, and over its narratives."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extract.normalise.text import fold
from extract.stages.draft import Draft
from extract.stages.headings.concepts import general_form
from extract.stages.heads.payers import is_income
from extract.stages.labels.asking import page_headings
from extract.stages.page.lines import Line, line_pitch, place_of, text_of
from extract.stages.tables.row_groups import OF_MONEY
from extract.stages.words.wordings import allowed_errors, key_of
from models.form import Form
from models.layout import Word
from models.record import Dokumenttyp, Project, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_NUMBER = re.compile(r"([0-9]{1,3})[.:)]?")
_UNFINISHED = frozenset(
    (
        "i",
        "på",
        "för",
        "av",
        "med",
        "och",
        "eller",
        "samt",
        "till",
        "vid",
        "inom",
        "från",
        "om",
        "under",
        "mot",
        "utan",
    )
)
_END_MARKS = ".:;,"
_ACCOUNTS = "konto_rows"
_FEWEST_PROJECTS = 2
_MOST_HEAD_LINES = 6
_WORDS_OF_HEAD = 3
_WORDS_OF_PROSE = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A project heading: its number, its name as it stands, and the lines that it takes."""

    nr: int
    words: tuple[Word, ...]
    page: int
    first: int
    last: int
    narrative: bool


def find_projects(draft: Draft) -> Draft:
    """Projects by number; the headings' lines are claimed. A number without heading of one sort lacks that part."""
    form = draft.form
    if form is None or not any(_wordings(form)):
        return draft
    headings = _by_content(draft)
    projects: dict[int, Project] = {}
    claimed: set[int] = set(draft.claimed)
    for heading in headings:
        project = projects.get(heading.nr, Project(heading.nr))
        if heading.narrative and project.delredovisning is None:
            project = replace(project, delredovisning=_name("delredovisning", heading))
        elif not heading.narrative and project.projekt is None:
            project = replace(project, projekt=_name("projekt", heading))
        projects[heading.nr] = project
        claimed |= set(range(heading.first, heading.last + 1))
    return replace(draft, projects=tuple(projects[nr] for nr in sorted(projects)), claimed=frozenset(claimed))


def narratives(draft: Draft) -> list[Heading]:
    """The headings over prose."""
    return [heading for heading in _by_content(draft) if heading.narrative]


def _by_content(draft: Draft) -> list[Heading]:
    """Headings, told apart by what stands under them where the wording does not say it: a table, or prose."""
    form = draft.form
    if form is None:
        return []
    heads = {head.first for head in draft.heads}
    taken = heads | {hit.line for hit in draft.hits}
    found = headings_of(draft.lines, *_wordings(form), taken)
    if not any(not heading.narrative for heading in found):
        found = sorted((*found, *_over_accounts(draft)), key=lambda heading: heading.first)
    return [
        replace(
            heading,
            narrative=heading.narrative
            or (not _is_over_head(heading, heads, draft.lines) if heads else _is_over_prose(heading, draft)),
        )
        for heading in found
        if heading.first not in draft.passed
    ]


def _wordings(form: Form) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How headings over tables and over texts are worded: as the form says, else as on any account."""
    own = form.projects
    if not (own.table or own.narrative) and form.dokumenttyp is Dokumenttyp.REDOVISNING:
        own = general_form(form.dokumenttyp).projects
    return own.table, own.narrative


def _over_accounts(draft: Draft) -> list[Heading]:
    """Headings numbered from 1 on, each right over the head of a table of accounts; none where one is alone."""
    heads = {head.first for head in draft.heads if head.table.name == _ACCOUNTS}
    over = [line for line in draft.lines if line.index + 1 in heads and len(line.segments) == 1]
    numbers = [_NUMBER.fullmatch(line.words[0].text) for line in over]
    are_counted = [int(n[1]) for n in numbers if n is not None] == list(range(1, len(over) + 1))
    names = [line.words[1:] for line in over]
    named = all(words and not _is_of_a_budget(text_of(words)) for words in names)
    if len(over) < _FEWEST_PROJECTS or not are_counted or not named:
        return []
    return [
        Heading(nr, words, line.page, line.index, line.index, narrative=False)
        for nr, (line, words) in enumerate(zip(over, names, strict=True), start=1)
    ]


def _is_of_a_budget(text: str) -> bool:
    return is_income(text) or OF_MONEY.search(text) is not None or key_of(text) in page_headings()


def _is_over_prose(heading: Heading, draft: Draft) -> bool:
    """Whether running text stands right below, in a paper without tables."""
    below = draft.lines[heading.last + 1] if heading.last + 1 < len(draft.lines) else None
    if below is None or below.page != heading.page or any(hit.line == below.index for hit in draft.hits):
        return False
    return len(below.segments) == 1 and len(below.words) >= _WORDS_OF_PROSE


def _is_over_head(heading: Heading, heads: Set[int], lines: Sequence[Line]) -> bool:
    """Whether a table's head begins below, be it under further words of the head that stand alone."""
    below = lines[heading.last + 1 : heading.last + 1 + _MOST_HEAD_LINES]
    over = itertools.takewhile(lambda line: line.index in heads or len(line.words) <= _WORDS_OF_HEAD, below)
    return any(line.index in heads for line in over)


def headings_of(
    lines: Sequence[Line], table: Sequence[str], narrative: Sequence[str], taken: Set[int]
) -> list[Heading]:
    """All project headings in reading order. taken: lines that begin something else, where no heading goes on."""
    found = []
    over_prose, over_tables = _patterns(tuple(narrative)), _patterns(tuple(table))
    places = sorted({count for count, _ in (*over_prose, *over_tables)})
    for line in lines:
        if not _has_number_at(line.words, places):
            continue
        heading = _heading(line, over_prose, narrative=True) or _heading(line, over_tables, narrative=False)
        if heading is not None:
            found.append(heading)
    if not found:
        return []
    right = max(line.box.x1 for line in lines)
    pitch = line_pitch(lines)
    others = taken | {heading.first for heading in found}
    return [_with_wrapped(heading, lines, right, pitch, others) for heading in found]


_Pattern = tuple[int, str]
"""The words before the number of a project: how many, and their key."""


def _has_number_at(words: Sequence[Word], places: Sequence[int]) -> bool:
    """Whether a word at one of some places begins with a figure."""
    return any(words[place].text[:1].isdigit() for place in places if place < len(words))


@lru_cache(maxsize=64)
def _patterns(texts: tuple[str, ...]) -> tuple[_Pattern, ...]:
    prefixes = [text.partition("{nr}")[0].split() for text in texts]
    return tuple((len(prefix), key_of(" ".join(prefix))) for prefix in prefixes)


def _heading(line: Line, patterns: Sequence[_Pattern], *, narrative: bool) -> Heading | None:
    words = line.words
    for count, wanted in patterns:
        number = _NUMBER.fullmatch(words[count].text) if len(words) > count else None
        if number is None or not _same(words[:count], wanted):
            continue
        rest = words[count + 1 :]
        parted = words[count].text[-1] in ".:)" or (bool(rest) and rest[0].text in "-–—:")
        if rest and rest[0].text in ("-", "–", "—", ":"):
            rest = rest[1:]
        if rest and not parted:
            continue
        return Heading(int(number[1]), rest, line.page, line.index, line.index, narrative)
    return None


def _same(words: Sequence[Word], wanted: str) -> bool:
    found = key_of(text_of(words))
    if found == wanted:
        return words[0].text[:1].isupper()
    return words[0].text[:1].isupper() and Levenshtein.distance(found, wanted) <= allowed_errors(len(wanted))


def _with_wrapped(
    heading: Heading, lines: Sequence[Line], right: float, pitch: float, taken: Set[int]
) -> Heading:
    """The heading with the line below, when that is its end and not the start of the text."""
    if heading.last + 1 >= len(lines) or heading.last + 1 in taken or not heading.words:
        return heading
    line, below = lines[heading.last], lines[heading.last + 1]
    if below.page != line.page or below.box.top - line.box.bottom > 1.3 * pitch:
        return heading
    if _goes_on(line, below, lines[heading.last + 2] if heading.last + 2 < len(lines) else None, right):
        return replace(heading, words=heading.words + below.words, last=below.index)
    return heading


def _goes_on(line: Line, below: Line, after: Line | None, right: float) -> bool:
    last, first = line.words[-1], below.words[0]
    if (last.bold, round(last.size)) != (first.bold, round(first.size)):
        return False
    if last.text.rstrip(_END_MARKS) != last.text:
        return False
    if last.text.casefold() in _UNFINISHED or last.text.endswith("-") or first.text[:1].islower():
        return True
    if last.bold and first.bold:
        return True
    no_room = line.box.x1 + first.box.width > right
    short = below.box.x1 < below.box.x0 + 0.55 * (right - below.box.x0)
    starts_anew = after is not None and after.words[0].text[:1].isupper()
    return no_room and short and starts_anew


def _name(field: str, heading: Heading) -> Value:
    raw = text_of(heading.words)
    name = fold(raw).rstrip(_END_MARKS).strip()
    place = place_of(heading.page, heading.words) if heading.words else None
    status = ValueStatus.READ if name else ValueStatus.EMPTY
    return Value(field, raw, name or None, status, place, "heading")
