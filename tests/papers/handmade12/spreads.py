"""A workbook on its side with units and payers, a folded sheet of 1998 in two halves; all invented."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, Hand, inked
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_CAFE = (
    ("Cirkelledare", "tim", "120", "385", "46 200", "46 200", "–"),
    ("Språkvärdar (ideellt)", "tim", "200", "220", "44 000", "–", "44 000"),
    ("Hyra av lokal", "ggr", "30", "650", "19 500", "19 500", "–"),
    ("Läromedel", "st", "40", "189", "7 560", "7 560", "–"),
    ("Fika", "ggr", "30", "280", "8 400", "4 200", "4 200"),
    ("Barnpassning", "tim", "60", "310", "16 800", "16 800", "–"),
)
_HEADS = ("Kostnadspost", "Enhet", "Antal", "À-pris", "Kostnad", "Söks", "Egen insats")
_LINE = Side(style="hair", color="444444")


def _cell(
    s: Any, where: str, marked: str, *, bold: bool = False, right: bool = False, wrap: bool = False
) -> Any:
    cell = s[where]
    cell.value = inked(marked)
    cell.font = Font(name="Liberation Sans Narrow", size=11, bold=bold)
    cell.alignment = Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=wrap)
    return cell


def _cafe_row(d: Document, rad: int) -> tuple[str, ...]:
    text, unit, antal, pris, whole, wish, own = _CAFE[rad - 1]
    key = f"budget_rows/{rad}"
    paid = [
        raw if raw == "–" else d(f"budget_amounts/{rad}/{head}", raw, value(raw))
        for head, raw in zip(_HEADS[5:], (wish, own), strict=True)
    ]
    return (d(f"{key}/text", text), unit, d(f"{key}/antal", antal), d(f"{key}/a_pris", pris),
            d(f"{key}/belopp", whole, value(whole)), *paid)  # fmt: skip


def _cafe_facts(s: Any, d: Document) -> None:
    left = (
        ("Sökande förening", d("sokande", "Internationella Föreningen Möllan")),
        ("Organisationsnr", d("organisationsnummer", "802511-2601")),
        ("Gata/box", d("adress", "Kvarnplan 4")),
        ("Postnr/ort", d("postadress", "271 43 Kvarnstad")),
        ("Projektnamn", d("projekt", "Prata på! Språkkafé i Möllan")),
    )
    right = (
        ("Kontakt", d("kontaktperson", "Fatou Engdahl")),
        ("Mobil", d("telefon", "070-174 06 27")),
        ("Mejl", d("epost", "fatou@ifmollan.example")),
        ("Start", d("tidplan_start", "2022-09-05")),
        ("Slut", d("tidplan_slut", "2023-05-29")),
    )
    for row, (one, two) in enumerate(zip(left, right, strict=True), 4):
        _cell(s, f"A{row}", one[0], bold=True)
        _cell(s, f"B{row}", one[1])
        _cell(s, f"E{row}", two[0], bold=True)
        _cell(s, f"F{row}", two[1])


def sprakkafe() -> Rendered:
    """A municipality's workbook of 2022: facts in two groups, units at a price, who pays what; one product mistyped."""
    d = Document("ansokan")
    book = Workbook()
    s = book.active
    s.title = "Ansökan"
    _cell(s, "A1", "Kvarnstads kommun – integrationspott 2022/23", bold=True).font = Font(
        name="Liberation Sans Narrow", size=16, bold=True
    )
    _cell(s, "A2", "Ansökan. Fyll bara i gula celler. Spara som föreningens namn.")
    _cafe_facts(s, d)
    _cell(s, "A10", "Vad ska ni uppnå?", bold=True)
    s.merge_cells("A11:G11")
    aim = ("60 vuxna som läser sfi ska våga tala svenska utanför klassrummet. Två av tre ska efter våren kunna klara "
     "ett "
        "läkarbesök utan tolk.")  # fmt: skip
    _cell(s, "A11", d.section("mal", "Vad ska ni uppnå?", aim), wrap=True)
    _cell(s, "A12", "Hur går det till?", bold=True)
    s.merge_cells("A13:G13")
    how = ("Trettio måndagskvällar kl. 18–20 i Kvarnskolans matsal. Fyra bord med var sin språkvärd och en "
     "cirkelledare. "
        "Barnen är i rummet bredvid.")  # fmt: skip
    _cell(s, "A13", d.section("genomforande", "Hur går det till?", how), wrap=True)
    for column, head in zip("ABCDEFG", _HEADS, strict=True):
        cell = _cell(s, f"{column}15", head, bold=True, right=column > "B")
        cell.fill = PatternFill("solid", fgColor="C6D9C0")
    total = ("Totalt", "", "", "", d("budget_summa", "142 460", "142460"), d("sokt_summa", "94 260", "94260"),
             d("ovriga_intakter_belopp", "48 200", "48200"))  # fmt: skip
    for row, cells in enumerate((*(_cafe_row(d, rad) for rad in range(1, 7)), total), 16):
        for column, marked in zip("ABCDEFG", cells, strict=True):
            cell = _cell(s, f"{column}{row}", marked, bold=row == 22, right=column > "B")
            cell.border = Border(bottom=_LINE, top=_LINE)
    _cell(s, "A24", "Ort och datum", bold=True)
    _cell(s, "B24", d("ort", "Kvarnstad") + " " + d("datum", "2022-06-10"))
    _cell(s, "E24", "Firmatecknare", bold=True)
    _cell(s, "F24", d("undertecknare", "Ragnhild Stenqvist"))
    _cell(s, "A26", "Kommunens dnr", bold=True)
    _cell(s, "B26", d("diarienummer", "KS 2022/418"))
    _cafe_page(s)
    d.planted.append("B13")
    d.signed(line=False)
    return sheet_printed("sprakkafe", book, d)


def _cafe_page(s: Any) -> None:
    for column, wide in zip("ABCDEFG", (26, 12, 12, 12, 15, 13, 14), strict=True):
        s.column_dimensions[column].width = wide
    s.row_dimensions[1].height = 26
    s.row_dimensions[11].height = s.row_dimensions[13].height = 32
    s.page_setup.orientation, s.page_setup.paperSize = "landscape", 9
    s.page_setup.fitToWidth, s.page_setup.fitToHeight = 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    s.oddFooter.center.text = "Sida &P av &N"


_BARN = (
    ("Stomme, syllbyte", "84"),
    ("Halmtak, södra fallet", "126"),
    ("Lerklining", "31"),
    ("Fönster, 4 lufter", "14,5"),
    ("Antikvarisk kontroll", "9,5"),
)
_BARN_TOLD = (
    ("bakgrund", "8  Byggnadens historia och skick", "Skiftesverkslada från omkring 1780, flyttad till sin plats 1842. "
     "Halmen läcker på två ställen och södra syllen är rutten på sju meter."),
    ("genomforande", "9  Vad ska utföras och hur?", "Syllen skarvas med kärnfura. Halmen, 1 400 kärvar, kommer från "
     "Vallby gård som har odlat råg för ändamålet. Två lärlingar från byggprogrammet deltar."),
)  # fmt: skip


def _number(h: Hand, x0: float, x1: float, y: float, caption: str, answer: str, tall: float = 32) -> None:
    h.box(x0, y, x1, y + tall)
    h.put(x0 + 4, y + 10, caption, size=7.5)
    h.put(x0 + 6, y + 25, answer, font="Courier", size=10.5)


def ladbidrag() -> Rendered:
    """A county's folded sheet of 1998: two halves beside each other, boxes with numbers, thousands of kronor."""
    h = Hand("ladbidrag", font="Liberation Serif", size=10, page=(841.89, 595.28))
    d = h.paper("ansokan")
    h.put(36, 40, "Länsstyrelsen i Kullabygdens län", bold=True, size=11)
    h.put(36, 56, "ANSÖKAN om bidrag till byggnadsvård", bold=True, size=14)
    h.line(421, 24, 421, 572, 0.3)
    _number(h, 36, 400, 70, "1  Sökande (ägare till byggnaden)", d("sokande", "Vallby Hembygdsgille"))
    _number(h, 36, 218, 102, "2  Person-/organisationsnr", d("organisationsnummer", "879501-4474"))
    _number(h, 218, 400, 102, "3  Telefon", d("telefon", "040-628 04 33"))
    _number(h, 36, 218, 134, "4  Gatuadress", d("adress", "Gillevägen 7"))
    _number(h, 218, 400, 134, "    Postnr och ort", d("postadress", "262 91 VALLBY"))
    _number(h, 36, 400, 166, "5  Sökandens ombud / kontaktperson", d("kontaktperson", "Ingvar Skifte"))
    _number(h, 36, 400, 198, "6  Åtgärdens benämning", d("projekt", "Skiftesladan i Vallby"))
    _number(h, 36, 218, 230, "7  Beräknad start", d("tidplan_start", "980504", "1998-05-04"))
    _number(h, 218, 400, 230, "    Beräknat färdigt", d("tidplan_slut", "981030", "1998-10-30"))
    y = 280.0
    for name, heading, text in _BARN_TOLD:
        h.put(36, y, heading, bold=True)
        y = h.wrap(36, y + 15, 362, d.section(name, heading, text), font="Courier", size=9.5) + 12
    h.put(
        36, y, f"10  Är byggnaden skyddad?   {UNTICKED} byggnadsminne   {TICKED} detaljplan   {UNTICKED} nej"
    )
    h.put(36, 562, "Fyll i med maskin eller texta. Se anvisningarna på baksidan.", italic=True, size=8)
    _right_half(h, d)
    d.planted.append("B02")
    d.signed()
    return h.done()


def _right_half(h: Hand, d: Document) -> None:
    h.put(442, 40, "11  Kostnadsberäkning", bold=True)
    h.put(806, 40, "Belopp i 1 000-tal kronor", size=8.5, align="right")
    xs, y = (442.0, 720.0, 806.0), 48.0
    rows = [*costs(d, _BARN, 1000), ("", ""), ("Summa", d("budget_summa", "265", "265000"))]
    for text, raw in rows:
        h.row(y + 14, (448.0, 800.0), (text, raw), right=(1,), font="Courier", size=10)
        y += 20
    h.grid(xs, [48 + 20 * n for n in range(8)])
    h.put(442, 216, "12  Finansiering", bold=True)
    y = 236.0
    for label, raw in (
        ("Bidrag som söks hos länsstyrelsen", d("sokt_summa", "185", "185000")),
        ("Annat bidrag och egna medel", d("ovriga_intakter_belopp", "90", "90000")),
        ("därav egen arbetsinsats", "40"),
    ):
        h.put(448, y, label)
        h.dots(640, 736, y)
        h.put(800, y, raw, font="Courier", size=10, align="right")
        y += 19
    h.put(442, 312, f"13  Är sökanden skyldig att redovisa mervärdesskatt?   {UNTICKED} ja   {TICKED} nej")
    h.put(442, 344, "14  Underskrift", bold=True)
    _number(h, 442, 624, 352, "Ort", d("ort", "Vallby"))
    _number(h, 624, 806, 352, "Datum (åå-mm-dd)", d("datum", "98-01-27", "1998-01-27"))
    _number(h, 442, 806, 384, "Namnteckning", "", 40)
    _number(h, 442, 624, 424, "Namnförtydligande", d("undertecknare", "Svante Råglind"))
    _number(h, 624, 806, 424, "Ställning (ordf, ägare e d)", d("befattning", "ordförande"))
    h.box(442, 474, 806, 560, 0.92)
    h.put(448, 487, "Länsstyrelsens anteckningar", bold=True, size=8)
    h.put(448, 508, "Inkom 1998-01-29", font="Courier", size=10)
    h.put(620, 508, "Dnr", size=8)
    h.put(640, 508, d("diarienummer", "223-1177-98"), font="Courier", size=10)
    h.put(448, 530, "Godkänt underlag", size=8)
    h.put(620, 530, "Bidrag, procent", size=8)


PAPERS = (sprakkafe, ladbidrag)
