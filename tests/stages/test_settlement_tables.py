"""Tables of reports and settlements: periods and years across, vouchers, two sides, words about the rows."""

from __future__ import annotations

import pytest

from extract.pipeline import documents_of
from extract.stages.page.edges import parted_figures
from models.geometry import Box
from models.layout import Layout, Page, Rule, TextSource, Word
from models.record import Document, SourceFile, ValueStatus
from tests.stages.grid import document_of

_FILE = SourceFile("papper.pdf", "papper.pdf", "0" * 64, 1, TextSource.TEXT)
_APPLICATION = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökt belopp: 90 000 kr\n\n"
_REPORT = (
    "Redovisning av projektmedel\n\nProjektets namn: Odla ihop\nAnsvarig nämnd: Kulturnämnden\n"
    "Period: 2016-01-01 – 2016-12-31\n\n"
)


def _rows(document: Document, table: str, *names: str) -> list[tuple[str, ...]]:
    return [tuple(str(row[name]) for name in names) for row in document.rows_of(table)]


def _statuses(document: Document, table: str) -> set[ValueStatus]:
    return {cell.status for row in document.rows_of(table) if (cell := row.cell("belopp")) is not None}


@pytest.mark.parametrize(
    ("heads", "column", "remark"),
    [
        (("Period", "Ackumulerat", "Föreg. år"), 0, "a report out of the books"),
        (("Budget enl. beslut", "Denna ansökan", "Tidigare"), 1, "a claim for payment"),
        (("2014", "2015", "Budget 2016"), 1, "a club's year beside the one before and the next"),
        (("Beslutad budget", "Använt hittills", "Kvar"), 1, "a half-year's answers"),
    ],
)
def test_of_several_times_the_one_of_the_report_is_chosen_and_left_to_a_person(
    heads: tuple[str, str, str], column: int, remark: str
) -> None:
    amounts = [("12 400", "16 250", "18 000"), ("7 110", "9 885", "9 000"), ("19 510", "26 135", "27 000")]
    names = ("Kostnader", "Kursledare", "Resor till tävling", "Summa")
    lines = [
        f"{name:<26}" + "".join(f"{cell:>22}" for cell in cells)
        for name, cells in zip(names, [heads, *amounts], strict=True)
    ]
    document = document_of(_REPORT + "\n".join(lines) + "\n")
    wanted = [row[column].replace(" ", "") for row in amounts[:2]]
    assert [amount for (amount,) in _rows(document, "budget_rows", "belopp")] == wanted, remark
    assert ValueStatus.READ not in _statuses(document, "budget_rows"), remark


def test_the_number_of_a_voucher_is_the_end_of_its_words() -> None:
    text = (
        "Ver    Datum       Konto   Benämning             Text             Debet       Kredit\n"
        "A14    16-01-10    4724    Studiebesök           Faktura 1201     75 390,32\n"
        "A17    16-02-11    5820    Städning              Utlägg AB        75 147,20\n"
        "A20    16-03-12    7425    Sociala avgifter      Kvitto           20 466,69\n"
        "                           Summa                                 171 004,21\n"
    )
    assert _rows(document_of(_REPORT + text), "konto_rows", "konto", "text", "belopp") == [
        ("4724", "Studiebesök", "75390.32"),
        ("5820", "Städning", "75147.20"),
        ("7425", "Sociala avgifter", "20466.69"),
    ]


def test_a_price_behind_a_count_is_the_end_of_its_words() -> None:
    text = (
        "Kostnader                                      Kronor\n"
        "Maskintimmar, 60 à 850 kr                      51 000\n"
        "Stängsel och stolpar                           30 000\n"
        "Transporter                                     9 000\n"
        "Summa                                          90 000\n"
    )
    assert ("Maskintimmar, 60 à 850 kr", "51000") in _rows(
        document_of(_APPLICATION + text), "budget_rows", "text", "belopp"
    )


def test_words_about_the_rows_are_not_their_names() -> None:
    """Read under the last head of words, a row without such words was unsure and the others misnamed."""
    text = (
        "Kostnadsslag           Specifikation               Kr\n"
        "Samordnare             75 % i 10 månader       60 000\n"
        "Tolk                                           20 000\n"
        "Lokal                  Kommunen står för den   10 000\n"
        "Summa                                          90 000\n"
    )
    document = document_of(_APPLICATION + text)
    assert _rows(document, "budget_rows", "text", "belopp") == [
        ("Samordnare", "60000"),
        ("Tolk", "20000"),
        ("Lokal", "10000"),
    ]
    assert _statuses(document, "budget_rows") == {ValueStatus.READ}


def test_income_a_single_space_behind_a_cost_is_cut_off_it() -> None:
    text = (
        "Konto   Kostnader                    kr  Intäkter                 kr\n"
        "6117    Hyra av bassäng        22.900,00 Beviljat bidrag    80.000,40\n"
        "6837    Arkitekttjänst         57.100,40 Medlemsavgifter    20.000,00\n"
        "7477    Resor                  20.000,00\n"
        "        Summa                100.000,40  Summa            100.000,40\n"
    )
    assert _rows(document_of(_REPORT + text), "konto_rows", "konto", "text", "belopp") == [
        ("6117", "Hyra av bassäng", "22900"),
        ("6837", "Arkitekttjänst", "57100.40"),
        ("7477", "Resor", "20000"),
    ]


def test_a_summed_column_of_wages_holds_the_amounts() -> None:
    text = (
        "Person              Timmar     Timlön     Lönekostnad\n"
        "Projektledare          100        270          27 000\n"
        "Ekonom                  40        300          12 000\n"
        "Summa                                          39 000\n"
    )
    document = document_of(_APPLICATION + text)
    assert _rows(document, "budget_rows", "text", "belopp") == [
        ("Projektledare", "27000"),
        ("Ekonom", "12000"),
    ]


def _line(*pieces: tuple[str, float]) -> list[tuple[Word, ...]]:
    """Figures, each group of digits with its right edge; every digit is five points wide, a group five apart."""
    return [
        tuple(Word(text, Box(x - 5.0 * len(text), 100.0, x, 110.0), size=10.0) for text, x in own)
        for own in (pieces,)
    ]


def _apart(*pieces: tuple[str, float]) -> list[tuple[Word, ...]]:
    return [part for piece in pieces for part in _line(*_groups(*piece))]


def _groups(text: str, right: float) -> list[tuple[str, float]]:
    words = text.split()
    return [(word, right - 20.0 * (len(words) - 1 - n)) for n, word in enumerate(words)]


def test_figures_of_two_columns_run_together_part_where_both_columns_end() -> None:
    lines = [_apart(("51 027", 200.0), ("45 312", 240.0)) for _ in range(3)]
    together = [(*_line(*_groups("368 443", 200.0), *_groups("320 150", 240.0))[0],)]
    found = parted_figures([*lines, together])[-1]
    assert [" ".join(word.text for word in part) for part in found] == ["368 443", "320 150"]


def test_a_long_figure_in_one_column_stays_whole() -> None:
    lines = [_apart(("12 000", 200.0)) for _ in range(3)]
    whole = [_line(("12", 180.0), ("000", 200.0), ("000", 220.0))[0]]
    assert parted_figures([*lines, whole])[-1] == whole


def test_a_list_in_a_mail_whose_white_was_lost() -> None:
    text = (
        "Ämne: Ansökan om arrangemangsbidrag\n\nHej!\n\nFöreningen Skördeglad söker 18 000 kr till "
        "arrangemanget\n”Äpplets dag” som hålls den 23 september 2017 på torget.\n"
        "Hela arrangemanget kostar 31 500 kr enligt kalkylen nedan.\n\n  Scen och ljud14 500 kr\n"
        "  Musiker12 000 kr\n  Annons5 000 kr\n  Summa                      31 500 kr\n\n"
        "Med vänlig hälsning\nRut Sjötorpare\nsekreterare\n"
    )
    assert _rows(document_of(text), "budget_rows", "text", "belopp") == [
        ("Scen och ljud", "14500"),
        ("Musiker", "12000"),
        ("Annons", "5000"),
    ]


def test_a_table_whose_printed_first_row_was_left_empty_is_read() -> None:
    """Nothing stood on a row yet when words without an amount went on: the whole file was given up."""
    page = Page(
        1,
        595.0,
        842.0,
        tuple(
            Word(text, Box(x, y, x + 6.0 * len(text), y + 10.0), size=10.0)
            for y, cells in (
                (100.0, (("Ansökan", 70.0), ("om", 120.0), ("projektmedel", 140.0))),
                (140.0, (("Kostnadsslag", 70.0), ("Belopp", 400.0))),
                (160.0, (("Personal", 70.0),)),
                (180.0, (("Material", 70.0),)),
                (200.0, (("Resor", 70.0), ("21", 400.0), ("000", 418.0))),
                (220.0, (("Hyra", 70.0), ("10", 400.0), ("000", 418.0))),
                (240.0, (("Summa", 70.0), ("31", 400.0), ("000", 418.0))),
            )
            for text, x in cells
        ),
        tuple(Rule(Box(60.0, y, 500.0, y)) for y in (135.0, 155.0, 175.0, 195.0, 215.0, 235.0, 255.0))
        + tuple(Rule(Box(x, 135.0, x, 255.0)) for x in (60.0, 390.0, 500.0)),
    )
    document = documents_of(Layout((page,), TextSource.TEXT), _FILE)[0]
    assert _rows(document, "budget_rows", "text", "belopp") == [("Resor", "21000"), ("Hyra", "10000")]


def test_of_years_side_by_side_an_application_asks_for_the_one_that_says_so() -> None:
    document = document_of(
        "ANSÖKAN OM BIDRAG\n\nFörening: Ängsblomman\nProjekt: Trygga hem\nSökt belopp: 21 000 kr\n\n"
        "Kronor            Utfall 2021    Budget 2022    Ansökan 2023\n"
        "Löner                  18 400         19 050          20 100\n"
        "Jourtelefon             4 120          4 300           4 550\n"
        "Summa kostnader        22 520         23 350          24 650\n"
    )
    assert _rows(document, "budget_rows", "belopp") == [("20100",), ("4550",)]
    assert ValueStatus.READ not in _statuses(document, "budget_rows")
