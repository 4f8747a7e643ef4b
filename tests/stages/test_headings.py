"""Answers set in the type of the headings: what stands next to a label in another type answers it."""

from __future__ import annotations

from extract.pipeline import documents_of
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import SourceFile

_STEP = 16.0


def words(text: str, x: float, y: float, *, size: float = 9.0, bold: bool = False) -> list[Word]:
    found = []
    for part in text.split():
        found.append(Word(part, Box(x, y, x + 5.0 * len(part), y + size), size=size, bold=bold))
        x += 5.0 * (len(part) + 1)
    return found


def test_answers_in_the_type_of_headings_are_no_headings() -> None:
    pairs = (
        ("Projektägare", "Bygdegården Ängen"),
        ("Projekttitel", "Kulturarv på hjul"),
        ("E-post", "a@b.example"),
    )
    heads = (
        ("Syfte", "Att gården ska leva."),
        ("Mål", "Tio nya medlemmar."),
        ("Aktiviteter", "Kvällar med musik."),
    )
    page = words("Ansökan om stöd", 50, 50, size=14.0, bold=True)
    y = 90.0
    for label, answer in pairs:
        page += words(label, 50, y, size=8.0) + words(answer, 180, y, bold=True)
        y += _STEP
    for heading, prose in heads:
        page += words(heading, 50, y, bold=True) + words(prose, 50, y + _STEP)
        y += 2 * _STEP
    layout = Layout((Page(1, 595, 842, tuple(page)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    read = {value.field: value.value for value in document.values}
    assert (read["sokande"], read["projekt"]) == ("Bygdegården Ängen", "Kulturarv på hjul")
    assert [section.name for section in document.sections] == ["syfte", "mal", "genomforande"]


def test_headings_of_texts_are_bold_lines_over_them_and_no_answer_that_goes_on() -> None:
    """Aims named inside a text are no label; bold answers that go on in a second line are no heading."""
    page = words("Ansökan om stöd", 50, 50, size=14.0, bold=True)
    y = 90.0
    for label, answer in (
        ("Projektägare", "Bygdegården Ängen"),
        ("E-post", "a@b.example"),
        ("Projekttitel", "Kulturarv på hjul i"),
        ("", "Ängby"),
        ("Org nr", "802493-7321"),
    ):
        page += words(label, 50, y, size=8.0) + words(answer, 180, y, bold=True)
        y += _STEP
    for heading, prose in (
        ("Övergripande syfte", "Att gården ska leva vidare som en mötesplats."),
        (
            "Mål och indikatorer",
            "Tio nya medlemmar ska vara med. Projektmål: sju ledare. Effektmål: lägre frånvaro.",
        ),
        ("Arbetspaket och metod", "Vi börjar med kvällar med musik i januari."),
    ):
        page += words(heading, 50, y, bold=True) + words(prose, 60, y + _STEP)
        y += 2.5 * _STEP
    page += words("Budget per arbetspaket", 50, y, size=10.5, bold=True) + words(
        "Belopp i kronor", 50, y + _STEP
    )
    layout = Layout((Page(1, 595, 842, tuple(page)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    texts = {section.name: section.text for section in document.sections}
    assert texts["mal"].startswith("Tio nya")
    assert texts["mal"].endswith("lägre frånvaro.")
    assert texts["genomforande"] == "Vi börjar med kvällar med musik i januari."
    assert document.get("projekt") == "Kulturarv på hjul i Ängby"


def test_what_is_said_of_a_project_ends_at_the_next_bold_line_of_its_size() -> None:
    page = words("Redovisning av projektmedel", 50, 50, size=14.0, bold=True)
    page += words("Nämnd: Farsta stadsdelsnämnd", 50, 80)
    y = 110.0
    for heading, prose in (
        ("Projekt 1: Musik i parken", "Sju konserter har hållits. Konsert sju regnade bort."),
        ("Projekt 2: Läxhjälp", "Sexton elever har fått hjälp varje vecka hela läsåret."),
        ("Sådant som vi har noterat", "Bemanningen bör bli fast i höst."),
    ):
        page += words(heading, 50, y, bold=True) + words(prose, 50, y + _STEP)
        y += 3 * _STEP
    for cells in (("Konto", "Belopp", "Text"), ("4010", "12 000", "Lön")):
        for x, cell in zip((50, 150, 250), cells, strict=True):
            page += words(cell, x, y)
        y += _STEP
    layout = Layout((Page(1, 595, 842, tuple(page)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    told = [project.text.text for project in document.projects if project.text is not None]
    assert told[1] == "Sexton elever har fått hjälp varje vecka hela läsåret."
