"""What sort of answer a piece of text is: each kind says how well it fits and reads it into typed columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from extract.normalise.amount import find_amounts, leading_amount, parse_amount
from extract.normalise.board import board_score, parse_board
from extract.normalise.choice import parse_choice
from extract.normalise.contact import find_email, find_phones, parse_email, parse_phone
from extract.normalise.dates import find_dates, parse_date
from extract.normalise.identity import (
    find_organisationsnummer,
    parse_diarienummer,
    parse_organisationsnummer,
)
from extract.normalise.periods import Period, find_periods, parse_period
from extract.normalise.person import person_score
from extract.normalise.postal import parse_postal, street_score
from extract.normalise.reading import Reading
from extract.normalise.text import fold, join_hyphens
from extract.stages.words.counted import COUNTED
from extract.stages.words.tick_boxes import offers_options
from models.form import Kind
from models.record import Scalar
from models.records import dataclass
from models.replacing import replace

_CODE = re.compile(r"[0-9]{2,10}|[0-9]{2,4}(?:\.[0-9]{1,4}){1,2}")
_COUNT = re.compile(rf"([0-9]{{1,3}}\s[0-9]{{3}}|[0-9]{{1,6}}(?:[.,][0-9]{{1,2}})?)(?:\s*(?:{COUNTED})\.?)?")
_LONG_NUMBER = 6
"""Digits from which a number is one of a register where a label asks for that."""
_YEAR_AND_NUMBER = re.compile(r"[0-9]{2}[-/:][0-9]{2,3}|[0-9]{2,3}/[0-9]{2}")
_FEWEST_KRONOR = Decimal(2_500)
"""An amount without a unit that is neither a year nor a count."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BEFORE_MORE = re.compile(
    r"(?P<name>[^\W\d_][^,;:(/|0-9@\n]{3,50}?)\s*"
    r"(?:[,;(/|\n]|\s(?:tel|tfn|mobil|e-?post|mejl)\b|\s\+?[0-9]{2,4}[- ]?[0-9])",
    re.IGNORECASE,
)
"""A name before its telephone number, title or address."""
_TITLED = re.compile(
    r"(?:[a-zåäö]+\s)?[a-zåäö]*(?:chef|ledare|direktör|ordförande|sekreterare|kassör|handläggare|samordnare|strateg|rektor"
    r"|föreståndare|ekonom|minister|herde|präst|diakon|pastor|assistent|konsulent|lärare|sköterska|intendent|pedagog)"
    r"\s(?P<name>[A-ZÅÄÖÉ][^\n]{3,50})"
)
"""A name behind its title."""
_PHONE_WORD = re.compile(r"(?:tel(?:efon)?|tfn|mobil|mob)\b\.?:?\s*", re.IGNORECASE)
_QUOTED = re.compile(r"[\"”“»«]([^\"”“»«]+)[\"”“»«]")
_SURE_NAME = 0.6
_REACHED = re.compile(r"@|\+?[0-9]{2,4}[- ]?[0-9]")
"""A telephone number or a mail address: what stands before it is whoever is reached so."""
_DASH = re.compile(r"[-–—]{1,3}")
_TEXT_FIT = 0.5
_OF_DAYS = (Kind.DATE, Kind.PERIOD, Kind.PLACE_AND_DATE)
_MONTH = "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*"
_BROKEN_DAY = re.compile(
    rf"(?<![0-9])[0-9]{{1,2}}\n{_MONTH}|[0-9] {_MONTH}\n(?=(?:19|20)[0-9]{{2}}\b)", re.IGNORECASE
)
_BEYOND_A_PROJECT = Decimal(500_000_000)
"""Kronor from which an amount is more likely one whose unit is not the one that the head names."""
_LIMIT = "hogst"
"""An upper limit is more likely what the form allows than what the paper answers."""
_PLACE_BEFORE_DATE = re.compile(r"\s*(?P<ort>[A-Za-zÅÄÖåäöé][A-Za-zÅÄÖåäöé -]{1,40}?),?(?:\s+den)?\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """One column of an answer: which of the field's columns, its value, and its characters in the text."""

    column: int
    value: Scalar | None
    start: int
    end: int
    flags: tuple[str, ...] = ()
    norm: str | None = None
    """Canonical form for the column's `_norm` neighbour."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How well a text answers a label of a kind, 0.0 to 1.0, and what it says; no parts: not understood."""

    score: float
    parts: tuple[Part, ...] = ()


_NOTHING = Answer(0.0)


@lru_cache(maxsize=16384)
def read_as(kind: Kind, text: str, unit: str | None = None, whole: bool = False) -> Answer:
    """Read a text as an answer of one kind.

    unit: the unit that the label or the column head names. whole: the text must be the answer and nothing else, as in
    a table cell; else an answer may be followed by words of explanation.
    """
    if not text.strip():
        return _NOTHING
    if kind is Kind.AMOUNT:
        return _amount(text, unit, whole)
    if kind is Kind.CHOICE:
        return _choice(text, unit)
    return _READERS[kind](_with_whole_days(text) if kind in _OF_DAYS else text)


def _with_whole_days(text: str) -> str:
    """The text with a day that is broken over two lines on one, each letter at its place.

    >>> _with_whole_days("den 28 juni\\n2016")
    'den 28 juni 2016'
    """
    return _BROKEN_DAY.sub(lambda found: found[0].replace("\n", " "), text) if "\n" in text else text


def _amount(text: str, unit: str | None, whole: bool) -> Answer:
    found = parse_amount(text, unit=unit)
    if found is None and not whole:
        found = leading_amount(text, unit=unit)
    score = 1.0
    if found is None and not whole:
        inside = [amount for amount in find_amounts(text, unit=unit) if amount.has_currency]
        if not inside:
            return _NOTHING
        found, score = inside[0], 0.75 if len(inside) == 1 else 0.5
    if found is None or _closes_what_is_above(text, found.end):
        return _NOTHING
    if found.value is None:
        score = min(score, 0.6)
    if _LIMIT in found.flags:
        score = min(score, 0.45)
    if unit is not None and found.value is not None and abs(found.value) >= _BEYOND_A_PROJECT:
        return Answer(
            min(score, 0.5), (Part(0, found.value, found.start, found.end, (*found.flags, "enhet_oklar")),)
        )
    flags = found.flags if found.low is None or found.value is not None else (*found.flags, "intervall")
    if not whole and _YEAR.fullmatch(text[found.start : found.end]):
        score, flags = min(score, 0.5), (*flags, "kan_vara_ar")
    return Answer(score, (Part(0, found.value, found.start, found.end, flags),))


def _closes_what_is_above(text: str, end: int) -> bool:
    """Whether a parenthesis closes behind an amount that none opens: its first figures stand on the line above."""
    return text[end : end + 1] == ")" and "(" not in text[:end]


def _date(text: str) -> Answer:
    found = parse_date(text)
    if found is not None:
        return Answer(
            1.0 if found.value else 0.6, (Part(0, found.value, found.start, found.end, found.flags),)
        )
    inside = find_dates(text)
    if not inside:
        return _NOTHING
    first = inside[0]
    flags = first.flags if len(inside) == 1 else (*first.flags, "flera")
    return Answer(0.8 if len(inside) == 1 else 0.5, (Part(0, first.value, first.start, first.end, flags),))


def _period(text: str) -> Answer:
    found, score = parse_period(text), 1.0
    if found is None:
        inside = find_periods(text)
        if not inside:
            return _NOTHING
        found, score = inside[0], 0.8 if len(inside) == 1 else 0.5
    period = found.value
    if period is None:
        return Answer(min(score, 0.6), _each_end(text, found))
    if period.start is None or period.end is None:
        score -= 0.25
    first, last = _ends(text, found.start, found.end)
    return Answer(
        score, (Part(0, period.start, *first, found.flags), Part(1, period.end, *last, found.flags))
    )


def _each_end(text: str, found: Reading[Period]) -> tuple[Part, ...]:
    """Both ends of a period that is none, each for itself: one day that does not exist takes nothing from the other."""
    dates = find_dates(text[found.start : found.end])
    if len(dates) != 2 or dates[0].value is dates[1].value:
        return (Part(0, None, found.start, found.end, found.flags),)
    return tuple(
        Part(column, day.value, found.start + day.start, found.start + day.end, day.flags)
        for column, day in enumerate(dates)
    )


def _ends(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The characters of each end of a period, where both are written out; else the whole for both."""
    dates = find_dates(text[start:end])
    if len(dates) != 2:
        return (start, end), (start, end)
    return (start + dates[0].start, start + dates[0].end), (start + dates[1].start, start + dates[1].end)


def _email(text: str) -> Answer:
    found = parse_email(text)
    if found is None:
        inside = find_email(text)
        return _NOTHING if not inside else _single(inside[0], 0.75)
    return _single(found, 1.0)


def _single(found: Reading[str], score: float) -> Answer:
    return Answer(score, (Part(0, found.value, found.start, found.end, found.flags),))


def _without_last_dots(text: str) -> str:
    """Without what an engine read of the dots to write on behind a number, an address or a town in capitals."""
    bare = text.rstrip()
    kept = bare.rstrip(".")
    end = kept[-2:]
    is_ended = len(bare) - len(kept) >= 2 or (end.isalnum() and end == end.upper())
    return kept if is_ended else text


def _phone(text: str) -> Answer:
    text = _without_last_dots(text)
    found, score = parse_phone(text), 1.0
    if found is None:
        inside = find_phones(text)
        if not inside:
            return _NOTHING
        found, score = inside[0], 0.75
    if found.value is None:
        return Answer(0.4, (Part(0, None, found.start, found.end, found.flags),))
    named = _PHONE_WORD.match(text, found.start)
    start = named.end() if named is not None else found.start
    flags = tuple(flag for flag in found.flags if flag != "antagen")
    return Answer(
        score, (Part(0, fold(text[start : found.end]), start, found.end, flags, found.value.national),)
    )


def _postal(text: str) -> Answer:
    text = _without_last_dots(text)
    found = parse_postal(text.replace("\n", " "))
    if found is None or found.value is None:
        return _NOTHING
    if ":" in text[found.end :]:  # another label
        return _NOTHING
    line = found.value
    score = 1.0 if line.postnummer and line.postort else 0.7
    covered = (found.end - found.start) / len(text.strip())
    return Answer(score * (0.5 + 0.5 * min(1.0, covered)), (_whole_text(text, found.flags),))


def _street(text: str) -> Answer:
    text = _without_last_dots(text)
    score = street_score(text)
    return Answer(score, (_whole_text(text),)) if score > 0 else _NOTHING


def _person(text: str) -> Answer:
    score = person_score(text)
    if score > 0:
        whole = _whole_text(text)
        bare = fold(text).rstrip(" ,")
        return Answer(score, (replace(whole, value=bare) if text.rstrip().endswith(",") else whole,))
    titled = _TITLED.fullmatch(text.strip())
    score = person_score(titled["name"]) if titled is not None else 0.0
    if titled is not None and score >= _SURE_NAME:
        return Answer(0.9 * score, (replace(_whole_text(text), value=fold(titled["name"])),))
    name = _BEFORE_MORE.match(text.lstrip())
    score = person_score(name["name"]) if name is not None else 0.0
    reached = name is not None and _REACHED.search(text, name.end("name"))
    if name is None or (score < _SURE_NAME and not (score > 0 and reached)):
        return _NOTHING
    return Answer(0.9 * score, (replace(_whole_text(text), value=fold(name["name"])),))


def _board(text: str) -> Answer:
    found = parse_board(text)
    score = board_score(text)
    if found is None or found.value is None:
        return Answer(score, (_whole_text(text),)) if score > 0 else _NOTHING
    flags = (*found.flags, "forvaltning") if found.value.is_forvaltning else found.flags
    return Answer(score, (replace(_whole_text(text, flags), norm=found.value.name),))


def _choice(text: str, unit: str | None) -> Answer:
    found = parse_choice(text)
    if found is None:
        return _amount_of_choice(text, unit)
    answer = found.value
    if answer is None:
        return Answer(0.9, (Part(0, None, found.start, found.end, found.flags),))
    flags = found.flags if answer.has_mark or answer.answer is not None else (*found.flags, "utan_markering")
    parts = [Part(0, answer.answer, found.start, found.end, flags)]
    if answer.belopp is not None:
        parts.append(Part(1, answer.belopp, found.start, found.end, flags))
    return Answer(1.0, tuple(parts))


def _amount_of_choice(text: str, unit: str | None) -> Answer:
    """An amount beside a question with JA and NEJ that was not ticked: the amount is said, the answer is not."""
    found = parse_amount(text, unit=unit) or leading_amount(text, unit=unit)
    if found is None or found.value is None:
        return _NOTHING
    is_whole = (found.start, found.end) == (0, len(text.strip()))
    if not found.has_currency and not (is_whole and found.value >= _FEWEST_KRONOR):
        return _NOTHING
    return Answer(0.8, (Part(1, found.value, found.start, found.end, found.flags),))


def _diary(text: str) -> Answer:
    found = parse_diarienummer(text)
    is_short = _YEAR_AND_NUMBER.fullmatch(text.strip()) is not None
    score = 0.8 if sum(c.isdigit() for c in text) >= _LONG_NUMBER else 0.5 * is_short
    labelled = parse_diarienummer("Dnr " + text) if found is None and score else None
    if labelled is not None:
        start, end = (at - len("Dnr ") for at in (labelled.start, labelled.end))
        return _single(replace(labelled, start=start, end=end), score)
    return _NOTHING if found is None else _single(found, 1.0 if found.value else 0.4)


def _organisation_number(text: str) -> Answer:
    found = parse_organisationsnummer(text)
    if found is None:
        inside = find_organisationsnummer(text)
        return _NOTHING if len(inside) != 1 or inside[0].value is None else _single(inside[0], 0.8)
    if found.value:
        return _single(found, 1.0)
    printed = fold(text[found.start : found.end])
    return Answer(0.5, (Part(0, printed, found.start, found.end, found.flags),))


def _code(text: str) -> Answer:
    start = len(text) - len(text.lstrip())
    code = text.strip()
    if _DASH.fullmatch(code):
        return Answer(0.6)
    if not _CODE.fullmatch(code):
        return _NOTHING
    return Answer(1.0 if 4 <= len(code) <= 6 else 0.8, (Part(0, code, start, start + len(code)),))


def _count(text: str) -> Answer:
    start = len(text) - len(text.lstrip())
    found = _COUNT.fullmatch(text.strip())
    if found is None:
        return _NOTHING
    value = Decimal("".join(found[1].split()).replace(",", "."))
    return Answer(0.9, (Part(0, value, start, start + len(text.strip())),))


def _place_and_date(text: str) -> Answer:
    text = text.replace("\n", " ")
    dates = find_dates(text)
    if not dates:
        return _NOTHING
    found = dates[0]
    dated = Part(1, found.value, found.start, found.end, found.flags)
    before = _PLACE_BEFORE_DATE.match(text[: found.start])
    if before is None:
        return Answer(0.8, (dated,))
    ort = Part(0, fold(before["ort"]), before.start("ort"), before.end("ort"))
    return Answer(1.0, (ort, dated))


def _text(text: str) -> Answer:
    if not any(c.isalnum() for c in text) or offers_options(text):
        return _NOTHING
    whole = _whole_text(text)
    quoted = _QUOTED.fullmatch(str(whole.value))
    return Answer(_TEXT_FIT, (replace(whole, value=quoted[1]) if quoted is not None else whole,))


def _whole_text(text: str, flags: tuple[str, ...] = ()) -> Part:
    start = len(text) - len(text.lstrip())
    joined = join_hyphens(text.strip())
    if joined.joined:
        flags = (*flags, "avstavat")
    return Part(0, fold(joined.text), start, start + len(text.strip()), flags)


_READERS: Mapping[Kind, Callable[[str], Answer]] = {
    Kind.BOARD: _board,
    Kind.CODE: _code,
    Kind.COUNT: _count,
    Kind.DATE: _date,
    Kind.DIARY: _diary,
    Kind.EMAIL: _email,
    Kind.ORGANISATION_NUMBER: _organisation_number,
    Kind.PERIOD: _period,
    Kind.PERSON: _person,
    Kind.PHONE: _phone,
    Kind.PLACE_AND_DATE: _place_and_date,
    Kind.POSTAL: _postal,
    Kind.PROSE: _text,
    Kind.STREET: _street,
    Kind.TEXT: _text,
}
