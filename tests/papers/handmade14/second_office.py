"""Second half, out of office programs: a Word form, a report in prose, minutes that grant, accounts of a sheet."""

from __future__ import annotations

from typing import Any

from docx.shared import Cm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import priced, several
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import Block, account, said, sheet, tabled
from tests.papers.handmade10.tools import written
from tests.papers.pdf import Rendered

_BEDS = (
    ("Odlingslådor", "24", "650", "15 600"),
    ("Planteringsjord, kubikmeter", "12", "480", "5 760"),
    ("Handledare, timmar", "60", "245", "14 700"),
    ("Busskort till deltagare", "20", "275", "5 500"),
    ("Skördefest", "1", "4 440", "4 440"),
)


def odlingsblankett() -> Rendered:
    """A women's society applies to a municipality in Word, 2017: answers after tabs, costs by number and price."""
    d = Document("ansokan")
    doc = sheet("Liberation Sans", 10.5, 2.4, 3)
    said(doc, "LILLSJÖ KOMMUN", bold=True, size=11)
    said(doc, "Ansökan om bidrag till integrationsprojekt", bold=True, size=16)
    said(doc, "Läs anvisningarna på kommunens webbplats innan du fyller i blanketten. Ofullständiga ansökningar "
         "behandlas inte. Bidrag ges inte till verksamhet som pågår.", size=9)  # fmt: skip
    said(doc, "Föreningen", bold=True, size=12, before=8)
    for label, answer in (
        ("Föreningens namn:", d("sokande", "Kvinnoföreningen Mynta")),
        ("Organisationsnummer:", d("organisationsnummer", "802471-5560")),
        ("Adress:", d("adress", "Skolgatan 22")),
        ("Postadress:", d("postadress", "571 90 Lillsjö")),
        ("Vem svarar på frågor?", d("kontaktperson", "Hodan Warsame Lind")),
        ("Telefon:", d("telefon", "070-174 06 09")),
        ("E-post:", ""),
    ):
        _tabbed(doc, label, answer)
    said(doc, "Projektet", bold=True, size=12, before=8)
    _tabbed(doc, "Namn på projektet:", d("projekt", "Grannar gräver"))
    _tabbed(doc, "Startar:", d("tidplan_start", "2017-04-03"))
    _tabbed(doc, "Slutar:", d("tidplan_slut", "2017-10-15"))
    for name, heading, text in (
        ("syfte", "Vad är syftet med projektet?", "Att kvinnor som är nya i Lillsjö och de som alltid har bott här ska "
         "lära känna varandra över en spade."),
        ("malgrupp", "Vilka riktar sig projektet till?", "Tjugo kvinnor i bostadsområdet Backen, minst hälften av dem "
         "med mindre än tre år i Sverige."),
        ("genomforande", "Hur ska projektet genomföras?", "Lådorna byggs i april på den gamla parkeringen. Gruppen "
         "träffas två eftermiddagar i veckan med en handledare från koloniföreningen. I september ordnas en fest "
         "där hela området bjuds på mat av skörden."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=6)
        said(doc, d.section(name, heading, text))
    said(doc, "Budget", bold=True, size=12, before=8)
    rows: list[Any] = [("Utgift", "Antal", "Pris per styck", "Belopp")]
    rows += [priced(d, rad, *row) for rad, row in enumerate(_BEDS, 1)]
    rows.append(("Summa utgifter", "", "", d("budget_summa", "46 000", "46000")))
    tabled(doc, rows, (7, 2.2, 3, 3), right=(1, 2, 3), bold=(0, -1), size=10)
    _tabbed(doc, "Föreningen bidrar själv med:", d("ovriga_intakter_belopp", "8 000 kr", "8000"), before=6)
    _tabbed(doc, "Vi söker:", d("sokt_summa", "38 000 kr", "38000"), bold=True)
    said(doc, d("ort", "Lillsjö") + " " + d("datum", "20/2 2017", "2017-02-20"), before=14)
    said(doc, d("undertecknare", "Sahra Nordkvist"), before=22)
    said(doc, d("befattning", "kassör"))
    said(doc, "Blanketten skickas till Lillsjö kommun, 571 80 Lillsjö. Kommunens växel 08-465 004 40.", size=8,
         before=18)  # fmt: skip
    d.unanswered("epost")
    d.signed(line=False)
    return worded("odlingsblankett", doc, d)


def _tabbed(doc: Any, label: str, answer: str, *, bold: bool = False, before: float = 0.0) -> None:
    paragraph = doc.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5.2))
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.add_run(label).bold = True
    paragraph.add_run("\t" + inked(answer)).bold = bold


_SANS = "Liberation Sans"


def _look(name: str, size: float, extra: str = "", *, bold: bool = False, align: str = "") -> str:
    weight = "bold" if bold else "normal"
    side = f' fo:text-align="{align}"' if align else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {extra}{side}/>'
        f'<style:text-properties fo:font-family="{_SANS}" fo:font-size="{size}pt" fo:font-weight="{weight}"/>'
        "</style:style>"
    )


_LOOKS = "".join((
    _look("Standard", 11, 'fo:margin-bottom="0.25cm" fo:line-height="125%"'),
    _look("Top", 20, 'fo:margin-bottom="0.2cm"', bold=True),
    _look("Under", 11, 'fo:margin-bottom="0.5cm"'),
    _look("Head", 12.5, 'fo:margin-top="0.45cm" fo:margin-bottom="0.1cm"', bold=True),
    _look("Fact", 11, 'fo:margin-bottom="0.05cm"'),
    _look("Cell", 10.5), _look("CellBold", 10.5, bold=True), _look("Right", 10.5, align="end"),
    _look("RightBold", 10.5, bold=True, align="end"), _look("Gap", 11, 'fo:margin-top="0.8cm"'),
))  # fmt: skip
_CINEMA = (
    ("Filmhyror", "52 000", "49 310"),
    ("Maskinist, arvode", "64 000", "66 500"),
    ("Transporter mellan skolorna", "31 000", "27 930"),
    ("Lärarhandledning", "18 000", "17 900"),
    ("Annonser", "10 000", "6 600"),
)


def skolbioberattelse() -> Rendered:
    """A film society's final report to a region, 2007: prose under headings, one table, signed by its treasurer."""
    d = Document("redovisning")
    rows: list[list[str]] = [["*Kostnad", "\t*Budget", "\t*Utfall"]]
    for rad, (text, plan, real) in enumerate(_CINEMA, 1):
        words, planned, spent = several(d, rad, text, [("Budget", plan)], real)
        rows.append([words, "\t" + planned, "\t" + spent])
    rows.append(["*Summa", "\t*175 000", "\t*" + d("summa_angiven", "168 240", "168240")])
    blocks: list[Block] = [
        ("Top", "Slutrapport"),
        ("Under", "till Region Inre Skogen, kulturenheten"),
        ("Fact", "Regionens diarienummer: " + d("diarienummer", "RIS 2005/418")),
        ("Fact", "Projekt: " + d("report_projects/1/projekt", "Skolbio på hjul")),
        ("Gap", "Filmföreningen Strålkastaren beviljades " + d("beviljat_belopp", "175 000 kronor", "175000")
         + " av regionen den 14 december 2005. Projektet pågick från den "
         + d("period_start", "1 januari 2006", "2006-01-01") + " till den "
         + d("period_slut", "31 december 2006", "2006-12-31") + ". Av bidraget har "
         + d("forbrukat_belopp", "168 240 kronor", "168240") + " använts."),
        ("Head", "Bakgrund"),
        d.section("bakgrund", "Bakgrund", "När den sista biografen i inlandet stängde 2004 hade eleverna i fjorton "
                  "skolor mer än åtta mil till närmaste bioduk. Vi ville pröva om bion kunde komma till skolan i "
                  "stället."),
        ("Head", "Genomförande"),
        d.section("genomforande", "Genomförande", "Vi byggde om en flyttbuss till maskinrum och visade film i "
                  "idrottshallar. Turnén gick tre gånger, i februari, maj och oktober, och till varje film fick "
                  "lärarna en handledning två veckor i förväg. I oktober ledde vi dessutom samtal efter filmen."),
        ("Head", "Resultat"),
        d.section("resultat", "Resultat", "42 visningar hölls för 5 310 elever. Tolv av de fjorton skolorna har "
                  "beställt en ny turné med egna pengar. Fyra skolor har startat filmklubb på fritiden."),
        ("Head", "Vad händer nu?"),
        d.section("implementering", "Vad händer nu?", "Tre kommuner delar från hösten 2007 på kostnaden för bussen. "
                  "Föreningen står för maskinisten."),
        ("Head", "Ekonomi"),
        "Bokföringen har granskats av föreningens revisor den 12 februari. Det som inte har använts, 6 760 kronor, "
        "betalas tillbaka när regionen har godkänt rapporten. Belopp i kronor.",
        ((9.0, 3.4, 3.4), rows),
        ("Gap", "Vargmyra den " + d("datum", "26 februari 2007", "2007-02-26")),
        ("Gap", d("undertecknare", "Per-Anders Hultmar")),
        "kassör",
    ]  # fmt: skip
    d.signed(line=False)
    return written("skolbioberattelse", _LOOKS, blocks, d)


def landsbygdsparagraf() -> Rendered:
    """An extract from a municipal committee's minutes of 2019 that grants two associations and refuses a third."""
    d = Document("beslut")
    doc = sheet("Liberation Serif", 11.5, 2.6, 5)
    said(doc, "Norrlida kommun\nKommunstyrelsens arbetsutskott", bold=True)
    said(doc, "PROTOKOLLSUTDRAG", bold=True, size=14)
    said(doc, "Sammanträdesdatum: " + d("datum", "2019-05-14"))
    said(doc, "§ 112     Dnr " + d("diarienummer", "KS 2019/00203"), before=10)
    said(doc, "Landsbygdsbidrag, vårens fördelning", bold=True, size=13)
    said(doc, "Beslut", bold=True, before=8)
    said(doc, "Arbetsutskottet beslutar")
    clauses = (
        f"att bevilja Ljusnedals Skidskytteklubb {d('decisions/1/belopp', '75 000 kronor', '75000')} för projektet "
        f"{d('decisions/1/projekt', 'Rullskidbana för rullstol')},",
        f"att bevilja Byarådet i Storbo {d('decisions/2/belopp', '32 500 kronor', '32500')} för projektet "
        f"{d('decisions/2/projekt', 'Bad vid bygdegården')},",
        "att avslå ansökan från Lövsjö Motorklubb,",
        "att bidragen ska redovisas till näringslivsenheten senast den 31 januari 2020, samt",
        "att paragrafen justeras omedelbart.",
    )
    for nr, clause in enumerate(clauses, 1):
        said(doc, d.clause(nr, clause)).paragraph_format.left_indent = _indent()
    blank(d, *(f"decisions/{nr}/{name}" for nr in (3, 4, 5) for name in ("projekt", "belopp")))
    said(doc, "Ärendet", bold=True, before=8)
    said(doc, "Föreningar på landsbygden kan två gånger om året söka bidrag till investeringar som är öppna för alla. "
         "Tre ansökningar hade kommit in den 31 mars. Näringslivsenheten föreslår i tjänsteutlåtande den 29 april att "
         "två av dem beviljas. Lövsjö Motorklubb har fått bidrag till samma ändamål tidigare.")  # fmt: skip
    said(doc, "Beslutsunderlag", bold=True, before=8)
    said(doc, "Tjänsteutlåtande 2019-04-29\nAnsökningar från tre föreningar")
    said(doc, "Skickas till", bold=True, before=8)
    said(doc, "Sökandena\nEkonomienheten")
    said(doc, "Justerande: Maj-Lis Wiklander     Utdragsbestyrkande: Jonas Hedin", before=24)
    return through_office("landsbygdsparagraf", worded("landsbygdsparagraf", doc, d), d)


def _indent() -> Any:
    return Cm(1)


_WATER = (
    ("4110", "Inköp grus och markduk", "35 000", "31 842,50"),
    ("4210", "Hyra av grävmaskin", "48 000", "52 300,00"),
    ("5020", "El till pumphuset", "6 000", "5 417,00"),
    ("5410", "Förbrukningsinventarier", "12 000", "9 980,50"),
    ("6110", "Kontorsmaterial", "1 500", "640,00"),
    ("6310", "Försäkring", "4 500", "4 120,00"),
    ("6550", "Konsult brunnsborrning", "60 000", "61 200,00"),
)


def _at(
    s: Any, where: str, marked: str, *, bold: bool = False, right: bool = False, wrap: bool = False
) -> None:
    s[where].value = inked(marked)
    s[where].font = Font(name="Liberation Sans", size=10.5, bold=bold)
    s[where].alignment = Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=wrap)


def byalagskonton() -> Rendered:
    """A village's accounts of 2018 for a grant to its water, printed by a sheet: plan and outcome by account."""
    d = Document("redovisning")
    book = Workbook()
    s = book.active
    _at(s, "A1", "Redovisning av projektbidrag", bold=True)
    _at(s, "A2", "Byalaget i Tjärnberg, org.nr 802526-4816")
    for row, (label, answer) in enumerate((
        ("Projekt", d("report_projects/1/projekt", "Rent vatten till byagården")),
        ("Diarienummer hos kommunen", d("diarienummer", "TN 2017/0094")),
        ("Redovisningsperiod", d("period_start", "2018-01-01") + " – " + d("period_slut", "2018-12-31")),
        ("Bidrag enligt beslut 2017-11-20", d("beviljat_belopp", "167 000 kr", "167000")),
        ("Bokförda kostnader", d("forbrukat_belopp", "165 500 kr", "165500")),
    ), 4):  # fmt: skip
        _at(s, f"A{row}", label)
        _at(s, f"C{row}", answer)
    for column, head in zip("ABCD", ("Konto", "Benämning", "Budget", "Utfall"), strict=True):
        _at(s, f"{column}11", head, bold=True, right=column in "CD")
        s[f"{column}11"].border = Border(bottom=Side(style="thin"), top=Side(style="thin"))
    for rad, (konto, text, plan, raw) in enumerate(_WATER, 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        for column, cell in zip("ABCD", (code, words, plan, sum_), strict=True):
            _at(s, f"{column}{11 + rad}", cell, right=column in "CD")
    _at(s, "B19", "Summa", bold=True)
    _at(s, "C19", "167 000", bold=True, right=True)
    _at(s, "D19", d("summa_angiven", "166 500,00", value("166 500,00")), bold=True, right=True)
    for column in "ABCD":
        s[f"{column}19"].border = Border(top=Side(style="thin"), bottom=Side(style="double"))
    for row, name, heading, text in (
        (22, "genomforande", "Genomförda aktiviteter", "Den nya brunnen borrades i juni och kopplades till pumphuset i "
         "augusti. Byalaget har grävt ledningen de sista 140 metrarna med egna krafter."),
        (25, "resultat", "Resultat", "Vattenprovet i november var utan anmärkning. Elva hushåll och byagården har nu "
         "gemensamt vatten."),
    ):  # fmt: skip
        _at(s, f"A{row}", heading, bold=True)
        s.merge_cells(f"A{row + 1}:D{row + 1}")
        _at(s, f"A{row + 1}", d.section(name, heading, text), wrap=True)
        s.row_dimensions[row + 1].height = 30
    _at(s, "A29", "Tjärnberg " + d("datum", "2019-02-03"))
    _at(s, "A32", d("undertecknare", "Gun-Marie Åhs"))
    _at(s, "A33", "Kassör")
    for column, wide in zip("ABCD", (10, 38, 16, 16), strict=True):
        s.column_dimensions[column].width = wide
    s.page_setup.paperSize, s.page_setup.fitToWidth, s.page_setup.fitToHeight = 9, 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    d.planted.append("B07")
    d.signed(line=False)
    return sheet_printed("byalagskonton", book, d)


PAPERS = (odlingsblankett, skolbioberattelse, landsbygdsparagraf, byalagskonton)
