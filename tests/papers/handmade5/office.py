"""Two papers out of an office program: a plan in numbered paragraphs, and an extract from minutes; all invented."""

from __future__ import annotations

import io
from html import escape
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade5.tools import several
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.pdf import Rendered

_SHELTER = (
    ("syfte", "3.1 Bakgrund och syfte", "Vandringsleden runt Lommasjön har 9 000 besökare om året men ingenstans att "
     "söka skydd. Byalaget vill att leden ska gå att använda även vintertid och av den som har barnvagn."),
    ("mal", "3.2 Mål med projektet", "Två grillkåtor, 14 skyltar och 800 meter breddad stig senast i september 2022. "
     "Minst 1 500 av besökarna ska komma under perioden november–mars."),
    ("genomforande", "3.3 Aktiviteter", "Markavtal tecknas hösten 2021. Stigen breddas av en lokal entreprenör medan "
     "kåtorna byggs av slöjdeleverna vid gymnasiet. Varje skylt, à 2 100 kr, får text på tre språk och punktskrift."),
    ("malgrupp", "3.4 Målgrupp", "Boende i de fyra byarna, skolor och besökare vid campingen."),
    ("implementering", "3.5 Efter projekttiden", "Kommunen tar över leden som friluftsanläggning enligt avtal."),
)  # fmt: skip
_PAYERS = ("Leaderstöd", "Kommunen", "Privat")
_SHELTER_COSTS = (
    ("Personal (projektledare 30 %)", ("210 000", "90 000", "20 000"), "320 000"),
    ("Köp av tjänst: breddning av stig, grävning, trumma", ("84 000", "36 000", "0"), "120 000"),
    ("Resor", ("14 000", "6 000", "–"), "20 000"),
    ("Investeringar (grillkåtor, skyltar)", ("98 000", "42 000", "30 000"), "170 000"),
    ("Övriga kostnader", ("28 000", "12 000", "10 000"), "50 000"),
)


def lommaleden() -> Rendered:
    """An office program's PDF: numbered paragraphs, a cost table with a column for every payer, over two pages."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Serif"
    doc.styles["Normal"].font.size = Pt(11)
    doc.styles["Normal"].paragraph_format.space_after = Pt(7)
    doc.sections[0].page_width, doc.sections[0].page_height = Cm(21), Cm(29.7)
    doc.sections[0].left_margin = doc.sections[0].right_margin = Cm(2.5)
    doc.sections[0].header.paragraphs[0].text = "Leader Sjöbygden\tProjektplan till ansökan"
    doc.add_heading("Ansökan om projektstöd inom lokal utveckling", 1)
    facts = (
        ("1. Allmänt", ""),
        ("1.1 Projektets namn", d("projekt", "Lommaleden året runt")),
        ("1.2 Diarienummer (LAG)", d("diarienummer", "LSB-2021-037")),
        ("1.3 Projektperiod", d("tidplan_start", "2021-10-01") + " till " + d("tidplan_slut", "2022-12-31")),
        ("2. Sökande", ""),
        ("2.1 Namn", d("sokande", "Byalaget Fyra byar")),
        ("2.2 Organisationsnummer", d("organisationsnummer", "802513-2666")),
        ("2.3 Adress", d("adress", "Lommavägen 40") + ", " + d("postadress", "942 95 Lomträsk")),
        ("2.4 Kontaktperson", d("kontaktperson", "Viveka Harnesk") + ", " + d("telefon", "070-174 06 88") + ", "
         + d("epost", "viveka@fyrabyar.example")),
        ("2.5 Är den sökande momspliktig?", f"{UNTICKED} Ja   {TICKED} Nej"),
        ("3. Projektet", ""),
    )  # fmt: skip
    for number, answer in facts:
        paragraph = doc.add_paragraph()
        paragraph.add_run(number + ("" if not answer else " " if number.endswith("?") else ": ")).bold = True
        paragraph.add_run(inked(answer))
    for name, heading, text in _SHELTER:
        doc.add_paragraph(heading).runs[0].bold = True
        doc.add_paragraph(d.section(name, heading, text))
    _payers(doc, d)
    signed = d("ort", "Lomträsk") + " " + d("datum", "2021-05-17")
    doc.add_paragraph(inked(f"5. Underskrift\n{signed}"))
    doc.add_paragraph("_" * 44)
    doc.add_paragraph(
        inked(f"{d('undertecknare', 'Per-Erik Nutti')}, {d('befattning', 'ordförande i byalaget')}")
    )
    d.signed()
    word = worded("lommaleden", doc, d)
    return through_office("lommaleden", word, d)


def _payers(doc: Any, d: Document) -> None:
    doc.add_paragraph("4. Budget och finansiering (kr)").runs[0].bold = True
    table = doc.add_table(rows=0, cols=5)
    table.style, table.autofit = "Table Grid", False
    rows = [
        several(d, rad, text, tuple(zip(_PAYERS, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_SHELTER_COSTS, 1)
    ]
    total = d("budget_summa", "680 000", "680000")
    cells = [("Kostnad", *_PAYERS, "Totalt"), *rows, ("Summa", "434 000", "186 000", "60 000", total)]
    for row in cells:
        for number, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.text = inked(text)
            cell.width = Cm(2.5 if number else 6)
            if number:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for number, column in enumerate(table.columns):
        column.width = Cm(2.5 if number else 6)
    doc.add_paragraph()
    own = d("ovriga_intakter_belopp", "246 000 kr", "246000")
    asked = d("sokt_summa", "434 000 kr", "434000")
    doc.add_paragraph(inked(f"4.1 Finansiering utöver leaderstöd: {own}, varav kommunen 186 000 kr."))
    doc.add_paragraph(inked(f"4.2 Stöd som söks: {asked}"))
    doc.add_paragraph("4.3 Ideellt arbete värderas till 220 kr per timme och tas inte upp i budgeten.")


_OPEN_TEXT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>'
    '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties '
    'fo:margin-bottom="0.18cm" fo:line-height="125%"/><style:text-properties style:font-name="Liberation Sans" '
    'fo:font-family="Liberation Sans" fo:font-size="10.5pt"/></style:style>'
    '<style:style style:name="Big" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.25cm"/>'
    '<style:text-properties fo:font-family="Liberation Sans" fo:font-size="12pt" fo:font-weight="bold"/></style:style>'
    '<style:style style:name="In" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-left="1.2cm" fo:text-indent="-0.5cm" fo:margin-bottom="0.1cm"/>'
    '<style:text-properties fo:font-family="Liberation Sans" fo:font-size="10.5pt"/></style:style>'
    '<style:style style:name="Right" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-family="Liberation Sans" '
    'fo:font-size="10.5pt"/></style:style></office:styles><office:body><office:text>'
)


def _open_text(*paragraphs: str | tuple[str, str] | list[tuple[str, ...]]) -> bytes:
    """A flat open document: paragraphs, (style, paragraph), and tables as lists of rows."""
    found = io.StringIO()
    found.write(_OPEN_TEXT)
    for item in paragraphs:
        if isinstance(item, list):
            found.write("<table:table>" + '<table:table-column table:number-columns-repeated="3"/>')
            for row in item:
                cells = "".join(
                    "<table:table-cell>" + _open_paragraph("Right" if number else "Standard", cell)
                    + "</table:table-cell>" for number, cell in enumerate(row)
                )  # fmt: skip
                found.write(f"<table:table-row>{cells}</table:table-row>")
            found.write("</table:table>")
        else:
            found.write(_open_paragraph(*(("Standard", item) if isinstance(item, str) else item)))
    found.write("</office:text></office:body></office:document>")
    return found.getvalue().encode("utf-8")


def _open_paragraph(style: str, marked: str) -> str:
    words = escape(plain(marked)).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def protokollsutdrag() -> Rendered:
    """Minutes of a culture board out of an open document: a table of what is asked for, clauses of what is granted."""
    d = Document("beslut")
    clauses = (
        f"1. {d('decisions/1/projekt', 'Ljus i sluttningen')} beviljas "
        f"{d('decisions/1/belopp', '75 000 kronor', '75000')} ur kulturmiljöanslaget 2015.",
        f"2. {d('decisions/2/projekt', 'Berättarfestivalen')} beviljas "
        f"{d('decisions/2/belopp', '40 000 kronor', '40000')}, under förutsättning att regionen bidrar med minst "
        "lika mycket.",
        f"3. Ansökan om {d('decisions/3/projekt', 'Båthusrännan')} avslås med hänvisning till att arbetet redan är "
        "påbörjat.",
        "4. Projekten ska redovisas till nämnden senast den 1 mars 2016.",
    )
    for nr, text in enumerate(clauses, 1):
        d.clause(nr, text.partition(" ")[2])
    for key in ("decisions/3/belopp", "decisions/4/projekt", "decisions/4/belopp"):
        d.m.values[key], d.m.raws[key] = None, ""
    day, number = d("datum", "2015-02-18"), d("diarienummer", "KUN 2014-211 / 332")
    data = _open_text(
        ("Big", "VÄSTBERGA SKÄRGÅRDSKOMMUN"),
        f"Kulturnämnden\tPROTOKOLLSUTDRAG\nSammanträdesdatum {day}",
        ("Big", f"§ 9\tFördelning av kulturmiljöanslaget (dnr {number})"),
        "Sammanfattning av ärendet",
        "Tre ansökningar har kommit in om sammanlagt 198 000 kronor. Av årets anslag på 150 000 kronor har nämnden "
        "den 21 januari 2015, § 3, använt 35 000 kronor till inventering av fyrplatser.",
        [
            ("Ansökan", "Sökt belopp", "Förvaltningens förslag"),
            ("Ljus i sluttningen", "90 000", "75 000"),
            ("Berättarfestivalen", "60 000", "30 000"),
            ("Båthusrännan", "48 000", "0"),
        ],
        "Yrkande",
        "Ingela Stormby (S) yrkar att Berättarfestivalen får 40 000 kronor i stället för 30 000 kronor.",
        ("Big", "Kulturnämnden beslutar"),
        *(("In", clause) for clause in clauses),
        "Beslutet skickas till: sökandena, ekonomiavdelningen",
        "Justerandes signatur ................................   Utdragsbestyrkande ................................",
    )
    return through_office("protokollsutdrag", Rendered(data, {}, ()), d, suffix="fodt")


PAPERS = (lommaleden, protokollsutdrag)
