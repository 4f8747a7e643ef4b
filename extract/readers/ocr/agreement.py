"""Whether two readings of one place say the same, and how often a place may be looked at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from models.geometry import Box

FURTHER_LOOKS = 3
"""At one place, each in another size."""


class Kind(StrEnum):
    """What stands in the place that is read again."""

    AMOUNT = "amount"
    DATE = "date"
    CODE = "code"
    NUMBER = "number"
    """With letters in it, as the number of a case."""
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    TEXT = "text"


class Agreement(StrEnum):
    """How two readings stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    NOT_READ = "not_read"
    """Nobody looked a second time; that vouches for nothing."""


class Comparison(NamedTuple):
    """`reading` is the one to go by: the first, or for a name the one that has its dots and rings."""

    agreement: Agreement
    reading: str


class SecondReader(Protocol):
    """Looks at a place of a page again; None where it cannot look or sees nothing."""

    def __call__(self, page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        """page_number: counted from 1; box: points of the page as it is read, not as it was scanned.

        look: 0 for the first one, up to `FURTHER_LOOKS` for others at the same place in another size.
        """
        ...


_CURRENCY = re.compile(
    r"(?<![^\W\d_])(?:kronor|kr|sek|tkr|mkr|mnkr|skr|ksek|tsek|msek)\b\.?|[:.,]-(?![0-9])", re.IGNORECASE
)
_WORDS_BEFORE = re.compile(r"^(?:[^\W\d_]{3,} )+")
_SEPARATED = re.compile(r"[ .,:;\-–'’\u00a0\u202f]+")
_DECIMALS = re.compile(r"(?<=[0-9]) ?[.,:]([0-9]{2})$")
_LEADING_MINUS = re.compile(r"^[\-–−]\s*|^\(.*\)$|-$")
_RUNS = re.compile(r"[0-9]+|[^\W\d_]+")
_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_])[ .\-–—]+(?=[^\W\d_])")
_BETWEEN_DATES = re.compile(r"(?<=[^\W\d_]{3}) ?[-–—] ?(?=[0-9])")
"""As in `1 september–31 december 2023`, of which each end is a value of its own in one and the same word."""
_NO_SIGNS = re.compile(r"[\W_]+")
_BETWEEN_FIGURES = re.compile(r"(?<=[0-9]) (?=[0-9])")
_EDGES = " \t.,;:|_'\"’`´~*[](){}"


def compare(kind: str, first: str, second: str | None) -> Comparison:
    """Whether two readings of one place say the same.

    Money: separators are alike, digits stand in groups of three, the sign counts. Dates, codes and numbers:
    separators are alike. Names may differ in å ä ö alone; then the reading that has them is taken. Some words of a
    name out of several, as of its one line, vouch for nothing.

    >>> compare("amount", "9 406 072 kr", "9.406 072"), compare("amount", "34 00", "34 000").agreement
    (Comparison(agreement=<Agreement.AGREE: 'agree'>, reading='9 406 072 kr'), <Agreement.DIFFER: 'differ'>)
    >>> compare("name", "Asa Nilsson", "Åsa Nilsson").reading
    'Åsa Nilsson'
    """
    if second is None or not second.strip():
        return Comparison(Agreement.NOT_READ, first)
    wanted = Kind(kind)
    if wanted in (Kind.NAME, Kind.TEXT):
        return _compare_names(first, second)
    canonical = _CANONICAL.get(wanted, _signs)
    one, other = canonical(first), canonical(second)
    same = (bool(one) and one == other) or _is_alike(first, second)
    if wanted is Kind.DATE and not same:
        same = bool(one) and one in map(canonical, _BETWEEN_DATES.split(second))
    return Comparison(Agreement.AGREE if same else Agreement.DIFFER, first)


def _is_alike(first: str, second: str) -> bool:
    """Sign for sign the same, which vouches for what no rule understands."""
    one, other = (
        " ".join(unicodedata.normalize("NFKC", text).casefold().split()) for text in (first, second)
    )
    return one == other and any(sign in "0123456789" for sign in one)


def _amount(text: str) -> tuple[bool, str, str, bool] | None:
    """Sign, digits, decimals, and whether every space stands behind thousands; None where it is no number.

    A narrow space may get lost, as in `1343 724`.

    >>> _amount("-388-000"), _amount("526 917,45 kronor"), _amount("34 00")
    ((True, '388000', '', True), (False, '526917', '45', True), (False, '3400', '', False))
    """
    body = _WORDS_BEFORE.sub("", _CURRENCY.sub(" ", unicodedata.normalize("NFKC", text)).strip())
    is_negative = _LEADING_MINUS.search(body) is not None
    has_other_start = bool(body) and body[0] in ".,:;"
    body = body.strip(_EDGES + "-–−")
    decimals = _DECIMALS.search(body)
    whole = body[: decimals.start()] if decimals else body
    groups = _SEPARATED.split(whole)
    if has_other_start or not all(group.isascii() and group.isdigit() for group in groups):
        return None
    in_threes = all(len(group) % 3 == 0 for group in groups[1:])
    return is_negative, "".join(groups), decimals[1] if decimals else "", in_threes


def _email(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace(" ", "").strip(_EDGES).casefold()


def _signs(text: str) -> str:
    """Letters and digits in their order, whatever parts them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def _compare_names(first: str, second: str) -> Comparison:
    one, other = _lettered(first), _lettered(second)
    if not one:
        return Comparison(Agreement.DIFFER, first)
    if one == other:
        return Comparison(Agreement.AGREE, first)
    if f" {other} " in f" {one} ":
        return Comparison(Agreement.NOT_READ, first)
    if _bare(one) != _bare(other) or len(one) != len(other):
        return Comparison(Agreement.DIFFER, first)
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if all(a == _bare(a) for a, _ in pairs):
        return Comparison(Agreement.AGREE, second)
    if all(b == _bare(b) for _, b in pairs):
        return Comparison(Agreement.AGREE, first)
    return Comparison(Agreement.DIFFER, first)


def _date(text: str) -> tuple[str, ...]:
    """Its words and numbers: what parts them may differ, dots and rings too, but not where a number ends.

    >>> _date("2019 -03-15") == _date("2019-03-15"), _date("1 1/3-19") == _date("11/3-19")
    (True, False)
    >>> _date("fr o m 1/3-19") == _date("fro m 1/3-19")
    True
    """
    folded = _bare(unicodedata.normalize("NFKC", text).casefold())
    return tuple(_RUNS.findall(_BETWEEN_WORDS.sub("", folded)))


_CANONICAL: Mapping[Kind, Callable[[str], object]] = {
    Kind.AMOUNT: _amount,
    Kind.EMAIL: _email,
    Kind.DATE: _date,
}


def _lettered(text: str) -> str:
    """Its letters and figures, with a space where a word ends; what parts figures tells nothing.

    >>> _lettered("737.58 Ekeby – torget,") == _lettered("73758 Ekeby - torget"), _lettered("Ungi byn")
    (True, 'ungi byn')
    """
    words = " ".join(_NO_SIGNS.split(unicodedata.normalize("NFC", text).casefold())).strip()
    return _BETWEEN_FIGURES.sub("", words)


def _bare(text: str) -> str:
    """Without dots, rings and accents.

    >>> _bare("åsa öman-andré")
    'asa oman-andre'
    """
    parted = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign))
