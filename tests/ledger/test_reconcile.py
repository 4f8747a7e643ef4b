"""Account rows of a report against the ledger: K09, K10, and what could not be compared."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from extract.checks import ledger_findings
from extract.checks.books import Books, books_of
from extract.cli.app import run_command
from extract.ledger import read_ledger
from extract.reconcile import open_books, reconcile
from models.errors import ConfigError
from models.event import Event, EventKind, Target
from models.finding import Finding, Result, Severity
from models.ledger import FiscalYear, Ledger, Posting, Voucher
from models.record import Document
from models.settings import Settings
from tests.checks.build import application, konto_row, kr, period, project, projects, report, rows, value
from tests.checks.test_seeds import seed_report

SAMPLES = Path(__file__).parent / "samples"
PAPER = Path(__file__).parents[2] / "data" / "samples" / "redovisning_ekudden.txt"
VOUCHER = '#VER A 1 20140131 "x"\n{\n#TRANS 1930 {} 10.00\n#TRANS 3699 {} -10.00\n}\n'


def sample(name: str) -> Books:
    return books_of([read_ledger(SAMPLES / name)])


def hits(document: Document, books: Books, code: str = "") -> list[Finding]:
    found = ledger_findings(document, books)
    return [each for each in found if each.result is Result.TRAFF and each.code.startswith(code)]


def made(*postings: tuple[str, str, str], end: str = "2014-12-31") -> Books:
    """Books of one year with vouchers of (day, konto, kronor), each balanced on account 1930."""
    vouchers = []
    for number, (when, konto, kronor) in enumerate(postings, start=1):
        day, amount = date.fromisoformat(when), Decimal(kronor)
        both = (Posting(konto, (), amount, day, "", 1), Posting("1930", (), -amount, day, "", 1))
        vouchers.append(Voucher("A", str(number), day, "", both, 1))
    year = FiscalYear(0, date(2014, 1, 1), date.fromisoformat(end))
    return books_of([Ledger("bok.se", "SIE 4", years=(year,), vouchers=tuple(vouchers))])


def reported(*amounts: str, text: str = "Material", konto: str = "4635") -> Document:
    made_rows = (
        konto_row(rad, value("belopp", kr(amount)), konto=konto, text=text)
        for rad, amount in enumerate(amounts, start=1)
    )
    return rows(report(**period("2014-05-01", "2014-08-31")), *made_rows)


def test_the_sample_report_is_booked_by_project_counterparty_and_period() -> None:
    (one,) = reconcile([seed_report()], sample("norra-2014.se"))
    assert [(each.konto, each.projekt_nr, each.difference) for each in one.compared] == [
        ("3699", 1, 0),
        ("3699", 2, 0),
        ("3699", 3, 0),
    ]
    assert dict(one.compared[0].wanted) == {"6": "6101", "20": "1704", "21": "1771"}
    assert [each.result for each in one.findings if each.code == "K10"] == [Result.OK]


def test_two_of_three_accruals_are_never_cleared() -> None:
    found = hits(seed_report(), sample("norra-2014.se"))
    assert [(each.code, each.difference) for each in found] == [("K09", "107000"), ("K09", "76991")]
    assert "saknar återföring efter 2014-08-29" in found[0].message


@pytest.mark.parametrize(
    ("amounts", "booked", "severity", "difference"),
    [
        (("1000",), [("2014-06-01", "4635", "1000.00")], None, ""),
        (("1000",), [("2014-06-01", "4635", "-1000.00")], None, ""),  # the ledger signs, the form does not
        (("1000", "500"), [("2014-05-01", "4635", "900.50"), ("2014-08-31", "4635", "599.50")], None, ""),
        (("1000",), [("2014-06-01", "4635", "1000.50")], None, ""),  # half a krona
        (("1000",), [("2014-06-01", "4635", "990.00")], Severity.FEL, "10"),
        (("1000",), [("2014-09-01", "4635", "1000.00")], Severity.FEL, "1000"),  # the day after the period
        (("1000",), [("2014-06-01", "4636", "1000.00")], Severity.FEL, "1000"),  # another account
        # cumulative: what was booked since new year
        (("1500",), [("2014-02-01", "4635", "500"), ("2014-06-01", "4635", "1000")], Severity.VARNING, "500"),
        # every row is booked, and one of them reversed
        (("700",), [("2014-06-01", "4635", "700"), ("2014-07-01", "4635", "-700")], Severity.VARNING, "700"),
    ],
)
def test_reported_against_booked(
    amounts: tuple[str, ...], booked: list[tuple[str, str, str]], severity: Severity | None, difference: str
) -> None:
    found = hits(reported(*amounts), made(*booked), "K10")
    assert [(each.severity, each.difference) for each in found] == (
        [(severity, difference)] if severity else []
    )


@pytest.mark.parametrize(
    ("later", "end", "result"),
    [
        (("2014-10-01", "3699", "1000"), "2014-12-31", Result.OK),  # reversed on the account
        (("2014-10-01", "1790", "-1000"), "2014-12-31", Result.OK),  # the claim was invoiced
        (("2014-10-01", "3699", "400"), "2014-12-31", Result.TRAFF),
        (("2014-09-10", "3699", "400"), "2014-09-30", Result.EJ_PROVAD),  # the ledger ends too early to say
    ],
)
def test_accrual_and_what_came_of_it(later: tuple[str, str, str], end: str, result: Result) -> None:
    paper = reported("1000", text="Ej fakturerat tom 2014-08-31", konto="3699")
    books = made(("2014-08-29", "3699", "-1000"), later, end=end)
    assert [each.result for each in ledger_findings(paper, books) if each.code == "K09"] == [result]


def test_an_accrual_that_is_not_in_the_ledger_is_not_judged() -> None:
    paper = reported("1000", text="Upplupen intäkt", konto="3699")
    (found,) = [
        each for each in ledger_findings(paper, made(("2014-06-01", "3699", "-5"))) if each.code == "K09"
    ]
    assert found.result is Result.EJ_PROVAD
    assert "bokförd upplupen intäkt" in found.message


@pytest.mark.parametrize(
    ("paper", "missing"),
    [
        (
            rows(report(**period("2016-05-01", "2016-08-31")), konto_row(1, kr(5))),
            "bokföring",
        ),  # another year
        (report(**period("2014-05-01", "2014-08-31")), "konteringsrader"),
        (rows(report(), konto_row(1, kr(5))), "periodens början"),
    ],
)
def test_what_cannot_be_compared_says_why(paper: Document, missing: str) -> None:
    found = {each.code: each for each in ledger_findings(paper, made(("2014-06-01", "4011", "5")))}
    assert found["K10"].result is Result.EJ_PROVAD
    assert missing in found["K10"].message


def test_months_by_object_where_there_are_no_vouchers() -> None:
    books = sample("manader-2014.se")
    span = date(2014, 8, 1), date(2014, 9, 30)
    whole, part = books.booked("3699", (), *span), books.booked("3699", (("6", "1"),), *span)
    assert (whole and whole.kronor, part and part.kronor) == (Decimal(-57000), Decimal(-25000))
    assert books.booked("3699", (), date(2014, 8, 15), date(2014, 9, 30)) is None  # part of a month
    named = projects(
        reported("25000", konto="3699"), project(1, "Odling i parken", "Odling i parken", "Odlat.")
    )
    paper = replace(
        named,
        values=report(**period("2014-08-01", "2014-09-30")).values,
        rows=tuple(replace(row, projekt_nr=1, cells=(row.cells[0], *row.cells[3:])) for row in named.rows),
    )
    assert hits(paper, books, "K10") == []


def test_without_a_ledger_both_are_listed_as_untested() -> None:
    from extract.checks import run_checks

    found = run_checks(reported("5"), selection=("K09", "K10"))
    assert [each.message for each in found] == [
        "Kunde inte prövas: bokföring (SIE-fil) för perioden framgår inte."
    ] * 2


def test_settings_choose_and_grade() -> None:
    paper, books = reported("1000"), made(("2014-06-01", "4635", "1"))
    graded = ledger_findings(paper, books, Settings(ignore=("K09",), severity=(("K10", Severity.NOTIS),)))
    assert [(each.code, each.severity) for each in graded] == [("K10", Severity.NOTIS)]


def test_only_reports_are_compared() -> None:
    assert list(reconcile([application(sokt_summa=kr(5))], made(("2014-06-01", "4635", "1")))) == []


def test_two_ledgers_are_one_book() -> None:
    later = books_of([read_ledger(SAMPLES / "norra-2014.se"), read_ledger(SAMPLES / "forsystem.si")])
    assert later.covers(date(2013, 12, 1), date(2014, 12, 31)) is False  # the year before has no vouchers
    assert later.covers(date(2014, 1, 1), date(2014, 12, 31))


def test_dimensions_can_be_named(tmp_path: Path) -> None:
    books, _ = open_books([SAMPLES / "norra-2014.se"], ["motpart=21"])
    assert books.dimensions["motpart"] == "21"
    for wrong in (["motpart"], ["konto=1"], ["projekt=x"]):
        with pytest.raises(ConfigError):
            open_books([SAMPLES / "norra-2014.se"], wrong)
    with pytest.raises(ConfigError):
        open_books([])


class TestCommand:
    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run_command(["reconcile", str(SAMPLES / "norra-2014.se"), str(PAPER), "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["ledgers"][0]["vouchers"] == 4
        (document,) = answer["documents"]
        assert {finding["code"] for finding in document["findings"]} == {"K09", "K10"}

    def test_in_the_database(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        from extract.store.store import open_store

        database = str(tmp_path / "g.db")
        assert run_command(["ingest", str(PAPER), "--db", database, "--quiet", "--jobs", "1"]) == 0
        with open_store(database) as store:
            (document_id,) = store.document_ids()
            before = {each.code: each.result for each in store.findings(document_id)}
        ledger = str(tmp_path / "bok.se")
        text = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20100101 20301231\n" + VOUCHER
        Path(ledger).write_text(text, encoding="cp437")
        assert run_command(["reconcile", ledger, "--db", database, "--save"]) == 0
        assert "1 redovisningar jämförda" in capsys.readouterr().out
        with open_store(database) as store:
            after = {each.code: each.result for each in store.findings(document_id)}
        assert (before["K10"], after["K10"]) == (Result.EJ_PROVAD, Result.TRAFF)
        assert {code: each for code, each in before.items() if code not in ("K09", "K10")} == {
            code: each for code, each in after.items() if code not in ("K09", "K10")
        }
        # The ledger is not in the database: what it said is kept when the checks run again, and is exported.
        run_command(["check", "--all", "--db", database, "--json"])
        assert run_command(["export", str(tmp_path / "ut"), "--db", database, "--profile", "data"]) == 0
        with open_store(database) as store:
            again = {each.code: each.result for each in store.findings(document_id)}
        assert (again["K09"], again["K10"]) == (after["K09"], after["K10"])
        lines = (tmp_path / "ut" / "findings.csv").read_text(encoding="utf-8").splitlines()
        assert any('"K10"' in line and '"traff"' in line for line in lines)

    def test_a_corrected_row_has_to_be_compared_again(self, tmp_path: Path) -> None:
        from extract.store.store import open_store

        database, ledger = str(tmp_path / "g.db"), tmp_path / "bok.se"
        assert run_command(["ingest", str(PAPER), "--db", database, "--quiet", "--jobs", "1"]) == 0
        ledger.write_text("#FLAGGA 0\n#SIETYP 4\n#RAR 0 20100101 20301231\n" + VOUCHER, encoding="cp437")
        assert run_command(["reconcile", str(ledger), "--db", database, "--save"]) == 0
        with open_store(database) as store:
            (document_id,) = store.document_ids()
            (document,) = store.documents()
            row = document.rows_of("konto_rows")[0]
            cell = row.cell("belopp")
            assert cell is not None
            target = Target(
                document.file.sha256 or "",
                document_id,
                "belopp",
                "konto_rows",
                str(row.rad),
                place=cell.place,
            )
            store.append_event(Event("v-1", datetime.now(UTC), "prov", EventKind.RATTA, target, "", "1"))
            results = {each.code: each.result for each in store.findings(document_id)}
        assert results["K10"] is Result.EJ_PROVAD

    def test_files_and_database_are_not_mixed(self, capsys: pytest.CaptureFixture[str]) -> None:
        ledger = str(SAMPLES / "norra-2014.se")
        assert run_command(["reconcile", ledger, str(PAPER), "--db", "g.db"]) == 2
        assert "--db" in capsys.readouterr().err

    def test_a_broken_ledger_is_a_usage_error(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        broken = tmp_path / "bok.se"
        broken.write_text("#FLAGGA 0\n#VER A 1 20140131\n{\n#TRANS 1930 {} 10.00\n}\n", encoding="cp437")
        assert run_command(["reconcile", str(broken), str(tmp_path)]) == 2
        said = capsys.readouterr().err
        assert "rad 2" in said
        assert "balanserar inte" in said
        assert "→" in said
