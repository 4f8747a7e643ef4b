"""Street and town under one label for either: `Postadress:` over `Storgatan 4` and `123 45 Byn`."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, place_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Value, ValueStatus
from models.replacing import replace

_STREET, _TOWN = "adress", "postadress"
_WITHOUT_DOUBT, _LIKELY = 0.8, 0.35
_BOTH = 2
_EDGE = 2.0
"""Sizes of the type by which an answer may be set in under its label."""


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
    pieces = _in_column(hit, draft) or _on_whole_lines(hit, draft)
    if answer is None or len(pieces) < _BOTH:
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


def _on_whole_lines(hit: Hit, draft: Draft) -> Sequence[Sequence[Word]]:
    beside = draft.lines[hit.last_line].words[hit.last_end :]
    below = [
        line.words for line in draft.lines[hit.last_line + 1 : hit.last_line + 3] if _is_free(line, draft)
    ]
    return [beside, *below] if beside and below else below


def _in_column(hit: Hit, draft: Draft) -> Sequence[Sequence[Word]]:
    """The pieces under a label that has another beside it: further ones may stand in the next column."""
    if not any(other.line == hit.line and other.start >= hit.last_end for other in draft.hits):
        return ()
    found = []
    for line in draft.lines[hit.last_line + 1 : hit.last_line + 1 + _BOTH]:
        own = next(
            (piece for piece in line.segments if abs(piece.box.x0 - hit.box.x0) < _EDGE * piece.size), None
        )
        if own is None or line.page != hit.page or line.index in draft.claimed:
            break
        found.append(own.words)
    return found


def _is_free(line: Line, draft: Draft) -> bool:
    return line.index not in draft.claimed and all(hit.line != line.index for hit in draft.hits)


def _read(field: str, kind: Kind, words: Sequence[Word], page: int) -> Value | None:
    text = " ".join(word.text for word in words)
    answer = read_as(kind, text)
    if (
        answer.score < (_LIKELY if kind is Kind.STREET else _WITHOUT_DOUBT)
        or not answer.parts
        or answer.parts[0].value is None
    ):
        return None
    part = answer.parts[0]
    place = place_of(page, words)
    return Value(
        field, text, part.value, ValueStatus.READ, place, "below", part.flags, (("kind", answer.score),)
    )
