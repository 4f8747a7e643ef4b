"""What a check reports."""

from __future__ import annotations

from enum import StrEnum

from models.records import dataclass


class Severity(StrEnum):
    FEL = "fel"
    VARNING = "varning"
    NOTIS = "notis"


class Result(StrEnum):
    TRAFF = "traff"
    OK = "ok"
    EJ_PROVAD = "ej_provad"
    """Could not be tested; the message names the missing input."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one check about one document; amounts in `expected`, `actual`, `difference` are in kronor."""

    code: str
    severity: Severity
    result: Result
    document_id: str
    field: str
    """The bare column or section name that it is mainly about."""
    message: str
    field_ids: tuple[str, ...] = ()
    """Every value that the message rests on."""
    expected: str = ""
    actual: str = ""
    difference: str = ""
    page: int | None = None
