"""Labelled papers: the truth record of each file, as `data/README.md` describes it, read strictly."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.errors import ConfigError
from models.geometry import Box
from models.record import ValueStatus

PARTS = ("build", "unseen", "handmade")
_PAGED = ("pdf", "scan")
_MANIFEST = "manifest.jsonl"
_REMEDY = "data/README.md beskriver facit"
_ROW_COLUMNS = {
    "budget_rows": ("text", "antal", "a_pris", "belopp"),
    "konto_rows": ("konto", "ikb", "motpart", "belopp", "text"),
    "report_projects": ("projekt", "delredovisning"),
    "decisions": ("text", "projekt", "belopp"),
}
"""Columns that a row always answers for; a column beyond them is compared where the truth names it."""
_FURTHER_COLUMNS = {
    "budget_rows": ("kostnadsslag",),
    "konto_rows": ("projekt_nr",),
    "report_projects": ("summa_angiven",),
}
TABLES = tuple(_ROW_COLUMNS)


def compared_columns(table: str) -> tuple[str, ...]:
    """Columns of a table of rows that a truth record can answer for."""
    return _ROW_COLUMNS[table] + _FURTHER_COLUMNS.get(table, ())


@dataclass(frozen=True, slots=True)
class Expected:
    """One answer as noted: canonical value, its page and its box; box None where the format has none."""

    value: str | None
    status: ValueStatus
    page: int | None = None
    box: Box | None = None


NOT_PRINTED = Expected(None, ValueStatus.ABSENT)

ExpectedRow = Mapping[str, Expected]
"""The cells of one row by column."""


@dataclass(frozen=True, slots=True)
class ExpectedDocument:
    """One logical document of a file."""

    dokumenttyp: str
    page_from: int
    page_to: int
    fields: Mapping[str, Expected] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[ExpectedRow, ...]] = field(default_factory=dict)
    narratives: tuple[str, ...] = ()
    findings: frozenset[str] = frozenset()
    must_not_fire: frozenset[str] = frozenset()
    planted: frozenset[str] = frozenset()
    """The codes of inconsistencies that were put in on purpose; a truth that does not say which: all it expects."""
    is_clean: bool = False
    """Nothing was planted: an error or a warning that is not expected is a false alarm."""


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A file and what stands in it."""

    path: Path
    layout: str
    part: str
    kind: str
    documents: tuple[ExpectedDocument, ...]

    @property
    def has_pages(self) -> bool:
        """Whether the file itself says where a page ends: Word and plain text leave that to who shows it."""
        return self.kind in _PAGED


def read_truth(folder: Path, part: str | None = None) -> tuple[LabelledFile, ...]:
    """Every labelled file below a folder, by path; `part` keeps one part.

    The truth lies in `*.json`, in `truth/*.json` or where `manifest.jsonl` says; the files lie beside it or one
    folder up. ConfigError: no such folder, no truth in it, a record that does not hold, or a file that is missing.
    """
    if not folder.is_dir():
        raise ConfigError("mappen finns inte", where=str(folder), todo="ange mappen med facit")
    found = [_labelled(path) for path in _records(folder)]
    if not found:
        raise ConfigError("här finns inget facit", where=str(folder), todo=_REMEDY)
    kept = [labelled for labelled in found if part is None or labelled.part == part]
    return tuple(sorted(kept, key=lambda labelled: str(labelled.path)))


def _records(folder: Path) -> Iterator[Path]:
    manifest = folder / _MANIFEST
    if manifest.is_file():
        for number, line in enumerate(manifest.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                yield folder / _named(line, manifest, number)
        return
    inner = folder / "truth"
    yield from sorted((inner if inner.is_dir() else folder).glob("*.json"))


def _named(line: str, manifest: Path, number: int) -> str:
    try:
        return str(json.loads(line)["truth"])
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(
            "raden säger inte var facit ligger", where=f"{manifest}:{number}", todo=_REMEDY
        ) from error


def _labelled(path: Path) -> LabelledFile:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return LabelledFile(
            _file_of(path, record["file"]),
            record["layout"],
            record["part"],
            record["kind"],
            tuple(parse_document(document, record["kind"]) for document in record["documents"]),
        )
    except FileNotFoundError as error:
        raise ConfigError("filen som facit gäller finns inte", where=str(path), todo=_REMEDY) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(
            f"facit går inte att läsa ({type(error).__name__})", where=str(path), todo=_REMEDY
        ) from error


def _file_of(record: Path, name: str) -> Path:
    for folder in (record.parent, record.parent.parent):
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)


def parse_document(record: Mapping[str, Any], kind: str = "pdf") -> ExpectedDocument:
    """One document out of a truth record; KeyError, TypeError or ValueError when it does not hold.

    kind: of the file; in a Word file no place is known.
    """
    planted = record.get("planted", record["findings"])
    projects = record.get("report_projects", ())
    return ExpectedDocument(
        dokumenttyp=record["dokumenttyp"],
        page_from=record["page_from"],
        page_to=record["page_to"],
        fields={name: _expected(found, kind) for name, found in record["fields"].items()},
        sections={name: found["text"] or "" for name, found in record["sections"].items()},
        rows={name: tuple(_row(name, row, kind) for row in record.get(name, ())) for name in TABLES},
        narratives=tuple(row["text"] for row in projects if row.get("text")),
        findings=frozenset(record["findings"]),
        must_not_fire=frozenset(record["must_not_fire"]),
        planted=frozenset(planted),
        is_clean=not planted,
    )


def _expected(found: Mapping[str, Any], kind: str) -> Expected:
    return _answer(found["value"], ValueStatus(found["status"]), found, kind)


def _row(table: str, row: Mapping[str, Any], kind: str) -> ExpectedRow:
    boxes = row.get("boxes", {})
    further = [name for name in _FURTHER_COLUMNS.get(table, ()) if name in row]
    cells = {}
    for column in (*_ROW_COLUMNS[table], *further):
        value = row.get(column)
        status = ValueStatus.EMPTY if value is None else ValueStatus.READ
        cells[column] = _answer(value, status, boxes.get(column) or {}, kind)
    return cells


def _answer(value: object, status: ValueStatus, place: Mapping[str, Any], kind: str) -> Expected:
    text = None if value is None else str(value)
    if kind == "docx":
        return Expected(text, status)
    return Expected(text, status, place.get("page"), _box(place.get("box")))


def _box(corners: list[float] | None) -> Box | None:
    return None if corners is None else Box(*corners)
