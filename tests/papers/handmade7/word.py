"""Three Word files: a parish's letter, a county board's account form in merged cells, a chairman's decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def _new(font: str, size: float) -> Any:
    doc = new_docx()
    doc.styles["Normal"].font.name = font
    doc.styles["Normal"].font.size = Pt(size)
    doc.sections[0].page_width, doc.sections[0].page_height = Cm(21), Cm(29.7)
    return doc


def _said(doc: Any, text: str, *, bold: bool = False, right: bool = False) -> None:
    paragraph = doc.add_paragraph()
    paragraph.add_run(inked(text)).bold = bold
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def stiftsbrev() -> Rendered:
    """A parish writes to a church fund: the sums and days in running text, costs as a list with tabs."""
    d = Document("ansokan")
    doc = _new("Garamond", 12)
    doc.sections[0].header.paragraphs[0].text = "Ramsele-Vattnäs pastorat"
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Bankgiro 5318-0461 · Pastorsexpeditionen har öppet tisdag och torsdag 9–12"
    _said(doc, f"{d('ort', 'Vattnäs')} den {d('datum', '9 maj 2006', '2006-05-09')}", right=True)
    _said(doc, "Till Stiftelsen Kyrkfonden i Norra stiftet")
    _said(doc, "Ansökan om bidrag till orgelskola", bold=True)
    start, end = (
        d("tidplan_start", "den 1 september 2006", "2006-09-01"),
        d("tidplan_slut", "den 31 maj 2008", "2008-05-31"),
    )
    _said(doc, f"{d('sokande', 'Ramsele-Vattnäs pastorat')} (organisationsnummer "
          f"{d('organisationsnummer', '252003-4170')}) "
          f"ansöker härmed om {d('sokt_summa', '148 000 kronor', '148000')} till projektet "
          f"”{d('projekt', 'Små händer, stora pipor')}”. Projektet pågår från {start} till {end}.")  # fmt: skip
    _said(doc, "Bakgrund", bold=True)
    _said(
        doc,
        d.section(
            "bakgrund",
            "Bakgrund",
            "I stiftets inland finns 31 orglar men bara sex kantorer. Den yngste "
            "fyller 58 år i höst. Inget av pastoratets barn har spelat på en orgel sedan musikskolan lades ner 1994.",
        ),
    )
    _said(doc, "Så vill vi göra", bold=True)
    _said(
        doc,
        d.section(
            "genomforande",
            "Så vill vi göra",
            "Tolv barn får lektioner varannan vecka i den egna kyrkan. "
            "Kantorn reser runt med en övningsorgel i bussen. Varje termin avslutas med en musikgudstjänst.",
        ),
    )
    _said(doc, "Kostnader för hela tiden", bold=True)
    for text, amount in costs(d, (
        ("Kantorslön, 25 procent", "126 000"),
        ("Resor, 9 600 km", "17 280"),
        ("Övningsorgel, begagnad", "38 000"),
        ("Noter", "6 720"),
    )):  # fmt: skip
        _said(doc, f"{text}\t{amount} kr")
        doc.paragraphs[-1].paragraph_format.tab_stops.add_tab_stop(Cm(11), WD_TAB_ALIGNMENT.RIGHT)
        doc.paragraphs[-1].paragraph_format.space_after = Pt(0)
    _said(doc, f"Tillsammans blir det {d('budget_summa', '188 000 kronor', '188000')}. Pastoratet bidrar självt med "
          f"{d('ovriga_intakter_belopp', '40 000 kronor', '40000')}, enligt kyrkorådets "
          "beslut den 25 april.")  # fmt: skip
    _said(doc, f"Den som vet mest om projektet är kantor {d('kontaktperson', 'Signe Rydvall')}, telefon "
          f"{d('telefon', '0980-319 265')}, e-post {d('epost', 'signe.rydvall@vattnas.example')}.")  # fmt: skip
    _said(doc, "Med önskan om välvillig prövning")
    _said(doc, "")
    _said(doc, f"{d('undertecknare', 'Hans-Olov Tångeby')}\n{d('befattning', 'kyrkoherde')}\n"
          f"{d('adress', 'Prästgårdsbacken 2')}\n{d('postadress', '880 40 Vattnäs')}")  # fmt: skip
    d.signed(line=False)
    return worded("stiftsbrev", doc, d)


_WELCOME = (
    ("Samordnare 100 %", "540 000", "531 870"),
    ("Tolkar", "60 000", "74 315"),
    ("Konferens för länets kommuner", "85 000", "61 440"),
    ("Webbplats", "45 000", "45 000"),
    ("Resor", "20 000", "12 375"),
)


def mottagandemedel() -> Rendered:
    """A county board's account form: everything in one table, wide cells for prose, three columns for money."""
    d = Document("redovisning")
    doc = _new("Calibri", 11)
    doc.sections[0].left_margin = doc.sections[0].right_margin = Cm(2)
    doc.add_heading("Slutredovisning av beviljade medel", 1)
    doc.add_paragraph(
        "Flyktingmottagande och tidiga insatser. Redovisningen lämnas senast två månader efter avslut."
    )
    table = doc.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    _banner(table, "DEL 1. UPPGIFTER OM INSATSEN")
    day = d("period_start", "2020-03-01") + " – " + d("period_slut", "2021-12-31")
    for left, answer, right, answer2 in (
        ("Kommun/kommunalförbund", "Södra Fjordens kommunalförbund", "Org.nr", "222000-1164"),
        ("Insatsens namn", d("report_projects/1/projekt", "Ett län välkomnar"), "Ert dnr", "SFK 2020/18"),
        ("Länsstyrelsens beslut, dnr", d("diarienummer", "851-10442-2019"), "Insatsens tid", day),
        ("Beviljat belopp", d("beviljat_belopp", "750 000 kr", "750000"), "Förbrukat belopp",
         d("forbrukat_belopp", "725 000 kr", "725000")),
        ("Kontaktperson", "Farid Holmqvister", "Telefon", "031-390 06 38"),
    ):  # fmt: skip
        for cell, text in zip(table.add_row().cells, (left, answer, right, answer2), strict=True):
            cell.text = inked(text)
    _banner(table, "DEL 2. GENOMFÖRANDE OCH RESULTAT")
    _wide(table, f"Har insatsen genomförts enligt plan?   {TICKED} Ja   {UNTICKED} Delvis   {UNTICKED} Nej")
    for name, heading, text in (
        ("genomforande", "Beskriv vilka aktiviteter som genomförts", "Samordnaren har besökt tio kommuner två gånger "
         "var. En webbplats på sju språk öppnade den 4 oktober 2020. Konferensen hölls digitalt i mars 2021."),
        ("resultat", "Vilka resultat har uppnåtts i förhållande till målen?", "Tiden från anvisning till första samtal "
         "har kortats från 31 till 12 dagar. Åtta av tio kommuner använder länets gemensamma checklista."),
        ("implementering", "Hur kommer resultaten att tas tillvara?", "Kommunerna finansierar samordnaren på halvtid "
         "under 2022 och 2023."),
    ):  # fmt: skip
        cell = _wide(table, heading)
        cell.paragraphs[0].runs[0].bold = True
        cell.add_paragraph(d.section(name, heading, text))
    _banner(table, "DEL 3. EKONOMI (kr)")
    _money(table, ("Kostnad", "", "Enligt budget", "Utfall"))
    for (text, raw), row in zip(costs(d, [(r[0], r[2]) for r in _WELCOME]), _WELCOME, strict=True):
        _money(table, (text, "", row[1], raw))
    _money(table, ("Summa", "", "750 000", d("summa_angiven", "725 000", "725000")))
    _wide(table, "Belopp att betala tillbaka till Länsstyrelsen: 25 000 kr")
    _banner(table, "DEL 4. UNDERSKRIFT")
    for left, answer, right, answer2 in (
        (
            "Ort och datum",
            "Fjordvik " + d("datum", "2022-02-21"),
            "Namnförtydligande",
            d("undertecknare", "Petra Sundholm"),
        ),
        ("Underskrift", "", "Befattning", "förbundsdirektör"),
    ):
        for cell, text in zip(table.add_row().cells, (left, answer, right, answer2), strict=True):
            cell.text = inked(text)
    d.signed()
    return worded("mottagandemedel", doc, d)


def _wide(table: Any, text: str) -> Any:
    """A row that is one cell."""
    cells = table.add_row().cells
    cell = cells[0].merge(cells[-1])
    cell.text = inked(text)
    return cell


def _banner(table: Any, text: str) -> None:
    _wide(table, text).paragraphs[0].runs[0].bold = True


def _money(table: Any, texts: Sequence[str]) -> None:
    """Words over two cells, then two sums."""
    cells = table.add_row().cells
    for cell, text in ((cells[0].merge(cells[1]), texts[0]), (cells[2], texts[2]), (cells[3], texts[3])):
        cell.text = inked(text)
        if cell is not cells[0] and text != texts[0]:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def ordforandebeslut() -> Rendered:
    """Word: a chairman decides for the board, by att-clauses; a table of what was asked for and what is proposed."""
    d = Document("beslut")
    doc = _new("Times New Roman", 12)
    _said(doc, "KLOCKARBERGS KOMMUN", bold=True)
    _said(
        doc,
        f"Folkhälsorådet\nDatum {d('datum', '2017-06-15')}\nDiarienummer {d('diarienummer', 'FHR 2017.044')}",
    )
    _said(doc, "Ordförandebeslut nr 6/2017", bold=True)
    _said(doc, "Fördelning av sommarlovspengar, andra omgången", bold=True)
    _said(doc, "Rådet har 310 000 kronor att fördela 2017, varav 205 000 kronor delades ut i mars. Fyra ansökningar om "
          "sammanlagt 149 500 kronor har kommit in till den 1 juni.")  # fmt: skip
    table = doc.add_table(rows=0, cols=3)
    table.style = "Table Grid"
    for row in (("Sökande", "Sökt", "Förslag"), ("Klockarbergs Ridklubb", "42 000", "30 000"),
                ("Scoutkåren Lodjuret", "25 500", "25 000"), ("Café Öppen Dörr", "60 000", "50 000"),
                ("Motorburen Ungdom", "22 000", "0")):  # fmt: skip
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    doc.add_paragraph()
    _said(doc, "Ordföranden beslutar", bold=True)
    clauses = (
        f"att bevilja Klockarbergs Ridklubb {d('decisions/1/belopp', '30 000 kronor', '30000')} till "
        f"{d('decisions/1/projekt', 'Stallveckan')},",
        f"att bevilja Scoutkåren Lodjuret {d('decisions/2/belopp', '25 000 kronor', '25000')} till "
        f"{d('decisions/2/projekt', 'Hajk för nybörjare')},",
        f"att bevilja Café Öppen Dörr {d('decisions/3/belopp', '50 000 kronor', '50000')} till "
        f"{d('decisions/3/projekt', 'Nattöppet i juli')}, samt",
        "att avslå ansökan från Motorburen Ungdom.",
    )
    for nr, text in enumerate(clauses, 1):
        doc.add_paragraph(inked(d.clause(nr, text)), style="List Bullet")
    for key in ("4/projekt", "4/belopp"):
        d.m.values[f"decisions/{key}"], d.m.raws[f"decisions/{key}"] = None, ""
    _said(
        doc,
        "Beslutet är fattat med stöd av punkt 3.2 i rådets delegationsordning och anmäls den 30 augusti 2017.",
    )
    _said(doc, "")
    _said(doc, "Ewa-Marie Klint\nRådets ordförande")
    return worded("ordforandebeslut", doc, d)


PAPERS = (stiftsbrev, mottagandemedel, ordforandebeslut)
