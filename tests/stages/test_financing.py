"""Who pays the rest and how much is asked for, where no label of the form is answered with it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Value, ValueStatus
from tests.stages.grid import document_of

HEAD = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökande: Byalaget i Hult\n\n"
COSTS = (("Kostnader", "Kronor"), ("Barnens mat", "44 400"), ("Ledare", "49 600"), ("Buss", "23 100"))


def paper(*paid: tuple[str, str], total: str = "117 100") -> dict[str, Value]:
    rows = (*COSTS, ("Alltsammans kostar", total), *paid)
    lines = "".join(f"{name:<44}{amount:>10}\n" for name, amount in rows)
    return {value.field: value for value in document_of(HEAD + lines).values}


@pytest.mark.parametrize(
    ("paid", "asked", "other"),
    [
        ((("Föräldrarna betalar", "27 100"), ("Vi ber fonden om", "90 000")), 90_000, 27_100),
        ((("Kassan", "27 100"), ("Stöd som du söker (40 %)", "90 000")), 90_000, 27_100),
        ((("Kassan", "27 000"), ("Vi ber fonden om", "90 000")), 90_000, None),  # does not come to the costs
        ((("Vi ber fonden om", "117 100"),), 117_100, None),  # all of it
        ((("Vi har redan sökt", "27 100"), ("Annat", "90 000")), None, None),  # asked of somebody else
    ],
)
def test_two_amounts_that_come_to_the_costs_prove_each_other(
    paid: tuple[tuple[str, str], ...], asked: int | None, other: int | None
) -> None:
    values = paper(*paid)
    for field, expected in (("sokt_summa", asked), ("ovriga_intakter_belopp", other)):
        assert values[field].value == (None if expected is None else Decimal(expected))
        assert expected is None or expected == 117_100 or values[field].status is ValueStatus.REVIEW


def test_a_grant_that_is_asked_for_is_not_what_others_give() -> None:
    values = paper(("Kommunens bidrag och egna medel", "58 550"), ("Begärt bidrag, 50 % av summan", "58 550"))
    assert values["sokt_summa"].value == values["ovriga_intakter_belopp"].value == Decimal(58_550)


def test_what_pays_the_costs_is_no_row_of_them() -> None:
    rows = (
        *COSTS,
        ("Alltsammans kostar", "117 100"),
        ("Föräldrarna", "27 100"),
        ("Vi ber fonden om", "90 000"),
    )
    lines = "".join(f"{name:<44}{amount:>10}\n" for name, amount in rows)
    document = document_of(HEAD + lines)
    amounts = [value.value for row in document.rows for value in row.cells if value.field == "belopp"]
    assert amounts == [Decimal(44_400), Decimal(49_600), Decimal(23_100)]


@pytest.mark.parametrize(
    "total", ["117 100", "116 600"], ids=["comes to the costs", "to more than the costs"]
)
def test_one_of_two_parts_that_others_pay_is_not_taken_for_both(total: str) -> None:
    values = paper(
        ("Sökt bidrag", "90 000"),
        ("Offentlig medfinansiering", "7 100"),
        ("Privat medfinansiering", "20 000"),
        ("Medfinansiering totalt", "27 100"),
        total=total,
    )
    other = values["ovriga_intakter_belopp"]
    assert (other.value, other.status) == (Decimal(27_100), ValueStatus.REVIEW)


def test_what_is_asked_for_is_told_by_all_that_is_paid() -> None:
    values = paper(("Entréer", "20 000"), ("Egen insats", "7 100"), ("Vi ber fonden om", "90 000"))
    assert (values["sokt_summa"].value, values["sokt_summa"].status) == (90_000, ValueStatus.REVIEW)
