"""Making a document ready for the tables: all that can be done without the database, and so in a child process."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

from extract.store.codec import dump_document, dump_summary
from extract.store.kept import Ready
from extract.store.stored import told_findings, told_rows
from models.finding import Finding
from models.record import Document
from models.summary import Summary

_FAST = 1


def ready(document: Document, findings: Sequence[Finding] = (), summary: Summary | None = None) -> Ready:
    """findings, summary: of this document only."""
    written = dump_document(document)
    return Ready(
        document,
        packed(written),
        digest_of(written),
        None if summary is None else packed(dump_summary(summary)),
        told_rows(document),
        told_findings(findings),
    )


def packed(data: bytes) -> bytes:
    return zlib.compress(data, _FAST)


def unpacked(data: bytes) -> bytes:
    return zlib.decompress(data)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
