"""A line that can belong to no head ends the search for one: what is found is the same with and without that."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.stages.heads import columns
from extract.stages.heads.columns import HeadFinder
from extract.stages.heads.head import Head
from extract.stages.heads.stacks import is_row, stacked
from extract.stages.page.lines import Line, Segment
from models.form import TableSpec
from models.form_loader import known_forms
from models.geometry import Box
from models.layout import Word

TABLES = [table for form in known_forms() if form.generic for table in form.tables]
WORDS = (
    *(
        "Post",
        "Kostnadsslag",
        "Belopp",
        "Sökt",
        "belopp",
        "kr",
        "Budget",
        "2014",
        "varav",
        "Konto",
        "Text",
        "/",
    ),
    *(
        "Lokalhyra",
        "12",
        "000",
        "4010",
        "(max",
        "500)",
        "1",
        "Summa",
        "Antal",
        "à-pris",
        "Amount:",
        "Egen",
        "insats",
    ),
)


def line_at(number: int, pieces: list[list[str]]) -> Line:
    segments = []
    for column, texts in enumerate(pieces):
        x, words = 60.0 + 130 * column, []
        for text in texts:
            words.append(
                Word(text, Box(x, 100 + 12.0 * number, x + 5 * len(text), 110 + 12.0 * number), None, 9.0)
            )
            x += 5 * len(text) + 3
        segments.append(Segment(1, number, tuple(words)))
    return Line(1, number, tuple(segments))


def heads_of(table: TableSpec, lines: list[Line]) -> list[Head | None]:
    return [HeadFinder(table).at(lines, number) for number in range(len(lines))]


pieces = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TABLES), st.lists(pieces, min_size=2, max_size=7))
def test_the_same_heads_are_found(table: TableSpec, rows: list[list[list[str]]]) -> None:
    lines = [line_at(number, row) for number, row in enumerate(rows)]
    found = heads_of(table, lines)
    with mock.patch.object(columns, "is_row", return_value=False):
        assert found == heads_of(table, lines)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ([["Lokalhyra"], ["12", "000"], ["4", "000"]], True),
        ([["Lokalhyra", "för", "läger"], ["12", "000"]], False),
        ([["Sökt"], ["Totalt"], ["Egen", "insats"]], False),
        ([["st"], ["2014"], ["2015"]], False),
        ([["slag"], ["(högst", "50", "000)"], ["kr"]], False),
    ],
    ids=["a row", "a row of many words", "further heads", "years", "a hint"],
)
def test_what_is_a_row(below: list[list[str]], expected: bool) -> None:
    head, line = line_at(0, [["Post"], ["Belopp"], ["Utfall"]]), line_at(1, below)
    stacks = list(stacked(grown := [], [segment.words for segment in head.segments]))
    assert grown == stacks
    parts = [segment.words for segment in line.segments]
    assert is_row(line, parts, list(stacked(grown, parts)), one_is_text=False) is expected
