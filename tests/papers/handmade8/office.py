"""Out of an office program: a film's sheet of costs and payers, a women's shelter's three years; all invented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.papers.handmade.pen import Document, inked, through_office
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import sheet_printed
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

_FILM = (
    ("01", "Manus och rättigheter", "95 000"),
    ("02", "Producent", "140 000"),
    ("03", "Regi", "180 000"),
    ("04", "Medverkande", "212 000"),
    ("05", "Teknisk personal", "384 500"),
    ("06", "Teknik och studio", "167 000"),
    ("07", "Klipp och ljud", "148 500"),
    ("08", "Administration", "73 000"),
)
_PAYERS = (
    ("Filmfond Mälarkusten", "450 000", "31,9 %", "söks"),
    ("Sveriges Bildradio", "500 000", "35,5 %", "LOI"),
    ("Sunnerby kommun", "300 000", "21,3 %", "klart"),
    ("Eget bolag", "160 000", "11,3 %", "klart"),
)
_LINE = Side(style="thin", color="000000")


def _set(
    s: Any, where: str, text: str, *, bold: bool = False, right: bool = False, framed: bool = False
) -> None:
    cell = s[where]
    cell.value = inked(text)
    cell.font = Font(name="Liberation Sans", size=10, bold=bold)
    cell.alignment = Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=framed)
    if framed:
        cell.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def filmstod() -> Rendered:
    """A film fund's workbook, upright: numbered heads of cost, a plan of payers with shares; the sum is too great."""
    d = Document("ansokan")
    book = Workbook()
    s = book.active
    s.title = "Kalkyl"
    s["A1"].value, s["A1"].font = "Filmfond Mälarkusten", Font(name="Liberation Sans", size=15, bold=True)
    _set(s, "A2", "Ansökan om produktionsstöd – kort- och dokumentärfilm")
    for row, (label, answer) in enumerate((
        ("Filmens titel", d("projekt", "Sista färjan till Ljusterö")),
        ("Sökande bolag", d("sokande", "Bild & Brus Produktion HB")),
        ("Org.nr", d("organisationsnummer", "916512-4083")),
        ("Adress", d("adress", "Varvsgatan 5")),
        ("Postnr ort", d("postadress", "185 32 Sunnerby")),
        ("Producent (kontakt)", d("kontaktperson", "Lo Ekvall")),
        ("Telefon", d("telefon", "08-465 004 35")),
        ("E-post", d("epost", "lo@bildobrus.example")),
        ("Inspelningsstart", d("tidplan_start", "2016-05-02")),
        ("Leverans", d("tidplan_slut", "2017-02-28")),
        ("Fondens ärendenr", d("diarienummer", "FMK 2015-61")),
    ), 4):  # fmt: skip
        _set(s, f"A{row}", label, bold=True)
        _set(s, f"C{row}", answer)
    _set(s, "A16", "Kort sammanfattning (synopsis)", bold=True)
    text = ("Två bröder kör den sista färjan innan bron öppnar. Filmen följer dem från första turen på "
        "morgonen till natten då motorn stannar.")  # fmt: skip
    s.merge_cells("A17:E18")
    _set(s, "A17", d.section("sammanfattning", "Kort sammanfattning (synopsis)", text), framed=True)
    _set(s, "A20", "KOSTNADSSAMMANDRAG", bold=True)
    _set(s, "E20", "SEK", bold=True, right=True)
    marked = costs(d, [(row[1], row[2]) for row in _FILM])
    for row, ((number, *_), (words, raw)) in enumerate(zip(_FILM, marked, strict=True), 21):
        _set(s, f"A{row}", number)
        _set(s, f"B{row}", words)
        _set(s, f"E{row}", raw, right=True)
    _set(s, "B29", "TOTALT", bold=True)
    _set(s, "E29", d("budget_summa", "1 410 000", "1410000"), bold=True, right=True)
    _set(s, "A31", "FINANSIERINGSPLAN", bold=True)
    for column, head in zip("CDE", ("Andel", "Status", "SEK"), strict=True):
        _set(s, f"{column}31", head, bold=True, right=True)
    for row, (payer, amount, share, state) in enumerate(_PAYERS, 32):
        _set(s, f"A{row}", payer)
        for column, words in zip("CDE", (share, state, amount), strict=True):
            _set(s, f"{column}{row}", words, right=True)
    _set(s, "A36", "Totalt finansierat", bold=True)
    _set(s, "C36", "100,0 %", right=True)
    _set(s, "E36", "1 410 000", bold=True, right=True)
    _set(s, "A38", "Sökt stöd från fonden, SEK", bold=True)
    _set(s, "E38", d("sokt_summa", "450 000", "450000"), bold=True, right=True)
    _set(s, "A39", "Summa övrig finansiering, SEK", bold=True)
    _set(s, "E39", d("ovriga_intakter_belopp", "960 000", "960000"), bold=True, right=True)
    _set(s, "A42", "Ort, datum", bold=True)
    _set(s, "C42", d("ort", "Sunnerby") + ", " + d("datum", "2015-11-20"))
    _set(s, "A44", "Behörig firmatecknare", bold=True)
    _set(s, "C44", d("undertecknare", "Frej Adlersköld"))
    for column, wide in zip("ABCDE", (20, 22, 24, 12, 16), strict=True):
        s.column_dimensions[column].width = wide
    for row in (*range(20, 21), 31):
        for column in "ABCDE":
            s[f"{column}{row}"].fill = PatternFill("solid", fgColor="D9D9D9")
    s.page_setup.paperSize, s.page_setup.fitToWidth, s.page_setup.fitToHeight = 9, 1, 1
    s.sheet_properties.pageSetUpPr.fitToPage = True
    d.planted.append("B06")
    d.signed(line=False)
    return sheet_printed("filmstod", book, d)


_SHELTER = (
    ("Löner och sociala avgifter", ("1 840 000", "1 905 000"), "2 010 000"),
    ("Skyddat boende", ("412 000", "430 000"), "455 000"),
    ("Jourtelefon och chatt", ("38 500", "40 000"), "42 000"),
    ("Utbildning och handledning", ("61 200", "55 000"), "70 000"),
    ("Lokaler", ("286 000", "291 000"), "298 000"),
    ("Övrigt", ("22 300", "19 000"), "25 000"),
)
_PAST = ("Utfall 2021", "Budget 2022")
_FRAME = "".join(rf"\clbrdr{side}\brdrs\brdrw8" for side in "tlbr")


def _rich(marked: str) -> str:
    """Words as rich text writes them: letters outside ASCII by number."""
    return "".join(letter if ord(letter) < 128 else rf"\u{ord(letter)}?" for letter in plain(marked))


def _said(marked: str, *, bold: bool = False, size: int = 20, before: int = 0, after: int = 80) -> str:
    return rf"{{\pard\sb{before}\sa{after}\fs{size}{chr(92) + 'b' if bold else ''} {_rich(marked)}\par}}"


def _row(cells: Sequence[str], ends: Sequence[int], *, bold: Sequence[int] = (), right: int = 99) -> str:
    """A row of framed cells; those from `right` on end at their right side."""
    head = "".join(rf"{_FRAME}\cellx{end}" for end in ends)
    inside = "".join(
        rf"\pard\intbl\sb30\sa30\q{'r' if n >= right else 'l'}\fs20 {{{chr(92) + 'b ' if n in bold else ''}"
        rf"{_rich(cell)}}}\cell"
        for n, cell in enumerate(cells)
    )
    return rf"\trowd\trgaph70{head}{inside}\row"


def kvinnojour() -> Rendered:
    """A shelter's yearly application, rich text printed by an office program: last year, this year, the next."""
    d = Document("ansokan")
    facts = [_row((label, answer), (3600, 9600), bold=(0,)) for label, answer in (
        ("Föreningens namn", d("sokande", "Kvinnojouren Ängsblomman")),
        ("Organisationsnummer", d("organisationsnummer", "802539-9174")),
        ("Postadress", d("postadress", "Box 230, 641 22 Katrinefors")),
        ("Kontaktperson", d("kontaktperson", "Ylva Skarpsvärd")),
        ("Telefon (ej jourtelefon)", d("telefon", "0980-319 290")),
        ("E-post", d("epost", "kansli@angsblomman.example")),
        ("Partnerskapets benämning", d("projekt", "IOP Trygga hem")),
        ("Ansökan avser tiden", d("tidplan_start", "2023-01-01") + " – " + d("tidplan_slut", "2023-12-31")),
        ("Socialnämndens diarienummer", d("diarienummer", "SN/2022:318")),
    )]  # fmt: skip
    ends = (3900, 5800, 7700, 9600)
    rows = [_row(("Kronor", *_PAST, "Ansökan 2023"), ends, bold=(0, 1, 2, 3), right=1)]
    for rad, (text, parts, whole) in enumerate(_SHELTER, 1):
        cells = several(d, rad, text, tuple(zip(_PAST, parts, strict=True)), whole)
        rows.append(_row(cells, ends, right=1))
    total = ("Summa kostnader", "2 660 000", "2 740 000", d("budget_summa", "2 900 000", "2900000"))
    rows.append(_row(total, ends, bold=(0, 1, 2, 3), right=1))
    told = [
        _said(heading, bold=True, size=22, before=200) + _said(d.section(name, heading, text))
        for name, heading, text in _SHELTER_TOLD
    ]
    income = d("ovriga_intakter_belopp", "800 000 kr", "800000")
    written = (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Liberation Sans;}}\paperw11906\paperh16838\margl1134\margr1134\margt1000\f0",
        _said("Ansökan om idéburet offentligt partnerskap 2023", bold=True, size=30),
        _said("Katrinefors kommun, socialförvaltningen", after=200),
        *facts,
        *told,
        _said("Budget", bold=True, size=22, before=200),
        *rows,
        _said(f"Föreningens övriga intäkter (statsbidrag, gåvor, medlemsavgifter): {income}", before=160),
        _said(f"Sökt belopp från kommunen: {d('sokt_summa', '2 100 000 kr', '2100000')}", bold=True),
        _said(f"{d('ort', 'Katrinefors')} {d('datum', '2022-09-12')}", before=300, after=500),
        _said("_________________________________"),
        _said(f"{d('undertecknare', 'Disa Malmfors')}, {d('befattning', 'ordförande')}"),
        "}",
    )
    d.signed()
    rich = Rendered("\n".join(written).encode("ascii"), {}, ())
    return through_office("kvinnojour", rich, d, suffix="rtf")


_SHELTER_TOLD = (
    ("syfte", "Varför behövs partnerskapet?", "Kommunen har inget eget skyddat boende. Sedan 2014 tar jouren emot "
     "kvinnor och barn dygnet runt."),
    ("genomforande", "Vad ska föreningen göra under året?", "Fem platser i skyddat boende, stödsamtal, följe till "
     "myndigheter samt tolv besök i gymnasieklasser."),
    ("mal", "Mål för året", "Ingen ska nekas plats. Nio av tio som bott hos oss ska ha egen bostad inom sex månader."),
)  # fmt: skip

PAPERS = (filmstod, kvinnojour)
