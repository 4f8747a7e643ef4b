"""Answers that stand one space behind their labels, with no colon between."""

from __future__ import annotations

from tests.stages.grid import document_of

FORM = (
    "Ansökan om projektbidrag\n\nSökande Norrby IF\nTel.nr 0520-49 70 00\nPostnr och ort 272 31 Strandby\n"
    "Start 2007-03-01\nSlut 2007-11-30\nBegärt bidrag 699 550 kr\nE-mail info@forening.se\nOrg.-nr 556016-0680\n"
)
FIELDS = {
    "telefon": "0520-49 70 00",
    "postadress": "272 31 Strandby",
    "tidplan_start": "2007-03-01",
    "tidplan_slut": "2007-11-30",
    "sokt_summa": "699 550 kr",
    "epost": "info@forening.se",
    "organisationsnummer": "556016-0680",
}


def test_answers_of_several_kinds_tell_the_labels_before_them() -> None:
    document = document_of(FORM)
    assert {name: document.find(name).raw for name in FIELDS} == FIELDS


def test_amounts_alone_tell_nothing() -> None:
    document = document_of(
        "Ansökan om projektbidrag\n\nProjektets namn: Nya spår\nSökande: Norrby IF\n\nGenomförande\n"
        "Vi hyr lokalen i mars.\nPriset är 12 000 kr\nDet blir 40 kvällar\nVi ringer 08-508 04 000\n"
        "Syfte\nFler ska mötas.\n"
    )
    texts = {section.name: section.text for section in document.sections}
    assert texts["genomforande"].endswith("Vi ringer 08-508 04 000")
