"""Answers that stand with others and have no label of their own, and words beside who signs that ask for little."""

from __future__ import annotations

from datetime import date

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nSökande: Dalbo byalag\nProjektets namn: Sommarscenen\nSökt belopp: 84 000 kr\n"


@pytest.mark.parametrize(
    ("end", "title", "remark"),
    [
        ("Underskrift: Rut Ek, ordförande", "ordförande", "behind the name"),
        ("Namnförtydligande:\nRut Ek, ordf", "ordf", "in the line below the label"),
        ("Underskrift: Rut Ek, Dalbo", None, "a place is no post"),
        (
            "Underskrift: Rut Ek\nBehörighet: Firmatecknare",
            "Firmatecknare",
            "a word of its own beside who signs",
        ),
        ("Underskrift: Rut Ek, ordförande\nBefattning: kassör", "kassör", "the label asks for it"),
    ],
)
def test_the_post_of_who_signs(end: str, title: str | None, remark: str) -> None:
    assert document_of(f"{HEAD}{end}\n").get("befattning") == title, remark


def test_an_address_of_mail_under_a_contact_is_for_a_person_to_look_at() -> None:
    text = f"{HEAD}Kontaktperson\nAnna Berg\nanna@dalbo.example\nOrganisationsnummer\n802488-1461\n"
    found = document_of(text).find("epost")
    assert (found.value, found.status) == ("anna@dalbo.example", ValueStatus.REVIEW)


@pytest.mark.parametrize(
    ("label", "answer", "status"),
    [
        ("Hur når vi kontaktpersonen?", "08-465 004 12, anna@dalbo.example", ValueStatus.REVIEW),
        ("Hur når vi kontaktpersonen?", "08-465 004 12", ValueStatus.EMPTY),
        ("Telefon/e-post:", "08-465 004 12 anna@dalbo.example", ValueStatus.REVIEW),
    ],
)
def test_an_address_of_mail_beside_the_number_that_the_same_label_asks_for(
    label: str, answer: str, status: ValueStatus
) -> None:
    document = document_of(
        f"{HEAD}Kontaktperson:\nAnna Berg\n{label}\n{answer}\nPostadress:\n935 21 Tallforsen\n"
    )
    found = document.find("epost")
    assert (found.value, found.status) == ("anna@dalbo.example" if "@" in answer else None, status)
    assert document.get("telefon") == "08-465 004 12"


def test_street_and_town_in_one_of_two_columns() -> None:
    text = (
        f"{HEAD}1 Vart ska post skickas?            2 Vem kan svara på frågor?\n"
        "  Skolförvaltningen, Box 14           Anna Berg\n  935 21 Tallforsen                   Telefon 0980-319 221\n"
    )
    document = document_of(text)
    assert document.get("adress") == "Skolförvaltningen, Box 14"
    assert document.get("postadress") == "935 21 Tallforsen"


@pytest.mark.parametrize(
    ("end", "remark"),
    [
        (
            "Vem intygar uppgifterna?            När?\nAnna Berg                           2016-01-29",
            "asked beside",
        ),
        ("Ansvarig: Anna Berg\nInskickad: 2016-01-29 15:42", "sent by whoever applies"),
        ("Granskad och godkänd:     2016-01-29    Rut Ek, miljöchef", "with the name behind it"),
        ("Attesterad:     2016-01-29, Rut Ek, verksamhetschef", "attested"),
    ],
)
def test_the_day_of_signing_without_a_word_for_it(end: str, remark: str) -> None:
    assert document_of(f"{HEAD}{end}\n").get("datum") == date(2016, 1, 29), remark


def test_a_post_that_is_a_word_of_other_things_is_asked_for_beside_who_signs_alone() -> None:
    row = "Namnförtydligande         Uppdrag\nRut Ek                    vice kassör\n"
    assert document_of(HEAD + row).get("befattning") == "vice kassör"
    apart = (
        f"{HEAD}Uppdrag: Förnya scenen\nTelefon: 0980-319 221\nE-post: a@dalbo.example\nFax: 0980-319 222\n"
    )
    assert document_of(f"{apart}Underskrift: Rut Ek\n").get("befattning") is None


def test_the_second_of_those_who_sign_is_not_asked_for() -> None:
    text = (
        f"{HEAD}\nLindsberg den 9 september 2011\nRut Ek, ordförande          Firmatecknare 2: Ulla Brink\n"
    )
    document = document_of(text)
    assert (document.get("undertecknare"), document.get("befattning")) == ("Rut Ek", "ordförande")


def test_the_number_of_the_call_is_not_that_of_the_application() -> None:
    text = (
        "Ansökan om medel\nInriktning 2018. Utlysningens diarienummer 2017-5512.\n"
        "Verkets diarienummer för ansökan: KBV 2017-8804\nProjektets namn: Sommarscenen\nSökt belopp: 84 000 kr\n"
    )
    assert document_of(text).get("diarienummer") == "KBV 2017-8804"


def test_a_heading_for_an_amount_over_the_words_that_it_stands_beside() -> None:
    text = HEAD.replace("Sökt belopp:", "G Sökt bidrag\nFöreningen ansöker om projektbidrag med    ")
    assert str(document_of(text).get("sokt_summa")) == "84000"


def test_lines_of_cells_that_nobody_has_lined_up() -> None:
    text = (
        "Ansökan om projektbidrag\n\nFöreningens namn | Dalbo byalag |\nFestivalens namn | Sommarscenen |\n"
        "Org.nr | 802488-1461 |\nVi söker | 84 000 |\nUnderskrivet den | 2018-02-20 |\n"
    )
    document = document_of(text)
    assert document.get("projekt") == "Sommarscenen"
    assert str(document.get("sokt_summa")) == "84000"
    assert document.get("datum") == date(2018, 2, 20)


@pytest.mark.parametrize(
    ("label", "answer", "field"),
    [
        # the next label
        ("Projektets namn", "Insatsen inleds", "projekt"),
        # what only another label asks for
        ("Sökandens namn", "802775-4269", "sokande"),
        # a day is no number
        ("Ärende som gäller", "2008-12-03", "diarienummer"),
        # a day of another matter behind words of its own
        ("Projektets löptid", "Ansökan ska vara inne senast 30/10-1996", "tidplan_slut"),
    ],
)
def test_words_that_answer_something_else_are_not_accepted(label: str, answer: str, field: str) -> None:
    text = (
        f"Ansökan om projektbidrag\n\n{label}\n{answer}\nKontaktperson: Anna Berg\nSökt belopp: 84 000 kr\n"
    )
    found = [value for value in document_of(text).values if value.field == field]
    assert all(value.status is not ValueStatus.READ for value in found)


@pytest.mark.parametrize(
    "label",
    [
        "Vem skriver under?",
        "Sökandens namnförtydligande:",
        "Firmatecknare (namnförtydligande):",
        "Behörig företrädares namn:",
    ],
)
def test_a_heading_over_the_labels_of_who_signs_asks_for_nobody(label: str) -> None:
    text = (
        f"{HEAD}\nUnderskrift\nOrt och datum                           Solvik 2018-02-20\n{label:<40}Rut Ek\n"
    )
    assert document_of(text).get("undertecknare") == "Rut Ek"


def test_a_day_without_a_year_behind_other_words_is_no_signature() -> None:
    text = f"{HEAD}Kassabehållning 31 december\n143 500:-\n"
    assert document_of(text).get("ort") is None


def test_a_signer_whose_name_no_list_knows_is_no_heading() -> None:
    text = f"{HEAD}Kort historik\nBåten byggdes 1897.\n\nSkärvik den 20 februari 2003\nRuben Vrakmar, ordförande\n"
    assert document_of(text).get("undertecknare") == "Ruben Vrakmar"


def test_a_day_broken_over_two_lines() -> None:
    text = f"{HEAD}Tid för projektet: 1 november 2015 – 11\n                   mars 2017\n"
    document = document_of(text)
    assert (document.get("tidplan_start"), document.get("tidplan_slut")) == (
        date(2015, 11, 1),
        date(2017, 3, 11),
    )


def test_answers_under_labels_side_by_side_are_no_signature() -> None:
    text = (
        "Slutrapport\n\nProjektets namn           Org.nr\nSommarscenen              802488-1461\n"
        "Sammanträdesdag           Projektledare\n2009-01-23                Jörgen Norrby\n"
        "E-post                    Telefon\ninfo@dalbo.example        0980-319 221\nBeviljat belopp: 84 000 kr\n"
    )
    assert document_of(text).get("undertecknare") is None
