"""The pieces of a printed line by what they are: amounts, codes, shares, counts and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from extract.stages.page.lines import Line, is_blank_filler, text_of
from extract.stages.tables.items import HOLDS_FIGURE, item_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.geometry import Box, enclosing
from models.layout import Word
from models.once import once

_CODE = re.compile(r"[0-9]{3,6}")
_LEADING_CODE = re.compile(r"[0-9]{4,6}")
_SHARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%")
_COUNT = re.compile(r"[0-9]{1,5}(?:[.,][0-9]{1,2})? ?(?:st|tim|timmar|mån|månader|dagar|pers|personer|h)\.?")
_DASH = re.compile(r"[-–—]{1,2}")
_ORDINAL = re.compile(r"[0-9]{1,3}[.)]")
"""The number of a row or a question."""
_AN_AMOUNT = 0.5


class Sort(Enum):
    TEXT = auto()
    FIGURE = auto()
    CODE = auto()
    """Digits that may be a code as well as an amount."""
    SHARE = auto()
    COUNT = auto()
    NAUGHT = auto()
    """A dash that stands where an amount would."""


@dataclass(frozen=True)
class Piece:
    """Words of a line that stand together; `value` in the unit that is printed, of figures alone."""

    words: tuple[Word, ...]
    sort: Sort
    value: Decimal | None = None

    @once
    def box(self) -> Box:
        """Where its first line stands; a figure may go on below."""
        end = self.words[0].box.bottom
        return enclosing([word.box for word in self.words if word.box.top < end])

    @once
    def text(self) -> str:
        return text_of(self.words)

    @property
    def is_number(self) -> bool:
        return self.sort is not Sort.TEXT


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """The line's segments, a leading account number and a trailing amount parted from the words beside them."""
    found: list[Piece] = []
    for segment in line.segments:
        if all(is_blank_filler(word.text) for word in segment.words) and len(segment.text) > 2:
            continue
        found += _pieces(segment.words)
    return tuple(found)


def _pieces(words: tuple[Word, ...]) -> list[Piece]:
    text = text_of(words)
    whole = _number(words, text)
    if whole is not None:
        return [whole]
    if not any(c.isdigit() for c in text):
        return [Piece(words, Sort.TEXT)]
    behind = words[2:] if len(words) > 2 and _DASH.fullmatch(words[1].text) else words[1:]
    if behind and _LEADING_CODE.fullmatch(words[0].text) and behind[0].text[:1].isalpha():
        return [Piece(words[:1], Sort.CODE, Decimal(words[0].text)), *_pieces(behind)]
    item = item_of(words, None) if words[-1].text[-1:] in "0123456789-,:" or len(words) > 2 else None
    if item is not None and not HOLDS_FIGURE.search(item.name):
        figure = _number(item.amount, text_of(item.amount))
        return [Piece(item.text, Sort.TEXT), *([figure] if figure is not None else [])]
    return [Piece(words, Sort.TEXT)]


def _number(words: tuple[Word, ...], text: str) -> Piece | None:
    """The piece as a number of some sort; None: words."""
    told = number_of(text)
    return Piece(words, *told) if told is not None else None


@lru_cache(maxsize=8192)
def number_of(text: str) -> tuple[Sort, Decimal | None] | None:
    """The sort of a number that the text is, and its value in the unit that is printed; None: words."""
    if _DASH.fullmatch(text):
        return Sort.NAUGHT, Decimal(0)
    if not any(c.isdigit() for c in text) or _ORDINAL.fullmatch(text):
        return None
    if _CODE.fullmatch(text):
        return Sort.CODE, Decimal(text)
    if _SHARE.fullmatch(text):
        return Sort.SHARE, None
    if _COUNT.fullmatch(text):
        return Sort.COUNT, None
    answer = read_as(Kind.AMOUNT, text, None, whole=True)
    value = answer.parts[0].value if answer.parts else None
    if answer.score <= _AN_AMOUNT or not isinstance(value, Decimal):
        return None
    return Sort.FIGURE, value
