"""A user's choices are read strictly, and change the checks that they name and no others."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extract.checks import all_codes, rules_version, run_checks, summarise
from models.errors import ConfigError
from models.finding import Result, Severity
from models.record import Document
from models.settings import PeriodTolkning, Settings, load_settings
from models.thresholds import default_thresholds
from tests.checks.build import application, budget_row, hits, konto_row, kr, period, report, rows, value

WHOLE = """
select = ["B", "T02", "K", "Q"]
ignore = ["B05"]
kontoplan = "plan.csv"

[severity]
B01 = "notis"
T = "fel"

[thresholds]
tolerance_kr = "10"
"""
PLAN = "konto;namn;slag;giltig_fran;giltig_till;kalla\n3699;Övriga intäkter;extern;2014-01-01;;stadens plan 2014\n"
PARTIES = "motpart,namn,slag\n1704,Norra stadsdelsnämnd,intern\n"


def load(folder: Path, text: str) -> Settings:
    (folder / "granska.toml").write_text(text, encoding="utf-8")
    return load_settings(folder / "granska.toml", all_codes())


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    (folder / name).write_text(text, encoding=encoding)
    return folder / name


def test_a_whole_file(tmp_path: Path) -> None:
    write(tmp_path, "plan.csv", PLAN)
    settings = load(tmp_path, WHOLE)
    assert settings.is_wanted("B01")
    assert not settings.is_wanted("B05")  # ignore goes before select
    assert not settings.is_wanted("N04")
    assert dict(settings.severity)["T15"] is Severity.FEL
    assert settings.limits.tolerance_kr == Decimal(10)
    assert settings.limits.split_days == default_thresholds().split_days
    assert [account.konto for account in settings.registers.accounts] == ["3699"]
    assert settings.registers.counterparties == Settings().registers.counterparties


def test_nothing_chosen_is_what_ships() -> None:
    assert load_settings(None, all_codes()) == Settings()
    assert Settings().described() == {}


def test_what_was_chosen_is_told_and_changes_the_version_of_the_rules(tmp_path: Path) -> None:
    write(tmp_path, "plan.csv", PLAN)
    settings = load(tmp_path, WHOLE)
    assert settings.described()["thresholds"] == {"tolerance_kr": "10"}
    assert settings.described()["registers"] == ["plan.csv"]
    assert rules_version(settings) != rules_version()
    assert rules_version(Settings()) == rules_version()


def test_settings_go_to_another_process(tmp_path: Path) -> None:
    write(tmp_path, "plan.csv", PLAN)
    settings = load(tmp_path, WHOLE)
    assert pickle.loads(pickle.dumps(settings)) == settings


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("selekt = []", "selekt"),
        ('select = "B01"', "select"),
        ('select = ["B99"]', "B99"),
        ('ignore = ["b01"]', "b01"),
        ('[severity]\nB01 = "allvarlig"', "severity.B01"),
        ('[severity]\nX99 = "fel"', "X99"),
        ("severity = 1", "severity"),
        ("[thresholds]\ntolerance = 1", "thresholds: tolerance"),
        ("[thresholds]\ntolerance_kr = 1", "tolerance_kr"),
        ('thresholds = "saknas.toml"', "saknas.toml"),
        ("thresholds = 3", "thresholds"),
        ("kontoplan = 3", "kontoplan"),
        ('kontoplan = "saknas.csv"', "saknas.csv"),
        ("select = [", "granska.toml"),
    ],
)
def test_a_mistake_is_named_with_file_and_key(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, text)
    assert named in raised.value.where
    assert str(tmp_path) in raised.value.where


def test_thresholds_of_a_file_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "egna.toml", 'split_limit_kr = "300000"\n')
    assert load(tmp_path, 'thresholds = "egna.toml"').limits.split_limit_kr == Decimal(300000)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "kolumnen konto saknas"),
        ("konto;namn\n", "tomt"),
        ("nummer;namn\n3699;x\n", "kolumnen konto saknas"),
        ("konto;farg\n3699;x\n", "okänd"),
        ("konto;namn\n36x9;a\n", "siffror"),
        ("konto;namn\n3699\n", "antal kolumner"),
        ("konto;namn\n3699;a;b\n", "antal kolumner"),
        ("konto;slag\n3699;grön\n", "slag"),
        ("konto;giltig_fran\n3699;2014-13-01\n", "datumet"),
    ],
)
def test_a_register_that_does_not_hold(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load_settings(None, all_codes(), kontoplan=write(tmp_path, "plan.csv", text))
    assert named in raised.value.what
    assert "plan.csv" in raised.value.where


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ","])
def test_a_register_as_spreadsheets_write_it(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = PARTIES.replace(",", delimiter).replace("Norra", "Äppelvikens")
    path = write(tmp_path, "motpart.csv", text, encoding)
    (party,) = load_settings(None, all_codes(), motpart=path).registers.counterparties
    assert (party.motpart, party.namn, party.kalla) == ("1704", "Äppelvikens stadsdelsnämnd", "motpart.csv")
    assert not party.is_assumed


def accounted() -> Document:
    paper = report(**period("2014-09-01", "2014-12-31"), namnd_norm="Norra stadsdelsnämnd")
    return rows(paper, konto_row(1, kr(5), konto="3699", motpart="1704"), konto_row(2, kr(6), motpart="1799"))


def test_registers_bring_their_checks_to_life(tmp_path: Path) -> None:
    codes = ("K01", "K05", "K07")
    assert {each.result for each in run_checks(accounted(), selection=codes)} == {Result.EJ_PROVAD}
    plan, parties = write(tmp_path, "plan.csv", PLAN), write(tmp_path, "motpart.csv", PARTIES)
    settings = load_settings(None, all_codes(), kontoplan=plan, motpart=parties)
    found = {(each.code, each.actual) for each in hits(run_checks(accounted(), settings, selection=codes))}
    assert found == {("K01", "4011"), ("K05", "1799"), ("K05", "1010"), ("K07", "intern")}


def test_ignored_checks_say_nothing_at_all() -> None:
    paper = application(sokt_summa=kr(900), budget_summa=kr(1200))
    codes = {each.code for each in run_checks(paper, Settings(ignore=("B01",)))}
    assert "B01" not in codes
    assert codes == {each.code for each in run_checks(paper)} - {"B01"}


def test_a_hit_that_the_check_made_milder_is_never_made_worse() -> None:
    loud = Settings(severity=(("B06", Severity.FEL), ("F03", Severity.FEL)))
    inexact = rows(
        application(budget_summa=value("budget_summa", kr(900), "ungefar")),
        budget_row(1, kr(5)),
        budget_row(2, kr(6)),
    )
    found = {each.code: each.severity for each in hits(run_checks(inexact, loud))}
    assert found["B06"] is Severity.VARNING
    assert found["F03"] is Severity.FEL


def test_every_limit_has_a_meaning_to_print() -> None:
    printed = default_thresholds().rows()
    assert len(printed) == len({row.name for row in printed})
    assert all(row.meaning.endswith(".") for row in printed)
    assert next(row.value for row in printed if row.name == "tolerance_kr") == Decimal("0.50")


SPAN = period("2014-08-01", "2014-12-31")
TESTED_AGAINST_THE_PERIOD = ("T04", "T05", "T06", "T07", "T15")


def told_of(label: str) -> Document:
    return rows(
        report(**SPAN, datum=date(2014, 12, 10), period_etikett=value("period_etikett", label)),
        konto_row(1, kr(500), text="Ej fakturerat tom 2014-08-31, faktura 2014-06-12"),
    )


@pytest.mark.parametrize(
    ("label", "reading", "results"),
    [
        ("Periodisering", PeriodTolkning.RAPPORT, {Result.TRAFF, Result.OK}),
        ("Periodisering", PeriodTolkning.PERIODISERING, {Result.EJ_PROVAD, Result.OK}),
        ("Redovisningsperiod", PeriodTolkning.PERIODISERING, {Result.TRAFF, Result.OK}),
    ],
)
def test_a_span_called_periodisering_is_read_in_two_ways(
    label: str, reading: PeriodTolkning, results: set[Result]
) -> None:
    paper, settings = told_of(label), Settings(period_tolkning=reading)
    findings = run_checks(paper, settings, selection=TESTED_AGAINST_THE_PERIOD)
    assert {finding.result for finding in findings} == results
    summary = summarise(paper, settings)
    assert summary is not None
    assert (summary.start is None) == (Result.EJ_PROVAD in results)
    for finding in findings:
        if finding.result is Result.EJ_PROVAD:
            assert "tid som redovisningen avser framgår inte" in finding.message


def test_the_reading_of_periods_is_chosen_in_the_file_or_by_a_flag(tmp_path: Path) -> None:
    chosen = load(tmp_path, 'period_tolkning = "periodisering"')
    assert chosen.period_tolkning is PeriodTolkning.PERIODISERING
    assert chosen.described() == {"period_tolkning": "periodisering"}
    assert rules_version(chosen) != rules_version(Settings())
    path = tmp_path / "granska.toml"
    assert load_settings(path, all_codes(), period_tolkning="rapport") == Settings()
    with pytest.raises(ConfigError, match="tolkningen finns inte"):
        load_settings(None, all_codes(), period_tolkning="annat")
