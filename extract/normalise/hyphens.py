"""Joining what a line end or a scanner tore apart; what was joined is told, so that evidence can be quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.normalise.words import is_compound, is_known_word, lexicon
from models.records import dataclass

_LETTER = "A-Za-zÅÄÖåäöÉéÜüÀàÆæØø"
_NEVER_JOINED = frozenset(("och", "eller", "samt", "respektive", "resp"))
_SELDOM_JOINED = frozenset(("till", "alternativt", "alt", "men", "som", "kontra", "and"))
_SOFT_HYPHEN = re.compile("\u00ad[ \t]*\n?[ \t]*")
_TORN = re.compile(
    rf"(?<![{_LETTER}0-9])([{_LETTER}]{{1,40}})([-\u2010\u2011])([ \t]*\n?[ \t]*)([{_LETTER}]{{1,40}})(?![{_LETTER}])"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """The text with torn words made whole, and every join as (as written, as joined)."""

    text: str
    joined: tuple[tuple[str, str], ...] = ()


def join_hyphens(text: str | Sequence[str]) -> Joined:
    """Join words torn at line ends or by a stray hyphen; lines may be given as one text or one by one.

    A hyphen before a capital or after a run of capitals stays, and so does one before och, eller, samt. Other line
    breaks are kept.

    >>> join_hyphens("i form av fa-\\nmiljebehandlare")
    Joined(text='i form av familjebehandlare', joined=(('fa-\\nmiljebehandlare', 'familjebehandlare'),))
    >>> join_hyphens("studie- och yrkesvägledning, IT-utbildning, Tensta-Hjulsta").joined
    ()
    """
    whole = text if isinstance(text, str) else "\n".join(text)
    if "-" not in whole and "\u00ad" not in whole and "\u2010" not in whole and "\u2011" not in whole:
        return Joined(whole)
    whole = _SOFT_HYPHEN.sub("", whole)
    pieces: list[str] = []
    joins: list[tuple[str, str]] = []
    done = position = 0
    while found := _TORN.search(whole, position):
        replacement = _whole_word(found)
        if replacement is None:
            position = found.start(4)
            continue
        pieces += (whole[done : found.start()], replacement)
        joins.append((found[0], replacement))
        done = position = found.end()
    return Joined("".join(pieces) + whole[done:], tuple(joins))


def _whole_word(torn: re.Match[str]) -> str | None:
    """What the torn word should be, or None where the hyphen and what stands around it must stay."""
    left, _, gap, right = torn.groups()
    if right[0].isupper():
        both_named = left[0].isupper() and left[1:].islower() and gap
        return f"{left}-{right}" if both_named and right[1:].islower() else None
    if left[-1].isupper():
        return f"{left}-{right}" if "\n" in gap and left.isupper() else None
    if "\n" in gap:
        return _across_lines(left, right)
    in_chain = (
        torn.string[torn.start() - 1 : torn.start()] == "-" or torn.string[torn.end() : torn.end() + 1] == "-"
    )
    if in_chain or len(left) == 1:
        return None
    return _within_line(left, right, separated=bool(gap))


def _across_lines(left: str, right: str) -> str | None:
    if right in _NEVER_JOINED or (right in _SELDOM_JOINED and not _joins_as_word(left, right)):
        return None
    return left + right if len(left) > 1 else f"{left}-{right}"


def _within_line(left: str, right: str, *, separated: bool) -> str | None:
    if separated and (
        right in _NEVER_JOINED or (right in _SELDOM_JOINED and not _joins_as_word(left, right))
    ):
        return None
    joined = left + right
    if _is_name_or_word(joined):
        return joined
    words = is_known_word(left) + is_known_word(right)
    if words == 0:
        return joined
    return joined if words == 1 and left.islower() and is_compound(joined) else None


def _joins_as_word(left: str, right: str) -> bool:
    return is_known_word(left + right) and not is_known_word(left)


def _is_name_or_word(word: str) -> bool:
    return is_known_word(word) or (
        word[0].isupper() and word.casefold().removesuffix("s") in lexicon("ortnamn")
    )
