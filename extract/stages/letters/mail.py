"""What a mail says of its sender round the answers of a form: the address that it comes from, and who ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.normalise.contact import find_email
from extract.normalise.dates import find_dates
from extract.stages.draft import Draft
from extract.stages.letters.letters import closing_line, said_by_letter
from extract.stages.letters.signature import signed_in_letter
from extract.stages.page.lines import Line, place_of
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_FROM = re.compile(r"(?:Från|From|Avsändare)\s?:", re.IGNORECASE)
_SENT = re.compile(r"(?:Skickat|Sent|Date|Datum)\s?:", re.IGNORECASE)
_HEAD = re.compile(r"(?:Skickat|Sent|Date|Datum|Till|To|Ämne|Subject)\s?:", re.IGNORECASE)
_OLDER = re.compile(
    r"^-{2,}\s?(?:ursprungligt meddelande|original message|vidarebefordrat)|\bskrev:\Z|\bwrote:\Z",
    re.IGNORECASE,
)
_HEAD_LINES = 6
_REACH = 6


def read_mail(draft: Draft) -> Draft:
    """The draft of a form in a mail with who sent it, where nothing else says so; for a person to look at."""
    form = draft.form
    sender = next((line for line in draft.lines[:_HEAD_LINES] if _FROM.match(line.text)), None)
    if form is None or sender is None or form.dokumenttyp not in _FILLED_IN:
        return draft
    found = {value.field: value for value in (*_sent(draft), *_address(sender), *_signed(draft))}
    absent = {value.field for value in draft.values if value.status is ValueStatus.ABSENT}
    own = {name: replace(v, status=ValueStatus.REVIEW) for name, v in found.items() if name in absent}
    return (
        replace(draft, values=tuple(own.get(value.field, value) for value in draft.values)) if own else draft
    )


def set_aside_older_mail(draft: Draft) -> Draft:
    """The draft of a mail without the older mail that it answers, where it asks for money by itself."""
    if not any(_FROM.match(line.text) for line in draft.lines[:_HEAD_LINES]):
        return draft
    quoted = (n for n, line in enumerate(draft.lines) if n > _HEAD_LINES and _begins_older(draft.lines, n))
    end = next(quoted, None)
    if end is None or said_by_letter(draft.lines[:end]) is None:
        return draft
    return replace(draft, lines=draft.lines[:end])


def _begins_older(lines: Sequence[Line], number: int) -> bool:
    """Whether an older mail begins on a line: it says so, or names its sender over the day or the receiver."""
    text = lines[number].text
    below = [line.text for line in lines[number + 1 : number + 3]]
    return _OLDER.search(text) is not None or (
        _FROM.match(text) is not None and any(_HEAD.match(other) for other in below)
    )


def _sent(draft: Draft) -> Iterator[Value]:
    """The day in the head of the mail."""
    for line in draft.lines[:_HEAD_LINES]:
        days = find_dates(line.text) if _SENT.match(line.text) else []
        if len(days) == 1 and days[0].value is not None:
            printed = line.text[days[0].start : days[0].end].split()
            words = tuple(word for word in line.words if word.text.rstrip(",") in printed) or line.words
            place = place_of(line.page, words)
            raw = line.text[days[0].start : days[0].end]
            yield Value(
                "datum", raw, days[0].value, ValueStatus.REVIEW, place, "letterhead", (), (("kind", 1.0),)
            )


def _address(line: Line) -> Iterator[Value]:
    for found in find_email(line.text)[:1]:
        words = tuple(word for word in line.words if str(found.value) in word.text)
        if words:
            yield Value(
                "epost",
                str(found.value),
                found.value,
                ValueStatus.REVIEW,
                place_of(line.page, words),
                "letterhead",
                found.flags,
                (("kind", 1.0),),
            )


def _signed(draft: Draft) -> Iterator[Value]:
    """Name and title below the closing words."""
    closing = closing_line(draft.lines)
    if closing is None:
        return
    first = closing.index - draft.lines[0].index + 1
    below = [line for line in draft.lines[first : first + _REACH] if line.page == closing.page]
    yield from signed_in_letter(below, ())
