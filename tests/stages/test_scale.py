"""Bare amounts that may be thousands of kronor go to a person, whatever adds up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\n"


@pytest.mark.parametrize(
    ("text", "value", "doubted"),
    [
        # the paper names thousands in another place, and nothing here says kronor
        ("Kostnadsbudget (tkr)\n\nSökt belopp: 556\n", 556, True),
        ("Alla kostnader nedan\n\nSökt belopp: 1556\nTotal budget: 1 200 tkr\n", 1556, False),
        # kronor stands beside it
        ("Omsättning i tkr\n\nSökt belopp: 556 kr\n", 556, False),
        # as thousands it would be more than any project costs
        ("Omsättning i tkr: 4\n\nSökt belopp: 556 000\n", 556000, False),
        ("Omsättning i tkr: 4\n\nSökt belopp: 55 600,50\n", Decimal("55600.50"), False),
        # kronor never have a single decimal
        ("Sökt belopp: 892,5\n", Decimal("892.5"), True),
        # the same amount stands elsewhere, a thousand times as large
        ("Sökt belopp: 892\nTotal budget: 892 000 kr\n", 892, True),
        ("Sökt belopp: 1892\nTotal budget: 900 000 kr\n", 1892, False),
        # so little is what is left of an amount, or of thousands
        ("Sökt belopp: 892\nTotal budget: 900 000 kr\n", 892, True),
    ],
)
def test_bare_amounts(text: str, value: Decimal | int, doubted: bool) -> None:
    found = document_of(f"{HEAD}{text}").find("sokt_summa")
    assert found is not None
    if "enhet_oklar" in found.flags:
        assert found.status is ValueStatus.REVIEW
    if found.value == value:
        assert ("enhet_oklar" in found.flags) is doubted
    else:
        assert found.value == 1000 * value  # the unit was understood


def test_two_amounts_that_were_read_as_one() -> None:
    found = document_of(f"{HEAD}Sökt belopp: 1 743 000 191 730 kr\n").find("sokt_summa")
    assert found is not None
    assert found.status is not ValueStatus.READ
    assert "tvetydig" in found.flags


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        # the head of a list that stands above names thousands: 564 million is more than a project costs
        ("Kostnadsbudget (tkr)\n\nSökt belopp: 564 000\n", True),
        # a figure or two of a sum that is asked for
        ("Sökt belopp: 5\n", True),
        ("Sökt belopp: 5 kr\n", True),
        ("Sökt belopp: 564 000 kr\n", False),
        ("Sökt belopp: 500 kr\n", False),
    ],
)
def test_what_no_paper_asks_for(text: str, doubted: bool) -> None:
    found = document_of(f"{HEAD}{text}").find("sokt_summa")
    assert found is not None
    assert (found.status is ValueStatus.REVIEW and "enhet_oklar" in found.flags) is doubted
