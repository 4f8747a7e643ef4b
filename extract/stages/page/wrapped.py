"""Figures broken over two lines in a narrow column: `4 328` over `524,00 kr` is one amount."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.stages.page.lines import Line, Segment
from models.replacing import replace

_REST = re.compile(r"(?:[0-9]{3}(?: [0-9]{3})*(?:,[0-9]{2})?)?(?: ?(?:kr|kronor|sek|:-|,-))?", re.IGNORECASE)
_BEGUN = re.compile(r"[-–−]?[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{2})?")
_ENDED = re.compile(
    r"[-–−]?[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{2}(?: ?(?:kr|kronor|sek))?| ?(?:kr|kronor|sek|:-|,-))",
    re.IGNORECASE,
)
"""What shows how a whole amount of the table is written: with its öre or its unit."""
_FEWEST_PIECES = 3
_UNITS = frozenset(("kr", "kronor", "sek"))
_TWO = re.compile(r"[0-9] (?:kr|kronor|sek) [-–−]?[0-9]", re.IGNORECASE)


def joined_figures(lines: Sequence[Line]) -> tuple[tuple[Line, ...], frozenset[int]]:
    """The lines with such figures whole on the upper one, and the indices of the lower ones, which hold no more.

    Only where another figure on the upper line stands whole, with öre or unit: a bare sum under a row is no rest.
    """
    lines = [_parted(line) if _TWO.search(line.text) else line for line in lines]
    found = {above.index: whole for above, whole in _joined(lines)}
    if not found:
        return tuple(lines), frozenset()
    return tuple(found.get(line.index, line) for line in lines), frozenset(index + 1 for index in found)


def _parted(line: Line) -> Line:
    """The line with two amounts that only the unit of the first keeps apart as two pieces."""
    segments: list[Segment] = []
    for segment in line.segments:
        cuts = (n for n, word in enumerate(segment.words[:-1], start=1) if word.text.casefold() in _UNITS)
        for cut in cuts:
            left, right = (
                replace(segment, words=part) for part in (segment.words[:cut], segment.words[cut:])
            )
            if _ENDED.fullmatch(left.text) and (_BEGUN.fullmatch(right.text) or _ENDED.fullmatch(right.text)):
                segments += [left, right]
                break
        else:
            segments.append(segment)
    return replace(line, segments=tuple(segments))


def _joined(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    for above, below in pairwise(lines):
        if above.page != below.page or len(above.segments) < _FEWEST_PIECES:
            continue
        if all(_REST.fullmatch(segment.text) for segment in below.segments):
            whole = _with_rests(above, below.segments)
            if whole is not None:
                yield above, whole


def _with_rests(above: Line, rests: Sequence[Segment]) -> Line | None:
    """The upper line with every rest behind the figure that it goes on; None where it is not told which that is."""
    figures = [segment for segment in above.segments if _ENDED.fullmatch(segment.text)]
    begun = [segment for segment in above.segments if any(_go_together(segment, rest) for rest in rests)]
    if not figures or len(begun) != len(rests):
        return None
    if not all(_go_together(one, rest) for one, rest in zip(begun, rests, strict=True)):
        return None
    own = dict(zip(map(id, begun), rests, strict=True))
    segments = tuple(
        replace(one, words=(*one.words, *own[id(one)].words)) if id(one) in own else one
        for one in above.segments
    )
    return replace(above, segments=segments)


def _go_together(begun: Segment, rest: Segment) -> bool:
    """Whether a figure goes on in another: groups of three digits, the öre and the unit each once."""
    if not _BEGUN.fullmatch(begun.text) or not _ENDED.fullmatch(f"{begun.text} {rest.text}"):
        return False
    return not rest.text[:1].isdigit() or "," not in begun.text
