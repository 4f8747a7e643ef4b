"""Answers to labels for a day that are read by what the label says: years of two figures, months for their ends."""

from __future__ import annotations

import re
from datetime import date

from extract.normalise.dates import full_year, parse_date
from extract.normalise.periods import parse_period
from extract.stages.words.kinds import Answer, Part, read_as
from models.form import Kind
from models.replacing import replace

_HINT = re.compile(
    r"(?<!å)åå ?[-./ ]? ?mm ?[-./ ]? ?dd|(?<!å)å ?[-./, ] ?m ?[-./, ] ?d\b"
    r"|\bår ?[-./, ] ?mån(?:ad)? ?[-./, ] ?dag",
    re.IGNORECASE,
)
"""How a label asks for a day whose year may be of two figures."""
_DAY = re.compile(r"([0-9]{2}) ?[-./ ]? ?([01][0-9]) ?[-./ ]? ?([0-3][0-9])")
_MONTH = re.compile(r"(?P<year>(?:19|20)[0-9]{2}) ?[-./] ?(?P<month>0[1-9]|1[0-2])")
_CLOCK = re.compile(r"\s*,?\s*(?:kl\.?\s?)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?\s*", re.IGNORECASE)
_DAY_BEHIND = re.compile(r"(?<![0-9-])([0-9]{2})-([01][0-9])-([0-3][0-9])\s*\Z")
_UNSURE = 0.5
"""Score of an answer that goes to a person."""
_FIRST, _LAST = "_start", "_slut"
_LONGEST_MONTH = 31
_MONTH_FIT = 0.9


def short_dated(label: str, text: str) -> Answer | None:
    """The day of a text as `12-05-07` under a label as `Datum (åå-mm-dd)`; None where either is otherwise."""
    found = _DAY.fullmatch(text.strip()) if _HINT.search(label) else None
    if found is None:
        return None
    year, month, day = found.groups()
    named = parse_date(f"{full_year(year)}-{month}-{day}")
    if named is None or named.value is None:
        return None
    return _whole(text, named.value, 1.0)


def read_end(name: str, text: str) -> Answer | None:
    """The first or the last day of the month that answers where a time begins or ends; None where no month does.

    >>> [part.value.isoformat() for part in read_end("tidplan_slut", "augusti 2011").parts]
    ['2011-08-31']
    """
    if not name.endswith((_FIRST, _LAST)):
        return None
    body = text.strip()
    numbered = _MONTH.fullmatch(body)
    month = f"{numbered['year']}-{numbered['month']}-01" if numbered is not None else ""
    first = parse_date(month) if month else None
    period = parse_period(f"{month} - {month}") if first is not None else parse_period(body)
    if period is None or period.value is None or period.flags:
        return None
    begin, end = period.value.start, period.value.end
    if begin is None or end is None:
        return None
    if numbered is not None:
        end = _last_of_month(begin)
    if begin.day != 1 or (end - begin).days >= _LONGEST_MONTH:
        return None
    return _whole(text, begin if name.endswith(_FIRST) else end, _MONTH_FIT)


def read_day(name: str, label: str, text: str) -> Answer:
    """The day that answers a label for the field `name`, by what the label says of it."""
    plain = read_as(Kind.DATE, text)
    if plain.parts:
        return short_dated(label, text) or _with_time_of_day(plain, text)
    return short_dated(label, text) or read_end(name, text) or _short_unasked(text) or plain


def _with_time_of_day(answer: Answer, text: str) -> Answer:
    """The reading of a day behind which nothing but the time of day stands, as one without doubt."""
    first, *others = answer.parts
    is_read = first.value is not None and not others and "flera" not in first.flags
    is_whole = is_read and _CLOCK.fullmatch(text[: first.start] + text[first.end :]) is not None
    return replace(answer, score=1.0) if is_whole else answer


def _short_unasked(text: str) -> Answer | None:
    """The day of `09-11-27`, which may be of two years: for a person to look at."""
    found = _DAY_BEHIND.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = found.groups()
    named = parse_date(f"{full_year(year)}-{month}-{day}")
    return _whole(text, named.value, _UNSURE) if named is not None and named.value is not None else None


def read_place_and_day(label: str, text: str) -> Answer:
    """Place and day that answer one label: a year of two figures is sure only where the label asks for it so."""
    plain = read_as(Kind.PLACE_AND_DATE, text)
    found = _DAY_BEHIND.search(text) if not plain.parts else None
    if found is None:
        return plain
    year, month, day = found.groups()
    whole = f"{full_year(year)}-{month}-{day}"
    answer = read_as(Kind.PLACE_AND_DATE, text[: found.start()] + whole)
    parts = tuple(replace(part, end=min(part.end, found.end())) for part in answer.parts)
    return Answer(answer.score if _HINT.search(label) else _UNSURE, parts)


def _last_of_month(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _whole(text: str, value: date, score: float) -> Answer:
    start = len(text) - len(text.lstrip())
    return Answer(score, (Part(0, value, start, start + len(text.strip())),))
