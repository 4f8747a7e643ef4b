"""The same activity told in two narratives: content words that stand close together in both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from extract.normalise.words import lexicon
from extract.prose.sentences import split_sentences

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING = re.compile(
    r"(?:arnas|ernas|ornas|arna|erna|orna|andet|ande|ingen|ningar|ning|ens|ets|ars|ers|ade|ats|at|en|et|ar|er|or|as|an|na|a|s|n|t)\Z"
)
_SHORTEST_STEM = 4
_SHORTEST_WORD = 4
_WINDOW = 5
_SENTENCE = 10_000


class Shared(NamedTuple):
    """A phrase of the first text whose words stand together in the second too, and where it stands in each."""

    words: str
    first: tuple[int, int]
    second: tuple[int, int]


class _Content(NamedTuple):
    stem: str
    place: int
    """Number of the word in the text, function words counted."""
    start: int
    end: int


def shared_phrases(first: str, second: str, known: Iterable[str] = ()) -> list[Shared]:
    """Activities told in both texts: the same two content words within a few words of each other.

    known: names of projects, boards and places, whose words say nothing about what was done.

    >>> found = shared_phrases("Boende fick odla grönsaker på taket.", "På taken odlas nu bönor och grönsaker.")
    >>> [shared.words for shared in found]
    ['odla grönsaker på taket']
    >>> shared_phrases("Projektet har haft många deltagare.", "Många deltagare har nåtts av projektet.")
    []
    """
    silent = _common_stems() | {stem_of(word) for name in known for word in _words(name)}
    ours, theirs = _content(first, silent), _content(second, silent)
    common = {content.stem for content in ours} & {content.stem for content in theirs}
    if len(common) < 2:
        return []
    pairs = _pairs([content for content in theirs if content.stem in common])
    found: list[Shared] = []
    for stems, (left, right) in _pairs([content for content in ours if content.stem in common]).items():
        if stems not in pairs:
            continue
        other_left, other_right = pairs[stems]
        span = left.start, right.end
        if found and found[-1].first[1] > span[0]:
            merged = found[-1].first[0], max(found[-1].first[1], span[1])
            found[-1] = Shared(" ".join(first[slice(*merged)].split()), merged, found[-1].second)
            continue
        words = " ".join(first[slice(*span)].split())
        found.append(Shared(words, span, (other_left.start, other_right.end)))
    return found


def _pairs(contents: list[_Content]) -> dict[frozenset[str], tuple[_Content, _Content]]:
    """Two different stems within the window, at their first occurrence."""
    found: dict[frozenset[str], tuple[_Content, _Content]] = {}
    for index, left in enumerate(contents):
        for right in contents[index + 1 :]:
            if right.place - left.place > _WINDOW:
                break
            if left.stem != right.stem:
                found.setdefault(frozenset((left.stem, right.stem)), (left, right))
    return found


def _content(text: str, silent: frozenset[str]) -> list[_Content]:
    """Content words in order; the numbers of words in different sentences lie further apart than the window."""
    return [
        _Content(
            stem, number * _SENTENCE + place, sentence.start + found.start(), sentence.start + found.end()
        )
        for number, sentence in enumerate(split_sentences(text))
        for place, found in enumerate(_WORD.finditer(sentence.text))
        if len(found[0]) >= _SHORTEST_WORD and (stem := stem_of(found[0])) not in silent
    ]


def _words(name: str) -> list[str]:
    return [part for word in _WORD.findall(name) for part in (word, *word.split("-"))]


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """The word without its inflection, roughly.

    >>> stem_of("Lådorna"), stem_of("lådor"), stem_of("träfflokalen")
    ('låd', 'låd', 'träfflokal')
    """
    lowered = word.casefold()
    for _ in range(2):
        shorter = _ENDING.sub("", lowered)
        if len(shorter) < _SHORTEST_STEM - 1 or shorter == lowered:
            break
        lowered = shorter
    return lowered


@cache
def _common_stems() -> frozenset[str]:
    return frozenset(stem_of(word) for word in lexicon("allmanna"))
