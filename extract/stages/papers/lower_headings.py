"""Headings of a lower rank, over the parts of the text under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, word_size

_LOWER = 0.97
"""Share of the size of a heading under which another is of a lower rank."""


def lower_headings(hit: Hit, hits: Sequence[Hit], lines: Sequence[Line]) -> tuple[Hit, ...]:
    """The headings that ask for nothing and are set smaller, from the line right below a heading to the next as large.

    Empty where text stands below it first.
    """
    size = word_size(hit.words[0])
    found: list[Hit] = []
    for other in hits:
        if other.line <= hit.last_line:
            continue
        if not found and other.line != hit.last_line + 1:
            break
        if other.wording.role != "heading" or other.start or not _is_lower(other, size, lines):
            break
        found.append(other)
    return tuple(found)


def _is_lower(hit: Hit, size: float, lines: Sequence[Line]) -> bool:
    alone = len(lines[hit.line - lines[0].index].segments) == 1
    return alone and hit.alone and word_size(hit.words[0]) < _LOWER * size
