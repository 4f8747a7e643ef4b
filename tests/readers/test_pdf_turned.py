"""Pages whose text stands sideways or upside down as displayed: read upright, every box where it is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

from extract.api import read_documents
from extract.drawing import draw_page
from extract.readers.pdf import read_pages
from extract.stages.page.lines import read_lines
from models.geometry import AS_IT_LIES, Box, turned_back
from models.layout import Layout, Page, TextSource, Word
from models.placing import as_displayed
from tests.readers.sheets import A4, form, write_pdf

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.pdf"))
CROPS = [(), (40, 60, 560, 820), (20, 500, 590, 800)]
CLOSE = 0.6


def by_the_producer(source: Path, target: Path, quarters: int, rotate: int = 0) -> Path:
    """The file with what is on its pages turned clockwise, the sheet with it, and then the page's own turning."""
    writer = PdfWriter(clone_from=source)
    for page in writer.pages:
        left, bottom, right, top = map(float, page.cropbox)
        width, height = right - left, top - bottom
        turn = [
            (1, 0, 0, 1, -left, -bottom),
            (0, -1, 1, 0, -bottom, right),
            (-1, 0, 0, -1, right, top),
            (0, 1, -1, 0, top, -left),
        ]
        page.add_transformation(turn[quarters])
        size = RectangleObject((0, 0, *((width, height) if quarters % 2 == 0 else (height, width))))
        page.mediabox = page.cropbox = size
        page.rotate(rotate)
    writer.write(target)
    return target


def only_page(path: Path) -> Page:
    (page,) = read_pages(path)
    return page


def corner_of(crop: tuple[int, ...], quarters: int) -> tuple[float, float]:
    """Where on the whole displayed sheet the part that is shown begins; pdfplumber turns it the wrong way."""
    left, bottom, right, top = crop or (0, 0, *A4)
    there = turned_back(*A4, quarters).inverse
    return there.box(Box(left, A4[1] - top, right, A4[1] - bottom))[:2]


def spelt(path: Path, word: Word, corner: tuple[float, float]) -> str:
    """The characters that pdfplumber has within a box of the displayed page."""
    x0, top = corner
    with pdfplumber.open(path) as document:
        found = [
            (sign["text"], (sign["x0"] + sign["x1"]) / 2 - x0, (sign["top"] + sign["bottom"]) / 2 - top)
            for sign in document.pages[0].chars
        ]
    inside = [
        each
        for each in found
        if word.box.x0 - CLOSE <= each[1] <= word.box.x1 + CLOSE
        and word.box.top - CLOSE <= each[2] <= word.box.bottom + CLOSE
    ]
    return "".join(text for text, _, _ in inside).strip()


@pytest.mark.parametrize("crop", CROPS)
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_words_are_those_of_the_upright_page_and_lie_where_they_are_displayed(
    tmp_path: Path, quarters: int, crop: tuple[int, ...]
) -> None:
    upright = only_page(write_pdf(tmp_path / "a.pdf", form, crop=crop))
    path = write_pdf(tmp_path / "b.pdf", form, rotate=90 * quarters, crop=crop)
    page = only_page(path)
    assert [(word.text, word.turns) for word in page.words] == [(word.text, 0) for word in upright.words]
    assert (page.width, page.height) == (upright.width, upright.height)
    there = turned_back(upright.width, upright.height, quarters).inverse
    for word, before in zip(as_displayed(page).words, upright.words, strict=True):
        assert word.box == pytest.approx(there.box(before.box), abs=CLOSE)
        assert spelt(path, word, corner_of(crop, quarters)) == word.text
    assert sorted(rule.box for rule in page.rules) == [
        pytest.approx(rule.box, abs=CLOSE) for rule in sorted(upright.rules, key=lambda rule: rule.box)
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("quarters", "rotate"), [(0, 90), (0, 180), (0, 270), (1, 0), (2, 0), (3, 0), (1, 90), (2, 270), (3, 90)]
)
def test_every_value_of_a_paper_is_read_whichever_way_it_is_displayed(
    tmp_path: Path, sample: Path, quarters: int, rotate: int
) -> None:
    path = by_the_producer(sample, tmp_path / sample.name, quarters, rotate)
    (straight,), (turned,) = read_documents(sample), read_documents(path)
    upright = [value for _, _, value in straight.located()]
    found = [value for _, _, value in turned.located()]
    assert [(value.field, value.value, value.status) for value in found] == [
        (value.field, value.value, value.status) for value in upright
    ]
    sizes = [(page.width, page.height) for page in read_pages(sample)]
    for value, before in zip(found, upright, strict=True):
        if value.place is None or value.place.box is None:
            continue
        assert before.place is not None
        assert before.place.box is not None
        back = turned_back(*sizes[value.place.page - 1], quarters + rotate // 90)
        assert value.place.box == pytest.approx(back.inverse.box(before.place.box), abs=CLOSE)


@pytest.mark.parametrize("crop", CROPS)
def test_ink_is_within_the_boxes_that_are_drawn_on_a_page_upside_down(
    tmp_path: Path, crop: tuple[int, ...]
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 30)
        canvas.drawString(200, 600, "HHHH")

    path = write_pdf(tmp_path / "a.pdf", draw, rotate=180, crop=crop)
    (word,) = as_displayed(only_page(path)).words
    ink = draw_page(path, 1, [], scale=1).convert("L").point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    around = Box(ink[0] + 1, ink[1] + 1, ink[2] - 1, ink[3] - 1)
    assert word.box.intersection(around) == around.area


def stamp(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(330, 655)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Inkom 2019-03-15")
    canvas.restoreState()


def form_number(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 6)
    canvas.translate(24, 400)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Blankett 4711 utgåva 3")
    canvas.restoreState()


def upside_down(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(520, 744)
    canvas.rotate(180)
    canvas.drawString(0, 0, "Dnr 17")
    canvas.restoreState()


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("part", [stamp, form_number, upside_down])
def test_a_small_part_in_another_direction_is_kept_and_leaves_the_lines_alone(
    tmp_path: Path, part: Callable[[Canvas], None], quarters: int
) -> None:
    def draw(canvas: Canvas) -> None:
        form(canvas)
        part(canvas)

    alone = read_lines(Layout((only_page(write_pdf(tmp_path / "a.pdf", form)),), TextSource.TEXT))[1]
    page = only_page(write_pdf(tmp_path / "b.pdf", draw, rotate=90 * quarters))
    assert [line.text for line in read_lines(Layout((page,), TextSource.TEXT))[1]] == [
        line.text for line in alone
    ]
    turned = [word for word in page.words if word.turns]
    assert len(turned) >= 2
    assert {word.turns for word in turned} == ({2} if part is upside_down else {3})


def test_most_letters_decide_and_a_page_of_equal_parts_stays_as_displayed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "ett två")
        canvas.translate(300, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "ett två")

    page = only_page(write_pdf(tmp_path / "a.pdf", draw))
    assert page.to_original == AS_IT_LIES
    assert [word.turns for word in page.words] == [0, 0, 3, 3]


def test_the_file_is_left_as_it_was_for_who_draws_it_next(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", form, form, rotate=90)
    pages = list(read_pages(path))
    assert [(page.width, page.height) for page in pages] == [A4, A4]
    assert [(page.width, page.height) for page in map(as_displayed, pages)] == [A4[::-1]] * 2
    assert [page.rotation for page in PdfReader(path).pages] == [90, 90]
