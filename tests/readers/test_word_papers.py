"""The samples as Word documents: every field, row and section reads as it does from their PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document
from tests.papers.build_samples import SAMPLES, Sample
from tests.papers.model import File
from tests.papers.word import render_docx

_SIZE = 9
"""Points; small enough that no label breaks where the PDF, with its smaller labels, has it on one line."""
FOLDER = Path(__file__).parents[2] / "data" / "samples"


def content_of(document: Document) -> dict[str, object]:
    found: dict[str, object] = {value.field: value.value for value in document.values}
    found |= {f"{row.table} {row.rad} {c.field}": c.value for row in document.rows for c in row.cells}
    found |= {f"section {section.name}": " ".join(section.text.split()) for section in document.sections}
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_paper_reads_the_same_as_word_and_as_pdf(tmp_path: Path, sample: Sample) -> None:
    path = tmp_path / f"{sample.name}.docx"
    style = replace(sample.pdf, size=_SIZE)
    path.write_bytes(render_docx(File(sample.name, [sample.paper()], sample.layout), style).data)
    word, pdf = content_of(read_document(path)), content_of(read_document(FOLDER / f"{sample.name}.pdf"))
    assert word == pdf
