"""Boxes to tick: drawn squares, letters of symbol fonts, and what only looks like a box."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.readers import read_layout
from models.layout import Page
from tests.readers.sheets import write_pdf

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def page_of(folder: Path, draw: Callable[[Canvas], None], *, rotate: int = 0) -> Page:
    def with_words(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 703, "JA")
        canvas.drawString(90, 703, "kr")
        canvas.drawString(120, 703, "NEJ")
        canvas.drawString(50, 600, "Fem ord till på sidan")
        draw(canvas)

    (page,) = read_layout(write_pdf(folder / "a.pdf", with_words, rotate=rotate)).pages
    return page


def line_of(page: Page) -> list[str]:
    texts = [word.text for word in page.words]
    return texts[: texts.index("Fem")]


def crossed(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rect(x, y, size, size)
    canvas.line(x, y, x + size, y + size)
    canvas.line(x, y + size, x + size, y)


def ticked(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rect(x, y, size, size)
    path = canvas.beginPath()
    path.moveTo(x + 1, y + size / 2)
    path.lineTo(x + size / 3, y + 1)
    path.lineTo(x + size + 2, y + size + 2)
    canvas.drawPath(path)


def filled(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rect(x, y, size, size)
    canvas.rect(x + 2, y + 2, size - 4, size - 4, stroke=0, fill=1)


def lettered(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rect(x, y, size, size)
    canvas.drawString(x + size / 2 - 3, y + 1.5, "X")


def four_lines(canvas: Canvas, x: float, y: float, size: float) -> None:
    for x0, y0, x1, y1 in ((0, 0, 1, 0), (0, 1, 1, 1), (0, 0, 0, 1), (1, 0, 1, 1)):
        canvas.line(x + x0 * size, y + y0 * size, x + x1 * size, y + y1 * size)
    canvas.line(x + 1, y + 1, x + size - 1, y + size - 1)


def handwritten(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.setFillGray(1)
    canvas.rect(x, y, size, size, stroke=1, fill=1)  # white paper inside the line
    canvas.bezier(x - 1, y - 1, x + 3, y + 4, x + 2, y + 6, x + size + 1, y + size)


@pytest.mark.parametrize("tick", [crossed, ticked, filled, lettered, four_lines, handwritten])
@pytest.mark.parametrize("size", [7.0, 10.0, 14.0])
def test_a_drawn_box_is_a_word_at_its_place(
    tmp_path: Path, tick: Callable[[Canvas, float, float, float], None], size: float
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(70, 700, size, size)
        tick(canvas, 145, 700, size)

    page = page_of(tmp_path, draw)
    assert line_of(page) == ["JA", "☐", "kr", "NEJ", "☒"]
    assert not page.rules
    box = next(word.box for word in page.words if word.text == "☒")
    assert (round(box.x0), round(box.x1), round(box.bottom)) == (145, round(145 + size), 142)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_boxes_of_a_rotated_page_stay_beside_their_words(tmp_path: Path, rotate: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(70, 700, 10, 10)
        crossed(canvas, 145, 700, 10)

    page = page_of(tmp_path, draw, rotate=rotate)
    ticks = {word.text: word.box for word in page.words if word.text in "☐☒"}
    places = {word.text: word.box for word in page.words if word.text in ("JA", "NEJ")}
    for mark, label in (("☐", "JA"), ("☒", "NEJ")):
        apart = abs(ticks[mark].centre - places[label].centre) + abs(
            ticks[mark].middle - places[label].middle
        )
        assert apart < 25


@pytest.mark.parametrize(
    "draw",
    [
        lambda c: c.grid([70, 82, 94, 106], [700, 712]),  # one box for each figure of a number
        lambda c: [c.rect(70 + 12 * n, 700, 12, 12) for n in range(10)],
        lambda c: (c.rect(70, 700, 12, 12), c.drawString(73, 703, "7")),  # a figure in a frame
        lambda c: (c.rect(70, 700, 12, 12), c.line(40, 700, 300, 700)),  # a cell at the end of a table
        lambda c: c.rect(70, 700, 12, 30),
        lambda c: c.rect(70, 700, 30, 30),
        lambda c: c.rect(70, 700, 9, 9, stroke=0, fill=1),  # the dot of a list
        lambda c: c.circle(75, 705, 5),
    ],
)
def test_what_only_looks_like_a_box(tmp_path: Path, draw: Callable[[Canvas], None]) -> None:
    assert not {"☐", "☒"} & set(line_of(page_of(tmp_path, draw)))


def test_many_small_squares_are_no_boxes_and_cost_little(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(4000):
            canvas.rect(20 + 9 * (number % 60), 20 + 8.9 * (number // 60), 7, 7)

    assert len(page_of(tmp_path, draw).words) < 20_000


@pytest.mark.parametrize("name", ["ansokan_lykttander.pdf", "ansokan_lasframmande.pdf"])
def test_drawn_boxes_of_the_samples_are_read_in_order(name: str) -> None:
    words = [word.text for page in read_layout(SAMPLES / name).pages for word in page.words]
    at = words.index("☐")
    assert words[at - 1 : at + 4] == ["JA", "☐", "kr", "NEJ", "☒"]


def test_letters_of_a_symbol_font_are_marks_and_letters_of_others_are_not(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(140, 703, "o")
        canvas.setFont("ZapfDingbats", 10)
        canvas.drawString(65, 703, "❏")

    assert [word.text for word in page_of(tmp_path, draw).words][-2:] == ["☐", "o"]
