"""What the words of a title say of the sort of a paper, wherever the title stands."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.stages.words.wordings import unadorned
from models.lexicon_loader import document_marks
from models.record import Dokumenttyp

SENTENCE_END = (".", ":", ",", ";", "?")
ENCLOSES = "bifoga"
"""What is enclosed, or is to be, names another paper."""
MOST_WORDS = 9
"""Of a title that names the sort of the paper beside the grant."""
_JOINS = ("och", "samt", "jämte", "inklusive", "&")
_DASHES = frozenset("-–—|•/")
_TRAILING = " -–—|•/"
"""A title that goes on with the name of the grant on the next line ends so."""
_BLANK = re.compile(
    r"(?:blankett|formulär|mall|underlag|bilaga)(?: (?:nr )?[0-9A-Z:.]{1,6})?(?: (?:för|till|avseende))?(?= )",
    re.IGNORECASE,
)
_FIGURES_OF_A_ROW = 3
"""Figures by themselves: a row of a table may end in the name of a paper."""
_BLANKS = ("blankett", "formulär")
_ASKING = (("söker", Dokumenttyp.ANSOKAN), ("redovisar", Dokumenttyp.REDOVISNING))


def marks_of(text: str, *, opening: bool) -> list[tuple[int, Dokumenttyp]]:
    folded = unadorned(text)
    if not folded.startswith(_beginnings()):
        return []
    return [
        (length, sort)
        for sort, length, mark, opens in _marks_that_begin()
        if (opening or not opens) and begins(folded, mark)
    ]


@cache
def _marks_that_begin() -> tuple[tuple[Dokumenttyp, int, str, bool], ...]:
    """Every sort with the length of a mark as listed, the mark unadorned, and whether it holds in an opening only."""
    return tuple(
        (sort, len(mark), unadorned(mark), opens)
        for sort, found in document_marks().items()
        for marks, opens in ((found.begins, False), (found.opens, True))
        for mark in marks
    )


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(mark for _, _, mark, _ in _marks_that_begin())


def held_sort(text: str) -> Dokumenttyp | None:
    """The sort that a short title names beside the grant, as in `Utvecklingsmedel 2014 – ansökan`.

    What stands first or behind a dash, a colon or the name of the blank speaks; a guide's word speaks anywhere.
    """
    words = _bare_words(unadorned(text).rstrip(_TRAILING))
    if not 1 <= len(words) <= MOST_WORDS or text.endswith(SENTENCE_END):
        return None
    if sum(word.isdecimal() for word in words) >= _FIGURES_OF_A_ROW:
        return None
    named = [(number, sort) for number, word in enumerate(words) if (sort := _sort_of_word(word)) is not None]
    for _, sort in named:
        if sort is Dokumenttyp.ANNAT:
            return sort
    blank = _BLANK.match(text)
    opened = len(blank[0].split()) if blank else -1
    for number, sort in named:
        behind = number and (words[number - 1] in _DASHES or words[number - 1].endswith(":"))
        if behind or number in (0, opened, opened + 1) or (number == len(words) - 1 and text[:1].isupper()):
            return sort
    return None


def names_both(text: str) -> bool:
    """Whether a title joins the two sorts that are filled in: `Redovisning och ny ansökan`."""
    words = _bare_words(unadorned(text))
    sorts = [_sort_of_word(word) for word in words]
    joined = [number for number, word in enumerate(words) if word in _JOINS]
    both = {sort for _, sort in _ASKING}
    parts = (({*sorts[:number]} & both, {*sorts[number:]} & both) for number in joined)
    return any(len(before) == len(behind) == 1 and before != behind for before, behind in parts)


def _bare_words(text: str) -> list[str]:
    return [word.strip('()/.,!”"»«') for word in text.split()]


@lru_cache(maxsize=4096)
def _sort_of_word(word: str) -> Dokumenttyp | None:
    """By the ending: `bidragsansökan` is an ansökan, `ansökan/rekvisition` too. The longest ending holds."""
    part, *_ = word.strip(":").split("/")
    if not part.endswith(_every_ending()):
        return None
    return max((length, sort) for sort, length, ending in _endings() if part.endswith(ending))[1]


@cache
def _endings() -> tuple[tuple[Dokumenttyp, int, str], ...]:
    marks = document_marks().items()
    return tuple((sort, len(ending), unadorned(ending)) for sort, found in marks for ending in found.holds)


@cache
def _every_ending() -> tuple[str, ...]:
    return tuple(ending for _, _, ending in _endings())


def else_sort(text: str) -> Dokumenttyp | None:
    """The sort that a text names by what such a paper holds: `Projektplan`; None for any other."""
    folded = unadorned(text)
    if len(text.split()) > MOST_WORDS or text.endswith(SENTENCE_END) or not text[:1].isupper():
        return None
    return next((sort for sort, marks in _else_marks() if any(begins(folded, mark) for mark in marks)), None)


@cache
def _else_marks() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    return tuple((sort, tuple(map(unadorned, found.also))) for sort, found in document_marks().items())


def sort_of_blank(text: str) -> Dokumenttyp | None:
    """The sort of a blank that is named by what its reader does: `Så söker du – blankett` is no guide."""
    words = unadorned(text).split()
    if len(words) > MOST_WORDS or not words or words[-1] not in map(unadorned, _BLANKS):
        return None
    return next((sort for verb, sort in _ASKING if unadorned(verb) in words), None)


def begins(folded: str, wanted: str) -> bool:
    """Whether whole words of a text begin so, both of them unadorned; a compound word is another word."""
    return folded.startswith(wanted) and not folded[len(wanted) : len(wanted) + 1].isalpha()
