"""Lists that their own total vouches for, under heads that nobody knows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document, DocumentStatus, ValueStatus

_HEAD = (
    "Ansökan om projektmedel\n\nProjektets namn: Lyktgubbarna\nSökt belopp: 60 000 kr\nFörening: Lyktan\n\n"
)


def read(folder: Path, text: str) -> Document:
    place = folder / "paper.txt"
    place.write_text(_HEAD + text, encoding="utf-8")
    return read_document(place)


def rows_of(document: Document) -> list[tuple[object, object]]:
    return [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # No head at all.
        (
            "Hyra av båt      20 000\nBränsle          15 000\nKorv             25 000\nSumma            60 000\n",
            [("Hyra av båt", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
        # A head of words that no table knows, and a sub-total that must not be counted twice.
        (
            "Påhitt           Slant\nHyra             20 000\nBränsle          15 000\nDelsumma         35 000\n"
            "Korv             25 000\nSumma            60 000\n",
            [("Hyra", 20_000), ("Bränsle", 15_000), ("Korv", 25_000)],
        ),
    ],
    ids=["bare", "unknown-head"],
)
def test_a_list_is_known_by_its_sum(tmp_path: Path, text: str, rows: list[tuple[str, int]]) -> None:
    found = rows_of(read(tmp_path, text))
    assert found == [(name, Decimal(amount)) for name, amount in rows]


def test_a_list_that_does_not_add_up_goes_to_a_person(tmp_path: Path) -> None:
    document = read(tmp_path, "Hyra             20 000\nKorv             25 000\nSumma            60 000\n")
    amounts = [row.cell("belopp") for row in document.rows]
    assert [cell and cell.status for cell in amounts] == [ValueStatus.REVIEW, ValueStatus.REVIEW]
    assert document.status is DocumentStatus.REVIEW


def test_a_column_that_had_to_be_chosen_goes_to_a_person(tmp_path: Path) -> None:
    text = (
        "Hyra             20 000     5 000\nBränsle          15 000     5 000\nKorv             25 000    10 000\n"
        "Summa            60 000    20 000\n"
    )
    document = read(tmp_path, text)
    statuses = {cell.status for row in document.rows for cell in row.cells if cell.field == "belopp"}
    assert [amount for _, amount in rows_of(document)] == [Decimal(n) for n in (20_000, 15_000, 25_000)]
    assert statuses == {ValueStatus.REVIEW}
