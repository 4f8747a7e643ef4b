"""Labels of unknown wording told by the white around them: each stands alone over its answer, as the known ones do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.stages.labels.labels import Hit
from extract.stages.letters.letters import is_closing
from extract.stages.letters.signing import is_name
from extract.stages.page.lines import Line, Segment

_APART = 1.35
"""Distances of close lines from the last line of an answer to the next label."""
_FEWEST_ALIKE = 3
_MOST_OF_THEM = 0.5
"""Share of the blocks that known labels head, from which the others are taken to be headed by labels."""
_MOST_WORDS = 8
_SENTENCE_END = (".", ",", ";", "!", "-", "–")
_IN_PARENTHESES = re.compile(r"\([^)]*\)")
_FIGURES = re.compile(r"[0-9]")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def heads_of_blocks(
    lines: Sequence[Line], hits: Sequence[Hit], claimed: frozenset[int]
) -> Iterator[tuple[Line, int, Segment]]:
    """Each as its line, its first word there and its segment.

    hits: the labels known already. claimed: lines of tables.
    """
    known = {number for hit in hits for number in range(hit.line, hit.last_line + 1)}
    ends = {hit.line: hit.last_end for hit in hits if hit.start == 0 and hit.line == hit.last_line}
    over = {line.index for line in lines if ends.get(line.index) == len(line.words)}
    heads = [block[0] for block in _blocks(lines, claimed) if _is_headed(block, known)]
    labels = [line for line in heads if line.index in over]
    if len(labels) < max(_FEWEST_ALIKE, _MOST_OF_THEM * len(heads)):
        return
    yield from ((line, 0, line.segments[0]) for line in heads if line.index not in known and _may_label(line))


def _blocks(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[list[Line]]:
    """Lines that no white parts."""
    least = _APART * _near(lines)
    block: list[Line] = []
    for line in lines:
        if line.index in claimed:
            parted = True
        else:
            parted = bool(block) and (
                line.page != block[-1].page or line.box.top - block[-1].box.top >= least
            )
        if parted and block:
            yield block
            block = []
        if line.index not in claimed:
            block.append(line)
    if block:
        yield block


def _near(lines: Sequence[Line]) -> float:
    """The distance in points of lines that follow one another closely, of which there may be few."""
    steps = sorted(
        below.middle - above.middle
        for above, below in pairwise(lines)
        if above.page == below.page and below.middle > above.middle
    )
    return steps[len(steps) // 4] if steps else 0.0


def _is_headed(block: Sequence[Line], known: set[int]) -> bool:
    """Whether a short line stands alone over others, none of which begins with a label."""
    first, *rest = block
    short = len(first.segments) == 1 and len(first.words) <= _MOST_WORDS
    return short and bool(rest) and not any(line.index in known for line in rest)


def _may_label(line: Line) -> bool:
    text = _YEAR.sub("", _IN_PARENTHESES.sub("", line.text))
    if not text[:1].isupper() or text.endswith(_SENTENCE_END) or _FIGURES.search(text):
        return False
    return not (is_name(line.text) or is_closing(line))
