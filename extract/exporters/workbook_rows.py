"""What stands in each row of each sheet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.exporters.companions import CONTROL_SUMS
from extract.exporters.source import Cells
from extract.exporters.workbook_cells import (
    DOCUMENTS,
    MOST_CHARACTERS,
    REVIEWS,
    SEVERITIES,
    VALUES,
    Linked,
    cut,
)
from extract.exporters.workbook_columns import SHEETS, explanation
from models.column import Kind
from models.tables import TABLES

Row = Sequence[object]
_NUMBER = re.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,6})?")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_QUOTES = 8
_LONGEST_CODE = 6


class Mark(NamedTuple):
    """What a finding and a row need to know of a value: its words, its place, and its row in the workbook."""

    field: str
    raw: str
    page: object
    box: str | None
    target: str


def field_cells(row: Cells, file: str) -> Row:
    value = row["value"]
    typed = None if value is None else typed_value(str(value), kind_of(str(row["table"]), str(row["field"])))
    return (
        file,
        row["table"],
        _number(row["row"]),
        row["field"],
        typed,
        row["raw"],
        VALUES[str(row["status"])],
        row["confidence"],
        row["page"],
        row["line"],
        *(row[name] for name in ("x0", "top", "x1", "bottom", "source", "method")),
        *(row[name] for name in ("changed_by", "changed_at", "reason", "field_id", "document_id")),
    )


def account_cells(row: Cells, file: str, mark: Mark | None) -> Row:
    return (
        file,
        *(
            row[name]
            for name in ("projekt_nr", "projekt", "rad", "konto", "ikb", "motpart", "belopp", "text")
        ),
        _state(row["status"]),
        row["confidence"],
        *_evidence(mark),
        row["document_id"],
    )


def budget_cells(row: Cells, file: str, mark: Mark | None) -> Row:
    return (
        file,
        *(row[name] for name in ("rad", "text", "antal", "a_pris", "belopp")),
        row.get("kolumn"),
        row["kostnadsslag"],
        _state(row["status"]),
        row["confidence"],
        *_evidence(mark),
        row["document_id"],
    )


def finding_cells(row: Cells, file: str, document: str | None, marks: Sequence[Mark]) -> Row:
    is_code = _kinds().get(str(row["field"])) is Kind.CODE
    figures = (None if row[name] is None else figure(str(row[name]), is_code=is_code) for name in _FIGURES)
    quotes = [f"{mark.field}: ”{mark.raw}” (s. {mark.page or '–'})" for mark in marks if mark.raw]
    places = list(dict.fromkeys(f"s. {mark.page}: {mark.box}" for mark in marks if mark.box))
    page = row["page"] or next((mark.page for mark in marks), None)
    return (
        SEVERITIES[str(row["severity"])],
        row["code"],
        Linked(file, document) if document else file,
        Linked(str(page), marks[0].target) if marks and page else page,
        row["message"],
        *figures,
        REVIEWS[str(row["review"])],
        *(row[name] for name in ("reviewer", "reviewer2", "reason")),
        _several(quotes),
        " · ".join(places) or None,
        *(row[name] for name in ("field", "finding_id", "document_id")),
    )


_FIGURES = ("expected", "actual", "difference")


def document_cells(row: Cells, head: Cells, hits: Sequence[int], first: str | None) -> Row:
    """head: the document's row in `applications` or `reports`, or nothing."""
    return (
        Linked(row["file"], first) if first else row["file"],
        row["dokumenttyp"],
        DOCUMENTS[str(row["status"])],
        row["reason"],
        *hits,
        row["namnd_norm"],
        row["namnd"],
        head.get("projekt"),
        *(head.get(name) for name in ("sokt_summa", "budget_summa", "beviljat_belopp", "forbrukat_belopp")),
        *(head.get(name) for name in ("summa_angiven", "summa_beraknad")),
        head.get("tidplan_start") or head.get("period_start"),
        head.get("tidplan_slut") or head.get("period_slut"),
        *(row[name] for name in ("datum", "diarienummer", "page_from", "page_to", "text_source", "form")),
        *(row[name] for name in ("form_score", "path", "sha256", "tool_version", "rules_version")),
        row["document_id"],
    )


def sums_cells(row: Cells) -> Row:
    return tuple(row[name] for name in CONTROL_SUMS.column_names)


def rows_of_dictionary() -> Iterator[Row]:
    for sheet, headings, _ in SHEETS:
        for heading in headings:
            meaning, source, allowed = explanation(heading)
            yield (sheet, heading.name, meaning, source, allowed)


def log_rows(runs: Iterable[Cells], notes: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    for run in runs:
        kind = f"Körning {run['run_id']}"
        for name in ("started", "ended", "files_found", "done", "failed", "duplicates"):
            yield (kind, _RUN[name], run[name])
        for name in ("settings", "versions"):
            for key, told in _unfolded(run[name]):
                yield (f"{kind}: {_RUN[name]}", key, told)
    for kind, lines in notes.items():
        for key, text in lines.items():
            yield (kind, key, text)


_RUN = {
    "started": "började (UTC)",
    "ended": "slutade (UTC)",
    "files_found": "funna filer",
    "done": "lästa filer",
    "failed": "filer som inte gick att läsa",
    "duplicates": "kopior",
    "settings": "inställningar",
    "versions": "versioner",
}


def changed_cells(change: Cells) -> Row:
    where = f"{change['table']}, rad {change['row']}, {change['column']}"
    return ("Ändrade celler", where, f"{change['change']} (dokument {change['document_id'] or '–'})")


def long_text_rows(told: Iterable[tuple[str, int, str, str]]) -> Iterator[Row]:
    """Texts that are longer than a cell can be, in pieces that can; the pieces in order are the text."""
    for sheet, row, heading, text in told:
        part = 1
        while text:
            piece = cut(text, MOST_CHARACTERS)
            yield (sheet, row, heading, part, piece)
            text, part = text[len(piece) :], part + 1


def typed_value(text: str, kind: Kind) -> object:
    """An amount as a number, a day as a day; codes and all other text as text.

    >>> typed_value("900000.50", Kind.AMOUNT), typed_value("1704", Kind.CODE), typed_value("2015-02-30", Kind.DATE)
    (Decimal('900000.50'), '1704', '2015-02-30')
    """
    if kind in (Kind.AMOUNT, Kind.QUANTITY) and _NUMBER.fullmatch(text):
        return Decimal(text)
    if kind is Kind.DATE and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def figure(text: str, *, is_code: bool) -> object:
    """What a finding expects or found: a day or a number where it is one; what may be a code stays text.

    >>> figure("80000", is_code=False), figure("3699", is_code=True), figure("2015-01-01/2015-06-30", is_code=False)
    (Decimal('80000'), '3699', '2015-01-01/2015-06-30')
    """
    is_number = _NUMBER.fullmatch(text) is not None and (not is_code or len(text) > _LONGEST_CODE)
    return typed_value(text, Kind.AMOUNT if is_number else Kind.DATE)


def kind_of(table: str, field: str) -> Kind:
    """The kind of a column; what a table has no column for is a further amount of a budget row, or text."""
    declared = next((each for each in TABLES if each.name == table), None)
    if declared is None:
        return Kind.TEXT
    column = next((each for each in declared.columns if each.name == field), None)
    return column.kind if column else Kind.AMOUNT if table == "budget_rows" else Kind.TEXT


@cache
def _kinds() -> Mapping[str, Kind]:
    """The kind of a field by its bare name."""
    return {column.name: column.kind for declared in TABLES for column in declared.columns}


def _evidence(mark: Mark | None) -> Row:
    if mark is None:
        return (None, None, None)
    page = None if mark.page is None else Linked(str(mark.page), mark.target)
    return (page, mark.raw, mark.box)


def _state(status: object) -> object:
    return None if status is None else VALUES[str(status)]


def _number(row: object) -> object:
    """The number of a row is a code in `fields`; here it sorts as a number."""
    text = str(row) if row is not None else ""
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else row


def _several(lines: Sequence[str]) -> str | None:
    rest = len(lines) - _MOST_QUOTES
    shown = [*lines[:_MOST_QUOTES], *([f"… och {rest} till"] if rest > 0 else [])]
    return "\n".join(shown) or None


def _unfolded(told: object) -> Iterator[tuple[str, str]]:
    """The settings of a run key by key, where they are written so."""
    try:
        found = json.loads(str(told or "{}"))
    except ValueError:
        found = None
    for key, value in (found if isinstance(found, dict) else {"": str(told)}).items():
        yield str(key), value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
