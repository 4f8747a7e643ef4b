"""Pictures of pages: the boxes are where they should be and the captions leave the words alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageChops, ImageColor

from extract.drawing import (
    COLOURS,
    HEADING_COLOUR,
    MOST_PIXELS,
    TEXT_COLOUR,
    draw_page,
    marks_of,
    pictures_of,
)
from extract.readers import read_layout
from models.geometry import Box
from models.record import ValueStatus
from tests.readers.sheets import form, write_pdf
from tests.stages.grid import document_of


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


def test_every_value_and_section_of_a_page_is_marked_in_its_own_ink(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "ANSÖKAN OM PROJEKTMEDEL\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\nMål\nTolv odlare.\n"
    path.write_text(text, encoding="utf-8")
    document = document_of(text)
    found = {(caption, colour) for _, caption, colour in marks_of(document, 1)}
    assert ("projekt", COLOURS[ValueStatus.READ]) in found
    assert ("mal", HEADING_COLOUR) in found
    assert ("", TEXT_COLOUR) in found
    ((number, picture),) = pictures_of([document], path)
    assert number == 1
    assert {ImageColor.getrgb(HEADING_COLOUR), ImageColor.getrgb(TEXT_COLOUR)} <= {
        colour for _, colour in picture.getcolors(picture.width * picture.height)
    }
    assert not marks_of(document, 2)


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
