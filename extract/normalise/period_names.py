"""Periods that have a name: tertials, quarters, half years, terms, seasons, school years, weeks, whole years."""

from __future__ import annotations

import calendar
import re
from datetime import date

from extract.normalise.dates import full_year
from models.records import dataclass

_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDINAL = "första|andra|tredje|fjärde|[1-4](?::?[ae])?"
_YEAR4 = r"(?:19|20)[0-9]{2}(?![0-9])"


def _year(name: str) -> str:
    """A printed year after a name: group `name` for four digits, `name`k for two."""
    return rf"(?:[ ,]{{1,2}}(?:år )?(?P<{name}>{_YEAR4})|(?: ?-|['’]| |)(?P<{name}k>[0-9]{{2}})(?![0-9/.:-]| [0-9]))?"


_TERTIAL = (
    rf"(?:(?P<t1>{_ORDINAL}) tertial(?:en|et)?|tertial ?(?:nr )?(?P<t2>[1-3]|i{{1,3}})\b|(?<![\w-])T ?"
    rf"(?P<t3>[1-3])(?!\w))" + _year("ty")
)
_QUARTER = (
    rf"(?:(?P<q1>{_ORDINAL}) kvartalet|kv(?:artal)?\.? ?(?P<q2>[1-4])(?!\w)|(?<![\w-])Q ?(?P<q3>[1-4])(?!\w))"
    + _year("qy")
    + r"(?: \(mån[^)\n]{1,12}\))?"
)
_HALF = (
    r"(?:(?P<h1>första|andra|1:?a|2:?a) halvåret|halvår ?(?P<h2>[12])(?!\w)|(?<![\w-])H ?(?P<h3>[12])(?!\w))"
    + _year("hy")
)
_TERM = r"(?P<term>vt|ht|vårterminen|höstterminen)(?!\w)\.?" + _year("my")
_SEASON = (
    rf"(?P<season>våren|sommaren|hösten|vintern)(?:[ ,]{{1,2}}(?P<sy>{_YEAR4})(?:[/-](?P<sy2>"
    rf"(?:20)?[0-9]{{2}})(?![0-9]))?| -(?P<syk>[0-9]{{2}})(?![0-9]))?"
)
_SCHOOL = r"läsåret? (?P<l1>(?:19|20)?[0-9]{2}) ?[/-] ?(?P<l2>(?:20)?[0-9]{2})(?![0-9])"
_WEEK = (
    r"(?:v\.?|vecka|veckorna) ?(?P<w1>[0-9]{1,2})(?:(?: ?- ?| till )(?P<w2>[0-9]{1,2}))?(?:[ ,]{1,2}(?:år )?(?P<wy>"
    + _YEAR4
    + "))?(?![0-9.,:/-])"
)
_WHOLE = (
    rf"(?:helår(?:et)?|hela|kalenderår(?:et)?|verksamhetsår(?:et)?|budgetår(?:et)?|år(?:et)?|under|för)"
    rf"(?: år)? (?P<y>{_YEAR4})(?![-./:][0-9])(?! ?[-—] ?[0-9])"
)
_YEARS = rf"(?<![\w/.:+-])(?P<y1>(?:19|20)[0-9]{{2}}) ?(?:[-/—]|till|t\.?o\.?m\.?) ?(?P<y2>{_YEAR4})(?![-./:][0-9])"
_TO = r" ?(?:[-—]{1,3}|till(?: och med)?|t\.? ?o\.? ?m\.?) ?"
_MONTH = "0[1-9]|1[0-2]"
_YEAR_MONTHS = (
    rf"(?<![\w/.:+-])(?P<n1>(?:19|20)[0-9]{{2}})(?P<nsep>[-/.]?)(?P<n2>{_MONTH}){_TO}"
    rf"(?P<n3>(?:19|20)[0-9]{{2}})(?P=nsep)(?P<n4>{_MONTH})(?![0-9]|[-./:][0-9])"
)
_MONTH_YEARS = (
    rf"(?<![\w/.:+-])(?P<o2>{_MONTH})(?P<osep>[-/.])(?P<o1>(?:19|20)[0-9]{{2}}){_TO}"
    rf"(?P<o4>{_MONTH})(?P=osep)(?P<o3>{_YEAR4})(?![-./:][0-9])"
)
NAMED = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        (
            *(_TERTIAL, _QUARTER, _HALF, _TERM, _SEASON, _SCHOOL, _WEEK, _YEARS, _YEAR_MONTHS, _MONTH_YEARS),
            _WHOLE,
        )
    )
    + ")",
    re.IGNORECASE,
)
STARTERS = frozenset(
    [
        "första", "andra", "tredje", "fjärde", "tertial", "kv", "kvartal", "t", "q", "h", "halvår",
        "vt", "ht", "vårterminen", "höstterminen", "våren", "sommaren", "hösten", "vintern", "läsår",
        "läsåret", "v", "vecka", "veckorna", "helår", "helåret", "hela", "kalenderår", "kalenderåret",
        "verksamhetsår", "verksamhetsåret", "budgetår", "budgetåret", "år", "året", "under", "för",
    ]
)  # fmt: skip
"""The words that a named period can begin with, in lower case."""
_SEASONS = {"våren": ((3, 1), (5, 31)), "sommaren": ((6, 1), (8, 31)), "hösten": ((9, 1), (11, 30))}
MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """A named period: dates where the year is known, else month and day of both ends and the flag `ar_okant`."""

    start: date | None
    end: date | None
    flags: tuple[str, ...]
    cumulative_start: date | None = None
    month_days: tuple[MonthDay | None, MonthDay | None] = (None, None)
    is_valid: bool = True


def named_period(found: re.Match[str]) -> Named | None:
    """What a match of `NAMED` says; None where it is no period after all (`v 34` without a year).

    >>> named_period(NAMED.search("tertial 2 2014")).end
    datetime.date(2014, 8, 31)
    >>> named_period(NAMED.search("vecka 34"))
    """
    groups = found.groupdict()
    for reader in (_tertial, _quarter, _half, _term, _season, _school, _week, _numbered_months, _years):
        named = reader(groups)
        if named is not None:
            return named
    return None


_Groups = dict[str, str | None]


def _first(groups: _Groups, *names: str) -> str | None:
    return next((groups[name] for name in names if groups[name] is not None), None)


def _number(word: str) -> int:
    word = word.casefold()
    return _ORDINALS[word] if word in _ORDINALS else int(word[0])


def _printed_year(groups: _Groups, name: str) -> int | None:
    if (whole := groups[name]) is not None:
        return int(whole)
    short = groups[f"{name}k"]
    return full_year(short) if short is not None else None


def _months(year: int | None, first: int, last: int, flags: tuple[str, ...]) -> Named:
    return _span(year, (first, 1), (last, 31), flags)


def _span(year: int | None, first: MonthDay, last: MonthDay, flags: tuple[str, ...]) -> Named:
    if year is None:
        return Named(None, None, (*flags, "ar_okant"), month_days=(first, last))
    last_day = min(last[1], calendar.monthrange(year, last[0])[1])
    cumulative = date(year, 1, 1) if "tertial" in flags else None
    return Named(date(year, *first), date(year, last[0], last_day), flags, cumulative)


def _tertial(groups: _Groups) -> Named | None:
    word = _first(groups, "t1", "t2", "t3")
    if word is None or (number := _number(word)) > 3:
        return None
    return _months(_printed_year(groups, "ty"), 4 * number - 3, 4 * number, ("tertial",))


def _quarter(groups: _Groups) -> Named | None:
    word = _first(groups, "q1", "q2", "q3")
    if word is None:
        return None
    number = _number(word)
    return _months(_printed_year(groups, "qy"), 3 * number - 2, 3 * number, ())


def _half(groups: _Groups) -> Named | None:
    word = _first(groups, "h1", "h2", "h3")
    if word is None:
        return None
    number = _number(word)
    return _months(_printed_year(groups, "hy"), 6 * number - 5, 6 * number, ())


def _term(groups: _Groups) -> Named | None:
    word = groups["term"]
    if word is None:
        return None
    first = 1 if word.casefold().startswith("v") else 7
    return _months(_printed_year(groups, "my"), first, first + 5, ("ungefar",))


def _season(groups: _Groups) -> Named | None:
    word = groups["season"]
    if word is None:
        return None
    year, following = _printed_year(groups, "sy"), groups["sy2"]
    if word.casefold() != "vintern":
        return _span(year, *_SEASONS[word.casefold()], ("ungefar",))
    if year is None or following is None:
        return Named(None, None, ("ungefar", "tvetydig"), is_valid=False)
    return Named(date(year, 12, 1), date(year + 1, 2, calendar.monthrange(year + 1, 2)[1]), ("ungefar",))


def _school(groups: _Groups) -> Named | None:
    first, second = groups["l1"], groups["l2"]
    if first is None or second is None:
        return None
    year = int(first) if len(first) == 4 else full_year(first)
    if int(second) % 100 != (year + 1) % 100:
        return Named(None, None, ("ogiltig",), is_valid=False)
    return Named(date(year, 8, 1), date(year + 1, 7, 31), ("ungefar",))


def _numbered_months(groups: _Groups) -> Named | None:
    """From a month to a month, both as numbers; `200801-200812` may as well be two days of 2020."""
    letter = "n" if groups["n1"] else "o"
    printed = [groups[f"{letter}{place}"] for place in "1234"]
    if not all(printed):
        return None
    first, start, last, end = (int(number or "") for number in printed)
    if (first, start) > (last, end):
        return Named(None, None, ("ogiltig",), is_valid=False)
    if groups["nsep"] == "" and all(1 <= year % 100 <= 12 and year >= 2000 for year in (first, last)):
        return Named(None, None, ("tvetydig",), is_valid=False)
    return Named(date(first, start, 1), date(last, end, calendar.monthrange(last, end)[1]), ())


def _week(groups: _Groups) -> Named | None:
    first, year = groups["w1"], groups["wy"]
    if first is None or year is None:
        return None
    try:
        start = date.fromisocalendar(int(year), int(first), 1)
        end = date.fromisocalendar(int(year), int(groups["w2"] or first), 7)
    except ValueError:
        return Named(None, None, ("ogiltig",), is_valid=False)
    return Named(start, end, ())


def _years(groups: _Groups) -> Named | None:
    first, last = _first(groups, "y1", "y"), _first(groups, "y2", "y")
    if first is None or last is None:
        return None
    return Named(date(int(first), 1, 1), date(int(last), 12, 31), ())
