"""Accounts of several projects in one table: what the lines between the rows name, and what the rows go on as."""

from __future__ import annotations

import pytest

from models.record import Document
from tests.stages.grid import document_of

HEAD = """Återrapportering av stadens utvecklingsmedel

Nämnd: Farsta stadsdelsnämnd
Period: 2018-01-01 - 2018-12-31

"""
TOLD = """Delredovisning projekt 1: Läxhjälp
Vi har haft läxhjälp på biblioteket varje tisdag.

Delredovisning projekt 2: Parkvärdar
Fyra värdar har arbetat i parken under sommaren.

"""


def rows(document: Document) -> list[tuple[int | None, str]]:
    return [(row.projekt_nr, str(row["belopp"])) for row in document.rows_of("konto_rows")]


def names(document: Document) -> list[tuple[int, object]]:
    return [(project.nr, project.projekt.value) for project in document.projects if project.projekt]


TABLE = """Konto   Motp   Text                     Utfall
{one}
4010    1704   Timanställda             120 400
5610    8110   Böcker                     9 600
Delsumma                                130 000
{two}
4010    1704   Parkvärdar, sommar       212 000
{three}
6440    8110   Revision                   8 000
Totalt                                  350 000
"""


@pytest.mark.parametrize(
    ("one", "two", "three", "expected"),
    [
        ("1 Läxhjälp", "2 Parkvärdar", "Gemensamt", [1, 1, 2, None]),  # numbers of the narratives
        ("Läxhjälp", "Parkvärdar", "Gemensamt", [1, 1, 2, None]),  # their names alone
        ("Projekt nr 1: Läxhjälp", "Projekt nr 2: Parkvärdar", "Projekt nr 3: Revision", [1, 1, 2, 3]),
        ("Personal", "Sommar", "Övrigt", [None, None, None, None]),  # sorts of costs, and no projects
    ],
)
def test_rows_go_on_below_a_line_that_names_what_they_belong_to(
    one: str, two: str, three: str, expected: list[int | None]
) -> None:
    document = document_of(HEAD + TOLD + TABLE.format(one=one, two=two, three=three))
    assert rows(document) == list(zip(expected, ["120400", "9600", "212000", "8000"], strict=True))
    assert str(document.get("summa_angiven")) == "350000"


def test_numbers_alone_count_projects_where_the_paper_names_no_other() -> None:
    table = TABLE.format(one="1. Läxhjälp", two="2. Parkvärdar", three="3. Revision")
    assert names(document_of(HEAD + table)) == [(1, "Läxhjälp"), (2, "Parkvärdar"), (3, "Revision")]
    one_project = document_of(HEAD.replace("Period", "Projekt: Trygga kvällar\nPeriod") + table)
    assert [nr for nr, _ in rows(one_project)] == [None] * 4


def test_a_sum_may_stand_before_its_words() -> None:
    table = "Konto   IKB    Belopp    Text\n4010    0410   12 000    Lön\n6110    0410    3 000    Papper\n"
    summed = "               15 000    Delsumma\n4020    0411    7 500    Semester\n"
    document = document_of(HEAD + table + summed)
    assert [belopp for _, belopp in rows(document)] == ["12000", "3000", "7500"]


TABLES = """{one}
Konto   Motp   Text                     Utfall
4010    1704   Timanställda             120 400
5610    8110   Böcker                     9 600
{told_one}
{two}
Konto   Motp   Text                     Utfall
4010    1704   Parkvärdar, sommar       212 000

{below}"""


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("1. Läxhjälp", "2. Parkvärdar", [1, 1, 2]),
        ("1) Läxhjälp", "2) Parkvärdar", [1, 1, 2]),
        ("1 – Läxhjälp", "2 – Parkvärdar", [1, 1, 2]),
        ("1. Läxhjälp", "Gemensamt", [None, None, None]),  # whose the rows of the second are is not said
        ("2. Läxhjälp", "4. Parkvärdar", [None, None, None]),  # numbers of something else
        ("1. Personalkostnader", "2. Övriga kostnader", [None, None, None]),  # sorts of costs of one project
        ("1. Tertial", "2. Tertial", [None, None, None]),
    ],
)
def test_numbers_over_tables_of_accounts_count_projects(
    one: str, two: str, expected: list[int | None]
) -> None:
    document = document_of(HEAD + TABLES.format(one=one, two=two, told_one="", below=""))
    assert [nr for nr, _ in rows(document)] == expected


def test_a_number_over_a_table_is_that_of_the_narrative() -> None:
    told = "Kommentar till projekt {}: {}\nVi har haft öppet varje tisdag under hela våren.\n"
    paper = TABLES.format(
        one="3. Läxhjälp",
        two="7. Parkvärdar",
        told_one=told.format(3, "Läxor"),
        below=told.format(7, "Parken"),
    )
    document = document_of(HEAD + paper)
    assert rows(document) == [(3, "120400"), (3, "9600"), (7, "212000")]
    assert names(document) == [(3, "Läxhjälp"), (7, "Parkvärdar")]
