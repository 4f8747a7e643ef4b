"""Tables of a text whose cells stand one place away from their heads, or whose columns have run together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Document, ValueStatus
from tests.stages.grid import document_of

_APPLICATION = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökt belopp: {sokt} kr\n\n"
_REPORT = "Redovisning av projektmedel\n\nProjektets namn: Odla ihop\nBeviljat belopp: 400 000 kr\n\n"


def _rows(document: Document, table: str = "budget_rows") -> list[tuple[object, object]]:
    return [(row["text"], row["belopp"]) for row in document.rows_of(table)]


def _accepted(document: Document, table: str = "budget_rows") -> set[tuple[object, object]]:
    return {
        (row["text"], row["belopp"])
        for row in document.rows_of(table)
        if (cell := row.cell("belopp")) is not None and cell.status is ValueStatus.READ
    }


def test_a_name_that_goes_on_with_a_sign_moves_no_amount_to_the_row_above() -> None:
    text = _APPLICATION.format(sokt="300 000") + (
        "Kostnadsbudget\nBudgetpost\n2020\n2021\nTotalt\nHyra av scen\n40000\n-\n40000\n"
        "Lön samordnare 40\n% med sociala\navgifter\n60000\n70000\n130000\nKostymer\n50000\n80000\n130000\n"
        "Alla kostnader\n150000\n150000\n300000\n\nMål\nFler spelar.\n"
    )
    assert _rows(document_of(text)) == [
        ("Hyra av scen", Decimal(40000)),
        ("Lön samordnare 40 % med sociala avgifter", Decimal(130000)),
        ("Kostymer", Decimal(130000)),
    ]


@pytest.mark.parametrize(
    ("head", "remark"),
    [
        ("Konto Benämning            Enl. ansökan Verklig kostnad Anmärkning", "heads a space apart"),
        ("Konto Benämning               Beviljat      Verklig kostnad", "heads over their columns"),
    ],
)
def test_what_was_spent_is_taken_and_not_what_was_asked_for(head: str, remark: str) -> None:
    text = _REPORT + (
        f"Projektets kostnader\n{head}\n"
        "7344  Telefon                   65.200,00         81.700,00   Se bilaga 2\n"
        "7809  Material                  80.800,00         80.800,00   sex tillfällen\n"
        "6930  Hyra av buss             114.400,00         94.500,00\n"
        "      Summa                    260.400,00        257.000,00\n\nResultat\nDet gick bra.\n"
    )
    document = document_of(text)
    assert [amount for _, amount in _rows(document, "konto_rows")] == [81700, 80800, 94500], remark
    assert document.get("summa_angiven") == Decimal(257000)


def test_the_small_amounts_of_costs_part_from_who_pays_a_space_behind_them() -> None:
    text = _APPLICATION.format(sokt="231 000") + (
        "Kostnadsbudget\nBelopp i tkr\n"
        "Kostnad          Summa Finansiering    Summa\n"
        "Scen                53 Sökt bidrag       231\n"
        "Affischer          132 Studieförbundet   173\n"
        "Resor              134 Medlemsavgifter   115\n"
        "Tryck              200\n"
        "Summa kostnader    519 Summa intäkter    519\n\nMål\nFler kommer.\n"
    )
    assert _rows(document_of(text)) == [
        ("Scen", Decimal(53000)),
        ("Affischer", Decimal(132000)),
        ("Resor", Decimal(134000)),
        ("Tryck", Decimal(200000)),
    ]


def test_an_amount_left_in_the_name_of_a_row_sends_its_row_to_a_person() -> None:
    text = _REPORT + (
        "Kostnader\nAktivitet Utfall 2016 Utfall 2015\nResor 174194 87720\nLjud och ljus 125856 146363\n"
        "SUMMA 300050 234083\n\nResultat\nDet gick bra.\n"
    )
    assert not {amount for _, amount in _accepted(document_of(text))} & {Decimal(87720), Decimal(146363)}


def test_rows_with_a_number_of_their_own_are_told_by_their_sum() -> None:
    text = _REPORT + (
        "Projektets kostnader\nBelopp i kronor\nRad\nBudgetpost\nUtfall\n1\nAffischer\n97.000 kr\n2\nMaterial\n"
        "141.600 kr\n3\nResor\n165.100 kr\nSumma kostnader\n403.700 kr\n\nFöregående års kostnader\nBelopp i kronor\n"
        "Post\nBelopp\nScen\n178.500 kr\nBuss\n16.300 kr\n\nResultat\nDet gick bra.\n"
    )
    assert _rows(document_of(text))[:3] == [
        ("Affischer", Decimal(97000)),
        ("Material", Decimal(141600)),
        ("Resor", Decimal(165100)),
    ]


def test_amounts_of_two_lists_with_one_total_are_for_a_person() -> None:
    text = _APPLICATION.format(sokt="169 200") + (
        "Budget\nKostnader\nPost\nScen\nBöcker och spel\nProjektledare\nSumma kostnader\n\nIntäkter\nBelopp Post\n"
        "169 200 kr Sökt bidrag\n130 000 kr Försäljning\n137 000 kr Kommunens bidrag\n436 200 kr Summa intäkter\n\n"
        "Belopp\n262 200 kr\n87 000 kr\n87 000 kr\n436 200 kr\n\nMål\nFler kommer.\n"
    )
    assert not _accepted(document_of(text))


def test_shares_of_who_pays_are_no_costs() -> None:
    text = _APPLICATION.format(sokt="380 000") + (
        "Finansiering\nSökta medel\n380 000\nEgen finansiering\n380 000\nÖvriga finansiärer\n300 000\n"
        "Totalt\n1 060 000\n\nMål\nFler kommer.\n"
    )
    assert _rows(document_of(text)) == []


def test_heads_of_two_sides_in_a_text_with_tabs_tell_by_their_order_which_is_of_costs() -> None:
    text = _APPLICATION.format(sokt="56 200") + (
        "Kalkyl\nKostnader\tIntäkter\nPost\tBelopp\tPost\tBelopp\nAffischer\t67 600\tSökt bidrag\t56 200\n"
        "Växter och jord\t22 900\tFörsäljning\t34 000\nFörsäkring\t12 700\tRegion Mälarkusten\t13 000\n"
        "Summa\t103 200\tSumma\t103 200\n\nMål\nFler kommer.\n"
    )
    assert _rows(document_of(text)) == [
        ("Affischer", Decimal(67600)),
        ("Växter och jord", Decimal(22900)),
        ("Försäkring", Decimal(12700)),
    ]
