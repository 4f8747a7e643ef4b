"""Frames typed in signs on pictures: rulings where there are dashes, plus signs and bars, else nothing."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.prepare import POINT, ink_of
from extract.readers.ocr.typed import find_typed_rules, without_bars
from models.geometry import Box
from tests.readers.ocr.pages import DPI, grey

SCALE = DPI / POINT
STEP = 6.0
"""Points from sign to sign."""
LEFT, TOP, LINE = 50.0, 60.0, 13.0
FRAME = ("+----------+---------------+", "|          |               |", "+----------+---------------+")


def typed(rows: tuple[str, ...], tops: tuple[float, ...] = (TOP, TOP + LINE, TOP + 2 * LINE)) -> Image.Image:
    page = Image.new("L", (1000, 500), 255)
    pen = ImageDraw.Draw(page)

    def stroke(x0: float, y0: float, x1: float, y1: float) -> None:
        pen.rectangle((x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE), fill=0)

    for row, y in zip(rows, tops, strict=True):
        for at, sign in enumerate(row):
            x = LEFT + (at + 0.5) * STEP
            if sign in "-+":
                stroke(x - 1.8, y - 0.3, x + 1.8, y + 0.3)
            if sign in "+|":
                stroke(x - 0.3, y - (2.5 if sign == "+" else 4.5), x + 0.3, y + (2.5 if sign == "+" else 4.5))
    return page


def line(text: str) -> ReadLine:
    box = Box(
        LEFT * SCALE, (TOP + LINE - 5) * SCALE, (LEFT + len(text) * STEP) * SCALE, (TOP + LINE + 5) * SCALE
    )
    centres = tuple((LEFT + (at + 0.5) * STEP) * SCALE for at in range(len(text)))
    return ReadLine(text, box, centres, (1.0,) * len(text))


def test_a_frame_is_its_rulings() -> None:
    read = line("| NAMN: Ek | ORT: Torsby   |")
    rules = find_typed_rules([read], ink_of(grey(typed(FRAME)), SCALE), SCALE)
    across = [rule.box for rule in rules if rule.is_horizontal]
    upright = [rule.box for rule in rules if not rule.is_horizontal]
    assert [box.middle for box in across] == pytest.approx([TOP, TOP + 2 * LINE], abs=1)
    assert [box.centre for box in upright] == pytest.approx([LEFT + 3, LEFT + 69, LEFT + 165], abs=1)
    assert all(box.top <= TOP + 1 and box.bottom >= TOP + 2 * LINE - 1 for box in upright)
    assert without_bars(read, rules, SCALE).text.split() == ["NAMN:", "Ek", "ORT:", "Torsby"]


@pytest.mark.parametrize(
    ("rows", "text", "remark"),
    [
        (FRAME, "NAMN: Ek ORT: Torsby", "no bars were read: nobody looks"),
        (("-" * 28, "", "-" * 28), "a | b | c", "dashes without a plus are to write on"),
        (("", FRAME[1], ""), "a | b | c", "bars without lines are signs"),
    ],
)
def test_no_frame(rows: tuple[str, ...], text: str, remark: str) -> None:
    rules = find_typed_rules([line(text)], ink_of(grey(typed(rows)), SCALE), SCALE)
    assert rules == (), remark
    assert without_bars(line(text), rules, SCALE).text == text


def test_two_frames_below_each_other_have_no_sides_between_them() -> None:
    tops = (TOP, TOP + LINE, TOP + 2 * LINE, TOP + 4 * LINE, TOP + 5 * LINE, TOP + 6 * LINE)
    page = typed((*FRAME, *FRAME), tops)
    rules = find_typed_rules([line("| a | b |")], ink_of(grey(page), SCALE), SCALE)
    gap = TOP + 3 * LINE
    assert sum(not rule.is_horizontal for rule in rules) == 6
    assert not any(rule.box.top < gap < rule.box.bottom for rule in rules if not rule.is_horizontal)
