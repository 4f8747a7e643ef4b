"""Wordings of labels, and the index that finds them in text: typing and OCR errors tolerated.

A place in the text is asked only about the wordings that begin with the same letters but for one error, so the
cost grows with the length of the paper alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import product
from math import prod

from rapidfuzz.distance import OSA

from extract.normalise.words import is_known_word
from models.form import Form
from models.form_loader import vocabulary
from models.records import dataclass
from models.replacing import replace

_INFLECTED = frozenset(("en", "et", "n", "t", "na", "erna", "er", "ar", "s"))
"""An ending that makes another word of a label: the form prints `Nämnd`, a sentence says `nämnden`."""
_FEWEST_OF_A_STEM = 4
_RINGED = {"a": "aåä", "o": "oö", "e": "eé"}
_MOST_SPELLINGS = 256
_BEGINNING = 5
"""Letters by which wordings are looked up; a wording of fewer letters must stand without error."""
MOST_TOKENS = 10
"""Words of a text that are looked at for a wording."""
_USUAL_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_NOT_KEY = re.compile(r"[\W_]+")
_FIGURE_IN_WORD = re.compile("[a-z]{2,}[01][a-z]*")
_LIKE_LETTERS = str.maketrans("01", "ol")
_KEYED = {number: chr(number) if chr(number).isalnum() else None for number in range(128)}
"""The same for text in ASCII, as nearly all is without its diacritics."""


@lru_cache(maxsize=65536)
def key_of(text: str) -> str:
    """Letters and digits in lower case without diacritics, for comparing wordings.

    >>> key_of("E-post (även jobb):"), key_of("Sökt summa")
    ('epostavenjobb', 'soktsumma')
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    bare = unadorned(text)
    return bare.translate(_KEYED) if bare.isascii() else _NOT_KEY.sub("", bare)


@lru_cache(maxsize=16384)
def unadorned(text: str) -> str:
    """In lower case without diacritics: reading engines lose the ring of a capital, as old printers did.

    >>> unadorned("Återrapportering, del 2")
    'aterrapportering, del 2'
    """
    folded = text.casefold()
    if folded.isascii():
        return folded
    bare = folded.replace("å", "a").replace("ä", "a").replace("ö", "o").replace("é", "e")
    if bare.isascii():
        return bare
    bare = _USUAL_MARKS.sub("", unicodedata.normalize("NFD", folded))
    return bare if bare.isascii() else "".join([c for c in bare if not unicodedata.combining(c)])


def allowed_errors(length: int) -> int:
    """Letters that may differ in a wording of this length; short words are told apart by a single letter."""
    return 0 if length < 5 else min(4, 1 + (length - 5) // 5)


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a label; `name` is the field, section or heading it stands for in the form at hand."""

    text: str
    key: str
    role: str
    """`field`, `section` or `heading`."""
    name: str
    allowed: int
    """Letters that may differ."""
    digits: str
    """Its digits, which may not."""
    stands_in: bool = False
    """Whether its answer is taken only where no other label of the field has one."""


class LabelIndex:
    """Wordings, asked by the letters that a piece of text begins with."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        first_of_its_letters: dict[str, Wording] = {}
        for entry in wordings:
            first_of_its_letters.setdefault(entry.key, entry)
        self._wordings = tuple(first_of_its_letters.values())
        self.has_figures = any(entry.digits for entry in self._wordings)
        self.names = frozenset(entry.name for entry in self._wordings)
        self._begun: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._wordings):
            for beginning in _beginnings(entry.key):
                self._begun[beginning].append(number)
        self._beginnings = frozenset(self._begun)
        self._beginning = lru_cache(maxsize=8192)(self._beginning_like)
        self._longest = lru_cache(maxsize=8192)(self._longest_of)
        self.may_begin_with = lru_cache(maxsize=2048)(self._may_begin_with)

    def longest(self, keys: Sequence[str]) -> tuple[Wording, int, float] | None:
        """The longest wording that the tokens begin with: (wording, tokens taken, similarity).

        keys: `key_of` of each token; tokens without letters have an empty key.
        """
        if not keys or not keys[0]:
            return None
        start = _as_letters(keys[0])[:_BEGINNING]
        if len(start) < _BEGINNING:
            start = "".join(map(_as_letters, keys[:MOST_TOKENS]))[:_BEGINNING]
        wordings, reach = self._beginning(start)
        if not wordings:
            return None
        letters = 0
        asked = []
        for key in map(_as_letters, keys[:MOST_TOKENS]):
            asked.append(key)
            letters += len(key)
            if letters > reach:
                break
        return self._longest(start, tuple(asked))

    def _may_begin_with(self, key: str) -> bool:
        """Whether a wording may begin with this token; one of few letters tells nothing by itself."""
        return bool(key) and (len(key) < _BEGINNING or bool(self._beginning(key[:_BEGINNING])[0]))

    def may_begin(self, keys: Sequence[str]) -> bool:
        """Whether a wording may begin with these tokens, whatever tokens follow them."""
        if not keys or not keys[0]:
            return False
        start = "".join(keys[:MOST_TOKENS])[:_BEGINNING]
        return len(start) < _BEGINNING or bool(self._beginning(start)[0])

    def _longest_of(self, start: str, keys: tuple[str, ...]) -> tuple[Wording, int, float] | None:
        wordings, _ = self._beginning(start)
        prefixes = _prefixes(keys)
        reached = len(prefixes[-1][0])
        best: tuple[float, Wording, int, float] | None = None
        for wording in wordings:
            length = len(wording.key)
            if length - wording.allowed > reached or (best is not None and length <= best[0]):
                continue
            found = _align(wording, prefixes)
            if found is None:
                continue
            taken, errors = found
            score = length - 3 * errors
            if best is None or score > best[0]:
                best = (score, wording, taken, 1 - errors / max(length, 1))
        if (
            best is None
            or not _has_its_words(best[1], keys[: best[2]])
            or _asks_other(best[1], keys[: best[2]])
        ):
            return None
        return best[1:]

    def _beginning_like(self, start: str) -> _Beginning:
        shared = self._beginnings & _asked(start)
        if not shared:
            return _NONE_BEGINS
        numbers = sorted({number for beginning in shared for number in self._begun[beginning]})
        wordings = tuple([self._wordings[number] for number in numbers])
        return wordings, max([len(wording.key) + wording.allowed for wording in wordings])


@lru_cache(maxsize=16384)
def _as_letters(key: str) -> str:
    """The key of a word, a nought or a one in it as the letter that it was read for.

    >>> _as_letters("ma1"), _as_letters("uppf0ljning"), _as_letters("b2"), _as_letters("2011")
    ('mal', 'uppfoljning', 'b2', '2011')
    """
    return key.translate(_LIKE_LETTERS) if _FIGURE_IN_WORD.fullmatch(key) else key


_NOT = "o"
"""Before a word it says the opposite."""
_Beginning = tuple[tuple[Wording, ...], int]
"""Wordings that begin as a text does but for one error, in the order of the form, and the letters that they reach."""
_NONE_BEGINS: _Beginning = ((), 0)


@lru_cache(maxsize=16384)
def _beginnings(key: str) -> frozenset[str]:
    """The first letters of a key, whole and with each one left out: two keys that differ there by one error
    (a letter wrong, missing, added, or two that changed places) share one of them."""
    first = key[:_BEGINNING]
    if len(first) < _BEGINNING:
        return frozenset((first,))
    return frozenset([first[:n] + first[n + 1 :] for n in range(_BEGINNING)])


@lru_cache(maxsize=16384)
def _asked(key: str) -> frozenset[str]:
    """What a text is looked up by: its own beginnings, and the short wordings that it may begin with."""
    return _beginnings(key) | {key[:length] for length in range(1, _BEGINNING)}


def _prefixes(keys: Sequence[str]) -> list[tuple[str, int, str]]:
    """Growing (text without spaces, tokens taken, its digits) of the tokens from the first on."""
    found = []
    text = digits = ""
    for count, key in enumerate(keys, start=1):
        if not key:
            continue
        text += key
        if not key.isalpha():
            digits += digits_of(key)
        found.append((text, count, digits))
    return found


def _align(wording: Wording, prefixes: Sequence[tuple[str, int, str]]) -> tuple[int, int] | None:
    key, allowed = wording.key, wording.allowed
    shortest, longest = len(key) - allowed, len(key) + allowed
    best: tuple[int, int] | None = None
    for text, taken, digits in prefixes:
        if len(text) < shortest:
            continue
        if len(text) > longest:
            break
        if text == key:
            return taken, 0
        if (
            allowed
            and len(text) >= _BEGINNING
            and digits == wording.digits
            and text.removeprefix(key) not in _INFLECTED
        ):
            errors = OSA.distance(text, key, score_cutoff=allowed)
            if errors <= allowed and (best is None or errors < best[1]):
                best = taken, errors
    return best


def _has_its_words(wording: Wording, keys: Sequence[str]) -> bool:
    """Whether each word is like the one of the wording: the errors of a whole label do not make one word of another."""
    if "".join(keys) == wording.key:
        return True
    words = [key for key in map(key_of, wording.text.split()) if key]
    printed = [key for key in keys if key]
    return len(words) != len(printed) or all(map(_is_like, printed, words))


def _asks_other(wording: Wording, keys: Sequence[str]) -> bool:
    """Whether the letters are those of a wording for another field: `Projekttid` is no slip for `Projekt-id`."""
    printed = "".join(keys)
    return printed != wording.key and wording.name not in _names_of().get(printed, (wording.name,))


@cache
def _names_of() -> dict[str, frozenset[str]]:
    """What every known wording of a label asks for, by its letters."""
    found: dict[str, frozenset[str]] = {}
    for name, spec in vocabulary().fields.items():
        for label in spec.labels:
            key = key_of(label)
            found[key] = found.get(key, frozenset()) | {name}
    return found


def _is_like(word: str, other: str) -> bool:
    """Whether two words are the same but for errors of reading, or but for an ending: `oförbrukade` is no error."""
    short, long = sorted((word, other), key=len)
    if long == _NOT + short:
        return False
    is_inflected = len(short) >= _FEWEST_OF_A_STEM and long.startswith(short)
    if is_inflected:
        return True
    errors = OSA.distance(word, other)
    return errors <= max(1, allowed_errors(len(other))) and not (errors > 1 and _is_a_word(word))


@lru_cache(maxsize=4096)
def _is_a_word(key: str) -> bool:
    """Whether letters without their rings and dots are those of a word of the language: `forsakring` is one.

    What is a word itself is no slip for another that is two letters off.
    """
    places = [_RINGED.get(letter, letter) for letter in key]
    if prod(map(len, places)) > _MOST_SPELLINGS:
        return False
    return any(is_known_word("".join(letters)) for letters in product(*places))


@lru_cache(maxsize=65536)
def digits_of(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def wordings_of(form: Form, headings: Sequence[str]) -> tuple[Wording, ...]:
    """What a form prints: its own headings, fields and sections, and general headings that merely part the page.

    Where two stand for the same letters the earlier one holds.
    """
    found = [wording_for(label, "heading", label) for label in form.headings]
    for field in form.fields:
        found += [wording_for(label, "field", field.name) for label in field.labels]
    for field in form.fields:
        found += [
            replace(wording_for(label, "field", field.name), stands_in=True) for label in field.stand_ins
        ]
    for section in form.sections:
        found += [wording_for(label, "section", section.name) for label in section.labels]
    found += [wording_for(label, "heading", label) for label in headings]
    return tuple(found)


def wording_for(label: str, role: str, name: str) -> Wording:
    key = key_of(label)
    return Wording(label, key, role, name, allowed_errors(len(key)), digits_of(key))
