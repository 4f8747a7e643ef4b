"""The list of checks is whole, every check explains itself, and no document makes one fail."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks import (
    CHECKS,
    accounts,
    all_codes,
    amounts,
    codes,
    content,
    dates,
    find_check,
    form,
    identity,
    ledger,
    mentions,
    names,
    narrated,
    quality,
    rules_version,
    run_checks,
    spelling,
    staffing,
    stated,
    sums,
)
from extract.checks.base import Check, parse_explanation
from extract.checks.reading import amount_of, half_unit
from models.errors import ConfigError
from models.finding import Finding, Result, Severity
from models.record import Document, DocumentStatus, Dokumenttyp, Project, Row, Section, Value, ValueStatus
from models.settings import Settings
from models.thresholds import default_thresholds
from tests.checks.build import application, hits, konto_row, kr, report, rows, section, value

MODULES = (
    accounts,
    amounts,
    codes,
    content,
    dates,
    form,
    identity,
    ledger,
    mentions,
    names,
    narrated,
    quality,
    spelling,
    staffing,
    stated,
    sums,
)


def test_every_check_is_listed_once() -> None:
    defined = [
        found.code for module in MODULES for found in vars(module).values() if isinstance(found, Check)
    ]
    assert sorted(check.code for check in CHECKS) == sorted(defined)
    assert len(set(defined)) == len(defined)


FAMILIES = {"B": 16, "T": 15, "K": 11, "N": 9, "F": 7, "P": 3, "X": 8, "V": 7, "Q": 7}
"""How many checks there are in each family, numbered from 01 without a gap; Q04 to Q07 and X08 are our own."""


def test_every_check_that_the_field_asks_for_is_there() -> None:
    asked = {f"{letter}{number:02}" for letter, most in FAMILIES.items() for number in range(1, most + 1)}
    assert set(all_codes()) == asked
    assert len(all_codes()) == len(asked) == 83


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_explains_itself(check: Check) -> None:
    explained = check.explanation()
    assert all((explained.summary, explained.why, explained.example, explained.remedy, check.title))
    assert check.applies


@pytest.mark.parametrize(
    "text",
    [
        "Bara en rad.",
        "Rad.\n\nVarför: a\nExempel: b",  # no remedy
        "Rad.\n\nExempel: b\nVarför: a\nÅtgärd: c",  # another order
        "Rad.\n\nVarför: a\nExempel:\nÅtgärd: c",  # an empty part
        "\nVarför: a\nExempel: b\nÅtgärd: c",  # no summary
    ],
)
def test_incomplete_explanation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="B99"):
        parse_explanation("B99", text)


def test_find_check_by_code() -> None:
    assert find_check("b01").code == "B01"
    with pytest.raises(ConfigError, match="B99"):
        find_check("B99")


def test_selection_keeps_to_its_codes() -> None:
    found = run_checks(application(), selection=("F03", "B01"))
    assert [finding.code for finding in found] == ["B01", "F03"]
    assert run_checks(application(), selection=()) == ()


@pytest.mark.parametrize("status", [DocumentStatus.FAILED, DocumentStatus.DUPLICATE])
def test_unread_files_are_not_judged(status: DocumentStatus) -> None:
    assert run_checks(replace(application(), status=status)) == ()


def test_other_papers_are_not_judged() -> None:
    assert run_checks(replace(application(), dokumenttyp=Dokumenttyp.ANNAT)) == ()


def test_equal_values_at_two_places_keep_their_own_ids() -> None:
    repaired = [value("belopp", kr(5), "ocr_rattad", raw="S") for _ in range(2)]
    paper = rows(report(), *(konto_row(rad, cell) for rad, cell in enumerate(repaired, start=1)))
    found = hits(run_checks(paper, selection=("Q01",)))
    assert len({finding.field_ids for finding in found}) == 2


def test_hits_come_in_order_of_place() -> None:
    lower = value("ort", None, "obligatorisk", page=2, top=500.0)
    upper = value("datum", None, "obligatorisk", page=2, top=90.0)
    first = value("namnd", None, "obligatorisk", page=1, top=700.0)
    found = run_checks(application(ort=lower, datum=upper, namnd=first), selection=("F01",))
    assert [finding.field for finding in found] == ["namnd", "datum", "ort"]
    assert [finding.page for finding in found] == [1, 2, 2]


def test_rules_version_is_letters_and_follows_the_limits() -> None:
    version = rules_version()
    assert set(version) <= set(string.ascii_lowercase)
    assert len(version) == 12
    assert version == rules_version(Settings())
    stricter = replace(default_thresholds(), specified_budget_rows=3)
    assert version != rules_version(Settings(limits=stricter))
    assert version != rules_version(Settings(ignore=("F07",)))


@pytest.mark.parametrize(
    ("raw", "number", "half"),
    [
        ("900 000", "900000", "0.5"),
        ("900 tkr", "900000", "500"),
        ("1,2 mnkr", "1200000", "50000"),
        ("2 Mkr", "2000000", "500000"),
        ("526 917,45 kr", "526917.45", "0.005"),
        ("900 000  avser 1 tjänst", "900000", "0.5"),  # later digits are not the amount's
        ("1 tjänst 1 000 000 kr", "1000000", "0.5"),  # the count is not a million
        ("1.200.000", "1200000", "0.5"),
        ("447'000", "447000", "0.5"),
        ("301", "301000", "500"),
        ("34:50 kr", "34.50", "0"),
        ("niohundratusen", "900000", "0"),
        ("-0,8", "-800000", "50000"),  # the unit stands in the column head
    ],
)
def test_half_unit(raw: str, number: str, half: str) -> None:
    amount = amount_of(value("belopp", kr(number), raw=raw))
    assert amount is not None
    assert half_unit(amount) == Decimal(half)


def test_a_repaired_amount_is_never_taken_for_a_coarse_one() -> None:
    amount = amount_of(value("belopp", kr(1000000), "ocr_rattad", raw="1 OOO OOO"))
    assert amount is not None
    assert half_unit(amount) == 0


kronor = st.decimals(allow_nan=True, allow_infinity=True) | st.integers(-(10**9), 10**9).map(Decimal)
scalars = (
    st.none() | kronor | st.dates() | st.text(max_size=30) | st.integers() | st.sampled_from(["ja", "nej"])
)
flags = st.lists(
    st.sampled_from(
        [
            "ocr_rattad",
            "tvetydig",
            "ungefar",
            "ogiltig",
            "ej_avgjort",
            "motsagt",
            "antagen",
            "forvaltning",
            "utan_markering",
            "obligatorisk",
            "specificera",
            "utan_namnteckning",
        ]
    ),
    max_size=3,
)
FIELDS = (
    "sokt_summa",
    "budget_summa",
    "ovriga_intakter",
    "ovriga_intakter_belopp",
    "tidplan_start",
    "tidplan_slut",
    "datum",
    "undertecknare",
    "namnd",
    "diarienummer",
    "period_start",
    "period_slut",
    "summa_angiven",
)
PROSE = st.text(max_size=60) | st.sampled_from(
    ["Under andra tertialen", "T2 9999", "tom 2014-08-31", "tertial 1-3"]
)


def values_of(fields: st.SearchStrategy[str]) -> st.SearchStrategy[Value]:
    def build(name: str, meaning: object, doubts: list[str], raw: str, status: ValueStatus) -> Value:
        return value(name, meaning, *doubts, raw=raw, status=status)  # type: ignore[arg-type]

    return st.builds(build, fields, scalars | PROSE, flags, PROSE, st.sampled_from(ValueStatus))


def made_row(table: str, rad: int, cells: list[Value], nr: int | None) -> Row:
    return Row(table, rad, tuple(cells), nr)


def made_section(text: str, heading: str, doubts: list[str]) -> Section:
    return section("mal", text, *doubts, heading=heading)


cells = st.lists(
    values_of(st.sampled_from(["konto", "ikb", "motpart", "belopp", "text", "antal", "a_pris"])), max_size=5
)
numbers = st.integers(1, 3)
table_rows = st.builds(
    made_row, st.sampled_from(["konto_rows", "budget_rows"]), numbers, cells, st.none() | numbers
)
prose_sections = st.builds(made_section, PROSE, PROSE, flags)
names_of_project = st.none() | values_of(st.just("projekt"))
told_projects = st.builds(
    Project, numbers, names_of_project, names_of_project, st.none() | prose_sections, names_of_project
)


@st.composite
def documents(draw: Callable[..., object]) -> Document:
    base: Callable[[], Document] = draw(st.sampled_from([application, report]))  # type: ignore[assignment]
    return replace(
        base(),
        title=str(draw(PROSE)),
        values=tuple(draw(st.lists(values_of(st.sampled_from(FIELDS)), max_size=8))),  # type: ignore[arg-type]
        sections=tuple(draw(st.lists(prose_sections, max_size=2))),  # type: ignore[arg-type]
        rows=tuple(draw(st.lists(table_rows, max_size=4))),  # type: ignore[arg-type]
        projects=tuple(draw(st.lists(told_projects, max_size=3))),  # type: ignore[arg-type]
    )


@given(documents())
def test_no_document_makes_a_check_fail(paper: Document) -> None:
    found = run_checks(paper)
    asked = {check.code for check in CHECKS if paper.dokumenttyp in check.applies}
    assert {finding.code for finding in found} == asked
    assert [finding.code for finding in found] == sorted(finding.code for finding in found)
    assert found == run_checks(paper)
    assert all(finding.message.endswith(".") for finding in found)


@given(documents())
def test_severity_is_only_ever_lowered(paper: Document) -> None:
    order = (Severity.NOTIS, Severity.VARNING, Severity.FEL)
    usual = {check.code: check.severity for check in CHECKS}
    for finding in run_checks(paper):
        assert order.index(finding.severity) <= order.index(usual[finding.code])


whole = st.integers(0, 10**9)


def gap(sokt: int, budget: int, other: int | None) -> Finding:
    income = {} if other is None else {"ovriga_intakter_belopp": kr(other)}
    (found,) = run_checks(
        application(sokt_summa=kr(sokt), budget_summa=kr(budget), **income), selection=("B01",)
    )
    return found


@given(whole, whole, st.none() | whole, whole)
def test_a_larger_budget_never_silences_the_gap(sokt: int, budget: int, other: int | None, more: int) -> None:
    if gap(sokt, budget, other).result is Result.TRAFF:
        assert gap(sokt, budget + more, other).result is Result.TRAFF


@given(whole, whole, st.none() | whole, whole)
def test_a_larger_request_never_raises_the_gap(sokt: int, budget: int, other: int | None, more: int) -> None:
    if gap(sokt, budget, other).result is Result.OK:
        assert gap(sokt + more, budget, other).result is Result.OK


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_late_signature_is_found_on_every_pair_of_days(start: date, signed: date) -> None:
    (found,) = run_checks(application(tidplan_start=start, datum=signed), selection=("T02",))
    assert (found.result is Result.TRAFF) == (signed > start)
