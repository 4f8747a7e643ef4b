"""Labels whose answer was left out, and what stands near them: it answers nothing, and takes no other label away."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Document, Value, ValueStatus
from tests.stages.grid import document_of

HEAD = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökande: Måsen\nSökt belopp: 90 000 kr\n"


def found(document: Document, name: str) -> Value:
    value = document.find(name)
    assert value is not None
    return value


def test_a_number_that_is_wrong_is_still_the_answer() -> None:
    text = HEAD + "Organisationsnummer: 802855-6862\n    Anges med tio siffror, till exempel 212000-0142\n"
    value = found(document_of(text), "organisationsnummer")
    assert (value.value, value.flags) == ("802855-6862", ("ogiltig",))


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("Handläggare hos sökanden", ""),
        ("Kontaktperson, för- och", "efternamn"),  # the label breaks off in its cell
    ],
)
def test_a_label_in_a_row_of_labels_ends_with_the_small_words_behind_it(label: str, below: str) -> None:
    row = f"{label:<30}{'Telefon (även riktnr)':<30}E-postadress\n"
    answers = f"{below:<30}{'040-628 04 67':<30}ylva@kollby.example\n"
    document = document_of(HEAD + "\n" + row + answers + "\nSyfte:\nAtt fler odlar.\n")
    assert found(document, "kontaktperson").status is ValueStatus.EMPTY
    assert found(document, "telefon").value == "040-628 04 67"


def test_a_known_label_with_its_hint_ends_before_an_answer() -> None:
    text = (
        "Ansökan om projektmedel\n\n1.1 Projektets namn (enligt beslut) Trygg hela vägen hem\n"
        "1.2 Sökande: Måsen\n1.3 Sökt belopp: 90 000 kr\n"
    )
    assert found(document_of(text), "projekt").value == "Trygg hela vägen hem"


def test_a_label_answered_beside_it_is_no_answer_of_a_question_above() -> None:
    text = (
        "Ansökan om projektmedel\n\nProjektets namn     Odla ihop\nSökande             Måsen\n"
        "Finns andra intäkter?     Nej\nI så fall, hur mycket?\nSökt anslag         1.955.500,00\n"
    )
    assert found(document_of(text), "sokt_summa").value == Decimal(1_955_500)


def test_which_board_granted_is_no_question_of_an_amount() -> None:
    text = (
        "Återrapportering av integrationsmedel\n\nVilket projekt redovisar ni?\nKulturarv på hjul\n"
        "Vilken nämnd har beviljat bidraget?\nVilken period redovisar ni?\n2009-01-01 till och med 2009-04-30\n"
        "Hur stort bidrag har ni beviljats?\n145 828 SEK\n"
    )
    document = document_of(text)
    assert found(document, "namnd").status is ValueStatus.EMPTY
    assert found(document, "beviljat_belopp").value == Decimal(145_828)


@pytest.mark.parametrize("label", ["Ange summan:", "Ange belopp:"])
def test_a_sum_is_asked_for_behind_the_question_whether_there_is_any(label: str) -> None:
    text = HEAD + f"Får ni intäkter från annat håll?     Ja\n{label}     132 000 kr\n"
    assert found(document_of(text), "ovriga_intakter_belopp").value == Decimal(132_000)
    alone = document_of(HEAD + f"Kommentar: Ingen.\n{label}     132 000 kr\n").find("ovriga_intakter_belopp")
    assert alone is None or alone.value is None  # behind another question it asks for something else


def test_a_wrong_number_tells_what_was_asked_for() -> None:
    text = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökt belopp: 90 000 kr\n"
    document = document_of(
        text + "Vilken organisation söker?\nMåsen\nVilket är organisationsnumret?\n802941-7384\n"
    )
    assert found(document, "organisationsnummer").raw == "802941-7384"
    assert found(document, "sokande").value == "Måsen"


@pytest.mark.parametrize("ends", ["avslutas", "slutar", "till"])
def test_the_end_of_a_span_is_asked_for_in_one_small_word(ends: str) -> None:
    text = HEAD + f"Insatsen påbörjas 2012-01-01          {ends} 31 december 2012\n"
    document = document_of(text)
    assert [str(document.get(f"tidplan_{end}")) for end in ("start", "slut")] == ["2012-01-01", "2012-12-31"]


def test_a_label_behind_the_number_of_a_cell_ends_a_table_that_is_summed_up() -> None:
    text = (
        "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\n\nRad      Utgift             Belopp\n"
        "1        Byggmaterial       160 000\n2        Fotograf           541 500\n"
        "         Total kostnad      701 500\n3.1      Sökt belopp        kr 700 000\n"
    )
    document = document_of(text)
    assert [row["belopp"] for row in document.rows_of("budget_rows")] == [160_000, 541_500]
    assert found(document, "sokt_summa").value == 700_000


@pytest.mark.parametrize(
    ("near", "flag"),
    [
        ("", "synligt_tomt"),
        ("Belopp anges i kronor om inget annat sägs.\n", "synligt_tomt"),  # nobody is called that
        (
            "Belopp anges i kronor och lämnas senast\n\nden sista februari.\n\n",
            "synligt_tomt",
        ),  # typed with gaps
        ("Anna på kansliet\n", "olast_intill"),
        ("\nAnna Berg\n", "olast_intill"),
        ("\nUppgifter om sökanden\n", "synligt_tomt"),  # a heading, where every label is answered beside it
        ("(den som svarar på frågor)\n", "synligt_tomt"),
    ],
)
def test_a_sentence_near_a_label_is_nobodys_name(near: str, flag: str) -> None:
    text = HEAD + f"{near}Kontaktperson:\n\nSyfte:\nAtt fler odlar.\n"
    assert flag in found(document_of(text), "kontaktperson").flags


@pytest.mark.parametrize(
    "near",
    [
        "Sökt belopp får vara högst 70 procent av kostnaden.",  # help over it
        "Totalt              90 000",  # a sum of a column that nobody read
    ],
)
def test_help_and_sums_over_the_label_of_an_amount_are_no_answer(near: str) -> None:
    text = (
        HEAD
        + f"{near}\nFinns annan finansiering? [ ] Ja [ ] Nej\nOm ja, ange belopp:\n\nSyfte:\nAtt fler odlar.\n"
    )
    assert "synligt_tomt" in found(document_of(text), "ovriga_intakter_belopp").flags


@pytest.mark.parametrize(("answer", "value"), [("", None), ("Anna Berg\n", "Anna Berg")])
def test_a_label_that_says_which_names_it_asks_for(answer: str, value: str | None) -> None:
    text = HEAD + f"\n7 Kontaktperson, för- och efternamn\n{answer}\n8 Telefon\n08-465 004 12\n"
    contact = found(document_of(text), "kontaktperson")
    assert (contact.value, contact.status) == (value, ValueStatus.READ if value else ValueStatus.EMPTY)


def test_a_name_between_two_questions_is_an_answer_and_heads_no_text() -> None:
    text = (
        "Återrapportering av statsbidrag\n\n1.1 Vilken kommun eller region svarar?\nGranby kommun\n"
        "1.2 Vad heter projektet?\nCykla lugnt\n1.3 Från och med vilket datum gäller redovisningen?\n1/5 2017\n\n"
        "1.4 Beskriv projektets resultat:\nFler än 40 personer har kommit varje kväll.\n\n"
        "1.5 Vilka har deltagit (målgrupp)?\nBoende i byn från 5 år och uppåt.\n"
    )
    assert document_of(text).get("projekt") == "Cykla lugnt"
