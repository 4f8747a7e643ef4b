"""Frames typed in signs: which of a page's words are rulings, and where these run."""

from __future__ import annotations

import pytest

from extract.stages.page.lines import Cells
from extract.stages.page.typed_rules import ruled
from models.geometry import Box
from models.layout import Page, Word

_WIDE, _TALL = 6.0, 12.0


def page(*lines: str) -> Page:
    """A page of typing: every run of letters a word on a grid of characters."""
    words = []
    for row, line in enumerate(lines):
        column = 0
        for part in line.split(" "):
            if part:
                box = Box(column * _WIDE, row * _TALL, (column + len(part)) * _WIDE, (row + 1) * _TALL)
                words.append(Word(part, box, row + 1))
            column += len(part) + 1
    return Page(1, 600, 800, tuple(words))


def texts(read: Page) -> list[str]:
    return [word.text for word in read.words]


def test_a_typed_box_becomes_a_cell_and_its_signs_are_no_words() -> None:
    read = ruled(page("+-------+-----+", "| Namn  | Nr  |", "+-------+-----+"))
    assert texts(read) == ["Namn", "Nr"]
    cell = Cells.of(read).around(5 * _WIDE, 1.5 * _TALL)
    assert cell is not None
    assert (cell.x0, cell.x1) == pytest.approx((0.5 * _WIDE, 8.5 * _WIDE), abs=1)
    assert (cell.top, cell.bottom) == pytest.approx((0.5 * _TALL, 2.5 * _TALL), abs=1)


def test_bars_under_each_other_part_columns_without_any_typed_line() -> None:
    read = ruled(page("Hyra  | 4 000", "Porto | 200", "Fika  | 950"))
    assert "|" not in texts(read)
    assert [rule.is_horizontal for rule in read.rules] == [False]


def test_a_row_of_dashes_as_wide_as_the_table_rules_it_off() -> None:
    row = "4410  Lön ledare  12 500"
    read = ruled(page(row, "-" * 24, row))
    assert texts(read) == row.split() * 2
    (rule,) = read.rules
    assert (rule.box.x0, rule.box.x1) == (0.0, 24 * _WIDE)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("Tel 08-12 | Fax 08-13", "Box 4 | 123 45 Orten"), "signs between what stands on one line"),
        (("Namn: -----------", "Tel: ----------"), "a line to write on"),
        (("Summa 400", "===="), "too short to be a frame"),
        (("Ort och datum den tredje mars i nådens år tvåtusenfem vid ån", "-" * 30), "a line to sign on"),
        (("a+b-c", "+46"), "no typed line"),
    ],
)
def test_what_is_no_frame_stays(lines: tuple[str, ...], why: str) -> None:
    whole = page(*lines)
    assert ruled(whole) is whole, why


def test_two_boxes_under_each_other_do_not_run_into_one() -> None:
    read = ruled(page("+---+", "| a |", "+---+", "", "", "", "+---+", "| b |", "+---+"))
    uprights = [rule.box for rule in read.rules if not rule.is_horizontal]
    assert len(uprights) == 4
    assert max(box.height for box in uprights) < 3 * _TALL
