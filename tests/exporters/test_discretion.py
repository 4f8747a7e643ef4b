"""What is kept back: personal numbers in every profile, contacts and signatories when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.exporters.discretion import PERSONAL_FIELDS, Discretion, masked
from extract.exporting import PROFILES, Output, export
from tests.exporters.nasty import row_of
from tests.exporters.rows import RowsInMemory

NUMBER = "850709-9805"  # from the published series of test numbers
NAME = "Tova Testfors"
DOCUMENT = "d-bcdfghjklmnpqrst"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Elev 850709-9805 började", "Elev [personnummer] började"),
        ("198507099805", "[personnummer]"),
        ("850709–9805", "[personnummer]"),  # an en dash, as word processors make
        ("850769-9802", "[personnummer]"),  # a co-ordination number
        ("850709-9806", "[personnummer]"),  # a wrong check digit may be a misread number
        ("850709-\n9805", "[personnummer]"),  # broken over two lines
        ("Dnr 1.2.3-456/2015", "Dnr 1.2.3-456/2015"),
        ("Org.nr 212000-0142", "Org.nr 212000-0142"),
        ("3699 1771 1704 2 626 837", "3699 1771 1704 2 626 837"),
        ("2014-08-31", "2014-08-31"),
    ],
)
def test_masking(text: str, safe: str) -> None:
    assert masked(text) == safe


def source() -> RowsInMemory:
    """One application that tells a personal number in every place where a paper can put one."""
    head = {"document_id": DOCUMENT}
    field = {
        "table": "applications",
        "status": "read",
        "page": 1,
        "x0": 1.0,
        "top": 1.0,
        "x1": 9.0,
        "bottom": 9.0,
    }
    hit = head | {"severity": "varning", "result": "traff", "review": "ny"}
    return RowsInMemory(
        {
            "documents": [
                row_of("documents", **head, file=f"{NUMBER}.pdf", path=f"a/{NUMBER}.pdf", dokumenttyp="ansokan",
                       status="ok", reason="ok")
            ],
            "applications": [row_of("applications", **head, projekt=f"Stöd till {NUMBER}", kontaktperson=NAME,
                                    undertecknare=NAME, epost="tova@testfors.example")],
            "sections": [row_of("sections", **head, section="mal", text=f"Personen {NUMBER} deltog")],
            "fields": [
                row_of("fields", **head, **field, field_id="f-namn", field="kontaktperson", raw=NAME, value=NAME),
                row_of("fields", **head, **field, field_id="f-mal", field="projekt", raw=f"Stöd {NUMBER}", value="x"),
            ],
            "findings": [
                row_of("findings", **hit, finding_id="a-1", code="N06", field="undertecknare", field_ids="f-namn",
                       message=f"{NAME} är både kontakt och undertecknare."),
                row_of("findings", **hit, finding_id="a-2", code="N07", field="projekt", field_ids="f-mal f-namn",
                       message=f"{NAME} nämns."),
                row_of("findings", **hit, finding_id="a-3", code="N09", field="projekt", field_ids="f-mal",
                       message=f"Numret {NUMBER} finns."),
            ],
        }
    )  # fmt: skip


def every_character(folder: Path) -> str:
    """All that an export says, its workbook and Parquet files unpacked."""
    import openpyxl
    import pyarrow.parquet

    said = []
    for path in folder.rglob("*"):
        said.append(path.name)
        if path.suffix == ".xlsx":
            book = openpyxl.load_workbook(path, read_only=True)
            said += [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
        elif path.suffix == ".parquet":
            said.append(str(pyarrow.parquet.read_table(path).to_pylist()))
        elif path.is_file():
            said.append(path.read_text(encoding="utf-8"))
    return "\n".join(said)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_personal_number_leaves_in_any_profile(tmp_path: Path, profile: str) -> None:
    done = export(source(), tmp_path, profile)
    said = every_character(tmp_path)
    assert "9805" not in said
    assert "[personnummer]" in said
    assert NAME in said, "officials' names are part of the paper"
    assert done.masked


@pytest.mark.parametrize("profile", PROFILES)
def test_contacts_and_signatories_stay_when_asked(tmp_path: Path, profile: str) -> None:
    done = export(source(), tmp_path, profile, without_persons=True)
    said = every_character(tmp_path)
    assert NAME not in said
    assert "testfors.example" not in said
    assert done.left_out == {"fields": 1, "findings": 2}


@pytest.mark.parametrize("profile", ["data", "xlsx"])
def test_a_run_keeps_back_the_same(tmp_path: Path, profile: str) -> None:
    with Output(tmp_path / "ut", profile, without_persons=True) as output:
        for name in ("documents", "applications", "sections", "fields", "findings"):
            for row in source().rows(name):
                output.write(name, row)
    said = every_character(tmp_path / "ut")
    assert NAME not in said
    assert "9805" not in said
    assert output.exported.left_out == {"fields": 1, "findings": 2}


def test_a_row_without_anything_to_hide_is_the_very_same() -> None:
    row = row_of("konto_rows", document_id=DOCUMENT, rad=1, text="Arvoden")
    assert Discretion(without_persons=True).settled("konto_rows", row) is row


def test_columns_stay_when_their_cells_go() -> None:
    (row,) = source().rows("applications")
    settled = Discretion(without_persons=True).settled("applications", row)
    assert settled is not None
    assert settled.keys() == row.keys()
    assert all(settled[name] is None for name in PERSONAL_FIELDS & row.keys())
