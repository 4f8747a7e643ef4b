"""What a text asks for, by the stems of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.stages.words.ring_words import likely_words
from extract.stages.words.section_asked import section_asked
from extract.stages.words.stems import Stems
from models.concept_loader import Concept, concepts
from models.records import dataclass

_IGNORED = 0
"""Number of the list of words that say nothing of what is asked for."""
_CARE_OF = re.compile(r"\bc/o\b", re.IGNORECASE)
_BOARD = "namnd"
_OF_BODIES = ("nämnden", "förvaltningen", "styrelsen", "kontoret")
"""What the name of a body ends in, in the definite form that its letterhead prints and no label asks for it with."""
_FEWEST_OF_AN_OWNER = 6
"""Letters of a word in the genitive."""


@dataclass(frozen=True, slots=True)
class Named:
    """A field or a section that a text may ask for; `score` is the share of its words that say so."""

    name: str
    role: str
    score: float
    groups: int


class _Asked(NamedTuple):
    """A concept by the numbers of its lists of stems."""

    concept: Concept
    groups: frozenset[int]
    none: int
    speaking: int


class _Concepts:
    """Concepts made ready to be told by the words of a label."""

    def __init__(self, every: Sequence[Concept]) -> None:
        lists: list[Sequence[str]] = [concepts().ignored]
        self._by_first_group: dict[int, _Asked] = {}
        for concept in every:
            first = len(lists)
            groups = range(first, first + len(concept.groups))
            said = [stem for group in concept.groups for stem in group]
            lists += [*concept.groups, concept.none, [*said, *concept.may]]
            asked = _Asked(concept, frozenset(groups), groups.stop, groups.stop + 1)
            self._by_first_group[first] = asked
        self._stems = Stems(lists)

    def named_by(self, words: Sequence[str]) -> Iterator[Named]:
        """What the words ask for, in the order of the concepts."""
        spoken = list(map(self._stems.spoken_for, words))
        every = frozenset().union(*spoken)
        for number in sorted(every & self._by_first_group.keys()):
            asked = self._by_first_group[number]
            if asked.groups <= every and asked.none not in every:
                yield _named(asked, words, spoken)


@lru_cache(maxsize=4096)
def named_by(text: str) -> tuple[Named, ...]:
    """Everything that a label's words may ask for, each once, best first."""
    words = likely_words(_CARE_OF.sub("co", text).replace("/", " "))
    best: dict[tuple[str, str], Named] = {}
    for named in _labels().named_by(words):
        before = best.get((named.role, named.name))
        if before is None or (named.score, named.groups) > (before.score, before.groups):
            best[named.role, named.name] = named
    if text.casefold().endswith(_OF_BODIES):
        best.pop(("field", _BOARD), None)
    section = section_asked(text)
    if section is not None:
        best["section", section.name] = Named(section.name, "section", section.score, section.groups)
    return tuple(sorted(best.values(), key=lambda named: (named.score, named.groups), reverse=True))


def _named(asked: _Asked, words: Sequence[str], spoken: Sequence[frozenset[int]]) -> Named:
    counted = speaks = 0
    for number, (word, lists) in enumerate(zip(words, spoken, strict=True)):
        if asked.speaking in lists:
            speaks += 1
            counted += 1
        elif not (_IGNORED in lists or (number == 0 and _is_owner(word))):
            counted += 1
    concept = asked.concept
    return Named(concept.name, concept.role, speaks / counted, len(concept.groups))


def _is_owner(word: str) -> bool:
    """Whether the first word of a label only says whose it is: `Länsstyrelsens` before a number."""
    return len(word) >= _FEWEST_OF_AN_OWNER and word.endswith("s")


@cache
def _labels() -> _Concepts:
    return _Concepts(concepts().concepts)


@cache
def _columns() -> _Concepts:
    return _Concepts(concepts().columns)


@lru_cache(maxsize=4096)
def columns_named(text: str) -> tuple[str, ...]:
    """What the head of a column may mean, best first; every word counts that is not among the ignored."""
    ranked = sorted(
        _columns().named_by(likely_words(text)), key=lambda found: (found.score, found.groups), reverse=True
    )
    return tuple(dict.fromkeys(found.name for found in ranked))
