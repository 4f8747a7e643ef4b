"""Titles of those who sign that are words of labels, too: `Firmatecknare` under a name."""

from __future__ import annotations

from collections.abc import Sequence, Set

from extract.stages.labels.labels import Hit
from extract.stages.letters.signing import POSITION, is_name
from extract.stages.page.lines import Line

_SIGNER, _TITLE = "undertecknare", "befattning"
_EDGE = 1.5
"""Sizes of the text by which a title may begin beside the edge of the name above it."""


def without_titles(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels without those that are what somebody who signs is called."""
    asking = {(hit.last_line, hit.last_end): hit.colon for hit in hits if hit.name == _TITLE}
    kept = (hit for hit in hits if not (asking.get((hit.line, hit.start)) and _is_bare(hit)))
    return tuple(hit for hit in kept if hit.name != _SIGNER or not _is_title(hit, lines, asking.keys()))


def _is_bare(hit: Hit) -> bool:
    """Whether nothing marks the words as a label: they are the answer behind a label with a colon."""
    return hit.alone and not hit.colon and hit.number is None and hit.line == hit.last_line


def _is_title(hit: Hit, lines: Sequence[Line], asking: Set[tuple[int, int]]) -> bool:
    """Whether the words stand without a mark beside the question for a title, or beside or under a name."""
    if not _is_bare(hit) or not POSITION.search(hit.words[-1].text):
        return False
    if (hit.line, hit.start) in asking:
        return True
    line = lines[hit.line - lines[0].index]
    before, start = None, 0
    for segment in line.segments:
        if start == hit.start:
            break
        before, start = segment, start + len(segment.words)
    if before is not None and is_name(before.text):
        return True
    number = hit.line - lines[0].index - 1
    above = lines[number].segments if number >= 0 and lines[number].page == hit.page else ()
    left = hit.box.x0
    return any(abs(s.box.x0 - left) < _EDGE * s.size and is_name(s.text) for s in above)
