"""Lines between the rows of a table of accounts, or over each of several, that name the project of the rows below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from extract.normalise.amount import parse_amount
from extract.normalise.text import fold, match_key
from extract.stages.draft import Draft
from extract.stages.heads.head import Column, Head
from extract.stages.page.lines import Line, place_of, text_of
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_subtotal, is_total
from models.form import Kind
from models.layout import Word
from models.record import Project, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_NUMBER = re.compile(r"([0-9]{1,3})[.:)]?")
_OF_PROJECTS = frozenset(("projekt", "projektet", "delprojekt", "insats", "insatsen", "nr", "nr."))
_DASHES = frozenset(("-", "–", "—", ":"))
_MOST_WORDS = 12
_EDGE = 2.0
"""Sizes of the text by which a name may stand off the edge of the first column."""
OF_MONEY = re.compile(
    r"kostnad|utgift|intäkt|inkomst|löner?\b|lokal|hyror|material\b|resor\b|budget|utfall"
    r"|tertial|kvartal|halvår|månad|januari|februari|\bmars|april|\bmaj\b|\bjun|\bjul|augusti|septem|oktob|novem|decem",
    re.IGNORECASE,
)
"""Words of a heading that parts the rows of one project by their sort, or by the time of year."""
_FEWEST = 2
_SHORTEST_FIGURE = 3
_ONE_NAME = 90.0
"""Likeness of a name in the table and one over a narrative, of 100."""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A line over some rows of a table: the number printed in it, if any, its name, whether it says `Projekt`."""

    line: int
    page: int
    nr: int | None
    words: tuple[Word, ...]
    is_called_project: bool

    @property
    def name(self) -> str:
        return fold(text_of(self.words)).rstrip(".:;,")


def find_row_groups(draft: Draft) -> Draft:
    """The draft with the lines between the rows of its accounts that name what stands below: the rows go on there."""
    accounts = [head for head in draft.heads if head.table.name == "konto_rows" and not head.stacked]
    return replace(draft, passed=frozenset(line for head in accounts for line in _lines_under(head, draft)))


def name_row_groups(draft: Draft) -> Draft:
    """The draft with the projects that such lines name; what else one names is no project's."""
    found = [
        group for line in draft.lines if line.index in draft.passed and (group := _group(line)) is not None
    ]
    over = _over_tables(draft) if not found else []
    projects = {project.nr: project for project in draft.projects}
    for nr, group in (*_numbered(found, draft), *_counted(over, draft)):
        project = projects.get(nr, Project(nr))
        projects[nr] = project if project.projekt is not None else replace(project, projekt=_value(group))
    named = frozenset(group.line for group in over if projects.get(group.nr or 0))
    return replace(
        draft, projects=tuple(projects[nr] for nr in sorted(projects)), claimed=draft.claimed | named
    )


def _over_tables(draft: Draft) -> list[RowGroup]:
    """The numbered lines that stand right over tables of accounts; none where a table has another heading there."""
    heads = [head for head in draft.heads if head.table.name == "konto_rows" and not head.stacked]
    taken = draft.claimed | {hit.line for hit in draft.hits}
    groups = []
    for head in heads:
        line = draft.lines[head.first - 1] if head.first else None
        if line is None or line.index in taken or line.page != draft.lines[head.first].page:
            continue
        group = _group(line)
        if group is None:
            continue
        if group.nr is None or OF_MONEY.search(group.name):
            return []
        groups.append(group)
    return groups


def _counted(groups: Sequence[RowGroup], draft: Draft) -> Iterator[tuple[int, RowGroup]]:
    """Those over several tables that are numbered from one and on, or as the narratives are."""
    numbers = [group.nr for group in groups]
    told = {project.nr for project in draft.projects if project.delredovisning is not None}
    counts_up = len(numbers) >= _FEWEST and numbers == list(range(1, len(numbers) + 1))
    if counts_up or (numbers and told.issuperset(number for number in numbers if number)):
        yield from _numbered(groups, draft)


def _lines_under(head: Head, draft: Draft) -> Iterator[int]:
    """From the head down to the next one; every such line has a row with an account right below it."""
    named = {column.name: column for column in head.columns}
    if not {"projekt", "projekt_nr"}.isdisjoint(named) or "konto" not in named:
        return
    below = [other.first for other in draft.heads if other.first > head.last]
    lines = draft.lines[head.last + 1 : min(below, default=len(draft.lines))]
    first = min(column.box.x0 for column in head.columns)
    for line, following in pairwise(lines):
        if head.aligned and line.box.x0 - first > _EDGE * line.segments[0].size:
            continue
        names_first = not head.aligned and head.columns[0].name != "konto"
        is_row = _begins_with_account(line, head, named["konto"]) or (names_first and _holds_figures(line))
        if line.index in draft.claimed or is_row:
            continue
        if _group(line) is not None and _begins_with_account(following, head, named["konto"]):
            yield line.index


def _begins_with_account(line: Line, head: Head, konto: Column) -> bool:
    """Whether the piece under the head of the accounts is a code; in a text without columns any of the first."""
    if not head.aligned:
        place = head.columns.index(konto)
        return len(line.words) > place and _is_code(line.words[: place + 1][-1].text)
    under = [
        segment for segment in line.segments if abs(segment.box.x0 - konto.box.x0) < _EDGE * segment.size
    ]
    return len(line.segments) > 1 and any(_is_code(segment.words[0].text) for segment in under)


def _holds_figures(line: Line) -> bool:
    """Whether the words of a row are followed by two figures or more: no name of what stands below is."""
    figures = [word for word in line.words if len(word.text) >= _SHORTEST_FIGURE and _is_figure(word.text)]
    return len(figures) >= _FEWEST


def _is_figure(text: str) -> bool:
    return _is_code(text) or parse_amount(text) is not None


def _is_code(text: str) -> bool:
    return len(text) > 2 and read_as(Kind.CODE, text, whole=True).score > 0.5


def _group(line: Line) -> RowGroup | None:
    words = line.words
    if len(words) > _MOST_WORDS or len(line.segments) > 2 or is_total(line.text) or is_subtotal(line.text):
        return None
    called = 0
    while called < len(words) - 1 and words[called].text.casefold() in _OF_PROJECTS:
        called += 1
    number = _NUMBER.fullmatch(words[called].text)
    rest = words[called + 1 :] if number else words[called:]
    rest = rest[1:] if rest and rest[0].text in _DASHES else rest
    if len(line.segments) == 2 and (number is None or line.segments[1].words[0] not in rest[:1]):
        return None
    name = text_of(rest)
    if not name[:1].isupper() or name.endswith((".", ",", ";")):
        return None
    return RowGroup(line.index, line.page, int(number[1]) if number else None, rest, called > 0)


def _numbered(groups: Sequence[RowGroup], draft: Draft) -> Iterator[tuple[int, RowGroup]]:
    """Those that name a project, with its number: their own, or that of the narrative with their name.

    On a paper that names its only project in a field the lines part that one's costs.
    """
    told = {
        project.nr: match_key(str(project.delredovisning.value or ""))
        for project in draft.projects
        if project.delredovisning is not None
    }
    one_project = any(hit.name == "projekt" and hit.wording.role == "field" for hit in draft.hits)
    numbers = [group.nr for group in groups]
    count_up = len(set(numbers)) >= _FEWEST and numbers[0] == 1
    for group in groups:
        if group.nr is None:
            nr = _named_alike(group.name, told)
            if nr is not None:
                yield nr, group
        elif group.is_called_project or group.nr in told or (count_up and not told and not one_project):
            yield group.nr, group


def _named_alike(name: str, told: Mapping[int, str]) -> int | None:
    alike = [nr for nr, key in told.items() if fuzz.ratio(match_key(name), key) >= _ONE_NAME]
    return alike[0] if len(alike) == 1 else None


def _value(group: RowGroup) -> Value:
    place = place_of(group.page, group.words)
    return Value("projekt", text_of(group.words), group.name, ValueStatus.READ, place, "heading")
