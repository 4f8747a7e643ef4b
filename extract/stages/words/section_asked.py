"""Which text of a paper a heading or a question asks for, by the classes of its words and its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.stages.words.ring_words import likely_word
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
_OF_CLAUSE = 16
"""Words of the longest clause that is understood."""


class SectionAsked(NamedTuple):
    """A section, the share of the words that say so, and how many classes of words had to meet."""

    name: str
    score: float
    groups: int


class _Ways(NamedTuple):
    ways: tuple[Asks, ...]
    stems: Stems
    """The lists of the ways in their order, each with its groups and what bars it; then the two below."""
    first: tuple[int, ...]
    """Number of each way's first list."""
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
        ways = ((found, words) for words in (*clauses, whole) if (found := _way(words)) is not None)
        way, said = next(ways, (None, whole))
    if way is None:
        return None
    return SectionAsked(way.section, _share(whole, _LESS if is_question else 1.0, said), len(way.groups))


def _clauses(text: str, is_question: bool) -> Iterator[str]:
    """The first question, or the first name of a heading; where that asks for another thing, the one behind it."""
    yield from (_FURTHER if is_question else _PARTS).split(text)[: 2 if is_question else 1]


def _folded_words(text: str) -> tuple[str, ...]:
    words = ("".join(c for c in word.casefold() if c.isalpha()) for word in text.replace("/", " ").split())
    return tuple(map(likely_word, filter(None, words)))[:_OF_CLAUSE]


def _way(words: Sequence[str], *, whole: bool = False) -> Asks | None:
    known = _known()
    spoken = [known.stems.spoken_for(word, n == 0) for n, word in enumerate(words)]
    every = frozenset().union(*spoken)
    for way, first in zip(known.ways, known.first, strict=True):
        groups = range(first, first + len(way.groups))
        if way.whole == whole and every.issuperset(groups) and groups.stop not in every:
            return way
    return None


def _share(words: Sequence[str], weight: float, said: Sequence[str]) -> float:
    """The share of words that speak for a section. weight: of another of the words that were understood (`said`)."""
    known = _known()
    counted = speaks = 0.0
    for word in words:
        lists = known.stems.spoken_for(word)
        if known.speaking in lists:
            speaks += 1
            counted += 1
        elif known.ignored not in lists:
            counted += weight if word in said else _LESS
    return speaks / counted if counted else 0.0


@cache
def _known() -> _Ways:
    words = section_words()
    lists: list[Sequence[str]] = []
    first = []
    for way in words.asks:
        first.append(len(lists))
        lists += [*way.groups, way.none]
    return _Ways(
        words.asks,
        Stems([*lists, words.speaking, concepts().ignored]),
        tuple(first),
        len(lists),
        len(lists) + 1,
    )
