"""The two papers that the checks were specified on: exactly these findings, with these figures."""

from __future__ import annotations

from dataclasses import replace

from extract.checks import run_checks
from models.finding import Finding, Result
from models.record import Document, ValueStatus
from tests.checks.build import (
    application,
    day,
    hits,
    konto_row,
    kr,
    period,
    project,
    projects,
    report,
    rows,
    section,
    sections,
    value,
)

BOARD = "Hässelby-Vällingby stadsdelsnämnd"
NOT_INVOICED = "Ej fakturerat tom 2014-08-31"


def seed_application() -> Document:
    made = application(
        projekt="Trygghetsskapande insatser i Hässelby-Vällingby",
        namnd=value("namnd", "Hässelby-Vällingby stadsdelsfövaltning", "forvaltning", "obligatorisk"),
        kontaktperson="Kim Exempel",
        tidplan_start=day("2015-01-01"),
        tidplan_slut=day("2015-12-31"),
        sokt_summa=value("sokt_summa", kr(900000), "obligatorisk", raw="900 000"),
        budget_summa=value("budget_summa", kr(1200000), "obligatorisk", "specificera", raw="1 200 000"),
        ovriga_intakter=value(
            "ovriga_intakter",
            None,
            "ej_avgjort",
            "utan_markering",
            raw="JA   kr NEJ",
            status=ValueStatus.UNREADABLE,
        ),
        ovriga_intakter_belopp=value("ovriga_intakter_belopp", None, "obligatorisk"),
        ort="Stockholm",
        datum=value("datum", day("2015-01-13"), "obligatorisk", raw="13 /1 2015", page=3),
        undertecknare=value("undertecknare", "Kim Prov", "utan_namnteckning", page=3),
        befattning="Förvaltningschef",
        diarienummer=value("diarienummer", None, status=ValueStatus.ABSENT),
        organisationsnummer=value("organisationsnummer", None, status=ValueStatus.ABSENT),
    )
    return sections(
        replace(made, title="ANSÖKAN OM MEDEL FÖR YTTERSTADSPROJEKT"),
        section("mal", "Medborgarnas upplevda trygghet ska öka.", "obligatorisk", heading="Mål:"),
        section("syfte", "Att fortsätta arbetet ytterligare ett år.", "obligatorisk", heading="Syfte:"),
        section("genomforande", "Projektet har pågått sedan sommaren 2013.", heading="Genomförande:"),
        section("implementering", "Integreras i den ordinarie verksamheten.", heading="Plan efter avslut:"),
        section("ovriga_upplysningar", "", heading="Övriga upplysningar", page=3),
    )


def seed_report() -> Document:
    made = report(
        namnd=BOARD,
        **period("2014-08-01", "2014-12-31"),
        summa_angiven=value("summa_angiven", None, status=ValueStatus.ABSENT),
        datum=value("datum", None, status=ValueStatus.ABSENT),
        undertecknare=value("undertecknare", None, status=ValueStatus.ABSENT),
        diarienummer=value("diarienummer", None, status=ValueStatus.ABSENT),
    )
    parts = {"konto": "3699", "ikb": "1771", "motpart": "1704", "text": NOT_INVOICED}
    made = rows(
        replace(made, title="Redovisning ytterstadsprojekt\nTertialrapport och Verksamhetsberättelse"),
        konto_row(1, value("belopp", kr(107000), raw="107 000"), projekt_nr=1, **parts),
        konto_row(2, value("belopp", kr(2626837), raw="2 626 837"), projekt_nr=2, **parts),
        konto_row(3, value("belopp", kr(76991), raw="76 991"), projekt_nr=3, **parts),
    )
    return projects(
        made,
        project(
            1,
            "Trygghetsskapande åtgärder",
            "Trygghetsskapande insatser i\nHässelby-Vällingby.",
            "Under andra tertialen har de trygghetsskapande insatserna fortsatt\noch utvecklats.",
        ),
        project(
            2,
            "Lärandecenter",
            "Bibliotek och lärandecenter",
            "Medborgarservice har till och med juli månad tagit emot 501 besök.",
        ),
        project(
            3,
            "Sociala insatsgrupper",
            "Sociala insatsgrupper",
            "En har kunnat\navslutas under andra tertialen. Sedan januari 2014 pågår samverkan.",
        ),
    )


def _short(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.severity.value, finding.field) for finding in findings]


def test_application_gives_exactly_its_findings() -> None:
    assert _short(hits(run_checks(seed_application()))) == [
        ("B01", "fel", "budget_summa"),
        ("B03", "varning", "ovriga_intakter"),
        ("B05", "varning", "budget_summa"),
        ("F02", "notis", "undertecknare"),
        ("F03", "notis", "diarienummer"),
        ("F04", "notis", "ovriga_upplysningar"),
        ("F05", "notis", "mal"),
        ("N04", "varning", "namnd"),
        ("Q03", "notis", "ovriga_intakter"),
        ("T02", "varning", "datum"),
        ("T11", "notis", "tidplan_start"),
    ]


def test_report_gives_exactly_its_findings() -> None:
    assert _short(hits(run_checks(seed_report()))) == [
        ("B07", "notis", "summa_angiven"),
        ("B16", "notis", "belopp"),
        ("F02", "varning", "undertecknare"),
        ("F03", "notis", "diarienummer"),
        ("F06", "notis", "title"),
        ("K03", "varning", "konto"),
        ("K04", "notis", "konto"),
        ("N02", "varning", "delredovisning"),
        ("N02", "varning", "delredovisning"),
        ("T05", "varning", "period_start"),
        ("T06", "varning", "delredovisning"),
        ("T06", "varning", "delredovisning"),
        ("T08", "varning", "delredovisning"),
        ("T15", "notis", "text"),
        ("T15", "notis", "text"),
        ("T15", "notis", "text"),
    ]


def _only(document: Document, code: str) -> Finding:
    found = hits(run_checks(document, selection=(code,)))
    assert len(found) == 1
    return found[0]


def test_unexplained_gap_is_300_000() -> None:
    found = _only(seed_application(), "B01")
    assert (found.expected, found.actual, found.difference) == ("900000", "1200000", "300000")
    assert found.message == (
        "Budgeten (1 200 000 kr) överstiger sökt summa (900 000 kr) med 300 000 kr och ingen övrig intäkt"
        " förklarar skillnaden. Skillnaden är 25,0 % av budgeten och 33,3 % av sökt summa."
    )
    assert len(found.field_ids) == 2


def test_signed_12_days_after_start() -> None:
    found = _only(seed_application(), "T02")
    assert (found.expected, found.actual, found.difference) == ("2015-01-01", "2015-01-13", "12")
    assert found.page == 3


def test_unread_choice_leaves_no_income_untested() -> None:
    (found,) = run_checks(seed_application(), selection=("B04",))
    assert found.result is Result.EJ_PROVAD
    assert found.message == "Kunde inte prövas: valet JA/NEJ om övriga intäkter kunde inte tydas."


def test_sum_without_a_stated_total() -> None:
    found = _only(seed_report(), "B07")
    assert (found.expected, found.actual) == ("", "2810828")
    assert "Fördelning: projekt 1 3,81 %, projekt 2 93,45 % och projekt 3 2,74 %." in found.message
    assert len(found.field_ids) == 3


def test_period_of_153_days_is_no_tertial() -> None:
    found = _only(seed_report(), "T05")
    assert found.message == (
        "Perioden 2014-08-01–2014-12-31 (153 dagar) motsvarar inget helt tertial"
        " (omfattar T2 2014 med 31 dagar, T3 2014 med 122 dagar)."
    )


def test_second_tertial_shares_31_days() -> None:
    found = hits(run_checks(seed_report(), selection=("T06",)))
    assert [finding.message for finding in found] == [
        'Texten avser "andra tertialen" (2014-05-01–2014-08-31) men perioden är 2014-08-01–2014-12-31;'
        " 31 dagar gemensamma (20,3 % av perioden).",
    ] * 2
    assert {finding.page for finding in found} == {2}


def test_rows_stop_122_days_before_the_period() -> None:
    found = hits(run_checks(seed_report(), selection=("T15",)))
    assert {(f.expected, f.actual, f.difference) for f in found} == {("2014-12-31", "2014-08-31", "122")}
    assert len({f.field_ids for f in found}) == 3


def test_second_project_dominates() -> None:
    assert "Projekt 2 står för 93,45 %" in _only(seed_report(), "B16").message


def test_what_could_not_be_tested_is_listed() -> None:
    untested = {f.code for f in run_checks(seed_application()) if f.result is Result.EJ_PROVAD}
    assert untested == {"B04", "B06", "N05", "N07", "N08"}
    untested = {f.code for f in run_checks(seed_report()) if f.result is Result.EJ_PROVAD}
    assert untested == {"B06", "B09", "K01", "K05", "K07", "K09", "K10", "N05", "T04"}
