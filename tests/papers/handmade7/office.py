"""Out of an office program: a research council's printout, and a university's account to a foundation."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import several
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

_STONE_YEARS = ("2020", "2021", "2022", "2023")
_STONE_COSTS = (
    ("Löner inklusive avgifter / Salaries", ("640 000", "1 020 000", "1 050 000", "530 000"), "3 240 000"),
    ("Drift / Running costs", ("90 000", "110 000", "110 000", "60 000"), "370 000"),
    ("Utrustning / Equipment", ("145 000", "0", "0", "0"), "145 000"),
    ("Lokaler / Premises", ("48 000", "72 000", "72 000", "36 000"), "228 000"),
    ("Indirekta kostnader / Indirect costs", ("276 900", "360 600", "369 600", "187 800"), "1 194 900"),
)
_STONE = (
    ("sammanfattning", "Populärvetenskaplig sammanfattning / Popular science description", "Svenska stengärdsgårdar är "
     "omkring 18 000 mil långa. Vi undersöker hur de påverkar insektslivet i åkerlandskapet och om lagningen av dem "
     "kan räknas som en ekosystemtjänst."),
    ("syfte", "Syfte och mål / Purpose and aims", "Projektet ska visa hur murarnas ålder, höjd och väderstreck hänger "
     "samman med antalet vildbin, samt ta fram ett mått som rådgivare kan använda."),
    ("genomforande", "Metod och tidsplan / Methodology and time plan", "År 1 kartläggs 120 murar i tre län. År 2 och 3 "
     "fångas bin i färgskålar var tionde dag från maj till augusti. År 4 analyseras materialet "
     "och tre artiklar skrivs."),
)  # fmt: skip


def _facts(doc: Any, rows: Sequence[tuple[str, str]]) -> None:
    """A grey label over each answer, two beside each other, in a table without rules."""
    table = doc.add_table(rows=0, cols=2)
    for start in range(0, len(rows), 2):
        for cell, (label, answer) in zip(table.add_row().cells, rows[start : start + 2], strict=False):
            run = cell.paragraphs[0].add_run(label)
            run.font.size, run.font.color.rgb = Pt(8), RGBColor(0x66, 0x66, 0x66)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            cell.add_paragraph(inked(answer)).paragraph_format.space_after = Pt(5)


def prismautskrift() -> Rendered:
    """A research council's printout: labels in Swedish and English over their answers, sums by year."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Carlito"
    doc.styles["Normal"].font.size = Pt(10.5)
    sheet = doc.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2.2)
    sheet.top_margin = sheet.bottom_margin = Cm(1.9)
    sheet.header.paragraphs[0].text = "Forskningsrådet för bygd och miljö\t\tAnsökan / Application 2019-01877"
    sheet.footer.paragraphs[0].text = "Utskriven / Printed 2019-04-10 09:12"
    doc.add_heading("Projektbidrag / Research project grant", 1)
    doc.add_heading("Beskrivande uppgifter / Descriptive data", 2)
    _facts(doc, (
        ("Projekttitel (svenska) / Project title (Swedish)", d("projekt", "Stengärdsgårdens gäster")),
        ("Project title (English)", "Guests of the stone wall"),
        ("Diarienummer / Registration number", d("diarienummer", "2019-01877")),
        ("Utlysning / Call", "Årliga öppna utlysningen 2019"),
        ("Projektstart / Project start", d("tidplan_start", "2020-01-01")),
        ("Projektslut / Project end", d("tidplan_slut", "2023-06-30")),
    ))  # fmt: skip
    doc.add_heading("Sökande / Applicant", 2)
    _facts(doc, (
        ("Projektledare / Project leader", d("kontaktperson", "Isa-Lill Torvesson")),
        ("E-post / E-mail", d("epost", "isa.torvesson@hgskolan.example")),
        ("Telefon / Phone", d("telefon", "040-628 04 31")),
        ("Kön / Gender", "Kvinna / Female"),
        ("Medelsförvaltare / Administrating organisation", d("sokande", "Högskolan i Halmvik")),
        ("Organisationsnummer / Corporate ID", d("organisationsnummer", "202100-9176")),
    ))  # fmt: skip
    for name, heading, text in _STONE:
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Budget (SEK)", 2)
    _years(doc, d)
    doc.add_paragraph()
    _facts(doc, (
        ("Sökt belopp totalt / Total amount applied for", d("sokt_summa", "4 500 000", "4500000")),
        ("Annan finansiering / Other funding", d("ovriga_intakter_belopp", "677 900", "677900")),
    ))  # fmt: skip
    doc.add_heading("Signering / Signature", 2)
    _facts(doc, (
        ("Signerad av / Signed by", d("undertecknare", "Isa-Lill Torvesson")),
        ("Datum / Date", d("datum", "2019-04-09")),
        ("Prefekt / Head of department", "Wilhelm Ågren"),
    ))  # fmt: skip
    d.signed(line=False)
    return through_office("prismautskrift", worded("prismautskrift", doc, d), d)


def _years(doc: Any, d: Document) -> None:
    table = doc.add_table(rows=0, cols=6)
    table.style = "Light List"
    rows = [
        several(d, rad, text, tuple(zip(_STONE_YEARS, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_STONE_COSTS, 1)
    ]
    total = ("Totalt / Total", "1 199 900", "1 562 600", "1 601 600", "813 800",
             d("budget_summa", "5 177 900", "5177900"))  # fmt: skip
    for cells in (("Kostnad / Cost", *_STONE_YEARS, "Totalt / Total"), *rows, total):
        for number, (cell, text) in enumerate(zip(table.add_row().cells, cells, strict=True)):
            cell.width = Cm(2.2 if number else 5.6)
            cell.text = inked(text)
            cell.paragraphs[0].runs[0].font.size = Pt(8.5)
            if number:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


_FLAT = """<?xml version="1.0" encoding="UTF-8"?><office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.12cm"/>
<style:text-properties fo:font-family="Liberation Serif" fo:font-size="11pt"/></style:style>
<style:style style:name="Cap" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.45cm"
 fo:margin-bottom="0.15cm" fo:border-bottom="0.5pt solid #000000"/><style:text-properties
 fo:font-family="Liberation Sans Narrow" fo:font-size="11pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Top" style:family="paragraph"><style:paragraph-properties fo:text-align="center"
 fo:margin-bottom="0.3cm"/><style:text-properties fo:font-family="Liberation Sans Narrow" fo:font-size="17pt"
 fo:font-weight="bold"/></style:style>
<style:style style:name="End" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/>
<style:text-properties fo:font-family="Liberation Serif" fo:font-size="10.5pt"/></style:style>
</office:styles><office:automatic-styles><style:style style:name="W" style:family="table-column">
<style:table-column-properties style:column-width="7cm"/></style:style><style:style style:name="N"
 style:family="table-column"><style:table-column-properties style:column-width="3.3cm"/></style:style>
<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:padding="0.06cm"
 fo:border-bottom="0.3pt solid #999999"/></style:style></office:automatic-styles><office:body><office:text>"""


def _flat(*parts: tuple[str, str] | list[tuple[str, ...]]) -> bytes:
    """A flat open document of styled paragraphs, and of tables as lists of rows."""
    found = [_FLAT]
    for part in parts:
        if isinstance(part, tuple):
            found.append(_line(*part))
            continue
        columns = '<table:table-column table:style-name="N"/>' * (len(part[0]) - 1)
        found.append(f'<table:table><table:table-column table:style-name="W"/>{columns}')
        for row in part:
            cells = "".join(
                f'<table:table-cell table:style-name="Box">{_line("End" if n else "Standard", cell)}</table:table-cell>'
                for n, cell in enumerate(row)
            )
            found.append(f"<table:table-row>{cells}</table:table-row>")
        found.append("</table:table>")
    return "".join([*found, "</office:text></office:body></office:document>"]).encode("utf-8")


def _line(style: str, marked: str) -> str:
    words = escape(plain(marked)).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return f'<text:p text:style-name="{style}">{words}</text:p>'


_BEES = (
    ("Lön, doktorand", "412 300", "398 450", "13 850"),
    ("Sociala avgifter", "215 200", "207 991", "7 209"),
    ("Resor", "40 000", "52 310", "-12 310"),
    ("Analyser", "120 000", "118 600", "1 400"),
    ("Återbetald handpenning", "0", "-7 500", "7 500"),
    ("Högskolans omkostnader", "112 500", "111 149", "1 351"),
)


def forskningsbokslut() -> Rendered:
    """A university's yearly account to a foundation: two languages, budget and outcome, a credit, three who certify."""
    d = Document("redovisning")
    marked = costs(d, [(row[0], row[2]) for row in _BEES])
    rows = [(text, row[1], raw, row[3]) for (text, raw), row in zip(marked, _BEES, strict=True)]
    total = ("Summa kostnader / Total", "900 000", d("summa_angiven", "881 000", value("881 000")), "19 000")
    period = d("period_start", "2011-01-01") + " – " + d("period_slut", "2011-12-31")
    data = _flat(
        ("Standard", "Högskolan i Halmvik\nEkonomiavdelningen\t\t\t\t\t\t" + d("datum", "2012-02-28")),
        ("Top", "EKONOMISK REDOVISNING / FINANCIAL REPORT"),
        ("Cap", "Uppgifter om bidraget / Grant particulars"),
        ("Standard", "Stiftelsens diarienummer / Ref. no.\t" + d("diarienummer", "SFO 08-1186:3")),
        ("Standard", "Projekt / Project\t\t\t\t" + d("report_projects/1/projekt", "Humlor längs banvallen")),
        ("Standard", "Projektledare / Principal investigator\tDag Sörmarker"),
        ("Standard", f"Redovisningsperiod / Period\t\t{period}"),
        ("Standard", "Beviljat belopp / Amount granted\t\t" + d("beviljat_belopp", "900 000 SEK", "900000")),
        ("Standard", "Utbetalt under perioden / Paid out\t900 000 SEK"),
        ("Cap", "Kostnader / Costs (SEK)"),
        [("Post / Item", "Budget", "Utfall / Outcome", "Avvikelse / Deviation"), *rows, total],
        ("Cap", "Förbrukat och återstående / Spent and remaining"),
        ("Standard", "Förbrukat av bidraget / Spent\t\t" + d("forbrukat_belopp", "881 000 SEK", "881000")),
        ("Standard", "Kvarstående medel / Balance\t\t19 000 SEK"),
        ("Cap", "Kommentar till utfallet / Comments"),
        ("Standard", d.section("ovriga_upplysningar", "Kommentar till utfallet / Comments", "Resorna blev dyrare "
         "eftersom fältstationen i Abisko var stängd. Handpenningen för en mätbil återbetalades i mars 2011.")),
        ("Cap", "Intygas / Certified by"),
        ("Standard", "Prefekt: ______________________  " + d("undertecknare", "Rakel Iversdotter")),
        ("Standard", "Projektledare: ______________________  Dag Sörmarker"),
        ("Standard", "Ekonom: ______________________  Bror Lönnqvist"),
    )  # fmt: skip
    d.signed()
    return through_office("forskningsbokslut", Rendered(data, {}, ()), d, suffix="fodt")


PAPERS = (prismautskrift, forskningsbokslut)
