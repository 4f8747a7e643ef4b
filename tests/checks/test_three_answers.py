"""Every code has a case of a hit, one of none, and one that cannot be tested; what lacks one is named.

The tables of the other modules are counted as they stand, each row of which is asserted there; here are the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extract.checks import all_codes, ledger_findings, run_checks
from extract.checks.books import Books
from extract.checks.summaries import sketch_of
from models.finding import Result
from models.geometry import Box
from models.layout import NoteCode
from models.record import Document, Place, ReaderNote, Row
from models.settings import load_settings
from models.summary import Purpose, Sum, Summary
from tests.checks import test_accounts_names_form, test_amounts, test_dates, test_prose_checks, test_sums
from tests.checks import test_archive as archive
from tests.checks.build import (
    application,
    konto_row,
    kr,
    outcome,
    period,
    project,
    projects,
    report,
    row,
    rows,
    unreadable,
    value,
)
from tests.ledger.test_reconcile import made, reported
from tests.models.test_settings import write

HIT, NONE, UNTESTED = Result.TRAFF, Result.OK, Result.EJ_PROVAD
TABLES = (test_accounts_names_form, test_amounts, test_dates, test_prose_checks, test_sums)
_CODE = re.compile("[A-Z][0-9]{2}")
_SEVERITIES = ("fel", "varning", "notis")

ASK_WHAT_IS_PRINTED = frozenset(
    (
        "B11",
        "F01",
        "F02",
        "F03",
        "F04",
        "F07",
        "N09",
        "P03",
        "Q01",
        "Q02",
        "Q03",
        "Q04",
        "Q05",
        "Q06",
        "Q07",
        "T12",
    )
)
"""They ask whether something stands on the paper: one that was read always answers."""
ASK_WHO_ELSE = frozenset(("V04", "X08"))
"""They ask whether another paper of the archive has the same: where there is none, none has."""


def _read_with(code: NoteCode) -> Document:
    return replace(application(), reader_notes=(ReaderNote(Place(1, Box(0, 0, 595, 842)), code, "1"),))


def _board(name: str) -> Document:
    return application(namnd=name, namnd_norm=name, tidplan_start=date(2010, 1, 1))


def _two_projects(*told: str) -> Document:
    named = (project(nr, f"Projekt {nr}", f"Projekt {nr}", text) for nr, text in enumerate(told, start=1))
    return projects(report(), *named)


UNREGISTERED = rows(
    report(**period("2014-09-01", "2014-12-31"), namnd_norm="Järva stadsdelsnämnd"),
    konto_row(1, kr(5), konto="3699"),
)
STRUCK = replace(
    application(sokt_summa=value("sokt_summa", kr(90_000), "overstruken")),
    reader_notes=(ReaderNote(Place(1, Box(0, 0, 595, 842)), NoteCode.STRUCK_OUT, "90 000"),),
)
PHRASE = "I parken har boende fått odla grönsaker i lådor som har lånats ut under sommaren."
PAPERS: dict[str, dict[Result, Document]] = {
    "B08": {UNTESTED: _two_projects("Projektet har kostat 119 000 kronor.")},
    "B09": {UNTESTED: application()},
    "B13": {
        UNTESTED: rows(
            application(),
            row("budget_rows", 1, antal=kr(3), a_pris=kr(5), belopp=unreadable("belopp")),
        )
    },
    "B14": {UNTESTED: report()},
    "B15": {UNTESTED: application()},
    "K02": {UNTESTED: report()},
    "K06": {UNTESTED: UNREGISTERED},
    "N05": {
        HIT: _board("Järva stadsdelsnämnd"),
        NONE: _board("Farsta stadsdelsnämnd"),
        UNTESTED: application(namnd=None),
    },
    "N06": {UNTESTED: application(kontaktperson="Kim Prov")},
    "N08": {UNTESTED: application()},
    "Q05": {HIT: _read_with(NoteCode.ENGINES_DIFFER), NONE: application()},
    "Q06": {HIT: _read_with(NoteCode.REPAIRED), NONE: application()},
    "Q07": {HIT: STRUCK, NONE: application()},
    "T09": {UNTESTED: report()},
    "T10": {UNTESTED: application()},
    "T11": {UNTESTED: application()},
    "X06": {
        HIT: _two_projects(PHRASE, PHRASE),
        NONE: _two_projects(PHRASE, "Läxhjälp gavs i skolan."),
        UNTESTED: report(),
    },
}

UNREVERSED = reported("1000", text="Ej fakturerat tom 2014-08-31", konto="3699")
LEDGER: dict[str, dict[Result, tuple[Document, Books]]] = {
    "K09": {
        HIT: (UNREVERSED, made(("2014-08-29", "3699", "-1000"))),
        NONE: (UNREVERSED, made(("2014-08-29", "3699", "-1000"), ("2014-10-01", "3699", "1000"))),
        UNTESTED: (UNREVERSED, made(("2014-06-01", "3699", "-5"))),
    },
    "K10": {
        HIT: (reported("1000"), made(("2014-06-01", "4635", "990"))),
        NONE: (reported("1000"), made(("2014-06-01", "4635", "1000"))),
        UNTESTED: (report(), made(("2014-06-01", "4635", "1000"))),
    },
}

ASKED, REPORTED = archive.application("d-a"), archive.report("d-r")
NEXT_YEAR = archive.application("d-n", year=2016)
BLANK = replace(ASKED, parts=(), start=None, end=None, signed=None, applicant="", board="")
BLANK_REPORT = replace(REPORTED, parts=(), start=None, end=None, board="")
ROUND = tuple(archive.application(f"d-{nr}", f"Projekt {nr}", amount=100_000) for nr in range(25))
UNEVEN = tuple(archive.application(f"d-{nr}", f"Projekt {nr}", amount=100_001 + nr) for nr in range(25))
SKETCHED = replace(ASKED, sketch=sketch_of([archive.LONG], 150))
SPRING = archive.report("d-r1", end="2015-04-30")
SUMMER = archive.report("d-r2", start="2015-05-01", end="2015-08-31")
PARTS = tuple(archive.application(f"d-{nr}", f"Lekplats etapp {nr}") for nr in (1, 2))
SHARED = tuple(
    replace(
        archive.application(f"d-{nr}", f"Projekt {nr}"), applicant=f"förening {nr}", contact="kim exempel"
    )
    for nr in range(3)
)
USED = replace(REPORTED, granted=Sum(Decimal(500)), used=Sum(Decimal(500)))
STALE = replace(REPORTED, parts=(replace(REPORTED.parts[0], outcome_until=date(2015, 8, 31)),))
SOON = replace(NEXT_YEAR, signed=date(2016, 1, 10))
ARCHIVES: dict[str, dict[Result, tuple[Summary, ...]]] = {
    "B10": {
        HIT: (ASKED, archive.decision("d-b", 300_400, half=500)),
        NONE: (ASKED, archive.decision("d-b", 250_000)),
        UNTESTED: (ASKED,),
    },
    "B12": {HIT: ROUND, NONE: UNEVEN, UNTESTED: ROUND[:5]},
    "N01": {
        HIT: (ASKED, archive.report("d-r", "Odlingen i stora parken")),
        NONE: (ASKED, REPORTED),
        UNTESTED: (BLANK_REPORT,),
    },
    "T13": {
        HIT: (SPRING, replace(SUMMER, start=date(2015, 4, 1))),
        NONE: (SPRING, SUMMER),
        UNTESTED: (BLANK_REPORT,),
    },
    "T14": {
        HIT: (SPRING, replace(SUMMER, start=date(2015, 7, 1))),
        NONE: (SPRING, SUMMER),
        UNTESTED: (BLANK_REPORT,),
    },
    "V01": {
        HIT: (SKETCHED, replace(SKETCHED, document_id="d-n", sha256="annan")),
        NONE: (SKETCHED,),
        UNTESTED: (ASKED,),
    },
    "V02": {
        HIT: (ASKED, replace(ASKED, document_id="d-n", grant="Bidrag")),
        NONE: (ASKED,),
        UNTESTED: (BLANK,),
    },
    "V03": {HIT: PARTS, NONE: (ASKED,), UNTESTED: (BLANK,)},
    "V04": {HIT: SHARED, NONE: SHARED[:2]},
    "V05": {
        HIT: (replace(ASKED, says_last_year=True), NEXT_YEAR),
        NONE: (ASKED, NEXT_YEAR),
        UNTESTED: (BLANK,),
    },
    "V06": {
        HIT: (replace(REPORTED, first_digits=(111,) * 9, magnitudes=(2, 5)),),
        NONE: (replace(REPORTED, first_digits=(301, 176, 125, 97, 79, 67, 58, 51, 46), magnitudes=(2, 5)),),
        UNTESTED: (REPORTED,),
    },
    "V07": {
        HIT: (ASKED, archive.application("d-n", year=2016, amount=900_000)),
        NONE: (ASKED, NEXT_YEAR),
        UNTESTED: (ASKED,),
    },
    "X01": {
        HIT: (ASKED, archive.decision("d-b", 250_000, purpose=Purpose.REQUEST)),
        NONE: (ASKED, archive.decision("d-b", 300_000, purpose=Purpose.REQUEST)),
        UNTESTED: (ASKED,),
    },
    "X02": {
        HIT: (ASKED, archive.decision("d-b", 250_000)),
        NONE: (ASKED, archive.decision("d-b", 300_000)),
        UNTESTED: (ASKED,),
    },
    "X03": {HIT: (replace(USED, used=Sum(Decimal(620))),), NONE: (USED,), UNTESTED: (REPORTED,)},
    "X04": {
        HIT: (ASKED, archive.decision("d-b", 300_000, "2015-03-02")),
        NONE: (ASKED, archive.decision("d-b", 300_000)),
        UNTESTED: (ASKED,),
    },
    "X05": {HIT: (ASKED, archive.report("d-r", "Läxhjälp")), NONE: (ASKED, REPORTED), UNTESTED: (REPORTED,)},
    "X07": {
        HIT: (ASKED, SOON, STALE),
        NONE: (ASKED, replace(SOON, signed=date(2015, 10, 10)), STALE),
        UNTESTED: (BLANK,),
    },
    "X08": {
        HIT: tuple(archive.telling(f"d-{nr}", f"Projekt {nr}", archive.SENTENCE) for nr in (1, 2)),
        NONE: (archive.telling("d-1", "Projekt 1", archive.SENTENCE),),
    },
}


def _tabled() -> Iterator[tuple[str, list[str]]]:
    """Code and expected answers of every case that stands in a table of another module."""
    for module in TABLES:
        for name, cases in vars(module).items():
            if _CODE.fullmatch(name):
                yield from ((name, case[-1]) for case in cases)
    yield from ((case[0], case[3]) for case in test_prose_checks.CASES)


def _kind(answer: str) -> Result:
    return HIT if answer in _SEVERITIES else Result(answer)


def test_every_code_has_every_answer() -> None:
    had: dict[str, set[Result]] = defaultdict(set)
    for code, expected in _tabled():
        had[code] |= set(map(_kind, expected))
    for made_here in (PAPERS, LEDGER, ARCHIVES):
        for code, cases in made_here.items():
            had[code] |= set(cases)
    for code in WITH_REGISTERS:
        had[code] |= {HIT, NONE}
    never = ASK_WHAT_IS_PRINTED | ASK_WHO_ELSE
    missing = {
        code: sorted(lacking)
        for code in all_codes()
        if (lacking := {HIT, NONE, UNTESTED} - had[code] - ({UNTESTED} if code in never else set()))
    }
    assert missing == {}
    assert sorted(code for code in never if UNTESTED in had[code]) == []


@pytest.mark.parametrize(
    ("code", "result", "paper"),
    [
        pytest.param(code, result, paper, id=f"{code} {result}")
        for code, cases in PAPERS.items()
        for result, paper in cases.items()
    ],
)
def test_papers(code: str, result: Result, paper: Document) -> None:
    assert result in set(map(_kind, outcome(paper, code)))


@pytest.mark.parametrize(
    ("code", "result", "pair"),
    [
        pytest.param(code, result, pair, id=f"{code} {result}")
        for code, cases in LEDGER.items()
        for result, pair in cases.items()
    ],
)
def test_ledgers(code: str, result: Result, pair: tuple[Document, Books]) -> None:
    assert [each.result for each in ledger_findings(*pair) if each.code == code] == [result]


@pytest.mark.parametrize(
    ("code", "result", "summaries"),
    [
        pytest.param(code, result, summaries, id=f"{code} {result}")
        for code, cases in ARCHIVES.items()
        for result, summaries in cases.items()
    ],
)
def test_archives(code: str, result: Result, summaries: tuple[Summary, ...]) -> None:
    answers = {finding.result for finding in archive.found(code, *summaries)}
    assert result in answers
    assert result is HIT or HIT not in answers


PLAN = "konto;namn;slag;giltig_fran;kalla\n3699;Övriga intäkter;extern;2014-01-01;stadens plan\n"
PLAN += "3010;Intern ersättning;intern;2014-01-01;stadens plan\n"
PARTIES = "motpart,namn,slag\n1704,Norra stadsdelsnämnd,intern\n"
CLEAN = konto_row(1, kr(5), konto="3010", ikb="1704", motpart="1704")
WITH_REGISTERS = {
    "K01": konto_row(1, kr(5), konto="4011", motpart="1704"),
    "K05": konto_row(1, kr(5), konto="3010", motpart="1799"),
    "K07": konto_row(1, kr(5), konto="3699", motpart="1704"),
}


@pytest.mark.parametrize("code", WITH_REGISTERS)
def test_registers(tmp_path: Path, code: str) -> None:
    plan, parties = write(tmp_path, "plan.csv", PLAN), write(tmp_path, "motpart.csv", PARTIES)
    settings = load_settings(None, all_codes(), kontoplan=plan, motpart=parties)
    paper = report(**period("2014-09-01", "2014-12-31"), namnd_norm="Norra stadsdelsnämnd")

    def answers(row: Row) -> set[Result]:
        return {each.result for each in run_checks(rows(paper, row), settings, selection=(code,))}

    assert answers(WITH_REGISTERS[code]) == {HIT}
    assert answers(CLEAN) == {NONE}
