"""Granska from a notebook."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest

import extract
from extract.exporters.companions import EXPORTED
from models.errors import ConfigError, ReadError, Reason
from models.finding import Finding
from models.record import Document, DocumentStatus
from models.tables import TABLES

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
PAPERS = sorted(SAMPLES.glob("*.txt"))


def test_every_name_that_is_promised_is_there() -> None:
    assert [name for name in extract.__all__ if not callable(getattr(extract, name))] == []
    with pytest.raises(AttributeError, match="no_such_name"):
        extract.no_such_name  # noqa: B018


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_a_paper_is_read_from_text_and_from_pdf(paper: Path) -> None:
    for path in (paper, paper.with_suffix(".pdf")):
        document = extract.read_document(path)
        assert isinstance(document, Document)
        assert document.file.name == path.name
        assert extract.read_documents(path) == (document,)


def test_a_file_that_cannot_be_read_raises_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "tom.txt").touch()
    with pytest.raises(ReadError) as caught:
        extract.read_document(tmp_path / "tom.txt")
    assert caught.value.reason is Reason.EMPTY
    assert str(caught.value).startswith("tom.txt: filen är tom\n  → ")


def test_a_file_that_is_missing_raises(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        extract.read_document(tmp_path / "borta.txt")


def test_a_folder_gives_failures_as_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAPERS[0].read_bytes())
    (tmp_path / "b.txt").write_bytes(PAPERS[0].read_bytes())
    (tmp_path / "c.txt").touch()
    documents = extract.read_documents(tmp_path, jobs=1)
    assert [document.status for document in documents][1:] == [
        DocumentStatus.DUPLICATE,
        DocumentStatus.FAILED,
    ]
    with pytest.raises(ConfigError):
        extract.read_document(tmp_path)


def test_tables_hold_every_declared_table_and_exact_amounts() -> None:
    documents = [extract.read_document(path) for path in PAPERS]
    frames = extract.tables(documents)
    assert list(frames) == [table.name for table in TABLES]
    assert len(frames["documents"]) == len(documents)
    amounts = [amount for amount in frames["applications"]["sokt_summa"] if amount is not None]
    assert amounts
    assert all(isinstance(amount, Decimal) for amount in amounts)
    assert len(frames["findings"]) == len(extract.check(documents))
    assert extract.tables(documents[0], findings=())["findings"].empty


def test_check_takes_one_document_or_many() -> None:
    document = extract.read_document(PAPERS[0])
    findings = extract.check(document)
    assert findings == extract.check([document])
    assert all(isinstance(finding, Finding) for finding in findings)


def test_run_writes_what_tables_holds_and_says_what_it_did(tmp_path: Path) -> None:
    papers = [*PAPERS, *SAMPLES.glob("*.pdf")]
    report = extract.run(papers, tmp_path / "out", jobs=1, profile="data")
    assert report.found == len(papers) == sum(report.files.values())
    lines = (tmp_path / "out" / "runs.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert {path.stem for path in (tmp_path / "out").glob("*.csv")} == set(EXPORTED)
    assert os.fspath(tmp_path) not in "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()
    )


def test_two_runs_differ_in_nothing_but_their_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        extract.run(PAPERS, tmp_path / name, jobs=0)
    for path in (tmp_path / "one").iterdir():
        if path.name != "runs.csv":
            assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_versions_name_what_the_values_depend_on() -> None:
    from extract.versions import rules_version, versions

    assert versions().keys() >= {"granska", "rules", "python", "pdfplumber", "pypdfium2"}
    assert rules_version() == rules_version()
    assert json.dumps(versions())
