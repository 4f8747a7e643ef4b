"""The declared tables are a contract with everybody who reads the CSV files: typed out by hand here."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.column import Column, plain
from models.tables import TABLES, Kind, MismatchError, conform, frame_schema, table

CONTRACT = {
    "documents": "document_id file path sha256 page_from page_to pages dokumenttyp form form_score "
    "text_source namnd namnd_norm diarienummer datum status reason tool_version rules_version",
    "applications": "document_id projekt projekt_norm sokande namnd namnd_norm organisationsnummer "
    "kontaktperson adress postadress epost telefon telefon_norm tidplan_start tidplan_slut sokt_summa "
    "budget_summa ovriga_intakter ovriga_intakter_belopp ort datum undertecknare befattning diarienummer",
    "budget_rows": "document_id rad text antal a_pris belopp kostnadsslag confidence status",
    "budget_amounts": "document_id rad kolumn belopp",
    "reports": "document_id namnd namnd_norm period_start period_slut beviljat_belopp forbrukat_belopp "
    "summa_angiven summa_beraknad datum undertecknare diarienummer",
    "report_projects": "document_id projekt_nr projekt delredovisning summa_angiven summa_rader text",
    "konto_rows": "document_id projekt_nr projekt rad konto ikb motpart belopp text confidence status",
    "decisions": "document_id nr text projekt belopp",
    "sections": "document_id section heading page_from page_to text",
    "fields": "field_id document_id table row field raw value page x0 top x1 bottom line source method "
    "confidence status changed_by changed_at reason",
    "findings": "finding_id document_id code severity result field field_ids message expected actual "
    "difference page review reviewer reviewer2 reason",
    "links": "from_document to_document projekt_nr kind score basis confirmed_by",
    "runs": "run_id started ended files_found done failed duplicates settings versions",
}
CLOSED = {
    ("documents", "dokumenttyp"): "ansokan redovisning beslut annat",
    ("documents", "text_source"): "text ocr mixed plain",
    ("documents", "status"): "ok review failed duplicate",
    (
        "documents",
        "reason",
    ): "ok partial review no_text encrypted corrupt empty unsupported unsafe_name limit_time "
    "limit_memory limit_pages limit_size crashed duplicate",
    ("applications", "ovriga_intakter"): "ja nej",
    ("budget_rows", "status"): "read empty absent unreadable review",
    ("konto_rows", "status"): "read empty absent unreadable review",
    ("fields", "source"): "text ocr mixed plain",
    ("fields", "status"): "read empty absent unreadable review",
    ("findings", "severity"): "fel varning notis",
    ("findings", "result"): "traff ok ej_provad",
    ("findings", "review"): "ny kontrollerad godtagen avfardad",
}
AMOUNT = Column("belopp", Kind.AMOUNT, "")
KONTO_ROW = {
    "document_id": "d-x",
    "projekt_nr": 1,
    "projekt": "Parkvandring",
    "rad": 1,
    "konto": "0180",
    "ikb": None,
    "motpart": "1704",
    "belopp": Decimal("-107000.50"),
    "text": "två\nrader",
    "confidence": 0.5,
    "status": "read",
}


def test_tables_and_columns_are_those_of_the_contract():
    declared = {declared.name: " ".join(declared.column_names) for declared in TABLES}
    assert declared == CONTRACT
    assert list(declared) == list(CONTRACT)


def test_closed_lists_are_those_of_the_contract():
    declared = {
        (declared.name, column.name): set(column.allowed)
        for declared in TABLES
        for column in declared.columns
        if column.allowed
    }
    assert declared == {key: set(values.split()) for key, values in CLOSED.items()}


@pytest.mark.parametrize("declared", TABLES, ids=lambda declared: declared.name)
def test_every_column_is_explained(declared):
    assert all(len(column.description) > 8 for column in declared.columns)
    assert list(conform([], declared).columns) == list(declared.column_names)


def test_amounts_and_codes_have_their_kinds_everywhere():
    kinds = {(declared.name, column.name): column.kind for declared in TABLES for column in declared.columns}
    money = ("belopp", "summa", "a_pris")
    for (_, name), kind in kinds.items():
        assert (kind is Kind.AMOUNT) == any(word in name for word in money), name
    assert {kinds["konto_rows", name] for name in ("konto", "ikb", "motpart")} == {Kind.CODE}


def test_unknown_table_is_a_key_error():
    with pytest.raises(KeyError):
        table("konton")


def test_conform_keeps_exact_amounts_zeros_and_nulls():
    frame = conform([KONTO_ROW, KONTO_ROW | {"belopp": None, "confidence": None}], table("konto_rows"))
    assert frame["belopp"].sum() == Decimal("-107000.50")
    assert frame["belopp"][0] == Decimal("-107000.50")
    assert frame["belopp"].isna().tolist() == [False, True]
    assert frame["konto"].tolist() == ["0180", "0180"]
    assert frame["ikb"].isna().all()
    assert str(frame["belopp"].dtype) == "decimal128(38, 2)[pyarrow]"
    frame_schema(table("konto_rows")).validate(frame)


def test_dates_and_moments():
    started = datetime(2024, 1, 5, 17, 30, tzinfo=UTC)
    run = dict.fromkeys(table("runs").column_names) | {"run_id": "r-x", "started": started}
    assert conform([run], table("runs"))["started"][0] == started
    report = dict.fromkeys(table("reports").column_names) | {"document_id": "d-x", "datum": date(2015, 1, 13)}
    assert conform([report], table("reports"))["datum"][0] == date(2015, 1, 13)


def test_conform_names_every_missing_column_at_once():
    with pytest.raises(KeyError, match="konto, belopp"):
        conform(
            [{key: cell for key, cell in KONTO_ROW.items() if key not in ("belopp", "konto")}],
            table("konto_rows"),
        )


def test_conform_names_every_mismatch_at_once_and_quotes_none():
    wrong = KONTO_ROW | {"konto": 3699, "belopp": 1.5, "status": "hemligt", "document_id": None, "extra": 1}
    with pytest.raises(MismatchError) as caught:
        conform([KONTO_ROW, wrong], table("konto_rows"))
    assert [line.split(":")[0] for line in caught.value.mismatches] == [
        "extra",
        "document_id",
        "konto",
        "belopp",
        "status",
    ]
    assert "hemligt" not in str(caught.value)
    assert "row 1" in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "value", "fits"),
    [
        (Kind.AMOUNT, Decimal("0.005"), False),  # half an öre: never rounded
        (Kind.AMOUNT, Decimal("1.500"), True),  # zeros after the öre say nothing
        (Kind.AMOUNT, Decimal("1E+35"), True),
        (Kind.AMOUNT, Decimal("1E+36"), False),  # does not fit 38 digits with two decimals
        (Kind.AMOUNT, Decimal("NaN"), False),
        (Kind.AMOUNT, Decimal("1" + "0" * 300_000), False),  # must not take long either
        (Kind.AMOUNT, 900_000, True),
        (Kind.AMOUNT, 900_000.0, False),  # never a float
        (Kind.AMOUNT, "900000", False),
        (Kind.QUANTITY, Decimal("0.125"), True),  # part of a post
        (Kind.CODE, 3699, False),
        (Kind.INTEGER, True, False),
        (Kind.INTEGER, 2**63, False),
        (Kind.NUMBER, float("nan"), False),
        (Kind.DATE, datetime(2015, 1, 13, tzinfo=UTC), False),
        (Kind.DATETIME, datetime(2015, 1, 13), False),  # a moment without a zone is none
    ],
)
def test_what_a_column_holds(kind, value, fits):
    assert Column("x", kind, "").accepts(value) is fits


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_an_amount_that_is_accepted_comes_back_exactly(number):
    if not AMOUNT.accepts(number):
        return
    assert Decimal(plain(number)) == number
    rows = [{"document_id": "d-x", "rad": 1, "kolumn": "2015", "belopp": number}]
    assert conform(rows, table("budget_amounts"))["belopp"][0] == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**30), max_value=10**30))
def test_every_amount_in_kronor_and_oren_is_accepted(number):
    assert AMOUNT.accepts(number)
    assert plain(number).partition(".")[2] in {"", f"{number:.2f}"[-2:]}


def test_declaring_tables_loads_no_heavy_library():
    heavy = ["pandas", "pandera", "pyarrow", "numpy", "spacy"]
    code = (
        "import json, sys, models.tables, extract.frames, extract.exporters.csv_files; "
        f"print(json.dumps([name for name in {heavy} if name in sys.modules]))"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert json.loads(run.stdout) == []
