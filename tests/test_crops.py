"""Pieces of pages: the right place, personal numbers blacked out, and a reason where there is no picture."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from extract.crops import GONE, NO_PLACE, NOT_DRAWN, WITHHELD, Crops, Paper, personal_number_boxes
from extract.readers import read_layout
from models.geometry import Box

NUMBER = "850709-9805"  # from the published series of test numbers
PAPER = Paper("x", "a.txt")


def letter(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text(f"Elev {NUMBER} deltog\n\nSumma 900 000 kr\n", encoding="utf-8")
    return path


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_the_boxes_of_a_personal_number(tmp_path: Path) -> None:
    (page,) = read_layout(letter(tmp_path)).pages
    (box,) = personal_number_boxes(page.words)
    assert (box.x0, box.x1) == (30, 30 + 6 * len(NUMBER))


def test_a_number_is_black_and_a_value_is_lit(tmp_path: Path) -> None:
    path = letter(tmp_path)
    crop = Crops(lambda *_: path, scale=2).crop(PAPER, 1, [Box(36, 24, 78, 36)])
    picture = opened(crop.png)
    assert picture.size == (crop.width, crop.height)
    covered = picture.crop((62, 2, 2 * (30 + 6 * len(NUMBER)) - 2, 22))
    assert max(high for _, high in covered.getextrema()) < 80
    assert (9, 105, 218) in {colour for _, colour in picture.getcolors(1 << 20) or ()}


def test_a_picture_without_words_is_withheld_where_there_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (600, 800), 255).save(path)
    crops = Crops(lambda *_: path)
    assert crops.crop(Paper("x", "a.png"), 1, []).png
    assert crops.crop(Paper("x", "a.png", holds_personal_number=True), 1, []).missing == WITHHELD


def test_why_there_is_no_picture(tmp_path: Path) -> None:
    path = letter(tmp_path)
    assert Crops(lambda *_: None).crop(PAPER, 1, []).missing == GONE
    assert Crops(lambda *_: path).crop(PAPER, None, []).missing == NO_PLACE
    assert Crops(lambda *_: path).crop(PAPER, 9, []).missing == NOT_DRAWN


def test_boxes_outside_the_page_give_a_picture_all_the_same(tmp_path: Path) -> None:
    path = letter(tmp_path)
    assert Crops(lambda *_: path).crop(PAPER, 1, [Box(-500, -500, -400, -400)]).png
    assert Crops(lambda *_: path).crop(PAPER, 1, [Box(9000, 9000, 9100, 9100)]).png
