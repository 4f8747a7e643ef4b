"""Columns that stand a single space apart: where figures end flush and words begin flush, they part."""

from __future__ import annotations

from extract.stages.page.edges import parted_at_edges
from models.geometry import Box
from models.layout import Word
from tests.stages.grid import document_of


def line(*pieces: tuple[str, float]) -> list[tuple[Word, ...]]:
    """Words in one piece, each with its left edge; every letter is five points wide."""
    return [tuple(Word(text, Box(x, 100.0, x + 5.0 * len(text), 110.0), size=10.0) for text, x in pieces)]


HEAD = line(("Belopp", 70.0), ("Anm", 103.0))
LINES = [
    HEAD,
    line(("47", 70.0), ("500", 85.0), ("Offert", 103.0)),
    line(("3", 75.0), ("500", 85.0), ("Egen", 103.0), ("uppgift", 126.0)),
    line(("133", 65.0), ("000", 85.0), ("Offert", 103.0)),
]


def test_figures_that_end_flush_part_from_the_words_behind_them() -> None:
    found = [[" ".join(word.text for word in part) for part in parts] for parts in parted_at_edges(LINES)]
    assert found == [
        ["Belopp", "Anm"],
        ["47 500", "Offert"],
        ["3 500", "Egen uppgift"],
        ["133 000", "Offert"],
    ]


def test_two_lines_are_no_column() -> None:
    """Chance puts two figures over each other in any text."""
    assert parted_at_edges(LINES[:3]) == LINES[:3]


def test_two_figures_a_space_apart_part_behind_the_oren_of_the_first() -> None:
    """The row of the account was lost with them."""
    document = document_of(
        "Slutrapport\n\nProjekt: Hemma\nPeriod: 2014-01-01 - 2014-12-31\n\n"
        "Konto  Konto(T)      Mpart     Utfall ack      Avvik\n"
        "5011   Månadslön     000       702 418,00 -12 418,00\n"
        "5021   OB-tillägg    000        11 377,50   8 622,50\n"
        "6001   Hyra lokal    2100       96 000,00       0,00\n"
    )
    found = [(row["konto"], row["motpart"], str(row["belopp"])) for row in document.rows_of("konto_rows")]
    assert found == [
        ("5011", "000", "702418"),
        ("5021", "000", "11377.50"),
        ("6001", "2100", "96000"),
    ]


def test_groups_of_a_figure_and_its_unit_stay_together() -> None:
    amounts = [
        line(("Lokal", 20.0), (figure, 70.0), ("500", 85.0), ("kr", 103.0)) for figure in ("47", "33", "12")
    ]
    assert parted_at_edges(amounts) == amounts


def test_a_long_amount_under_codes_and_names_stays_together() -> None:
    """A code of five figures ends where the first groups of an amount of millions do, or an amount before `kr`."""
    coded = [line(("75999", 70.0), ("Hyra", 100.0)) for _ in range(4)]
    amounts = [
        line(("9", 70.0), ("685", 80.0), ("005:-", 100.0)),
        line(("9", 70.0), ("800", 80.0), ("kr", 100.0)),
    ]
    assert parted_at_edges([*coded, *amounts])[-2:] == amounts


def test_words_that_begin_at_different_places_stay_behind_their_figure() -> None:
    text = [line(("2", 75.0), ("500", 85.0), ("personer", 103.0 + 2 * n)) for n in range(4)]
    assert parted_at_edges(text) == text


def test_words_behind_some_amounts_of_a_long_column_are_a_column_too() -> None:
    """Comments stand beside few rows; the others end where those amounts end."""
    alone = [line(("7", 75.0), (f"{n}00", 85.0)) for n in (1, 2, 3)]
    found = parted_at_edges([*LINES[1:3], *alone])
    assert [len(parts) for parts in found] == [2, 2, 1, 1, 1]


def test_codes_of_one_length_at_the_beginning_of_rows_without_gaps_are_no_column_of_their_own() -> None:
    document = document_of(
        "Återrapportering av beviljade medel\n\nNämnd: Spånga stadsdelsnämnd\n\nProjekt 1: Dalen\n\n"
        "Konto IKB Nämndens motpartsnr Summa, kr Text\n38464 1943 4989 24500 Lön ledare\n"
        "43981 1943 4989 389900 Kurs\n74019 1943 6021 46300 Arvoden\n"
    )
    rows = document.rows_of("konto_rows")
    assert [rows[0][name] for name in ("konto", "ikb", "motpart", "belopp")] == [
        "38464",
        "1943",
        "4989",
        24500,
    ]
    assert len(rows) == 3
