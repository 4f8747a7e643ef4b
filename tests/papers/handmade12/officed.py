"""Out of an office program: a fund's yearly report in tables, a county board's decision on ditches; all invented."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.pdf import Rendered

_HERITAGE = (
    ("1. Personal", "", ""),
    ("Projektledare 100 %", "548 000", "561 320"),
    ("Administratör 20 %", "92 000", "92 000"),
    ("2. Verksamhet", "", ""),
    ("Läger, två", "180 000", "151 240"),
    ("Träffar i åtta län", "160 000", "118 905"),
    ("Resor", "65 000", "39 425"),
    ("3. Övrigt", "", ""),
    ("Podd och webbplats", "75 000", "88 110"),
    ("Hyra av kontorsplats", "48 000", "48 000"),
    ("Revision", "12 000", "15 000"),
)


def _heritage_rows(d: Document) -> list[tuple[str, ...]]:
    marked = iter(costs(d, [(row[0], row[2]) for row in _HERITAGE if row[1]]))
    found: list[tuple[str, ...]] = [("Kostnad", "Beslutad budget år 2", "Utfall år 2", "Avvikelse")]
    for head, budget, outcome in _HERITAGE:
        if not budget:
            found.append((head, "", "", ""))
            continue
        text, raw = next(marked)
        left = int(budget.replace(" ", "")) - int(outcome.replace(" ", ""))
        found.append((text, budget, raw, f"{left:,}".replace(",", " ").replace("-", "−")))
    found.append(("Summa", "1 180 000", d("summa_angiven", "1 114 000", "1114000"), "66 000"))
    return found


def arsrapport() -> Rendered:
    """A fund's second year of three, 2018: questions in a Word template, costs under heads, money to move on."""
    d = Document("redovisning")
    doc = sheet("Cambria", 10.5, 2.3)
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Nya Arvet · Årsrapport, mall 2017-06 · Blanketten får inte ändras"
    said(doc, "Årsrapport för projekt år 2", bold=True, size=18)
    tabled(doc, (
        ("Organisation", "Riksförbundet Syskonkraft"),
        ("Projektets namn", d("report_projects/1/projekt", "Den som blir bredvid")),
        ("Ärendenummer", d("diarienummer", "2016/0882")),
        ("Rapporten avser", d("period_start", "1 september 2017", "2017-09-01") + " – "
         + d("period_slut", "31 augusti 2018", "2018-08-31")),
        ("Beviljat belopp för året", d("beviljat_belopp", "1 180 000 kr", "1180000")),
        ("Kontaktperson för rapporten", "Tove Hammarström, tove@syskonkraft.example, 08-465 004 26"),
    ), (5.6, 10.8))  # fmt: skip
    for name, heading, text in (
        ("genomforande", "A. Vilka aktiviteter har ni genomfört under året?", "Två läger har hållits i Kolmården, ett "
         "för barn 8–12 år och ett för tonåringar. Åtta lokala grupper har träffats, två färre än planerat. Podden har "
         "sju avsnitt där syskonen själva intervjuar."),
        ("resultat", "B. Vad har ni uppnått i förhållande till årets delmål?", "Delmål 1, att 200 syskon deltar, är "
         "uppnått (226). Delmål 2, att tio kommuner erbjuder stöd, är uppnått till hälften."),
        ("malgrupp", "C. Vilka i målgruppen har ni nått?", "Syskon till barn med funktionsnedsättning, 8–19 år. 131 "
         "flickor och 95 pojkar. Vi har fortfarande svårt att nå de yngsta pojkarna."),
    ):  # fmt: skip
        said(doc, heading, bold=True, size=12, before=10)
        said(doc, d.section(name, heading, text))
    said(doc, "D. Ekonomi", bold=True, size=12, before=10)
    tabled(doc, _heritage_rows(d), (6.6, 3.4, 3.2, 3.0), right=(1, 2, 3), bold=(0, 1, 4, 8, -1), size=9)
    said(doc, "", size=4)
    tabled(doc, (
        ("Förbrukade projektmedel under året", d("forbrukat_belopp", "1 114 000 kr", "1114000")),
        ("Kvarvarande medel som ni vill föra över till år 3", "66 000 kr"),
        ("Sökt belopp år 3 (se separat ansökan)", "1 205 000 kr"),
    ), (9.4, 4.4), right=(1,))  # fmt: skip
    said(doc, "E. Underskrift", bold=True, size=12, before=10)
    said(doc, "Ort och datum: Stockholm " + d("datum", "2018-10-29"), before=4)
    said(doc, "_______________________________________", before=16)
    said(doc, d("undertecknare", "Kerstin Oxelmark") + ", förbundsordförande")
    d.signed()
    return through_office("arsrapport", worded("arsrapport", doc, d), d)


_DITCH = (
    ("Projektering och tillsyn", "96 000"),
    ("Schakt", "412 000"),
    ("Dämme och rör", "72 000"),
)


def dikesbeslut() -> Rendered:
    """A county board's decision of 2022: the head at the right, a decision in points, a table of what is approved."""
    d = Document("beslut")
    doc = sheet("Liberation Serif", 11, 2.5)
    table = doc.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    left.width, right.width = Cm(9), Cm(7)
    left.paragraphs[0].add_run("Länsstyrelsen\nSunderbygdens län").bold = True
    left.add_paragraph("Miljöavdelningen\nLinnea Ottander\n0980-319 220")
    right.paragraphs[0].add_run("BESLUT").bold = True
    right.add_paragraph(inked("Datum  " + d("datum", "2022-04-26")))
    right.add_paragraph(inked("Ärendebeteckning  " + d("diarienummer", "622-1904-2022")))
    right.add_paragraph("\nLugnåns vattenråd\nKvarnvägen 1\n855 90 Lugnånger")
    said(doc, "Beslut om bidrag till lokala naturvårdsprojektet Blöta hörn", bold=True, size=13, before=18)
    said(doc, "Beslut", bold=True, before=8)
    said(doc, "Länsstyrelsen beslutar att")
    for nr, text in enumerate((
        "bevilja Lugnåns vattenråd, org.nr 802492-7751, ett bidrag på högst "
        + d("decisions/1/belopp", "406 000 kronor", "406000") + " för projektet "
        + d("decisions/1/projekt", "Blöta hörn") + ", dock högst 70 procent av de faktiska kostnaderna,",
        "betala ut 30 procent av bidraget när beslutet har vunnit laga kraft,",
        "resten betalas ut efter godkänd slutrapport, som ska ha kommit in senast den 30 november 2023,",
        "avslå ansökan i den del som avser inköp av drönare.",
    ), 1):  # fmt: skip
        paragraph = doc.add_paragraph(inked(f"{nr}. {d.clause(nr, text)}"))
        paragraph.paragraph_format.left_indent = Cm(0.8)
    for nr in (2, 3, 4):
        blank(d, f"decisions/{nr}/projekt", f"decisions/{nr}/belopp")
    said(doc, "Beskrivning av ärendet", bold=True, before=8)
    said(doc, "Vattenrådet ansökte den 29 november 2021 om 424 500 kronor. Två våtmarker om sammanlagt 1,6 hektar ska "
        "anläggas på fastigheterna Lugnånger 3:4 och 3:11. Projektet pågår 2022-05-01–2023-10-31.")  # fmt: skip
    said(doc, "Godkända kostnader", bold=True, before=8)
    table = tabled(
        doc, (("Åtgärd", "Kostnad, kr"), *_DITCH, ("Totalt", "580 000")), (8, 4), right=(1,), bold=(0, -1)
    )
    table.alignment = 0
    said(doc, "Motivering", bold=True, before=8)
    said(doc, "Åtgärden ligger inom ett prioriterat avrinningsområde. Drönare är enligt förordningen inte en kostnad "
        "som ger rätt till bidrag.")  # fmt: skip
    said(doc, "Ni kan överklaga beslutet hos Naturvårdsmyndigheten, se nästa sida.", before=6)
    said(doc, "De som medverkat i beslutet", bold=True, before=8)
    said(doc, "Beslutet har fattats av enhetschef Frida Roslund med Linnea Ottander som föredragande. Det har "
        "godkänts digitalt och saknar därför namnunderskrifter.").alignment = WD_ALIGN_PARAGRAPH.LEFT  # fmt: skip
    said(doc, "Så här överklagar ni", bold=True, size=13).paragraph_format.page_break_before = True
    said(doc, "Skriv till Naturvårdsmyndigheten men skicka skrivelsen till Länsstyrelsen Sunderbygdens län, 871 86 "
        "Sunderstad. Den ska ha kommit in inom tre veckor från den dag då ni fick del av beslutet. Ange beslutets "
        "beteckning, vad ni vill ändra, till exempel bidragets storlek, och varför. Underteckna och ange "
        "organisationsnummer, postadress och telefonnummer.")  # fmt: skip
    return through_office("dikesbeslut", worded("dikesbeslut", doc, d), d)


PAPERS = (arsrapport, dikesbeslut)
