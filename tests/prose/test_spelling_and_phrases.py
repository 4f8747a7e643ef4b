"""Misspelt words and activities told twice: hits, and what must be left alone."""

from __future__ import annotations

import pytest

from extract.prose import shared_phrases
from extract.prose.spelling import find_misspelt

MISSPELT = [
    ("Vi fortsätter utveckkandet av gruppen.", "utvecklandet"),
    ("Våra eftermidagsaktiviteter är öppna.", "eftermiddagsaktiviteter"),
    ("Ett omsesidigt lärande.", "ömsesidigt"),
    ("en deltids anställning", "deltidsanställning"),
]

LEFT_ALONE = [
    "Bibblerian i Solursparken drivs av Lena Testsson.",
    "trygghetsprojekt, säkerhetsstrateg, avslappningsstunder och föräldrakurser",
    "träfflokalen, medborgarservice, familjebehandlare, språkcaféer",
    "Kontakt: lena.testsson@testby.example, www.testbyprojektet.example",
    "Fritidsqlubben öppnar. Fritidsqlubben stänger.",  # a term that the paper uses again
    "omkring, numera, aldrig och överens",
    "fyraårskontrollen, en flerårsbudget och tvåårsavtalet",
    "",
]


@pytest.mark.parametrize(("text", "meant"), MISSPELT)
def test_the_word_meant(text: str, meant: str) -> None:
    (found,) = find_misspelt(text)
    assert found.meant == meant
    assert text[found.start : found.end] == found.written


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_names_terms_and_compounds_are_left_alone(text: str) -> None:
    assert find_misspelt(text) == []


def test_two_letters_away_only_from_a_word_of_the_paper() -> None:
    text = "Sambetet med skolorna fortsätter."
    assert find_misspelt(text) == []
    assert [word.meant for word in find_misspelt(text, ["samarbetet"])] == ["Samarbetet"]


SHARED = [
    ("Boende fick odla grönsaker på taket.", "På taken odlas bönor och grönsaker.", True),
    ("Vi lånade ut cyklar till nyanlända.", "Utlåning av cyklarna till nyanlända flickor.", True),
    ("Projektet har haft många deltagare.", "Många deltagare har nåtts av projektet.", False),
    ("Under andra tertialen har arbetet fortsatt.", "Arbetet fortsatte under andra tertialen.", False),
    (
        "Cyklar lagades. Barn bakade bröd.",
        "Bröd såldes på torget. Cyklar stod ute.",
        False,
    ),  # other sentences
    ("", "Boende fick odla grönsaker.", False),
]


@pytest.mark.parametrize(("first", "second", "is_shared"), SHARED)
def test_shared_phrases(first: str, second: str, is_shared: bool) -> None:
    found = shared_phrases(first, second)
    assert bool(found) is is_shared
    assert bool(shared_phrases(second, first)) is is_shared
    for phrase in found:
        assert first[slice(*phrase.first)].split()[0] in phrase.words


def test_names_say_nothing_about_what_was_done() -> None:
    first, second = "Gruppen Rosa Huset möttes.", "Rosa Huset hade öppet."
    assert shared_phrases(first, second)
    assert shared_phrases(first, second, ["Rosa Huset"]) == []
