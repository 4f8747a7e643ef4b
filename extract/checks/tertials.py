"""Tertials of the municipal year: where prose names one, and which spans are whole ones.

A tertial has two legitimate readings: its own four months, or the year up to its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "sista": 3}
_WHOLE_SPANS = ((1, 4), (5, 8), (9, 12), (1, 8), (1, 6), (7, 12))
_MONTHS_OF_A_QUARTER = ((1, 3), (4, 6), (7, 9), (10, 12))
_MENTION = re.compile(
    r"""\b(?:
        (?P<word>första|andra|tredje|sista) \s{1,3} tertial(?:en|et|ens|ets)?
      | (?P<ordinal>[123]) (?: :[aeAE] | :dje )? \s{1,3} tertial(?:en|et|ens|ets)
      | tertial (?:en|et)? \s{0,3} (?P<digit>[123]) (?: \s? (?:-|–|och|till) \s? (?P<last>[123]) )?
      | (?-i:T) (?P<short>[123])
    )\b (?: [\s,]{1,3} (?: år(?:et)? \s{1,3} )? (?P<year>(?:19|20)[0-9]{2}) \b )?""",
    re.IGNORECASE | re.VERBOSE,
)


class Span(NamedTuple):
    """First and last day."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end

    def shared_days(self, other: Span) -> int:
        """Days in common; 0 when there are none.

        >>> months(2014, 5, 8).shared_days(months(2014, 8, 12))
        31
        """
        return max(0, (min(self.end, other.end) - max(self.start, other.start)).days + 1)


class Mention(NamedTuple):
    """A tertial named in prose; `year` is None where the prose leaves it to the reader."""

    first: int
    last: int
    year: int | None
    offset: int
    words: str

    def readings(self, year: int) -> tuple[Span, Span]:
        """The interval and the cumulative reading in that year."""
        return months(year, 4 * self.first - 3, 4 * self.last), months(year, 1, 4 * self.last)


def months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last day of another, both counted from 1.

    >>> months(2014, 5, 8)
    Span(start=datetime.date(2014, 5, 1), end=datetime.date(2014, 8, 31))
    """
    after = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)
    return Span(date(year, first, 1), after - timedelta(days=1))


def find_tertials(text: str) -> Iterator[Mention]:
    """Every tertial that the text names, in order.

    >>> [(m.first, m.year) for m in find_tertials("Under andra tertialen, och T1 2015; tertialrapport 3")]
    [(2, None), (1, 2015)]
    """
    for found in _MENTION.finditer(text):
        number = found["ordinal"] or found["digit"] or found["short"]
        first = int(number) if number else _ORDINALS[found["word"].casefold()]
        last = max(first, int(found["last"])) if found["last"] else first
        year = int(found["year"]) if found["year"] else None
        yield Mention(first, last, year, found.start(), " ".join(found[0].split()))


def is_whole(span: Span) -> bool:
    """A tertial (own months or cumulative), a half year, or whole years.

    >>> is_whole(months(2014, 1, 8)), is_whole(months(2014, 8, 12))
    (True, False)
    """
    if span in _spans(span.start.year, _WHOLE_SPANS):
        return True
    return (span.start.month, span.start.day) == (1, 1) and (span.end.month, span.end.day) == (12, 31)


def is_quarter(span: Span) -> bool:
    return span in _spans(span.start.year, _MONTHS_OF_A_QUARTER)


def tertials_touched(span: Span) -> Iterator[tuple[str, int]]:
    """Name and number of shared days of each tertial that the span touches.

    >>> list(tertials_touched(months(2014, 8, 12)))
    [('T2 2014', 31), ('T3 2014', 122)]
    """
    for year in range(span.start.year, span.end.year + 1):
        for number, (first, last) in enumerate(_WHOLE_SPANS[:3], start=1):
            shared = months(year, first, last).shared_days(span)
            if shared:
                yield f"T{number} {year}", shared


def _spans(year: int, pairs: tuple[tuple[int, int], ...]) -> set[Span]:
    return {months(year, first, last) for first, last in pairs}
