"""Second half, drawn: an application for rural development in lettered parts, and a report on state grants."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_L, _R = 50.0, 545.0
_CRANE = (
    ("Projektledare, halvtid i tolv månader", "264 000"),
    ("Varvstjänster och lyft", "118 500"),
    ("Resor", "12 400"),
    ("Material", "41 100"),
    ("Information och invigning", "14 000"),
)
_MONEY = (
    ("Kommunens bidrag (offentlig medfinansiering)", "95 000"),
    ("Hamnföreningens egna pengar", "40 000"),
)


def _band(h: Hand, y: float, text: str) -> float:
    h.box(_L, y, _R, y + 17, 0.85)
    h.put(_L + 5, y + 12.5, text, bold=True, size=10.5)
    return y + 17


def _boxes(
    h: Hand, y: float, xs: Sequence[float], cells: Sequence[tuple[str, str]], tall: float = 28.0
) -> float:
    """Cells side by side, a small label in the corner of each and the answer below it."""
    for x0, x1, (label, answer) in zip(xs, xs[1:], cells, strict=False):
        h.box(x0, y, x1, y + tall)
        h.put(x0 + 3, y + 8, label, size=6.8)
        h.put(x0 + 5, y + 22, answer, font="Courier", size=10)
    return y + tall


def hamnkransansokan() -> Rendered:
    """A harbour society applies to its Leader area, 2010: parts A to E in boxes, the office's own box at the top."""
    h = Hand("hamnkransansokan", font="Helvetica", size=9.5, leading=1.25)
    d = h.paper("ansokan")
    h.put(_L, 52, "Leader Skärkusten", bold=True, size=15)
    h.put(
        _L, 66, "Box 9, 620 20 Klinthamra · Telefon 08-465 004 60 · kansli@leaderskarkusten.example", size=7.5
    )
    h.put(_L, 98, "Ansökan om projektstöd", bold=True, size=14)
    h.put(_L, 112, "för landsbygdsutveckling 2007–2013", size=10)
    h.box(390, 40, _R, 116)
    h.put(394, 49, "Fylls i av kontoret", size=6.8)
    h.put(394, 64, "Journalnummer", size=7.5)
    h.put(460, 64, d("diarienummer", "2010-3326"), font="Courier")
    h.put(394, 82, "Inkom", size=7.5)
    h.put(460, 82, "2010-04-19", font="Courier")
    h.put(394, 100, "Komplett", size=7.5)
    h.put(460, 100, "2010-05-11", font="Courier")
    y = _band(h, 126, "A. Uppgifter om sökande")
    y = _boxes(
        h,
        y,
        (_L, 340, _R),
        (
            ("Sökandens namn", d("sokande", "Klinthamra Hamnförening")),
            ("Organisationsnummer", d("organisationsnummer", "816400-3389")),
        ),
    )
    y = _boxes(
        h,
        y,
        (_L, 300, _R),
        (
            ("Utdelningsadress", d("adress", "Hamngatan 18")),
            ("Postnummer och ortnamn", d("postadress", "620 20 Klinthamra")),
        ),
    )
    y = _boxes(h, y, (_L, 250, 370, _R), (
        ("Kontaktperson i projektet", d("kontaktperson", "Yngve Storvall")),
        ("Telefon", d("telefon", "070-174 06 81")),
        ("E-post", d("epost", "yngve@klinthamn.example"))))  # fmt: skip
    y = _band(h, y + 8, "B. Projektet")
    y = _boxes(h, y, (_L, 340, 442, _R), (
        ("Benämning på projektet (högst 40 tecken)", d("projekt", "Kranen svänger igen")),
        ("Påbörjas", d("tidplan_start", "2010-09-01")),
        ("Avslutas", d("tidplan_slut", "2011-10-31"))))  # fmt: skip
    for name, heading, hint, text, tall in (
        ("bakgrund", "B1. Bakgrund", "Varför behövs projektet? Hur ser det ut i dag?",
         "Hamnkranen från 1908 är den sista handdrivna på kusten. Den har stått stilla sedan kalkbåtarna slutade gå "
         "och är avstängd för allmänheten efter att en planka i gången brast.", 64),
        ("mal", "B2. Mål", "Målen ska gå att mäta när projektet är slut.",
         "Kranen är godkänd för visningslyft senast i juni 2011. Under första sommaren har 2 000 besökare sett ett "
         "lyft och tre företag i hamnen har ökat sin omsättning.", 64),
        ("genomforande", "B3. Genomförande", "Beskriv aktiviteterna i den ordning de ska göras.",
         "Kranen lyfts av under hösten och körs till varvet. Kugghjul och vajrar byts, medan medlemmarna lägger ny "
         "gång på kajen. Under våren utbildas tolv kranförare och visningarna börjar vid midsommar.", 76),
    ):  # fmt: skip
        h.box(_L, y, _R, y + tall)
        h.put(_L + 3, y + 10, heading, bold=True, size=8.5)
        h.put(_L + 110, y + 10, hint, italic=True, size=7)
        h.wrap(_L + 5, y + 24, _R - _L - 12, d.section(name, heading, text), font="Courier", size=9.2)
        y += tall
    h.box(_L, y, _R, y + 40)
    h.put(_L + 3, y + 10, "B4. Övriga upplysningar", bold=True, size=8.5)
    d.section("ovriga_upplysningar", "B4. Övriga upplysningar")
    h.put(_L, 815, "Blankett LS 1:2009", size=7)
    h.put(_R, 815, "Sida 1 av 2", size=7, align="right")
    _crane_money(h, d)
    return h.done()


def _crane_money(h: Hand, d: Document) -> None:
    h.page()
    y = _band(h, 46, "C. Projektets kostnader")
    h.put(_L, y + 12, "Ange kostnader utan moms om sökanden har avdragsrätt. Värdet av ideellt arbete ska inte räknas "
          "med.", size=7.5)  # fmt: skip
    y += 20
    rows = [("Kostnad", "Belopp, kr"), *costs(d, _CRANE),
            ("Summa kostnader", d("budget_summa", "450 000", "450000"))]  # fmt: skip
    y = _ruled(h, y, rows)
    y = _band(h, y + 14, "D. Finansiering")
    rows = [("Finansiering", "Belopp, kr"), *_MONEY,
            ("Summa övrig finansiering", d("ovriga_intakter_belopp", "135 000", "135000")),
            ("Sökt projektstöd", d("sokt_summa", "315 000", "315000"))]  # fmt: skip
    y = _ruled(h, y, rows)
    y = _band(h, y + 14, "E. Underskrift")
    y = h.wrap(_L + 4, y + 14, 480, "Jag försäkrar att uppgifterna är riktiga. Arbetet får inte påbörjas innan "
               "ansökan har kommit in till kontoret.", size=8.5)  # fmt: skip
    y = _boxes(h, y, (_L, 260, _R), (
        ("Ort och datum", d("ort", "Klinthamra") + " " + d("datum", "2010-04-16")),
        ("Namnteckning", "")), 44)  # fmt: skip
    _boxes(h, y, (_L, 260, _R), (
        ("Namnförtydligande", d("undertecknare", "Barbro Lindahl")),
        ("Befattning", d("befattning", "Föreningens ordförande"))))  # fmt: skip
    h.put(_L, 815, "Blankett LS 1:2009", size=7)
    h.put(_R, 815, "Sida 2 av 2", size=7, align="right")
    d.signed()


def _ruled(h: Hand, y: float, rows: Sequence[tuple[str, str]]) -> float:
    h.grid((_L, 420, _R), [y + 18 * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        last = number in (0, len(rows) - 1)
        h.row(y + 12.5 + 18 * number, (_L + 5, _R - 5), row, right=(1,), bold=last,
              font="" if last else "Courier", size=9.5)  # fmt: skip
    return y + 18 * len(rows)


_CARE = (
    ("Lön och sociala avgifter", "842 000"),
    ("Kompetensutveckling", "236 500"),
    ("Handledning och konsulter", "128 000"),
    ("Lokaler och material", "68 000"),
)


def omsorgsuppfoljning() -> Rendered:
    """A municipality accounts to a state authority for a grant of 2015, in numbered questions with ticks."""
    h = Hand("omsorgsuppfoljning", font="Liberation Sans", size=10, leading=1.3)
    d = h.paper("redovisning")
    h.put(60, 54, "Myndigheten för omsorg", bold=True, size=13)
    h.put(535, 54, "1(2)", size=9, align="right")
    h.put(60, 100, "Återrapportering av statsbidrag 2015", bold=True, size=16)
    y = h.wrap(60, 122, 475, "Blanketten ska vara hos myndigheten senast den 1 mars 2016. Kommuner som inte "
               "återrapporterar kan bli skyldiga att betala tillbaka hela bidraget. Frågor: telefon "
               "08-465 004 90.", size=9)  # fmt: skip
    y += 8
    for number, label, answer in (
        ("1", "Kommun", "Rönnforsens kommun"),
        ("2", "Nämnd som ansvarar för insatsen", d("namnd", "Omsorgsnämnden")),
        ("3", "Myndighetens diarienummer", d("diarienummer", "9.2-04417/2015")),
        ("4", "Benämning på insatsen", d("report_projects/1/projekt", "Fler händer på natten")),
        ("5", "Redovisningen avser tiden", d("period_start", "2015-01-01") + " till " + d("period_slut", "2015-12-31")),
        ("6", "Tilldelade medel", d("beviljat_belopp", "1 320 000 kr", "1320000")),
        ("7", "Förbrukade medel", d("forbrukat_belopp", "1 274 500 kr", "1274500")),
        ("8", "Medel att återbetala", "45 500 kr"),
    ):  # fmt: skip
        h.put(60, y, number + ".")
        h.put(80, y, label)
        h.put(260, y, answer, bold=True)
        h.line(260, y + 4, 535, y + 4, 0.3)
        y += 20
    h.put(60, y, "9.")
    h.put(80, y, "Har medlen använts enligt regeringens beslut?")
    h.put(330, y, f"{TICKED} Ja, helt")
    h.put(400, y, f"{UNTICKED} Delvis")
    h.put(465, y, f"{UNTICKED} Nej")
    y += 26
    for number, name, label, text in (
        ("10.", "genomforande", "Beskriv hur insatsen har genomförts",
         "Sju undersköterskor anställdes till nattpatrullen i februari. Tillsammans med vårdförbundet togs ett schema "
         "fram där ingen arbetar ensam efter klockan 22. Alla nattanställda har gått utbildning i demensvård."),
        ("11.", "resultat", "Vilka resultat har insatsen gett?",
         "Antalet fallskador nattetid har minskat från 61 till 38. Nattfastan har kortats till i snitt elva timmar för "
         "dem som har velat ha ett kvällsmål. Sjukfrånvaron bland nattpersonalen är oförändrad."),
    ):  # fmt: skip
        h.put(60, y, number)
        h.put(80, y, label)
        d_text = d.section(name, f"{number} {label}", text)
        y = h.wrap(80, y + 17, 455, d_text, font="Liberation Serif", size=10.5) + 10
    _care_sums(h, d)
    return h.done()


def _care_sums(h: Hand, d: Document) -> None:
    h.page()
    h.put(60, 54, "Myndigheten för omsorg", bold=True, size=13)
    h.put(535, 54, "2(2)", size=9, align="right")
    h.put(60, 96, "12. Fördela det förbrukade beloppet på kostnadsslag (kronor)")
    y = 118.0
    h.row(y, (84, 520), ("Kostnadsslag", "Utfall"), right=(1,), bold=True)
    h.line(80, y + 5, 535, y + 5)
    for row in costs(d, _CARE):
        y += 19
        h.row(y, (84, 520), row, right=(1,))
        h.line(80, y + 5, 535, y + 5, 0.3)
    y += 21
    h.row(y, (84, 520), ("Summa", d("summa_angiven", "1 274 500", "1274500")), right=(1,), bold=True)
    y += 40
    h.put(60, y, "13. Övriga upplysningar")
    y = h.wrap(80, y + 17, 455, d.section("ovriga_upplysningar", "13. Övriga upplysningar",
               "Två av tjänsterna tillsattes först i maj, vilket förklarar att hela beloppet inte har använts."),
               font="Liberation Serif", size=10.5)  # fmt: skip
    y += 26
    h.put(60, y, "Uppgifterna lämnas av", bold=True)
    for label, answer in (
        ("Namn", d("undertecknare", "Katarina Forsgren")),
        ("Befattning", "Förvaltningschef"),
        ("Datum", d("datum", "2016-02-18")),
    ):
        y += 20
        h.put(80, y, label)
        h.put(180, y, answer)
    h.put(60, 800, "Myndigheten för omsorg, 106 41 Stockholm   Org.nr 202100-9515", size=8)
    d.signed(line=False)


PAPERS = (hamnkransansokan, omsorgsuppfoljning)
