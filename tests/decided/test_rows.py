"""Rows that people add and remove, and text that they correct: what must then stand in the tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from extract.checks import run_checks
from extract.decided.corrections import CHANGED_SINCE, DISAGREED, corrected, unmatched, value_reviews
from extract.decided.reviews import keyed, value_digest
from extract.decided.rows import as_corrections, row_digest, row_place, rows_read, with_rows
from extract.frames import document_rows
from extract.store.codec import dump, load_event
from models.errors import Reason
from models.event import Cell, Event, EventKind, Target
from models.geometry import Box
from models.layout import TextSource
from models.record import (
    Clause,
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Project,
    Row,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)

SHA = "ab" * 32
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def value(field, found, top, left=70):
    return Value(
        field, str(found), found, ValueStatus.READ, Place(1, Box(left, top, left + 60, top + 12)), "cell"
    )


def row(rad, amount, top, table="budget_rows", nr=None):
    cells = (value("text", f"post {rad}", top), value("belopp", Decimal(amount), top, 300))
    return Row(table, rad, cells, nr)


FILE = SourceFile("ansokan.pdf", "arkiv/ansokan.pdf", SHA, 2, TextSource.TEXT)
LINES = (
    (0, "Fler barn", Place(1, Box(70, 600, 300, 612))),
    (10, "lär sig sirnma.", Place(1, Box(70, 614, 300, 630))),
)
PAPER = Document(
    "d-x", FILE, 1, 2, DocumentStatus.OK, Reason.OK, Dokumenttyp.ANSOKAN,
    values=(value("budget_summa", Decimal(900), 500),),
    rows=(row(1, 400, 200), row(2, 300, 220), Row("budget_amounts", 2, (value("belopp", Decimal(5), 220, 400),))),
    sections=(
        Section("mal", "Mål", "Fler barn\nlär sig sirnma.", Place(1, Box(70, 600, 300, 630)), 1, LINES),
    ),
)  # fmt: skip
NEW_PLACE = Place(1, Box(70, 240, 360, 252))
CELLS = (
    Cell("text", "Hyra", "Hyra", Place(1, Box(70, 240, 130, 252))),
    Cell("belopp", "200", "200", Place(1, Box(300, 240, 360, 252))),
)


def added(seq=1, by="Ada", cells=CELLS, place=NEW_PLACE, table="budget_rows", **more):
    aim = Target(SHA, "d-x", "", table, place=place)
    return Event(f"e{seq}", NOON, by, EventKind.LAGG_TILL, aim, cells=cells, seq=seq, **more)


def removed(rad, seq=1, by="Ada", document=PAPER, table="budget_rows", **more):
    cells = dict(rows_read(document))[table, str(rad)]
    aim = Target(SHA, "d-x", "", table, str(rad), place=row_place(cells))
    return Event(f"e{seq}", NOON, by, EventKind.TA_BORT, aim, seen=row_digest(cells), seq=seq, **more)


def undo(about, seq):
    return Event(f"e{seq}", NOON, "Ada", EventKind.ANGRA, Target(SHA, "d-x", ""), about=about, seq=seq)


def amounts(document, table="budget_rows"):
    return {row.rad: row["belopp"] for row in document.rows_of(table)}


def codes(document):
    return {finding.code for finding in run_checks(document) if finding.result == "traff"}


def test_an_added_row_says_who_added_it_and_where_it_stands():
    found = corrected(PAPER, [added(reason="mellan raderna")])
    assert amounts(found) == {1: 400, 2: 300, 3: 200}
    cell = found.rows_of("budget_rows")[2].cell("belopp")
    assert (cell.raw, cell.place, cell.method, cell.status) == (
        "200",
        CELLS[1].place,
        "granskare",
        ValueStatus.READ,
    )
    assert (cell.changed.by, cell.changed.reason, cell.changed.before) == ("Ada", "mellan raderna", "")
    fields = [c for name, c in document_rows(found) if name == "fields" and c["row"] == "3"]
    assert [(c["field"], c["value"], c["changed_by"]) for c in fields] == [
        ("text", "Hyra", "Ada"),
        ("belopp", "200", "Ada"),
    ]


def test_the_missed_row_makes_the_sum_right():
    assert "B06" in codes(PAPER)
    assert "B06" not in codes(corrected(PAPER, [added()]))


def test_the_spurious_row_goes_with_its_further_amounts():
    spurious = replace(PAPER, rows=(*PAPER.rows[:2], row(3, 200, 240), row(4, 77, 260)))
    found = corrected(spurious, [removed(4, document=spurious)])
    assert amounts(found) == {1: 400, 2: 300, 3: 200}
    assert "B06" in codes(spurious)
    assert "B06" not in codes(found)
    with_further = corrected(PAPER, [removed(2)])
    assert [row.table for row in with_further.rows] == ["budget_rows"]


def test_numbers_stay_when_rows_come_and_go():
    events = [added(1), removed(1, 2), added(3, place=Place(1, Box(70, 260, 360, 272)))]
    assert list(amounts(corrected(PAPER, events))) == [2, 3, 4]
    assert list(amounts(corrected(PAPER, [*events, undo("e1", 4)]))) == [2, 4]
    assert list(amounts(corrected(PAPER, [*events, undo("e2", 4)]))) == [1, 2, 3, 4]


def test_undo_leaves_the_reading_untouched():
    assert corrected(PAPER, [added(1), undo("e1", 2)]) is PAPER
    assert corrected(PAPER, [removed(1), undo("e1", 2)]) is PAPER


@pytest.mark.parametrize(("read", "doubted"), [(200, False), (260, True)])
def test_a_row_that_a_new_reading_finds_is_not_counted_twice(read, doubted):
    again = replace(PAPER, rows=(*PAPER.rows, row(3, read, 240)))
    found = corrected(again, [added()])
    assert amounts(found) == {1: 400, 2: 300, 3: 200}
    cell = found.rows_of("budget_rows")[2].cell("belopp")
    assert (CHANGED_SINCE in cell.flags, cell.status is ValueStatus.REVIEW) == (doubted, doubted)


def test_an_added_row_moves_on_where_a_new_reading_numbers_otherwise():
    again = replace(PAPER, rows=(*PAPER.rows, row(3, 50, 300)))
    cell = next(
        c for name, c in as_corrections(added(), ("budget_rows", "3"), value_digest(None)) if name == "belopp"
    )
    later = replace(cell, event_id="e2", seq=2, after="210", about="")
    assert amounts(corrected(PAPER, [added(), later])) == {1: 400, 2: 300, 3: 210}
    assert amounts(corrected(again, [added(), later])) == {1: 400, 2: 300, 3: 50, 4: 210}


def test_a_row_that_is_read_otherwise_than_when_it_was_removed_stands_and_asks():
    event = removed(2)
    again = replace(PAPER, rows=(PAPER.rows[0], row(5, 310, 221)))
    found = corrected(again, [event])
    assert amounts(found) == {1: 400, 5: 310}
    assert CHANGED_SINCE in found.rows_of("budget_rows")[1].cell("belopp").flags
    assert value_reviews(again, [event])["budget_rows", "5", "belopp", 1].is_stale
    moved = replace(PAPER, rows=(PAPER.rows[0], replace(row(2, 300, 221), rad=7)))
    assert amounts(corrected(moved, [event])) == {1: 400}, "the same row under another number"


def test_a_removal_whose_row_is_gone_is_told():
    event = removed(2)
    assert unmatched(replace(PAPER, rows=PAPER.rows[:1]), [event]) == (event,)
    assert unmatched(PAPER, [event]) == ()


def test_with_four_eyes_a_row_goes_only_when_the_second_agrees():
    first = removed(2, needs_second=True)
    key = ("budget_rows", "2", "belopp", 1)
    assert amounts(corrected(PAPER, [first])) == {1: 400, 2: 300}
    assert value_reviews(PAPER, [first])[key].waits
    own = removed(2, 2, about="e1")
    assert amounts(corrected(PAPER, [first, own])) == {1: 400, 2: 300}, "the same person twice"
    second = removed(2, 2, "Bo", about="e1")
    assert amounts(corrected(PAPER, [first, second])) == {1: 400}
    seen = dict(keyed(PAPER))[key]
    keeps = Event(
        "e2", NOON, "Bo", EventKind.BEKRAFTA, Target(SHA, "d-x", "belopp", "budget_rows", "2", place=seen.place),
        before="300", seen=value_digest(seen), about="e1", seq=2,
    )  # fmt: skip
    found = corrected(PAPER, [first, keeps])
    assert DISAGREED in found.rows_of("budget_rows")[1].cell("belopp").flags


@pytest.mark.parametrize(("keyed_", "disagrees"), [("200", False), ("20", True)])
def test_an_added_amount_is_keyed_by_a_second_person(keyed_, disagrees):
    first = added(needs_second=True, is_blind=True)
    key = ("budget_rows", "3", "belopp", 1)
    reviews = value_reviews(PAPER, [first])
    assert reviews[key].waits
    assert reviews[key].is_blind
    assert not reviews["budget_rows", "3", "text", 1].waits
    aim = Target(SHA, "d-x", "belopp", "budget_rows", "3", added_by="e1")
    second = Event(
        "e2",
        NOON,
        "Bo",
        EventKind.RATTA,
        aim,
        after=keyed_,
        seen=value_digest(None),
        about="e1",
        seq=2,
    )
    review = value_reviews(PAPER, [first, second])[key]
    assert (review.disagrees, review.waits) == (disagrees, False)
    assert (
        DISAGREED in corrected(PAPER, [first, second]).rows_of("budget_rows")[2].cell("belopp").flags
    ) is disagrees


def test_an_added_account_row_belongs_to_its_project_by_name():
    report = replace(
        PAPER,
        dokumenttyp=Dokumenttyp.REDOVISNING,
        rows=(),
        projects=(
            Project(1, value("projekt", "Norrgården", 90)),
            Project(2, value("projekt", "Söderbo", 95)),
        ),
    )
    cells = (*CELLS, Cell("projekt_nr", "2", "Söderbo"))
    event = added(cells=cells, table="konto_rows")
    assert corrected(report, [event]).rows[0].projekt_nr == 2
    turned = replace(report, projects=(Project(1, value("projekt", "Söderbo", 95)),))
    assert corrected(turned, [event]).rows[0].projekt_nr == 1
    assert corrected(replace(report, projects=()), [event]).rows[0].projekt_nr is None


def test_a_clause_is_added_and_removed():
    decision = replace(
        PAPER,
        dokumenttyp=Dokumenttyp.BESLUT,
        rows=(),
        clauses=(Clause(1, value("text", "att bevilja", 100)),),
    )
    cells = (Cell("text", "att avslå", "att avslå", NEW_PLACE), Cell("belopp", "40", "40", NEW_PLACE))
    found = corrected(decision, [added(cells=cells, table="decisions")])
    assert [(c.nr, c.text.value, c.belopp and c.belopp.value) for c in found.clauses] == [
        (1, "att bevilja", None),
        (2, "att avslå", Decimal(40)),
    ]
    gone = corrected(decision, [removed(1, document=decision, table="decisions")])
    assert gone.clauses == ()


def section_event(after, seq=1, name="mal", place=None, **more):
    read = PAPER.section(name)
    aim = Target(SHA, "d-x", name, "sections", place=read.place if read else None)
    digest = value_digest(dict(keyed(PAPER)).get(("sections", "", name, 1)))
    return Event(
        f"e{seq}", NOON, "Ada", EventKind.RATTA, aim, before=read.text if read else "", after=after, seen=digest,
        seq=seq, place=place, **more,
    )  # fmt: skip


def test_a_corrected_text_keeps_the_way_back_to_the_page():
    event = section_event("Fler barn\nlär sig simma.", place=NEW_PLACE)
    (found,) = corrected(PAPER, [event]).sections
    assert found.text == "Fler barn\nlär sig simma."
    assert found.place == PAPER.sections[0].place
    assert found.place_of(12) == PAPER.sections[0].lines[0][2]
    (told,) = [
        c for n, c in document_rows(corrected(PAPER, [event])) if n == "fields" and c["table"] == "sections"
    ]
    assert (told["raw"], told["value"], told["changed_by"]) == (
        "Fler barn\nlär sig sirnma.",
        "Fler barn\nlär sig simma.",
        "Ada",
    )


def test_a_text_that_was_missed_is_added_with_its_place():
    (_, found) = corrected(PAPER, [section_event("Att växa.", name="syfte", place=NEW_PLACE)]).sections
    assert (found.name, found.text, found.place) == ("syfte", "Att växa.", NEW_PLACE)


def test_a_text_that_the_machine_reads_otherwise_asks_again():
    event = section_event("Fler barn\nlär sig simma.")
    again = replace(PAPER, sections=(replace(PAPER.sections[0], text="Fler bam"),))
    (found,) = corrected(again, [event]).sections
    assert CHANGED_SINCE in found.flags
    (told,) = [
        c for n, c in document_rows(corrected(again, [event])) if n == "fields" and c["table"] == "sections"
    ]
    assert told["status"] == "review"


def test_events_of_rows_are_kept_exactly():
    for event in (added(), removed(1)):
        assert load_event(dump(event)) == event


def test_the_row_of_another_document_of_the_file_is_not_touched():
    elsewhere = added(place=Place(7, Box(1, 1, 9, 9)))
    assert with_rows(PAPER, [elsewhere]).document is PAPER
    assert corrected(PAPER, [replace(added(), target=replace(added().target, sha256="cd" * 32))]) is PAPER


def test_a_row_of_broken_characters_can_be_taken_out():
    broken = replace(PAPER, rows=(replace(row(1, 5, 200), cells=(value("text", "\ud83d", 200),)),))
    assert corrected(broken, [removed(1, document=broken)]).rows == ()
