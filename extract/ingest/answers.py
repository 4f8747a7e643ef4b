"""What a child said, believed only where it has the right shape and is about the file that was asked for."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Annotated, Any

import msgspec

from extract.batch import Failure
from extract.store.codec import CodecError
from extract.store.kept import Ready, Words
from extract.store.ready import digest_of
from extract.store.shapes import document_reader, findings_shape, rows_shape, summary_reader
from extract.store.stored import Cell, stored, told_columns
from models.column import Column, Kind
from models.errors import Reason
from models.ids import document_id
from models.layout import TextSource
from models.record import Document, DocumentStatus, Dokumenttyp, SourceFile

MOST_BYTES = 256 << 20
_LONGEST_MESSAGE = 500
_MOST_PAGES = 2**31 - 1
_PAGE = Annotated[int, msgspec.Meta(ge=0, le=_MOST_PAGES)]
_NUL = b"\\u0000"
_LONE = re.compile(rb"\\ud[89a-f][0-9a-f]{2}")
_STRANGE = Failure(
    Reason.CRASHED,
    "läsaren svarade på ett sätt som inte går att lita på",
    "anmäl felet med filens checksumma",
)


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read: its documents ready for the tables, words of pages; `seconds` of work."""

    documents: tuple[Ready, ...]
    texts: Sequence[tuple[int, str]]
    words: Sequence[tuple[int, bytes]]
    seconds: float


def answer_of(data: bytes, file: SourceFile) -> Read | Failure:
    """The answer about that file; a Failure of its own where it is not to be trusted."""
    try:
        answer = _reader().decode(data)
        if answer.failure is not None:
            return _failure(answer.failure)
        if _NUL in data:
            _refuse_nul(answer.documents)
        return _read(answer, file)
    except (msgspec.MsgspecError, zlib.error, ValueError, RecursionError):
        return _STRANGE


@cache
def _reader() -> msgspec.json.Decoder[Any]:
    strict: dict[str, Any] = {"forbid_unknown_fields": True, "kw_only": True}
    told: Any = msgspec.defstruct(
        "Told",
        [
            ("record", bytes),
            ("summary", bytes | None),
            ("rows", rows_shape()),
            ("findings", findings_shape()),
        ],
        **strict,
    )
    parts: list[Any] = [
        ("documents", list[told], []),
        ("texts", list[tuple[_PAGE, str]], []),
        ("words", list[tuple[_PAGE, bytes]], []),
        ("seconds", float),
        ("failure", tuple[str, str, str] | None, None),
    ]
    return msgspec.json.Decoder(msgspec.defstruct("Answer", parts, **strict))


def _failure(parts: tuple[str, str, str]) -> Failure:
    reason, what, todo = Reason(parts[0]), parts[1][:_LONGEST_MESSAGE], parts[2][:_LONGEST_MESSAGE]
    if reason in (Reason.OK, Reason.DUPLICATE):
        raise CodecError("no failure")
    return Failure(reason, what, todo)


def _read(answer: Any, file: SourceFile) -> Read:
    if not answer.documents:
        raise CodecError("about nothing")
    documents = tuple(
        _ready(told, file, document_id(file.sha256 or "", number))
        for number, told in enumerate(answer.documents, start=1)
    )
    for pages in (answer.texts, answer.words):
        if any(page >= later for (page, _), (later, _) in pairwise(pages)):
            raise CodecError("a page twice")
    for _, words in answer.words:
        _words_reader().decode(_unpacked(words))
    return Read(documents, answer.texts, answer.words, answer.seconds)


@cache
def _words_reader() -> msgspec.json.Decoder[Words]:
    return msgspec.json.Decoder(Words)


def _ready(told: Any, file: SourceFile, name: str) -> Ready:
    """One document, whose record, summary and rows are what they ought to be and about that very document."""
    record = _unpacked(told.record)
    document = _head(record, file)
    if document.document_id != name:
        raise CodecError("about something else")
    if told.summary is not None:
        summary = _decoded(summary_reader(), _unpacked(told.summary))
        if summary.document_id != name:
            raise CodecError("about something else")
    rows = {part: _bound(part, getattr(told.rows, part)) for part in told.rows.__struct_fields__}
    if len(rows["documents"]) != 1:
        raise CodecError("not one row")
    findings = _bound("findings", told.findings)
    return Ready(document, told.record, digest_of(record), told.summary, rows, findings)


def _head(record: bytes, file: SourceFile) -> Document:
    """What a record says of itself, once all of it has the right shape and it is about that file."""
    shape = _decoded(document_reader(), record)
    about, asked = (shape.file.name, shape.file.path, shape.file.sha256), (file.name, file.path, file.sha256)
    if about != asked and about != _without_lone(asked):
        raise CodecError("about something else")
    if not 0 <= shape.page_from <= shape.page_to <= shape.file.pages <= _MOST_PAGES:
        raise CodecError("no such pages")
    source = shape.file.text_source
    found = replace(file, pages=shape.file.pages, text_source=source and TextSource(source))
    return Document(
        shape.document_id,
        found,
        shape.page_from,
        shape.page_to,
        DocumentStatus(shape.status),
        Reason(shape.reason),
        Dokumenttyp(shape.dokumenttyp),
    )


def _refuse_nul(documents: Sequence[Any]) -> None:
    """No database takes it, and no reading sends it in a row."""
    for told in documents:
        parts = [told.findings, *(getattr(told.rows, part) for part in told.rows.__struct_fields__)]
        if any(type(cell) is str and "\x00" in cell for rows in parts for row in rows for cell in row):
            raise CodecError("no text")


def _decoded(reader: msgspec.json.Decoder[Any], data: bytes) -> Any:
    """Names of files may hold halves of characters, which msgspec does not read: they are put out of its way."""
    try:
        return reader.decode(data)
    except msgspec.DecodeError:
        if not _LONE.search(data):
            raise
        return reader.decode(_LONE.sub(b"?", data))


def _without_lone(about: tuple[str | None, ...]) -> tuple[str | None, ...]:
    return tuple(json.loads(_LONE.sub(b"?", json.dumps(about).encode("ascii"))))


def _bound(name: str, rows: list[tuple[Any, ...]]) -> list[Sequence[Cell]]:
    """The rows as the databases take them; every amount is one that its column holds exactly."""
    exact = _exact_columns(name)
    found: list[Sequence[Cell]] = []
    for row in rows:
        cells: list[Any] = list(row)
        for place, column in exact:
            if (cell := cells[place]) is not None:
                value = Decimal(cell) if type(cell) is str else cell
                if not column.accepts(value):
                    raise CodecError("no such amount")
                cells[place] = stored(value)
        found.append(cells)
    return found


@cache
def _exact_columns(name: str) -> tuple[tuple[int, Column], ...]:
    kinds = (Kind.AMOUNT, Kind.QUANTITY, Kind.DATE)
    return tuple((place, column) for place, column in enumerate(told_columns(name)) if column.kind in kinds)


def _unpacked(data: bytes) -> bytes:
    """CodecError for what is no packed text, or more than an answer may be."""
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(data, MOST_BYTES)
    if not unpacker.eof or unpacker.unused_data:
        raise CodecError("no packed text")
    return found
