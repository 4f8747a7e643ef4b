"""The registers that are shipped: dated, sourced, and what is not verified says so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.register_loader import (
    Entry,
    account_classes,
    account_kind,
    on,
    shipped_registers,
    surcharges,
)

ALL: tuple[Entry, ...] = (
    *account_classes(),
    *shipped_registers().accounts,
    *shipped_registers().counterparties,
    *surcharges(),
)


@pytest.mark.parametrize("entry", ALL, ids=str)
def test_every_entry_has_a_source_and_a_span(entry: Entry) -> None:
    assert entry.kalla
    assert entry.giltig_till is None or entry.giltig_fran <= entry.giltig_till


def test_counterparties_are_inferred_and_say_so() -> None:
    assert all(party.is_assumed for party in shipped_registers().counterparties)
    assert {
        party.motpart
        for party in shipped_registers().counterparties
        if party.namn.startswith("Hässelby-Vällingby")
    } == {"1704"}


@pytest.mark.parametrize(
    ("day", "share", "assumed"),
    [
        ("2014-06-01", "0.3846", False),
        ("2015-12-31", "0.3846", False),
        ("2019-01-01", "0.3915", False),
        ("2017-01-01", "0.3846", True),
    ],
)
def test_surcharge_by_year(day: str, share: str, assumed: bool) -> None:
    (found,) = on(surcharges(), date.fromisoformat(day))
    assert (found.andel, found.is_assumed) == (Decimal(share), assumed)


def test_years_without_a_surcharge() -> None:
    assert on(surcharges(), date(1999, 1, 1)) == ()


@pytest.mark.parametrize(
    ("konto", "chart", "kind"),
    [
        ("3699", "kommun", "intakt"),
        ("7010", "kommun", "kostnad"),
        ("1710", "kommun", "balans"),
        ("0100", "kommun", ""),
    ],
)
def test_class_of_an_account(konto: str, chart: str, kind: str) -> None:
    assert account_kind(konto, chart) == kind
