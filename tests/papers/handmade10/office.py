"""An office program's prints: costs facing incomes, a ledger's sheet, a social fund's phases, a letter of decision."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import account, said, sheet, tabled
from tests.papers.handmade10.tools import written
from tests.papers.pdf import Rendered

_DANCE = (
    ("Gager", "38 000"),
    ("Scen och ljud", "12 400"),
    ("Affischer, annons", "3 150"),
    ("Resor", "6 780"),
    ("Stim", "2 170"),
)
_DANCE_IN = (
    ("Biljetter", "21 500"),
    ("Kommunen", "6 000"),
    ("Regionens bidrag", "35 000"),
    ("", ""),
    ("", ""),
)


def folkdanskvall(name: str = "folkdanskvall") -> Rendered:
    """An account of 2018 as printed: costs and incomes face each other in one table; three days of dance."""
    d = Document("redovisning")
    doc = sheet("Liberation Sans", 10)
    said(doc, "Region Västerlanda · Kulturförvaltningen", size=9)
    doc.add_heading("Redovisning av arrangörsbidrag", 1)
    tabled(doc, (
        ("Arrangör", inked("Polskeföreningen Tretakt"), "Ärendenr", d("diarienummer", "KUN 2018-0092")),
        ("Arrangemang", d("report_projects/1/projekt", "Polskedagar i Ransby"), "Plats", "Ransby hembygdsgård"),
        ("Första dag", d("period_start", "2018-07-06"), "Sista dag", d("period_slut", "2018-07-08")),
        ("Beviljat arrangörsbidrag", d("beviljat_belopp", "35 000 kr", "35000"), "Använt bidrag",
         d("forbrukat_belopp", "35 000 kr", "35000")),
    ), (4, 5.5, 3, 4), size=9)  # fmt: skip
    for section, heading, text in (
        ("genomforande", "Kort om arrangemanget", "Tre danskvällar, två kurser och en allspelslåt med 70 fiolspelare. "
         "Regnet på lördagen gjorde att scenen flyttades in i logen."),
        ("malgrupp", "Publik", "412 betalande, varav 96 under 20 år. 30 kom från andra sidan gränsen."),
    ):  # fmt: skip
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(section, heading, text))
    doc.add_heading("Ekonomiskt utfall", 2)
    rows = [("KOSTNADER", "Kronor", "INTÄKTER", "Kronor")]
    rows += [(*cost, *income) for cost, income in zip(costs(d, _DANCE), _DANCE_IN, strict=True)]
    rows.append(("Summa kostnader", d("summa_angiven", "62 500", "62500"), "Summa intäkter", "62 500"))
    tabled(doc, rows, (5, 3.2, 5, 3.2), right=(1, 3), bold=(0, -1))
    said(doc, inked("Ransby ") + d("datum", "2018-08-31"), before=16)
    said(doc, "Kassör: " + d("undertecknare", "Örjan Lövfors"), before=14)
    said(doc, "Revisor: Harriet Sollerman", before=2)
    return through_office(name, worded(name, doc, d), d)


_LEDGER = (
    (1, "50110", "", "12410", "Lön vaktmästare jan–jun", "112 340,50"),
    (1, "56410", "", "12410", "PO-pålägg vaktmästare", "43 992,54"),
    (1, "64120", "8710", "12410", "Skidor och hjälmar", "38 750,00"),
    (1, "60120", "1320", "12410", "Internhyra förråd", "36 000,00"),
    (1, "74110", "8710", "12410", "Tryck av skyltar", "4 210,00"),
    (1, "35910", "8500", "12410", "Bidrag från Sparbanken", "-20 000,00"),
    (2, "50120", "", "12430", "Timlön ledare", "88 416,00"),
    (2, "56410", "", "12430", "PO-pålägg timlön", "34 623,71"),
    (2, "60110", "8310", "12430", "Hallhyra Tallhallen", "27 500,00"),
    (2, "60110", "8310", "12430", "Hallhyra Tallhallen", "27 500,00"),
    (2, "64150", "8710", "12430", "Bollar och mål", "9 984,90"),
)
_LEDGER_PROJECTS = {1: ("Fritidsbanken Mörkådalen", "215 293,04"), 2: ("Spontanidrott i Tall", "188 024,61")}


def _line(page: Any, at: int, row: tuple[str, ...], *, bold: bool = False, fill: str = "") -> None:
    side = Side(style="thin", color="999999")
    for column, words in enumerate(row, 1):
        cell = page.cell(at, column, inked(words))
        cell.font = Font(name="Liberation Sans", size=9, bold=bold)
        cell.number_format = "@"
        cell.border = Border(bottom=side)
        if column in (len(row), 1):
            cell.alignment = Alignment(horizontal="right" if column == len(row) else "left")
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)


def projektkontolista(name: str = "projektkontolista") -> Rendered:
    """A town's ledger of 2016 on a printed sheet: projects as rows between the accounts, codes that nobody keeps."""
    d = Document("redovisning")
    book = Workbook()
    page = book.active
    page.title = "Projekt"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    for column, wide in zip("ABCDEFG", (9, 9, 9, 9, 12, 34, 16), strict=True):
        page.column_dimensions[column].width = wide
    heads = (
        ("Mörkådalens kommun", "", "", "", "", "Projektredovisning mot bidragsgivare", ""),
        ("Nämnd", "", d("namnd", "Kultur- och fritidsnämnden"), "", "", "Diarienummer", d("diarienummer", "KFN "
         "2015/118")),
        ("Period från", "", d("period_start", "2016-01-01"), "", "", "Beviljat bidrag",
         d("beviljat_belopp", "400 000,00", "400000")),
        ("Period till", "", d("period_slut", "2016-12-31"), "", "", "Utskrivet", "2017-01-31 08:42"),
    )  # fmt: skip
    for at, row in enumerate(heads, 1):
        _line(page, at, row, bold=at == 1)
    _line(
        page,
        6,
        ("Konto", "Ansvar", "Verks", "Motpart", "Ver.nr", "Text", "Belopp kr"),
        bold=True,
        fill="DDDDDD",
    )
    at, last = 7, 0
    for rad, (nr, konto, motpart, ansvar, text, raw) in enumerate(_LEDGER, 1):
        if nr != last:
            if last:
                at = _closed(page, d, at, last)
            title = d(f"report_projects/{nr}/projekt", _LEDGER_PROJECTS[nr][0])
            _line(page, at, (f"Projekt {nr}: {title}", *[""] * 6), bold=True)
            at, last = at + 1, nr
        code, summa, words, party = account(d, rad, konto, raw, text, motpart, nr)
        _line(
            page,
            at,
            (code, ansvar, "34020" if nr == 1 else "34110", party, f"3{rad * 71 + 1042}", words, summa),
        )
        at += 1
    at = _closed(page, d, at, last)
    _line(
        page,
        at,
        ("Totalt", *[""] * 5, d("summa_angiven", "403 317,65", "403317.65")),
        bold=True,
        fill="DDDDDD",
    )
    _line(
        page,
        at + 2,
        ("Attest:", "", d("undertecknare", "Monika Drugge"), "", "", "Attestdatum", d("datum", "2017-02-03")),
    )
    d.planted.append("K08")
    return sheet_printed(name, book, d)


def _closed(page: Any, d: Document, at: int, nr: int) -> int:
    raw = _LEDGER_PROJECTS[nr][1]
    key = f"report_projects/{nr}/summa_angiven"
    _line(
        page,
        at,
        (f"Summa projekt {nr}", *[""] * 5, d(key, raw, raw.replace(" ", "").replace(",", "."))),
        bold=True,
    )
    return at + 1


def _looks(font: str, size: float) -> str:
    """Styles for paragraphs: heads, cells, cells that end at the right."""
    found = ""
    for style, text, paragraph in (
        ("Standard", f'fo:font-size="{size}pt"', 'fo:margin-bottom="0.12cm"'),
        ("Title", 'fo:font-size="16pt" fo:font-weight="bold"', 'fo:margin-bottom="0.2cm"'),
        ("Head", f'fo:font-size="{size + 1}pt" fo:font-weight="bold"', 'fo:margin-top="0.3cm"'),
        ("Small", f'fo:font-size="{size - 2}pt" fo:color="#555555"', 'fo:margin-bottom="0.05cm"'),
        ("Cell", f'fo:font-size="{size - 0.5}pt"', ""),
        ("CellBold", f'fo:font-size="{size - 0.5}pt" fo:font-weight="bold"', ""),
        ("Right", f'fo:font-size="{size - 0.5}pt"', 'fo:text-align="end"'),
        ("RightBold", f'fo:font-size="{size - 0.5}pt" fo:font-weight="bold"', 'fo:text-align="end"'),
        ("Clause", f'fo:font-size="{size}pt"', 'fo:margin-left="0.9cm" fo:text-indent="-0.6cm"'),
    ):
        found += (
            f'<style:style style:name="{style}" style:family="paragraph"><style:text-properties '
            f'fo:font-family="{font}" {text}/><style:paragraph-properties {paragraph}/></style:style>'
        )
    return found


_PHASES = ("Planering", "Genomförande", "Avslut")
_PHASE_ROWS = (
    ("Personal", ("310 000", "3 864 000", "186 000"), "4 360 000"),
    ("Externa tjänster", ("120 000", "640 000", "90 000"), "850 000"),
    ("Resor och logi", ("14 000", "168 000", "8 000"), "190 000"),
    ("Indirekta kostnader 15 %", ("46 500", "579 600", "27 900"), "654 000"),
)


def socialplan(name: str = "socialplan") -> Rendered:
    """A social fund's application of 2016 from an open document: four columns of labels, phases of the work as sums."""
    d = Document("ansokan")
    rows = [
        ["\t" * (at > 0) + cell for at, cell in enumerate(
            several(d, rad, text, tuple(zip(_PHASES, parts, strict=True)), whole))]
        for rad, (text, parts, whole) in enumerate(_PHASE_ROWS, 1)
    ]  # fmt: skip
    rows.insert(0, ["*Kostnadsslag", *(f"\t*{phase}" for phase in _PHASES), "\t*Totalt"])
    total = d("budget_summa", "6 054 000", "6054000")
    rows.append(["*Summa kostnader", "\t*490 500", "\t*5 251 600", "\t*311 900", f"\t*{total}"])
    four = (3.6, 5.0, 3.6, 4.8)
    blocks: list[Any] = [
        ("Small", "Europeiska socialprogrammet 2014–2020 · Programområde 2, särskilt mål 2.1"),
        ("Title", "Projektansökan"),
        (four, (
            ("*Projektnamn", d("projekt", "Kliv för kliv till jobb"), "*Projektnamn på engelska", "Step by Step to "
             "Work"),
            ("*Startdatum", d("tidplan_start", "2016-03-01"), "*Slutdatum", d("tidplan_slut", "2018-02-28")),
            ("*Diarienummer", d("diarienummer", "2015/00631"), "*Regional/nationell", "Regional, Sydvästra"),
        )),
        ("Head", "Uppgifter om stödsökande"),
        (four, (
            ("*Organisation", d("sokande", "Samordningsförbundet Kullamo"), "*Org.nr",
             d("organisationsnummer", "232186-7713")),
            ("*Besöksadress", d("adress", "Norra gränden 5"), "*Postadress", d("postadress", "Box 312, 263 21 "
             "Kullamo")),
            ("*Kontaktperson", d("kontaktperson", "Petronella Axbom"), "*Telefon", d("telefon", "040-628 04 71")),
            ("*E-post", d("epost", "petronella.axbom@kullamo.example"), "*CFAR-nr", "31770421"),
        )),
        ("Head", "Sammanfattning av projektet på svenska"),
        d.section("sammanfattning", "Sammanfattning av projektet på svenska", "Projektet prövar ett arbetssätt där "
                  "handläggare från fyra myndigheter sitter i samma rum. 180 långtidssjukskrivna får en plan på tre "
                  "veckor."),
        ("Head", "Problembild"),
        d.section("bakgrund", "Problembild", "I Kullamo har sjuktalen stigit med 31 procent sedan 2010. Den som "
                  "är sjuk möter i medeltal sju handläggare."),
        ("Head", "Mål på individ-, organisations- och strukturnivå"),
        d.section("mal", "Mål på individ-, organisations- och strukturnivå", "Sextio deltagare arbetar minst halvtid "
                  "när de lämnar projektet. Myndigheterna har en gemensam rutin senast i januari 2018."),
        ("Head", "Transnationellt samarbete"),
        "Två studiebesök i Åbo om samlokaliserad service.",
        ("Head", "Budget"),
        ((5.0, 2.8, 3.2, 2.8, 3.2), rows),
        ("Head", "Finansiering"),
        ((9.0, 4.0), (
            ("Sökt stöd från programmet", "\t" + d("sokt_summa", "4 036 000", "4036000")),
            ("Kontant medfinansiering, offentlig", "\t" + d("ovriga_intakter_belopp", "2 018 000", "2018000")),
            ("Stödandel", "\t66,67 %"),
        )),
        ("Head", "Villkor i korthet"),
        ("Small", "Stöd lämnas med minst 1 000 000 kronor och högst 15 000 000 kronor. Medfinansiering ska styrkas med "
         "intyg. Den som får stöd ska spara handlingarna till och med den 31 december 2028 och rapportera deltagare "
         "varje månad. Uppgifter om projektet publiceras i programmets projektbank."),
        ("Head", "Behörig firmatecknare"),
        ((5.0, 5.0, 3.5, 3.5), (
            ("*Namn", "*Befattning", "*Ort", "*Datum"),
            (d("undertecknare", "Claes-Göran Vang"), d("befattning", "förbundschef"), d("ort", "Kullamo"),
             d("datum", "2015-10-29")),
        )),
    ]  # fmt: skip
    d.planted.append("N08")
    return written(name, _looks("Liberation Sans", 10), blocks, d)


def kulturbrev(name: str = "kulturbrev") -> Rendered:
    """A letter of 2024 that grants a part and refuses another; the sum that was asked for stands in it too."""
    d = Document("beslut")
    one = d.clause(1, "Kulturnämnden beviljar Teaterföreningen Råttan "
                   + d("decisions/1/belopp", "145 000 kronor", "145000") + " i projektbidrag för "
                   + d("decisions/1/projekt", "Råttan flyger") + ".")  # fmt: skip
    two = d.clause(2, "Bidraget betalas ut sedan rekvisition kommit in, tidigast den 3 mars 2025.")
    three = d.clause(3, "Ansökan avslås i den del som gäller gästspel utanför länet.")
    four = d.clause(4, "Redovisning ska lämnas senast den 31 januari 2026.")
    for nr in (2, 3, 4):
        blank(d, f"decisions/{nr}/belopp", f"decisions/{nr}/projekt")
    blocks: list[Any] = [
        ((8.5, 4.0, 4.5), (
            ("*REGION SÖDRA ÅSARNA", "*BESLUT", "Sida 1 av 1"),
            ("Kulturnämnden", "Datum " + d("datum", "2024-12-11"), "Dnr " + d("diarienummer", "KN 2024/0377")),
        )),
        "",
        "Teaterföreningen Råttan\nSkomakargränd 1\n286 31 Åsarum",
        ("Title", "Projektbidrag till teater och dans 2025"),
        ("Head", "Beslut"),
        ("Clause", f"1. {one}"), ("Clause", f"2. {two}"), ("Clause", f"3. {three}"), ("Clause", f"4. {four}"),
        ("Head", "Ärendet"),
        "Teaterföreningen Råttan har den 30 september 2024 sökt 210 000 kronor till en föreställning för barn "
        "mellan tre och fem år. Kostnaden har beräknats till 335 000 kronor. Nämnden har fått 61 ansökningar om "
        "sammanlagt 9,4 miljoner kronor och har 3,1 miljoner att fördela.",
        ("Head", "Skälen för beslutet"),
        "Föreställningen når kommuner som saknar scen för de yngsta. Gästspel i andra län är inte regionens uppgift.",
        ("Head", "Så överklagar du"),
        "Beslutet kan inte överklagas.",
        "",
        "På nämndens vägnar",
        "",
        "Torun Bladh\nordförande",
        "Handläggare: Isak Remnert",
        ("Small", "Postadress Box 700, 281 25 Åsarum · Telefon 0980-319 216 · Org.nr 232156-9713"),
    ]  # fmt: skip
    return written(name, _looks("Liberation Serif", 11.5), blocks, d)


PAPERS = (folkdanskvall, projektkontolista, socialplan, kulturbrev)
