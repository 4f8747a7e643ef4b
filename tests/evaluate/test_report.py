"""Figures add up, and the page of HTML holds whatever a document says as text."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from extract.evaluate.alarms import AlarmTally
from extract.evaluate.figures import Group, by_code, by_field, groups
from extract.evaluate.page import html_page
from extract.evaluate.report import as_data, worst_cases
from extract.evaluate.run import Evaluation
from extract.evaluate.score import FileScore, score_file
from extract.evaluate.words import told
from models.finding import Finding, Result, Severity
from models.record import ValueStatus
from tests.evaluate.build import answer, document, konto, konto_truth, labelled, truth, value

HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'&<!--"
FIELDS = {
    "projekt": answer("Lyktan"),
    "sokt_summa": answer("900000"),
    "budget_summa": answer("900000"),
    "ort": answer(None, "absent"),
}


def scored(*values: object, kind: str = "pdf", part: str = "build") -> FileScore:
    return score_file(labelled(truth(fields=FIELDS), kind=kind, part=part), [document(*values)])  # type: ignore[arg-type]


RIGHT = scored(
    value("projekt", "Lyktan"), value("sokt_summa", Decimal(900000)), value("budget_summa", Decimal(900000))
)
WRONG = scored(
    value("projekt", "Lyktan", ValueStatus.REVIEW),
    value("sokt_summa", Decimal(90000)),
    value("ort", "Kista"),
    kind="scan",
    part="unseen",
)


def test_figures_of_a_group() -> None:
    group = Group.of("alla", [RIGHT, WRONG])
    assert (group.files, group.documents, group.exact, group.types_right) == (2, 2, 1, 2)
    # Printed 6; right 4; returned 3 + 3.
    assert (group.fields.printed, group.fields.correct, group.fields.returned) == (6, 4, 6)
    assert group.fields.f1 == pytest.approx(8 / 12)
    assert (group.amounts.accepted, group.amounts.silent) == (3, 1)
    assert group.amounts.silent_rate == pytest.approx(1 / 3)
    assert group.amounts.automation == pytest.approx(3 / 4)
    assert group.fields.automation == pytest.approx(4 / 6)


def test_groups_and_fields_part_the_same_answers() -> None:
    files = [RIGHT, WRONG]
    parts = list(groups(files, lambda file: file.labelled.kind))
    assert [part.name for part in parts] == ["pdf", "scan"]
    assert sum(part.fields.printed for part in parts) == sum(tally.printed for _, tally in by_field(files))


def test_codes() -> None:
    record = truth(fields={}, findings=["B01", "T02"], must_not_fire=["K03"], planted=["B01"])
    findings = [Finding(code, Severity.FEL, Result.TRAFF, "d-prov", "", "") for code in ("B01", "K03")]
    file = score_file(labelled(record), [document()], findings)
    found = {code.code: (code.right, code.missed, code.false) for code in by_code([file, file])}
    assert found == {"B01": (2, 0, 0), "K03": (0, 0, 2), "T02": (0, 2, 0)}


def test_alarms_are_counted_in_two_ways() -> None:
    def checked(record: dict[str, object], *findings: tuple[str, Severity]) -> FileScore:
        made = [Finding(code, grade, Result.TRAFF, "d-prov", "", "") for code, grade in findings]
        return score_file(labelled(truth(fields={}, **record)), [document()], made)

    files = [
        # An error told as a note is found, and no alarm; a note that is a note was never to alarm.
        checked(
            {"findings": ["B01", "F03", "T02"], "planted": ["B01", "F03", "T02"]},
            ("B01", Severity.NOTIS),
            ("F03", Severity.NOTIS),
            ("T02", Severity.NOTIS),
            ("T02", Severity.VARNING),
        ),
        checked({"findings": ["F02"], "planted": []}, ("F02", Severity.VARNING), ("B06", Severity.FEL)),
        checked({"findings": [], "planted": []}, ("K04", Severity.NOTIS)),
        score_file(labelled(truth(fields={}, findings=["B01"], planted=["B01"])), [], failure="no_text"),
    ]
    found = Group.of("alla", files).alarms
    assert (found.planted, found.found, found.planted_alarms, found.alarmed) == (4, 3, 3, 1)
    assert (found.clean, found.false_alarms, found.false_per_100) == (2, 1, 50.0)
    assert as_data(Evaluation(tuple(files), 1.0))["total"]["findings"]["recall"] == pytest.approx(0.75)
    assert "3 av 4 funna" in told(found)
    assert AlarmTally().recall is None


def test_rows_are_counted_whole() -> None:
    record = truth(dokumenttyp="redovisning", fields={}, konto_rows=[konto_truth(1, "5021", "10", "Lön")])
    file = score_file(labelled(record), [document(rows=(konto(1, "5021", "10", "Lön"),))])
    data = as_data(Evaluation((file,), 1.0))
    assert data["total"]["konto_rows"] == {"expected": 1, "found": 1, "exact": 1}


def test_data_is_json_and_counts_every_error_once() -> None:
    data = as_data(Evaluation((RIGHT, WRONG), 2.0), marks=True)
    assert json.loads(json.dumps(data)) == data
    assert data["total"]["amounts"]["silent_errors"] == 1
    assert data["total"]["amounts"]["silent_per_1000"] == pytest.approx(333.333333)
    assert [case["verdict"] for case in data["wrong"]] == ["wrong_silent", "missed", "spurious"]


def test_silent_amounts_come_first() -> None:
    cases = worst_cases(Evaluation((RIGHT, WRONG), 1.0))
    assert [case.mark.field for case in cases] == ["sokt_summa", "ort", "budget_summa"]


class Tags(HTMLParser):
    """Every element and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}


def tags_of(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    return tags


def test_page_shows_hostile_text_as_text() -> None:
    tame = html_page(Evaluation((WRONG,), 1.0))
    fields = {"projekt": answer(HOSTILE)}
    name = replace(labelled(truth(fields=fields)), path=Path(HOSTILE.replace("/", "")), layout=HOSTILE)
    found = document(value("projekt", HOSTILE + "x", flags=(HOSTILE,), method=HOSTILE))
    file = score_file(name, [found], failure="")
    page = html_page(Evaluation((file, replace(file, failure=HOSTILE)), 1.0))
    assert tags_of(page).elements <= tags_of(tame).elements | {"h2", "table"}
    assert tags_of(page).attributes <= tags_of(tame).attributes
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_page_needs_nothing_from_elsewhere() -> None:
    page = html_page(Evaluation((RIGHT, WRONG), 1.0))
    assert "default-src &#x27;none&#x27;" in page
    assert "http:" not in page
    assert "https:" not in page


def test_an_empty_evaluation_has_a_page() -> None:
    assert "alla" in html_page(Evaluation((), 0.0))
