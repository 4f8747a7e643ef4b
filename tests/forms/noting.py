"""The truth of a paper on a declared form: its name, and the answers that no table of granska's has a column for."""

from __future__ import annotations

from tests.papers import truth
from tests.papers.handmade.pen import Document
from tests.papers.pdf import Rendered


def noted(rendered: Rendered, *documents: tuple[Document, str]) -> Rendered:
    """The paper with every marked answer in its record; documents in the order of the record, each with its form."""
    for record, (document, form) in zip(rendered.truth["documents"], documents, strict=True):
        record["form"] = form
        fields = record["fields"]
        for name, value in document.m.values.items():
            if "/" in name or name in fields:
                continue
            raw = truth.printed(document.m.raws[name])
            place = truth.place(document.placed.get(name, ()))
            fields[name] = {"value": value, "raw": raw, "status": "read" if value else "empty"} | place
            if name == "projekt" and record["dokumenttyp"] == "redovisning":
                record["report_projects"] = record["report_projects"] or [_only_project(value, raw, place)]
    return rendered


def _only_project(value: str | None, raw: str, place: dict[str, object]) -> dict[str, object]:
    """The project of a report that names one in a field of its own."""
    boxes = {"projekt": place if place.get("box") else None}
    return {"projekt_nr": 1, "raw": {"projekt": raw}, "boxes": boxes, "projekt": value, "text": None}
