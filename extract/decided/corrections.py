"""What people decided, laid over what the machine read; the machine's own reading is never changed.

A decision is found again on a new reading of the same bytes by table and field and by the place on the page.
Where the machine then reads something else than it did when the person decided, the person is asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from extract.decided.rebuilt import head_table, rebuilt
from extract.decided.reviews import (
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
from extract.decided.rows import Laid, as_corrections, main_cell, row_digest, rows_read, with_rows
from extract.decided.told_sections import CHANGED_SINCE, DISAGREED, SECTIONS
from extract.normalise.board import parse_board
from models.column import Column, Kind
from models.event import Event, EventKind, Target
from models.record import (
    Change,
    Document,
    Scalar,
    Value,
    ValueStatus,
)
from models.tables import column_of

__all__ = ["CHANGED_SINCE", "DISAGREED", "Review", "corrected", "reviewed", "unmatched", "value_reviews"]

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


def value_reviews(document: Document, events: Sequence[Event]) -> dict[Key, Review]:
    """How far people have come with each value of the machine's reading that any of them touched.

    A value of a row that people added is one of them; a decision about a row shows at its main cell.
    """
    laid = with_rows(document, events)
    machine = dict(keyed(laid.whole))
    reviews = {}
    for key, about in _by_value(laid, events).items():
        found = machine.get(key)
        changed = is_stale(about[-1], found, value_digest(found))
        reviews[key] = asked_again(about) if changed else review_of(about)
    return reviews


def corrected(document: Document, events: Sequence[Event]) -> Document:
    """The machine's reading of a document with what people decided about its rows and values."""
    laid = with_rows(document, events)
    decided = _by_value(laid, events)
    if not decided:
        return laid.document
    machine = dict(keyed(laid.whole))
    changes = {key: _applied(machine.get(key), key, about) for key, about in decided.items()}
    values = {key: value for key, value in changes.items() if value is not None}
    return rebuilt(laid.document, values) if values else laid.document


def unmatched(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """Decisions about rows and values of this document that the machine no longer reads anywhere."""
    laid = with_rows(document, events)
    matched = {event.event_id for about in _by_value(laid, events).values() for event in about}
    return tuple(
        event
        for event in standing(events)
        if not event.target.is_finding
        and event.target.document_id == document.document_id
        and event.event_id not in matched
    )


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


def _by_value(laid: Laid, events: Iterable[Event]) -> dict[Key, list[Event]]:
    """The standing decisions about each value of the machine's reading and of people's rows, oldest first."""
    places = keyed(laid.whole)
    machine = dict(places)
    rows = {event.event_id: key for key, event in laid.added.items()}
    found: dict[Key, list[Event]] = {}
    for event in standing(events):
        if event.target.is_finding or event.target.sha256 != laid.whole.file.sha256:
            continue
        if event.kind is EventKind.LAGG_TILL:
            if event.event_id in rows:
                row = rows[event.event_id]
                for name, correction in as_corrections(event, row, value_digest(None)):
                    found.setdefault((*row, name, 1), []).append(correction)
        elif event.kind is EventKind.TA_BORT:
            if event.event_id in laid.removals:
                key, removal = _at_main_cell(event, laid, machine)
                found.setdefault(key, []).append(removal)
        else:
            about = _key_of(event.target, laid, places)
            if about is not None:
                found.setdefault(about, []).append(event)
    return found


def _at_main_cell(event: Event, laid: Laid, machine: Mapping[Key, Value]) -> tuple[Key, Event]:
    """The taking out of a row as a decision about its main cell; it rests on the whole row."""
    row = laid.removals[event.event_id]
    cells = dict(rows_read(laid.whole))[row]
    key = (*row, main_cell([cell.field for cell in cells]), 1)
    is_same = row_digest(cells) == event.seen
    return key, replace(event, seen=value_digest(machine.get(key)) if is_same else event.seen)


def _key_of(target: Target, laid: Laid, places: Sequence[tuple[Key, Value]]) -> Key | None:
    """The value that stands where the target stood, else the one that is named as it was."""
    document = laid.whole
    if target.added_by:
        rows = (key for key, event in laid.added.items() if event.event_id == target.added_by)
        return next(((*row, target.field, target.times) for row in rows), None)
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
        return target.table in (head_table(document), SECTIONS)
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
    about_value = [each for each in deciding if each.kind in _DECIDE]
    found = _DECIDE[about_value[-1].kind](base, about_value[-1], key) if about_value else base
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
    # A section that was read keeps its place: what a person shows there is a word of it.
    if event.place and (key[0] != SECTIONS or machine.place is None):
        found = replace(found, place=event.place, raw=event.raw, method="granskare")
    return found if event.place or not event.target.added_by else replace(found, method="granskare")


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


def _kind_of_board(field: str, text: str) -> tuple[str, ...]:
    found = parse_board(text) if field == "namnd" else None
    return (_ADMINISTRATION,) if found and found.value and found.value.is_forvaltning else ()
