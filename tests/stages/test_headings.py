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
