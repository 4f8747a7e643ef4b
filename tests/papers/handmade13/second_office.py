"""Second half, out of office programs: a region's decision written in Word, a riding club's sheet across; invented."""

from __future__ import annotations

from typing import Any

from docx.shared import Cm
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade5.tools import priced
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.pdf import Rendered


def regionbeslut() -> Rendered:
    """A region's decision of 2015 written in Word: a frame of facts, the case, clauses by number, conditions below."""
    d = Document("beslut")
    doc = sheet("Liberation Sans", 10.5, 2.5, 5)
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Region Ådalen · Box 121, 870 10 Ådalsvik · org.nr 232100-4174 · Sida 1"
    tabled(doc, (
        ("REGION ÅDALEN", "BESLUT"),
        ("Regionala utvecklingsutskottet", "Datum: " + d("datum", "2015-09-17")),
        ("Handläggare: Stina Fjällborg", "Vår beteckning: " + d("diarienummer", "RUN/381/2015")),
    ), (9.5, 6.5), style="Normal Table", bold=(0,))  # fmt: skip
    said(doc, "Ansökan om medfinansiering av Träbygge i klassrummet", bold=True, size=14, before=18)
    tabled(doc, (
        ("Sökande", "Ådalens Gymnasieförbund, 222000-1867"),
        ("Projektperiod", "2015-10-01 – 2017-12-31"),
        ("Total kostnad", "3 240 000 kr"),
        ("Sökt av regionen", "1 296 000 kr"),
    ), (4, 12), style="Light Grid", size=9.5)  # fmt: skip
    said(doc, "Ärendet", bold=True, size=12, before=10)
    said(doc, "Gymnasieförbundet vill tillsammans med fyra sågverk ta fram en yrkesutgång inom industriellt "
              "träbyggande. "
         "Kommunerna bidrar med 1 100 000 kronor och företagen med 844 000 kronor i arbetad tid. Utskottets beredning "
         "bedömer att projektet ligger väl i linje med den regionala utvecklingsstrategin, men att kostnaden för resor "
         "är högt räknad.")  # fmt: skip
    said(doc, "Beslut", bold=True, size=12, before=10)
    clauses = (
        f"Utskottet beviljar Ådalens Gymnasieförbund {d('decisions/1/belopp', '1 250 000 kronor', '1250000')} ur "
        f"anslag "
        f"1:1 för {d('decisions/1/projekt', 'Träbygge i klassrummet')}, dock högst 38,6 procent av de faktiska "
        "kostnaderna.",
        f"Av beloppet får högst {d('decisions/2/belopp', '300 000 kronor', '300000')} rekvireras under 2015.",
        "Ändringar i budgeten som överstiger tio procent ska godkännas av regionen i förväg.",
        "Förbundet ska lämna lägesrapport varje halvår och slutrapport senast den 31 mars 2018.",
    )
    blank(
        d,
        "decisions/2/projekt",
        *(f"decisions/{nr}/{name}" for nr in (3, 4) for name in ("projekt", "belopp")),
    )
    for nr, text in enumerate(clauses, 1):
        paragraph = said(doc, f"{nr}.\t" + d.clause(nr, text))
        paragraph.paragraph_format.left_indent = Cm(0.8)
        paragraph.paragraph_format.first_line_indent = Cm(-0.8)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.8))
    said(doc, "Villkor", bold=True, size=12, before=10)
    for words in (
        "Stödet omfattas av förordningen (2003:596) om bidrag för projektverksamhet.",
        "Projektet ska särredovisas i bokföringen. Kostnader är stödberättigande från den 1 oktober 2015.",
        "Regionens logotyp ska finnas på allt tryckt material.",
    ):
        said(doc, "–  " + words)
    said(doc, "Beslutet kan överklagas till förvaltningsrätten inom tre veckor.", before=8)
    said(doc, "Mikael Norrbom\nordförande", before=30)
    said(doc, "Kopia: Länsstyrelsen, ekonomistaben", size=9, before=8)
    return through_office("regionbeslut", worded("regionbeslut", doc, d), d)


_RIDE = (
    ("Sand och fiberunderlag, ton", "180", "425", "76 500"),
    ("Markduk, kvm", "1600", "14", "22 400"),
    ("Maskinist, timmar", "38", "950", "36 100"),
    ("Belysningsstolpar LED, st", "6", "15 800", "94 800"),
    ("Elinstallation", "1", "42 500", "42 500"),
    ("Sarg, löpmeter", "160", "310", "49 600"),
)
_PAY = (
    ("Idrottsförbundet (detta sökta stöd)", "sokt_summa", "150 000"),
    ("Kommunens fritidsnämnd", "", "90 000"),
    ("Föreningens insats", "", "62 000"),
)
_THIN = Side(style="thin", color="555555")


def _put(s: Any, where: str, marked: str, *, bold: bool = False, right: bool = False, fill: str = "") -> None:
    s[where].value = inked(marked)
    s[where].font = Font(name="Liberation Sans", size=10, bold=bold)
    s[where].alignment = Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=False)
    if fill:
        s[where].fill = PatternFill("solid", fgColor=fill)


def ridbanan() -> Rendered:
    """A sports federation's sheet across, 2020: how many at what price, income beside costs, a sum that is wrong."""
    d = Document("ansokan")
    book = Workbook()
    s = book.active
    _put(s, "A1", "ANLÄGGNINGSSTÖD 2020 – ANSÖKAN", bold=True)
    _put(s, "F1", "Ärende " + d("diarienummer", "AS20-0193"))
    for row, (one, first, two, second) in enumerate((
        ("Förening:", d("sokande", "Stensjö Ryttarförening"), "Org.nummer:", d("organisationsnummer", "802418-6671")),
        ("Adress:", d("adress", "Hagmarksvägen 51"), "Postadress:", d("postadress", "443 72 Stensjö")),
        ("Kontakt:", d("kontaktperson", "Malin Åkerhielm"), "Mobil:", d("telefon", "070-174 06 77")),
        ("Mejl:", d("epost", "malin@stensjorf.example"), "Projekt:", d("projekt", "Ridbana med ljus året runt")),
        ("Byggstart:", d("tidplan_start", "2020-05-04"), "Klart:", d("tidplan_slut", "2020-10-16")),
    ), 3):  # fmt: skip
        for column, cell in zip("ABEF", (one, first, two, second), strict=True):
            _put(s, f"{column}{row}", cell, bold=column in "AE")
    _put(s, "A9", "Varför behövs banan?", bold=True)
    _put(s, "A10", d.section("bakgrund", "Varför behövs banan?", "Den gamla banan står under vatten från oktober "
        "till mars. "
         "192 ridskoleelever, de flesta flickor under 16 år, rider då i skogen eller inte alls."))  # fmt: skip
    _put(s, "A12", "KOSTNADER (kr)", bold=True)
    _put(s, "F12", "FINANSIERING (kr)", bold=True)
    for column, head in zip("ABCD", ("Vad", "Mängd", "À-pris", "Summa"), strict=True):
        _put(s, f"{column}13", head, bold=True, right=column != "A", fill="DDE6EE")
    for column, head in zip("FG", ("Från", "Belopp"), strict=True):
        _put(s, f"{column}13", head, bold=True, right=column == "G", fill="DDE6EE")
    for rad, row in enumerate(_RIDE, 1):
        for column, cell in zip("ABCD", priced(d, rad, *row), strict=True):
            _put(s, f"{column}{13 + rad}", cell, right=column != "A")
            s[f"{column}{13 + rad}"].border = Border(bottom=_THIN)
    for number, (text, key, raw) in enumerate(_PAY, 14):
        _put(s, f"F{number}", text)
        _put(s, f"G{number}", d(key, raw, raw.replace(" ", "")) if key else raw, right=True)
    _put(s, "F17", "Övrig finansiering totalt")
    _put(s, "G17", d("ovriga_intakter_belopp", "152 000", "152000"), right=True)
    _put(s, "A20", "Kostnader totalt", bold=True)
    _put(s, "D20", d("budget_summa", "302 000", "302000"), bold=True, right=True)
    _put(s, "F20", "Finansiering totalt", bold=True)
    _put(s, "G20", "302 000", bold=True, right=True)
    _put(s, "A22", "Ort/datum: " + d("ort", "Stensjö") + " " + d("datum", "2020-01-20"))
    _put(
        s,
        "A24",
        "Firmatecknare: " + d("undertecknare", "Gerd Ekelöf-Stål") + ", " + d("befattning", "ordförande"),
    )
    for column, wide in zip("ABCDEFG", (32, 24, 11, 12, 14, 36, 14), strict=True):
        s.column_dimensions[column].width = wide
    s.page_setup.paperSize, s.page_setup.orientation = 9, "landscape"
    s.page_setup.fitToWidth, s.page_setup.fitToHeight = 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    d.planted.append("B06")
    d.signed(line=False)
    return sheet_printed("ridbanan", book, d)


PAPERS = (regionbeslut, ridbanan)
