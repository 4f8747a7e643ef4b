"""Scanned values on which the engines differ, looked at again in other sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.pipeline import documents_of
from extract.readers.ocr.second import SecondReader
from models.geometry import Box
from models.layout import TextSource
from models.record import SourceFile, Value
from tests.stages.grid import layout_of

PAPER = """ANSÖKAN OM PROJEKTBIDRAG

Projektets namn: Lyktan
Sökande: Lovlekens vänner
Sökt summa: 45 000 kr
Datum: 2011-03-08
"""


def scanned_values(paper: str, see: SecondReader) -> dict[str, Value]:
    """The values of a paper that was scanned, with the second engine that looks at them."""
    layout = layout_of(paper)
    scanned = replace(
        layout,
        pages=tuple(replace(page, source=TextSource.OCR) for page in layout.pages),
        source=TextSource.OCR,
    )
    file = SourceFile("papper.txt", "papper.txt", "0" * 64, 1, TextSource.OCR)
    return {value.field: value for value in documents_of(scanned, file, see)[0].values}


def sought(*looks: str | None) -> Value:
    """The sum applied for, where the second engine reads this at its looks."""

    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return looks[look] if kind == "amount" else "2011-03-08"

    return scanned_values(PAPER, see)["sokt_summa"]


@pytest.mark.parametrize(
    ("looks", "flag", "second"),
    [
        pytest.param(("45 000 kr", None, None, None), "enig", "45 000 kr", id="the first look agrees"),
        pytest.param(("46 000 kr", "45 000 kr", "45 000", "4 000"), "enig", "45 000 kr", id="two more do"),
        pytest.param((None, "45 000 kr", "", "45 000"), "enig", "45 000 kr", id="nothing was seen at first"),
        pytest.param(("46 000 kr", "45 000 kr", "46 000", "46 000"), "oenig", "46 000 kr", id="one alone"),
        pytest.param(("46 000 kr", "46 000 kr", "46 000", "46 000"), "oenig", "46 000 kr", id="none"),
    ],
)
def test_two_further_looks_vouch(looks: tuple[str | None, ...], flag: str, second: str) -> None:
    found = sought(*looks)
    assert flag in found.flags
    assert found.second == second


@pytest.mark.parametrize(
    ("read", "looks", "value"),
    [
        pytest.param(
            "Förestandare", ("Förestårdare", "Föreståndare"), "Föreståndare", id="one look has the ring"
        ),
        pytest.param("Förestandare", ("Förestandare", "Förestandare"), "Förestandare", id="no look has it"),
        pytest.param(
            "Föreståndare", ("Forestandare", "Forestandare"), "Föreståndare", id="it is a word already"
        ),
        pytest.param("Förestandare", ("Förestånd", "Förestånd"), "Förestandare", id="other letters"),
    ],
)
def test_rings_that_another_look_gives_to_words_that_are_none_without(
    read: str, looks: tuple[str, str], value: str
) -> None:
    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return looks[min(look, 1)] if kind == "text" else None

    found = scanned_values(f"{PAPER}Befattning: {read}\n", see)["befattning"]
    assert (found.raw, found.value) == (read, value)
    assert ("diakriter" in found.flags) is (read != value)


@pytest.mark.parametrize(
    ("read", "second", "value"),
    [
        pytest.param(
            "Föreståndarei föreningen", "Föreståndare i föreningen", "Föreståndare i föreningen", id="lost"
        ),
        pytest.param("Föreståndare", "Före ståndare", "Föreståndare", id="one word"),
        pytest.param("Ordförandeiq", "Ordförande iq", "Ordförandeiq", id="one part is no word"),
    ],
)
def test_spaces_that_a_second_look_gives_to_words_run_together(read: str, second: str, value: str) -> None:
    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return second if kind == "text" else None

    found = scanned_values(f"{PAPER}Befattning: {read}\n", see)["befattning"]
    assert (found.raw, found.value) == (read, value)
