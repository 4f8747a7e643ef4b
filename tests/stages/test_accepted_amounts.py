"""Papers that invite a wrong amount: what is accepted on them must be right, the rest may wait for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.pipeline import documents_of
from extract.readers import read_layout
from models.record import Document, SourceFile, Value, ValueStatus
from tests.stages.grid import documents_of_text

APPLICATION = (
    "Ansökan om projektbidrag\n\nFöreningens namn:   Byalaget i Sörby\nProjektets namn:   Vandringsleder\n"
)
REPORT = "Slutredovisning av projektbidrag\n\nFörening:   Byalaget i Sörby\nProjekt:   Vandringsleder\n"
SIGNED = "\nOrt och datum: Sörby 2015-11-20\n\nAnna Granlund\nOrdförande\n"

Accepted = set[tuple[str, int]]
COSTS_OF_120 = """
Kostnad              Belopp
Lön                  80 000
Hyra                 25 000
Material             15 000
Totalt               120 000
"""
ROWS_OF_120: Accepted = {
    ("budget_rows", 80_000),
    ("budget_rows", 25_000),
    ("budget_rows", 15_000),
    ("budget_summa", 120_000),
}


def amounts_of(document: Document) -> Iterator[tuple[str, Value]]:
    yield from ((value.field, value) for value in document.values)
    yield from ((row.table, cell) for row in document.rows for cell in row.cells if cell.field == "belopp")
    yield from (("beslut", clause.belopp) for clause in document.clauses if clause.belopp is not None)


def accepted_in(documents: Iterable[Document]) -> Accepted:
    """Every amount that nobody is asked to look at, with its field or the table of its row."""
    found = chain.from_iterable(map(amounts_of, documents))
    return {
        (name, int(value.value))
        for name, value in found
        if isinstance(value.value, Decimal) and value.status is ValueStatus.READ
    }


def read_file(place: Path) -> tuple[Document, ...]:
    layout = read_layout(place)
    return documents_of(
        layout, SourceFile(place.name, place.name, "0" * 64, len(layout.pages), layout.source)
    )


def one_a_line(text: str) -> str:
    """The text as a dump gives it that has lost its columns."""
    return "\n".join(
        part.strip() for line in text.split("\n") for part in line.split("   ") if part.strip() or not line
    )


@pytest.mark.parametrize("lay_out", [str, one_a_line], ids=["columns", "one_a_line"])
@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param(
            APPLICATION
            + """
Kostnader
Finansiär                    Belopp
Offentlig medfinansiering    175 000
Privat medfinansiering       117 000
Summa finansiering           292 000
""",
            {("ovriga_intakter_belopp", 292_000)},
            id="what pays is no cost, whatever stands above it",
        ),
        pytest.param(
            REPORT
            + """
Beviljat belopp:   383 000 kr

Kostnader
4280 Hyra, idrottslokal      78 000
5966 Kursavgifter            46 000
656 Licenser                 24 000
Summa                        148 000
""",
            {
                ("beviljat_belopp", 383_000),
                ("summa_angiven", 148_000),
                ("forbrukat_belopp", 148_000),
                ("konto_rows", 78_000),
                ("konto_rows", 46_000),
                ("konto_rows", 24_000),
            },
            id="a code before every text makes rows of accounts",
        ),
        pytest.param(
            APPLICATION
            + """
Finansiär                    Belopp
Sökt av kommunen             150 000
Sparbanksstiftelsen          50 000
Rotary                       30 000
Totalt                       230 000
""",
            {("sokt_summa", 150_000), ("ovriga_intakter_belopp", 80_000)},
            id="who pays is no cost",
        ),
        pytest.param(
            APPLICATION
            + """
Sökande                      Sökt belopp
Byalaget i Sörby             110 000
Norrby hembygdsförening      70 000
Summa                        180 000
""",
            {("sokt_summa", 180_000)},
            id="the shares of several applicants are no costs, and none of them is the sum asked for",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad                      Belopp
Personal
Ledare                       80 000
Assistent                    40 000
Personal totalt              120 000
Övrigt
Hyra                         35 000
Tryck                        25 000
Övrigt totalt                60 000
Totalt                       180 000
""",
            {
                ("budget_rows", 80_000),
                ("budget_rows", 40_000),
                ("budget_rows", 35_000),
                ("budget_rows", 25_000),
            }
            | {("budget_summa", 180_000)},
            id="the sum of a group is not that of the budget",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad                      Belopp
Personalkostnader            120 000
Ledare                       80 000
Assistent                    40 000
Övriga kostnader             60 000
Hyra                         35 000
Tryck                        25 000
""",
            {
                ("budget_rows", 80_000),
                ("budget_rows", 40_000),
                ("budget_rows", 35_000),
                ("budget_rows", 25_000),
            },
            id="a row that sums the rows below it is none, whatever it is called",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnadsslag        Sökt belopp     Egen insats     Summa
Lön                 90 000          30 000          120 000
Material            40 000          20 000          60 000
Summa               130 000         50 000          180 000
""",
            {
                ("budget_rows", 120_000),
                ("budget_rows", 60_000),
                ("budget_summa", 180_000),
                ("sokt_summa", 130_000),
            },
            id="a row's own amount is the whole, not what is asked for of it",
        ),
        pytest.param(
            APPLICATION + "\nSökt belopp:   180\n000 kr\n",
            set(),
            id="the first figures of a sum broken over two lines are none",
        ),
        pytest.param(
            """Protokollsutdrag
Kulturnämnden

Sammanträdesdatum 2016-02-10

§ 14 Projektbidrag till Byalaget i Sörby

Beslut
1. Kulturnämnden beviljar Byalaget i Sörby 100 000 kronor av sökta 150 000 kronor.
2. Återstående 50 000 kronor prövas i budgeten för 2017.
""",
            {("beslut", 100_000)},
            id="what a clause leaves for later it does not give",
        ),
        pytest.param(
            APPLICATION
            + """
Sökt belopp: 150 000 kr

Kostnad                      Belopp
Lön projektledare            120 000
Material                     60 000
Bidrag från kommunen         -150 000
Egen insats                  -30 000
Summa                        0
""",
            {("sokt_summa", 150_000), ("budget_rows", 120_000), ("budget_rows", 60_000)},
            id="what is taken off the costs is no cost, and what is left of them no budget",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad                      Belopp (EUR)
Lokal                        10 000
Material                     4 000
Summa                        14 000
""",
            set(),
            id="euros are no kronor",
        ),
        pytest.param(APPLICATION + "\nSökt belopp:   20160301\n", set(), id="a day is no amount"),
        pytest.param(
            APPLICATION + "\nSökt belopp:   1 500 kr per deltagare\n", set(), id="a price of one is no sum"
        ),
        pytest.param(
            APPLICATION
            + """
Åldersgrupp          Flickor       Pojkar        Totalt
7-12 år              1 200         1 300         2 500
13-16 år             900           800           1 700
Summa                2 100         2 100         4 200
""",
            set(),
            id="people are no kronor",
        ),
        pytest.param(
            REPORT
            + """
Aktivitet            Antal deltagare
Läger                1 200
Öppet hus            3 400
Summa                4 600
""",
            set(),
            id="people of a report are no outcome, and neither is their sum",
        ),
        pytest.param(
            REPORT
            + """
Kostnad              Budget        Prognos
Lön                  45 000        44 000
Material             25 000        22 000
Summa                70 000        66 000
""",
            set(),
            id="what a report planned is not what it used",
        ),
        pytest.param(
            APPLICATION
            + """
Bokslut föregående år
Kostnad              Belopp
Lön                  45 000
Material             25 000
Summa                70 000

Sökt belopp: 50 000 kr
""",
            {("sokt_summa", 50_000)},
            id="last year's costs are no budget, and their sum is not what is asked for",
        ),
        pytest.param(
            APPLICATION
            + """
Artikel              Antal         Pris
Stolar               40            300
Bord                 3             3 000
""",
            set(),
            id="a price beside a count is of one",
        ),
        pytest.param(
            APPLICATION
            + """
Utbetalningsplan
Datum                Belopp
2016-03-01           50 000
2016-09-01           40 000
Summa                90 000

Sökt belopp: 90 000 kr
""",
            {("sokt_summa", 90_000)},
            id="payments by their days are no costs",
        ),
        pytest.param(
            """Protokollsutdrag
Kulturnämnden

Sammanträdesdatum 2016-02-10

§ 14 Projektbidrag

Kulturnämnden beslutar
att bevilja Byalaget i Sörby 100 000 kronor,
att avslå ansökan om 40 000 kronor från Norrby hembygdsförening, samt
att finansiera bidragen ur nämndens anslag om 900 000 kronor.
""",
            {("beslut", 100_000)},
            id="what money is taken from is not what is given",
        ),
        pytest.param(
            APPLICATION
            + """
Total budget         Egen insats         Sökt belopp
240 000              50 000
""",
            {("budget_summa", 240_000), ("ovriga_intakter_belopp", 50_000)},
            id="of labels in a row the one without an answer takes none from its neighbour",
        ),
        pytest.param(
            REPORT + "\nFörbrukat under perioden:   65 000 kr\nFörbrukat hittills:   182 700 kr\n",
            {("forbrukat_belopp", 65_000)},
            id="what was used until now is more than what was used",
        ),
        pytest.param(
            APPLICATION + "\nSökt belopp per månad:   9 000 kr\n",
            set(),
            id="what is asked for each month is no sum",
        ),
        pytest.param(
            REPORT
            + """
Konto   Benämning    Period       Ack utfall
5011    Löner        40 000       85 000
6110    Lokaler      20 000       45 000
Summa                60 000       130 000
""",
            {("konto_rows", 40_000), ("konto_rows", 20_000), ("summa_angiven", 60_000)},
            id="what has been used since the start is not what the period used",
        ),
        pytest.param(
            REPORT
            + """
Konto   Text         Belopp
50      Personal     52 000
5011    Löner        40 000
5510    Avgifter     12 000
61      Övrigt       20 000
6110    Lokaler      20 000
""",
            {("konto_rows", 40_000), ("konto_rows", 12_000), ("konto_rows", 20_000)},
            id="a class of accounts is the sum of its accounts",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad              Belopp (tkr)
Lön                  40 000
Hyra                 20 000
Summa                60 000
""",
            set(),
            id="ten thousand thousands may be kronor under a head that nobody heeded",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad              Belopp
Lön                  40 000
Hyra                 20 000
Summa
Sökt belopp          50 000
""",
            {("budget_rows", 40_000), ("budget_rows", 20_000), ("sokt_summa", 50_000)},
            id="the sum asked for is no cost, below a total that was not filled in",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnadsslag         Bidrag        Föreningens andel
Konsult              17 000        12 000
Försäkring           9 000         12 500
Summa kostnader      26 000        24 500
""",
            set(),
            id="neither of two shares is the cost",
        ),
        pytest.param(
            REPORT
            + """
Kostnad              Utfall 2015   Budget 2016     Budget - utfall
Lön                  4 500         43 000          38 500
Tryck                12 500        21 000          8 500
Summa                17 000        64 000          47 000
""",
            set(),
            id="last year's outcome, a plan and a difference: none is what was used",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad              Belopp
Lön                  39 500
Hyra                 18 000
Resor                57 500
Tryck                14 500
""",
            {
                ("budget_rows", 39_500),
                ("budget_rows", 18_000),
                ("budget_rows", 57_500),
                ("budget_rows", 14_500),
            },
            id="two rows add up to a third by chance",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad              Sökt belopp
Annonser             39 000
Resor                38 000
""",
            {("budget_rows", 39_000), ("budget_rows", 38_000)},
            id="the first row under the head of what is asked for is not all of it",
        ),
        pytest.param(
            REPORT
            + """
Utgift               Kostnad enl. bokföring    Godkänd budget    Utfall 2015
Lön                  6 000                     24 000            28 000
Annonser             44 000                    15 000            10 000
Summa kostnader      50 000                    39 000            38 000
""",
            {
                ("budget_rows", 6_000),
                ("budget_rows", 44_000),
                ("summa_angiven", 50_000),
                ("forbrukat_belopp", 50_000),
            },
            id="of two outcomes a person says which is the period's",
        ),
        pytest.param(
            APPLICATION
            + """
Post                 Egna medel        Sökt stöd
Arvoden              12 500            10 000
Konsult              500               26 000
Material             10 000            10 000
""",
            set(),
            id="the first row under several heads is no answer to them",
        ),
        pytest.param(
            APPLICATION + "\nSökt belopp:   120 000 -> 100 000 kr\n" + COSTS_OF_120,
            ROWS_OF_120 | {("sokt_summa", 100_000)},
            id="of an amount and its correction the first is not meant",
        ),
        pytest.param(
            APPLICATION + "\nSökt belopp:   120 000 kr, rättat till 100 000 kr\n" + COSTS_OF_120,
            ROWS_OF_120 | {("sokt_summa", 100_000)},
            id="a correction in words",
        ),
        pytest.param(
            APPLICATION + "\nSökt belopp:   120 000 kr varav 20 000 kr moms\n" + COSTS_OF_120,
            ROWS_OF_120 | {("sokt_summa", 120_000)},
            id="a part behind the whole",
        ),
        pytest.param(
            APPLICATION
            + """
Kostnad              Belopp
Lön                  80
Hyra                 25
Material             15
Totalt               120
""",
            set(),
            id="a budget of a few kronor is one of thousands that says no so",
        ),
        pytest.param(
            REPORT
            + """
Kostnad    Utfall jan-apr    Utfall maj-aug    Utfall sep-dec    Totalt
Lön        30 000            40 000            35 000            105 000
Hyra       8 000             8 000             8 000             24 000
Totalt     38 000            48 000            43 000            129 000
""",
            {
                ("budget_rows", 105_000),
                ("budget_rows", 24_000),
                ("summa_angiven", 129_000),
                ("forbrukat_belopp", 129_000),
            },
            id="the heads of columns are no rows, though the sums under them add up",
        ),
        pytest.param(
            REPORT
            + """
Post         Utfall
Intäkter     -120 000
Lön          80 000
Hyra         25 000
Resultat     -15 000
""",
            {("budget_rows", 80_000), ("budget_rows", 25_000)},
            id="income below nought among the costs of a report",
        ),
    ],
)
def test_what_is_accepted_is_right(text: str, right: Accepted, lay_out: type[str]) -> None:
    assert accepted_in(documents_of_text(lay_out(text + SIGNED))) <= right


def test_the_income_beside_the_costs_is_no_account() -> None:
    """Two amounts of income came to the sum that both sides share, and stood for the costs of two accounts."""
    text = """
Konto   Utgifter                 Belopp  Finansiering         Belopp
61716   Arkitekttjänst tom 2014-08-31  44 428:-  Beviljat bidrag  764 890:-
43168   Kontorsvaror tom 2014-08-31  416 315:-  Bidrag från  327 810:-
                                         studieförbund
41488   Telefoni              587 283:-
65542   Frakter               618 105:-
62357   Kontorsvaror tom 2014-08-31  82 709:-
46757   Inköp av garn och     -655 240:-
        tyg tom 2014-08-31
        Summa                 1 092 700:-  Summa               1 092
                                                               700:-
"""
    (document,) = documents_of_text(REPORT + text + SIGNED)
    read = [row["belopp"] for row in document.rows_of("konto_rows")]
    assert read == [44_428, 416_315, 587_283, 618_105, 82_709, -655_240]


def test_the_sum_of_cells_in_lines_ends_at_its_amount() -> None:
    """The year under the table was read for its sum: four lines are a row of it, and a sum has two."""
    rows = "Avser\nKonto\nMotpart\nBelopp (kr)\nTelefoni\n4009\n6888\n252 042,00\nFrakter\n7343\n6888\n552 453,00\n"
    text = f"{REPORT}\nKostnader enligt bokföringen\n\n{rows}Summa\n804 495,00\n\nUnderskrift\n\n"
    (document,) = documents_of_text(f"{text}Sörby, 14 januari 2007\n")
    assert document.get("summa_angiven") == 804_495


def test_an_amount_that_nothing_names_is_no_row_of_an_account() -> None:
    """A head of one word a line and days between names and amounts: only the sums were left as rows.

    Two rows are proved by their sum; one that is its own sum is not.
    """
    text = """Återrapportering, kontospecifikation

Ansvarig nämnd:  Ärendenr:
Sörby stadsdelsnämnd 2014/3520
Rapportperiod:
2014-05-01 – 31/8 2014

Projekt 1: Vandringsleder

Avser Bokförings-

dag

Bokfört

belopp

Konto

Hyra kopiator, två månader 2014-05-25 729 800 46482

Arvode föreläsare 2014-05-21 764 000 44981

Summa 1 493 800

Projekt 2: Bryggor

Avser Bokförings-

dag

Bokfört

belopp

Konto

Virke 2014-05-07 583 300 78235

Summa 583 300

Summa samtliga projekt:

2 077 100 kr
"""
    accepted = {amount for name, amount in accepted_in(documents_of_text(text)) if name == "konto_rows"}
    assert accepted == {729800, 764000}


def test_the_text_of_an_amount_in_a_dump_is_never_that_of_the_next() -> None:
    text = "Budget\nLön projektledare\n120 000\nMaterial\n60 000\nHyra\n15 000\nTryck\n30 000\n"
    (document,) = documents_of_text(APPLICATION + "\n" + text + SIGNED)
    pairs = {(row["text"], row["belopp"]) for row in document.rows}
    known = {("Lön projektledare", 120_000), ("Material", 60_000), ("Hyra", 15_000), ("Tryck", 30_000)}
    assert pairs <= known


def test_two_amounts_in_one_printed_cell_are_no_single_one(tmp_path: Path) -> None:
    place = tmp_path / "tva_i_en.pdf"
    canvas = Canvas(str(place), pagesize=A4)
    canvas.setFont("Helvetica", 9)
    lines = (APPLICATION + "\n").split("\n")
    for number, line in enumerate(lines):
        canvas.drawString(50, 790 - 16 * number, line)
    top = 780 - 16 * len(lines)
    for number, (text, amounts) in enumerate(
        [("Kostnad", ["Belopp"]), ("Lön", ["40 000"]), ("Hyra", ["20 000", "5 000"]), ("Tryck", ["9 000"])]
    ):
        y = top - 30 * number
        canvas.rect(45, y - 20, 200, 30)
        canvas.rect(245, y - 20, 100, 30)
        canvas.drawString(50, y, text)
        for row, amount in enumerate(amounts):
            canvas.drawString(250, y - 12 * row, amount)
    canvas.save()
    assert accepted_in(read_file(place)) <= {("budget_rows", 40_000), ("budget_rows", 9_000)}
