"""What is to be done on the left, what it costs on the right: the rows are those of the right column alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.stages.grid import document_of

HEAD = "ANSÖKAN OM FRITIDSMEDEL\n\nFörening:    Lindens scoutkår\nAktivitet:   Gårdsfest\n\n"
BELOW = (
    ("Fest på gården för stora och små. Bord", "korv, bröd, kol              850 kr"),
    ("ställs ut och var och en säljer sitt.", "hoppborg, hyra             2 400 kr"),
    ("", "dragspelare                  950 kr"),
    ("", "Summa kostnader            4 200 kr"),
)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Vad ska ni göra?", "Vad kostar det?"), ("Vad ska göras?", "Hur mycket kostar det?")],
)
def test_text_beside_a_list_of_costs_is_no_part_of_its_rows(left: str, right: str) -> None:
    rows = "\n".join(f"{one:<52}{other}" for one, other in ((left, right), *BELOW))
    document = document_of(HEAD + rows + "\n\nDatum: 1996-06-02\n")
    assert [(row["text"], row["belopp"]) for row in document.rows] == [
        ("korv, bröd, kol", Decimal(850)),
        ("hoppborg, hyra", Decimal(2400)),
        ("dragspelare", Decimal(950)),
    ]
    (text,) = [section.text for section in document.sections if section.name == "genomforande"]
    assert text == "Fest på gården för stora och små. Bord ställs ut och var och en säljer sitt."


def test_costs_beside_questions_of_who_pays_are_no_table_of_two_sides() -> None:
    rows = (
        ("Kostnader", "Finansiering"),
        ("Arvode till ledare           38 000", "Bidrag som söks            60 000"),
        ("Böcker                       16 500", "Finns andra intäkter?   [ ] Ja  [x] Nej"),
        ("Tryckning                    12 000", "Om ja, belopp"),
        ("Utställning                   5 500", ""),
        ("Summa kostnader              72 000", ""),
    )
    document = document_of(HEAD + "\n".join(f"{one:<44}{other}" for one, other in rows) + "\n")
    assert [row["belopp"] for row in document.rows] == [38_000, 16_500, 12_000, 5_500]
    assert document.get("sokt_summa") == 60_000


def test_a_table_of_texts_and_costs_is_read_across() -> None:
    table = (
        ("Aktivitet", "Kostnad"),
        ("Hyra av lokal i tre dagar", "2 400"),
        ("Resor", "850"),
        ("Summa", "3 250"),
    )
    document = document_of(HEAD + "".join(f"{text:<40}{amount:>10}\n" for text, amount in table))
    assert [row["belopp"] for row in document.rows] == [Decimal(2400), Decimal(850)]
