"""Three applications: a foundation's one page filled in by hand, a club's members, a spreadsheet behind; invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def stiftelseark() -> Rendered:
    """A foundation's single page: printed words, lines to write on, and the sums inside what the hand wrote."""
    h = Hand("stiftelseark", font="Times", size=12, ticks="cross", leading=1.9)
    d = h.paper("ansokan")
    h.put(298, 62, "Stiftelsen Amanda och Gottfrid Wallners minne", size=17, align="middle")
    h.put(298, 82, "ANSÖKAN", size=13, align="middle")
    h.put(
        298,
        98,
        "insändes före den 1 april till advokat R. Brask, Storgatan 9, Gränsholm",
        size=9,
        align="middle",
    )
    h.line(60, 108, 535, 108, 1.5)
    rows = (
        ("Namn", d("sokande", "Elin Rönnäng")),
        ("Personnr/org.nr", d("organisationsnummer", "850709-9805")),
        ("Bostad", d("adress", "Skepparegränd 7") + ",  " + d("postadress", "471 80 Västerö")),
        ("Telefon", d("telefon", "070/174 06 08")),
        ("E-post", ""),
    )
    d.unanswered("epost")
    y = 138.0
    for label, answer in rows:
        h.put(60, y, label, size=10)
        h.line(150, y + 3, 535, y + 3, 0.3)
        h.put(158, y - 1, answer, italic=True, size=14)
        y += 27
    h.put(60, y + 4, "Jag/vi ansöker om bidrag till följande ändamål (högst en sida)", size=10)
    asked = (
        f"Vi tre unga på Västerö vill rädda {d('projekt', 'allmogebåten Tärnan')} som legat på land sedan 1998. Jag "
        f"ber att få {d('sokt_summa', '18.500:-', '18500')} ur stiftelsen till ny bordläggning. Hela arbetet kostar "
        f"enligt båtbyggaren {d('budget_summa', '26.000:-', '26000')} och själva har vi lagt undan "
        f"{d('ovriga_intakter_belopp', '7.500:-', '7500')}. Båten lyfts "
        f"in {d('tidplan_start', '2/5 2009', '2009-05-02')}"
        f" och skall ligga i sjön {d('tidplan_slut', '15/8 2009', '2009-08-15')}. Virket, 340 kr metern, sågas på ön."
    )  # fmt: skip
    end = h.wrap(64, y + 30, 465, asked, italic=True, size=14)
    while y + 34 < end + 60:
        y += 26.6
        h.line(60, y + 7, 535, y + 7, 0.3)
    y += 34
    h.put(60, y, "Har bidrag tidigare erhållits ur stiftelsen?", size=10)
    for x, tick, word in ((262, UNTICKED, "nej"), (302, TICKED, "ja, år och belopp")):
        h.box(x, y - 8, x + 10, y + 2)
        h.put(x + 2, y, tick, size=10)
        h.put(x + 14, y, word, size=10)
    h.put(420, y, "2006, 4.000:-", italic=True, size=14)
    h.line(400, y + 3, 535, y + 3, 0.3)
    y += 30
    h.put(60, y, "Årsinkomst enligt senaste deklaration", size=10)
    h.put(280, y, "214.300:-", italic=True, size=14)
    h.line(260, y + 3, 400, y + 3, 0.3)
    y += 52
    h.put(64, y, d("ort", "Västerö") + " " + d("datum", "14/3 -09", "2009-03-14"), italic=True, size=14)
    h.line(60, y + 4, 240, y + 4, 0.3)
    h.put(60, y + 14, "Ort och datum", size=8)
    h.put(304, y, d("undertecknare", "Elin Rönnäng"), italic=True, size=14)
    h.line(300, y + 4, 535, y + 4, 0.3)
    h.put(300, y + 14, "Underskrift", size=8)
    h.put(
        298,
        815,
        "Sökande som inte hört av stiftelsen före midsommar har inte fått bidrag.",
        size=9,
        align="middle",
    )
    d.signed(line=False)
    return h.done()


_CLUB_FACTS = (
    ("Medlemmar totalt 31/12", "412"),
    ("därav 7–20 år", "187"),
    ("därav kvinnor/flickor", "203"),
    ("Antal sammankomster", "1 164"),
    ("Medlemsavgift, kr", "350"),
    ("Kommunalt bidrag 2022, kr", "64 000"),
    ("Bankmedel 31/12, kr", "88 215,40"),
    ("Skulder 31/12, kr", "0"),
)


def medlemsantal() -> Rendered:
    """A municipality's form for clubs: two columns of facts, many sums about the club and one that is applied for."""
    h = Hand("medlemsantal", font="Helvetica", size=9.5, producer="fpdf", ticks="drawn")
    d = h.paper("ansokan")
    h.box(36, 26, 559, 64, 0.9)
    h.put(44, 44, "MÖLLEBO KOMMUN", bold=True, size=12)
    h.put(44, 57, "Kultur- och fritidsnämnden", size=9)
    h.put(551, 44, "ANSÖKAN OM VERKSAMHETSBIDRAG", bold=True, size=12, align="right")
    h.put(551, 57, "för verksamhetsåret 2023 – sista ansökningsdag 15 november", size=8, align="right")
    left = (
        ("Förening", d("sokande", "IK Möllebo Orientering")),
        ("Org.nr", d("organisationsnummer", "817602-5537")),
        ("c/o, gatuadress", d("adress", "Kvarnvägen 18")),
        ("Postadress", d("postadress", "265 77  Möllebo", "265 77 Möllebo")),
        ("Ordförande", "Sven-Göran Ahlqvist"),
        ("Kontaktperson", d("kontaktperson", "Petra Lindevall")),
        ("Mobil", d("telefon", "0709-17 40 63")),
        ("E-post", d("epost", "kassor@ikmollebo.example")),
    )
    y = 84.0
    for (label, answer), (fact, number) in zip(left, _CLUB_FACTS, strict=True):
        h.put(40, y, label, size=8)
        h.put(118, y, answer)
        h.put(340, y, fact, size=8)
        h.put(553, y, number, align="right")
        h.line(36, y + 5, 559, y + 5, 0.25)
        y += 19
    h.line(332, 70, 332, y - 14, 0.25)
    h.put(40, y + 6, "Ändamål", size=8)
    h.put(118, y + 6, d("projekt", "Skogslust – ungdomsverksamhet i tre stadsdelar"))
    h.put(40, y + 24, "Avser tiden", size=8)
    h.put(118, y + 24, d("tidplan_start", "2023.01.01", "2023-01-01") + " – "
          + d("tidplan_slut", "2023.12.31", "2023-12-31"))  # fmt: skip
    h.put(40, y + 46, "Verksamhetens mål", bold=True)
    h.box(36, y + 52, 559, y + 92)
    text = (
        "Vi vill gå från 187 till 220 barn och ungdomar och öppna en ny träningsgrupp i Söderskog. Avgiften ska "
        "kunna sänkas till 200 kr för barn."
    )
    h.wrap(42, y + 65, 505, d.section("mal", "Verksamhetens mål", text))
    y = _club_budget(h, d, y + 114)
    h.box(36, y + 14, 559, y + 44)
    h.put(42, y + 33, "Föreningen söker verksamhetsbidrag 2023 med", bold=True)
    h.put(470, y + 33, d("sokt_summa", "72 000", "72000"), bold=True, size=12, align="right")
    h.put(478, y + 33, "kr")
    h.put(
        40,
        y + 62,
        "Utbetalas till plusgiro 41 52 26-3. Bifogas: revisionsberättelse, protokoll, medlemsregister.",
        size=8,
    )
    h.put(40, y + 100, d("ort", "Möllebo") + " " + d("datum", "8.11.2022", "2022-11-08"))
    h.line(36, y + 104, 230, y + 104, 0.4)
    h.put(40, y + 113, "Ort, datum", size=7)
    h.line(260, y + 104, 559, y + 104, 0.4)
    h.put(264, y + 113, "Ordförandens underskrift", size=7)
    h.put(264, y + 130, d("undertecknare", "Sven-Göran Ahlqvist"))
    h.put(264, y + 141, "Namnförtydligande", size=7)
    h.put(
        40,
        822,
        "Kommunens noteringar:   Inkom ..............   Bidragsgrund 187 x 240 kr = ..............",
        size=7,
    )
    d.signed()
    return h.done()


def _club_budget(h: Hand, d: Document, y: float) -> float:
    """Last year's outcome, this year's prognosis and the budget that the application rests on."""
    xs = (42, 370, 460, 553)
    h.row(
        y,
        xs,
        ("KOSTNADER", "Utfall 2021", "Prognos 2022", "Budget 2023"),
        right=(1, 2, 3),
        bold=True,
        size=8.5,
    )
    rows = (
        ("Ledare och utbildning", "84 310", "91 000", "112 000"),
        ("Tävlingar och läger", "71 844", "88 500", "96 000"),
        ("Kartor", "28 000", "31 250", "45 000"),
        ("Klubbstuga: el, sophämtning", "39 077", "52 400", "58 000"),
        ("Räntor", "-12", "0", "0"),
        ("Administration", "6 204", "6 850", "7 000"),
    )
    ys = [y + 5]
    marked = costs(d, [(row[0], row[3]) for row in rows])
    for (text, belopp), (_, then, now, _) in zip(marked, rows, strict=True):
        y += 16
        h.row(y, xs, (text, then, now, belopp), right=(1, 2, 3))
        ys.append(y + 5)
    total = d("budget_summa", "318 000", "318000")
    h.row(y + 16, xs, ("SUMMA KOSTNADER", "229 423", "270 000", total), right=(1, 2, 3), bold=True)
    own = d("ovriga_intakter_belopp", "246 000", "246000")
    sums = ("INTÄKTER UTÖVER SÖKT BIDRAG", "171 010", "206 000", own)
    h.row(y + 32, xs, sums, right=(1, 2, 3), bold=True)
    h.grid([36, 290, 380, 468, 559], [*ys, y + 21, y + 37])
    return y + 37


_SHEET = (
    ("Projektledare 40 %", "12", "mån", "17 600,00", "211 200,00", "30 000,00", "181 200,00"),
    ("Workshopledare", "64", "tim", "550,00", "35 200,00", "-", "35 200,00"),
    ("Lokalhyra Folkets hus", "16", "tillf", "1 200,00", "19 200,00", "10 000,00", "9 200,00"),
    ("Tågresor t/r", "22", "st", "640,00", "14 080,00", "-", "14 080,00"),
    ("Tryck av vandringsbok", "1500", "ex", "4,20", "6 300,00", "-", "6 300,00"),
    ("Revision", "1", "st", "9 500,00", "9 500,00", "-", "9 500,00"),
)


def kalkylbilaga() -> Rendered:
    """Two pages of words and, across, a spreadsheet as it comes out of the printer, with letters and row numbers."""
    h = Hand("kalkylbilaga", font="Carlito", size=11, ticks="glyph", leading=1.4)
    d = h.paper("ansokan")
    h.put(70, 56, "Region Mittlandet", bold=True, size=13)
    h.put(525, 56, d("diarienummer", "RUN/412/2024"), align="right")
    h.put(70, 98, "Ansökan om utvecklingsmedel", size=20, bold=True)
    h.put(70, 116, "Kulturarv och besöksnäring, utlysning 2/2024", italic=True)
    rows = (
        ("Projektägare", d("sokande", "Stiftelsen Flottarleden")),
        ("Organisationsnr", d("organisationsnummer", "857209-0614")),
        ("Projektets namn", d("projekt", "Gå med vattnet")),
        ("Projekttid", d("tidplan_start,tidplan_slut", "september 2024–augusti 2025", "2024-09-01", "2025-08-31")),
        ("Kontakt", d("kontaktperson", "Jörgen Hålltorp")),
        ("Telefon", d("telefon", "0691-330 18")),
        ("Mejl", d("epost", "jorgen@flottarleden.example")),
        ("Söker", d("sokt_summa", "255 480 kr", "255480")),
        ("Annan finansiering", f"{d('ovriga_intakter', f'{TICKED} Ja', 'ja')}   {UNTICKED} Nej     "
         + d("ovriga_intakter_belopp", "40 000 kr", "40000") + " (stiftelsens egna medel)"),
    )  # fmt: skip
    y = 150.0
    for label, answer in rows:
        h.put(70, y, label, italic=True)
        h.put(190, y, answer)
        y += 20
    for number, (name, heading, text) in enumerate(_TRAIL):
        if number == 2:
            h.page()
            h.put(525, 40, "RUN/412/2024, sidan 2", size=8, align="right")
            y = 60.0
        h.put(70, y + 18, heading, bold=True, size=13)
        y = h.wrap(70, y + 36, 455, d.section(name, heading, text)) + 8
    h.put(70, y + 26, "Kalkyl: se bilaga 1.")
    h.put(70, y + 66, d("ort", "Forsmo") + " den " + d("datum", "3 juni 2024", "2024-06-03"))
    h.put(70, y + 116, d("undertecknare", "Anna-Stina Björkefalk"))
    h.put(70, y + 131, d("befattning", "styrelseordförande"))
    h.line(70, y + 102, 290, y + 102, 0.5)
    d.signed()
    _sheet(h, d)
    return h.done()


_TRAIL = (
    (
        "syfte",
        "Bakgrund och syfte",
        "Flottarleden är 94 kilometer lång men bara två etapper är skyltade. Syftet är att göra hela leden till "
        "ett resmål som går att nå med tåg. Förstudien 2022 kostade 60 000 kr och betalades av kommunerna.",
    ),
    (
        "mal",
        "Mål",
        "Sju etapper är beskrivna i en vandringsbok och på webben senast i maj 2025. Minst 1 500 böcker har "
        "delats ut eller sålts.",
    ),
    (
        "genomforande",
        "Så gör vi",
        "En projektledare på 40 procent samordnar byarna. I sexton workshoppar samlas berättelser om flottning, "
        "och lokala värdar utbildas. Texterna granskas av länsmuseet utan ersättning.",
    ),
    (
        "implementering",
        "Efter projektet",
        "Byarna tar över skötseln enligt avtal med stiftelsen. Boken säljs för 120 kr och bekostar nya tryck.",
    ),
)


def _sheet(h: Hand, d: Document) -> None:
    """The appendix: a printed spreadsheet on a page that lies down."""
    h.page((A4[1], A4[0]))
    h.put(421, 34, "Kalkyl_gå_med_vattnet_v3.xlsx – Blad1", size=8, align="middle")
    edges = [50, 74, 290, 350, 400, 500, 600, 690, 792]
    ends = (58, 78, 346, 354, 496, 596, 686, 788)
    for left, right, letter in zip(edges[1:], edges[2:], "ABCDEFG", strict=False):
        h.put((left + right) / 2, 60, letter, size=8, align="middle")
    y = 65.0
    heads = ("1", "Kostnad", "Antal", "Enhet", "À-pris", "Belopp", "Egen finans.", "Söks")
    h.row(y + 13, ends, heads, right=(2, 4, 5, 6, 7), bold=True, size=10)
    ys = [50.0, y, y + 18]
    for rad, (text, antal, unit, pris, whole, own, asked) in enumerate(_SHEET, 1):
        y += 18
        key = f"budget_rows/{rad}"
        paid = own if own == "-" else d(f"budget_amounts/{rad}/Egen finans.", own, value(own))
        cells = (
            str(rad + 1),
            d(f"{key}/text", text),
            d(f"{key}/antal", antal),
            unit,
            d(f"{key}/a_pris", pris, value(pris)),
            d(f"{key}/belopp", whole, value(whole)),
            paid,
            d(f"budget_amounts/{rad}/Söks", asked, value(asked)),
        )
        h.row(y + 13, ends, cells, right=(2, 4, 5, 6, 7), size=10)
        ys.append(y + 18)
    y += 18
    total = d("budget_summa", "295 480,00", "295480")
    sums = ("8", "SUMMA", "", "", "", total, "40 000,00", "255 480,00")
    h.row(y + 13, ends, sums, right=(5, 6, 7), bold=True, size=10)
    ys.append(y + 18)
    h.grid(edges, ys)
    h.put(421, 570, "Sida 1", size=8, align="middle")


PAPERS = (stiftelseark, medlemsantal, kalkylbilaga)
