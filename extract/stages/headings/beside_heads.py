"""Headings in a column of their own beside the texts, on as many lines as they need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.stages.headings.text_head import FEWEST_IN_TEXT, MOST_OF_QUESTION, NUMBER, TextHead, asked_of
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.page.type_changes import in_one_type
from models.layout import Word

_FEWEST_LINES = 2
_FEWEST_BESIDE = 3
"""Words beside a line of a heading."""
_MOST_LINES = 5
_NEAR = 1.8
"""Heights of a line in which the next line of a heading comes."""
_EDGE = 2.0
"""Points by which texts of one column may begin beside each other."""


def beside_heads(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[TextHead]:
    """Each with the text that begins on its first line; one manner for every edge of a column of texts."""
    for edge in _edges(lines, claimed):
        parted = [(line, *_sides(line, edge)) for line in lines]
        for n, (line, left, right) in enumerate(parted):
            if line.index in claimed or not _begins(left, right):
                continue
            head = _head(parted[n : n + _MOST_LINES], edge)
            if head is not None:
                yield head


_Parted = tuple[Line, tuple[Segment, ...], tuple[Segment, ...]]


def _edges(lines: Sequence[Line], claimed: frozenset[int]) -> list[float]:
    """Where texts begin behind something else on several lines."""
    found: Counter[float] = Counter()
    for line in lines:
        last = line.segments[-1]
        if len(line.segments) > 1 and line.index not in claimed and len(last.words) >= _FEWEST_BESIDE:
            found[round(last.box.x0)] += 1
    edges: list[float] = []
    for edge, count in sorted(found.items()):
        near = count + sum(found[edge + step] for step in (1, 2))
        if near >= _FEWEST_LINES and all(edge - other > 2 * _EDGE for other in edges):
            edges.append(edge)
    return edges


def _sides(line: Line, edge: float) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    left = tuple(segment for segment in line.segments if segment.box.x0 < edge - _EDGE)
    return left, line.segments[len(left) :]


def _own(left: Sequence[Segment]) -> Segment | None:
    """The piece that would be a heading, a number before it or not."""
    words = [segment for segment in left if NUMBER.fullmatch(segment.text) is None]
    return words[0] if len(words) == 1 and left[-1] is words[0] and len(left) <= 2 else None


def _begins(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    own = _own(left)
    if own is None or len(right) != 1 or own.box.x1 > right[0].box.x0:
        return False
    begins = own.text[:1].isupper() or NUMBER.fullmatch(own.words[0].text) is not None
    return begins and right[0].text[:1].isupper() and not own.text.endswith((".", ",", ";"))


def _head(parted: Sequence[_Parted], edge: float) -> TextHead | None:
    """The piece on the first of some lines and those under it in which it goes on; None where no text is beside it."""
    line, left, right = parted[0]
    own = _own(left)
    if own is None:
        return None
    is_numbered = len(own.words) > 1 and NUMBER.fullmatch(own.words[0].text) is not None
    words: list[Word] = list(own.words[is_numbered:])
    beside = len(right[0].words)
    taken = [(line, _count(left))]
    for (above, _, _), (below, under, text) in pairwise(parted):
        beside += sum(len(segment.words) for segment in text)
        if not under or under[-1].box.x1 > edge or not _goes_on(words, above, below, under):
            break
        words += under[-1].words
        taken.append((below, _count(under)))
    ended = text_of(words)
    if beside < FEWEST_IN_TEXT or len(words) > MOST_OF_QUESTION or any(map(str.isdigit, ended)):
        return None
    last, last_end = taken[-1]
    between = tuple((0, count) for _, count in taken[1:-1])
    asked = asked_of(words)
    at = line.index
    return TextHead(
        f"beside {edge}", tuple(words), at, 0, taken[0][1], last.index, last_end, asked, False, between
    )


def _goes_on(words: Sequence[Word], above: Line, below: Line, under: Sequence[Segment]) -> bool:
    """Whether the only piece left of the texts goes on with a heading of the line above, in its type."""
    piece = under[-1]
    near = below.page == above.page and below.box.top - above.box.top < _NEAR * above.box.height
    small = piece.text[:1].islower() or piece.text[:1] == "("
    alike = in_one_type(words[-1], piece.words[0])
    return near and small and alike and len(under) == 1 and not words[-1].text.endswith("?")


def _count(segments: Sequence[Segment]) -> int:
    return sum(len(segment.words) for segment in segments)
