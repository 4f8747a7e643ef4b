"""Tables that stand beside the paper's own: of another year, of staff, of who pays, under heads of their own."""

from __future__ import annotations

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

APPLICATION = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökt belopp: 60 000 kr\n\n"
REPORT = (
    "Redovisning av projektmedel\n\nProjektets namn: Odla ihop\nPeriod: 2016-01-01 – 2016-12-31\n"
    "Beviljat belopp: 90 000 kr\n\n"
)
OWN = (
    "Budget\nPost                 Belopp\nHyra                 50 000\nTryck                40 000\n"
    "Summa                90 000\n"
)
OTHER = (
    "Post                 Belopp\nBuss                 12 000\nMat                  11 000\n"
    "Summa                23 000\n"
)


def amounts(document: Document, table: str = "budget_rows") -> list[tuple[str, str]]:
    return [(str(row["text"]), str(row["belopp"])) for row in document.rows_of(table)]


def statuses(document: Document, table: str = "budget_rows") -> set[ValueStatus]:
    return {cell.status for row in document.rows_of(table) if (cell := row.cell("belopp")) is not None}


@pytest.mark.parametrize(
    "heading", ["Föregående års kostnader", "Budget 2015 (till jämförelse)", "Kostnader förra året"]
)
@pytest.mark.parametrize("head", [APPLICATION, REPORT])
def test_a_table_of_another_year_is_none_of_the_papers(head: str, heading: str) -> None:
    """It was read in the place of the paper's own, and accepted."""
    for text in (f"{OWN}\n{heading}\n{OTHER}", f"{heading}\n{OTHER}\n{OWN}"):
        document = document_of(head + text)
        assert amounts(document) == [("Hyra", "50000"), ("Tryck", "40000")]
        total = document.find("summa_angiven" if head is REPORT else "budget_summa")
        assert total is not None
        assert total.value == 90_000


def test_a_table_of_another_year_in_a_text_that_lost_its_columns_is_none_of_the_papers() -> None:
    """It was accepted in the place of the paper's own, whose heads nobody has listed."""
    other = "Föregående års budget\nPost\nBelopp\nBuss\n12000\nMat\n11000\nSumma\n23000\n"
    own = "Kalkyl\nUtgift\nSt\nÀ-pris\nKostnad\nHyra\n5\n10000\n50000\nTryck\n2\n20000\n40000\nSumma\n90000\n"
    document = document_of(f"{APPLICATION}{other}\n{own}")
    assert amounts(document) == [("Hyra", "50000"), ("Tryck", "40000")]


def test_rows_of_another_year_alone_go_to_a_person() -> None:
    document = document_of(f"{REPORT}Föregående års kostnader\n{OTHER}")
    assert statuses(document) <= {ValueStatus.REVIEW}


@pytest.mark.parametrize(
    "table",
    [
        "Kostnad          2016     2017     Totalt\nSumma          60 000   30 000   90 000\n"
        "Hyra           30 000   20 000   50 000\nTryck          30 000   10 000   40 000\n",
        "Kostnadsslag     Belopp\nTotalt           90 000\nHyra             50 000\nTryck            40 000\n",
    ],
)
def test_a_total_above_its_rows_sums_them(table: str) -> None:
    document = document_of(APPLICATION + table)
    assert amounts(document) == [("Hyra", "50000"), ("Tryck", "40000")]
    assert statuses(document) == {ValueStatus.READ}


def test_the_head_of_a_price_may_name_its_unit() -> None:
    """Both columns were called amounts, and no row was read."""
    table = (
        "Utgift         St   Pris/st (SEK)   Summa (SEK)\nVerktyg         4           1 000         4 000\n"
        "Lampor         20           5 800       116 000\nSumma                                   120 000\n"
    )
    rows = document_of(APPLICATION + table).rows_of("budget_rows")
    assert [(str(row["antal"]), str(row["a_pris"]), str(row["belopp"])) for row in rows] == [
        ("4", "1000", "4000"),
        ("20", "5800", "116000"),
    ]


STAFF = (
    "Personal i projektet\nNamn                 Uppgift          Tjänst   Timmar\n"
    "Anna Ek              Ledare             40 %      121\nBo Alm               Ekonom             10 %       72\n"
)


def test_a_line_of_heads_begins_the_next_table() -> None:
    """The hours of the staff and the amounts of two years stood in one table, and nothing was read."""
    own = (
        "Kostnader\nBudgetpost             2016     2015\nKöp av tjänster        74 800   39 100\n"
        "Utvärdering            15 200   36 800\nTotalt                 90 000   75 900\n"
    )
    document = document_of(f"{REPORT}{STAFF}{own}")
    assert amounts(document) == [("Köp av tjänster", "74800"), ("Utvärdering", "15200")]
    assert statuses(document) == {ValueStatus.REVIEW}  # of two years


@pytest.mark.parametrize(
    "heads",
    [
        "Kostnader              kr    Intäkter               kr\n",
        "Utgifter                     Inkomster\n",
        "          Kostnader                  Intäkter\nPost               Belopp    Post               Belopp\n",
    ],
)
def test_few_payers_beside_many_costs_are_another_side(heads: str) -> None:
    rows = (
        "Hyra               50 000    Beviljat bidrag    70 000\n"
        "Tryck              20 000    Försäljning        20 000\n"
        "Buss               10 000\nMat                 5 000\nPorto               5 000\n"
        "Summa              90 000    Summa              90 000\n"
    )
    document = document_of(REPORT + heads + rows)
    assert [text for text, _ in amounts(document)] == ["Hyra", "Tryck", "Buss", "Mat", "Porto"]


def test_what_was_spent_and_what_was_left_add_up_to_the_plan() -> None:
    """Under heads that nobody knows the plan was taken for the sum of the two others."""
    table = (
        "Ändamål        Tänkt    Använt      Rest\nHyra          50 000    40 000    10 000\n"
        "Tryck         40 000    45 000    -5 000\nSumma         90 000    85 000     5 000\n"
    )
    document = document_of(REPORT + table)
    assert ValueStatus.READ not in statuses(document) or [a for _, a in amounts(document)] == [
        "40000",
        "45000",
    ]


def test_accounts_are_not_read_as_costs_once_more() -> None:
    table = (
        "Kontonummer   Benämning              Enl. ansökan   Redovisat\n"
        "4556          Löner                        45 000      45 000\n"
        "7157          Material                     24 230      36 400\n"
        "4558          Resor                         8 000       8 600\n"
        "              SUMMA                        77 230      90 000\n"
    )
    document = document_of(REPORT + table)
    assert [amount for _, amount in amounts(document, "konto_rows")] == ["45000", "36400", "8600"]
    assert not document.rows_of("budget_rows")


@pytest.mark.parametrize(
    "heads",
    [
        ("Post", "Denna rekvisition", "Tidigare redovisat", "Upparbetat totalt"),
        ("Post", "Nu redovisat", "Tidigare redovisat", "Ack. utfall"),
    ],
)
def test_of_this_period_earlier_ones_and_all_of_them_this_one_is_the_reports(heads: tuple[str, ...]) -> None:
    """The column that the two others come to was chosen; `utfall` alone was taken for a head."""
    rows = (
        heads,
        ("Hyra", "50 000", "10 000", "60 000"),
        ("Tryck", "40 000", "-", "40 000"),
        ("Summa", "90 000", "10 000", "100 000"),
    )
    table = "".join(f"{row[0]:<12}{row[1]:>22}{row[2]:>22}{row[3]:>22}\n" for row in rows)
    document = document_of(REPORT + table)
    assert amounts(document) == [("Hyra", "50000"), ("Tryck", "40000")]
    assert statuses(document) == {ValueStatus.REVIEW}


def test_two_tables_under_the_same_heads_are_told_by_who_pays() -> None:
    table = (
        "Post               Belopp    Post               Belopp\n"
        "Hyra               50 000    Sökt belopp        60 000\n"
        "Tryck              40 000    Entréavgifter      30 000\n"
        "Summa              90 000    Summa              90 000\n"
    )
    assert amounts(document_of(APPLICATION + table)) == [("Hyra", "50000"), ("Tryck", "40000")]


def test_income_one_space_behind_the_costs_of_a_plain_text_is_no_text_of_them() -> None:
    """The amounts of the right side were accepted as those of the costs."""
    table = (
        "Kostnader                 Belopp, tkr Intäkter           Belopp, tkr\n"
        "Studiebesök                      33,7 Beviljat bidrag          147,5\n"
        "Inköp av böcker                  36,2 Sponsorer                 61,4\n"
        "Arvode till föreläsare           82,2 Försäljning               49,1\n"
        "Förtäring                       105,9\n"
        "Summa kostnader                 258,0 Summa intäkter           258,0\n"
    )
    document = document_of(REPORT + table)
    assert [amount for _, amount in amounts(document)] == ["33700", "36200", "82200", "105900"]


def test_months_among_remarks_are_no_count() -> None:
    table = (
        "Kostnader         Budget   Förbrukat   Underlag\nHyra              50 000      40 000   10 månader\n"
        "Tryck             40 000      45 000   Faktura finns\nBuss               9 000       5 000   Se bilaga\n"
        "Summa             99 000      90 000\n"
    )
    document = document_of(REPORT + table)
    assert [row["antal"] for row in document.rows_of("budget_rows") if row.cell("antal")] == []
    assert [amount for _, amount in amounts(document)] == ["40000", "45000", "5000"]


def test_years_behind_a_unit_are_no_whole() -> None:
    """`Kr 2014` was the amount of the row."""
    table = (
        "Post             Kr 2013     Kr 2014\nHyra              20 759      88 700\n"
        "Tryck              5 000      28 457\nSumma             25 759     117 157\n"
    )
    rows = document_of(APPLICATION + table).rows_of("budget_rows")
    assert [row["text"] for row in rows] == ["Hyra", "Tryck"]
    assert all(row["belopp"] is None for row in rows)


PROJECTS = (
    "Projekt 1: Odla ihop\nBelopp      Text                  Konto\nPersonal\n50 000      Löner                 5010\n"
    "10 000      varav semester\n20 000      Resor                 5800\n70 000      Summa\n\n"
    "Projekt 2: Måla ihop\nBelopp      Text                  Konto\n"
    "12 000      Färg                  4010\n8 000       Penslar               4020\n20 000      Summa\n"
)


def test_accounts_of_projects_go_on_behind_a_part_of_a_row() -> None:
    """A row behind `varav` was lost, and the sum of the last project taken for that of the paper."""
    document = document_of(f"Redovisning av projektmedel\n\nPeriod: 2016-01-01 – 2016-12-31\n\n{PROJECTS}")
    rows = document.rows_of("konto_rows")
    assert [(row.projekt_nr, str(row["konto"]), str(row["belopp"])) for row in rows] == [
        (1, "5010", "50000"),
        (1, "5800", "20000"),
        (2, "4010", "12000"),
        (2, "4020", "8000"),
    ]
    total = document.find("summa_angiven")
    assert total is None or total.value is None or total.status is ValueStatus.REVIEW


def test_a_heading_over_a_head_with_a_bare_unit_is_none_of_the_heads() -> None:
    """It said of what time the accounts are, and they were read as costs."""
    table = (
        "Kostnader under perioden\nKonto Text                     Kronor\n4110  Dirigent, 10 gånger      12 500\n"
        "4120  Noter                     3 840\n6110  Utskrifter                  460\n"
        "      Summa                    16 800\n"
    )
    rows = document_of(REPORT + table).rows_of("konto_rows")
    assert [(str(row["konto"]), str(row["belopp"])) for row in rows] == [
        ("4110", "12500"),
        ("4120", "3840"),
        ("6110", "460"),
    ]


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("Vad", "Not", "2012, kr", "2013, kr"), True),
        (("Vad", "Not", "Kr 2012", "Kr 2013"), True),
        (("Vad", "Not", "2012, kr", "Annat, kr"), False),  # another column holds amounts
    ],
)
def test_years_alone_give_rows_without_an_amount_of_their_own(heads: tuple[str, ...], found: bool) -> None:
    rows = (
        heads,
        ("Fika", "1", "59 847", "66 000"),
        ("Verktyg", "", "66 000", "–"),
        ("Växter och jord", "2", "8 500", "10 000"),
        ("Summa", "", "134 347", "76 000"),
    )
    table = "".join(f"{row[0]:<20}{row[1]:>5}{row[2]:>16}{row[3]:>16}\n" for row in rows)
    read = document_of(APPLICATION + table).rows_of("budget_rows")
    own = [row for row in read if row.cell("belopp") is None]
    assert [str(row["text"]) for row in own] == (["Fika", "Verktyg", "Växter och jord"] if found else [])
    assert all(row.cell(heads[2]) is not None for row in own)


def test_heads_broken_off_at_a_hyphen_are_whole_again() -> None:
    table = (
        "                                              Mot-\n"
        "IKB     Verifikationstext            Utfall   part    Kontonummer\n"
        "1733    Annonser                      4 580   1704    4160\n"
        "1733    Material                     64 805   1704    5061\n"
        "        S:a inköp                    69 385\n"
    )
    rows = document_of(REPORT + table).rows_of("konto_rows")
    assert [
        (str(row["ikb"]), str(row["motpart"]), str(row["konto"]), str(row["belopp"])) for row in rows
    ] == [
        ("1733", "1704", "4160", "4580"),
        ("1733", "1704", "5061", "64805"),
    ]


def test_names_cut_between_the_wrong_rows_go_to_a_person() -> None:
    """The figures stand beside the last line of each name, and nothing on the page says so."""
    table = (
        "Kostnader                                    Summa\nKöp av tjänster                          37 000\n"
        "Utvärdering som genomförs av extern\nkonsult efter avslutat projekt          162 590\n"
        "Inköp av böcker och annat material till\nverksamheten                             71 000\n"
        "Summa kostnader                         270 590\n"
    )
    rows = document_of(REPORT + table).rows_of("budget_rows")
    right = ["Köp av tjänster", "Utvärdering som genomförs av extern konsult efter avslutat projekt"]
    accepted = [cell.value for row in rows if (cell := row.cell("text")) and cell.status is ValueStatus.READ]
    assert all(name in (*right, "Inköp av böcker och annat material till verksamheten") for name in accepted)


def test_the_heading_of_a_group_right_under_a_head_is_none() -> None:
    """`Post` and `Kostnader` were two columns, and the names of the rows parted between them."""
    table = (
        "Post                        Kronor\nKostnader\nOförutsedda kostnader       36 732\n"
        "Sociala avgifter            79 000\nUtbildning av ledare       131 700\nSumma kostnader            247 432\n"
    )
    found = [text for text, _ in amounts(document_of(REPORT + table))]
    assert found == ["Oförutsedda kostnader", "Sociala avgifter", "Utbildning av ledare"]


def test_a_sum_on_a_paper_of_several_projects_one_of_which_was_not_read_goes_to_a_person() -> None:
    text = (
        "Redovisning av projektmedel\n\nPeriod: 2016-01-01 – 2016-12-31\n\n"
        "Projekt 1: Odla ihop\nGenomfört utan kostnad.\n\n"
        "Projekt 2: Måla ihop\nKonto     Text             Belopp\n4010      Färg             12 000\n"
        "4020      Penslar           8 000\n          Summa            20 000\n"
    )
    total = document_of(text).find("summa_angiven")
    assert total is None or total.value is None or total.status is ValueStatus.REVIEW


def test_a_line_of_who_pays_beside_costs_begins_the_next_table() -> None:
    table = (
        "Ålder          Flickor   Pojkar   Totalt\n7–12 år             12       40       52\n"
        "Vuxna               43       25       68\nTotalt              55       65      120\n"
        "Utgifter                     Inkomster\n"
        "Revision           32 612    Beviljat bidrag    46 000\n"
        "Annonsering         9 813    Egen insats        35 487\n"
        "Webbplats          39 062\nSumma              81 487    Summa              81 487\n"
    )
    document = document_of(REPORT + table)
    assert [text for text, _ in amounts(document)] == ["Revision", "Annonsering", "Webbplats"]


def test_millions_with_three_decimals_are_amounts() -> None:
    table = (
        "Beloppen anges i mnkr\n\nKostnader                    Utfall\nBöcker och annat material     0,122\n"
        "Annonsering                   0,046\nStädning                      0,055\n"
        "Summa kostnader               0,223\n"
    )
    assert [amount for _, amount in amounts(document_of(REPORT + table))] == ["122000", "46000", "55000"]


def test_a_total_above_groups_with_sums_of_their_own_sums_them_all() -> None:
    table = (
        "Aktivitet            Antal    À-pris     Belopp\nSumma totalt                            275 722\n"
        "Resor och logi\nProjektledare            4     7 000     28 000\n"
        "Växter och jord          5       222      1 110\n"
        "Summa resor och logi                     29 110\nÖvrigt\nKöp av tjänster          4     2 173      8 692\n"
        "Tolk                     8    29 740    237 920\nDelsumma övrigt                         246 612\n"
    )
    document = document_of(APPLICATION + table)
    assert [amount for _, amount in amounts(document)] == ["28000", "1110", "8692", "237920"]


def test_people_counted_under_a_line_of_dashes_are_no_costs() -> None:
    table = (
        "Antal deltagare\nÅlder         Flickor   Pojkar   Totalt\n" + "-" * 40 + "\n"
        "17–25 år           16       15       31\nVuxna             110       19      129\n"
        "Totalt            126       34      160\n"
    )
    assert amounts(document_of(REPORT + table)) == []


def test_remarks_some_of_which_are_counts_are_no_part_of_the_names() -> None:
    """`Tolk 6 tillfällen` was accepted for the name of a cost, and ten months for how many there were."""
    table = (
        "Specifikation av kostnader   Förklaring       Förbrukat   Andel %\n"
        "Material till snickeri       Uppskattat          75 371      44 %\n"
        "Tolk                         6 tillfällen        60 296      35 %\n"
        "Resor                        10 månader          30 000      18 %\n"
        "Fika                         Enligt avtal         4 333       3 %\n"
        "TOTALT                                          170 000     100 %\n"
    )
    document = document_of(REPORT + table)
    assert [text for text, _ in amounts(document)] == ["Material till snickeri", "Tolk", "Resor", "Fika"]
    assert all(row.cell("antal") is None for row in document.rows_of("budget_rows"))


def test_an_amount_that_runs_over_into_the_other_side_is_not_cut() -> None:
    """The long text pushed its amount to where the other side begins: 816 was accepted for 816 100."""
    document = document_of(
        REPORT + "Konto   Kostnader                       kr  Finansiering                kr\n"
        "7809    Avgifter                436 300,00  Beviljat bidrag     4 265 120,00\n"
        "4665    Bussresor               734 100,00  Sponsorer               1 280,00\n"
        "4284    Hyra av bassäng tom 2016-12-31  816 100,00\n"
        "4756    Hyra av bassäng         449 800,00\n"
    )
    assert [amount for _, amount in amounts(document, "konto_rows")][:4] == [
        "436300",
        "734100",
        "816100",
        "449800",
    ]
