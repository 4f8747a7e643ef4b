"""The two real papers through a scanner, 200 dpi grey, grain, a degree askew: right or flagged, never wrong unsaid."""

from __future__ import annotations

from random import Random

import pytest

from extract.api import read_document
from models.record import Document, ValueStatus
from tests.papers.scan import Condition, scanned
from tests.papers.seeds import application, report
from tests.readers.ocr.pages import needs_crop_engine, needs_page_engine
from tests.test_seeds import APPLICATION, PROJECTS, ROWS, SEEDS

SCANNER = Condition(dpi=200, skew=1.0, noise=6.0, blur=0.3)
MOST_FLAGGED = 3
"""Of the answers of a paper; an engine of another make may doubt more, and must say so."""

pytestmark = [
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real papers are not beside the project"),
    needs_page_engine,
    needs_crop_engine,
]


@pytest.fixture(scope="module")
def ansokan(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("skannad") / "ansokan.pdf"
    path.write_bytes(scanned(application(SEEDS, "drawn"), Random(3), SCANNER).data)
    return read_document(path)


@pytest.fixture(scope="module")
def redovisning(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("skannad") / "redovisning.pdf"
    path.write_bytes(scanned(report(SEEDS), Random(3), SCANNER).data)
    return read_document(path)


def test_no_answer_of_the_application_is_wrong_and_silent(ansokan: Document) -> None:
    flagged = []
    for field, expected in APPLICATION.items():
        found = ansokan.find(field)
        value = found.value if found is not None else None
        if value != expected:
            assert found is not None, field
            assert found.status is not ValueStatus.READ, field
            flagged.append(field)
    assert len(flagged) <= MOST_FLAGGED, flagged


def test_the_money_of_the_application_is_vouched_for(ansokan: Document) -> None:
    for field in ("sokt_summa", "budget_summa"):
        found = ansokan.find(field)
        assert found is not None
        assert found.value == APPLICATION[field]
        assert "enig" in found.flags or found.status is ValueStatus.REVIEW


def test_every_row_of_the_report_is_right_or_flagged(redovisning: Document) -> None:
    names = ("konto", "ikb", "motpart", "belopp", "text")
    found = [(row.projekt_nr, *(row[name] for name in names)) for row in redovisning.rows_of("konto_rows")]
    assert len(found) == len(ROWS)
    for row, expected in zip(redovisning.rows_of("konto_rows"), ROWS, strict=True):
        for name, value in zip(names, expected[1:], strict=True):
            cell = row.cell(name)
            assert cell is not None
            assert cell.value == value or cell.status is not ValueStatus.READ, (row.rad, name)


def test_the_projects_of_the_report_keep_both_their_names(redovisning: Document) -> None:
    found = [
        (
            project.nr,
            project.projekt and project.projekt.value,
            project.delredovisning and project.delredovisning.value,
        )
        for project in redovisning.projects
    ]
    assert found == PROJECTS
