"""Titles in the head of the page: what stands again runs on, but not where the numbering of pages begins again."""

from __future__ import annotations

import pytest

from extract.stages.page.lines import read_lines
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word


def page(number: int, *lines: tuple[str, float]) -> Page:
    words = []
    for text, y in lines:
        x = 50.0
        for part in text.split():
            words.append(Word(part, Box(x, y, x + 5.0 * len(part), y + 10), size=10.0))
            x += 5.0 * (len(part) + 1)
    return Page(number, 595, 842, tuple(words))


@pytest.mark.parametrize(
    ("numbers", "titles"),
    [
        (("Sida 1 av 2", "Sida 2 av 2", "Sida 1 av 1"), 2),
        (("Blad 1", "Blad 2", "Blad 1"), 2),
        (("Sida 1 (3)", "Sida 2 (3)", "Sida 3 (3)"), 1),
        (("", "", ""), 1),
    ],
)
def test_a_title_stands_again_on_the_first_page_of_another_paper(
    numbers: tuple[str, ...], titles: int
) -> None:
    pages = [
        page(n, (printed, 30), ("ANSÖKAN OM ANSLAG", 60), (f"Projekt: Ett {'ab'[n % 2]}", 300))
        for n, printed in enumerate(numbers, 1)
    ]
    _, lines = read_lines(Layout(tuple(pages), TextSource.TEXT))
    assert sum(line.text == "ANSÖKAN OM ANSLAG" for line in lines) == titles
