"""Letters whose first sentence stands over two lines under a bold heading, and that sum up in everyday words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import docx
import pytest

from extract.pipeline import documents_of
from extract.readers import read_layout
from models.record import Document, SourceFile
from tests.stages.grid import documents_of_text

BODY = [
    "Till Bygdestiftelsen",
    "*Ansökan om bidrag till bystuga",
    "Kvarnsjö-Lillhärdals samfällighet (organisationsnummer 802410-7754) ansöker härmed om 96 000 kronor till "
    "projektet ”Tak över huvudet”. Arbetet pågår från den 1 maj 2010 till den 30 september 2010.",
    "*Bakgrund",
    "Taket på bystugan lades 1931 och har läckt i tre vintrar. Fyra föreningar möts i huset varje vecka.",
    "Tillsammans blir det 120 000 kronor. Samfälligheten bidrar själv med 24 000 kronor ur kassan.",
    "Den som leder bygget är snickare Eva Lindqvist, telefon 070-174 06 12, e-post eva@dungen.example.",
    "Med förhoppning om ett gott svar",
    "Karin Bergström",
    "ordförande",
]


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("brev") / "brev.docx"
    word = docx.Document()
    for text in BODY:
        run = word.add_paragraph().add_run(text.lstrip("*"))
        run.bold = text.startswith("*")
    word.save(str(path))
    layout = read_layout(Path(path))
    return documents_of(layout, SourceFile("brev.docx", "brev.docx", "0" * 64, 1, layout.source))[0]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        # the sentence begins on the line under the heading, in another type, and goes on below
        ("sokt_summa", Decimal(96000)),
        # an organisation whose kind is written small behind its name
        ("sokande", "Kvarnsjö-Lillhärdals samfällighet"),
        ("budget_summa", Decimal(120000)),
        ("ovriga_intakter_belopp", Decimal(24000)),
        ("kontaktperson", "Eva Lindqvist"),
        ("telefon", "070-174 06 12"),
        ("undertecknare", "Karin Bergström"),
    ],
)
def test_what_the_sentences_say(letter: Document, field: str, expected: object) -> None:
    assert letter.get(field) == expected


def test_a_heading_ends_where_the_sentence_begins(letter: Document) -> None:
    assert letter.title == "Ansökan om bidrag till bystuga"


@pytest.mark.parametrize(
    "said",
    [
        "Av detta svarar vi själva för 24 000 kr.",
        "Resten, 24 000 kr, är våra egna medel, och 24 000 kr betalar föreningen själv.",
    ],
)
def test_what_an_applicant_pays_itself(said: str) -> None:
    text = (
        "Till Bygdestiftelsen\n\nAnsökan om projektmedel\n\nByalaget ansöker om 96 000 kr till en bystuga. "
    )
    (document,) = documents_of_text(f"{text}Kostnaderna beräknas till 120 000 kr. {said}\n\nKarin Berg\n")
    assert document.get("ovriga_intakter_belopp") == 24_000
