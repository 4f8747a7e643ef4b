"""Text layers that can be believed, and those that only look like text."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.readers import read_layout
from extract.readers.trust import Trust, is_poor_reading, trust_of
from models.geometry import Box
from models.layout import Word

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.txt"))
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
CONFUSED = {
    "o": "0",
    "l": "1",
    "m": "rn",
    "å": "a",
    "ä": "a",
    "e": "c",
    "n": "u",
    "t": "f",
    "i": "!",
    "s": "5",
}


def words(texts: list[str]) -> list[Word]:
    return [Word(text, Box(0, 0, 10, 10)) for text in texts if text]


def shuffled(seed: int) -> Callable[[str], str]:
    letters = list(LETTERS)
    random.Random(seed).shuffle(letters)
    return lambda text: text.lower().translate(str.maketrans(LETTERS, "".join(letters)))


def confused(share: float) -> Callable[[str], str]:
    pick = random.Random(1)
    return lambda text: "".join(CONFUSED.get(s, s) if pick.random() < share else s for s in text)


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def printed(request: pytest.FixtureRequest) -> list[str]:
    return [word.text for page in read_layout(request.param).pages for word in page.words]


def test_swedish_papers_are_believed(printed: list[str]) -> None:
    for page in (printed, [text.upper() for text in printed]):
        assert trust_of(words(page)) is Trust.FINE
        assert not is_poor_reading(words(page))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "".join(chr(0xF000 + ord(sign)) for sign in text),  # a symbol font
        lambda text: "\ufffd" * len(text),  # no way from glyphs to characters
        lambda text: "".join(chr(max(33, ord(sign) - 29)) for sign in text),  # glyph numbers for characters
        shuffled(1),
        shuffled(2),
        shuffled(3),
    ],
)
def test_garbage_is_told(printed: list[str], spoil: Callable[[str], str]) -> None:
    assert trust_of(words([spoil(text) for text in printed])) is Trust.GARBAGE


def test_a_poor_reading_is_told(printed: list[str]) -> None:
    assert is_poor_reading(words([confused(0.2)(text) for text in printed]))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], Trust.FEW),
        (["Bilaga", "1"], Trust.FEW),
        (["3699", "1771", "2 626 837"] * 40, Trust.FINE),  # digits alone
        (["IBAN", "BIC", "SEK", "Kst", "Mva", "Ktr"], Trust.FINE),  # too few letters to tell
    ],
)
def test_pages_of_little_text(texts: list[str], expected: Trust) -> None:
    assert trust_of(words(texts)) is expected
