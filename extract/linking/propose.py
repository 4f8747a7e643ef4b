"""Propose which documents belong together: application, decision, report and next application.

Only parts that share a name, or a rare word of one, are compared, and of many such only those near each other
in time: the cost grows almost linearly with the archive. Every link is a proposal until a person confirms it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from extract.linking.choice import choose, start_of
from extract.linking.score import Named, Scored, named, score
from models.record import Dokumenttyp
from models.summary import Link, LinkKind, Summary

__all__ = ["propose_links"]

_LEAST_SCORE = 0.65
_RARE_WORDS = 2
_STEM = 6
_ALL = "*"
"""The block across boards."""
_NEIGHBOURS = 24
"""How many parts, in order of time, a part is compared with in one block."""
_KINDS = {
    (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING): LinkKind.APPLICATION_REPORT,
    (Dokumenttyp.ANSOKAN, Dokumenttyp.BESLUT): LinkKind.APPLICATION_DECISION,
    (Dokumenttyp.BESLUT, Dokumenttyp.REDOVISNING): LinkKind.DECISION_REPORT,
    (Dokumenttyp.ANSOKAN, Dokumenttyp.ANSOKAN): LinkKind.NEXT_APPLICATION,
}
_LEAST_NAME = {
    LinkKind.APPLICATION_REPORT: 0.5,
    LinkKind.APPLICATION_DECISION: 0.7,
    LinkKind.DECISION_REPORT: 0.7,
    LinkKind.NEXT_APPLICATION: 0.7,
}
"""A report is of a known year and board, and has few rivals; a decision and a next application have many."""
_TYPES = tuple(dict.fromkeys(kind for pair in _KINDS for kind in pair))
Pair = tuple[Named, Named]


def propose_links(summaries: Sequence[Summary]) -> tuple[Link, ...]:
    """Proposed pairs in order of documents; summaries in the order of the archive."""
    parts = [
        named(summary, part, order)
        for order, summary in enumerate(summaries)
        if summary.kind in _TYPES and not summary.is_copy
        for part in summary.parts
    ]
    scored = [
        (one, other, kind, found)
        for one, other, kind in _candidates(parts)
        if (found := score(one, other)).score >= _LEAST_SCORE and found.name >= _LEAST_NAME[kind]
    ]
    links = [_link(*row) for row in choose(scored)]
    order = {summary.document_id: number for number, summary in enumerate(summaries)}
    return tuple(sorted(links, key=lambda link: _place(link, order)))


def _link(one: Named, other: Named, kind: LinkKind, found: Scored) -> Link:
    return Link(
        one.summary.document_id,
        other.summary.document_id,
        kind,
        found.score,
        found.basis,
        one.part.nr,
        other.part.nr,
    )


def _place(link: Link, order: dict[str, int]) -> tuple[int, int, int, int, str]:
    return (
        order[link.from_document],
        order[link.to_document],
        link.from_nr or 0,
        link.to_nr or 0,
        link.kind,
    )


def _candidates(parts: Sequence[Named]) -> Iterator[tuple[Named, Named, LinkKind]]:
    seen: set[tuple[int, int]] = set()
    for block in _blocks(parts):
        for first, second in block:
            key = (min(first, second), max(first, second))
            if key in seen:
                continue
            seen.add(key)
            pair = _directed(parts[first], parts[second])
            if pair is not None:
                one, other = pair
                yield one, other, _KINDS[one.summary.kind, other.summary.kind]


def _blocks(parts: Sequence[Named]) -> Iterator[Iterator[tuple[int, int]]]:
    """Pairs of places in `parts` that share a name or a rare word."""
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    words = [sorted({word[:_STEM] for stems in part.stems for word in stems}) for part in parts]
    frequency = Counter(
        (board, word)
        for part, its in zip(parts, words, strict=True)
        for board in _boards(part)
        for word in its
    )
    for place, (part, its) in enumerate(zip(parts, words, strict=True)):
        for board in _boards(part):
            for key in part.keys:
                members[f"={board}", key].append(place)
            # Across boards a word that many papers use says nothing; within one the rarest is all there is.
            rare = sorted(its, key=lambda word: (frequency[board, word], word))[:_RARE_WORDS]
            rare = [word for word in rare if board != _ALL or frequency[board, word] <= _NEIGHBOURS]
            for word in rare:
                members[board, word].append(place)
        if part.summary.dnr:
            members["#", part.summary.dnr].append(place)
    for (board, _), block in members.items():
        if len(block) > 1:
            in_time = sorted(block, key=lambda place: (start_of(parts[place]), place))
            yield _near_in_time(in_time) if not board.endswith(_ALL) else _with_foreign(in_time, parts)


def _boards(part: Named) -> tuple[str, ...]:
    """The board's own block, and the common one for papers whose board says nothing about the applicant."""
    board = part.summary.board or ""
    return (board, _ALL) if board else (_ALL,)


def _near_in_time(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= _NEIGHBOURS:
        yield from combinations(block, 2)
        return
    for at, first in enumerate(block):
        for second in block[at + 1 : at + 1 + _NEIGHBOURS]:
            yield first, second


def _with_foreign(block: Sequence[int], parts: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Across boards: only decisions, and papers without a board, each with its neighbours in time."""
    for at, place in enumerate(block):
        summary = parts[place].summary
        if summary.board is None or summary.kind is Dokumenttyp.BESLUT:
            around = block[max(0, at - _NEIGHBOURS) : at + 1 + _NEIGHBOURS]
            yield from ((place, other) for other in around if other != place)


def _directed(one: Named, other: Named) -> Pair | None:
    """The pair from cause to effect; None where the two kinds of paper are not linked, or cannot be."""
    if one.summary is other.summary:
        return None
    if (one.summary.kind, other.summary.kind) not in _KINDS:
        one, other = other, one
    if (one.summary.kind, other.summary.kind) not in _KINDS:
        return None
    if one.summary.kind is other.summary.kind:
        if start_of(other) < start_of(one):
            one, other = other, one
        if not _is_later(one.summary, other.summary):
            return None
    return (one, other) if _may_differ(one.summary, other.summary) else None


def _is_later(one: Summary, other: Summary) -> bool:
    """The next application begins after the former did, by more than half of its time."""
    if one.start is None or other.start is None:
        return False
    if one.end is None or one.end <= one.start:
        return other.start > one.start
    return (other.start - one.start) * 2 > one.end - one.start


def _may_differ(one: Summary, other: Summary) -> bool:
    """Another board is another project, save in a decision, which the granting board may make."""
    if one.board is None or other.board is None or one.board == other.board:
        return True
    return Dokumenttyp.BESLUT in (one.kind, other.kind) or bool(one.dnr and one.dnr == other.dnr)
