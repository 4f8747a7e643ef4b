"""First half, out of office programs: a foundation's letter on leaders, a board's account sheet, a club's report."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

from tests.papers.handmade.pen import Document, inked, through_office, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.handmade9.tools import Block, account, open_document, said, sheet, tabled
from tests.papers.pdf import Rendered

_SERIF = "Liberation Serif"


def _look(name: str, size: float, extra: str = "", *, bold: bool = False, tabs: str = "") -> str:
    weight = "bold" if bold else "normal"
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {extra}>{tabs}'
        f'</style:paragraph-properties><style:text-properties fo:font-family="{_SERIF}" fo:font-size="{size}pt" '
        f'fo:font-weight="{weight}"/></style:style>'
    )


_LEADERS = (
    '<style:tab-stops><style:tab-stop style:position="15.5cm" style:type="right" style:leader-style="dotted" '
    'style:leader-text="."/></style:tab-stops>'
)
_STOP = '<style:tab-stops><style:tab-stop style:position="5.5cm"/></style:tab-stops>'
_LOOKS = "".join((
    _look("Standard", 12, 'fo:margin-bottom="0.2cm"'), _look("Top", 16, 'fo:margin-bottom="0.4cm"', bold=True),
    _look("Head", 12, 'fo:margin-top="0.35cm" fo:margin-bottom="0.05cm"', bold=True),
    _look("Pair", 12, 'fo:margin-bottom="0.05cm"', tabs=_STOP), _look("Sum", 12, "", tabs=_LEADERS),
    _look("SumBold", 12, 'fo:margin-bottom="0.3cm"', bold=True, tabs=_LEADERS),
    _look("Gap", 12, 'fo:margin-top="1.3cm"'),
))  # fmt: skip
_BOAT = (
    ("Furu och ek till bordläggning", "31 400"),
    ("Smide: söm, årtullar och beslag", "12 850"),
    ("Båtbyggare Mats Oderth, 120 timmar", "54 000"),
    ("Tjära, linolja och färg", "6 350"),
    ("Transport till Hälleviks varv och åter", "9 400"),
)


def kyrkbaten() -> Rendered:
    """A local history society writes to a foundation, 2018: answers on tabs, sums on dotted leaders, no number."""
    d = Document("ansokan")
    blocks: list[Block] = [
        ("Top", "Ansökan till Stiftelsen Elsa Ekendahls minne"),
        ("Pair", "Föreningens namn:\t" + d("sokande", "Nedre Svärdsjöbygdens Hembygdsförening")),
        ("Pair", "Org.nummer:\t" + d("organisationsnummer", "802409-5583")),
        ("Pair", "Postadress:\t" + d("adress", "Kyrkvägen 14") + ", " + d("postadress", "790 23 Svärdsjöby")),
        ("Pair", "Den som svarar på frågor:\t" + d("kontaktperson", "Anna-Greta Hyttman")),
        ("Pair", "Hennes telefon:\t" + d("telefon", "070-174 06 33")),
        ("Pair", "Hennes e-post:\t" + d("epost", "annagreta.hyttman@hembygdsvard.example")),
        ("Head", "Vad vi vill göra"),
        ("Pair", "Rubrik:\t" + d("projekt", "Kyrkbåten Gammelsvärd i sjön igen")),
        ("Pair", "När:\t" + d("tidplan_start", "1 maj 2018", "2018-05-01") + " till "
         + d("tidplan_slut", "30 juni 2019", "2019-06-30")),
        ("Head", "Bakgrund"),
        d.section("bakgrund", "Bakgrund", "Gammelsvärd byggdes 1911 för 28 roddare och har legat i båthuset sedan "
                  "kyrkbåtsrodden upphörde 1974. Varvet i Hällevik har bedömt att stommen är frisk men att sju bord "
                  "på styrbordssidan måste bytas."),
        ("Head", "Så här går vi tillväga"),
        d.section("genomforande", "Så här går vi tillväga", "Båten körs till varvet i maj. En båtbyggare leder arbetet "
                  "och sex av våra medlemmar får lära sig klinkbygge på lördagarna. Sjösättning sker vid Svärdsjödagen "
                  "2019 med roddare från fyra byar."),
        ("Head", "Till glädje för"),
        d.section("malgrupp", "Till glädje för", "Skolans femteklasser, hembygdsföreningens 340 medlemmar och alla som "
                  "besöker kyrkan sjövägen."),
        ("Head", "Kostnadsförslag, kronor"),
    ]  # fmt: skip
    blocks += [("Sum", f"{text}\t{raw}") for text, raw in costs(d, _BOAT)]
    blocks += [
        ("SumBold", "Tillsammans\t" + d("budget_summa", "114 000", "114000")),
        ("Sum", "Föreningens kassa och insamling\t" + d("ovriga_intakter_belopp", "39 000", "39000")),
        ("SumBold", "Vi ber stiftelsen om\t" + d("sokt_summa", "75 000", "75000")),
        "Årsmötesprotokoll, stadgar och varvets utlåtande bifogas. Föreningen har inte fått medel ur stiftelsen förut.",
        ("Gap", d("ort", "Svärdsjöby") + " " + d("datum", "12/2 2018", "2018-02-12")),
        ("Gap", d("undertecknare", "Torsten Bäckmalm")),
        d("befattning", "Ordförande i föreningen"),
    ]
    d.signed(line=False)
    return through_office("kyrkbaten", Rendered(open_document(_LOOKS, blocks), {}, ()), d, suffix="fodt")


_MIND = (
    ("1", "50110", "0000", "Månadslön samordnare", "236 480,00"),
    ("1", "56110", "0000", "PO-pålägg 38,33 %", "90 642,78"),
    ("1", "63220", "8710", "Föreläsning Ung & stark", "14 500,00"),
    ("1", "70410", "8710", "Tåg och hotell", "6 118,50"),
    ("2", "51210", "0000", "Timlön mötesplats", "72 315,00"),
    ("2", "56120", "0000", "PO-pålägg timlön", "27 718,34"),
    ("2", "60110", "8630", "Hyra Folkets hus", "33 000,00"),
    ("2", "64310", "8710", "Pysselmaterial", "4 926,38"),
)
_LINE = Side(style="hair", color="000000")


def _at(
    s: Any, where: str, marked: str, *, bold: bool = False, right: bool = False, wrap: bool = False
) -> None:
    s[where].value = inked(marked)
    s[where].font = Font(name="Carlito", size=11, bold=bold)
    s[where].alignment = Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=wrap)


def socialkonton() -> Rendered:
    """A social board's account sheet of 2019 printed by a spreadsheet: two projects, a total that the rows miss."""
    d = Document("redovisning")
    book = Workbook()
    s = book.active
    _at(s, "A1", "Ekonomisk återrapport – medel ur överenskommelsen Psykisk hälsa 2019", bold=True)
    for row, (label, answer) in enumerate((
        ("Nämnd", d("namnd", "Socialnämnden i Hamrånge kommun")),
        ("Ärendebeteckning", d("diarienummer", "SN 2019/0218-042")),
        ("Avser tiden",
         d("period_start", "2019-01-01") + "–" + d("period_slut", "2019-12-31")),
        ("Tilldelat 2019", d("beviljat_belopp", "500 000,00", "500000")),
        ("Upparbetat", d("forbrukat_belopp", "485 701,00", "485701")),
    ), 3):  # fmt: skip
        _at(s, f"A{row}", label)
        _at(s, f"D{row}", answer)
    _at(s, "A9", "Projekt 1: " + d("report_projects/1/projekt", "Samordnare för unga"))
    _at(s, "A10", "Projekt 2: " + d("report_projects/2/projekt", "Mötesplats Kompassen"))
    for column, head in zip("ABCDE", ("Proj", "Konto", "Motp", "Benämning", "Utfall kr"), strict=True):
        _at(s, f"{column}12", head, bold=True, right=column == "E")
        s[f"{column}12"].border = Border(bottom=Side(style="medium"))
    for rad, (projekt, konto, motpart, text, raw) in enumerate(_MIND, 1):
        code, sum_, words, party = account(d, rad, konto, raw, text, motpart, int(projekt))
        for column, cell in zip("ABCDE", (projekt, code, party, words, sum_), strict=True):
            _at(s, f"{column}{12 + rad}", cell, right=column == "E")
            s[f"{column}{12 + rad}"].border = Border(bottom=_LINE)
    _at(s, "D22", "Summa", bold=True)
    _at(s, "E22", d("summa_angiven", "484 701,00", "484701"), bold=True, right=True)
    for row, name, heading, text in (
        (24, "genomforande", "Vad har gjorts under året", "Samordnaren anställdes i februari. 46 unga har haft "
                                                          "kontakt och "
         "19 av dem har gått vidare till studier eller praktik."),
        (27, "ovriga_upplysningar", "Kommentar till utfallet", "Mötesplatsen öppnade två månader senare än "
            "planerat och "
         "hade öppet 31 kvällar."),
    ):  # fmt: skip
        _at(s, f"A{row}", heading, bold=True)
        s.merge_cells(f"A{row + 1}:E{row + 1}")
        _at(s, f"A{row + 1}", d.section(name, heading, text), wrap=True)
        s.row_dimensions[row + 1].height = 31
    _at(s, "A31", "Hamrånge " + d("datum", "2020-01-31"))
    _at(s, "A33", "Ansvarig för uppgifterna: " + d("undertecknare", "Fredrika Malmros") + ", controller")
    for column, wide in zip("ABCDE", (7, 10, 16, 40, 16), strict=True):
        s.column_dimensions[column].width = wide
    s.page_setup.paperSize, s.page_setup.fitToWidth, s.page_setup.fitToHeight = 9, 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    d.planted.append("B07")
    d.signed(line=False)
    return sheet_printed("socialkonton", book, d)


_CLUB = (
    ("4010", "Inköp bollar och västar", "11 284,00"),
    ("4120", "Domararvoden lovcup", "3 600,00"),
    ("5010", "Hyra konstgräs, 44 timmar", "15 400,00"),
    ("5810", "Bussresor Lerum", "5 975,00"),
    ("7010", "Ersättning unga ledare", "24 500,00"),
    ("7510", "Arbetsgivaravgifter", "2 501,45"),
    ("7610", "Utbildning SISU", "4 200,00"),
)


def lovfotboll() -> Rendered:
    """A football club reports to its federation in Word, 2014: the business chart's accounts in a list, a credit."""
    d = Document("redovisning")
    doc = sheet("Calibri", 11, 2.4, 5)
    said(doc, "ÅTERRAPPORT IDROTTSLYFTET", bold=True, size=20)
    said(doc, "Västergöta Fotbollförbund · år 7 · lämnas senast fyra veckor efter avslutad satsning", size=9)
    tabled(doc, (
        ("Förening", "Hjällbyns BK", "Satsningens id", d("diarienummer", "IL7-15-3382")),
        ("Satsning", d("report_projects/1/projekt", "Kicka på lovet"), "Beviljat stöd",
         d("beviljat_belopp", "70 000 kr", "70000")),
        ("Genomförd", d("period_start", "17/2 2014", "2014-02-17") + " – " + d("period_slut", "31/10 2014",
            "2014-10-31"),
         "Använt stöd", d("forbrukat_belopp", "65 460,45 kr", "65460.45")),
    ), (2.4, 6.2, 3.2, 4.2), size=10)  # fmt: skip
    for name, heading, text in (
        ("genomforande", "Berätta vad ni gjorde!", "Gratis fotboll alla skollov från sportlovet till höstlovet, "
                                                   "tre timmar "
         "om dagen på Hjällbyvallen. Sexton ungdomar mellan 15 och 19 år var ledare."),
        ("resultat", "Vad blev bättre?", "87 barn kom, hälften hade aldrig varit med i en förening. 23 av dem "
                                         "spelar i dag "
         "i våra lag. Två av de unga ledarna går domarkurs."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        said(doc, d.section(name, heading, text))
    said(doc, "Så användes pengarna (utdrag ur föreningens bokföring)", bold=True, before=8)
    rows: list[tuple[str, ...]] = [("Konto", "Vad", "Kr")]
    for rad, (konto, text, raw) in enumerate((*_CLUB, ("3990", "Såld fika, avgår", "-2 000,00")), 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        rows.append((code, words, sum_))
    rows.append(("", "Totalt", d("summa_angiven", "65 460,45", "65460.45")))
    tabled(doc, rows, (2, 9, 4), style="Light Shading", right=(2,), bold=(0, -1))
    said(doc, "4 539,55 kr betalas åter till förbundets bankgiro 5050-1055.", before=6)
    said(doc, "Hjällbyn " + d("datum", "24 november 2014", "2014-11-24"), before=14)
    said(doc, d("undertecknare", "Mirsada Kovac") + "\nkassör, Hjällbyns BK")
    d.signed(line=False)
    return worded("lovfotboll", doc, d)


PAPERS = (kyrkbaten, socialkonton, lovfotboll)
