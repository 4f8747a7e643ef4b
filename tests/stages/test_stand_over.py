"""Boxes two by two, labels over answers: a label that no form knows beside a known one is no answer to it."""

from __future__ import annotations

from extract.pipeline import documents_of
from models.geometry import Box
from models.layout import Layout, Page, Rule, TextSource, Word
from models.record import SourceFile

_LEFT, _MIDDLE, _RIGHT, _TALL = 50.0, 250.0, 450.0, 20.0
_PAIRS = (
    (("Kommun (formell part)", "Ekhamra kommun"), ("Org.nr", "212000-0142")),
    (("Projektets namn", "Stigar runt sjön"), ("Vårt ärende", "501-33")),
    (("Startdatum", "2013-05-01"), ("Slutdatum", "2014-11-30")),
)


def words(text: str, x: float, y: float, size: float = 9.0) -> list[Word]:
    found = []
    for part in text.split():
        found.append(Word(part, Box(x, y, x + 5.0 * len(part), y + size), size=size))
        x += 5.0 * (len(part) + 1)
    return found


def test_labels_over_their_cells_are_answered_there() -> None:
    page, rules, y = words("Ansökan om bidrag", _LEFT, 40, 14.0), [], 90.0
    for pair in _PAIRS:
        for row in range(2):
            for x, texts in zip((_LEFT, _MIDDLE), pair, strict=True):
                page += words(texts[row], x + 4, y + 5)
            rules += [Box(_LEFT, edge, _RIGHT, edge + 0.5) for edge in (y, y + _TALL)]
            rules += [Box(x, y, x + 0.5, y + _TALL) for x in (_LEFT, _MIDDLE, _RIGHT)]
            y += _TALL
        y += 20
    layout = Layout((Page(1, 595, 842, tuple(page), tuple(map(Rule, rules))),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    assert document.get("projekt") == "Stigar runt sjön"
    assert document.get("organisationsnummer") == "212000-0142"
