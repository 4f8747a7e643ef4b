"""Printed page numbers, and what looks like one."""

from __future__ import annotations

import pytest

from extract.stages.page.page_numbers import PageNumber, page_number
from models.geometry import Box
from models.layout import Page, TextSource, Word


def page_with(foot: str) -> Page:
    words = tuple(Word(text, Box(40 + 60 * n, 810, 90 + 60 * n, 820)) for n, text in enumerate(foot.split()))
    return Page(1, 595, 842, words, (), TextSource.TEXT)


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Sida 2 (4)", PageNumber(2, 4)),
        ("2 (4)", PageNumber(2, 4)),
        ("sid 2/4", PageNumber(2, 4)),
        ("https://e.example/blankett/12/visa 2/3", PageNumber(2, 3)),  # a browser's foot
        ("https://e.example/blankett/12/visa 4/3", None),  # more than there are
        ("Lämnas senast 1/3", None),  # a day
        ("19/1/2016, 9:13", None),
        ("", None),
    ],
)
def test_number_in_the_foot(foot: str, expected: PageNumber | None) -> None:
    assert page_number(page_with(foot)) == expected
