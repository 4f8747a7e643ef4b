"""Projects told by numbered headings over tables of accounts, and by their names over the texts on them."""

from __future__ import annotations

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

HEAD = "Redovisning av projektmedel\n\nNämnd: Hults nämnd\nPeriod: 2015-01-01 - 2015-04-30\n\n"
ROWS = (
    "Konto   Motpart   Belopp    Text",
    "5012    1714      62 000    Ledare",
    "5631    1714      23 845    Avgifter",
)
ACCOUNTS = "\n".join((*ROWS, "\n"))
TEXT = "Gården var öppen trettio kvällar och många ville ha nyckel.\nTvå kvällar stängdes den i förtid.\n\n"


def paper(first: str, second: str, *over_texts: str) -> str:
    texts = "".join(f"{name}\n{TEXT}" for name in over_texts)
    return f"{HEAD}1. {first}\n{ACCOUNTS}2. {second}\n{ACCOUNTS}{texts}"


def test_numbered_headings_over_tables_of_accounts_are_projects() -> None:
    document = document_of(paper("Öppna gården", "Vän i stugan"))
    named = [(p.nr, p.projekt.value if p.projekt else None) for p in document.projects]
    assert named == [(1, "Öppna gården"), (2, "Vän i stugan")]
    assert [row.projekt_nr for row in document.rows] == [1, 1, 2, 2]


@pytest.mark.parametrize("names", [("Kostnader", "Intäkter"), ("Personal", "Lokal")])
def test_headings_of_a_budget_are_no_projects(names: tuple[str, str]) -> None:
    assert document_of(paper(*names)).projects == ()


def test_a_name_over_a_text_is_that_of_its_project_and_one_like_it_goes_to_a_person() -> None:
    document = document_of(paper("Öppna gården", "Vän i stugan", "Öppen gård", "2. Vän i stugan"))
    texts = [(p.delredovisning.value, p.delredovisning.status) for p in document.projects if p.delredovisning]
    assert texts == [("Öppen gård", ValueStatus.REVIEW), ("Vän i stugan", ValueStatus.READ)]


def test_projects_of_a_declared_form_are_headed_as_on_any_account() -> None:
    """The rows were no project's, and the sum of the first was taken for that of the paper."""
    document = document_of(
        f"Återrapportering av stimulansmedel\n\nBidragsmottagare: Sunds kommun\nDiarienummer: ÄN 2011/98\n\n"
        f"Projekt 1: Trygg hemgång\n{ACCOUNTS}Projekt 2: Måltidslyftet\n{ACCOUNTS}"
    )
    assert document.form == "statsbidrag_aterrapportering"
    assert [row.projekt_nr for row in document.rows] == [1, 1, 2, 2]
