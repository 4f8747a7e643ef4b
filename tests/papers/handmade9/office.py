"""Out of an office program: a county's crisis money, a coordination body, a region's sheet, a press list; invented."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.handmade9.tools import Block, open_document, said, sheet, tabled
from tests.papers.pdf import Rendered


def _look(
    name: str, size: float, *, bold: bool = False, end: bool = False, above: float = 0, below: float = 0.1
) -> str:
    weight, side = "bold" if bold else "normal", "end" if end else "start"
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{side}" fo:margin-top="{above}cm" fo:margin-bottom="{below}cm"/><style:text-properties '
        f'fo:font-family="DejaVu Sans" fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>'
    )


_LOOKS = "".join((
    _look("Standard", 9.5), _look("Top", 15, bold=True), _look("Part", 11, bold=True, above=0.5),
    _look("Small", 7.5), _look("Cell", 8.5, below=0), _look("CellBold", 8.5, bold=True, below=0),
    _look("Right", 8.5, end=True, below=0), _look("RightBold", 8.5, bold=True, end=True, below=0),
))  # fmt: skip
_CRISIS = (
    ("Personalkostnader", ("640", "655", "330"), "1 625"),
    ("Konsulter", ("150", "210", "–"), "360"),
    ("Resor, konferenser och logi", ("45", "60", "25"), "130"),
    ("Övningsmaterial", ("20", "85", "10"), "115"),
    ("Indirekta kostnader (22 % av personal)", ("141", "144", "73"), "358"),
)
_CRISIS_TOLD = (
    ("syfte", "7. Syfte", "Vid stormen i januari 2015 var elva kommunala växlar utan ström i mer än ett dygn. "
     "Projektet ska "
     "ge länets kommuner och regionen ett gemensamt sätt att nå invånarna när telefon och nät ligger nere."),
    ("mal", "8. Effektmål", "Vid utgången av 2020 kan samtliga tolv kommuner inom tre timmar bemanna minst två "
     "trygghetspunkter vardera med kommunikation, värme och information."),
    ("genomforande", "9. Genomförande", "Ett arbetspaket per år: metod och behov 2018, utrustning och utbildning 2019, "
     "samövning och handbok 2020. Fyra kommuner är pilot."),
    ("implementering", "10. Förvaltning efter projektet", "Trygghetspunkterna förs in i kommunernas risk- och "
     "sårbarhetsanalyser. Länsstyrelsen håller årlig utbildning inom ordinarie ram."),
)  # fmt: skip


def trygghetspunkter() -> Rendered:
    """A county's application to a crisis agency out of an open document: frames, three years in thousands, a dash."""
    d = Document("ansokan")
    years = ("2018", "2019", "2020")
    rows: list[tuple[str, ...]] = [("*Kostnadsslag (tkr)", *(f"\t*{year}" for year in years), "\t*Totalt")]
    for rad, (text, parts, whole) in enumerate(_CRISIS, 1):
        first, *sums = several(d, rad, text, tuple(zip(years, parts, strict=True)), whole, 1000)
        rows.append((first, *(f"\t{cell}" for cell in sums)))
    total = d("budget_summa", "2 588", "2588000")
    rows.append(("*Summa kostnader", "\t*996", "\t*1 154", "\t*438", f"\t*{total}"))
    own = d("ovriga_intakter_belopp", "518", "518000")
    rows.append(("Egen finansiering (tid)", "\t199", "\t231", "\t88", f"\t{own}"))
    asked = d("sokt_summa", "2 070", "2070000")
    rows.append(("*Sökta medel", "\t*797", "\t*923", "\t*350", f"\t*{asked}"))
    facts = (
        ("1. Projektets namn", d("projekt", "Trygghetspunkter i Norrskärs län – när allt annat är tyst")),
        ("2. Sökande myndighet", d("sokande", "Länsstyrelsen i Norrskärs län")),
        ("3. Organisationsnummer", d("organisationsnummer", "202100-9242")),
        ("4. Adress", d("adress", "Strandvägen 9 A, plan 5") + "\n" + d("postadress", "894 22 Norrskär")),
        ("5. Projektledare och kontaktperson", d("kontaktperson", "Ludvig Åhs") + ", tfn "
         + d("telefon", "0980-319 241") + ", " + d("epost", "ludvig.ahs@lansstyrelse.example")),
        ("6. Projektperiod", d("tidplan_start", "2018-01-01") + "–" + d("tidplan_slut", "2020-06-30")),
    )  # fmt: skip
    blocks: list[Block] = [
        ("Small", "Krisberedskapsverket · 651 80 Karlsås · registrator@kbv.example"),
        ("Top", "Ansökan om medel ur anslag 2:4"),
        "Inriktning 2018: Kommunikation vid störningar. Utlysningens diarienummer 2017-5512.",
        "Verkets diarienummer för ansökan: " + d("diarienummer", "KBV 2017-8804"),
        ((6.0, 11.0), facts),
    ]
    for name, heading, text in _CRISIS_TOLD:
        blocks += [("Part", heading), d.section(name, heading, text)]
    blocks += [
        ("Part", "11. Budget"),
        (
            "Small",
            "Anges i tusental kronor. Indirekta kostnader får tas upp med högst 30 procent av personalkostnaden.",
        ),
        ((7.0, 2.5, 2.5, 2.5, 2.5), rows),
        ("Part", "12. Undertecknande"),
        d("ort", "Norrskär") + ", " + d("datum", "2017-09-12"),
        "\n",
        d("undertecknare", "Margareta Frostensdotter") + ", " + d("befattning", "försvarsdirektör"),
    ]
    d.signed(line=False)
    return through_office(
        "trygghetspunkter", Rendered(open_document(_LOOKS, blocks), {}, ()), d, suffix="fodt"
    )


_STEP = (
    ("Personal", "2 140", "1 427", "1 391", "36", "2 120"),
    ("Köp av arbetsträning", "600", "400", "447", "-47", "650"),
    ("Lokal", "190", "127", "127", "0", "190"),
    ("Deltagarnas resor och luncher", "85", "57", "39", "18", "70"),
    ("Uppföljning", "35", "23", "0", "23", "35"),
)


def delarsinsats() -> Rendered:
    """A coordination body's half-way report off Word: six columns of thousands, head on every sheet; dated too soon."""
    d = Document("redovisning")
    doc = sheet("DejaVu Sans", 9.5, 2.0, 4)
    page = doc.sections[0]
    page.header.paragraphs[0].text = "SAMORDNINGSFÖRBUNDET TRE DALAR\t\tOrg.nr 222000-9381"
    page.footer.paragraphs[
        0
    ].text = "Kansli: Järnvägsgatan 2, 521 30 Dalköping. Telefon 031-390 06 10. info@tredalar.example"
    said(doc, "Delårsrapport för finansierad insats", bold=True, size=16)
    tabled(doc, (
        ("Insats", d("report_projects/1/projekt", "Steget före – samverkan kring unga 16–29 år "
         "som varken arbetar eller studerar"), "Dnr", d("diarienummer", "TD 2021-44:7")),
        ("Insatsägare", "Dalköpings kommun", "Projektledare", "Jonna Wester"),
        ("Rapportperiod", d("period_start", "2022-01-01") + " – " + d("period_slut", "2022-08-31"), "Insatstid",
         "2021-04-01 – 2023-12-31"),
        ("Beviljat för 2022", d("beviljat_belopp", "3 050 tkr", "3050000"), "Förbrukat t.o.m. aug",
         d("forbrukat_belopp", "2 004 tkr", "2004000")),
    ), (2.8, 5.4, 3.6, 5.2), style="Light Grid", size=9)  # fmt: skip
    for name, heading, text in (
        ("malgrupp", "Deltagare", "Under perioden har 61 personer varit inskrivna, 33 kvinnor och 28 män. Tolv av "
         "dem hade "
         "inte haft kontakt med någon av förbundets medlemmar på två år."),
        ("genomforande", "Insatsens genomförande", "Coacherna finns nu på familjecentralen varje tisdag. Arbetsträning "
         "köps av två sociala företag sedan det ena kaféet stängde i mars."),
        ("resultat", "Resultat hittills", "Av 24 avslutade gick 15 till arbete eller studier. Målet för helåret är att "
         "hälften ska göra det."),
        ("ovriga_upplysningar", "Övriga upplysningar", "Kostnaden för arbetsträning drar över och ryms inom ramen "
         "eftersom en coachtjänst var vakant i januari och februari."),
    ):  # fmt: skip
        said(doc, heading, bold=True, size=11, before=6)
        doc.add_paragraph(d.section(name, heading, text))
    said(doc, "Ekonomi (tkr)", bold=True, size=11, before=6)
    marked = costs(d, [(row[0], row[3]) for row in _STEP], 1000)
    rows = [
        ("Kostnadsslag", "Budget helår", "Budget jan–aug", "Utfall jan–aug", "Avvikelse", "Prognos helår")
    ]
    rows += [(text, row[1], row[2], raw, *row[4:]) for (text, raw), row in zip(marked, _STEP, strict=True)]
    rows.append(("Summa", "3 050", "2 034", d("summa_angiven", "2 004", "2004000"), "30", "3 065"))
    tabled(doc, rows, (5, 2.4, 2.6, 2.6, 2.2, 2.2), right=(1, 2, 3, 4, 5), bold=(0, -1), size=8.5)
    said(doc, "Dalköping " + d("datum", "2022-08-19"), before=14)
    said(doc, d("undertecknare", "Henrik Salander") + "\nordförande i insatsens styrgrupp", before=20)
    d.planted.append("T04")
    d.signed(line=False)
    return through_office("delarsinsats", worded("delarsinsats", doc, d), d)


_LIFE = (
    ("Löner", "512 000", "498 231", ""),
    ("Sociala avgifter", "160 870", "156 544", "31,42 %"),
    ("Utbildare, första hjälpen", "140 000", "151 200", "tre extra kurser"),
    ("Lokal", "35 000", "28 450", ""),
    ("Trycksaker och översättning", "22 130", "24 906", ""),
    ("Återbetald kursavgift", "0", "-6 400", "se not 1"),
)
_THIN = Side(style="thin", color="888888")


def _put(
    s: Any, where: str, marked: str, *, bold: bool = False, right: bool = False, size: float = 10
) -> None:
    s[where].value = inked(marked)
    s[where].font = Font(name="DejaVu Sans", size=size, bold=bold)
    s[where].alignment = Alignment(
        horizontal="right" if right else "left", vertical="top", wrap_text=size == 9
    )


def _told(s: Any, d: Document, row: int, name: str, heading: str, text: str) -> None:
    _put(s, f"A{row}", heading, bold=True)
    s.merge_cells(f"A{row + 1}:E{row + 1}")
    _put(s, f"A{row + 1}", d.section(name, heading, text), size=9)
    s.row_dimensions[row + 1].height = 16


def _line(s: Any, row: int, cells: tuple[str, ...], *, bold: bool = False) -> None:
    for column, text in zip("ABCDE", cells, strict=True):
        _put(s, f"{column}{row}", text, bold=bold, right=column in "BCD")
        s[f"{column}{row}"].border = Border(bottom=_THIN)
        if column == "E":
            s[f"{column}{row}"].alignment = Alignment(horizontal="left", vertical="top", indent=2)
        if bold:
            s[f"{column}{row}"].fill = PatternFill("solid", fgColor="E4ECE2")


def livslinan() -> Rendered:
    """A region's workbook across: budget, outcome and what differs, two partial sums, a cost below nought, a remark."""
    d = Document("redovisning")
    book = Workbook()
    s = book.active
    s.title = "Återrapport"
    _put(s, "A1", "Återrapportering av statsbidrag – suicidprevention", bold=True, size=14)
    s.row_dimensions[1].height = 22
    _put(s, "A2", "Folkhälsoinstitutet · mejlas till stod@fhi.example · telefon 08-465 004 12")
    for row, (label, answer) in enumerate((
        ("Mottagare av bidraget", "Region Sjöland (232100-9629)"),
        ("Projektets titel", d("report_projects/1/projekt", "Livslinan: fråga, lyssna, stanna kvar")),
        ("Diarienummer", d("diarienummer", "02817-2021-9.2")),
        ("Fr.o.m.", d("period_start", "2021-07-01")),
        ("T.o.m.", d("period_slut", "2021-12-31")),
        ("Beviljade medel (kr)", d("beviljat_belopp", "870 000", "870000")),
        ("Använda medel (kr)", d("forbrukat_belopp", "852 931", "852931")),
        ("Oförbrukade medel (kr)", "17 069"),
    ), 4):  # fmt: skip
        _put(s, f"A{row}", label, bold=True)
        _put(s, f"B{row}", answer)
    _told(s, d, 13, "genomforande", "Genomförda aktiviteter", "Elva kurser i första hjälpen till psykisk hälsa har "
        "hållits, "
          "åtta av dem för tränare och fritidsledare. Affischer på sex språk sitter på länets vårdcentraler och "
          "brandstationer.")  # fmt: skip
    _told(s, d, 16, "resultat", "Resultat", "243 personer har utbildats, 63 fler än planerat. Vid uppföljning efter "
        "två "
          "månader hade 88 använt det de lärt sig.")  # fmt: skip
    _line(s, 19, ("Kostnadsslag", "Budget", "Utfall", "Avvikelse", "Anmärkning"), bold=True)
    row, marked = 20, costs(d, [(line[0], line[2]) for line in _LIFE])
    for number, ((text, raw), line) in enumerate(zip(marked, _LIFE, strict=True)):
        gap = int(line[1].replace(" ", "")) - int(line[2].replace(" ", ""))
        _line(s, row, (text, line[1], raw, f"{gap:,}".replace(",", " "), line[3]))
        row += 1
        if number == 1:
            _line(s, row, ("Summa personal", "672 870", "654 775", "18 095", ""))
            row += 1
    _line(s, row, ("Summa övrigt", "197 130", "198 156", "-1 026", ""))
    _line(s, row + 1, ("TOTALT", "870 000", d("summa_angiven", "852 931", "852931"), "17 069", ""), bold=True)
    _put(
        s,
        f"A{row + 3}",
        "Not 1: Två anmälda deltagare kom inte; avgifterna fördes till projektet i oktober 2021.",
        size=10,
    )
    _put(s, f"A{row + 5}", "Datum: " + d("datum", "2022-02-28"))
    _put(s, f"C{row + 5}", "Ansvarig: " + d("undertecknare", "Ingegerd Holmlund") + ", folkhälsochef")
    for column, wide in zip("ABCDE", (38, 16, 16, 16, 26), strict=True):
        s.column_dimensions[column].width = wide
    s.page_setup.paperSize, s.page_setup.orientation = 9, "landscape"
    s.page_setup.fitToWidth, s.page_setup.fitToHeight = 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    d.signed(line=False)
    return sheet_printed("livslinan", book, d)


_GIVEN = (
    ("Föreningen Sjörök", "Rökeri som mötesplats", "180 000"),
    ("Hörnstenens församling", "Läxhjälp med kvällsmat", "240 000"),
    ("IK Bävern", "Alla kan åka skridskor", "95 000"),
    ("Tornby Pensionärer", "Digital fika", "42 500"),
    ("Scouterna i Myrvik", "Lägerplatsen rustas", "310 000"),
)


def utdelningsnyhet() -> Rendered:
    """A savings bank foundation's press notice: who gets what in a table, words of a report and of an application."""
    d = Document("annat")
    doc = sheet("DejaVu Serif", 11, 3.0, 7)
    said(doc, "PRESSMEDDELANDE " + d("datum", "2023-06-14"), size=9)
    said(doc, "Fem lokala projekt får dela på 867 500 kronor", bold=True, size=18)
    said(doc, "Sparbanksstiftelsen Myrviken har behandlat vårens 31 ansökningar. Sökt summa var tillsammans 6,2 "
        "miljoner "
         "kronor, mer än någonsin. Fem projekt får bidrag och ska lämna slutrapport senast i december 2024.",
         bold=True)  # fmt: skip
    tabled(doc, (("Sökande", "Projekt", "Beviljat belopp, kr"), *_GIVEN), (5.5, 5.5, 4), right=(2,), bold=(0,),
           style="Light List")  # fmt: skip
    said(doc, "– Vi har letat efter projekt där många får vara med och där det finns en plan för hur arbetet ska "
        "leva vidare, "
         "säger stiftelsens ordförande Karin Mellgård.", before=10)  # fmt: skip
    said(doc, "Nästa ansökningstid öppnar den 1 september och stänger den 30 september. Blanketten och en mall för "
        "budget "
         "finns på stiftelsens webbplats.")  # fmt: skip
    said(
        doc,
        "Kontaktperson för medier: Johan Brolin, telefon 070-174 06 14, e-post press@myrviken.example",
        size=9,
    )
    return through_office("utdelningsnyhet", worded("utdelningsnyhet", doc, d), d)


PAPERS = (trygghetspunkter, delarsinsats, livslinan, utdelningsnyhet)
