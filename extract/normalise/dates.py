"""Dates as Swedish papers write them; the day comes before the month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.normalise.reading import Reading, composed, plain, stripped_span
from models.records import dataclass

MONTHS = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "augusti": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12, "january": 1, "february": 2, "march": 3, "may": 5,
    "june": 6, "july": 7, "august": 8, "october": 10,
}  # fmt: skip
_SHORTEST_FULL = 5
_FULL = sorted(
    (
        name
        for name in MONTHS
        if len(name) >= _SHORTEST_FULL or name in ("maj", "mars", "juni", "juli", "may", "june", "july")
    ),
    key=len,
    reverse=True,
)
_SHORT = sorted((name for name in MONTHS if name not in _FULL), key=len, reverse=True)
MONTH = rf"(?i:(?:{'|'.join(_FULL)}|(?:{'|'.join(_SHORT)})\.?)(?![a-zåäö]))"
_DAY = r"[0-9][0-9OolI]?|[OlI][0-9]"
_Y = "[0-9OoIlSB]"
_YEAR = r"(?:19|20)[0-9]{2}"
_ISO_SIGN = " ?[-./] ?|[ ](?=[01][0-9][ ][0-3][0-9](?![ ]?[0-9]))"
_ISO = (
    rf"(?:(?<![\w./:-])|(?<=[-/.][0-9]{{2}}-)|(?<=[0-9]--))(?P<iy>[12l][0-9OolISB]{{3}})(?P<isep>{_ISO_SIGN})"
    rf"(?P<im>{_Y}{{1,2}})(?P=isep)(?P<id>{_Y}{{1,2}})(?![0-9OolISB]|[./:][0-9]|-(?!{_YEAR}[-/.])[0-9])"
)
_COMPACT = (
    r"(?:(?<![\w.,:/+-])(?<![0-9] )|(?<=[0-9]{6}-)|(?<=[0-9]{6}--))(?P<c>(?:19|20)?[0-9]{2}[01][0-9][0-3][0-9])"
    r"(?![\w%/+]|-(?!-?[0-9]{6})|[.,:][0-9]| [0-9])"
)
_SLASH = (
    rf"(?<![\w.,:/])(?P<sd>{_DAY}) ?/ ?(?P<sm>{_DAY})"
    rf"(?:(?: ?- ?| |/|, ?)(?P<sy>{_YEAR})(?![0-9/]|-(?!-?[0-3]?[0-9] ?/ ?[01]?[0-9]))"
    rf"| ?-(?P<sy2>[0-9]{{2}})(?![0-9/])|[ ]?['’](?P<sy3>[0-9]{{2}})(?![0-9])"
    r"|/(?P<sy4>[0-9]{2})(?![0-9/]))?(?![0-9/])"
)
_POINTS = (
    r"(?:(?<![\w.,:/-])|(?<=\.[12][0-9]{3}-))(?P<pd>[0-9]{1,2})\. ?(?P<pm>[0-9]{1,2})\. ?"
    rf"(?P<py>{_YEAR})(?![0-9])"
)
_NAMED = (
    rf"(?<![\w/:])(?P<nd>{_DAY})(?::?[ea]|\.)? ?(?P<nm>{MONTH})"
    rf"(?:[,]? ?(?P<ny>{_YEAR})(?![0-9])| ?['’-](?P<ny2>[0-9]{{2}})(?![0-9/]|[ ]?{MONTH}))?"
)
DAY = re.compile("|".join((_ISO, _POINTS, _NAMED, _SLASH, _COMPACT)))
_GROUPED = re.compile(r"(?P<y>3[2-9]|[4-9][0-9])([ -])(?P<m>[01][0-9])\2(?P<d>[0-3][0-9])")
"""Year, month and day of two figures each, where the first can be no day."""
_DIGITS = re.compile(r"[0-9]+")
_REPAIRS = str.maketrans("OolISB", "001158")
_AROUND = re.compile(r"(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?,? )?(?:den )?", re.IGNORECASE)
_CURRENCY = re.compile(r"\s?(?:kr|sek|tkr|mnkr|mkr|:-|kronor|%|st\b|personer)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed: figures, not yet a date; `year` is None where none was printed."""

    year: int | None
    month: int
    day: int
    start: int
    end: int
    flags: tuple[str, ...] = ()
    is_sure: bool = True
    """False for `31/8` and `150101`, which may be a fraction and a number."""

    def in_year(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def value(self) -> date | None:
        return None if self.year is None else self.in_year(self.year)


def full_year(two_digits: str) -> int:
    """The year that two digits mean on a paper that is not older than 1970.

    >>> full_year("15"), full_year("98")
    (2015, 1998)
    """
    number = int(two_digits)
    return 2000 + number if number < 70 else 1900 + number


def day_of(found: re.Match[str]) -> Day | None:
    """What a match of `DAY` says, or None where letters stand for too much of it."""
    groups = found.groupdict()
    if groups["c"] is not None:
        digits = groups["c"]
        year = int(digits[:4]) if len(digits) == 8 else full_year(digits[:2])
        return Day(year, int(digits[-4:-2]), int(digits[-2:]), *found.span(), is_sure=len(digits) == 8)
    kind = next(letter for letter in "ipns" if groups[f"{letter}d"] is not None)
    month = groups[f"{kind}m"]
    raw_year = groups.get(f"{kind}y")
    short = next((groups[name] for name in (f"{kind}y2", f"{kind}y3", f"{kind}y4") if groups.get(name)), None)
    figures = [groups[f"{kind}d"], raw_year or "", "" if kind == "n" else month]
    written = "".join(figures)
    fixed = [part.translate(_REPAIRS) for part in figures]
    if "".join(fixed) != written and not any(character.isdigit() for character in written):
        return None
    flags = ("ocr_rattad",) if "".join(fixed) != written else ()
    printed_year = int(fixed[1]) if fixed[1] else full_year(short) if short else None
    number = MONTHS[month.casefold().rstrip(".")] if kind == "n" else int(fixed[2])
    is_sure = kind != "s" or printed_year is not None
    return Day(printed_year, number, int(fixed[0]), *found.span(), flags, is_sure=is_sure)


def find_days(text: str) -> Iterator[Day]:
    """All days in a text that has been made `plain`, those without a year too."""
    done = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < done:
            continue
        found = DAY.match(text, start)
        if found is None and start > done and text[start - 1] in "OlI":
            found = DAY.match(text, start - 1)
        day = day_of(found) if found else None
        if day is not None:
            done = day.end
            yield day


def _reading(day: Day) -> Reading[date]:
    if day.year is None:
        leap = day.in_year(2000)
        return Reading(None, day.start, day.end, (*day.flags, "utan_ar" if leap else "ogiltig"))
    value = day.value
    return Reading(value, day.start, day.end, day.flags if value else (*day.flags, "ogiltig"))


def parse_date(text: str) -> Reading[date] | None:
    """The date, where the whole text is one; a day that does not exist has the value None and the flag `ogiltig`.

    >>> parse_date("13 /1 2015").value, parse_date("den 13 januari 2015").value, parse_date("1/1-15").value
    (datetime.date(2015, 1, 13), datetime.date(2015, 1, 13), datetime.date(2015, 1, 1))
    >>> parse_date("84 01 09").value, parse_date("12 01 09")
    (datetime.date(1984, 1, 9), None)
    >>> parse_date("2015-02-30").flags, parse_date("900 000")
    (('ogiltig',), None)
    """
    start, end = stripped_span(text)
    if start == end or end - start > 60:
        return None
    body = plain(composed(text[start:end])).rstrip(".,;")
    if grouped := _GROUPED.fullmatch(body):
        year = full_year(grouped["y"])
        named = _reading(Day(year, int(grouped["m"]), int(grouped["d"]), 0, len(body)))
        return Reading(named.value, start, end, named.flags)
    around = _AROUND.match(body)
    found = DAY.match(body, around.end() if around else 0)
    day = day_of(found) if found and found.end() == len(body) else None
    if day is None or (not day.is_sure and day.year is None and not day.in_year(2000)):
        return None
    if not day.is_sure and len(body) == 6 and day.value is None:
        return None
    reading = _reading(day)
    return Reading(reading.value, start, end, reading.flags)


def find_dates(text: str) -> list[Reading[date]]:
    """All dates in running text, in order. `14 september` without a year has the value None and the flag `utan_ar`.

    >>> [r.value.isoformat() for r in find_dates("Ej fakturerat tom 2014-08-31, konto 3699 1771 1704 107 000")]
    ['2014-08-31']
    >>> find_dates("3-5 gånger/vecka, 13-18 år, dnr 1.2.3-456/2015")
    []
    """
    readings: list[Reading[date]] = []
    for day in find_days(plain(composed(text))):
        if not day.is_sure and (day.value is None or _CURRENCY.match(text, day.end)):
            continue
        readings.append(_reading(day))
    return readings
