"""Small truth records and documents for the tests of evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from extract.evaluate.truth import LabelledFile, parse_document
from models.errors import Reason
from models.geometry import Box
from models.layout import TextSource
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Project,
    Row,
    Scalar,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)

BOX = (10.0, 10.0, 60.0, 20.0)


def answer(value: str | None, status: str = "read", page: int | None = 1) -> dict[str, Any]:
    return {"value": value, "raw": value or "", "status": status, "page": page, "box": list(BOX)}


def truth(**changes: Any) -> dict[str, Any]:
    """One application with two fields and nothing else, as a truth record."""
    return {
        "dokumenttyp": "ansokan",
        "form": "projektansokan",
        "page_from": 1,
        "page_to": 1,
        "fields": {"projekt": answer("Lyktan"), "sokt_summa": answer("900000")},
        "sections": {},
        "budget_rows": [],
        "konto_rows": [],
        "report_projects": [],
        "decisions": [],
        "findings": [],
        "must_not_fire": [],
        "planted": [],
    } | changes


def labelled(*records: Mapping[str, Any], kind: str = "pdf", part: str = "build") -> LabelledFile:
    documents = tuple(parse_document(record, kind) for record in records)
    return LabelledFile(Path("papper.pdf"), "rutor", part, kind, documents)


def value(
    field: str,
    content: Scalar | None,
    status: ValueStatus = ValueStatus.READ,
    *,
    box: tuple[float, float, float, float] = BOX,
    page: int = 1,
    confidence: float | None = 0.99,
    **changes: Any,
) -> Value:
    return Value(
        field, str(content or ""), content, status, Place(page, Box(*box)), confidence=confidence, **changes
    )


def document(*values: Value, **changes: Any) -> Document:
    """An application of one page; changes go to the record's own fields."""
    settings: dict[str, Any] = {
        "document_id": "d-prov",
        "file": SourceFile("papper.pdf", "papper.pdf", "0" * 64, 1, TextSource.TEXT),
        "page_from": 1,
        "page_to": 1,
        "status": DocumentStatus.OK,
        "reason": Reason.OK,
        "dokumenttyp": Dokumenttyp.ANSOKAN,
        "values": values,
    }
    return Document(**(settings | changes))


def konto(rad: int, code: str, amount: str, text: str, projekt_nr: int | None = 1) -> Row:
    cells = (
        value("konto", code),
        value("ikb", "1771"),
        value("motpart", "1704"),
        value("belopp", Decimal(amount)),
        value("text", text),
    )
    return Row("konto_rows", rad, cells, projekt_nr)


def konto_truth(rad: int, code: str, amount: str, text: str) -> dict[str, Any]:
    return {
        "rad": rad,
        "projekt_nr": 1,
        "konto": code,
        "ikb": "1771",
        "motpart": "1704",
        "belopp": amount,
        "text": text,
        "raw": {},
        "boxes": {},
    }


def section(name: str, text: str) -> Section:
    return Section(name, name.title(), text, Place(1, None), 1)


def project(nr: int, name: str, text: str) -> Project:
    return Project(nr, value("projekt", name), None, section("delredovisning", text))


DAY = date(2015, 1, 31)
