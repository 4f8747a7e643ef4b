"""Budgets whose columns are years: none of them is what a cost comes to, however much larger it is."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

BUDGET = """Ansökan om projektmedel

Sökande: Solviks byalag
Projektets namn: Odla ihop
Sökt belopp: 90 000 kr

Budget
Kostnadspost              {heads}
Trycksaker                67 500     290 000     258 000
Revision                  18 000     370 000     0
Porto och telefon         26 000     308 000     0
Mätutrustning             43 000     67 500      0
Totalt                    154 500    1 035 500   258 000
"""


@pytest.mark.parametrize(
    "heads", ["2006       2007        Varav egen insats", "2006       2007        Egen insats"]
)
def test_no_year_is_taken_for_the_amount_of_a_cost(heads: str) -> None:
    rows = document_of(BUDGET.format(heads=heads)).rows_of("budget_rows")
    assert [row["belopp"] for row in rows] == [None] * 4
