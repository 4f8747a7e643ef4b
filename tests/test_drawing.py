"""Pictures of pages: the boxes are where they should be and the captions leave the words alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageChops

from extract.drawing import MOST_PIXELS, draw_page
from extract.readers import read_layout
from models.geometry import Box
from tests.readers.sheets import form, write_pdf


def test_captions_do_not_paint_over_words(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    words = read_layout(path).pages[0].words
    marks = [(word.box, f"fält {number}", "red") for number, word in enumerate(words)]
    bare, captioned = draw_page(path, 1, []), draw_page(path, 1, marks)
    assert ImageChops.difference(bare, captioned).getbbox() is not None
    for word in words:
        inside = tuple(round(2 * edge) + shift for edge, shift in zip(word.box, (2, 2, -2, -2), strict=True))
        changed = ImageChops.difference(bare.crop(inside), captioned.crop(inside))
        assert changed.getbbox() is None, word.text


def test_plain_text_is_drawn_on_its_grid(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ett\n\n        åtta", encoding="utf-8")
    picture = draw_page(path, 1, [(Box(48, 24, 72, 36), "", "red")], scale=2)
    assert picture.size == (2 * 12 * 6, 2 * 3 * 12)
    assert picture.getpixel((96, 50)) == (255, 0, 0)
    assert picture.convert("L").crop((0, 0, 36, 24)).getextrema()[0] < 100


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there(tmp_path: Path, number: int) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    with pytest.raises(IndexError):
        draw_page(path, number, [])


def test_the_picture_has_a_largest_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 4000 + "\n" * 2000 + "x", encoding="utf-8")
    width, height = draw_page(path, 1, [], scale=50).size
    assert width * height <= MOST_PIXELS * 1.01
