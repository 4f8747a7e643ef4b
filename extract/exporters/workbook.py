"""One workbook for the auditor: findings first, then everything they rest on, with sums to control it by."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from extract.exporters import workbook_columns as columns
from extract.exporters.discretion import Discretion, masked_path
from extract.exporters.outgoing import Outgoing
from extract.exporters.overview import SEVERITIES, Overview
from extract.exporters.source import Cells, Source
from extract.exporters.staging import whole_export
from extract.exporters.workbook_cells import MOST_ROWS, Formats, Heading, Sheet
from extract.exporters.workbook_rows import (
    Mark,
    account_cells,
    budget_cells,
    changed_cells,
    document_cells,
    field_cells,
    finding_cells,
    log_rows,
    long_text_rows,
    rows_of_dictionary,
    sums_cells,
)
from extract.exporters.workbook_start import write_start

FILE_NAME = "granska.xlsx"
_MOST_CHANGES = 10_000
_BEGINNING = datetime(2000, 1, 1)  # noqa: DTZ001 -- a workbook knows no time zone


class Written(NamedTuple):
    """What a workbook holds of what was kept back."""

    masked: int
    left_out: Mapping[str, int]


def write_workbook(
    source: Source,
    directory: Path,
    *,
    force: bool = False,
    discretion: Discretion | None = None,
    notes: Mapping[str, Mapping[str, str]] | None = None,
    most_rows: int = MOST_ROWS,
) -> Written:
    """Write `granska.xlsx` in the folder, streaming; `Fält`, `Konto` and `Budget` go on in further sheets.

    source: rows in order of documents. notes: what `Logg` tells besides, by kind and key (limits of the checks,
    head of the audit log). OutputRefusedError as for `TableFiles`; ValueError where the rows come in no order.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    with whole_export(directory, force=force) as staging:
        book = xlsxwriter.Workbook(str(staging.new(FILE_NAME)), _OPTIONS)
        with contextlib.closing(_Book(book, discretion or Discretion(), most_rows)) as workbook:
            workbook.fill(source, notes or {})
    gate = workbook.outgoing
    return Written(gate.changes["personnummer"], gate.discretion.left_out)


_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class _Book:
    """The sheets on their way; every pass over the source leaves what the next one links to."""

    def __init__(self, book: Any, discretion: Discretion, most_rows: int) -> None:
        self.outgoing = Outgoing(discretion, self._add_change)
        self._book, self._most = book, most_rows
        self._formats = Formats(book)
        self._overview = Overview()
        self._long: list[tuple[str, int, str, str]] = []
        self._changes: list[Cells] = []
        self._marks: dict[str, Mark] = {}
        self._names: dict[str, str] = {}
        self._targets: dict[str, str] = {}
        self._start = book.add_worksheet("Läs mig")
        self._sheets = {sheet[0]: self._sheet(*sheet) for sheet in columns.SHEETS}

    def fill(self, source: Source, notes: Mapping[str, Mapping[str, str]]) -> None:
        self._names = {
            str(row["document_id"]): masked_path(str(row["file"])) for row in source.rows("documents")
        }
        wanted = {
            identifier
            for row in source.rows("findings")
            if row["result"] == "traff"
            for identifier in str(row["field_ids"] or "").split()
        }
        first = self._fill_values(source, wanted)
        hits, counts = self._findings(source)
        self._fill_documents(source, first, counts)
        for finding in hits:
            marks = [
                self._marks[key] for key in str(finding["field_ids"] or "").split() if key in self._marks
            ]
            name, target = self._name(finding), self._targets.get(str(finding["document_id"]))
            self._sheets["Avvikelser"].add(finding_cells(finding, name, target, marks))
        for table in ("report_projects", "decisions", "sections", "links"):
            for _ in self.outgoing.pass_through(source, table):
                pass
        runs = list(self.outgoing.pass_through(source, "runs"))
        for row in self.outgoing.sums.rows():
            self._sheets["Kontrollsummor"].add(sums_cells(row))
        for explained in rows_of_dictionary():
            self._sheets["Datalexikon"].add(explained)
        self._fill_log(runs, notes)
        self._fill_long_texts()
        write_start(self._start, self._formats, self._overview, self.outgoing, runs, notes)
        self._book.set_properties(
            {"title": "granska", "created": _made(runs), "comments": "Skapad av granska"}
        )

    def close(self) -> None:
        for sheet in self._sheets.values():
            sheet.close()
        self._book.close()

    def _fill_values(self, source: Source, wanted: set[str]) -> dict[str, str]:
        """Fill `Fält`, `Konto` and `Budget` document by document; where each document's values begin."""
        settled = self.outgoing.pass_through
        rows, budget, further = (
            _ByDocument(settled(source, name)) for name in ("konto_rows", "budget_rows", "budget_amounts")
        )
        first: dict[str, str] = {}
        for document_id, values in _grouped(settled(source, "fields"), self._names):
            marks: dict[tuple[str, str], Mark] = {}
            for value in values:
                self._overview.add_value(value)
                target = self._sheets["Fält"].add(field_cells(value, self._names[document_id]))
                first.setdefault(document_id, target)
                mark = Mark(str(value["field"]), str(value["raw"] or ""), value["page"], _box(value), target)
                if value["field_id"] in wanted:
                    self._marks[str(value["field_id"])] = mark
                if value["row"]:
                    marks[f"{value['table']}.{value['field']}", str(value["row"])] = mark
            for row in rows.take(document_id):
                amount = marks.get(("konto_rows.belopp", str(row["rad"])))
                self._sheets["Konto"].add(account_cells(row, self._names[document_id], amount))
            self._fill_budget(document_id, budget.take(document_id), further.take(document_id), marks)
        for rest in (rows, budget, further):
            rest.finish()
        return first

    def _fill_budget(
        self,
        document_id: str,
        items: list[Cells],
        further: list[Cells],
        marks: Mapping[tuple[str, str], Mark],
    ) -> None:
        """The items, and then the further amounts of each, which name what they are for."""
        texts = {row["rad"]: row["text"] for row in items}
        for row in items:
            amount = marks.get(("budget_rows.belopp", str(row["rad"])))
            self._sheets["Budget"].add(budget_cells(row, self._names[document_id], amount))
        for row in further:
            rad = str(row["rad"])
            amount = marks.get((f"budget_rows.{row['kolumn']}", rad))
            amount = amount or marks.get(("budget_amounts.belopp", rad))
            cells = {**dict.fromkeys(_BUDGET_COLUMNS), **row, "text": texts.get(row["rad"])}
            self._sheets["Budget"].add(budget_cells(cells, self._names[document_id], amount))

    def _findings(self, source: Source) -> tuple[list[Cells], Counter[tuple[str, str]]]:
        """The hits, worst first, and how many each document has of each severity."""
        hits: list[Cells] = []
        counts: Counter[tuple[str, str]] = Counter()
        for row in self.outgoing.pass_through(source, "findings"):
            self._overview.add_finding(row)
            if row["result"] == "traff":
                hits.append(row)
                counts[str(row["document_id"]), str(row["severity"])] += 1
        hits.sort(key=lambda row: (SEVERITIES.index(str(row["severity"])), row["review"] != "ny"))
        return hits, counts

    def _fill_documents(
        self, source: Source, first: Mapping[str, str], counts: Counter[tuple[str, str]]
    ) -> None:
        settled = self.outgoing.pass_through
        applications, reports = (_ByDocument(settled(source, name)) for name in ("applications", "reports"))
        for row in settled(source, "documents"):
            self._overview.add_document(row)
            document_id = str(row["document_id"])
            heads = [*applications.take(document_id), *reports.take(document_id)]
            numbers = tuple(counts[document_id, severity] for severity in SEVERITIES)
            cells = document_cells(row, heads[0] if heads else {}, numbers, first.get(document_id))
            self._targets[document_id] = self._sheets["Dokument"].add(cells)

    def _fill_log(self, runs: list[Cells], notes: Mapping[str, Mapping[str, str]]) -> None:
        log = self._sheets["Logg"]
        for cells in (*log_rows(runs, notes), *map(changed_cells, self._changes)):
            log.add(cells)
        rest = sum(self.outgoing.changes.values()) - len(self._changes)
        if rest > 0:
            log.add(("Ändrade celler", "och ytterligare", f"{rest} celler"))

    def _fill_long_texts(self) -> None:
        if not self._long:
            return
        told, self._long = self._long, []
        sheet = self._sheet("Långa texter", columns.LONG_TEXTS)
        self._sheets["Långa texter"] = sheet
        for row in long_text_rows(told):
            sheet.add(row)

    def _sheet(self, name: str, headings: tuple[Heading, ...], printed: str = "") -> Sheet:
        shared = (self._book, self._formats, name, headings, self._add_long)
        return Sheet(*shared, printed=printed, most_rows=self._most)

    def _add_long(self, sheet: str, row: int, heading: str, text: str) -> None:
        self._long.append((sheet, row, heading, text))

    def _add_change(self, change: Cells) -> None:
        if len(self._changes) < _MOST_CHANGES:
            self._changes.append(change)

    def _name(self, row: Cells) -> str:
        return self._names.get(str(row["document_id"]), "")


_BUDGET_COLUMNS = ("antal", "a_pris", "kostnadsslag", "confidence", "status")


class _ByDocument:
    """Hands out rows document by document, in the order of the documents."""

    def __init__(self, rows: Iterable[Cells]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def take(self, document_id: str) -> list[Cells]:
        taken: list[Cells] = []
        while self._next is not None and self._next["document_id"] == document_id:
            taken.append(self._next)
            self._next = next(self._rows, None)
        return taken

    def finish(self) -> None:
        """ValueError where rows are left: they did not come in the order of the documents."""
        if self._next is not None:
            raise ValueError("rows that are not in the order of the documents")


def _grouped(rows: Iterable[Cells], names: Mapping[str, str]) -> Iterator[tuple[str, list[Cells]]]:
    """Every document in order with its rows, those without rows too."""
    handed = _ByDocument(rows)
    for document_id in names:
        yield document_id, handed.take(document_id)
    handed.finish()


def _box(row: Cells) -> str | None:
    corners = [row[name] for name in ("x0", "top", "x1", "bottom")]
    return None if None in corners else ", ".join(f"{corner:g}" for corner in corners)


def _made(runs: list[Cells]) -> datetime:
    """When the last run ended: the same rows give the same workbook, whenever it is written."""
    ended = [run["ended"] for run in runs if isinstance(run["ended"], datetime)]
    return max(ended).replace(tzinfo=None, microsecond=0) if ended else _BEGINNING
