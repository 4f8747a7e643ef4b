"""First half, drawn: a nature grant out of a browser, a Leader form ruled by hand; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, told
from tests.papers.handmade5.tools import priced, through_browser
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_PONDS_LOOK = """
@page { size: A4; margin: 14mm 17mm 16mm } body { font: 9.5pt/1.3 "Liberation Sans", sans-serif; margin: 0 }
header { display: flex; justify-content: space-between; border-bottom: 1px solid #000; padding-bottom: 2mm }
h1 { font-size: 15pt; margin: 4mm 0 1mm } h2 { font-size: 10pt; margin: 5mm 0 1mm; color: #2d5f2e;
  text-transform: uppercase; letter-spacing: .6px; break-after: avoid }
.g { display: grid; grid-template-columns: 2fr 1fr; border-top: 1px solid #666; border-left: 1px solid #666 }
.g > div { border-right: 1px solid #666; border-bottom: 1px solid #666; padding: .6mm 1.5mm 1mm; min-height: 8mm }
.g .all { grid-column: 1 / 3 } .g label { display: block; font-size: 7pt; color: #333 } p { margin: 0 0 2mm }
table { width: 100%; border-collapse: collapse; font-size: 9pt } td, th { border: 1px solid #888; padding: .8mm 1.5mm;
  text-align: left } td.k, th.k { text-align: right } .half { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm }
.b { break-inside: avoid } .fot { font-size: 7pt; color: #444; margin-top: 6mm }
"""
_PONDS = (
    ("Inventering av vatten och markägarsamråd", "Kommunekologen", "64 000"),
    ("Grävning av sju dammar, 0,02–0,15 ha", "Upphandlad entreprenör", "287 500"),
    ("Stängsel och betesdjur år 2 och 3", "Markägarna", "91 500"),
    ("Stigar, spång och informationsskyltar", "Naturskolan", "118 000"),
    ("Grodväktare: fältdagar med åk 5", "Rönneholms Naturvänner", "39 000"),
)


def _cell(label: str, answer: str, wide: bool = False) -> str:
    return f'<div class="{"all" if wide else ""}"><label>{label}</label>{answer}</div>'


def groddammar() -> Rendered:
    """A municipality's nature grant printed by a browser: captions in the cells, measures, finance beside them."""
    d = Document("ansokan")
    listed = zip(costs(d, [(row[0], row[2]) for row in _PONDS]), _PONDS, strict=True)
    rows = "".join(
        f'<tr><td>{text}</td><td>{row[1]}</td><td class="k">{raw}</td></tr>' for (text, raw), row in listed
    )
    why = d.section("bakgrund", "Beskriv nuläget", "Större vattensalamander och lövgroda fanns på 31 platser i "
        "kommunen 1994. Vid kommunens inventering 2011 återstod tolv. De flesta märgelgravarna på slätten är "
        "igenfyllda "
        "eller har vuxit igen med vide.")  # fmt: skip
    aim = d.section("syfte", "Syfte med projektet", "Att binda samman de kvarvarande lekvattnen så att arterna kan "
        "sprida sig, och att ge skolorna ett lekvatten på högst två kilometers avstånd.")  # fmt: skip
    goal = d.section("mal", "Mätbara mål", "Sju nya dammar senast den 1 november 2014. Lek av groddjur i minst fyra av "
        "dem våren 2015. Alla elever i årskurs 5 har besökt en damm.")  # fmt: skip
    how = d.section("genomforande", "Så ska arbetet gå till", "Dammarna grävs på hösten när marken bär. Schaktmassorna "
        "läggs i flacka vallar söder om vattnet. Naturskolan håller i skyltarna och Rönneholms Naturvänner räknar "
        "groddjur varje vår.")  # fmt: skip
    body = f"""<header><b>Länsstyrelsen i Göinge län</b><span>Ankom 2012-11-30 &nbsp; Dnr {
        d("diarienummer", "501-20417-2012")}</span></header>
<h1>LONA – ansökan om bidrag till lokalt naturvårdsprojekt</h1>
<h2>1 Kommunens uppgifter</h2><div class="g">{_cell("Kommun", d("sokande", "Rönneholms kommun"))}
{_cell("Organisationsnummer", d("organisationsnummer", "212000-8715"))}
{_cell("Ansvarig nämnd", d("namnd", "Miljö- och byggnadsnämnden"))}
{_cell("Plusgiro", "12 34 56-7")}
{_cell("Utdelningsadress", d("adress", "Storgatan 1 B"))}{_cell("Postnummer och ort",
    d("postadress", "289 31 Rönneholm"))}
{_cell("Kontaktperson i kommunen", d("kontaktperson", "Ylva Tegnander"))}{_cell("Direktnummer",
    d("telefon", "040-628 04 17"))}
{_cell("E-post till kontaktpersonen", d("epost", "ylva.tegnander@ronneholm.example"), True)}</div>
<h2>2 Projektet</h2><div class="g">{_cell("Projekttitel", d("projekt", "Lövgrodans stig – sju nya lekvatten på "
    "Rönneholmsslätten"), True)}{_cell("Projektet påbörjas", d("tidplan_start", "2013-04-15", "2013-04-15"))}
{_cell("Projektet är avslutat senast", d("tidplan_slut", "2015-11-30", "2015-11-30"))}
{_cell("Beställning av något slag gjord innan ansökan?", f"{UNTICKED} Ja &nbsp; {TICKED} Nej", True)}</div>
<h2>3 Beskrivning</h2><b>Beskriv nuläget</b><p>{why}</p><b>Syfte med projektet</b><p>{aim}</p>
<b>Mätbara mål</b><p>{goal}</p><b>Så ska arbetet gå till</b><p>{how}</p>
<div class="b"><h2>4 Åtgärder och kostnader</h2><table><tr><th>Åtgärd</th><th>Utförs av</th>
<th class="k">Kostnad inkl. ej avdragsgill moms, kr</th></tr>{rows}<tr><th colspan="2">Beräknad totalkostnad</th>
<th class="k">{d("budget_summa", "600 000", "600000")}</th></tr></table></div>
<div class="b"><h2>5 Finansiering</h2><div class="half"><table><tr><th>Lokal motprestation</th>
<th class="k">kr</th></tr>
<tr><td>Kommunens arbetstid</td><td class="k">140 000</td></tr><tr><td>Kommunens övriga medel</td>
<td class="k">113 275</td></tr><tr><td>Ideellt arbete, 267 tim à 175 kr</td><td class="k">46 725</td></tr>
<tr><th>Summa</th><th class="k">{d("ovriga_intakter_belopp", "300 000", "300000")}</th></tr></table>
<table><tr><th>Statsbidrag (högst 50 %)</th><th class="k">kr</th></tr><tr><td>Bidrag som kommunen söker</td>
<td class="k">{d("sokt_summa", "300 000", "300000")}</td></tr><tr><td>Varav utbetalas i förskott</td>
<td class="k">75 000</td></tr></table></div></div>
<div class="b"><h2>6 Underskrift av behörig företrädare</h2><div class="g">{_cell("Ort", d("ort", "Rönneholm"))}
{_cell("Datum", d("datum", "2012-11-27"))}{_cell("Namnteckning", "<br>")}{_cell("Befattning",
    d("befattning", "Miljöchef"))}{_cell("Namnförtydligande", d("undertecknare", "Karl-Axel Broman"), True)}</div>
<p class="fot">Ansökan lämnas till länsstyrelsen senast den 1 december. Blankett LONA-1, version 2010-09.</p>
</div>"""  # fmt: skip
    d.signed()
    return through_browser("groddammar", _PONDS_LOOK, body, d)


_DAIRY = (
    ("Projektledning, timmar", "640", "385", "246 400"),
    ("Studieresa till Jämtland, deltagare", "14", "2 650", "37 100"),
    ("Kurs i ystning, dagar", "9", "6 800", "61 200"),
    ("Mässmonter, tillfällen", "3", "11 500", "43 500"),
    ("Trycksak Smakvägen, exemplar", "5000", "4", "20 000"),
    ("Webbplats, styck", "1", "48 000", "48 000"),
)


def smakvagen() -> Rendered:
    """A Leader application of 2009 in lettered parts: how many at what price, a row that does not multiply."""
    h = Hand("smakvagen", font="Times", size=10.5, ticks="drawn", leading=1.2)
    d = h.paper("ansokan")
    h.box(40, 34, 555, 92, 0.92)
    h.put(48, 52, "ANSÖKAN PROJEKTSTÖD – LEADER", bold=True, size=14)
    h.put(
        48,
        68,
        "Landsbygdsprogrammet 2007–2013. Skickas till LAG Leader Tre Åsar, Box 70, 534 02 Kvarnlösa",
        size=9,
    )
    h.put(48, 82, "Journalnr (ifylls av länsstyrelsen)", size=8)
    h.put(190, 82, d("diarienummer", "2009-2264"), font="Courier")
    y = 112.0
    for letter, heading, answers in (
        ("A", "UPPGIFTER OM SÖKANDEN", (
            ("Namn", d("sokande", "Gårdsmejerierna i Tre Åsar ek. för."), "Person-/organisationsnummer",
             d("organisationsnummer", "769618-3305")),
            ("Utdelningsadress", d("adress", "Övre Bygården 3"), "Postnr och postort", d("postadress",
                "534 93 Kvarnlösa")),
            ("Kontaktperson", d("kontaktperson", "Birgit Ljungholm"), "Tel. även riktnr", d("telefon", "0980-319 262")),
            ("E-post", d("epost", "birgit@smakvagen.example"), "Bankgiro", "5050-1055"),
        )),
        ("B", "UPPGIFTER OM PROJEKTET", (
            ("Benämning", d("projekt", "Smakvägen runt Tre Åsar"), "Åtgärd", "413 Livskvalitet/diversifiering"),
            ("Startdatum", d("tidplan_start", "2009-09-01"), "Slutdatum", d("tidplan_slut", "2011-03-31")),
        )),
    ):  # fmt: skip
        h.put(40, y + 10, letter, bold=True, size=12)
        h.put(60, y + 10, heading, bold=True, size=9)
        y += 16
        for one, first, two, second in answers:
            h.box(40, y, 330, y + 25)
            h.box(330, y, 555, y + 25)
            h.put(43, y + 8, one, size=7)
            h.put(333, y + 8, two, size=7)
            h.put(46, y + 21, first, font="Courier", size=10)
            h.put(336, y + 21, second, font="Courier", size=10)
            y += 25
        y += 10
    h.put(40, y + 10, "C", bold=True, size=12)
    h.put(60, y + 10, "BESKRIVNING (fortsätt på separat papper om det behövs)", bold=True, size=9)
    y = told(h, d, 43, y + 28, 505, (
        ("bakgrund", "C1 Varför behövs projektet?", "Inom tre mil finns elva små mejerier, rökerier och musterier. De "
         "säljer vid grinden och på Bondens marknad, men ingen hittar från den ena till den andra. Turistbyrån får "
         "varje sommar frågan var man kan äta det som odlas här."),
        ("mal", "C2 Projektets mål", "Minst åtta gårdar är öppna på bestämda tider sommaren 2010 och omsättningen i "
         "gårdsbutikerna har ökat med 20 procent vid projektets slut."),
        ("genomforande", "C3 Aktiviteter", "Gemensam skyltning och karta, kurser i ystning och värdskap, en studieresa "
         "och deltagande i tre matmässor. En projektledare på ungefär en fjärdedels tjänst håller ihop arbetet."),
        ("implementering", "C4 Vad händer efter projekttiden?", "Föreningen tar ut en avgift om 1 500 kr per gård och "
         "år som täcker karta och webbplats."),
    ), size=10, gap=5)  # fmt: skip
    h.put(300, 815, "Sida 1 av 2", size=8, align="middle")
    h.page()
    h.put(40, 50, "D", bold=True, size=12)
    h.put(60, 50, "BUDGET", bold=True, size=9)
    xs = (46.0, 330.0, 430.0, 545.0)
    h.row(70, xs, ("Kostnad", "Antal", "À-pris (kr)", "Belopp (kr)"), right=(1, 2, 3), bold=True, size=9)
    for rad, row in enumerate(_DAIRY, 1):
        h.row(70 + 18 * rad, xs, priced(d, rad, *row), right=(1, 2, 3))
    ys = [57.0, *(75.0 + 18 * number for number in range(8))]
    h.row(196, xs, ("Summa kostnader", "", "", d("budget_summa", "456 200", "456200")), right=(3,), bold=True)
    h.grid((40, 270, 340, 440, 555), ys)
    h.put(40, 234, "Finansiering av projektet", bold=True)
    for number, (label, answer) in enumerate((
        ("Sökt projektstöd Leader (EU, stat och kommun)", d("sokt_summa", "319 340:-", "319340")),
        ("Privat finansiering: kontanta medel och arbete", d("ovriga_intakter_belopp", "136 860:-", "136860")),
    )):  # fmt: skip
        h.put(46, 254 + 18 * number, label)
        h.dots(300, 470, 254 + 18 * number)
        h.put(545, 254 + 18 * number, answer, align="right")
    h.put(46, 296, "Är sökanden momspliktig?   " + f"{TICKED} Ja   {UNTICKED} Nej")
    h.put(40, 340, "E", bold=True, size=12)
    h.put(60, 340, "UNDERSKRIFT", bold=True, size=9)
    h.wrap(46, 358, 500, "Jag försäkrar att lämnade uppgifter är riktiga och att jag har tagit del av villkoren. "
                         "Arbete "
           "som utförs innan ansökan kommit in ger inte rätt till stöd.", size=9)  # fmt: skip
    h.put(46, 410, d("ort", "Kvarnlösa") + " den " + d("datum", "15 juni 2009", "2009-06-15"), font="Courier")
    h.line(46, 414, 260, 414)
    h.put(46, 424, "Ort och datum", size=7)
    h.line(300, 414, 545, 414)
    h.put(300, 424, "Firmatecknarens underskrift", size=7)
    h.put(300, 446, d("undertecknare", "Sten-Olof Kvarnefalk"), font="Courier")
    h.line(300, 450, 545, 450)
    h.put(300, 460, "Namnförtydligande", size=7)
    h.put(300, 815, "Sida 2 av 2", size=8, align="middle")
    d.planted.append("B13")
    d.signed()
    return h.done()


PAPERS = (groddammar, smakvagen)
