"""A finding weighs no more than the reading that it rests on; each case with what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.checks import run_checks
from models.finding import Finding, Result, Severity
from models.record import Document, Row, Value, ValueStatus
from models.weights import default_calibration
from tests.checks.build import (
    absent,
    application,
    budget_row,
    day,
    hits,
    konto_row,
    kr,
    project,
    projects,
    report,
    rows,
    scanned,
    unreadable,
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


CAPTURED = (("kind", 1.0), ("margin", 1.0), ("aligned", 1.0), ("form", 0.95))
"""Measurements of an amount that stands plainly in its column."""


def measured(number: int, *features: tuple[str, float], flags: tuple[str, ...] = ()) -> Value:
    """An amount of a table row, as sure as the shipped weights say."""
    plain = replace(value("belopp", kr(number), *flags), method="column", features=features)
    return replace(plain, confidence=default_calibration().confidence(plain))


@pytest.mark.parametrize(
    ("features", "flags", "severity"),
    [
        (CAPTURED, (), Severity.FEL),
        ((*CAPTURED, ("off_total", 1.0)), (), Severity.FEL),  # what B06 itself reports
        ((*CAPTURED, ("off_total", 1.0), ("off_product", 1.0)), (), Severity.FEL),
        ((*CAPTURED, ("off_total", 1.0)), ("flera_belopp",), Severity.FEL),  # rivals, but the head is over it
        ((*CAPTURED[:2], ("off_total", 1.0)), ("flera_belopp",), Severity.NOTIS),  # rivals, and no head
        ((*CAPTURED, ("off_total", 1.0)), ("tvetydig",), Severity.NOTIS),
        ((*CAPTURED, ("adds_up", 1.0)), ("tvetydig",), Severity.FEL),  # with the others it makes their total
        ((*CAPTURED, ("adds_up", 1.0)), ("enhet_oklar",), Severity.NOTIS),  # thousands add up all the same
        ((*CAPTURED, ("off_total", 1.0)), ("oenig",), Severity.NOTIS),  # two engines differ
    ],
)
def test_rows_that_do_not_add_up_are_no_reason_to_doubt_them(
    features: tuple[tuple[str, float], ...], flags: tuple[str, ...], severity: Severity
) -> None:
    """With the weights that ship: fitting them again must not make an error of addition a note."""
    each = [
        Row("budget_rows", number, (measured(amount, *features, flags=flags),))
        for number, amount in ((1, 400), (2, 300))
    ]
    paper = rows(application(budget_summa=kr(900)), *each)
    assert only(paper, "B06").severity is severity


def test_a_wrong_check_digit_is_no_doubt_about_the_reading() -> None:
    number = replace(
        value("organisationsnummer", "212000-0143", "ogiltig"),
        method="right",
        features=(("kind", 1.0), ("label", 1.0), ("colon", 1.0), ("form", 1.0)),
        confidence=0.2,
    )
    assert only(application(organisationsnummer=number), "N08").severity is Severity.FEL


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
    ("second", "severity"),
    [("Odla tillsammans", Severity.NOTIS), ("Odla tilsammans", Severity.VARNING), (None, Severity.VARNING)],
)
def test_a_name_that_another_look_reads_as_the_other(second: str | None, severity: Severity) -> None:
    paper = scanned(told(("Odla tillsammans", "Odla tilsammans")))
    (only_project,) = paper.projects
    heading = replace(value("delredovisning", "Odla tilsammans"), second=second)
    paper = replace(paper, projects=(replace(only_project, delredovisning=heading),))
    assert only(paper, "N02").severity is severity


@pytest.mark.parametrize(
    ("form", "severity"), [("generell_redovisning", Severity.NOTIS), ("ytterstad_redovisning", Severity.FEL)]
)
def test_one_project_with_every_row(form: str, severity: Severity) -> None:
    paper = rows(told(("Odling", "Odling"), ("", "Läxhjälp")), konto_row(1, kr(5), projekt_nr=1))
    second = replace(paper.projects[1], projekt=None)
    paper = replace(paper, projects=(paper.projects[0], second), form=form)
    assert only(paper, "N03").severity is severity


@pytest.mark.parametrize(
    ("second", "severity"), [("4942 720,00", Severity.NOTIS), ("4 942 728,00", Severity.VARNING)]
)
def test_two_readings_that_differ_in_spaces_alone(second: str, severity: Severity) -> None:
    stated = replace(value("summa_angiven", kr(4942720), "oenig", raw="4 942 720,00"), second=second)
    assert only(report(summa_angiven=stated), "Q01").severity is severity


@pytest.mark.parametrize(
    ("second", "stated", "severity"),
    [
        ("935625", 1093625, Severity.NOTIS),  # the rows sum to a total read without doubt
        ("935625", 1093626, Severity.VARNING),
        ("Lodo", 1093626, Severity.NOTIS),  # the second reading made nothing of the place
        ("5 a1 2 2 :", 1093626, Severity.NOTIS),
        ("93 526", 1093626, Severity.VARNING),
    ],
)
def test_a_second_reading_of_an_amount(second: str, stated: int, severity: Severity) -> None:
    doubted = replace(value("belopp", kr(93625), "oenig", raw="93.625", top=320.0), second=second)
    first = replace(budget_row(1, kr(93625)), cells=(doubted,))
    paper = rows(application(budget_summa=kr(stated)), first, budget_row(2, kr(1000000)))
    assert only(paper, "Q01").severity is severity


@pytest.mark.parametrize(("budget", "severity"), [(1485000, Severity.NOTIS), (1485, Severity.VARNING)])
def test_a_unit_beside_the_amount_unlike_its_column_s(budget: int, severity: Severity) -> None:
    asked = value("sokt_summa", kr(1485000), "enhet_avviker", raw="1 485 000:-")
    asked = replace(asked, status=ValueStatus.REVIEW)
    assert only(application(sokt_summa=asked, budget_summa=kr(budget)), "Q01").severity is severity


@pytest.mark.parametrize(
    ("second", "other", "severity"),
    [
        ("172", "6196", Severity.NOTIS),  # the last figures of a code as long as all others
        ("517", "6196", Severity.NOTIS),
        ("572", "6196", Severity.VARNING),  # other figures
        ("5112", "6196", Severity.VARNING),
        ("172", "619", Severity.VARNING),  # here codes are of several lengths
    ],
)
def test_a_second_reading_of_a_part_of_a_code(second: str, other: str, severity: Severity) -> None:
    code = replace(value("konto", "5172", "oenig", raw="5172", top=320.0), second=second)
    others = (replace(konto_row(n, kr(5)), cells=(value("konto", other, raw=other),)) for n in (2, 3, 4, 5))
    paper = rows(report(), replace(konto_row(1, kr(5)), cells=(code,)), *others)
    assert only(paper, "Q01").severity is severity


@pytest.mark.parametrize(
    ("form", "raw", "severity"),
    [
        (UNKNOWN_LAYOUT, "☒ JA ☐ NEJ", Severity.NOTIS),  # the amount has another place, or none
        (UNKNOWN_LAYOUT, "☒ JA    kr ☐ NEJ", Severity.VARNING),  # its place is there and empty
        ("ytterstad_ansokan", "☒ JA ☐ NEJ", Severity.VARNING),
    ],
)
def test_yes_without_an_amount(form: str, raw: str, severity: Severity) -> None:
    choice = value("ovriga_intakter", "ja", raw=raw)
    paper = replace(application(ovriga_intakter=choice, sokt_summa=kr(900), budget_summa=kr(1200)), form=form)
    assert (only(paper, "B03").severity, only(paper, "B01").severity) == (severity, severity)


@pytest.mark.parametrize(
    ("form", "total", "severity"),
    [
        (UNKNOWN_LAYOUT, 710, Severity.FEL),  # slightly wrong is an error of addition
        (UNKNOWN_LAYOUT, 1900, Severity.NOTIS),  # most of it missing: rows that were not read
        ("ytterstad_ansokan", 1900, Severity.FEL),
    ],
)
def test_a_sum_far_from_its_total_may_lack_rows(form: str, total: int, severity: Severity) -> None:
    each = [Row("budget_rows", nr, (value("belopp", kr(amount)),)) for nr, amount in ((1, 400), (2, 300))]
    found = only(replace(rows(application(budget_summa=kr(total)), *each), form=form), "B06")
    assert found.severity is severity
    assert ("rader kan vara olästa" in found.message) == (severity is Severity.NOTIS)


ANSWERED: dict[str, Value | str | None] = dict.fromkeys(
    ("projekt", "sokande", "adress", "telefon", "epost", "undertecknare"), "x"
)
TWICE: dict[str, Value | str | None] = {
    **ANSWERED,
    **dict.fromkeys(
        ("diarienummer", "organisationsnummer", "sokt_summa", "budget_summa", "postadress", "ort", "datum"),
        "x",
    ),
}
"""Answers enough for two gaps."""


@pytest.mark.parametrize(
    ("form", "others", "severity"),
    [
        ("generell_ansokan", ANSWERED, Severity.VARNING),  # the only gap of a paper that was read
        (
            "generell_ansokan",
            ANSWERED | {"ovriga_intakter_belopp": None},
            Severity.VARNING,
        ),  # asked with a NO
        ("generell_ansokan", ANSWERED | {"adress": None}, Severity.NOTIS),  # more is missing
        ("generell_ansokan", TWICE | {"adress": value("adress", None, "synligt_tomt")}, Severity.VARNING),
        ("generell_ansokan", TWICE | {"adress": value("adress", None, "olast_intill")}, Severity.NOTIS),
        ("generell_ansokan", {"projekt": "x"}, Severity.NOTIS),  # little was read at all
    ],
)
def test_one_gap_in_a_layout_that_nobody_declared(
    form: str, others: dict[str, Value | str | None], severity: Severity
) -> None:
    blank = value("kontaktperson", None, "synligt_tomt")
    assert only(replace(application(kontaktperson=blank, **others), form=form), "F01").severity is severity
    # the answer may be among words near the label that nobody understood
    assert (
        only(replace(application(kontaktperson=None, **others), form=form), "F01").severity is Severity.NOTIS
    )


@pytest.mark.parametrize(
    ("answers", "rows_read", "severity"),
    [
        ("abcdef", 0, Severity.VARNING),
        ("abc", 3, Severity.VARNING),  # rows that were read tell that the paper was
        ("abc", 2, Severity.NOTIS),
        ("ab", 9, Severity.NOTIS),  # few labels were: the signature may have others too
    ],
)
def test_no_signature_on_an_undeclared_layout(answers: str, rows_read: int, severity: Severity) -> None:
    given = [konto_row(nr, kr(nr)) for nr in range(rows_read)]
    unsigned = rows(report(**dict.fromkeys(answers, "x"), undertecknare=None), *given)
    assert only(replace(unsigned, form="generell_redovisning"), "F02").severity is severity


@pytest.mark.parametrize(
    ("tops", "severity"),
    [
        ((100, 115, 130, 145), Severity.FEL),  # rows at even distances down to the total
        ((100, 115, 130, 158), Severity.FEL),  # a rule or a half line above the total
        ((100, 115, 145, 160), Severity.NOTIS),  # a row between that nobody read
        ((100, 115, 130, 160), Severity.NOTIS),
        ((100, 115, 130, 60), Severity.NOTIS),  # the total stands elsewhere
    ],
)
def test_rows_down_to_their_total_leave_room_for_no_other(tops: tuple[int, ...], severity: Severity) -> None:
    *places, under = tops
    each = [
        Row("budget_rows", nr, (value("belopp", kr(400), top=top),)) for nr, top in enumerate(places, start=1)
    ]
    paper = rows(application(budget_summa=value("budget_summa", kr(3000), top=under)), *each)
    assert only(replace(paper, form="generell_ansokan"), "B06").severity is severity


@pytest.mark.parametrize(
    ("start", "end", "flags", "severity"),
    [
        (
            "2008-08-31",
            "2009-01-01",
            ("antagen",),
            Severity.VARNING,
        ),  # 31/8 - 1/1 2009: both at the wrong end
        ("2008-08-15", "2009-06-10", ("antagen",), Severity.NOTIS),  # 15/8 - 10/6 2009: a school year
        ("2008-08-31", "2009-06-10", ("antagen",), Severity.NOTIS),
        ("2008-08-01", "2009-01-01", ("antagen",), Severity.NOTIS),
        ("2009-01-01", "2009-08-31", ("antagen",), None),  # the same year
        ("2008-08-31", "2009-01-01", (), None),  # both years are printed
        ("2009-08-31", "2009-01-01", (), Severity.FEL),
    ],
)
def test_a_span_with_one_year(
    start: str, end: str, flags: tuple[str, ...], severity: Severity | None
) -> None:
    paper = report(
        period_start=value("period_start", day(start), *flags),
        period_slut=value("period_slut", day(end), *flags),
    )
    found = only(paper, "T01")
    assert (found.severity if found.result is Result.TRAFF else None) is severity
    # an assumed year is doubt that the check itself has weighed
    unsure = {name: replace(paper.find(name), confidence=0.5) for name in ("period_start", "period_slut")}
    again = only(report(**unsure), "T01")
    expected = Severity.NOTIS if severity is Severity.FEL else severity
    assert (again.severity if again.result is Result.TRAFF else None) is expected


@pytest.mark.parametrize(("score", "result"), [(0.97, Result.TRAFF), (0.88, Result.OK)])
def test_what_a_form_requires_is_asked_of_papers_on_that_form(score: float, result: Result) -> None:
    paper = application(sokande=value("sokande", None, "obligatorisk"))
    assert only(replace(paper, form="leader_slutrapport", form_score=score), "F01").result is result


def test_one_gap_on_a_paper_only_like_a_form() -> None:
    blank = value("namnd", None, "synligt_tomt")
    paper = replace(application(namnd=blank, **ANSWERED), form="leader_slutrapport", form_score=0.88)
    assert (
        only(paper, "F01").severity is Severity.VARNING
    )  # its own label is seen and blank, the rest was read


@pytest.mark.parametrize(
    ("field", "score", "result"),
    [
        ("projekt", 0.97, Result.OK),
        ("projekt", 0.88, Result.TRAFF),
        ("namnd", 0.88, Result.TRAFF),
        ("namnd", 0.97, Result.TRAFF),  # the form does not ask for it, and the paper does
    ],
)
def test_what_every_form_asks_for_is_noted_on_papers_only_like_a_form(
    field: str, score: float, result: Result
) -> None:
    paper = replace(application(**{field: None}), form="leader_slutrapport", form_score=score)
    assert only(paper, "F01").result is result
    assert Severity.NOTIS in {hit.severity for hit in hits((only(paper, "F01"),))} or result is Result.OK


@pytest.mark.parametrize(
    ("flags", "severity"),
    [
        (("obligatorisk",), Severity.VARNING),
        (("obligatorisk", "synligt_tomt"), Severity.VARNING),
        (("obligatorisk", "olast_intill"), Severity.NOTIS),  # words beside the label that nobody took
    ],
)
def test_an_empty_field_that_the_form_requires(flags: tuple[str, ...], severity: Severity) -> None:
    assert only(application(kontaktperson=value("kontaktperson", None, *flags)), "F01").severity is severity


def test_the_only_gap_is_no_gap_beside_an_answer_that_could_not_be_read() -> None:
    blank = value("kontaktperson", None, "synligt_tomt")
    paper = application(kontaktperson=blank, namnd=unreadable("namnd", "?"), **ANSWERED)
    assert only(replace(paper, form="generell_ansokan"), "F01").severity is Severity.NOTIS


def test_one_tick_between_two_boxes_is_doubt_about_the_reading() -> None:
    choice = value(
        "ovriga_intakter", None, "ej_avgjort", "tvetydig", raw="JA X NEJ", status=ValueStatus.UNREADABLE
    )
    found = only(application(ovriga_intakter=choice), "B03")
    assert (found.result, found.severity) == (Result.TRAFF, Severity.NOTIS)
    assert "framgår inte om det gäller JA eller NEJ" in found.message


@pytest.mark.parametrize(
    ("budget", "severity"),
    [
        (amount("budget_summa", 1200), Severity.VARNING),
        (amount("budget_summa", 1200, "finansiering_tryckt"), Severity.NOTIS),
    ],
)
def test_income_whose_amount_stands_under_other_words(budget: Value, severity: Severity) -> None:
    paper = application(
        sokt_summa=kr(900), budget_summa=budget, ovriga_intakter="ja", ovriga_intakter_belopp=None
    )
    assert only(paper, "B01").severity is severity
    assert only(paper, "B03").severity is severity


@pytest.mark.parametrize(
    ("form", "ikb", "severity"),
    [
        ("", "personal", Severity.VARNING),  # a declared form knows its columns
        ("generell_redovisning", "personal", Severity.NOTIS),  # words of the column beside it
        ("generell_redovisning", "17A4", Severity.VARNING),
    ],
)
def test_words_among_the_codes(form: str, ikb: str, severity: Severity) -> None:
    paper = replace(rows(report(), konto_row(1, kr(5), ikb=ikb)), form=form)
    assert only(paper, "K11").severity is severity


@pytest.mark.parametrize(
    ("flag", "form", "severity"),
    [
        ("enhet_oklar", "generell_ansokan", Severity.NOTIS),
        ("enhet_oklar", "", Severity.VARNING),
        ("ocr_rattad", "generell_ansokan", Severity.VARNING),
    ],
)
def test_a_unit_that_was_not_found(flag: str, form: str, severity: Severity) -> None:
    paper = replace(application(sokt_summa=amount("sokt_summa", 683, flag)), form=form)
    assert only(paper, "Q01").severity is severity


@pytest.mark.parametrize(
    ("flag", "severity"), [("olast_intill", Severity.NOTIS), ("synligt_tomt", Severity.FEL)]
)
def test_words_beside_the_label_of_income_may_be_what_is_lacking(flag: str, severity: Severity) -> None:
    paper = application(
        sokt_summa=kr(900),
        budget_summa=kr(1200),
        ovriga_intakter_belopp=value("ovriga_intakter_belopp", None, flag),
    )
    assert only(replace(paper, form=UNKNOWN_LAYOUT), "B01").severity is severity
    declined = replace(paper, values=(*paper.values, value("ovriga_intakter", "nej")), form=UNKNOWN_LAYOUT)
    assert only(declined, "B01").severity is Severity.FEL  # there is no income to look for


@pytest.mark.parametrize(("form", "severity"), [("", Severity.VARNING), (UNKNOWN_LAYOUT, Severity.NOTIS)])
def test_no_account_and_no_reading_on_an_undeclared_layout_are_notes(form: str, severity: Severity) -> None:
    paper = rows(report(), konto_row(1, kr(5), konto=None))
    assert only(replace(paper, form=form), "K11").severity is severity
    asked = application(sokt_summa=unreadable("sokt_summa", "0,330"))
    assert only(replace(asked, form=form), "Q01").severity is severity


@pytest.mark.parametrize(
    ("flag", "severity"), [("enhet_oklar", Severity.VARNING), ("tvetydig", Severity.NOTIS)]
)
def test_a_unit_in_doubt_is_what_the_check_of_units_speaks_of(flag: str, severity: Severity) -> None:
    paper = application(
        sokt_summa=amount("sokt_summa", 665, flag), budget_summa=amount("budget_summa", 665_000)
    )
    assert only(paper, "B09").severity is severity
