"""Documents whose score is known beforehand, one for each way to be right and to be wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.evaluate.compare import Mark, Verdict
from extract.evaluate.score import RowCount, score_file
from models.finding import Finding, Result, Severity
from models.record import Dokumenttyp, Value, ValueStatus
from tests.evaluate.build import (
    DAY,
    answer,
    document,
    konto,
    konto_truth,
    labelled,
    project,
    section,
    truth,
    value,
)

READ, REVIEW, EMPTY, ABSENT, UNREADABLE = (
    ValueStatus.READ,
    ValueStatus.REVIEW,
    ValueStatus.EMPTY,
    ValueStatus.ABSENT,
    ValueStatus.UNREADABLE,
)


def mark_of(field: str, expected: dict[str, object], found: Value | None) -> Mark:
    record = truth(fields={field: expected})
    values = () if found is None else (found,)
    (mark,) = score_file(labelled(record), [document(*values)]).marks
    return mark


@pytest.mark.parametrize(
    ("field", "expected", "found", "verdict"),
    [
        ("sokt_summa", answer("900000"), value("sokt_summa", Decimal("900000.00")), Verdict.RIGHT),
        # Sent to a person though it was right: costs work, no trust.
        ("sokt_summa", answer("900000"), value("sokt_summa", Decimal(900000), REVIEW), Verdict.RIGHT_FLAGGED),
        # The one that must never happen.
        ("sokt_summa", answer("900000"), value("sokt_summa", Decimal(90000)), Verdict.WRONG_SILENT),
        ("sokt_summa", answer("900000"), value("sokt_summa", Decimal("900000.01")), Verdict.WRONG_SILENT),
        ("sokt_summa", answer("900000"), value("sokt_summa", Decimal(90000), REVIEW), Verdict.WRONG_FLAGGED),
        ("sokt_summa", answer("900000"), value("sokt_summa", None, UNREADABLE), Verdict.WRONG_FLAGGED),
        ("sokt_summa", answer("900000"), value("sokt_summa", None, EMPTY), Verdict.MISSED),
        ("sokt_summa", answer("900000"), None, Verdict.MISSED),
        ("sokt_summa", answer(None, "empty"), value("sokt_summa", Decimal(5)), Verdict.SPURIOUS),
        (
            "sokt_summa",
            answer(None, "absent"),
            value("sokt_summa", Decimal(5), REVIEW),
            Verdict.SPURIOUS_FLAGGED,
        ),
        (
            "sokt_summa",
            answer(None, "empty"),
            value("sokt_summa", None, UNREADABLE),
            Verdict.SPURIOUS_FLAGGED,
        ),
        ("sokt_summa", answer(None, "absent"), None, Verdict.BLANK),
        # Text where a number should stand never reaches the table.
        ("sokt_summa", answer("900000"), value("sokt_summa", "nio hundra"), Verdict.WRONG_FLAGGED),
        ("datum", answer("2015-01-31"), value("datum", DAY), Verdict.RIGHT),
        ("projekt", answer("Lyktan  tänd"), value("projekt", "Lyktan tänd"), Verdict.RIGHT),
        ("projekt", answer("Lyktan"), value("projekt", "lyktan"), Verdict.WRONG_SILENT),
    ],
)
def test_every_verdict(
    field: str, expected: dict[str, object], found: Value | None, verdict: Verdict
) -> None:
    assert mark_of(field, expected, found).verdict is verdict


@pytest.mark.parametrize(
    ("expected", "found", "soft"),
    [
        (answer("Lykttändarna i Pungpinan"), "Lykttändarna i Pungpinam", True),
        (answer("Lyktan"), "Växthuset", False),
        (answer("Lyktan"), None, False),
    ],
)
def test_soft_match_forgives_a_tenth_of_the_characters(
    expected: dict[str, object], found: str | None, soft: bool
) -> None:
    assert mark_of("projekt", expected, value("projekt", found, READ if found else EMPTY)).soft is soft


def test_amounts_are_never_softly_right() -> None:
    assert not mark_of("sokt_summa", answer("1234567890"), value("sokt_summa", Decimal(1234567891))).soft


@pytest.mark.parametrize(
    ("page", "box", "page_right", "enough"),
    [
        (1, (10, 10, 60, 20), True, True),
        (1, (10, 10, 34, 20), True, False),
        (2, (10, 10, 60, 20), False, False),
    ],
)
def test_place(page: int, box: tuple[float, float, float, float], page_right: bool, enough: bool) -> None:
    mark = mark_of("projekt", answer("Lyktan"), value("projekt", "Lyktan", page=page, box=box))
    assert mark.page_right is page_right
    assert mark.iou is not None
    assert (mark.iou >= 0.5) is enough


def test_what_has_no_place_is_not_compared() -> None:
    mark = mark_of("projekt", answer("Lyktan") | {"page": None, "box": None}, value("projekt", "Lyktan"))
    assert (mark.page_right, mark.iou) == (None, None)


def test_a_row_is_exact_only_as_a_whole_and_a_lost_row_shifts_no_other() -> None:
    record = truth(
        dokumenttyp="redovisning",
        fields={},
        konto_rows=[
            konto_truth(1, "5021", "142600", "Lön"),
            konto_truth(2, "6471", "18240", "Lekmaterial"),
            konto_truth(3, "6532", "31200", "Leasing"),
        ],
    )
    rows = (konto(1, "5021", "142600.00", "Lön"), konto(2, "6532", "31201", "Leasing"))
    found = document(rows=rows, dokumenttyp=Dokumenttyp.REDOVISNING)
    score = score_file(labelled(record), [found])
    assert score.documents[0].rows["konto_rows"] == RowCount(expected=3, found=2, exact=1)
    wrong = [(mark.field, mark.verdict) for mark in score.marks if mark.verdict is not Verdict.RIGHT]
    assert wrong.count(("belopp", Verdict.WRONG_SILENT)) == 1
    assert [verdict for _, verdict in wrong].count(Verdict.MISSED) == 6
    assert len(wrong) == 7


def test_a_row_that_is_not_printed_is_spurious_cell_by_cell() -> None:
    found = document(rows=(konto(1, "5021", "100", "Lön"),), dokumenttyp=Dokumenttyp.REDOVISNING)
    score = score_file(labelled(truth(dokumenttyp="redovisning", fields={})), [found])
    assert {mark.verdict for mark in score.marks} == {Verdict.SPURIOUS}
    assert sum(mark.is_amount for mark in score.marks) == 1


def test_prose_is_right_when_softly_the_same() -> None:
    record = truth(
        fields={},
        sections={"mal": {"text": "Fler ska våga gå hem om kvällen."}, "syfte": {"text": "Att tända ljus."}},
        report_projects=[{"projekt_nr": 1, "projekt": "Lyktan", "text": "Det gick bra hela året."}],
    )
    found = document(
        sections=(section("mal", "Fler ska våga gå hem om kvällen"), section("syfte", "Något helt annat")),
        projects=(project(1, "Lyktan", "Det gick bra hela året."),),
    )
    marks = score_file(labelled(record), [found]).marks
    prose = {mark.field: mark.verdict for mark in marks if mark.table == "sections"}
    assert prose == {"mal": Verdict.RIGHT, "syfte": Verdict.WRONG_SILENT, "delredovisning": Verdict.RIGHT}


def test_exact_document_needs_type_pages_and_every_field() -> None:
    right = document(value("projekt", "Lyktan"), value("sokt_summa", Decimal(900000)))
    wrong = document(value("projekt", "Lyktan"), value("sokt_summa", Decimal(1)))
    longer = document(*right.values, page_to=2)
    other = document(*right.values, dokumenttyp=Dokumenttyp.ANNAT)
    exact = [
        score_file(labelled(truth()), [found]).documents[0].exact for found in (right, wrong, longer, other)
    ]
    assert exact == [True, False, False, False]


def test_bundle_is_split_right_only_with_every_page_in_place() -> None:
    parts = [truth(fields={}), truth(fields={}, page_from=2, page_to=3)]
    split = score_file(labelled(*parts), [document(), document(page_from=2, page_to=3)])
    whole = score_file(labelled(*parts), [document(page_to=3)])
    assert split.split_right
    assert not whole.split_right
    assert [score.found for score in whole.documents].count(False) == 1


def test_documents_of_a_text_file_are_paired_by_what_they_say() -> None:
    """All of them lie on page 1; the one that was not found must not be laid to the charge of the other."""
    first, second = (truth(fields={"projekt": answer(name)}) for name in ("Lyktan", "Växthuset"))
    score = score_file(labelled(first, second, kind="text"), [document(value("projekt", "Växthuset"))])
    assert [mark.verdict for mark in score.marks] == [Verdict.MISSED, Verdict.RIGHT]


def test_a_word_file_has_no_pages_to_be_wrong_about() -> None:
    found = document(value("projekt", "Lyktan", page=4), page_from=4, page_to=5)
    score = score_file(labelled(truth(fields={"projekt": answer("Lyktan")}), kind="docx"), [found])
    assert score.documents[0].exact
    assert [mark.page_right for mark in score.marks] == [None]


def test_an_application_read_out_of_a_look_alike_is_made_up() -> None:
    record = truth(dokumenttyp="annat", fields={"datum": answer("2015-01-31")})
    found = document(value("datum", DAY), value("sokt_summa", Decimal(500)))
    marks = {mark.field: mark.verdict for mark in score_file(labelled(record), [found]).marks}
    assert marks == {"datum": Verdict.RIGHT, "sokt_summa": Verdict.SPURIOUS}


def test_a_file_that_failed_misses_every_answer() -> None:
    score = score_file(labelled(truth()), [], failure="corrupt")
    assert [mark.verdict for mark in score.marks] == [Verdict.MISSED, Verdict.MISSED]
    assert not score.documents[0].found


def hit(code: str, severity: Severity = Severity.FEL, result: Result = Result.TRAFF) -> Finding:
    return Finding(code, severity, result, "d-prov", "", "")


@pytest.mark.parametrize(
    ("record", "findings", "counted"),
    [
        # Expected and come; expected and not come.
        (
            {"findings": ["B01", "T02"], "planted": ["B01"]},
            [hit("B01")],
            {"B01": (True, True), "T02": (True, False)},
        ),
        # Forbidden and come.
        ({"must_not_fire": ["B02"], "planted": ["B01"]}, [hit("B02")], {"B02": (False, True)}),
        # Nobody said anything about it on a paper with planted faults: not counted.
        ({"planted": ["B01"], "findings": ["B01"]}, [hit("B01"), hit("K03")], {"B01": (True, True)}),
        # The same on a clean paper is a false alarm, unless it is a mere notice.
        ({}, [hit("K03"), hit("Q04", Severity.NOTIS)], {"K03": (False, True)}),
        # All clear and untested are no hits.
        ({"findings": ["B01"]}, [hit("B01", result=Result.EJ_PROVAD)], {"B01": (True, False)}),
    ],
)
def test_findings(
    record: dict[str, object], findings: list[Finding], counted: dict[str, tuple[bool, bool]]
) -> None:
    score = score_file(labelled(truth(fields={}, **record)), [document()], findings)
    marks = score.documents[0].findings
    assert {mark.code: (mark.expected, mark.hit) for mark in marks if mark.counted} == counted
