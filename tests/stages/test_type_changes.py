"""Labels that only their type parts from the answers behind them."""

from __future__ import annotations

from itertools import pairwise

from extract.stages.page.type_changes import parted_at_types
from models.geometry import Box
from models.layout import Word

FORM = (
    ("Sökande", "Norrby IF"),
    ("Telefon dagtid", "0520-49 70 00"),
    ("Projektets namn", "Nya spår"),
    ("Startdatum", "2019-03-01"),
)


def words(*pieces: tuple[str, bool, float]) -> tuple[Word, ...]:
    """Pieces of a line as text, bold, and size in points."""
    found: list[Word] = []
    for text, bold, size in pieces:
        for one in text.split():
            left = found[-1].box.x1 + 3 if found else 50.0
            found.append(Word(one, Box(left, 100, left + 5 * len(one), 110), size=size, bold=bold))
    return tuple(found)


def texts(lines: list[list[tuple[Word, ...]]]) -> list[list[str]]:
    return [[" ".join(word.text for word in part) for part in line] for line in lines]


def test_bold_answers_are_parted_from_plain_labels() -> None:
    lines = [[words((label, False, 10), (answer, True, 10))] for label, answer in FORM]
    assert texts(parted_at_types(lines)) == [list(pair) for pair in FORM]


def test_larger_answers_are_parted_from_small_labels() -> None:
    lines = [[words((label, False, 7), (answer, False, 10))] for label, answer in FORM]
    assert texts(parted_at_types(lines)) == [list(pair) for pair in FORM]


def test_labels_in_small_capitals_are_whole() -> None:
    """Only the first letter is large, and the other words are measured as small."""
    labels = (
        ("Er", "gatuadress"),
        ("Mottagande", "nämnd"),
        ("Objektets", "benämning"),
        ("Summa", "ni söker"),
    )
    lines = [[words((first, True, 9), (rest, True, 6))] for first, rest in labels]
    assert parted_at_types(lines) == lines


def test_a_stressed_word_in_running_text_parts_nothing() -> None:
    lines = [
        [words(("Vi vill att", False, 10), ("alla", True, 10), ("ska kunna komma", False, 10))],
        *([words(("Det ska vara", False, 10), ("gratis", True, 10))] for _ in range(3)),
        *([words(("Barnen", False, 10), ("själva", True, 10), ("bestämmer", False, 10))] for _ in range(4)),
    ]
    assert parted_at_types(lines) == lines


def test_three_lines_are_too_few() -> None:
    lines = [[words((label, False, 10), (answer, True, 10))] for label, answer in FORM[:3]]
    assert parted_at_types(lines) == lines


def test_no_word_is_lost() -> None:
    lines = [
        [words((label, True, 10), (answer, False, 10)), words(("x", False, 10))] for label, answer in FORM
    ]
    for before, after in zip(lines, parted_at_types(lines), strict=True):
        kept = [word for part in after for word in part]
        assert kept == [word for part in before for word in part]
        assert all(one.box.x0 <= other.box.x0 for one, other in pairwise(kept[:-1]))
