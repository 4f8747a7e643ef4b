"""Words out of a line whose letters' places are guessed: the ink says where words part, and once for every space."""

from __future__ import annotations

import numpy as np
import pytest

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.words import words_of
from models.geometry import Box

EM = 20.0
HEIGHT = 30
NARROW, WIDER = "\u2009", "\u2002"
"""White that is printed and never read: a quarter and a third of the font size with what stands beside it."""
WIDTHS = {"l": 4, "i": 4, ".": 4, " ": 9, NARROW: 3, WIDER: 6}
BLANK = frozenset((" ", NARROW, WIDER))


def drawn(printed: str) -> tuple[np.ndarray, list[float]]:
    """Ink of the letters as bars, and the middle of each."""
    ink = np.zeros((HEIGHT, 600), dtype=bool)
    x, centres = 10, []
    for sign in printed:
        width = WIDTHS.get(sign, 9)
        if sign not in BLANK:
            ink[6:24, x : x + width] = True
        centres.append(x + width / 2)
        x += width + (0 if sign in BLANK else 2)
    return ink, centres


def words(printed: str, read: str, shifts: dict[int, float]) -> list[str]:
    """The words of what was read, the middles of some letters shifted by so many pixels."""
    ink, places = drawn(printed)
    solid = [place for sign, place in zip(printed, places, strict=True) if sign not in BLANK]
    left = iter(solid)
    centres: list[float] = []
    for sign in read:
        centres.append(centres[-1] + 6 if sign == " " else next(left))
    centres = [centre + shifts.get(index, 0.0) for index, centre in enumerate(centres)]
    line = ReadLine(read, Box(5, 3, solid[-1] + 12, 27), tuple(centres), (0.9,) * len(read))
    return [word.text for word in words_of(line, ink, 200 / 72)]


@pytest.mark.parametrize(
    ("printed", "read", "shifts", "expected"),
    [
        ("medel till en sak", "medel till en sak", {}, ["medel", "till", "en", "sak"]),
        # the last l stands on the far side of the space that was read
        ("medel till en sak", "medel till en sak", {9: 10.0}, ["medel", "till", "en", "sak"]),
        # the first letter of the next word before it
        ("medel till en sak", "medel till en sak", {11: -12.0}, ["medel", "till", "en", "sak"]),
        # a space that was not read
        (
            "medel till en god sak nu",
            "medel tillen god sak nu",
            {},
            ["medel", "till", "en", "god", "sak", "nu"],
        ),
        ("en sak. en till", "en sak. en till", {6: 10.0}, ["en", "sak.", "en", "till"]),
        # white on both sides of a typed dash; the engine read the date whole
        ("tom 2016- 04- 30 nu", "tom 2016-04-30 nu", {}, ["tom", "2016-04-30", "nu"]),
        # worn ink before the last decimal, and two columns that were read as one
        ("om 500,0 0 kr nu", "om 500,00 kr nu", {}, ["om", "500,00", "kr", "nu"]),
        ("om 12,5  7 kr nu", "om 12,57 kr nu", {}, ["om", "12,5", "7", "kr", "nu"]),
        ("om 107 000 kr nu", "om 107000 kr nu", {}, ["om", "107", "000", "kr", "nu"]),
        ("om 107000 kr nu", "om 107000 kr nu", {}, ["om", "107000", "kr", "nu"]),
        # the last letter or figure beyond the end of the line, in the white of its margin
        ("en sak till", "en sak till", {10: 11.0}, ["en", "sak", "till"]),
        ("om 107000", "om 107000", {8: 11.0}, ["om", "107000"]),
        # a typewriter's figures: a year and an account have no thousands
        (f"nu 2{NARROW}014", "nu 2014", {}, ["nu", "2014"]),
        (f"nu 2{WIDER}570", "nu 2570", {}, ["nu", "2", "570"]),
        (f"nu A2{WIDER}570", "nu A2570", {}, ["nu", "A2570"]),
    ],
)
def test_where_words_part(printed: str, read: str, shifts: dict[int, float], expected: list[str]) -> None:
    assert words(printed, read, shifts) == expected


@pytest.mark.parametrize(("width", "expected"), [(5, "-"), (6, "-"), (9, "–"), (14, "–"), (20, "—")])
def test_a_dash_is_as_long_as_its_ink(width: int, expected: str) -> None:
    """Carlito's short dash took 0.40 of the size, and every name of a project with one was wrong."""
    ink = np.zeros((HEIGHT, 600), dtype=bool)
    ink[6:24, 10:40] = ink[6:24, 90:115] = True
    ink[15:17, 50 : 50 + width] = True
    line = ReadLine("I - I", Box(5, 3, 120, 27), (25.0, 44.0, 50.0 + width / 2, 80.0, 102.0), (0.9,) * 5)
    assert [word.text for word in words_of(line, ink, 200 / 72)][1] == expected


@pytest.mark.parametrize(
    ("read", "wide", "expected"),
    [
        # spaces of a narrow face, which the engine did not read
        ("2225857", {1: 7, 4: 7}, ["2", "225", "857"]),
        ("31676", {3: 7}, ["316", "76"]),
        ("1854880", {1: 7, 4: 7}, ["1", "854", "880"]),
        # white where no group ends, or after one group of two, tells nothing
        ("2225857", {3: 7}, ["2225857"]),
        ("2225857", {4: 7}, ["2225857"]),
        ("20240901", {}, ["20240901"]),
        # a one has white on both sides of it
        ("2116", {1: 4, 2: 4}, ["2116"]),
    ],
)
def test_figures_stand_in_groups_where_all_their_spaces_show(
    read: str, wide: dict[int, int], expected: list[str]
) -> None:
    """wide: pixels of white before the figure of that number; 2 before all others."""
    ink = np.zeros((HEIGHT, 600), dtype=bool)
    x, centres = 10, []
    for number in range(len(read)):
        x += wide.get(number, 2)
        ink[6:24, x : x + 9] = True
        centres.append(x + 4.5)
        x += 9
    line = ReadLine(read, Box(5, 3, x + 5, 27), tuple(centres), (0.9,) * len(read))
    assert [word.text for word in words_of(line, ink, 200 / 72)] == expected


@pytest.mark.parametrize(
    ("printed", "read", "expected"),
    [
        pytest.param("Kungsholmen", ".Kungsholmen", ["Kungsholmen"], id="dots that lead to it end before it"),
        pytest.param("-15 000", ".15 000", [".15", "000"], id="it may be a minus"),
    ],
)
def test_a_stop_without_ink(printed: str, read: str, expected: list[str]) -> None:
    ink, places = drawn(printed)
    if printed.startswith("-"):
        ink[:, :21] = False
        ink[14:16, 10:19] = True
    solid = [place for sign, place in zip(printed, places, strict=True) if sign not in BLANK]
    known = iter(solid if printed.startswith("-") else [6.0, *solid])
    centres = [next(known) if sign != " " else 0.0 for sign in read]
    for at, sign in enumerate(read):
        if sign == " ":
            centres[at] = (centres[at - 1] + centres[at + 1]) / 2
    line = ReadLine(read, Box(2, 3, solid[-1] + 12, 27), tuple(centres), (0.9,) * len(read))
    assert [word.text for word in words_of(line, ink, 200 / 72)] == expected


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("2016/05/01--2016/08/31", ["2016/05/01", "--", "2016/08/31"]),
        ("2016/05/01–2016/08/31", ["2016/05/01", "–", "2016/08/31"]),
        ("XNEJ", ["X", "NEJ"]),
        ("xJa", ["x", "Ja"]),
        ("Xnejlikor", ["Xnejlikor"]),
    ],
)
def test_what_is_glued(read: str, expected: list[str]) -> None:
    assert words(read, read, {}) == expected
