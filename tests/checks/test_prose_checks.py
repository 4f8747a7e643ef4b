"""Checks that rest on prose, codes and identities: each row is a paper and what the check says about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from models.record import Document, ValueStatus
from tests.checks.build import (
    Given,
    application,
    budget_row,
    day,
    hits,
    konto_row,
    kr,
    outcome,
    period,
    project,
    projects,
    report,
    row,
    rows,
    scanned,
    section,
    sections,
    value,
)

AUTUMN = period("2014-08-01", "2014-12-31")


def told(text: str, amount: int = 107000, **fields: Given) -> Document:
    """A report for August to December 2014 with one project, its row and its narrative."""
    made = projects(report(**{**AUTUMN, **fields}), project(1, "Odling", "Odling", text))
    return rows(made, konto_row(1, kr(amount), projekt_nr=1))


def plan(
    text: str, start: str = "2015-01-01", end: str = "2015-12-31", name: str = "genomforande"
) -> Document:
    made = application(tidplan_start=day(start), tidplan_slut=day(end))
    return sections(made, section(name, text))


def asking(request: str, budget: str, **fields: Given) -> Document:
    return application(
        sokt_summa=kr(900000),
        budget_summa=kr(1200000),
        tidplan_start=day("2015-01-01"),
        tidplan_slut=day("2015-12-31"),
        sokt_text=request,
        budget_text=budget,
        **fields,
    )


def coded(konto: str, text: str = "Material", **cells: Given) -> Document:
    board = value("namnd_norm", "Hässelby-Vällingby stadsdelsnämnd")
    return rows(report(namnd_norm=board, **AUTUMN), konto_row(1, kr(5000), konto=konto, text=text, **cells))


def priced(antal: int | None, pris: int, belopp: int) -> Document:
    return rows(
        application(),
        row("budget_rows", 1, text="Buss", antal=antal and kr(antal), a_pris=kr(pris), belopp=kr(belopp)),
    )


def numbered(*pages: tuple[int, int, int]) -> Document:
    return replace(report(), printed_pages=pages)


ASKS = "Avser en projektledare samt en deltidsanställning."

CASES: list[tuple[str, str, Document, list[str]]] = [
    ("B08", "another cost", told("Projektet har kostat 119 000 kronor."), ["fel"]),
    ("B08", "the same cost", told("Projektet har kostat 107 000 kronor."), ["ok"]),
    ("B08", "rounded, the same", told("Projektet har kostat 107 tkr."), ["ok"]),
    ("B08", "about", told("Projektet har kostat cirka 119 000 kronor."), ["varning"]),
    ("B08", "a part of it", told("Projektet har kostat 20 000 kronor i lokalhyra."), ["ok"]),
    ("B08", "last year", told("Förra året hade projektet kostat 20 000 kronor."), ["ok"]),
    ("B09", "thousands", application(sokt_summa=kr(900), budget_summa=kr(900000)), ["varning"]),
    ("B09", "millions", application(sokt_summa=kr(1), budget_summa=kr(1000000)), ["varning"]),
    ("B09", "a tenth", application(sokt_summa=kr(90000), budget_summa=kr(900000)), ["ok"]),
    ("B09", "nothing", application(sokt_summa=kr(0), budget_summa=kr(900000)), ["ok"]),
    ("B11", "other words", asking("(nittiotusen kronor)", ""), ["fel"]),
    ("B11", "the same words", asking("(niohundratusen kronor)", ""), ["ok"]),
    ("B11", "another amount later", asking("varav femtiotusen kronor till hyra", ""), ["ok"]),
    ("B11", "in prose", plan("Vi söker 900 000 kr (nittiotusen kronor)."), ["fel"]),
    ("B13", "wrong product", priced(12, 2500, 31000), ["fel"]),
    ("B13", "right product", priced(12, 2500, 30000), ["ok"]),
    ("B13", "no number", priced(None, 2500, 31000), ["ok"]),
    ("B15", "with VAT", asking("", "inkl. moms", namnd="Testnämnden"), ["varning"]),
    ("B15", "an association", asking("", "inkl. moms", sokande="Föreningen Prov"), ["notis"]),
    ("B15", "a VAT row", rows(application(namnd="Testnämnden"), budget_row(1, kr(500), "Moms")), ["varning"]),
    ("B15", "without VAT", asking("", "exkl. moms", namnd="Testnämnden"), ["ok"]),
    ("T08", "July before August", told("Till och med juli har vi tagit emot 501 besök."), ["varning"]),
    ("T08", "a later outcome", told("T.o.m. juli kom 501 besök. Den 3 oktober 2014 invigdes huset."), ["ok"]),
    ("T08", "within", told("Till och med september har vi tagit emot 501 besök."), ["ok"]),
    ("T08", "no period", projects(report(), project(1, "A", "A", "Text.")), ["ej_provad"]),
    ("T09", "a day to come", told("Val anordnades i maj och anordnas åter den 14 september."), ["varning"]),
    ("T09", "a season to come", told("Till hösten kommer arbetet att påbörjas."), ["notis"]),
    ("T09", "after the period", told("Den 14 mars 2015 kommer huset att öppnas."), ["ok"]),
    ("T09", "it has been", told("Den 14 september invigdes huset."), ["ok"]),
    (
        "T09",
        "signed before the day",
        told("Den 14 oktober 2014 ska huset invigas.", datum=day("2014-09-01")),
        ["ok"],
    ),
    ("T10", "two years of one", plan("Projektet pågår i 24 månader."), ["notis"]),
    ("T10", "a further year", plan("Vi vill fortsätta arbetet i projektform ytterligare ett år."), ["ok"]),
    ("T10", "ages", plan("Projektet vänder sig till ungdomar 13-18 år."), ["ok"]),
    ("T11", "since long", plan("Projektet har pågått sedan sommaren 2013."), ["notis"]),
    ("T11", "since its start", plan("Projektet har pågått sedan januari 2015."), ["ok"]),
    (
        "T11",
        "only the day of signing was read",
        sections(
            application(datum=day("2014-11-13")), section("syfte", "Projektet har pågått sedan hösten 2010.")
        ),
        ["notis"],
    ),
    (
        "T11",
        "after the only day that was read",
        sections(
            application(datum=day("2014-11-13")),
            section("syfte", "Projektet har pågått sedan december 2014."),
        ),
        ["ej_provad"],
    ),
    ("T11", "the house", plan("Huset har funnits sedan 1950."), ["ok"]),
    ("K01", "no chart is shipped", coded("4011"), ["ej_provad"]),
    ("K02", "pay on revenue", coded("3011", "Lön samordnare"), ["varning"]),
    ("K02", "paid back pay", coded("3011", "Ersättning för lön samordnare"), ["ok"]),
    ("K02", "pay on pay", coded("5011", "Lön samordnare"), ["ok"]),
    ("K02", "revenue on cost", coded("4011", "Försäljning"), ["varning"]),
    ("K05", "an inferred list proves nothing", coded("3699", motpart="1794"), ["ej_provad"]),
    ("K06", "own number", coded("3699", motpart="1704"), ["notis"]),
    ("K06", "another number", coded("3699", motpart="1708"), ["ok"]),
    ("K06", "on a cost row", coded("4011", motpart="1704"), ["ok"]),
    ("K07", "no chart is shipped", coded("3699"), ["ej_provad"]),
    ("N06", "one person", application(kontaktperson="Kim Prov", undertecknare="KIM PROV"), ["notis"]),
    (
        "N06",
        "the title below",
        application(
            kontaktperson="Kim Prov",
            undertecknare=value("undertecknare", "Kim Prov Kassör", raw="Kim Prov\nKassör"),
        ),
        ["notis"],
    ),
    ("N06", "two", application(kontaktperson="Kim Prov", undertecknare="Kim Exempel"), ["ok"]),
    ("N07", "someone else", application(kontaktperson="Kim Prov", epost="lo.test@a.example"), ["notis"]),
    ("N07", "her surname", application(kontaktperson="Åsa Öst", epost="asa.ost@a.example"), ["ok"]),
    (
        "N07",
        "other surname",
        application(kontaktperson="Tage Prov", epost="tage.exempel@a.example"),
        ["notis"],
    ),
    ("N07", "a relative", application(kontaktperson="Kim Prov", epost="sture.prov@a.example"), ["notis"]),
    (
        "N07",
        "a relative of noble name",
        application(kontaktperson="Kim af Prov", epost="sture.af.prov@a.example"),
        ["notis"],
    ),
    (
        "N07",
        "a short name",
        application(kontaktperson="Ragnhild Anstad", epost="asa.anstad@a.example"),
        ["notis"],
    ),
    ("N07", "a pet name", application(kontaktperson="Karl Prov", epost="kalle.prov@a.example"), ["ok"]),
    ("N07", "an initial", application(kontaktperson="Kim Prov", epost="s.prov@a.example"), ["ok"]),
    (
        "N07",
        "a double first name and another's surname",
        application(kontaktperson="Nils-Erik Prov", epost="nilserik.exempel@a.example"),
        ["notis"],
    ),
    ("N07", "the second name", application(kontaktperson="Ann-Kim Prov", epost="kim.prov@a.example"), ["ok"]),
    ("N07", "short form", application(kontaktperson="Anna Berg", epost="anbe@a.example"), ["ok"]),
    ("N07", "shared box", application(kontaktperson="Kim Prov", epost="registrator@a.example"), ["ok"]),
    ("N07", "no contact", application(epost="lo.test@a.example"), ["ej_provad"]),
    (
        "N08",
        "wrong digit",
        application(
            organisationsnummer=value(
                "organisationsnummer", None, "ogiltig", raw="212000-0143", status=ValueStatus.UNREADABLE
            )
        ),
        ["fel"],
    ),
    ("N08", "right digit", application(organisationsnummer="212000-0142"), ["ok"]),
    ("N09", "in prose", plan("Gäller person 850709-9805."), ["notis"]),
    ("N09", "a wrong digit", plan("Gäller person 850709-9806."), ["ok"]),
    ("N09", "a telephone", application(telefon="0701740698"), ["ok"]),
    ("N09", "codes and dates", rows(report(), konto_row(1, kr(5), text="3699 1771 1704 2014-08-31")), ["ok"]),
    ("F05", "vague", plan("Tryggheten ska öka.", name="mal"), ["notis"]),
    ("F05", "a target", plan("Minst 40 ska delta före 2016.", name="mal"), ["ok"]),
    ("F05", "no section", application(), ["ej_provad"]),
    ("F07", "misspelt", plan("Vi fortsätter utveckkandet."), ["notis"]),
    ("F07", "well spelt", plan("Vi fortsätter utvecklandet av Bibblerian."), ["ok"]),
    (
        "P01",
        "one post more",
        asking(ASKS, "1 heltids projektledare och två deltidsanställningar"),
        ["varning"],
    ),
    ("P01", "the same", asking(ASKS, "en projektledare, 1 deltidsanställning"), ["ok"]),
    ("P01", "broken off", asking("Avser en projektledare samt en", "en projektledare"), ["ej_provad"]),
    ("P01", "not counted", asking("Avser löner", "projektledare och deltidsanställningar"), ["ok"]),
    ("P02", "half a post dear", asking("en samordnare på 50 %", ""), ["varning"]),
    ("P02", "a fair post", asking("en projektledare på heltid", ""), ["ok"]),
    ("P02", "share unknown", asking(ASKS, ""), ["ej_provad"]),
    ("P03", "part time", asking("två deltidsanställningar", ""), ["notis"]),
    ("P03", "half time", asking("två halvtider", ""), ["ok"]),
    ("Q02", "second of four", numbered((1, 1, 4), (2, 2, 4)), ["varning"]),
    ("Q02", "an unread number in a scan", scanned(replace(numbered((1, 1, 2)), page_to=2)), ["ok"]),
    ("Q02", "a page that is not in the scan", scanned(replace(numbered((1, 1, 2)), page_to=1)), ["varning"]),
    ("Q02", "whole", numbered((1, 1, 2), (2, 2, 2)), ["ok"]),
    ("Q02", "a gap", numbered((1, 1, 3), (2, 3, 3)), ["varning"]),
    ("Q02", "a registry number", numbered((1, 11, 921)), ["ok"]),
    ("Q02", "a mark out of five", numbered((1, 4, 5)), ["ok"]),
    ("Q02", "not numbered", report(), ["ok"]),
]


@pytest.mark.parametrize(
    ("code", "paper", "expected"),
    [(code, paper, expected) for code, _, paper, expected in CASES],
    ids=[f"{code} {remark}" for code, remark, _, _ in CASES],
)
def test_check(code: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, code) == expected


BOARDS = [
    ("not yet", "Järva stadsdelsnämnd", "2015-01-01", ["varning"]),
    ("no longer", "Älvsjö stadsdelsnämnd", "2024-01-01", ["varning"]),
    ("in its time", "Hässelby-Vällingby stadsdelsnämnd", "2015-01-01", ["ok"]),
    ("of another city", "Testby stadsdelsnämnd", "2015-01-01", ["notis"]),
    ("no district board", "Socialnämnden", "2015-01-01", ["ok"]),
]


@pytest.mark.parametrize(("remark", "name", "start", "expected"), BOARDS)
def test_board_by_date(remark: str, name: str, start: str, expected: list[str]) -> None:
    paper = application(namnd=name, namnd_norm=name, tidplan_start=day(start))
    assert outcome(paper, "N05") == expected, remark


def test_activity_told_twice() -> None:
    lent, grown = "Boende fick odla i lådor på taket.", "Lådor på taket lånades ut till odling."
    twice = projects(report(), project(1, "A", "A", lent), project(2, "B", "B", grown))
    once = projects(report(), project(1, "A", "A", lent), project(2, "B", "B", "Barn bakade bröd."))
    assert outcome(twice, "X06") == ["notis"]
    assert outcome(once, "X06") == ["ok"]


def test_posts_of_the_specified_paper() -> None:
    """One half-time post explains the whole gap: both amounts give the same cost per full-time post."""
    paper = asking(
        "en projektledare samt en deltids anställning", "1 heltids projektledare. två deltidsanställningar."
    )
    (found,) = hits(run_checks(paper, selection=("P01",)))
    assert (found.expected, found.actual, found.difference) == ("2", "3", "1")
    assert "Vid halvtid ger båda beloppen 600 000 kr per årsarbetare." in found.message
    (untested,) = {f.message for f in run_checks(paper, selection=("P02",))}
    assert "900 000 kr 36 112 kr i månaden, 1 200 000 kr 36 112 kr i månaden" in untested


def test_third_year() -> None:
    (found,) = hits(
        run_checks(
            plan("Projektet har pågått sedan sommaren 2013, nu sista projektåret."), selection=("T11",)
        )
    )
    assert "detta är år 3" in found.message
    assert '"sista projektåret"' in found.message


def test_personal_number_is_never_told() -> None:
    (found,) = hits(run_checks(plan("Gäller person 850709-9805."), selection=("N09",)))
    assert "850709" not in found.message
