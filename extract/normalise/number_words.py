"""Swedish numbers in words: `niohundratusen`, `en och en halv miljon`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extract.normalise.reading import Reading, composed, stripped_span

_SMALL = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70,
    "åttio": 80, "nittio": 90,
}  # fmt: skip
_SCALES = {
    "tusen": 1_000, "usen": 1_000, "miljoner": 10**6, "miljon": 10**6, "miljarder": 10**9, "miljard": 10**9,
}  # fmt: skip
_PART = re.compile(
    "|".join(sorted((*_SMALL, *_SCALES, "hundra", "halva", "halv", "och"), key=len, reverse=True))
)
_WORD = re.compile(r"[a-zåäö]+")
_OUTSIDE_WORDS = re.compile(r"[^a-zåäö\s-]")
_LONGEST = 200
_HALF = Decimal("0.5")


class NumberInWords(NamedTuple):
    value: Decimal
    unit: Decimal
    """The last scale said: 1, 1000, 10^6, …; how coarse the number is."""


def number_in_words(text: str) -> NumberInWords | None:
    """The number, where the whole text is one number in words.

    >>> number_in_words("en och en halv miljon").value, number_in_words("niohundratusen").value
    (Decimal('1500000.0'), Decimal('900000'))
    >>> number_in_words("två deltidsanställningar")
    """
    lowered = composed(text).casefold()
    if len(lowered) > _LONGEST or _OUTSIDE_WORDS.search(lowered):
        return None
    parts: list[str] = []
    for word in _WORD.findall(lowered):
        position = 0
        while position < len(word):
            found = _PART.match(word, position)
            if found is None:
                return None
            parts.append(found[0])
            position = found.end()
    return _number_of(" ".join(parts))


def _number_of(parts: str) -> NumberInWords | None:
    """Fold `en halv` and `och en halv` into a half, then read scale by scale from the largest down."""
    words = parts.replace("och en halva", "½").replace("och en halv", "½").replace("en halv", "½").split()
    total, group, ceiling = Decimal(0), Decimal(-1), 10**12
    unit = Decimal(1)
    for index, word in enumerate(words):
        if word in _SCALES:
            scale = _SCALES[word]
            if scale >= ceiling:
                return None
            total += (Decimal(1) if group < 0 else group) * scale
            unit = Decimal(scale) / (10 if group % 1 else 1)
            group, ceiling = Decimal(-1), scale
        elif word == "och":
            if index in (0, len(words) - 1):
                return None
        else:
            extended = _extend(group, word)
            if extended is None:
                return None
            group, unit = extended, Decimal(1)
    if not words or group % 1:
        return None
    return NumberInWords(total + max(group, Decimal(0)), unit)


def _extend(group: Decimal, word: str) -> Decimal | None:
    """The group (-1: nothing said yet) with one more word under thousand; None where Swedish does not say it so."""
    if word == "½":
        return max(group, Decimal(0)) + _HALF
    if word == "hundra":
        return Decimal(100) if group < 0 else group * 100 if 1 <= group < 10 else None
    if word not in _SMALL:
        return None
    value = _SMALL[word]
    if group < 0:
        return Decimal(value)
    rest = group % 100
    if group >= 100 and rest == 0 and value:
        return group + value
    return group + value if rest >= 20 and rest % 10 == 0 and 0 < value < 10 else None


def whole_number(text: str) -> Reading[int] | None:
    """The whole text as a whole number in words.

    >>> whole_number("  tjugofem ")
    Reading(value=25, start=2, end=10, flags=())
    >>> whole_number("tjugofem personer")
    """
    number = number_in_words(text)
    if number is None or number.value % 1:
        return None
    return Reading(int(number.value), *stripped_span(text))
