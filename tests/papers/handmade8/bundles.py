"""Files of several papers: a foundation's file from letter to minutes, last year's account before this year's wish."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, konton, no_income, pairs, told, value
from tests.papers.handmade5.tools import priced
from tests.papers.handmade8.tools import blank
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_BOAT = (
    ("Bordläggning, meter", "64", "1 450", "92 800"),
    ("Nitar, kilo", "18", "620", "11 160"),
    ("Båtbyggare, timmar", "310", "540", "167 400"),
    ("Segel, styck", "2", "24 320", "48 640"),
)


def fondakt() -> Rendered:
    """A shipping foundation's file: a covering letter, the application with its calculation overleaf, the minutes."""
    h = Hand("fondakt", font="Times", size=11.5)
    letter = h.paper("annat")
    h.put(70, 60, "Föreningen Allmogebåtar i Skärvik", bold=True, size=14)
    h.put(70, 76, "Båthusvägen 2, 457 95 Skärvik")
    h.put(380, 110, "Skärvik " + letter("datum", "2003-02-24"))
    for number, words in enumerate(
        ("Stiftelsen Sjöfartens Minne", "att: kansliet", "Box 1904", "414 58 Rödhamn")
    ):
        h.put(70, 150 + 14 * number, words)
    h.put(70, 232, "Översändande av handlingar", bold=True)
    y = h.wrap(70, 254, 455, "Bifogat finner ni ifylld blankett med kalkyl på baksidan. Stadgar, senaste "
               "verksamhetsberättelsen och fotografier av båten i nuvarande skick sänds i separat kuvert. "
               "Båten kan ses i vårt båthus varje onsdag kväll; ring gärna före.")  # fmt: skip
    h.put(70, y + 24, "Med vänlig hälsning")
    h.put(70, y + 70, "Gunnar Skeppstedt")
    h.put(70, y + 84, "sekreterare, tel 031-390 06 47")
    d = h.paper("ansokan")
    _boat(h, d)
    _minutes(h)
    return h.done()


def _boat(h: Hand, d: Document) -> None:
    h.put(297, 56, "STIFTELSEN SJÖFARTENS MINNE", bold=True, size=14, align="middle")
    h.put(297, 74, "ANSÖKAN OM ANSLAG", size=12, align="middle")
    h.put(540, 40, "framsida", size=8, italic=True, align="right")
    y = 110.0
    for label, answer in (
        ("Sökande", d("sokande", "Föreningen Allmogebåtar i Skärvik")),
        ("Org. nr", d("organisationsnummer", "857207-4188")),
        ("Adress", d("adress", "Båthusvägen 2")),
        ("Postadress", d("postadress", "457 95 Skärvik")),
        ("Kontaktman", d("kontaktperson", "Gunnar Skeppstedt")),
        ("Telefon", d("telefon", "031-390 06 47")),
        ("Vad anslaget avser", d("projekt", "Storbåten Havfrun seglar igen")),
        ("Arbetet påbörjas", d("tidplan_start", "2003-05-01")),
        ("Arbetet avslutas", d("tidplan_slut", "2004-06-30")),
    ):
        h.put(70, y, label)
        h.dots(168, 205, y)
        h.put(210, y, answer, font="Courier", size=11)
        y += 20
    told(h, d, 70, y + 12, 455, (
        ("bakgrund", "Kort historik", "Havfrun byggdes 1897 för vrakfiske och såldes 1934 som sumpbåt. "
         "Föreningen köpte skrovet för en krona när det skulle brännas."),
        ("genomforande", "Beskrivning av arbetet", "Nio bordgångar byts och skrovet nitas om. En pensionerad "
         "båtbyggare leder arbetet och lär upp sex medlemmar. Seglen sys efter ett par som finns bevarat på "
         "museet."),
        ("implementering", "Hur ska båten sedan användas?", "Som seglande skolsal för kommunens femteklasser."),
    ), font="Courier", size=10, bold=False)  # fmt: skip
    h.page()
    h.put(540, 40, "baksida", size=8, italic=True, align="right")
    h.put(70, 66, "KALKYL", bold=True)
    at = (76.0, 330.0, 410.0, 518.0)
    for x, words in ((330, "antal"), (410, "à kronor"), (518, "kronor")):
        h.put(x, 86, words, italic=True, size=10, align="right")
    y = 106.0
    for rad, row in enumerate(_BOAT, 1):
        h.row(y, at, priced(d, rad, *row), right=(1, 2, 3), font="Courier", size=11)
        y += 19
    h.line(70, y - 12, 525, y - 12)
    for label, raw in (
        ("Kostnad i kronor, tillsammans", d("budget_summa", "320 000", "320000")),
        ("Andra bidrag och egna medel", d("ovriga_intakter_belopp", "120 000", "120000")),
        ("Belopp som söks ur stiftelsen", d("sokt_summa", "200 000", "200000")),
    ):
        h.put(76, y + 6, label)
        h.put(518, y + 6, raw, font="Courier", size=11, align="right")
        y += 22
    h.put(70, y + 30, d("ort", "Skärvik") + " den " + d("datum", "20 februari 2003", "2003-02-20"))
    h.line(70, y + 74, 280, y + 74)
    h.put(70, y + 88, d("undertecknare", "Ruben Vrakmar") + ", " + d("befattning", "ordförande"))
    d.signed()


def _minutes(h: Hand) -> None:
    d = h.paper("beslut")
    h.put(70, 60, "STIFTELSEN SJÖFARTENS MINNE", bold=True, size=13)
    h.put(70, 78, "Protokollsutdrag")
    h.put(360, 60, "Nr " + d("diarienummer", "2/2003"))
    h.put(360, 78, "Sammanträde " + d("datum", "2003-04-08"))
    h.put(70, 120, "6.", bold=True)
    h.put(92, 120, "Ansökan från Föreningen Allmogebåtar i Skärvik", bold=True)
    y = h.wrap(92, 138, 430, "Föreningen söker 200 000 kronor. Styrelsen fann att båten är av stort värde men "
        "att seglen kan finansieras på annat sätt. Beslöts") + 4  # fmt: skip
    clauses = (
        f"att bevilja {d('decisions/1/belopp', '150 000 kronor', '150000')} till "
        f"{d('decisions/1/projekt', 'Storbåten Havfrun seglar igen')}, att lyftas i två poster, samt",
        "att rapport ska lämnas senast den 31 december 2004.",
    )
    for nr, text in enumerate(clauses, 1):
        y = h.wrap(110, y, 412, d.clause(nr, text)) + 3
    blank(d, "decisions/2/projekt", "decisions/2/belopp")
    h.put(92, y + 24, "Ur protokollet rätt utdraget:")
    h.put(92, y + 60, "Birgit Sjöwall, sekreterare")


_OFFICE = "Kultur- och fritidsförvaltningen, 573 80 Åminne · Tfn 0980-319 200 · kultur@aminne.example · Pg 12 55 40-7"
_CAFE_2015 = (
    ("5010", "Hyra", "36 000"),
    ("4011", "Livsmedel", "27 315"),
    ("7011", "Ledarlön", "88 400"),
    ("7510", "Sociala avgifter", "27 785"),
    ("5410", "Spel och teknik", "10 500"),
)


def tvaarsbunt() -> Rendered:
    """A youth café's two papers in one file: what last year's money went to, and what is asked for next; dated late."""
    h = Hand("tvaarsbunt", font="Helvetica", size=10, producer="fpdf", ticks="bracket")
    d = h.paper("redovisning")
    h.put(50, 50, "Blankett 7B", size=9)
    h.put(50, 76, "REDOVISNING AV ÅRSBIDRAG TILL MÖTESPLATS", bold=True, size=14)
    y = pairs(h, (
        ("Bidragsgivare", "Kultur- och fritidsnämnden i Åminne"),
        ("Beslut (diarienr)", d("diarienummer", "KFN 2014/207")),
        ("Mötesplats", d("report_projects/1/projekt", "Café Glöd")),
        ("Tid som redovisas", d("period_start", "2015-01-01") + " – " + d("period_slut", "2015-12-31")),
        ("Beviljat bidrag", d("beviljat_belopp", "190 000 kr", "190000")),
        ("Använt bidrag", d("forbrukat_belopp", "190 000 kr", "190000")),
    ), 50, 190, 104, 18)  # fmt: skip
    y = told(h, d, 50, y + 14, 495, (
        ("genomforande", "Vad har hänt under året?", "Caféet var öppet 143 kvällar. Ungdomarna har valt eget "
         "kaféråd som bestämmer om musik, priser och städning."),
        ("resultat", "Antal besökare och måluppfyllelse", "I medeltal 31 besökare per kväll, varav 14 flickor. "
            "Målet var 25."),
    ))  # fmt: skip
    h.put(50, y + 12, "Kostnader enligt bokföringen", bold=True)
    at = (56.0, 110.0, 430.0)
    y += 32
    for row in konton(d, _CAFE_2015):
        h.row(y, at, row, right=(2,))
        h.line(50, y + 5, 440, y + 5, 0.3)
        y += 18
    total = sum(int(value(row[2])) for row in _CAFE_2015)
    h.row(
        y,
        at,
        ("", "Summa", d("summa_angiven", f"{total:,}".replace(",", " "), str(total))),
        right=(2,),
        bold=True,
    )
    h.put(50, y + 44, "Åminne " + d("datum", "2016-02-18"))
    h.line(50, y + 78, 260, y + 78)
    h.put(50, y + 91, d("undertecknare", "Jonna Hedvall") + ", kassör")
    h.put(50, 812, _OFFICE, size=8)
    d.signed()
    _cafe(h)
    return h.done()


def _cafe(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(50, 50, "Blankett 7A", size=9)
    h.put(50, 76, "ANSÖKAN OM ÅRSBIDRAG TILL MÖTESPLATS", bold=True, size=14)
    y = 104.0
    for label, answer in (
        ("Förening", d("sokande", "KFUM Åminne")),
        ("Org.nr", d("organisationsnummer", "817605-2341")),
        ("Adress", d("adress", "Kyrkogatan 12")),
        ("Postnr och ort", d("postadress", "573 41 Åminne")),
        ("Kontaktperson", d("kontaktperson", "Viktor Sandahl")),
        ("Telefon", d("telefon", "070-174 06 59")),
        ("E-post", d("epost", "viktor.sandahl@kfumaminne.example")),
        ("Mötesplats", d("projekt", "Café Glöd")),
        ("Från", d("tidplan_start", "2016-01-01")),
        ("Till", d("tidplan_slut", "2016-12-31")),
    ):
        h.put(50, y, label)
        h.put(190, y, answer)
        h.line(188, y + 4, 545, y + 4, 0.3)
        y += 19
    y = told(h, d, 50, y + 14, 495, (
        ("syfte", "Varför behövs mötesplatsen?", "Det finns ingen annan lokal i Åminne som är öppen för unga "
            "efter klockan 18."),
        ("mal", "Mål för året", "30 besökare per kväll, hälften flickor. Tre temakvällar i månaden."),
    ))  # fmt: skip
    h.put(50, y + 12, "Kostnader, kronor", bold=True)
    y += 32
    rows = costs(
        d,
        (
            ("Hyra", "37 200"),
            ("Livsmedel", "28 000"),
            ("Ledarlön med avgifter", "124 800"),
            ("Teknik", "20 000"),
        ),
    )
    for text, raw in (*rows, ("Summa", d("budget_summa", "210 000", "210000"))):
        h.row(y, (56, 430), (text, raw), right=(1,))
        h.line(50, y + 5, 440, y + 5, 0.3)
        y += 18
    h.put(50, y + 16, "Finns övriga intäkter?")
    h.put(190, y + 16, f"{UNTICKED} Ja, kr ........   " + d("ovriga_intakter", f"{TICKED} Nej", "nej"))
    no_income(d)
    h.put(50, y + 38, "Sökt bidrag, kr", bold=True)
    h.put(430, y + 38, d("sokt_summa", "210 000", "210000"), bold=True, align="right")
    h.put(50, y + 84, d("ort", "Åminne") + " " + d("datum", "2016-02-18"))
    h.line(50, y + 118, 260, y + 118)
    h.put(50, y + 131, d("undertecknare", "Jonna Hedvall") + ", " + d("befattning", "kassör"))
    h.put(50, 812, _OFFICE, size=8)
    d.planted.append("T02")
    d.signed()


PAPERS = (fondakt, tvaarsbunt)
