"""Splits one line of words between several labels so that the pieces fit their kinds best in total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.stages.page.lines import text_of, word_size
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word

_GAP_BONUS = 0.15
MORE = 0.7
"""An amount that other words follow is a worse answer than an amount alone."""
_TORN = 0.3
"""What a split right behind a comma costs: a comma holds an answer together."""
_OF_A_CODE = re.compile(r"[A-ZÅÄÖ]{1,4}")
"""Letters that may stand before the figures of a case number: `KS 2007/501`."""
_EMPTY = 0.05
"""Score of leaving a label without answer: less than any fit, so that a word is left over only when nothing fits."""


def split_between(words: Sequence[Word], kinds: Sequence[Kind]) -> list[tuple[Word, ...]]:
    """One run of words for each kind, in order, some possibly empty; together they are all the words.

    Dynamic programming over (words used, kinds served); the number of kinds on a line is small.
    """
    total = len(words)

    @cache
    def fit(kind: Kind, start: int, end: int, following: Kind | None) -> float:
        if start == end:
            return _EMPTY
        text = text_of(words[start:end])
        score = read_as(kind, text).score
        if kind is Kind.AMOUNT and not read_as(kind, text, whole=True).parts:
            score *= MORE
        torn = end < total and (
            words[end - 1].text.endswith(",") or (following is Kind.DIARY and _begins_code(words, end))
        )
        return score + (_GAP_BONUS if _after_gap(words, start) else 0.0) - (_TORN if torn else 0.0)

    best: list[list[tuple[float, tuple[int, ...]]]] = [
        [(float("-inf"), ())] * (total + 1) for _ in range(len(kinds) + 1)
    ]
    best[0][0] = (0.0, ())
    for served, (kind, following) in enumerate(zip(kinds, (*kinds[1:], None), strict=True)):
        for end in range(total + 1):
            best[served + 1][end] = max(
                (best[served][start][0] + fit(kind, start, end, following), (*best[served][start][1], end))
                for start in range(end + 1)
            )
    ends = best[len(kinds)][total][1]
    starts = (0, *ends[:-1])
    return [tuple(words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _begins_code(words: Sequence[Word], end: int) -> bool:
    """Whether the word before a cut holds the letters of a case number whose figures stand behind it."""
    return _OF_A_CODE.fullmatch(words[end - 1].text) is not None and words[end].text[:1].isdigit()


def _after_gap(words: Sequence[Word], start: int) -> bool:
    if start == 0:
        return False
    left, right = words[start - 1], words[start]
    return right.box.x0 - left.box.x1 > 0.95 * word_size(right)
