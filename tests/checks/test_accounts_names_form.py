"""K, N, F and Q: each row is a paper and what the check says about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from models.geometry import Box
from models.layout import NoteCode
from models.record import Document, Place, ReaderNote, ValueStatus
from tests.checks.build import (
    absent,
    application,
    budget_row,
    day,
    hits,
    konto_row,
    kr,
    outcome,
    project,
    projects,
    report,
    rows,
    scanned,
    section,
    sections,
    unreadable,
    value,
)

REVENUE = konto_row(1, kr(100), konto="3699")
COST = konto_row(2, kr(100), konto="4011")

K03 = [
    ("only class 3", rows(report(), REVENUE, konto_row(2, kr(5), konto="3011")), ["varning"]),
    ("a cost among them", rows(report(), REVENUE, COST), ["ok"]),
    ("no account can be read", rows(report(), konto_row(1, kr(5), konto=None)), ["ej_provad"]),
    ("no rows", report(), ["ej_provad"]),
]
K04 = [
    ("all on 3699", rows(report(), REVENUE), ["notis"]),
    ("exactly half", rows(report(), REVENUE, COST), ["ok"]),
    ("six digits", rows(report(), konto_row(1, kr(5), konto="369910")), ["notis"]),
    ("five digits, the last of its group", rows(report(), konto_row(1, kr(5), konto="67699")), ["notis"]),
    ("a balance of nothing", rows(report(), konto_row(1, kr(0), konto="3699")), ["ej_provad"]),
    ("no rows", report(), ["ej_provad"]),
]
K08 = [
    ("two alike", rows(report(), konto_row(1, kr(25)), konto_row(2, kr(25))), ["varning"]),
    ("alike but for the amount", rows(report(), konto_row(1, kr(25)), konto_row(2, kr(26))), ["ok"]),
    (
        "alike but for the text",
        rows(report(), konto_row(1, kr(25)), konto_row(2, kr(25), text="Mat")),
        ["ok"],
    ),
    (
        "alike but for the motpart",
        rows(report(), konto_row(1, kr(25)), konto_row(2, kr(25), motpart="1704")),
        ["ok"],
    ),
    (
        "25 and 25.00 are one amount",
        rows(report(), konto_row(1, kr(25)), konto_row(2, kr("25.00"))),
        ["varning"],
    ),
    ("empty amounts are not compared", rows(report(), konto_row(1, None), konto_row(2, None)), ["ej_provad"]),
]
K11 = [
    ("four digits each", rows(report(), konto_row(1, kr(5))), ["ok"]),
    ("six digits of konto", rows(report(), konto_row(1, kr(5), konto="369910")), ["ok"]),
    ("three digits of konto", rows(report(), konto_row(1, kr(5), konto="369")), ["varning"]),
    ("seven digits of konto", rows(report(), konto_row(1, kr(5), konto="3699177")), ["varning"]),
    ("five digits of motpart", rows(report(), konto_row(1, kr(5), motpart="17042")), ["varning"]),
    ("a letter in ikb", rows(report(), konto_row(1, kr(5), ikb="177I")), ["varning"]),
    ("ikb and motpart not given", rows(report(), konto_row(1, kr(5), ikb=None, motpart=None)), ["ok"]),
    (
        "a code that could not be read",
        rows(report(), konto_row(1, kr(5), konto=unreadable("konto", "36 ?"))),
        ["varning"],
    ),
    ("an amount without account", rows(report(), konto_row(1, kr(5), konto=None)), ["varning"]),
    ("no rows", report(), ["ej_provad"]),
]
N02 = [
    (
        "another word",
        projects(report(), project(1, "Lärandecenter", "Bibliotek och lärandecenter")),
        ["varning"],
    ),
    (
        "case, punctuation and space",
        projects(report(), project(1, "Odling i Norr-Byn", "ODLING i  Norr- byn.")),
        ["ok"],
    ),
    ("a combining dot is the same letter", projects(report(), project(1, "A\u030angan", "Ångan")), ["ok"]),
    ("a ring lost in a scan", scanned(projects(report(), project(1, "Från båten", "Frän baten"))), ["ok"]),
    ("one letter", projects(report(), project(1, "Odlingen", "Odlingar")), ["varning"]),
    ("the heading only has a number", projects(report(), project(1, "Odling", "", "Text.")), ["ej_provad"]),
    ("no projects", report(), ["ej_provad"]),
]
THREE = rows(report(), *(konto_row(nr, kr(5), projekt_nr=nr) for nr in (1, 2, 3)))
N03 = [
    (
        "a project without text",
        projects(THREE, project(1, "A", "A", "x"), project(2, "B"), project(3, "C", "C", "x")),
        ["fel"],
    ),
    (
        "a project without table",
        projects(report(), project(1, "A", "A", "x"), project(2, None, "B", "x")),
        ["fel"],
    ),
    ("all told", projects(report(), project(1, "A", "A", "x"), project(2, "B", "B", "x")), ["ok"]),
    ("rows count as table", projects(THREE, *(project(nr, None, "A", "x") for nr in (1, 2, 3))), ["ok"]),
    ("a form without narratives", projects(THREE, project(1, "A"), project(2, "B")), ["ej_provad"]),
    ("a form without tables", projects(report(), project(1, None, "A", "x")), ["ej_provad"]),
    ("no projects", report(), ["ej_provad"]),
]
N04 = [
    (
        "an administration",
        report(namnd=value("namnd", "Norra stadsdelsförvaltningen", "forvaltning")),
        ["varning"],
    ),
    ("a board", report(namnd="Norra stadsdelsnämnden"), ["ok"]),
    ("no board", application(namnd=absent("namnd")), ["ej_provad"]),
]
REQUIRED = "obligatorisk"
F01 = [
    ("empty and required", application(ort=value("ort", None, REQUIRED)), ["varning"]),
    ("empty and not required", application(ort=None), ["ok"]),
    (
        "the label is not there",
        application(ort=value("ort", None, REQUIRED, status=ValueStatus.ABSENT)),
        ["ok"],
    ),
    (
        "an answer nobody can read is an answer",
        application(ort=value("ort", None, REQUIRED, raw="~", status=ValueStatus.UNREADABLE)),
        ["ok"],
    ),
    ("a required section", sections(application(), section("mal", " – ", REQUIRED)), ["varning"]),
    (
        "a choice and its amount have their own check",
        application(
            ovriga_intakter=value("ovriga_intakter", None, REQUIRED, "ej_avgjort"),
            ovriga_intakter_belopp=value("ovriga_intakter_belopp", None, REQUIRED),
        ),
        ["ok"],
    ),
]
F02 = [
    (
        "printed name, nothing signed",
        application(undertecknare=value("undertecknare", "K Prov", "utan_namnteckning")),
        ["notis"],
    ),
    ("a name", application(undertecknare="K Prov", datum=None), ["ok"]),
    ("neither name nor date", application(undertecknare=None, datum=absent("datum")), ["varning"]),
    ("a date only", application(datum=day("2015-01-13")), ["notis"]),
    ("a name nobody can read is there", application(undertecknare=unreadable("undertecknare", "~~")), ["ok"]),
]
F03 = [
    ("absent", report(diarienummer=absent("diarienummer")), ["notis"]),
    ("empty", report(diarienummer=None), ["notis"]),
    ("a form without the field", report(), ["notis"]),
    ("there", report(diarienummer="1.2.3-456/2015"), ["ok"]),
]
F04 = [
    ("empty", sections(application(), section("ovriga_upplysningar", "")), ["notis"]),
    ("only dots", sections(application(), section("ovriga_upplysningar", " … ")), ["notis"]),
    ("required is told by F01 as well", sections(application(), section("mal", "", REQUIRED)), ["notis"]),
    ("filled", sections(application(), section("mal", "Alla.")), ["ok"]),
    ("an empty narrative", projects(report(), project(1, "A", "A", "")), ["notis"]),
]


def titled(title: str) -> Document:
    return replace(report(), title=title)


F06 = [
    (
        "two kinds of report",
        titled("Redovisning projekt\nTertialrapport och Verksamhetsberättelse"),
        ["notis"],
    ),
    ("application and report", titled("Ansökan/redovisning"), ["notis"]),
    ("one kind, said twice", titled("Redovisning och slutrapport"), ["ok"]),
    ("a report on a decision", titled("Redovisning enligt beslut"), ["ok"]),
    ("one kind", titled("Slutrapport"), ["ok"]),
    ("a word that contains one", titled("Ansökan och beslutsfattande"), ["ok"]),
    ("no title", titled(""), ["ej_provad"]),
]
Q01 = [
    (
        "a repaired amount",
        application(sokt_summa=value("sokt_summa", kr(900000), "ocr_rattad", raw="9OO 000")),
        ["varning"],
    ),
    ("an ambiguous amount", application(sokt_summa=unreadable("sokt_summa")), ["varning"]),
    (
        "a repaired cell",
        rows(report(), konto_row(1, value("belopp", kr(5), "ocr_rattad", raw="S"))),
        ["varning"],
    ),
    (
        "a repaired budget item",
        rows(application(), budget_row(1, value("belopp", kr(5), "ocr_rattad", raw="S"))),
        ["varning"],
    ),
    ("prose is not critical", application(ort=value("ort", "Staden", "ocr_rattad")), ["ok"]),
    (
        "the paper says two things",
        application(sokt_summa=value("sokt_summa", kr(1), "motstridig", status=ValueStatus.REVIEW)),
        ["varning"],
    ),
    ("a clean amount", application(sokt_summa=kr(900000)), ["ok"]),
]
Q03 = [
    (
        "no mark in the text",
        application(ovriga_intakter=value("ovriga_intakter", None, "utan_markering")),
        ["notis"],
    ),
    ("both marked", application(ovriga_intakter=value("ovriga_intakter", None, "motsagt")), ["ok"]),
    ("no such field", application(), ["ok"]),
]

FIELD = Place(1, Box(70, 98, 300, 114))
Q04 = [
    (
        "the page shows a tenth of what is stored",
        replace(
            application(sokt_summa=value("sokt_summa", kr(90000), "formular_avviker")),
            reader_notes=(ReaderNote(FIELD, NoteCode.FORM_VALUE_DIFFERS, "900 000", "90 000"),),
        ),
        ["varning"],
    ),
    (
        "an answer that nobody sees",
        replace(application(), reader_notes=(ReaderNote(FIELD, NoteCode.FORM_VALUE_NOT_DRAWN, "NEJ"),)),
        ["varning"],
    ),
    ("no form", application(sokt_summa=kr(900000)), ["ok"]),
]

CASES = {
    "K03": K03,
    "K04": K04,
    "K08": K08,
    "K11": K11,
    "N02": N02,
    "N03": N03,
    "N04": N04,
    "F01": F01,
    "F02": F02,
    "F03": F03,
    "F04": F04,
    "F06": F06,
    "Q01": Q01,
    "Q03": Q03,
    "Q04": Q04,
}


@pytest.mark.parametrize(
    ("code", "paper", "expected"),
    [
        pytest.param(code, paper, expected, id=f"{code} {remark}")
        for code, cases in CASES.items()
        for remark, paper, expected in cases
    ],
)
def test_cases(code: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, code) == expected


def test_identical_rows_are_counted_and_named() -> None:
    paper = rows(report(), *(konto_row(number, kr(25000)) for number in (1, 2, 3)))
    (found,) = hits(run_checks(paper, selection=("K08",)))
    assert found.message == "3 likadana rader om 25 000 kr (rad 1, 2, 3)."
    assert found.difference == "50000"
    assert len(found.field_ids) == 15


def test_names_in_a_message_stay_on_one_line_and_short() -> None:
    paper = projects(report(), project(1, "Odling\ni norr", "x" * 5000))
    (found,) = hits(run_checks(paper, selection=("N02",)))
    assert "\n" not in found.message
    assert len(found.message) < 300
