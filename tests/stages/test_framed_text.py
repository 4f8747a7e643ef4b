"""A frame of running text beside a list of amounts: neither runs into the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from extract.api import read_document
from models.record import Document

HEAD = (
    "Redovisning av föreningsbidrag",
    "Förening: Skogsmårdens vänner",
    "Period: 2011-01-01 – 2011-12-31",
    "Beviljat belopp: 60 000 kr",
)
ROWS = (
    ("Hyra av lokal", "22 000", "21 400", ""),
    ("Ledare", "30 000", "27 350", "två kvällar färre"),
    ("Porto", "3 000", "3 615", ""),
    ("Utflykt i maj", "5 000", "0", "blev inte av"),
    ("Summa", "60 000", "52 365", ""),
)
TEXT = (
    "Vi har träffats varje torsdag och",
    "sytt, sjungit och läst tillsammans",
    "med 41 barn. Den 14 maj kom 120",
    "grannar på loppis i parken. Flera",
    "av dem är nu med som ledare.",
)


def drawn(place: Path, *, frame: float, table: float, inside: bool, ruled: bool) -> Document:
    """The paper with its frame and its table from these left edges; inside: the frame holds its own heading."""
    canvas = Canvas(str(place), pagesize=landscape(A4))
    for number, line in enumerate(HEAD):
        canvas.drawString(40, 540 - 18 * number, line)
    canvas.drawString(table, 440, "Kostnader")
    canvas.drawString(frame + 4 * inside, 422 if inside else 440, "Vad har ni gjort?")
    for number, row in enumerate((("Slag", "Beräknat", "Utfall", "Anmärkning"), *ROWS)):
        y = 422 - 20 * number
        canvas.drawString(table + 4, y, row[0])
        canvas.drawRightString(table + 240, y, row[1])
        canvas.drawRightString(table + 310, y, row[2])
        canvas.drawString(table + 325, y, row[3])
        for left, right in ((0, 170), (170, 245), (245, 315), (315, 430)) if ruled else ():
            canvas.rect(table + left, y - 6, right - left, 20)
    canvas.rect(frame, 310, 220, 126)
    for number, line in enumerate(TEXT):
        canvas.drawString(frame + 4, 408 - 13 * number - 4, line)
    canvas.drawString(40, 260, "Ort och datum: Ekeby 2012-01-20")
    canvas.save()
    return read_document(place)


@pytest.mark.parametrize(("frame", "table"), [(560.0, 40.0), (40.0, 300.0)], ids=["right", "left"])
@pytest.mark.parametrize("inside", [False, True], ids=["heading over", "heading inside"])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "white"])
def test_the_rows_beside_a_frame_are_a_table_and_the_text_in_it_a_section(
    tmp_path: Path, frame: float, table: float, *, inside: bool, ruled: bool
) -> None:
    document = drawn(tmp_path / "ram.pdf", frame=frame, table=table, inside=inside, ruled=ruled)
    costs = [(str(row["text"]), str(row["belopp"])) for row in document.rows_of("budget_rows")]
    assert costs == [(text, amount.replace(" ", "")) for text, _, amount, _ in ROWS[:-1]]
    assert str(document.get("summa_angiven")) == "52365"
    (told,) = [section.text for section in document.sections if section.name == "genomforande"]
    assert told == " ".join(TEXT)
