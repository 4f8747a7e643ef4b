"""Two applications: kinds of cost by year, a fund's Word form; all invented."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.papers.handmade.pen import Document, Hand, inked, worded
from tests.papers.handmade2.tools import costs, told, value
from tests.papers.pdf import Rendered

_KINDS = (
    ("Personal", ("640 000", "655 000", "331 000"), "1 626 000"),
    ("Extern sakkunskap och externa tjänster", ("210 000", "180 000", "60 000"), "450 000"),
    ("Resor och logi", ("24 500", "26 000", "12 500"), "63 000"),
    ("Investeringar i materiel och externa lokaler", ("85 000", "0", "0"), "85 000"),
    ("Schablonkostnader, indirekta kostnader 15 %", ("96 000", "98 250", "49 650"), "243 900"),
)


def strukturfond() -> Rendered:
    """A structural fund: headings in bands, an answer beside its label, kinds of cost and payers by year."""
    h = Hand("strukturfond", font="DejaVu Sans", size=8.5, leading=1.4, ticks="bracket")
    d = h.paper("ansokan")
    _fund_head(h, "1(2)")
    h.put(45, 78, "Ansökan om stöd från regionalfonden", size=14, bold=True)
    facts = (
        ("Grunduppgifter om projektet", (
            ("Ärende-ID:", d("diarienummer", "20201437")),
            ("Projektnamn:", d("projekt", "Smart Trä i Kustlandet (STiK)")),
            ("Projektperiod:", d("tidplan_start", "2016-03-01") + " - " + d("tidplan_slut", "2018-08-31")),
            ("Insatsområde:", "3 Att öka konkurrenskraften hos små och medelstora företag"),
        )),
        ("Sökande", (
            ("Organisationsnamn:", d("sokande", "Kustlandets högskola")),
            ("Organisationsnummer:", d("organisationsnummer", "202100-6719")),
            ("Arbetsställe (CFAR):", "48112209"),
            ("Utdelningsadress:", d("adress", "Box 118")),
            ("Postnr/ort:", d("postadress", "953 21 Kustköping")),
            ("Projektledare:", d("kontaktperson", "Ulrika Tallroth")),
            ("Telefonnummer:", d("telefon", "+46 70-174 06 44")),
            ("E-post:", d("epost", "ulrika.tallroth@kusthogskolan.example")),
            ("Fax:", "-"),
        )),
    )  # fmt: skip
    y = 96.0
    for heading, rows in facts:
        h.box(45, y, 550, y + 16, 0.86)
        h.put(49, y + 11, heading, bold=True)
        y += 30
        for label, answer in rows:
            h.put(49, y, label, bold=True)
            h.put(190, y, answer)
            y += 15
    h.box(45, y, 550, y + 16, 0.86)
    h.put(49, y + 11, "Projektbeskrivning", bold=True)
    told(h, d, 49, y + 32, 490, _WOOD, gap=10)
    _fund_years(h, d)
    return h.done()


_WOOD = (
    (
        "mal",
        "Mål på kort sikt (projektmål)",
        "Minst 40 företag har fått rådgivning om 16 timmar eller mer och 12 av dem har prövat en ny produkt.",
    ),
    (
        "malgrupp",
        "Primär målgrupp",
        "Små och medelstora företag inom träförädling i fem kustkommuner.",
    ),
    (
        "genomforande",
        "Projektorganisation och aktiviteter",
        "Arbetet delas i tre aktiviteter: analys (2016), provbädd (2016–2017) samt spridning (2018). En "
        "styrgrupp med sju ledamöter möts varje kvartal. Analysen får kosta högst 390 000 SEK.",
    ),
    (
        "implementering",
        "Hur ska resultatet tas tillvara efter projektets slut?",
        "Provbädden övertas av teknikparken som tar ut en timavgift av brukarna.",
    ),
)


def _fund_head(h: Hand, page: str) -> None:
    h.put(45, 36, "Regionfonden", size=12, bold=True)
    h.put(550, 36, page, align="right", size=8)
    h.put(550, 48, "Ansökan version 2, inlämnad", align="right", size=7)
    h.line(45, 54, 550, 54, 1.2)


def _fund_years(h: Hand, d: Document) -> None:
    h.page()
    _fund_head(h, "2(2)")
    xs = (49, 330, 400, 470, 545)
    years = ("2016", "2017", "2018")
    y = 66.0
    h.box(45, y, 550, y + 16, 0.86)
    h.row(y + 11, xs, ("Kostnader (SEK)", *years, "Totalt"), right=(1, 2, 3, 4), bold=True)
    y += 12
    for rad, (text, parts, whole) in enumerate(_KINDS, 1):
        y += 17
        key = f"budget_rows/{rad}"
        cells = [
            d(f"budget_amounts/{rad}/{year}", part, value(part))
            for year, part in zip(years, parts, strict=True)
        ]
        words, total = d(f"{key}/text", text), d(f"{key}/belopp", whole, value(whole))
        h.row(y, xs, (words, *cells, total), right=(1, 2, 3, 4))
    total = d("budget_summa", "2 467 900", "2467900")
    y += 20
    h.line(45, y - 12, 550, y - 12, 0.4)
    sums = ("Summa kostnader", "1 055 500", "959 250", "453 150", total)
    h.row(y, xs, sums, right=(1, 2, 3, 4), bold=True)
    h.row(y + 16, xs, ("Projektintäkter", "0", "0", "0", "0"), right=(1, 2, 3, 4))
    h.row(y + 32, xs, ("Summa faktiska kostnader", *sums[1:4], "2 467 900"), right=(1, 2, 3, 4), bold=True)
    y += 52
    h.box(45, y, 550, y + 16, 0.86)
    h.row(y + 11, xs, ("Medfinansiering (SEK)", *years, "Totalt"), right=(1, 2, 3, 4), bold=True)
    own = d("ovriga_intakter_belopp", "1 233 950", "1233950")
    asked = d("sokt_summa", "1 233 950", "1233950")
    rows = (
        ("Region Kustlandet, kontant", "300 000", "280 000", "120 000", "700 000"),
        ("Kustköpings kommun, kontant", "227 750", "199 625", "106 575", "533 950"),
        ("Total medfinansiering", "527 750", "479 625", "226 575", own),
        ("Sökt EU-stöd", "527 750", "479 625", "226 575", asked),
    )
    y += 12
    for number, row in enumerate(rows):
        y += 17
        h.row(y, xs, row, right=(1, 2, 3, 4), bold=number > 1)
    h.row(y + 22, (49, 545), ("Stödandel (EU-medel) av faktiska kostnader", "50,00 %"), right=(1,))
    h.line(45, y + 52, 550, y + 52, 0.4)
    h.put(49, y + 70, "Ort och datum: " + d("ort", "Kustköping") + ", " + d("datum", "2015-11-20"))
    h.put(49, y + 88, "Behörig företrädare: " + d("undertecknare", "Roland Isaksson Brask"))
    h.put(49, y + 106, "Befattning: " + d("befattning", "Prorektor"))
    d.signed(line=False)


_YOUTH = (
    (
        "syfte",
        "Sammanfatta projektet. Vad vill ni förändra?",
        "Unga med intellektuell funktionsnedsättning ska kunna leda egna fritidsgårdskvällar. I dag är de gäster.",
    ),
    ("malgrupp", "Vilken är projektets målgrupp?", "Ungdomar 13–19 år, omkring 90 i tre städer."),
    (
        "genomforande",
        "Vad ska ni göra under år 1?",
        "Ledarutbildning i tolv steg tas fram och prövas. 45 000 kr av lokalkostnaden avser Sjöstad.",
    ),
    (
        "implementering",
        "Hur ska verksamheten leva vidare efter projekttiden?",
        "Fritidsgårdarna har skrivit avsiktsförklaringar om att anställa ledarna från år 4.",
    ),
)


def fondprojekt() -> Rendered:
    """Word: a fund's numbered questions with the answer in a framed cell; year one of three; a sum that is off."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Serif"
    doc.styles["Normal"].font.size = Pt(11)
    title = doc.add_paragraph()
    title.add_run("Barn- och ungdomsfonden").bold = True
    title.add_run("\nAnsökan om projektstöd – år 1 av 3")
    reg = doc.add_paragraph(inked("Dnr (ifylls av fonden): " + d("diarienummer", "U 2019/0388")))
    reg.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _question(doc, "1. Projektets namn", d("projekt", "Vi håller i nyckeln"))
    _question(
        doc,
        "2. Organisation som söker",
        d("sokande", "Riksförbundet Egen Kraft") + "\nOrg.nr " + d("organisationsnummer", "802006-4484"),
    )
    _question(
        doc, "3. Postadress", d("adress", "Industrigatan 40, 2 tr") + "\n" + d("postadress", "112 46 Sjöstad")
    )
    person = f"{d('kontaktperson', 'Hiwa Sandelin')}, tfn {d('telefon', '08-465 004 18')}, "
    _question(doc, "4. Kontaktperson för ansökan", person + d("epost", "hiwa@egenkraft.example"))
    period = d("tidplan_start", "1 mars 2020", "2020-03-01") + " t.o.m. "
    _question(doc, "5. När pågår år 1?", period + d("tidplan_slut", "28 februari 2021", "2021-02-28"))
    for number, (name, heading, text) in enumerate(_YOUTH, 6):
        d.section(name, f"{number}. {heading}", text)
        _question(doc, f"{number}. {heading}", text)
    _fund_money(doc, d)
    doc.add_paragraph()
    doc.add_paragraph("11. Underskrift av firmatecknare").runs[0].bold = True
    doc.add_paragraph(inked(f"{d('ort', 'Sjöstad')} {d('datum', '2019-09-30')}"))
    doc.add_paragraph("." * 60)
    doc.add_paragraph(
        inked(f"{d('undertecknare', 'Maj-Lis Brandt')}, {d('befattning', 'förbundsordförande')}")
    )
    d.planted.append("B06")
    return worded("fondprojekt", doc, d)


def _question(doc: Any, question: str, answer: str) -> None:
    """The question in bold, the answer in a frame of its own under it."""
    doc.add_paragraph(question).runs[0].bold = True
    frame = doc.add_table(rows=1, cols=1)
    frame.style = "Table Grid"
    first, *more = inked(answer).split("\n")
    frame.rows[0].cells[0].text = first
    for line in more:
        frame.rows[0].cells[0].add_paragraph(line)


def _fund_money(doc: Any, d: Document) -> None:
    """Costs and other income of year one; the total is ten thousand too high."""
    doc.add_paragraph("10. Budget för år 1").runs[0].bold = True
    rows = costs(
        d,
        (
            ("Personal, 1,5 tjänst", "742 000 kr"),
            ("Arbetsgivaravgifter", "233 000 kr"),
            ("Lokaler", "96 000 kr"),
            ("Resor och deltagaromkostnader", "118 000 kr"),
            ("Material och tolkar", "87 000 kr"),
            ("Extern utvärdering", "108 000 kr"),
        ),
    )
    cells = [
        ("Kostnadsslag", "År 1"),
        *rows,
        ("Totala kostnader", d("budget_summa", "1 394 000 kr", "1394000")),
        ("Egna medel och andra bidragsgivare", d("ovriga_intakter_belopp", "120 000 kr", "120000")),
        ("Sökt belopp år 1", d("sokt_summa", "1 274 000 kr", "1274000")),
    ]
    table = doc.add_table(rows=0, cols=2)
    table.style = "Light Grid Accent 1"
    for text, belopp in cells:
        left, right = table.add_row().cells
        left.text, right.text = inked(text), inked(belopp)
        right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph("Beräknat stöd år 2: 1 310 000 kr. Beräknat stöd år 3: 985 000 kr.")


PAPERS = (strukturfond, fondprojekt)
