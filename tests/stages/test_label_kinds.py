from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\n"


def values(text: str) -> dict[str, object]:
    return {each.field: each.value for each in document_of(HEAD + text).values}


def test_an_address_under_the_other_name_of_addresses_is_one() -> None:
    found = values("Postadress: Kvarnbacken 14\nPostadress: 777 68 Lycksele\nSökt belopp: 90 000 kr")
    assert (found["adress"], found["postadress"]) == ("Kvarnbacken 14", "777 68 Lycksele")


def test_a_farm_beside_a_postal_line_is_the_address() -> None:
    found = values(
        "Postadress: Storgården, Vrena\nPostnummer och ort: 777 68 Lycksele\nSökt belopp: 90 000 kr"
    )
    assert (found["adress"], found["postadress"]) == ("Storgården, Vrena", "777 68 Lycksele")


@pytest.mark.parametrize("way", ["BankID, transaktion 5f-77310-c", "Freja eID+", "Elektronisk underskrift"])
def test_how_a_paper_was_signed_is_no_method_of_the_project(way: str) -> None:
    document = document_of(
        HEAD + f"Sökt belopp: 90 000 kr\n\nSignering\nBehörig firmatecknare: Rut Ek\nMetod: {way}\n"
    )
    assert not [section for section in document.sections if section.name == "genomforande"]


@pytest.mark.parametrize(
    ("amounts", "value"),
    [
        ("912 000       435 000       652 000       1 999 000", Decimal(1_999_000)),  # years, and their sum
        ("912 000       435 000       652 000", Decimal(912_000)),  # nobody knows which
    ],
)
def test_of_several_amounts_beside_a_label_a_person_chooses(amounts: str, value: Decimal) -> None:
    document = document_of(HEAD + f"Sökt belopp:      {amounts}\nDatum: 2016-03-01")
    (found,) = (each for each in document.values if each.field == "sokt_summa")
    assert (found.value, found.status) == (value, ValueStatus.REVIEW)


@pytest.mark.parametrize(
    ("amounts", "value"),
    [
        ("912 000\n435 000\n1 347 000", Decimal(1_347_000)),  # a dump: years, and their sum
        ("912 000\n435 000", Decimal(912_000)),  # nobody knows which
    ],
)
def test_of_several_amounts_under_a_label_a_person_chooses(amounts: str, value: Decimal) -> None:
    document = document_of(HEAD + f"Sökt belopp:\n{amounts}\n\nDatum: 2016-03-01")
    (found,) = (each for each in document.values if each.field == "sokt_summa")
    assert (found.value, found.status) == (value, ValueStatus.REVIEW)


def test_words_with_a_colon_inside_a_section_belong_to_its_text() -> None:
    text = (
        "Syfte\nVi vill odla.\n\nMål\nProjektmål: 8 utbildade ledare. Effektmål: hälsa.\n\nMetod\nVi gräver."
    )
    found = {each.name: each.text for each in document_of(HEAD + text).sections}
    assert found["mal"] == "Projektmål: 8 utbildade ledare. Effektmål: hälsa."


def test_an_amount_beside_own_means_is_in_the_unit_of_its_label() -> None:
    found = values("Medfinansiering (tkr): 400,1\nSökt belopp: 90 000 kr")
    assert found["ovriga_intakter_belopp"] == Decimal(400_100)


@pytest.mark.parametrize(
    ("gap", "flags"),
    [(0, ("flera_belopp",)), (2, ())],  # the label may be the caption of the amount right over it
)
def test_an_amount_further_from_its_label_than_the_one_above_is_for_a_person(
    gap: int, flags: tuple[str, ...]
) -> None:
    above = "45 000 kr" + "\n" * (gap + 1)
    document = document_of(f"{HEAD}\n{above}Sökt belopp\n\n90 000 kr\n\nDatum: 2016-03-01")
    (found,) = (each for each in document.values if each.field == "sokt_summa")
    assert (found.value, found.flags) == (Decimal(90_000), flags)
