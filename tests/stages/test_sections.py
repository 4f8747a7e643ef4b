"""What stands below a heading and is no answer to it."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

PAPER = (
    "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\nSyfte\nFler ska mötas.\n\n"
)
TABLE = "".join(
    f"{name:<24}{amount}\n"
    for name, amount in (
        ("Kostnadsslag", "Belopp"),
        ("Lön", "60 000"),
        ("Resor", "30 000"),
        ("Summa", "90 000"),
    )
)


@pytest.mark.parametrize(
    ("below", "text"),
    [
        (f"\nSå ska pengarna användas\n{TABLE}", ""),  # heads the table, apart from the heading above
        (f"Unga i byn\n{TABLE}", "Unga i byn"),  # right under the heading: a short answer
        (f"\nUnga i byn ska få plats.\n{TABLE}", "Unga i byn ska få plats."),  # a sentence
        ("☐ Ja  ☒ Nej\nHar ni annan finansiering?\n", ""),  # the boxes of the question below
        ("36\n37\n", ""),  # the row numbers of an empty sheet
        ("300 deltagare\n", "300 deltagare"),
    ],
)
def test_an_empty_section_is_empty(below: str, text: str) -> None:
    section = document_of(f"{PAPER}Målgrupp\n{below}").section("malgrupp")
    assert section is not None
    assert section.text == text


def test_a_heading_alone_over_the_next_heading_answers_nothing() -> None:
    document = document_of(
        "Ansökan om projektmedel\n\nMål:\nFler ska odla ihop i byn.\n\nImplementering:\n\nBudget och finansiering\n\n"
        "Ekonomi\n\nSökt belopp: 90 000 kr\n"
    )
    section = document.section("implementering")
    assert section is not None
    assert section.text == ""


LONG = "Verkstan står öppen två kvällar i veckan och leds av två vuxna som har gjort det förut."
OTHER = "Föreningen har hållit kurser i slöjd sedan tio år tillbaka och har alla verktyg som behövs."


@pytest.mark.parametrize(
    ("between", "heading", "remark"),
    [
        ("\n", "Jämställdhet", "white over every heading"),
        ("", "Jämställdhet", "nothing parts the headings from the texts but the ends of the sentences"),
        ("\n", "4 Risker", "numbered without a dot"),
    ],
)
def test_a_heading_that_nobody_knows_ends_the_text_above_it(between: str, heading: str, remark: str) -> None:
    texts = (("Syfte", LONG), (heading, OTHER), ("Målgrupp", OTHER), ("Genomförande", LONG))
    body = between.join(f"{head}\n{text}\n" for head, text in texts)
    section = document_of(f"Ansökan om projektmedel\n\nProjektnamn: Odla ihop\n\n{body}").section("syfte")
    assert section is not None
    assert section.text == LONG, remark


def test_a_short_sentence_within_a_text_is_no_heading() -> None:
    text = f"{LONG}\nAlla är välkomna.\n{OTHER}"
    body = f"Syfte\n{text}\n\nMålgrupp\n{OTHER}\n\nGenomförande\n{LONG}\n"
    section = document_of(f"Ansökan om projektmedel\n\nProjektnamn: Odla ihop\n\n{body}").section("syfte")
    assert section is not None
    assert section.text == text.replace("\n", " ")


def test_what_a_form_says_under_a_label_beside_the_text_is_no_part_of_the_text() -> None:
    beside = (
        "Syfte                          Verkstan står öppen två kvällar i veckan och leds av\n"
        "(högst en halv sida)           två vuxna som har gjort det förut.\n\n"
        "Målgrupp                       Barn och unga i byn.\n"
        "(högst en halv sida)\n\n"
        "Genomförande                   Grannarna har frågat efter en mötesplats i flera år\n"
        "(högst en halv sida)           och många vill hjälpa till.\n"
    )
    document = document_of(f"Ansökan om projektmedel\n\nProjektnamn: Odla ihop\n\n{beside}")
    texts = {section.name: section.text for section in document.sections}
    assert texts["syfte"] == LONG
    assert texts["malgrupp"] == "Barn och unga i byn."
    assert texts["genomforande"].startswith("Grannarna har frågat")
    assert "högst" not in texts["genomforande"]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Beskriv åtgärderna", "genomforande"),  # all of its words say nothing but what is described
        ("Vad ska pengarna användas till?", "genomforande"),
        ("Vilka använder lokalen?", "malgrupp"),
        ("Långsiktighet:", "implementering"),
    ],
)
def test_a_text_is_found_under_what_a_form_asks_in_words_of_its_own(heading: str, section: str) -> None:
    below = "Taket läggs om och dörrarna vidgas, så att fler kan komma in under hela året."
    found = document_of(f"{PAPER}{heading}\n{below}\n").section(section)
    assert found is not None
    assert found.text == below


def test_boxes_to_tick_above_the_reasons_are_no_part_of_the_text() -> None:
    below = "Publiken blev mindre än beräknat, men fler sjöng med än vi hade hoppats."
    found = document_of(
        "Redovisning av projektbidrag\n\nProjektnamn: Odla ihop\nBeviljat belopp: 90 000 kr\n\n"
        f"Nåddes målen?\n☐ Helt  ☒ Delvis  ☐ Inte alls\n{below}\n\nÖvriga upplysningar\nInga.\n"
    ).section("resultat")
    assert found is not None
    assert found.text == below


def test_the_next_number_ends_a_text_though_nobody_knows_what_it_heads() -> None:
    found = document_of(
        "Ansökan om projektmedel\n\n1. Projektnamn\nOdla ihop\n\n2. Sökt belopp\n90 000 kr\n\n"
        "3. Målgrupp\nUnga i byn\n\n4. Hur ska verksamheten leva vidare?\n"
        "Föreningen tar över allt från år 4.\n5. Tabell för år 1\n"
        f"{TABLE}"
    ).section("implementering")
    assert found is not None
    assert found.text == "Föreningen tar över allt från år 4."


def test_a_request_in_the_column_of_the_labels_is_none_of_them() -> None:
    rows = "".join(
        f"{label:<42}{answer}\n"
        for label, answer in (
            ("Sökande", "Föreningen Dungen"),
            ("Projektnamn", "Odla ihop"),
            ("Telefon", "08-508 04 000"),
            ("Syfte", "Verkstan står öppen två kvällar i veckan och leds av"),
            ("Beskriv kortfattat, högst en halv sida.", "två vuxna som har gjort det förut."),
        )
    )
    section = document_of(f"Ansökan om projektmedel\n\n{rows}").section("syfte")
    assert section is not None
    assert section.text == LONG
