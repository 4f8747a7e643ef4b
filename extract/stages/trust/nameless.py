"""Answers to who and what that hold no letter: the number of a column, of a row or of a year, and no name."""

from __future__ import annotations

from extract.stages.draft import Draft
from models.record import Value, ValueStatus
from models.replacing import replace

_NAMES = frozenset(("projekt", "sokande", "namnd", "kontaktperson", "undertecknare", "befattning", "ort"))


def doubt_nameless(draft: Draft) -> Draft:
    """The draft with such answers sent to a person."""
    return replace(draft, values=tuple(map(_judged, draft.values)))


def _judged(value: Value) -> Value:
    if value.field not in _NAMES or value.status is not ValueStatus.READ:
        return value
    if any(map(str.isalpha, value.raw)):
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, "tvetydig"))
