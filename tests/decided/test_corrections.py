"""Decisions laid over a reading: each case says what a person did, and what must then stand."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks import run_checks
from extract.decided.corrections import CHANGED_SINCE, DISAGREED, corrected, unmatched, value_reviews
from extract.decided.reviews import canonical, finding_digest, keyed, reviewed, standing, value_digest
from extract.frames import document_rows, finding_rows
from models.errors import Reason
from models.event import Event, EventKind, ReasonCode, Target
from models.geometry import Box
from models.layout import TextSource
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Project,
    Row,
    SourceFile,
    Value,
    ValueStatus,
)

SHA = "ab" * 32
FILE = SourceFile("ansokan.pdf", "arkiv/ansokan.pdf", SHA, 2, TextSource.OCR)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def value(field, found, top=100.0, status=ValueStatus.READ, page=1, **more):
    return Value(field, str(found), found, status, Place(page, Box(70, top, 200, top + 12)), "below", **more)


DOCUMENT = Document(
    "d-x",
    FILE,
    1,
    2,
    DocumentStatus.REVIEW,
    Reason.REVIEW,
    Dokumenttyp.ANSOKAN,
    values=(
        value("namnd", "Socialförvaltningen", 80),
        value("namnd_norm", "Socialnämnden", 80),
        value("sokt_summa", Decimal(900000), 100, flags=("ocr_rattad", "obligatorisk"), confidence=0.4),
        value("budget_summa", Decimal(1200000), 120, ValueStatus.REVIEW),
        Value("tidplan_start", "", None, ValueStatus.ABSENT),
    ),
    rows=tuple(
        Row(
            "budget_rows",
            rad,
            (value("text", f"post {rad}", 200 + 20 * rad), value("belopp", Decimal(600000), 200 + 20 * rad)),
        )
        for rad in (1, 2)
    ),
    projects=(Project(1, value("projekt", "Ljusa gångar", 400)),),
)


def target(field, document=DOCUMENT, table="applications", row=""):
    found = next(found for key, found in keyed(document) if key[:3] == (table, row, field))
    return Target(SHA, document.document_id, field, table, row, place=found.place)


def decision(kind, aim, seq=1, by="Ada", **more):
    if not aim.is_finding and "seen" not in more:
        machine = dict(keyed(DOCUMENT)).get((aim.table, aim.row, aim.field, 1))
        more["seen"] = value_digest(machine)
        if machine is not None and machine.value is not None:
            more.setdefault("before", canonical(machine.value))
    return Event(f"e{seq}", NOON, by, kind, aim, seq=seq, **more)


def test_without_events_the_document_is_the_same_object():
    assert corrected(DOCUMENT, ()) is DOCUMENT


def test_a_corrected_sum_is_exact_and_says_who_and_what_before():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="1200000.50", reason="tyda siffror")
    found = corrected(DOCUMENT, [event]).find("sokt_summa")
    assert found.value == Decimal("1200000.50")
    assert (found.status, found.flags, found.confidence) == (ValueStatus.READ, ("obligatorisk",), None)
    assert (found.changed.by, found.changed.before, found.changed.reason) == ("Ada", "900000", "tyda siffror")
    assert found.raw == "900000", "evidence is never corrected"


def test_the_correction_reaches_every_table():
    event = decision(
        EventKind.RATTA, target("belopp", table="budget_rows", row="2"), after="300000", reason="r"
    )
    rows = list(document_rows(corrected(DOCUMENT, [event])))
    assert [cells["belopp"] for name, cells in rows if name == "budget_rows"] == [
        Decimal(600000),
        Decimal(300000),
    ]
    (changed,) = [cells for name, cells in rows if name == "fields" and cells["changed_by"]]
    assert (changed["row"], changed["value"], changed["changed_at"], changed["reason"]) == (
        "2",
        "300000",
        NOON,
        "r",
    )


def test_the_canonical_neighbour_follows_its_value():
    event = decision(EventKind.RATTA, target("namnd"), after="Hässelby-Vällingby stadsdelsnämnd")
    assert corrected(DOCUMENT, [event]).get("namnd_norm") == "Hässelby-Vällingby stadsdelsnämnd"


def test_a_value_the_machine_never_saw_can_be_given_with_its_place():
    place = Place(2, Box(10, 10, 60, 20))
    aim = Target(SHA, "d-x", "epost", "applications")
    event = decision(EventKind.RATTA, aim, after="a@example.org", place=place, raw="a@example.org")
    found = corrected(DOCUMENT, [event]).find("epost")
    assert (found.value, found.place, found.raw, found.method) == (
        "a@example.org",
        place,
        "a@example.org",
        "granskare",
    )


@pytest.mark.parametrize(
    ("table", "row", "field", "given"),
    [
        ("budget_rows", "1", "kostnadsslag", "lön"),  # a cell the row lacked
        ("report_projects", "1", "summa_angiven", "900"),  # a sum the project lacked
    ],
)
def test_a_row_takes_a_value_that_it_lacked(table, row, field, given):
    event = decision(EventKind.RATTA, Target(SHA, "d-x", field, table, row), after=given)
    found = dict(keyed(corrected(DOCUMENT, [event])))[table, row, field, 1]
    assert canonical(found.value) == given


def test_missing_in_the_document_is_absent_and_not_zero():
    event = decision(EventKind.SAKNAS, target("sokt_summa"))
    found = corrected(DOCUMENT, [event]).find("sokt_summa")
    assert (found.value, found.status, found.changed.before) == (None, ValueStatus.ABSENT, "900000")


def test_a_confirmed_value_is_read_and_no_longer_doubtful():
    event = decision(EventKind.BEKRAFTA, target("budget_summa"))
    found = corrected(DOCUMENT, [event]).find("budget_summa")
    assert (found.value, found.status, found.changed) == (Decimal(1200000), ValueStatus.READ, None)


@pytest.mark.parametrize("kind", [EventKind.SKJUT_UPP, EventKind.BE_OM_ANDRA])
def test_putting_off_and_asking_change_no_value(kind):
    assert corrected(DOCUMENT, [decision(kind, target("sokt_summa"))]) is DOCUMENT


def test_what_the_column_cannot_hold_is_never_guessed():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="ungefär en miljon")
    found = corrected(DOCUMENT, [event]).find("sokt_summa")
    assert (found.value, found.status) == (Decimal(900000), ValueStatus.REVIEW)


def test_undo_and_undo_of_the_undo():
    first = decision(EventKind.RATTA, target("sokt_summa"), after="1")
    undo = decision(EventKind.ANGRA, target("sokt_summa"), 2, about="e1")
    redo = decision(EventKind.ANGRA, target("sokt_summa"), 3, about="e2")
    assert corrected(DOCUMENT, [first, undo]) is DOCUMENT
    assert corrected(DOCUMENT, [first, undo, redo]).get("sokt_summa") == Decimal(1)
    assert standing([redo, first, undo]) == (first,)


def reread(found=Decimal(900000), top=103.0):
    """The same bytes read by a later version: everything a little elsewhere, and the amount as given."""
    values = [
        replace(old, value=found, place=value("x", "x", top).place) if old.field == "sokt_summa" else old
        for old in DOCUMENT.values
    ]
    return replace(DOCUMENT, values=tuple(values))


def test_a_decision_survives_a_new_reading_of_the_same_bytes():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="800000")
    assert corrected(reread(), [event]).get("sokt_summa") == Decimal(800000)


def test_a_machine_value_that_changes_under_a_correction_asks_again_and_keeps_the_correction():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="800000")
    found = corrected(reread(Decimal(1)), [event]).find("sokt_summa")
    assert (found.value, found.status) == (Decimal(800000), ValueStatus.REVIEW)
    assert CHANGED_SINCE in found.flags
    (review,) = value_reviews(reread(Decimal(1)), [event]).values()
    assert review.is_stale
    assert review.is_open


def test_a_machine_that_now_reads_what_the_person_said_needs_no_answer():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="800000")
    found = corrected(reread(Decimal(800000)), [event]).find("sokt_summa")
    assert (found.status, found.flags) == (ValueStatus.READ, ("obligatorisk",))


def test_a_confirmation_never_covers_another_value_than_the_one_confirmed():
    event = decision(EventKind.BEKRAFTA, target("sokt_summa"))
    found = corrected(reread(Decimal(1)), [event]).find("sokt_summa")
    assert (found.value, found.status) == (Decimal(1), ValueStatus.REVIEW)


def test_a_row_that_moved_is_found_by_its_place_and_never_by_its_number_alone():
    event = decision(EventKind.RATTA, target("belopp", table="budget_rows", row="2"), after="5")
    gone = replace(DOCUMENT, rows=(replace(DOCUMENT.rows[1], rad=1),))
    assert [row["belopp"] for row in corrected(gone, [event]).rows] == [Decimal(5)]
    other = replace(DOCUMENT, rows=tuple(replace(row, rad=row.rad + 1) for row in DOCUMENT.rows[:1]))
    assert [row["belopp"] for row in corrected(other, [event]).rows] == [Decimal(600000)]
    assert unmatched(other, [event]) == (event,)


def test_another_files_decision_is_left_alone():
    event = decision(EventKind.RATTA, replace(target("sokt_summa"), sha256="cd" * 32), after="1")
    assert corrected(DOCUMENT, [event]) is DOCUMENT


def test_two_people_who_agree_settle_a_value_and_two_who_do_not_leave_it_open():
    first = decision(EventKind.RATTA, target("sokt_summa"), after="7", needs_second=True, is_blind=True)
    (review,) = value_reviews(DOCUMENT, [first]).values()
    assert (review.waits, review.is_open, review.is_blind) == (True, True, True)
    for given_, state in (("7", "godtagen"), ("8", "ny")):
        second = decision(EventKind.RATTA, target("sokt_summa"), 2, "Bo", after=given_, about="e1")
        (review,) = value_reviews(DOCUMENT, [first, second]).values()
        assert (review.state, review.reviewer, review.reviewer2) == (state, "Ada", "Bo")
    found = corrected(DOCUMENT, [first, second]).find("sokt_summa")
    assert (found.status, DISAGREED in found.flags) == (ValueStatus.REVIEW, True)


def test_nobody_is_their_own_second_reader():
    first = decision(EventKind.BEKRAFTA, target("sokt_summa"), needs_second=True)
    again = decision(EventKind.BEKRAFTA, target("sokt_summa"), 2, about="e1")
    (review,) = value_reviews(DOCUMENT, [first, again]).values()
    assert review.is_open


FINDINGS = run_checks(DOCUMENT)
HIT = next(finding for finding in FINDINGS if finding.code == "B01")


def of_finding(kind, seq=1, by="Ada", finding=HIT, **more):
    aim = Target(SHA, "d-x", finding.field, code=finding.code)
    return Event(f"e{seq}", NOON, by, kind, aim, seen=finding_digest(finding), seq=seq, **more)


def review_of_hit(events, findings=FINDINGS):
    return next(r for f, r in zip(findings, reviewed(findings, events), strict=True) if f.code == "B01")


def test_a_new_finding_is_new():
    assert all(review.cells()["review"] == "ny" for review in reviewed(FINDINGS, ()))


@pytest.mark.parametrize(
    ("kind", "needs", "by", "state"),
    [
        (EventKind.BEKRAFTA, False, None, "kontrollerad"),
        (EventKind.BEKRAFTA, True, None, "ny"),
        (EventKind.BEKRAFTA, True, "Bo", "godtagen"),
        (EventKind.BEKRAFTA, True, "Ada", "ny"),  # the same person twice
        (EventKind.AVFARDA, False, None, "avfardad"),
        (EventKind.AVFARDA, True, None, "ny"),
        (EventKind.AVFARDA, True, "Bo", "avfardad"),
        (EventKind.SKJUT_UPP, False, None, "ny"),
    ],
)
def test_states_of_a_finding(kind, needs, by, state):
    events = [of_finding(kind, needs_second=needs, reason="skäl")]
    events += [of_finding(kind, 2, by, about="e1")] if by else []
    assert review_of_hit(events).state == state


def test_a_dismissal_reopens_when_the_values_change():
    dismissed = of_finding(EventKind.AVFARDA, reason_code=ReasonCode.FORKLARAD)
    assert review_of_hit([dismissed]).reason == "forklarad"
    changed = run_checks(corrected(DOCUMENT, [decision(EventKind.RATTA, target("sokt_summa"), after="1")]))
    again = review_of_hit([dismissed], changed)
    assert (again.state, again.is_stale) == ("ny", True)


def test_a_dismissal_survives_a_new_check_of_unchanged_values():
    dismissed = of_finding(EventKind.AVFARDA)
    assert review_of_hit([dismissed], run_checks(reread())).state == "avfardad"


def test_a_dismissal_survives_that_a_doubtful_value_is_confirmed():
    confirmed = corrected(DOCUMENT, [decision(EventKind.BEKRAFTA, target("sokt_summa"), 2)])
    again = run_checks(confirmed)
    assert next(f.message for f in again if f.code == "B01") != HIT.message
    assert review_of_hit([of_finding(EventKind.AVFARDA)], again).state == "avfardad"


def test_a_corrected_sum_takes_its_finding_away():
    event = decision(EventKind.RATTA, target("sokt_summa"), after="1200000")
    hits = [f for f in run_checks(corrected(DOCUMENT, [event])) if f.code == "B01"]
    assert [str(finding.result) for finding in hits] == ["ok"]


def test_a_review_fills_the_columns_of_its_finding():
    dismissed = of_finding(EventKind.AVFARDA, reason="räknat om")
    rows = [cells for _, cells in finding_rows(FINDINGS)]
    merged = [row | review.cells() for row, review in zip(rows, reviewed(FINDINGS, [dismissed]), strict=True)]
    (row,) = [row for row in merged if row["review"] != "ny"]
    assert (row["code"], row["reviewer"], row["reason"]) == ("B01", "Ada", "räknat om")


@given(st.permutations(range(4)))
def test_the_order_in_which_events_arrive_does_not_matter(order):
    events = [
        decision(EventKind.RATTA, target("sokt_summa"), 1, after="5"),
        decision(EventKind.RATTA, target("sokt_summa"), 2, "Bo", after="6"),
        decision(EventKind.ANGRA, target("sokt_summa"), 3, about="e2"),
        decision(EventKind.BEKRAFTA, target("budget_summa"), 4),
    ]
    assert corrected(DOCUMENT, [events[n] for n in order]) == corrected(DOCUMENT, events)


def test_dates_are_typed():
    event = decision(EventKind.RATTA, target("tidplan_start"), after="2015-01-01")
    assert corrected(DOCUMENT, [event]).get("tidplan_start") == date(2015, 1, 1)
