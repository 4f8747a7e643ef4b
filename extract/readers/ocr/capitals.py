"""First letters that the ink tells better than the engine: V from v, and whether A and O bear a ring or two dots."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.prepare import any_along
from models.geometry import Box

if TYPE_CHECKING:
    from extract.readers.ocr.prepare import Ink

SAME_SHAPE = frozenset("csvwxz")
"""Letters whose capital differs by its height alone; u and o are left out, as they differ little from U and Q."""
MARKED = frozenset("åäö")
BEARING = frozenset("AÅÄOÖ")
_SAME_BUT_TALLER = SAME_SHAPE | MARKED | frozenset("ou")
_FEWEST_CAPITALS = 3
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = 0.62
"""Of the font size: small letters are 0.45 to 0.55 tall, capitals 0.66 to 0.74."""
_FIRST_PART = 0.3
"""Of the font size: so much of a letter is looked at, which may touch a taller one."""
_MARK, _GAP = (0.1, 0.36), 0.28
"""Of the height of the letter below: how tall a ring or dots are, and how far above it they stand at the most."""
_BODY = 0.4
"""Of the line's height."""
_OFF_MIDDLE = 0.16
"""Of the letter's width."""
_TOP = 0.12
"""Of the height of letter and mark."""
_NARROWEST_DOT, _NARROWEST_RING = 0.08, 0.15


class _Stretch(NamedTuple):
    first: int
    last: int

    @property
    def height(self) -> int:
        return self.last - self.first


def in_one_case(text: str) -> str:
    """The text with capitals for small letters of their shape that stand among capitals alone.

    >>> in_one_case("övRIGT: FöRBRUKAT, SvD"), in_one_case("kWh, åäö")
    ('ÖVRIGT: FÖRBRUKAT, SvD', 'kWh, åäö')
    """

    def levelled(word: re.Match[str]) -> str:
        small = {sign for sign in word.group() if not sign.isupper()}
        capitals = sum(map(str.isupper, word.group()))
        return (
            word.group().upper()
            if small <= _SAME_BUT_TALLER and capitals >= _FEWEST_CAPITALS
            else word.group()
        )

    return _WORD.sub(levelled, text)


def is_capital(ink: Ink, x0: float, top: int, baseline: float, em: float, *, is_marked: bool = False) -> bool:
    """Whether the letter that begins at x0, pixels, is as tall as a capital.

    is_marked: a ring or dots stand above it, which do not count; where they touch it nothing can be told.
    """
    part = ink[top : round(baseline), round(x0) : round(x0 + _FIRST_PART * em)]
    inked = any_along(part, 1)
    solid = inked[:-1] & inked[1:]
    first = int(solid.argmax())
    if is_marked:
        blocks = _blocks(solid.tolist())
        first = blocks[-1].first if len(blocks) > 1 else len(solid)
    return bool(solid.any()) and baseline - (top + first) >= _CAPITAL * em


def marked(sign: str, ink: Ink, letter: Box) -> str:
    """The letter with the mark that the ink shows above it; as it is where it shows none.

    letter: from left to right the ink of the letter alone, down to the baseline; pixels. A ring may touch the letter
    below it, dots do not: where they were read and one thing stands on top, that is a ring.
    """
    x0, top, x1, bottom = (round(side) for side in letter)
    part = ink[top:bottom, x0:x1]
    blocks = _blocks(any_along(part, 1).tolist())
    if not blocks:
        return sign
    body = blocks[-1]
    mark = blocks[-2] if len(blocks) > 1 else _Stretch(body.first, body.first + round(_TOP * body.height))
    if len(blocks) > 1 and not _is_mark(mark, body, bottom - top):
        return sign
    tops = _blocks(any_along(part[mark.first : mark.last], 0).tolist())
    width = x1 - x0
    if not tops or abs((tops[0].first + tops[-1].last) / 2 - width / 2) > _OFF_MIDDLE * width:
        return sign
    if len(blocks) > 1 and len(tops) == 2 and all(each.height >= _NARROWEST_DOT * width for each in tops):
        return "Ö" if sign in "OÖ" else "Ä"
    is_ring = len(tops) == 1 and sign not in "OÖ" and tops[0].height >= _NARROWEST_RING * width
    return "Å" if is_ring and (len(blocks) > 1 or sign == "Ä") else sign


def _is_mark(mark: _Stretch, body: _Stretch, height: int) -> bool:
    low, high = _MARK
    return (
        low * body.height <= mark.height <= high * body.height
        and mark.last >= body.first - _GAP * body.height
        and body.height >= _BODY * height
    )


def _blocks(inked: list[bool]) -> list[_Stretch]:
    """Unbroken stretches of ink."""
    found: list[_Stretch] = []
    at = 0
    for is_inked, places in groupby(inked):
        length = len(list(places))
        if is_inked:
            found.append(_Stretch(at, at + length))
        at += length
    return found
