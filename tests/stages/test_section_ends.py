"""Headings in words of the form's own, in the type of the text, and where the text under them begins and ends."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

HEAD = "Ansökan om bidrag\nSökande: Hjorthagens byalag\nSökt belopp: 40 000 kr\n"
ANSWER = "Skolans yngsta elever och deras familjer."


@pytest.mark.parametrize(
    ("below", "name", "heading", "text"),
    [
        # white above, and every word says what it asks for
        (f"\nInsatsens målgrupp\n{ANSWER}\n", "malgrupp", "Insatsens målgrupp", ANSWER),
        # behind the end of another text, without white
        (
            f"\nBerättelse om projektet\nTre bodar flyttas till stranden.\nInsatsens målgrupp\n{ANSWER}\n",
            "malgrupp",
            "Insatsens målgrupp",
            ANSWER,
        ),
        # what the form says of how to answer
        (f"\nProjektets målgrupp\nHögst 500 tecken.\n{ANSWER}\n", "malgrupp", "Projektets målgrupp", ANSWER),
        (
            f"\nProjektets målgrupp\nHär vill vi att ni är tydliga.\n{ANSWER}\n",
            "malgrupp",
            "Projektets målgrupp",
            ANSWER,
        ),
        # the same first word, and an answer
        (
            "\nProjektets målgrupp\nHögst 30 elever i taget.\nDe yngsta går först.\n",
            "malgrupp",
            "Projektets målgrupp",
            "Högst 30 elever i taget. De yngsta går först.",
        ),
        # a question to tick behind the text
        (
            f"\nProjektets målgrupp\n{ANSWER}\nVerksamheten följer planen ☒ ja ☐ nej\n",
            "malgrupp",
            "Projektets målgrupp",
            ANSWER,
        ),
        # a typed line under the heading
        (
            f"\nBerättelse om projektet\n-----------------------\nTre bodar flyttas.\n\nInsatsens målgrupp\n"
            f"------------------\n{ANSWER}\n",
            "malgrupp",
            "Insatsens målgrupp",
            ANSWER,
        ),
        # beside the text, in the column of the headings
        (
            f"\nInsatsens målgrupp       {ANSWER}\n",
            "malgrupp",
            "Insatsens målgrupp",
            ANSWER,
        ),
        # the sender at the foot of the page
        (
            f"\nProjektets målgrupp\n{ANSWER}\n\nBesök Lilla Torget 29 · 859 23 Gräsmyra · Tfn 08-465 004 72\n",
            "malgrupp",
            "Projektets målgrupp",
            ANSWER,
        ),
        # the next letter, over what nobody knows
        (
            "\nC Bakgrund och behov\nStugan läcker sedan flera år.\nD Ritningar (skala anges)\nSe bilagan.\n",
            "bakgrund",
            "C Bakgrund och behov",
            "Stugan läcker sedan flera år.",
        ),
        # the next number of a higher rank, though a question stands between
        (
            "\n2.4 Varaktighet\nVem tar över resultatet?\nLederna övertas av två föreningar.\n3. Karta\nSe bilagan.\n",
            "implementering",
            "Vem tar över resultatet?",
            "Lederna övertas av två föreningar.",
        ),
        # of two that ask the same the one that is listed, and running text before a few words
        (
            "\nLärdomar\nVi borde ha börjat med en mindre grupp.\n\nÖvrigt\nKommunen upplåter lokalen även i år.\n",
            "ovriga_upplysningar",
            "Övrigt",
            "Kommunen upplåter lokalen även i år.",
        ),
        (
            "\nMetod: BankID\n\nBeskriv vad ni ska göra\nOljepannan byts mot en som eldas med flis.\n",
            "genomforande",
            "Beskriv vad ni ska göra",
            "Oljepannan byts mot en som eldas med flis.",
        ),
    ],
)
def test_a_text_has_its_heading_and_its_ends(below: str, name: str, heading: str, text: str) -> None:
    found = document_of(f"{HEAD}{below}").section(name)
    assert found is not None
    assert (found.heading, found.text) == (heading, text)


def test_a_text_below_the_signed_date_is_none_of_the_signature() -> None:
    found = document_of(
        f"{HEAD}\nHäggeby den 3 maj 2014\nKarin Ekdal\n\nInsatsens målgrupp\n{ANSWER}\n"
    ).section("malgrupp")
    assert found is not None
    assert found.text == ANSWER


def test_words_of_a_sentence_are_no_heading() -> None:
    document = document_of(
        f"{HEAD}\nBakgrund\nVi har länge talat om\nresultat av arbetet\nmed skolans unga.\n"
    )
    assert document.section("resultat") is None or not document.section("resultat").text
