"""Tables drawn by lot: the truth is what is printed, a seed gives the same papers, and the reading keeps a floor."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from extract.evaluate.run import evaluate
from tests.papers.generate import Made, write
from tests.papers.lots.table_measure import read
from tests.papers.lots.table_shapes import SHAPES
from tests.papers.lots.tables import Lot, lot

SEED, PAPERS = 91000, 16
_LEAST_RIGHT = 0.9
"""Share of the rows of these papers that are right in every cell."""


@pytest.fixture(scope="module")
def drawn() -> list[Lot]:
    """A Word file of every structure."""
    return [lot(SEED, number, "word", structure) for number, structure in enumerate(SHAPES)]


def printed(made: Lot) -> str:
    document = Document(io.BytesIO(made.rendered.data))
    words = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    return "".join("".join(words).split())


def test_every_answer_is_printed(drawn: list[Lot]) -> None:
    for made in drawn:
        text = printed(made)
        for document in made.rendered.truth["documents"]:
            cells = [row["raw"] for name in ("budget_rows", "konto_rows") for row in document[name]]
            for raw in (raw for row in cells for raw in row.values() if raw):
                assert "".join(raw.split()) in text


def test_a_seed_gives_the_same_papers(drawn: list[Lot]) -> None:
    assert [made.rendered.data for made in drawn[:3]] == [
        lot(SEED, number, "word", structure).rendered.data
        for number, structure in enumerate(list(SHAPES)[:3])
    ]


def test_nothing_is_accepted_wrong_and_most_rows_are_right(drawn: list[Lot], tmp_path: Path) -> None:
    manifest = [write(Made(made.structure, made.rendered), tmp_path) for made in drawn]
    assert len(manifest) == PAPERS
    reads = [read(score) for score in evaluate(tmp_path, jobs=0).files]
    assert sum(one.rows_wrong + one.sums_wrong for one in reads) == 0
    assert sum(one.exact for one in reads) >= _LEAST_RIGHT * sum(one.rows for one in reads)
