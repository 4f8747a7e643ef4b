"""What a text asks for, by the stems of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from models.concept_loader import Concept, concepts
from models.records import dataclass

_FEWEST_OF_AN_OWNER = 6
"""Letters of a word in the genitive."""


@dataclass(frozen=True, slots=True)
class Named:
    """A field or a section that a text may ask for; `score` is the share of its words that say so."""

    name: str
    role: str
    score: float
    groups: int


class _Stems(NamedTuple):
    """Stems by what they ask of a word: how it begins, what it is, what stands in it."""

    beginnings: tuple[str, ...]
    whole: frozenset[str]
    within: tuple[str, ...]

    @classmethod
    def of(cls, stems: Iterable[str]) -> _Stems:
        every = tuple(stems)
        return cls(
            tuple(stem for stem in every if stem[0] not in "=~"),
            frozenset(stem[1:] for stem in every if stem[0] == "="),
            tuple(stem[1:] for stem in every if stem[0] == "~"),
        )

    def speak_for(self, word: str) -> bool:
        if word.startswith(self.beginnings) or word in self.whole:
            return True
        return bool(self.within) and any(map(word.__contains__, self.within))


class _Asked(NamedTuple):
    """A concept with its stems made ready."""

    concept: Concept
    none: _Stems | None
    """None where it has no such stems."""
    groups: tuple[_Stems, ...]
    speaking: _Stems


@lru_cache(maxsize=4096)
def named_by(text: str) -> tuple[Named, ...]:
    """Everything that a label's words may ask for, each once, best first."""
    words = tuple(filter(None, map(_folded, text.replace("/", " ").split())))
    best: dict[tuple[str, str], Named] = {}
    for concept in _candidates(words):
        named = _named(concept, words)
        if named is None:
            continue
        before = best.get((named.role, named.name))
        if before is None or (named.score, named.groups) > (before.score, before.groups):
            best[named.role, named.name] = named
    return tuple(sorted(best.values(), key=lambda named: (named.score, named.groups), reverse=True))


def _named(asked: _Asked, words: Sequence[str]) -> Named | None:
    for group in asked.groups:
        if not any(map(group.speak_for, words)):
            return None
    if asked.none is not None and any(map(asked.none.speak_for, words)):
        return None
    ignored = _ignored()
    counted = speaks = 0
    for number, word in enumerate(words):
        if asked.speaking.speak_for(word):
            speaks += 1
            counted += 1
        elif not (ignored.speak_for(word) or (number == 0 and _is_owner(word))):
            counted += 1
    concept = asked.concept
    return Named(concept.name, concept.role, speaks / counted, len(concept.groups))


def _is_owner(word: str) -> bool:
    """Whether the first word of a label only says whose it is: `Länsstyrelsens` before a number."""
    return len(word) >= _FEWEST_OF_AN_OWNER and word.endswith("s")


def _candidates(words: Sequence[str]) -> Iterator[_Asked]:
    """Concepts one of whose first stems may occur, found by its first two letters."""
    by_start, anywhere = _by_start()
    letters = {word[:2] for word in words}
    numbers = {number for start in letters for number in by_start.get(start, ())} | anywhere
    every = _every()
    return (every[number] for number in sorted(numbers))


@cache
def _every() -> tuple[_Asked, ...]:
    return tuple(map(_asked, concepts().concepts))


def _asked(concept: Concept) -> _Asked:
    return _Asked(
        concept,
        _Stems.of(concept.none) if concept.none else None,
        tuple(map(_Stems.of, concept.groups)),
        _Stems.of((*(stem for group in concept.groups for stem in group), *concept.may)),
    )


@cache
def _columns() -> tuple[_Asked, ...]:
    return tuple(map(_asked, concepts().columns))


@cache
def _ignored() -> _Stems:
    return _Stems.of(concepts().ignored)


@cache
def _by_start() -> tuple[dict[str, set[int]], frozenset[int]]:
    by_start: dict[str, set[int]] = {}
    anywhere: set[int] = set()
    for number, concept in enumerate(concepts().concepts):
        for stem in concept.groups[0]:
            if stem.startswith("~"):
                anywhere.add(number)
            else:
                by_start.setdefault(stem.lstrip("=")[:2], set()).add(number)
    return by_start, frozenset(anywhere)


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


@lru_cache(maxsize=4096)
def columns_named(text: str) -> tuple[str, ...]:
    """What the head of a column may mean, best first; every word counts that is not among the ignored."""
    words = tuple(filter(None, map(_folded, text.split())))
    named = (found for asked in _columns() if (found := _named(asked, words)) is not None)
    ranked = sorted(named, key=lambda found: (found.score, found.groups), reverse=True)
    return tuple(dict.fromkeys(found.name for found in ranked))
