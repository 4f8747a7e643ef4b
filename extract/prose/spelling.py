"""Words that are no Swedish words and lie a letter from exactly one that is, or two from one the paper uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extract.normalise.words import is_in_word_list, is_known_word, lexicon

_WORD = re.compile(r"(?<![^\W_])(?<![-@/.])[^\W\d_]{8,30}(?![^\W_])(?![-@/])")
_STARTS_SENTENCE = re.compile(r"(?:\A|[.!?:•]|\n)\s*[\"”»(–-]{0,2}\s*\Z")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_VOWEL_DOTS = {("a", "å"), ("a", "ä"), ("o", "ö"), ("å", "a"), ("ä", "a"), ("ö", "o"), ("e", "é")}
_ENDINGS = re.compile(r"(?:arna|erna|orna|ens|ets|na|en|et|ar|er|or|s|n|t|r|a|e)\Z")
_YEARS = "års"
_SHORTEST_PART = 5
_WEAK_PART = 4
_SHORTEST_FAR = 8
_ENDING_LETTERS = 2
_JOINTS = re.compile(r"(?:tids|hets|ings|ions|skaps|tets)\Z", re.IGNORECASE)
_JOINT_BEFORE_SPACE = re.compile(r"(?i:tid|het|ing|ion|skap|tet)s ")
"""Enough to leave a text without one alone."""
_PARTED = re.compile(r"(?<![\w-])(?P<left>[^\W\d_]{4,20}s)[ ](?P<right>[a-zåäöé]{5,20})(?![\w-])")
_LOOK_BACK = 6


class Misspelt(NamedTuple):
    """A word as written, the word it is taken for, and where it stands in the text given."""

    written: str
    meant: str
    start: int
    end: int


def find_misspelt(text: str, used: Iterable[str] = ()) -> list[Misspelt]:
    """Misspelt words in order; names, abbreviations, terms used more than once and compounds are left alone.

    used: other words of the same paper, which a word two letters away is taken for.

    >>> [(word.written, word.meant) for word in find_misspelt("Vi fortsätter utveckkandet av gruppen.")]
    [('utveckkandet', 'utvecklandet')]
    >>> find_misspelt("Lena Testsson bor i Vällingby och driver trygghetsprojektet Bibblerian.")
    []
    """
    words = list(_WORD.finditer(text))
    unknown = [found for found in words if not is_known_word(found[0].casefold())]
    doubtful = [found for found in unknown if _may_be_word(text, found)]
    if not doubtful:
        return _parted(text)
    stems = [_stem(found[0]) for found in words]
    seen = Counter(stems)
    spelt = []
    for found in doubtful:
        word = found[0].casefold()
        if seen[_stem(found[0])] > 1:
            continue
        meant = meant_word(word) or _used_word(word, _stems(frozenset(used)).union(stems))
        if meant is not None:
            spelt.append(Misspelt(found[0], _cased(found[0], meant), *found.span()))
    return sorted((*spelt, *_parted(text)), key=lambda word: word.start)


def _parted(text: str) -> list[Misspelt]:
    """Compounds written apart: `deltids anställning`."""
    if _JOINT_BEFORE_SPACE.search(text) is None:
        return []
    return [
        Misspelt(found[0], found["left"] + found["right"], *found.span())
        for found in _PARTED.finditer(text)
        if _JOINTS.search(found["left"])
        and (found["left"] + found["right"]).casefold() in lexicon("ordlista")
    ]


@lru_cache(maxsize=16)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_stem, words))


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    return _ENDINGS.sub("", word.casefold())


def _cased(written: str, meant: str) -> str:
    return meant.capitalize() if written[0].isupper() else meant


def _may_be_word(text: str, found: re.Match[str]) -> bool:
    """Lower case, or capitalised at the start of a sentence and no name."""
    word = found[0]
    if not word[1:].islower():
        return False
    if word[0].islower():
        return True
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    return bool(_STARTS_SENTENCE.search(before)) and not _is_name(word.casefold())


def _is_name(word: str) -> bool:
    bare = word.removesuffix("s")
    return any(name in names for name in (word, bare) for names in _names())


@cache
def _names() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(name.casefold() for name in lexicon(kind)) for kind in ("fornamn", "efternamn", "ortnamn")
    )


@lru_cache(maxsize=4096)
def meant_word(word: str) -> str | None:
    """The only word near one in lower case that is no word; None where it is one, or there is none or several.

    >>> meant_word("omsesidigt"), meant_word("projektledare"), meant_word("eftermidagsaktiviteter")
    ('ömsesidigt', None, 'eftermiddagsaktiviteter')
    """
    if is_known_word(word) or word in lexicon("allmanna") or _is_compound(word, _SHORTEST_PART):
        return None
    slips = {other for other in _slips(word) if _keeps_ending(word, other) and is_in_word_list(other)}
    if slips or _is_compound(word, _WEAK_PART):
        return slips.pop() if len(slips) == 1 else None
    near = {other for other in _near(word) if _keeps_ending(word, other) and is_in_word_list(other)}
    near = near or _in_compound(word)
    return near.pop() if len(near) == 1 else None


def _keeps_ending(word: str, other: str) -> bool:
    """A word list that lacks an inflection must not make a mistake of it."""
    return word[-_ENDING_LETTERS:] == other[-_ENDING_LETTERS:]


def _used_word(word: str, vocabulary: frozenset[str]) -> str | None:
    """The only word used elsewhere in the paper that is two letters longer or otherwise two letters away."""
    stem = _stem(word)
    if len(word) < _SHORTEST_FAR or is_known_word(word) or _is_compound(word, _SHORTEST_PART):
        return None
    choices = [other for other in vocabulary if other[:1] == stem[:1] and 0 < len(other) - len(stem) <= 2]
    near = process.extract(stem, choices, scorer=OSA.distance, score_cutoff=2, limit=3)
    ending = word[len(stem) :]
    found = {str(other) + ending for other, _, _ in near}
    known = {other for other in found if is_known_word(other)}
    return known.pop() if len(known) == 1 else None


def _near(word: str) -> set[str]:
    """Everything one letter away, the first letter included."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    found |= {left + letter + right for left, right in cuts for letter in _LETTERS}
    return found - {word}


def _slips(word: str) -> set[str]:
    """One letter away by a slip: a double letter single or the reverse, two letters changed round, lost dots."""
    found = set()
    for place, letter in enumerate(word):
        found.add(word[:place] + letter + word[place:])
        if place and word[place - 1] == letter:
            found.add(word[:place] + word[place + 1 :])
        if place + 1 < len(word):
            found.add(word[:place] + word[place + 1] + letter + word[place + 2 :])
        found |= {word[:place] + other + word[place + 1 :] for one, other in _VOWEL_DOTS if one == letter}
    return found - {word}


def _is_head(part: str) -> bool:
    """The first part of a compound: a word, one with the vowel that joins (`kvinno-`), or so many years (`treårs-`)."""
    joined = is_known_word(part + "r") or is_known_word(part[:-1] + "a")
    return (
        is_known_word(part) or joined or (part.endswith(_YEARS) and is_known_word(part.removesuffix(_YEARS)))
    )


@lru_cache(maxsize=8192)
def _is_compound(word: str, shortest: int) -> bool:
    """Two or three words, none shorter than `shortest`, the last in any inflection."""
    for cut in range(shortest, len(word) - shortest + 1):
        if _is_head(word[:cut]) and (
            is_known_word(word[cut:])
            or (len(word) - cut >= 2 * shortest and _is_compound(word[cut:], shortest))
        ):
            return True
    return False


def _in_compound(word: str) -> set[str]:
    """The word with one slip mended in one part of it, the other part known."""
    found = set()
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        left, right = word[:cut], word[cut:]
        if is_known_word(right) and not is_known_word(left):
            found |= {mended + right for mended in _slips(left) if is_in_word_list(mended)}
        elif _is_head(left) and not is_known_word(right):
            mended = {
                other for other in _slips(right) if _keeps_ending(right, other) and is_in_word_list(other)
            }
            found |= {left + other for other in mended}
    return found
