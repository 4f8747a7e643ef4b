"""Three reports: a claim with its list of expenses, a board's outcome in Word, state money by year; all invented."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.papers.handmade.pen import Document, Hand, inked, worded
from tests.papers.handmade2.tools import costs, told, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_EXPENSES = (
    ("A14", "2021-03-18", "Granbergs Bygg AB, rivning", "38 400,00", "9 600,00", "48 000,00"),
    ("A15", "2021-03-29", "Elfirma Ljusglimt", "22 150,50", "5 537,63", "27 688,13"),
    ("A19", "2021-04-12", "Norrlist Plåt, skyltstolpar", "8 920,00", "2 230,00", "11 150,00"),
    ("A22", "2021-04-30", "Granbergs Bygg AB, kredit", "-3 200,00", "-800,00", "-4 000,00"),
    ("L3", "2021-05-25", "Lön projektledare april–maj", "46 210,00", "0,00", "46 210,00"),
    ("A31", "2021-06-02", "Tryckeri Bokfinken, karta", "4 480,00", "268,80", "4 748,80"),
)


def utgiftslista() -> Rendered:
    """A claim in lettered parts with the list of expenses on a page of its own: net, tax and gross of every voucher."""
    h = Hand("utgiftslista", font="Liberation Sans", size=10, ticks="drawn")
    d = h.paper("redovisning")
    h.put(45, 44, "Landsbygdsverket", size=13, bold=True)
    h.put(300, 40, "ANSÖKAN OM UTBETALNING", size=12, bold=True)
    h.put(300, 54, "Projektstöd inom lokalt ledd utveckling, leader", size=9)
    h.put(300, 66, "Delutbetalning nr 2", size=9)
    h.box(45, 78, 550, 98, 0.88)
    h.put(
        50,
        92,
        "Läs anvisningen innan du fyller i. Skicka ansökan senast två månader efter periodens slut.",
        size=8,
    )
    y = 116.0
    parts = (
        ("A  Stödmottagare", (
            ("Namn", "Leaderföreningen Fjällådalen"),
            ("Organisationsnummer", "802519-2041"),
            ("Kundnummer", "2054417"),
        )),
        ("B  Projekt", (
            ("Journalnummer", d("diarienummer", "2020-1184")),
            ("Projektets namn", d("report_projects/1/projekt", "Fiskecamp Fjällådalen")),
            ("Beslutat stöd, kronor", d("beviljat_belopp", "640 000", "640000")),
            ("Utgifterna är betalda under tiden", d("period_start", "2021-03-01") + "  –  "
             + d("period_slut", "2021-06-30")),
        )),
        ("C  Utgifter", (
            ("Är du skyldig att redovisa moms för projektet?", f"{TICKED}  Ja   {UNTICKED}  Nej"),
            ("Faktiska utgifter utan moms i denna ansökan", "116 960,50"),
            ("Ideellt arbete, 62 tim à 220 kr", "13 640,00"),
            ("Tidigare redovisade utgifter", "285 350,25"),
            ("Sammanlagda utgifter i projektet", d("forbrukat_belopp", "402 310,75", "402310.75")),
            ("Förskott som ska räknas av", "0"),
        )),
    )  # fmt: skip
    for heading, rows in parts:
        h.put(45, y, heading, bold=True)
        y += 8
        ys = [y]
        for label, answer in rows:
            h.put(50, y + 14, label, size=8.5)
            h.put(300, y + 14, answer)
            y += 20
            ys.append(y)
        h.grid([45, 292, 550], ys)
        y += 24
    _claim_words(h, d, y)
    _expense_list(h, d)
    return h.done()


def _claim_words(h: Hand, d: Document, y: float) -> None:
    """What has been done, and who says so."""
    text = (
        "Gamla bryggan är riven och ny el dragen. Skyltningen kom upp två veckor före premiären den 19 juni."
    )
    y = told(
        h, d, 45, y, 500, (("genomforande", "D  Lägesrapport – vad har ni gjort under perioden?", text),)
    )
    h.put(45, y + 8, "E  Underskrift", bold=True)
    h.grid([45, 190, 370, 550], [y + 14, y + 52])
    cells = (
        (50, "Datum", d("datum", "20210812", "2021-08-12")),
        (195, "Namnteckning", ""),
        (375, "Namnförtydligande", d("undertecknare", "Ingemar Kvarnsten")),
    )
    for x, caption, answer in cells:
        h.put(x, y + 23, caption, size=7)
        h.put(x, y + 44, answer)
    h.put(45, 820, "LBV 3103   v 4.0   2019-02-11", size=7)
    h.put(550, 820, "Sida 1 av 2", size=7, align="right")
    d.signed()


def _expense_list(h: Hand, d: Document) -> None:
    h.page()
    h.put(45, 44, "BILAGA: UTGIFTSLISTA", size=12, bold=True)
    h.put(550, 44, "Journalnummer 2020-1184", size=9, align="right")
    edges = [45, 72, 110, 172, 352, 424, 482, 550]
    ends = (50, 76, 114, 176, 420, 478, 546)
    y = 60.0
    h.box(45, y, 550, y + 28, 0.88)
    upper = ("Nr", "Ver.nr", "Fakturans", "Leverantör och vad", "Belopp utan", "Moms,", "Belopp med")
    lower = ("", "", "datum", "utgiften gäller", "moms, kr", "kr", "moms, kr")
    h.row(y + 12, ends, upper, right=(4, 5, 6), size=8, bold=True)
    h.row(y + 23, ends, lower, right=(4, 5, 6), size=8, bold=True)
    ys = [y, y + 28]
    y += 28
    marked = costs(d, [(row[2], row[3]) for row in _EXPENSES])
    for nr, ((text, belopp), row) in enumerate(zip(marked, _EXPENSES, strict=True), 1):
        h.row(y + 14, ends, (str(nr), row[0], row[1], text, belopp, row[4], row[5]), right=(4, 5, 6), size=9)
        y += 20
        ys.append(y)
    for _ in range(3):
        y += 20
        ys.append(y)
    total = d("summa_angiven", "116 960,50", "116960.50")
    h.row(
        y + 14,
        ends,
        ("", "", "", "Summa", total, "16 836,43", "133 796,93"),
        right=(4, 5, 6),
        size=9,
        bold=True,
    )
    h.grid(edges, [*ys, y + 20])
    h.put(45, y + 40, "Moms ingår inte i underlaget för stödet när du är skyldig att redovisa moms.", size=8)
    h.put(550, 820, "Sida 2 av 2", size=7, align="right")


_OUTCOME = (
    ("Personalkostnader", "1 240,0", "1 187,4", "52,6"),
    ("Lokalkostnader", "210,0", "214,8", "−4,8"),
    ("Köp av verksamhet", "380,0", "402,6", "−22,6"),
    ("Material och övrigt", "95,0", "61,2", "33,8"),
)


def utfallstabell() -> Rendered:
    """Word: a board's account of a year under numbered headings; budget, outcome and deviation in thousands."""
    d = Document("redovisning")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Carlito"
    doc.styles["Normal"].font.size = Pt(11)
    doc.sections[0].header.paragraphs[0].text = "Lindesjö kommun\tVerksamhetsberättelse 2017"
    doc.add_paragraph(inked(d("namnd", "Arbetsmarknads- och integrationsnämnden")))
    doc.add_heading("Verksamhetsberättelse för projektmedel 2017", 1)
    doc.add_paragraph(inked("Dnr " + d("diarienummer", "AIN 2016:214 042")))
    doc.add_heading("1. Uppdraget", 2)
    doc.add_paragraph(
        inked(
            f"Kommunstyrelsen beviljade i december 2016 nämnden {d('beviljat_belopp', '1 925 tkr', '1925000')} för "
            f"projektet {d('report_projects/1/projekt', 'Vägen via köket')} under perioden "
            f"{d('period_start', '1 januari 2017', '2017-01-01')} till "
            f"{d('period_slut', '31 december 2017', '2017-12-31')}."
            " Året innan var anslaget 1 600 tkr."
        )
    )  # fmt: skip
    sections = (
        (
            "genomforande",
            "2. Genomförande",
            "Tre omgångar om vardera 14 veckor har genomförts. Deltagarna har lagat 11 400 portioner.",
        ),
        (
            "resultat",
            "3. Måluppfyllelse",
            "Målet var att 50 % skulle gå till arbete eller studier. Utfallet blev 23 av 41 deltagare, 56 %.",
        ),
    )
    for name, heading, text in sections:
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    _outcome(doc, d)
    doc.add_paragraph(inked(f"Lindesjö {d('datum', '2018-02-05')}"))
    doc.add_paragraph(inked(f"{d('undertecknare', 'Marija Hasselros')}\nFörvaltningschef"))
    d.signed(line=False)
    return worded("utfallstabell", doc, d)


def _outcome(doc: Any, d: Document) -> None:
    doc.add_heading("4. Ekonomiskt utfall", 2)
    doc.add_paragraph("Tabell 1. Budget och utfall 2017, tkr").runs[0].italic = True
    table = doc.add_table(rows=0, cols=4)
    table.style = "Light List"
    marked = costs(d, [(row[0], row[2]) for row in _OUTCOME], 1000)
    cells = [
        ("", "Budget", "Utfall", "Avvikelse"),
        *((text, row[1], belopp, row[3]) for (text, belopp), row in zip(marked, _OUTCOME, strict=True)),
        ("Summa kostnader", "1 925,0", d("summa_angiven", "1 866,0", "1866000"), "59,0"),
    ]
    for row in cells:
        for number, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.text = inked(text)
            if number:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph()
    doc.add_paragraph(
        inked(
            f"Av medlen har {d('forbrukat_belopp', '1 866 tkr', '1866000')} förbrukats. Överskottet på 59 tkr "
            "beror på att en tjänst var vakant i april och återlämnas till kommunstyrelsen."
        )
    )


_BY_YEAR = (
    ("Löner inkl. sociala avgifter", ("812", "845", "430"), "2 087"),
    ("Konsulter", ("120", "264", "96"), "480"),
    ("Resor", ("45", "6", "18"), "69"),
    ("Övriga direkta kostnader", ("33", "27", "41"), "101"),
    ("Indirekta kostnader", ("182", "190", "106"), "478"),
)


def tkr_per_ar() -> Rendered:
    """An agency reports back: a letterhead, its own headings, one table with a column per year in thousands."""
    h = Hand("tkr_per_ar", font="DejaVu Serif", size=9.5, leading=1.45)
    d = h.paper("redovisning")
    h.put(70, 52, "KUSTGEOLOGISKA INSTITUTET", size=11, bold=True)
    for x, label, answer in (
        (340, "Datum", d("datum", "2022-03-15")),
        (410, "Diarienummer", d("diarienummer", "31-1702/2018")),
        (492, "Sida", "1 (1)"),
    ):
        h.put(x, 45, label, size=7)
        h.put(x, 57, answer, size=8.5)
    h.put(340, 92, "Miljödepartementet")
    h.put(340, 106, "103 33 Stockholm")
    h.put(70, 150, "Återrapportering av medel ur anslaget 1:11, ap. 4", size=13, bold=True)
    y = h.wrap(
        70,
        176,
        455,
        f"Institutet redovisar här uppdraget {d('report_projects/1/projekt', 'Skredkartering längs Långåns dal')}. "
        f"Redovisningen omfattar tiden {d('period_start', 'den 1 januari 2019', '2019-01-01')} – "
        f"{d('period_slut', 'den 31 december 2021', '2021-12-31')}. För hela uppdraget har institutet tilldelats "
        f"{d('beviljat_belopp', '3 300 tkr', '3300000')}.",
    )  # fmt: skip
    y = told(
        h,
        d,
        70,
        y + 14,
        455,
        (
            (
                "genomforande",
                "Genomförda åtgärder",
                "Sammanlagt 212 kilometer strandlinje har karterats från båt och flyg. Fältarbetet ställdes in "
                "under våren 2020.",
            ),
            (
                "resultat",
                "Resultat",
                "Kartor i skala 1:10 000 över 14 områden är publicerade. Två områden kräver snara åtgärder.",
            ),
        ),
    )
    h.put(70, y + 10, "Ekonomisk redovisning", bold=True)
    h.put(70, y + 28, "Tabell 2  Kostnader per år (tkr)", size=8.5, italic=True)
    _years(h, d, y + 48)
    return h.done()


def _years(h: Hand, d: Document, y: float) -> None:
    xs, years = (70, 320, 390, 460, 525), ("2019", "2020", "2021")
    h.line(70, y - 13, 525, y - 13, 1)
    h.row(y, xs, ("Kostnadsslag", *years, "Totalt"), right=(1, 2, 3, 4), bold=True)
    h.line(70, y + 5, 525, y + 5)
    for rad, (text, parts, whole) in enumerate(_BY_YEAR, 1):
        y += 18
        cells = [
            d(f"budget_amounts/{rad}/{year}", part, value(part, 1000))
            for year, part in zip(years, parts, strict=True)
        ]
        key = f"budget_rows/{rad}"
        words, total = d(f"{key}/text", text), d(f"{key}/belopp", whole, value(whole, 1000))
        h.row(y, xs, (words, *cells, total), right=(1, 2, 3, 4))
    h.line(70, y + 5, 525, y + 5)
    stated = d("summa_angiven", "3 215", "3215000")
    h.row(y + 19, xs, ("Summa kostnader", "1 192", "1 332", "691", stated), right=(1, 2, 3, 4), bold=True)
    h.row(y + 36, xs, ("Tilldelade medel", "1 200", "1 350", "750", "3 300"), right=(1, 2, 3, 4))
    h.row(y + 53, xs, ("Ej förbrukat", "8", "18", "59", "85"), right=(1, 2, 3, 4))
    h.line(70, y + 58, 525, y + 58, 1)
    y = h.wrap(
        70,
        y + 82,
        455,
        f"Förbrukade medel uppgår till {d('forbrukat_belopp', '3 215 tkr', '3215000')}. Resterande 85 tkr har "
        "återbetalats den 1 mars 2022.",
    )
    h.put(70, y + 24, "I detta ärende har generaldirektören beslutat.", size=9.5)
    h.put(70, y + 62, d("undertecknare", "Cecilia Örnmyr"))
    h.put(300, y + 62, "Tobias Grankulla")
    h.put(300, y + 76, "föredragande", size=8)
    h.put(70, 812, "Box 670, 751 28 Uppvik   Tel 010-223 00 00   Org.nr 202100-2460", size=7)
    d.signed(line=False)


PAPERS = (utgiftslista, utfallstabell, tkr_per_ar)
