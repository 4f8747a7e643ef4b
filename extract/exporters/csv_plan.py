"""How each column of a table is written: chosen once for a file, so that a cell costs as little as it can."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.exporters.csv_cells import Profile, cleaned, guarded, written
from models.column import Column, Kind, Table

_HARMLESS = re.compile('[0-9A-Za-zÅÄÖåäöéü(\\[][^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"]*').fullmatch
"""Text that needs neither cleaning, nor a guard, nor a doubled quotation mark."""
_SHORT_AMOUNT = re.compile("-?(?:0|[1-9][0-9]{0,29})(?:\\.[0-9]{2})?").fullmatch
_SHORT_NUMBER = re.compile("-?[1-9][0-9]{0,14}\\.[0-9]{1,15}|0\\.[0-9]{0,14}[1-9]").fullmatch

_KNOWN_TEXTS, _LONGEST_KNOWN = 256, 80
"""Names of documents, fields and tables stand in very many rows."""


class Changed(str):
    """The characters of a cell whose text is not written as it was given, and what was done to it."""

    __slots__ = ("change",)
    change: str
    """`tecken` or `apostrof`."""


Encode = Callable[[object], str]


class Plan(NamedTuple):
    """A table's columns in order, each with what writes it."""

    table: Table
    columns: tuple[tuple[str, bool, Encode], ...]
    """Name, whether the cell may be empty, and what writes it."""


def plan_of(table: Table, profile: Profile) -> Plan:
    columns = ((each.name, each.nullable, _encoder(each, table, profile)) for each in table.columns)
    return Plan(table, tuple(columns))


def _encoder(column: Column, table: Table, profile: Profile) -> Encode:
    """ValueError from it names table and column, never the cell's words."""

    def slow(value: object) -> str:
        if not column.accepts(value):
            raise ValueError(f"{table.name}.{column.name}: a cell does not fit {column.kind}")
        if not isinstance(value, str):
            return written(value, profile)
        text = cleaned(value)
        safe = guarded(text)
        characters = written(safe, profile)
        if safe == value:
            return characters
        changed = Changed(characters)
        changed.change = "apostrof" if safe != text else "tecken"
        return changed

    if column.allowed:
        return _closed(column, slow)
    match column.kind:
        case Kind.TEXT | Kind.CODE:
            return _text(slow)
        case Kind.AMOUNT:
            return _amount(profile.decimal_mark, slow)
        case Kind.NUMBER:
            return _number(profile.decimal_mark, slow)
        case Kind.INTEGER:
            return lambda value: str(value) if type(value) is int and abs(value) < 2**63 else slow(value)
        case _:
            return slow


def _text(slow: Encode) -> Encode:
    def harmless(text: str) -> str:
        return f'"{text}"' if _HARMLESS(text) else slow(text)

    known = lru_cache(maxsize=_KNOWN_TEXTS)(harmless)

    def encode(value: object) -> str:
        if type(value) is not str:
            return slow(value)
        return known(value) if len(value) <= _LONGEST_KNOWN else harmless(value)

    return encode


def _closed(column: Column, slow: Encode) -> Encode:
    known = {text: f'"{text}"' for text in column.allowed if _HARMLESS(text)}

    def encode(value: object) -> str:
        found = known.get(value) if type(value) is str else None
        return found if found is not None else slow(value)

    return encode


def _amount(mark: str, slow: Encode) -> Encode:
    def encode(value: object) -> str:
        if type(value) is not Decimal or _SHORT_AMOUNT(text := str(value)) is None or text == "-0":
            return slow(value)
        if text[-3:-2] != ".":
            return text
        if text[-2:] == "00":
            return slow(value)
        return text.replace(".", mark)

    return encode


def _number(mark: str, slow: Encode) -> Encode:
    def encode(value: object) -> str:
        if type(value) is not float or _SHORT_NUMBER(text := repr(value)) is None:
            return slow(value)
        return text.removesuffix(".0").replace(".", mark)

    return encode
