"""Papers as a scan gives them: words with boxes, no bold type, and sizes that are measured and not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.pipeline import documents_of
from extract.stages.page.lines import read_lines
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word
from models.record import Document, Dokumenttyp, SourceFile

Printed = tuple[float, float, str, float]
"""From the left, from the top, the text, its size; points."""


def page(number: int, rows: list[Printed]) -> Page:
    words = []
    for left, top, text, size in rows:
        x = left
        for part in text.split(" "):
            width = 0.5 * size * len(part)
            words.append(Word(part, Box(x, top, x + width, top + size), size=size))
            x += width + 0.3 * size
    return Page(number, 595.0, 842.0, tuple(words), source=TextSource.OCR)


def read(*pages: list[Printed]) -> tuple[Document, ...]:
    layout = Layout(tuple(page(number, rows) for number, rows in enumerate(pages, start=1)), TextSource.OCR)
    return documents_of(layout, SourceFile("papper.pdf", "papper.pdf", "0" * 64, len(pages), TextSource.OCR))


APPLICATION: list[Printed] = [
    (56, 80, "Ansökan om projektbidrag", 16),
    (56, 120, "Projektets namn", 8),
    (56, 132, "Sjöbodens vänner", 10),
    (56, 160, "Sökt bidrag", 8),
    (56, 172, "125 000 kr", 10),
    (56, 200, "Syfte", 10),
    (56, 214, "Vi vill rusta boden tillsammans med byns föreningar och skolan.", 10),
    (56, 250, "Ekhult 2011-05-02", 10),
]
DECISION: list[Printed] = [
    (56, 80, "LÄNSSTYRELSEN", 9),
    (56, 92, "BESLUT", 10),
    (56, 104, "Datum 2011-10-17", 10),
    (56, 140, "Länsstyrelsen beslutar", 10),
    (200, 140, "1. att bevilja Sjöbodens vänner bidrag med högst 110 000 kronor,", 10),
    (200, 154, "2. att bevilja Byns bryggor bidrag med högst 45 000 kronor.", 10),
    (56, 180, "Skälen för beslutet", 10),
    (200, 180, "Insatserna kommer många till del.", 10),
]


def test_a_title_in_capitals_over_a_date_begins_a_paper() -> None:
    """On a scan nobody can tell that `BESLUT` is bold, and its letters are no larger than the text's."""
    sorts = [document.dokumenttyp for document in read(APPLICATION, DECISION)]
    assert sorts == [Dokumenttyp.ANSOKAN, Dokumenttyp.BESLUT]


def test_the_same_title_on_the_next_page_goes_on() -> None:
    following: list[Printed] = [
        (56, 80, "BESLUT", 10),
        (56, 92, "Datum 2011-10-17", 10),
        (56, 120, "Beslutet kan överklagas inom tre veckor.", 10),
    ]
    assert len(read(DECISION, following)) == 1


def test_a_bold_title_measured_hardly_larger_than_the_text_is_no_running_head() -> None:
    """Ink that spreads makes small print larger; the title of both papers was taken for a running head."""
    pages = []
    for number, amount in ((1, "125 000 kr"), (2, "84 000 kr")):
        title, *others = page(number, [(56, 80, "Projektansökan", 10.6)]).words
        rows = [*APPLICATION[1:4], (56.0, 172.0, amount, 10.0), *APPLICATION[5:]]
        below = page(number, rows)
        pages.append(replace(below, words=(title._replace(bold=True), *others, *below.words)))
    layout = Layout(tuple(pages), TextSource.OCR)
    _, lines = read_lines(layout)
    assert [line.page for line in lines if line.text == "Projektansökan"] == [1, 2]


def test_labels_of_any_wording_in_the_small_type_of_the_others_part_the_answers() -> None:
    pairs = (
        ("Sökande", "Lokala hälsorådet i Sävedal"),
        ("Projektets titel", "Tolv berättelser"),
        ("Projekttid", "2015-01-01 till och med 2015-12-31"),
        ("Mål", "Vi siktar på sju föreställningar."),
        ("Husets färg", "Faluröd med vita knutar, som förr."),
        ("Sökt anslag", "SEK 1 418 000"),
    )
    rows: list[Printed] = [(170, 80, "Ansökan om bidrag till projekt", 15)]
    for n, (label, answer) in enumerate(pairs):
        rows += [(70, 140 + 24 * n, label, 7.4), (70, 150 + 24 * n, answer, 11.6)]
    (document,) = read(rows)
    goal, *_ = document.sections
    assert (goal.name, goal.text) == ("mal", "Vi siktar på sju föreställningar.")


def test_a_title_without_a_date_is_a_part_of_the_form() -> None:
    """`BESLUT` heads what the office fills in on the last page of many forms."""
    office: list[Printed] = [
        (56, 80, "Fylls i av kansliet", 10),
        (56, 100, "BESLUT", 10),
        (56, 120, "Datum:", 10),
        (56, 140, "Handläggare:", 10),
    ]
    assert len(read(APPLICATION[:-1], office)) == 1


def test_clauses_beside_the_deciding_words() -> None:
    """The first clause stood in the line of `Länsstyrelsen beslutar` and was lost; the second kept its number."""
    clauses = read(DECISION)[0].clauses
    assert [clause.text.value for clause in clauses] == [
        "att bevilja Sjöbodens vänner bidrag med högst 110 000 kronor,",
        "att bevilja Byns bryggor bidrag med högst 45 000 kronor.",
    ]


def test_a_large_answer_right_under_its_label_is_no_heading() -> None:
    """A capital J that reaches below the line makes a text look larger than it is."""
    rows: list[Printed] = [
        (56, 66, "Delredovisning", 16),
        (56, 94, "Ansvarig nämnd", 7.4),
        (56, 103, "Järva stadsdelsnämnd", 12.5),
        (56, 118, "Diarienummer", 7.4),
        (56, 128, "1.6-606/2017", 10),
        (56, 143, "Redovisningsperiod", 7.4),
        (56, 153, "2017-01-01 – 2017-08-31", 10),
    ]
    values = {value.field: value.value for value in read(rows)[0].values}
    assert values["namnd"] == "Järva stadsdelsnämnd"


def test_an_account_with_two_sides_tells_what_was_granted() -> None:
    """Labels under their answers; `t.o.m.` ends a period, and the income stands right of the costs' rows."""
    rows: list[Printed] = [
        (56, 60, "Redovisning av projektbidrag", 16),
        (56, 100, "Sjöbodens vänner", 10),
        (384, 100, "JO160-2009", 10),
        (56, 114, "Projektets namn", 7),
        (384, 114, "Diarienummer", 7),
        (56, 130, "Byalaget i Ekhult", 10),
        (384, 130, "802631-3349", 10),
        (56, 144, "Förening", 7),
        (384, 144, "Org.nr", 7),
        (56, 160, "1 januari 2009", 10),
        (305, 160, "31 dec 2009", 10),
        (56, 174, "Redovisningen avser tiden från", 7),
        (305, 174, "t.o.m.", 7),
        (56, 200, "Konto", 10),
        (131, 200, "Utgifter", 10),
        (296, 200, "kr", 10),
        (350, 200, "Intäkter", 10),
        (490, 200, "kr", 10),
        (56, 216, "4083", 10),
        (131, 216, "Serviceavtal", 10),
        (296, 216, "804 235", 10),
        (350, 216, "Beviljat belopp", 10),
        (475, 216, "1 083 217", 10),
        (56, 232, "7324", 10),
        (131, 232, "Arkitekttjänst", 10),
        (296, 232, "278 982", 10),
        (131, 248, "Summa", 10),
        (285, 248, "1 083 217", 10),
        (350, 248, "Summa", 10),
        (475, 248, "1 083 217", 10),
        (56, 290, "Ekhult, 11 februari 2010", 10),
        (56, 304, "Ort och datum", 7),
    ]
    values = {value.field: str(value.value) for value in read(rows)[0].values if value.value is not None}
    assert values["beviljat_belopp"] == "1083217"
    assert values["summa_angiven"] == "1083217"
    assert (values["period_start"], values["period_slut"]) == ("2009-01-01", "2009-12-31")


def test_a_number_of_an_office_s_own_pattern_tells_the_label_beside_its_own() -> None:
    """No form knows `Kundnummer`, and it was the answer to `Journalnr`."""
    rows: list[Printed] = [
        (56, 60, "Ansökan om stöd till lokala insatser", 16),
        (56, 100, "Journalnr", 9),
        (310, 100, "Kundnummer", 9),
        (61, 114, "09735-2008", 10),
        (315, 114, "744 462", 10),
        (56, 140, "Sökande", 9),
        (56, 154, "Roddklubben Åran", 10),
    ]
    values = {value.field: value.value for value in read(rows)[0].values}
    assert values["diarienummer"] == "09735-2008"


@pytest.mark.parametrize(
    ("total", "flagged"),
    [
        ("105 000", True),  # the first group was lost among the dots before it
        ("105 500", False),
        ("5 000", False),  # no whole groups of figures
    ],
)
def test_a_sum_that_lacks_the_first_figures_of_its_rows_sum_is_doubted(total: str, flagged: bool) -> None:
    rows = (("Resor", "1 545 000"), ("Arvoden", "560 000"), ("Summa kostnader", total))
    table = [(56.0, 200.0, "Kostnadsslag", 10.0), (400.0, 200.0, "Belopp", 10.0)]
    for number, (name, amount) in enumerate(rows, start=1):
        table += [(56.0, 200.0 + 16 * number, name, 10.0), (400.0, 200.0 + 16 * number, amount, 10.0)]
    (document,) = read([*APPLICATION[:5], *table])
    value = document.find("budget_summa")
    assert value is not None
    assert ("tvetydig" in value.flags) is flagged
