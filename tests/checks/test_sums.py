"""B06, B07, B14 and B16: each row is a paper and what the check says about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from models.finding import Severity
from models.record import Document, Project, Row
from tests.checks.build import (
    absent,
    application,
    budget_row,
    hits,
    konto_row,
    kr,
    outcome,
    period,
    project,
    projects,
    report,
    rows,
    unreadable,
    value,
)


def budget(total: int | None, *amounts: int) -> Document:
    given = [budget_row(number, kr(amount)) for number, amount in enumerate(amounts, start=1)]
    return rows(application(budget_summa=kr(total) if total is not None else None), *given)


def accounts(*amounts: int, **fields: int) -> Document:
    given = [konto_row(nr, kr(amount), projekt_nr=nr) for nr, amount in enumerate(amounts, start=1)]
    return rows(report(**{name: kr(number) for name, number in fields.items()}), *given)


def in_thousands(rad: int, raw: str) -> Row:
    return konto_row(rad, value("belopp", kr(raw) * 1000, raw=raw))


B06 = [
    ("adds up", budget(850000, 400000, 300000, 150000), ["ok"]),
    ("50 000 missing", budget(900000, 400000, 300000, 150000), ["fel"]),
    ("one krona missing", budget(900001, 400000, 300000, 200000), ["fel"]),
    ("no rows", budget(900000), ["ej_provad"]),
    ("no total", budget(None, 1, 2), ["ej_provad"]),
    (
        "a row that cannot be read makes the sum untrue",
        rows(application(budget_summa=kr(100)), budget_row(1, kr(50)), budget_row(2, unreadable("belopp"))),
        ["ej_provad"],
    ),
    (
        "an empty amount adds nothing",
        rows(application(budget_summa=kr(100)), budget_row(1, kr(100)), budget_row(2, None)),
        ["ok"],
    ),
    (
        "a report's cost rows against its stated sum",
        rows(report(summa_angiven=kr(90)), budget_row(1, kr(100))),
        ["fel"],
    ),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B06, ids=[case[0] for case in B06])
def test_budget_rows_do_not_add_up(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B06") == expected


B07 = [
    ("adds up", accounts(107000, 76991, summa_angiven=183991), ["ok"]),
    ("a digit has turned", accounts(107000, 76991, summa_angiven=183919), ["fel"]),
    ("no total: the sum is told", accounts(107000, 76991), ["notis"]),
    ("the ledger's sign does not matter", accounts(-107000, -76991, summa_angiven=183991), ["ok"]),
    ("no rows", report(summa_angiven=kr(1)), ["ej_provad"]),
    (
        "an unread total is not a missing one",
        rows(report(summa_angiven=unreadable("summa_angiven")), konto_row(1, kr(5))),
        ["ej_provad"],
    ),
    ("an unread row", rows(report(), konto_row(1, kr(5)), konto_row(2, unreadable("belopp"))), ["ej_provad"]),
    (
        "rows rounded to tkr need not add up exactly",
        rows(
            report(summa_angiven=value("summa_angiven", kr(301000), raw="301")),
            in_thousands(1, "100"),
            in_thousands(2, "100"),
            in_thousands(3, "100"),
        ),
        ["notis"],
    ),
    (
        "beyond what rounding explains",
        rows(
            report(summa_angiven=value("summa_angiven", kr(303000), raw="303")),
            in_thousands(1, "100"),
            in_thousands(2, "100"),
            in_thousands(3, "100"),
        ),
        ["fel"],
    ),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B07, ids=[case[0] for case in B07])
def test_account_rows_do_not_add_up(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B07") == expected


def test_each_project_is_added_up_by_itself() -> None:
    paper = projects(
        rows(
            report(summa_angiven=absent("summa_angiven")),
            konto_row(1, kr(100), projekt_nr=1),
            konto_row(2, kr(50), projekt_nr=2),
        ),
        Project(1, summa_angiven=value("summa_angiven", kr(100))),
        Project(2, summa_angiven=value("summa_angiven", kr(60))),
    )
    found, whole = hits(run_checks(paper, selection=("B07",)))
    assert whole.message == (
        "Konteringsraderna summerar till 150 kr; dokumentet anger delsummor men ingen totalsumma."
        " Fördelning: projekt 1 66,67 % och projekt 2 33,33 %."
    )
    assert (found.severity, whole.severity) == (Severity.FEL, Severity.NOTIS)
    assert found.message == (
        "Konteringsraderna för projekt 2 summerar till 50 kr men dokumentet anger 60 kr (skillnad -10 kr)."
    )
    assert (found.expected, found.actual, found.difference) == ("50", "60", "-10")


B14 = [
    ("one credit among costs", accounts(400, 300, -12), ["varning"]),
    ("all minus is a convention", accounts(-400, -300), ["ok"]),
    (
        "revenue minus and costs plus is a ledger",
        rows(report(), konto_row(1, kr(-500), konto="3011"), konto_row(2, kr(400), konto="4011")),
        ["ok"],
    ),
    ("a negative request", application(sokt_summa=kr(-900000)), ["varning"]),
    ("nothing is neither plus nor minus", accounts(400, 0, 300), ["ok"]),
    ("one plus among many minus", accounts(-400, -300, 12), ["varning"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B14, ids=[case[0] for case in B14])
def test_sign_is_unexpected(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B14") == expected


B16 = [
    ("93 %", accounts(107000, 2626837, 76991), ["notis"]),
    ("exactly 90 %", accounts(90, 10), ["ok"]),
    ("one project has nothing to dominate", accounts(100), ["ok"]),
    ("shares of mixed signs mean nothing", accounts(100, -50), ["ok"]),
    ("no rows", report(), ["ej_provad"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B16, ids=[case[0] for case in B16])
def test_one_project_dominates(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B16") == expected


def test_sum_of_twenty_projects_is_not_spelled_out() -> None:
    (found,) = hits(run_checks(accounts(*range(1, 21)), selection=("B07",)))
    assert found.message == "Konteringsraderna summerar till 210 kr; dokumentet anger ingen summa."


def test_rows_without_project_number_are_only_summed() -> None:
    paper = accounts(10, 20)
    paper = replace(paper, rows=tuple(replace(row, projekt_nr=None) for row in paper.rows))
    (found,) = hits(run_checks(paper, selection=("B07",)))
    assert found.actual == "30"


SHORT = rows(
    report(summa_angiven=kr(900), **period("2014-01-01", "2014-04-30")),
    konto_row(1, kr(500), text="Lön"),
    konto_row(2, kr(100), text="Faktura 2014-02-03"),
)


@pytest.mark.parametrize("code", ["K02", "K08", "K11", "T07", "T15", "B14"])
def test_rows_that_do_not_reach_the_total_test_nothing(code: str) -> None:
    assert outcome(SHORT, code) == ["ej_provad"]
    whole = rows(SHORT, *SHORT.rows, konto_row(3, kr(300), text="Hyra"))
    assert outcome(whole, code) == ["ok"]
    too_much = rows(SHORT, *SHORT.rows, konto_row(3, kr(700), text="Hyra"))
    assert outcome(too_much, code) == ["ok"]


def test_a_hit_among_the_rows_read_stands() -> None:
    assert outcome(rows(SHORT, *SHORT.rows, konto_row(3, kr(100), text="Faktura 2013-12-03")), "T07") == [
        "varning"
    ]


def test_rows_short_of_their_own_projects_total_test_nothing() -> None:
    one = replace(project(1, "Odling"), summa_angiven=value("summa_angiven", kr(900)))
    paper = projects(rows(report(), konto_row(1, kr(500), projekt_nr=1)), one)
    (found,) = run_checks(paper, selection=("K11",))
    assert found.message == (
        "Kunde inte prövas: rader upp till den angivna summan framgår inte (raderna summerar till 500 kr,"
        " papperet anger 900 kr)."
    )


def test_a_row_whose_text_breaks_off_before_the_day() -> None:
    paper = rows(report(**period("2014-01-01", "2014-04-30")), konto_row(1, kr(500), text="Lön tom"))
    assert (outcome(paper, "T07"), outcome(paper, "T15")) == (["ej_provad"], ["ej_provad"])
