"""The wording of a form that begins at a word: where one can, and whether it goes on in the line below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from extract.stages.page.lines import Line, Segment
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.wordings import LabelIndex, Wording, key_of

_NUMBERING = re.compile(
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[a-h]?[.):]?|[A-Za-z][.)]|[A-Z][0-9]{1,2}[.):]?|§)"
)
NEAR = 1.2
"""Sizes of the type within which lines begin in one column."""
_DATE = "sdatum"
_MOST_TO_COLON = 4
"""Words from the first of a label inside a line to the one with the colon."""
Found = tuple[Wording, int, float]
"""A wording, how many words it took, and how like it they are."""


def places_of_labels(texts: Sequence[str]) -> Collection[int]:
    """Where a label may begin in a segment: in front, behind a number, at a capital with a colon not far behind.

    A compound that names a date, with a figure behind it, may stand anywhere: `Nämnden  Beslutsdatum 5 maj 2013`.
    """
    places = {0}
    if len(texts) > 1 and _NUMBERING.fullmatch(texts[0]):
        places.add(1)
    for end, text in enumerate(texts):
        if text.endswith(_DATE) and text[:1].isupper():
            following = texts[end + 1] if end + 1 < len(texts) else ""
            places.update((end,) if following[:1].isdigit() or following == "den" else ())
        if text.endswith(":"):
            near = range(max(0, end - _MOST_TO_COLON), end + 1)
            places.update(place for place in near if texts[place][:1].isupper())
    return places


def may_hold(places: Iterable[int], segment: Segment, index: LabelIndex) -> bool:
    """Whether a label may begin at one of some places of a segment."""
    words = segment.words
    return any(place < len(words) and index.may_begin_with(key_of(words[place].text)) for place in places)


def is_numbering(before: Sequence[str]) -> bool:
    """Whether the last word before a label numbers it; bare figures behind figures end the number that they are of."""
    ends_a_number = before[-1].isdecimal() and len(before) > 1 and before[-2][-1:].isdigit()
    return _NUMBERING.fullmatch(before[-1]) is not None and not ends_a_number


def wording_at(
    lines: Sequence[Line], line: Line, segment: Segment, position: int, index: LabelIndex
) -> tuple[Found | None, Segment | None, int]:
    """The wording that begins at a word; the segment below that it may go on in, and the words before that one."""
    own = segment.words[position:]
    own_keys = _keys_to_colon(segment.texts[position:])
    found = index.longest(own_keys)
    may_wrap = len(own_keys) == len(own) and not own[-1].text.endswith(":")
    if found is None and not (may_wrap and index.may_begin(own_keys)):
        return None, None, 0
    below, before = _continuation(lines, line, segment)
    if below is not None and may_wrap and in_one_type(own[0], below.words[0]):
        beside = has_figure_beside(line, segment) and has_figure_beside(lines[line.index + 1], below)
        rest = lines[line.index + 1].segments
        is_answered = segment is not line.segments[-1]
        ends_there = is_answered and len(rest) == 1 and below.texts[-1].endswith(":")
        below_keys = _keys_to_colon(below.texts)
        found = _with_line_below(
            index, found, own_keys, below_keys, both_answered=beside, ends_there=ends_there
        )
    return found, below, before


def _with_line_below(
    index: LabelIndex,
    found: Found | None,
    own: Sequence[str],
    below: Sequence[str],
    *,
    both_answered: bool,
    ends_there: bool,
) -> Found | None:
    """The wording of a line and the one below it together, or of the line alone where that is surer.

    own, below: keys of the words of both lines. both_answered: a figure stands beside each of them. ends_there: only
    the end of the label, with its colon, stands in the line below, and an answer beside the line itself.
    """
    is_label_below = index.longest(below) is not None
    if both_answered and is_label_below:
        return found
    whole = found is not None and not any(own[found[1] :])
    if whole and is_label_below:
        both = index.longest([*own, *below]) if ends_there else None
        return both if both is not None and both[1:] == (len(own) + len(below), 1.0) else found
    wrapped = index.longest([*own, *below])
    if whole and wrapped is not None and wrapped[1] < len(own) + len(below):
        return found  # `Gatuadress` over `c/o Ek`
    return _surer(found if whole else None, wrapped)


def _surer(own: Found | None, wrapped: Found | None) -> Found | None:
    """A label that goes on in the line below, unless the line alone is more surely one."""
    if own is None or wrapped is None:
        return own or wrapped
    return wrapped if wrapped[2] >= own[2] else own


@lru_cache(maxsize=8192)
def _keys_to_colon(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of the words up to the first colon, past which no label runs."""
    end = next((number for number, text in enumerate(texts, start=1) if text.endswith(":")), len(texts))
    return tuple(map(key_of, texts[:end]))


def _continuation(lines: Sequence[Line], line: Line, segment: Segment) -> tuple[Segment | None, int]:
    """The segment right below that a wrapped label or hint would go on in, and the words of its line before it."""
    if line.index + 1 >= len(lines) or lines[line.index + 1].page != line.page:
        return None, 0
    before = 0
    for below in lines[line.index + 1].segments:
        near = abs(below.box.x0 - segment.box.x0) < NEAR * segment.size
        if near and below.box.top - segment.box.bottom < 2.2 * segment.size:
            return below, before
        before += len(below.words)
    return None, 0


def has_figure_beside(line: Line, segment: Segment) -> bool:
    """Whether digits stand apart beside the first words of a line."""
    beside = line.segments[1:] if segment is line.segments[0] else ()
    return any(c.isdigit() for other in beside for c in other.text)
