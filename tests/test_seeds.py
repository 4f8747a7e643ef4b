"""The two real papers: every value that they must give. Skipped where their folder is not beside the project."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document, ValueStatus
from tests.papers.seeds import application, report

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real papers are not beside the project")

APPLICATION = {
    "projekt": "Trygghetsskapande insatser i Hässelby-Vällingby",
    "namnd": "Hässelby-Vällingby stadsdelsfövaltning",
    "namnd_norm": "Hässelby-Vällingby stadsdelsnämnd",
    "kontaktperson": "Ingrid Brännström",
    "adress": "Hässelby torg 20-22",
    "postadress": "Box 3424, 165 23 Hässelby",
    "epost": "ingrid.brannstrom@stockholm.se",
    "telefon": "50805094",
    "telefon_norm": "08-508 05 094",
    "tidplan_start": date(2015, 1, 1),
    "tidplan_slut": date(2015, 12, 31),
    "sokt_summa": Decimal(900000),
    "budget_summa": Decimal(1200000),
    "ovriga_intakter": None,
    "ovriga_intakter_belopp": None,
    "sokande": None,
    "organisationsnummer": None,
    "diarienummer": None,
    "ort": "Stockholm",
    "datum": date(2015, 1, 13),
    "undertecknare": "Ulla Thorslund",
    "befattning": "Förvaltningschef",
}
LINES = {"projekt": 6, "namnd": 13, "tidplan_start": 29, "sokt_summa": 33, "budget_summa": 39, "datum": 202}
ROWS = [
    (1, "3699", "1771", "1704", Decimal(107000), "Ej fakturerat tom 2014-08-31"),
    (2, "3699", "1771", "1704", Decimal(2626837), "Ej fakturerat tom 2014-08-31"),
    (3, "3699", "1771", "1704", Decimal(76991), "Ej fakturerat tom 2014-08-31"),
]
PROJECTS = [
    (1, "Trygghetsskapande åtgärder", "Trygghetsskapande insatser i Hässelby-Vällingby"),
    (2, "Lärandecenter", "Bibliotek och lärandecenter"),
    (3, "Sociala insatsgrupper", "Sociala insatsgrupper"),
]


@pytest.fixture(params=["text", "pdf utan rutor", "pdf med rutor"])
def ansokan(request: pytest.FixtureRequest, tmp_path: Path) -> Document:
    if request.param == "text":
        return read_document(SEEDS / "ansokan.txt")
    path = tmp_path / "ansokan.pdf"
    path.write_bytes(application(SEEDS, "lost" if "utan" in request.param else "drawn").data)
    return read_document(path)


@pytest.fixture(params=["text", "pdf"])
def redovisning(request: pytest.FixtureRequest, tmp_path: Path) -> Document:
    if request.param == "text":
        return read_document(SEEDS / "redovisning.txt")
    path = tmp_path / "redovisning.pdf"
    path.write_bytes(report(SEEDS).data)
    return read_document(path)


def test_application_values(ansokan: Document) -> None:
    assert {name: ansokan.get(name) for name in APPLICATION} == APPLICATION
    assert ansokan.dokumenttyp == "ansokan"
    assert ansokan.rows == ()


def test_application_sections(ansokan: Document) -> None:
    filled = {section.name for section in ansokan.sections if section.text}
    assert filled == {"mal", "syfte", "genomforande", "implementering"}
    empty = ansokan.section("ovriga_upplysningar")
    assert empty is not None
    assert empty.text == ""
    genomforande = ansokan.section("genomforande")
    assert genomforande is not None
    assert genomforande.text.startswith(
        "Projektet Trygghetsskapande insatser i Hässelby-Vällingby har pågått"
    )
    assert genomforande.text.endswith("grupperna funnits och deltagarnas problematik.")


def test_application_leads_back_to_its_lines() -> None:
    document = read_document(SEEDS / "ansokan.txt")
    found = {name: value.place.line for name in LINES if (value := document.find(name)) and value.place}
    assert found == LINES


def test_report_values(redovisning: Document) -> None:
    assert redovisning.dokumenttyp == "redovisning"
    assert redovisning.get("namnd") == redovisning.get("namnd_norm") == "Hässelby-Vällingby stadsdelsnämnd"
    assert redovisning.get("period_start") == date(2014, 8, 1)
    assert redovisning.get("period_slut") == date(2014, 12, 31)
    for name in (
        "datum",
        "undertecknare",
        "beviljat_belopp",
        "forbrukat_belopp",
        "diarienummer",
        "summa_angiven",
    ):
        value = redovisning.find(name)
        assert value is not None
        assert value.status is ValueStatus.ABSENT, name


def test_report_rows(redovisning: Document) -> None:
    columns = ("konto", "ikb", "motpart", "belopp", "text")
    rows = [
        (row.projekt_nr, *(row[column] for column in columns)) for row in redovisning.rows_of("konto_rows")
    ]
    assert rows == ROWS


def test_report_projects(redovisning: Document) -> None:
    names = [
        (p.nr, p.projekt and p.projekt.value, p.delredovisning and p.delredovisning.value)
        for p in redovisning.projects
    ]
    assert names == PROJECTS
    texts = [project.text.text for project in redovisning.projects if project.text]
    assert [text[:14] for text in texts] == ["Under andra te", "Medborgarservi", "SIG är ett sam"]
    assert "familjebehandlare" in texts[2]
    assert "studie- och yrkesvägledning" in texts[1]
