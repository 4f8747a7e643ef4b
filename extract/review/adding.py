"""A row that a person found on the page and the machine did not: from the form to an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from extract.decided.rows import (
    OF_PROJECT,
    ROW_CELLS,
    is_amount,
    nearest_row,
    project_name,
    row_place,
    rows_read,
)
from extract.review.deciding import RefusedError, Rules, StaleError, event_id, place_from, read_value
from extract.review.desk import OpenPaper, label_of
from models.event import Cell, Event, EventKind, Target
from models.geometry import enclosing
from models.record import Document, Dokumenttyp, Place
from models.tables import column_of

_TITLES = {
    "konto_rows": "Ny konteringsrad",
    "budget_rows": "Ny budgetpost",
    "decisions": "Ny beslutssats",
}
_USUAL = {
    Dokumenttyp.ANSOKAN: ("budget_rows",),
    Dokumenttyp.REDOVISNING: ("konto_rows", "budget_rows"),
    Dokumenttyp.BESLUT: ("decisions",),
}
_NEEDED = {"konto_rows": "belopp", "budget_rows": "belopp", "decisions": "text"}
_LONGEST = 2000

WordsAt = Callable[[Place], str]


@dataclass(frozen=True, slots=True)
class FormCell:
    """An entry of the form."""

    name: str
    label: str
    is_amount: bool
    is_needed: bool


@dataclass(frozen=True, slots=True)
class RowForm:
    """What is asked for about a new row; `projects`: number and name of those that it may belong to."""

    table: str
    title: str
    cells: tuple[FormCell, ...]
    projects: tuple[tuple[str, str], ...]


def row_forms(document: Document) -> tuple[RowForm, ...]:
    """A form for each table that a document of this type has, and for each that rows were read of."""
    read = dict.fromkeys(key[0] for key, _ in rows_read(document))
    names = dict.fromkeys((*read, *_USUAL.get(document.dokumenttyp, ())))
    return tuple(
        RowForm(
            name,
            _TITLES[name],
            tuple(
                FormCell(cell, label_of(cell), is_amount(name, cell), cell == _NEEDED[name])
                for cell in ROW_CELLS[name]
            ),
            _projects(document) if name == "konto_rows" else (),
        )
        for name in names
    )


def addition(paper: OpenPaper, form: Mapping[str, str], rules: Rules, words_at: WordsAt) -> Event:
    """The event that the form asks for; RefusedError in the person's words, StaleError.

    words_at: the words that stand at a place of the paper, read from the file and not from the form.
    """
    if form.get("version") != str(paper.version):
        raise StaleError
    name, reason = form.get("table", ""), " ".join(form.get("reason", "").split())[:_LONGEST]
    if name not in {each.table for each in row_forms(paper.document)}:
        raise RefusedError("En sådan rad går inte att lägga till här.")
    cells = tuple(_cells(paper, form, name, words_at))
    place = row_place_of(cells)
    _refuse_twice(paper, name, place)
    if place is None and not reason:
        raise RefusedError("Visa var raden står: klicka på orden på sidan, eller skriv ett skäl.")
    is_blind = rules.blind_over is not None and any(
        is_amount(name, cell.field) and abs(Decimal(cell.value)) >= rules.blind_over for cell in cells
    )
    document = paper.document
    return Event(
        event_id=event_id(),
        at=datetime.now(UTC),
        by=rules.reviewer,
        kind=EventKind.LAGG_TILL,
        target=Target(document.file.sha256 or "", document.document_id, "", name, place=place),
        after=" · ".join(cell.value for cell in cells if cell.field != OF_PROJECT),
        reason=reason,
        needs_second=rules.four_eyes or is_blind,
        is_blind=is_blind,
        cells=(*cells, *_project(paper.document, form, name)),
    )


def _cells(paper: OpenPaper, form: Mapping[str, str], name: str, words_at: WordsAt) -> list[Cell]:
    pages = range(paper.document.page_from, paper.document.page_to + 1)
    cells = []
    for field in ROW_CELLS[name]:
        text = form.get(f"cell_{field}", "").strip()[:_LONGEST]
        if not text:
            continue
        shown = form.get(f"at_{field}", "")
        place = place_from(shown, pages) if shown else None
        try:
            value = read_value(text, column_of(name, field))
        except RefusedError as error:
            raise RefusedError(f"{label_of(field).capitalize()}: {error}") from error
        cells.append(Cell(field, value, words_at(place) if place else "", place))
    if _NEEDED[name] not in [cell.field for cell in cells]:
        raise RefusedError(f"{label_of(_NEEDED[name]).capitalize()} måste fyllas i.")
    return cells


def row_place_of(cells: tuple[Cell, ...]) -> Place | None:
    """The box round the cells on the first page that any of them stands on."""
    places = [cell.place for cell in cells if cell.place is not None]
    if not places:
        return None
    page = min(place.page for place in places)
    return Place(page, enclosing(place.box for place in places if place.page == page and place.box))


def _refuse_twice(paper: OpenPaper, name: str, place: Place | None) -> None:
    """A row that stands there already is corrected, not added: it would be counted twice."""
    places = [(key, row_place(cells)) for key, cells in rows_read(paper.document) if key[0] == name]
    there = nearest_row(place, places) if place else None
    if there is not None:
        raise RefusedError(f"Där står redan rad {there[1]}. Rätta den i stället.")


def _projects(document: Document) -> tuple[tuple[str, str], ...]:
    return tuple((str(each.nr), project_name(document, each.nr)) for each in document.projects)


def _project(document: Document, form: Mapping[str, str], name: str) -> list[Cell]:
    """The project that the row belongs to; where there are several, a person says which."""
    names = dict(_projects(document)) if name == "konto_rows" else {}
    if not names:
        return []
    chosen = form.get("cell_projekt_nr", "") if len(names) > 1 else next(iter(names))
    if chosen not in names:
        raise RefusedError("Välj vilket projekt raden hör till.")
    return [Cell(OF_PROJECT, chosen, names[chosen])]
