"""Headings of texts that a paper sets in one manner: two that ask for a text vouch for the others."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

TOP = "Ansökan om projektbidrag\n\nProjektets namn: Odla ihop\nSökt belopp: 90 000 kr\n\n"
AIM = "Vi vill att fler i byn ska mötas över gränser."
WORK = "Odlarna träffas varje tisdag under våren."
RISK = "Om regnet uteblir får vi bära vatten."
LEFT = "ovrig_text"
AFTER = "Kommunen sköter lådorna från nästa år."


def _beside(heading: str, text: str) -> str:
    first, _, second = heading.rpartition(" ")
    at = text.index(" ", 24)
    return f"{first:26}{text[:at]}\n{second:26}{text[at + 1 :]}\n\n"


@pytest.mark.parametrize(
    "setting",
    [
        "{}. {}\noch redskap.\n\n",  # runs into its text up to a stop
        "{} – {}\noch redskap.\n\n",
        "{}: {}\n\n",
        "## {}\n{}\n\n",  # signs of one who writes for a screen
        "** {} **\n{}\n\n",
        "**{}**\n{}\n\n",
        ">> {}\n{}\n\n",
        "* {}\n{}\n\n",  # an item's sign over a text that is no item
        "Fråga: {}\nSvar: {}\n\n",
        "{}\n\n{}\n\n",
        "{}.......: {}\n",  # a label of a printout, led to its answer by dots
        "beside",
    ],
)
def test_the_headings_of_a_manner_cut_the_texts(setting: str) -> None:
    texts = {
        "Syfte med projektet": AIM,
        "Arbetsgång och program": WORK,
        "Risker vid torka": RISK,
        "Fortsättning efter projektet": AFTER,
    }
    parts = [
        _beside(heading, text) if setting == "beside" else setting.format(heading, text)
        for heading, text in texts.items()
    ]
    document = document_of(TOP + "".join(parts) + "\nEkby 2014-02-03\nMaj Ek\n")
    found = {section.name: section.text for section in document.sections if section.name != LEFT}
    more = " och redskap." if "redskap" in setting else ""
    assert found == {"syfte": AIM + more, "genomforande": WORK + more, "implementering": AFTER + more}


def test_letters_set_apart_are_the_words_of_a_heading() -> None:
    paper = f"{TOP}S y f t e\n\n{AIM}\n\nF r a m t i d a   p l a n e r\n\n{AFTER}\n"
    found = {section.heading: section.text for section in document_of(paper).sections}
    assert found == {"Syfte": AIM, "Framtida planer": AFTER}


def test_one_alone_tells_no_manner() -> None:
    paper = f"{TOP}Syfte\n{AIM}\nResultat. Det vet vi först i höst. {WORK}\n"
    assert {section.name for section in document_of(paper).sections} == {"syfte"}


def test_an_affirmation_of_those_who_sign_is_no_text() -> None:
    paper = f"{TOP}Syfte\n{AIM}\n\nHärmed intygas att uppgifterna är riktiga.\n\nEkby 2014-02-03\nMaj Ek\n"
    section = document_of(paper).section("syfte")
    assert section is not None
    assert section.text == AIM


def test_the_title_is_the_heading_of_no_text_where_there_is_another() -> None:
    top = "Så gick det!\nOdlarfonden, svar på det bidrag ni fick\n\nHur mycket fick ni?  90 000 kr\n\n"
    paper = f"{top}Vad blev bättre?\n{AFTER}\n"
    section = document_of(paper).section("resultat")
    assert section is None or section.text == AFTER


def test_the_name_below_a_question_is_its_answer_and_heads_no_text() -> None:
    parts = (
        "Vad ska projektet heta?\nCykelköket i byn",
        f"Varför behövs det?\n{AIM}",
        f"Vad ska ni göra?\n{WORK}",
    )
    more = ("Vilka når ni?\nBarn mellan sju och tolv år som bor i byn.", f"Vad händer sedan?\n{AFTER}")
    document = document_of("Ansökan om projektbidrag\n\n" + "\n\n".join((*parts, *more)))
    assert document.get("projekt") == "Cykelköket i byn"


ACCOUNTS = """Återrapport av projektmedel
Period: 2013-05-01 - 2013-08-31
Belopp i kronor

Projekt              Konto  IKB    Motpart  Belopp   Text
Sommarscenen         4410   1650   1709     24 800   Lön kulturvärdar
                     6430   1650   1709      3 100   Hyra av scen
Första jobbet        4410   1650   1709     40 200   Lön feriearbetare
Summa                                       68 100

{}
Tjugosex kvällar med musik och dans i parken.

{}
Femtiotvå ungdomar fick tre veckors arbete var.

Ekby 2013-09-20     Maj Ek
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [("Sommarscenen", "Första jobbet"), ("1. Sommarscenen", "2. Första jobbet för unga")],
)
def test_a_text_under_the_name_of_a_project_tells_of_it(first: str, second: str) -> None:
    projects = document_of(ACCOUNTS.format(first, second)).projects
    assert [project.text.text if project.text else None for project in projects] == [
        "Tjugosex kvällar med musik och dans i parken.",
        "Femtiotvå ungdomar fick tre veckors arbete var.",
    ]
    assert projects[1].delredovisning is not None
    assert projects[1].delredovisning.value == second.removeprefix("2. ")


def test_how_it_went_is_what_was_done_where_the_results_are_asked_for_too() -> None:
    top = "Slutredovisning av bidrag\n\nProjekt: Odla ihop\nBeviljat belopp: 90 000 kr\n\n"
    paper = f"{top}Så blev det\n{WORK}\n\nDet här har projektet lett till\n{AFTER}\n"
    found = {section.name: section.text for section in document_of(paper).sections}
    assert found == {"genomforande": WORK, "resultat": AFTER}
