"""The answers of a file as the labelled record that evaluation reads; `data/README.md` describes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from models.geometry import Box, enclosing
from tests.papers.flow import Placed
from tests.papers.marks import TICKED, UNTICKED, Marks, fold, meant, plain
from tests.papers.model import File, Paper, Section

APPLICATION = (
    "projekt",
    "sokande",
    "namnd",
    "organisationsnummer",
    "kontaktperson",
    "adress",
    "postadress",
    "epost",
    "telefon",
    "tidplan_start",
    "tidplan_slut",
    "sokt_summa",
    "budget_summa",
    "ovriga_intakter",
    "ovriga_intakter_belopp",
    "ort",
    "datum",
    "undertecknare",
    "befattning",
    "diarienummer",
)
REPORT = (
    "namnd",
    "period_start",
    "period_slut",
    "beviljat_belopp",
    "forbrukat_belopp",
    "summa_angiven",
    "datum",
    "undertecknare",
    "diarienummer",
)
OTHER = ("diarienummer", "datum")
FIELDS = {"ansokan": APPLICATION, "redovisning": REPORT}
_NUMBERS = ("projekt_nr", "rad", "nr")

Places = Mapping[str, Sequence[Placed]]


def of_file(
    file: File, kind: str, suffix: str, pages: Sequence[tuple[int, int]], places: Sequence[Places]
) -> dict[str, Any]:
    """One record per file; `pages` and `places` in the order of the papers."""
    documents = [
        _of_paper(paper, span, found) for paper, span, found in zip(file.papers, pages, places, strict=True)
    ]
    return {
        "file": f"{file.name}{suffix}",
        "layout": file.layout,
        "part": file.part,
        "kind": kind,
        "documents": documents,
    }


def _of_paper(paper: Paper, pages: tuple[int, int], places: Places) -> dict[str, Any]:
    marks = paper.marks
    fields = {}
    for name in FIELDS.get(paper.dokumenttyp, OTHER):
        fields[name] = _field(name, paper, places)
    record: dict[str, Any] = {
        "dokumenttyp": paper.dokumenttyp,
        "form": paper.form,
        "page_from": pages[0],
        "page_to": pages[1],
        "fields": fields,
        "sections": {
            block.name: {"heading": fold(plain(block.heading)), "text": _prose(block)}
            for block in paper.blocks
            if isinstance(block, Section) and block.name and "/" not in block.name
        },
    }
    for table in ("budget_rows", "konto_rows", "report_projects", "decisions"):
        record[table] = rows(marks, table, places)
    amounts = _budget_amounts(marks)
    if amounts:
        record["budget_amounts"] = amounts
    narratives = {
        block.name.partition("/")[2]: _prose(block)
        for block in paper.blocks
        if isinstance(block, Section) and block.name.startswith("delredovisning/")
    }
    for row in record["report_projects"]:
        row["text"] = narratives.get(str(row["projekt_nr"]))
    return record | {
        "findings": sorted(set(paper.findings)),
        "must_not_fire": sorted(set(paper.must_not_fire)),
        "planted": sorted(set(paper.planted)),
    }


def _budget_amounts(marks: Marks) -> list[dict[str, Any]]:
    """Further amounts of the budget's items: years and sources."""
    found = []
    for key, value in marks.values.items():
        if key.startswith("budget_amounts/"):
            _, rad, kolumn = key.split("/")
            found.append(
                {"rad": int(rad), "kolumn": kolumn, "belopp": value, "raw": printed(marks.raws[key])}
            )
    return found


def _prose(section: Section) -> str:
    return fold(" ".join(meant(text) for text in section.paragraphs))


def printed(raw: str) -> str:
    """Printed words with tick boxes as characters."""
    return raw.replace(UNTICKED, "☐").replace(TICKED, "☒")


def _field(name: str, paper: Paper, places: Places) -> dict[str, Any]:
    marks = paper.marks
    value = marks.values.get(name)
    raw = printed(marks.raws.get(name, ""))
    status = _status(name, value, raw, paper)
    return {"value": value, "raw": raw, "status": status} | place(places.get(name, ()))


def _status(name: str, value: str | None, raw: str, paper: Paper) -> str:
    if value is not None:
        return "read"
    if raw and name != "ovriga_intakter":
        return "unreadable"
    return "empty" if name in paper.empty or name in paper.marks.values else "absent"


def place(found: Sequence[Placed]) -> dict[str, Any]:
    """Page and box of the words on the first page they stand on; both null when they stand nowhere."""
    if not found:
        return {"page": None, "box": None}
    page = found[0].page
    box: Box = enclosing(item.box for item in found if item.page == page)
    return {"page": page, "box": [round(side, 2) for side in box]}


def rows(marks: Marks, table: str, places: Places) -> list[dict[str, Any]]:
    """The rows of one table in the order of their numbers; `boxes` and `raw` hold what was printed where."""
    found: dict[int, dict[str, Any]] = {}
    for key, value in marks.values.items():
        name, _, rest = key.partition("/")
        if name != table:
            continue
        number, column = rest.split("/")
        row = found.setdefault(int(number), {"raw": {}, "boxes": {}})
        row[column] = int(value) if column in _NUMBERS and value is not None else value
        row["raw"][column] = printed(marks.raws[key])
        row["boxes"][column] = place(places.get(key, ()))
    number_name = {"report_projects": "projekt_nr", "decisions": "nr"}.get(table, "rad")
    return [{number_name: number} | found[number] for number in sorted(found)]
