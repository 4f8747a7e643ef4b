"""The guide to own forms, walked through word by word: its commands are run and its changes are made."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

import extract
from extract import api
from extract.cli.app import run_command
from models.errors import Exit
from models.form import Kind
from models.form_loader import user_forms, vocabulary
from models.tables import table
from tests.forms.guide import HALLSVIK, MARNAS, Filled, papers

GUIDE = Path(__file__).resolve().parents[2] / "data" / "guide"
TEXT = (GUIDE / "formular.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ granska (.+)$", TEXT, re.MULTILINE)
CHANGES = re.findall(r"^\| `(\[.+\])` \| `(\[.+\])` \|$", TEXT, re.MULTILINE)
ADDITIONS = re.findall(r"^\| `(labels = .+)` \| `(required = true)` \|$", TEXT, re.MULTILINE)


def change(form: Path) -> None:
    """The changes that the guide's two tables ask for; each of them must have something to change."""
    text = form.read_text(encoding="utf-8")
    for before, after in CHANGES:
        assert text.count(before) == 1
        text = text.replace(before, after)
    for line, addition in ADDITIONS:
        assert text.count(line) == 1
        text = text.replace(line, f"{line}\n{addition}")
    form.write_text(text, encoding="utf-8")


def test_the_guide_works_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for rendered in papers():
        shutil.copy(GUIDE / rendered.truth["file"], tmp_path)
    monkeypatch.chdir(tmp_path)
    assert [command.split()[0] for command in COMMANDS] == ["forms", "forms", "show", "run"]
    assert len(CHANGES) == 4
    assert len(ADDITIONS) == 2
    draft, check, show, run = (command.split() for command in COMMANDS)
    assert run_command(draft) == Exit.DONE
    change(Path("bryggpeng.toml"))
    capsys.readouterr()
    assert run_command(check) == Exit.DONE
    told = capsys.readouterr().out
    assert told.count("Papperet läses med detta formulär") == 2
    assert "Hittades inte" not in told
    assert "Ser ut som etiketter" not in told
    assert run_command(show) == Exit.DONE
    assert "formulär bryggpeng" in " ".join(capsys.readouterr().out.split())
    assert run_command(run) == Exit.DONE
    with open("ut/applications.csv", encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["sokande"] for row in rows] == [HALLSVIK.club, MARNAS.club]


@pytest.mark.parametrize("filled", [HALLSVIK, MARNAS], ids=["hallsvik", "marnas"])
def test_the_finished_form_reads_both_papers_right(
    filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GUIDE)
    form = tmp_path / "bryggpeng.toml"
    assert (
        run_command(["forms", "new", "bryggpeng_hallsvik.pdf", "--out", str(form), "--name", "bryggpeng"])
        == 0
    )
    change(form)
    name = "bryggpeng_hallsvik.pdf" if filled is HALLSVIK else "bryggpeng_marnas.pdf"
    document = extract.read_document(name, forms=api.read_forms(form))
    read = {
        field: str(document.get(field))
        for field in ("sokande", "kontaktperson", "sokt_summa", "epost", "datum")
    }
    assert read == {
        "sokande": filled.club,
        "kontaktperson": filled.captain,
        "sokt_summa": filled.wanted[1],
        "epost": filled.email,
        "datum": filled.date[1],
    }
    assert str(document.get("antal_bryggplatser")) == filled.berths
    assert str(document.get("senast_besiktad")) == filled.inspected
    rows = [(row["text"], f"{row['belopp']}") for row in document.rows_of("budget_rows")]
    assert rows == [(text, belopp.replace(" ", "")) for text, belopp in filled.works]
    assert str(document.get("budget_summa")) == filled.total.replace(" ", "")
    section = document.section("genomforande")
    assert section is not None
    assert section.text == filled.told


def test_the_papers_of_the_guide_are_those_that_the_script_draws() -> None:
    for rendered in papers():
        assert (GUIDE / rendered.truth["file"]).read_bytes() == rendered.data


def test_the_guide_names_columns_sections_and_kinds_that_exist() -> None:
    words = set(re.findall(r"`([a-z_]+)`", TEXT))
    assert set(vocabulary().sections) <= words
    assert set(Kind) <= words
    columns = {column.name for name in ("applications", "reports") for column in table(name).columns}
    fields = set(vocabulary().fields)
    told = set(re.findall(r"`([a-z_]+)`", TEXT.split("Kolumnerna är")[1].split("**Slaget**")[0]))
    assert told <= columns | fields


def test_the_toml_of_the_guide_loads(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.+?)```", TEXT, re.DOTALL)
    path = tmp_path / "tabell.toml"
    path.write_text(f'name = "t"\ntitle = "T"\ndokumenttyp = "redovisning"\n{block}', encoding="utf-8")
    (form,) = user_forms([path])
    (budget,) = form.tables
    assert next(column.labels for column in budget.columns if column.name == "belopp") == ("Utfall",)
