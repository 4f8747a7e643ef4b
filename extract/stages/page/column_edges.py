"""Cells so full that hardly more than a space parts them from the next, which begins where those around it do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.stages.page.edges import Parts
from models.layout import Word

_FLUSH = 0.8
"""Points by which an edge may differ from line to line."""
_FEWEST_LINES = 4
_WIDER = 1.25
"""Of the usual space of a piece: cells have a margin."""
_NEAR = 6
"""Lines above or below within which a column goes on."""


class _Edge(NamedTuple):
    """Where the pieces of a column begin, and on which lines of the page."""

    x0: float
    lines: tuple[int, ...]

    def reaches(self, line: int) -> bool:
        return self.lines[0] < line < self.lines[-1] and any(abs(line - n) <= _NEAR for n in self.lines)


def parted_at_columns(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a page, a piece cut where a column begins on several lines above and below it."""
    edges = list(_edges(lines))
    if not edges:
        return list(lines)
    found = []
    for n, line in enumerate(lines):
        near = [edge for edge in edges if edge.reaches(n)]
        found.append([piece for part in line for piece in _parted(part, near)] if near else line)
    return found


def _edges(lines: Sequence[Parts]) -> Iterator[_Edge]:
    begins: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for n, line in enumerate(lines):
        for part in line[1:]:
            begins[round(part[0].box.x0)].append((part[0].box.x0, n))
    for found in begins.values():
        if len(found) >= _FEWEST_LINES:
            yield _Edge(median([x0 for x0, _ in found]), tuple(n for _, n in found))


def _parted(part: tuple[Word, ...], edges: Sequence[_Edge]) -> Iterator[tuple[Word, ...]]:
    """A piece without figures at the cut, for a figure goes on in its next group."""
    if not edges or len(part) < 2:
        yield part
        return
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(part)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    start = 0
    for n, gap in enumerate(gaps, start=1):
        at_edge = any(abs(part[n].box.x0 - edge.x0) <= _FLUSH for edge in edges)
        if at_edge and gap > _WIDER * usual and part[n].text[:1].isalpha():
            yield part[start:n]
            start = n
    yield part[start:]
