"""Two columns of a form that are no table: a text beside what it costs, or the costs beside questions of who pays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from math import inf

from extract.normalise.dates import find_dates
from extract.stages.draft import Draft
from extract.stages.headings.concepts import general_form
from extract.stages.heads.payers import is_income
from extract.stages.page.lines import Line, Segment, line_pitch
from extract.stages.papers.classify import index_of
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import MOST_TOKENS, key_of
from models.record import Dokumenttyp
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_COSTS = frozenset(("budget_summa", "forbrukat_belopp"))
_HEADS_COSTS = re.compile(r"(?:kostnad|utgift)", re.IGNORECASE)
_FEWEST_ITEMS = 2
_SENTENCE_WORDS = 4
_FAR = 3.0
"""Pitches of white space below which other columns may stand."""


def part_columns(draft: Draft) -> Draft:
    """The lines of such a part in two runs, the left column's and then the right one's; of others as they are."""
    lines = list(draft.lines)
    for n, head in enumerate(draft.lines):
        edge = _edge(head)
        below = _between_columns(draft.lines[n + 1 :], head, edge, _ruled(draft, head, edge)) if edge else []
        if edge is not None and (
            _is_text_beside_costs(below, edge) or _are_costs_beside_questions(below, edge)
        ):
            region = [head, *below]
            lines[n : n + len(region)] = [
                *filter(_is_line, (_side(line, edge, left=True) for line in region)),
                *filter(_is_line, (_side(line, edge, left=False) for line in region)),
            ]
            return part_columns(replace(draft, lines=_numbered(lines)))
    return draft


def _edge(line: Line) -> float | None:
    """Where the right column begins under two heads, of a text and of costs, or of costs and of who pays them."""
    if len(line.segments) != 2 or any(c.isdigit() for c in line.text):
        return None
    left, right = line.segments
    told = "section" in _roles(left) and not _COSTS.isdisjoint(_roles(right))
    paid = _HEADS_COSTS.match(left.text) is not None and is_income(right.text)
    return right.box.x0 - right.size if told or paid else None


def _roles(segment: Segment) -> frozenset[str]:
    """The fields that all of a piece asks for; `section` where it is a text."""
    found: set[str] = set()
    keys = [key_of(text) for text in segment.texts]
    for sort in _FILLED_IN:
        label = index_of(general_form(sort)).longest(keys[:MOST_TOKENS])
        if label is not None and label[1] == len(keys):
            found.add("section" if label[0].role == "section" else label[0].name)
    for one in named_by(segment.text)[:1]:
        found.add("section" if one.role == "section" else one.name)
    return frozenset(found)


def _ruled(draft: Draft, head: Line, edge: float) -> float:
    """Where the first printed rule under the heads runs over both columns: what stands below is no part of them."""
    rules = next((page.rules for page in draft.layout.pages if page.number == head.page), ())
    over = (rule.box.top for rule in rules if rule.is_horizontal and rule.box.x0 < edge < rule.box.x1)
    return min((top for top in over if top > head.box.bottom + head.box.height), default=inf)


def _between_columns(lines: Sequence[Line], head: Line, edge: float, end: float) -> list[Line]:
    """The lines under the heads down to the last of the right column, or of a list on the left; none crosses the edge.

    end: how far down the page they may stand.
    """
    pitch = line_pitch(lines) if lines else 0.0
    found: list[Line] = []
    for line in takewhile(lambda one: one.page == head.page, lines):
        above = found[-1] if found else head
        if line.box.top - above.box.bottom > _FAR * pitch or line.middle > end:
            break
        if any(_crosses(segment, edge) for segment in line.segments) or _has_other_columns(line, edge):
            break
        found.append(line)
    last = max((n for n, line in enumerate(found, 1) if _side(line, edge, left=False).segments), default=0)
    return [*found[:last], *takewhile(_is_item, found[last:])]


def _has_other_columns(line: Line, edge: float) -> bool:
    """Whether words stand in a third column, where a form goes on over its whole width."""
    left = [segment for segment in line.segments if segment.box.x0 < edge]
    right = [segment for segment in line.segments if segment.box.x0 >= edge]
    return bool(right) and any(segment.text[:1].isalpha() for segment in left[1:])


def _crosses(segment: Segment, edge: float) -> bool:
    return segment.box.x0 < edge < segment.box.x1


def _is_text_beside_costs(lines: Sequence[Line], edge: float) -> bool:
    items = [line for line in lines if _is_item(_side(line, edge, left=False))]
    texts = [line for line in lines if _is_sentence(_side(line, edge, left=True))]
    both = [line for line in items if _side(line, edge, left=True).segments]
    return len(items) >= _FEWEST_ITEMS and bool(texts) and bool(both)


def _are_costs_beside_questions(lines: Sequence[Line], edge: float) -> bool:
    """Whether a form asks on the right who pays, and ticks stand there or a question: no second list."""
    items = [line for line in lines if _is_item(_side(line, edge, left=True))]
    beside = [_side(line, edge, left=False) for line in lines]
    asked = any(segment.text.endswith("?") for line in beside for segment in line.segments)
    return len(items) >= _FEWEST_ITEMS and asked


def _is_item(line: Line) -> bool:
    """Whether words stand there with a figure behind them, and no day: `Solvik 24 november 1998` signs the form."""
    worded = any(c.isalpha() for c in line.segments[0].text) if line.segments else False
    figured = worded and any(c.isdigit() for c in line.segments[-1].text)
    return figured and not find_dates(line.text)


def _is_sentence(line: Line) -> bool:
    return len(line.segments) == 1 and len(line.words) >= _SENTENCE_WORDS


def _is_line(line: Line) -> bool:
    return bool(line.segments)


def _side(line: Line, edge: float, *, left: bool) -> Line:
    return replace(line, segments=tuple(s for s in line.segments if (s.box.x0 < edge) is left))


def _numbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    first = min(line.index for line in lines)
    return tuple(
        Line(line.page, index, tuple(replace(segment, line=index) for segment in line.segments))
        for index, line in enumerate(lines, first)
    )
