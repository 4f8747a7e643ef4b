"""Scanned values on which the engines differ, looked at again in other sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.pipeline import documents_of
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


def sought(*looks: str | None) -> Value:
    """The sum applied for, where the second engine reads this at its looks."""
    layout = layout_of(PAPER)
    scanned = replace(
        layout,
        pages=tuple(replace(page, source=TextSource.OCR) for page in layout.pages),
        source=TextSource.OCR,
    )

    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return looks[look] if kind == "amount" else "2011-03-08"

    file = SourceFile("papper.txt", "papper.txt", "0" * 64, 1, TextSource.OCR)
    values = documents_of(scanned, file, see)[0].values
    return next(value for value in values if value.field == "sokt_summa")


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
