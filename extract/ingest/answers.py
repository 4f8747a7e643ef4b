"""What a child said, believed only where it has the right shape and is about the file that was asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from extract.batch import Failure
from extract.store.codec import CodecError, decoded, parsed
from extract.store.kept import Words
from models.errors import Reason
from models.finding import Finding
from models.ids import document_id
from models.record import Document, SourceFile
from models.summary import Summary

MOST_BYTES = 256 << 20
_LONGEST_MESSAGE = 500
_STRANGE = Failure(
    Reason.CRASHED,
    "läsaren svarade på ett sätt som inte går att lita på",
    "anmäl felet med filens checksumma",
)


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read: documents with their findings and summaries; `seconds` of work."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    summaries: tuple[Summary | None, ...]
    texts: tuple[tuple[int, str], ...]
    words: tuple[tuple[int, Words], ...]
    seconds: float


def answer_of(data: bytes, file: SourceFile) -> Read | Failure:
    """The answer about that file; a Failure of its own where it is not to be trusted."""
    try:
        parts = parsed(data)
        return _failure(parts["failure"]) if "failure" in parts else _read(parts, file)
    except (CodecError, KeyError, TypeError, ValueError, RecursionError):
        return _STRANGE


def _failure(parts: Any) -> Failure:
    reason, what, todo = decoded(parts, tuple[str, str, str])
    if Reason(reason) in (Reason.OK, Reason.DUPLICATE):
        raise CodecError("no failure")
    return Failure(Reason(reason), what[:_LONGEST_MESSAGE], todo[:_LONGEST_MESSAGE])


def _read(parts: dict[str, Any], file: SourceFile) -> Read:
    documents = decoded(parts["documents"], tuple[Document, ...])
    findings = decoded(parts["findings"], tuple[Finding, ...])
    summaries = decoded(parts["summaries"], tuple[Summary | None, ...])
    texts = decoded(parts["texts"], tuple[tuple[int, str], ...])
    words = decoded(parts["words"], tuple[tuple[int, Words], ...])
    seconds = decoded(parts["seconds"], float)
    expected = [document_id(file.sha256 or "", number) for number in range(1, len(documents) + 1)]
    is_ours = [
        bool(documents) and [document.document_id for document in documents] == expected,
        all(_same_file(document.file, file) for document in documents),
        {finding.document_id for finding in findings} <= set(expected),
        [summary.document_id for summary in summaries if summary] <= expected,
        len(summaries) == len(documents),
    ]
    if not all(is_ours):
        raise CodecError("about something else")
    return Read(documents, findings, summaries, texts, words, float(seconds))


def _same_file(found: SourceFile, file: SourceFile) -> bool:
    return replace(found, pages=file.pages, text_source=file.text_source) == file
