"""A finding weighs no more than the reading that it rests on; each case with what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from models.finding import Finding, Result, Severity
from models.record import Document, Value, ValueStatus
from tests.checks.build import (
    absent,
    application,
    day,
    hits,
    konto_row,
    kr,
    project,
    projects,
    report,
    rows,
    value,
)

UNKNOWN_LAYOUT = "generell_ansokan"


def only(paper: Document, code: str) -> Finding:
    (found,) = run_checks(paper, selection=(code,))
    return found


def amount(field: str, number: int, *flags: str, confidence: float | None = None) -> Value:
    return replace(value(field, kr(number), *flags), confidence=confidence)


@pytest.mark.parametrize(
    ("budget", "severity"),
    [
        (amount("budget_summa", 1200), Severity.FEL),  # nobody measured: the paper's word
        (amount("budget_summa", 1200, confidence=0.99), Severity.FEL),
        (amount("budget_summa", 1200, confidence=0.86), Severity.FEL),
        (amount("budget_summa", 1200, confidence=0.84), Severity.NOTIS),
        (amount("budget_summa", 1200, "motstridig", confidence=0.99), Severity.NOTIS),
        (amount("budget_summa", 1200, "per_enhet"), Severity.NOTIS),
        (amount("budget_summa", 1200, "ungefar"), Severity.VARNING),  # the paper itself is inexact
    ],
)
def test_a_doubtful_amount_makes_a_note(budget: Value, severity: Severity) -> None:
    found = only(application(sokt_summa=kr(900), budget_summa=budget), "B01")
    assert (found.result, found.severity) == (Result.TRAFF, severity)
    assert ("Osäkert läst: budget; jämför med sidan först." in found.message) == (severity is Severity.NOTIS)


def test_doubt_never_silences() -> None:
    for confidence in (0.0, 0.5, 1.0):
        paper = application(
            datum=replace(value("datum", day("2015-02-01")), confidence=confidence),
            tidplan_start=day("2015-01-01"),
        )
        assert [found.code for found in hits(run_checks(paper, selection=("T02",)))] == ["T02"]


def test_checks_of_doubt_itself_keep_their_weight() -> None:
    paper = application(sokt_summa=amount("sokt_summa", 900, "ocr_rattad", confidence=0.3))
    assert only(paper, "Q01").severity is Severity.VARNING


@pytest.mark.parametrize(
    ("form", "flags", "status", "result"),
    [
        (UNKNOWN_LAYOUT, (), ValueStatus.EMPTY, Result.EJ_PROVAD),  # answered in some other way
        (
            UNKNOWN_LAYOUT,
            ("ej_avgjort",),
            ValueStatus.UNREADABLE,
            Result.TRAFF,
        ),  # both boxes seen, none ticked
        ("ytterstad_ansokan", (), ValueStatus.EMPTY, Result.TRAFF),
    ],
)
def test_a_question_without_boxes_in_an_unknown_layout(
    form: str, flags: tuple[str, ...], status: ValueStatus, result: Result
) -> None:
    choice = value("ovriga_intakter", None, *flags, status=status)
    paper = replace(application(ovriga_intakter=choice, sokt_summa=kr(900), budget_summa=kr(1200)), form=form)
    assert only(paper, "B03").result is result
    gap = only(paper, "B01")
    assert gap.severity is (Severity.NOTIS if result is Result.EJ_PROVAD else Severity.FEL)
    assert ("kunde inte läsas" in gap.message) == (result is Result.EJ_PROVAD)


@pytest.mark.parametrize(
    ("form", "severity"),
    [("generell_redovisning", Severity.NOTIS), ("ytterstad_redovisning", Severity.VARNING)],
)
def test_no_signature_weighs_less_where_nobody_knows_the_layout(form: str, severity: Severity) -> None:
    paper = replace(report(datum=absent("datum"), undertecknare=absent("undertecknare")), form=form)
    assert only(paper, "F02").severity is severity


def told(*names: tuple[str, str]) -> Document:
    each = [project(nr, table, text, "Något.") for nr, (table, text) in enumerate(names, start=1)]
    return projects(report(), *each)


@pytest.mark.parametrize(
    ("form", "table", "text", "severity"),
    [
        ("generell_redovisning", "Odling", "Odling i parken", Severity.NOTIS),  # a cell may have been cut
        ("generell_redovisning", "Odling Konto Belopp", "Odling", Severity.NOTIS),  # or held its neighbour
        ("generell_redovisning", "Lärandecenter", "Bibliotek och lärandecenter", Severity.VARNING),
        ("ytterstad_redovisning", "Odling", "Odling i parken", Severity.VARNING),
    ],
)
def test_a_name_that_goes_on(form: str, table: str, text: str, severity: Severity) -> None:
    assert only(replace(told((table, text)), form=form), "N02").severity is severity


@pytest.mark.parametrize(
    ("form", "severity"), [("generell_redovisning", Severity.NOTIS), ("ytterstad_redovisning", Severity.FEL)]
)
def test_one_project_with_every_row(form: str, severity: Severity) -> None:
    paper = rows(told(("Odling", "Odling"), ("", "Läxhjälp")), konto_row(1, kr(5), projekt_nr=1))
    second = replace(paper.projects[1], projekt=None)
    paper = replace(paper, projects=(paper.projects[0], second), form=form)
    assert only(paper, "N03").severity is severity
