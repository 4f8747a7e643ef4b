"""Eight reports, each with a layout of its own; people, projects and amounts are invented."""

from __future__ import annotations

from docx import Document as new_docx
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, Hand, inked, through_office, typed, worded
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def konto(
    d: Document, rad: int, code: str, belopp: str, value: str, text: str, projekt_nr: int | None = None
) -> tuple[str, str, str]:
    """Code, words and figure of a row that has neither IKB nor counterpart."""
    d.codes(rad, projekt_nr, "ikb", "motpart")
    key = f"konto_rows/{rad}"
    return d(f"{key}/konto", code), d(f"{key}/text", text), d(f"{key}/belopp", belopp, value)


def avvikelse() -> Rendered:
    """Budget, outcome and deviation by account in thousands, costs with a minus sign."""
    h = Hand("avvikelse", font="Carlito", size=10.5)
    d = h.paper("redovisning")
    h.put(56, 60, "Uppföljning av projektmedel", size=18, bold=True)
    h.put(56, 78, "Bilaga till tertialrapport", size=11)
    h.put(539, 60, d("diarienummer", "1.2.1-611-2012"), align="right")
    h.put(539, 74, d("datum", "2012-09-14"), align="right")
    h.put(56, 108, d("namnd", "Skarpnäcks stadsdelsnämnd"), bold=True)
    h.put(
        56,
        124,
        "Rapportperiod " + d("period_start,period_slut", "1/1 - 31/8 2012", "2012-01-01", "2012-08-31"),
    )
    h.put(539, 124, "Belopp i tkr", italic=True, align="right")
    rows = (
        ("5011", "Månadslön kvartersvärd", "-640,0", "-598,2", "41,8", "-598200"),
        ("5510", "Arbetsgivaravgifter", "-246,1", "-230,1", "16,0", "-230100"),
        ("6010", "Lokalhyra Parkallén 14", "-180,0", "-180,0", "0,0", "-180000"),
        ("6460", "Material, trädgård", "-40,0", "-63,7", "-23,7", "-63700"),
        ("3520", "Avgifter odlingslotter", "12,0", "14,4", "2,4", "14400"),
    )
    xs = [60, 104, 360, 446, 535]
    y = 152.0
    h.line(56, y - 13, 539, y - 13)
    h.row(y, xs, ("Konto", "Benämning", "Budget", "Utfall", "Avvikelse"), right=(2, 3, 4), bold=True)
    h.line(56, y + 4, 539, y + 4)
    for rad, (code, text, budget, belopp, off, value) in enumerate(rows, 1):
        y += 16
        a, b, c = konto(d, rad, code, belopp, value, text)
        h.row(y, xs, (a, b, budget, c, off), right=(2, 3, 4))
    y += 18
    h.line(56, y - 12, 539, y - 12)
    h.row(
        y,
        xs,
        ("", "Netto", "-1 094,1", d("summa_angiven", "-1 057,6", "-1057600"), "36,5"),
        right=(2, 3, 4),
        bold=True,
    )
    h.put(56, y + 30, "Projekt: " + d("report_projects/1/projekt", "Kvartersvärdar i Pungpinan"))
    result = d.section(
        "resultat",
        "Resultat",
        "Värdarna har mött 1 840 boende och rapporterat 212 fel till fastighetsägarna, av vilka 187 "
        "har åtgärdats inom en vecka.",
        "Materialet blev dyrare eftersom lådorna fick bytas efter skadegörelse i maj.",
    )
    h.put(56, y + 54, "Resultat", bold=True)
    y = h.wrap(56, y + 70, 480, result)
    h.put(56, y + 40, d("undertecknare", "Ragnhild Silverbäck"))
    h.put(56, y + 54, "Enhetschef")
    h.put(539, 812, "1 (1)", size=8, align="right")
    d.signed(line=False)
    return h.done()


def rekvisition() -> Rendered:
    """A request for payment: this period, earlier, accumulated and budget by kind of cost."""
    h = Hand("rekvisition", font="Helvetica", size=9, page=(A4[1], A4[0]), producer="fpdf")
    d = h.paper("redovisning")
    h.box(30, 24, 812, 58)
    h.put(38, 46, "REKVISITION NR 3 MED DELREDOVISNING", size=14, bold=True)
    h.put(804, 38, "Projektnummer", size=7, align="right")
    h.put(804, 51, d("diarienummer", "2014-30817"), size=11, align="right")
    h.put(38, 78, "Projektets namn (enligt beslut):", bold=True)
    h.put(190, 78, d("report_projects/1/projekt", "Rena stränder"))
    h.put(430, 78, "Bidragstagande organisation:", bold=True)
    h.put(580, 78, "Hammarviks kommun, 212000-0019")
    h.put(38, 96, "Perioden fr o m – t o m:", bold=True)
    h.put(190, 96, d("period_start", "2014-09-01") + " – " + d("period_slut", "2014-12-31"))
    h.put(430, 96, "Beviljat bidrag:", bold=True)
    h.put(580, 96, d("beviljat_belopp", "1 350 000 kr", "1350000"))
    edges = [30, 330, 450, 570, 690, 812]
    ends = [38, 442, 562, 682, 804]
    h.row(
        128,
        ends,
        ("Kostnadsslag", "Denna period", "Tidigare", "Ackumulerat", "Budget"),
        right=(1, 2, 3, 4),
        bold=True,
    )
    rows = (
        ("Personalkostnader", "184 220", "402 118", "586 338", "760 000"),
        ("Externa tjänster", "96 400", "210 050", "306 450", "410 000"),
        ("Resor", "4 318", "11 902", "16 220", "30 000"),
        ("Övrigt", "22 750", "48 000", "70 750", "150 000"),
    )
    y = 134.0
    ys = [114.0, y]
    for rad, (text, now, before, total, budget) in enumerate(rows, 1):
        marked = (
            d(f"budget_rows/{rad}/text", text),
            d(f"budget_rows/{rad}/belopp", now, now.replace(" ", "")),
            before,
            total,
            budget,
        )
        h.row(y + 14, ends, marked, right=(1, 2, 3, 4))
        y += 20
        ys.append(y)
    h.row(
        y + 14,
        ends,
        ("Summa", d("summa_angiven", "307 688", "307688"), "672 070", "979 758", "1 350 000"),
        right=(1, 2, 3, 4),
        bold=True,
    )
    ys.append(y + 20)
    h.grid(edges, ys)
    y += 50
    h.put(38, y, "Belopp att betala ut (100 % av periodens kostnader):", bold=True)
    h.put(300, y, "307 688 kr")
    h.put(430, y, "Upparbetade kostnader t.o.m. perioden:", bold=True)
    h.put(640, y, d("forbrukat_belopp", "979 758 kr", "979758"))
    h.put(38, y + 18, "Plusgiro 4 15 22-6")
    h.put(38, y + 60, "Ort och datum", size=7)
    h.put(38, y + 74, "Hammarvik " + d("datum", "den 19 januari 2015", "2015-01-19"))
    h.line(300, y + 78, 520, y + 78)
    h.put(300, y + 88, "Behörig företrädare", size=7)
    h.put(560, y + 74, d("undertecknare", "Desirée Ollonqvist"))
    h.put(560, y + 88, "Namnförtydligande", size=7)
    d.undecided.append("F06")
    d.signed()
    return h.done()


def lagesrapport() -> Rendered:
    """Questions with boxes to tick, amounts inside the sentences of a form."""
    h = Hand("lagesrapport", font="Liberation Serif", size=11, ticks="drawn")
    d = h.paper("redovisning")
    h.put(298, 70, "Lägesrapport", size=20, align="middle")
    h.put(298, 90, "lämnas två gånger per år", size=10, italic=True, align="middle")
    h.line(60, 100, 535, 100, 2)
    y = 130.0
    for label, answer in (
        ("Journalnr", d("diarienummer", "2016/3372")),
        ("Projekttitel", d("report_projects/1/projekt", "Hembakat i varje by")),
        ("Avser tiden", d("period_start,period_slut", "Q3 2017", "2017-07-01", "2017-09-30")),
    ):
        h.put(60, y, label, bold=True)
        h.put(170, y, answer)
        y += 20
    h.line(60, y - 8, 535, y - 8, 0.5)
    questions = (
        (
            "1. Följer projektet tidplanen?",
            True,
            "Ja, med undantag för invigningen som flyttats till oktober.",
        ),
        ("2. Har budgeten ändrats?", False, ""),
        ("3. Har ni bytt projektledare sedan förra rapporten?", False, ""),
    )
    y += 14
    for question, yes, note in questions:
        h.put(60, y, question)
        h.put(400, y, f"{TICKED if yes else UNTICKED} Ja")
        h.put(460, y, f"{UNTICKED if yes else TICKED} Nej")
        y += 16
        if note:
            y = h.wrap(80, y, 420, note, italic=True)
        y += 6
    h.put(60, y + 10, "4. Ekonomi", bold=True)
    y = h.wrap(
        60,
        y + 30,
        470,
        "Av beviljat stöd, "
        + d("beviljat_belopp", "418 000 kronor", "418000")
        + ", har vi hittills förbrukat "
        + d("forbrukat_belopp", "263 450 kronor", "263450")
        + ". Under nästa period räknar vi med kostnader på omkring 90 000 kronor.",
    )
    h.put(60, y + 16, "5. Uppnådda resultat", bold=True)
    y = h.wrap(
        60,
        y + 34,
        470,
        d.section(
            "resultat",
            "5. Uppnådda resultat",
            "Elva bagare har gått kursen, två fler än väntat. Ugnen i Norrboda är murad och godkänd "
            "av sotaren den 22 augusti.",
        ),
    )
    h.put(60, y + 16, "6. Övriga upplysningar", bold=True)
    y = h.wrap(
        60,
        y + 34,
        470,
        d.section(
            "ovriga_upplysningar", "6. Övriga upplysningar", "Vi önskar besök av handläggaren under hösten."
        ),
    )
    h.put(60, y + 50, "Norrboda " + d("datum", "2017-09-21"))
    h.line(60, y + 86, 270, y + 86)
    h.put(60, y + 100, d("undertecknare", "Fatuma Grankulla"))
    d.signed()
    d.planted += ["T04", "T05"]
    return h.done()


def slutrapport() -> Rendered:
    """A fund's final economic report: granted budget, outcome, difference, and the auditor's line."""
    h = Hand("slutrapport", font="DejaVu Sans", size=8.5)
    d = h.paper("redovisning")
    h.box(44, 40, 551, 76, 0.2)
    h.put(54, 63, "Ekonomisk slutredovisning", size=15, bold=True, grey=1.0)
    h.put(44, 100, "Ansökningsnummer", size=7)
    h.put(44, 113, d("diarienummer", "2009/214"), size=10)
    h.put(180, 100, "Organisation", size=7)
    h.put(180, 113, "Riksföreningen Gehör", size=10)
    h.put(380, 100, "Projektår, fr.o.m. – t.o.m.", size=7)
    h.put(380, 113, d("period_start", "2010-02-01") + " – " + d("period_slut", "2011-01-31"), size=10)
    h.put(44, 134, "Projektnamn", size=7)
    h.put(44, 147, d("report_projects/1/projekt", "Teckna tillsammans"), size=10)
    y = 176.0
    heads = ("", "Beviljad budget", "Utfall", "Skillnad")
    ends = [50, 350, 450, 545]
    h.row(y, ends, heads, right=(1, 2, 3), bold=True)
    groups = (
        (
            "Lönekostnader",
            (
                ("Projektledare 100 %", "516 000", "521 340", "-5 340"),
                ("Teckenspråkstolk", "140 000", "118 725", "21 275"),
            ),
        ),
        (
            "Verksamhet",
            (
                ("Läger och kurser", "220 000", "207 910", "12 090"),
                ("Informationsfilm", "85 000", "97 000", "-12 000"),
            ),
        ),
        (
            "Administration",
            (("Hyra, telefon, porto", "48 000", "46 655", "1 345"), ("Revisor", "15 000", "15 000", "0")),
        ),
    )
    rad = 0
    for name, members in groups:
        y += 20
        h.box(44, y - 11, 551, y + 4, 0.9)
        h.put(50, y, name, bold=True)
        for text, budget, outcome, off in members:
            rad += 1
            y += 15
            cells = (
                d(f"budget_rows/{rad}/text", text),
                budget,
                d(f"budget_rows/{rad}/belopp", outcome, outcome.replace(" ", "")),
                off,
            )
            h.row(y, ends, cells, right=(1, 2, 3))
    y += 22
    h.line(44, y - 13, 551, y - 13, 1)
    h.row(
        y,
        ends,
        (
            "Summa kostnader",
            d("beviljat_belopp", "1 024 000", "1024000"),
            d("summa_angiven,forbrukat_belopp", "1 006 630", "1006630", "1006630"),
            "17 370",
        ),
        right=(1, 2, 3),
        bold=True,
    )
    h.row(y + 16, ends, ("Att återbetala", "", "", "17 370"), right=(1, 2, 3))
    y += 44
    y = h.wrap(
        44,
        y,
        500,
        "Omdisponering: 12 000 kronor har flyttats från tolk till film efter "
        "medgivande 2010-10-05 (dnr 2009/214-17).",
    )
    y = h.wrap(
        44,
        y + 14,
        500,
        "Undertecknad revisor har granskat redovisningen. Granskningen har utförts enligt ISRS 4400.",
    )
    for x, label, answer in (
        (44, "Firmatecknare", d("undertecknare", "Göran Fagerspång")),
        (310, "Auktoriserad revisor", "Ylva Kvarnsten"),
    ):
        h.line(x, y + 60, x + 220, y + 60, 0.5)
        h.put(x, y + 70, label, size=7)
        h.put(x, y + 84, answer)
    h.put(44, y + 110, "Stockholm " + d("datum", "2011-04-28"))
    d.signed()
    d.planted.append("T05")
    return h.done()


def huvudbok() -> Rendered:
    """A ledger print of fixed width, pages marked in the text, sums carried over."""
    d = Document("redovisning")
    rows = (
        ("2013-05-06", "6110", "Häftapparat och papper", "1 249,00", "1249"),
        ("2013-05-14", "5820", "Tågresor studiebesök", "8 760,50", "8760.50"),
        ("2013-06-03", "6310", "Försäkring lager", "2 400,00", "2400"),
        ("2013-06-28", "7010", "Timlön juni 61,5 tim", "11 992,50", "11992.50"),
        ("2013-07-31", "7010", "Timlön juli 40 tim", "7 800,00", "7800"),
        ("2013-08-15", "5010", "Hyra bryggan", "15 000,00", "15000"),
        ("2013-08-30", "5010", "Återbetald deposition", "-5 000,00", "-5000"),
    )
    lines = []
    for rad, (day, code, text, belopp, value) in enumerate(rows, 1):
        a, b, c = konto(d, rad, code, belopp, value, text)
        lines.append(f"{day}  {a}  {b}{' ' * (32 - len(text))}{' ' * (12 - len(belopp))}{c}")
    head = "DATUM       KTO   TEXT                                  BELOPP"
    rule = "-" * 62
    text = "\n".join(
        (
            "SEGELSÄLLSKAPET BRISEN                              Sida 1 (2)",
            "HUVUDBOKSUTDRAG - SLUTREDOVISNING AV LOKALT STÖD",
            "",
            f"Ärendenummer: {d('diarienummer', '113-9/2013')}",
            f"Projekt:      {d('report_projects/1/projekt', 'Segling för alla')}",
            f"Period:       {d('period_start', '2013-05-01')} -- {d('period_slut', '2013-08-31')}",
            "",
            head,
            rule,
            *lines[:4],
            rule,
            f"ATT TRANSPORTERA{' ' * 34}{'24 402,00':>12}",
            "",
            "SEGELSÄLLSKAPET BRISEN                              Sida 2 (2)",
            "",
            head,
            rule,
            f"TRANSPORT{' ' * 41}{'24 402,00':>12}",
            *lines[4:],
            rule,
            f"SUMMA{' ' * 45}{' ' * 3}{d('summa_angiven', '42 202,00', '42202')}",
            "",
            f"Beviljat belopp: {d('beviljat_belopp', '45 000 kr', '45000')}",
            f"Förbrukat:       {d('forbrukat_belopp', '42 202 kr', '42202')}",
            "Återstår:        2 798 kr",
            "",
            f"Hammarvik {d('datum', '12 sep 2013', '2013-09-12')}",
            d("undertecknare", "Hjalmar Rönnäng"),
            "Kassör",
            "",
        )
    )
    return typed("huvudbok", (d, text))


def berattelse() -> Rendered:
    """Word: prose under headings, the money in one sentence and a small table."""
    d = Document("redovisning")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Serif"
    doc.styles["Normal"].font.size = Pt(12)
    doc.add_heading("Återrapportering av kulturstöd", 0)
    facts = doc.add_paragraph()
    facts.add_run("Dnr ").bold = True
    facts.add_run(inked(d("diarienummer", "KN 2010-0456")) + "\n")
    facts.add_run("Stödmottagare: ").bold = True
    facts.add_run("Teaterföreningen Kulissen\n")
    facts.add_run("Projektet genomfördes under perioden ").bold = True
    facts.add_run(
        inked(
            d("period_start", "1 januari 2011", "2011-01-01")
            + " till "
            + d("period_slut", "30 juni 2011", "2011-06-30")
        )
    )
    d.m("report_projects/1/projekt", "Scen i backen")
    doc.add_heading("Projekt: Scen i backen", 1)
    for name, heading, text in (
        (
            "genomforande",
            "Genomfört",
            "Vi byggde scenen under mars och spelade nio föreställningar "
            "i maj och juni. Sammanlagt 1 312 personer såg pjäsen.",
        ),
        (
            "resultat",
            "Måluppfyllelse",
            "Målet var 900 besökare. Tre av ungdomarna har sökt till teaterlinjen.",
        ),
    ):
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Ekonomi", 2)
    doc.add_paragraph(
        inked(
            "Erhållet bidrag var "
            + d("beviljat_belopp", "60 000 kr", "60000")
            + ". Använt belopp blev "
            + d("forbrukat_belopp", "58 230 kr", "58230")
            + ", och 1 770 kr har betalats tillbaka."
        )
    )
    table = doc.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Vad pengarna gått till", "Ver.", "Kronor"), strict=True):
        cell.text = text
    for rad, (text, number, belopp) in enumerate(
        (
            ("Virke och skruv", "14–19", "31 480"),
            ("Ljusriggar, hyra", "22", "18 250"),
            ("Affischer", "23", "8 500"),
        ),
        1,
    ):
        cells = table.add_row().cells
        cells[0].text = inked(d(f"budget_rows/{rad}/text", text))
        cells[1].text = number
        cells[2].text = inked(d(f"budget_rows/{rad}/belopp", belopp, belopp.replace(" ", "")))
    cells = table.add_row().cells
    cells[0].text, cells[2].text = "Summa", inked(d("summa_angiven", "58 230", "58230"))
    doc.add_paragraph()
    doc.add_paragraph(
        inked("Alingsås " + d("datum", "2011-09-05") + "\n\n" + d("undertecknare", "Ylva Nordlöv"))
        + ", ordförande"
    )
    return worded("berattelse", doc, d)


def aterrapport() -> Rendered:
    """State money reported back: long questions as labels, the answers in boxes beneath."""
    h = Hand("aterrapport", font="Arial", size=10, producer="reportlab")
    d = h.paper("redovisning")
    h.put(50, 30, "Återrapportering 2019", size=8)
    h.put(545, 30, "Sida 1 av 1", size=8, align="right")
    h.put(50, 62, "Återrapportering av statsbidrag till kommuner", size=15, bold=True)
    questions = (
        ("1. Ange ärendets diarienummer hos myndigheten.", d("diarienummer", "10.2-18834/2018")),
        (
            "2. Vilken tid avser rapporten?",
            d("period_start", "1 januari 2019", "2019-01-01")
            + " – "
            + d("period_slut", "31 december 2019", "2019-12-31"),
        ),
        ("3. Hur stort belopp har kommunen rekvirerat?", d("beviljat_belopp", "2 417 506 kr", "2417506")),
        (
            "4. Hur mycket av beloppet har använts under året?",
            d("forbrukat_belopp", "1 960 000 kr", "1960000"),
        ),
        ("5. Hur mycket ska betalas tillbaka?", "457 506 kr"),
        (
            "6. Redogör kortfattat för resultat.",
            d.section(
                "resultat",
                "6. Redogör kortfattat för resultat.",
                "Fyra "
                "socialsekreterare har anställts. Utredningstiden har gått ned från 118 till 91 "
                "dagar. 37 barn har fått en fast kontakt.",
            ),
        ),
        ("7. Vilka kostnader har medlen täckt? Ange konto och belopp.", ""),
    )
    y = 92.0
    for question, answer in questions:
        h.put(50, y, question, bold=True)
        tall = 22 if len(answer) < 120 else 48
        if not answer:
            break
        h.box(50, y + 5, 545, y + 5 + tall)
        h.wrap(56, y + 19, 480, answer)
        y += tall + 24
    rows = (
        ("5020", "Lön socialsekreterare", "1 310 400", "1310400"),
        ("5610", "Sociala avgifter", "513 022", "513022"),
        ("7380", "Metodstöd, kurs", "136 578", "136578"),
    )
    top = y + 5
    h.box(50, top, 545, top + 18 * len(rows) + 8)
    for rad, (code, text, belopp, value) in enumerate(rows, 1):
        a, b, c = konto(d, rad, code, belopp, value, text)
        h.row(top + 16 + 18 * (rad - 1), [56, 110, 540], (a, b, c + " kr"), right=(2,))
    y = top + 18 * len(rows) + 36
    h.put(50, y, "8. Uppgiftslämnare", bold=True)
    h.box(50, y + 5, 545, y + 27)
    h.put(
        56, y + 19, d("undertecknare", "Samira Örnmyr") + ", utvecklingsledare, " + d("datum", "2020-02-20")
    )
    h.put(
        50,
        800,
        "Myndigheten för ungdom och omsorg, Box 67, 901 03 Norrstad, tel 0980-319 200, org.nr 202100-5026",
        size=7,
    )
    return h.done()


def delprojekt() -> Rendered:
    """From a word processor by way of an office program: the tables of three projects, codes and counterparts."""
    d = Document("redovisning")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Sans"
    doc.styles["Normal"].font.size = Pt(10)
    doc.sections[0].left_margin = Cm(2.2)
    doc.add_paragraph().add_run("Redovisning av centrala medel, delår").bold = True
    table = doc.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text = "Nämnd/förvaltning"
    table.rows[0].cells[1].text = inked(d("namnd", "Spånga-Tensta stadsdelsförvaltning"))
    table.rows[1].cells[0].text = "Redovisningsperiod"
    table.rows[1].cells[1].text = inked(
        d("period_start", "20090101", "2009-01-01") + "-" + d("period_slut", "20090430", "2009-04-30")
    )
    projects = {
        1: (
            "Jobbtorg för unga",
            (
                ("3699", "1803", "1703", "412 500", "Ej fakturerat"),
                ("4610", "1803", "8703", "96 120", "Köp av kursplatser"),
            ),
        ),
        2: ("Fritid på lika villkor", (("4610", "1803", "8512", "44 000", "Bidrag till förening"),)),
        3: (
            "Tensta skriver",
            (
                ("6490", "-", "8703", "7 915", "Tryck av antologi, 300 ex"),
                ("5010", "-", "1703", "61 000", "Skrivledare, del av lön"),
            ),
        ),
    }
    rad = 0
    for nr, (name, rows) in projects.items():
        doc.add_paragraph(f"\nProjekt {nr}  " + inked(d(f"report_projects/{nr}/projekt", name)))
        grid = doc.add_table(rows=1, cols=5)
        grid.style = "Table Grid"
        for cell, text in zip(
            grid.rows[0].cells, ("Konto", "IKB", "Motp", "Summa, kr", "Kommentar"), strict=True
        ):
            cell.text = text
        for code, ikb, motpart, belopp, text in rows:
            rad += 1
            key = f"konto_rows/{rad}"
            d.codes(rad, nr)
            cells = (
                d(f"{key}/konto", code),
                d(f"{key}/ikb", ikb, None if ikb == "-" else ikb),
                d(f"{key}/motpart", motpart),
                d(f"{key}/belopp", belopp, belopp.replace(" ", "")),
                d(f"{key}/text", text),
            )
            for cell, cell_text in zip(grid.add_row().cells, cells, strict=True):
                cell.text = inked(cell_text)
    doc.add_paragraph("\nTotalt redovisat: " + inked(d("summa_angiven", "631 535", "631535")) + " kr")
    narratives = {
        1: ("Jobbtorg för unga", "Etthundratolv ungdomar har skrivits in och 41 har fått arbete."),
        2: (
            "Fritid på lika villkor för flickor",
            "Tre föreningar delar på hallen, som är öppen 14 timmar i veckan.",
        ),
        3: ("Tensta skriver", "Antologin släpps vid en fest på biblioteket."),
    }
    for nr, (name, text) in narratives.items():
        heading = f"Delredovisning projekt {nr}: {name}"
        d.m(f"report_projects/{nr}/delredovisning", name)
        doc.add_paragraph().add_run(heading).bold = True
        doc.add_paragraph(text)
        d.section(f"delredovisning/{nr}", heading, text)
    doc.add_paragraph(
        "\nSpånga "
        + inked(d("datum", "2009-05-25"))
        + "\n\n"
        + "_" * 30
        + "\n"
        + inked(d("undertecknare", "Kerstin Stormdal"))
        + "\nStadsdelsdirektör"
    )
    d.signed()
    d.planted += ["B07", "N02", "N04"]
    return through_office("delprojekt", worded("delprojekt", doc, d), d)


PAPERS = (avvikelse, rekvisition, lagesrapport, slutrapport, huvudbok, berattelse, aterrapport, delprojekt)
