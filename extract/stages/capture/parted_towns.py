"""A postal code and its town, where the form asks for them by two labels side by side or one under the other."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet
from extract.stages.page.lines import place_of, text_of
from extract.stages.words.wordings import key_of
from models.layout import Word
from models.record import Value, ValueStatus
from models.replacing import replace

_TOWN = "postadress"
_CODE = 5
"""Figures of a postal code."""
_NAMES_TOWN = frozenset(
    ("ort", "ortnamn", "postort", "stad", "postanstalt", "adressort", "adresspostanstalt")
)
"""What the second label is called, as keys."""
_MOST_WORDS = 3


def join_towns(draft: Draft) -> Draft:
    """The draft, the answered postal code with the town that answers the next label behind it."""
    value = next((value for value in draft.values if value.field == _TOWN), None)
    if value is None or value.status is not ValueStatus.READ or not _is_code(str(value.value)):
        return draft
    place = value.place
    if place is None or place.box is None:
        return draft
    hits = sorted(
        (hit for hit in draft.hits if hit.page == place.page), key=lambda hit: (hit.line, hit.start)
    )
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed, draft.units)
    for code, town in itertools.pairwise(hits):
        if code.name != _TOWN or key_of(text_of(town.words)) not in _NAMES_TOWN:
            continue
        words, own = _answer(town, sheet), _answer(code, sheet)
        if 0 < len(words) <= _MOST_WORDS and own and _is_town(words) and _is_code(text_of(own)):
            return _joined(draft, value, (*own, *words), place.page)
    return draft


def _answer(hit: Hit, sheet: Sheet) -> Sequence[Word]:
    """The first line of what stands with a label."""
    zone = sheet.right_cell(hit) or sheet.in_cell(hit) or sheet.inline(hit) or sheet.below(hit)
    zone = zone or sheet.above(hit)
    return zone.lines[0] if zone is not None else ()


def _is_code(text: str) -> bool:
    bare = text.replace(" ", "")
    return bare.isdecimal() and len(bare) == _CODE


def _is_town(words: Sequence[Word]) -> bool:
    return all(word.text[:1].isupper() and not any(map(str.isdigit, word.text)) for word in words)


def _joined(draft: Draft, value: Value, words: Sequence[Word], page: int) -> Draft:
    text = text_of(words)
    whole = replace(value, raw=text, value=text, place=place_of(page, words))
    return replace(draft, values=tuple(whole if one is value else one for one in draft.values))
