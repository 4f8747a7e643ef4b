"""Scanned values on which the engines differ, looked at again in other sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.pipeline import documents_of
from extract.readers.ocr.agreement import SecondReader
from models.geometry import Box
from models.layout import TextSource
from models.record import SourceFile, Value, ValueStatus
from tests.stages.grid import layout_of

PAPER = """ANSÖKAN OM PROJEKTBIDRAG

Projektets namn: Lyktan
Sökande: Lovlekens vänner
Sökt summa: 45 000 kr
Datum: 2011-03-08
"""


def scanned_values(paper: str, see: SecondReader, sure: float | None = None) -> dict[str, Value]:
    """The values of a paper that was scanned, with the second engine that looks at them.

    sure: how sure the first engine was of every word.
    """
    layout = layout_of(paper)
    scanned = replace(
        layout,
        pages=tuple(
            replace(
                page,
                source=TextSource.OCR,
                words=tuple(word._replace(confidence=sure) for word in page.words),
            )
            for page in layout.pages
        ),
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


@pytest.mark.parametrize(
    ("read", "second", "sure", "status", "flag"),
    [
        pytest.param("Kassör", "kassör.", 0.4, ValueStatus.READ, "enig", id="said twice"),
        pytest.param("Kass0r", "Kassör", 0.99, ValueStatus.REVIEW, "oenig", id="another letter"),
        pytest.param("Vice kassör", "kassör", 0.95, ValueStatus.READ, "", id="a part of it was seen"),
        pytest.param("Vice kassör", "kassör", 0.6, ValueStatus.REVIEW, "en_lasning", id="and unsure"),
        pytest.param("Kassör", None, 0.6, ValueStatus.REVIEW, "en_lasning", id="unsure and seen by one"),
        pytest.param("Kassör", None, 0.95, ValueStatus.READ, "", id="sure, and nobody looked"),
    ],
)
def test_a_text_that_nobody_vouches_for(
    read: str, second: str | None, sure: float, status: ValueStatus, flag: str
) -> None:
    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return second if kind == "text" else None

    found = scanned_values(f"{PAPER}Befattning: {read}\n", see, sure)["befattning"]
    assert (found.value, found.status) == (read, status)
    assert set(found.flags) & {"enig", "oenig", "en_lasning"} == ({flag} if flag else set())
