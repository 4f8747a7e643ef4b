"""From one record to the rows of every table; the names in it are made up."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.frames import document_rows, finding_rows, rows_of, tables, tool_version
from models.column import plain
from models.errors import Reason
from models.finding import Finding, Result, Severity
from models.geometry import Box
from models.ids import field_id, finding_id
from models.layout import TextSource
from models.record import (
    Clause,
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Project,
    Row,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)
from models.tables import TABLES

PLACE = Place(1, Box(72.004, 100.006, 200.0, 112.5), 33)
FILE = SourceFile("ansökan.pdf", "arkiv/ansökan.pdf", "a" * 64, 2, TextSource.TEXT)


def value(field, found, raw=None, status=ValueStatus.READ, **more):
    return Value(field, str(found) if raw is None else raw, found, status, PLACE, "below", **more)


def konto_row(rad, belopp, projekt_nr=1, status=ValueStatus.READ, ikb="1771"):
    return Row(
        "konto_rows",
        rad,
        (
            value("konto", "0180", confidence=0.99),
            value("ikb", ikb),
            value("belopp", belopp, status=status, confidence=0.87654321),
        ),
        projekt_nr,
    )


APPLICATION = Document(
    "d-a",
    FILE,
    1,
    2,
    DocumentStatus.OK,
    Reason.OK,
    Dokumenttyp.ANSOKAN,
    form="ytterstad_ansokan",
    form_score=0.91234567,
    values=(
        value("projekt", "Parkvandring"),
        value("namnd", "Björkdals stadsdelsnämnd"),
        value("sokt_summa", Decimal("900000.50"), raw="900 000:50 kr"),
        value("tidplan_start", date(2015, 1, 1), raw="1/1 2015"),
        value("ovriga_intakter", "nej"),
        value("telefon_norm", "08-508 00 000"),
        value("medfinansiering", Decimal(5000)),
        value("ort", None, raw="", status=ValueStatus.EMPTY),
    ),
    sections=(
        Section("mal", "Mål", "Fler går ut.", PLACE, 2),
        Section("syfte", "Syfte", "", Place(2, None), 2),
    ),
    rows=(
        Row(
            "budget_rows",
            1,
            (value("text", "Lön"), value("antal", 2), value("belopp", 100), value("2016", Decimal(7))),
        ),
    ),
)
REPORT = Document(
    "d-r",
    FILE,
    1,
    1,
    DocumentStatus.REVIEW,
    Reason.REVIEW,
    Dokumenttyp.REDOVISNING,
    values=(value("period_start", date(2014, 8, 1)),),
    rows=(
        konto_row(1, Decimal("107000.25")),
        konto_row(2, Decimal("-0.25"), 2),
        konto_row(3, Decimal(10), 2),
    ),
    projects=(
        Project(
            1,
            value("projekt", "Sommarläger"),
            None,
            Section("projekt", "Sommarläger", "Det gick bra.", PLACE, 1),
        ),
        Project(2, None, value("delredovisning", "Läxhjälp"), None, value("summa_angiven", Decimal(11))),
    ),
)


def only(rows, name):
    assert len(rows[name]) == 1
    return rows[name][0]


def test_application_columns_come_from_the_values_of_the_same_name():
    rows = rows_of([APPLICATION], rules_version="7")
    found = {key: cell for key, cell in only(rows, "applications").items() if cell is not None}
    assert found == {
        "document_id": "d-a",
        "projekt": "Parkvandring",
        "projekt_norm": "parkvandring",
        "namnd": "Björkdals stadsdelsnämnd",
        "sokt_summa": Decimal("900000.50"),
        "tidplan_start": date(2015, 1, 1),
        "ovriga_intakter": "nej",
        "telefon_norm": "08-508 00 000",
    }
    document = only(rows, "documents")
    assert document["namnd"] == "Björkdals stadsdelsnämnd"
    assert (document["form_score"], document["pages"], document["page_to"]) == (0.9123, 2, 2)
    assert (document["tool_version"], document["rules_version"]) == (tool_version(), "7")
    assert rows["reports"] == []


def test_empty_sections_have_a_row_with_a_null():
    rows = rows_of([APPLICATION])["sections"]
    assert [
        (row["section"], row["heading"], row["page_from"], row["page_to"], row["text"]) for row in rows
    ] == [
        ("mal", "Mål", 1, 2, "Fler går ut."),
        ("syfte", "Syfte", 2, 2, None),
    ]


def test_an_amount_outside_the_columns_of_a_budget_row_is_a_further_amount():
    rows = rows_of([APPLICATION])
    assert only(rows, "budget_amounts") == {
        "document_id": "d-a",
        "rad": 1,
        "kolumn": "2016",
        "belopp": Decimal(7),
    }
    row = only(rows, "budget_rows")
    assert (row["antal"], row["belopp"], row["status"]) == (Decimal(2), Decimal(100), "read")


def test_budget_amounts_may_also_stand_as_rows():
    row = Row("budget_amounts", 4, (value("kolumn", "Länsstyrelsen"), value("belopp", Decimal(50))))
    found = only(rows_of([replace(APPLICATION, rows=(row,))]), "budget_amounts")
    assert found == {"document_id": "d-a", "rad": 4, "kolumn": "Länsstyrelsen", "belopp": Decimal(50)}


def test_report_sums_are_exact_and_by_project():
    rows = rows_of([REPORT])
    assert only(rows, "reports")["summa_beraknad"] == Decimal("107010.00")
    projects = [(row["projekt_nr"], row["projekt"], row["delredovisning"]) for row in rows["report_projects"]]
    assert projects == [(1, "Sommarläger", None), (2, None, "Läxhjälp")]
    assert [row["summa_rader"] for row in rows["report_projects"]] == [Decimal("107000.25"), Decimal("9.75")]
    assert [row["text"] for row in rows["report_projects"]] == ["Det gick bra.", None]
    assert [row["projekt"] for row in rows["konto_rows"]] == ["Sommarläger", None, None]
    assert rows["konto_rows"][0]["konto"] == "0180"
    assert rows["konto_rows"][0]["confidence"] == 0.8765


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ((), None),  # no table is no sum, not zero
        (
            (konto_row(1, Decimal(5)), konto_row(2, None, status=ValueStatus.UNREADABLE)),
            None,
        ),  # one is not known
        ((konto_row(1, Decimal(5)), konto_row(2, None, status=ValueStatus.ABSENT)), None),
        (
            (konto_row(1, Decimal(5)), Row("konto_rows", 2, (value("konto", "3699"),))),
            None,
        ),  # the amount is lost
        (
            (konto_row(1, Decimal(5)), konto_row(2, None, status=ValueStatus.EMPTY)),
            Decimal(5),
        ),  # a printed dash
        ((konto_row(1, Decimal(5)), konto_row(2, Decimal("0.001"))), None),  # finer than öre: not held
        ((konto_row(1, Decimal(5)), konto_row(2, Decimal(6), status=ValueStatus.REVIEW)), Decimal(11)),
    ],
)
def test_calculated_sum(rows, total):
    assert only(rows_of([replace(REPORT, rows=rows)]), "reports")["summa_beraknad"] == total


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (konto_row(1, Decimal(5)), "read"),
        (konto_row(1, Decimal(5), ikb="-"), "read"),  # a dash for a code is an answer
        (konto_row(1, None, status=ValueStatus.EMPTY), "empty"),
        (konto_row(1, None, status=ValueStatus.UNREADABLE), "unreadable"),
        (konto_row(1, Decimal(5), status=ValueStatus.REVIEW), "review"),
        (konto_row(1, Decimal("0.001")), "unreadable"),
        (Row("konto_rows", 1, (value("konto", "3699"),)), "absent"),
    ],
)
def test_status_of_a_row(row, status):
    assert only(rows_of([replace(REPORT, rows=(row,))]), "konto_rows")["status"] == status


def test_a_dash_is_no_code():
    rows = rows_of([replace(REPORT, rows=(konto_row(1, Decimal(5), ikb="–"),))])
    assert only(rows, "konto_rows")["ikb"] is None
    field = next(row for row in rows["fields"] if row["field"] == "ikb")
    assert (field["raw"], field["value"], field["status"]) == ("–", None, "empty")


def test_every_located_value_has_one_field():
    rows = rows_of([APPLICATION, REPORT])["fields"]
    assert len(rows) == sum(1 for document in (APPLICATION, REPORT) for _ in document.located())
    assert len({row["field_id"] for row in rows}) == len(rows)
    amount = next(row for row in rows if row["field"] == "sokt_summa")
    assert amount == {
        "field_id": field_id("d-a", "applications", "", "sokt_summa"),
        "document_id": "d-a",
        "table": "applications",
        "row": None,
        "field": "sokt_summa",
        "raw": "900 000:50 kr",
        "value": "900000.50",
        "page": 1,
        "x0": 72.0,
        "top": 100.01,
        "x1": 200.0,
        "bottom": 112.5,
        "line": 33,
        "source": "text",
        "method": "below",
        "confidence": None,
        "status": "read",
        "changed_by": None,
        "changed_at": None,
        "reason": None,
    }
    assert next(row["value"] for row in rows if row["field"] == "tidplan_start") == "2015-01-01"
    assert next(row["value"] for row in rows if row["field"] == "medfinansiering") == "5000"
    cell = next(row for row in rows if row["field"] == "belopp" and row["document_id"] == "d-r")
    assert (cell["table"], cell["row"]) == ("konto_rows", "1")


def test_values_of_the_same_name_get_their_own_ids():
    twice = replace(APPLICATION, values=(value("ort", "Kista"), value("ort", "Farsta")))
    rows = [row for row in rows_of([twice])["fields"] if row["field"] == "ort"]
    assert rows[0]["field_id"] == field_id("d-a", "applications", "", "ort") != rows[1]["field_id"]


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("sokt_summa", "900000"),  # text is no amount
        ("sokt_summa", Decimal("Infinity")),
        ("ovriga_intakter", "kanske"),  # outside the closed list
        ("tidplan_start", "2015-02-30"),
    ],
)
def test_what_a_column_cannot_hold_is_unreadable_and_never_guessed(field, found):
    rows = rows_of([replace(APPLICATION, values=(value(field, found, raw="som skrivet"),))])
    assert only(rows, "applications")[field] is None
    cell = next(row for row in rows["fields"] if row["field"] == field)
    assert (cell["raw"], cell["value"], cell["status"]) == ("som skrivet", None, "unreadable")


@pytest.mark.parametrize("status", [DocumentStatus.FAILED, DocumentStatus.DUPLICATE])
def test_a_failed_file_and_a_copy_have_a_row_in_documents_only(status):
    document = replace(
        APPLICATION,
        status=status,
        file=SourceFile("x", "x", None, 0, None),
        page_from=0,
        page_to=0,
        reason=Reason.CORRUPT,
    )
    [(name, cells)] = document_rows(document)
    assert name == "documents"
    assert (cells["sha256"], cells["page_from"], cells["text_source"], cells["status"]) == (
        None,
        None,
        None,
        status,
    )


def test_decisions():
    clauses = (Clause(1, value("text", "Nämnden beviljar medel."), None, value("belopp", Decimal(245600))),)
    rows = rows_of([replace(REPORT, dokumenttyp=Dokumenttyp.BESLUT, rows=(), projects=(), clauses=clauses)])
    assert only(rows, "decisions") == {
        "document_id": "d-r",
        "nr": 1,
        "text": "Nämnden beviljar medel.",
        "projekt": None,
        "belopp": Decimal(245600),
    }
    assert rows["reports"] == []


def test_findings_count_within_document_code_and_field():
    finding = Finding(
        "B01", Severity.FEL, Result.TRAFF, "d-a", "sokt_summa", "avviker", ("f-b", "f-c"), "1", "2", "-1", 1
    )
    rows = [cells for _, cells in finding_rows([finding, replace(finding, expected="")])]
    assert [row["finding_id"] for row in rows] == [finding_id("d-a", "B01", "sokt_summa", n) for n in (1, 2)]
    assert (rows[0]["field_ids"], rows[0]["difference"], rows[0]["review"]) == ("f-b f-c", "-1", "ny")
    assert rows[1]["expected"] is None


def test_frames_for_every_table_in_order():
    finding = Finding("B01", Severity.FEL, Result.EJ_PROVAD, "d-a", "", "saknas")
    frames = tables([APPLICATION, REPORT], [finding], rules_version="7")
    assert list(frames) == [declared.name for declared in TABLES]
    assert [list(frame.columns) for frame in frames.values()] == [
        list(declared.column_names) for declared in TABLES
    ]
    assert frames["konto_rows"]["belopp"].sum() == Decimal("107010.00")
    assert {name: len(frame) for name, frame in frames.items() if len(frame)} == {
        "documents": 2,
        "applications": 1,
        "budget_rows": 1,
        "budget_amounts": 1,
        "reports": 1,
        "report_projects": 2,
        "konto_rows": 3,
        "sections": 2,
        "fields": 25,
        "findings": 1,
    }


def test_file_names_that_are_no_utf8_can_be_stored():
    document = replace(APPLICATION, file=replace(FILE, name="b\udcf6n.pdf"))
    assert tables([document])["documents"]["file"][0] == "b\\udcf6n.pdf"


def test_a_table_of_the_users_own_form_stays_in_fields():
    row = Row("medlemmar", 1, (value("antal", 12),))
    rows = rows_of([replace(APPLICATION, values=(), rows=(row,))])
    assert [(cell["table"], cell["row"], cell["value"]) for cell in rows["fields"]] == [
        ("medlemmar", "1", "12")
    ]


@given(st.lists(st.decimals(-(10**12), 10**12, places=2), min_size=1, max_size=30))
def test_sums_lose_no_ore(amounts):
    document = replace(REPORT, rows=tuple(konto_row(rad, amount) for rad, amount in enumerate(amounts, 1)))
    total = only(rows_of([document]), "reports")["summa_beraknad"]
    assert total * 100 == sum(int(amount * 100) for amount in amounts)
    assert "E" not in plain(total)


@given(
    st.one_of(st.text(), st.decimals(), st.dates(), st.integers()),
    st.sampled_from(["sokt_summa", "ort", "telefon"]),
)
def test_any_value_gives_conforming_tables(found, field):
    frames = tables([replace(APPLICATION, values=(value(field, found),), rows=(), sections=())])
    assert len(frames["fields"]) == 1
