"""Papers on the declared forms: whatever is read of them is right, or a person is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.evaluate.compare import Mark, Verdict
from extract.evaluate.score import FileScore, score_file
from extract.evaluate.truth import LabelledFile, parse_document
from extract.pipeline import documents_of
from extract.readers import read_layout
from models.record import Document, SourceFile
from tests.forms import both
from tests.forms.build import FOLDER, PAPERS, main
from tests.papers.fonts import is_here
from tests.papers.pdf import Rendered

Maker = Callable[[], Rendered]

HELD = {
    ("statsbidrag_skolmiljard.txt", "kontaktperson"),  # a surname that ends as a town hall does
}
"""Answers that are not understood and say so."""


def read(rendered: Rendered, folder: Path) -> tuple[Document, ...]:
    path = folder / rendered.truth["file"]
    path.write_bytes(rendered.data)
    layout = read_layout(path)
    return documents_of(layout, SourceFile(path.name, path.name, "0" * 64, len(layout.pages), layout.source))


def scored(rendered: Rendered, folder: Path) -> tuple[FileScore, tuple[Document, ...]]:
    documents = read(rendered, folder)
    truth = rendered.truth
    expected = tuple(parse_document(each, truth["kind"]) for each in truth["documents"])
    labelled = LabelledFile(folder / truth["file"], truth["layout"], truth["part"], truth["kind"], expected)
    return score_file(labelled, documents), documents


def told(mark: Mark) -> tuple[str, str, str, str | None, str | None]:
    return str(mark.verdict), mark.table, mark.field, mark.expected.value, mark.found


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.__name__)
def test_every_answer_is_right_or_flagged(paper: Maker, tmp_path: Path) -> None:
    rendered = paper()
    score, documents = scored(rendered, tmp_path)
    expected = [(each["dokumenttyp"], each["form"]) for each in rendered.truth["documents"]]
    assert [(document.dokumenttyp, document.form) for document in documents] == expected
    right = (Verdict.RIGHT, Verdict.RIGHT_FLAGGED, Verdict.BLANK)
    wrong = [told(mark) for mark in score.marks if mark.verdict not in right]
    unheld = [each for each in wrong if (rendered.truth["file"], each[2]) not in HELD]
    assert unheld == []
    assert all(each[0] == Verdict.WRONG_FLAGGED for each in wrong)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.__name__)
def test_every_answer_stands_where_it_was_read(paper: Maker, tmp_path: Path) -> None:
    score, _ = scored(paper(), tmp_path)
    known = [mark for mark in score.marks if mark.iou is not None]
    assert [told(mark) for mark in known if not mark.iou] == []


@pytest.mark.parametrize("paper", both.PAPERS, ids=lambda paper: paper.__name__)
def test_a_form_that_is_both_gives_two_documents(paper: Maker, tmp_path: Path) -> None:
    application, account = read(paper(), tmp_path)
    assert (application.dokumenttyp, account.dokumenttyp) == ("ansokan", "redovisning")
    assert application.document_id != account.document_id
    assert application.get("sokande") == account.get("sokande")
    assert application.get("datum") == account.get("datum")
    assert application.find("beviljat_belopp") is None
    assert account.find("sokt_summa") is None
    mine, other = ({row["belopp"] for row in each.rows_of("budget_rows")} for each in (application, account))
    assert mine
    assert other
    assert not mine & other


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.__name__)
def test_the_same_bytes_every_time(paper: Maker) -> None:
    first, second = paper(), paper()
    assert first.truth == second.truth
    if first.truth["kind"] != "docx":
        assert first.data == second.data


_LETTERS = {"statsbidrag_sprakstod": "Liberation Sans"}
"""Papers set in letters that not every machine has; without them the same words are drawn with others."""


def test_the_folder_holds_what_the_script_writes(tmp_path: Path) -> None:
    main(tmp_path)
    written = sorted(path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".docx")
    assert len(written) > len(PAPERS)
    for path in filter(lambda path: is_here(_LETTERS.get(path.name.partition(".")[0], "Helvetica")), written):
        assert (FOLDER / path.relative_to(tmp_path)).read_bytes() == path.read_bytes(), path.name
