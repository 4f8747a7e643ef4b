"""Which papers are proposed as belonging together, and why; every project is made up."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.frames import link_rows
from extract.linking.propose import propose_links
from extract.linking.score import gap_days, name_similarity
from models.record import Dokumenttyp
from models.summary import Link, LinkKind, Part, Purpose, Sum, Summary
from models.tables import table
from tests.archives.made import make_archive

BOARD = "Ekens stadsdelsnämnd"


def application(key: str, name: str, year: int = 2015, board: str | None = BOARD) -> Summary:
    return Summary(
        key,
        Dokumenttyp.ANSOKAN,
        board=board,
        applicant=board,
        parts=(Part((name,), ("projekt",), amount=Sum(Decimal(300000))),),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        signed=date(year - 1, 10, 15),
    )


def report(key: str, *names: tuple[str, ...], year: int = 2014, board: str | None = BOARD) -> Summary:
    fields = ("projekt", "delredovisning")
    parts = tuple(Part(each, fields[: len(each)], nr) for nr, each in enumerate(names, start=1))
    return Summary(
        key, Dokumenttyp.REDOVISNING, board=board, parts=parts, start=date(year, 1, 1), end=date(year, 12, 31)
    )


def decision(key: str, name: str, signed: date, board: str | None = BOARD) -> Summary:
    part = Part((name,), ("projekt",), 1, Sum(Decimal(300000)), Purpose.GRANT)
    return Summary(key, Dokumenttyp.BESLUT, board=board, parts=(part,), signed=signed)


def ends(links: tuple[Link, ...]) -> list[tuple[str, str, int | None]]:
    return [(link.from_document, link.to_document, link.projekt_nr) for link in links]


@pytest.mark.parametrize(
    ("applied", "reported", "expected"),
    [
        ("Odling i parken", (("Odling i parken",),), [1]),
        ("ODLING I PARKEN.", (("Läxhjälp",), ("Odling i Parken",)), [2]),  # case and full stop say nothing
        (
            "Tryggare kvällar i Eken",
            (("Kvällsarbete", "Tryggare kvällar i Eken"),),
            [1],
        ),  # name of the narrative
        ("Familjestödjande åtgärder", (("Familjestödjande insatser",),), [1]),  # one rare word in common
        ("Familjestödjande insatser", (("Nattvandring",), ("Läxhjälp",)), []),
        ("Odling", (("Läxhjälp i Eken",),), []),  # the board's own name is nothing in common
    ],
)
def test_application_and_reported_project(
    applied: str, reported: tuple[tuple[str, ...], ...], expected: list[int]
) -> None:
    links = propose_links([application("d-a", applied), report("d-r", *reported)])
    assert [link.projekt_nr for link in links] == expected
    assert all(link.kind is LinkKind.APPLICATION_REPORT and 0 < link.score <= 1 for link in links)


def test_basis_tells_in_swedish_what_speaks_for_it() -> None:
    (link,) = propose_links([application("d-a", "Odling i parken"), report("d-r", ("Odling i parken",))])
    assert link.basis == "samma projektnamn; samma nämnd; perioderna följer på varandra"
    ((name, cells),) = link_rows([link])
    assert set(cells) == set(table(name).column_names)
    assert cells["confirmed_by"] is None


def test_another_board_is_another_project() -> None:
    other = report("d-r", ("Odling i parken",), board="Askens stadsdelsnämnd")
    assert propose_links([application("d-a", "Odling i parken"), other]) == ()
    same_number = [replace(each, dnr="12 2015") for each in (application("d-a", "Odling i parken"), other)]
    assert len(propose_links(same_number)) == 1  # the registry number says that they are one matter


def test_unknown_board_lowers_the_score_only() -> None:
    known = propose_links([application("d-a", "Odling i parken"), report("d-r", ("Odling i parken",))])
    other = report("d-r", ("Odling i parken",), board=None)
    unknown = propose_links([application("d-a", "Odling i parken"), other])
    assert ends(unknown) == ends(known)
    assert unknown[0].score < known[0].score


def test_every_year_keeps_to_itself() -> None:
    years = (2013, 2014, 2015)
    papers = [application(f"d-a{year}", "Odling i parken", year) for year in years]
    papers += [report(f"d-r{year}", ("Odling i parken",), year=year) for year in years]
    papers += [decision(f"d-b{year}", "Odling i parken", date(year - 1, 12, 10)) for year in years]
    found = {(link.from_document, link.to_document) for link in propose_links(papers)}
    assert found == {
        *((f"d-a{year}", f"d-r{year}") for year in years),
        *((f"d-a{year}", f"d-b{year}") for year in years),
        *((f"d-b{year}", f"d-r{year}") for year in years),
        ("d-a2013", "d-a2014"),
        ("d-a2014", "d-a2015"),
    }


def test_decision_of_the_granting_board_is_linked_across_boards() -> None:
    papers = [
        application("d-a", "Odling i parken"),
        decision("d-b", "Odling i parken", date(2014, 12, 1), "Kommunstyrelsen"),
    ]
    assert ends(propose_links(papers)) == [("d-a", "d-b", None)]


def test_a_copy_is_not_linked() -> None:
    copy = replace(application("d-c", "Odling i parken"), is_copy=True)
    assert propose_links([copy, report("d-r", ("Odling i parken",))]) == ()


def test_made_archive() -> None:
    made = make_archive(2_000)
    links = propose_links(made.summaries)
    found = {
        (link.from_document, link.to_document, link.kind)
        for link in links
        if not {link.from_document, link.to_document} & made.extra
    }
    right = len(found & made.links)
    assert right / len(found) >= 0.98  # precision
    assert right / len(made.links) >= 0.98  # recall
    assert propose_links(made.summaries) == links


def test_order_of_the_archive_says_nothing_about_the_pairs() -> None:
    made = make_archive(300)
    shuffled = list(made.summaries)
    random.Random(7).shuffle(shuffled)
    pairs = [
        {(link.from_document, link.to_document) for link in propose_links(each)}
        for each in (made.summaries, shuffled)
    ]
    assert len(pairs[0] ^ pairs[1]) <= 0.01 * len(pairs[0])


def test_cost_grows_with_the_archive_and_not_with_its_square() -> None:
    """Comparisons, not seconds: three papers a project, whatever the number of projects."""
    sizes = [len(propose_links(make_archive(size).summaries)) / size for size in (300, 1_200)]
    assert sizes[1] < 1.5 * sizes[0]


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_of_names_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert 0 <= name_similarity(one, other) <= 1
    assert name_similarity(one, other) == name_similarity(other, one)


@given(*[st.dates(date(2000, 1, 1), date(2030, 1, 1))] * 4)
def test_days_between_two_spans(first: date, second: date, third: date, fourth: date) -> None:
    one = Summary("d-x", Dokumenttyp.ANSOKAN, start=min(first, second), end=max(first, second))
    other = Summary("d-y", Dokumenttyp.ANSOKAN, start=min(third, fourth), end=max(third, fourth))
    gap = gap_days(one, other)
    assert gap == gap_days(other, one)
    assert gap is not None
    shares_a_day = one.start <= other.end and other.start <= one.end  # type: ignore[operator]
    assert (gap < 0) == shares_a_day
