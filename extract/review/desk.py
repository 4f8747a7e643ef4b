"""One document laid open: every value and finding with what people have said about it, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.checks.wording import name_of
from extract.decided.corrections import corrected, unmatched, value_reviews
from extract.decided.rebuilt import head_table
from extract.decided.reviews import (
    Key,
    Review,
    canonical,
    finding_digest,
    keyed,
    numbered,
    reviewed,
    value_digest,
)
from extract.decided.rows import (
    ROW_CELLS,
    Laid,
    RowKey,
    row_digest,
    row_place,
    row_text,
    rows_read,
    with_rows,
)
from extract.decided.told_sections import NARRATIVE, PROJECTS, SECTIONS
from extract.frames import finding_rows
from extract.review.flags import Flag, state_of
from extract.review.sums import arithmetic, shown
from extract.store.store import Store
from models.column import Kind
from models.event import Event, Target
from models.finding import Finding, Result
from models.ids import field_id
from models.record import Document, Place, Scalar, Value, ValueStatus
from models.tables import column_of

_NO_REVIEW = Review()
_LABELS = {"a_pris": "à-pris"}


@dataclass(frozen=True, slots=True)
class ShownValue:
    """A value as it stands now, with the machine's reading of it beside."""

    item_id: str
    key: Key
    label: str
    kind: Kind
    allowed: tuple[str, ...]
    value: Value
    machine: Value | None
    review: Review
    added_by: str = ""
    """The event that added its row; empty for a row that was read."""

    @property
    def row(self) -> RowKey | None:
        """The row that it stands in, where that is one that people add and remove."""
        return self.key[:2] if self.key[0] in ROW_CELLS else None

    @property
    def is_prose(self) -> bool:
        """The text of a section, of several lines."""
        return self.key[0] == SECTIONS or (self.key[0], self.key[2]) == (PROJECTS, NARRATIVE)

    @property
    def text(self) -> str:
        """As a person writes it: decimal comma, groups of three; empty for none."""
        return written(self.value.value)

    @property
    def canonical(self) -> str:
        return canonical(self.value.value) if self.value.value is not None else ""

    @property
    def machine_text(self) -> str:
        return written(self.machine.value) if self.machine else ""

    @property
    def place(self) -> Place | None:
        return self.value.place

    @property
    def is_amount(self) -> bool:
        return self.kind is Kind.AMOUNT

    def is_hidden_from(self, reviewer: str) -> bool:
        """The second reader of a large amount keys it unseen."""
        return self.review.is_blind and self.review.waits and self.review.reviewer != reviewer

    def target(self, document: Document) -> Target:
        table, row, field, times = self.key
        place = self.machine.place if self.machine else None
        sha256 = document.file.sha256 or ""
        return Target(
            sha256, document.document_id, field, table, row, times=times, place=place, added_by=self.added_by
        )

    @property
    def seen(self) -> str:
        return value_digest(self.machine)


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with the values that it rests on and its arithmetic."""

    item_id: str
    finding: Finding
    review: Review
    times: int
    values: tuple[ShownValue, ...]
    lines: tuple[str, ...]

    def target(self, document: Document) -> Target:
        sha256, finding = document.file.sha256 or "", self.finding
        return Target(sha256, document.document_id, finding.field, code=finding.code, times=self.times)

    @property
    def seen(self) -> str:
        return finding_digest(self.finding)


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it stands now; `target`, `before` and `seen` are those of an event that takes it out."""

    key: RowKey
    cells: dict[str, ShownValue]
    place: Place | None
    target: Target
    before: str
    seen: str


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A document with everything about it."""

    document: Document
    values: dict[str, ShownValue]
    findings: dict[str, ShownFinding]
    events: tuple[Event, ...]
    lost: tuple[Event, ...]
    """Decisions about values that the machine no longer reads anywhere."""
    laid: Laid
    """The machine's reading with people's rows."""
    machine: Document

    @property
    def version(self) -> int:
        """Number of the newest event about the file; a decision says which one the person had seen."""
        return max((event.seq for event in self.events), default=0)

    def item(self, item_id: str) -> ShownValue | ShownFinding | None:
        return self.values.get(item_id) or self.findings.get(item_id)

    def hits(self) -> Iterator[ShownFinding]:
        return (found for found in self.findings.values() if found.finding.result is Result.TRAFF)

    def history(self, item: ShownValue | ShownFinding) -> list[Event]:
        """What was decided about one thing and about the row that it stands in, newest first."""
        target = item.target(self.document)
        name = (target.table, target.row, target.code)
        same = (
            event
            for event in self.events
            if event.event_id == target.added_by
            or (
                (event.target.table, event.target.row, event.target.code) == name
                and event.target.field in (target.field, "")
                and event.target.added_by == target.added_by
            )
        )
        return sorted(same, key=lambda event: -event.seq)

    def rows(self) -> dict[str, list[ShownRow]]:
        """The rows of each table as they stand now, in the order of the document."""
        cells: dict[RowKey, dict[str, ShownValue]] = {}
        for value in self.values.values():
            if value.row is not None:
                cells.setdefault(value.row, {})[value.key[2]] = value
        read = dict(rows_read(self.laid.whole))
        found: dict[str, list[ShownRow]] = {}
        for key, mine in cells.items():
            found.setdefault(key[0], []).append(self._row(key, mine, read[key]))
        return found

    def row(self, key: RowKey) -> ShownRow:
        cells = {value.key[2]: value for value in self.values.values() if value.row == key}
        return self._row(key, cells, dict(rows_read(self.laid.whole))[key])

    def _row(self, key: RowKey, cells: dict[str, ShownValue], read: Sequence[Value]) -> ShownRow:
        sha256 = self.document.file.sha256 or ""
        event = self.laid.added.get(key)
        added_by = event.event_id if event else ""
        target = Target(sha256, self.document.document_id, "", *key, place=row_place(read), added_by=added_by)
        now = [cell.value for cell in cells.values()]
        return ShownRow(key, cells, row_place(now), target, row_text(now), row_digest(read))

    def removed(self) -> list[Event]:
        """The decisions by which rows are gone, in the order they were made."""
        return [event for event in self.events if self.laid.removals.get(event.event_id) in self.laid.gone]

    def flags(self, raw: Sequence[Flag]) -> Iterator[Flag]:
        """The flags of the lists, in step with what people decided."""
        for flag in raw:
            item = self.item(flag.item_id)
            yield flag.reviewed(item.review) if item is not None else flag
        known = {flag.item_id for flag in raw}
        for item_id, value in self.values.items():
            if item_id not in known and state_of(value.review) != "ny":
                yield _flag_of(self.document.document_id, value)


def open_paper(store: Store, document_id: str, before: OpenPaper | None = None) -> OpenPaper:
    """KeyError: there is no such document, or nothing of it was read.

    before: the document as it was opened before a decision about a finding, which changes no value.
    """
    with store.snapshot() as now:
        machine = before.machine if before else now.machine_document(document_id)
        events = now.events(document_id)
        findings = now.findings(document_id)
    if before:
        found = {each.item_id: each for each in _findings(findings, events, before.values)}
        return replace(before, findings=found, events=events)
    document = corrected(machine, events) if events else machine
    laid = with_rows(machine, events)
    reviews = value_reviews(machine, events)
    values = {value.item_id: value for value in _values(laid, document, reviews)}
    found = {each.item_id: each for each in _findings(findings, events, values)}
    return OpenPaper(document, values, found, events, unmatched(machine, events), laid, machine)


def written(value: Scalar | None) -> str:
    """A value as a person writes it in Swedish; empty for none."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else canonical(value)


def _values(laid: Laid, document: Document, reviews: Mapping[Key, Review]) -> Iterator[ShownValue]:
    read = dict(keyed(laid.whole))
    for key, value in keyed(document):
        table, row, field, times = key
        name = field if times == 1 else f"{field}#{times}"
        column = column_of(table, field)
        event = laid.added.get(key[:2])
        yield ShownValue(
            field_id(document.document_id, table, row, name),
            key,
            label_of(field) + _which(key),
            column.kind,
            column.allowed,
            value,
            read.get(key),
            reviews.get(key, _NO_REVIEW),
            event.event_id if event else "",
        )


def label_of(field: str) -> str:
    """What a column or section is called on the page."""
    base = field.removesuffix("_norm")
    return _LABELS.get(field) or (name_of(field) if base == field else f"{name_of(base)}, jämförbar")


def _which(key: Key) -> str:
    table, row, _, _ = key
    if not row:
        return ""
    return (
        f" · rad {row}"
        if table.endswith("_rows")
        else f" · {'sats' if table in ROW_CELLS else 'projekt'} {row}"
    )


def _findings(
    findings: Sequence[Finding], events: Sequence[Event], values: dict[str, ShownValue]
) -> Iterator[ShownFinding]:
    reviews = reviewed(findings, events)
    rows = finding_rows(findings)
    for (_, cells), (finding, times), review in zip(rows, numbered(findings), reviews, strict=True):
        about = tuple(values[name] for name in finding.field_ids if name in values)
        yield ShownFinding(
            str(cells["finding_id"]), finding, review, times, about, tuple(_lines(finding, about))
        )


def _lines(finding: Finding, about: Sequence[ShownValue]) -> list[str]:
    amounts = [(each, each.value.value) for each in about if each.is_amount]
    known = [(each, amount) for each, amount in amounts if isinstance(amount, Decimal)]
    rows = [amount for each, amount in known if each.key[1] and each.key[2] == "belopp"]
    terms = [(each.label, amount) for each, amount in known if not each.key[1]]
    return arithmetic(terms, rows, finding.expected, finding.actual, finding.difference)


def _flag_of(document_id: str, shown_value: ShownValue) -> Flag:
    """A value that is in no list by itself, because a person has spoken about it."""
    from extract.review.flags import flag_of_value

    value = shown_value.value
    row = {
        "field_id": shown_value.item_id,
        "document_id": document_id,
        "status": str(value.status),
        "field": value.field,
        "value": shown_value.canonical,
        "raw": value.raw,
        "page": value.place.page if value.place else None,
    }
    return flag_of_value(row).reviewed(shown_value.review)


def fields_of_the_form(paper: OpenPaper) -> list[ShownValue]:
    """Values that stand in no row, those of the document itself first; prose last."""
    head = head_table(paper.document)
    found = (each for each in paper.values.values() if each.row is None)
    return sorted(found, key=lambda each: (each.is_prose, each.key[0] != head))


def is_open_value(value: ShownValue) -> bool:
    """Whether the value itself still needs a person."""
    doubted = value.value.status in (ValueStatus.REVIEW, ValueStatus.UNREADABLE)
    return value.review.waits or value.review.disagrees or (doubted and value.review.is_open)
