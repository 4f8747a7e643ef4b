"""The numbers of a form's boxes before their captions, 101 and on or A1 and on: they are no words of a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.stages.page.typed import GAP
from models.layout import Word

Row = list[Word]
_NUMBER = re.compile(r"[1-9][0-9]{2}|[A-H][1-9][0-9]?")
"""The part of the form, in a figure or a letter, and the box in it."""
_GROUP = 100
_FEWEST = 6
_FEWEST_ASKED = 4
"""Numbers whose captions have no amount beside them, as the accounts of a list would have."""
_FIRST_OF_A_GROUP = (0, 1, 10)
_IN_STEP = 0.8
"""Share of the numbers that go on from the one before or begin a group."""


class _Place(NamedTuple):
    """A number where a piece of a row begins. asks: nothing but words follow it on its piece and the next."""

    row: int
    at: int
    number: int
    asks: bool


def without_box_numbers(rows: list[Row]) -> list[Row]:
    """The rows of a page without the numbers of a form's boxes; as they are where its numbers make no series.

    A series counts up by one in the order of reading, a hundred for each part of the form. The caption begins where
    its number does, for that is where the answer under it begins.
    """
    places = [place for n, row in enumerate(rows) for place in _places(n, row)]
    if len(places) < _FEWEST or sum(place.asks for place in places) < _FEWEST_ASKED:
        return rows
    if not _is_series([place.number for place in places]):
        return rows
    taken = {(place.row, place.at) for place in places}
    return [
        [
            _begun_at(word, row[at - 1]) if (n, at - 1) in taken else word
            for at, word in enumerate(row)
            if (n, at) not in taken
        ]
        for n, row in enumerate(rows)
    ]


def _begun_at(word: Word, number: Word) -> Word:
    return word._replace(box=word.box._replace(x0=number.box.x0))


def _places(number: int, row: Sequence[Word]) -> Iterator[_Place]:
    for at, word in enumerate(row[:-1]):
        begins = at == 0 or word.box.x0 - row[at - 1].box.x1 > GAP * (word.size or word.box.height)
        if begins and _NUMBER.fullmatch(word.text) and row[at + 1].text[:1].isalpha():
            behind = (other.text for other in row[at + 1 :] if not _NUMBER.fullmatch(other.text))
            asks = not any(c.isdigit() for text in behind for c in text)
            yield _Place(number, at, _count(word.text), asks)


def _count(text: str) -> int:
    """
    >>> _count("112"), _count("A12"), _count("B1")
    (112, 112, 201)
    """
    part, box = text[0], int(text[1:])
    return _GROUP * (int(part) if part.isdigit() else ord(part) - ord("A") + 1) + box


def _is_series(numbers: Sequence[int]) -> bool:
    """Whether the numbers count up, nearly all by one, and the others from the beginning of a group."""
    steps = list(pairwise(numbers))
    if numbers[0] % _GROUP not in _FIRST_OF_A_GROUP or any(below <= above for above, below in steps):
        return False
    in_step = [
        below == above + 1 or (below // _GROUP > above // _GROUP and below % _GROUP in _FIRST_OF_A_GROUP)
        for above, below in steps
    ]
    return sum(in_step) >= _IN_STEP * len(in_step)
