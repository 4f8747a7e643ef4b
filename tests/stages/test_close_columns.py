"""Columns that stand one space apart on a scan: an amount and the words of the next column in one piece."""

from __future__ import annotations

import pytest

from extract.stages.page.lines import text_of
from extract.stages.tables.grammar import figures_apart
from models.layout import Box, Word


def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(word, Box(10.0 * n, 0.0, 10.0 * n + 8, 10.0)) for n, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("piece", "parts"),
    [
        ("150.000 Uppskattat", ["150.000", "Uppskattat"]),
        ("417 500 Offert bifogas", ["417 500", "Offert bifogas"]),
        ("5940 477 600", ["5940", "477 600"]),  # a code
        ("5940 Annonser", ["5940", "Annonser"]),
        ("12 500 kr", ["12 500 kr"]),  # its unit
        ("12 500 tkr", ["12 500 tkr"]),
        ("Lön 5 mån", ["Lön 5 mån"]),  # words first
        ("Offert", ["Offert"]),
    ],
)
def test_amounts_and_words_behind_them_are_parted(piece: str, parts: list[str]) -> None:
    assert [text_of(part) for part in figures_apart([_words(piece)])] == parts
