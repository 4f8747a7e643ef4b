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
_FEWEST_TEXTS = 2
_WORDS_OF_TEXT = 5
_SHORT = 0.75
"""Share of the width of a text that its heading fills at most."""
_MOST_WORDS = 8
_SENTENCE_END = (".", ",", ";", "!", "-", "–")
_IN_PARENTHESES = re.compile(r"\([^)]*\)")
_NUMBER = re.compile(r"^[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]? ")
_ENDS_A_SENTENCE = (".", "!", "?")
_FIGURES = re.compile(r"[0-9]")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def heads_of_blocks(
    lines: Sequence[Line], hits: Sequence[Hit], claimed: frozenset[int]
) -> Iterator[tuple[Line, int, Segment]]:
    """Each as its line, its first word there and its segment.

    hits: the labels known already. claimed: lines of tables.
    """
    known, over = _known_lines(lines, hits)
    heads = [block[0] for block in _blocks(lines, claimed) if _is_headed(block, known)]
    labels = [line for line in heads if line.index in over]
    if len(labels) < max(_FEWEST_ALIKE, _MOST_OF_THEM * len(heads)):
        return
    yield from ((line, 0, line.segments[0]) for line in heads if line.index not in known and _may_label(line))


def heads_of_texts(lines: Sequence[Line], hits: Sequence[Hit], claimed: frozenset[int]) -> list[Line]:
    """The lines that head a text as the known headings of sections do, whatever they say: they end the text above.

    Under each stands a sentence that begins anew, wider than its heading; above it white, or the end of a sentence
    where the known headings have no white above them either.
    """
    known, over = _known_lines(lines, hits)
    sections = {hit.line for hit in hits if hit.wording.role == "section"} & over
    for blocks in (_blocks(lines, claimed), _sentence_blocks(lines, claimed)):
        texts = [block for block in blocks if _is_headed(block, known) and _is_text(block)]
        if sum(block[0].index in sections for block in texts) >= _FEWEST_TEXTS:
            return [block[0] for block in texts if block[0].index not in known and _may_head(block[0])]
    return []


def _sentence_blocks(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[list[Line]]:
    """A line with the one below it, where the one above ends a sentence."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        ended = above.text.endswith(_ENDS_A_SENTENCE)
        if ended and line.page == below.page and claimed.isdisjoint((line.index, below.index)):
            yield [line, below]


def _known_lines(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[set[int], set[int]]:
    """The lines on which known labels stand, and those that hold one and nothing else."""
    known = {number for hit in hits for number in range(hit.line, hit.last_line + 1)}
    ends = {hit.line: hit.last_end for hit in hits if hit.start == 0 and hit.line == hit.last_line}
    return known, {line.index for line in lines if ends.get(line.index) == len(line.words)}


def _is_text(block: Sequence[Line]) -> bool:
    head, first, *_ = block
    widest = max(line.box.x1 for line in block)
    return (
        len(first.segments) == 1
        and first.text[:1].isupper()
        and len(first.words) >= _WORDS_OF_TEXT
        and head.box.x1 - head.box.x0 < _SHORT * (widest - head.box.x0)
    )


def _blocks(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[list[Line]]:
    """Lines that no white parts."""
    least = _APART * close_step(lines)
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


def close_step(lines: Sequence[Line]) -> float:
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


def _may_head(line: Line) -> bool:
    """As a label, with a number before it."""
    return _asks(_NUMBER.sub("", line.text)) and not (is_name(line.text) or is_closing(line))


def _may_label(line: Line) -> bool:
    return _asks(line.text) and not (is_name(line.text) or is_closing(line))


def _asks(printed: str) -> bool:
    text = _YEAR.sub("", _IN_PARENTHESES.sub("", printed))
    return text[:1].isupper() and not text.endswith(_SENTENCE_END) and not _FIGURES.search(text)
