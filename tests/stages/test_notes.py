"""A fillable form that stores another answer than it shows: from the file to the finding."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from extract.api import check, read_document
from models.finding import Finding, Result
from models.record import Document, ValueStatus

LABELS = {
    "Projektets namn": "Lykttändarna",
    "Ansvarig nämnd": "Skarpnäcks stadsdelsnämnd",
    "Projektansvarig": "Torvald Askelin",
    "Sökt summa": "90 000 kr",
}


def write_form(path: Path, change: Callable[[dict[str, DictionaryObject]], None]) -> Path:
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Ansökan om projektmedel")
    canvas.setFont("Helvetica", 10)
    for number, (label, answer) in enumerate(LABELS.items()):
        y = 740 - 40 * number
        canvas.drawString(60, y, f"{label}:")
        canvas.acroForm.textfield(name=label, value=answer, x=170, y=y - 6, width=300, height=20)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(path))
    fields = [reference.get_object() for reference in writer.pages[0]["/Annots"]]
    change({field["/T"]: field for field in fields})
    writer.write(path)
    return path


def store(label: str, answer: str) -> Callable[[dict[str, DictionaryObject]], None]:
    return lambda fields: fields[label].update({NameObject("/V"): TextStringObject(answer)})


def found(document: Document) -> list[Finding]:
    return [each for each in check(document) if each.code == "Q04" and each.result is Result.TRAFF]


def test_an_amount_stored_otherwise_than_shown_goes_to_a_person(tmp_path: Path) -> None:
    document = read_document(write_form(tmp_path / "a.pdf", store("Sökt summa", "900 000 kr")))
    value = document.find("sokt_summa")
    assert value is not None
    assert value.value == Decimal(90000)  # what the page shows
    assert value.status is ValueStatus.REVIEW
    assert "formular_avviker" in value.flags
    (finding,) = found(document)
    assert (finding.field, finding.page) == ("sokt_summa", 1)
    assert (finding.expected, finding.actual) == ("900 000 kr", "90 000 kr")
    assert len(finding.field_ids) == 1


def test_a_note_on_what_is_no_value_is_told_all_the_same(tmp_path: Path) -> None:
    def change(fields: dict[str, DictionaryObject]) -> None:
        fields["Projektansvarig"].update({NameObject("/V"): TextStringObject("")})

    document = read_document(write_form(tmp_path / "a.pdf", change))
    (finding,) = found(document)
    assert "inget svar" in finding.message
    assert finding.page == 1


@pytest.mark.parametrize("answer", ["90000", "90 000,00", "90 000 kr"])
def test_another_spelling_is_no_finding(tmp_path: Path, answer: str) -> None:
    document = read_document(write_form(tmp_path / "a.pdf", store("Sökt summa", answer)))
    assert document.get("sokt_summa") == Decimal(90000)
    assert document.reader_notes == ()
    assert found(document) == []
