"""Two who answer side by side, each in a column under a head of its own: the first answers for the paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.page.lines import Line, Segment
from models.form import Form, Kind
from models.records import dataclass

_LABEL_AND_TWO = 3
_FEWEST = 3
"""Labels with an answer in both columns."""
_STEP = 3.0
"""Points within which two pieces begin at one edge."""


@dataclass(frozen=True, slots=True)
class TwoAnswers:
    """The answers of the first column by the label that they answer, and the labels that only head a column."""

    first: Mapping[int, Zone]
    heads: frozenset[int]


def two_answers(hits: Sequence[Hit], form: Form, sheet: Sheet) -> TwoAnswers:
    """Keyed by the `id` of a label; a sum with others beside it is not of this sort."""
    columns: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        line = sheet.lines[hit.line]
        if hit.start == 0 and len(sheet.hits_on(hit.line)) == 1 and _has_two(hit, line):
            columns[_edges(line.segments[1:])].append(hit)
    first: dict[int, Zone] = {}
    heads: set[int] = set()
    for edges, group in columns.items():
        head = min(hit.line for hit in group) - 1
        if len(group) < _FEWEST or head < 0 or not _heads(sheet.lines[head], edges):
            continue
        heads |= {id(hit) for hit in hits if hit.line == head}
        for hit in group:
            spec = form.field(hit.name)
            if spec is not None and spec.kind is not Kind.AMOUNT:
                first[id(hit)] = Zone("right", hit.page, (sheet.lines[hit.line].segments[1].words,))
    return TwoAnswers(first, frozenset(heads))


def _has_two(hit: Hit, line: Line) -> bool:
    return len(line.segments) == _LABEL_AND_TWO and len(line.segments[0].words) == hit.end == hit.last_end


def _edges(segments: Sequence[Segment]) -> tuple[int, int]:
    first, second, *_ = segments
    return round(first.box.x0 / _STEP), round(second.box.x0 / _STEP)


def _heads(line: Line, edges: tuple[int, int]) -> bool:
    """Whether words without figures stand over both columns, and nothing else on the line."""
    if len(line.segments) != len(edges) or any(c.isdigit() for c in line.text):
        return False
    return all(abs(a - b) <= 1 for a, b in zip(_edges(line.segments), edges, strict=True))
