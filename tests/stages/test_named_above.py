"""Labels for a name or a post that only the heading above them completes."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

END = "\n\nProjekt\nBenämning: Öppen kvarn\nSökt belopp: 50 000 kr\n\nUnderskrift\nNamn: Eva Lund\nTitel: Kassör\n"


@pytest.mark.parametrize(
    ("parts", "field", "expected"),
    [
        ("A Stödmottagare\nA1 Namn: Kvarnens vänner\nA2 Adress: Kvarngatan 1", "sokande", "Kvarnens vänner"),
        ("1. Sökande\nNamn: Kvarnens vänner\n\n2. Kontaktperson\nNamn: Bo Berg", "kontaktperson", "Bo Berg"),
        ("Uppgifter om sökande\nNamn: Kvarnens vänner\nTelefon: 040-628 04 10", "sokande", "Kvarnens vänner"),
        (
            "Kontaktperson\nNamn: Bo Berg\nBefattning: Kanslist\nTelefon: 040-628 04 10",
            "befattning",
            "Kassör",
        ),
        ("Kontaktperson\nNamn: Bo Berg\nTelefon: 040-628 04 10", "undertecknare", "Eva Lund"),
    ],
)
def test_a_name_is_of_what_the_heading_says(parts: str, field: str, expected: str) -> None:
    found = document_of(f"ANSÖKAN OM BIDRAG\n\n{parts}{END}").find(field)
    assert found is not None
    assert found.value == expected


def test_a_label_answered_with_nothing_is_no_heading() -> None:
    text = "ANSÖKAN OM BIDRAG\n\nKONTAKTPERSON:    TFN: 040-628 04 10\n\n*** PROJEKT ***\nBENÄMNING: Hela vägen hem"
    document = document_of(f"{text}\nSÖKT BELOPP: 50 000 kr\nSTART: 2015-07-01\n")
    found = document.find("projekt")
    assert found is not None
    assert found.value == "Hela vägen hem"


def test_a_span_of_time_behind_the_word_for_how_is_when() -> None:
    text = (
        "ANSÖKAN OM BIDRAG\n\nProjekt: Vi bygger\nSökande: Skolan\nGenomförs: 2013-09-02 t o m 2014-06-05\n"
    )
    document = document_of(
        f"{text}Sökt belopp: 50 000 kr\n\nUpplägg:\nVarje årskurs arbetar sex veckor med en form.\n"
    )
    start = document.find("tidplan_start")
    assert start is not None
    assert str(start.value) == "2013-09-02"
    texts = {section.name: section.text for section in document.sections}
    assert texts["genomforande"].startswith("Varje årskurs")


def test_a_remark_in_the_caption_of_a_signature_belongs_to_it() -> None:
    text = (
        "ANSÖKAN OM BIDRAG\n\nProjekt: Laddstolpar\nSökande: Huset\nSökt belopp: 50 000 kr\n\nEkeby, 2019-01-25\n"
        "Namnteckning, två i förening om så krävs\nÅsa Ollonqvist, ordförande\n"
    )
    found = document_of(text).find("undertecknare")
    assert found is not None
    assert str(found.value).startswith("Åsa Ollonqvist")
