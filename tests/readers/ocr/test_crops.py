"""What the second engine is shown of a place: the place, without the lines close above and below it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.readers.ocr.crops import crop_of
from extract.readers.ocr.words import EM_TOP
from models.geometry import Box
from models.layout import Rule
from tests.readers.ocr.pages import DPI, grey

SCALE = DPI / 72
SIZE, STEP = 9.0, 10.4
"""Points: the type, and from line to line; of a table set as close as that the margin holds parts of three lines."""
BASELINE = 50.0


def shown(*lines: str, at: int, ruled: tuple[float, float] | None = None, has_letters: bool = False) -> int:
    """Rows of ink in the crop of one of the lines; ruled: left and right end of a rule under it, points."""
    page = Image.new("L", (600, 300), 235)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=SIZE * SCALE)
    for number, text in enumerate(lines):
        y = BASELINE + (number - at) * STEP
        pen.text((100 * SCALE, y * SCALE), text, fill=40, font=font, anchor="ls")
    under = BASELINE + 0.22 * SIZE
    if ruled:
        pen.line((90 * SCALE, under * SCALE, 200 * SCALE, under * SCALE), fill=40, width=2)
    rules = [Rule(Box(ruled[0], under - 0.4, ruled[1], under + 0.4))] if ruled else []
    top = BASELINE - EM_TOP * SIZE
    width = font.getlength(lines[at]) / SCALE
    box = Box(100, top, 100 + width, top + SIZE)
    crop = crop_of(grey(page), box, SCALE, rules, has_letters=has_letters)
    assert crop is not None
    return int(np.count_nonzero((crop < 140).any(axis=1)))


@pytest.mark.parametrize("text", ["56235", "1621", "9 406 072"])
def test_lines_close_above_and_below_are_not_shown(text: str) -> None:
    assert shown("78452", text, "68182", at=1) == shown(text, at=0)


def test_nor_is_a_rule_of_which_a_part_alone_was_found() -> None:
    assert shown("78452", "56235", "68182", at=1, ruled=(90, 110)) == shown("56235", at=0)


@pytest.mark.parametrize("text", ["Åsa Öberg", "Gunnar Ängby"])
def test_rings_dots_and_descenders_are_shown(text: str) -> None:
    assert shown("alle man", text, "nu mera", at=1, has_letters=True) == shown(text, at=0, has_letters=True)
    assert shown(text, at=0, has_letters=True) > shown("Asa Oberg".replace("g", "a"), at=0, has_letters=True)
