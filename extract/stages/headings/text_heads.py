"""Headings of running texts that the paper sets in one manner: two that ask for a text vouch for the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.headings.beside_heads import beside_heads
from extract.stages.headings.concepts import asked_for
from extract.stages.headings.label_blocks import close_step
from extract.stages.headings.text_head import TextHead, text_head
from extract.stages.labels.labels import Hit
from extract.stages.letters.signing import is_name
from extract.stages.page.lines import Line, text_of
from extract.stages.words.wordings import wording_for
from models.record import Dokumenttyp
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_MOST_OF_OTHER = 3
"""Words of a heading within a paragraph that asks for nothing known."""
_FEWEST_ALIKE = 2
_VOUCHES, _IS_VOUCHED = 0.6, 0.5
"""Shares of the words that ask for a text: of the headings that tell the manner, and of the others set so."""


def mark_text_heads(draft: Draft) -> Draft:
    """The labels with those that stand as two headings of texts do, in the same manner; the others part the texts."""
    form = draft.form
    if form is None or form.dokumenttyp not in _FILLED_IN:
        return draft
    _, roles = asked_for(form)
    sections = frozenset(name for name, role in roles.items() if role == "section")
    found: dict[str, list[TextHead]] = defaultdict(list)
    for head in _heads(draft):
        found[head.manner].append(head)
    hits = list(draft.hits)
    for heads in found.values():
        known = {name for head in heads if (name := _told(head, hits, draft.lines, sections))}
        if len(known) >= _FEWEST_ALIKE:
            hits = _with(hits, [_named(head, sections) for head in heads], draft.lines)
    return replace(draft, hits=tuple(sorted(hits, key=lambda hit: (hit.line, hit.start))))


def _heads(draft: Draft) -> Iterator[TextHead]:
    lines = draft.lines
    step = close_step(lines)
    for n, line in enumerate(lines):
        head = text_head(lines, n, step) if line.index not in draft.claimed else None
        if head is not None:
            yield head
    yield from beside_heads(lines, draft.claimed)


def _told(head: TextHead, hits: Sequence[Hit], lines: Sequence[Line], sections: frozenset[str]) -> str:
    """The section that a heading asks for without doubt, or as a label that is known already."""
    if head.asked is not None and head.asked.name in sections and head.asked.score >= _VOUCHES:
        return head.asked.name
    return next((hit.name for hit in hits if hit.name in sections and _meets(hit, head, lines)), "")


def _named(head: TextHead, sections: frozenset[str]) -> TextHead:
    asked = head.asked
    known = asked is not None and asked.name in sections and asked.score >= _IS_VOUCHED
    return head if known else head._replace(asked=None)


def _with(hits: Sequence[Hit], heads: Sequence[TextHead], lines: Sequence[Line]) -> list[Hit]:
    kept = list(hits)
    for head in heads:
        over = [hit for hit in kept if _meets(hit, head, lines)]
        if head.asked is None and (over or not _parts_texts(head) or _answers(head, kept, lines)):
            continue
        if any(_is_label(hit, head) for hit in over):
            continue
        kept = [hit for hit in kept if hit not in over]
        kept.append(_hit(head, lines[head.line - lines[0].index].page))
    return kept


def _is_label(hit: Hit, head: TextHead) -> bool:
    """Whether a label of the form begins where the heading would, or a colon ends one: `Projektet` may stand within."""
    begins = (hit.line, hit.words[0].box.x0) <= (head.line, head.words[0].box.x0)
    listed = begins and not hit.concept
    if hit.wording.role == "section":
        return listed and head.asked is not None and hit.name != head.asked.name
    return hit.wording.role == "field" and (hit.colon or listed)


def _parts_texts(head: TextHead) -> bool:
    """Whether a heading that asks for nothing known ends the text over it: the first words of a text do not."""
    return (not head.runs_in or head.is_question or len(head.words) <= _MOST_OF_OTHER) and not is_name(
        text_of(head.words)
    )


def _answers(head: TextHead, hits: Sequence[Hit], lines: Sequence[Line]) -> bool:
    """Whether a label of a field, answered by nothing beside it, ends on the line right above."""
    return any(
        hit.wording.role == "field"
        and hit.last_line == head.line - 1
        and hit.last_end == len(lines[hit.last_line - lines[0].index].words)
        for hit in hits
    )


def _meets(hit: Hit, head: TextHead, lines: Sequence[Line]) -> bool:
    if not head.line <= hit.last_line or not hit.line <= head.last_line:
        return False
    number = max(hit.line, head.line)
    first, behind = hit.taken_of(number, len(lines[number - lines[0].index].words))
    start = head.start if number == head.line else 0
    end = head.end if number == head.line else head.last_end
    return first < end and start < behind


def _hit(head: TextHead, page: int) -> Hit:
    text = text_of(head.words)
    score = head.asked.score if head.asked is not None else 0.0
    role, name = ("section", head.asked.name) if head.asked is not None else ("heading", text)
    return Hit(
        wording=wording_for(text, role, name),
        page=page,
        line=head.line,
        start=head.start,
        end=head.end,
        words=head.words,
        similarity=round(0.6 + 0.3 * score, 3),
        colon=head.runs_in,
        alone=not head.runs_in,
        last_line=head.last_line,
        last_end=head.last_end,
        between=head.between,
        concept=score,
    )
