"""Whether the store is what it was: the chain, the records it names, the tables made of them, the originals."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from extract.store.audit import AuditRecord, broken_at
from extract.store.originals import checksum
from extract.store.ready import unpacked
from extract.store.schema import schema

if TYPE_CHECKING:
    from extract.store.store import Store

_MOST_NAMED = 100


@dataclass(slots=True)
class Verdict:
    """What was looked at and what does not hold; the lists name the first hundred of each."""

    audit_records: int = 0
    broken_at: int | None = None
    head: str = ""
    readings: int = 0
    changed: list[str] = field(default_factory=list)
    """Documents whose kept reading, rows or events are not what the log says."""
    originals: int = 0
    missing: list[str] = field(default_factory=list)
    """Paths of originals that are no longer where they were seen, or have other bytes there."""
    missing_count: int = 0
    """A file that was moved is no fault of the store: it counts here and not in `is_whole`."""
    altered: list[str] = field(default_factory=list)
    """Of the missing, paths where a file lies whose bytes nobody has read."""

    @property
    def is_whole(self) -> bool:
        return self.broken_at is None and not self.changed and not self.altered


def verify(store: Store, *, head: str | None = None, with_originals: bool = True) -> Verdict:
    """Follow the chain, compare every reading with what the log says of it, hash every original again.

    head: a hash that was printed earlier; it must be in the chain, else the end was cut off or rewritten.
    """
    verdict = Verdict()
    told: dict[str, list[str]] = {}
    hashes: set[str] = set()
    verdict.broken_at = broken_at(_watched(store, verdict, told, hashes, head))
    if head is not None and verdict.broken_at is None and head not in hashes and verdict.head != head:
        verdict.broken_at = verdict.audit_records + 1
    _compare_records(store, verdict, told)
    _compare_rows(store, verdict)
    if with_originals:
        _hash_originals(store, verdict)
    return verdict


def _watched(
    store: Store, verdict: Verdict, told: dict[str, list[str]], hashes: set[str], head: str | None
) -> Iterator[AuditRecord]:
    for record in store.audit():
        verdict.audit_records, verdict.head = record.seq, record.hash
        if head == record.hash:
            hashes.add(head)
        if record.kind == "reading" and not record.is_blank:
            payload = json.loads(record.payload)
            told[payload["extract_id"]] = payload["records"]
        yield record


def _compare_records(store: Store, verdict: Verdict, told: dict[str, list[str]]) -> None:
    """Every kept reading is the one that the log names, and every one that it names is there or was forgotten."""
    records, extractions, originals = schema()["records"], schema()["extractions"], schema()["originals"]
    with store.reading() as connection:
        query = (
            extractions.select()
            .with_only_columns(extractions.c.extract_id, extractions.c.sha256, originals.c.forgotten_at)
            .join(originals, originals.c.sha256 == extractions.c.sha256)
        )
        rows = connection.execute(query).all()
    for extract_id, sha256, forgotten_at in rows:
        if forgotten_at is not None:
            continue
        verdict.readings += 1
        with store.reading() as connection:
            mine = records.c.extract_id == extract_id
            kept = connection.execute(records.select().where(mine).order_by(records.c.ord_row)).mappings()
            digests = [hashlib.sha256(unpacked(row["document"])).hexdigest() for row in kept]
        if digests != told.get(extract_id):
            _name(verdict.changed, sha256)


def _compare_rows(store: Store, verdict: Verdict) -> None:
    """The declared tables say what the reading and the decisions say."""
    from extract.frames import document_rows

    for document in store.documents():
        name = document.document_id
        rules = next((row["rules_version"] for row in store.rows("documents", document_id=name)), None)
        expected: dict[str, list[dict[str, object]]] = {"documents": []}
        for table, cells in document_rows(document, rules_version=str(rules or "")):
            expected.setdefault(table, []).append(_lasting(cells))
        for table, rows in expected.items():
            if [_lasting(cells) for cells in store.rows(table, document_id=name)] != rows:
                _name(verdict.changed, name)
                break


def _lasting(cells: dict[str, object]) -> dict[str, object]:
    """Without what says which granska wrote the row."""
    return {key: value for key, value in cells.items() if key != "tool_version"}


def _hash_originals(store: Store, verdict: Verdict) -> None:
    originals, sightings = schema()["originals"], schema()["sightings"]
    with store.reading() as connection:
        query = (
            originals.select()
            .with_only_columns(originals.c.sha256)
            .where(originals.c.forgotten_at.is_(None))
            .order_by(originals.c.sha256)
        )
        hashes = [row.sha256 for row in connection.execute(query)]
    known = frozenset(hashes)
    for sha256 in hashes:
        verdict.originals += 1
        if store.original(sha256) is None:
            verdict.missing_count += 1
            with store.reading() as connection:
                seen = sightings.select().where(sightings.c.sha256 == sha256).order_by(sightings.c.path)
                row = connection.execute(seen).mappings().first()
            _name(verdict.missing, row["path"] if row else sha256)
            if row and not row["member"] and _is_unknown(Path(row["place"]), known):
                _name(verdict.altered, row["path"])


def _is_unknown(place: Path, known: frozenset[str]) -> bool:
    """Whether other bytes lie where the file was; those of another file that was read have only taken its place."""
    found = checksum(place)
    return found is not None and found not in known


def _name(names: list[str], name: str) -> None:
    if len(names) < _MOST_NAMED and name not in names:
        names.append(name)
