"""The first sheet: what the workbook is, what it holds, what it does not, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from extract.exporters.outgoing import Outgoing
from extract.exporters.overview import Overview
from extract.exporters.source import Cells
from extract.exporters.workbook_cells import (
    DOCUMENTS,
    REVIEWS,
    SEVERITIES,
    VALUES,
    Formats,
    State,
    set_print,
    storable,
)
from models.errors import REASON_WORDS

Line = tuple[object, ...]
_SHEETS = (
    ("Avvikelser", "det som inte går ihop eller behöver en förklaring, det allvarligaste först"),
    ("Fält", "varje värde som lästes, ordagrant och tolkat, med sida och ruta på papperet"),
    ("Konto", "redovisningarnas konteringsrader"),
    ("Budget", "ansökningarnas budgetposter"),
    ("Dokument", "varje dokument, även kopior och filer som inte gick att läsa"),
    ("Kontrollsummor", "rader, summor och antal olästa belopp per tabell: räkna om dem"),
    ("Datalexikon", "vad varje kolumn betyder"),
    ("Logg", "körningar, versioner, gränsvärden, loggens hash och ändrade celler"),
)


def write_start(
    sheet: Any,
    formats: Formats,
    overview: Overview,
    outgoing: Outgoing,
    runs: Sequence[Cells],
    notes: Mapping[str, Mapping[str, str]],
) -> None:
    """Fill `Läs mig`; lines of label, figure or coloured word, and text."""
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 2, 92)
    sheet.hide_gridlines(2)
    set_print(sheet, "Läs mig")
    sheet.fit_to_pages(1, 1)
    sheet.write_string(0, 0, "granska: arbetspapper", formats.title)
    sheet.set_row(0, 28)
    row = 1
    for line in (*_facts(overview, runs, notes), *_reading(overview, outgoing), *_guide()):
        row += 1
        if len(line) == 1:
            row += 1
            sheet.set_row(row, 24)
            for column in range(3):
                sheet.write_string(row, column, str(line[0]) if column == 0 else "", formats.subtitle)
            continue
        for column, value in enumerate(line):
            _write(sheet, formats, row, column, value)


def _write(sheet: Any, formats: Formats, row: int, column: int, value: object) -> None:
    match value:
        case None:
            return
        case State(word, colour):
            sheet.write_string(row, column, word, formats.state(colour))
        case int():
            sheet.write_number(row, column, value, formats.of("count"))
        case _ if str(value).startswith("internal:"):
            title = str(value).removeprefix("internal:'").partition("'")[0]
            sheet.write_url(row, column, str(value), formats.of("text", linked=True), title)
        case _:
            shape = formats.label if column == 0 else formats.of("text", wraps=True)
            sheet.write_string(row, column, storable(str(value)), shape)


def _facts(
    overview: Overview, runs: Sequence[Cells], notes: Mapping[str, Mapping[str, str]]
) -> Iterator[Line]:
    yield ("Vad arbetspapperet omfattar",)
    statuses = overview.file_statuses
    yield ("Filer", sum(statuses.values()), "summan av utfallen nedan; ingen fil saknas")
    for status, state in DOCUMENTS.items():
        yield ("", state, f"{statuses[status]} filer, {overview.documents[status]} dokument")
    for reason, count in sorted(overview.reasons.items()):
        yield ("", REASON_WORDS.get(reason, reason), f"{count} dokument")
    ended = [run["ended"] for run in runs if isinstance(run["ended"], datetime)]
    if ended:
        yield ("Senast läst (UTC)", f"{max(ended):%Y-%m-%d %H:%M}", "")
    for kind, told in notes.items():
        if kind == "Granskningslogg":
            yield from ((key, text, "jämför med granska verify") for key, text in told.items())


def _reading(overview: Overview, outgoing: Outgoing) -> Iterator[Line]:
    yield ("Iakttagelser",)
    for severity, state in SEVERITIES.items():
        by_review = (f"{overview.hits[severity, review]} {word.word}" for review, word in REVIEWS.items())
        yield ("", state, f"{overview.hits_of(severity)}: " + ", ".join(by_review))
    untested = sum(overview.untested.values())
    yield ("Ej prövade", untested, "svar som inte gick att ge: underlag saknas; se findings i CSV-exporten")
    yield ("Lästa värden",)
    for status, state in VALUES.items():
        yield ("", state, f"{overview.values[status]} värden")
    yield ("Utlämnande",)
    masked = outgoing.changes["personnummer"]
    yield ("Personnummer", masked, "celler där ett personnummer är ersatt med [personnummer]; se Logg")
    if outgoing.discretion.without_persons:
        left = sum(outgoing.discretion.left_out.values())
        told = (
            "rader om kontaktpersoner och undertecknare är utelämnade; löpande text kan ändå nämna personer"
        )
        yield ("Personuppgifter", left, told)
    else:
        yield (
            "Personuppgifter",
            "ingår",
            "kontaktpersoner och undertecknare; --utan-personuppgifter utelämnar dem",
        )


def _guide() -> Iterator[Line]:
    yield ("Bladen",)
    for name, told in _SHEETS:
        yield (f"internal:'{name}'!A1", "", told)
    yield ("Så läser du",)
    yield ("Belopp", "", "i kronor, exakt som de står; belopp med fler än 15 siffror står som text")
    yield ("Koder", "", "konto, IKB och motpart är text, så att inledande nollor finns kvar")
    yield ("Tilltro", "", "0–1: hur stor andel av värden lästa på samma sätt som var rätt; 0,95 är 19 av 20")
    yield (
        "Tom cell",
        "",
        "inget värde; om det saknas, är tomt eller är oläsligt står i bladet Fält, kolumnen Läge",
    )
    yield ("Summor", "", "varje summa säger hur många belopp den omfattar: ”12 av 14 lästa”")
    yield ("Bedömning", "", "granska gör iakttagelser; bedömningen är granskarens")
