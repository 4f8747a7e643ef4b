"""Headings between the rows of a budget, and the kind of cost that they give to the rows below."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

PAPER = """ANSÖKAN OM PROJEKTBIDRAG

Projektets namn: Lyktan
Sökande: Lovlekens vänner
Sökt summa: 220 000 kr

Budget
Kostnad                              Belopp
{rows}
Summa kostnader                     220 000

Datum: 2011-03-08
"""

CLOSED = """
Personal
Projektledare 50 %                  120 000
Ledare, timlön                       30 000
Summa personal                      150 000

Lokaler
Hyra av kvarterslokal                60 000
Summa lokaler                        60 000

Trycksaker                           10 000
"""
INDENTED = """
Personal
  Projektledare 50 %                120 000
  Ledare, timlön                     30 000
Lokaler
  Hyra av kvarterslokal              60 000
  Städning                           10 000
"""
COLON = """
Personal:
Projektledare 50 %                  120 000
Ledare, timlön                       30 000
Lokaler:
Hyra av kvarterslokal                60 000
Städning                             10 000
"""
ALIKE = COLON.replace(":", "")
ALONE = """
Personal:
Projektledare 50 %                  120 000
Ledare, timlön                       30 000
Hyra av kvarterslokal                70 000
"""
YEARS = INDENTED.replace("Personal", "År 2011").replace("Lokaler", "År 2012")

COLUMNS = """
Kategori        Beskrivning                Belopp
Personal        Projektledare 50 %        120 000
                Ledare, timlön             30 000
Lokaler         Hyra av kvarterslokal      60 000
Övrigt          Städning                   10 000
"""
BETWEEN = COLUMNS.replace(
    "Personal        Projektledare 50 %        120 000",
    "                Projektledare 50 %        120 000\nPersonal",
)


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        pytest.param(CLOSED, ["Personal", "Personal", "Lokaler", None], id="sums close the groups"),
        pytest.param(INDENTED, ["Personal", "Personal", "Lokaler", "Lokaler"], id="rows stand further in"),
        pytest.param(COLON, ["Personal", "Personal", "Lokaler", "Lokaler"], id="colons"),
        pytest.param(COLUMNS, ["Personal", "Personal", "Lokaler", "Övrigt"], id="a column of kinds"),
        pytest.param(BETWEEN, [None] * 4, id="a kind between lines may be of either"),
        pytest.param(ALIKE, [None] * 4, id="lines of words that nothing tells from the rest of a row"),
        pytest.param(ALONE, [None] * 3, id="one group is no grouping"),
        pytest.param(YEARS, [None] * 4, id="years are no kind of cost"),
    ],
)
def test_rows_have_the_kind_of_cost_that_stands_above_them(rows: str, groups: list[str | None]) -> None:
    found = [row for row in document_of(PAPER.format(rows=rows)).rows if row.table == "budget_rows"]
    assert [row["kostnadsslag"] for row in found] == groups


def test_the_kind_of_cost_leads_back_to_its_heading() -> None:
    row = next(row for row in document_of(PAPER.format(rows=COLON)).rows if row.table == "budget_rows")
    cell = row.cell("kostnadsslag")
    assert cell is not None
    assert cell.place is not None
    assert (cell.raw, cell.value) == ("Personal:", "Personal")
    assert cell.place.line == PAPER.format(rows=COLON).splitlines().index("Personal:") + 1
