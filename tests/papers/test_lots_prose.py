from __future__ import annotations

import pytest

from extract.evaluate.truth import parse_document
from tests.papers.lots.prose import SORTS, papers

TYPED = {"text": 1}
ONE_LINE = 12


@pytest.mark.parametrize("sort", SORTS)
def test_every_answer_of_a_typed_paper_stands_where_the_truth_says(sort: str) -> None:
    for made in papers(3, 4, sort, TYPED):
        lines = made.rendered.data.decode().split("\n")
        for record in made.rendered.truth["documents"]:
            parse_document(record, "text")
            for field in record["fields"].values():
                x0, top, x1, bottom = field["box"] or (0, 0, 0, 100)
                if bottom - top <= ONE_LINE:
                    assert lines[int(top // 12)][int(x0 // 6) : int(x1 // 6)] == field["raw"]


def test_a_paper_does_not_depend_on_the_others() -> None:
    alone, second = list(papers(5, 1, "letter", TYPED)), list(papers(5, 2, "letter", TYPED))
    assert alone[0].rendered.data == second[0].rendered.data != second[1].rendered.data
