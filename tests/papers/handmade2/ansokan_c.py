"""Four applications: a cp1252 form, pupils and artists in a table, a climate measure, half a sheet; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs, told, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def sommarlov() -> Rendered:
    """A form of a word processor saved as text: labels in capitals with the answer indented on the next line."""
    d = Document("ansokan")
    mal = "Alla barn i mellanstadiet ska kunna göra något varje vardag i sju veckor utan att betala."
    arbete = "Fritidsledare, kulturskolan och fyra föreningar delar på schemat. Mat ingår varje dag."
    d.section("mal", "MÅL", mal)
    d.section("genomforande", "ARBETSSÄTT", arbete)
    rows = costs(
        d,
        (
            ("Ledare", "310 500"),
            ("Luncher", "164 000"),
            ("Bussar", "58 250"),
            ("Material och hyror", "67 250"),
        ),
    )
    own = d("ovriga_intakter_belopp", "100 000 kronor", "100000")
    body = (
        *_holiday(d),
        "MÅL",
        "\t" + mal,
        "ARBETSSÄTT",
        "\t" + arbete,
        "KOSTNADER I KRONOR",
        *(f"\t{text}\t{belopp}" for text, belopp in rows),
        f"\tSumma\t{d('budget_summa', '600 000', '600000')}",
        "KOMMUNENS EGEN INSATS",
        "\t" + own,
        "SÖKT BELOPP",
        "\t" + d("sokt_summa", "500 000 kronor", "500000"),
        "ORT, DATUM",
        f"\t{d('ort', 'Åkersnäs')}, {d('datum', '2016-04-18')}",
        "BEHÖRIG FÖRETRÄDARE",
        "\t" + d("undertecknare", "Sixten Enerot"),
        "\t" + d("befattning", "Fritidschef"),
        "",
    )
    return typed("sommarlov", (d, "\n".join(body)), encoding="cp1252")


def _holiday(d: Document) -> tuple[str, ...]:
    """The head of the form and what comes before the prose."""
    return (
        "ÅKERSNÄS KOMMUN\tDnr " + d("diarienummer", "FRI 2016.88"),
        "Fritidsnämnden\tSida 1",
        "",
        "ANSÖKAN OM STATSBIDRAG FÖR AKTIVITETER UNDER SKOLLOV",
        "",
        "NÄMND",
        "\t" + d("namnd", "Fritidsnämnden"),
        "SÖKANDE KOMMUN",
        "\t" + d("sokande", "Åkersnäs kommun"),
        "ORGANISATIONSNUMMER",
        "\t" + d("organisationsnummer", "212000-0142"),
        "KONTAKTPERSON, TELEFON, E-POST",
        f"\t{d('kontaktperson', 'Ylva Lindevall')}, {d('telefon', '040-628 04 73')}, "
        + d("epost", "ylva.lindevall@akersnas.example"),
        "AKTIVITETENS NAMN",
        "\t" + d("projekt", "Sju veckor fritt"),
        "PERIOD",
        "\t" + d("tidplan_start,tidplan_slut", "13 juni - 29 juli 2016", "2016-06-13", "2016-07-29"),
    )


_MYTH = (
    (
        "syfte",
        "Syfte",
        "Eleverna ska få skapa tillsammans med yrkesverksamma konstnärer och se sitt verk möta en publik.",
    ),
    (
        "genomforande",
        "Upplägg",
        "Varje årskurs arbetar sex veckor med en konstform. Myten skrivs gemensamt av årskurs 6.",
    ),
)


def skolkultur() -> Rendered:
    """State money for culture in schools: a wide table where each effort has pupils, cost and share applied for."""
    h = Hand("skolkultur", font="Liberation Sans", size=9, page=(A4[1], A4[0]))
    d = h.paper("ansokan")
    h.put(40, 40, "Statens kulturkansli", size=9)
    h.put(802, 40, "Ansökan Kultur i skolan, läsåret 2013/14", size=9, align="right")
    h.put(40, 66, "Åtgärder som ansökan omfattar", size=14, bold=True)
    facts = (
        (40, "Huvudman", d("sokande", "Lillåsens friskola ek. för.")),
        (230, "Org.nr", d("organisationsnummer", "802511-8483")),
        (330, "Kontaktperson", d("kontaktperson", "Iréne Hasselros")),
        (480, "E-post", d("epost", "irene@lillasenfriskola.example")),
        (680, "Telefon", d("telefon", "070-174 06 88")),
    )
    h.grid([36, 226, 326, 476, 676, 806], [76, 104])
    for x, label, answer in facts:
        h.put(x, 85, label, size=6.5)
        h.put(x, 99, answer)
    h.put(40, 124, "Projekt: ", bold=True)
    h.put(90, 124, d("projekt", "Vi bygger en myt"))
    h.put(330, 124, "Genomförs: ", bold=True)
    h.put(400, 124, d("tidplan_start", "2013-09-02") + " t o m " + d("tidplan_slut", "2014-06-05"))
    y = _efforts(h, d)
    h.put(40, y + 40, "Skolans egen finansiering: ", bold=True)
    h.put(170, y + 40, d("ovriga_intakter_belopp", "50 000 kr", "50000"))
    y = told(h, d, 40, y + 66, 740, _MYTH)
    h.put(40, y + 24, d("ort", "Lillåsen") + " " + d("datum", "den 22 mars 2013", "2013-03-22"))
    h.line(300, y + 26, 540, y + 26)
    h.put(300, y + 35, "Rektors underskrift", size=6.5)
    h.put(560, y + 24, d("undertecknare", "Torvald Yngvesson") + ", " + d("befattning", "rektor"))
    d.signed()
    return h.done()


def _efforts(h: Hand, d: Document) -> float:
    """The table of efforts; where its last row starts."""
    edges = [36, 60, 300, 470, 560, 680, 806]
    heads = ("Nr", "Åtgärd", "Kulturaktör", "Antal elever", "Total kostnad (kr)", "Varav sökt bidrag (kr)")
    ends = [40, 64, 304, 552, 674, 800]
    h.row(150, ends, heads, right=(3, 4, 5), bold=True)
    rows = (
        ("Teaterverkstad", "Teater Halvmåne", "64", "92 000", "70 000"),
        ("Skulptur av skrot", "Smedjan i Tjärn", "48", "61 500", "50 000"),
        ("Filmad dans", "Fri konstnär", "112", "84 500", "80 000"),
        ("Avslutande visning", "Skolan själv", "224", "12 000", "0"),
    )
    y, ys = 156.0, [138.0, 156.0]
    for rad, (text, actor, pupils, whole, asked) in enumerate(rows, 1):
        key = f"budget_rows/{rad}"
        cells = (d(f"{key}/text", text), actor, pupils, d(f"{key}/belopp", whole, value(whole)), asked)
        h.row(y + 13, ends, (str(rad), *cells), right=(3, 4, 5))
        y += 19
        ys.append(y)
    total, asked = d("budget_summa", "250 000", "250000"), d("sokt_summa", "200 000", "200000")
    h.row(y + 13, ends, ("", "Summa", "", "448", total, asked), right=(3, 4, 5), bold=True)
    h.grid(edges, [*ys, y + 19])
    return y


def klimatatgard() -> Rendered:
    """A climate measure: grey captions beside white fields in two columns of pairs, sums in points and kronor."""
    h = Hand("klimatatgard", font="Arial", size=9, producer="fpdf", ticks="drawn")
    d = h.paper("ansokan")
    h.put(48, 50, "Lokala klimatpengar", size=20, bold=True)
    h.put(48, 66, "Ansökan 2019 – Miljöförvaltningen, Rödhamns stad", size=9)
    y = _parties(h, d)
    sections = (
        (
            "syfte",
            "Syfte",
            "Minska utsläppen från boendes bilar och gårdens el. I dag har 4 av 62 hushåll elbil.",
        ),
        ("mal", "Mål", "Tjugo laddplatser i bruk och 38 MWh solel per år från och med november 2019."),
    )
    y = told(h, d, 48, y + 20, 500, sections)
    y = _pieces(h, d, y)
    h.put(54, y + 100, d("ort", "Rödhamn") + ", " + d("datum", "2019-01-25"))
    h.line(300, y + 102, 574, y + 102, 0.4)
    h.put(300, y + 112, "Namnteckning, två i förening om så krävs", size=7)
    h.put(300, y + 128, d("undertecknare", "Åsa Ollonqvist") + ", " + d("befattning", "ordförande"))
    h.put(48, 820, "Rödhamns stad, Miljöförvaltningen, 452 80 Rödhamn | 031-390 06 05 | 212000-0142", size=7)
    d.signed()
    return h.done()


def _pieces(h: Hand, d: Document, y: float) -> float:
    """Pieces and their prices, then the three sums."""
    h.box(48, y, 580, y + 18, 0.88)
    h.row(
        y + 12, [54, 380, 470, 574], ("Kostnad", "Antal", "Styckpris", "Kronor"), right=(1, 2, 3), bold=True
    )
    posts = (
        ("Laddstolpe", "10", "21.500", "215.000"),
        ("Solceller, kWp", "40", "11.250", "450.000"),
        ("Elcentral", "1", "65.000", "65.000"),
    )
    for rad, (text, antal, pris, belopp) in enumerate(posts, 1):
        key = f"budget_rows/{rad}"
        y += 18
        cells = (d(f"{key}/text", text), d(f"{key}/antal", antal), d(f"{key}/a_pris", pris, value(pris)))
        h.row(
            y + 12, [54, 380, 470, 574], (*cells, d(f"{key}/belopp", belopp, value(belopp))), right=(1, 2, 3)
        )
        h.line(48, y + 17, 580, y + 17, 0.3)
    h.row(
        y + 32, [54, 574], ("Summa kostnader", d("budget_summa", "730.000", "730000")), right=(1,), bold=True
    )
    h.row(
        y + 48,
        [54, 574],
        ("Annan finansiering (statligt stöd)", d("ovriga_intakter_belopp", "365.000", "365000")),
        right=(1,),
    )
    h.row(y + 64, [54, 574], ("Sökt bidrag", d("sokt_summa", "365.000", "365000")), right=(1,), bold=True)
    return y


def _parties(h: Hand, d: Document) -> float:
    """Captions on grey and their fields, two in a row."""
    rows = (
        (
            ("Sökande", d("sokande", "Bostadsrättsföreningen Tallhöjden 7")),
            ("Org.nr", d("organisationsnummer", "802733-3114")),
        ),
        (("Gatuadress", d("adress", "Tallhöjdsvägen 40")), ("Postadress", d("postadress", "452 60 Rödhamn"))),
        (("Kontakt", d("kontaktperson", "Tage Kvarnsten")), ("Telefon", d("telefon", "08/465 004 28"))),
        (
            ("Åtgärd", d("projekt", "Laddstolpar och solceller")),
            ("E-post", d("epost", "tage@tallhojden.example")),
        ),
        (
            ("Start", d("tidplan_start", "1/3 2019", "2019-03-01")),
            ("Klart", d("tidplan_slut", "31/10 2019", "2019-10-31")),
        ),
        (("Momspliktig", f"{UNTICKED} Ja  {TICKED} Nej"), ("Diarienr", d("diarienummer", "MN 2019/0213"))),
    )
    y = 84.0
    for left, right in rows:
        for x, (label, answer) in ((48, left), (316, right)):
            h.box(x, y, x + 70, y + 22, 0.88)
            h.box(x, y, x + 264, y + 22)
            h.put(x + 4, y + 14, label, size=8)
            h.put(x + 76, y + 14, answer)
        y += 24
    return y


def halvark() -> Rendered:
    """Half a sheet for young people: typed on ruled lines, one sum, hardly anything asked."""
    h = Hand("halvark", font="Helvetica", size=10, page=(A4[1] / 2, A4[0]))
    d = h.paper("ansokan")
    h.put(210, 44, "UNGA PENGAR", size=18, bold=True, align="middle")
    h.put(210, 60, "Svar inom två veckor! Högst 10 000 kr.", size=9, italic=True, align="middle")
    lines = (
        ("Vi heter", d("sokande", "Skatecrew Vassby")),
        ("Vår idé heter", d("projekt", "Rampen rullar igen")),
        ("Den som svarar i telefon", d("kontaktperson", "Malkolm Myrlund")),
        ("Nummer", d("telefon", "070-174 06 45")),
        ("Börjar", d("tidplan_start", "1 maj 2008", "2008-05-01")),
        ("Slut", d("tidplan_slut", "30 augusti 2008", "2008-08-30")),
    )
    y = 90.0
    for label, answer in lines:
        h.put(36, y, label, size=9)
        h.put(150, y, answer, font="Courier")
        h.line(148, y + 3, 385, y + 3, 0.4)
        y += 24
    h.put(36, y, "Vad ska ni göra?", size=9)
    text = "Vi lagar rampen bakom hallen och har tre prova på-dagar med lånade brädor."
    y = h.wrap(36, y + 16, 349, d.section("genomforande", "Vad ska ni göra?", text), font="Courier") + 10
    h.put(36, y, "Vad behöver ni köpa?", size=9)
    for name, belopp in costs(
        d, (("Plywood 9 skivor", "3 960:-"), ("Skruv, lack", "840:-"), ("Låna brädor", "1 200:-"))
    ):
        y += 16
        h.put(44, y, name, font="Courier")
        h.put(300, y, belopp, font="Courier", align="right")
    _end_of_half(h, d, y)
    h.put(210, 580, "Fritid Vassby, Torget 1, 692 80 Vassby, tfn 0980-319 270", size=7, align="middle")
    d.signed(line=False)
    return h.done()


def _end_of_half(h: Hand, d: Document, y: float) -> None:
    """The sums, the day and a name."""
    y += 20
    h.put(36, y, "Det blir", size=9)
    h.put(300, y, d("budget_summa", "6 000:-", "6000"), font="Courier", align="right")
    h.put(36, y + 24, "Vi vill ha", size=9)
    h.put(300, y + 24, d("sokt_summa", "6 000:-", "6000"), font="Courier", align="right")
    h.put(36, y + 56, "Datum", size=9)
    h.put(90, y + 56, d("datum", "21/4 2008", "2008-04-21"), font="Courier")
    h.put(36, y + 80, "Vuxen som skriver under", size=9)
    h.put(150, y + 80, d("undertecknare", "Desirée Vintergård"), font="Courier")


PAPERS = (sommarlov, skolkultur, klimatatgard, halvark)
