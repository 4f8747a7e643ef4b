"""A page that tells how to fill in the form on another: it repeats the labels, and its sentences answer none."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.page.lines import Line, Segment
from extract.stages.words.wordings import key_of
from models.replacing import replace

_FEWEST = 3
"""Labels that a guide repeats."""
_MOST_OF_THEM = 0.75
"""Share of the repeated labels that sentences stand beside."""
_SENTENCE_WORDS = 4
_LONG = 10
"""Letters of a label from which the guide may leave out how it goes on."""


def set_aside_guide(draft: Draft) -> Draft:
    """The draft without the labels of such pages; their lines are claimed."""
    pages = dict.fromkeys(line.page for line in draft.lines)
    if len(pages) < 2 or not draft.hits:
        return draft
    guides = frozenset(page for page in pages if _is_guide(page, draft.lines))
    if not guides or len(guides) == len(pages):
        return draft
    taken = frozenset(line.index for line in draft.lines if line.page in guides)
    kept = tuple(hit for hit in draft.hits if hit.line not in taken)
    return replace(draft, hits=kept, claimed=draft.claimed | taken)


def _is_guide(page: int, lines: Sequence[Line]) -> bool:
    labels = {key_of(piece.text) for line in lines if line.page != page for piece in line.segments}
    own = [line for line in lines if line.page == page and len(line.segments) > 1]
    repeated = [line for line in own if _is_among(key_of(line.segments[0].text), labels)]
    told = sum(_is_sentence(line.segments[1]) for line in repeated)
    return len(repeated) >= _FEWEST and told >= _MOST_OF_THEM * len(repeated)


def _is_among(key: str, labels: set[str]) -> bool:
    return key in labels or (len(key) >= _LONG and any(label.startswith(key) for label in labels))


def _is_sentence(piece: Segment) -> bool:
    """Whether a piece is words of a sentence, which may go on in the line below."""
    is_long = len(piece.words) >= _SENTENCE_WORDS and piece.text[:1].isupper()
    return is_long and (
        piece.text.endswith(".") or ". " in piece.text or len(piece.words) >= 2 * _SENTENCE_WORDS
    )
