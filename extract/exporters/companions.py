"""The tables that every export carries beside those of the papers: what explains and what controls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.exporters.source import Cells
from models.column import Column, Kind, Table
from models.tables import TABLES


def _text(name: str, description: str, *allowed: str, nullable: bool = True) -> Column:
    return Column(name, Kind.TEXT, description, allowed, nullable)


def _count(name: str, description: str) -> Column:
    return Column(name, Kind.INTEGER, description)


DICTIONARY = Table(
    "datalexikon",
    (
        _text("table", "Tabellens namn", nullable=False),
        _text("column", "Kolumnens namn", nullable=False),
        _text("type", "Slag av innehåll", nullable=False),
        _text("description", "Vad som står i kolumnen", nullable=False),
        _text("allowed_values", "Tillåtna värden, åtskilda av blanksteg; tomt om listan inte är sluten"),
    ),
    "En rad per kolumn i exporten",
)
CONTROL_SUMS = Table(
    "kontrollsummor",
    (
        _text("table", "Tabellens namn", nullable=False),
        _text("column", "Beloppskolumnens namn; tomt för en tabell utan belopp"),
        _count("rows", "Antal rader i tabellen"),
        _count("read", "Antal belopp som lästes"),
        _count(
            "unread", "Antal belopp som står på papperet och inte gick att läsa, eller inte gick att räkna ut"
        ),
        _count("empty", "Antal rader där papperet inte har något belopp"),
        _count("to_review", "Antal lästa belopp som en människa ska se på"),
        Column("sum", Kind.AMOUNT, "Exakt summa i kronor av de lästa beloppen"),
        Column("sum_ore", Kind.CODE, "Samma summa i öre, alla siffror"),
        _text("coverage", "Hur stor del av beloppen som summan omfattar: n av m lästa"),
    ),
    "En rad per tabell och beloppskolumn; räkna om den för att se att inget gick förlorat",
)
CHANGED_CELLS = Table(
    "andrade_celler",
    (
        _text("table", "Tabellens namn", nullable=False),
        _count("row", "Radens nummer i exportens tabell, räknat från 1 utan rubrikraden"),
        Column("document_id", Kind.TEXT, "Dokumentets id; tomt där tabellen inte har något"),
        _text("column", "Kolumnens namn", nullable=False),
        _text(
            "change",
            "apostrof: en apostrof står före text som ett kalkylprogram annars kör som formel; "
            "personnummer: ett personnummer är ersatt med [personnummer]; "
            "tecken: styrtecken är borttagna eller radslut förenklade",
            "apostrof",
            "personnummer",
            "tecken",
            nullable=False,
        ),
    ),
    "En rad per cell som inte har exakt de tecken som lästes",
)
LIMITS = Table(
    "gransvarden",
    (
        _text("name", "Gränsens namn i inställningarna", nullable=False),
        _text("told", "Gränsens värde, och inom parentes vad den betyder", nullable=False),
    ),
    "En rad per gräns som kontrollerna jämför med",
)
COMPANIONS = (DICTIONARY, CONTROL_SUMS, CHANGED_CELLS, LIMITS)
EXPORTED: dict[str, Table] = {declared.name: declared for declared in (*TABLES, *COMPANIONS)}
"""Every table of an export, by name, in order."""


def dictionary_rows() -> Iterator[Cells]:
    """A row of `datalexikon` for each column of the papers' tables."""
    for declared in TABLES:
        for column in declared.columns:
            yield {
                "table": declared.name,
                "column": column.name,
                "type": str(column.kind),
                "description": column.description,
                "allowed_values": " ".join(column.allowed) or None,
            }


def limit_rows(notes: Mapping[str, Mapping[str, str]]) -> Iterator[Cells]:
    """A row of `gransvarden` for each limit among the notes of an export."""
    for name, told in notes.get("Gränsvärden", {}).items():
        yield {"name": name, "told": told}
