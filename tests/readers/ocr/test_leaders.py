"""Dots between a text and its amount on pictures: one word of dots, and no full stop behind the text."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.leaders import find_leaders, without_leaders
from extract.readers.ocr.prepare import POINT, ink_of
from models.geometry import Box
from tests.readers.ocr.pages import DPI, grey

SCALE = DPI / POINT
SIZE = 30
ROWS = ("Hyra av lokal", "Tryck")


def page(dots: int, every: int = 9) -> Image.Image:
    """Two texts, each with dots behind it."""
    picture = Image.new("L", (1200, 300), 255)
    pen = ImageDraw.Draw(picture)
    for at, text in enumerate(ROWS):
        pen.text((60, 60 + 90 * at), text, fill=0, font=ImageFont.load_default(size=SIZE))
        for dot in range(dots):
            x, y = 320 + every * dot, 60 + 90 * at + 0.95 * SIZE
            pen.rectangle((x, y - 3, x + 3, y), fill=0)
    return picture


def read(text: str, at: int, end: float) -> ReadLine:
    box = Box(58, 56 + 90 * at, end, 96 + 90 * at)
    step = box.width / len(text)
    centres = tuple(box.x0 + (place + 0.5) * step for place in range(len(text)))
    return ReadLine(text, box, centres, (1.0,) * len(text))


@pytest.mark.parametrize("dots", [4, 40, 90])
def test_a_leader_is_one_word_of_as_many_dots(dots: int) -> None:
    lines = [read("Hyra av lokal. . .", 0, 360), read("Tryck.........  ..", 1, 360)]
    found = find_leaders(lines, ink_of(grey(page(dots)), SCALE))
    assert [[leader.dots for leader in found[at]] for at in range(2)] == [[dots], [dots]]
    word = found[0][0].word(SCALE)
    assert word.text == "." * dots
    assert word.box.x0 * SCALE == pytest.approx(320, abs=3)
    assert without_leaders(lines[0], found[0]).text.strip() == "Hyra av lokal"


@pytest.mark.parametrize(
    ("dots", "read_as", "remark"),
    [
        (3, "Hyra av lokal ...", "an ellipsis is none"),
        (40, "Hyra av lokal", "nothing that was read asks to look"),
        (0, "Hyra. . av lokal", "no ink"),
    ],
)
def test_no_leader(dots: int, read_as: str, remark: str) -> None:
    lines = [read(read_as, at, 400) for at in range(2)]
    found = find_leaders(lines, ink_of(grey(page(dots)), SCALE))
    assert not any(found.values()), remark
    assert without_leaders(lines[0], found.get(0, ())) == lines[0]


def test_a_full_stop_far_from_the_dots_stays() -> None:
    lines = [read("Hyra. Lokal . . .", 0, 370), read("Tryck . . .", 1, 360)]
    found = find_leaders(lines, ink_of(grey(page(40)), SCALE))
    assert without_leaders(lines[0], found[0]).text.split() == ["Hyra.", "Lokal"]
