"""The labels of a paper with those that its scheme of labels and answers tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.stages.headings.scheme import labels_in_scheme
from extract.stages.headings.scheme_pairs import SURE, Pair, ends
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
from extract.stages.words.naming import Named
from extract.stages.words.wordings import wording_for
from models.form import FieldSpec, Kind


def with_scheme(
    lines: Sequence[Line],
    hits: Sequence[Hit],
    claimed: frozenset[int],
    specs: Mapping[str, FieldSpec],
    roles: Mapping[str, str],
) -> list[Hit]:
    """The labels with those of the scheme: a longer one takes the place of the known words that it begins with."""
    pairs = labels_in_scheme(lines, hits, claimed, specs, roles)
    kept = list(hits)
    known = {ends(hit.words) for hit in hits}
    taken = {
        pair.named.name
        for pair in pairs
        if pair.named and pair.score > 0 and ends(pair.label.asked) in known and not _may_head(pair, specs)
    }
    unanswered = _unanswered(hits, pairs)
    for pair in sorted(pairs, key=lambda pair: pair.score, reverse=True):
        own = set(map(id, pair.label.words))
        met = [hit for hit in kept if not own.isdisjoint(map(id, hit.words))]
        is_new = pair.named is not None and pair.score > 0 and pair.named.name not in taken
        if not is_new and pair.line - 1 in unanswered:
            continue
        if any(not _replaces(pair, hit, is_new=is_new) for hit in met):
            continue
        kept = [hit for hit in kept if hit not in met]
        kept.append(_hit(pair, pair.named if is_new else None, lines))
        taken |= {pair.named.name} if is_new and pair.named else set()
    return sorted(kept, key=lambda hit: (hit.line, hit.start))


def _may_head(pair: Pair, specs: Mapping[str, FieldSpec]) -> bool:
    """Whether a label for a person has no answer of its own: `Underskrift` over the labels of who signs."""
    spec = specs.get(pair.named.name) if pair.named is not None else None
    return pair.answer is None and spec is not None and spec.kind is Kind.PERSON


def _unanswered(hits: Sequence[Hit], pairs: Sequence[Pair]) -> set[int]:
    """Last lines of labels that the scheme gives no answer: what looks like a label below is the answer.

    It is not below one that may head a group of labels: that has no colon, and none stands over it.
    """
    answered = {ends(pair.label.asked) for pair in pairs if pair.answer is not None}
    asked = {hit.last_line for hit in hits if hit.wording.role == "field"}
    return {
        hit.last_line
        for hit in hits
        if hit.wording.role != "heading"
        and (hit.colon or hit.wording.role == "section" or hit.line - 1 in asked)
        and ends(hit.words) not in answered
    }


def _replaces(pair: Pair, hit: Hit, *, is_new: bool) -> bool:
    """Whether the label is longer than what was known of it, and asks for the same or is answered without doubt."""
    own = {id(word) for word in pair.label.words}
    is_longer = len(pair.label.asked) > len(hit.words) and all(id(word) in own for word in hit.words)
    if not is_longer or pair.named is None or hit.colon:
        return False
    return pair.named.name == hit.name or (is_new and pair.score >= SURE)


def _hit(pair: Pair, named: Named | None, lines: Sequence[Line]) -> Hit:
    """The label as one that was found: named where its words ask for something, else it parts the page."""
    label = pair.label
    line, start, end = label.spans[0]
    last_line, last_start, last_end = label.spans[-1]
    role, name = ("field", named.name) if named else ("heading", label.text)
    return Hit(
        wording=wording_for(label.text, role, name),
        page=lines[line - lines[0].index].page,
        line=line,
        start=start,
        end=end,
        words=label.words,
        similarity=round(0.6 + 0.3 * named.score, 3) if named else 1.0,
        colon=label.words[-1].text.endswith(":"),
        alone=True,
        last_line=last_line,
        last_end=last_end,
        last_start=last_start if last_line != line else 0,
        between=tuple((first, behind) for _, first, behind in label.spans[1:-1]),
        concept=named.score if named else 0.0,
    )
