"""Wordings of labels met on forms, each in an application that has the other answers a reader needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document, ValueStatus

ASKED = [
    ("Mobil", "telefon", "070-174 06 05", "the only number on the paper"),
    ("Bostadsadress", "adress", "Storgatan 5", "a person applies"),
    ("c/o, gatuadress", "adress", "Storgatan 5", "one box for both"),
    ("Ortsadress", "postadress", "123 45 Storby", "an older word"),
    ("Personnr/org.nr", "organisationsnummer", "802463-7715", "either of two"),
    ("Huvudsökande", "sokande", "Föreningen Solrosen", "several apply together"),
    ("Verksamhetens benämning", "projekt", "Odling för alla", "not called a project"),
    ("Ändamål", "projekt", "Odling för alla", "the only name that it gets"),
    (
        "Föreningen söker verksamhetsbidrag 2023 med",
        "sokt_summa",
        "125 000 kr",
        "a sentence that the amount ends",
    ),
    ("Önskat bidrag", "sokt_summa", "125 000 kr", "asked for politely"),
    ("Summa egen insats och övrigt", "ovriga_intakter_belopp", "45 000 kr", "own money counted in"),
    ("Summa intäkter exkl. sökt bidrag", "ovriga_intakter_belopp", "45 000 kr", "the grant left out"),
    ("Dossiernr", "diarienummer", "2019/455", "called a dossier"),
    ("Projekt-ID", "diarienummer", "2019-455", "an e-service's number"),
    ("Kontraktsnummer", "diarienummer", "2019-455", "a fund writes contracts"),
    ("Festivalens namn", "projekt", "Odling för alla", "what it is stands for the project"),
    ("Frågor besvaras av", "kontaktperson", "Anna Berg", "asked without the word contact"),
    ("Samfundets namn", "sokande", "Föreningen Solrosen", "a society"),
    ("Namn (förening/organisation)", "sokande", "Föreningen Solrosen", "not who signs"),
    ("Anslagets ändamål", "projekt", "Odling för alla", "a foundation's form names nothing else"),
    ("Härmed anhålles om", "sokt_summa", "125 000 kr", "an older verb"),
    ("3b. FO - nr", "organisationsnummer", "1572860-0", "numbered with a letter, in Finland"),
    ("Ärende-ID", "diarienummer", "00178455", "noughts before the number"),
    ("Stöd som söks i denna ansökan", "sokt_summa", "125 000 kr", "told apart from what others give"),
]
OTHERS = (
    ("Sökande", "Föreningen Måsen"),
    ("Adress", "Ekvägen 9"),
    ("Projektets namn", "Sommarlek"),
    ("E-post", "bo@exempel.example"),
    ("Sökt belopp", "60 000 kr"),
)
OF_FIELD = {
    "sokande": "Sökande",
    "adress": "Adress",
    "projekt": "Projektets namn",
    "sokt_summa": "Sökt belopp",
}


def paper(folder: Path, *answers: tuple[str, str]) -> Document:
    place = folder / "ansokan.txt"
    lines = "\n".join(f"{label}: {answer}" for label, answer in answers)
    place.write_text(f"ANSÖKAN OM PROJEKTBIDRAG\n\n{lines}\n", encoding="utf-8")
    return read_document(place)


def raws(document: Document, field: str) -> list[str]:
    return [value.raw for value in document.values if value.field == field and value.raw]


@pytest.mark.parametrize(("wording", "field", "answer", "remark"), ASKED, ids=[row[0] for row in ASKED])
def test_the_answer_is_found_under_a_wording_of_its_own(tmp_path, wording, field, answer, remark):
    others = [row for row in OTHERS if row[0] != OF_FIELD.get(field)]
    found = raws(paper(tmp_path, *others[:2], (wording, answer), *others[2:]), field)
    assert len(found) == 1, remark
    assert found[0] in answer, remark


def test_a_label_that_stands_in_gives_way_to_the_field_itself(tmp_path):
    document = paper(tmp_path, *OTHERS, ("Mobil", "070-174 06 05"), ("Telefon", "08-508 04 000"))
    (value,) = [value for value in document.values if value.field == "telefon"]
    assert value.raw == "08-508 04 000"
    assert value.status is ValueStatus.READ
    assert "motstridig" not in value.flags


def test_a_heading_is_not_taken_for_a_label_that_differs_in_one_short_word(tmp_path):
    goal = "Minst femtio barn ska prova på en idrott varje vecka."
    document = paper(tmp_path, *OTHERS[:2], ("Verksamhetens mål", goal), *OTHERS[3:])
    assert raws(document, "projekt") == []


def test_which_amount_counts_where_a_column_tells_tax_is_for_a_person_to_say(tmp_path):
    rows = (
        f"{'Kostnad':<30}{'Belopp utan moms':>18}{'Moms':>12}{'Belopp med moms':>18}",
        f"{'Byggmaterial':<30}{'38 400,00':>18}{'9 600,00':>12}{'48 000,00':>18}",
        f"{'Elarbeten':<30}{'22 000,00':>18}{'5 500,00':>12}{'27 500,00':>18}",
        f"{'Skyltar':<30}{'8 800,00':>18}{'2 200,00':>12}{'11 000,00':>18}",
        f"{'Summa':<30}{'69 200,00':>18}{'17 300,00':>12}{'86 500,00':>18}",
    )
    place = tmp_path / "ansokan.txt"
    head = "ANSÖKAN OM PROJEKTBIDRAG\n\nSökande: Föreningen Måsen\nProjektets namn: Bryggan\nSökt belopp: 60 000 kr\n"
    place.write_text(f"{head}\nBudget\n" + "\n".join(rows) + "\n", encoding="utf-8")
    amounts = [
        value
        for row in read_document(place).rows
        for value in row.cells
        if value.field == "belopp" and value.value is not None
    ]
    assert amounts
    assert {value.status for value in amounts} == {ValueStatus.REVIEW}


def test_a_number_and_an_address_under_one_label_are_both_whole(tmp_path):
    document = paper(tmp_path, *OTHERS[:3], ("Telefon och e-post", "070 174 06 51, anna@exempel.example"))
    assert raws(document, "telefon") == ["070 174 06 51"]
    assert raws(document, "epost") == ["anna@exempel.example"]


def test_a_name_and_an_address_under_one_label_are_two_answers(tmp_path):
    answer = "Siv Hedlund, siv@exempel.example"
    document = paper(tmp_path, *OTHERS[:3], ("Projektledare, namn och e-postadress", answer))
    assert raws(document, "kontaktperson") == ["Siv Hedlund"]
    assert raws(document, "epost") == ["siv@exempel.example"]


OF_ANOTHER = [
    ("Datum för årsmöte", "datum", "2019-02-11", "another day than that of the paper"),
    ("Kommunens handläggare", "kontaktperson", "Eva Lund", "the giver's own officer"),
]


@pytest.mark.parametrize(
    ("wording", "field", "answer", "remark"), OF_ANOTHER, ids=[row[0] for row in OF_ANOTHER]
)
def test_a_label_that_goes_on_to_ask_for_something_else_is_not_taken(
    tmp_path, wording, field, answer, remark
):
    assert raws(paper(tmp_path, *OTHERS[:3], (wording, answer), *OTHERS[3:]), field) == [], remark


def test_a_word_of_its_own_is_no_slip_for_a_label(tmp_path: Path) -> None:
    """`Försäkring` is two letters from `Församling`, a parish that applies: what was insured stood as the applicant."""
    document = paper(tmp_path, *OTHERS[1:], ("Försäkring", "Ja, hos Lokalbolaget"))
    assert raws(document, "sokande") == []
    misspelt = paper(tmp_path, *OTHERS[1:], ("Försmaling", "Hults församling"))
    assert raws(misspelt, "sokande") == ["Hults församling"]


@pytest.mark.parametrize(
    "label", ["Projektet startar / slutar", "Start / slut", "Fr.o.m. / t.o.m.", "Startar och avslutas"]
)
def test_a_beginning_and_an_end_in_one_label_ask_for_the_whole_span(tmp_path: Path, label: str) -> None:
    path = tmp_path / "span.txt"
    answers = f"Projektets namn: Odla ihop\n{label}: 1999-02-01 / 1999-11-30\nSökt belopp: 90 000 kr"
    path.write_text(f"Ansökan om projektbidrag\n\nSökande: Solviks byalag\n{answers}\n", encoding="utf-8")
    document = read_document(path)
    assert (str(document.get("tidplan_start")), str(document.get("tidplan_slut"))) == (
        "1999-02-01",
        "1999-11-30",
    )
