"""The columns of every sheet: heading, width, and the table and column that explain it."""

from __future__ import annotations

from extract.exporters.companions import CONTROL_SUMS, EXPORTED
from extract.exporters.workbook_cells import Heading

_FILE = Heading("Fil", 28, "documents.file")
_DOCUMENT = Heading("Dokument-id", 22, "documents.document_id")
_STATE = Heading("Läge", 20, "fields.status")
_SURE = Heading("Tilltro", 9, "fields.confidence")
_PAGE = Heading("Sida", 7, "fields.page")
_BOX = Heading("Plats (punkter)", 24, "Rutan x0, top, x1, bottom i punkter från sidans övre vänstra hörn")

FINDINGS = (
    Heading("Allvar", 10, "findings.severity"),
    Heading("Kod", 6, "findings.code"),
    Heading("Fil", 26, "Filens namn; länken leder till raden i bladet Dokument"),
    Heading("Sida", 6, "Sida i filen; länken leder till värdet i bladet Fält"),
    Heading("Iakttagelse", 50, "findings.message", wraps=True),
    Heading("Väntat", 15, "findings.expected", wraps=True),
    Heading("Funnet", 15, "findings.actual", wraps=True),
    Heading("Skillnad", 14, "findings.difference", wraps=True),
    Heading("Granskning", 14, "findings.review"),
    Heading("Granskad av", 14, "findings.reviewer", wraps=True),
    Heading("I andra hand av", 14, "findings.reviewer2", wraps=True),
    Heading("Skäl", 22, "findings.reason", wraps=True),
    Heading(
        "Ordagrant på papperet",
        42,
        "De värden som iakttagelsen vilar på, med papperets exakta tecken och sida",
        wraps=True,
    ),
    Heading("Plats (punkter)", 32, _BOX.source),
    Heading("Gäller", 20, "findings.field"),
    Heading("Iakttagelse-id", 22, "findings.finding_id"),
    _DOCUMENT,
)
FIELDS = (
    _FILE,
    Heading("Tabell", 14, "fields.table"),
    Heading("Rad", 6, "fields.row"),
    Heading("Fält", 20, "fields.field"),
    Heading("Värde", 22, "Det tolkade värdet: belopp och datum som tal och dagar, koder som text"),
    Heading("Ordagrant", 34, "fields.raw"),
    _STATE,
    _SURE,
    _PAGE,
    Heading("Rad i filen", 9, "fields.line"),
    Heading("x0", 8, "fields.x0"),
    Heading("top", 8, "fields.top"),
    Heading("x1", 8, "fields.x1"),
    Heading("bottom", 8, "fields.bottom"),
    Heading("Källa", 9, "fields.source"),
    Heading("Metod", 11, "fields.method"),
    Heading("Rättat av", 16, "fields.changed_by"),
    Heading("Rättat (UTC)", 18, "fields.changed_at"),
    Heading("Skäl", 24, "fields.reason"),
    Heading("Fält-id", 20, "fields.field_id"),
    _DOCUMENT,
)
ACCOUNTS = (
    _FILE,
    Heading("Projekt nr", 9, "konto_rows.projekt_nr"),
    Heading("Projekt", 30, "konto_rows.projekt", wraps=True),
    Heading("Rad", 6, "konto_rows.rad"),
    Heading("Konto", 8, "konto_rows.konto"),
    Heading("IKB", 8, "konto_rows.ikb"),
    Heading("Motpart", 9, "konto_rows.motpart"),
    Heading("Belopp", 15, "konto_rows.belopp"),
    Heading("Text", 36, "konto_rows.text", wraps=True),
    Heading("Läge", 20, "konto_rows.status"),
    Heading("Tilltro", 9, "konto_rows.confidence"),
    Heading("Sida", 7, "Beloppets sida i filen; länken leder till bladet Fält"),
    Heading("Beloppet ordagrant", 22, "fields.raw"),
    _BOX,
    _DOCUMENT,
)
BUDGET = (
    _FILE,
    Heading("Rad", 6, "budget_rows.rad"),
    Heading("Post", 40, "budget_rows.text", wraps=True),
    Heading("Antal", 9, "budget_rows.antal"),
    Heading("À-pris", 13, "budget_rows.a_pris"),
    Heading("Belopp", 15, "budget_rows.belopp"),
    Heading(
        "Beloppet avser",
        18,
        "Tomt för radens egen summa, annars budget_amounts.kolumn: år, finansiär eller period",
    ),
    Heading("Kostnadsslag", 20, "budget_rows.kostnadsslag"),
    Heading("Läge", 20, "budget_rows.status"),
    Heading("Tilltro", 9, "budget_rows.confidence"),
    Heading("Sida", 7, "Beloppets sida i filen; länken leder till bladet Fält"),
    Heading("Beloppet ordagrant", 22, "fields.raw"),
    _BOX,
    _DOCUMENT,
)
DOCUMENTS = (
    Heading("Fil", 30, "Filens namn; länken leder till dokumentets första rad i bladet Fält"),
    Heading("Typ", 12, "documents.dokumenttyp"),
    Heading("Utfall", 18, "documents.status"),
    Heading("Orsak", 12, "documents.reason"),
    Heading("Fel", 6, "Antal träffar med allvar fel"),
    Heading("Varningar", 10, "Antal träffar med allvar varning"),
    Heading("Notiser", 8, "Antal träffar med allvar notis"),
    Heading("Nämnd", 24, "documents.namnd_norm"),
    Heading("Nämnd på papperet", 30, "documents.namnd", wraps=True),
    Heading("Projekt", 34, "applications.projekt", wraps=True),
    Heading("Sökt summa", 14, "applications.sokt_summa"),
    Heading("Budget", 14, "applications.budget_summa"),
    Heading("Beviljat", 14, "reports.beviljat_belopp"),
    Heading("Förbrukat", 14, "reports.forbrukat_belopp"),
    Heading("Angiven summa", 14, "reports.summa_angiven"),
    Heading("Summa av rader", 14, "reports.summa_beraknad"),
    Heading("Från", 12, "Tidplanens eller periodens första dag"),
    Heading("Till", 12, "Tidplanens eller periodens sista dag"),
    Heading("Datum", 12, "documents.datum"),
    Heading("Diarienummer", 18, "documents.diarienummer"),
    Heading("Sida från", 8, "documents.page_from"),
    Heading("Sida till", 8, "documents.page_to"),
    Heading("Textkälla", 10, "documents.text_source"),
    Heading("Formulär", 22, "documents.form"),
    Heading("Formulärets likhet", 10, "documents.form_score"),
    Heading("Sökväg", 44, "documents.path"),
    Heading("SHA-256", 66, "documents.sha256"),
    Heading("Version", 9, "documents.tool_version"),
    Heading("Regler", 20, "documents.rules_version"),
    _DOCUMENT,
)
_SUMS = (
    "Tabell",
    "Kolumn",
    "Rader",
    "Lästa",
    "Olästa",
    "Tomma",
    "Att granska",
    "Summa (kr)",
    "Summa (öre)",
    "Omfattar",
)
SUMS = tuple(
    Heading(
        name,
        22 if name in ("Tabell", "Kolumn", "Omfattar", "Summa (öre)") else 14,
        f"kontrollsummor.{column}",
    )
    for name, column in zip(_SUMS, CONTROL_SUMS.column_names, strict=True)
)
DICTIONARY = (
    Heading("Blad", 16, "Bladets namn"),
    Heading("Rubrik", 24, "Kolumnens rubrik"),
    Heading("Betydelse", 90, "Vad som står i kolumnen", wraps=True),
    Heading("Tabell och kolumn", 32, "Samma uppgift i granskas tabeller och CSV-filer"),
    Heading("Tillåtna värden", 44, "Tomt om listan inte är sluten", wraps=True),
)
LOG = (
    Heading("Slag", 22, "Vad raden gäller"),
    Heading("Nyckel", 36, "Namnet på uppgiften"),
    Heading("Uppgift", 90, "Uppgiften", wraps=True),
)
LONG_TEXTS = (
    Heading("Blad", 18, "Bladet där texten hör hemma"),
    Heading("Rad", 8, "Radens nummer i det bladet"),
    Heading("Rubrik", 24, "Kolumnens rubrik"),
    Heading("Del", 6, "Delens nummer; delarna i följd är hela texten"),
    Heading("Text", 120, "Textens del"),
)
SHEETS: tuple[tuple[str, tuple[Heading, ...], str], ...] = (
    ("Avvikelser", FINDINGS, "Ordagrant på papperet"),
    ("Fält", FIELDS, "Sida"),
    ("Konto", ACCOUNTS, "Beloppet ordagrant"),
    ("Budget", BUDGET, "Beloppet ordagrant"),
    ("Dokument", DOCUMENTS, "Diarienummer"),
    ("Kontrollsummor", SUMS, ""),
    ("Datalexikon", DICTIONARY, ""),
    ("Logg", LOG, ""),
)
"""After `Läs mig`, in this order, each with the last column that is printed; `Långa texter` comes last where a cell
is longer than a cell can be."""


def explanation(heading: Heading) -> tuple[str, str | None, str | None]:
    """What a column means, the table and column it comes from, and its closed list of values."""
    table, _, column = heading.source.partition(".")
    if table not in EXPORTED or column not in EXPORTED[table].column_names:
        return heading.source, None, None
    declared = EXPORTED[table].column(column)
    return declared.description, heading.source, ", ".join(declared.allowed) or None
