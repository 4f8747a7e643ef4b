"""What the reader noticed in a fillable form, brought to the values that stand there."""

from __future__ import annotations

from dataclasses import replace

from extract.stages.draft import Draft
from models.record import FormNote, Place, Row, Value, ValueStatus

DIFFERS = "formular_avviker"


def heed_notes(draft: Draft) -> Draft:
    """The draft with every value that stands in a noted form field sent to a person, flag `formular_avviker`."""
    notes = form_notes(draft)
    if not notes:
        return draft
    return replace(
        draft,
        values=tuple(_marked(value, notes) for value in draft.values),
        rows=tuple(_marked_row(row, notes) for row in draft.rows),
    )


def form_notes(draft: Draft) -> tuple[FormNote, ...]:
    """The notes of all pages of the draft, in page order."""
    return tuple(
        FormNote(Place(page.number, note.box), note.code, note.stored, note.drawn)
        for page in draft.layout.pages
        for note in page.notes
    )


def _marked_row(row: Row, notes: tuple[FormNote, ...]) -> Row:
    return replace(row, cells=tuple(_marked(cell, notes) for cell in row.cells))


def _marked(value: Value, notes: tuple[FormNote, ...]) -> Value:
    if not any(note.stands_at(value.place) for note in notes):
        return value
    status = ValueStatus.REVIEW if value.status is ValueStatus.READ else value.status
    return replace(value, status=status, flags=(*value.flags, DIFFERS))
