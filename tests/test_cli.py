"""The command as a person and as a script meets it."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from extract.batch import Reading
from extract.cli.app import run_command
from extract.cli.demo import PAPERS
from extract.cli.terminal import one_line
from models.errors import Exit, ReadError, Reason
from models.finding import Finding, Result, Severity
from models.geometry import Box
from models.ids import document_id
from models.layout import TextSource
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Row,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)
from models.visible import visible

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "data" / "samples"
NASTY = "\x1b[31m[bold red]röd[/]\x07\u202etxt"
PLACE = Place(1, Box(0, 0, 10, 10), 7)
FINDINGS = (
    ("B05", Severity.VARNING, Result.TRAFF, "Budgeten är inte specificerad; 2 kostnadsslag saknar belopp."),
    ("B01", Severity.FEL, Result.TRAFF, f"Budgeten {NASTY} överstiger sökt summa med 107 000 kr."),
    ("N02", Severity.NOTIS, Result.TRAFF, "Nämnden skrivs på två sätt."),
    ("B04", Severity.FEL, Result.EJ_PROVAD, "Kunde inte prövas: ovriga_intakter saknas."),
    ("B02", Severity.FEL, Result.OK, "Stämmer."),
)


def read_made_up(place: Path, file: SourceFile, **_: object) -> Reading:
    """A paper with every kind of thing to show, some of it hostile; a file that says `refuse` is refused."""
    if place.read_text(encoding="utf-8").startswith("refuse"):
        raise ReadError(Reason.NO_TEXT, "filen har inget textlager", where=file.path, todo="läs in den igen")
    assert file.sha256 is not None
    name = document_id(file.sha256)
    read = ValueStatus.READ
    document = Document(
        name,
        SourceFile(file.name, file.path, file.sha256, 3, TextSource.PLAIN),
        1,
        3,
        DocumentStatus.OK,
        Reason.OK,
        Dokumenttyp.ANSOKAN,
        form="ytterstad_ansokan",
        form_score=0.98,
        values=(
            Value("projekt", NASTY, NASTY, read, PLACE, confidence=0.91),
            Value("sokt_summa", "900 tkr", Decimal("900000"), read, PLACE, confidence=0.987),
            Value("epost", "", None, ValueStatus.EMPTY, PLACE),
            Value("telefon", "", None, ValueStatus.ABSENT),
            Value("budget_summa", "9OO 00", None, ValueStatus.UNREADABLE, PLACE, flags=("tvetydig",)),
        ),
        sections=(Section("mal", "Mål", "ord " * 400, PLACE, 2),),
        rows=(
            Row(
                "budget_rows",
                1,
                (
                    Value("text", "Lön", "Lön", read, PLACE),
                    Value("belopp", "107 000", Decimal("107000.50"), read, PLACE),
                ),
            ),
        ),
        notes=("Läst med prov.",),
    )
    findings = tuple(
        Finding(code, severity, result, name, "sokt_summa", message, page=2)
        for code, severity, result, message in FINDINGS
    )
    return Reading((document,), findings)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.api.read_file", read_made_up)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in {"a.txt": "1", "b.txt": "refuse", "c.txt": "1", "d.txt": "", "e.txt": "2"}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """Run the command in this process; exit code, stdout, stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = run_command([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))


def assert_fits_a_terminal(text: str) -> None:
    assert max(map(cell_len, text.splitlines())) <= 80
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[bold red]" in text


@pytest.mark.usefixtures("made_up")
class TestRun:
    def test_summary_counts_every_file_once_and_fits(self, told: Told, papers: Path, tmp_path: Path) -> None:
        code, out, err = told("run", papers, "--out", tmp_path / "out")
        assert code == Exit.SOME_FAILED
        assert "5 filer: 2 klara, 0 att granska, 1 kopia, 2 gick inte att läsa" in out
        assert "2 fel, 4 varningar, 2 notiser," in out  # the copy, and the other paper with the same words
        assert_fits_a_terminal(out)
        assert "b.txt: filen har inget textlager\n    → läs in den igen" in err
        assert "d.txt: filen är tom" in err

    def test_worst_findings_come_first(self, told: Told, papers: Path, tmp_path: Path) -> None:
        _, out, _ = told("run", papers, "--out", tmp_path / "out")
        places = [out.index(word) for word in ("B01", "B05", "N02")]
        assert places == sorted(places)
        assert "B04" not in out
        assert "B02" not in out

    def test_many_findings_are_capped(self, told: Told, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        for number in range(20):
            (folder / f"{number}.txt").write_text(str(number), encoding="utf-8")
        _, out, _ = told("run", folder, "--out", tmp_path / "out")
        assert "… och 40 till i findings.csv" in out  # 19 like the first, and all of them round
        assert out.count("B01") == out.count("B05") == 20
        assert out.count("N02") == 0

    def test_every_file_has_a_row_and_every_row_a_document(
        self, told: Told, papers: Path, tmp_path: Path
    ) -> None:
        told("run", papers, "--out", tmp_path / "out")
        documents = rows_of(tmp_path / "out" / "documents.csv")
        assert [(row["path"], row["status"], row["reason"]) for row in documents] == [
            ("a.txt", "ok", "ok"),
            ("b.txt", "failed", "no_text"),
            ("c.txt", "duplicate", "duplicate"),
            ("d.txt", "failed", "empty"),
            ("e.txt", "ok", "ok"),
        ]
        names = [row["document_id"] for row in documents]
        assert len(set(names)) == 5
        assert {row["document_id"] for row in rows_of(tmp_path / "out" / "findings.csv")} <= set(names)
        (run,) = rows_of(tmp_path / "out" / "runs.csv")
        assert (run["files_found"], run["done"], run["failed"], run["duplicates"]) == ("5", "2", "2", "1")

    def test_json_is_the_only_thing_on_stdout(self, told: Told, papers: Path, tmp_path: Path) -> None:
        code, out, err = told("run", papers, "--out", tmp_path / "out", "--json")
        answer = json.loads(out)
        assert code == Exit.SOME_FAILED
        assert answer["files"] == {"found": 5, "ok": 2, "review": 0, "failed": 2, "duplicate": 1}
        assert answer["findings"] == {"fel": 2, "varning": 4, "notis": 2}
        assert answer["worst"][0]["code"] == "B01"
        assert [failure["reason"] for failure in answer["failures"]] == ["no_text", "empty"]
        assert "\x1b" not in out
        assert "gick inte att läsa" in err

    def test_quiet_says_only_what_failed(self, told: Told, papers: Path, tmp_path: Path) -> None:
        code, out, err = told("run", papers / "a.txt", "--out", tmp_path / "out", "--quiet")
        assert (code, out, err) == (Exit.DONE, "", "")

    def test_full_folder_is_refused_and_left_alone(self, told: Told, papers: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        out.mkdir()
        (out / "mine.csv").write_text("mine", encoding="utf-8")
        code, said, err = told("run", papers, "--out", out)
        assert (code, said) == (Exit.OUTPUT_REFUSED, "")
        assert "--force" in err
        assert [path.name for path in out.iterdir()] == ["mine.csv"]
        code, _, _ = told("run", papers, "--out", out, "--force")
        assert code == Exit.SOME_FAILED
        assert (out / "mine.csv").read_text(encoding="utf-8") == "mine"

    def test_output_inside_the_source_is_not_read_again(self, told: Told, papers: Path) -> None:
        told("run", papers, "--out", papers / "out")
        _, out, _ = told("run", papers, "--out", papers / "out", "--force")
        assert "5 filer" in out

    def test_output_never_goes_into_the_source(self, told: Told, papers: Path) -> None:
        before = sorted(papers.iterdir())
        code, _, _ = told("run", papers, "--out", papers, "--force")
        assert code == Exit.OUTPUT_REFUSED
        assert sorted(papers.iterdir()) == before

    def test_a_missing_source_is_a_row_and_the_rest_goes_on(
        self, told: Told, papers: Path, tmp_path: Path
    ) -> None:
        code, _, err = told("run", tmp_path / "borta.pdf", papers / "a.txt", "--out", tmp_path / "out")
        assert code == Exit.SOME_FAILED
        assert "borta.pdf: filen finns inte" in err
        assert [row["status"] for row in rows_of(tmp_path / "out" / "documents.csv")] == ["failed", "ok"]

    def test_an_empty_folder_is_said_to_be_empty(self, told: Told, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        code, _, err = told("run", tmp_path / "in", "--out", tmp_path / "out")
        assert code == Exit.DONE
        assert "Inga filer hittades" in err

    @pytest.mark.parametrize("jobs", [0, 1, 3])
    def test_the_number_of_processes_changes_no_byte(
        self, told: Told, papers: Path, tmp_path: Path, jobs: int
    ) -> None:
        told("run", papers, "--out", tmp_path / "one", "--jobs", 2)
        told("run", papers, "--out", tmp_path / "other", "--jobs", jobs)
        for path in sorted((tmp_path / "one").iterdir()):
            if path.name != "runs.csv":
                assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


@pytest.mark.usefixtures("made_up")
class TestShow:
    def test_reads_well_in_80_columns(self, told: Told, papers: Path) -> None:
        code, out, _ = told("show", papers / "a.txt")
        assert code == Exit.DONE
        assert_fits_a_terminal(out)
        for words in (
            "ansokan · 3 sidor · text från ren text",
            "900\u00a0000",
            "står: 900 tkr",
            "0,99",
            "s 1 rad 7",
            "(tomt)",
            "Finns inte på papperet: telefon",
            "(kunde inte läsas)",
            "flaggor: tvetydig",
            "107\u00a0000,50",
            "Läst med prov.",
        ):
            assert words in out
        assert out.count("ord ord") < 40
        places = [out.index(f"Iakttagelser: {severity}") for severity in ("fel", "varning", "notis")]
        assert places == sorted(places)
        assert out.index("Ej prövade") > places[-1]

    def test_json_gives_the_tables(self, told: Told, papers: Path) -> None:
        _, out, _ = told("show", papers / "a.txt", "--json")
        tables = json.loads(out)
        assert tables["applications"][0]["sokt_summa"] == "900000"
        assert tables["budget_rows"][0]["belopp"] == "107000.50"
        assert [row["raw"] for row in tables["fields"] if row["field"] == "projekt"] == [NASTY]
        assert len(tables["findings"]) == len(FINDINGS)

    def test_a_refused_file_says_what_and_what_to_do(self, told: Told, papers: Path) -> None:
        code, out, err = told("show", papers / "b.txt")
        assert (code, out) == (Exit.SOME_FAILED, "")
        assert err == "b.txt: filen har inget textlager\n  → läs in den igen\n"

    def test_a_folder_is_no_file(self, told: Told, papers: Path) -> None:
        code, _, err = told("show", papers)
        assert code == Exit.USAGE
        assert "granska run" in err


class TestRule:
    def test_lists_every_check(self, told: Told) -> None:
        from extract.checks import CHECKS

        _, out, _ = told("rule")
        assert all(f"{check.code} " in out for check in CHECKS)
        assert max(map(cell_len, out.splitlines())) <= 80

    @pytest.mark.parametrize("code", ["B01", "b01"])
    def test_explains_one(self, told: Told, code: str) -> None:
        status, out, _ = told("rule", code)
        assert status == Exit.DONE
        assert all(word in out for word in ("B01", "Varför:", "Exempel:", "Åtgärd:"))
        assert max(map(cell_len, out.splitlines())) <= 80

    def test_json(self, told: Told) -> None:
        from extract.checks import ARCHIVE_CHECKS, CHECKS

        _, out, _ = told("rule", "--json")
        codes = [check.code for check in CHECKS] + [check.code for check in ARCHIVE_CHECKS]
        assert [entry["code"] for entry in json.loads(out)] == codes
        _, out, _ = told("rule", "B01", "--json")
        assert json.loads(out)["severity"] == "fel"

    def test_unknown_code(self, told: Told) -> None:
        code, out, err = told("rule", "B999")
        assert (code, out) == (Exit.USAGE, "")
        assert "B999" in err


class TestDemo:
    def test_the_shipped_papers_are_read_and_their_errors_found(self, told: Told, tmp_path: Path) -> None:
        code, out, err = told("demo", "--out", tmp_path)
        assert code == Exit.DONE
        assert "B06 ansokan_vaxthuset.pdf" in out
        assert "B07 redovisning_vargtorn.pdf" in out
        assert {row["status"] for row in rows_of(tmp_path / "tabeller" / "documents.csv")} <= {"ok", "review"}
        assert f"granska show {tmp_path / 'papper' / PAPERS[0]}" in err

    def test_it_can_be_run_twice_and_answers_with_json(self, told: Told, tmp_path: Path) -> None:
        told("demo", "--out", tmp_path)
        code, out, _ = told("demo", "--out", tmp_path, "--json")
        assert (code, json.loads(out)["files"]["found"]) == (Exit.DONE, len(PAPERS))

    def test_a_place_that_cannot_be_written_is_refused(self, told: Told, tmp_path: Path) -> None:
        (tmp_path / "papper").write_text("en fil", encoding="utf-8")
        code, out, err = told("demo", "--out", tmp_path)
        assert (code, out) == (Exit.OUTPUT_REFUSED, "")
        assert "--out" in err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "Användning: granska"),  # nothing asked: the help
        ("rnu x", "rnu"),
        ("run", "SOURCE saknas"),
        ("run x --fouce", "--fouce finns inte; menade du --force"),
        ("run x --jobs -1", "--jobs"),
        ("run x --jobs many", "--jobs"),
        ("run x --out", "--out"),
        ("show", "FILE saknas"),
    ],
)
def test_usage_errors_end_with_2_and_point_at_the_help(told: Told, line: str, said: str) -> None:
    code, out, err = told(*line.split())
    assert code == Exit.USAGE
    assert said in out + err
    assert "Traceback" not in err


def test_an_unknown_profile_is_refused_before_anything_is_read(told: Told, tmp_path: Path) -> None:
    code, _, err = told("run", tmp_path / "borta.txt", "--profile", "exel", "--out", tmp_path / "out")
    assert code == Exit.USAGE
    assert "excel-sv, data" in err
    assert not (tmp_path / "out").exists()


def test_a_defect_is_short_and_leaks_nothing(
    told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("Anna Andersson 850709-9805")

    monkeypatch.setattr("extract.api.run", broken)
    code, out, err = told("run", tmp_path)
    assert (code, out) == (Exit.DEFECT, "")
    assert "ValueError" in err
    assert "Anna" not in err
    assert "Traceback" not in err


def test_an_interrupt_ends_with_130(told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extract.api.run", interrupted)
    code, _, err = told("run", tmp_path)
    assert code == Exit.INTERRUPTED
    assert "Avbrutet" in err


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way on Windows")
def test_ctrl_c_leaves_no_half_export_and_no_process(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    folder = tmp_path / "in"
    folder.mkdir()
    sample = next(SAMPLES.glob("*.txt")).read_bytes()
    for number in range(3000):
        (folder / f"{number}.txt").write_bytes(sample + b"\n" * number)
    # A shell that starts the tests in the background has them ignore the signal, and so would the command.
    heeding = (
        "import signal, sys; from extract.cli import main; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main())"
    )
    command = [sys.executable, "-c", heeding, "run", str(folder), "--out", str(tmp_path / "out")]
    started = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while len(psutil.Process(started.pid).children(recursive=True)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    children = psutil.Process(started.pid).children(recursive=True)
    out, err = started.communicate(timeout=60)
    assert started.returncode == Exit.INTERRUPTED
    assert "Traceback" not in out + err
    assert not list((tmp_path / "out").glob("*.csv*"))
    _, alive = psutil.wait_procs(children, timeout=20)
    assert not alive


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="data/samples is not part of the wheel")
@pytest.mark.parametrize("encoding", ["utf-8", "cp850", "ascii"])
def test_real_samples_from_a_shell_of_any_code_page(tmp_path: Path, encoding: str) -> None:
    command = [sys.executable, "-m", "extract", "run", str(SAMPLES), "--out", str(tmp_path / "ut å")]
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=environment, timeout=300)
    out = done.stdout.decode("utf-8")
    assert done.returncode in (Exit.DONE, Exit.SOME_FAILED), done.stderr.decode("utf-8")
    assert "ut å" in out
    assert max(map(cell_len, out.splitlines())) <= 80
    assert len(list((tmp_path / "ut å").glob("*.csv"))) >= 14


@pytest.mark.skipif(os.name == "nt", reason="no pipe to close early")
@pytest.mark.parametrize(
    ("asked", "first"),
    [("rule --json", "[\n"), ("run --help", "Användning: granska run [FLAGGOR] SOURCE…\n")],
)
def test_a_reader_that_leaves_early_is_no_error(asked: str, first: str) -> None:
    command = f'"{sys.executable}" -m extract {asked} | head -n 1; exit "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == (first, "", 0)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [("rule", "[CODE]"), ("ingest", "[SOURCE…]"), ("reconcile", "LEDGER… [SOURCE…]")],
)
def test_the_help_says_what_may_be_left_out(told: Told, command: str, arguments: str) -> None:
    _, out, _ = told(command, "--help")
    assert out.startswith(f"Användning: granska {command} [FLAGGOR] {arguments}\n")


def test_the_help_says_every_word_in_swedish(told: Told) -> None:
    """`[required]`, `<list[Path]>` and `giltig_fr…` stood in it."""
    code, out, err = told("forget", "--help")
    assert (code, err) == (Exit.DONE, "")
    assert (
        out
        == """\
Användning: granska forget [FLAGGOR] DOCUMENT

Gallra: ta bort allt som lästs ur dokumentets fil; att den funnits står kvar i
loggen.

Argument:
  DOCUMENT                Dokumentets id, d-….

Flaggor:
  --by NAMN               Den som beslutat. (krävs)
  --reason TEXT           Skälet, som står kvar i loggen. (krävs)
  --db FILE|URL           Databasen, annars granska.db där du står;
                          postgresql://… går också.
  --yes                   Gör det utan att fråga.
  --json                  Svara med JSON på standard ut.
  -h, --help              Visa hjälpen.
"""
    )


@pytest.mark.skipif(os.name == "nt", reason="no pipe to close early")
@pytest.mark.usefixtures("made_up")
def test_a_reader_that_leaves_early_hides_no_failure(
    monkeypatch: pytest.MonkeyPatch, papers: Path, tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", buffering=1, encoding="utf-8") as closed:
        monkeypatch.setattr("sys.stdout", closed)
        code = run_command(["run", str(papers), "--out", str(tmp_path / "out")])
    assert code == Exit.SOME_FAILED


@pytest.mark.skipif(os.name == "nt", reason="no pipe to close early")
def test_a_reader_of_figures_may_leave_early() -> None:
    """`granska evaluate … | head` ended as a defect of granska."""
    command = (
        f'"{sys.executable}" -m extract evaluate data/truth --json | head -n 1; exit "${{PIPESTATUS[0]}}"'
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr.strip()) == (Exit.DONE, "")


def test_a_pipe_that_breaks_inside_is_a_defect_not_a_success(
    told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError(32, "a worker went away")

    monkeypatch.setattr("extract.api.run", broken)
    code, out, err = told("run", tmp_path)
    assert (code, out) == (Exit.DEFECT, "")
    assert "BrokenPipeError" in err


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hässelby-Vällingby", "Hässelby-Vällingby"),
        ("\x1b]0;titel\x07", "\\x1b]0;titel\\x07"),  # sets the title of the window
        ("a\x9b31mb", "a\\x9b31mb"),  # the one-character start of an escape sequence
        ("fil\u202etxt.exe", "fil\\u202etxt.exe"),  # turns the rest of the line round
        ("a\rb", "a\\rb"),  # would write over the line
        ("a\u2028b", "a\\u2028b"),
        ("a\ud800b", "a\\ud800b"),
        ("900\u00a0000\tkr", "900\u00a0000 kr"),
        ("👩‍👧", "👩‍👧"),  # joiners inside a character do no harm
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_folds_every_kind_of_line_end() -> None:
    assert one_line("a\r\n  b\nc\u2028d") == "a b c d"
