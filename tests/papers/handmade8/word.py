"""Three Word files: controls and a nested table, an association's yearly account, a claim for an instalment."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs, konton
from tests.papers.handmade8.tools import controlled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def _new(font: str, size: float) -> Any:
    doc = new_docx()
    doc.styles["Normal"].font.name = font
    doc.styles["Normal"].font.size = Pt(size)
    sheet = doc.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2.2)
    return doc


def _bold(paragraph: Any, text: str) -> Any:
    paragraph.add_run(inked(text)).bold = True
    return paragraph


def integrationsinsats() -> Rendered:
    """A county board's Word form: every answer a control in its cell, costs inside a cell; too much money."""
    d = Document("ansokan")
    doc = _new("Calibri", 10.5)
    doc.sections[0].header.paragraphs[0].text = "Länsstyrelsen i Kolarebygdens län\t\tBlankett 2019:3"
    doc.add_heading("Ansökan om medel för asylsökande – tidiga insatser", 1)
    doc.add_paragraph("Klicka i fälten för att skriva. Skicka ansökan undertecknad tillsammans med bilagor.")
    table = doc.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, key, raw in (
        ("Sökande organisation", "sokande", "Studiecentrum Kolarebygden"),
        ("Organisationsnummer", "organisationsnummer", "875100-4634"),
        ("Adress", "adress", "Storgatan 19"),
        ("Postnummer och ort", "postadress", "714 31 Kolaremo"),
        ("Kontaktperson", "kontaktperson", "Tobias Ringdahl"),
        ("Telefon", "telefon", "0980-319 246"),
        ("E-post", "epost", "tobias.ringdahl@studiecentrum.example"),
        ("Insatsens namn", "projekt", "Svenska i verkstan"),
        ("Insatsen påbörjas", "tidplan_start", "2019-09-02"),
        ("Insatsen avslutas", "tidplan_slut", "2020-06-12"),
    ):
        cells = table.add_row().cells
        cells[0].text = label
        controlled(cells[1].paragraphs[0], label, d(key, raw))
    table.columns[0].width = Cm(5.5)
    for name, heading, text in (
        ("bakgrund", "Beskriv behovet", "På boendet i Kolaremo väntar 140 personer i medeltal elva månader på "
         "besked. Kursen på biblioteket har plats för tjugo."),
        ("genomforande", "Beskriv insatsen", "Tre grupper om tolv personer lär sig svenska medan de lagar "
         "cyklar och möbler. Språkledare och hantverkare arbetar i par, tre förmiddagar i veckan."),
        ("mal", "Mål", "Minst 60 personer deltar. Två av tre klarar nationellt prov för kurs A."),
    ):  # fmt: skip
        doc.add_heading(heading, 3)
        controlled(doc.add_paragraph(), heading, d.section(name, heading, text))
    doc.add_heading("Ekonomi", 3)
    outer = doc.add_table(rows=1, cols=2)
    outer.style = "Table Grid"
    left, right = outer.rows[0].cells
    _bold(left.paragraphs[0], "Budget, kronor")
    inner = left.add_table(rows=0, cols=2)
    for text, raw in (*costs(d, (("Språkledare", "312 000"), ("Hantverkare", "168 000"), ("Lokal", "72 000"),
                                 ("Verktyg och material", "48 000"))),
                      ("Total kostnad", d("budget_summa", "600 000", "600000"))):  # fmt: skip
        cells = inner.add_row().cells
        cells[0].text = inked(text)
        controlled(cells[1].paragraphs[0], "kr", raw)
        cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    left.add_paragraph()
    _bold(right.paragraphs[0], "Finns andra intäkter?")
    right.add_paragraph(inked(d("ovriga_intakter", f"{TICKED} Ja", "ja") + f"  {UNTICKED} Nej"))
    paragraph = _bold(right.add_paragraph(), "Om ja, ange belopp: ")
    controlled(paragraph, "kr", d("ovriga_intakter_belopp", "145 000", "145000"))
    paragraph = _bold(right.add_paragraph(), "Sökt belopp: ")
    controlled(paragraph, "kr", d("sokt_summa", "480 000", "480000"))
    doc.add_heading("Underskrift", 3)
    paragraph = doc.add_paragraph("Ort och datum: ")
    controlled(paragraph, "Ort", d("ort", "Kolaremo"))
    paragraph.add_run(" ")
    controlled(paragraph, "Datum", d("datum", "2019-05-17"))
    doc.add_paragraph("Underskrift: ______________________________")
    paragraph = doc.add_paragraph("Namnförtydligande: ")
    controlled(paragraph, "Namn", d("undertecknare", "Gun-Britt Savén"))
    doc.add_paragraph("Länsstyrelsens diarienummer (ifylls av länsstyrelsen):")
    d.unanswered("diarienummer")
    d.planted.append("B02")
    d.signed()
    return worded("integrationsinsats", doc, d)


_STAGE = (
    ("3010", "Entréavgifter", "18 400"),
    ("3985", "Projektbidrag", "150 000"),
    ("4010", "Inköp scenmaterial", "−36 250"),
    ("5010", "Lokalhyra", "−42 000"),
    ("6570", "Bankavgifter", "−932"),
    ("7010", "Löner", "−61 800"),
    ("7510", "Arbetsgivaravgifter", "−19 418"),
)
_NOTES = ("", "1", "", "2", "", "3", "3")


def amatorteaterbokslut() -> Rendered:
    """An amateur theatre's project account over a broken year: income above nought, costs below, notes, auditors."""
    d = Document("redovisning")
    doc = _new("Georgia", 11)
    title = _bold(doc.add_paragraph(), "Teaterföreningen Kulissen i Holmstad")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title = _bold(doc.add_paragraph(), "Projektredovisning")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    lines = (
        f"Projekt: {d('report_projects/1/projekt', 'Scen i varje by')}",
        f"Regionens diarienummer: {d('diarienummer', 'KN 2016-0094')}",
        f"Räkenskapsår: {d('period_start', '1 juli 2016', '2016-07-01')} – "
        f"{d('period_slut', '30 juni 2017', '2017-06-30')}",
        f"Beviljat bidrag: {d('beviljat_belopp', '150 000 kr', '150000')}",
        f"Förbrukat bidrag: {d('forbrukat_belopp', '142 000 kr', '142000')}",
    )
    for line in lines:
        doc.add_paragraph(inked(line)).paragraph_format.space_after = Pt(2)
    _bold(doc.add_paragraph(), "Verksamheten")
    text = ("Nio föreställningar spelades i fem byar, två fler än planerat. Publiken blev 684 personer. "
        "Holmstads scen fick inte användas efter brandsynen, så premiären flyttades till bygdegården i "
        "Ask.")  # fmt: skip
    doc.add_paragraph(d.section("genomforande", "Verksamheten", text))
    _bold(doc.add_paragraph(), "Resultaträkning för projektet")
    table = doc.add_table(rows=0, cols=4)
    heads = ("Konto", "", "Not", "Kronor")
    total = ("", "Projektets resultat", "", d("summa_angiven", "8 000", "8000"))
    rows = [
        (konto, text, note, raw) for (konto, text, raw), note in zip(konton(d, _STAGE), _NOTES, strict=True)
    ]
    table.autofit = False
    for cells in (heads, *rows, total):
        for number, (cell, words) in enumerate(zip(table.add_row().cells, cells, strict=True)):
            table.columns[number].width = cell.width = Cm((2, 8, 1.5, 3)[number])
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            run = cell.paragraphs[0].add_run(inked(words))
            run.bold = cells in (heads, total)
            if number == 3:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph()
    for words in ("Not 1  Region Holmbygdens kulturnämnd, beslut den 18 maj 2016.",
                  "Not 2  Bygdegårdarna i Ask, Lid, Myre, Sätra och Tomta.",
                  "Not 3  En regissör på 20 procent under tio månader."):  # fmt: skip
        doc.add_paragraph(words).paragraph_format.space_after = Pt(0)
    doc.add_paragraph()
    doc.add_paragraph(inked(f"Holmstad den {d('datum', '4 september 2017', '2017-09-04')}"))
    doc.add_paragraph(inked(f"______________________\n{d('undertecknare', 'Märta Lindskoug')}, ordförande"))
    _bold(doc.add_paragraph(), "Revisorernas yttrande")
    doc.add_paragraph("Vi har granskat projektets räkenskaper och funnit att de är förda med god ordning. "
        "Bidraget har använts till det ändamål det beviljades för.")  # fmt: skip
    doc.add_paragraph("Holmstad den 11 september 2017")
    doc.add_paragraph("Ernst Vallmo\t\t\t\tSiv Tornquist")
    d.signed()
    return worded("amatorteaterbokslut", doc, d)


def elevhalsorekvisition() -> Rendered:
    """A municipality claims the second half of a state grant in Word: two narrow tables, ticks, one who attests."""
    d = Document("redovisning")
    doc = _new("Arial", 10)
    doc.add_heading("Rekvisition av statsbidrag för elevhälsa – andra utbetalningen 2021", 1)
    doc.add_paragraph("Skolmyndigheten betalar ut bidraget sedan rekvisitionen har godkänts.")
    _bold(doc.add_paragraph(), "Huvudman")
    table = doc.add_table(rows=0, cols=4)
    table.style = "Light Grid Accent 1"
    for row in (
        ("Kommun", "Lövsta kommun", "Org.nr", "212000-9341"),
        ("Kontaktperson", "Nils-Petter Brage", "Telefon", "031-390 06 18"),
        ("Dnr hos myndigheten", d("diarienummer", "SBE-2021:20417"), "Plusgiro", "4 81 20 11-6"),
        ("Insats", d("report_projects/1/projekt", "Fler kuratorer i Lövsta"), "", ""),
        ("Avser tiden från", d("period_start", "2021-01-01"), "till", d("period_slut", "2021-08-31")),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = inked(text)
    doc.add_paragraph()
    _bold(doc.add_paragraph(), "Belopp i kronor")
    table = doc.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for text, raw in (
        ("Beviljat bidrag för år 2021", d("beviljat_belopp", "1 860 000", "1860000")),
        ("Tidigare utbetalt", "930 000"),
        ("Upparbetade kostnader under perioden", d("forbrukat_belopp", "1 214 300", "1214300")),
        ("Belopp som rekvireras nu", "930 000"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = text, inked(raw)
        cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph()
    _bold(doc.add_paragraph(), "Har bidraget använts enligt villkoren?")
    doc.add_paragraph(inked(f"{TICKED} Ja, helt    {UNTICKED} Ja, delvis    {UNTICKED} Nej"))
    _bold(doc.add_paragraph(), "Kort beskrivning av vad som gjorts")
    doc.add_paragraph(d.section("genomforande", "Kort beskrivning av vad som gjorts", "Tre kuratorer har "
        "anställts på halvtid. Elever i årskurs 7 får träffa kurator inom fem dagar, förut nitton."))  # fmt: skip
    doc.add_paragraph(inked(f"Datum: {d('datum', '2021-09-10')}"))
    doc.add_paragraph(inked(f"Behörig tjänsteman: {d('undertecknare', 'Ulrika Fjällbrant')}, skolchef"))
    d.signed(line=False)
    return worded("elevhalsorekvisition", doc, d)


PAPERS = (integrationsinsats, amatorteaterbokslut, elevhalsorekvisition)
