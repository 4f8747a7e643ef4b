"""Pictures of pages through the page engine: words where they stand, rulings, boxes to tick."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.engines import page_engine
from extract.readers.ocr.marks import TickBox, find_rules, find_tick_boxes
from extract.readers.ocr.page import PageReading, read_image
from extract.readers.ocr.pictures import Picture
from extract.readers.ocr.prepare import POINT, ink_of
from extract.readers.ocr.scans import ScanReader
from extract.readers.ocr.side_bars import without_side_bars
from extract.readers.ocr.words import words_of
from extract.readers.pdf import read_page
from models.geometry import Box
from models.layout import Page, TextSource
from tests.papers.scan import Condition, _degraded
from tests.readers.ocr.pages import DPI, FORM, SAMPLES, askew, grey, needs_page_engine, page_image, upper_part

SCALE = DPI / POINT
NEAR = 3.0
"""Points."""


@cache
def read(degrees: float, quarter_turns: int) -> PageReading:
    engine = page_engine()
    assert engine is not None
    return read_image(grey(askew(upper_part(), degrees, quarter_turns)), 1, engine)


def text_of(page: Page) -> str:
    return " ".join(word.text for word in page.words)


@needs_page_engine
@pytest.mark.parametrize("quarter_turns", [0, 1, 2, 3])
def test_four_directions(quarter_turns: int) -> None:
    page = read(0.0 if quarter_turns else 1.2, quarter_turns).page
    text = text_of(page)
    for answer in ("Skarpnäcks stadsdelsnämnd", "570 000 kronor", "08-465 004 12", "2018-01-01"):
        assert answer in text
    assert page.source is TextSource.OCR
    assert page.width > page.height  # the cut-out is wider than it is tall, however it was laid


@needs_page_engine
def test_words_stand_where_the_text_layer_has_them() -> None:
    """Of a page scanned askew, brought back to the page as it was scanned."""
    move = Condition(skew=1.2)
    page = read(move.skew, 0).page
    printed = read_page(SAMPLES / f"{FORM}.pdf", 1).words
    centre = (upper_part().width / 2 / SCALE, upper_part().height / 2 / SCALE)
    angle = np.radians(move.skew)
    compared = 0
    for word in page.words:
        same = [other for other in printed if other.text == word.text]
        if len(same) != 1 or len(word.text) < 3:
            continue
        x, y = same[0].box.centre - centre[0], same[0].box.middle - centre[1]
        there = (x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle))
        box = page.to_original.box(word.box)
        assert abs(box.centre - centre[0] - there[0]) < NEAR, word
        assert abs(box.middle - centre[1] - there[1]) < NEAR, word
        compared += 1
    assert compared > 30


@needs_page_engine
def test_ticks_and_rulings() -> None:
    page = read(1.2, 0).page
    marks = {word.text: word.box for word in page.words if word.text in "☐☒"}
    named = {word.text: word.box for word in page.words if word.text in ("JA", "NEJ")}
    assert marks["☐"].x0 - named["JA"].x1 < 6 > marks["☒"].x0 - named["NEJ"].x1
    across = [rule for rule in page.rules if rule.is_horizontal]
    assert len(across) >= 8
    assert len(page.rules) - len(across) >= 6
    assert all(min(rule.box.width, rule.box.height) < 4 for rule in page.rules)


@needs_page_engine
def test_a_blank_page_is_not_read() -> None:
    engine = page_engine()
    assert engine is not None
    reading = read_image(np.full((2339, 1654), 250, np.uint8), 7, engine)
    assert (reading.page.number, reading.page.words, reading.lines) == (7, (), ())


class Counting:
    """An engine that reads nothing and counts how often."""

    def __init__(self) -> None:
        self.read = 0

    def read_page(self, picture: object) -> tuple[ReadLine, ...]:
        self.read += 1
        return ()

    def looks_read(self, picture: object) -> float:
        return 1.0


def test_a_repeated_page_is_read_once() -> None:
    engine = Counting()
    reader = ScanReader(engine)
    picture = Picture(grey(upper_part()), DPI)
    pages = [reader.read(picture, number) for number in (1, 2, 3)]
    assert [page.number for page in pages] == [1, 2, 3]
    assert engine.read == 1


def line(text: str, box: Box, step: float) -> ReadLine:
    centres = tuple(box.x0 + (index + 0.5) * step for index in range(len(text)))
    return ReadLine(text, box, centres, (0.9,) * len(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("7 149 000Ansökan avser", ["7", "149", "000", "Ansökan", "avser"]),
        ("3699 1771", ["3699", "1771"]),
        ("900kr", ["900kr"]),
        ("B2B 3D-skrivare", ["B2B", "3D-skrivare"]),
        ("anna.2010@skola.se", ["anna.2010@skola.se"]),
        ("anna.ek @skola.se", ["anna.ek@skola.se"]),  # the ink shows no space
        ("anna.ek@ skola.se", ["anna.ek@skola.se"]),
        ("Belopp:257 900", ["Belopp:", "257", "900"]),
        ("2018-01-01 –2018-12-31", ["2018-01-01", "–", "2018-12-31"]),
        ("2018-01-01-2018-12-31", ["2018-01-01", "-", "2018-12-31"]),
        ("-15 000", ["-15", "000"]),  # a sign stays with its amount
    ],
)
def test_words_glued_to_a_number(text: str, words: list[str]) -> None:
    """Without ink between the characters the text alone decides; the line keeps the reading as it was."""
    box = Box(10, 10, 10 + 20 * len(text), 40)
    ink = np.ones((60, 40 + 20 * len(text)), dtype=bool)
    assert [word.text for word in words_of(line(text, box, 20), ink, SCALE)] == words


def test_words_are_cut_where_the_paper_is_white() -> None:
    ink = np.zeros((60, 300), dtype=bool)
    ink[15:35, 20:100] = ink[15:35, 130:200] = True
    first, second = words_of(line("ab cd", Box(10, 10, 210, 40), 40), ink, 1.0)
    assert (first.box.x0, first.box.x1, second.box.x0, second.box.x1) == (20, 100, 130, 200)


def test_a_tick_is_no_word() -> None:
    box = Box(10, 10, 130, 40)
    ticked = TickBox(Box(10, 12, 40, 38), True)
    ink = np.ones((60, 200), dtype=bool)
    assert [word.text for word in words_of(line("XJA", box, 40), ink, 1.0, [ticked])] == ["JA"]


@pytest.mark.parametrize(
    "condition", [Condition(), Condition(noise=8, blur=0.6, contrast=0.7), Condition(noise=15, bitonal=True)]
)
def test_boxes_to_tick_and_nothing_else(condition: Condition) -> None:
    """Two drawn boxes on the form; bold letters, digits and table cells are none."""
    picture = _degraded(page_image(), condition, random.Random(1)).convert("L")
    found = find_tick_boxes(ink_of(grey(picture), SCALE), SCALE)
    assert sorted((round(tick.box.x0 / SCALE / 10), tick.ticked) for tick in found) == [
        (7, False),
        (12, True),
    ]


@pytest.mark.parametrize("lean", [0, 1, 2])
@pytest.mark.parametrize("thick", [2, 3])
def test_a_frame_that_leans_or_is_blurred_leaves_no_tick_behind(lean: int, thick: int) -> None:
    """The ends of its sides lie inside the box, as ink does that was put there."""
    image = Image.new("L", (200, 100), 215)
    for x, ticked in ((40, False), (120, True)):
        pen = ImageDraw.Draw(image)
        corners = [(x, 40), (x + 24, 40 + lean), (x + 24, 64 + lean), (x, 64), (x, 40)]
        pen.line(corners, fill=70, width=thick)
        if ticked:
            pen.line([(x + 6, 46), (x + 18, 58)], fill=70, width=3)
            pen.line([(x + 18, 46), (x + 6, 58)], fill=70, width=3)
    picture = grey(image.filter(ImageFilter.GaussianBlur(0.9)))
    ink = np.pad(ink_of(picture, SCALE), 60)
    assert [found.ticked for found in find_tick_boxes(ink, SCALE)] == [False, True]


@pytest.mark.parametrize(
    ("bar", "x0"),
    [
        ((12, 5, 20, 38), 30),  # taller than the letters, and no sign was read for it
        ((12, 15, 20, 32), 10),  # as tall as they: a letter
        ((12, 5, 20, 18), 10),  # no taller
    ],
)
def test_a_bar_beside_a_line_is_no_part_of_it(bar: tuple[int, int, int, int], x0: int) -> None:
    ink = np.zeros((45, 200), dtype=bool)
    left, top, right, bottom = bar
    ink[top:bottom, left:right] = True
    ink[3:5, 40:150] = True  # the line above reaches into the box
    for x in (40, 70, 100, 130):
        ink[14:34, x : x + 20] = True
    read = ReadLine("Umeå", Box(10, 3, 160, 40), (50.0, 80.0, 110.0, 140.0), (0.9,) * 4)
    assert without_side_bars(read, ink).box == read.box._replace(x0=x0)
    mirrored = read._replace(box=Box(40, 3, 190, 40), centres=(60.0, 90.0, 120.0, 150.0))
    assert without_side_bars(mirrored, ink[:, ::-1]).box == mirrored.box._replace(x1=200 - x0)


def test_a_bar_that_was_read_stays() -> None:
    ink = np.zeros((45, 200), dtype=bool)
    ink[5:38, 12:20] = ink[14:34, 40:60] = True
    read = ReadLine("|U", Box(10, 3, 160, 40), (16.0, 50.0), (0.9,) * 2)
    assert without_side_bars(read, ink).box == read.box


def test_a_filled_area_is_no_ruling() -> None:
    image = Image.new("L", (1654, 2339), 255)
    image.paste(0, (300, 300, 900, 380))
    image.paste(0, (300, 600, 900, 603))
    (rule,) = find_rules(ink_of(grey(image), SCALE), SCALE)
    assert rule.is_horizontal
    assert rule.box.middle == pytest.approx(601.5 / SCALE, abs=1)
