"""What people decided, laid over what the machine read; the machine's own reading is never changed.

A decision is found again on a new reading of the same bytes by table and field and by the place on the page.
Where the machine then reads something else than it did when the person decided, the person is asked again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from extract.normalise.board import parse_board
from extract.normalise.contact import parse_phone
from extract.reviews import (
    DECIDING,
    Key,
    Review,
    asked_again,
    canonical,
    is_stale,
    keyed,
    review_of,
    reviewed,
    standing,
    value_digest,
)
from models.column import Column, Kind
from models.event import Event, EventKind, Target
from models.record import Change, Clause, Document, Dokumenttyp, Project, Row, Scalar, Value, ValueStatus
from models.tables import TABLES

__all__ = ["Review", "corrected", "reviewed", "unmatched", "value_reviews"]

CHANGED_SINCE = "andrad_sedan_granskning"
"""Flag of a value that the machine reads otherwise than when a person decided about it."""
DISAGREED = "granskare_oeniga"
"""Flag of a value about which two people said different things."""

_DOUBTS = frozenset(
    (
        "ocr_rattad",
        "tvetydig",
        "motstridig",
        "tecken_oklart",
        "enhet_avviker",
        "oenig",
        "ogiltig",
        "flera",
        "per_enhet",
    )
)
_OF_THE_FORM = frozenset(("obligatorisk", "specificera"))
_ADMINISTRATION = "forvaltning"
_SAME_PLACE = 0.3


def value_reviews(document: Document, events: Iterable[Event]) -> dict[Key, Review]:
    """How far people have come with each value of the machine's reading that any of them touched."""
    machine = dict(keyed(document))
    reviews = {}
    for key, about in _by_value(document, events).items():
        found = machine.get(key)
        changed = is_stale(about[-1], found, value_digest(found))
        reviews[key] = asked_again(about) if changed else review_of(about)
    return reviews


def corrected(document: Document, events: Iterable[Event]) -> Document:
    """The machine's reading of a document with what people decided about its values."""
    decided = _by_value(document, events)
    if not decided:
        return document
    machine = dict(keyed(document))
    changes = {key: _applied(machine.get(key), key, about) for key, about in decided.items()}
    values = {key: value for key, value in changes.items() if value is not None}
    return _rebuilt(document, values) if values else document


def unmatched(document: Document, events: Iterable[Event]) -> tuple[Event, ...]:
    """Decisions about values of this document that the machine no longer reads anywhere."""
    matched = {event.event_id for about in _by_value(document, events).values() for event in about}
    return tuple(
        event
        for event in standing(events)
        if not event.target.is_finding
        and event.target.document_id == document.document_id
        and event.event_id not in matched
    )


def column_of(table: str, field: str) -> Column:
    """The declared column that a value fills; a text column for what only `fields` keeps."""
    columns = next((declared.columns for declared in TABLES if declared.name == table), ())
    return next((column for column in columns if column.name == field), Column(field, Kind.TEXT, ""))


def typed(text: str, column: Column) -> Scalar | None:
    """The value that canonical text means in that column; None where it means none or does not fit.

    >>> typed("900000.50", Column("belopp", Kind.AMOUNT, "")), typed("x", Column("belopp", Kind.AMOUNT, ""))
    (Decimal('900000.50'), None)
    """
    value: Scalar | None
    try:
        match column.kind:
            case Kind.AMOUNT | Kind.QUANTITY:
                value = Decimal(text)
            case Kind.DATE:
                value = date.fromisoformat(text)
            case Kind.INTEGER:
                value = int(text)
            case _:
                value = text or None
    except (InvalidOperation, ValueError):
        return None
    return value if column.accepts(value) else None


def _by_value(document: Document, events: Iterable[Event]) -> dict[Key, list[Event]]:
    """The standing decisions about each value of the machine's reading, oldest first."""
    places = keyed(document)
    found: dict[Key, list[Event]] = {}
    for event in standing(events):
        if not event.target.is_finding and event.target.sha256 == document.file.sha256:
            key = _key_of(event.target, document, places)
            if key is not None:
                found.setdefault(key, []).append(event)
    return found


def _key_of(target: Target, document: Document, places: Sequence[tuple[Key, Value]]) -> Key | None:
    """The value that stands where the target stood, else the one that is named as it was."""
    if target.place is not None and target.place.box is not None:
        if not document.page_from <= target.place.page <= document.page_to:
            return None
        same = [
            (_shared(target, value), key)
            for key, value in places
            if (key[0], key[2]) == (target.table, target.field)
        ]
        share, key = max(same, default=(0.0, None), key=lambda each: each[0])
        if share >= _SAME_PLACE:
            return key
    elif target.document_id != document.document_id:
        return None
    named = (target.table, target.row, target.field, target.times)
    known = dict(places)
    if named in known:
        # Another row may have taken the number of one that is gone: only an unplaced value is the same.
        is_same = not target.row or known[named].place is None or target.place is None
        return named if is_same else None
    return named if _may_be_added(target, document) else None


def _may_be_added(target: Target, document: Document) -> bool:
    """Whether a value that the machine did not see has a row of this document to stand in."""
    if not target.row:
        return target.table == head_table(document)
    rows = {(row.table, str(row.rad)) for row in document.rows}
    rows |= {("report_projects", str(project.nr)) for project in document.projects}
    return (target.table, target.row) in rows


def _shared(target: Target, value: Value) -> float:
    wanted, found = target.place, value.place
    if wanted is None or found is None or wanted.page != found.page or not wanted.box or not found.box:
        return 0.0
    return wanted.box.iou(found.box)


def _applied(machine: Value | None, key: Key, about: Sequence[Event]) -> Value | None:
    """The value with the last decision laid over it; None where nothing about the value was decided."""
    deciding = [event for event in about if event.kind in DECIDING]
    if not deciding:
        return None
    event = deciding[-1]
    base = machine or Value(key[2], "", None, ValueStatus.ABSENT)
    found = _DECIDE[event.kind](base, event, key)
    if is_stale(event, machine, value_digest(machine)):
        found = replace(found, status=ValueStatus.REVIEW, flags=(*found.flags, CHANGED_SINCE))
    if review_of(about).disagrees:
        found = replace(found, status=ValueStatus.REVIEW, flags=(*found.flags, DISAGREED))
    return found


def _confirmed(machine: Value, event: Event, key: Key) -> Value:
    flags = tuple(flag for flag in machine.flags if flag not in _DOUBTS)
    is_value = machine.value is not None and machine.status is ValueStatus.REVIEW
    status = ValueStatus.READ if is_value else machine.status
    return replace(machine, flags=flags, status=status, confidence=None)


def _rewritten(machine: Value, event: Event, key: Key) -> Value:
    value = typed(event.after, column_of(key[0], key[2]))
    if value is None:
        return replace(machine, status=ValueStatus.REVIEW)
    found = replace(
        machine,
        value=value,
        status=ValueStatus.READ,
        flags=tuple(flag for flag in machine.flags if flag in _OF_THE_FORM)
        + _kind_of_board(key[2], event.after),
        confidence=None,
        changed=_change(machine, event),
    )
    return replace(found, place=event.place, raw=event.raw, method="granskare") if event.place else found


def _missing(machine: Value, event: Event, key: Key) -> Value:
    return replace(
        machine,
        value=None,
        status=ValueStatus.ABSENT,
        flags=tuple(flag for flag in machine.flags if flag in _OF_THE_FORM),
        confidence=None,
        changed=_change(machine, event),
    )


def _change(machine: Value, event: Event) -> Change:
    reason = event.reason or (str(event.reason_code) if event.reason_code else "")
    before = canonical(machine.value) if machine.value is not None else ""
    return Change(event.by, event.at, reason, before)


_DECIDE: Mapping[EventKind, Callable[[Value, Event, Key], Value]] = {
    EventKind.BEKRAFTA: _confirmed,
    EventKind.RATTA: _rewritten,
    EventKind.SAKNAS: _missing,
    EventKind.AVFARDA: _confirmed,
}


class _Changes:
    """Hands out the changed values, counting those that are named alike as `keyed` counts them."""

    def __init__(self, values: Mapping[Key, Value]) -> None:
        self._left = dict(values)
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def put(self, table: str, row: str, value: Value) -> Value:
        name = (table, row, value.field)
        self._seen[name] += 1
        return self._left.pop((*name, self._seen[name]), value)

    def added(self, table: str, row: str) -> tuple[Value, ...]:
        """Values that people gave where the machine had none."""
        keys = [key for key in self._left if key[:2] == (table, row)]
        return tuple(self._left.pop(key) for key in keys)


def _rebuilt(document: Document, values: Mapping[Key, Value]) -> Document:
    """The parts are walked as `Document.located` walks them."""
    changes = _Changes(values)
    table = head_table(document)
    head = tuple(changes.put(table, "", value) for value in document.values) + changes.added(table, "")
    return replace(
        document,
        values=_with_norms(head),
        projects=tuple(_project(project, changes) for project in document.projects),
        rows=tuple(_row(row, changes) for row in document.rows),
        clauses=tuple(_clause(clause, changes) for clause in document.clauses),
    )


def head_table(document: Document) -> str:
    """The table that the document's stand-alone values belong to, as `Document.located` names it."""
    heads = {Dokumenttyp.ANSOKAN: "applications", Dokumenttyp.REDOVISNING: "reports"}
    return heads.get(document.dokumenttyp, "documents")


def _project(project: Project, changes: _Changes) -> Project:
    nr, table = str(project.nr), "report_projects"
    given = (project.projekt, project.delredovisning, project.summa_angiven)
    projekt, delredovisning, summa = (
        changes.put(table, nr, value) if value is not None else None for value in given
    )
    added = {value.field: value for value in changes.added(table, nr)}
    return replace(
        project,
        projekt=projekt or added.get("projekt"),
        delredovisning=delredovisning or added.get("delredovisning"),
        summa_angiven=summa or added.get("summa_angiven"),
    )


def _row(row: Row, changes: _Changes) -> Row:
    cells = tuple(changes.put(row.table, str(row.rad), cell) for cell in row.cells)
    return replace(row, cells=cells + changes.added(row.table, str(row.rad)))


def _clause(clause: Clause, changes: _Changes) -> Clause:
    nr, table = str(clause.nr), "decisions"
    projekt = changes.put(table, nr, clause.projekt) if clause.projekt is not None else None
    belopp = changes.put(table, nr, clause.belopp) if clause.belopp is not None else None
    return replace(clause, text=changes.put(table, nr, clause.text), projekt=projekt, belopp=belopp)


def _with_norms(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The canonical neighbours of the values that a person changed, read anew."""
    norms: dict[str, Value] = {}
    for value in values:
        if value.changed is not None and value.field in _NORMS:
            text = canonical(value.value) if value.value is not None else ""
            name = f"{value.field}_norm"
            norms[name] = replace(value, field=name, value=_NORMS[value.field](text))
    kept = tuple(value for value in values if value.field not in norms)
    return kept + tuple(norms.values()) if norms else values


def _kind_of_board(field: str, text: str) -> tuple[str, ...]:
    found = parse_board(text) if field == "namnd" else None
    return (_ADMINISTRATION,) if found and found.value and found.value.is_forvaltning else ()


def _board_name(text: str) -> str | None:
    found = parse_board(text)
    return found.value.name if found and found.value else None


def _phone_number(text: str) -> str | None:
    found = parse_phone(text)
    return found.value.national if found and found.value else None


_NORMS: Mapping[str, Callable[[str], str | None]] = {"namnd": _board_name, "telefon": _phone_number}
