"""Answers over the title of a form or in its foot, which may be those of whoever gave the form out."""

from __future__ import annotations

import re

from extract.stages.draft import Draft
from extract.stages.page.lines import Line
from models.geometry import Box
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_REACHED = frozenset(("organisationsnummer", "adress", "postadress", "epost", "telefon"))
_ON_FORMS = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_NAMES = ("sokande", "namnd")
_FLAG = "i_sidhuvud"
_FOOT = "i_sidfot"
_MARKS = re.compile(r"org\.? ?n(?:umme)?r|@|telefon|tfn|tel\b|växel|giro|postadress|besöksadress|\bbox\b")
_FEWEST_MARKS = 3
"""Sorts of addresses and numbers in one line, which then is an office's and asks for nothing."""
_WORD = re.compile(r"[a-zåäöéü]{4,}")
_OF_ANY = frozenset(("föreningen", "förening", "klubb", "stiftelsen", "idrottsförening", "projekt"))
"""Words of names that tell nobody from another."""


def doubt_printed_head(draft: Draft) -> Draft:
    """The draft with an address, number or mail over the title sent to a person, where who applies answers below it.

    A letter begins with its sender; a form begins with the office that printed it, unless the head names who applies.
    """
    if draft.form is None or draft.form.dokumenttyp not in _ON_FORMS or draft.letter:
        return draft
    draft = replace(draft, values=tuple(_unless_in_foot(value, draft) for value in draft.values))
    title = _title(draft)
    if title is None:
        return draft
    page, box = title
    names = [value for value in draft.values if value.field in _NAMES and value.value]
    if not names or not all(_is_below(value, page, box) for value in names):
        return draft
    head = " ".join(line.text for line in draft.lines[: draft.title_line] if line.page == page).casefold()
    words = {word for value in names for word in _WORD.findall(str(value.value).casefold())} - _OF_ANY
    if words and all(word in head for word in words):
        return draft
    return replace(draft, values=tuple(_judged(value, page, box) for value in draft.values))


def _unless_in_foot(value: Value, draft: Draft) -> Value:
    """The value for a person to look at where it stands in a line of several numbers and addresses under all else."""
    place = value.place
    if value.field not in _REACHED or value.status is not ValueStatus.READ or place is None:
        return value
    box = place.box
    own = (line for line in draft.lines if line.page == place.page and box is not None and _holds(line, box))
    if box is None or not any(
        len(set(_MARKS.findall(line.text.casefold()))) >= _FEWEST_MARKS for line in own
    ):
        return value
    others = [other.place for other in draft.values if other.field not in _REACHED and other.value]
    boxes = [other.box for other in others if other is not None and other.box and other.page == place.page]
    if not boxes or any(other.bottom > box.top + 1 for other in boxes):
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _FOOT))


def _holds(line: Line, box: Box) -> bool:
    return line.box.top <= box.middle <= line.box.bottom


def _title(draft: Draft) -> tuple[int, Box] | None:
    if draft.title_line <= 0:
        return None
    line = draft.lines[draft.title_line]
    return (line.page, line.box) if line.segments else None


def _is_below(value: Value, page: int, title: Box) -> bool:
    place = value.place
    if place is None or place.box is None:
        return False
    return place.page > page or (place.page == page and place.box.top >= title.bottom)


def _judged(value: Value, page: int, title: Box) -> Value:
    place = value.place
    if value.field not in _REACHED or value.status is not ValueStatus.READ or place is None:
        return value
    if place.box is None or place.page != page or place.box.bottom > title.top + 1:
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _FLAG))
