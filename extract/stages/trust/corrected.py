"""Amounts and days that another stands right behind, as a correction does: `120 000 -> 100 000`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from extract.normalise.amount import find_amounts
from extract.normalise.dates import find_dates
from extract.stages.draft import Draft
from extract.stages.page.lines import Line
from models.record import Value, ValueStatus
from models.replacing import replace

_SEVERAL = "tvetydig"
_NOTE = "_text"
_MOST_BETWEEN = 60
_MOVES = re.compile(
    r"\b(?:ändra|förläng|flytta|framflytta|senarelägg|senarelag|skjut|uppskj|rätta|korrigera|prolonge)\w*",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:rätta|korr|ändra|ändring|revidera|juster|uppräkna|sänk|höj|skriv)\w*"
    r"|\bska(?:ll)? vara\b|\bi ?stället\b|\bnytt?\b|\bnu\b",
    re.IGNORECASE,
)


def doubt_corrected(draft: Draft) -> Draft:
    """The draft with such an amount or day sent to a person: which of the two is meant, nobody can tell from words.

    What an amount is a part of, or what is a part of it, stands behind words that say so (`varav 20 000 kr moms`).
    """
    notes = {value.field: value.raw for value in draft.values if value.field.endswith(_NOTE)}
    judged = (_judged(value, notes) for value in draft.values)
    return replace(draft, values=tuple(_unless_moved(value, draft.lines) for value in judged))


def _unless_moved(value: Value, lines: Sequence[Line]) -> Value:
    """The value for a person to look at where it is a day behind which another takes its place."""
    if value.status is not ValueStatus.READ or not isinstance(value.value, date) or value.place is None:
        return value
    box, last = value.place.box, value.raw.split()[-1]
    for line in lines if box is not None else ():
        if (
            box is not None
            and line.page == value.place.page
            and line.box.top <= box.middle <= line.box.bottom
        ):
            behind = line.text.partition(last)[2]
            if is_moved(value.value, behind):
                return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))
    return value


def is_moved(day: date, behind: str) -> bool:
    """Whether the words behind a day say that another takes its place.

    >>> is_moved(date(2016, 12, 31), ", ändrat till 2017-06-30"), is_moved(date(2016, 1, 1), " – 2016-12-31")
    (True, False)
    """
    other = next((found for found in find_dates(behind) if found.value not in (None, day)), None)
    return (
        other is not None
        and other.start <= _MOST_BETWEEN
        and _MOVES.search(behind[: other.start]) is not None
    )


def _judged(value: Value, notes: dict[str, str]) -> Value:
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal):
        return value
    note = notes.get(value.field.removesuffix("_summa") + _NOTE, "")
    if not is_corrected(value.value, note):
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))


def is_corrected(amount: Decimal, behind: str) -> bool:
    """Whether the words behind an amount begin with another one, or say that another takes its place.

    >>> is_corrected(Decimal(120_000), "-> 100 000 kr"), is_corrected(Decimal(120_000), "varav 20 000 kr moms")
    (True, False)
    """
    for other in find_amounts(behind):
        between = behind[: other.start]
        if len(between) > _MOST_BETWEEN:
            return False
        in_words = not any(map(str.isdigit, behind[other.start : other.end]))  # the checks compare those
        if other.value is not None and other.value != amount and not in_words:
            return not any(map(str.isalpha, between)) or _CORRECTS.search(between) is not None
    return False
