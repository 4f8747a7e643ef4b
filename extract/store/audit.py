"""The chained log: each record carries the hash of the one before it, so that no edit goes unseen.

A cut at the end shows only where the newest hash is kept elsewhere: it is printed by `verify` and in exports.
The hash covers the digest of what a record says, so that the words can be taken away for good (`forget`) and the
chain still holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

START = "0" * 64
"""What the first record has before it."""


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One record; `payload` is canonical JSON, `at` a moment in UTC as ISO text, hashes are hexadecimal.

    digest: of the payload, and of what it was where it has been taken away.
    """

    seq: int
    at: str
    kind: str
    payload: str
    digest: str
    previous: str
    hash: str

    @property
    def is_blank(self) -> bool:
        return not self.payload


def canonical(payload: Mapping[str, object]) -> str:
    """
    >>> canonical({"b": 1, "a": "å"})
    '{"a":"\\\\u00e5","b":1}'
    """
    return json.dumps(payload, ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)


def chained(seq: int, at: str, kind: str, payload: str, previous: str) -> AuditRecord:
    """The record with its hash."""
    digest = _digest(payload)
    return AuditRecord(seq, at, kind, payload, digest, previous, _hash(seq, at, kind, digest, previous))


def broken_at(records: Iterable[AuditRecord], head: str | None = None) -> int | None:
    """Number of the first record that does not follow from the one before it; None for a whole chain.

    head: hash that the last record must have; a chain that ends otherwise is broken after its last record.
    """
    seq, previous = 0, START
    for record in records:
        expected = _hash(record.seq, record.at, record.kind, record.digest, previous)
        is_itself = record.is_blank or _digest(record.payload) == record.digest
        if not is_itself or (record.seq, record.previous, record.hash) != (seq + 1, previous, expected):
            return seq + 1
        seq, previous = record.seq, record.hash
    return None if head is None or head == previous else seq + 1


def _hash(seq: int, at: str, kind: str, digest: str, previous: str) -> str:
    text = json.dumps([seq, at, kind, digest, previous], separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()
