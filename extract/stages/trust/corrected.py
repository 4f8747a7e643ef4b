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
from models.geometry import Box
from models.record import Value, ValueStatus
from models.replacing import replace

_SEVERAL = "tvetydig"
_NOTE = "_text"
_MOST_BETWEEN = 60
_NEXT_LINE = 1.2
_BREAKS_OFF = re.compile(r"(?:\bden [0-9]{1,2}|[0-9] ?[-–])\Z", re.IGNORECASE)
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
            below = lines[line.index + 1].text if line.index + 1 < len(lines) else ""
            rest = f"{behind} {below}" if _MOVES.search(behind) and not find_dates(behind) else behind
            if is_moved(value.value, rest) or _is_rest_of_one(box, line, lines):
                return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))
    return value


def _is_rest_of_one(box: Box, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a day stands right under words that break off in the middle of one: `2008 - den 20` over `november`."""
    if not line.index:
        return False
    over = lines[line.index - 1]
    is_next = over.page == line.page and box.top - over.box.bottom < _NEXT_LINE * box.height
    starts = any(
        segment.words[0].box.x0 >= box.x0 - box.height for segment in line.segments if segment.box.x1 > box.x0
    )
    return (
        is_next
        and starts
        and any(
            abs(piece.box.x0 - box.x0) < box.height and _BREAKS_OFF.search(piece.text)
            for piece in over.segments
        )
    )


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
