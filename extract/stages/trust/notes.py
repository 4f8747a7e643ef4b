"""What the reader noticed, in a fillable form or about a whole page, brought to the values that stand there."""

from __future__ import annotations

from extract.stages.draft import Draft
from models.layout import NoteCode
from models.record import Clause, Place, ReaderNote, Row, Value, ValueStatus
from models.replacing import replace

FLAGS = {
    NoteCode.FORM_VALUE_DIFFERS: "formular_avviker",
    NoteCode.FORM_VALUE_NOT_DRAWN: "formular_avviker",
    NoteCode.ENGINES_DIFFER: "lasare_oense",
    NoteCode.REPAIRED: "lagad_fil",
    NoteCode.NOT_SHOWN: "syns_inte",
    NoteCode.STRUCK_OUT: "overstruken",
    NoteCode.OVERPRINTED: "overskriven",
}


def heed_notes(draft: Draft) -> Draft:
    """The draft with every value that stands at a note sent to a person, with the note's flag."""
    notes = reader_notes(draft)
    if not notes:
        return draft
    return replace(
        draft,
        values=tuple(_marked(value, notes) for value in draft.values),
        rows=tuple(_marked_row(row, notes) for row in draft.rows),
        clauses=tuple(_marked_clause(clause, notes) for clause in draft.clauses),
    )


def reader_notes(draft: Draft) -> tuple[ReaderNote, ...]:
    """The notes of all pages of the draft, in page order."""
    return tuple(
        ReaderNote(Place(page.number, note.box), note.code, note.stored, note.drawn)
        for page in draft.layout.pages
        for note in page.notes
    )


def _marked_row(row: Row, notes: tuple[ReaderNote, ...]) -> Row:
    return replace(row, cells=tuple(_marked(cell, notes) for cell in row.cells))


def _marked_clause(clause: Clause, notes: tuple[ReaderNote, ...]) -> Clause:
    belopp = _marked(clause.belopp, notes) if clause.belopp else None
    projekt = _marked(clause.projekt, notes) if clause.projekt else None
    return replace(clause, text=_marked(clause.text, notes), projekt=projekt, belopp=belopp)


def _marked(value: Value, notes: tuple[ReaderNote, ...]) -> Value:
    flags = dict.fromkeys(FLAGS[note.code] for note in notes if note.stands_at(value.place))
    if not flags:
        return value
    status = ValueStatus.REVIEW if value.status is ValueStatus.READ else value.status
    return replace(value, status=status, flags=(*value.flags, *flags))
