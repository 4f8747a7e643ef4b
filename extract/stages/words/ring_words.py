"""Words that are none but for their rings and dots, or their spaces, which engines lose on scans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, pairwise, product

from extract.normalise.words import is_compound, is_known_word, lexicon

_WORD = re.compile(r"[^\W\d_]{3,30}")
_LETTERS = re.compile(r"[^\W\d_]+")
_NAMES = ("fornamn", "efternamn", "ortnamn")
_OTHERS = {"a": "åä", "å": "aä", "ä": "aå", "o": "ö", "ö": "o", "e": "é", "é": "e"}
_BARE = str.maketrans("åäöéÅÄÖÉ", "aaoeAAOE")
_FEWEST_OF_A_WORD = 5
_MOST_CHANGED = 2
"""Letters of one word that are read with a wrong mark."""


@lru_cache(maxsize=4096)
def strange_words(text: str) -> tuple[str, ...]:
    """The words of a text that no list has, though it has them with other rings and dots.

    >>> strange_words("Reparation av batmotor i Ålvsjö"), strange_words("Båtmotor i Älvsjö, av Qvarfordt")
    (('batmotor', 'Ålvsjö'), ())
    """
    words = dict.fromkeys(_WORD.findall(text))
    return tuple(word for word in words if not _is_listed(word) and any(map(_is_listed, _variants(word))))


@lru_cache(maxsize=16384)
def likely_word(word: str) -> str:
    """A word that no list has as the one that a list has with other rings and dots, in lower case; else itself.

    For telling what it means; what is printed is another matter. Engines lose marks, and add none; a word of few
    letters may be a shortened one.

    >>> likely_word("Malgrupp"), likely_word("mal"), likely_word("Qvarfordt"), likely_word("tryckbokstäver")
    ('målgrupp', 'mal', 'Qvarfordt', 'tryckbokstäver')
    """
    if len(word) < _FEWEST_OF_A_WORD or _WORD.fullmatch(word) is None or _is_listed(word):
        return word
    marks = _marks(word)
    return next((one for one in _variants(word) if _marks(one) >= marks and _is_listed(one)), word)


def likely_words(text: str) -> tuple[str, ...]:
    """The letters of each word of a text, in lower case, as those of its likely word.

    >>> likely_words("Vilken Malgrupp, 12 år?")
    ('vilken', 'målgrupp', 'år')
    """
    return tuple(filter(None, map(_likely_letters, text.split())))


@lru_cache(maxsize=16384)
def _likely_letters(token: str) -> str:
    return likely_word("".join([c for c in token.casefold() if c.isalpha()]))


def _marks(word: str) -> int:
    return sum(map(word.casefold().count, "åäöé"))


def with_marks_of(text: str, other: str) -> str:
    """The text with the rings and dots of another reading on those of its words that are none without them.

    >>> with_marks_of("Reparation av batmotor i Ålvsjö", "Reparation ay båtmotor, i Älvsjö")
    'Reparation av båtmotor i Älvsjö'
    >>> with_marks_of("Ålvsjö", "Alvsjö")
    'Ålvsjö'
    """
    seen = {word.translate(_BARE).casefold(): word for word in _WORD.findall(other) if _is_listed(word)}
    for word in strange_words(text):
        better = seen.get(word.translate(_BARE).casefold())
        if better is not None:
            text = re.sub(rf"\b{word}\b", _marked(word, better), text)
    return text


def with_seen_marks(text: str, other: str) -> str:
    """The text with all rings and dots of another reading but those that make a known word, no name, an unknown one.

    >>> with_seen_marks("Asa Ostvik, skola vid Storan", "Åsa Östvik skolä vid Storån .")
    'Åsa Östvik, skola vid Storån'
    """
    seen = {word.translate(_BARE).casefold(): word for word in _LETTERS.findall(other)}

    def marked(found: re.Match[str]) -> str:
        word = found[0]
        better = seen.get(word.translate(_BARE).casefold(), word)
        is_worse = _marks(better) <= _marks(word) or (
            word.islower() and _is_listed(word) and not _is_listed(better)
        )
        return word if is_worse else _marked(word, better)

    return _LETTERS.sub(marked, text)


def with_spaces_of(text: str, other: str) -> str:
    """The text with the spaces of another reading in those of its words that are two known ones run together.

    >>> with_spaces_of("Nyi orkestern", "Ny i orkestern,"), with_spaces_of("Inlands bygden", "Inlandsbygden")
    ('Ny i orkestern', 'Inlands bygden')
    """
    seen = {one + two: f"{one} {two}" for one, two in pairwise(_LETTERS.findall(other))}
    for word in dict.fromkeys(_LETTERS.findall(text)):
        if word in seen and not _is_known(word) and all(map(_is_known, seen[word].split())):
            text = re.sub(rf"\b{word}\b", seen[word], text)
    return text


def _is_known(word: str) -> bool:
    return _is_listed(word) or is_compound(word)


def _marked(word: str, better: str) -> str:
    """The letters of a word in their own case, with the marks of another."""
    pairs = zip(word, better, strict=True)
    return "".join(sign.upper() if own.isupper() else sign.lower() for own, sign in pairs)


def _variants(word: str) -> Iterator[str]:
    """The word with other marks on one or two of its letters."""
    folded = word.casefold()
    places = [at for at, sign in enumerate(folded) if sign in _OTHERS]
    for count in range(1, _MOST_CHANGED + 1):
        for chosen in combinations(places, count):
            for signs in product(*(_OTHERS[folded[at]] for at in chosen)):
                letters = list(folded)
                for at, sign in zip(chosen, signs, strict=True):
                    letters[at] = sign
                yield "".join(letters)


def _is_listed(word: str) -> bool:
    return is_known_word(word) or word.casefold() in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name.casefold() for kind in _NAMES for name in lexicon(kind))
