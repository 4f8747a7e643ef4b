"""What is applied for, told only by the foot of a column beside the costs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

PAPER = """ANSÖKAN OM STÖD

Projekt:        Ljus i parken
Sökande:        Lindens byalag

Kostnader              Kostnad      {head}
Lön                    300 000      200 000
Resor                   24 000       10 000
Material                26 000       15 500
Totalt                 350 000      {foot}
"""


@pytest.mark.parametrize("head", ["Varav sökt stöd", "Söks hos oss"])
def test_the_foot_of_the_column_that_asks(head: str) -> None:
    document = document_of(PAPER.format(head=head, foot="225 500"))
    value = document.find("sokt_summa")
    assert value is not None
    assert (value.value, value.raw, value.status) == (Decimal(225500), "225 500", ValueStatus.REVIEW)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Tidigare sökt", "225 500"),  # asked of somebody before
        ("Varav sökt stöd", "225 600"),  # not what the column comes to: unknown, not chosen
        ("Egen insats", "225 500"),  # nothing asked
    ],
)
def test_another_column_asks_for_nothing(head: str, foot: str) -> None:
    assert document_of(PAPER.format(head=head, foot=foot)).get("sokt_summa") is None
