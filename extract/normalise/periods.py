"""Spans of time as papers write them: intervals, tertials, quarters, seasons, school years, weeks."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from extract.normalise.dates import MONTH, MONTHS, find_days, full_year, parse_date
from extract.normalise.period_names import NAMED, STARTERS, Named, named_period
from extract.normalise.reading import Reading, composed, plain, stripped_span
from models.records import dataclass
from models.replacing import replace

_SEPARATOR = re.compile(
    r"[ \t\n]{0,3}(?:[-—]{1,3}|(?<=[ \t\n])/(?=[ \t\n])|\bti[l1]{2}(?: och med| o\.? ?m\.?)?"
    r"|\bt\.? ?[o0]\.? ?m\.?|\btom|\bto m)"
    r"[ \t\n]{0,3}(?:den )?\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[ \t\n]{1,3}(?:och (?:den )?)?", re.IGNORECASE)
"""Answers the question between which days, or from which and until which."""
_BOTH = 2
_FROM = re.compile(
    r"(?<!\w)(?:från och med|från o m|fr\.? ?o\.? ?m\.?|from|från|sedan|fr\.)(?: den)?:? ?\Z", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?<!\w)(?:till och med|till o\.? ?m\.?|t\.? ?[o0]\.? ?m\.?|tom|längst till|senast)(?: den)?:? ?\Z",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?<![\w/.])(?P<month>{MONTH})(?: månad)?(?:[ ,]{{1,2}}(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])"
    rf"| ?['’-](?P<short>[0-9]{{2}})(?![0-9/-]| ?{MONTH}))?"
)
_TOKEN = re.compile(r"[A-Za-zÅÄÖåäö0-9]+")
_STARTS_NAME = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])?\Z|0[1-9]\Z|1[0-2]\Z|[1-4][ae]?\Z|[tqhvk][a-z]{0,2}[0-9]{1,4}\Z"
)
_EDGES = re.compile(
    r"(?:(?:under |för |avser )?(?:period(?:en|isering)?|tiden|projekttid(?:en)?|tidplan)[: ]*)?",
    re.IGNORECASE,
)
_TWO_SHORT_DAYS = re.compile(
    r"([0-9]{2}([ -])[0-9]{2}\2[0-9]{2})(?: ?[-—]{1,2} ?| ?/ ?| till | tom | t\.?o\.?m\.? )"
    r"([0-9]{2}\2[0-9]{2}\2[0-9]{2})"
)
_LONE_YEAR = re.compile(r"((?:19|20)[0-9]{2})\Z")
_DAY_BEFORE = re.compile(r"(?<![\w/.:,-])(?P<day>[0-9]{1,2})(?= ?(?:-|—|–) ?\Z)")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyzåäö.")
_LONGEST = 160
_LOOK_BACK = 24
_LONGEST_GAP = 20


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both included; None on a side: that end is not said.

    `cumulative_start` is the other legitimate reading of a tertial: from the first of January. With the flag
    `ar_okant` no year is known; `month_days` then holds (month, day) of both ends.
    """

    start: date | None
    end: date | None
    flags: tuple[str, ...] = ()
    cumulative_start: date | None = None
    month_days: tuple[tuple[int, int] | None, tuple[int, int] | None] = (None, None)

    def in_year(self, year: int) -> Period:
        """The period in a year, where the paper says none; itself where it does.

        >>> parse_period("andra tertialen").value.in_year(2014).end
        datetime.date(2014, 8, 31)
        """
        if "ar_okant" not in self.flags:
            return self
        flags = tuple(flag for flag in self.flags if flag != "ar_okant")
        first, last = self.month_days
        start_year = year - 1 if first and last and first > last else year
        cumulative = date(year, 1, 1) if "tertial" in flags else None
        return Period(_day(start_year, first), _day(year, last), flags, cumulative)


def _day(year: int, month_day: tuple[int, int] | None) -> date | None:
    if month_day is None:
        return None
    month, day = month_day
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class _End:
    """One end of an interval as printed: a day or a whole month, with or without its year."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int
    flags: tuple[str, ...]
    is_sure: bool

    def first(self) -> tuple[int, int]:
        return self.month, self.day or 1

    def last(self) -> tuple[int, int]:
        return self.month, self.day or 31

    def exists(self) -> bool:
        limit = calendar.monthrange(self.year or 2000, self.month)[1] if 1 <= self.month <= 12 else 0
        return limit > 0 and 1 <= (self.day or 1) <= limit


def parse_period(
    text: str, *, year: int | None = None, period: Period | None = None
) -> Reading[Period] | None:
    """The period, where the whole text is one; a year that is not printed is taken from `year` or `period`.

    >>> parse_period("1/1 -31/12 2015").value.start, parse_period("tom 2014-08-31").value.end
    (datetime.date(2015, 1, 1), datetime.date(2014, 8, 31))
    >>> parse_period("tom och kall")
    """
    start, end = stripped_span(text)
    if start == end or end - start > _LONGEST:
        return None
    body = composed(text[start:end]).rstrip(".,;:")
    edge = _EDGES.match(body)
    skipped = edge.end() if edge else 0
    for reading in _search(body, year, period, alone=True):
        if reading.start <= skipped and reading.end >= len(body):
            return replace(reading, start=start, end=end)
    if found := _LONE_YEAR.match(body, skipped):
        lone = int(found[1])
        return Reading(Period(date(lone, 1, 1), date(lone, 12, 31)), start, end)
    span = _of_short_years(body[skipped:])
    return Reading(span, start, end) if span is not None else None


def _of_short_years(text: str) -> Period | None:
    """From one day to another whose years have two figures, and which as answers could be no other days."""
    halves = _TWO_SHORT_DAYS.fullmatch(plain(text))
    days = [parse_date(half) for half in (halves[1], halves[3])] if halves else []
    values = [day.value for day in days if day is not None and day.value is not None]
    return Period(values[0], values[1]) if len(values) == _BOTH else None


def find_periods(
    text: str, *, year: int | None = None, period: Period | None = None
) -> list[Reading[Period]]:
    """All periods in running text, in order; a single day is no period unless from or until stands before it.

    >>> [r.value.end.isoformat() for r in find_periods("Ej fakturerat tom 2014-08-31. Den 5 maj 2014 kom regn.")]
    ['2014-08-31']
    >>> find_periods("3-5 gånger/vecka")
    []
    """
    return list(_search(composed(text), year, period))


def _search(
    text: str, year: int | None, period: Period | None, *, alone: bool = False
) -> Iterator[Reading[Period]]:
    page = plain(text)
    named, months = _names(page)
    readings = [_of_name(found) for found in named]
    taken = {position for found in named for position in range(*found.span())}
    ends = [end for end in _ends(page, months) if end.start not in taken and end.end - 1 not in taken]
    readings += _of_ends(page, ends, alone=alone)
    for reading in sorted((reading for reading in readings if reading), key=lambda reading: reading.start):
        yield _with_year(reading, year, period)


def _names(page: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """Matches of named periods and of months; only words that can begin one are looked at."""
    named: list[re.Match[str]] = []
    months: list[re.Match[str]] = []
    done = 0
    for token in _TOKEN.finditer(page):
        word = token[0].casefold()
        if token.start() < done or not (word in STARTERS or word in MONTHS or _STARTS_NAME.match(word)):
            continue
        found = (_MONTH_YEAR if word in MONTHS else NAMED).match(page, token.start())
        if found is not None:
            (months if word in MONTHS else named).append(found)
            done = found.end()
    return named, months


def _of_name(found: re.Match[str]) -> Reading[Period] | None:
    named: Named | None = named_period(found)
    if named is None:
        return None
    value = None
    if named.is_valid:
        value = Period(named.start, named.end, named.flags, named.cumulative_start, named.month_days)
    return Reading(value, found.start(), found.end(), named.flags)


def _ends(page: str, month_matches: list[re.Match[str]]) -> list[_End]:
    """Days and months with a name, in order, months inside days left out."""
    days = [
        _End(day.year, day.month, day.day, day.start, day.end, day.flags, day.is_sure)
        for day in find_days(page)
    ]
    days += [first for day in days if (first := _first_of_days(page, day)) is not None]
    spans = {position for day in days for position in range(day.start, day.end)}
    months = []
    for found in month_matches:
        if found.start() in spans:
            continue
        printed = (
            int(found["year"]) if found["year"] else full_year(found["short"]) if found["short"] else None
        )
        number = MONTHS[found["month"].casefold().rstrip(".")]
        months.append(_End(printed, number, None, *found.span(), (), printed is not None))
    return sorted((*days, *months), key=lambda end: end.start)


def _first_of_days(page: str, last: _End) -> _End | None:
    """The first of two days of one month that is named once: `7-8 augusti 2004`."""
    found = _DAY_BEFORE.search(page, max(0, last.start - _LOOK_BACK), last.start)
    if (
        found is None
        or last.day is None
        or not page[last.start : last.end].rstrip("0123456789 ,").endswith(_LETTERS)
    ):
        return None
    day = int(found["day"])
    return _End(None, last.month, day, *found.span("day"), (), True) if 0 < day < last.day else None


def _of_ends(page: str, ends: list[_End], *, alone: bool) -> list[Reading[Period] | None]:
    readings: list[Reading[Period] | None] = []
    index = 0
    while index < len(ends):
        first = ends[index]
        following = ends[index + 1] if index + 1 < len(ends) else None
        gap = page[first.end : following.start] if following else ""
        parts = _SEPARATOR.match(gap) or (alone and len(ends) == _BOTH and _BESIDE.fullmatch(gap))
        if following and len(gap) <= _LONGEST_GAP and parts:
            readings.append(_interval(page, first, following))
            index += 2
            continue
        readings.append(_one_sided(page, first, alone=alone))
        index += 1
    return readings


def _lead(pattern: re.Pattern[str], page: str, position: int) -> int | None:
    begin = max(0, position - _LOOK_BACK)
    found = pattern.search(page[begin:position])
    return begin + found.start() if found else None


def _interval(page: str, first: _End, last: _End) -> Reading[Period] | None:
    begin = _lead(_FROM, page, first.start)
    span = (first.start if begin is None else begin, last.end)
    flags = tuple(dict.fromkeys((*first.flags, *last.flags)))
    if not (first.is_sure or last.is_sure) and begin is None and first.year is None and last.year is None:
        slashes = "/" in page[first.start : first.end] and "/" in page[last.start : last.end]
        if not slashes and not (first.day is None and last.day is None):
            return None
    if not (first.exists() and last.exists()):
        return Reading(None, *span, (*flags, "ogiltig"))
    ends_before = first.first() > last.last()
    if first.year is None and last.year is None:
        flags = (*flags, "ar_okant")
        return Reading(Period(None, None, flags, month_days=(first.first(), last.last())), *span, flags)
    if first.year is None or last.year is None:
        flags = (*flags, "antagen") if ends_before else flags
    start_year = first.year if first.year is not None else (last.year or 0) - ends_before
    end_year = last.year if last.year is not None else (first.year or 0) + ends_before
    return Reading(Period(_day(start_year, first.first()), _day(end_year, last.last()), flags), *span, flags)


def _one_sided(page: str, end: _End, *, alone: bool) -> Reading[Period] | None:
    """`From …`, `tom …`, or a month of its own; a lone day is no period."""
    since, until = _lead(_FROM, page, end.start), _lead(_UNTIL, page, end.start)
    whole_month = end.day is None and since is None and until is None
    if not end.exists():
        return (
            Reading(None, end.start, end.end, ("ogiltig",))
            if since is not None or until is not None
            else None
        )
    if whole_month and not (end.year or alone or page[end.start : end.end].endswith("månad")):
        return None
    if not whole_month and since is None and until is None:
        return None
    if until is not None and since is not None:
        since = None
    begin = since if since is not None else until if until is not None else end.start
    first = end.first() if until is None else None
    last = end.last() if since is None else None
    flags = end.flags
    if end.year is None:
        flags = (*flags, "ar_okant")
        return Reading(Period(None, None, flags, month_days=(first, last)), begin, end.end, flags)
    return Reading(Period(_day(end.year, first), _day(end.year, last), flags), begin, end.end, flags)


def _with_year(reading: Reading[Period], year: int | None, period: Period | None) -> Reading[Period]:
    """The reading in the year that its surroundings give; untouched where they give none or several."""
    value = reading.value
    if value is None or "ar_okant" not in value.flags:
        return reading
    years = {year} if year is not None else _years_of(value, period)
    if len(years) != 1:
        return reading
    dated = value.in_year(years.pop())
    return Reading(dated, reading.start, reading.end, (*dated.flags, "ar_fran_sammanhang"))


def _years_of(value: Period, period: Period | None) -> set[int]:
    """The years in which a span without a year shares days with the period around it."""
    if period is None:
        return set()
    known = [day.year for day in (period.start, period.end) if day is not None]
    years = set(range(min(known), max(known) + 1)) if known else set()
    if len(years) < 2:
        return years
    return {year for year in years if _overlap(value.in_year(year), period)}


def _overlap(one: Period, other: Period) -> bool:
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    return not starts or not ends or max(starts) <= min(ends)
