"""The commands over the database, from reading to forgetting, on real papers."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.cli.app import run_command
from extract.ingest.api import Manner, estimate, ingest
from extract.store.store import open_store
from models.errors import Exit
from models.form_loader import known_forms
from models.settings import Settings

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
NAMES = ("ansokan_lykttander.txt", "redovisning_ekudden.txt", "ansokan_vaxthuset.txt")
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for name in NAMES:
        shutil.copy(SAMPLES / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def database(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = str(tmp_path_factory.mktemp("db") / "granska.db")
    report = ingest([papers], place, Manner(jobs=1))
    assert (report.found, report.read) == (3, 3)
    return place


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], database: str) -> Run:
    def answered(*arguments: str, code: int = Exit.DONE) -> Any:
        assert run_command([*arguments, "--db", database, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return answered


def test_status_check_link_find_verify(run: Run, papers: Path) -> None:
    status = run("status")
    assert status["run"]["state"] == "ended"
    assert (sum(status["files"].values()), status["pages"]) == (3, 3)
    checked = run("check", code=Exit.OPEN_FINDINGS)
    assert checked["documents"] == 3
    assert checked["open"]["fel"] + checked["open"]["varning"] > 0
    assert run("link")["links"] == checked["links"]
    (match, *_) = run("find", "Lykttändarna")
    assert match["path"] == "ansokan_lykttander.txt"
    verdict = run("verify")
    assert (verdict["whole"], verdict["originals"], verdict["missing"]) == (True, 3, [])
    assert run("verify", "--head", verdict["head"])["whole"]
    assert not run("verify", "--head", "0" * 63 + "1", code=Exit.SOME_FAILED)["whole"]
    assert papers.is_dir()


def test_the_second_time_nothing_is_read(run: Run, papers: Path) -> None:
    report = run("ingest", str(papers))
    assert (report["read"], report["known"], report["files"]["found"]) == (0, 3, 3)


def test_other_rules_run_only_the_checks(papers: Path, tmp_path: Path) -> None:
    place = tmp_path / "granska.db"
    ingest([papers], place, Manner(jobs=1))
    with open_store(place) as store:
        fields, codes = list(store.rows("fields")), {str(row["code"]) for row in store.rows("findings")}
    ignored = min(codes)
    report = ingest([papers], place, Manner(jobs=1, settings=Settings(ignore=(ignored,))))
    assert (report.read, report.known, report.rechecked) == (0, 3, 3)
    with open_store(place) as store:
        assert list(store.rows("fields")) == fields
        assert {str(row["code"]) for row in store.rows("findings")} == codes - {ignored}


def test_a_changed_form_rereads_only_what_it_touches(tmp_path: Path) -> None:
    from dataclasses import replace

    place, folder = tmp_path / "granska.db", tmp_path / "in"
    folder.mkdir()
    shutil.copy(SAMPLES / "blanketter" / "forening_teater.txt", folder / "declared.txt")
    shutil.copy(SAMPLES / NAMES[0], folder / "general.txt")
    ingest([folder], place, Manner(jobs=1))
    with open_store(place) as store:
        used = {str(row["file"]): row["form"] for row in store.rows("documents")}
    form = next(form for form in known_forms() if form.name == used["declared.txt"])
    assert str(used["general.txt"]).startswith("generell")
    # A paper that no declared form fitted may fit any form that is new.
    changed = replace(form, title=form.title + " ")
    assert ingest([folder], place, Manner(jobs=1, forms=(changed,))).read == 2
    strange = replace(form, name="annan", title="Kvartsrapport", titles=("Zzyzx qwvutx",))
    assert ingest([folder], place, Manner(jobs=1, forms=(changed, strange))).read == 1
    assert ingest([folder], place, Manner(jobs=1, forms=(changed, strange))).read == 0


def test_a_sample_says_how_long_it_will_take(papers: Path) -> None:
    found = estimate([papers], Manner(jobs=1))
    assert found.files == 3
    assert found.low <= found.seconds <= found.high


def test_an_original_is_altered_by_bytes_that_nobody_has_read(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(tmp_path / "granska.db")
    ingest([papers], place, Manner(jobs=1))
    changed, moved = sorted(papers.iterdir())[:2]
    moved.rename(tmp_path / moved.name)
    assert run_command(["verify", "--db", place]) == Exit.DONE
    changed.write_bytes(changed.read_bytes() + b"x")
    assert run_command(["verify", "--db", place]) == Exit.SOME_FAILED
    assert f"{changed.name} ÄNDRAD" in capsys.readouterr().out
    ingest([papers], place, Manner(jobs=1))
    assert run_command(["verify", "--db", place]) == Exit.DONE


def test_forget(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "granska.db")
    ingest([papers], place, Manner(jobs=1))
    with open_store(place) as store:
        name = next(store.document_ids())
    asked = ["forget", name, "--by", "arkivarie", "--reason", "gallring", "--db", place, "--json"]
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run_command(asked) == Exit.INTERRUPTED
    assert "[j/N]" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("ja\n"))
    assert run_command(asked) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["documents"] == [name]
    report = ingest([papers], place, Manner(jobs=1))
    assert (report.read, report.failed) == (0, 1)
    assert "gallrad" in report.failures[0][1].what


@pytest.mark.parametrize(
    "arguments",
    [
        ["ingest"],
        ["ingest", "x", "--retry", "nonsense"],
        ["ingest", "x", "--until", "snart"],
        ["ingest", "x", "--files-from", "/finns/inte"],
        ["ingest", "nosuch://x"],
        ["status", "--db", "finns-inte.db"],
    ],
    ids=" ".join,
)
def test_mistakes_are_said(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_command(arguments) == Exit.USAGE
    assert not list(tmp_path.glob("*.db"))
