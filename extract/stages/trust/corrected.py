"""Amounts that another amount stands right behind, as a correction does: `120 000 -> 100 000`."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.normalise.amount import find_amounts
from extract.stages.draft import Draft
from models.record import Value, ValueStatus
from models.replacing import replace

_SEVERAL = "tvetydig"
_NOTE = "_text"
_MOST_BETWEEN = 60
_CORRECTS = re.compile(
    r"\b(?:rätta|korr|ändra|ändring|revidera|juster|uppräkna|sänk|höj|skriv)\w*"
    r"|\bska(?:ll)? vara\b|\bi ?stället\b|\bnytt?\b|\bnu\b",
    re.IGNORECASE,
)


def doubt_corrected(draft: Draft) -> Draft:
    """The draft with such an amount sent to a person: which of the two the paper means, nobody can tell from words.

    What an amount is a part of, or what is a part of it, stands behind words that say so (`varav 20 000 kr moms`).
    """
    notes = {value.field: value.raw for value in draft.values if value.field.endswith(_NOTE)}
    if not notes:
        return draft
    return replace(draft, values=tuple(_judged(value, notes) for value in draft.values))


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
