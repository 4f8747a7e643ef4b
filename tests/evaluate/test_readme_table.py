"""The table in the README is what was measured, and nothing else in the file moves."""

from __future__ import annotations

import pytest

from extract.evaluate.report import as_data
from extract.evaluate.run import Evaluation
from tests.evaluate.test_report import RIGHT, WRONG
from tests.papers.readme_table import BEGIN, END, rewritten, table

FIGURES = as_data(Evaluation((RIGHT, WRONG), 1.0))


def test_one_line_for_each_kind_and_part_and_one_for_all() -> None:
    lines = table(FIGURES).splitlines()
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| pdf, build", "| scan, unseen", "| all"]
    assert len({line.count("|") for line in lines}) == 1
    assert "333.33 (61.49–792.34)" in lines[-1]


def test_only_what_stands_between_the_markers_is_rewritten() -> None:
    readme = f"# granska\n\n{BEGIN}\nold\n{END}\n\nmore\n"
    once = rewritten(readme, FIGURES)
    assert once.startswith(f"# granska\n\n{BEGIN}\n| kind")
    assert once.endswith(f"|\n{END}\n\nmore\n")
    assert rewritten(once, FIGURES) == once


def test_a_readme_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        rewritten("# granska\n", FIGURES)
