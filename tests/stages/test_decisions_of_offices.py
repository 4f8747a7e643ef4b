"""Decisions as offices print them: several cases, sentences for clauses, a panel beside the text, who decides."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.stages.page.justified import is_justified
from models.geometry import Box
from models.layout import Word
from models.record import Clause, ValueStatus
from tests.stages.grid import document_of, documents_of_text

HEAD = "Hults kommun\nKulturnämnden\nSammanträdesprotokoll\nSammanträdesdatum 2016-03-14\n\n"
CASES = (
    f"{HEAD}§ 12 Bidrag till Dansgillet\nDnr KN 2016/12\n\nBeslut\nKulturnämnden beslutar\n\n"
    "att bevilja Dansgillet 20 000 kronor till projektet Polska i parken,\n\n"
    "att redovisning ska lämnas senast 2017-03-31.\n\n"
    "§ 13 Bidrag till Byalaget\nDnr KN 2016/14\n\nBakgrund\nByalaget fick 9 000 kronor förra året.\n\n"
    "Beslut\nKulturnämnden beviljar Byalaget 35 000 kronor till projektet Ljus i byn.\n\n"
    "§ 14 Anmälningsärenden\nRapporten om badet läggs till handlingarna. Bryggan kostade 64 300 kronor.\n"
)
SENTENCE = (
    f"{HEAD}Svar på ansökan\n\nBeslut\n"
    "Kulturnämnden beviljar Dansgillet 20 000 kronor till projektet Polska i parken.\n\n"
    "Bilagor\n1. Ansökan från Dansgillet\n2. Budget\n"
)
PANEL = (
    f"{HEAD}Beslut\nKulturnämnden beslutar                              Handläggare\n\n"
    "att bevilja Dansgillet 20 000 kronor av sökta 30 000        Eva Lindqvist\n"
    "kronor till projektet Polska i parken,                      08-465 004 12\n\n"
    "att redovisning ska lämnas av föreningen senast             Besöksadress\n"
    "2017-03-31.                                                 Storgatan 3\n"
)


FIGURE = (
    f"{HEAD}Beslut\nKulturnämnden beviljar Dansgillet 20 000 kronor till projektet Polska 2.0.\n\n"
    "Kulturnämnden beviljar Byalaget 35 000 kronor till projektet Vandra med minnen.\n"
)
PROPOSED = (
    f"{HEAD}Förslag till beslut\nFörvaltningen föreslår\natt kulturnämnden beslutar\n\n"
    "att bevilja Dansgillet 20 000 kronor till projektet Polska i parken.\n"
)


def _said(clauses: tuple[Clause, ...]) -> list[tuple[str, Decimal | None]]:
    return [
        (str(clause.projekt.value) if clause.projekt else "", clause.belopp.value if clause.belopp else None)  # type: ignore[misc]
        for clause in clauses
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            CASES,
            [("Polska i parken", Decimal(20000)), ("", None), ("Ljus i byn", Decimal(35000))],
            id="the second case decides in a sentence where the first has a list; what was and what it cost is none",
        ),
        pytest.param(
            SENTENCE, [("Polska i parken", Decimal(20000))], id="enclosures are counted and decide nothing"
        ),
        pytest.param(
            PANEL, [("Polska i parken", Decimal(20000)), ("", None)], id="a panel is no part of a clause"
        ),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, Decimal | None]]) -> None:
    assert _said(document_of(text).clauses) == expected


def test_a_sentence_right_under_its_heading_is_as_sure_as_a_clause_and_a_panel_leaves_its_words_whole() -> (
    None
):
    assert [clause.belopp.status for clause in document_of(SENTENCE).clauses if clause.belopp] == [
        ValueStatus.READ
    ]
    first, *_ = document_of(PANEL).clauses
    assert (
        first.text.value
        == "att bevilja Dansgillet 20 000 kronor av sökta 30 000 kronor till projektet Polska i parken,"
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (SENTENCE, ValueStatus.READ),
        (SENTENCE.replace("Kulturnämnden beviljar Dansgillet", "Dansgillet beviljas"), ValueStatus.REVIEW),
    ],
)
def test_the_board_of_a_decision_is_read_where_its_head_and_its_words_agree(
    text: str, status: ValueStatus
) -> None:
    namnd = document_of(text).find("namnd")
    assert namnd is not None
    assert (namnd.value, namnd.status) == ("Kulturnämnden", status)


def test_the_label_before_the_board_in_a_head_is_no_part_of_its_name() -> None:
    head = "PROTOKOLLSUTDRAG\nBESLUTANDE: Skolnämnden\n\n"
    text = f"{head}Skolnämnden beslutar\n\n1. att bevilja Dansgillet 20 000 kronor.\n"
    namnd = document_of(text).find("namnd")
    assert namnd is not None
    assert (namnd.raw, namnd.value, namnd.status) == ("Skolnämnden", "Skolnämnden", ValueStatus.READ)


REPORT = (
    "Slutrapport\n\nProjekt: Polska i parken\nDiarienummer: KN 2016/12\nBeviljat belopp: 20 000 kr\n\n"
    "Resultat\nAlla dansade i parken hela sommaren och nittio nya kom till.\n\n"
    "Hult 2017-02-01\n\nEva Lindqvist\nKassör\n\n\n"
)


def test_a_name_that_may_hold_what_it_is_for_goes_to_a_person() -> None:
    first, second = document_of(FIGURE).clauses
    assert first.projekt is not None
    assert second.projekt is not None
    assert (first.projekt.status, second.projekt.status) == (ValueStatus.READ, ValueStatus.REVIEW)


def test_an_end_that_was_moved_goes_to_a_person() -> None:
    found = document_of(
        REPORT.replace("Diarienummer", "Period: 2016-01-01 – 2016-12-31, ändrat till 2017-06-30\nDnr")
    )
    start, end = found.find("period_start"), found.find("period_slut")
    assert start is not None
    assert end is not None
    assert (start.status, end.status) == (ValueStatus.READ, ValueStatus.REVIEW)


def test_auditors_and_a_foot_are_no_papers_of_their_own() -> None:
    audited = "REVISORERNAS INTYG\nVi har granskat räkenskaperna utan anmärkning.\n\nHult 2017-03-09\n"
    assert len(documents_of_text(REPORT + audited)) == 1


@pytest.mark.parametrize(
    ("gaps", "justified"),
    [
        pytest.param((14.0, 14.1, 13.9, 14.0, 14.0), True, id="set to its measure"),
        pytest.param((14.0, 3.0, 14.0, 3.0, 14.0), False, id="cells"),
        pytest.param((14.0, 14.0, 14.0), False, id="too few to tell"),
        pytest.param((60.0, 60.0, 60.0, 60.0), False, id="columns at one distance"),
    ],
)
def test_a_justified_line_is_one_part(gaps: tuple[float, ...], justified: bool) -> None:
    row, x = [], 50.0
    for gap in (*gaps, 0.0):
        row.append(Word("ord", Box(x, 100.0, x + 20.0, 112.0), size=11.0))
        x += 20.0 + gap
    assert is_justified(row, 11.0) is justified
