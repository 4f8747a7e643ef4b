"""Forms that print every label in two languages: the words behind the stroke are the label's own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extract.stages.words.glosses import before_gloss
from models.record import Dokumenttyp
from tests.stages.grid import document_of

REPORT = """EKONOMISK SLUTREDOVISNING / FINAL FINANCIAL REPORT

Fondens diarienummer / Ref. no.       FBK 2014-0311
Projektnamn / Name of project         Tranor över Kvismaren
Redovisningsperiod / Period           2014-03-01 – 2014-12-31
Beviljat belopp / Amount granted      85 000 kr

Post / Item               Budget    Utfall / Outcome
Kikare och stativ         30 000              28 400
Resor till sjön           25 000              31 100
Tryck av häfte            30 000              24 500
Summa / Total             85 000              84 000

Förbrukat av bidraget / Spent         84 000 kr

Ordförande: ______________________  Eva Lindqvist
Kassör: ______________________  Karin Bergström
"""


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("diarienummer", "FBK 2014-0311"),
        ("period_start", date(2014, 3, 1)),
        ("period_slut", date(2014, 12, 31)),
        ("beviljat_belopp", Decimal(85000)),
        ("forbrukat_belopp", Decimal(84000)),
        # title, line to sign on and printed name beside each other: the first of two
        ("undertecknare", "Eva Lindqvist"),
        ("befattning", "Ordförande"),
    ],
)
def test_a_label_in_two_languages_is_answered_behind_both(field: str, expected: object) -> None:
    assert document_of(REPORT).get(field) == expected


def test_a_head_in_two_languages_names_its_column() -> None:
    document = document_of(REPORT)
    assert document.dokumenttyp is Dokumenttyp.REDOVISNING
    cells = [{cell.field: cell.value for cell in row.cells} for row in document.rows]
    assert [(row["text"], row["belopp"]) for row in cells] == [
        ("Kikare och stativ", Decimal(28400)),
        ("Resor till sjön", Decimal(31100)),
        ("Tryck av häfte", Decimal(24500)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projekt / Project", ("Projekt", "Project")),
        # two words for one thing, and a fraction, are no translation
        ("Projekt / verksamhet", ("Projekt / verksamhet", "")),
        ("Projekt/Project", ("Projekt/Project", "")),
        ("Antal 3 / 4", ("Antal 3 / 4", "")),
    ],
)
def test_only_a_capital_behind_a_stroke_begins_another_language(text: str, expected: tuple[str, str]) -> None:
    assert before_gloss(text) == expected
