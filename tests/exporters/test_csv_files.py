"""CSV: nothing lost, nothing a spreadsheet would run, nothing half-written."""

import csv
import io
import os
import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.exporters.companions import EXPORTED
from extract.exporters.csv_cells import DATA, EXCEL_SV, cleaned, guarded, written
from extract.exporters.csv_files import TableWriter
from extract.exporters.staging import check_directory
from models.errors import ConfigError, OutputRefusedError
from models.tables import TABLES, table
from tests.exporters.rows import write_tables

PROFILES = {"excel-sv": EXCEL_SV, "data": DATA}
NAMES = sorted(f"{name}.csv" for name in EXPORTED)


def row(name, **cells):
    filler = {"document_id": "d-x", "rad": 1, "section": "mal"}
    columns = table(name).column_names
    return {column: cells.get(column, filler.get(column)) for column in columns}


def read(path, profile="data"):
    chosen = PROFILES[profile]
    text = path.read_bytes().removeprefix(chosen.mark).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=chosen.delimiter))


def without_guard(text):
    return text[1:] if re.match(r"'+(?:[\t\n]|[\s\ufeff\u200b]*[=+\-@＝＋－＠])", text) else text


GOLDEN = {
    "excel-sv": b"\xef\xbb\xbf"
    b"document_id;projekt_nr;projekt;rad;konto;ikb;motpart;belopp;text;confidence;status\r\n"
    b'"d-x";1;"L\xc3\xa4ger; ""Sol""";1;"0180";;"1704";-107000,50;"\'=1+1";0,95;"read"\r\n'
    b'"d-x";;;1;;;;900000;"tv\xc3\xa5\nrader";1;\r\n',
    "data": b"document_id,projekt_nr,projekt,rad,konto,ikb,motpart,belopp,text,confidence,status\n"
    b'"d-x",1,"L\xc3\xa4ger; ""Sol""",1,"0180",,"1704",-107000.50,"\'=1+1",0.95,"read"\n'
    b'"d-x",,,1,,,,900000,"tv\xc3\xa5\nrader",1,\n',
}
KONTO_ROWS = [
    row(
        "konto_rows",
        projekt_nr=1,
        projekt='Läger; "Sol"',
        konto="0180",
        motpart="1704",
        belopp=Decimal("-107000.5"),
        text="=1+1",
        confidence=0.95,
        status="read",
    ),
    row("konto_rows", belopp=Decimal("900000.00"), text="två\r\nra\x00der", confidence=1.0),
]


@pytest.mark.parametrize("profile", PROFILES)
def test_exact_bytes(tmp_path, profile):
    assert write_tables({"konto_rows": KONTO_ROWS}, tmp_path / "ut", profile) == 1
    assert (tmp_path / "ut" / "konto_rows.csv").read_bytes() == GOLDEN[profile]


def test_every_table_has_a_file_with_its_header_and_nothing_else_stays(tmp_path):
    write_tables({}, tmp_path, "data")
    assert sorted(os.listdir(tmp_path)) == NAMES
    for declared in TABLES:
        assert (tmp_path / f"{declared.name}.csv").read_text() == ",".join(declared.column_names) + "\n"


@pytest.mark.parametrize("profile", PROFILES)
def test_dictionary_explains_every_column(tmp_path, profile):
    write_tables({}, tmp_path, profile)
    rows = read(tmp_path / "datalexikon.csv", profile)
    declared = [(declared.name, column.name) for declared in TABLES for column in declared.columns]
    assert [(entry["table"], entry["column"]) for entry in rows] == declared
    assert all(entry["description"] and entry["type"] for entry in rows)
    assert "ja nej" in [entry["allowed_values"] for entry in rows]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+CMD|' /C calc'!A0", "'+CMD|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("- en punkt i en lista", "'- en punkt i en lista"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\n", "'\n"),
        ("  =1+1", "'  =1+1"),  # white space before it is cut by some programs
        ("\ufeff=1+1", "'\ufeff=1+1"),
        ("＝1+1", "'＝1+1"),  # full width
        ("'=1+1", "''=1+1"),  # so that taking one away gives the text back
        ("-107000", "-107000"),  # a number is no formula
        ("+46850800000", "+46850800000"),
        ("-107000,50", "-107000,50"),
        ("-1E5", "'-1E5"),
        ("a=b", "a=b"),
        ("'citat'", "'citat'"),
        ("", ""),
    ],
)
def test_formula_guard(text, safe):
    assert guarded(text) == safe


def test_guarded_cells_are_counted_in_text_and_code_alike(tmp_path):
    rows = [row("konto_rows", konto="=1", text="@a", belopp=Decimal(-5))]
    assert write_tables({"konto_rows": rows}, tmp_path, "data") == 2
    assert read(tmp_path / "konto_rows.csv")[0]["belopp"] == "-5"


@pytest.mark.parametrize(
    ("value", "swedish"),
    [
        (None, ""),
        ("", '""'),
        (Decimal("900000.5"), "900000,50"),
        (Decimal("-0.00"), "0"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("12345678901234567890123456789012345.67"), "12345678901234567890123456789012345,67"),
        (0.00001, "0,00001"),  # never an exponent
        (-0.0, "0"),
        (72.0, "72"),
        (date(2015, 1, 13), "2015-01-13"),
        (datetime(2024, 1, 5, 17, 30, 1, 999, tzinfo=UTC), "2024-01-05T17:30:01+00:00"),
    ],
)
def test_how_a_cell_is_written(value, swedish):
    assert written(value, EXCEL_SV) == swedish


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(alphabet=st.characters(exclude_categories=["Cs"])),
            st.decimals(-(10**15), 10**15, places=2),
        ),
        max_size=4,
    ),
    st.sampled_from(sorted(PROFILES)),
)
def test_round_trip(tmp_path_factory, cells, profile):
    directory = tmp_path_factory.mktemp("ut")
    rows = [row("budget_rows", text=text, belopp=amount) for text, amount in cells]
    write_tables({"budget_rows": rows}, directory, profile)
    chosen = PROFILES[profile]
    back = read(directory / "budget_rows.csv", profile)
    assert [Decimal(entry["belopp"].replace(",", ".")) for entry in back] == [amount for _, amount in cells]
    assert [without_guard(entry["text"]) for entry in back] == [cleaned(text) for text, _ in cells]
    frame = pandas.read_csv(
        directory / "budget_rows.csv",
        sep=chosen.delimiter,
        encoding="utf-8-sig",
        dtype="str",
        keep_default_na=False,
        lineterminator=None,
    )
    assert len(frame) == len(cells)
    assert [Decimal(amount.replace(",", ".")) for amount in frame["belopp"]] == [
        amount for _, amount in cells
    ]


@given(st.text())
def test_no_cell_begins_as_a_formula(text):
    safe = guarded(cleaned(text))
    assert safe[:1] not in tuple("=@\t\r\n") or safe == ""
    assert safe[:1] not in tuple("+-") or safe == "" or re.fullmatch("[+-][0-9]+([.,][0-9]+)?", safe)
    assert without_guard(safe) == cleaned(text)


def test_same_rows_give_same_bytes_in_any_interleaving(tmp_path):
    with TableWriter(tmp_path / "a", "data") as writer:
        for cells in KONTO_ROWS:
            writer.write("konto_rows", cells)
            writer.write("budget_rows", row("budget_rows"))
    write_tables({"budget_rows": [row("budget_rows")] * 2, "konto_rows": KONTO_ROWS}, tmp_path / "b", "data")
    for name in NAMES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_full_folder_is_refused_and_left_alone(tmp_path):
    (tmp_path / "annat.txt").write_text("kvar")
    with pytest.raises(OutputRefusedError, match="--force"):
        write_tables({}, tmp_path, "data")
    assert os.listdir(tmp_path) == ["annat.txt"]


def test_force_replaces_our_own_files_only(tmp_path):
    (tmp_path / "annat.txt").write_text("kvar")
    (tmp_path / "konto_rows.csv").write_text("gammal")
    write_tables({"konto_rows": KONTO_ROWS}, tmp_path, "data", force=True)
    assert (tmp_path / "annat.txt").read_text() == "kvar"
    assert (tmp_path / "konto_rows.csv").read_bytes() == GOLDEN["data"]
    assert sorted(os.listdir(tmp_path)) == sorted([*NAMES, "annat.txt"])


def test_a_name_taken_by_a_file_or_a_folder_is_refused(tmp_path):
    (tmp_path / "fil").write_text("")
    with pytest.raises(OutputRefusedError):
        check_directory(tmp_path / "fil", force=True)
    with pytest.raises(OutputRefusedError):
        write_tables({}, tmp_path / "fil" / "under", "data")
    (tmp_path / "ut" / "reports.csv").mkdir(parents=True)
    with pytest.raises(OutputRefusedError):
        write_tables({}, tmp_path / "ut", "data", force=True)
    assert os.listdir(tmp_path / "ut") == ["reports.csv"]


def test_what_systems_and_interrupted_exports_leave_does_not_count(tmp_path):
    (tmp_path / "Thumbs.db").write_text("")
    (tmp_path / "konto_rows.csv.new-4711").write_text("halv")
    write_tables({}, tmp_path, "data")
    assert sorted(os.listdir(tmp_path)) == sorted([*NAMES, "Thumbs.db"])


def _fail_half_way(directory, force):
    with TableWriter(directory, "data", force=force) as writer:
        writer.write("konto_rows", KONTO_ROWS[0])
        raise KeyboardInterrupt


def test_an_interrupted_export_leaves_nothing(tmp_path):
    with pytest.raises(KeyboardInterrupt):
        _fail_half_way(tmp_path, False)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("failing", range(1, 36))
def test_a_rename_that_fails_leaves_the_earlier_export_whole(tmp_path, monkeypatch, failing):
    write_tables({"konto_rows": KONTO_ROWS}, tmp_path, "data")
    before = {name: (tmp_path / name).read_bytes() for name in NAMES}
    calls = []
    replace = os.replace

    def sometimes(source, target):
        calls.append(source)
        if len(calls) == failing:
            raise PermissionError(13, "öppen i ett annat program")
        replace(source, target)

    monkeypatch.setattr(os, "replace", sometimes)
    if failing <= 2 * len(NAMES):
        with pytest.raises(OutputRefusedError):
            write_tables({}, tmp_path, "excel-sv", force=True)
        assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == before
    else:
        write_tables({}, tmp_path, "excel-sv", force=True)
        assert sorted(os.listdir(tmp_path)) == NAMES


def test_a_first_export_that_cannot_be_renamed_leaves_an_empty_folder(tmp_path, monkeypatch):
    replace = os.replace

    def no_findings(source, target):
        if "findings" in str(target):
            raise PermissionError(13, "nej")
        replace(source, target)

    monkeypatch.setattr(os, "replace", no_findings)
    with pytest.raises(OutputRefusedError):
        write_tables({}, tmp_path, "data")
    assert os.listdir(tmp_path) == []


def test_unknown_profile_names_those_there_are(tmp_path):
    with pytest.raises(ConfigError, match="excel-sv, data"):
        TableWriter(tmp_path, "excel")


@pytest.mark.parametrize(
    ("cells", "error"),
    [
        ({"belopp": 1.5}, ValueError),  # a float is no amount
        ({"belopp": Decimal("0.005")}, ValueError),
        ({"konto": 3699}, ValueError),
        ({"status": "hemligt"}, ValueError),
        ({"extra": 1}, ValueError),
    ],
)
def test_a_row_that_does_not_fit_is_an_error_that_quotes_nothing(tmp_path, cells, error):
    with pytest.raises(error) as caught, TableWriter(tmp_path, "data") as writer:
        writer.write("konto_rows", KONTO_ROWS[0] | cells)
    assert "hemligt" not in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_a_missing_column_is_a_key_error(tmp_path):
    with pytest.raises(KeyError), TableWriter(tmp_path, "data") as writer:
        writer.write("konto_rows", {"document_id": "d-x"})


def test_names_that_are_no_utf8_are_written_out(tmp_path):
    cells = row("sections", text="b\udcf6n")
    write_tables({"sections": [cells]}, tmp_path, "data")
    assert read(tmp_path / "sections.csv")[0]["text"] == "b\\udcf6n"
