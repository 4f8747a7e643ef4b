"""Three drawn papers: a sports grant in a grid of three, a letter about a roof, a village hall's accounts; invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, konton, told
from tests.papers.handmade5.tools import priced
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def _grid(h: Hand, y: float, rows: tuple[tuple[tuple[float, str, str], ...], ...], right: float) -> float:
    """Boxes side by side with a small grey caption in each: (left edge, caption, answer)."""
    for row in rows:
        ends = [*(x for x, _, _ in row[1:]), right]
        for (x, caption, answer), end in zip(row, ends, strict=True):
            h.box(x, y, end, y + 30)
            h.put(x + 4, y + 9, caption, size=6.5, grey=0.45)
            h.put(x + 4, y + 24, answer)
        y += 30
    return y


_GIRLS = (
    (
        "mal",
        "Vad vill ni uppnå med satsningen?",
        "Att minst 25 flickor i årskurs 4–6 börjar träna bandy under säsongen och att 15 av dem är kvar i mars.",
    ),
    (
        "genomforande",
        "Hur ska satsningen genomföras?",
        "Prova på-kvällar hålls på skolgården i september. Från oktober tränar gruppen två gånger i veckan med tre "
        "ledare, varav två är under 25 år. Klubben lånar ut skridskor och klubbor första säsongen.",
    ),
)


def idrottssatsning() -> Rendered:
    """A sports federation's grid of three with captions inside the boxes; one row is not its number times its price."""
    h = Hand("idrottssatsning", font="Carlito", size=10.5, ticks="drawn")
    d = h.paper("ansokan")
    h.box(36, 28, 559, 62, 0.82)
    h.put(44, 50, "Mellersta Idrottsförbundet", size=15, bold=True)
    h.put(551, 50, "ANSÖKAN PROJEKTSTÖD BARN OCH UNGDOM", size=10, bold=True, align="right")
    rows = (
        ((36, "Förening", d("sokande", "Skogsnäs BK")), (270, "Organisationsnummer",
          d("organisationsnummer", "802244-4577")), (420, "Föreningens id i IdrottOnline", "21174-08")),
        ((36, "c/o eller gatuadress", d("adress", "Isvägen 2")), (270, "Postnummer och ort",
          d("postadress", "735 91 Skogsnäs")), (420, "Idrott", "Bandy")),
        ((36, "Kontaktperson", d("kontaktperson", "Sanna Ringqvist")), (270, "E-post",
          d("epost", "sanna@skogsnasbk.example")), (420, "Telefon dagtid", d("telefon", "070-1740671"))),
        ((36, "Vad heter satsningen?", d("projekt", "Tjejer på is")),
         (270, "När startar den?", d("tidplan_start", "1/9 2022", "2022-09-01")),
         (420, "När är den klar?", d("tidplan_slut", "31/3 2023", "2023-03-31"))),
    )  # fmt: skip
    y = _grid(h, 78, rows, 559) + 20
    h.put(36, y, "Vilka riktar sig satsningen till? (flera val kan göras)", size=9)
    for x, tick, word in ((270, TICKED, "Flickor"), (330, UNTICKED, "Pojkar"), (390, UNTICKED, "Ledare")):
        h.put(x, y, tick)
        h.put(x + 14, y, word, size=9)
    y = told(h, d, 36, y + 24, 515, _GIRLS)
    _sport_money(h, d, y + 8)
    d.planted.append("B13")
    d.signed()
    return h.done()


_SPORT = (
    ("Ledarutbildning, platser", "12", "450", "4 500"),
    ("Hallhyra, timmar", "60", "210", "12 600"),
    ("Ledararvoden, timmar", "120", "125", "15 000"),
    ("Bussresor till match", "4", "3 150", "12 600"),
    ("Låneutrustning, satser", "14", "700", "9 800"),
)


def _sport_money(h: Hand, d: Document, y: float) -> None:
    """Costs with number and price, then the two sums that pay for them, and the signature."""
    xs, edges = (42, 350, 440, 551), [36, 290, 358, 448, 559]
    h.put(36, y, "Kostnader", bold=True, size=12)
    h.row(y + 20, xs, ("Vad", "Antal", "Kr/st", "Summa kr"), right=(1, 2, 3), bold=True, size=9)
    y += 8
    ys = [y, y + 17]
    for rad, row in enumerate(_SPORT, 1):
        y += 17
        h.row(y + 12, xs, priced(d, rad, *row), right=(1, 2, 3))
        ys.append(y + 17)
    y += 17
    total = d("budget_summa", "54 500", "54500")
    h.row(y + 12, xs, ("Summa kostnader", "", "", total), right=(3,), bold=True)
    h.grid(edges, [*ys, y + 17])
    own = d("ovriga_intakter_belopp", "14 500", "14500")
    asked = d("sokt_summa", "40 000", "40000")
    y = _grid(h, y + 34, (((36, "Föreningens egen insats, kr", own), (210, "Vi söker, kr", asked),
                           (384, "Bankgiro för utbetalning", "5402-1187")),), 559)  # fmt: skip
    y = _grid(h, y + 12, (((36, "Ort och datum", d("ort", "Skogsnäs") + " " + d("datum", "2022-05-30")),
                           (210, "Underskrift firmatecknare", ""),
                           (384, "Namnförtydligande", d("undertecknare", "Mats Dahlkvist"))),), 559)  # fmt: skip
    h.put(36, y + 18, "Ansökan ska ha kommit in till förbundet senast den 15 juni.", size=8, grey=0.4)


def spantak() -> Rendered:
    """A letter without a single label: who, what, what it costs and what is asked for stand in the prose."""
    h = Hand("spantak", font="Times", size=12, leading=1.35)
    d = h.paper("ansokan")
    h.put(70, 62, d("sokande", "Rotnäs hembygdsgille"), bold=True, size=14)
    h.put(70, 78, d("adress", "Gammelgården 1"))
    h.put(70, 93, d("postadress", "796 77 Rotnäs"))
    h.put(525, 62, "Rotnäs den " + d("datum", "14 november 2010", "2010-11-14"), align="right")
    h.put(320, 124, "Stiftelsen Bergslagens Byggnadsminnen")
    h.put(320, 139, "Box 41")
    h.put(320, 154, "771 21 Hyttsjö")
    h.put(70, 198, "Bidrag till " + d("projekt", "spåntaket på Skräddartorpet"), bold=True)
    y = h.wrap(
        70,
        222,
        455,
        "Skräddartorpet byggdes 1794 och är det enda ryggåsloftet som står kvar i socknen. Taket lades senast om "
        "1951 och släpper nu in vatten vid skorstenen. Antikvarien vid länsmuseet besåg huset i augusti och anser "
        "att hela vattenfallet mot norr måste läggas om.",
    )
    y = (
        h.wrap(70, y + 8, 455, "Vi har begärt in pris av två hantverkare. Enligt det lägsta blir kostnaden:")
        + 4
    )
    for text, sum_ in costs(d, _ROOF):
        h.put(100, y, text)
        h.put(400, y, sum_, align="right")
        y += 16
    h.line(340, y - 11, 400, y - 11)
    h.put(100, y + 2, "eller tillhopa")
    h.put(400, y + 2, d("budget_summa", "86.500:-", "86500"), align="right")
    y = h.wrap(
        70,
        y + 28,
        455,
        f"Gillet har {d('ovriga_intakter_belopp', '26.500:-', '26500')} innestående på byggnadskontot, resten av "
        f"årets lotteri på 9.800:- går åt till vägen. Vi får därför vördsamt anhålla om "
        f"{d('sokt_summa', '60.000:-', '60000')} ur stiftelsens medel. Arbetet skulle börja "
        f"{d('tidplan_start', '2 maj 2011', '2011-05-02')} och vara färdigt till hembygdsdagen "
        f"{d('tidplan_slut', '28 augusti 2011', '2011-08-28')}.",
    )
    text = "Våra medlemmar river det gamla taket själva, vilket vi räknar till omkring 80 timmar utan lön."
    y = h.wrap(70, y + 8, 455, text)
    h.put(70, y + 24, "Med vänlig hälsning")
    h.put(70, y + 78, d("undertecknare", "Hans-Olov Persmark"))
    h.put(70, y + 93, d("befattning", "ålderman"))
    h.put(70, y + 120, "Svar kan lämnas till " + d("kontaktperson", "Gerd Lissas") + ", tel "
          + d("telefon", "0281-330 45", "0281-330 45") + " (kvällstid).")  # fmt: skip
    d.signed(line=False)
    return h.done()


_ROOF = (
    ("Handkluvet spån, 14.000 st", "31.500:-"),
    ("Läggning, 120 tim", "42.000:-"),
    ("Ställning", "8.750:-"),
    ("Tjära", "4.250:-"),
)

_HALL = (
    ("4010", "Virke och byggmaterial", "61 480,00"),
    ("4020", "El och VVS, entreprenad", "38 250,00"),
    ("5410", "Förbrukningsinventarier", "12 117,50"),
    ("5610", "Transporter", "4 360,00"),
    ("6110", "Kontorsmaterial, porto", "985,00"),
    ("7010", "Arvode byggledare", "24 000,00"),
    ("7510", "Arbetsgivaravgifter", "7 110,00"),
)
_HALL_PLAN = (
    ("65 000,00", "3 520,00"),
    ("35 000,00", "-3 250,00"),
    ("10 000,00", "-2 117,50"),
    ("5 000,00", "640,00"),
    ("1 000,00", "15,00"),
    ("24 000,00", "0,00"),
    ("7 500,00", "390,00"),
)


def bygdegardskok() -> Rendered:
    """A village hall's accounts: konto, budget, outcome and deviation to the öre; two digits of the sum swapped."""
    h = Hand("bygdegardskok", font="Helvetica", size=10, producer="fpdf", leading=1.4)
    d = h.paper("redovisning")
    h.put(298, 56, "Ekonomisk redovisning av projektbidrag", size=16, bold=True, align="middle")
    facts = (
        ("Till:", "Hedlunda kommun, landsbygdsrådet"),
        ("Från:", "Norrbo Bygdegårdsförening, org.nr 802789-7464"),
        ("Projekt:", d("report_projects/1/projekt", "Nytt kök i Norrbo bygdegård")),
        ("Ert diarienr:", d("diarienummer", "KS 2018/233-041")),
        ("Redovisad tid:", d("period_start,period_slut", "2018-01-01 - 2018-12-31", "2018-01-01", "2018-12-31")),
        ("Beviljat:", d("beviljat_belopp", "100 000 kr", "100000")),
        ("Använt:", d("forbrukat_belopp", "100 000 kr", "100000")),
    )  # fmt: skip
    y = 88.0
    for label, answer in facts:
        h.put(60, y, label, bold=True)
        h.put(150, y, answer)
        y += 17
    xs, edges = (64, 106, 370, 452, 531), [60, 100, 290, 376, 458, 535]
    h.box(60, y + 4, 535, y + 22, 0.9)
    h.row(y + 17, xs, ("Konto", "Benämning", "Budget", "Utfall", "Avvikelse"), right=(2, 3, 4), bold=True)
    ys = [y + 4, y + 22]
    y += 22
    for (konto, text, sum_), (plan, off) in zip(konton(d, _HALL), _HALL_PLAN, strict=True):
        h.row(y + 13, xs, (konto, text, plan, sum_, off), right=(2, 3, 4))
        y += 18
        ys.append(y)
    total = d("summa_angiven", "148 320,50", "148320.50")
    cells = ("", "Summa kostnader", "147 500,00", total, "-820,50")
    h.row(y + 13, xs, cells, right=(2, 3, 4), bold=True)
    h.grid(edges, [*ys, y + 18])
    y = h.wrap(
        60, y + 38, 470, "Utöver bidraget har 48 302,50 kr betalats ur föreningens kassa. Medlemmarna har arbetat "
        "310 timmar utan ersättning.", size=9.5)  # fmt: skip
    text = (
        "Köket invigdes den 6 oktober med sopplunch för 85 personer. Det uppfyller kraven för att servera varm mat "
        "och har redan hyrts ut elva gånger."
    )
    y = told(h, d, 60, y + 12, 470, (("resultat", "Så gick det", text),))
    h.put(60, y + 30, "Norrbo " + d("datum", "2019-01-20"))
    for x, name, role in (
        (60, d("undertecknare", "Elsy Brännvall"), "kassör"),
        (310, "Lars Tägtby", "revisor"),
    ):
        h.dots(x, x + 190, y + 74)
        h.put(x, y + 88, name)
        h.put(x, y + 101, role, size=8.5)
    d.planted.append("B07")
    d.signed()
    return h.done()


PAPERS = (idrottssatsning, spantak, bygdegardskok)
