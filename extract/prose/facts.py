"""Every fact of a passage in one list, each with its label, its span and what it says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from extract.normalise.periods import Period
from extract.prose.goals import find_goals
from extract.prose.lengths import find_last_years, find_lengths
from extract.prose.money import find_mentions
from extract.prose.posts import find_posts
from extract.prose.told import Tense, find_told
from models.records import dataclass

LABELS = ("TJANST", "BELOPP", "MAL", "HAR_SKETT", "KOMMANDE", "SEDAN", "TID", "LANGD", "SISTA_AR")
_TENSES = {
    Tense.PAST: "HAR_SKETT",
    Tense.FUTURE: "KOMMANDE",
    Tense.SINCE: "SEDAN",
    Tense.OPEN: "TID",
}
Said = str | bool | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; `start` and `end` are offsets in the text, so that `Section.place_of(start)` is its place."""

    label: str
    """One of `LABELS`."""
    start: int
    end: int
    says: tuple[tuple[str, Said], ...] = ()


def find_facts(text: str, around: Period | None = None, *, goals: bool = False) -> tuple[Fact, ...]:
    """The facts of a passage in order of place.

    around: the period of the paper, for dates without a year. goals: whether the passage is about goals.

    >>> [(fact.label, fact.says[0]) for fact in find_facts("Två samordnare kostade 900 000 kr.")]
    [('TJANST', ('antal', Decimal('2'))), ('BELOPP', ('kronor', Decimal('900000')))]
    """
    found = [*_posts(text), *_amounts(text), *_times(text, around), *_lengths(text)]
    if goals:
        found += _goals(text)
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.label)))


def _posts(text: str) -> list[Fact]:
    return [
        Fact(
            "TJANST",
            post.start,
            post.end,
            (("antal", post.count), ("roll", post.role), ("arbetstid", post.worktime), ("andel", post.share)),
        )
        for post in find_posts(text)
    ]


def _amounts(text: str) -> list[Fact]:
    return [
        Fact(
            "BELOPP",
            mention.start,
            mention.end,
            (("kronor", mention.amount.value), ("avser", mention.about)),
        )
        for mention in find_mentions(text)
    ]


def _times(text: str, around: Period | None) -> list[Fact]:
    return [
        Fact(
            _TENSES[told.tense],
            told.start,
            told.end,
            (("fran", told.first), ("till", told.last), ("exakt", told.exact), ("till_och_med", told.until)),
        )
        for told in find_told(text, around)
    ]


def _lengths(text: str) -> list[Fact]:
    lengths = [
        Fact("LANGD", length.start, length.end, (("manader", length.months), ("ytterligare", length.further)))
        for length in find_lengths(text)
    ]
    return lengths + [Fact("SISTA_AR", start, end) for start, end in find_last_years(text)]


def _goals(text: str) -> list[Fact]:
    return [
        Fact(
            "MAL",
            goal.start,
            goal.end,
            (("utgangslage", goal.has_baseline), ("malvarde", goal.has_target), ("datum", goal.has_date)),
        )
        for goal in find_goals(text)
    ]
