"""First half: a district's decision, its application and an invoice in one file; a typed report that is scanned."""

from __future__ import annotations

from tests.papers.handmade.pen import Hand
from tests.papers.handmade2.tools import costs, told
from tests.papers.handmade7.tools import penned
from tests.papers.handmade8.tools import blank
from tests.papers.pdf import Rendered

_CLUB = (
    ("Fritidsledare 50 % 10 mån", "118 000"),
    ("Dramapedagog 6 tim/vecka", "74 500"),
    ("Ljus- och ljudutrustning", "58 000"),
    ("Lokalhyra Ekhagshallen", "62 000"),
    ("Premiär, program, kostymer", "27 500"),
)
_FROM = (
    ("Sökt ur förnyelsemedel", "sokt_summa", "250 000", "250000"),
    ("Stadsdelsnämndens egen insats", "ovriga_intakter_belopp", "90 000", "90000"),
)


def ekhagspaketet() -> Rendered:
    """A city district's papers of 1998: minutes, the application they approve, an invoice."""
    h = Hand("ekhagspaketet", font="Times", size=11.5, producer="fpdf", leading=1.25)
    _minutes(h)
    _application(h)
    _invoice(h)
    return h.done()


def _minutes(h: Hand) -> None:
    d = h.paper("beslut")
    h.put(60, 60, "STORVIKS STAD", bold=True)
    h.put(60, 75, "Ekhagens stadsdelsnämnd")
    h.put(330, 60, "PROTOKOLLSUTDRAG", bold=True)
    h.put(330, 75, "Sammanträde " + d("datum", "1998-12-10"))
    h.put(330, 90, "Dnr " + d("diarienummer", "138/98-700"))
    h.put(60, 140, "§ 9", bold=True)
    h.put(110, 140, "Ansökan om förnyelsemedel för Scen Ekhagen", bold=True)
    y = h.wrap(110, 166, 420, "Förvaltningen har i skrivelse den 24 november föreslagit att nämnden söker medel hos "
               "kommunstyrelsen för en ungdomsteater. Kostnaden är beräknad till 340 000 kronor.")  # fmt: skip
    h.put(110, y + 12, "Stadsdelsnämnden beslutade", bold=True)
    y += 32
    clauses = (
        f"att hos kommunstyrelsen ansöka om {d('decisions/1/belopp', '250 000 kronor', '250000')} för projektet "
        f"{d('decisions/1/projekt', 'Scen Ekhagen')},",
        f"att för egen del avsätta {d('decisions/2/belopp', '90 000 kronor', '90000')} under förutsättning att medlen "
        "beviljas,",
        "att uppdra åt förvaltningen att teckna avtal om Ekhagshallen, samt",
        "att förklara paragrafen omedelbart justerad.",
    )
    blank(
        d,
        "decisions/2/projekt",
        *(f"decisions/{nr}/{name}" for nr in (3, 4) for name in ("projekt", "belopp")),
    )
    for nr, text in enumerate(clauses, 1):
        h.put(110, y, f"{nr}.")
        y = h.wrap(132, y, 398, d.clause(nr, text)) + 6
    h.put(60, y + 50, "Rätt utdraget intygar")
    h.put(60, y + 90, "Gunborg Stålhand")
    h.put(60, y + 104, "nämndsekreterare")


def _application(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(60, 60, "ANSÖKAN OM FÖRNYELSEMEDEL 1999", bold=True, size=15)
    h.put(60, 78, "Storviks stad, stadsledningskontoret", size=10)
    h.put(535, 60, "Dnr " + d("diarienummer", "SDN 138/98"), align="right", size=10)
    y = 108.0
    for label, answer in (
        ("Stadsdelsnämnd", d("namnd", "Ekhagens stadsdelsnämnd")),
        ("Projektets arbetsnamn", d("projekt", "Scen Ekhagen")),
        ("Ansvarig tjänsteman", d("kontaktperson", "Roger Wahlqvist") + ", tel " + d("telefon", "08-465 004 55")),
        ("Projektet startar / slutar", d("tidplan_start", "99-02-01", "1999-02-01") + " / "
         + d("tidplan_slut", "99-11-30", "1999-11-30")),
    ):  # fmt: skip
        h.put(60, y, label, italic=True)
        h.put(215, y, answer)
        y += 18
    y = told(h, d, 60, y + 12, 475, (
        ("syfte", "Syfte", "Att ge ungdomar i Ekhagen ett eget rum att berätta i, och vuxna ett skäl att lyssna."),
        ("mal", "Mål", "Trettio ungdomar mellan 13 och 19 år spelar en egen föreställning i november 1999. Hälften av "
         "dem är flickor och minst fem språk talas på scenen."),
        ("genomforande", "Tillvägagångssätt", "En fritidsledare och en dramapedagog möter grupperna två kvällar i "
                                              "veckan "
         "i Ekhagshallen. Skolan släpper högstadiet till repetition under de två sista veckorna."),
        ("implementering", "Fortsättning", "Om projektet faller väl ut övertas det av ungdomsgården från år 2000."),
    ), gap=6)  # fmt: skip
    h.put(60, y + 14, "KOSTNADER", bold=True)
    h.put(330, y + 14, "INTÄKTER", bold=True)
    y += 34
    for number, (text, raw) in enumerate(costs(d, _CLUB)):
        h.put(60, y + 16 * number, text, size=10.5)
        h.put(290, y + 16 * number, raw, size=10.5, align="right")
    for number, (text, key, raw, value) in enumerate(_FROM):
        h.put(330, y + 16 * number, text, size=10.5)
        h.put(535, y + 16 * number, d(key, raw, value), size=10.5, align="right")
    y += 16 * len(_CLUB) + 4
    h.row(y, (60, 290, 330, 535), ("SUMMA", d("budget_summa", "340 000", "340000"), "SUMMA", "340 000"), right=(1, 3),
          bold=True, size=10.5)  # fmt: skip
    h.put(60, y + 44, d("ort", "Ekhagen") + " " + d("datum", "24 november 1998", "1998-11-24"))
    h.put(60, y + 84, d("undertecknare", "Ann-Sofi Gudmundsdotter"))
    h.put(60, y + 98, d("befattning", "stadsdelschef"))
    d.signed(line=False)


def _invoice(h: Hand) -> None:
    d = h.paper("annat")
    h.put(60, 70, "Ljud & Scen i Storvik AB", bold=True, size=17)
    h.put(60, 86, "Hantverkargatan 12, 811 30 Storvik   Org.nr 556714-3028   F-skattebevis finns", size=9)
    h.put(400, 130, "FAKTURA", bold=True, size=16)
    for number, (label, answer) in enumerate((
        ("Fakturanr", "2217"), ("Fakturadatum", d("datum", "1999-03-18")), ("Förfallodag", "1999-04-17"),
        ("Er referens", "Roger Wahlqvist"), ("Projekt", "Scen Ekhagen"),
    )):  # fmt: skip
        h.row(156 + 15 * number, (400, 480), (label, answer), size=10)
    h.put(60, 156, "Ekhagens stadsdelsförvaltning")
    h.put(60, 171, "Box 33, 811 04 Ekhagen")
    xs = (60.0, 320.0, 420.0, 535.0)
    h.row(270, xs, ("Benämning", "Antal", "À-pris", "Belopp"), right=(1, 2, 3), bold=True)
    h.line(60, 275, 535, 275)
    for number, row in enumerate((
        ("Strålkastare PC 1 kW", "8", "2 650,00", "21 200,00"),
        ("Mixerbord 16 kanaler", "1", "14 800,00", "14 800,00"),
        ("Montering, timmar", "16", "390,00", "6 240,00"),
    )):  # fmt: skip
        h.row(294 + 17 * number, xs, row, right=(1, 2, 3))
    h.line(320, 340, 535, 340)
    for number, pair in enumerate(
        (("Summa exkl. moms", "42 240,00"), ("Moms 25 %", "10 560,00"), ("ATT BETALA", "52 800,00"))
    ):
        h.row(358 + 17 * number, (320, 535), pair, right=(1,), bold=number == 2)
    h.put(60, 470, "Bankgiro 5050-1055. Dröjsmålsränta enligt räntelagen.", size=9)


_WALK = (
    ("Ledararvoden", "48.000", "51.250"),
    ("Tryckning av stigkarta", "16.000", "14.980"),
    ("Skyltar och virke", "22.000", "19.446"),
    ("Invigning", "4.000", "2.310"),
)


def halsostigen() -> Rendered:
    """A typed final report of 2003 on dotted leaders, planned beside used; its end typed a year too early."""
    h = Hand("halsostigen", font="Courier", size=11, leading=1.35)
    d = h.paper("redovisning")
    h.put(70, 70, "Folkhälsorådet i Tunafors", size=11)
    h.put(530, 70, "Dnr " + d("diarienummer", "FHR 41/02"), align="right")
    h.put(70, 104, "SLUTRAPPORT FÖR FOLKHÄLSOPROJEKT", bold=True, size=14)
    h.line(70, 110, 530, 110, 1.2)
    y = 140.0
    for label, answer in (
        ("Projekt", d("report_projects/1/projekt", "Hälsostigen kring Mossjön")),
        ("Bidragstagare", "Friluftsfrämjandet, Tunafors lokalavdelning"),
        ("Genomfört under", d("period_start", "2002-08-19") + " -- " + d("period_slut", "2002-05-30")),
        ("Rådets bidrag", d("beviljat_belopp", "90.000 kr", "90000")),
        ("Använt bidrag", d("forbrukat_belopp", "87.986 kr", "87986")),
    ):
        h.put(70, y, label)
        h.put(200, y, ": " + answer)
        y += 18
    y = told(h, d, 70, y + 16, 460, (
        ("genomforande", "Vad vi gjorde", "Stigen röjdes hösten 2002 och fick elva stationer med övningar. Under våren "
         "gick nio ledda vandringar, den sista med distriktssköterskan."),
        ("resultat", "Hur det gick", "412 personer har gått med på vandringarna. Vårdcentralen skriver nu ut stigen på "
         "recept."),
        ("implementering", "Hur det fortsätter", "Avdelningen sköter stigen. Kommunen byter skyltar vart femte år."),
    ), gap=8)  # fmt: skip
    h.put(70, y + 10, "EKONOMI", bold=True)
    h.row(y + 10, (390, 530), ("Budget", "Utfall"), right=(0, 1), bold=True)
    y += 30
    for (text, raw), (_, planned, _) in zip(costs(d, [(r[0], r[2]) for r in _WALK]), _WALK, strict=True):
        end = h.put(70, y, text)
        h.dots(end + 6, 325, y)
        h.row(y, (390, 530), (planned, raw), right=(0, 1))
        y += 17
    h.line(340, y - 10, 530, y - 10)
    h.row(
        y + 6,
        (70, 390, 530),
        ("Summa", "90.000", d("summa_angiven", "87.986", "87986")),
        right=(1, 2),
        bold=True,
    )
    h.put(70, y + 34, "Kvar att återbetala: 2.014 kr")
    h.put(70, y + 76, "Tunafors den")
    penned(h, 160, y + 76, d("datum", "12 juni 2003", "2003-06-12"), size=14)
    h.line(70, y + 122, 300, y + 122)
    h.put(70, y + 136, d("undertecknare", "Ulla-Britt Skoglöf") + ", projektledare")
    d.planted.append("T01")
    d.signed()
    return h.done()


PAPERS = (ekhagspaketet, halsostigen)
