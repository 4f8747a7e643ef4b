"""Which text of a paper a heading or a question asks for, by the classes of its words and its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.stages.words.ring_words import likely_words
from extract.stages.words.stems import Stems
from models.concept_loader import concepts
from models.section_loader import Asks, section_words

_LETTER = re.compile(r"[A-Z][.)]? (?=[A-ZÅÄÖ])")
"""What a lettered heading begins with."""
_HINT = re.compile(r"\([^)]*\)")
_ASKING = "hur|vad|vem|vilka|vilken|vilket|varför|när|var"
_FURTHER = re.compile(rf"(?<=[?!.;]) +|,? +(?:och|samt|eller|men) +(?={_ASKING}\b)|, +(?={_ASKING}\b)", re.I)
"""Where a further question begins."""
_PARTS = re.compile(r" *(?:,| och | samt | & |/) *", re.I)
"""What parts the names in a heading."""
_IS_QUESTION = re.compile(
    rf"(?:{_ASKING}|har|finns|är|nådde|uppnåddes|beskriv|berätta|redogör|ange|ge|motivera|sammanfatta|förklara)\b",
    re.I,
)
_LESS = 0.35
"""Weight of a word that says nothing of a section in a question, which names what is asked about."""
_DESCRIBES = re.compile(
    r"\w{2,}(?:isk[ta]?|lig[ta]?|iv[ta]?|är[ta]?|ell(?:t|a)?|bar[ta]?|ade?|at|[ae]nde|[^s]s)"
)
"""A word that tells before a noun of what kind it is or whose: `Scientific aim`."""
_OF_CLAUSE = 16
"""Words of the longest clause that is understood."""


class SectionAsked(NamedTuple):
    """A section, the share of the words that say so, and how many classes of words had to meet."""

    name: str
    score: float
    groups: int


class _Way(NamedTuple):
    """A way to ask for a section by the numbers of its lists of stems."""

    asks: Asks
    groups: frozenset[int]
    none: int


class _Ways(NamedTuple):
    by_first: Mapping[int, _Way]
    """By the number of their first group; they stand in this order."""
    stems: Stems
    """The lists of the ways in their order, each with its groups and what bars it; then the two below."""
    speaking: int
    ignored: int


@lru_cache(maxsize=4096)
def section_asked(text: str) -> SectionAsked | None:
    """The section that words ask for; None: another thing, or nothing that is known.

    >>> section_asked("Vad vill ni uppnå?"), section_asked("När ska målen vara uppnådda?")
    (SectionAsked(name='mal', score=1.0, groups=2), None)
    """
    bare = text[letter.end() :] if (letter := _LETTER.match(text)) else text
    own = _HINT.sub(" ", bare).strip() or bare
    is_question = "?" in own or _IS_QUESTION.match(own) is not None
    clauses = [words for part in _clauses(own, is_question) if (words := _folded_words(part))]
    whole = _folded_words(own)
    way, said = _way(whole, whole=True), whole
    if way is None:
        every = dict.fromkeys((*clauses, whole))
        ways = ((found, words) for words in every if (found := _way(words)) is not None)
        way, said = next(ways, (None, whole))
    if way is None:
        return None
    return SectionAsked(way.section, _share(whole, _LESS if is_question else 1.0, said), len(way.groups))


def _clauses(text: str, is_question: bool) -> Iterator[str]:
    """The first question, or the first name of a heading; where that asks for another thing, the one behind it."""
    yield from (_FURTHER if is_question else _PARTS).split(text)[: 2 if is_question else 1]


def _folded_words(text: str) -> tuple[str, ...]:
    return likely_words(text.replace("/", " "))[:_OF_CLAUSE]


def _way(words: Sequence[str], *, whole: bool = False) -> Asks | None:
    known = _known()
    spoken = [known.stems.spoken_for(word, n == 0) for n, word in enumerate(words)]
    every = frozenset().union(*spoken)
    for first in sorted(every & known.by_first.keys()):
        way = known.by_first[first]
        if way.asks.whole == whole and way.groups <= every and way.none not in every:
            return way.asks
    return None


def _share(words: Sequence[str], weight: float, said: Sequence[str]) -> float:
    """The share of words that speak for a section. weight: of another of the words that were understood (`said`)."""
    known = _known()
    counted = speaks = 0.0
    last = bool(words) and known.speaking in known.stems.spoken_for(words[-1])
    for word in words:
        lists = known.stems.spoken_for(word)
        if known.speaking in lists:
            speaks += 1
            counted += 1
        elif known.ignored not in lists:
            describes = last and _DESCRIBES.fullmatch(word) is not None
            counted += weight if word in said and not describes else _LESS
    return speaks / counted if counted else 0.0


@cache
def _known() -> _Ways:
    words = section_words()
    lists: list[Sequence[str]] = []
    ways: dict[int, _Way] = {}
    for asks in words.asks:
        groups = range(len(lists), len(lists) + len(asks.groups))
        ways[groups.start] = _Way(asks, frozenset(groups), groups.stop)
        lists += [*asks.groups, asks.none]
    stems = Stems([*lists, words.speaking, concepts().ignored])
    return _Ways(ways, stems, len(lists), len(lists) + 1)
