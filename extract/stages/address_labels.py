"""A label of the postal address beside one of postcode and place: the first of them asks for the street."""

from __future__ import annotations

from dataclasses import replace

from extract.stages.draft import Draft
from extract.stages.labels import Hit
from extract.stages.lines import text_of
from extract.stages.wordings import key_of, wording_for

_STREET, _POSTAL = "adress", "postadress"
_CODE_OR_PLACE = ("postnr", "postnummer", "postort", "ortnamn")
_FARTHEST = 2
"""Lines that the two labels may be apart."""


def name_street(draft: Draft) -> Draft:
    """Name `Postadress` for the street where `Postnr och ort` beside or below it has a label of its own."""
    form = draft.form
    if form is None or form.field(_STREET) is None or any(hit.name == _STREET for hit in draft.hits):
        return draft
    postal = [hit for hit in draft.hits if hit.name == _POSTAL and hit.wording.role == "field"]
    places = [hit for hit in postal if _asks_for_code(hit)]
    streets = [hit for hit in postal if hit not in places and any(_leads(hit, place) for place in places)]
    if not streets:
        return draft
    return replace(draft, hits=tuple(_as_street(hit) if hit in streets else hit for hit in draft.hits))


def _asks_for_code(hit: Hit) -> bool:
    asked = key_of(text_of(hit.words))
    return any(word in asked for word in _CODE_OR_PLACE)


def _leads(street: Hit, place: Hit) -> bool:
    return street.page == place.page and 0 <= place.line - street.line <= _FARTHEST


def _as_street(hit: Hit) -> Hit:
    return replace(hit, wording=wording_for(text_of(hit.words), "field", _STREET))
