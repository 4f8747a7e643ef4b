"""How far people have come with a value or a finding, and what their decisions rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain

from extract.decided.told_sections import section_values
from models.column import plain
from models.event import Event, EventKind
from models.finding import Finding
from models.ids import stable_id
from models.record import Document, Scalar, Value

DECIDING = (
    EventKind.BEKRAFTA,
    EventKind.RATTA,
    EventKind.SAKNAS,
    EventKind.AVFARDA,
    EventKind.LAGG_TILL,
    EventKind.TA_BORT,
)

_DOUBT = " Osäkert läst: "

Key = tuple[str, str, str, int]
"""Table, row, field, and which of several that are named alike, counted from 1."""


@dataclass(frozen=True, slots=True)
class Review:
    """How far the people have come with one value or finding."""

    state: str = "ny"
    """As `findings.review`: ny, kontrollerad (one person), godtagen (two agree), avfardad."""
    reviewer: str = ""
    reviewer2: str = ""
    reason: str = ""
    waits: bool = False
    """A second person must answer."""
    is_blind: bool = False
    disagrees: bool = False
    is_postponed: bool = False
    is_stale: bool = False
    """A person decided, and what it rested on has changed since."""
    event_id: str = ""
    """The decision that stands."""

    @property
    def is_open(self) -> bool:
        return self.state == "ny"

    def cells(self) -> dict[str, object]:
        """The columns of `findings` that people fill."""
        return {
            "review": self.state,
            "reviewer": self.reviewer or None,
            "reviewer2": self.reviewer2 or None,
            "reason": self.reason or None,
        }


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that nobody has taken back, oldest first, without those that take back."""
    ordered = sorted(events, key=lambda event: event.seq)
    taken_back: set[str] = set()
    for event in reversed(ordered):
        if event.kind is EventKind.ANGRA and event.event_id not in taken_back:
            taken_back.add(event.about)
    return tuple(
        event for event in ordered if event.kind is not EventKind.ANGRA and event.event_id not in taken_back
    )


def keyed(document: Document) -> list[tuple[Key, Value]]:
    """Every value of the document with its key, in the document's order; the text of its sections last."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for table, row, value in chain(document.located(), section_values(document)):
        seen[table, row, value.field] += 1
        found.append(((table, row, value.field, seen[table, row, value.field]), value))
    return found


def value_digest(value: Value | None) -> str:
    """What a decision about a value rests on; changes when the machine reads another value."""
    return stable_id("s", storable("" if value is None or value.value is None else canonical(value.value)))


def finding_digest(finding: Finding) -> str:
    """What a decision about a finding rests on: its words, which carry every amount, date and quotation.

    That a value was doubtful when the check spoke is no part of it: confirming the value must not reopen.
    """
    words = " ".join(finding.message.split()).partition(_DOUBT)[0]
    parts = (finding.expected, finding.actual, finding.difference, words)
    return stable_id("s", *map(storable, parts))


def storable(text: str) -> str:
    """As databases keep it: the digest is the same before and after."""
    return text.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def numbered(findings: Iterable[Finding]) -> list[tuple[Finding, int]]:
    """Each finding with which one it is of those that say the same, counted from 1."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        key = (finding.document_id, finding.code, finding.field, finding_digest(finding))
        seen[key] += 1
        found.append((finding, seen[key]))
    return found


def reviewed(findings: Iterable[Finding], events: Iterable[Event]) -> tuple[Review, ...]:
    """How far people have come with each finding, in the same order.

    findings: all of a document, in the order of the checks; events: all about its file.
    """
    about_findings = [event for event in standing(events) if event.target.is_finding]
    return tuple(_review_of_finding(finding, times, about_findings) for finding, times in numbered(findings))


def canonical(value: Scalar) -> str:
    """The value as text that means the same everywhere: ISO date, plain decimal with a point."""
    if isinstance(value, Decimal):
        return plain(value) if value.is_finite() else ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _review_of_finding(finding: Finding, times: int, events: Sequence[Event]) -> Review:
    named = (finding.document_id, finding.code, finding.field)
    about = [
        event
        for event in events
        if (event.target.document_id, event.target.code, event.target.field) == named
    ]
    if not about:
        return Review()
    digest = finding_digest(finding)
    same = [event for event in about if (event.seen, event.target.times) == (digest, times)]
    return review_of(same) if same else asked_again(about)


def asked_again(about: Sequence[Event]) -> Review:
    return Review(is_stale=any(event.kind in DECIDING for event in about))


def review_of(about: Sequence[Event]) -> Review:
    """The state after the events about one thing, oldest first."""
    deciding = [event for event in about if event.kind in DECIDING]
    if not deciding:
        kinds = {event.kind for event in about[-1:]}
        asked = [event for event in about if event.kind is EventKind.BE_OM_ANDRA]
        return Review(
            is_postponed=EventKind.SKJUT_UPP in kinds,
            waits=bool(asked),
            reviewer=asked[-1].by if asked else "",
        )
    first = next((event for event in reversed(deciding) if not event.about), deciding[-1])
    second = next((event for event in reversed(deciding) if event.about == first.event_id), None)
    asked_later = any(event.kind is EventKind.BE_OM_ANDRA and event.seq > first.seq for event in about)
    needs = first.needs_second or asked_later or any(event.kind is EventKind.BE_OM_ANDRA for event in about)
    disagrees = second is not None and not agree(first, second)
    is_open = disagrees or (needs and second is None)
    state = "avfardad" if first.kind is EventKind.AVFARDA else "godtagen" if second else "kontrollerad"
    return Review(
        state="ny" if is_open else state,
        reviewer=first.by,
        reviewer2=second.by if second else "",
        reason=first.reason or (str(first.reason_code) if first.reason_code else ""),
        waits=needs and second is None,
        is_blind=first.is_blind,
        disagrees=disagrees,
        event_id=first.event_id,
    )


def agree(first: Event, second: Event) -> bool:
    """Whether two people came to the same: the same value, or both that it is missing, or both dismiss."""
    return outcome_of(first) == outcome_of(second) and first.by != second.by


def outcome_of(event: Event) -> tuple[str, str]:
    if event.target.is_finding:
        return str(event.kind), ""
    if event.kind in (EventKind.SAKNAS, EventKind.TA_BORT):
        return str(event.kind), ""
    return "value", event.after if event.kind is EventKind.RATTA else event.before


def is_stale(event: Event, machine: Value | None, digest: str) -> bool:
    if not event.seen or event.seen == digest or event.kind not in DECIDING:
        return False
    now = canonical(machine.value) if machine is not None and machine.value is not None else ""
    return outcome_of(event) != ("value", now)
