"""Figures in rows of boxes on pictures: each a word of its own in the middle of its box, or nothing is changed."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from extract.readers.ocr.agreement import Agreement, compare
from extract.readers.ocr.combs import read_combs, without_combs
from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.engines import crop_engine, page_engine
from extract.readers.ocr.marks import find_rules
from extract.readers.ocr.page import read_image
from extract.readers.ocr.pictures import Picture
from extract.readers.ocr.prepare import POINT, ink_of
from extract.readers.ocr.second import Eyes
from extract.stages.page.combs import without_combs as joined
from models.geometry import Box, enclosing
from tests.readers.ocr.pages import DPI, grey, needs_crop_engine, needs_page_engine

SCALE = DPI / POINT
LEFT, TOP = 200.0, 140.0
PITCH, HEIGHT, TOOTH = 13.0, 15.5, 4.0
"""Points."""


def form(text: str, teeth: bool, *, level: int = 0, unseen: frozenset[int] = frozenset()) -> Image.Image:
    """A page with a label and a figure in each box; a space leaves its box empty.

    level: grey of the uprights; unseen: those of them that are not printed.
    """
    page = Image.new("L", (1654, 700), 255)
    pen = ImageDraw.Draw(page)
    small, large = ImageFont.load_default(size=7 * SCALE), ImageFont.load_default(size=9.5 * SCALE)
    pen.text((LEFT * SCALE, (TOP - 14) * SCALE), "Beviljat belopp (kr)", fill=0, font=small)
    pen.text((60 * SCALE, (TOP + 40) * SCALE), "Kulturnämnden i Norrfors, 2014-08-31", fill=0, font=large)
    for at, sign in enumerate(text):
        x = (LEFT + at * PITCH) * SCALE
        pen.text((x + PITCH * SCALE / 2, (TOP + HEIGHT / 2) * SCALE), sign, fill=0, font=large, anchor="mm")
    for at in set(range(len(text) + 1)) - unseen:
        x, bottom = (LEFT + at * PITCH) * SCALE, (TOP + HEIGHT) * SCALE
        pen.line((x, bottom - (TOOTH if teeth else HEIGHT) * SCALE, x, bottom), fill=level, width=2)
    if not teeth:
        for y in (TOP, TOP + HEIGHT):
            pen.line(
                (LEFT * SCALE, y * SCALE, (LEFT + len(text) * PITCH) * SCALE, y * SCALE), fill=0, width=2
            )
    return page


@needs_page_engine
@pytest.mark.parametrize("teeth", [False, True])
@pytest.mark.parametrize("text", ["1025000", "802177-8918", "1111000"])
def test_each_figure_is_a_word_in_its_box(text: str, teeth: bool) -> None:
    engine = page_engine()
    assert engine is not None
    page = read_image(grey(form(text, teeth)), 1, engine).page
    words = sorted((w for w in page.words if TOP < w.box.middle < TOP + HEIGHT), key=lambda w: w.box.x0)
    assert "".join(word.text for word in words) == text
    for at, word in enumerate(words):
        assert LEFT + at * PITCH < word.box.x0 < word.box.x1 < LEFT + (at + 1) * PITCH
    assert [word.text for word in joined(words)] == [text]
    uprights = [r.box.centre for r in page.rules if not r.is_horizontal]
    assert sum(any(abs(LEFT + at * PITCH - x) < 1 for x in uprights) for at in range(len(text) + 1)) > len(
        text
    )


@needs_page_engine
def test_boxes_behind_a_faint_side_belong_to_the_same_row() -> None:
    """Of an amount the first figures alone would be another amount."""
    engine = page_engine()
    assert engine is not None
    picture = grey(form("348000", False))
    ink = ink_of(grey(form("348000", False, unseen=frozenset((5, 6)))), SCALE)
    place = Box(LEFT * SCALE, TOP * SCALE, (LEFT + 6 * PITCH) * SCALE, (TOP + HEIGHT) * SCALE)
    combs = read_combs(picture, (ink, ink), SCALE, [line("348000", place)], engine)
    assert [comb.line.text for comb in combs] == ["348000"]


@needs_page_engine
def test_a_row_of_boxes_in_which_no_line_was_found_is_read() -> None:
    engine = page_engine()
    assert engine is not None
    picture = grey(form("1392000", False))
    ink = ink_of(picture, SCALE)
    rules = find_rules(ink, SCALE)
    combs = read_combs(picture, (ink, ink), SCALE, [], engine, rules)
    assert [comb.line.text for comb in combs] == ["1392000"]
    assert read_combs(picture, (ink, ink), SCALE, [], engine) == ()


@needs_page_engine
@needs_crop_engine
@pytest.mark.parametrize("teeth", [False, True])
def test_the_second_reading_sees_the_figures_without_their_boxes(teeth: bool) -> None:
    engine, second = page_engine(), crop_engine()
    assert engine is not None
    assert second is not None
    picture = grey(form("1025000", teeth))
    page = read_image(picture, 1, engine).page
    place = enclosing(word.box for word in page.words if TOP < word.box.middle < TOP + HEIGHT)
    seen = Eyes({1: page}, lambda number: Picture(picture, DPI), second)(1, place, "amount")
    assert compare("amount", "1025000", seen).agreement is Agreement.AGREE


class Reads:
    """An engine that reads the same of every line."""

    def __init__(self, text: str) -> None:
        self.text = text

    def read_page(self, picture: NDArray[np.uint8]) -> tuple[ReadLine, ...]:
        return ()

    def read_line(self, picture: NDArray[np.uint8], *, figures: bool = False) -> ReadLine | None:
        return line(self.text, Box(0, 0, 100, 20))

    def looks_read(self, picture: NDArray[np.uint8]) -> float:
        return 1.0


def line(text: str, box: Box) -> ReadLine:
    step = box.width / len(text)
    return ReadLine(
        text, box, tuple(box.x0 + (at + 0.5) * step for at in range(len(text))), (1.0,) * len(text)
    )


ROW = Box(LEFT * SCALE, TOP * SCALE, (LEFT + 7 * PITCH) * SCALE, (TOP + HEIGHT) * SCALE)


@pytest.mark.parametrize(("text", "rows"), [("1025000", 1), ("10250000", 0), ("102500", 0)])
def test_as_many_figures_as_boxes_or_none(text: str, rows: int) -> None:
    """One that is read too many or too few would stand in another's box."""
    picture = grey(form("1025000", teeth=False))
    ink = ink_of(picture, SCALE)
    assert len(read_combs(picture, (ink, ink), SCALE, [line("1 0 2 5", ROW)], Reads(text))) == rows


@pytest.mark.parametrize(
    ("level", "unseen"),
    [
        (0, frozenset({3})),
        # hairlines, which the threshold for print takes for paper
        (195, frozenset()),
        (195, frozenset({5})),
    ],
)
def test_teeth_that_are_hardly_seen_part_the_figures(level: int, unseen: frozenset[int]) -> None:
    picture = grey(form("1025000", teeth=True, level=level, unseen=unseen))
    ink = ink_of(picture, SCALE)
    figures = ink_of(grey(form("1025000", teeth=True, level=255)), SCALE)
    (comb,) = read_combs(picture, (ink, figures), SCALE, [line("1,0,2,5", ROW)], Reads("1025000"))
    assert len(comb.cells) == 7
    assert "".join(word.text for word in comb.words(SCALE)) == "1025000"


@pytest.mark.parametrize("text", ["1110121510101011", "1 0 2 5 0 0 0"])
def test_teeth_read_as_ones_make_no_print(text: str) -> None:
    picture = grey(form("1025000", teeth=True))
    ink = ink_of(picture, SCALE)
    assert len(read_combs(picture, (ink, ink), SCALE, [line(text, ROW)], Reads("1025000"))) == 1


def test_a_caption_above_teeth_stands_in_no_boxes() -> None:
    """Strokes of the figures below it once passed for its teeth."""
    page = form(" " * 7, teeth=True)
    font = ImageFont.load_default(size=6 * SCALE)
    ImageDraw.Draw(page).text((LEFT * SCALE, (TOP + 1) * SCALE), "N  C  M  N  C  M", fill=0, font=font)
    picture = grey(page)
    ink = ink_of(picture, SCALE)
    assert not read_combs(picture, (ink, ink), SCALE, [line("1 0 2 5", ROW)], Reads("NCMNCM"))


def test_strokes_of_letters_at_an_even_pitch_are_no_teeth() -> None:
    """Of a street and a town with figures enough: what stood between their strokes was read as `53vaee`."""
    picture = grey(form("1025000", teeth=True))
    ink = ink_of(picture, SCALE)
    assert not read_combs(picture, (ink, ink), SCALE, [line("1 0 2 5", ROW)], Reads("53vaeem"))


def test_a_line_keeps_what_stands_outside_the_boxes() -> None:
    picture = grey(form("1025000", teeth=False))
    ink = ink_of(picture, SCALE)
    combs = read_combs(picture, (ink, ink), SCALE, [line("1 0 2 5", ROW)], Reads("1025000"))
    whole = line("Belopp kr 1 0 2 5 0 0 0", ROW._replace(x0=ROW.x0 - 10 * ROW.width / 13))
    left = without_combs(whole, combs)
    assert left.text.strip() == "Belopp kr"
    assert len(left.centres) == len(left.confidences) == len(left.text)
    assert all(before < after for before, after in pairwise(left.centres))
    assert without_combs(line("Kulturnämnden", Box(0, 0, 300, 30)), combs).text == "Kulturnämnden"
