"""Amounts written in words in running text: `tre miljoner kronor`."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.normalise.amount_context import before, is_counted
from extract.normalise.amount_parse import Amount, with_limit
from extract.normalise.number_words import number_in_words
from extract.normalise.numeral import exact

_LETTERS = "A-Za-zÅÄÖåäö"
_SCALE = re.compile(
    rf"(?<![{_LETTERS}])[{_LETTERS}]{{0,60}}?(?:tusen|miljoner|miljon|miljarder|miljard)[{_LETTERS}]{{0,60}}"
)
_KRONOR = re.compile(r"[ \n](?:svenska )?(?:kronor|kr|sek)\b", re.IGNORECASE)
_PREVIOUS = re.compile(rf"(?<![{_LETTERS}])([{_LETTERS}]{{1,40}})[ \n]\Z")
_NEXT = re.compile(rf"[ \n]([{_LETTERS}]{{1,40}})(?![{_LETTERS}])")
_FIRST_LETTERS = frozenset("acefhmnostuåäöACEFHMNOSTUÅÄÖ")
SCALES = ("tusen", "miljon", "miljard")
"""Every amount in words holds one of them."""
_MOST_WORDS = 8
_FLAGS = ("med_bokstaver",)


def find_amounts_in_words(page: str) -> list[Amount]:
    """Amounts in words; thousands need a word for kronor, millions do not unless something else is counted.

    >>> [a.value for a in find_amounts_in_words("Vi söker tre miljoner kronor och tackar tusen gånger.")]
    [Decimal('3000000')]
    >>> find_amounts_in_words("två miljoner invånare")
    []
    """
    if not any(prefix in page for prefix in SCALES):
        return []
    found: list[Amount] = []
    done = 0
    for scale in _SCALE.finditer(page):
        if scale.start() < done or number_in_words(scale[0]) is None:
            continue
        start, end = _extended(page, *scale.span())
        number = number_in_words(page[start:end])
        currency = _KRONOR.match(page, end)
        done = currency.end() if currency else end
        if number is None or re.search(r"[0-9][ \n]?\Z", page[max(0, start - 2) : start]):
            continue
        if not (currency or (number.unit >= 10**5 and not is_counted(page, end))):
            continue
        context = before(page, start)
        tolerance = exact(Decimal("0.5") * number.unit)
        amount = Amount(
            exact(number.value),
            context.start,
            done,
            tolerance=tolerance,
            has_currency=bool(currency),
            flags=_FLAGS,
        )
        found.append(with_limit(amount, context.limit))
    return found


def _extended(page: str, start: int, end: int) -> tuple[int, int]:
    """The span with the number words on both sides of it."""
    for _ in range(_MOST_WORDS):
        previous = _PREVIOUS.search(page[max(0, start - 42) : start])
        if previous is None or not _is_number_part(previous[1]):
            break
        start -= len(previous[0])
    for _ in range(_MOST_WORDS):
        following = _NEXT.match(page, end)
        if (
            following is None
            or following[1].casefold() in ("en", "ett", "och")
            or not _is_number_part(following[1])
        ):
            break
        end = following.end()
    while page[start : start + 4].casefold() == "och ":
        start += 4
    return start, end


def _is_number_part(word: str) -> bool:
    if word[0] not in _FIRST_LETTERS:
        return False
    return word.casefold() in ("och", "halv", "halva") or number_in_words(word) is not None
