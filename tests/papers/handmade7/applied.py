"""A culture agency's leaflet in two columns and thousands, and a village's typed form that was scanned."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import priced
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_BOOK = (
    ("bakgrund", "Bakgrund", "Kommunen har 61 procent flerspråkiga förskolebarn men biblioteket nås bara av en "
     "fjärdedel av familjerna. Vid mätningen 2010 kände var femte förälder till bokgåvan."),
    ("syfte", "Syfte", "Att alla barn ska få sin första bok före ett års ålder och att föräldrarna ska få läsa på det "
     "språk de själva väljer."),
    ("malgrupp", "Målgrupp", "Barn 0–3 år, deras föräldrar och personalen på fyra barnavårdscentraler."),
    ("genomforande", "Genomförande", "En bibliotekarie följer med sjuksköterskan på hembesök när barnet är åtta "
     "månader. Boken delas ut på svenska och ett språk till. Läsombud utbildas under våren och sagostunder hålls "
     "varje vecka på öppna förskolan."),
    ("implementering", "Fortsättning efter projektet", "Hembesöken övergår i ordinarie verksamhet och bekostas från "
     "2014 av barnbokspengen."),
)  # fmt: skip
_BOOK_COSTS = (
    ("Personal, 50 % bibliotekarie", "245,0"),
    ("Bokgåvor, 620 st", "93,0"),
    ("Översättning", "27,5"),
    ("Utbildning av läsombud", "34,0"),
    ("Utvärdering", "20,5"),
)
_BOOK_INCOME = (("Egen insats, bibliotek", "120,0"), ("Regionen", "60,0"), ("Sparbanksstiftelse", "15,0"))


def bokstart() -> Rendered:
    """A culture agency's form: text in two columns as in a leaflet, sums in thousands, costs left and income right."""
    h = Hand("bokstart", font="Times", size=10.5, producer="fpdf", ticks="bracket", leading=1.18)
    d = h.paper("ansokan")
    h.put(40, 50, "Kulturfrämjandet", bold=True, size=20)
    h.put(40, 66, "Ansökan om bidrag till läsfrämjande insatser 2012", italic=True, size=12)
    h.put(555, 50, "Dnr " + d("diarienummer", "KF 2011:6120"), align="right")
    h.put(555, 64, "sidan 1 av 1", size=8.5, align="right")
    h.line(40, 74, 555, 74, 1.5)
    left = (
        ("Sökande", d("sokande", "Ekebergs kommun, Ekebergs bibliotek")),
        ("Org.nr", d("organisationsnummer", "212000-9333")),
        ("Postadress", d("postadress", "Box 19, 592 21 Ekeberg")),
        ("Projekttitel", d("projekt", "Första boken hem")),
    )
    right = (
        ("Kontaktperson", d("kontaktperson", "Parvin Holmgård")),
        ("Telefon", d("telefon", "0980-319 258")),
        ("E-post", d("epost", "parvin.holmgard@ekeberg.example")),
        ("Projekttid", d("tidplan_start", "2012-01-01") + " till " + d("tidplan_slut", "2013-12-31")),
    )
    y = 92.0
    for (one, answer), (two, answer2) in zip(left, right, strict=True):
        h.put(40, y, one, bold=True, size=9.5)
        h.put(105, y, answer)
        h.put(310, y, two, bold=True, size=9.5)
        h.put(385, y, answer2)
        y += 16
    h.put(40, y + 4, "Insatsen riktas till", bold=True, size=9.5)
    h.put(
        130,
        y + 4,
        f"{TICKED} små barn   {UNTICKED} skolbarn   {UNTICKED} vuxna   {TICKED} nationella minoriteter",
    )
    h.line(40, y + 14, 555, y + 14, 0.5)
    _columns(h, d, y + 32)
    _book_money(h, d)
    return h.done()


def _columns(h: Hand, d: Document, top: float) -> None:
    """Three sections down the left column, two down the right."""
    for x, told in ((40, _BOOK[:3]), (305, _BOOK[3:])):
        y = top
        for name, heading, text in told:
            h.put(x, y, heading, bold=True, size=11.5)
            y = h.wrap(x, y + 14, 248, d.section(name, heading, text)) + 9


def _book_money(h: Hand, d: Document) -> None:
    y = 430.0
    h.line(40, y - 20, 555, y - 20, 0.5)
    h.put(40, y, "Budget (tkr)", bold=True, size=11.5)
    h.put(40, y + 18, "Kostnader", italic=True)
    h.put(305, y + 18, "Intäkter", italic=True)
    spent = costs(d, _BOOK_COSTS, 1000)
    for number, (text, amount) in enumerate(spent):
        h.put(40, y + 35 + 15 * number, text)
        h.put(280, y + 35 + 15 * number, amount, align="right")
    for number, (text, amount) in enumerate(_BOOK_INCOME):
        h.put(305, y + 35 + 15 * number, text)
        h.put(555, y + 35 + 15 * number, amount, align="right")
    y += 35 + 15 * 5
    h.line(40, y - 8, 280, y - 8)
    h.line(305, y - 8, 555, y - 8)
    h.put(40, y + 5, "Summa kostnader", bold=True)
    h.put(280, y + 5, d("budget_summa", "420,0", "420000"), bold=True, align="right")
    h.put(305, y + 5, "Summa intäkter", bold=True)
    h.put(555, y + 5, d("ovriga_intakter_belopp", "195,0", "195000"), bold=True, align="right")
    h.box(305, y + 14, 555, y + 34)
    h.put(310, y + 28, "Sökt bidrag, tkr", bold=True)
    h.put(550, y + 28, d("sokt_summa", "225,0", "225000"), bold=True, align="right")
    y += 74
    h.put(40, y, "Ort, datum", bold=True, size=9.5)
    h.put(105, y, d("ort", "Ekeberg") + ", " + d("datum", "2011-10-03"))
    h.put(40, y + 38, "Underskrift", bold=True, size=9.5)
    h.line(105, y + 40, 300, y + 40, 0.5)
    h.put(105, y + 54, d("undertecknare", "Ulla-Britt Rosendahl") + ", " + d("befattning", "kulturchef"))
    h.put(297, 812, "Kulturfrämjandet · Box 27 100, 102 52 Sunnerby · 08-465 004 71 · Org.nr 202100-4979", size=8.5,
          align="middle")  # fmt: skip
    d.signed()


_DANCE_FLOOR = (
    ("Virke, kärnfura", "38", "145,00", "5 510:-"),
    ("Plåttak", "120", "96,00", "11 520:-"),
    ("Grus, lass", "6", "1 150,00", "6 900:-"),
    ("Elektriker, tim", "24", "380,00", "9 120:-"),
    ("Hyra av grävare, dagar", "3", "3 650,00", "10 950:-"),
    ("Ideell arbetstid, tim", "400", "125,00", "50 000:-"),
)


def _cell(h: Hand, box: tuple[float, float, float], caption: str, answer: str, high: float = 29) -> None:
    """A box with its number and caption inside at the top, the answer typed under it: left, right, top."""
    left, right, top = box
    h.box(left, top, right, top + high)
    h.put(left + 3, top + 8.5, caption, size=7)
    h.put(left + 6, top + 23, answer, font="Courier", size=10)


def byautveckling() -> Rendered:
    """A village's application of 2003 on a local group's form, typed into numbered boxes: how many, at what price."""
    h = Hand("byautveckling", font="Helvetica", size=9.5)
    d = h.paper("ansokan")
    h.put(40, 48, "LAG SKOGSRANDEN", bold=True, size=14)
    h.put(40, 61, "Gemenskapsinitiativet för landsbygd 2000-2006", size=8.5)
    h.put(555, 48, "ANSÖKAN OM PROJEKTSTÖD", bold=True, size=12, align="right")
    h.put(555, 61, "Sid 1(2)", size=8.5, align="right")
    _cell(h, (40, 380, 76), "1 Projektets namn", d("projekt", "DANSBANAN I BJÖRKHULT"))
    _cell(h, (380, 555, 76), "2 Journalnummer (ifylls av LAG)", d("diarienummer", "L-27/03"))
    _cell(h, (40, 380, 105), "3 Sökande", d("sokande", "BJÖRKHULTS BYALAG"))
    _cell(h, (380, 555, 105), "4 Organisationsnummer", d("organisationsnummer", "802455-0611"))
    _cell(h, (40, 210, 134), "5 Adress", d("adress", "BJÖRKHULT 212"))
    _cell(h, (210, 380, 134), "6 Postnr, postort", d("postadress", "360 71 NORRHULT"))
    _cell(h, (380, 555, 134), "7 Telefon", d("telefon", "0980-319 217"))
    _cell(h, (40, 380, 163), "8 Kontaktperson", d("kontaktperson", "TORE BENGTSGÅRD"))
    _cell(h, (380, 555, 163), "9 E-post", "")
    d.unanswered("epost")
    _cell(h, (40, 210, 192), "10 Projektet startar", d("tidplan_start", "2003-05-01"))
    _cell(h, (210, 380, 192), "11 Projektet slutar", d("tidplan_slut", "2004-06-20"))
    _cell(h, (380, 555, 192), "12 Kommun", "NORRHULT")
    y = 221.0
    for name, heading, high, lines in _DANCE_TOLD:
        h.box(40, y, 555, y + high)
        h.put(43, y + 8.5, heading, size=7)
        d.section(name, heading.partition(" ")[2], " ".join(lines))
        for number, line in enumerate(lines):
            h.put(46, y + 22 + 13 * number, line, font="Courier", size=9.5)
        y += high
    h.put(40, y + 20, "17 Har arbetet påbörjats?", size=8.5)
    for x, mark, word in ((170, UNTICKED, "Ja"), (220, TICKED, "Nej")):
        h.put(x, y + 20, f"{mark} {word}")
    h.page()
    h.put(555, 48, "Sid 2(2)", size=8.5, align="right")
    _floor_money(h, d)
    return h.done()


_DANCE_TOLD: Sequence[tuple[str, str, float, Sequence[str]]] = (
    ("bakgrund", "13 Bakgrund", 62, ("DANSBANAN BYGGDES 1938 OCH HAR INTE ANVÄNTS SEDAN 1991. TAKET",
     "LÄCKER OCH GOLVET ÄR RUTTET PÅ ÅTTA STÄLLEN.")),
    ("mal", "14 Mål", 62, ("TIO DANSKVÄLLAR PER SOMMAR MED I GENOMSNITT 150 BESÖKARE. BYGDENS",
     "UNGDOMAR SKA HA EN PLATS ATT SPELA MUSIK PÅ.")),
    ("genomforande", "15 Genomförande", 88, ("BYALAGET RIVER OCH LÄGGER NYTT GOLV. TAKET LÄGGS AV HANTVERKARE",
     "I BYN. GRUSVÄGEN DIT RÄTAS UT MED HYRD GRÄVARE UNDER TRE DAGAR.", "INVIGNING VID MIDSOMMAR 2004.")),
    ("implementering", "16 Drift efter projektets slut", 62,
     ("ENTRÉAVGIFTERNA BETALAR EL OCH FÖRSÄKRING. SKÖTSELN GÖRS AV EN", "ARBETSGRUPP OM TOLV PERSONER.")),
)  # fmt: skip


def _floor_money(h: Hand, d: Document) -> None:
    h.put(40, 74, "18 KOSTNADER", bold=True)
    xs, at = (40.0, 260.0, 340.0, 440.0, 555.0), (46.0, 332.0, 432.0, 547.0)
    h.row(92, at, ("Kostnadsslag", "Antal", "À-pris kr", "Kronor"), right=(1, 2, 3), size=8)
    y = 98.0
    for rad, row in enumerate(_DANCE_FLOOR, 1):
        h.row(y + 13, at, priced(d, rad, *row), right=(1, 2, 3), font="Courier", size=9.5)
        y += 19
    whole = d("budget_summa", "94 000:-", value("94 000:-"))
    h.row(y + 13, at, ("SUMMA", "", "", whole), right=(1, 2, 3), font="Courier", bold=True, size=9.5)
    h.grid(xs, [80, *(98 + 19 * n for n in range(8))])
    y += 44
    h.put(40, y, "19 FINANSIERING", bold=True)
    y += 6
    for label, answer in (
        ("Sökt stöd från LAG", d("sokt_summa", "34 000:-", "34000")),
        ("Kommunen", "10 000:-"),
        ("Ideellt arbete", "50 000:-"),
        ("Summa annan finansiering", d("ovriga_intakter_belopp", "60 000:-", "60000")),
    ):
        h.box(40, y, 260, y + 19)
        h.box(260, y, 440, y + 19)
        h.put(46, y + 13, label, size=8.5)
        h.put(432, y + 13, answer, font="Courier", align="right")
        y += 19
    h.put(40, y + 28, "20 UNDERSKRIFT", bold=True)
    _cell(h, (40, 260, y + 34), "Ort och datum", d("ort", "BJÖRKHULT") + " " + d("datum", "2003-02-25"))
    _cell(h, (260, 555, y + 34), "Namnteckning", "")
    _cell(h, (40, 260, y + 63), "Namnförtydligande", d("undertecknare", "GRETA BENGTSGÅRD"))
    _cell(h, (260, 555, y + 63), "Befattning", d("befattning", "ORDFÖRANDE"))
    d.signed()


PAPERS = (bokstart, byautveckling)
