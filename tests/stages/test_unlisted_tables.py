"""Rows of tables that no form declares: told by their codes, their sums and the places of their cells."""

from __future__ import annotations

import pytest

from extract.stages.tables.pieces import Sort, number_of
from models.record import Document, ValueStatus
from tests.stages.grid import document_of

REPORT = "Redovisning av projektmedel\n\nNämnd: Farsta stadsdelsnämnd\nPeriod: 2016-01-01 - 2016-04-30\n\n"
APPLICATION = "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\n"


def rows(document: Document, table: str) -> list[tuple[str | None, ...]]:
    """Codes where the table has them, amounts and texts of a table's rows."""
    names = ("konto", "belopp", "text") if table == "konto_rows" else ("belopp", "text")
    return [
        tuple(None if row[name] is None else str(row[name]) for name in names)
        for row in document.rows_of(table)
    ]


def accepted(document: Document, table: str) -> int:
    """How many amounts of a table need nobody."""
    cells = (row.cell("belopp") for row in document.rows_of(table))
    return sum(cell is not None and cell.status is ValueStatus.READ for cell in cells)


@pytest.mark.parametrize(
    ("text", "found", "sure"),
    [
        (
            "Kostnader, kr\n"
            "70074 Hyra av buss ......................... 633 867,00\n"
            "54771 Representation ........................ 65 823,00\n"
            "64265 Arbetsgivaravgifter ................... 80 013,00\n",
            [
                ("70074", "633867", "Hyra av buss"),
                ("54771", "65823", "Representation"),
                ("64265", "80013", "Arbetsgivaravgifter"),
            ],
            0,
        ),  # a head over the whole list names the amounts, and no total vouches for them
        (
            "Kostnader, kr\n"
            "7007 Hyra av buss .......................... 633 867,00\n"
            "5477 Representation ......................... 65 823,00\n"
            "Summa ...................................... 699 690,00\n",
            [("7007", "633867", "Hyra av buss"), ("5477", "65823", "Representation")],
            2,
        ),  # a total does
    ],
)
def test_figures_of_one_length_before_every_text_are_codes(
    text: str, found: list[tuple[str, ...]], sure: int
) -> None:
    document = document_of(REPORT + text)
    assert rows(document, "konto_rows") == found
    assert accepted(document, "konto_rows") == sure


@pytest.mark.parametrize("total", ["Kostnad totalt", "Kostnader sammanlagt:", "Projektet totalt"])
def test_a_total_that_says_so_in_its_last_word_is_no_row(total: str) -> None:
    listed = (
        "Utgifter                    SEK\nMat och dryck           331 000\nStudiebesök             401 000\n"
    )
    found = rows(document_of(f"{APPLICATION}{listed}{total:<24}732 000\n"), "budget_rows")
    assert found == [("331000", "Mat och dryck"), ("401000", "Studiebesök")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rad\nBenämning\nKonto\nUtfall (kr)\n31\nAvgifter\n5927\n318 280\n32\nProgram tom 2020-06-30\n7509\n"
            "117 980\n33\nHyra\n7110\n457 610\n",
            [
                ("5927", "318280", "Avgifter"),
                ("7509", "117980", "Program tom 2020-06-30"),
                ("7110", "457610", "Hyra"),
            ],
        ),  # numbers of rows before every text, and a head that is a label elsewhere
        (
            "Budgetpost (kr)\nKonto\nBudget\nUtfall\nKvar av budget\nMat\n52499\n900,00\n700,50\n199,50\nHyra\n58492\n"
            "300,00\n300,00\n0,00\nSumma\n1 200,00\n1 000,50\n199,50\n",
            [("52499", "700.50", "Mat"), ("58492", "300", "Hyra")],
        ),  # a sum of every column of amounts
    ],
)
def test_accounts_with_a_line_for_every_cell(text: str, found: list[tuple[str, ...]]) -> None:
    assert rows(document_of(REPORT + text), "konto_rows") == found


def test_a_cell_behind_the_last_number_may_be_missing() -> None:
    text = (
        "Rad\nKostnadsslag\nBelopp\nUnderlag\n1\nPåslag\n51 300,-\nOffert\n2\nBöcker\n687 800,-\n3\nHyra av hall\n"
        "71 600,-\nUppskattat\nTotal kostnad\n810 700,-\nFinns andra finansiärer?\n"
    )
    document = document_of(APPLICATION + text)
    found = [("51300", "Påslag"), ("687800", "Böcker"), ("71600", "Hyra av hall")]
    assert rows(document, "budget_rows") == found
    assert accepted(document, "budget_rows") == len(found)


_WRAPPED = (
    "Konto Kostnadsslag                Budget     Utfall  Avvikelse\n"
    "4262  Arvoden, ledare                832  832 185,50 kr  0,50 kr\n"
    "                               186,00 kr\n"
    "7004  Inventarier under halvt basbelopp  85 797,00  95 330,00 kr  -9 533,00\n"
    "                                      kr                    kr\n"
    "6196  Licenser                 64 070,00  64 070,00 kr 0,00 kr\n"
    "                                      kr\n"
)


def test_figures_broken_in_narrow_columns_are_whole_again() -> None:
    total = (
        "      Summa                          982  991 585,50 kr    -9\n"
        "                               053,00 kr            532,50 kr\n"
    )
    document = document_of(REPORT + _WRAPPED + total)
    assert rows(document, "konto_rows") == [
        ("4262", "832185.50", "Arvoden, ledare"),
        ("7004", "95330", "Inventarier under halvt basbelopp"),
        ("6196", "64070", "Licenser"),
    ]
    assert accepted(document, "konto_rows") == 3


def test_figures_put_together_without_a_total_go_to_a_person() -> None:
    text = (
        "Kostnadsslag    Belopp       Anm. nr\nLön                832   4 000,00\n"
        "             186,00\nHyra         95 330,00   1 000,00\n"
    )
    assert accepted(document_of(APPLICATION + text), "budget_rows") == 0


def test_a_sum_alone_on_the_line_below_is_no_rest_of_the_figure_above() -> None:
    text = "Kostnadsslag        Belopp\nLön                    500\nHyra                   200\n"
    text += "                       700\n"
    assert rows(document_of(APPLICATION + text), "budget_rows") == [("500", "Lön"), ("200", "Hyra")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Datum        Ver.nr   Mottagare              Belopp\n"
            "2016-03-04   1041     Ekeby Ljud AB          32 500\n"
            "2016-03-19   1042     Kopian                  9 500\n"
            "                      Summa                  42 000\n",
            [("32500", "Ekeby Ljud AB"), ("9500", "Kopian")],
        ),
        (
            "Utbet.datum  Fakturanr   Avser                Belopp kr\n"
            "20160304     104125      Hyra av scen              3250\n"
            "20160319     104228      Tryck                      950\n",
            [("3250", "Hyra av scen"), ("950", "Tryck")],
        ),  # figures of days and bills are amounts of no year and no source
        (
            "Kostnad          Utbetalt   Verifikat   Datum\n"
            "Hyra av scen       32 500        1041   2016-03-04\n"
            "Tryck               9 500        1042   2016-03-19\n"
            "Summa              42 000\n",
            [("32500", "Hyra av scen"), ("9500", "Tryck")],
        ),  # the voucher's number stands behind the amount, and the day is no part of the text
    ],
)
def test_days_and_numbers_of_vouchers_are_no_amounts(text: str, found: list[tuple[str, ...]]) -> None:
    document = document_of(REPORT + text)
    assert rows(document, "budget_rows") == found
    assert accepted(document, "budget_rows") == 2
    known = {"text", "belopp"}
    assert {cell.field for row in document.rows_of("budget_rows") for cell in row.cells} == known


@pytest.mark.parametrize("head", ["Not", "Antal elever"])
def test_a_note_and_a_count_are_no_amounts(head: str) -> None:
    """`Not 3` was three kronor under a head of its own, and accepted."""
    text = (
        f"Kostnad          {head:12}   Budget    Utfall\n"
        "Hyra av scen     1              32 000    32 500\n"
        "Tryck            2               9 000     9 500\n"
        "Totalt                          41 000    42 000\n"
    )
    document = document_of(REPORT + text)
    assert rows(document, "budget_rows") == [("32500", "Hyra av scen"), ("9500", "Tryck")]
    assert head not in {cell.field for row in document.rows_of("budget_rows") for cell in row.cells}


def test_accounts_with_days_and_vouchers_beside_them_need_nobody() -> None:
    text = (
        "Konto   Datum        Ver    Text             Belopp\n"
        "5010    2016-03-04   1041   Hyra          32 500,00\n"
        "6150    2016-03-19   1042   Tryck          9 500,00\n"
    )
    document = document_of(REPORT + text)
    assert rows(document, "konto_rows") == [("5010", "32500", "Hyra"), ("6150", "9500", "Tryck")]
    assert accepted(document, "konto_rows") == 2


@pytest.mark.parametrize(
    ("text", "found", "sure"),
    [
        (
            "Konto Avser kronor\n4055 Arvode 162.000\n7401 Korttidshyra av sal vid invigningen 879.000\n"
            "6148 Tolk, 14 tim 51.000\n",
            [("4055", "162000"), ("7401", "879000"), ("6148", "51000")],
            0,
        ),  # single spaces: where the amount begins is a guess
        (
            "Konto\tBenämning\tBudget\tUtfall SEK\tDiff\nÖvriga\nkostnader\n5368\tProgram\t424 640\t424 640\t0\n"
            "Summa övriga kostnader\t424 640\t424 640\t0\nPersonal\n7168\tAvgifter\t501 798\t627 247\t125 449-\n"
            "Summa personal\t501 798\t627 247\t125 449-\nSUMMA PROJEKT\t926 438\t1 051 887\t125 449-\n",
            [("5368", "424640"), ("7168", "627247")],
            2,
        ),  # tabs of unlike width
    ],
)
def test_coded_rows_in_no_columns_keep_their_order(
    text: str, found: list[tuple[str, ...]], sure: int
) -> None:
    document = document_of(REPORT + text)
    assert [row[:2] for row in rows(document, "konto_rows")] == found
    assert accepted(document, "konto_rows") == sure


def test_an_amount_beside_the_row_is_no_text_although_the_head_of_the_texts_is_unknown() -> None:
    text = (
        "Budgetpost (kronor)  Konto          Budget                 Utfall      Avvikelse\n"
        "Arvoden              51949         900 523                692 710        207 813\n"
        "Löner                63761         563 522                626 136        -62 614\n"
    )
    found = [("51949", "692710", "Arvoden"), ("63761", "626136", "Löner")]
    assert rows(document_of(REPORT + text), "konto_rows") == found


def test_a_share_under_the_name_of_a_cost_is_part_of_its_name() -> None:
    text = (
        "År       Deltidstjänst,    Måltider    Totalt\n"
        "                  40 %\n"
        "År 1           112 800     143 800    256 600\n"
        "År 2            79 000     129 500    208 500\n"
        "Summa          191 800     273 300    465 100\n"
    )
    found = [("191800", "Deltidstjänst, 40 %"), ("273300", "Måltider")]
    assert rows(document_of(APPLICATION + text), "budget_rows") == found


@pytest.mark.parametrize("years", [("År 1", "Ar 2", "AY 3"), ("Ar 1", "Ar 2", "Ar 3")])
def test_counted_years_are_no_costs_though_one_is_misread(years: tuple[str, str, str]) -> None:
    """The sums of the years were taken for three costs that add up to the total, silently."""
    amounts = ("283 200    97 800    381 000", " 30 000    39 100     69 100", "424 800    26 100    450 900")
    lines = (f"{year:<16}{each}\n" for year, each in zip(years, amounts, strict=True))
    head, total = (
        "Kostnad (kr)      Resor     Hyra      Summa\n",
        "Totalt          738 000   163 000    901 000\n",
    )
    text = head + "".join(lines) + total
    assert rows(document_of(APPLICATION + text), "budget_rows") == [("738000", "Resor"), ("163000", "Hyra")]


def test_a_text_that_ends_in_until_goes_on_in_its_day() -> None:
    text = (
        "Belopp i kr                       Budget     Utfall       Diff\n"
        "Hyra                             459 128    612 170   -153 042\n"
        "Konsultarvode, utvärdering tom   616 280    616 280          0\n2020-12-31\n"
        "Tryckning                          4 500      4 500          0\n"
        "Summa                          1 079 908  1 232 950   -153 042\n"
    )
    found = rows(document_of(REPORT + text), "budget_rows")
    assert found[1] == ("616280", "Konsultarvode, utvärdering tom 2020-12-31")


@pytest.mark.parametrize("label", ["Beräknad total kostnad", "Beräknad kostnad", "Budget", "Sökt belopp"])
def test_the_label_of_an_amount_of_the_whole_paper_ends_a_table(label: str) -> None:
    listed = (
        "Utgifter                    SEK\nMat och dryck           331 000\nStudiebesök             401 000\n"
    )
    document = document_of(f"{APPLICATION}{listed}{label:<24}732 000\nOrt: Ekeby\n")
    assert rows(document, "budget_rows") == [("331000", "Mat och dryck"), ("401000", "Studiebesök")]


def test_a_title_over_the_heads_is_none_of_them() -> None:
    text = (
        "3.5 Kostnadskalkyl\nRad\nKostnadsslag\nBudget\n1\nLön administratör\n120 000\n2\nLön ledare\n428 000\n"
        "Summa totalt\n548 000\n"
    )
    found = rows(document_of(APPLICATION + text), "budget_rows")
    assert found == [("120000", "Lön administratör"), ("428000", "Lön ledare")]


def test_a_remark_behind_the_figures_is_no_part_of_the_text() -> None:
    text = (
        "Rad   Ändamål          Belopp     Underlag\n1     Fotograf        189 000     Avtal\n"
        "2     Antikvarie      176 000     Offert\n3     Oförutsett      226 000\nSumma                 591 000\n"
    )
    found = rows(document_of(APPLICATION + text), "budget_rows")
    assert found == [("189000", "Fotograf"), ("176000", "Antikvarie"), ("226000", "Oförutsett")]


def test_a_sum_under_which_a_larger_one_stands_is_not_the_whole() -> None:
    text = (
        "Kalkyl                 Belopp (kr)   Andel\nVERKSAMHET\nLägervecka              254 700,00    44 %\n"
        "Måltider                204 000,00    35 %\nSumma verksamhet        458 700,00\n\n\n\n"
        "Egna anteckningar om inköp:\n"
        "INKÖP\nTjänst                  125 400,00    21 %\nSumma inköp             125 400,00\n"
        "TOTALT                  584 100,00   100 %\n"
    )
    document = document_of(APPLICATION + text)
    totals = [value for value in document.values if value.field == "budget_summa" and value.value is not None]
    assert all(value.status is ValueStatus.REVIEW or str(value.value) == "584100" for value in totals)
    assert totals


def test_the_head_of_the_texts_behind_that_of_the_amounts_is_no_text() -> None:
    text = (
        "Projektets kostnader\nBelopp\nÄndamål\n309 000\nAnnonser\n60 000\nFoto\n369 000\nSumma kostnader\n"
    )
    found = rows(document_of(APPLICATION + text), "budget_rows")
    assert found == [("309000", "Annonser"), ("60000", "Foto")]


def test_rows_numbered_as_parts_of_a_form_are_told_by_their_last_figure() -> None:
    """`5.1` is no amount; the financing behind the total is a table of its own, a dash asks for nothing."""
    text = (
        "5. Kostnader, kr\n\n5.1   Byggmästeri            318 500\n5.2   Plåtslageri            142 000\n"
        "5.3   Eget arbete                  –\n5.4   Summa kostnader        460 500\n\n6. Finansiering, kr\n\n"
        "6.1   Kommunens bidrag       183 000\n6.2   Egna medel             277 500\n"
        "6.3   Summa finansiering     460 500\n"
    )
    document = document_of(APPLICATION + text)
    assert rows(document, "budget_rows") == [("318500", "Byggmästeri"), ("142000", "Plåtslageri")]
    assert accepted(document, "budget_rows") == 2


@pytest.mark.parametrize(
    ("before", "behind", "name"),
    [("• ", ":", "Tryck av program"), ("- ", ",", "Tryck m.m."), ("\uf0b7 ", " ...", "Tryck, porto")],
)
def test_a_row_is_called_by_its_words_without_bullet_and_comma(before: str, behind: str, name: str) -> None:
    text = f"{before}{name}{behind} 40 000 kr\n{before}Lokal{behind} 50 000 kr\nSumma: 90 000 kr\n"
    found = rows(document_of(f"{APPLICATION}Vi behöver pengar till\n{text}"), "budget_rows")
    assert found == [("40000", name), ("50000", "Lokal")]


def test_of_several_columns_of_words_the_one_whose_head_says_so_names_the_rows() -> None:
    text = (
        "Nr   Aktivitet           Ansvarig        Start     Slut       Personal   Material     Summa\n"
        "1    Odling i lådor      Styrelsen       2016-01   2016-06      20 000     10 000    30 000\n"
        "2    Skördefest          A. Ek           2016-08   2016-09      15 000      5 000    20 000\n"
        "3    Utställning         Styrelsen       2016-10   2016-12      30 000     10 000    40 000\n"
        "     Summa                                                      65 000     25 000    90 000\n"
    )
    found = rows(document_of(APPLICATION + text), "budget_rows")
    assert found == [("30000", "Odling i lådor"), ("20000", "Skördefest"), ("40000", "Utställning")]


def test_a_year_beside_the_head_of_the_words_heads_the_amounts() -> None:
    """The heading over the table names the unit, and a year over a column is no row."""
    text = (
        "Budget (tkr)\nKostnadsslag          2016\nLokal                   40\n"
        "Tryck                   50\nSumma                   90\n"
    )
    document = document_of(APPLICATION + text)
    assert rows(document, "budget_rows") == [("40000", "Lokal"), ("50000", "Tryck")]
    assert accepted(document, "budget_rows") == 2


def test_a_column_of_nothing_is_no_rival_of_the_amounts() -> None:
    text = (
        "Konto   Benämning                Debet       Kredit\n5010    Lokalhyra            40 000,00\n"
        "5800    Telefon och resor    50 000,00\n        Summa                90 000,00         0,00\n"
    )
    found = rows(document_of(REPORT + text), "konto_rows")
    assert found == [("5010", "40000", "Lokalhyra"), ("5800", "50000", "Telefon och resor")]


def test_a_code_may_have_a_dash_between_itself_and_its_name() -> None:
    """Read as costs of a budget they were accepted in the wrong table."""
    text = (
        "5010 - Lokalhyra         40 000,00\n5800 - Resor             50 000,00\n"
        "Summa                    90 000,00\n"
    )
    found = rows(document_of(f"{REPORT}Kostnader\n{text}"), "konto_rows")
    assert found == [("5010", "40000", "Lokalhyra"), ("5800", "50000", "Resor")]


def test_a_total_in_a_place_of_its_own_sums_the_rows_all_the_same() -> None:
    text = (
        "Personal\nLedare                        50 000\nSumma                         50 000\n\n"
        "Lokal\nHyra                          30 000\nTryck                         10 000\n"
        "Summa                         40 000\n\nTotala kostnader: 90 000 kr\n"
    )
    found = rows(document_of(APPLICATION + text), "budget_rows")
    assert found == [("50000", "Ledare"), ("30000", "Hyra"), ("10000", "Tryck")]


def test_a_unit_under_its_figure_is_no_word_of_the_row() -> None:
    text = (
        "Dokumentation och         48 500\nfilm                          kr\nTryck                     17 000\n"
        "                              kr\nHyra                    24 500 kr\nSumma                   90 000 kr\n"
    )
    found = rows(document_of(f"{APPLICATION}Kostnader\n{text}"), "budget_rows")
    assert found == [("48500", "Dokumentation och film"), ("17000", "Tryck"), ("24500", "Hyra")]


PAPER = "Ansökan om projektbidrag\n\nSökande: Norrby IF\n\n"


def table(*rows: str) -> str:
    """Lines of words and a figure, parted by a stroke, in two columns."""
    return "".join(f"{name:<30}{figure:>12}\n" for name, figure in (row.split("|") for row in rows))


PAID = table("Deltagaravgifter|20 000", "Biljettintäkter|59 900", "Summa|79 900")


def names(text: str) -> list[object]:
    return [row["text"] for row in document_of(text).rows]


def test_financing_under_a_heading_of_its_own_is_no_cost() -> None:
    costs = table("Kostnadsslag|Belopp, kr", "Förtäring|28 900", "Lokalhyra|51 000")
    assert names(f"{PAPER}{costs}\n\nFinansiering\n\n{PAID}") == ["Förtäring", "Lokalhyra"]


def test_financing_alone_is_no_table_of_costs() -> None:
    assert names(f"{PAPER}Intäkter\n\n{PAID}") == []


def test_numbers_that_count_the_rows_belong_to_no_name() -> None:
    rows = (
        "     Utgift|Belopp",
        "1    Hyra av buss|33 800",
        "2    Administration|27 700",
        "3    Tolk|10 000",
    )
    found = names(PAPER + table(*rows, "     Summa|71 500"))
    assert found == ["Hyra av buss", "Administration", "Tolk"]


@pytest.mark.parametrize("named", ["Beskrivning", "Kontonamn"])
def test_remarks_are_not_the_names_of_accounts(named: str) -> None:
    rows = (
        f"Kto     {named:<28}Belopp (kr)   Anmärkning\n"
        "5910    Annonser                         26 400\n"
        "4600    Köpta tjänster                   42 400   Enligt avtal\n"
        "6310    Försäkring                       80 100\n"
        "        Totalt                          148 900\n"
    )
    text = f"Redovisning av projektbidrag\n\nSökande: Norrby IF\n\n{rows}"
    assert names(text) == ["Annonser", "Köpta tjänster", "Försäkring"]


def test_dots_lead_to_the_figures_of_one_column_wherever_these_stand() -> None:
    """A list typed by hand: no two amounts stood under each other, and two of the rows were lost."""
    text = (
        "Kostnader:\n   Dirigent 8 kvällar ... 16 000 kr\n   Noter ... 2 400 kr\n   Hyra ... 6 000 kr\n"
        "   Buss till havet och hem ... 7 600 kr\n   Allt som allt 32 000 kr\n"
    )
    document = document_of(APPLICATION + text)
    assert rows(document, "budget_rows") == [
        ("16000", "Dirigent 8 kvällar"),
        ("2400", "Noter"),
        ("6000", "Hyra"),
        ("7600", "Buss till havet och hem"),
    ]
    assert str(document.get("budget_summa")) == "32000"


@pytest.mark.parametrize(
    ("below", "last", "count"),
    [
        (("Det kostar", "116 000"), ("Klubben lägger till", "26 000"), 4),
        (("Det kostar", "116 000"), ("Vi söker", "90 000"), 4),
        (("Allt det här", "116 000"), ("Från oss", "16 000"), 4),
        (("Lotteri", "26 000"), ("Skyltar", "1 500"), 6),  # no sum of what stands above
    ],
)
def test_what_stands_under_a_sum_without_a_name_is_no_cost(
    below: tuple[str, str], last: tuple[str, str], count: int
) -> None:
    table = (
        ("Sak", "Antal", "Pris", "Kronor"),
        ("Jollar", "6", "9 500", "57 000"),
        ("Flytvästar", "24", "595", "14 280"),
        ("Ledartimmar", "160", "185", "29 600"),
        ("Båt per dag", "12", "1 260", "15 120"),
        *((text, "", "", amount) for text, amount in (below, last)),
    )
    text = "".join(f"{one:<24}{two:>8}{three:>10}{four:>12}\n" for one, two, three, four in table)
    assert len(rows(document_of(APPLICATION + text), "budget_rows")) == count


def test_a_unit_behind_a_figure_in_the_name_of_a_row_is_that_figures() -> None:
    text = "Lokal              20 000\nEget arbete 180 tim à 220 kr     39 600\nSumma              59 600\n"
    assert rows(document_of(APPLICATION + text), "budget_rows") == [
        ("20000", "Lokal"),
        ("39600", "Eget arbete 180 tim à 220 kr"),
    ]


def test_the_result_of_an_accounting_print_is_no_row_and_its_codes_are_accounts() -> None:
    """One row without a code made costs of all of them."""
    document = document_of(
        f"{REPORT}"
        "                                    Perioden     Ack. period\n"
        "Rörelsens intäkter\n"
        "3985 Bidrag                        65 000,00       65 000,00\n"
        "S:a Rörelseintäkter                65 000,00       65 000,00\n\n"
        "Rörelsens kostnader\n"
        "4010 Artistgager                  -52 000,00      -52 000,00\n"
        "5460 Förbrukningsmaterial          -1 212,50       -1 212,50\n"
        "S:a Rörelsekostnader              -53 212,50      -53 212,50\n\n"
        "BERÄKNAT RESULTAT                  11 787,50       11 787,50\n"
    )
    assert rows(document, "konto_rows") == [
        ("3985", "65000", "Bidrag"),
        ("4010", "-52000", "Artistgager"),
        ("5460", "-1212.50", "Förbrukningsmaterial"),
    ]


def test_of_amounts_with_tax_and_without_the_larger_goes_to_a_person() -> None:
    """No row was read; a column of yes and no is no part of what the rows are called."""
    document = document_of(
        f"{APPLICATION}"
        "Åtgärd                  Överkostnad   exkl. moms   inkl. moms\n"
        "Byggställning           Nej               18 400       23 000\n"
        "Vass från Tåkern        Ja                50 400       63 000\n"
        "Taktäckare              Ja                 9 600       12 000\n"
        "Summa                                     78 400       98 000\n"
    )
    assert rows(document, "budget_rows") == [
        ("23000", "Byggställning"),
        ("63000", "Vass från Tåkern"),
        ("12000", "Taktäckare"),
    ]
    assert accepted(document, "budget_rows") == 0


def test_heads_that_are_labels_elsewhere_head_their_columns() -> None:
    document = document_of(
        f"{APPLICATION}"
        "                  Sökt bidrag   Egen insats   Ideellt arbete   Totalt\n"
        "Manus och regi         40 000                         12 000   52 000\n"
        "Skådespelare           40 000        15 000           38 000   93 000\n"
        "Affischer              10 000         1 200                    11 200\n"
        "SUMMA                  90 000        16 200           50 000  156 200\n"
    )
    assert rows(document, "budget_rows") == [
        ("52000", "Manus och regi"),
        ("93000", "Skådespelare"),
        ("11200", "Affischer"),
    ]
    further = {cell.field for row in document.rows_of("budget_rows") for cell in row.cells}
    assert {"Sökt bidrag", "Egen insats", "Ideellt arbete"} <= further


def test_a_number_under_each_of_several_heads_belongs_to_them() -> None:
    """Without its heads the table's plan was taken for what was spent."""
    document = document_of(
        f"{REPORT}"
        "Kostnadsslag    Beslut   Utbetalning   Utbetalning   Summa utfall\n"
        "                                   1             2\n"
        "Personal       120 000        40 120        38 800   78 920\n"
        "Tjänster        95 000             0        61 250   61 250\n"
        "Material        70 000        22 317        31 090   53 407\n"
        "Summa          285 000        62 437       131 140  193 577\n"
    )
    assert [amount for amount, _ in rows(document, "budget_rows")] == ["78920", "61250", "53407"]


@pytest.mark.parametrize("text", ["45 ggr", "240 tim", "3 kvällar", "12 km"])
def test_what_is_counted_by_its_unit_is_no_word(text: str) -> None:
    found = number_of(text)
    assert found is not None
    assert found[0] is Sort.COUNT


def test_dots_with_a_space_between_are_no_boxes_with_the_first_figure_behind_them() -> None:
    document = document_of(
        f"{APPLICATION}Kostnader\n"
        "Skuta, begagnad . . . . . . . . 74 000:-\n"
        "Segel  . . . . . . . . . . . .  9 400:-\n"
        "Årsavgift . . . . . . . . . . . 6 600:-\n"
        "Summa . . . . . . . . . . . . . 90 000:-\n"
    )
    assert rows(document, "budget_rows") == [
        ("74000", "Skuta, begagnad"),
        ("9400", "Segel"),
        ("6600", "Årsavgift"),
    ]


def test_the_balance_of_an_account_is_its_amount_beside_debits_and_credits() -> None:
    """The debits were read: nothing for income, and too much where something was paid back."""
    document = document_of(
        f"{REPORT}"
        "Konto  Benämning             Debet        Kredit        Saldo\n"
        "3041   Entréer                0,00     18 420,00   -18 420,00\n"
        "4600   Gager artister    84 300,00          0,00    84 300,00\n"
        "5210   Hyra av scen      22 500,00      2 500,00    20 000,00\n"
        "       Summa            106 800,00     20 920,00    85 880,00\n"
    )
    assert [amount for _, amount, _ in rows(document, "konto_rows")] == ["-18420", "84300", "20000"]


@pytest.mark.parametrize(
    "heads", ["Kostnad enligt beslut   Kostnad hittills", "             Bud 2016           Utf 2016"]
)
def test_what_was_decided_is_not_what_was_spent(heads: str) -> None:
    document = document_of(
        f"{REPORT}"
        f"Åtgärd              {heads}\n"
        "Inventering                        40 000             38 250\n"
        "Grävning av dammar                310 000            288 400\n"
        "Skyltar                            45 000             12 000\n"
        "**** Summa                        395 000            338 650\n"
    )
    assert [amount for amount, _ in rows(document, "budget_rows")] == ["38250", "288400", "12000"]
