"""The pieces of a printed line by what they are: amounts, codes, shares, counts and words."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from extract.stages.page.lines import Line, Segment, is_blank_filler, text_of
from extract.stages.tables.items import HOLDS_FIGURE, amount_behind
from extract.stages.words.counted import COUNTED
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.geometry import Box, enclosing
from models.layout import Word
from models.once import once
from models.records import dataclass

_CODE = re.compile(r"[0-9]{3,6}")
_LEADING_CODE = re.compile(r"[0-9]{4,6}")
_SHARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%")
_COUNT = re.compile(rf"[0-9]{{1,5}}(?:[.,][0-9]{{1,2}})? ?(?:{COUNTED})\.?")
_DASH = re.compile(r"[-–—]{1,2}")
_ORDINAL = re.compile(r"[0-9]{1,3}[.)]")
"""The number of a row or a question."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_THOUSANDTHS = re.compile(r"[-–−]?0,[0-9]{3}")
"""`0,125`: of millions, for nobody groups a nought with three figures."""
_AS_DECIMAL = str.maketrans(",–−", ".--")
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


_FIGURES = (Sort.FIGURE, Sort.CODE)
_Cut = tuple[int, int, Sort, Decimal | None]
"""First word of a piece and the one behind its last, and what it is."""


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
        words = segment.words
        found += [Piece(words[first:end], sort, value) for first, end, sort, value in _cuts(segment.texts)]
    return tuple(found)


def is_figure(segment: Segment) -> bool:
    """Whether it is an amount, or digits that may be a code, and no year."""
    return _is_figure(segment.text)


def holds_figure(line: Line) -> bool:
    """Whether such a figure stands on a line, be it right behind the words."""
    return any(_holds_figure(segment.texts) for segment in line.segments)


@lru_cache(maxsize=8192)
def _is_figure(text: str) -> bool:
    told = number_of(text)
    return told is not None and told[0] in _FIGURES and not _YEAR.fullmatch(text)


@lru_cache(maxsize=8192)
def _holds_figure(texts: tuple[str, ...]) -> bool:
    return any(
        sort in _FIGURES and not _YEAR.fullmatch(" ".join(texts[first:end]))
        for first, end, sort, _ in _cuts(texts)
    )


@lru_cache(maxsize=8192)
def _cuts(texts: tuple[str, ...]) -> tuple[_Cut, ...]:
    """Where the pieces of a segment begin and end, by its words; dots to write on are none."""
    if all(map(is_blank_filler, texts)) and len(" ".join(texts)) > 2:
        return ()
    return tuple(_parted(texts, 0))


def _parted(texts: tuple[str, ...], before: int) -> list[_Cut]:
    """The pieces of some words that others stand before."""
    text, end = " ".join(texts), before + len(texts)
    whole = number_of(text)
    if whole is not None:
        return [(before, end, *whole)]
    if not any(map(str.isdigit, text)):
        return [(before, end, Sort.TEXT, None)]
    begins = 2 if len(texts) > 2 and _DASH.fullmatch(texts[1]) else 1
    behind = texts[begins:]
    if behind and _LEADING_CODE.fullmatch(texts[0]) and behind[0][:1].isalpha():
        code = (before, before + 1, Sort.CODE, Decimal(texts[0]))
        return [code, *_parted(behind, before + begins)]
    found = amount_behind(texts, None) if texts[-1][-1:] in "0123456789-,:" or len(texts) > 2 else None
    if found is not None and not HOLDS_FIGURE.search(" ".join(texts[: found[0]])):
        middle = before + found[0]
        figure = number_of(" ".join(texts[found[0] :]))
        words = (before, middle, Sort.TEXT, None)
        return [words, (middle, end, *figure)] if figure is not None else [words]
    return [(before, end, Sort.TEXT, None)]


@lru_cache(maxsize=8192)
def number_of(text: str) -> tuple[Sort, Decimal | None] | None:
    """The sort of a number that the text is, and its value in the unit that is printed; None: words."""
    if _DASH.fullmatch(text):
        return Sort.NAUGHT, Decimal(0)
    if not any(map(str.isdigit, text)) or _ORDINAL.fullmatch(text):
        return None
    if _CODE.fullmatch(text):
        return Sort.CODE, Decimal(text)
    if _SHARE.fullmatch(text):
        return Sort.SHARE, None
    if _COUNT.fullmatch(text):
        return Sort.COUNT, None
    if _THOUSANDTHS.fullmatch(text):
        return Sort.FIGURE, Decimal(text.translate(_AS_DECIMAL))
    answer = read_as(Kind.AMOUNT, text, None, whole=True)
    value = answer.parts[0].value if answer.parts else None
    if answer.score <= _AN_AMOUNT or not isinstance(value, Decimal):
        return None
    return Sort.FIGURE, value
