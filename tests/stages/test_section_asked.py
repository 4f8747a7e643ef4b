"""Headings and questions that ask for a text: told by the classes of their words, and nothing by what is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.stages.words.section_asked import section_asked
from models.errors import ConfigError
from models.section_loader import load_section_words
from tests.papers.lots.section_wordings import NOTHING, further_wordings, told, wordings


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Vad vill ni ha uppnått när pengarna är slut?", "mal"),  # the end of the money is no time afterwards
        ("Vad händer när pengarna är slut?", "implementering"),
        ("Hur väl nådde ni målen?", "resultat"),
        ("Hur vet ni att målet är nått?", "mal"),
        ("Vilka resultat förväntar ni er?", "mal"),
        ("Vad ville ni uppnå?", "mal"),
        ("Vad ville vi?", "syfte"),
        ("Vad hade ni gjort annorlunda?", "ovriga_upplysningar"),
        ("Vad har ni gjort annorlunda?", "genomforande"),
        ("Vad ligger bakom projektet?", "bakgrund"),
        ("Situationen före projektet", "bakgrund"),
        ("Redogör för hur läxhjälpen har organiserats", "genomforande"),
        ("Vilka har tagit del av insatserna?", "malgrupp"),
        ("Problem under projekttiden", "ovriga_upplysningar"),
        ("Vilka har ni nått?", "malgrupp"),  # whom, and not what
        ("Vad har ni nått?", "resultat"),
        ("Hur gick det till?", "genomforande"),
        ("Hur gick det?", "resultat"),
        ("Vad har ni gjort sedan projektet startade?", "genomforande"),
        ("Vad händer sedan?", "implementering"),
        ("Varför startade vi projektet?", "bakgrund"),
        ("Varför vill ni göra det?", "syfte"),
        ("Vilket behov har ni sett, och hur vet ni att det finns?", "bakgrund"),  # the first of two questions
        ("Genomförande och resultat", "genomforande"),  # the first of two names
        ("Bakgrund och syfte", "syfte"),
        ("Beskrivning av åtgärderna (fortsätt på särskilt blad)", "genomforande"),
        ("A Kort om projektet", "sammanfattning"),  # behind the letter of a heading
        ("Antal besökare och måluppfyllelse", "resultat"),
        ("Hur används lokalen?", "malgrupp"),
        ("Vetenskapligt syfte", "syfte"),
        ("Kort om arbetet under perioden", "genomforande"),  # and not short of everything
        ("Kort om verksamheten under året", "genomforande"),
        ("Kort om verksamheten", "sammanfattning"),
        ("Verksamhetsberättelse i korthet", "genomforande"),
        ("Kort om syftet", "syfte"),
        ("När ska målen vara uppnådda?", None),
        ("Vem är ansvarig för genomförandet?", None),
        ("Var ska projektet genomföras?", None),
        ("Planerad projektperiod", None),
        ("Genomförandet avslutades", None),
        ("Använt av bidraget", None),
        ("Så behandlar vi dina personuppgifter", None),
        ("Vad händer när ni har skickat in ansökan?", None),
    ],
)
def test_a_heading_is_told_by_classes_of_words(text: str, section: str | None) -> None:
    found = section_asked(text)
    assert (found.name if found else None) == section


@pytest.mark.parametrize(("half", "least"), [("built", 0.98), ("later", 0.92)])
def test_most_wordings_are_told_and_none_is_made_up(half: str, least: float) -> None:
    asked = [(sections, told(text)) for sections, text in wordings(half)]
    texts = [found in sections for sections, found in asked if sections[0] != NOTHING]
    others = [found in sections for sections, found in asked if sections[0] == NOTHING]
    assert sum(texts) / len(texts) >= least
    assert all(others)


@pytest.mark.parametrize(("half", "least", "wrong"), [("built", 0.97, 0), ("later", 0.8, 1)])
def test_wordings_of_another_hand_are_told_too(half: str, least: float, wrong: int) -> None:
    asked = [(sections, told(text)) for sections, text in further_wordings(half)]
    texts = [found in sections for sections, found in asked if NOTHING not in sections]
    others = [found in sections for sections, found in asked if sections[0] == NOTHING]
    assert sum(texts) / len(texts) >= least
    assert others.count(False) <= wrong


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('asks = [{section = "mall", all = [["x"]]}]', "okänt avsnitt"),
        ('asks = [{section = "mal"}]', "«all» saknas"),
        ('asks = [{section = "mal", all = [["@ingen"]]}]', "okänd stam"),
        ('asks = [{section = "mal", all = [["x"]], despite = ["pris"]}]', "okänd nyckel"),
        ('asks = [{section = "mal", all = ["x"]}]', "lista med ordstammar"),
    ],
)
def test_ways_of_asking_that_do_not_hold_are_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    source = tmp_path / "sections.toml"
    source.write_text(f"{text}\n[words]\n[barred]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        load_section_words(source, frozenset(("mal",)))
