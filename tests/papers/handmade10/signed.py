"""Typed minutes of 1985, a form of 2026 filled in on the screen, a request of 2003 written with a pen."""

from __future__ import annotations

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import Answer, with_fields
from tests.papers.handmade7.tools import penned
from tests.papers.handmade8.tools import blank
from tests.papers.marks import TICKED
from tests.papers.pdf import Rendered

_MINUTES = (
    ("att bevilja Hantverkargillet i Skogsbro ", "18.500:-", " för ", "Träslöjd om kvällen", ","),
    ("att bevilja Föreningen Norden, Skogsbro, ", "6.000:-", " för ", "Vänortsresa till Lierne", ","),
    ("att bevilja Hem och Skola vid Ekskolan ", "3.250:-", " för ", "Vuxna i rasthallen", ","),
    ("att avslå Schackklubbens ansökan om resebidrag,", "", "", "", ""),
    ("att bidrag som ej lyfts före den 1 december 1985 skall återgå.", "", "", "", ""),
)


def skolparagraf(name: str = "skolparagraf") -> Rendered:
    """Typed minutes of 1985: paragraph numbers in the margin, clauses that begin with att."""
    h = Hand(name, font="Courier", size=10.5, leading=1.35)
    d = h.paper("beslut")
    h.put(60, 60, "SKOGSBRO KOMMUN", bold=True)
    h.put(300, 60, "SAMMANTRÄDESPROTOKOLL", bold=True)
    h.put(60, 76, "Skolstyrelsen")
    h.put(300, 76, "Sammanträdesdatum")
    h.put(425, 76, d("datum", "1985-04-23"))
    h.put(535, 76, "7", align="right")
    h.line(60, 84, 535, 84)
    h.put(60, 112, "§ 46")
    h.put(150, 112, "Skolskjutsar läsåret 1985/86", bold=True)
    y = h.wrap(150, 132, 385, "Skolchefen lämnar en redogörelse för höstens upphandling av bussar.")
    y += 22
    h.put(60, y, "§ 47")
    h.put(60, y + 16, "Dnr")
    h.put(60, y + 30, d("diarienummer", "117/85 042"))
    h.put(150, y, "Bidrag ur anslaget för kulturell verksamhet", bold=True)
    h.put(150, y + 14, "i skolan", bold=True)
    y = h.wrap(150, y + 36, 385, "Till styrelsens förfogande står 30.000:-. Ansökningar har inkommit från fyra "
               "föreningar om sammanlagt 41.900:-. Arbetsutskottet har den 9 april föreslagit beslut i enlighet "
               "med nedanstående.")  # fmt: skip
    h.put(150, y + 12, "Skolstyrelsen beslutar")
    y += 34
    for nr, (start, amount, between, project, end) in enumerate(_MINUTES, 1):
        text = start
        if amount:
            text += d(f"decisions/{nr}/belopp", amount, value(amount)) + between
            text += d(f"decisions/{nr}/projekt", project)
        else:
            blank(d, f"decisions/{nr}/belopp", f"decisions/{nr}/projekt")
        y = h.wrap(150, y, 385, d.clause(nr, text + end)) + 7
    h.put(150, y + 16, "Reservation")
    y = h.wrap(150, y + 34, 385, "Sven-Olov Hamrin (c) reserverar sig mot beslutet i fråga om Schackklubben.")
    h.line(60, 742, 535, 742)
    for x, words in ((60, "Justerandes sign"), (250, "Expedieras"), (400, "Utdragsbestyrkande")):
        h.put(x, 754, words, size=7.5, font="Helvetica")
    h.put(250, 772, "Föreningarna, ekonomi", size=8.5)
    return h.done()


_YARD = (
    ("Träd och buskar", "118 000"),
    ("Regnbädd med brygga", "246 500"),
    ("Sittgradäng av ekstock", "87 500"),
    ("Elevworkshop, två dagar", "28 000"),
)


class _Screen:
    """A form drawn for the screen, and what has been filled in on it."""

    def __init__(self, h: Hand, d: Document) -> None:
        self.h, self.d = h, d
        self.answers: list[Answer] = []

    def fill(
        self, key: str, x0: float, top: float, x1: float, raw: str, given: str = "", tall: float = 18
    ) -> None:
        """A framed field with an answer; without a key it answers nothing that is kept."""
        box = Box(x0, top, x1, top + tall)
        self.h.box(x0, top, x1, top + tall)
        self.answers.append(Answer(0, box, raw))
        if key:
            self.d(key, raw.replace("\n", " "), given or " ".join(raw.split()))
            self.d.placed[key] = [Placed(1, box, raw)]

    def asked(
        self, label: str, key: str, x0: float, top: float, x1: float, raw: str, given: str = ""
    ) -> None:
        """A label over its field."""
        self.h.put(x0, top, label, size=8)
        self.fill(key, x0, top + 3, x1, raw, given)

    def tick(self, x: float, y: float, words: str, on: bool) -> None:
        self.h.box(x, y - 9, x + 10, y + 1)
        self.answers.append(Answer(0, Box(x, y - 9, x + 10, y + 1), "", on))
        self.h.put(x + 14, y, words, size=9)


def skolgardsfalt(name: str = "skolgardsfalt") -> Rendered:
    """A form of 2026 with fields: two questions a row, prose in a field of many lines, fixed rows for costs."""
    h = Hand(name, font="Liberation Sans", size=9.5)
    d = h.paper("ansokan")
    s = _Screen(h, d)
    h.put(45, 50, "Gröna skolgårdar 2026", bold=True, size=16)
    h.put(45, 64, "Sparas på datorn, fylls i och mejlas till registrator@lst-sydost.example", size=8)
    h.put(400, 46, "Länsstyrelsens diarienummer", size=8)
    s.fill("diarienummer", 400, 49, 550, "620-3318-2026")
    left, mid, right, end = 45.0, 290.0, 305.0, 550.0
    for at, (one, other) in enumerate((
        (("Huvudman", "sokande", "Vikbolands Friskola ek. för."),
         ("Huvudmannens organisationsnummer", "organisationsnummer", "769662-8416")),
        (("Skolans gatuadress", "adress", "Prästvägen 8"),
         ("Postnummer och postort", "postadress", "614 97 Vikbo")),
        (("Vem svarar på våra frågor?", "kontaktperson", "Malva Ljungqvist"),
         ("Telefonnummer dit", "telefon", "040-628 04 93")),
        (("Mejladress dit", "epost", "malva.ljungqvist@vikbofriskola.example"),
         ("Kort namn på åtgärden", "projekt", "Regnrummet")),
        (("Planerad byggstart", "tidplan_start", "2026-08-17"),
         ("Planerat slutdatum", "tidplan_slut", "2027-05-28")),
    )):  # fmt: skip
        s.asked(one[0], one[1], left, 92 + at * 32, mid, one[2])
        s.asked(other[0], other[1], right, 92 + at * 32, end, other[2])
    h.put(45, 262, "Vad är tänkt att hända på gården?", bold=True)
    told = (
        "Dagvattnet från taket leds till en regnbädd där barnen kan gå torrskodda.\nAsfalten bryts upp på 340 "
        "kvadratmeter. Årskurs 5 ritar och planterar själva."
    )
    s.fill("", 45, 268, 550, told, tall=44)
    d.section("genomforande", "Vad är tänkt att hända på gården?", " ".join(told.split()))
    h.put(45, 330, "Vad ska det ge barnen?", bold=True)
    goal = "Alla 210 elever ska ha minst 30 kvadratmeter friyta, mot 19 i dag, senast i maj 2027."
    s.fill("", 45, 336, 550, goal, tall=30)
    d.section("mal", "Vad ska det ge barnen?", goal)
    h.put(45, 386, "Vad kostar åtgärden? Ange i kronor utan moms.", bold=True)
    top = 393.0
    for rad, (text, raw) in enumerate((*_YARD, ("", "")), 1):
        key = f"budget_rows/{rad}"
        s.fill(f"{key}/text" if raw else "", 45, top, 420, text)
        s.fill(f"{key}/belopp" if raw else "", 420, top, 550, raw, value(raw) if raw else "")
        top += 18
    h.put(412, top + 13, "Sammanlagt", bold=True, align="right")
    s.fill("budget_summa", 420, top, 550, "480 000", "480000")
    h.put(45, top + 44, "Har ni fått eller väntar ni pengar från annat håll?")
    s.tick(300, top + 44, "Ja", True)
    s.tick(345, top + 44, "Nej", False)
    d("ovriga_intakter", f"{TICKED} Ja", "ja")
    h.put(392, top + 44, "Hur mycket?", size=8)
    s.fill("ovriga_intakter_belopp", 445, top + 31, 550, "120 000", "120000")
    h.put(45, top + 74, "Bidrag som vi vill ha från Länsstyrelsen (högst 500 000 kronor)", bold=True)
    s.fill("sokt_summa", 420, top + 61, 550, "360 000", "360000")
    top += 104
    s.asked("Ort", "ort", 45, top, 190, "Vikbo")
    s.asked("Dagens datum", "datum", 205, top, 330, "2026-02-26")
    s.asked("Behörig företrädares namn", "undertecknare", 345, top, 550, "Åke Dahlbom-Reis")
    s.asked("Företrädarens roll", "befattning", 45, top + 34, 330, "styrelsens ordförande")
    _guidance(h)
    return with_fields(h, s.answers)


def _guidance(h: Hand) -> None:
    """The form's last page: its own labels once more, with sums that are examples."""
    h.page()
    h.put(45, 60, "Så fyller ni i", bold=True, size=13)
    y = 84.0
    for label, words in (
        ("Huvudman", "Den som driver skolan i lagens mening, inte skolan eller rektorn."),
        ("Kort namn på åtgärden", "Högst fyra ord, till exempel Skogsgläntan."),
        ("Planerad byggstart", "Tidigast den 1 juni 2026. Den som börjar tidigare får inget bidrag."),
        ("Vad kostar åtgärden?", "En rad för varje slag av kostnad. Lön till egen personal räknas inte."),
        ("Sammanlagt", "Summan av raderna. Åtgärder under 100 000 kronor prövas inte."),
        ("Bidrag som vi vill ha", "Högst 75 procent av kostnaden och högst 500 000 kronor per skola. Kostar åtgärden "
         "200 000 kronor kan bidraget bli 150 000 kronor."),
        ("Behörig företrädare", "För en kommun den som har delegation, annars firmatecknaren."),
    ):  # fmt: skip
        h.put(45, y, label, bold=True, size=9)
        y = h.wrap(190, y, 355, words, size=9) + 6
    h.put(45, y + 16, "Länsstyrelsen Sydost, Box 11, 391 20 Kalsund, 0980-319 200", size=8)


_PLASTER = (
    ("Hydrauliskt kalkbruk", "14 870"),
    ("Ställning 6 veckor", "31 200"),
    ("Murare 212 tim", "84 800"),
    ("Fönsterbleck koppar", "9 130"),
)


def rappningsrekvisition(name: str = "rappningsrekvisition") -> Rendered:
    """A county board's request for payment of 2003, written with a pen on printed lines; the grant is a share of it."""
    h = Hand(name, font="Liberation Sans", size=9.5)
    d = h.paper("redovisning")
    h.put(50, 52, "LÄNSSTYRELSEN I BRUKSLÄN", bold=True, size=12)
    h.put(50, 65, "Kulturmiljöenheten", size=9)
    h.put(545, 52, "REKVISITION OCH REDOVISNING", bold=True, size=12, align="right")
    h.put(545, 65, "Bidrag till vård av kulturmiljö", size=9, align="right")
    y = 102.0
    for label, key, raw, given in (
        ("Beslutets diarienummer", "diarienummer", "434-0915-02", ""),
        ("Objekt", "report_projects/1/projekt", "Disponentvillan, södra fasaden", ""),
        ("Ägare", "", "Stiftelsen Gamla Bruket", ""),
        ("Bidrag enligt beslutet, kr", "beviljat_belopp", "84 000", "84000"),
        ("Arbetet påbörjades", "period_start", "2003-05-05", ""),
        ("Arbetet avslutades", "period_slut", "2003-09-12", ""),
    ):
        h.put(50, y, label)
        h.line(200, y + 3, 545, y + 3, 0.4)
        penned(h, 210, y - 1, d(key, raw, *filter(None, [given])) if key else raw)
        y += 25
    h.put(50, y + 6, "Beskriv utfört arbete", bold=True)
    text = d.section(
        "genomforande",
        "Beskriv utfört arbete",
        "Lös puts knackades ned. Ny rappning i tre påslag med släckt kalk från Gotland. Stuprör flyttade.",
    )
    cut = text.index("med släckt")
    for at, words in enumerate((text[:cut], text[cut:])):
        h.line(50, y + 30 + at * 22, 545, y + 30 + at * 22, 0.4)
        penned(h, 54, y + 26 + at * 22, words.strip())
    y += 84
    h.put(50, y, "Kostnader enligt bifogade kvitton och fakturor", bold=True)
    h.put(545, y, "Kronor inkl. moms", size=8, align="right")
    y += 8
    ys = [y + at * 22 for at in range(7)]
    h.grid((50, 420, 545), ys)
    for at, (words, raw) in enumerate(costs(d, _PLASTER)):
        penned(h, 58, ys[at] + 16, words)
        penned(h, 452, ys[at] + 16, raw)
    h.put(412, ys[5] + 15, "Summa", bold=True, align="right")
    penned(h, 452, ys[5] + 16, d("summa_angiven", "140 000", "140000"))
    y = ys[6] + 26
    h.put(50, y, "Härmed rekvireras kr")
    h.line(160, y + 3, 300, y + 3, 0.4)
    penned(h, 168, y - 1, "84 000")
    h.put(315, y, "till postgiro")
    h.line(380, y + 3, 545, y + 3, 0.4)
    penned(h, 388, y - 1, "4 81 20 52-1")
    y += 46
    h.line(50, y, 200, y, 0.4)
    h.line(215, y, 385, y, 0.4)
    h.line(400, y, 545, y, 0.4)
    penned(h, 58, y - 4, d("datum", "2003-10-20"))
    penned(h, 408, y - 4, d("undertecknare", "Tage Morelius"))
    for x, words in ((50, "Datum"), (215, "Underskrift"), (400, "Namnförtydligande")):
        h.put(x, y + 10, words, size=7.5)
    h.box(50, y + 34, 545, y + 92, 0.92)
    h.put(
        55,
        y + 46,
        "Länsstyrelsens notering: besiktigad den            utan anmärkning  /  med anmärkning",
        size=8,
    )
    d.undecided.append("F06")
    d.signed()
    return h.done()


PAPERS = (skolparagraf, skolgardsfalt, rappningsrekvisition)
