"""The sum of a table that is called by words of the paper's own."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

PAPER = """Återrapportering av projektmedel

Nämnd: Farsta stadsdelsnämnd
Period: 2018-01-01 - 2018-12-31

Konto   Motp   Text                     Utfall
4010    1704   Timanställda             120 400
5610    8110   Böcker                     9 600
6310    8110   Frukt                      2 480

{below}
"""


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Bokfört på projektet under perioden, kronor     132 480", "132480"),
        ("               Kostnader under perioden         132 480", "132480"),
        ("Vi har alltså lagt ut      132 480 kr", "132480"),
        ("Bokfört på projektet under perioden, kronor     132 500", "None"),  # another amount is no sum
        ("Beviljat bidrag:                                132 480", "None"),  # what was granted
    ],
)
def test_what_the_rows_come_to_is_their_sum_whatever_it_is_called(below: str, expected: str) -> None:
    assert str(document_of(PAPER.format(below=below)).get("summa_angiven")) == expected
