"""Dirt on scans: lines from edge to edge and specks go, what a form prints stays."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from extract.readers.ocr.streaks import without_specks, without_streaks

_AT = 301


def page(
    *, down: bool = False, across: bool = False, ruled: bool = False, wide: int = 2
) -> NDArray[np.uint8]:
    """A page with text; down, across: a line from edge to edge; ruled: one that ends at the margins."""
    picture = Image.new("L", (600, 800), 235)
    pen = ImageDraw.Draw(picture)
    for top in range(60, 740, 40):
        pen.text(
            (60, top), "Sökt belopp 45 000 kr, för hela året", fill=30, font=ImageFont.load_default(size=22)
        )
    if down:
        pen.rectangle((_AT, 0, _AT + wide - 1, 799), fill=120)
    if across:
        pen.rectangle((0, _AT, 599, _AT + wide - 1), fill=120)
    if ruled:
        pen.rectangle((_AT, 40, _AT + 1, 760), fill=20)
    return np.asarray(picture, dtype=np.uint8)


@pytest.mark.parametrize(("down", "across"), [(True, False), (False, True), (True, True)])
def test_a_line_from_edge_to_edge_goes_and_nothing_else_does(down: bool, across: bool) -> None:
    found, clean = without_streaks(page(down=down, across=across)), page()
    assert found[20, _AT] == clean[20, _AT] or not down
    assert found[_AT, 20] == clean[_AT, 20] or not across
    away = np.ones(clean.shape, dtype=bool)
    away[:, _AT - 4 : _AT + 6] = not down
    away[_AT - 4 : _AT + 6] &= not across
    assert (found[away] == clean[away]).all()


@pytest.mark.parametrize(
    "kept",
    [
        page(),
        # a form's own line ends before the edge of the paper
        page(ruled=True),
        # the shadow of a fold, or of another sheet
        page(down=True, wide=14),
    ],
)
def test_what_is_no_streak_is_left(kept: NDArray[np.uint8]) -> None:
    assert without_streaks(kept) is kept


def test_specks_go_where_the_page_is_full_of_them() -> None:
    ink = page() < 128
    full = ink.copy()
    full[5:800:25, 4:600:25] = True
    full[6:800:25, 4:600:25] = True
    assert full[:50].any()
    assert not without_specks(full)[:50].any()
    assert (without_specks(full) & ink).sum() > 0.995 * ink.sum()
    few = ink.copy()
    few[30:32, 400:402] = True
    assert without_specks(few) is few
