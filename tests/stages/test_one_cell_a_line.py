"""Tables of a dump with one cell a line: words and amounts by turns under one head, proved by their total."""

from __future__ import annotations

from decimal import Decimal

from tests.stages.grid import document_of

CODED = """Redovisning av projektstöd

Projektets namn:
Lugna gatan
Redovisningsperiod:
1 maj 2016 till och med 31 augusti 2016

Kostnader, kronor
3986 Lön samordnare
749 093
7258 Bilersättning tom 2016-08-31
828 309
5481 Kursavgifter
730 628
Totala kostnader
{total}

Norrfors 2016-09-10
"""


def test_words_with_the_code_of_their_account_over_each_amount() -> None:
    document = document_of(CODED.format(total="2 308 030"))
    rows = [(row["konto"], row["text"], row["belopp"]) for row in document.rows_of("konto_rows")]
    assert rows == [
        ("3986", "Lön samordnare", Decimal(749093)),
        ("7258", "Bilersättning tom 2016-08-31", Decimal(828309)),
        ("5481", "Kursavgifter", Decimal(730628)),
    ]
    assert document.get("summa_angiven") == Decimal(2308030)


def test_no_text_is_paired_with_the_amount_of_the_next() -> None:
    document = document_of(CODED.format(total="2 309 030"))
    cells = {
        (row["text"], row["belopp"])
        for row in (*document.rows_of("budget_rows"), *document.rows_of("konto_rows"))
    }
    assert ("Kursavgifter", Decimal(828309)) not in cells
    assert ("7258 Bilersättning tom 2016-08-31", Decimal(749093)) not in cells


HELPED = """Ansökan om projektmedel

Projektnamn: Odla ihop

Ekonomi – alla belopp anges i tkr
Total kostnad:
Sökt stöd:
Sökt belopp får vara högst 70 procent av totala kostnaden, dock högst 2
500 tkr.
1 384
1 250
"""


def test_help_between_labels_and_their_answers_may_run_over_two_lines() -> None:
    document = document_of(HELPED)
    assert (document.get("budget_summa"), document.get("sokt_summa")) == (Decimal(1384000), Decimal(1250000))


QUARTERS = """Ansökan om projektmedel

Projektnamn: Odla ihop
Summa som söks (tkr):   350

Kostnad (tkr)           Kvartal      Kvartal      Totalt
1                       2
Datorprogram                45            55         100
Utbildning av ledare       100           150         250
Totalt                     145           205         350
"""


def test_a_head_that_stands_over_no_column_still_names_the_unit() -> None:
    document = document_of(QUARTERS)
    amounts = [row["belopp"] for row in document.rows_of("budget_rows")]
    assert set(amounts) <= {Decimal(100000), Decimal(250000)}
    assert document.get("budget_summa") in (None, Decimal(350000))


def test_the_title_stands_apart_beside_the_name() -> None:
    document = document_of(
        "Ansökan om projektmedel\n\nProjektnamn: Odla ihop\nSökt belopp: 90 000 kr\n\n\n"
        "Fagerlunda den 28 juli 2016\n\nMärta Rönnäng                Kassaförvaltare\n"
    )
    assert (document.get("undertecknare"), document.get("befattning")) == ("Märta Rönnäng", "Kassaförvaltare")
