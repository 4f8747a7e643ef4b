"""`granska forms`, and papers read with a user's own forms from the command line and from Python."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import extract
from extract.cli.app import run_command
from models.errors import ConfigError, Exit
from models.form_loader import known_forms, user_forms, with_known
from tests.forms.test_forming import NEVER_SEEN

OWN = """name = "bryggpeng"
title = "Ansökan om bryggpeng"
dokumenttyp = "ansokan"
titles = ["Ansökan om bryggpeng"]

[fields.sokande]
labels = ["Båtklubb"]
required = true

[fields.sokt_summa]
labels = ["Önskad bryggpeng"]
required = true

[fields.antal_bryggplatser]
kind = "count"
labels = ["Antal bryggplatser"]
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "papper" / "brygga.txt"
    path.parent.mkdir()
    path.write_text(NEVER_SEEN, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "formular" / "bryggpeng.toml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


def test_the_list_names_every_form_and_where_it_comes_from(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["forms", "--json", "--form", str(own)]) == Exit.DONE
    listed = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in listed] == ["bryggpeng", *(form.name for form in known_forms())]
    assert listed[0]["source"] == "egen fil"
    assert listed[0]["fields"] == ["sokande", "sokt_summa", "antal_bryggplatser"]
    assert {each["source"] for each in listed[1:]} == {"medföljer"}


def test_the_list_fits_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["forms"]) == Exit.DONE
    out = capsys.readouterr().out
    assert all(form.name in out for form in known_forms())


def test_new_writes_a_draft_and_never_over_a_file(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "utkast.toml"
    assert run_command(["forms", "new", str(paper), "--out", str(out), "--name", "min"]) == Exit.DONE
    (form,) = user_forms([out])
    assert form.name == "min"
    assert "att se över" in capsys.readouterr().out
    before = out.read_bytes()
    assert run_command(["forms", "new", str(paper), "--out", str(out)]) == Exit.OUTPUT_REFUSED
    assert out.read_bytes() == before


def test_new_prints_the_draft(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["forms", "new", str(paper)]) == Exit.DONE
    assert 'titles = ["ANSÖKAN OM BRYGGPENG"]' in capsys.readouterr().out
    assert run_command(["forms", "new", str(paper), "--json"]) == Exit.DONE
    drafted = json.loads(capsys.readouterr().out)
    assert drafted["name"] == "ansokan_om_bryggpeng"
    assert "onskad_bryggpeng" in drafted["unknown"]


def test_check_explains_a_paper(own: Path, paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["forms", "check", str(own), str(paper), "--json"]) == Exit.DONE
    (checked,) = json.loads(capsys.readouterr().out)["papers"]
    (document,) = checked["documents"]
    assert document["is_chosen"]
    assert document["fits"][0]["form"] == "bryggpeng"
    values = {value["field"]: value["value"] for value in document["values"]}
    assert values["sokt_summa"] == "12500"
    assert values["antal_bryggplatser"] == "46"
    assert {each["words"] for each in document["unknown"]} >= {"Hamnkapten", "Senast besiktad"}
    assert run_command(["forms", "check", str(own), str(paper)]) == Exit.DONE
    out = capsys.readouterr().out
    assert "Papperet läses med detta formulär" in out
    assert "Senast besiktad" in " ".join(out.split())


STRICT = [
    ('[fields.telefon]\nlabel = ["Tfn"]\n', "[fields.telefon]: okänd nyckel «label»", "«labels»"),
    ('[fields.telefon]\nkind = "fone"\n', "[fields.telefon]: okänt slag «fone»", "«phone»"),
    ('[fields.bil]\nkind = "text"\n', "[fields.bil]: inga etiketter", "labels"),
    ('[fields.bil]\nlabels = ["Bil"]\n', "[fields.bil]: «kind» saknas", "amount"),
    ('[sections.eget]\nlabels = []\n', "[sections.eget]: inga rubriker", "labels"),
    ('[tables.budget_rows]\nanchors = ["pris"]\n', "[tables.budget_rows]: ankaret «pris»", "a_pris"),
    ('[tables.rader.columns.x]\nkind = "text"\nlabels = ["X"]\n', "[tables.rader]: okänd tabell", "budget_rows"),
    ('fields = 3\n', "«fields» ska vara en tabell", "[fields]"),
    ('[fields]\nepost = "E-post"\n', "[fields.epost]: ska vara en tabell", "[fields.epost]"),
    ('[fields."E post"]\nkind = "email"\nlabels = ["E"]\n', "«E post» är inget fältnamn", "a–z"),
    ('[fields.epost]\nrequired = "ja"\n', "[fields.epost]: «required» ska vara true eller false", "true"),
    ('generic = 1\n', "«generic» ska vara true eller false", "true"),
    ('titlar = ["X"]\n', "okänd nyckel «titlar»", "«title»"),
    ("[fields.epost\n", "filen är inte giltig TOML", "raden"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "said", "remedy"), STRICT, ids=[said for _, said, _ in STRICT])
def test_a_form_that_does_not_hold_names_file_and_key(
    wrong: str, said: str, remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fel.toml"
    path.write_text(f'name = "f"\ntitle = "F"\ndokumenttyp = "ansokan"\n{wrong}', encoding="utf-8")
    assert run_command(["forms", "check", str(path)]) == Exit.USAGE
    told = capsys.readouterr().err
    assert "fel.toml" in told
    assert said in told
    assert remedy in told


def test_run_and_show_read_with_own_forms(
    own: Path, paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ut"
    command = [
        "run",
        str(paper),
        "--out",
        str(out),
        "--profile",
        "data",
        "--quiet",
        "--form",
        str(own.parent),
    ]
    assert run_command(command) == Exit.DONE
    with open(out / "applications.csv", encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["sokande"], row["sokt_summa"]) == ("Hällsviks båtklubb", "12500")
    with open(out / "fields.csv", encoding="utf-8", newline="") as stream:
        fields = {row["field"]: row["value"] for row in csv.DictReader(stream)}
    assert fields["antal_bryggplatser"] == "46"
    with open(out / "runs.csv", encoding="utf-8", newline="") as stream:
        (run,) = csv.DictReader(stream)
    assert list(json.loads(run["settings"])["forms"]) == ["bryggpeng"]
    capsys.readouterr()
    assert run_command(["show", str(paper), "--form", str(own), "--json"]) == Exit.DONE
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["form"] == "bryggpeng"
    assert (
        run_command(["show", str(paper), "--form", str(own), "--pictures", str(tmp_path / "p")]) == Exit.DONE
    )
    assert [path.name for path in sorted((tmp_path / "p").iterdir())] == [f"{paper.name}-1.png"]


def test_a_notebook_reads_with_own_forms(own: Path, paper: Path) -> None:
    document = extract.read_document(paper, forms=extract.read_forms(own))
    assert document.form == "bryggpeng"
    assert extract.read_document(paper).form == "generell_ansokan"


def test_an_own_form_stands_in_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "egen.toml"
    path.write_text(OWN.replace('"bryggpeng"', '"foreningsbidrag"', 1), encoding="utf-8")
    (own,) = user_forms([path])
    forms = with_known([own])
    assert forms[0] is own
    assert [form.name for form in forms].count("foreningsbidrag") == 1


def test_two_own_forms_of_one_name_are_refused(own: Path) -> None:
    (own.parent / "annan.toml").write_text(OWN, encoding="utf-8")
    with pytest.raises(ConfigError, match="bryggpeng"):
        user_forms([own.parent])


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="inga formulär"):
        user_forms([tmp_path])
