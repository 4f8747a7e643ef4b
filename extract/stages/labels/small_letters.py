"""Papers that print their labels in small letters throughout: several at one edge are no words of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extract.stages.page.lines import Line, Segment
from extract.stages.words.wordings import LabelIndex, key_of

_FEWEST = 3
"""Fields asked for in small letters from which the edge that they begin at is one of labels."""
_SHORTEST = 5
_STEP = 2.0
"""Points within which pieces begin at one edge."""


def edges_of_small_labels(lines: Sequence[Line], index: LabelIndex) -> frozenset[int]:
    """The left edges, to be asked with `begins_at`, at which whole pieces are labels of several fields."""
    names: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        for segment in line.segments:
            first = segment.words[0].text
            if first[:1].islower() and index.may_begin_with(key_of(first)):
                names[_edge(segment)] |= {name for name in [_whole_label(segment, index)] if name}
    return frozenset(edge for edge, found in names.items() if len(found) >= _FEWEST)


def begins_at(segment: Segment, edges: frozenset[int]) -> bool:
    return bool(edges) and segment.words[0].text[:1].islower() and _edge(segment) in edges


def _whole_label(segment: Segment, index: LabelIndex) -> str:
    """The field that a piece is exactly a label of; empty where it is none."""
    keys = [key_of(word.text) for word in segment.words]
    if sum(map(len, keys)) < _SHORTEST:
        return ""
    wording, count, similarity = index.longest(keys) or (None, 0, 0.0)
    whole = wording is not None and count == len(keys) and similarity == 1.0 and wording.role == "field"
    return wording.name if wording is not None and whole else ""


def _edge(segment: Segment) -> int:
    return round(segment.box.x0 / _STEP)
