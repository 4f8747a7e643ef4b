"""Rows of tables that a form asks for label by label, the same labels again for every row."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.api import read_document
from models.record import Document, ValueStatus
from tests.stages.grid import document_of

APPLICATION = (
    "Ansökan om projektbidrag\n\nFöreningens namn\nByalaget Ekorren\nProjektets namn\nSommarscenen\n"
    "Sökt belopp\n70 000 kr\n\n"
)
REPORT = "Redovisning av projektmedel\n\nNämnd: Farsta stadsdelsnämnd\nPeriod: 2016-01-01 - 2016-04-30\n\n"
COSTS = [("Hyra av scen", "32500"), ("Arvoden", "28000"), ("Tryck", "9500")]


def costs(document: Document) -> list[tuple[str | None, str | None]]:
    return [
        tuple(None if row[name] is None else str(row[name]) for name in ("text", "belopp"))  # type: ignore[misc]
        for row in document.rows_of("budget_rows")
    ]


def statuses(document: Document, table: str = "budget_rows") -> set[ValueStatus]:
    return {cell.status for row in document.rows_of(table) if (cell := row.cell("belopp")) is not None}


QUESTIONS = "".join(
    f"8.{2 * n - 1} Vad avser kostnaden?\n{text}\n8.{2 * n} Hur stor är kostnaden (kr)?\n{amount}\n"
    for n, (text, amount) in enumerate(COSTS, 1)
)
COLONS = "".join(
    f"Post {n}\nKostnadsslag: {text}\nBelopp: {amount} kr\nKommentar:\n\n"
    for n, (text, amount) in enumerate(COSTS, 1)
)
BESIDE = "".join(f"Benämning: {text:<30}Belopp: {amount}\n" for text, amount in COSTS)
NUMBERED = "".join(
    f"Kostnad {n}:  {text}\nBelopp {n}:   {amount}\n" for n, (text, amount) in enumerate(COSTS, 1)
)
YEARS = "".join(
    f"Kostnadsslag    {text}\nÅr 2015         500\nÅr 2016         {int(amount) - 500}\nTotalt          {amount}\n\n"
    for text, amount in COSTS
)

DASHED = "".join(f"Kostnad: {text} – Belopp: {amount} kr\n" for text, amount in COSTS)
BARRED = "".join(f"Vad: {text} | Kostar: {amount} kr\n" for text, amount in COSTS)
COUNTED = "".join(
    f"Post: {text}; Antal: 2; Pris per enhet: {int(amount) // 2}; Belopp: {amount}\n"
    for text, amount in COSTS
)
WRAPPED = "".join(f"Ändamål: {text}, Belopp:\n{amount} kr\n" for text, amount in COSTS)


@pytest.mark.parametrize(
    "text",
    [
        QUESTIONS + "9. Summa kostnader\n70 000\n",
        COLONS + "Total kostnad: 70 000 kr\nFinansiär: Sparbanken\nBelopp: 10 000 kr\n",
        BESIDE + "\nÖvrigt\nVi hoppas på svar före maj.\n",
        NUMBERED + "Kostnad 4:\nBelopp 4:\nSumma:      70 000\nMotivering: Se bilaga.\n",
        YEARS + "Summa budget    70 000\n",
        DASHED + "Summa kostnader\n70 000 kr\n",
        BARRED + "Vad blir den totala kostnaden?\n70 000 kr\n",
        COUNTED + "Summa: 70 000\n",
        WRAPPED + "Summa: 70 000 kr\n",
    ],
    ids=[
        *("questions", "income-behind", "no-total", "empty-row", "years-of-each"),
        *("run-in-with-dashes", "with-bars", "with-counts", "with-wrapped-answers"),
    ],
)
def test_labels_that_come_again_for_every_row_are_its_columns(text: str) -> None:
    document = document_of(APPLICATION + text)
    assert costs(document) == COSTS
    assert statuses(document) == {ValueStatus.READ}


def test_codes_are_asked_for_as_well() -> None:
    text = (
        "Konto\n5010\nText\nLokalhyra\nBelopp\n40 000,00\n\nKonto\n6991\nText\nArvoden\nBelopp\n22 000,00\n\n"
    )
    document = document_of(f"{REPORT}{text}Summa\n62 000,00\n")
    found = [(row["konto"], row["text"], str(row["belopp"])) for row in document.rows_of("konto_rows")]
    assert found == [("5010", "Lokalhyra", "40000"), ("6991", "Arvoden", "22000")]


def test_two_amounts_of_a_row_that_nothing_explains_go_to_a_person() -> None:
    text = "".join(f"Kostnadsslag: {text}\nBelopp: {amount}\nKostnad: 1 000\n\n" for text, amount in COSTS)
    assert ValueStatus.READ not in statuses(document_of(APPLICATION + text))


def test_rows_whose_sum_is_another_go_to_a_person_with_it() -> None:
    document = document_of(f"{APPLICATION}{COLONS}Total kostnad: 80 000 kr\n")
    total = next(value for value in document.values if value.field == "budget_summa")
    assert costs(document) == COSTS
    assert total.status is ValueStatus.REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "Projekt: Odla ihop\nBeviljat belopp: 100 000 kr\n\nProjekt: Läxhjälp\nBeviljat belopp: 50 000 kr\n",
        "Intäkt: Medlemsavgifter\nBelopp: 100 000 kr\n\nIntäkt: Lotteri\nBelopp: 50 000 kr\n",
    ],
    ids=["projects", "income"],
)
def test_what_is_no_cost_is_no_row(text: str) -> None:
    assert costs(document_of(REPORT + text)) == []


def test_small_labels_over_their_answers_in_boxes(tmp_path: Path) -> None:
    place = tmp_path / "boxes.pdf"
    canvas = Canvas(str(place), pagesize=A4)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(60, 790, "Ansökan om projektstöd")
    answers = [("Sökande förening", "Byalaget Ekorren"), ("Projektets namn", "Sommarscenen")]
    for number, (label, answer) in enumerate(answers):
        _asked(canvas, 60, 750 - 32 * number, label, answer)
    for number, (text, amount) in enumerate(COSTS):
        y = 660 - 44 * number
        canvas.rect(55, y - 20, 300, 30)
        canvas.rect(355, y - 20, 150, 30)
        _asked(canvas, 60, y, "Beskrivning av kostnaden", text)
        _asked(canvas, 360, y, "Belopp i kronor", amount)
    _asked(canvas, 60, 500, "Summa kostnader", "70 000")
    canvas.save()
    document = read_document(place)
    assert costs(document) == COSTS
    assert statuses(document) == {ValueStatus.READ}


def _asked(canvas: Canvas, x: float, y: float, label: str, answer: str) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(x, y, label)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(x, y - 14, answer)
