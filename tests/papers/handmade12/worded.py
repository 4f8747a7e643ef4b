"""Word files: a village's form in one long table, a Leader area's last report, an agency's columns of payers."""

from __future__ import annotations

from docx.shared import Cm

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SHOP = (
    ("Kyldisk, begagnad, med montering", "64 000"),
    ("Kassasystem (6.3)", "28 500"),
    ("Elarbeten", "17 500"),
    ("Målning och skyltar", "9 000"),
    ("Eget arbete 180 tim × 220 kr", "39 600"),
)


def _shop_cells(d: Document) -> list[tuple[str, str]]:
    money = [(f"– {text}", f"{raw} kr") for text, raw in costs(d, _SHOP)]
    why = ("Sedan macken stängde i mars är det 31 km till närmaste butik. Av byns 212 invånare är 64 över 75 år. "
        "Utan kyldisk får handlaren inte sälja färskvaror.")  # fmt: skip
    what = ("Lokalen i bygdegården iordningställs under våren. Kassan är obemannad med kod. Tolv av byns hushåll har "
        "tecknat sig för att packa upp varor en dag i månaden.")  # fmt: skip
    return [
        ("1. SÖKANDE", ""),
        ("1.1 Sökandens namn", d("sokande", "Granbyns Byalag ek. för.")),
        ("1.2 Org.nr/pers.nr", d("organisationsnummer", "769634-2059")),
        ("1.3 c/o, gatuadress", d("adress", "Granby 114")),
        ("1.4 Postnr, ortnamn", d("postadress", "912 94 Granbyn")),
        ("1.5 Kontaktperson i ärendet", d("kontaktperson", "Per-Erik Lundmark")),
        ("1.6 Tel / mobil", d("telefon", "070-174 06 44")),
        ("1.7 E-post", d("epost", "byalaget@granbyn.example")),
        ("2. ÅTGÄRDEN", ""),
        ("2.1 Projektets benämning", d("projekt", "Obemannad lanthandel i Granbyn")),
        ("2.2 Varför behövs åtgärden?", d.section("bakgrund", "2.2 Varför behövs åtgärden?", why)),
        ("2.3 Vad ska göras och hur?", d.section("genomforande", "2.3 Vad ska göras och hur?", what)),
        ("2.4 Startdatum", d("tidplan_start", "2020-02-01")),
        ("2.5 Slutdatum", d("tidplan_slut", "2020-06-30")),
        ("3. KOSTNADER OCH FINANSIERING", ""),
        ("3.1 Kostnader (specificera, exkl. moms)", ""),
        *money,
        ("Summa kostnader", d("budget_summa", "158 600", "158600") + " kr"),
        ("3.2 Annan finansiering (eget arbete, insatser)", d("ovriga_intakter_belopp", "54 600", "54600") + " kr"),
        ("3.3 Sökt stöd till kommersiell service", d("sokt_summa", "104 000", "104000") + " kr"),
        ("3.4 Har annat offentligt stöd sökts?", f"{UNTICKED} Ja, vilket:        {TICKED} Nej"),
        ("3.5 Tidigare beviljat stöd till butiken (år, belopp)", "2016, 45 000 kr (bensinpump)"),
        ("4. UNDERSKRIFT", ""),
        ("4.1 Ort, datum", d("ort", "Granbyn") + " " + d("datum", "2019-11-29")),
        ("4.2 Behörig firmatecknare", ""),
        ("4.3 Namnförtydligande", d("undertecknare", "Anna-Stina Grahn")),
        ("IFYLLS AV LÄNSSTYRELSEN", ""),
        ("Dnr", d("diarienummer", "602-11307-2019")),
    ]  # fmt: skip


def servicestod() -> Rendered:
    """A county board's Word form of 2019: one table from first to last, parts as merged rows, costs as rows of it."""
    d = Document("ansokan")
    doc = sheet("Arial", 9.5, 2.0)
    doc.sections[0].header.paragraphs[
        0
    ].text = "Länsstyrelsen Nordmark\tAnsökan om stöd till kommersiell service"
    said(doc, "Ansökan om stöd till kommersiell service", bold=True, size=15)
    said(doc, "enligt förordningen om stöd till kommersiell service. Fyll i de vita fälten.", size=8.5)
    table = doc.add_table(rows=0, cols=2)
    table.style, table.autofit = "Table Grid", False
    for label, answer in _shop_cells(d):
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(6.2), Cm(10.8)
        is_part = label.isupper() or label[:3] in ("1. ", "2. ", "3. ", "4. ")
        if is_part:
            cells[0].merge(cells[1])
        run = cells[0].paragraphs[0].add_run(inked(label))
        run.bold = is_part
        if not is_part:
            cells[1].paragraphs[0].add_run(inked(answer))
    said(
        doc,
        "Skicka blanketten till Länsstyrelsen Nordmark, 901 86 Nordmark. Uppgifterna registreras.",
        size=8,
    )
    d.signed()
    return worded("servicestod", doc, d)


_PATH_TOLD = (
    ("genomforande", "B1. Genomförda aktiviteter", "Spången över Kyrkmyren, 640 meter, är byggd. Vindskyddet står vid "
     "Utsikten. Skyltarna är på tre språk. Invigningen hölls den 21 maj med 180 besökare."),
    ("resultat", "B2. Resultat i förhållande till ansökan", "Målet 3 000 vandrare per år: räknaren visar 2 214 från "
     "maj "
     "till september. Ett nytt företag (guidning) har startat."),
    ("ovriga_upplysningar", "B3. Avvikelser och övriga upplysningar", "Virkespriset steg med 38 procent. Föreningen "
     "tog "
     "bort en av två rastplatser efter samråd med leaderkontoret."),
)  # fmt: skip
_PATH = (
    ("Virke, impregnerat", "148 000", "96 410", "71 255"),
    ("Vindskydd, byggsats", "42 000", "–", "44 900"),
    ("Skyltar och tryck", "55 000", "12 300", "38 845"),
    ("Projektledare 240 tim", "84 000", "42 000", "42 000"),
    ("Ideellt arbete, 655 tim à 220 kr", "132 000", "66 000", "78 100"),
)


def _path_rows(d: Document) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [("Kostnadsslag", "Godkänd budget", "Tidigare redovisat", "Redovisas nu")]
    for rad, (text, planned, before, now) in enumerate(_PATH, 1):
        cells = several(d, rad, text, (("Tidigare redovisat", before),), now)
        found.append((cells[0], planned, cells[1], cells[2]))
    found.append(("Summa", "461 000", "216 710", d("summa_angiven", "275 100", "275100")))
    return found


def leaderspang() -> Rendered:
    """A Leader area's Word report of 2017: lettered parts, four columns of facts, hours at a price in a row's words."""
    d = Document("redovisning")
    doc = sheet("Verdana", 9, 1.9)
    doc.sections[0].header.paragraphs[0].text = "Leader Fjällnära Bygder\tSlutrapport projektstöd"
    said(doc, "SLUTRAPPORT OCH ANSÖKAN OM SLUTUTBETALNING", bold=True, size=13)
    said(doc, "A. Uppgifter om projektet", bold=True, before=6)
    tabled(doc, (
        ("Stödmottagare", "Kyrkmyrens Vandrarlag", "Journalnr", d("diarienummer", "2015-4418")),
        ("Projektnamn", d("report_projects/1/projekt", "Spång till utsikten"), "Kontakt", "Ulla Norrgård, 070-174 06 "
         "62"),
        ("Projektstart", d("period_start", "2016-03-01"), "Projektslut", d("period_slut", "2017-06-30")),
        ("Beviljat stöd", d("beviljat_belopp", "329 000 kr", "329000"), "Stödandel", "100 % av faktiska utgifter"),
    ), (3.2, 5.8, 2.6, 5.4))  # fmt: skip
    said(doc, "B. Rapport", bold=True, before=8)
    for name, heading, text in _PATH_TOLD:
        said(doc, heading, bold=True, size=8.5, before=3)
        said(doc, d.section(name, heading, text))
    said(doc, "C. Utgifter och ideella resurser, kronor", bold=True, before=8)
    tabled(doc, _path_rows(d), (7.2, 3.2, 3.4, 3.2), right=(1, 2, 3), bold=(0, -1))
    said(doc, "D. Stöd", bold=True, before=8)
    tabled(doc, (
        ("Faktiska utgifter hela projektet", "347 710"),
        ("Avgår utgifter som inte är stödberättigande", "−18 710"),
        ("Använt stöd totalt", d("forbrukat_belopp", "329 000", "329000")),
        ("Tidigare utbetalt", "150 710"),
        ("Sökt slututbetalning", "178 290"),
    ), (9.2, 3.6), right=(1,))  # fmt: skip
    said(doc, "E. Underskrift", bold=True, before=8)
    said(doc, "Vi intygar att utgifterna är betalda. Originalkvitton sparas till och med 2028.")
    tabled(doc, (("Ort och datum", "Namnteckning", "Namnförtydligande"), ("Kyrkmyr " + d("datum", "2017-09-26"), "\n",
        d("undertecknare", "Lars-Gunnar Myrberg"))), (5, 6, 6), bold=(0,))  # fmt: skip
    d.undecided.append("F06")
    d.signed()
    return worded("leaderspang", doc, d)


_EQUAL_HEADS = ("Söks av myndigheten", "Egna medel", "Annan finansiär")
_EQUAL = (
    ("Projektledning 75 %", ("414 000", "–", "–"), "414 000"),
    ("Utbildare, arvode", ("96 000", "–", "24 000"), "120 000"),
    ("Metodstöd/handledning", ("48 000", "–", "–"), "48 000"),
    ("Filmproduktion", ("60 000", "15 000", "10 000"), "85 000"),
    ("Lokal och IT", ("–", "36 000", "–"), "36 000"),
    ("Resor", ("18 500", "3 500", "–"), "22 000"),
)
_EQUAL_TOLD = (
    ("sammanfattning", "Sammanfattning av projektet", "Ungdomsledare i 22 idrottsföreningar lär sig att stoppa "
     "kränkande "
     "prat i omklädningsrum innan det blir våld."),
    ("mal", "Projektmål", "200 ledare är utbildade och varje förening har en egen handlingsplan senast i november "
     "2026."),
    ("genomforande", "Metod och aktiviteter", "Materialet tas fram tillsammans med spelare 14–17 år. Utbildningen ges "
     "som två kvällar med en uppgift emellan. Filmerna är korta nog att visas före en träning."),
    ("implementering", "Spridning och fortsättning", "Distriktsförbundet lägger in kursen i sin ordinarie "
     "ledarutbildning "
     "från 2027."),
)  # fmt: skip


def _equal_rows(d: Document) -> list[list[str]]:
    rows = [["Kostnad", *_EQUAL_HEADS, "Totalt"]]
    for rad, (text, parts, whole) in enumerate(_EQUAL, 1):
        rows.append(several(d, rad, text, tuple(zip(_EQUAL_HEADS, parts, strict=True)), whole))
    rows.append(["Summa", d("sokt_summa", "636 500", "636500"), "54 500", "34 000",
                 d("budget_summa", "725 000", "725000")])  # fmt: skip
    return rows


def omkladningsrum() -> Rendered:
    """An agency's Word form of 2025: pairs side by side, texts in cells, a plan of dates, who pays what in columns."""
    d = Document("ansokan")
    doc = sheet("Calibri", 10, 2.0)
    said(doc, "Myndigheten för jämlik fritid", bold=True, size=9)
    said(doc, "Ansökan – bidrag till våldsförebyggande arbete 2025/2026", bold=True, size=15)
    tabled(doc, (
        ("Organisation", d("sokande", "Idrottsungdom Syd"), "Organisationsnummer", d("organisationsnummer",
         "822001-5542")),
        ("Besöksadress", d("adress", "Stadionvägen 3"), "Postadress", d("postadress", "217 62 Sydhamn")),
        ("Kontaktperson", d("kontaktperson", "Amina Wikström"), "Telefon", d("telefon", "040-628 04 19")),
        ("E-post", d("epost", "amina@idrottsungdomsyd.example"), "Dnr (ifylls av oss)", d("diarienummer", "MJF "
         "2025/331")),
        ("Projekttitel", d("projekt", "Snacket i omklädningsrummet"), "Typ av bidrag",
         f"{TICKED} Projekt {UNTICKED} Verksamhet"),
        ("Projektstart", d("tidplan_start", "2025-09-01"), "Projektslut", d("tidplan_slut", "2026-11-30")),
    ), (2.9, 5.9, 4.2, 4.1), size=8.5)  # fmt: skip
    for name, heading, text in _EQUAL_TOLD:
        said(doc, heading, bold=True, before=7)
        tabled(doc, ((d.section(name, heading, text),),), (17.1,))
    said(doc, "Tidsplan", bold=True, before=7)
    tabled(doc, (("När", "Vad", "Ansvarig"), ("2025-10", "Referensgrupp med spelare", "Projektledaren"),
                 ("2026-01 – 2026-05", "Tolv utbildningskvällar", "Utbildarna"),
                 ("2026-11-14", "Slutkonferens, 150 platser", "Styrgruppen")), (4, 8.6, 4.5), bold=(0,),
                  size=9)  # fmt: skip
    said(doc, "Budget (kr)", bold=True, before=7)
    tabled(doc, _equal_rows(d), (4.9, 3.6, 2.7, 3.2, 2.7), right=(1, 2, 3, 4), bold=(0, -1), size=9)
    said(doc, "Finns annan finansiering än det bidrag som söks?", bold=True, before=7)
    said(doc, d("ovriga_intakter", f"{TICKED} Ja",
     "ja") + f", totalt {d('ovriga_intakter_belopp', '88 500 kr', '88500')}"
         + f"   {UNTICKED} Nej")  # fmt: skip
    said(doc, "Elektroniskt undertecknad av " + d("undertecknare", "Roger Svahn") + ", " + d("befattning",
     "generalsekreterare")
         + ", " + d("datum", "2025-04-29"), before=10)  # fmt: skip
    d.signed(line=False)
    return worded("omkladningsrum", doc, d)


PAPERS = (servicestod, leaderspang, omkladningsrum)
