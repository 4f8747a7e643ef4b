"""Small things of a form without which what does not add up on it was not told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from extract.api import read_document, read_documents
from extract.stages.labels.help_text import is_only_help
from extract.stages.labels.zones import Zone
from models.geometry import Box
from models.layout import Word
from models.record import Document, Dokumenttyp, ValueStatus
from tests.stages.grid import document_of

FIELDS = "Projektets namn: Odla ihop\nSökande: Måsen\nSökt belopp: 90 000 kr\n"
HEAD = f"Ansökan om projektmedel\n\n{FIELDS}"
Rows = Sequence[Sequence[str]]


def word(tmp_path: Path, title: str, lines: Sequence[str], rows: Rows) -> Document:
    """A title, plain paragraphs, and a table with rules."""
    document = docx.Document()
    document.add_heading(title, level=0)
    for text in lines:
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    path = tmp_path / "papper.docx"
    document.save(str(path))
    return read_document(path)


def test_help_under_a_label_whose_fellows_are_answered_to_the_right(tmp_path: Path) -> None:
    rows = (
        ("Sökande", "Måsens teater"),
        ("Telefon", "040-628 04 65"),
        ("Projektets titel\nHögst 60 tecken; används i all information om projektet", "Hamnen berättar"),
        ("Projekttid", "2020-01-01 – 2020-12-31"),
    )
    document = word(tmp_path, "Ansökan om projektstöd", (), rows)
    assert document.get("projekt") == "Hamnen berättar"


def test_a_title_broken_over_two_lines(tmp_path: Path) -> None:
    lines = ("Nämnd: Kulturnämnden", "Period: 2015-01-01 – 2015-06-30", "Totalt redovisat: 1 500 kr")
    rows = (("Avser", "Belopp", "Konto"), ("Drivmedel, faktura", "1 000", "5808"), ("Frakt", "500", "7430"))
    document = word(tmp_path, "Återrapportering, kontospecifikationer", lines, rows)
    assert document.dokumenttyp is Dokumenttyp.REDOVISNING


def test_a_share_behind_the_amount_of_a_label_of_unlisted_words(tmp_path: Path) -> None:
    rows = (("Finansieringskälla", "Belopp", "Andel"), ("Sökt EU-stöd", "45 000", "100,0 %"))
    lines = ("Projektets namn: Odla ihop", "Sökande: Måsen")
    document = word(tmp_path, "Ansökan om projektstöd", lines, rows)
    assert str(document.get("sokt_summa")) == "45000"


def test_a_question_with_boxes_to_tick_asks_whether_whatever_a_row_is_called() -> None:
    table = "Intäkter                kr\nÖvriga intäkter         0\n"
    document = document_of(f"{HEAD}\nHar ni annan finansiering?\n[ ] Ja   [x] Nej\n\n{table}")
    assert document.get("ovriga_intakter") == "nej"


def test_whether_there_is_co_financing_is_no_question_of_an_amount() -> None:
    value = document_of(f"{HEAD}\n3.3 Finns annan medfinansiering?\n    Ja    Nej\n").find("ovriga_intakter")
    assert value is not None
    assert value.status is not ValueStatus.ABSENT


def test_a_section_that_is_empty_above_who_signs() -> None:
    end = (
        "Efter projektet\n\nOrt            Kållby           Datum     2011-06-14\nBefattning     Ordförande\n"
    )
    document = document_of(f"{HEAD}\nSyfte\nAtt fler odlar ihop och lär känna varandra.\n\n{end}")
    section = document.section("implementering")
    assert section is not None
    assert not section.text
    assert document.get("befattning") == "Ordförande"


def test_a_bold_heading_over_a_table_is_no_text_of_an_empty_section(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ansökan om projektmedel", level=0)
    for text in (*FIELDS.splitlines(), "Syfte", "Att fler odlar ihop.", "Fortsättning efter projekttiden"):
        document.add_paragraph(text)
    document.add_paragraph().add_run("Vad insatsen kostar").bold = True
    table = document.add_table(rows=0, cols=2)
    for row in (("Kostnadsslag", "Belopp"), ("Frön", "60 000"), ("Jord", "30 000"), ("Summa", "90 000")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    path = tmp_path / "papper.docx"
    document.save(str(path))
    section = read_document(path).section("implementering")
    assert section is not None
    assert not section.text


def zone(text: str) -> Zone:
    return Zone("cell", 1, (tuple(Word(part, Box(0, 0, 5, 10)) for part in text.split()),))


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("Den som kan svara på frågor om ansökan, inte den som undertecknar.", True),
        ("Anna Berg och Per Holm, båda från styrelsen.", False),  # names
        ("Nås lättast på kvällarna mellan 18 och 20.", False),  # figures
        ("Se nästa sida.", False),  # too short to be a sentence of the form's
    ],
)
def test_a_sentence_that_says_who_is_asked_for_is_no_answer(text: str, helps: bool) -> None:
    assert is_only_help(zone(text)) is helps


def test_a_label_with_nothing_but_such_a_sentence_is_not_answered(tmp_path: Path) -> None:
    rows = (
        ("Sökande\nMåsens teater", "Telefon\n040-628 04 65"),
        (
            "Kontaktperson\nDen som kan svara på frågor om ansökan, inte den som undertecknar.",
            "E-post\na@b.example",
        ),
    )
    value = word(tmp_path, "Ansökan om projektstöd", ("Projektets namn: Odla ihop",), rows).find(
        "kontaktperson"
    )
    assert value is not None
    assert value.status is ValueStatus.EMPTY


def test_what_stands_under_another_box_answers_no_label(tmp_path: Path) -> None:
    rows = (
        ("03 Nämnd\n", "04 Projektets namn\nGrannar lagar mat"),
        ("05 Beviljat bidrag\n90 000 kr", "06 Dnr\n12-33"),
    )
    value = word(tmp_path, "Redovisning av statsbidrag", (), rows).find("namnd")
    assert value is not None
    assert value.status is ValueStatus.EMPTY


def test_a_remark_of_the_office_beside_a_wrong_number(tmp_path: Path) -> None:
    rows = (
        ("1.1", "Vilken organisation söker?", "Måsens teater", "OK"),
        ("1.2", "Vilket är organisationsnumret?", "802218-9179", "OK"),
        ("1.3", "Vilket projekt gäller det?", "Odla ihop", "–"),
    )
    value = word(tmp_path, "Projektansökan", (), rows).find("organisationsnummer")
    assert value is not None
    assert (value.value, value.flags) == ("802218-9179", ("ogiltig",))


def test_options_over_the_next_label_are_no_text_of_a_section() -> None:
    document = document_of(
        f"{HEAD}\nSyfte\nAtt fler odlar.\n\nMålgrupp\n[ ] JA   [x] NEJ\nFinns övriga intäkter?\n"
    )
    section = document.section("malgrupp")
    assert section is not None
    assert not section.text


def test_the_words_of_a_label_are_no_board() -> None:
    text = "Ansvarig nämnd          Diarienummer\n                        1.2.3-697/2012\n"
    document = document_of(
        f"Slutredovisning av utvecklingsmedel\n\n{text}\nProjektet gick bra och alla var nöjda.\n"
    )
    value = document.find("namnd")
    assert value is None or value.value is None


def test_a_span_broken_before_its_dash() -> None:
    text = (
        "Måsens teater\nStorgatan 4\n123 45 Kållby\n\nAnsökan om bidrag\n\n"
        "Härmed ansöker vi om 45 000 kronor för projektet ”Odla ihop”, som pågår 2005-05-01\n– 2005-10-31.\n\n"
        "Bakgrunden är att många saknar en plats att odla på, och att ingen annan ordnar det.\n\n"
        "Med vänlig hälsning\nRut Vallmark\n"
    )
    assert str(document_of(text).get("tidplan_slut")) == "2005-10-31"


def test_each_page_headed_by_a_title_of_its_own_is_a_paper(tmp_path: Path) -> None:
    document = docx.Document()
    for number, title in enumerate(("Ansökan om statsbidrag", "Statsbidrag: ansökan")):
        if number:
            document.add_page_break()
        document.add_heading(title, level=0)
        for text in FIELDS.splitlines():
            document.add_paragraph(text)
    path = tmp_path / "papper.docx"
    document.save(str(path))
    assert len(read_documents(path)) == 2


def test_the_unit_of_a_head_over_what_stands_beside_a_label(tmp_path: Path) -> None:
    rows = (
        ("Finansieringskälla", "Belopp (tkr)", "Andel"),
        ("Sökt projektstöd", "2 029", "100,0 %"),
        ("Total finansiering", "2 029", "100 %"),
    )
    lines = ("Projektets namn: Odla ihop", "Sökande: Måsen")
    assert str(word(tmp_path, "Ansökan om projektstöd", lines, rows).get("sokt_summa")) == "2029000"


def test_a_sum_that_looks_like_a_year_is_no_head(tmp_path: Path) -> None:
    rows = (("Kostnadsslag (tkr)", "Totalt"), ("Lön", "1 574"), ("Mat", "500"), ("Summa kostnader", "2 074"))
    lines = ("Projektets namn: Odla ihop", "Sökande: Måsen")
    assert str(word(tmp_path, "Ansökan om projektstöd", lines, rows).get("budget_summa")) == "2074000"


def test_the_post_under_the_name_of_who_signs_asks_for_no_board() -> None:
    answers = (
        "Måsens teater\nFörening\nHamnen berättar\nProjektets namn\n90 000 kr\nSökt belopp\n2019-02-01\nStartdatum\n"
        "rut@mas.example\nE-post\n"
    )
    signed = "Hult den 8 september 2018\nOrt och datum\n\nRut Vallmark\nFörvaltningschef\n"
    signed += "Namnförtydligande och befattning\n"
    assert (
        document_of(f"Ansökan om föreningsstöd\n\n{answers}\n{signed}").get("undertecknare") == "Rut Vallmark"
    )


def test_help_in_the_imperative_is_no_answer_and_the_answer_no_label(tmp_path: Path) -> None:
    rows = (
        (
            "A. Diarienummer\n6.2-64/2017",
            "B. Projektbenämning\nAnge ett kort namn som kan användas i beslutet.\nÖppna dörren",
        ),
        ("C. Ansvarig nämnd\nKulturnämnden", "D. E-post\nrut@mas.example"),
    )
    assert word(tmp_path, "Ansökan om utvecklingsmedel", (), rows).get("projekt") == "Öppna dörren"


def test_an_amount_in_words_that_begins_on_the_next_line() -> None:
    amount = "Sökt belopp: 175 500 SEK\n(sjuttiofemtusenfemhundra\nkronor)\n"
    document = document_of(
        f"Ansökan om projektmedel\n\nProjekt: Odla ihop\nSökande: Måsen\n{amount}Datum: 2019-02-01\n"
    )
    assert document.get("sokt_text") == "(sjuttiofemtusenfemhundra kronor)"


def test_a_table_of_word_ends_on_no_page_made_up_for_it(tmp_path: Path) -> None:
    lines = ["Projektets namn: Odla ihop", "Sökande: Måsen", *["Vi odlar."] * 36]
    rows = (
        ("Post", "Kronor"),
        *((f"Post {letter}", "1 000") for letter in "abcdefghij"),
        ("Summa", "10 000"),
    )
    document = word(tmp_path, "Ansökan om projektstöd", lines, rows)
    places = [cell.place for row in document.rows if (cell := row.cell("belopp")) is not None]
    assert len(places) == 10
    assert len({place.page for place in places if place is not None}) == 1


def test_answers_under_two_labels_under_one_another_are_no_labels() -> None:
    asked = "Nämnd/förvaltning:\nProjektledare:\nÄlvsjö stadsdelsförvaltning\nRut Vallmark\n"
    more = "Adress:\nPostnr och postadress:\nParkallén 31\n161 39 Kista\n"
    mail = "E-postadress:\nTelefonnummer (även riktnummer)\nrut@mas.example\n08 465 004 00\n"
    document = document_of(f"Ansökan om projektmedel\n\nBeteckning:\nKS 2013/697\n{asked}{more}{mail}")
    found = {name: document.get(name) for name in ("namnd", "kontaktperson", "epost")}
    assert found == {
        "namnd": "Älvsjö stadsdelsförvaltning",
        "kontaktperson": "Rut Vallmark",
        "epost": "rut@mas.example",
    }
