"""What a mail says of its sender round the answers of a form: the address that it comes from, and who ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.normalise.contact import find_email
from extract.stages.draft import Draft
from extract.stages.letters.letters import closing_line
from extract.stages.letters.signature import signed_in_letter
from extract.stages.page.lines import Line, place_of
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_FROM = re.compile(r"(?:Från|From|Avsändare)\s?:", re.IGNORECASE)
_HEAD_LINES = 6
_REACH = 6


def read_mail(draft: Draft) -> Draft:
    """The draft of a form in a mail with who sent it, where nothing else says so; for a person to look at."""
    form = draft.form
    sender = next((line for line in draft.lines[:_HEAD_LINES] if _FROM.match(line.text)), None)
    if form is None or draft.letter or sender is None or form.dokumenttyp not in _FILLED_IN:
        return draft
    found = {value.field: value for value in (*_address(sender), *_signed(draft))}
    absent = {value.field for value in draft.values if value.status is ValueStatus.ABSENT}
    own = {name: replace(v, status=ValueStatus.REVIEW) for name, v in found.items() if name in absent}
    return (
        replace(draft, values=tuple(own.get(value.field, value) for value in draft.values)) if own else draft
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
