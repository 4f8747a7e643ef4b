"""Facts in one line of an e-service's print, and lines with points in them that are one answer."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import documents_of
from extract.stages.page.points import parted_at_points
from models.layout import Layout, Page, TextSource
from models.record import Document, SourceFile
from tests.stages.test_headings import words


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Dnr 2020/14 · Handling 3 · Sida ett", 3),
        ("Stadens fond | Ärende KF 2019-0031 | Signerad 2019-03-01", 3),
        ("Musik · Teater · Dans", 1),  # one answer
        ("Lördag 10–14 · Söndag 11–15", 1),  # two hours of opening
        ("· Lokal 3 000 · Material 4 000", 1),  # a list with points before its items
        ("Vi träffas 3 gånger · sedan 4 · sedan 5", 1),  # no facts with capitals
    ],
)
def test_pieces(line: str, pieces: int) -> None:
    assert len(parted_at_points([tuple(words(line, 0, 0))])) == pieces


def printed(facts: str) -> Document:
    page = words("Ansökan om kulturstöd", 50, 50, size=14.0, bold=True) + words(facts, 50, 72)
    y = 100.0
    for label, answer in (
        ("Sökande", "Föreningen Måsen"),
        ("Projektets namn", "Sommarlek"),
        ("Sökt belopp", "60 000 kr"),
    ):
        page += words(label, 50, y) + words(answer, 180, y)
        y += 16.0
    layout = Layout((Page(1, 595, 842, tuple(page)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    return document


@pytest.mark.parametrize(
    ("facts", "number", "day", "name"),
    [
        (
            "Stadens fond · Ärendenummer KF 2019-0031 · Signerad 2019-03-01 08:14 av Karin Lind via e-legitimation",
            "KF 2019-0031",
            date(2019, 3, 1),
            "Karin Lind",
        ),
        (
            "Inskickat av Bo Berg 2018-05-07 kl. 12.30 | Dnr KS 2018/77 | Version 2",
            "KS 2018/77",
            date(2018, 5, 7),
            "Bo Berg",
        ),
    ],
)
def test_an_e_service_says_who_sent_what_when(facts: str, number: str, day: date, name: str) -> None:
    document = printed(facts)
    assert document.get("diarienummer") == number
    assert (document.get("datum"), document.get("undertecknare")) == (day, name)
