"""Four applications: by e-mail, in Word, a research council's years, questions to tick; all of it is invented."""

from __future__ import annotations

from docx import Document as new_docx
from docx.shared import Pt

from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.handmade2.tools import costs, no_income, told, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4

_ANSWERS = {
    "malgrupp": "Personer över 70 år som bor ensamma i Norra Holmen och Stenköp, cirka 210 stycken.",
    "syfte": "Att bryta ofrivillig ensamhet och förebygga fall genom promenader i sällskap.",
    "genomforande": "Två hälsocoacher ringer upp, bjuder in och går med. Vi lånar kommunens minibuss på torsdagar.",
    "implementering": "Träffpunkten tar över grupperna från januari 2020.",
}


_ASKED = {
    "malgrupp": "4. Målgrupp",
    "syfte": "5. Syfte",
    "genomforande": "6. Genomförande",
    "implementering": "7. Vad händer efteråt?",
}


def epostad() -> Rendered:
    """An application in a message: numbered answers, the office's own lines above and below."""
    d = Document("ansokan")
    told_lines = []
    for name, text in _ANSWERS.items():
        d.section(name, _ASKED[name], text)
        told_lines += [_ASKED[name], text, ""]
    (pay, pay_sum), (bus, bus_sum), (food, food_sum) = costs(
        d,
        (
            ("Hälsocoacher 2 x 15 %", "148 000 kr"),
            ("Drivmedel", "9 500 kr"),
            ("Kaffe och frukt", "12 500 kr"),
        ),
    )
    lines = [
        *_opening(d),
        *told_lines,
        "8. Budget",
        f"   - {pay}: {pay_sum}",
        f"   - {bus}: {bus_sum}",
        f"   - {food}: {food_sum}",
        f"   Totalt {d('budget_summa', '170 000 kr', '170000')}",
        f"9. Sökt belopp: {d('sokt_summa', '120 000 kr', '120000')}",
        f"10. Egen insats: {d('ovriga_intakter_belopp', '50 000 kr', '50000')} (arbetstid)",
        f"11. Kontaktperson: {d('kontaktperson', 'Solveig Tallroth')}, {d('telefon', '031-390 06 27')}",
        "",
        f"{d('ort', 'Stenköp')} {d('datum', '2018-11-14')}",
        d("undertecknare", "Dragan Grankulla"),
        d("befattning", "enhetschef"),
        "",
        "--",
        "Stenköps kommun, Storgatan 1, 642 10 Stenköp. Växel 031-390 06 00. www.stenkop.example",
        "",
    ]
    return typed("epostad", (d, "\n".join(lines)))


def _opening(d: Document) -> tuple[str, ...]:
    """The message's own lines and the first answers."""
    return (
        "Från: Solveig Tallroth <solveig.tallroth@stenkop.example>",
        "Skickat: den 14 november 2018 16:42",
        "Till: folkhalsa@region.example",
        "Ämne: Ansökan om folkhälsomedel 2019",
        "",
        "Hej!",
        "Här kommer våra svar på frågorna i mallen.",
        "",
        f"1. Projektets namn: {d('projekt', 'Tio tusen steg tillsammans')}",
        f"2. Sökande: {d('sokande', 'Hemtjänsten i Stenköps kommun')}, "
        f"org.nr {d('organisationsnummer', '212000-2882')}",
        f"3. Projekttid: {d('tidplan_start', '2019-02-01')}--{d('tidplan_slut', '2019-11-30')}",
    )


def etablering() -> Rendered:
    """Word: a board's own template in a table of three columns, the middle one for the answer."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Carlito"
    doc.styles["Normal"].font.size = Pt(10.5)
    doc.add_heading("Ansökan om medel för tidiga insatser för nyanlända", 1)
    doc.add_paragraph("Länsstyrelsen Norrlän. Skickas till lansstyrelsen@lan.example senast den 1 mars.")
    table = doc.add_table(rows=0, cols=3)
    table.style = "Table Grid"
    for row in (*_settling_facts(d), *_settling_money(d)):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = inked(text)
    doc.add_heading("Kostnader", 2)
    budget = doc.add_table(rows=1, cols=3)
    for cell, text in zip(budget.rows[0].cells, ("Kostnadsslag", "Specifikation", "Kr"), strict=True):
        cell.text = text
    items = (
        ("Samordnare", "398 000"),
        ("Språkvärdar, timlön", "141 600"),
        ("Tolk", "45 000"),
        ("Lokal", "0"),
    )
    notes = ("75 % i 10 månader", "12 personer", "", "Kommunen står för lokalen")
    for (text, belopp), note in zip(costs(d, items), notes, strict=True):
        for cell, cell_text in zip(budget.add_row().cells, (text, note, belopp), strict=True):
            cell.text = inked(cell_text)
    last = budget.add_row().cells
    last[0].text, last[2].text = "Summa", inked(d("budget_summa", "584 600", "584600"))
    doc.add_paragraph()
    doc.add_paragraph(inked(f"{d('ort', 'Bergsfors')}, {d('datum', '2017-02-27')}"))
    doc.add_paragraph(
        inked(f"{d('undertecknare', 'Mahmoud Askelin')}\n{d('befattning', 'arbetsmarknadschef')}")
    )
    return worded("etablering", doc, d)


def _settling_facts(d: Document) -> tuple[tuple[str, str, str], ...]:
    return (
        ("Fråga", "Svar", "Vägledning"),
        ("Insatsens namn", d("projekt", "Språkvärdar på biblioteket"), "Kort och beskrivande"),
        ("Sökande kommun eller organisation", d("sokande", "Bergsfors kommun"), ""),
        ("Organisationsnummer", d("organisationsnummer", "212000-1579"), "212000-nnnn"),
        ("Kontaktperson", d("kontaktperson", "Leyla Enerot"), "Den som kan svara på frågor"),
        ("Telefon", d("telefon", "0980-319 233"), ""),
        ("E-post", d("epost", "leyla.enerot@bergsfors.example"), ""),
        ("Insatsen påbörjas", d("tidplan_start", "1 april 2017", "2017-04-01"), "Tidigast beslutsdagen"),
        ("Insatsen avslutas", d("tidplan_slut", "31 januari 2018", "2018-01-31"), ""),
        (
            "Mål",
            d.section(
                "mal", "Mål", "Sextio nyanlända har en språkvärd och minst hälften har besökt en arbetsplats."
            ),
            "Mätbara mål",
        ),
        (
            "Genomförande",
            d.section(
                "genomforande",
                "Genomförande",
                "Värdarna utbildas i fyra kvällar. Paren träffas varje vecka på biblioteket.",
            ),
            "Beskriv aktiviteterna",
        ),
    )


def _settling_money(d: Document) -> tuple[tuple[str, str, str], ...]:
    ticks = f"{UNTICKED} Ja " + d("ovriga_intakter", f"{TICKED} Nej", "nej")
    no_income(d)
    return (
        ("Finns annan finansiering?", ticks, "Ange belopp nedan om ja"),
        ("Belopp, annan finansiering", "", "kr"),
        ("Sökt belopp", d("sokt_summa", "584 600 kr", "584600"), "Högst 1 000 000 kr per insats"),
    )


_RESEARCH = (
    (
        "syfte",
        "Syfte",
        "Vi ska läsa av fyra tusen år av nederbörd ur tre mossar och pröva om växlingarna följer havet.",
    ),
    (
        "genomforande",
        "Metod",
        "Borrkärnor tas i mars när tjälen bär. Kol-14 och testacéer analyseras vid två laboratorier.",
    ),
)


def forskningsplan() -> Rendered:
    """A council's cost plan: kinds of cost and years with the years' sums, in thousands, on a wide second page."""
    h = Hand("forskningsplan", font="DejaVu Serif", size=9, page=(A4[1], A4[0]), leading=1.35)
    d = h.paper("ansokan")
    h.put(50, 52, "Forskningsrådet Norr", size=10)
    h.put(50, 84, "Projektbidrag 2014 – ansökningsblankett del 1", size=17)
    h.put(790, 52, "Reg. nr " + d("diarienummer", "2013-00764"), align="right")
    rows = (
        ("PROJEKTTITEL (SVENSKA)", d("projekt", "Myrens minne: torvlager som klimatarkiv")),
        ("PROJEKTTITEL (ENGELSKA)", "Memory of the mire"),
        ("PROJEKTLEDARE", d("kontaktperson", "Anna-Karin Kvarnsten") + ", docent"),
        ("SÖKANDE LÄROSÄTE", d("sokande", "Norra högskolan")),
        ("ORGANISATIONSNUMMER", d("organisationsnummer", "202100-2460")),
        ("E-POST", d("epost", "ak.kvarnsten@norrahogskolan.example")),
        (
            "PROJEKTTID",
            d("tidplan_start,tidplan_slut", "januari 2014 – december 2016", "2014-01-01", "2016-12-31"),
        ),
        ("TOTALT SÖKT BELOPP", d("sokt_summa", "3 180 tkr", "3180000")),
    )
    y = 118.0
    for label, answer in rows:
        h.put(50, y, label, size=6.5)
        h.put(230, y, answer)
        h.line(50, y + 6, 790, y + 6, 0.2)
        y += 22
    told(h, d, 50, y + 14, 720, _RESEARCH)
    _years(h, d)
    return h.done()


_SHARES = (
    ("Lön, forskare 40 %", "402", "414", "427", "1 243"),
    ("Lön, postdoktor", "548", "562", "", "1 110"),
    ("Analyser", "180", "210", "65", "455"),
    ("Resor och fält", "74", "52", "18", "144"),
    ("Lokaler och IT", "76", "76", "76", "228"),
)


def _years(h: Hand, d: Document) -> None:
    h.page()
    h.put(50, 60, "Kostnadsplan, tkr", size=13)
    xs = [50, 440, 560, 680, 790]
    h.line(50, 74, 790, 74, 1)
    h.row(88, xs, ("", "2014", "2015", "2016", "Summa"), right=(1, 2, 3, 4), bold=True)
    h.line(50, 94, 790, 94, 0.4)
    y = 94.0
    for rad, (text, *years, whole) in enumerate(_SHARES, 1):
        y += 18
        cells = [
            d(f"budget_amounts/{rad}/{year}", raw, value(raw, 1000)) if raw else "–"
            for year, raw in zip(("2014", "2015", "2016"), years, strict=True)
        ]
        name = d(f"budget_rows/{rad}/text", text)
        h.row(
            y,
            xs,
            (name, *cells, d(f"budget_rows/{rad}/belopp", whole, value(whole, 1000))),
            right=(1, 2, 3, 4),
        )
    h.line(50, y + 6, 790, y + 6, 0.4)
    total = d("budget_summa", "3 180", "3180000")
    h.row(y + 20, xs, ("Summa", "1 280", "1 314", "586", total), right=(1, 2, 3, 4), bold=True)
    h.put(50, y + 70, "Datum")
    h.put(230, y + 70, d("datum", "2013-09-24"))
    h.put(50, y + 90, "Namnförtydligande")
    h.put(230, y + 90, d("undertecknare", "Göran Ollonqvist"))
    h.line(50, y + 130, 300, y + 130, 0.5)
    h.put(50, y + 140, "Underskrift", size=6.5)
    h.put(
        790,
        570,
        "Forskningsrådet Norr · Box 9, 901 05 Norrstad · 0980-319 290 · 2 (2)",
        size=7,
        align="right",
    )
    d.signed()


_PAINT = (
    ("mal", "8. Vilka mål har ni?", "Saneringskostnaden ska halveras, från 320 000 kronor år 2009."),
    (
        "genomforande",
        "9. Hur arbetar ni?",
        "Elever dokumenterar, anmäler och målar över inom ett dygn. En väktare går med två kvällar i veckan.",
    ),
)


def trygghet() -> Rendered:
    """Prevention of crime: a narrow column of questions, boxes to tick, the answers indented under them."""
    h = Hand("trygghet", font="DejaVu Sans", size=8.5, ticks="glyph", leading=1.3)
    d = h.paper("ansokan")
    h.put(90, 58, "BROTTSFÖREBYGGANDE PROJEKT", size=13, bold=True)
    h.put(90, 73, "Underlag för ekonomiskt stöd, ansökan år 2010", size=9)
    y = 98.0
    asked = (
        ("1. Vem ansöker?", d("sokande", "Lokala rådet för trygghet i Rödhamn")),
        ("2. Organisationsnummer", d("organisationsnummer", "802238-6257")),
        (
            "3. Vem kan vi kontakta?",
            d("kontaktperson", "Zlatko Hasselros") + ", tel " + d("telefon", "08-465 004 61"),
        ),
        ("4. Vad kallar ni projektet?", d("projekt", "Klottret som försvann")),
        (
            "5. Mellan vilka datum pågår det?",
            d("tidplan_start", "2010-08-16") + " och " + d("tidplan_slut", "2011-06-10"),
        ),
        ("6. Har ni sökt stöd tidigare?", f"{TICKED} nej    {UNTICKED} ja, år ____"),
        (
            "7. Vem samverkar ni med?",
            f"{TICKED} polisen    {TICKED} skolan    {UNTICKED} bostadsbolag    {UNTICKED} handeln",
        ),
    )
    for question, answer in asked:
        h.put(90, y, question, bold=True)
        h.put(110, y + 13, answer)
        y += 31
    for name, heading, text in _PAINT:
        h.put(90, y, heading, bold=True)
        y = h.wrap(110, y + 13, 380, d.section(name, heading, text)) + 8
    _price(h, d, y)
    d.planted.append("B06")
    return h.done()


def _price(h: Hand, d: Document, y: float) -> None:
    """What it costs, who pays, and who signs."""
    h.put(90, y, "10. Vad kostar projektet?", bold=True)
    for text, belopp in costs(
        d, (("Väktare", "86 000"), ("Färg och utrustning", "27 400"), ("Ersättning till elever", "32 600"))
    ):
        y += 14
        h.put(110, y, text)
        h.put(330, y, belopp, align="right")
    y += 14
    h.put(110, y, "tillsammans kronor")
    h.put(330, y, d("budget_summa", "156 000", "156000"), align="right")
    h.put(90, y + 22, "11. Hur stort stöd söker ni?", bold=True)
    h.put(110, y + 35, d("sokt_summa", "156 000 kronor", "156000"))
    h.put(90, y + 55, "12. Finns andra som betalar?", bold=True)
    h.put(110, y + 68, f"{UNTICKED} ja, med kronor ______    " + d("ovriga_intakter", f"{TICKED} nej", "nej"))
    no_income(d)
    h.put(90, y + 110, d("ort", "Rödhamn") + " " + d("datum", "10-06-21", "2010-06-21"))
    h.put(90, y + 140, d("undertecknare", "Kerstin Enerot") + ", " + d("befattning", "rådets ordförande"))
    d.signed(line=False)


PAPERS = (epostad, etablering, forskningsplan, trygghet)
