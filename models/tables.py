"""Every table that granska gives, declared once: types, order, closed lists and data dictionary."""

from __future__ import annotations

from functools import cache

from models.column import Column, Kind, Table
from models.errors import Reason
from models.finding import Result, Severity
from models.layout import TextSource
from models.record import DocumentStatus, Dokumenttyp, ValueStatus
from models.schema import MismatchError, conform, frame_schema

__all__ = [
    "TABLES",
    "Column",
    "Kind",
    "MismatchError",
    "Table",
    "column_of",
    "conform",
    "frame_schema",
    "table",
]


def _text(name: str, description: str, *allowed: str, nullable: bool = True) -> Column:
    return Column(name, Kind.TEXT, description, allowed, nullable)


def _code(name: str, description: str) -> Column:
    return Column(name, Kind.CODE, description)


def _amount(name: str, description: str) -> Column:
    return Column(name, Kind.AMOUNT, description)


def _integer(name: str, description: str, *, nullable: bool = True) -> Column:
    return Column(name, Kind.INTEGER, description, nullable=nullable)


def _number(name: str, description: str) -> Column:
    return Column(name, Kind.NUMBER, description)


def _date(name: str, description: str) -> Column:
    return Column(name, Kind.DATE, description)


def _datetime(name: str, description: str) -> Column:
    return Column(name, Kind.DATETIME, description)


_DOCUMENT = _text("document_id", "Dokumentets id; pekar på documents", nullable=False)
_NAMND = _text("namnd", "Nämnd eller förvaltning, med papperets egna ord")
_NAMND_NORM = _text("namnd_norm", "Nämndens kanoniska namn enligt registret; tomt om nämnden inte känns igen")
_DIARIENUMMER = _code("diarienummer", "Diarienummer som det är skrivet på papperet")
_UNDERTECKNARE = _text("undertecknare", "Undertecknarens namn (namnförtydligandet)")
_DATUM = _date("datum", "Dag för undertecknandet")
_CONFIDENCE = _number("confidence", "Minsta tilltro bland radens celler, 0–1; tomt om ingen cell har bedömts")
_STATUS = _text("status", "Sämsta läsläge bland radens celler", *ValueStatus)

DOCUMENTS = Table(
    "documents",
    (
        Column("document_id", Kind.TEXT, "Dokumentets id, härlett ur filens innehåll och ordning", (), False),
        _text("file", "Filens namn; för en medlem i ett arkiv arkiv.zip!medlem.pdf", nullable=False),
        _text("path", "Filens plats när den lästes", nullable=False),
        _code("sha256", "Filens kontrollsumma, SHA-256 hexadecimalt; tom om filen inte gick att läsa"),
        _integer("page_from", "Dokumentets första sida i filen, räknat från 1"),
        _integer("page_to", "Dokumentets sista sida i filen"),
        _integer("pages", "Antal sidor i hela filen"),
        _text("dokumenttyp", "Vad papperet är", *Dokumenttyp, nullable=False),
        _text("form", "Formulärbeskrivning som användes vid läsningen"),
        _number("form_score", "Hur väl formuläret stämmer, 0–1"),
        _text("text_source", "Varifrån orden kommer: textlager, OCR, båda eller ren textfil", *TextSource),
        _NAMND,
        _NAMND_NORM,
        _DIARIENUMMER,
        _date("datum", "Papperets datum: undertecknande, eller beslutsdag"),
        _text("status", "Utfall för dokumentet", *DocumentStatus, nullable=False),
        _text("reason", "Orsak till utfallet ur en sluten lista", *Reason, nullable=False),
        _text("tool_version", "Programmets version vid läsningen"),
        _text("rules_version", "Reglernas version (formulär, register, kontroller) vid läsningen"),
    ),
    "En rad per logiskt dokument; varje funnen fil finns med, även kopior och filer som inte gick att läsa",
)

APPLICATIONS = Table(
    "applications",
    (
        _DOCUMENT,
        _text("projekt", "Projektets namn, med papperets egna ord"),
        _text("projekt_norm", "Projektets namn att jämföra med: små bokstäver utan skiljetecken"),
        _text("sokande", "Den som söker: organisation, förening eller enhet"),
        _NAMND,
        _NAMND_NORM,
        _code("organisationsnummer", "Sökandens organisationsnummer, NNNNNN-NNNN"),
        _text("kontaktperson", "Sökandens kontaktperson"),
        _text("adress", "Gatuadress eller box"),
        _text("postadress", "Postnummer och postort, med papperets egna ord"),
        _text("epost", "E-postadress"),
        _code("telefon", "Telefonnummer, med papperets egna tecken"),
        _code("telefon_norm", "Telefonnummer med riktnummer, 08-123 45 678"),
        _date("tidplan_start", "Projektets första dag enligt tidplanen"),
        _date("tidplan_slut", "Projektets sista dag enligt tidplanen"),
        _amount("sokt_summa", "Sökt summa i kronor"),
        _amount("budget_summa", "Projektets hela budget i kronor, som den anges på papperet"),
        _text(
            "ovriga_intakter", "Om projektet har andra intäkter; tomt om det inte gick att läsa", "ja", "nej"
        ),
        _amount("ovriga_intakter_belopp", "Övriga intäkter i kronor"),
        _text("ort", "Ort för undertecknandet"),
        _DATUM,
        _UNDERTECKNARE,
        _text("befattning", "Undertecknarens befattning"),
        _DIARIENUMMER,
    ),
    "En rad per ansökan",
)

BUDGET_ROWS = Table(
    "budget_rows",
    (
        _DOCUMENT,
        _integer("rad", "Radens nummer i dokumentets budgettabell, räknat från 1", nullable=False),
        _text("text", "Postens text"),
        Column("antal", Kind.QUANTITY, "Antal enheter, exakt tal"),
        _amount("a_pris", "Pris per enhet i kronor"),
        _amount("belopp", "Postens summa i kronor; i en redovisning periodens utfall"),
        _text("kostnadsslag", "Kostnadsslag som posten hör till"),
        _CONFIDENCE,
        _STATUS,
    ),
    "En rad per budgetpost; summor och delsummor är inte poster",
)

BUDGET_AMOUNTS = Table(
    "budget_amounts",
    (
        _DOCUMENT,
        _integer("rad", "Nummer på den rad i budget_rows som beloppet hör till", nullable=False),
        _text("kolumn", "Beloppets kolumn på papperet: år, finansiär eller tidigare period"),
        _amount("belopp", "Belopp i kronor"),
    ),
    "En rad per ytterligare belopp för en budgetpost",
)

REPORTS = Table(
    "reports",
    (
        _DOCUMENT,
        _NAMND,
        _NAMND_NORM,
        _date("period_start", "Första dag i den period som redovisas"),
        _date("period_slut", "Sista dag i den period som redovisas"),
        _amount("beviljat_belopp", "Beviljat belopp i kronor"),
        _amount("forbrukat_belopp", "Förbrukat belopp i kronor"),
        _amount("summa_angiven", "Summa i kronor som står i rapportens tabell"),
        _amount("summa_beraknad", "Exakt summa av konto_rows.belopp; tom om rader saknas eller är oläsliga"),
        _DATUM,
        _UNDERTECKNARE,
        _DIARIENUMMER,
    ),
    "En rad per redovisning",
)

REPORT_PROJECTS = Table(
    "report_projects",
    (
        _DOCUMENT,
        _integer("projekt_nr", "Projektets nummer i rapporten, räknat från 1", nullable=False),
        _text("projekt", "Projektets namn som det står i tabellen"),
        _text("delredovisning", "Projektets namn som det står i den löpande redovisningens rubrik"),
        _amount("summa_angiven", "Projektets summa i kronor som den anges på papperet"),
        _amount(
            "summa_rader",
            "Exakt summa av projektets konto_rows.belopp; tom om rader saknas eller är oläsliga",
        ),
        _text("text", "Projektets löpande redovisning"),
    ),
    "En rad per projekt i en redovisning",
)

KONTO_ROWS = Table(
    "konto_rows",
    (
        _DOCUMENT,
        _integer("projekt_nr", "Nummer på projektet i report_projects"),
        _text("projekt", "Projektets namn som det står i tabellen"),
        _integer("rad", "Radens nummer i dokumentets tabell, räknat från 1", nullable=False),
        _code("konto", "Konto i kontoplanen"),
        _code("ikb", "Intern kod, oförändrad"),
        _code("motpart", "Motpartens nummer"),
        _amount("belopp", "Belopp i kronor med det tecken som är tryckt"),
        _text("text", "Radens text"),
        _CONFIDENCE,
        _STATUS,
    ),
    "En rad per konteringsrad i en redovisning",
)

DECISIONS = Table(
    "decisions",
    (
        _DOCUMENT,
        _integer("nr", "Beslutssatsens nummer", nullable=False),
        _text("text", "Beslutssatsens text"),
        _text("projekt", "Projekt som satsen nämner"),
        _amount("belopp", "Belopp i kronor som satsen nämner"),
    ),
    "En rad per beslutssats",
)

SECTIONS = Table(
    "sections",
    (
        _DOCUMENT,
        _text("section", "Avsnittets namn: mal, syfte, genomforande, implementering …", nullable=False),
        _text("heading", "Rubriken som den är tryckt"),
        _integer("page_from", "Sida där avsnittet börjar, räknat från 1"),
        _integer("page_to", "Sida där avsnittet slutar"),
        _text("text", "Avsnittets text utan sidhuvud, sidfot och avstavning; tom om avsnittet är tomt"),
    ),
    "En rad per avsnitt, även tomma",
)

FIELDS = Table(
    "fields",
    (
        _text("field_id", "Värdets id", nullable=False),
        _DOCUMENT,
        _text("table", "Tabell som värdet hör till", nullable=False),
        _code("row", "Radens nummer i den tabellen; tomt för värden som står för sig själva"),
        _text("field", "Kolumn som värdet hör till", nullable=False),
        _text("raw", "Papperets exakta tecken"),
        _text("value", "Det tolkade värdet: datum ÅÅÅÅ-MM-DD, belopp i kronor med decimalpunkt"),
        _integer("page", "Sida i filen, räknat från 1"),
        _number("x0", "Rutans vänstra kant i punkter (1/72 tum) från sidans vänstra kant"),
        _number("top", "Rutans övre kant i punkter från sidans övre kant"),
        _number("x1", "Rutans högra kant i punkter från sidans vänstra kant"),
        _number("bottom", "Rutans nedre kant i punkter från sidans övre kant"),
        _integer("line", "Rad i filen, räknat från 1, där filen har rader"),
        _text("source", "Varifrån orden kommer", *TextSource),
        _text("method", "Hur värdet hittades"),
        _number("confidence", "Tilltro till det tolkade värdet, 0–1; tomt om det inte har bedömts"),
        _text(
            "status",
            "Om värdet lästes, var tomt, saknas, är oläsligt eller ska granskas",
            *ValueStatus,
            nullable=False,
        ),
        _text("changed_by", "Den som har rättat värdet vid granskning"),
        _datetime("changed_at", "När värdet rättades"),
        _text("reason", "Skälet till rättelsen"),
    ),
    "En rad per läst värde, med dess plats på papperet",
)

FINDINGS = Table(
    "findings",
    (
        _text("finding_id", "Iakttagelsens id", nullable=False),
        _DOCUMENT,
        _text("code", "Kontrollens kod", nullable=False),
        _text("severity", "Allvarlighet", *Severity, nullable=False),
        _text("result", "Utfall: träff, stämmer, eller kunde inte prövas", *Result, nullable=False),
        _text("field", "Kolumn eller avsnitt som iakttagelsen främst gäller"),
        _text("field_ids", "Id för alla värden som iakttagelsen vilar på, åtskilda av blanksteg"),
        _text("message", "Iakttagelsen i ord", nullable=False),
        _text("expected", "Väntat värde; belopp i kronor"),
        _text("actual", "Funnet värde; belopp i kronor"),
        _text("difference", "Skillnaden; belopp i kronor"),
        _integer("page", "Sida i filen, räknat från 1"),
        _text(
            "review",
            "Granskarens ställningstagande",
            "ny",
            "kontrollerad",
            "godtagen",
            "avfardad",
            nullable=False,
        ),
        _text("reviewer", "Den som har granskat"),
        _text("reviewer2", "Den som har granskat i andra hand"),
        _text("reason", "Granskarens skäl"),
    ),
    "En rad per svar från en kontroll",
)

LINKS = Table(
    "links",
    (
        _text("from_document", "Dokument som länken utgår från", nullable=False),
        _text("to_document", "Dokument som länken leder till", nullable=False),
        _integer("projekt_nr", "Projektets nummer i redovisningen, där länken gäller ett projekt"),
        _text("kind", "Länkens slag", nullable=False),
        _number("score", "Hur väl papperen hör ihop, 0–1"),
        _text("basis", "Vad länken grundas på"),
        _text("confirmed_by", "Den som har bekräftat länken"),
    ),
    "En rad per föreslaget par av dokument eller projekt",
)

RUNS = Table(
    "runs",
    (
        _text("run_id", "Körningens id", nullable=False),
        _datetime("started", "När körningen började"),
        _datetime("ended", "När körningen slutade"),
        _integer("files_found", "Antal funna filer"),
        _integer("done", "Antal färdiga filer"),
        _integer("failed", "Antal filer som inte gick att läsa"),
        _integer("duplicates", "Antal kopior"),
        _text("settings", "Körningens inställningar"),
        _text("versions", "Versioner av program, motorer och regler"),
    ),
    "En rad per körning",
)

TABLES: tuple[Table, ...] = (
    DOCUMENTS,
    APPLICATIONS,
    BUDGET_ROWS,
    BUDGET_AMOUNTS,
    REPORTS,
    REPORT_PROJECTS,
    KONTO_ROWS,
    DECISIONS,
    SECTIONS,
    FIELDS,
    FINDINGS,
    LINKS,
    RUNS,
)


@cache
def column_of(table_name: str, field: str) -> Column:
    """The declared column that a value fills; a text column for what only `fields` keeps."""
    columns = next((declared.columns for declared in TABLES if declared.name == table_name), ())
    return next((column for column in columns if column.name == field), Column(field, Kind.TEXT, ""))


@cache
def table(name: str) -> Table:
    """The table of that name; KeyError when there is none."""
    return {declared.name: declared for declared in TABLES}[name]
