"""Which sort of paper a first line speaks for, printed with or without the rings and dots of its letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extract.stages.page.lines import Line, Segment
from extract.stages.papers.titles import title_of
from models.geometry import Box
from models.layout import Word
from models.record import Dokumenttyp
from tests.stages.grid import document_of


def line_of(text: str) -> Line:
    words = tuple(Word(word, Box(60 + 40 * n, 60, 95 + 40 * n, 72)) for n, word in enumerate(text.split()))
    return Line(1, 0, (Segment(1, 0, words),))


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Återrapportering, kontospecifikation", Dokumenttyp.REDOVISNING),
        (
            "Aterrapportering, kontospecifikation",
            Dokumenttyp.REDOVISNING,
        ),  # a scan loses the ring of a capital
        ("ATERRAPPORTERING av bidrag", Dokumenttyp.REDOVISNING),
        ("Ansökan om bidrag", Dokumenttyp.ANSOKAN),
        ("Ansokan om bidrag", Dokumenttyp.ANSOKAN),
        ("Aterrapporteringen", None),  # another word
        ("Utlysning av utvecklingsmedel", Dokumenttyp.ANNAT),  # a call
        ("Utlysning 2021:2, blankett A", None),  # the call that an application answers
        ("Så söker du", Dokumenttyp.ANNAT),  # a guide
        ("Årsmötesprotokoll har lämnats tidigare. Kommunen har kopia", None),  # sentences of a text
    ],
)
def test_a_title_is_told_without_rings_and_dots(text: str, sort: Dokumenttyp | None) -> None:
    found = title_of([line_of(text)], [])
    assert (found.dokumenttyp if found else None) is sort


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (("Så söker du – blankett",), "Så söker du – blankett"),
        (("Ansök om bidrag till projekt",), "Ansök om bidrag till projekt"),  # a form on the web
        (("Projektredovisning 3.2 Sid 1", "Ansökan om medel"), "Ansökan om medel"),  # the name of a system
    ],
)
def test_an_application_is_told_by_its_own_title(texts: tuple[str, ...], title: str) -> None:
    found = title_of([replace(line_of(text), index=n) for n, text in enumerate(texts)], [], opening=True)
    assert found is not None
    assert (found.text, found.dokumenttyp) == (title, Dokumenttyp.ANSOKAN)


def test_a_title_in_huge_type_is_no_running_head_s() -> None:
    """A head in small type may begin as a guide does; what is set large goes on with the grant's name below."""
    head, title = line_of("RUTIN ABC12"), line_of("Registrerad ansökan -")
    large = tuple(word._replace(size=26.0) for word in title.words)
    text = [replace(line_of("Sökande Rut Ek i byn"), index=n) for n in (2, 3)]
    set_large = replace(title, index=1, segments=(replace(title.segments[0], words=large),))
    small = [
        replace(
            line,
            segments=(replace(line.segments[0], words=tuple(w._replace(size=10.0) for w in line.words)),),
        )
        for line in (head, *text)
    ]
    found = title_of([small[0], set_large, *small[1:]], [], opening=True)
    assert found is not None
    assert (found.text, found.dokumenttyp) == ("Registrerad ansökan -", Dokumenttyp.ANSOKAN)


def test_a_title_that_is_only_like_a_form_s_needs_its_labels() -> None:
    """Another authority's blank has the words of the title, and none of the labels."""
    text = (
        "REDOVISNING STATSBIDRAG\n\nNämnd: Tekniska nämnden\nProjekt: Odla ihop\nPeriod från: 2020-01-01\n"
        "till: 2020-04-30\n"
    )
    document = document_of(text)
    assert document.form == "generell_redovisning"
    assert document.get("period_slut") == date(2020, 4, 30)


def test_a_row_of_figures_is_no_title_whatever_was_paid_for() -> None:
    cells = ("27 450", "6461", "8710", "Mat, faktura 2015-04-02")
    segments = tuple(
        Segment(1, 0, tuple(Word(w, Box(60 + 140 * n, 60, 95 + 140 * n, 72)) for w in cell.split()))
        for n, cell in enumerate(cells)
    )
    assert title_of([Line(1, 0, segments)], [], opening=True) is None
