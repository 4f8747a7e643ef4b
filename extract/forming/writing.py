"""A proposal as a TOML file that says, in Swedish, what its reader should look over."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator

from extract.forming.proposal import Entry, Proposal, TableEntry
from models.form import Kind
from models.form_loader import vocabulary
from models.record import Dokumenttyp
from models.tables import table

_WHERE = {
    "cell": "i samma ruta",
    "right_cell": "i rutan till höger",
    "right": "till höger",
    "below": "under etiketten",
    "signature": "vid namnteckningen",
}
_KINDS = {
    Kind.AMOUNT: "belopp",
    Kind.BOARD: "nämnd",
    Kind.CHOICE: "ja/nej",
    Kind.CODE: "kod",
    Kind.COUNT: "antal",
    Kind.DATE: "datum",
    Kind.DIARY: "diarienummer",
    Kind.EMAIL: "e-post",
    Kind.ORGANISATION_NUMBER: "organisationsnummer",
    Kind.PERIOD: "period",
    Kind.PERSON: "person",
    Kind.PHONE: "telefon",
    Kind.PLACE_AND_DATE: "ort och datum",
    Kind.POSTAL: "postadress",
    Kind.PROSE: "löpande text",
    Kind.STREET: "gatuadress",
    Kind.TEXT: "text",
}
_TABLES = {"ansokan": "applications", "redovisning": "reports"}


def toml_of(proposal: Proposal) -> str:
    """The file's text; it loads as it stands."""
    lines = [*_head(proposal), *_body(proposal)]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A TOML string: quotes, control characters and what turns a line round are escaped."""
    safe = json.dumps(unicodedata.normalize("NFC", text), ensure_ascii=False)
    return "".join(
        f"\\u{ord(c):04X}" if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in safe
    )


def _head(proposal: Proposal) -> Iterator[str]:
    yield "# Utkast från granska forms new. Läs igenom raderna som börjar med SE ÖVER, ändra och pröva sedan med"
    yield "#   granska forms check DENNA_FIL PAPPER"
    yield "# Här ska bara stå ord som blanketten själv trycker, aldrig något som någon har fyllt i."
    if len(proposal.known_as) > 1:
        yield "# SE ÖVER: papperet är både ansökan och redovisning. De två formulär som redan finns för det ger ett"
        yield f"# dokument vardera: {', '.join(proposal.known_as)}. Ett eget formulär ger bara ett."
    elif proposal.known_as:
        yield f"# SE ÖVER: rubriken hör till formuläret {proposal.known_as[0]}, som redan finns. Behövs ett eget?"
    yield ""
    yield f"name = {quoted(proposal.name)}"
    yield f"title = {quoted(proposal.title)}"
    if not proposal.sure_of_sort:
        yield "# SE ÖVER: ansokan, redovisning, beslut eller annat? Det framgick inte av rubriken."
    yield f"dokumenttyp = {quoted(proposal.dokumenttyp)}"
    yield "# Rubriker som blanketten känns igen på. Årtal spelar ingen roll och behöver inte stå med."
    if not proposal.titles:
        yield "# SE ÖVER: ingen rubrik hittades; skriv den som den är tryckt."
    yield f"titles = {_list(proposal.titles)}"
    if proposal.headings:
        yield "# SE ÖVER: tryckta ord utan svar, som bara delar av sidan. Ta bort sådant som någon har fyllt i."
        yield f"headings = {_list(proposal.headings)}"


def _body(proposal: Proposal) -> Iterator[str]:
    columns = _columns(proposal.dokumenttyp)
    for entry in proposal.fields:
        yield ""
        yield from _field(entry, columns)
    for entry in proposal.sections:
        yield ""
        yield from _section(entry)
    if proposal.projects is not None:
        yield ""
        yield "# Rubriker som numrerar projekt: {nr} och {name} är det som papperet fyller i."
        yield "[projects]"
        yield f"table = {_list(proposal.projects.table)}"
        yield f"narrative = {_list(proposal.projects.narrative)}"
    for each in proposal.tables:
        yield ""
        yield from _table(each, proposal)


def _columns(dokumenttyp: str) -> frozenset[str]:
    name = _TABLES.get(dokumenttyp)
    return frozenset(column.name for column in table(name).columns) if name else frozenset()


def _field(entry: Entry, columns: frozenset[str]) -> Iterator[str]:
    general = vocabulary().fields.get(entry.name)
    kind = entry.kind or Kind.TEXT
    where = _WHERE.get(entry.where, "")
    if where:
        yield (
            f"# Svaret står {where}."
            if entry.known
            else f"# Svaret står {where} och ser ut som {_KINDS[kind]}."
        )
    elif entry.where != "signature":
        yield (
            "# SE ÖVER: inget svar på det här papperet, så slaget är en gissning."
            if not entry.known
            else ("# Inget svar på det här papperet.")
        )
    if entry.also:
        yield f"# SE ÖVER: svaret kan också vara {' eller '.join(_KINDS[other] for other in entry.also[:3])}."
    if not entry.reads:
        yield f"# SE ÖVER: det som står där lästes inte som {_KINDS[kind]}; fel etikett eller fel slag?"
    if not entry.known:
        yield "# SE ÖVER: okänd etikett. Namnet blir fältets namn i fields.csv; byt det om det finns en kolumn."
    yield f"[fields.{entry.name}]"
    if general is None or general.kind is not kind:
        yield f"kind = {quoted(kind)}"
    if entry.labels:
        yield f"labels = {_list(entry.labels)}"
    if entry.required:
        yield "required = true"
    if general is None and entry.known and entry.name not in columns:
        yield "# Står bara i fields.csv: ingen tabell har en kolumn med det namnet."


def _section(entry: Entry) -> Iterator[str]:
    yield "# Löpande text under rubriken, fram till nästa rubrik."
    if not entry.known:
        yield "# SE ÖVER: okänd rubrik. Är det mal, syfte, genomforande eller något annat känt avsnitt?"
    yield f"[sections.{entry.name}]"
    yield f"labels = {_list(entry.labels)}"


def _table(entry: TableEntry, proposal: Proposal) -> Iterator[str]:
    general = vocabulary().tables[entry.name]
    known = {column.name: column for column in general.columns}
    columns = ", ".join(name for name, _ in entry.columns)
    yield f"# Tabell med kolumnerna {columns}." if columns else "# Poster i en lista, utan tabell."
    for head in entry.further:
        note = f"# SE ÖVER: kolumnen {quoted(head)} har inget namn"
        yield (
            f"{note}; dess belopp hamnar i budget_amounts.csv." if entry.name == "budget_rows" else f"{note}."
        )
    yield f"[tables.{entry.name}]"
    if entry.name == "budget_rows" and proposal.dokumenttyp is Dokumenttyp.REDOVISNING:
        yield "# Tabellens summa är det som har förbrukats."
        yield 'total = "forbrukat_belopp"'
    for name, heads in entry.columns:
        yield f"[tables.{entry.name}.columns.{name}]"
        yield f"kind = {quoted(known[name].kind)}"
        yield f"labels = {_list(heads)}"
        if name == "belopp" and entry.further:
            yield "# Bara den här kolumnen är radens belopp. SE ÖVER: är det rätt av dem?"
            yield "vocabulary = false"
        elif _printed_elsewhere(entry, name) & {label.casefold() for label in known[name].labels}:
            yield "vocabulary = false"


def _printed_elsewhere(entry: TableEntry, name: str) -> set[str]:
    """Heads of the table's other columns: what one of them prints is no other's."""
    return {head.casefold() for other, heads in entry.columns if other != name for head in heads}


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(quoted(text) for text in texts)}]"
