from __future__ import annotations

import pytest

from extract.pipeline import documents_of
from extract.stages.lines import read_lines
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import SourceFile

LEFT = (
    "Ansökan om bidrag",
    "Sökande:",
    "Byalaget i Norra Hult",
    "Projektets namn:",
    "Ljus i tunneln",
    "Syfte:",
    "Vägen till skolan är mörk och många barn",
    "har slutat att cykla dit under vintern.",
    "Vi vill lysa upp den sista biten.",
)
RIGHT = (
    "Genomförande:",
    "En elektriker sätter upp nio stolpar med",
    "lampor som drivs av solceller på taket.",
    "Arbetet görs på helgerna av medlemmar.",
    "Sökt belopp:",
    "48 000 kr",
    "Datum:",
    "2015-03-17",
)


def printed(text: str, x0: float, top: float) -> list[Word]:
    words, x = [], x0
    for part in text.split():
        words.append(Word(part, Box(x, top, x + 5.0 * len(part), top + 10.0), size=10.0))
        x += 5.0 * len(part) + 3.0
    return words


def spread(offset: float, right: tuple[str, ...] = RIGHT) -> Layout:
    """A page 842 points wide; the right column begins `offset` points below the left one's first line."""
    words = [w for n, text in enumerate(LEFT) for w in printed(text, 50.0, 60.0 + 24.0 * n)]
    words += [w for n, text in enumerate(right) for w in printed(text, 450.0, 60.0 + offset + 24.0 * n)]
    return Layout((Page(1, 842.0, 595.0, tuple(words)),), TextSource.TEXT)


def test_columns_at_heights_of_their_own_are_read_one_after_the_other() -> None:
    read, lines = read_lines(spread(9.0))
    assert [line.text for line in lines] == [*LEFT, *RIGHT]
    assert [(page.number, page.in_file) for page in read.pages] == [(1, 1), (2, 1)]


def test_values_of_a_column_lead_back_to_the_page_of_the_file() -> None:
    layout = spread(9.0)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value for value in document.values if value.raw}
    assert str(found["sokt_summa"].value) == "48000"
    assert found["projekt"].value == "Ljus i tunneln"
    assert {value.place.page for value in found.values() if value.place} == {1}
    assert (document.page_from, document.page_to) == (1, 1)
    assert {(s.place.page, s.page_to) for s in document.sections} == {(1, 1)}


@pytest.mark.parametrize(
    ("offset", "right"),
    [
        (0.0, RIGHT),  # at the same heights: perhaps a form of two columns, whose lines belong together
        (9.0, tuple(str(n * 1_000) for n in range(8))),  # figures alone are no column of text
        (9.0, RIGHT[:4]),  # a note beside a letter
    ],
)
def test_other_pages_are_left_whole(offset: float, right: tuple[str, ...]) -> None:
    read, _ = read_lines(spread(offset, right))
    assert [page.number for page in read.pages] == [1]
