"""Words of a table's head that stand under one another, line by line down to the first line that is a row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.stages.heads.head import Column
from extract.stages.heads.head_words import YEAR
from extract.stages.page.lines import Line, text_of
from extract.stages.words.glosses import STROKE
from extract.stages.words.totals import is_subtotal, is_total
from extract.stages.words.wordings import MOST_TOKENS
from models.layout import Word

_FEWEST_FIGURES = 3
"""Of a number in a row; what parts and years of a table are counted by has fewer, or is a year."""
_FEWEST_WORDS_OF_SENTENCE = 3
_SUM = re.compile(r"[0-9]{1,3}(?:[ .'’\u00a0][0-9]{3})+(?:,[0-9]{2})?|[0-9]{4,}(?:,[0-9]{2})?")


@dataclass(slots=True)
class Stack:
    """Words from top to bottom, and the edges of the place that they take from left to right."""

    left: float
    right: float
    words: tuple[Word, ...]
    columns: Sequence[Column] | None = None
    """What the words head, as far as anybody asked."""


def stacked(stacks: list[Stack], pieces: Sequence[tuple[Word, ...]]) -> Iterator[Stack]:
    """Put each piece of the next line under the one stack that it overlaps sideways, else beside them all.

    The stack of each piece, a new one where it grew.
    """
    for piece in pieces:
        x0, x1 = piece[0].box.x0, piece[-1].box.x1
        over = [n for n, stack in enumerate(stacks) if min(x1, stack.right) > max(x0, stack.left)]
        if len(over) == 1:
            above = stacks[over[0]]
            stack = Stack(min(above.left, x0), max(above.right, x1), above.words + piece)
            stacks[over[0]] = stack
        else:
            stack = Stack(x0, x1, piece)
            stacks.append(stack)
        yield stack


def is_row(
    line: Line, pieces: Sequence[tuple[Word, ...]], own: Sequence[Stack], *, one_is_text: bool
) -> bool:
    """Whether too many words of a line stand in stacks that head nothing: no head can go on with it, or below it.

    own: the stack of each piece. one_is_text: one stack that heads nothing may be taken for the table's text.
    """
    if are_names(line):
        return False
    holds = [len(piece) for piece, stack in zip(pieces, own, strict=True) if _holds_number(stack.words)]
    open_words = sum(map(len, pieces)) - sum(holds) + (max(holds, default=0) if one_is_text else 0)
    return open_words * 2 < len(line.words)


def holds_figures(line: Line) -> bool:
    """Whether a line has several numbers of a row in pieces of their own, or a sum its own: no head goes on with it."""
    last = line.segments[-1].text
    if is_total(line.text) and _SUM.fullmatch(last) and not YEAR.fullmatch(last):
        return True
    numbers = [segment.text for segment in line.segments if segment.text.isdecimal()]
    return sum(len(t) >= _FEWEST_FIGURES and not YEAR.fullmatch(t) for t in numbers) > 1


def are_names(line: Line) -> bool:
    """Whether a line is short pieces that begin with capitals, as heads do."""
    return all(len(s.words) <= _FEWEST_WORDS_OF_SENTENCE and s.text[:1].isupper() for s in line.segments)


def _holds_number(words: Sequence[Word]) -> bool:
    """Whether a number of a row stands in a stack, which then heads nothing whatever comes below: no wording, year,
    note or gloss holds one."""
    texts = [word.text for word in words]
    if not any(
        len(text) >= _FEWEST_FIGURES and text.isdecimal() and not YEAR.fullmatch(text) for text in texts
    ):
        return False
    return (
        STROKE not in texts
        and not any("(" in text for text in texts)
        and not is_subtotal(text_of(words[:MOST_TOKENS]))
    )


def close(block: Sequence[Line], pitch: float) -> bool:
    """Whether lines follow one another as those of a head do. pitch: usual distance where it is more than a height."""
    for above, below in itertools.pairwise(block):
        size = max(segment.size for segment in above.segments)
        far = below.box.top - above.box.bottom > 0.9 * size and below.box.middle - above.box.middle > pitch
        if above.page != below.page or far:
            return False
    return True
