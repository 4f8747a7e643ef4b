"""T-checks: each row is a paper and what the check says about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from extract.checks.tertials import find_tertials
from models.layout import TextSource
from models.record import Document, ValueStatus
from tests.checks.build import (
    Given,
    absent,
    application,
    day,
    hits,
    konto_row,
    kr,
    outcome,
    period,
    project,
    projects,
    report,
    rows,
    section,
    sections,
    value,
)


def plan(start: str, end: str, signed: str | None = None) -> Document:
    return application(tidplan_start=day(start), tidplan_slut=day(end), datum=day(signed) if signed else None)


ABOUT_JULY = value("tidplan_start", day("2014-07-01"), "ungefar", raw="ht 2014")

T01 = [
    ("a year backwards", plan("2015-12-31", "2015-01-01"), ["fel"]),
    ("one day is a span", plan("2015-01-01", "2015-01-01"), ["ok"]),
    ("a report's period", report(**period("2014-12-31", "2014-08-01")), ["fel"]),
    (
        "an approximate start is milder",
        application(tidplan_start=ABOUT_JULY, tidplan_slut=day("2014-06-30")),
        ["varning"],
    ),
    ("no end", application(tidplan_start=day("2015-01-01"), tidplan_slut=None), ["ej_provad"]),
    ("a report is not asked for a plan", report(tidplan_start=day("2015-01-01")), ["ej_provad"]),
]

T02 = [
    ("12 days late", plan("2015-01-01", "2015-12-31", "2015-01-13"), ["varning"]),
    ("signed on the first day", plan("2015-01-01", "2015-12-31", "2015-01-01"), ["ok"]),
    ("signed before", plan("2015-01-01", "2015-12-31", "2014-11-20"), ["ok"]),
    ("not dated", plan("2015-01-01", "2015-12-31"), ["ej_provad"]),
    ("about when it starts", application(tidplan_start=ABOUT_JULY, datum=day("2014-08-20")), ["notis"]),
    ("a report is signed afterwards", report(datum=day("2015-01-13")), []),
]

T03 = [
    ("signed after the end", plan("2015-01-01", "2015-12-31", "2016-02-01"), ["fel"]),
    ("signed on the last day", plan("2015-01-01", "2015-12-31", "2015-12-31"), ["ok"]),
    ("no end", application(datum=day("2016-02-01"), tidplan_slut=absent("tidplan_slut")), ["ej_provad"]),
]

T04 = [
    ("three weeks early", report(datum=day("2014-12-10"), **period("2014-09-01", "2014-12-31")), ["varning"]),
    ("on the last day", report(datum=day("2014-12-31"), **period("2014-09-01", "2014-12-31")), ["ok"]),
    ("not dated", report(datum=None, **period("2014-09-01", "2014-12-31")), ["ej_provad"]),
]

T05 = [
    ("August to December", report(**period("2014-08-01", "2014-12-31")), ["varning"]),
    ("first tertial", report(**period("2014-01-01", "2014-04-30")), ["ok"]),
    ("second tertial", report(**period("2014-05-01", "2014-08-31")), ["ok"]),
    ("third tertial", report(**period("2014-09-01", "2014-12-31")), ["ok"]),
    ("cumulative to August", report(**period("2014-01-01", "2014-08-31")), ["ok"]),
    ("half years", report(**period("2014-07-01", "2014-12-31")), ["ok"]),
    ("a full year", report(**period("2014-01-01", "2014-12-31")), ["ok"]),
    ("two full years", report(**period("2013-01-01", "2014-12-31")), ["ok"]),
    ("a day short of a tertial", report(**period("2014-05-01", "2014-08-30")), ["varning"]),
    ("a quarter is only noted", report(**period("2014-07-01", "2014-09-30")), ["notis"]),
    ("backwards is no period", report(**period("2014-12-31", "2014-08-01")), ["ej_provad"]),
    ("no period", report(), ["ej_provad"]),
]


def told_in_prose(text: str) -> Document:
    return sections(application(), section("genomforande", text))


T12 = [
    ("30 February", application(datum=value("datum", None, "ogiltig", raw="2015-02-30")), ["fel"]),
    (
        "an organisation number is no date",
        application(organisationsnummer=value("organisationsnummer", None, "ogiltig", raw="212000-0143")),
        ["ok"],
    ),
    (
        "both ends of a period",
        report(
            period_start=value("period_start", None, "ogiltig", raw="2014-02-30"),
            period_slut=value("period_slut", None, "ogiltig", raw="31/4 2014"),
        ),
        ["fel", "fel"],
    ),
    ("a Monday called a Tuesday", told_in_prose("Vi möttes tisdagen den 14 september 2015."), ["varning"]),
    ("a Monday called a Monday", told_in_prose("Vi möttes måndagen den 14 september 2015."), ["ok"]),
    ("a weekday without a year", told_in_prose("Vi ses tisdagen den 14 september."), ["ok"]),
    (
        "on a scan it may be misread",
        replace(
            application(datum=value("datum", None, "ogiltig", raw="2015-02-30")),
            file=replace(application().file, text_source=TextSource.OCR),
        ),
        ["varning"],
    ),
    ("a day that exists", application(datum=day("2016-02-29")), ["ok"]),
]

FALL = period("2014-08-01", "2014-12-31")
THIRD = period("2014-09-01", "2014-12-31")
SPRING = period("2014-01-01", "2014-08-31")


def told(text: str, fields: dict[str, Given]) -> Document:
    return projects(report(**fields), project(1, "Odling", "Odling", text))


T06 = [
    (
        "second tertial in a report from August",
        told("Under andra tertialen har vi odlat.", FALL),
        ["varning"],
    ),
    ("over a line end", told("Under andra\ntertialen har vi odlat.", FALL), ["varning"]),
    ("T2", told("Utfall T2 redovisas.", THIRD), ["varning"]),
    ("tertial 2", told("Utfall för tertial 2 redovisas.", THIRD), ["varning"]),
    ("the period is that tertial", told("Under tredje tertialen har vi odlat.", THIRD), ["ok"]),
    ("cumulative report covers it", told("Under andra tertialen har vi odlat.", SPRING), ["ok"]),
    (
        "a recap beside the right tertial is only noted",
        told("Under tredje tertialen har vi odlat mer än under andra tertialen.", THIRD),
        ["notis"],
    ),
    ("the year before", told("Under tertial 3 2013 har vi odlat.", THIRD), ["varning"]),
    ("the name of a report is no period", told("Se tertialrapport 2.", THIRD), ["ok"]),
    ("no tertial named", told("Vi har odlat.", FALL), ["ok"]),
    (
        "backwards is no period, and may cross a year",
        told("Under andra tertialen.", period("2014-12-31", "2013-01-01")),
        ["ej_provad"],
    ),
    ("no period to compare with", told("Under andra tertialen har vi odlat.", {}), ["ej_provad"]),
    (
        "a section outside the projects",
        sections(report(**THIRD), section("sammanfattning", "Under första tertialen odlades.")),
        ["varning"],
    ),
    (
        "the same passage listed twice is one hit",
        sections(
            told("Under andra tertialen.", THIRD),
            section("delredovisning", "Under andra tertialen.", heading="Odling"),
        ),
        ["varning"],
    ),
]


def said(text: str, fields: dict[str, Given]) -> Document:
    return rows(report(**fields), konto_row(1, kr(100), text=text))


T07 = [
    ("an invoice of June", said("Faktura 2014-06-12", FALL), ["varning"]),
    ("the day before the period", said("Ej fakturerat tom 2014-07-31", FALL), ["varning"]),
    ("the first day", said("Faktura 2014-08-01", FALL), ["ok"]),
    ("the last day", said("Ej fakturerat tom 2014-12-31", FALL), ["ok"]),
    ("no date", said("Material", FALL), ["ok"]),
    ("no period", said("Faktura 2014-06-12", {}), ["ej_provad"]),
    ("backwards is no period", said("2014-06-12", period("2014-12-31", "2014-01-01")), ["ej_provad"]),
    ("until a month before", said("Hyra tom juli 2014", FALL), ["varning"]),
    ("a day in the prose of a date", said("Faktura 12 juni 2014", FALL), ["varning"]),
    ("a day without a year says nothing", said("Faktura 12 juni", FALL), ["ok"]),
    ("no rows", report(**FALL), ["ej_provad"]),
    ("a row without text", rows(report(**FALL), konto_row(1, kr(100), text=None)), ["ok"]),
]

T15 = [
    ("tom", said("Ej fakturerat tom 2014-08-31", FALL), ["notis"]),
    ("over a line end", said("Ej fakturerat tom\n2014-08-31", FALL), ["notis"]),
    ("t.o.m.", said("Hyra t.o.m. 2014-10-31", FALL), ["notis"]),
    ("till och med den", said("Hyra till och med den 2014-10-31", FALL), ["notis"]),
    ("a day in the year of the period", said("Ej fakturerat tom 31 augusti", FALL), ["notis"]),
    ("a month", said("Hyra tom aug 2014", FALL), ["notis"]),
    ("to the end of the period", said("Ej fakturerat tom 2014-12-31", FALL), ["ok"]),
    ("outside is T07's business", said("Ej fakturerat tom 2014-07-31", FALL), ["ok"]),
    ("a date without tom", said("Faktura 2014-08-31", FALL), ["ok"]),
    ("the end of another word", said("Atom 2014-08-31", FALL), ["ok"]),
    ("no period", said("Ej fakturerat tom 2014-08-31", {}), ["ej_provad"]),
]

CASES = {
    "T01": T01,
    "T02": T02,
    "T03": T03,
    "T04": T04,
    "T05": T05,
    "T06": T06,
    "T07": T07,
    "T12": T12,
    "T15": T15,
}


@pytest.mark.parametrize(
    ("code", "paper", "expected"),
    [
        pytest.param(code, paper, expected, id=f"{code} {remark}")
        for code, cases in CASES.items()
        for remark, paper, expected in cases
    ],
)
def test_dates(code: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("andra tertialen", [(2, 2, None)]),
        ("Tertial 2 2014", [(2, 2, 2014)]),
        ("tertial 1 och 2", [(1, 2, None)]),
        ("tertial 1-3 år 2014", [(1, 3, 2014)]),
        ("2:a tertialet", [(2, 2, None)]),
        ("tredje tertialens utfall", [(3, 3, None)]),
        ("T3, 2014", [(3, 3, 2014)]),
        ("tertialen 2014", []),  # no number: which one is not said
        ("t2 och AT2 och T24", []),  # not capital, inside a word, not one digit
        ("tertialrapport 2", []),
    ],
)
def test_find_tertials(text: str, expected: list[tuple[int, int, int | None]]) -> None:
    assert [(found.first, found.last, found.year) for found in find_tertials(text)] == expected


def test_two_dates_in_one_row_are_two_hits() -> None:
    paper = said("Faktura 2014-06-12 och 2014-07-15", FALL)
    found = hits(run_checks(paper, selection=("T07",)))
    assert [finding.actual for finding in found] == ["2014-06-12", "2014-07-15"]


def test_unreadable_date_is_named_as_such() -> None:
    signed = value("datum", None, raw="?? jan", status=ValueStatus.UNREADABLE)
    (found,) = run_checks(application(datum=signed, tidplan_start=None), selection=("T02",))
    assert found.message == (
        "Kunde inte prövas: datum för undertecknande kunde inte tydas, tidplanens början saknar svar."
    )
    assert len(found.field_ids) == 2


def test_each_row_that_ends_early_is_told_by_its_number() -> None:
    paper = said("Ej fakturerat tom 2014-08-31", FALL)
    paper = rows(paper, *paper.rows, konto_row(2, kr(5), text="Ej fakturerat tom 2014-08-31"))
    messages = [finding.message for finding in hits(run_checks(paper, selection=("T15",)))]
    assert [message.split(" avser")[0] for message in messages] == [
        "Radtexten på rad 1",
        "Radtexten på rad 2",
    ]
