"""A workbook that an office program printed: an energy fund's application."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, inked
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.pdf import Rendered

_RULE = Side(style="thin", color="888888")
_ENERGY_COSTS = (
    ("Laddstolpar, 6 st", "246 000", "49 200", "196 800"),
    ("Elanslutning och grävning", "188 000", "37 600", "150 400"),
    ("Projektering", "54 000", "10 800", "43 200"),
    ("Skyltning", "12 000", "2 400", "9 600"),
    ("Egen arbetstid, 160 tim", "64 000", "0", "64 000"),
    ("Oförutsett", "15 000", "3 000", "12 000"),
)


def _put(s: Any, where: str, text: str, *, bold: bool = False, size: float = 10) -> None:
    s[where].value = inked(text)
    s[where].font = Font(name="Carlito", size=size, bold=bold)


def _answer(s: Any, where: str, text: str) -> None:
    """A yellow cell with rules round it."""
    _put(s, where, text)
    s[where].fill = PatternFill("solid", fgColor="FFF6CC")
    s[where].border = Border(left=_RULE, right=_RULE, top=_RULE, bottom=_RULE)


def energikalkyl() -> Rendered:
    """An energy fund's sheet printed on its side: labels in cells, VAT beside every cost; the sum misses a row."""
    d = Document("ansokan")
    book = Workbook()
    s = book.active
    s.title = "Ansökan"
    _put(s, "A1", "KLIMATLÅNGREVEN", bold=True, size=16)
    _put(s, "A2", "Ansökan om stöd till laddinfrastruktur – kalkylblad version 2.3", size=11)
    _put(s, "G1", "Ärende")
    _answer(s, "H1", d("diarienummer", "NKL-21-04410"))
    _who(s, d)
    _money(s, d)
    _put(s, "A20", "Beskrivning av åtgärden", bold=True)
    text = ("Sex laddstolpar med lastbalansering sätts upp på föreningens parkering. Grävningen samordnas med bytet av "
            "belysning. Stolparna beräknas ge 41 000 kWh per år från 2023.")  # fmt: skip
    _put(s, "A21", d.section("genomforande", "Beskrivning av åtgärden", text))
    s.merge_cells("A21:H22")
    s["A21"].alignment = Alignment(wrap_text=True, vertical="top")
    _put(s, "A24", "Ort och datum", bold=True)
    _put(s, "B24", d("ort", "Upplunda") + " " + d("datum", "2021-05-24"))
    _put(s, "E24", "Namnförtydligande", bold=True)
    _put(s, "F24", d("undertecknare", "Osvald Brinkemo"))
    for column, wide in zip("ABCDEFGH", (26, 19, 13, 15, 18, 22, 10, 17), strict=True):
        s.column_dimensions[column].width = wide
    s.row_dimensions[21].height = s.row_dimensions[22].height = 18
    s.page_setup.orientation, s.page_setup.paperSize = "landscape", 9
    s.page_setup.fitToWidth, s.page_setup.fitToHeight = 1, 0
    s.sheet_properties.pageSetUpPr.fitToPage = True
    s.oddFooter.center.text = "Sida &P av &N"
    d.planted.append("B06")
    d.signed(line=False)
    return sheet_printed("energikalkyl", book, d)


def _who(s: Any, d: Document) -> None:
    left = (
        ("Sökandens namn", d("sokande", "Bostadsrättsföreningen Ekorrhjulet")),
        ("Organisationsnummer", d("organisationsnummer", "769633-9089")),
        ("Utdelningsadress", d("adress", "Ekorrvägen 14")),
        ("Postnr och ort", d("postadress", "754 60 Upplunda")),
        ("Kontaktperson", d("kontaktperson", "Mirjam Kallur")),
    )
    right = (
        ("Telefon", d("telefon", "070-174 06 83")),
        ("E-post", d("epost", "styrelsen@ekorrhjulet.example")),
        ("Åtgärdens namn", d("projekt", "Ladda hemma på Ekorrvägen")),
        ("Startdatum", d("tidplan_start", "2021-10-15")),
        ("Slutdatum", d("tidplan_slut", "2022-06-30")),
    )
    for row, ((label, answer), (label2, answer2)) in enumerate(zip(left, right, strict=True), 4):
        _put(s, f"A{row}", label, bold=True)
        _answer(s, f"B{row}", answer)
        _put(s, f"E{row}", label2, bold=True)
        _answer(s, f"F{row}", answer2)
        s.merge_cells(f"B{row}:D{row}")
        s.merge_cells(f"F{row}:H{row}")


def _money(s: Any, d: Document) -> None:
    """Costs to the left, the sum under them, and what pays for them to the right."""
    heads = ("Kostnadspost", "Kostnad inkl. moms", "Avgår moms", "Stödgrundande")
    marked = costs(d, [(row[0], row[3]) for row in _ENERGY_COSTS])
    rows = [(text, row[1], row[2], raw) for (text, raw), row in zip(marked, _ENERGY_COSTS, strict=True)]
    whole = ("Summa", "564 000", "100 000", d("budget_summa", "464 000", "464000"))
    for row, cells in enumerate((heads, *rows, whole), 11):
        for column, words in zip("ABCD", cells, strict=True):
            (_put if cells in (heads, whole) else _answer)(s, f"{column}{row}", words)
            s[f"{column}{row}"].font = Font(name="Carlito", size=10, bold=cells in (heads, whole))
            s[f"{column}{row}"].alignment = Alignment(horizontal="left" if column == "A" else "right")
    for row, label, answer in (
        (12, "Sökt stöd (högst 50 %), kr", d("sokt_summa", "232 000", "232000")),
        (13, "Egen finansiering, kr", d("ovriga_intakter_belopp", "232 000", "232000")),
    ):
        _put(s, f"F{row}", label, bold=True)
        _answer(s, f"H{row}", answer)
        s[f"H{row}"].alignment = Alignment(horizontal="right")
    _put(s, "F15", "Finansieringen går ihop", size=9)
    _put(s, "H15", "OK", size=9)


PAPERS = (energikalkyl,)
