"""What a text asks for, by the stems of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from models.concept_loader import Concept, concepts


@dataclass(frozen=True, slots=True)
class Named:
    """A field or a section that a text may ask for; `score` is the share of its words that say so."""

    name: str
    role: str
    score: float
    groups: int


@lru_cache(maxsize=4096)
def named_by(text: str) -> tuple[Named, ...]:
    """Everything that a label's words may ask for, each once, best first."""
    words = tuple(filter(None, map(_folded, text.split())))
    best: dict[tuple[str, str], Named] = {}
    for concept in _candidates(words):
        named = _named(concept, words)
        if named is None:
            continue
        before = best.get((named.role, named.name))
        if before is None or (named.score, named.groups) > (before.score, before.groups):
            best[named.role, named.name] = named
    return tuple(sorted(best.values(), key=lambda named: (named.score, named.groups), reverse=True))


def _named(concept: Concept, words: Sequence[str]) -> Named | None:
    if any(_is(stem, word) for word in words for stem in concept.none):
        return None
    if not all(any(_is(stem, word) for word in words for stem in group) for group in concept.groups):
        return None
    speaking = (*(stem for group in concept.groups for stem in group), *concept.may)
    ignored = concepts().ignored
    counted = speaks = 0
    for word in words:
        if any(_is(stem, word) for stem in speaking):
            speaks += 1
            counted += 1
        elif not any(_is(stem, word) for stem in ignored):
            counted += 1
    return Named(concept.name, concept.role, speaks / counted, len(concept.groups))


def _candidates(words: Sequence[str]) -> Iterator[Concept]:
    """Concepts one of whose first stems may occur, found by its first two letters."""
    by_start, anywhere = _by_start()
    letters = {word[:2] for word in words}
    numbers = {number for start in letters for number in by_start.get(start, ())} | anywhere
    every = concepts().concepts
    return (every[number] for number in sorted(numbers))


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


def _is(stem: str, word: str) -> bool:
    if stem[0] == "=":
        return word == stem[1:]
    return stem[1:] in word if stem[0] == "~" else word.startswith(stem)


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())
