"""Lines that answer labels, and are no signature for that."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line

_ASKED_OF_SIGNATURES = frozenset(("undertecknare", "befattning", "datum", "ort"))


def answers_labels(draft: Draft, line: Line) -> bool:
    """Whether the line stands right under labels side by side, each piece under one, or under those of a signature."""
    on_page = [hit for hit in draft.hits if hit.page == line.page and hit.alone]
    above = [hit for hit in on_page if hit.last_line == line.index - 1]
    captions = [hit for hit in on_page if hit.line == line.index + 1]
    if len(line.segments) == 1:
        return False
    if _has_each(line, captions):
        return _ASKED_OF_SIGNATURES.isdisjoint(hit.name for hit in captions)
    of_signature = not _ASKED_OF_SIGNATURES.isdisjoint(hit.name for hit in above)
    return _has_each(line, above) or (of_signature and len(line.segments) <= len(above))


def _has_each(line: Line, labels: Sequence[Hit]) -> bool:
    """Whether every piece of a line begins where one of the labels does."""
    return all(any(abs(piece.box.x0 - hit.box.x0) < piece.size for hit in labels) for piece in line.segments)
