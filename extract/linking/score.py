"""How well two projects fit: their names, board, time and registry number, each with its reason in Swedish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from extract.normalise.naming import own_words, telling_words
from extract.normalise.text import match_key
from models.summary import Part, Summary

_WEIGHTS = {"name": 0.6, "board": 0.2, "time": 0.2}
_UNKNOWN = 0.5
_SAME_NUMBER = 0.95
_SAME_WORDS = 0.97
"""Names that differ in small words, and words that say nothing, only."""
_ONE_HOLDS_OTHER = 0.75
_EACH_ITS_OWN = 0.65
_OTHER_WORDS = 0.9
"""Names that share words and not spelling are at most this alike."""
_FOLLOWS = 0.8
_SOON = 0.7
_FOLLOWS_WITHIN = 366
_NEAR_WITHIN = 3 * 366
_SAME_NAME = 0.95


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a document with what its names are compared by."""

    summary: Summary
    part: Part
    order: int
    keys: tuple[str, ...]
    stems: tuple[frozenset[str], ...]


class Scored(NamedTuple):
    score: float
    name: float
    basis: str


def named(summary: Summary, part: Part, order: int) -> Named:
    """The part with its comparable names; words of the board's own name say nothing about the project."""
    place = telling_words(summary.board or "")
    keys = tuple(dict.fromkeys(key for name in part.names if (key := match_key(name))))
    return Named(
        summary, part, order, keys, tuple((telling_words(key) - place) or telling_words(key) for key in keys)
    )


def name_similarity(one: str, other: str) -> float:
    """0 to 1 for two names as printed; case, punctuation and space are nothing.

    >>> name_similarity("Läxhjälp i Norr.", "LÄXHJÄLP I NORR")
    1.0
    """
    first, second = match_key(one), match_key(other)
    return fuzz.ratio(first, second) / 100 if first and second else 0.0


def _shared_letters(one: frozenset[str], own: frozenset[str]) -> int:
    return sum(len(word) for word in one - own)


@lru_cache(maxsize=1 << 17)
def _names_score(one: str, other: str, ours: frozenset[str], theirs: frozenset[str]) -> float:
    """1 for the same name; less where a word is missing, and little where each has a word of its own."""
    if one == other:
        return 1.0
    ours_alone, theirs_alone = own_words(ours, theirs), own_words(theirs, ours)
    if not ours_alone and not theirs_alone:
        return _SAME_WORDS
    # Long words, often compounds, say most.
    total = sum(map(len, ours)) + sum(map(len, theirs))
    shared = (_shared_letters(ours, ours_alone) + _shared_letters(theirs, theirs_alone)) / total
    found = max(fuzz.ratio(one, other) / 100, _OTHER_WORDS * shared)
    if ours_alone and theirs_alone:
        return min(found, _EACH_ITS_OWN)
    return max(found, _ONE_HOLDS_OTHER)


def names_score(one: Named, other: Named) -> float:
    """The best of any name of the one against any name of the other."""
    pairs = (
        _names_score(key, its, ours, theirs)
        for key, ours in zip(one.keys, one.stems, strict=True)
        for its, theirs in zip(other.keys, other.stems, strict=True)
    )
    return max(pairs, default=0.0)


def gap_days(one: Summary, other: Summary) -> int | None:
    """Days between two spans: 0 where one follows on the other, less where they overlap, None for an unknown one."""
    if not (one.start and one.end and other.start and other.end):
        return None
    return max(_after(one.end, other.start), _after(other.end, one.start))


def _after(end: date, start: date) -> int:
    return (start - end).days - 1


def score(one: Named, other: Named) -> Scored:
    """How much speaks for the pair, and what."""
    name = names_score(one, other)
    board, board_basis = _board(one.summary, other.summary)
    time, time_basis = _time(one.summary, other.summary)
    total = _WEIGHTS["name"] * name + _WEIGHTS["board"] * board + _WEIGHTS["time"] * time
    basis = [f"projektnamn {_percent(name)} lika" if name < 1 else "samma projektnamn"]
    basis += [board_basis, time_basis]
    ours, theirs = one.part.amount, other.part.amount
    if ours and theirs and ours.kronor == theirs.kronor and ours.kronor:
        basis.append("samma belopp")
    if one.summary.dnr and one.summary.dnr == other.summary.dnr:
        total = max(total, _SAME_NUMBER if name >= _UNKNOWN else total)
        basis.append("samma diarienummer")
    return Scored(round(total, 4), name, "; ".join(part for part in basis if part))


def is_same_name(name: float) -> bool:
    return name >= _SAME_NAME


def _board(one: Summary, other: Summary) -> tuple[float, str]:
    if one.board is None or other.board is None:
        return _UNKNOWN, "nämnd framgår inte av båda"
    return (1.0, "samma nämnd") if one.board == other.board else (0.0, "olika nämnder")


def _time(one: Summary, other: Summary) -> tuple[float, str]:
    gap = gap_days(one, other)
    if gap is None:
        return _UNKNOWN, "tid framgår inte av båda"
    if gap < 0:
        return 1.0, "perioderna överlappar"
    if gap == 0:
        return _FOLLOWS, "perioderna följer på varandra"
    if gap <= _FOLLOWS_WITHIN:
        return _SOON, f"{gap} dagar mellan perioderna"
    return (_UNKNOWN, f"{gap} dagar mellan perioderna") if gap <= _NEAR_WITHIN else (0.0, "")


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"
