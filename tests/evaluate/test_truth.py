"""Truth records are found where the corpus and the samples have them, and refused when they do not hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.evaluate.truth import read_truth
from models.errors import ConfigError
from tests.evaluate.build import answer, truth


def write(folder: Path, name: str = "papper.json", **changes: object) -> Path:
    record = {
        "file": "papper.txt",
        "layout": "rutor",
        "part": "build",
        "kind": "text",
        "documents": [truth()],
    }
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record | changes), encoding="utf-8")
    return path


def test_truth_beside_the_file_and_one_folder_down(tmp_path: Path) -> None:
    (tmp_path / "papper.txt").write_text("x", encoding="utf-8")
    write(tmp_path / "truth")
    (found,) = read_truth(tmp_path)
    assert found.path == tmp_path / "papper.txt"
    assert read_truth(tmp_path / "truth") == (found,)


def test_manifest_names_the_truth(tmp_path: Path) -> None:
    (tmp_path / "papper.txt").write_text("x", encoding="utf-8")
    write(tmp_path, "facit/ett.json")
    (tmp_path / "manifest.jsonl").write_text('{"truth": "facit/ett.json"}\n', encoding="utf-8")
    assert len(read_truth(tmp_path)) == 1


def test_part_is_chosen(tmp_path: Path) -> None:
    (tmp_path / "papper.txt").write_text("x", encoding="utf-8")
    write(tmp_path, "ett.json")
    write(tmp_path, "två.json", part="unseen")
    assert [file.part for file in read_truth(tmp_path, "unseen")] == ["unseen"]
    assert len(read_truth(tmp_path)) == 2


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"file": "saknas.txt"}, "finns inte"),
        ({"documents": [{"dokumenttyp": "ansokan"}]}, "KeyError"),
        ({"documents": [truth(fields={"projekt": answer("x", "hittat")})]}, "ValueError"),
        ({"documents": 3}, "TypeError"),
    ],
)
def test_a_record_that_does_not_hold_is_refused(
    tmp_path: Path, changes: dict[str, object], what: str
) -> None:
    (tmp_path / "papper.txt").write_text("x", encoding="utf-8")
    write(tmp_path, **changes)
    with pytest.raises(ConfigError, match=what):
        read_truth(tmp_path)


def test_a_folder_without_truth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="inget facit"):
        read_truth(tmp_path)
    with pytest.raises(ConfigError, match="mappen finns inte"):
        read_truth(tmp_path / "saknas")
