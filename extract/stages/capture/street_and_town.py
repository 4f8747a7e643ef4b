"""Street and town under one label for either: `Postadress:` over `Storgatan 4` and `123 45 Byn`."""

from __future__ import annotations

from extract.stages.draft import Draft
from extract.stages.page.lines import Line, place_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Value, ValueStatus
from models.replacing import replace

_STREET, _TOWN = "adress", "postadress"
_WITHOUT_DOUBT = 0.8


def part_addresses(draft: Draft) -> Draft:
    """The street above an answered town, and the town below an answered street, where no label asks for the other."""
    asked = {hit.name for hit in draft.hits}
    if draft.form is None or {_STREET, _TOWN} <= asked or asked.isdisjoint((_STREET, _TOWN)):
        return draft
    one, other = (_STREET, _TOWN) if _STREET in asked else (_TOWN, _STREET)
    if other not in {column for spec in draft.form.fields for column in spec.columns}:
        return draft
    hit = next(hit for hit in draft.hits if hit.name == one)
    answer = next((value for value in draft.values if value.field == one and value.value), None)
    first = draft.lines[hit.last_line]
    beside = first.words[hit.last_end :]
    below = [line for line in draft.lines[hit.last_line + 1 : hit.last_line + 3] if _is_free(line, draft)]
    pieces = [beside, *(line.words for line in below)] if beside else [line.words for line in below]
    if answer is None or len(pieces) < 2 or (beside and not below):
        return draft
    street, town = (
        _read(_STREET, Kind.STREET, pieces[0], hit.page),
        _read(_TOWN, Kind.POSTAL, pieces[1], hit.page),
    )
    if street is None or town is None:
        return draft
    found = {_STREET: street, _TOWN: town}
    kept = (found.get(value.field, value) for value in draft.values if value.field != other)
    return replace(draft, values=(*kept, found[other]))


def _is_free(line: Line, draft: Draft) -> bool:
    return line.index not in draft.claimed and all(hit.line != line.index for hit in draft.hits)


def _read(field: str, kind: Kind, words: tuple[Word, ...], page: int) -> Value | None:
    text = " ".join(word.text for word in words)
    answer = read_as(kind, text)
    if answer.score < _WITHOUT_DOUBT or not answer.parts or answer.parts[0].value is None:
        return None
    part = answer.parts[0]
    place = place_of(page, words)
    return Value(
        field, text, part.value, ValueStatus.READ, place, "below", part.flags, (("kind", answer.score),)
    )
