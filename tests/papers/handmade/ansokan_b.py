"""Six more applications: landscape, a web print, Word, through an office program, typed text, filled in by pen."""

from __future__ import annotations

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, Hand, inked, through_office, typed, worded
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def tre_ar() -> Rendered:
    """Landscape: everything in one wide table of years with a column for the whole time."""
    h = Hand("tre_ar", font="Helvetica", size=9, page=(A4[1], A4[0]), producer="fpdf")
    d = h.paper("ansokan")
    h.put(36, 44, "Ansökan om sociala investeringsmedel", size=15, bold=True)
    h.put(806, 36, "Bilaga 2 till dnr " + d("diarienummer", "KS 2015/0447"), size=8, align="right")
    h.put(806, 48, "Sid 1/1", size=8, align="right")
    facts = (
        (36, "Projektbenämning", d("projekt", "Tidiga samtal på familjecentralen")),
        (300, "Förvaltning", "Barn- och ungdomsförvaltningen"),
        (
            560,
            "Projektansvarig",
            d("kontaktperson", "Ebba Lindevall") + ", tfn " + d("telefon", "031-390 06 52"),
        ),
    )
    for x, label, answer in facts:
        h.put(x, 70, label + ": ", bold=True, size=8)
        h.put(x, 82, answer)
    h.put(36, 102, "Genomförandeperiod: ", bold=True, size=8)
    h.put(130, 102, d("tidplan_start,tidplan_slut", "augusti 2015 – juli 2018", "2015-08-01", "2018-07-31"))
    h.put(300, 102, "Sökt belopp: ", bold=True, size=8)
    h.put(360, 102, d("sokt_summa", "4 815 tkr", "4815000"))
    h.put(560, 102, "Total kostnad: ", bold=True, size=8)
    h.put(626, 102, d("budget_summa", "4 851 tkr", "4851000"))
    xs = [36, 290, 376, 462, 548, 634, 720, 806]
    top = 120.0
    h.box(36, top, 806, top + 32, 0.88)
    h.row(
        top + 12,
        [40, 372, 458, 544, 630, 716, 802],
        ("Kostnadspost, tkr", "2015", "2016", "2017", "2018", "Hela", "varav"),
        right=range(1, 7),
        bold=True,
    )
    h.row(
        top + 25,
        [40, 372, 458, 544, 630, 716, 802],
        ("", "5 mån", "", "", "7 mån", "tiden", "eget"),
        right=range(1, 7),
        size=8,
    )
    rows = (
        ("Familjebehandlare 1,0", "245", "603", "618", "369", "1 835", "0"),
        ("Barnmorska 0,5", "142", "349", "358", "214", "1 063", "0"),
        ("Projektledning 40 %", "118", "291", "299", "178", "886", "0"),
        ("Handledning och utbildning", "60", "85", "85", "40", "270", "36"),
        ("Lokal", "75", "180", "180", "105", "540", "0"),
        ("Effektutvärdering (universitetet)", "0", "82", "90", "85", "257", "0"),
    )
    y = top + 32
    for rad, cells in enumerate(rows, 1):
        y += 16
        marked = [
            d(f"budget_rows/{rad}/text", cells[0]),
            *cells[1:5],
            d(f"budget_rows/{rad}/belopp", cells[5], cells[5].replace(" ", "") + "000"),
            cells[6],
        ]
        h.row(y, [40, 372, 458, 544, 630, 716, 802], marked, right=range(1, 7))
        h.line(36, y + 4, 806, y + 4, 0.2)
    y += 17
    h.row(
        y,
        [40, 372, 458, 544, 630, 716, 802],
        ("SUMMA", "640", "1 590", "1 630", "991", "4 851", d("ovriga_intakter_belopp", "36", "36000")),
        right=range(1, 7),
        bold=True,
    )
    for x in xs:
        h.line(x, top, x, y + 5, 0.4)
    y += 30
    for name, heading, text in (
        (
            "syfte",
            "Syfte",
            "Föräldrar med lätta till måttliga besvär ska få hjälp inom två veckor i stället för "
            "att slussas mellan tre mottagningar.",
        ),
        (
            "mal",
            "Effektmål",
            "Antalet orosanmälningar för barn under ett år minskar från 38 till högst 25 per år. "
            "Uteblivna placeringar värderas till 1,9 mnkr per år.",
        ),
        (
            "implementering",
            "Återföring",
            "Besparingen återförs till investeringsfonden med en tredjedel om året från 2019.",
        ),
    ):
        h.put(36, y, heading, bold=True)
        y = h.wrap(130, y, 660, d.section(name, heading, text)) + 4
    h.put(
        36,
        y + 22,
        d("datum", "2015-03-17")
        + "   "
        + d("undertecknare", "Leyla Kvarnsten")
        + ", "
        + d("befattning", "förvaltningschef"),
    )
    return h.done()


def webbutskrift() -> Rendered:
    """The browser's print of a form: address and time of day in the margins, co-funders one by one."""
    h = Hand("webbutskrift", font="DejaVu Sans", size=8.5)
    d = h.paper("ansokan")
    pages = 2

    def margins(page: int) -> None:
        h.put(24, 20, "2021-03-02 09:14", size=6.5)
        h.put(298, 20, "Min ansökan – Projektmedel regional tillväxt", size=6.5, align="middle")
        h.put(24, 828, "https://etjanst.regionen.example/ansokan/20305512/skriv-ut", size=6.5)
        h.put(571, 828, f"{page}/{pages}", size=6.5, align="right")

    margins(1)
    h.put(60, 60, "Ansökan om stöd – regionala projektmedel", size=14, bold=True)
    y = 86.0

    def pairs(*rows: tuple[str, str]) -> None:
        nonlocal y
        for label, answer in rows:
            h.put(60, y, label, bold=True)
            y = h.wrap(262, y, 270, answer) + 5

    def head(text: str) -> None:
        nonlocal y
        y += 8
        h.put(60, y, text, size=11)
        h.line(60, y + 4, 536, y + 4, 0.3)
        y += 20

    head("Sökande")
    pairs(
        ("Ansökningsnummer", d("diarienummer", "20305512")),
        ("Organisationsnummer", d("organisationsnummer", "16802466-2234")),
        ("Stödmottagare", d("sokande", "Stiftelsen Fjärdhundra Teknikpark")),
        ("Arbetsställe/CFAR-nummer", "50312284"),
        ("Besöksadress", d("adress", "Södra Stationsgatan 31 B")),
        ("Postnummer och ort", d("postadress", "572 31 Oskarshamn")),
        ("Bankgiro", "5050-1055"),
        ("Kontaktperson", d("kontaktperson", "Anna-Karin Fagerspång")),
        ("E-post", d("epost", "anna-karin.fagerspang@teknikpark.example")),
        ("Mobiltelefonnummer", d("telefon", "070-174 06 77")),
    )
    head("Projektet")
    pairs(
        ("Projektnamn", d("projekt", "Batteri för alla – kunskapsnod")),
        ("Projektperiod", d("tidplan_start", "2021-04-01") + " – " + d("tidplan_slut", "2023-03-31")),
        (
            "Sammanfattning",
            "Tjugofyra små företag får prova och mäta egna batterilösningar i ett gemensamt laboratorium.",
        ),
        (
            "Övergripande syfte",
            d.section(
                "syfte",
                "Övergripande syfte",
                "Omställningen går fortare om den som tvekar får se siffror från sin egen anläggning.",
            ),
        ),
        (
            "Målgrupp",
            d.section("malgrupp", "Målgrupp", "Företag med 5–49 anställda inom verkstad och livsmedel."),
        ),
        (
            "Projektmål",
            d.section(
                "mal",
                "Projektmål",
                "24 företag har genomfört mätningar och minst 9 har investerat senast 2023-03-31.",
            ),
        ),
    )
    head("Kostnader, kronor")
    for rad, (text, belopp) in enumerate(
        (
            ("Personal", "1 944 000"),
            ("Externa tjänster", "830 500"),
            ("Resor och logi", "61 000"),
            ("Investeringar", "420 000"),
            ("Schablon 15 %", "291 600"),
        ),
        1,
    ):
        h.put(60, y, d(f"budget_rows/{rad}/text", text))
        h.put(480, y, d(f"budget_rows/{rad}/belopp", belopp, belopp.replace(" ", "")), align="right")
        y += 14
    h.put(60, y, "Summa kostnader", bold=True)
    h.put(480, y, d("budget_summa", "3 547 100", "3547100"), align="right", bold=True)
    h.page()
    margins(2)
    y = 40.0
    head("Finansiering")
    pairs(
        ("Medfinansiär 1", "Oskarshamns kommun, offentlig: 600 000 kr"),
        ("Medfinansiär 2", "Sparbanksstiftelsen, privat: 250 000 kr"),
        ("Medfinansiär 3", "Deltagande företag, privat: 547 100 kr"),
        ("Medfinansiering totalt", d("ovriga_intakter_belopp", "1 397 100 kr", "1397100")),
        ("Totalt sökt belopp", d("sokt_summa", "2 100 000 kr", "2100000")),
        ("Stödandel", "59,20 %"),
    )
    head("Signering")
    h.put(60, y, f"{TICKED} Jag är behörig företrädare", size=8.5)
    y += 18
    pairs(
        ("Namn", d("undertecknare", "Mahmoud Nordlöv")),
        ("Roll", d("befattning", "verkställande direktör")),
        ("Signerad", d("datum", "2021-03-02")),
    )
    d.planted.append("B01")
    return h.done()


def _kurs() -> tuple[Document, object]:
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Sans"
    doc.styles["Normal"].font.size = Pt(10)
    top = doc.add_table(rows=1, cols=2)
    top.rows[0].cells[0].text = "Arbetsmarknadsnämnden\nUtvecklingsenheten"
    top.rows[0].cells[1].text = "Datum\n" + inked(d("datum", "2022-10-11"))
    top.rows[0].cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_heading("Ansökan: medel för yrkesspår", 0)
    table = doc.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    rows = (
        (
            "Sökande",
            d("sokande", "Studieförbundet Lärkan Syd"),
            "Org.nr",
            d("organisationsnummer", "802003-1194"),
        ),
        (
            "Projektets namn",
            d("projekt", "Svetsa på svenska"),
            "Ärendenr",
            d("diarienummer", "AMN 2022-00871"),
        ),
        ("Kontakt", d("kontaktperson", "Zlatko Ollonqvist"), "Telefon", d("telefon", "040-628 04 36")),
        (
            "E-post",
            d("epost", "zlatko@larkan.example"),
            "Projekttid",
            d("tidplan_start,tidplan_slut", "vt 2023", "2023-01-01", "2023-06-30"),
        ),
    )
    for cells in rows:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = inked(text)
    wide = table.add_row().cells
    wide[0].text = "Finns annan finansiering?"
    merged = wide[1].merge(wide[3])
    yes = f"{UNTICKED} Ja, kr:"
    merged.text = inked(f"{yes}        " + d("ovriga_intakter", f"{TICKED} Nej", "nej"))
    d.m.values["ovriga_intakter_belopp"], d.m.raws["ovriga_intakter_belopp"] = None, ""
    doc.add_paragraph()
    for name, heading, text in (
        (
            "syfte",
            "Syfte",
            "Deltagare med yrkeserfarenhet men utan svenska ska kunna pröva sina kunskaper i en "
            "riktig verkstad.",
        ),
        (
            "genomforande",
            "Upplägg",
            "Två grupper om åtta personer läser tre dagar i veckan under tjugo veckor; tolk deltar "
            "de första fyra.",
        ),
    ):
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Budget", 2)
    budget = doc.add_table(rows=1, cols=4)
    budget.style = "Light List Accent 1"
    for cell, text in zip(budget.rows[0].cells, ("Vad", "Antal", "À-pris (kr)", "Belopp (kr)"), strict=True):
        cell.text = text
    for rad, (text, antal, pris, belopp) in enumerate(
        (
            ("Yrkeslärare, timmar", "480", "465", "223 200"),
            ("Verkstadshyra, veckor", "20", "7 900", "158 000"),
            ("Skyddskläder", "16", "1 850", "29 600"),
            ("Tolk, timmar", "96", "540", "51 480"),
        ),
        1,
    ):
        marked = (
            d(f"budget_rows/{rad}/text", text),
            d(f"budget_rows/{rad}/antal", antal, antal),
            d(f"budget_rows/{rad}/a_pris", pris, pris.replace(" ", "")),
            d(f"budget_rows/{rad}/belopp", belopp, belopp.replace(" ", "")),
        )
        for cell, cell_text in zip(budget.add_row().cells, marked, strict=True):
            cell.text = inked(cell_text)
    last = budget.add_row().cells
    last[0].text, last[3].text = "Totalt", inked(d("budget_summa", "462 280", "462280"))
    doc.add_paragraph()
    doc.add_paragraph(
        "Vi söker " + inked(d("sokt_summa", "462 280 kronor", "462280")) + " för hela projektet."
    )
    doc.add_paragraph(
        "\n\n" + inked(d("undertecknare", "Solveig Yngvesson")) + "\n" + inked(d("befattning", "rektor"))
    )
    d.planted.append("B13")
    return d, doc


def yrkesspar() -> Rendered:
    """Word: one table with merged cells, glyphs for boxes, quantity times price."""
    d, doc = _kurs()
    return worded("yrkesspar", doc, d)


def folkhalsa() -> Rendered:
    """Written in Word, kept as the PDF an office program made of it: headings, tabs and a table without rules."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Carlito"
    doc.styles["Normal"].font.size = Pt(11.5)
    for margin in ("left_margin", "right_margin"):
        setattr(doc.sections[0], margin, Cm(3))
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Folkhälsorådet  |  Kommunhuset, Storgatan 4 A  |  Tfn 0980-319 200  |  Org.nr 212000-0142"
    doc.add_heading("Ansökan om folkhälsomedel 2018", 1)
    for label, answer in (
        ("Aktivitet/projekt", d("projekt", "Rörelse på recept i skogen")),
        ("Förening", d("sokande", "Friluftsklubben Granris")),
        ("Orgnr", d("organisationsnummer", "802498-0032")),
        ("Ansvarig", d("kontaktperson", "Birgitta Stormdal")),
        ("Adress", d("adress", "Tallåsvägen 88")),
        ("Postnr Ort", d("postadress", "921 45 Lycksele")),
        ("Epost", d("epost", "birgitta.stormdal@granris.example")),
        (
            "Period",
            d("tidplan_start", "15/1 2018", "2018-01-15")
            + " t.o.m. "
            + d("tidplan_slut", "15/12 2018", "2018-12-15"),
        ),
    ):
        paragraph = doc.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5))
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(label).italic = True
        paragraph.add_run("\t" + inked(answer))
    for name, heading, texts in (
        (
            "mal",
            "Målsättning",
            ("40 personer med recept ska ha deltagit minst tio gånger före den 15 december.",),
        ),
        (
            "genomforande",
            "Beskrivning av projektet",
            (
                "Varje torsdag går vi mellan 3 och 6 kilometer med två ledare, av vilka en är sjuksköterska.",
                "Vi har gått i samma skog sedan våren 2014 men då utan recept. Deltagarna lånar "
                "broddar och stavar.",
            ),
        ),
        ("implementering", "Framtid", ("Hälsocentralen har lovat att bekosta ledarna från 2019.",)),
    ):
        doc.add_heading(heading, 3)
        for text in texts:
            doc.add_paragraph(text)
        d.section(name, heading, *texts)
    doc.add_heading("Vad kostar det?", 3)
    table = doc.add_table(rows=0, cols=2)
    for rad, (text, belopp) in enumerate(
        (("Ledararvoden 40 ggr", "32 000 kr"), ("Broddar och stavar", "11 400 kr"), ("Kaffe", "3 600 kr")), 1
    ):
        cells = table.add_row().cells
        cells[0].text = inked(d(f"budget_rows/{rad}/text", text))
        cells[1].text = inked(
            d(f"budget_rows/{rad}/belopp", belopp, belopp.removesuffix(" kr").replace(" ", ""))
        )
        cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    cells = table.add_row().cells
    cells[0].paragraphs[0].add_run("Summa").bold = True
    cells[1].paragraphs[0].add_run(inked(d("budget_summa", "49 000 kr", "49000"))).bold = True
    cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph()
    doc.add_paragraph("Vi ansöker om: " + inked(d("sokt_summa", "47 000 kr", "47000")))
    doc.add_paragraph(inked(d("ort", "Lycksele") + " " + d("datum", "2017-12-04")))
    doc.add_paragraph(
        "\n"
        + "_" * 34
        + "\n"
        + inked(d("undertecknare", "Torvald Örnmyr"))
        + ", "
        + inked(d("befattning", "kassör"))
    )
    d.signed()
    d.planted += ["B06", "B01", "T11"]
    return through_office("folkhalsa", worded("folkhalsa", doc, d), d)


def hembygd() -> Rendered:
    """Typed text from the nineties' e-mail: short lines, labels in capitals, dashes under headings."""
    d = Document("ansokan")
    sokt = d("sokt_summa", "86.500 kr", "86500")
    body = f"""ANSÖKAN OM STÖD TILL ÅSENS HEMBYGDSPROJEKT
==========================================

DIARIENR ........ {d("diarienummer", "113-1070/2008")}
PROJEKT ......... {d("projekt", "Ladan som blev museum")}
HUVUDMAN ........ {d("sokande", "Hembygdsgillet Åsen-Mo")}
                  ({d("organisationsnummer", "802419-5508")})
HANDLÄGGARE ..... {d("kontaktperson", "Nils-Erik Hasselros")}, tel {d("telefon", "0980-319 247")}
POSTADRESS ...... {d("postadress", "Box 14, 934 92 Åsen")}
TID ............. fr.o.m. {d("tidplan_start", "1 juni 2008", "2008-06-01")}
                  t.o.m.  {d("tidplan_slut", "31 oktober 2008", "2008-10-31")}

SÖKT BELOPP ..... {sokt}
TOTAL KOSTNAD ... {d("budget_summa", "126.500 kr", "126500")}
EGEN INSATS ..... {d("ovriga_intakter_belopp", "40.000 kr", "40000")} (ideellt arbete, 320 tim)

KALKYL
------
 {d("budget_rows/1/text", "Timmer och spån")}              54.000
 {d("budget_rows/2/text", "Smide")}                         9.500
 {d("budget_rows/3/text", "Montrar, belysning")}           23.000
 {d("budget_rows/4/text", "Arbete (ideellt)")}             40.000
                             --------
 SUMMA                        126.500

SYFTE
-----
{d.section("syfte", "SYFTE", "Ladan från 1811 ska räddas undan röta och bli rum för bygdens redskap.")}

MÅL
---
{d.section("mal", "MÅL", "Taket ska vara tätt före midsommar och utställningen öppen den 1 oktober.")}

ÖVRIGA UPPLYSNINGAR
-------------------

{d("ort", "Åsen")} {d("datum", "2008-05-19")}
{d("undertecknare", "Iréne Vallmark")}
{d("befattning", "Ordförande")}
"""
    d.section("ovriga_upplysningar", "ÖVRIGA UPPLYSNINGAR")
    for rad, (belopp, value) in enumerate(
        (("54.000", "54000"), ("9.500", "9500"), ("23.000", "23000"), ("40.000", "40000")), 1
    ):
        body = body.replace(f" {belopp}\n", f" {d(f'budget_rows/{rad}/belopp', belopp, value)}\n", 1)
    d.planted.append("F04")
    return typed("hembygd", (d, body), encoding="cp1252")


def handfylld() -> Rendered:
    """A copied form filled in with another hand: answers slanting on lines, a stamp over the corner."""
    h = Hand("handfylld", font="Times", size=11)
    d = h.paper("ansokan")
    h.put(60, 70, "SOCIALA NÄMNDEN", bold=True)
    h.put(60, 92, "ANSÖKAN", size=16, bold=True)
    h.put(60, 108, "om verksamhetsbidrag för brukarinflytande")
    h.box(400, 50, 540, 112)
    h.put(470, 70, "SOCIALA NÄMNDEN", size=9, align="middle")
    h.put(470, 86, "Ink. 2006 -02- 14", size=11, bold=True, align="middle")
    h.put(470, 102, "Dnr " + d("diarienummer", "102-274-06"), size=10, align="middle")
    pen = "DejaVu Serif"

    def line(x0: float, x1: float, y: float, label: str, answer: str) -> None:
        h.line(x0, y, x1, y, 0.4)
        h.put(x0, y + 9, label, size=7.5)
        h.put(x0 + 8, y - 3, answer, font=pen, italic=True, size=12)

    line(60, 330, 150, "Föreningens namn", d("sokande", "Länken i Torsby"))
    line(350, 540, 150, "Org nr", d("organisationsnummer", "802420-1892"))
    line(60, 330, 190, "Adress", d("adress", "Kyrkbacken 2"))
    line(350, 540, 190, "Postnr och postadress", d("postadress", "685 30 TORSBY"))
    line(60, 330, 230, "Kontaktperson", d("kontaktperson", "Åsa Ekdahl-Osman"))
    line(350, 540, 230, "Tfn (även riktnr)", d("telefon", "040-628 04 19"))
    line(60, 540, 270, "Projektets namn", d("projekt", "Träffpunkt Länken"))
    line(60, 290, 310, "Projektet börjar", d("tidplan_start", "1/3 2006", "2006-03-01"))
    line(310, 540, 310, "Projektet slutar", d("tidplan_slut", "31/12 2006", "2006-12-31"))
    h.put(60, 350, "Vad ska pengarna användas till? (specificera)")
    y = 374.0
    for rad, (text, belopp, value) in enumerate(
        (
            ("Hyra 10 mån", "45 000", "45000"),
            ("Frukostar", "18 000", "18000"),
            ("Studieresa", "7 500", "7500"),
            ("Telefon", "4 000", "4000"),
        ),
        1,
    ):
        h.line(60, y, 400, y, 0.4)
        h.line(420, y, 540, y, 0.4)
        h.put(68, y - 3, d(f"budget_rows/{rad}/text", text), font=pen, italic=True, size=12)
        h.put(
            532,
            y - 3,
            d(f"budget_rows/{rad}/belopp", belopp, value),
            font=pen,
            italic=True,
            size=12,
            align="right",
        )
        y += 24
    h.put(330, y, "Summa kostnader kr")
    h.line(420, y + 2, 540, y + 2, 1)
    h.put(532, y - 1, d("budget_summa", "74 500", "74500"), font=pen, italic=True, size=12, align="right")
    h.put(330, y + 26, "Sökt bidrag kr")
    h.line(420, y + 28, 540, y + 28, 1)
    h.put(532, y + 25, d("sokt_summa", "74 500", "74500"), font=pen, italic=True, size=12, align="right")
    y += 56
    h.put(60, y, "Övrig finansiering")
    d.m.values["ovriga_intakter_belopp"], d.m.raws["ovriga_intakter_belopp"] = None, ""
    h.box(170, y - 9, 180, y + 1)
    h.put(184, y, "Ja, kr ..............")
    h.put(300, y, d("ovriga_intakter", f"{TICKED} Nej", "nej"))
    syfte = d.section("syfte", "Syfte", "Att ha en plats att gå till utan alkohol på morgonen.")
    h.put(60, y + 34, "Syfte")
    h.wrap(68, y + 54, 460, syfte, font=pen, italic=True, size=12)
    h.line(60, y + 58, 540, y + 58, 0.4)
    h.line(60, y + 82, 540, y + 82, 0.4)
    line(60, 290, 760, "Ort och datum", d("ort", "Torsby") + " " + d("datum", "10 febr 2006", "2006-02-10"))
    line(310, 540, 760, "Underskrift", "")
    line(310, 540, 796, "Namnförtydligande", d("undertecknare", "Malkolm Askelin"))
    d.signed()
    return h.done()


PAPERS = (tre_ar, webbutskrift, yrkesspar, folkhalsa, hembygd, handfylld)
