"""A page that follows a signature begins another paper where it bears a title."""

from __future__ import annotations

import pytest

from extract.pipeline import documents_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import SourceFile
from tests.stages.grid import document_of

ACCOUNT = (
    "REDOVISNING AV {what}",
    "Ansvarig nämnd    Kulturnämnden",
    "Projektets namn    {project}",
    "Beviljat belopp    {amount} kr",
    "Uppnådda resultat",
    "Fler har deltagit än vi hade räknat med i våras.",
)
FAXED = "FRÅN: {of} TFN 0980-319 275    {page}"
SIGNED = ("Ort och datum Lillåsen den 19:e januari 2021 ______", "{caption}", "Sixten Ask", "Kassaförvaltare")


def page_of(number: int, texts: tuple[str, ...]) -> Page:
    words = []
    for line, text in enumerate(texts):
        left = 60.0
        for piece in text.split("    "):
            for one in piece.split():
                top, width = 60.0 + 16 * line, 6.0 * len(one)
                words.append(Word(one, Box(left, top, left + width, top + 10), size=10))
                left += width + 5
            left = 220.0
    return Page(number, 595, 842, tuple(words), source=TextSource.TEXT)


@pytest.mark.parametrize("caption", ["(namnteckning)", "Namnteckning", "(Underskrift)"])
def test_a_caption_in_brackets_is_a_signature_too(caption: str) -> None:
    first = tuple(
        text.format(what="PROJEKTBIDRAG", project="Gårdsmusik", amount="3 358 000") for text in ACCOUNT
    )
    second = tuple(text.format(what="ANSLAG", project="Lokal mat", amount="1 069 725") for text in ACCOUNT)
    end = tuple(text.format(caption=caption) for text in SIGNED)
    pages = (
        page_of(1, (FAXED.format(of="NORRA HOLMEN", page="S.01"), *first)),
        page_of(2, (FAXED.format(of="NORRA HOLMEN", page="S.02"), *end)),
        page_of(3, (FAXED.format(of="TJÄRNLUNDA", page="S 1/1"), *second)),
    )
    file = SourceFile("bunt.pdf", "bunt.pdf", "0" * 64, 3, TextSource.TEXT)
    documents = documents_of(Layout(pages, TextSource.TEXT), file)
    assert [document.get("projekt") for document in documents] == ["Gårdsmusik", "Lokal mat"]


@pytest.mark.parametrize(
    ("over", "signer"),
    [
        ("Underskrift\n", "Vera Alm-Ek"),
        ("Attesterad:        ", "Vera Alm-Ek"),
        ("Deltagare i styrgruppen\n", None),  # a list of who was there
    ],
)
def test_day_name_and_title_in_three_pieces_sign_below_the_word_for_it(over: str, signer: str | None) -> None:
    document = document_of(
        "SLUTRAPPORT\n\nProjekt: Bänken\nFörening: Byalaget\nBeviljat belopp: 20 000 kr\n\n"
        f"{over}2020-03-16        Vera Alm-Ek        generalsekreterare\n"
    )
    assert document.get("undertecknare") == signer


@pytest.mark.parametrize("title", ["Oberoende revisors rapport över granskning", "Revisorsintyg"])
def test_an_auditors_page_behind_a_report_is_a_paper_of_its_own(title: str) -> None:
    """Its day and signer were taken for the report's."""
    report = tuple(text.format(what="ANSLAG", project="Bänken", amount="320 000") for text in ACCOUNT)
    signed = ("Underskrift", "Ort och datum    Lillåsen 2020-03-16", "Namnförtydligande    Vera Alm-Ek")
    seen = "Vi har granskat den slutrapport som föreningen har upprättat."
    page = (title, seen, "Hult den 20 mars 2020", "Rut Ek")
    pages = (page_of(1, (*report, *signed)), page_of(2, page))
    file = SourceFile("a.pdf", "a.pdf", "0" * 64, 2, TextSource.TEXT)
    documents = documents_of(Layout(pages, TextSource.TEXT), file)
    assert [document.page_from for document in documents] == [1, 2]
    assert documents[0].get("undertecknare") == "Vera Alm-Ek"


def test_the_comma_behind_a_name_in_its_cell_is_no_part_of_it() -> None:
    answer = read_as(Kind.PERSON, "Dragan Enerot,")
    assert [part.value for part in answer.parts] == ["Dragan Enerot"]


def test_numbered_labels_under_each_other_are_no_rows() -> None:
    document = document_of(
        "ANSÖKAN OM MEDEL\n\n11  Sökt belopp, kr      600 000 kr\n"
        "14  Medfinansiering finns\n    Ja X   Nej\n15  Målgrupp\n    Kvinnor och barn som söker hjälp.\n"
        "16  Mål\n    Väntetiden ska vara högst tre dagar.\n"
    )
    assert document.rows == ()


@pytest.mark.parametrize(
    ("sentence", "signer"),
    [
        (
            "Ansökan är underskriven med e-legitimation av Rut Ek-Lind, ordförande, 2023-02-13 kl. 13.57.",
            "Rut Ek-Lind",
        ),
        ("Ansökan har signerats elektroniskt av Rut Ek den 13 februari 2023.", "Rut Ek"),
        ("HANDLÄGGARE: EVA EK        ATTEST 2020-02-14: RUT LIND", "RUT LIND"),
        ("Ansökan ska vara underskriven av behörig firmatecknare senast 2023-02-13.", None),
        ("Avtalet är undertecknat av Lindens Skola den 13 februari 2023.", None),
    ],
)
def test_a_sentence_says_who_has_signed_over_the_net(sentence: str, signer: str | None) -> None:
    document = document_of(
        f"ANSÖKAN OM BIDRAG\n\nFörening: Byalaget\nProjekt: Bänken\nSökt belopp: 20 000 kr\n\n{sentence}\n"
    )
    assert document.get("undertecknare") == signer
