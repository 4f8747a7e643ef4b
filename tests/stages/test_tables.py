"""Rows under known heads, in texts that have kept their columns and in texts that have lost them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Document, Row, ValueStatus
from tests.stages.grid import document_of

REPORT = "Redovisning av projektmedel\n\nNämnd: Farsta stadsdelsnämnd\nPeriod: 2016-01-01 - 2016-04-30\n\n"
APPLICATION = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\n"

Konto = tuple[str, str | None, str | None, str | None]


def konto(document: Document) -> list[Konto]:
    def text(row: Row, name: str) -> str | None:
        found = row[name]
        return None if found is None else str(found)

    return [
        (text(row, "konto") or "", text(row, "motpart"), text(row, "belopp"), text(row, "text"))
        for row in document.rows_of("konto_rows")
    ]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "Konto IKB Motpart Belopp Text\n4510 2210 1704 2 626 837 Lokal",
            [("4510", "1704", "2626837", "Lokal")],
        ),  # columns lost: three codes, one amount, a text
        (
            "Konto  Text       IKB    Motpart     Belopp\n3979   Ersättning      –      5940 477 600\n"
            "3800   Medel      1380   6855        369 100",
            [("3979", "5940", "477600", "Ersättning"), ("3800", "6855", "369100", "Medel")],
        ),  # pushed out of its columns, the amount one space behind a code
        (
            "Konto  Text      Budget           Utfall           Avvikelse\n"
            "4047   Hyra               110 061          122 290          -12 229\n"
            "6942   Arvoden            328 811          438 415         -109 604",
            [("4047", None, "122290", "Hyra"), ("6942", None, "438415", "Arvoden")],
        ),  # figures set to the right of their heads lie nearer to the next head
        (
            "Konto  IKB   Motpart  Belopp   Text\n4510   2210  -        -12 400  Rättelse",
            [("4510", None, "-12400", "Rättelse")],
        ),  # a dash for no code, a negative amount
        (
            "Text            Belopp    Konto\nHyra av lokal   8 500,50  6110",
            [("6110", None, "8500.50", "Hyra av lokal")],
        ),  # another column order, with ören
        (
            "Konto  Belopp (tkr)  Text\n4510   12,5          Lön",
            [("4510", None, "12500", "Lön")],
        ),  # the unit stands in the head
        (
            "Konto  Belopp   Text\n4510   12 000   Lön, ledare\n                under våren\n6110   3 000    Trä",
            [("4510", None, "12000", "Lön, ledare under våren"), ("6110", None, "3000", "Trä")],
        ),  # a wrapped text
        (
            "Konto\nBelopp\nText\n4510\n12 000\nLön\n6110\n3 000\nMaterial",
            [("4510", None, "12000", "Lön"), ("6110", None, "3000", "Material")],
        ),  # every cell on a line of its own
    ],
)
def test_account_rows(table: str, rows: list[Konto]) -> None:
    assert konto(document_of(REPORT + table + "\n")) == rows


def test_a_total_is_no_row() -> None:
    document = document_of(
        REPORT + "Konto  Belopp   Text\n4510   12 000   Lön\n6110   3 000    Trä\nSumma  15 000\n"
    )
    assert [row[2] for row in konto(document)] == ["12000", "3000"]
    assert document.get("summa_angiven") == Decimal(15000)


@pytest.mark.parametrize(
    ("last", "of_project", "of_paper"),
    [
        ("Summa  15 000\n", "15000", "None"),  # closes the only project's own table, and says nothing of all
        ("Summa projekt 1  15 000\n", "15000", "None"),
        ("Totalt  15 000\n", "None", "15000"),  # speaks of the whole
        ("Summa  15 000\n\nSumma samtliga projekt: 15 000\n", "15000", "15000"),
    ],
)
def test_the_sum_of_a_lone_project_is_not_the_papers(last: str, of_project: str, of_paper: str) -> None:
    table = "Projekt 1: Kvarnen\nKonto  Belopp   Text\n4510   12 000   Lön\n6110   3 000    Trä\n"
    document = document_of(REPORT + table + last)
    (project,) = document.projects
    own = project.summa_angiven.value if project.summa_angiven is not None else None
    assert (str(own), str(document.get("summa_angiven"))) == (of_project, of_paper)


def test_rows_belong_to_the_project_above() -> None:
    table = "Konto Belopp Text\n4510 12 000 Lön\n\n\n"
    document = document_of(REPORT + f"Projekt 1: Musik\n{table}Projekt 2: Dans\n{table}")
    assert [row.projekt_nr for row in document.rows] == [1, 2]
    assert [(p.nr, p.projekt and p.projekt.value) for p in document.projects] == [(1, "Musik"), (2, "Dans")]


def test_a_list_of_items_is_a_budget() -> None:
    text = "Budget:\nProjektledare 50 %: 60 000 kr\nHyra av lokal: 25 000 kr\nTryck: 5 000 kr\nSumma: 90 000 kr\n"
    document = document_of(APPLICATION + text)
    rows = [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]
    assert rows == [
        ("Projektledare 50 %", Decimal(60000)),
        ("Hyra av lokal", Decimal(25000)),
        ("Tryck", Decimal(5000)),
    ]
    assert document.get("budget_summa") == Decimal(90000)


def test_a_list_without_a_total_has_none() -> None:
    document = document_of(APPLICATION + "Budget:\nHyra av lokal: 25 000 kr\nTryck: 5 000 kr\n")
    assert len(document.rows_of("budget_rows")) == 2
    assert document.get("budget_summa") is None


def test_every_cell_leads_back_to_its_line() -> None:
    document = document_of(REPORT + "Konto  Belopp   Text\n4510   12 000   Lön\n")
    lines = {cell.place.line for row in document.rows for cell in row.cells if cell.place}
    assert lines == {7}


def test_items_in_a_row_on_one_line_are_told_apart() -> None:
    text = "Budget:\nTolk och tryck: 302 000 Lokal: 25 000\nBelysning: 394 000 kr Totalt: 721 000 kr\n"
    document = document_of(APPLICATION + text)
    rows = [(row["text"], row["belopp"]) for row in document.rows_of("budget_rows")]
    assert rows == [
        ("Tolk och tryck", Decimal(302000)),
        ("Lokal", Decimal(25000)),
        ("Belysning", Decimal(394000)),
    ]
    assert document.get("budget_summa") == Decimal(721000)


Cost = tuple[str, str]


def costs(document: Document) -> list[Cost]:
    return [(str(row["text"]), str(row["belopp"])) for row in document.rows_of("budget_rows")]


def accepted(document: Document) -> list[Decimal]:
    """Amounts of rows that nobody is asked to look at."""
    cells = (row.cell("belopp") for row in document.rows)
    return [
        cell.value
        for cell in cells
        if cell is not None and cell.status is ValueStatus.READ and isinstance(cell.value, Decimal)
    ]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "Vad pengarna går till\n  Kostnad, kr   Ändamål\n       50 000   Resor\n       40 000   Trycksaker\n"
            "       90 000   Totalt\n",
            [("Resor", "50000"), ("Trycksaker", "40000")],
        ),  # the amounts stand first
        (
            "Kalkyl               Belopp    Andel\nPersonal\nLön                  50 000    56 %\n"
            "Summa personal       50 000\nInköp\nTrä                  30 000    33 %\n"
            "Färg                 10 000    11 %\n"
            "Summa inköp          40 000\nTOTALT               90 000   100 %\n",
            [("Lön", "50000"), ("Trä", "30000"), ("Färg", "10000")],
        ),  # headings and sub-totals among the rows
        (
            "År         Resor     Tryck     Summa\n2014      20 000    15 000    35 000\n"
            "2015      30 000    25 000    55 000\nTotalt    50 000    40 000    90 000\n",
            [("Resor", "50000"), ("Tryck", "40000")],
        ),  # the costs across, the years downwards
        (
            "Kostnad       Resor     Tryck     Totalt\nÅr 1         50 000    40 000     90 000\n",
            [("Resor", "50000"), ("Tryck", "40000")],
        ),  # the costs of one year across
        (
            "Kostnadsslag    Sökt     Egen insats    Total kostnad\n"
            "Lön           40 000         10 000           50 000\n"
            "Resor         50 000         20 000           70 000\n"
            "Summa         90 000         30 000          120 000\n",
            [("Lön", "50000"), ("Resor", "70000")],
        ),  # what is applied for and what is paid by others beside the whole
        (
            "Kostnad        Belopp\nLön         1'234'000\nResor           9’500\nSumma       1'243'500\n",
            [("Lön", "1234000"), ("Resor", "9500")],
        ),  # apostrophes between thousands
        (
            "Rad\nÄndamål\nSumma kr\n1\nHyra av båt\n60 000\n2\nBränsle\n30 000\nSumma\n90 000\n",
            [("Hyra av båt", "60000"), ("Bränsle", "30000")],
        ),  # every cell on a line of its own, under heads that no table knows
    ],
)
def test_costs_under_heads_that_nobody_listed(table: str, rows: list[Cost]) -> None:
    document = document_of(APPLICATION + table)
    assert costs(document) == rows


def test_income_is_no_cost() -> None:
    table = "Utgift       Kr\nLön      50 000\nResor    40 000\nSumma    90 000\nIntäkter\n"
    table += "Avgifter  10 000\nBidrag    80 000\n"
    assert costs(document_of(APPLICATION + table + "Summa    90 000\n")) == [
        ("Lön", "50000"),
        ("Resor", "40000"),
    ]


def test_a_column_among_several_that_nothing_explains_goes_to_a_person() -> None:
    table = "Vad          A         B\nLön     50 000    12 000\nResor   40 000     7 000\n"
    document = document_of(APPLICATION + table)
    assert accepted(document) == []


def test_a_sum_of_some_rows_is_no_total() -> None:
    table = (
        "Kalkyl     Belopp\nPersonal\nLön        50 000\nArvode     10 000\nSumma personal  60 000\nInköp\n"
    )
    document = document_of(APPLICATION + table + "Trä        30 000\nSumma inköp     30 000\n")
    assert costs(document) == [("Lön", "50000"), ("Arvode", "10000"), ("Trä", "30000")]
    assert document.get("budget_summa") is None


def test_the_column_of_what_was_spent_is_read_whatever_adds_up() -> None:
    table = (
        "Konto  Benämning    Budget     Utfall     Avvikelse\nPersonal\n"
        "4510   Lön          50 000     40 000        10 000\n"
        "Inköp\n6110   Trä          30 000     20 000        10 000\n"
        "TOTALT              80 000     60 000        20 000\n"
    )
    document = document_of(REPORT + table)
    assert [(row[0], row[2]) for row in konto(document)] == [("4510", "40000"), ("6110", "20000")]


def test_a_sum_that_spans_two_cells_keeps_its_columns() -> None:
    table = (
        "Konto\tBenämning\tBudget\tUtfall\nMaterial\t\t\t\n4117\tHyra\t124 449,00\t155 561,50\n"
        "4118\tTrä\t1 000,00\t2 000,00\nSumma material\t125 449,00\t157 561,50\nTOTALT\t125 449,00\t157 561,50\n"
    )
    document = document_of(REPORT + table)
    assert [(row[0], row[2], row[3]) for row in konto(document)] == [
        ("4117", "155561.50", "Hyra"),
        ("4118", "2000", "Trä"),
    ]


def test_a_text_that_begins_above_its_amount_is_whole() -> None:
    table = "Kostnadspost                 Belopp\nTryck av material på\nsex språk                    62 000\n"
    document = document_of(APPLICATION + table + "Möten                        28 000\nSumma   90 000\n")
    assert costs(document) == [("Tryck av material på sex språk", "62000"), ("Möten", "28000")]


def test_costs_beside_income_are_told_from_it() -> None:
    table = (
        "Kostnader                          Intäkter\n"
        "Lön ledare          60 000         Sökt bidrag         90 000\n"
        "Lokalhyra           25 000         Deltagaravgifter    10 000\n"
        "Material            15 000\n"
        "Summa              100 000         Summa              100 000\n"
    )
    found = costs(document_of(APPLICATION + table))
    assert found == [("Lön ledare", "60000"), ("Lokalhyra", "25000"), ("Material", "15000")]


def test_a_sum_of_some_rows_is_no_total_where_the_whole_does_not_add_up() -> None:
    table = (
        "Kostnad             Belopp    Andel\nPersonal\nLön                 50 000    50 %\n"
        "Arvode              10 000    10 %\nSumma personal      60 000\nInköp\nTrä                 30 000    30 %\n"
        "Summa inköp         30 000\nTOTALT             100 000\n"
    )
    document = document_of(APPLICATION + table)
    total = next(value for value in document.values if value.field == "budget_summa")
    assert costs(document) == [("Lön", "50000"), ("Arvode", "10000"), ("Trä", "30000")]
    assert (total.value, total.status) == (Decimal(100000), ValueStatus.REVIEW)


def test_a_column_of_a_part_is_never_the_amount() -> None:
    table = (
        "Kostnadspost        Belopp (kr)  Varav personal (kr)\n"
        "Lokalhyra               590 000                  –\n"
        "Bokföring               440 000            220 000\n"
        "Totalt                1 030 000            220 000\n"
        "Övriga intäkter     [x] Ja  [ ] Nej        522 000\n"
    )
    document = document_of(APPLICATION + table)
    assert costs(document) == [("Lokalhyra", "590000"), ("Bokföring", "440000")]


@pytest.mark.parametrize("head", ["Därav personal", "Av vilket personal", "Personal (kr)"])
def test_the_smaller_of_two_columns_that_add_up_is_not_accepted(head: str) -> None:
    table = (
        f"Vad                     {head}\nLokalhyra  590 000          90 000\n"
        "Bokföring  440 000         220 000\nTotalt   1 030 000         310 000\n"
    )
    amounts = {str(value) for value in accepted(document_of(APPLICATION + table))}
    assert not {"90000", "220000", "310000"} & amounts


def test_a_label_right_below_a_table_that_is_summed_up_is_no_row() -> None:
    table = (
        "Kostnadspost     Belopp (kr)\nLokalhyra            490 000\nTolkning             355 000\n"
        "Totalt               845 000\nSökt belopp          835 000\n"
    )
    document = document_of(APPLICATION.replace("Sökt belopp: 90 000 kr", "Sökande: Åns vänner") + table)
    assert costs(document) == [("Lokalhyra", "490000"), ("Tolkning", "355000")]
    assert document.get("sokt_summa") == Decimal(835000)


def test_a_row_goes_on_in_the_end_of_a_period() -> None:
    table = (
        "Konto  Text            Motpart     Belopp\n"
        "6890   Transporter        5583    638 445\n       tom\n       2018-12-31\n"
        "5192   Lön                5583    281 600\n"
    )
    found = konto(document_of(REPORT + table))
    assert [(row[0], row[2], row[3]) for row in found] == [
        ("6890", "638445", "Transporter tom 2018-12-31"),
        ("5192", "281600", "Lön"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Budget (specificera) Lokalhyra: 354 000 kr\nTolk och översättning: 43 000 kr\nResor: 9 000 kr\n"
        "Summa: 406 000 kr\n",
        "Budget (specificera)    Lokalhyra: 354 000 kr\n                        Tolk och översättning: 43 000 kr\n"
        "                        Resor: 9 000 kr\n                        Summa: 406 000 kr\n",
    ],
)
def test_a_list_whose_amounts_stand_in_no_column_is_whole(table: str) -> None:
    document = document_of(APPLICATION + "Telefon: 08-465 004 35\nE-post: rut@hult.example\n" + table)
    assert costs(document) == [
        ("Lokalhyra", "354000"),
        ("Tolk och översättning", "43000"),
        ("Resor", "9000"),
    ]
    assert document.get("epost") == "rut@hult.example"
    assert document.get("budget_summa") == Decimal(406000)


def test_a_sum_of_several_amounts_is_the_one_under_the_head_of_amounts() -> None:
    table = (
        "Kostnadsslag    Konto      Budget    Utfall    Kvar av budget\n"
        "                            (tkr)     (tkr)             (tkr)\n"
        "Lön             4510          100        90                10\n"
        "Resor           6110           50        40                10\n"
        "Summa                         150       130                20\n"
    )
    document = document_of(REPORT + table)
    assert [row[2] for row in konto(document)] == ["90000", "40000"]
    assert document.get("summa_angiven") == Decimal(130000)


def test_a_sum_ends_where_the_amounts_above_it_end() -> None:
    """Figures set to the right under heads set to the left: the last column's head is over the figures before it."""
    table = (
        "Konto  Text      Budget           Utfall           Avvikelse\n"
        "4047   Hyra               110 061          122 290          -12 229\n"
        "6942   Arvoden            328 811          438 415         -109 604\n"
        "       Summa              438 872          560 705         -121 833\n"
    )
    document = document_of(REPORT + table)
    assert [row[2] for row in konto(document)] == ["122290", "438415"]
    assert document.get("summa_angiven") == Decimal(560705)


def test_a_column_of_projects_numbers_them_as_it_prints() -> None:
    """The name stands in the first row of each alone: every cell of another text was a project of its own."""
    document = document_of(
        "Slutrapport\n\nBelopp    Text             Konto    Projekt\n"
        "1 000     Hyra lokal       6011     1 Kvällsöppet\n2 000     Lön ledare       5011     1\n"
        "3 000     Buss till sjön   7051     2 Språkbyn\n4 000     Mat i läger      7490     2\n"
        "10 000    Summa\n"
    )
    assert [row.projekt_nr for row in document.rows] == [1, 1, 2, 2]
    assert [(p.nr, p.projekt.value if p.projekt else None) for p in document.projects] == [
        (1, "Kvällsöppet"),
        (2, "Språkbyn"),
    ]


def test_a_sum_that_begins_under_the_heads_of_texts_is_one_amount() -> None:
    document = document_of(
        "Ansökan om bidrag\n\nSökt belopp: 1 320 000 kr\n\nKalkyl\nKostnadsslag  Belopp\nPorto och telefon  205 000\n"
        "Revision  775 000\nKonsulter  340 000\nSumma  1 320 000\n"
    )
    assert document.get("budget_summa") == Decimal(1_320_000)
