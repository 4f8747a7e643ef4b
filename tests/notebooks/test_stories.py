"""Every notebook runs from its first cell to its last, is kept without outputs, and says what it promises."""

from __future__ import annotations

from pathlib import Path

import jupytext
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent.parent
STORIES = sorted((ROOT / "notebooks").glob("*.py"))
PROMISED = {
    "01_forsta_titten": ("ansokan_lasframmande.pdf", "Budgeten (480 000 kr)", "image/png"),
    "02_folj_ett_projekt": ("ansokan-redovisning", "341500", "image/png"),
    "03_var_lasningen_ar_osaker": ("godtagna värden", "image/png"),
}


def test_there_are_three_stories_and_nothing_else() -> None:
    assert [path.stem for path in STORIES] == sorted(PROMISED)
    assert [path.name for path in sorted((ROOT / "notebooks").iterdir()) if path.is_file()] == [
        path.name for path in STORIES
    ]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_runs_and_keeps_its_promise(path: Path) -> None:
    story = jupytext.read(path)
    assert all(not cell.get("outputs") for cell in story.cells)
    NotebookClient(
        story, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}
    ).execute()
    said = str([cell.outputs for cell in story.cells if cell.cell_type == "code"])
    assert "stderr" not in said, "a story without warnings"
    for promise in PROMISED[path.stem]:
        assert promise in said
