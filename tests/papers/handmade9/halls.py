"""Drawn in place: a meeting hall's lift, a tenants' yard party by hand, an evening typed in 1978; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_HALL = (
    ("Rivning och sanering", "145 000"),
    ("Hiss och ramp vid scenen", "612 000"),
    ("Entré med dörröppnare", "88 500"),
    ("Toalett för rörelsehindrade", "236 000"),
    ("Ventilation i stora salen", "487 500"),
    ("Byggledning och kontroll", "121 000"),
    ("Oförutsett", "150 000"),
)
_HALL_RULES = (
    "Bidrag lämnas med högst hälften av den bidragsberättigade kostnaden. Kommunen ska lämna minst 30 procent.",
    "Eget arbete får räknas med 175 kr per timme. Arbete som har påbörjats innan ansökan kom in ger inte bidrag.",
    "Bidragsmottagaren förbinder sig att hålla lokalen öppen för alla föreningar under tio år efter utbetalningen.",
)
_HALL_PAYERS = (
    ("Kommunalt bidrag, 30 %", "552 000", "beslutat 2009-06-15"),
    ("Eget arbete, 960 timmar à 175 kr", "168 000", ""),
    ("Insamlade medel", "80 000", "bankkonto"),
)


def _part(h: Hand, y: float, letter: str, heading: str) -> float:
    """A letter in a frame and a heading beside it, a rule under both."""
    h.box(45, y - 13, 61, y + 4, 0.75)
    h.put(53, y, letter, bold=True, size=11, align="middle")
    h.put(70, y, heading, bold=True, size=11)
    h.line(45, y + 4, 550, y + 4, 0.9)
    return y + 18


def _lined(h: Hand, x0: float, x1: float, y: float, answer: str, caption: str) -> None:
    """What is answered on a rule, what was asked in small type under the rule."""
    h.put(x0 + 2, y, answer)
    h.line(x0, y + 3, x1, y + 3, 0.4)
    h.put(x0, y + 11, caption, size=7)


def hissihuset() -> Rendered:
    """A housing authority's form of 2009: captions under rules, the law between the parts; money that nobody brings."""
    h = Hand("hissihuset", font="DejaVu Sans", size=9, ticks="drawn")
    d = h.paper("ansokan")
    h.put(45, 44, "Bostadsverket", bold=True, size=15)
    h.put(550, 38, "ANSÖKAN 1 (2)", bold=True, align="right")
    h.put(550, 50, "BOS 8142, utgåva 4, jan 2009", size=7, align="right")
    h.put(45, 76, "Investeringsbidrag till allmänna samlingslokaler", bold=True, size=13)
    h.put(
        45, 90, "Skickas till: Bostadsverket, Box 118, 371 21 Karlsborgshamn. Telefon 0980-319 200.", size=8
    )
    y = _part(h, 122, "A", "Sökande") + 4
    _lined(h, 45, 350, y, d("sokande", "Folkets Husföreningen Framåt u.p.a."), "Förening eller bolag")
    _lined(h, 365, 550, y, d("organisationsnummer", "769716-1243"), "Organisationsnummer")
    _lined(h, 45, 250, y + 28, d("adress", "Föreningsgatan 11, 2 tr"), "Adress (gata, box)")
    _lined(h, 265, 350, y + 28, d("postadress", "682 33 Malmsbo"), "Postnr, ort")
    _lined(h, 365, 550, y + 28, d("epost", "kassor@framat.example"), "E-postadress")
    _lined(h, 45, 250, y + 56, d("kontaktperson", "Roland Isaksson"), "Kontaktperson")
    _lined(h, 265, 350, y + 56, d("telefon", "070-174 06 52"), "Telefon dagtid")
    _lined(h, 365, 550, y + 56, "1234 56 78-9 (plusgiro)", "Konto för utbetalning")
    y = _part(h, y + 96, "B", "Lokalen och åtgärden") + 4
    _lined(
        h, 45, 550, y, d("projekt", "Hela huset för alla: hiss, ny entré och frisk luft i Folkets hus, Malmsbo"),
        "Åtgärdens benämning",
    )  # fmt: skip
    _lined(h, 45, 250, y + 28, "Bruket 4:17", "Fastighetsbeteckning")
    _lined(h, 265, 350, y + 28, "1924 (1961)", "Byggnadsår (ombyggnad)")
    _lined(h, 365, 550, y + 28, f"{TICKED} Äger  {UNTICKED} Hyr  {UNTICKED} Tomträtt", "Sökanden")
    _lined(h, 45, 200, y + 56, d("tidplan_start", "2010-03-01"), "Beräknad byggstart")
    _lined(h, 215, 350, y + 56, d("tidplan_slut", "2010-12-15"), "Beräknat färdigställande")
    _lined(h, 365, 550, y + 56, "214", "Uthyrningar föregående år")
    y = _part(h, y + 96, "C", "Bakgrund och behov")
    need = d.section("bakgrund", "Bakgrund och behov", "Stora salen ligger en trappa upp. Den som sitter i "
        "rullstol "
        "har sedan 1961 burits upp av vaktmästaren eller stannat hemma. Vid obligatorisk ventilationskontroll 2008 "
        "underkändes salen för mer än 60 personer, och föreningsråd, bio och vävstuga har fått flytta till "
        "skolan.")  # fmt: skip
    y = h.wrap(47, y, 500, need) + 14
    y = _part(h, y, "D", "Hur kommer lokalen att användas?")
    use = d.section("malgrupp", "Hur kommer lokalen att användas?", "Fjorton föreningar hyr regelbundet. Bio visas "
        "varje "
        "söndag, och kommunen har bokat salen för daglig verksamhet tre dagar i veckan från 2011.")  # fmt: skip
    y = h.wrap(47, y, 500, use) + 14
    h.box(45, y, 550, y + 64, 0.93)
    for number, rule in enumerate(_HALL_RULES):
        h.put(51, y + 14 + 12 * number, rule, size=7.5)
    h.put(51, y + 54, "Förordning om statsbidrag till allmänna samlingslokaler, 5–9 §§.", size=7, italic=True)
    h.page()
    _hall_money(h, d)
    d.planted.append("B01")
    d.signed()
    return h.done()


def _hall_money(h: Hand, d: Document) -> None:
    h.put(550, 38, "ANSÖKAN 2 (2)", bold=True, align="right")
    h.put(550, 50, "BOS 8142, utgåva 4, jan 2009", size=7, align="right")
    y = _part(h, 76, "E", "Kostnader (inkl. moms om föreningen inte är momspliktig)") + 4
    for text, raw in costs(d, _HALL):
        h.put(51, y, text)
        h.dots(200, 420, y)
        h.put(500, y, raw, align="right")
        h.put(506, y, "kr")
        y += 17
    h.line(430, y - 10, 525, y - 10)
    h.put(51, y + 3, "Total kostnad", bold=True)
    h.put(500, y + 3, d("budget_summa", "1 840 000", "1840000"), bold=True, align="right")
    h.put(506, y + 3, "kr")
    y = _part(h, y + 36, "F", "Finansiering utöver det statliga bidraget") + 4
    for text, raw, remark in _HALL_PAYERS:
        h.put(51, y, text)
        h.put(400, y, raw, align="right")
        h.put(406, y, "kr")
        h.put(430, y, remark, italic=True, size=8)
        y += 17
    h.line(330, y - 10, 425, y - 10)
    h.put(51, y + 3, "Summa övrig finansiering", bold=True)
    h.put(400, y + 3, d("ovriga_intakter_belopp", "800 000", "800000"), bold=True, align="right")
    h.put(406, y + 3, "kr")
    y = _part(h, y + 36, "G", "Sökt bidrag") + 6
    h.put(51, y, "Föreningen ansöker om investeringsbidrag med")
    h.put(400, y, d("sokt_summa", "920 000", "920000"), bold=True, size=11, align="right")
    h.put(406, y, "kr (högst 50 % av E)")
    y = _part(h, y + 36, "H", "Bilagor")
    for words in (f"{TICKED} Ritningar", f"{TICKED} Kommunens beslut", f"{UNTICKED} Hyresavtal"):
        h.put(51, y, words)
        y += 15
    y = _part(h, y + 20, "I", "Underskrift av firmatecknare") + 8
    _lined(h, 45, 250, y, d("ort", "Malmsbo") + " " + d("datum", "2009-08-24"), "Ort och datum")
    _lined(h, 265, 550, y, "", "Namnteckning")
    _lined(h, 45, 250, y + 32, d("undertecknare", "Britt-Inger Tapper"), "Namnförtydligande")
    _lined(h, 265, 550, y + 32, d("befattning", "kassör"), "Ställning i föreningen")
    penned(h, 170, 467, "kompl. begärd 14/9 (hyresavtal) UH", 11)
    h.box(330, y + 74, 550, y + 122)
    h.put(336, y + 85, "Bostadsverkets anteckningar", size=7)
    h.put(336, y + 100, "Ankom 2009-08-31")
    h.put(336, y + 115, "Dnr " + d("diarienummer", "3421-2207/2009"))


_YARD = (("korv, bröd, kol", "850:-"), ("hoppborg, hyra", "2 400:-"), ("dragspelare", "950:-"))


def _dotted(h: Hand, x0: float, x1: float, y: float) -> None:
    """A row of printed dots to write on."""
    for number in range(int((x1 - x0) / 3)):
        h.line(x0 + 3 * number, y, x0 + 3 * number + 0.8, y, 0.8)


def hyresgastmedel() -> Rendered:
    """A tenants' union's half sheet of 1996, filled in with a pen: two columns of dotted lines, some left empty."""
    h = Hand("hyresgastmedel", font="Helvetica", size=9, page=(595.28, 419.53))
    d = h.paper("ansokan")
    h.box(24, 22, 571, 52, 0.85)
    h.put(32, 42, "HYRESGÄSTERNA I HAMNSTADEN", bold=True, size=12)
    h.put(563, 42, "FRITIDSMEDEL – ansökan", bold=True, size=12, align="right")
    for x, rows in (
        (28.0, (
            ("Lokal förening", d("sokande", "LH Kv. Ugglan")),
            ("Adress", d("adress", "Tallgatan 8 C")),
            ("Postadress", d("postadress", "392 44 Hamnstaden")),
            ("Kontaktman", d("kontaktperson", "Marianne Ek")),
            ("Telefon", d("telefon", "0980-319 230")),
            ("Organisationsnr", ""),
        )),
        (300.0, (
            ("Aktivitet", d("projekt", "Gårdsfest med loppis")),
            ("Från den", d("tidplan_start", "24/8 -96", "1996-08-24")),
            ("Till den", d("tidplan_slut", "25/8 -96", "1996-08-25")),
            ("Antal deltagare", "ca 70"),
            ("Hyresvärdens bidrag", ""),
            ("Postgiro", "4 81 20 33-0"),
        )),
    ):  # fmt: skip
        for number, (label, answer) in enumerate(rows):
            y = 78 + 22 * number
            h.put(x, y, label)
            _dotted(h, x + 84, x + 258, y + 3)
            if answer:
                penned(h, x + 92, y - 1, answer)
    h.put(28, 218, "Vad ska ni göra?", bold=True)
    prose = d.section(
        "genomforande", "Vad ska ni göra?", "Fest på gården för stora och små. Bord ställs ut på\nlördagen, var och en "
        "säljer sitt. Söndag städar vi ihop."
    )  # fmt: skip
    for number, line in enumerate(prose.split("\n")):
        _dotted(h, 28, 285, 238 + 21 * number)
        penned(h, 30, 236 + 21 * number, line, 11)
    _dotted(h, 28, 285, 280)
    h.put(300, 218, "Vad kostar det?", bold=True)
    for number, (text, raw) in enumerate(costs(d, _YARD)):
        y = 238 + 21 * number
        _dotted(h, 300, 558, y)
        penned(h, 304, y - 2, text)
        penned(h, 490, y - 2, raw)
    h.put(300, 304, "Summa kostnader, kr", bold=True)
    _dotted(h, 430, 558, 304)
    penned(h, 490, 302, d("budget_summa", "4 200:-", "4200"))
    h.put(300, 326, "Vi söker, kr", bold=True)
    _dotted(h, 430, 558, 326)
    penned(h, 490, 324, d("sokt_summa", "4 200:-", "4200"))
    h.put(28, 320, "Datum")
    _dotted(h, 62, 150, 321)
    penned(h, 66, 318, d("datum", "2/6 -96", "1996-06-02"))
    h.put(28, 350, "Namn")
    _dotted(h, 62, 285, 351)
    penned(h, 66, 348, d("undertecknare", "Sune Broman") + ", " + d("befattning", "ordf"))
    h.line(24, 366, 571, 366)
    h.put(28, 378, "Fylls i av föreningens kontor", size=7.5, bold=True)
    h.put(28, 394, "Beviljas ___", size=8)
    h.put(100, 394, "Avslås ___", size=8)
    h.put(180, 394, "Belopp __________ kr", size=8)
    h.put(330, 394, "Datum __________", size=8)
    h.put(450, 394, "Sign __________", size=8)
    for x, words in ((65, "x"), (216, "3 500:-"), (362, "14/6 -96"), (476, "LK")):
        penned(h, x, 392, words, 11)
    h.put(28, 409, "Lämnas till kontoret, Storgatan 3, senast tre veckor före aktiviteten. Kvitton redovisas inom en "
          "månad.", size=7)  # fmt: skip
    d.unanswered("organisationsnummer")
    d.signed(line=False)
    return h.done()


_EVENING = (
    ("Gage till fyra vissångare", "2.400:-"),
    ("Resor", "380:-"),
    ("Hyra av Folkets Hus, A-salen", "450:-"),
    ("STIM-avgift", "95:-"),
    ("Affischer och annonser", "625:-"),
)


def visaftnar() -> Rendered:
    """A culture board's stencil of 1978 filled in on a typewriter: underscores, points in thousands; words say else."""
    h = Hand("visaftnar", font="Courier", size=10.5)
    d = h.paper("ansokan")
    h.put(60, 60, "ÄLVNÄS KOMMUN")
    h.put(60, 73, "Kulturnämnden")
    h.put(330, 60, "ANSÖKAN OM BIDRAG TILL")
    h.put(330, 73, "KULTURELLT PROGRAM")
    h.put(330, 86, "1978")
    h.put(60, 99, "_" * 75)
    y = 130.0
    for label, answer in (
        ("Arrangör", d("sokande", "Visans Vänner i Älvnäs")),
        ("Utdelningsadress", d("adress", "c/o Rask, Brogatan 4 B")),
        ("Postadress", d("postadress", "820 70 ÄLVNÄS")),
        ("Kontaktman", d("kontaktperson", "Harry Rask")),
        ("Tel bost/arb", d("telefon", "0980-319 207")),
        ("Programmets namn", d("projekt", "Tre aftnar med visa och dikt")),
        ("Tid fr o m", d("tidplan_start", "11/9 1978", "1978-09-11")),
        ("Tid t o m", d("tidplan_slut", "2/12 1978", "1978-12-02")),
        ("Inträdesavgift", "5:- (pensionärer och barn fritt)"),
    ):
        h.put(60, y, label + ":")
        h.line(206, y + 3, 527, y + 3, 0.5)
        h.put(212, y - 1, answer)
        y += 21
    h.put(60, y + 16, "Beskriv programmet:")
    y = h.wrap(60, y + 34, 455, d.section("genomforande", "Beskriv programmet", "Tre kvällar i Folkets Hus. Älvnäs "
        "egna "
               "visdiktare från 1800-talets flottarlag sjungs och läses, delvis ur handskrivna böcker som aldrig "
               "tryckts. Vid sista kvällen medverkar skolans kör. Samarbete med ABF och biblioteket."))  # fmt: skip
    h.put(60, y + 18, "Beräknade utgifter (kr):")
    y += 36
    for text, raw in costs(d, _EVENING):
        h.put(74, y, text)
        h.put(430, y, raw, align="right")
        y += 15
    h.put(430, y - 6, "__________", align="right")
    h.put(74, y + 8, "Summa utgifter")
    h.put(430, y + 8, d("budget_summa", "3.950:-", "3950"), align="right")
    h.put(74, y + 23, "Beräknade inträden")
    h.put(430, y + 23, d("ovriga_intakter_belopp", "500:-", "500"), align="right")
    y += 52
    h.put(60, y, "Härmed anhålles om ett bidrag av kronor " + d("sokt_summa", "3.450:-", value("3.450:-")))
    h.put(60, y + 16, "(med bokstäver: tretusenfemhundrafyrtio)")
    h.put(60, y + 52, d("ort", "Älvnäs") + " den " + d("datum", "14 maj 1978", "1978-05-14"))
    h.put(60, y + 92, "." * 38)
    h.put(60, y + 106, d("undertecknare", "Signe Fjellman") + ", " + d("befattning", "ordf."))
    h.put(360, y + 52, "Nämndens anteckning")
    h.put(360, y + 68, "Dnr " + d("diarienummer", "KuN 61/78"))
    h.put(360, y + 84, "Ink. 1978-05-18")
    h.put(360, y + 100, "Till nämnd 5/6")
    d.planted.append("B11")
    d.signed()
    return h.done()


PAPERS = (hissihuset, hyresgastmedel, visaftnar)
