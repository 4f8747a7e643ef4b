"""Forms of boxes and columns: small grey captions, two applicants, shaded labels, a printed register card."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Hand
from tests.papers.handmade2.tools import costs, pairs, told
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

Box = tuple[float, float, str, str]


def _boxes(h: Hand, rows: Sequence[Sequence[Box]], y: float, high: float = 30, grey: float = 0.45) -> float:
    """Rows of boxes: left, right, caption in small grey type at the top, answer under it."""
    for row in rows:
        for left, right, caption, answer in row:
            h.box(left, y, right, y + high)
            h.put(left + 3, y + 8, caption, size=6.5, grey=grey)
            h.put(left + 4, y + 23, answer)
        y += high
    return y


def regionkultur() -> Rendered:
    """A region's culture money: applicant and contact side by side, each with a name, an address, a telephone."""
    h = Hand("regionkultur", font="Helvetica", size=9.5, ticks="cross")
    d = h.paper("ansokan")
    h.put(40, 46, "Region Sjöland", bold=True, size=13)
    h.put(40, 64, "Ansökan projektstöd kultur", size=11)
    h.put(555, 46, "Inkom", size=7, align="right")
    h.put(40, 92, "Sökande", bold=True)
    h.put(305, 92, "Kontaktperson", bold=True)
    _boxes(
        h,
        (
            ((40, 295, "Namn", d("sokande", "Teater Nattljus ideell förening")),),
            ((40, 295, "Organisationsnummer", d("organisationsnummer", "802463-7715")),),
            ((40, 295, "Gatuadress", d("adress", "Hamngatan 12 B")),),
            ((40, 295, "Postnummer och ort", d("postadress", "371 40 Karlsvik")),),
        ),
        98,
    )
    y = _boxes(
        h,
        (
            ((305, 555, "Namn", d("kontaktperson", "Linnea Fagerspång")),),
            ((305, 555, "Befattning", "producent"),),
            ((305, 555, "Telefon dagtid", d("telefon", "070-174 06 12")),),
            ((305, 555, "E-post", d("epost", "linnea@nattljus.example")),),
        ),
        98,
    )
    h.put(40, y + 22, "Projekt", bold=True)
    y = _boxes(
        h,
        (
            ((40, 555, "Namn", d("projekt", "Sagor från skärgården")),),
            (
                (40, 210, "Från och med", d("tidplan_start", "2022-03-01")),
                (210, 380, "Till och med", d("tidplan_slut", "2022-11-30")),
                (380, 555, "Kommun/er där projektet äger rum", "Karlsvik, Ronnholm"),
            ),
        ),
        y + 28,
    )
    y = told(h, d, 40, y + 20, 515, (
        ("syfte", "Syfte", "Barn som inte har nära till en scen ska få möta teatern där de bor."),
        ("malgrupp", "Målgrupp", "Barn 6–9 år och deras lärare på elva öar."),
        ("genomforande", "Genomförande", "Ensemblen bor på varje ö i tre dagar och spelar det som barnen har skrivit."),
    ))  # fmt: skip
    h.put(40, y + 8, "Ekonomi (kr)", bold=True)
    y = _boxes(
        h,
        (
            (
                (40, 170, "Projektets totala kostnad", d("budget_summa", "412 000", "412000")),
                (
                    170,
                    430,
                    "Egen insats och övriga finansiärer",
                    d("ovriga_intakter_belopp", "152 000", "152000"),
                ),
                (430, 555, "Sökt belopp", d("sokt_summa", "260 000", "260000")),
            ),
        ),
        y + 14,
    )
    h.put(40, y + 40, d("ort", "Karlsvik") + " " + d("datum", "2021-10-04"))
    h.line(305, y + 40, 555, y + 40)
    h.put(305, y + 49, "Namnteckning, behörig firmatecknare", size=6.5, grey=0.45)
    h.put(305, y + 66, d("undertecknare", "Bengt-Åke Sjötorpare"))
    h.put(305, y + 78, d("befattning", "ordförande"))
    h.put(40, 815, "Region Sjöland, 371 81 Karlsvik | 010-223 00 40 | kultur@regionsjoland.example", size=7)
    d.signed()
    return h.done()


def tva_sokande() -> Rendered:
    """Two applicants side by side: the one in the left column is the one that answers for the project."""
    h = Hand("tva_sokande", font="Liberation Serif", size=10.5)
    d = h.paper("ansokan")
    h.put(297, 56, "Ansökan om medel till samverkansprojekt", size=15, bold=True, align="middle")
    h.put(555, 78, "Diarienummer " + d("diarienummer", "ASN 2018/0147"), align="right")
    y = 110.0
    h.put(150, y, "Huvudsökande", bold=True)
    h.put(365, y, "Medsökande", bold=True)
    rows = (
        ("Organisation", d("sokande", "Bergsfors kommun"), "Föreningen Brobyggarna"),
        ("Org.nr", d("organisationsnummer", "212000-1579"), "802733-3114"),
        ("Kontaktperson", d("kontaktperson", "Samira Askelin"), "Pär Rönnäng"),
        ("Telefon", d("telefon", "0980-319 210"), "070-174 06 77"),
        ("E-post", d("epost", "samira.askelin@bergsfors.example"), "par@brobyggarna.example"),
    )
    for label, own, other in rows:
        y += 18
        h.row(y, (40, 150, 365), (label, own, other))
    h.line(40, y + 8, 555, y + 8)
    y = pairs(h, (
        ("Projektets namn", d("projekt", "Mentor på lika villkor")),
        ("Projektperiod", d("tidplan_start", "15 januari 2019", "2019-01-15") + " – "
         + d("tidplan_slut", "14 januari 2020", "2020-01-14")),
        ("Sökt belopp", d("sokt_summa", "1,25 mnkr", "1250000")),
        ("Medfinansiering", d("ovriga_intakter_belopp", "0,35 mnkr", "350000")),
    ), 40, 150, y + 28, 18)  # fmt: skip
    y = told(h, d, 40, y + 12, 515, (
        ("syfte", "Varför behövs projektet?", "Nyanlända akademiker har svårt att få ett första arbete i sitt yrke."),
        ("mal", "Mål", "Fyrtio deltagare har fått en mentor och tjugo av dem ett arbete eller en praktikplats."),
    ))  # fmt: skip
    h.put(40, y + 20, d("ort", "Bergsfors") + " den " + d("datum", "3 september 2018", "2018-09-03"))
    h.put(40, y + 60, d("undertecknare", "Marianne Vallmark"))
    h.put(40, y + 74, d("befattning", "förvaltningschef"))
    d.signed()
    return h.done()


def registerkort() -> Rendered:
    """A fund's register card: shaded labels left of their answers, two pairs on a line, a choice with its sum."""
    h = Hand("registerkort", font="Helvetica", size=10, producer="fpdf")
    d = h.paper("ansokan")
    h.put(40, 50, "Ansökan om bidrag ur integrationsfonden", size=14, bold=True)
    h.put(40, 66, "Ärende " + d("diarienummer", "INT-2017-0093"), size=9)
    rows = (
        ("Sökande förening", d("sokande", "Somaliska kvinnocentret"),
         "Org.nr", d("organisationsnummer", "802519-2041")),
        ("Ansvarig för projektet", d("kontaktperson", "Hodan Yngvesson"),
         "Mobiltelefon", d("telefon", "070-174 06 33")),
        ("Postadress", d("postadress", "Box 71, 742 21 Tjärnlunda"), "E-post", d("epost", "hodan@skc.example")),
        ("Projektnamn", d("projekt", "Simkunnig på ett år"), "Stadsdel", "Tjärnbacken"),
        ("Start", d("tidplan_start", "2017-08-15"), "Slut", d("tidplan_slut", "2018-06-15")),
        ("Total kostnad", d("budget_summa", "318 500 kr", "318500"),
         "Sökt bidrag", d("sokt_summa", "240 000 kr", "240000")),
    )  # fmt: skip
    y = 82.0
    for left, first, right, second in rows:
        for x, label, answer, wide in ((40, left, first, 170), (330, right, second, 145)):
            h.box(x, y, x + 90, y + 20, 0.88)
            h.box(x + 90, y, x + 90 + wide + 10, y + 20)
            h.put(x + 3, y + 13, label, size=8)
            h.put(x + 94, y + 13, answer, size=9)
        y += 20
    h.box(40, y, 130, y + 20, 0.88)
    h.put(43, y + 13, "Andra bidrag sökta?", size=8)
    h.box(130, y, 575, y + 20)
    ticks = f"{UNTICKED} Nej   " + d("ovriga_intakter", f"{TICKED} Ja", "ja") + ", belopp "
    h.put(134, y + 13, ticks + d("ovriga_intakter_belopp", "78 500 kr", "78500"), size=9)
    y = told(h, d, 40, y + 44, 535, (
        ("mal", "Mål", "Sextio kvinnor klarar 200 meter och kan ta barnen till badet utan rädsla."),
        ("genomforande", "Så går vi till väga", "Två kvällar i veckan hyrs bassängen. Tolk finns med första halvåret."),
        ("implementering", "Efter projektet", "Simklubben tar över grupperna och föreningen bokar tiderna."),
    ))  # fmt: skip
    h.put(40, y + 24, "Datum: " + d("datum", "2017-04-28"))
    h.put(200, y + 24, "Underskrift: ____________________")
    h.put(200, y + 40, "Namnförtydligande: " + d("undertecknare", "Amina Hasselros"))
    d.signed()
    return h.done()


def utskrift() -> Rendered:
    """An e-service's printout: grey headings over answers, nothing between, the sums in a list with dots."""
    h = Hand("utskrift", font="DejaVu Sans", size=9)
    d = h.paper("ansokan")
    h.put(40, 44, "Ansökan om verksamhetsutveckling", size=14, bold=True)
    h.put(
        40,
        60,
        "Referensnummer " + d("diarienummer", "VU-2023-1188") + "   Inskickad 2023-02-14 11:08",
        size=8,
    )
    y = 92.0
    answers = (
        ("Vilken organisation söker?", d("sokande", "Hembygdsgillet Kvarnfallet")),
        ("Organisationens nummer", d("organisationsnummer", "802478-9326")),
        ("Vem kan vi kontakta?", d("kontaktperson", "Birger Tallroth")),
        ("Kontaktpersonens mejl", d("epost", "birger@kvarnfallet.example")),
        ("Telefonnummer dagtid", d("telefon", "040-628 04 77")),
        ("Vad ska projektet heta?", d("projekt", "Digitala skyltar i kvarnen")),
        ("När startar projektet?", d("tidplan_start", "1 april 2023", "2023-04-01")),
        ("När är projektet klart?", d("tidplan_slut", "31 oktober 2023", "2023-10-31")),
    )
    for number, (label, answer) in enumerate(answers):
        x = 40 if number % 2 == 0 else 310
        h.put(x, y, label, size=7.5, grey=0.5)
        h.put(x, y + 13, answer, bold=True)
        y += 34 if number % 2 else 0
    for name, heading, text in (
        (
            "syfte",
            "Varför vill ni genomföra projektet?",
            "Besökare som kommer utan guide förstår inte hur kvarnen drevs.",
        ),
        (
            "genomforande",
            "Hur ska ni göra?",
            "Sju skyltar med ljud och film byggs av gillet och spelas in av skolan.",
        ),
    ):
        h.put(40, y, heading, size=7.5, grey=0.5)
        y = h.wrap(40, y + 13, 510, d.section(name, heading, text)) + 12
    (skylt, skyltar), (film, filmer) = costs(
        d, (("Skyltar och montering", "46 200"), ("Film och ljud", "18 800"))
    )
    h.put(40, y, "Kostnader i kronor", size=7.5, grey=0.5)
    for text, amount in (
        (skylt, skyltar),
        (film, filmer),
        ("Summa kostnader", d("budget_summa", "65 000", "65000")),
    ):
        y += 15
        end = h.put(40, y, text)
        h.dots(end + 4, 330, y)
        h.put(390, y, amount, align="right")
    h.put(40, y + 24, "Hur mycket söker ni i bidrag?", size=7.5, grey=0.5)
    h.put(40, y + 37, d("sokt_summa", "50 000", "50000"), bold=True)
    h.put(310, y + 24, "Hur mycket betalar ni själva eller andra?", size=7.5, grey=0.5)
    h.put(310, y + 37, d("ovriga_intakter_belopp", "15 000", "15000"), bold=True)
    h.put(40, y + 66, "Signerad med e-legitimation", size=7.5, grey=0.5)
    h.put(40, y + 79, d("undertecknare", "Birgitta Lindevall") + ", " + d("datum", "2023-02-14"))
    d.signed(line=False)
    return h.done()


PAPERS = (regionkultur, tva_sokande, registerkort, utskrift)
