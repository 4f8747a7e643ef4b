"""Put the questions to a document and turn the answers into findings, in an order that never varies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, partial

from extract.checks.base import Check, Hit, Untested
from extract.checks.doubt import heeding_doubt
from extract.checks.short_rows import OF_ROWS, rows_fall_short
from extract.checks.wording import canonical, lacking
from models.errors import ConfigError
from models.finding import Finding, Result
from models.ids import field_id
from models.record import Document, DocumentStatus, Value, ValueStatus
from models.thresholds import Thresholds

_THERE = (ValueStatus.READ, ValueStatus.REVIEW)
_UNREAD = (DocumentStatus.FAILED, DocumentStatus.DUPLICATE)
_Keys = Mapping[int, tuple[str, str]]
"""Table and row of every value of the document, by the identity of the value."""


def select(checks: Sequence[Check], codes: Collection[str] | None) -> tuple[Check, ...]:
    """The named checks in order of code; all of them for None. ConfigError names an unknown code."""
    unknown = sorted(set(codes or ()) - {check.code for check in checks})
    if unknown:
        raise ConfigError("kontrollen finns inte", where=unknown[0], todo="granska rule visar alla koder")
    chosen = checks if codes is None else [check for check in checks if check.code in codes]
    return tuple(sorted(chosen, key=lambda check: check.code))


def run(checks: Sequence[Check], document: Document, limits: Thresholds) -> tuple[Finding, ...]:
    """Every answer of every check that applies; `ok` where a check found nothing to say."""
    if document.status in _UNREAD:
        return ()
    # Equal values may stand at two places: only the object itself says which place is meant.
    keys = {id(value): (table, row) for table, row, value in document.located()}
    applicable = (check for check in checks if document.dokumenttyp in check.applies)
    shortfall = cache(partial(rows_fall_short, document, limits))
    return tuple(
        finding for check in applicable for finding in _ask(check, document, limits, keys, shortfall)
    )


def _ask(
    check: Check,
    document: Document,
    limits: Thresholds,
    keys: _Keys,
    shortfall: Callable[[], Untested | None],
) -> Iterator[Finding]:
    answers = list(check.function(document, limits))
    if not answers and check.code in OF_ROWS and (untested := shortfall()) is not None:
        answers = [untested]
    hits = [answer for answer in answers if isinstance(answer, Hit)]
    for hit in sorted(hits, key=_place):
        yield _finding_of_hit(check, document, heeding_doubt(check.code, hit, limits), keys)
    for answer in answers:
        if isinstance(answer, Untested):
            yield _finding_of_untested(check, document, answer, keys)
    if not answers:
        severity, field = check.severity, check.field
        yield Finding(check.code, severity, Result.OK, document.document_id, field, "Utan anmärkning.")


def _place(hit: Hit) -> tuple[int, float, float]:
    place = next((value.place for value in hit.values if value.place is not None), None)
    page = hit.page or (place.page if place else 0)
    if place is None or place.box is None or place.page != page:
        return page, 0.0, 0.0
    return page, place.box.top, place.box.x0


def _finding_of_hit(check: Check, document: Document, hit: Hit, keys: _Keys) -> Finding:
    return Finding(
        code=check.code,
        severity=hit.severity or check.severity,
        result=Result.TRAFF,
        document_id=document.document_id,
        field=hit.field or check.field,
        message=hit.message,
        field_ids=_ids(document, hit.values, keys),
        expected=canonical(hit.expected),
        actual=canonical(hit.actual),
        difference=canonical(hit.difference),
        page=_place(hit)[0] or None,
    )


def _finding_of_untested(check: Check, document: Document, answer: Untested, keys: _Keys) -> Finding:
    asked = [document.find(name) for name in answer.missing]
    values = answer.values + tuple(value for value in asked if value is not None)
    found = next((value for value in answer.values if value.status not in _THERE), None)
    states = [value or found for value in asked]
    reasons = [
        lacking(name, value.status if value else None)
        for name, value in zip(answer.missing, states, strict=True)
    ]
    detail = f" ({answer.detail})" if answer.detail else ""
    return Finding(
        code=check.code,
        severity=check.severity,
        result=Result.EJ_PROVAD,
        document_id=document.document_id,
        field=check.field or (answer.missing[0] if answer.missing else ""),
        message=f"Kunde inte prövas: {', '.join(reasons)}{detail}.",
        field_ids=_ids(document, values, keys),
        page=next((value.place.page for value in values if value.place is not None), None),
    )


def _ids(document: Document, values: Sequence[Value], keys: _Keys) -> tuple[str, ...]:
    located = ((value, keys[id(value)]) for value in values if id(value) in keys)
    found = (field_id(document.document_id, table, row, value.field) for value, (table, row) in located)
    return tuple(dict.fromkeys(found))
