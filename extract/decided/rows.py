"""Rows that people added to a document or took out of it, before anything is said of what stands in them.

An added row keeps its number when another is undone, and stands where the machine reads the row at that place
later: then the person's cells lie over the machine's, and where they differ the person is asked again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.decided.reviews import canonical, standing, storable
from models.column import Kind
from models.event import Cell, Event, EventKind, Target
from models.geometry import enclosing
from models.ids import stable_id
from models.record import Clause, Document, Place, Row, Value, ValueStatus
from models.tables import table

RowKey = tuple[str, str]
"""Table and number of the row."""
DECISIONS = "decisions"
ROW_CELLS: Mapping[str, tuple[str, ...]] = {
    "konto_rows": ("konto", "ikb", "motpart", "belopp", "text"),
    "budget_rows": ("text", "antal", "a_pris", "belopp", "kostnadsslag"),
    DECISIONS: ("text", "projekt", "belopp"),
}
"""The tables whose rows people add and remove, with the cells that a person gives, as they stand on paper."""
OF_PROJECT = "projekt_nr"
_OF_A_BUDGET = ("budget_rows", "budget_amounts")
_SAME_PLACE = 0.3


@dataclass(frozen=True, slots=True)
class Laid:
    """A machine's reading with people's rows."""

    document: Document
    whole: Document
    """The same with the rows that were taken out still in it."""
    added: Mapping[RowKey, Event] = field(default_factory=dict)
    """The rows that people added, also where the machine reads them now."""
    removals: Mapping[str, RowKey] = field(default_factory=dict)
    """By id of the event: the row that it takes out, or would."""
    gone: frozenset[RowKey] = frozenset()


def with_rows(document: Document, events: Iterable[Event]) -> Laid:
    """Added rows hold empty cells: what a person gave for them is laid over as every other correction is."""
    about = [
        event
        for event in events
        if event.target.sha256 == document.file.sha256
        and event.kind in (EventKind.LAGG_TILL, EventKind.TA_BORT, EventKind.ANGRA)
    ]
    if not about:
        return Laid(document, document)
    stands = standing(about)
    whole, added = _with_added(document, about, stands)
    removals = {}
    for event in stands:
        key = row_of(event.target, whole, added) if event.kind is EventKind.TA_BORT else None
        if key is not None:
            removals[event.event_id] = key
    cells = dict(rows_read(whole))
    gone = frozenset(
        key
        for event_id, key in removals.items()
        if _is_settled(event_id, stands) and _seen_by(event_id, stands) == row_digest(cells[key])
    )
    return Laid(_without(whole, gone) if gone else whole, whole, added, removals, gone)


def rows_read(document: Document) -> Iterator[tuple[RowKey, tuple[Value, ...]]]:
    """Every row that may be removed, with its cells."""
    for row in document.rows:
        if row.table in ROW_CELLS:
            yield (row.table, str(row.rad)), row.cells
    for clause in document.clauses:
        cells = (clause.text, clause.projekt, clause.belopp)
        yield (DECISIONS, str(clause.nr)), tuple(cell for cell in cells if cell is not None)


def row_of(target: Target, document: Document, added: Mapping[RowKey, Event]) -> RowKey | None:
    """The row at the place that the target names, else the one of that number where neither has a place."""
    if target.added_by:
        return next((key for key, event in added.items() if event.event_id == target.added_by), None)
    rows = [(key, row_place(cells)) for key, cells in rows_read(document) if key[0] == target.table]
    if target.place is not None and target.place.box is not None:
        return nearest_row(target.place, rows)
    if target.document_id != document.document_id:
        return None
    return next((key for key, place in rows if key[1] == target.row and place is None), None)


def row_place(cells: Iterable[Value]) -> Place | None:
    """The box round the row's cells on the first page that it stands on; None for a row that stands nowhere."""
    places = [cell.place for cell in cells if cell.place is not None and cell.place.box is not None]
    if not places:
        return None
    page = min(place.page for place in places)
    return Place(page, enclosing(place.box for place in places if place.page == page and place.box))


def row_digest(cells: Iterable[Value]) -> str:
    """What taking out a row rests on; changes when the machine reads the row otherwise."""
    return stable_id("s", *(part for cell in cells for part in (cell.field, storable(_text(cell)))))


def row_text(cells: Iterable[Value]) -> str:
    """The row in one line, for the log."""
    return " · ".join(text for cell in cells if (text := _text(cell)))


def main_cell(cells: Sequence[str]) -> str:
    """The cell that the row's own decision is shown at: its amount, else the first."""
    return "belopp" if "belopp" in cells else cells[0]


def is_amount(name: str, cell: str) -> bool:
    return cell != OF_PROJECT and table(name).column(cell).kind is Kind.AMOUNT


def as_corrections(event: Event, key: RowKey, seen: str) -> Iterator[tuple[str, Event]]:
    """An added row as a correction of each of its cells; the second reader answers at its main cell alone.

    An amount that is keyed unseen waits at its own cell. seen: the digest of a cell that nobody had read.
    """
    given = [cell for cell in event.cells if cell.field != OF_PROJECT]
    main = main_cell([cell.field for cell in given])
    for cell in given:
        is_blind = event.is_blind and is_amount(key[0], cell.field)
        target = replace(event.target, field=cell.field, row=key[1], added_by=event.event_id)
        yield (
            cell.field,
            replace(
                event,
                kind=EventKind.RATTA,
                target=target,
                before="",
                after=cell.value,
                seen=seen,
                place=cell.place,
                raw=cell.raw,
                needs_second=event.needs_second and (is_blind or (cell.field == main and not event.is_blind)),
                is_blind=is_blind,
                cells=(),
            ),
        )


def _with_added(
    document: Document, about: Sequence[Event], stands: Sequence[Event]
) -> tuple[Document, dict[RowKey, Event]]:
    read = list(rows_read(document))
    last = {name: max((int(row) for (kind, row), _ in read if kind == name), default=0) for name in ROW_CELLS}
    order: Counter[str] = Counter()
    added: dict[RowKey, Event] = {}
    new: list[tuple[RowKey, Event]] = []
    for event in sorted(about, key=lambda each: each.seq):
        if event.kind is not EventKind.LAGG_TILL or not _belongs(event.target, document):
            continue
        name = event.target.table
        order[name] += 1
        if event not in stands:
            continue
        places = [(key, row_place(cells)) for key, cells in read if key[0] == name and key not in added]
        key = nearest_row(event.target.place, places) if event.target.place else None
        if key is None:
            key = (name, str(last[name] + order[name]))
            new.append((key, event))
        added[key] = event
    if not new:
        return document, added
    rows = tuple(_empty_row(key, event, document) for key, event in new if key[0] != DECISIONS)
    clauses = tuple(_empty_clause(key, event) for key, event in new if key[0] == DECISIONS)
    return replace(document, rows=document.rows + rows, clauses=document.clauses + clauses), added


def _belongs(target: Target, document: Document) -> bool:
    if target.table not in ROW_CELLS:
        return False
    if target.place is None or target.place.box is None:
        return target.document_id == document.document_id
    return document.page_from <= target.place.page <= document.page_to


def nearest_row(wanted: Place, rows: Sequence[tuple[RowKey, Place | None]]) -> RowKey | None:
    """The row that shares most of the place, where it shares enough to be the same."""
    shares = [
        (wanted.box.iou(place.box), key)
        for key, place in rows
        if wanted.box and place and place.box and place.page == wanted.page
    ]
    share, key = max(shares, default=(0.0, None), key=lambda each: each[0])
    return key if share >= _SAME_PLACE else None


def _empty_row(key: RowKey, event: Event, document: Document) -> Row:
    cells = tuple(_empty(cell) for cell in event.cells if cell.field != OF_PROJECT)
    return Row(key[0], int(key[1]), cells, _project_of(event, document))


def _project_of(event: Event, document: Document) -> int | None:
    """The project that was meant: by number and name together, else by name; None where it is there no more."""
    wanted = next((cell for cell in event.cells if cell.field == OF_PROJECT), None)
    if wanted is None:
        return None
    names = {project.nr: project_name(document, project.nr) for project in document.projects}
    same = [nr for nr, name in names.items() if name == wanted.raw]
    return next((nr for nr in same if str(nr) == wanted.value), same[0] if same else None)


def project_name(document: Document, nr: int) -> str:
    """What the machine read as the project's name; empty where it read none."""
    project = next(project for project in document.projects if project.nr == nr)
    read = project.projekt or project.delredovisning
    return _text(read) if read is not None else ""


def _empty_clause(key: RowKey, event: Event) -> Clause:
    cells = {cell.field: _empty(cell) for cell in event.cells}
    text = cells.get("text") or Value("text", "", None, ValueStatus.ABSENT)
    return Clause(int(key[1]), text, cells.get("projekt"), cells.get("belopp"))


def _empty(cell: Cell) -> Value:
    return Value(cell.field, "", None, ValueStatus.ABSENT)


def _is_settled(event_id: str, stands: Sequence[Event]) -> bool:
    """Whether nobody else need agree any more that the row goes."""
    event = next(each for each in stands if each.event_id == event_id)
    if event.about:
        return False
    answers = [each for each in stands if each.about == event_id and each.by != event.by]
    return not event.needs_second or any(each.kind is EventKind.TA_BORT for each in answers)


def _seen_by(event_id: str, stands: Sequence[Event]) -> str:
    return next(each.seen for each in stands if each.event_id == event_id)


def _without(document: Document, gone: frozenset[RowKey]) -> Document:
    """Further amounts of a budget row go with it."""
    numbers = {row for name, row in gone if name == "budget_rows"}

    def is_gone(row: Row) -> bool:
        of_budget = row.table in _OF_A_BUDGET and str(row.rad) in numbers
        return of_budget or (row.table, str(row.rad)) in gone

    return replace(
        document,
        rows=tuple(row for row in document.rows if not is_gone(row)),
        clauses=tuple(clause for clause in document.clauses if (DECISIONS, str(clause.nr)) not in gone),
    )


def _text(cell: Value) -> str:
    return "" if cell.value is None else canonical(cell.value)
