"""Pictures laid straight, and the way back from them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from extract.readers.ocr.prepare import (
    MOST_PIXELS,
    POINT,
    dpi_within_budget,
    grey_of,
    ink_of,
    is_blank,
    straighten,
)
from models.geometry import Affine, Box
from tests.readers.ocr.pages import DPI, askew, grey, page_image

SCALE = DPI / POINT
numbers = st.floats(-900, 900)


@st.composite
def turns(draw: st.DrawFn) -> Affine:
    """A turn by any angle and a shift, as scans have."""
    angle = draw(st.floats(0, 6.28))
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    return Affine(cos, -sin, draw(numbers), sin, cos, draw(numbers))


@given(turns(), numbers, numbers)
def test_there_and_back(move: Affine, x: float, y: float) -> None:
    assert move.inverse.point(*move.point(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(turns(), numbers, numbers, st.floats(0, 300), st.floats(0, 300))
def test_a_box_comes_back_around_itself(
    move: Affine, x: float, y: float, width: float, height: float
) -> None:
    box = Box(x, y, x + width, y + height)
    back = move.inverse.box(move.box(box))
    assert back.x0 <= box.x0 + 1e-6
    assert back.top <= box.top + 1e-6
    assert back.x1 >= box.x1 - 1e-6
    assert back.bottom >= box.bottom - 1e-6
    assert (back.centre, back.middle) == pytest.approx((box.centre, box.middle), abs=1e-6)


@pytest.mark.parametrize("quarter_turns", [0, 1])
@pytest.mark.parametrize("degrees", [-2.4, -0.7, 0.0, 1.0, 3.1])
def test_slope_is_measured(degrees: float, quarter_turns: int) -> None:
    """Without an engine: a page that was turned up or down comes out level to a tenth of a degree."""
    picture = grey(askew(page_image(), degrees, quarter_turns))
    straight = straighten(picture, SCALE, lambda _: 1.0)
    move = straight.to_original
    off = (np.degrees(np.arctan2(move.d, move.a)) + degrees) % 90
    assert min(off, 90 - off) <= 0.101
    assert straight.height > straight.width


def test_a_level_page_is_left_as_it_is() -> None:
    picture = grey(page_image())
    assert straighten(picture, SCALE, lambda _: 1.0).picture is picture


@pytest.mark.parametrize(
    ("speck", "blank"),
    [
        (0, True),
        (2, True),  # a speck of dust
        (40, False),  # somebody wrote something
    ],
)
def test_blank_pages(speck: int, blank: bool) -> None:
    grain = np.random.default_rng(1).normal(245, 3, (2000, 1500)).clip(0, 255).astype(np.uint8)
    grain[800 : 800 + speck, 700 : 700 + speck] = 20
    assert is_blank(ink_of(grain, SCALE)) is blank


@pytest.mark.parametrize("side", [100, 842, 20_000, 1_000_000])
def test_pixel_budget(side: int) -> None:
    dpi = dpi_within_budget(side, side)
    assert (side * dpi / POINT) ** 2 <= MOST_PIXELS * 1.01
    assert dpi <= DPI


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "F"])
def test_every_kind_of_picture_becomes_grey(mode: str) -> None:
    levels = grey_of(Image.new(mode, (30, 20)))
    assert levels.shape == (20, 30)
    assert levels.dtype == np.uint8


def test_what_is_transparent_is_paper() -> None:
    assert grey_of(Image.new("RGBA", (3, 3), (0, 0, 0, 0))).min() == 255
