from __future__ import annotations

import pytest

from extract.stages.page.printed_rows import as_printed
from models.geometry import Box
from models.layout import Word


def boxes(text: str, step: float = 14.0) -> list[Word]:
    """Letters in the middle of boxes; an empty box where the text has a space, no box at all at an underscore."""
    words, x = [], 50.0
    for letter in text:
        if letter not in " _":
            words.append(Word(letter, Box(x + 4.5, 100.0, x + 9.5, 110.0), size=10.0))
        x += 3 * step if letter == "_" else 0.6 * step if letter == "-" else step
    return words


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("460000", ["460000"]),
        ("20100701_20101031", ["20100701", "20101031"]),  # two rows of boxes side by side
        ("46 000", ["4", "6", "0", "0", "0"]),  # an empty box may hold a figure that the reader lost
        ("46", ["4", "6"]),  # two columns of a table
    ],
)
def test_letters_in_boxes_of_their_own_are_words(printed: str, read: list[str]) -> None:
    (row,) = as_printed([boxes(printed)])
    assert [word.text for word in row] == read


def test_figures_in_the_columns_of_a_table_stay_apart() -> None:
    (row,) = as_printed([boxes("12345", step=60.0)])
    assert [word.text for word in row] == ["1", "2", "3", "4", "5"]


def test_a_word_beside_boxes_is_left_as_it_is() -> None:
    word = Word("Org.nr", Box(10.0, 100.0, 40.0, 110.0), size=10.0)
    (row,) = as_printed([[word, *boxes("802552-2585")]])
    assert [each.text for each in row] == ["Org.nr", "802552-2585"]


def sheet(jut: float) -> list[list[Word]]:
    """A printed spreadsheet with its row numbers; the word in the last row juts out by so many points."""
    rows = []
    for number in range(1, 11):
        x = 63.0 - (jut if number == 10 else 0.0)
        top = 100.0 + 14 * number
        rows.append(
            [
                Word(str(number), Box(50.0, top, 55.0, top + 8.0)),
                Word("Datum", Box(x, top, x + 30.0, top + 8.0)),
            ]
        )
    return rows


def test_row_numbers_of_a_sheet_go_even_where_a_scanned_word_touches_them() -> None:
    """One word whose box began half a point too far left kept all numbers, and the sheet was a table of them."""
    for jut in (0.0, 8.5):
        assert [[word.text for word in row] for row in as_printed(sheet(jut))] == [["Datum"]] * 10


def row_of(top: float, *pieces: str) -> list[Word]:
    """Pieces that begin 200 points apart, each a box of a form."""
    words = []
    for number, piece in enumerate(pieces):
        x = 50.0 + 200 * number
        for text in piece.split():
            words.append(Word(text, Box(x, top, x + 5 * len(text), top + 10.0), size=10.0))
            x += 5 * len(text) + 2.5
    return words


FORM = [
    ("101 Föreningens namn", "102 Organisationsnummer"),
    ("Lindens kör", "802552-2585"),
    ("103 Postadress", "104 Kommun"),
    ("201 Lokal", "202 Byggstart"),
    ("301 Golv", "12 000"),
    ("302 Summa (301-301)", "12 000"),
]
ACCOUNTS = [("101 Hyra", "1 000"), ("102 Lön", "2 000"), ("103 Resor", "3 000"), ("104 Kost", "400")]


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        (FORM, "Föreningens"),
        (
            [
                tuple(
                    "ABC"[int(piece[0]) - 1] + piece[2:]
                    if piece[:1] in "123" and piece[1:2] == "0"
                    else piece
                    for piece in row
                )
                for row in FORM
            ],
            "Föreningens",
        ),  # A1, A2, …, B1
        (FORM[:3], "101"),  # too few to be a form's
        ([*ACCOUNTS, ("105 Porto", "500"), ("106 Tryck", "600")], "101"),  # accounts with their amounts
        (
            [("115 Lokal", "210 Buss"), *FORM[2:]],
            "115",
        ),  # the numbers of the houses of a street, or of accounts
    ],
)
def test_the_numbers_of_a_forms_boxes_are_no_words_of_its_captions(
    printed: list[tuple[str, ...]], first: str
) -> None:
    rows = as_printed([row_of(100.0 + 20 * n, *pieces) for n, pieces in enumerate(printed)])
    assert rows[0][0].text == first
    if first == "Föreningens":
        assert [[word.text for word in row] for row in rows[4:]] == [
            ["Golv", "12", "000"],
            ["Summa", "(301-301)", "12", "000"],
        ]


def test_a_caption_begins_where_its_number_did() -> None:
    """The answer stands under the number: under the caption alone nothing would be found."""
    printed = [row_of(100.0 + 20 * n, *pieces) for n, pieces in enumerate(FORM)]
    assert as_printed(printed)[0][0].box.x0 == printed[0][0].box.x0


@pytest.mark.parametrize(
    ("printed", "read", "span"),
    [
        ("__Lindens", "Lindens", (20.0, 90.0)),
        ("__2008-06-01__", "2008-06-01", (14.3, 85.7)),
        ("______", "______", (0.0, 90.0)),  # nothing is written on it
        ("a_b", "a_b", (0.0, 90.0)),
    ],
)
def test_a_word_written_on_a_line_is_read_without_it(
    printed: str, read: str, span: tuple[float, float]
) -> None:
    ((word,),) = as_printed([[Word(printed, Box(0.0, 0.0, 90.0, 10.0))]])
    assert word.text == read
    assert word.box.x0 == pytest.approx(span[0], abs=2.0)
