"""A page that tells how to fill in the form repeats its labels: no sentence of it is an answer."""

from __future__ import annotations

from extract.pipeline import documents_of
from extract.stages.draft import Draft
from extract.stages.page.lines import read_lines
from extract.stages.papers.classify import classify
from extract.stages.papers.guide_page import set_aside_guide
from models.layout import Layout, TextSource
from models.record import SourceFile
from tests.stages.test_signed_pages import page_of

FORM = (
    "ANSÖKAN OM MILJÖBIDRAG",
    "Huvudman    Lindens friskola",
    "Namn på projektet    Regnrummet",
    "Kontaktperson    Rut Ek",
    "Sökt belopp    60 000 kr",
)
GUIDE = (
    "Upplysningar",
    "Huvudman    Den som driver skolan, inte rektorn.",
    "Namn på projektet    Högst fyra ord, till exempel Skogsgläntan.",
    "Sökt belopp    Högst 75 procent av kostnaden och högst 500 000 kronor.",
)
SECOND = (
    "Upplysningar",
    "Huvudman    Hults friskola",
    "Namn på projektet    Skogsgläntan",
    "Sökt belopp    9 000 kr",
)


def test_what_a_guide_says_of_a_label_answers_nothing() -> None:
    file = SourceFile("a.pdf", "a.pdf", "0" * 64, 2, TextSource.TEXT)
    (document,) = documents_of(_layout(FORM, GUIDE), file)
    assert document.get("sokande") == "Lindens friskola"
    assert document.get("projekt") == "Regnrummet"
    assert document.get("sokt_summa") == 60_000


def test_a_page_that_answers_the_labels_again_is_no_guide() -> None:
    for second, aside in ((GUIDE, {2}), (SECOND, set())):
        layout, lines = read_lines(_layout(FORM, second))
        draft = set_aside_guide(classify(Draft(layout, lines)))
        assert {line.page for line in lines if line.index in draft.claimed and line.page == 2} == aside


def _layout(*texts: tuple[str, ...]) -> Layout:
    return Layout(tuple(page_of(number, page) for number, page in enumerate(texts, 1)), TextSource.TEXT)
