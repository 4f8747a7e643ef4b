"""Sums of accounts that a page hands on to the next: neither rows nor the end of the table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.stages.grid import document_of

ACCOUNTS = """Redovisning av projektstöd

Projektets namn: Lugna gatan

Avser                         Datum         Belopp    Konto
Hyra av sal                   2016-01-19    78 627    7567
Kopiering                     2016-01-02    10 254    5246
{carried}                                   88 881
\f
Avser                         Datum         Belopp    Konto
{brought}                                   88 881
Livsmedel                     2016-01-07     6 082    4810
Frakt                         2016-01-04     1 403    4772
Summa                                       96 366

Norrfors 2016-09-10
"""


@pytest.mark.parametrize(
    ("carried", "brought"),
    [
        ("Transport      ", "Transport      "),  # the same word at the foot and at the head
        ("Till nästa sida", "Från förra sida"),
        ("Att transportera", "Ingående transport"),
    ],
)
def test_a_carried_sum_is_no_row_and_the_rows_go_on_below_it(carried: str, brought: str) -> None:
    document = document_of(ACCOUNTS.format(carried=carried, brought=brought))
    rows = [(row["konto"], row["belopp"]) for row in document.rows_of("konto_rows")]
    assert rows == [
        ("7567", Decimal(78627)),
        ("5246", Decimal(10254)),
        ("4810", Decimal(6082)),
        ("4772", Decimal(1403)),
    ]
    assert document.get("summa_angiven") == Decimal(96366)
