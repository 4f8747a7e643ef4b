"""Printed by a browser: a fishing harbour's case overview, a summer camp's account laid on its side; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import priced, through_browser
from tests.papers.pdf import Rendered

_HARBOUR = """
@page { size: A4; margin: 14mm 15mm 16mm } body { font: 9.2pt/1.35 "Liberation Sans", sans-serif; margin: 0 }
.bar { background: #0d3b4f; color: #fff; padding: 2.5mm 4mm; display: flex; justify-content: space-between;
  align-items: center } .bar b { font-size: 12pt } .bar span { font-size: 8pt }
.crumb { font-size: 7.5pt; color: #666; margin: 1.5mm 0 3mm } h1 { font-size: 15pt; margin: 0 0 1mm }
.status { display: flex; gap: 2mm; margin: 2mm 0 } .status div { flex: 1; border: 1px solid #b9cbd3;
  border-radius: 2mm; padding: 1.5mm 2.5mm } .status small, dt { font-size: 7.5pt; color: #456 }
.status strong { display: block; font-size: 11pt } h2 { font-size: 10.5pt; margin: 4mm 0 1mm; color: #0d3b4f;
  border-left: 4px solid #e2892b; padding-left: 2mm; break-after: avoid }
dl { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 1.6mm 5mm; margin: 0 } dl div { break-inside: avoid }
dl .w { grid-column: 1 / 4 } dl .d { grid-column: 1 / 3 } dd { margin: 0 } p { margin: 0 0 1mm }
table { border-collapse: collapse; width: 100%; break-inside: avoid } th { font-size: 7.5pt; text-align: left;
  color: #456; border-bottom: 1.5px solid #0d3b4f } td { border-bottom: 1px solid #dde6ea } th, td { padding: 1mm }
.n { text-align: right; white-space: nowrap } .s td { font-weight: bold; border: 0 }
footer { margin-top: 6mm; font-size: 7pt; color: #666; display: flex; justify-content: space-between }
"""
_LANDED = (
    ("Eget arbete, timmar", "420", "220", "92 400"),
    ("Kyldisk och kylcontainer", "2", "84 500", "169 000"),
    ("Provfisken, dygn till havs", "18", "3 200", "57 600"),
    ("Kock vid smakdagar", "6", "7 500", "45 000"),
    ("Etiketter och webbplats", "1", "36 000", "36 000"),
)


def _pair(label: str, answer: str, wide: str = "") -> str:
    kind = f' class="{wide}"' if wide else ""
    return f"<div{kind}><dt>{label}</dt><dd>{answer}</dd></div>"


def fiskhamn() -> Rendered:
    """A fisheries area's case overview printed from the portal: sums in cards on top, units and prices, no 'ansökan'
    in the title."""
    d = Document("ansokan")
    rows = ""
    for rad, row in enumerate(_LANDED, 1):
        text, *figures = priced(d, rad, *row)
        rows += f"<tr><td>{text}</td>" + "".join(f'<td class="n">{cell}</td>' for cell in figures) + "</tr>"
    cards = "".join(
        f"<div><small>{label}</small><strong>{answer}</strong></div>"
        for label, answer in (
            ("Utgifter i allt, kr", d("budget_summa", "400 000", "400000")),
            ("Ni ber om, kr", d("sokt_summa", "280 000", "280000")),
            ("Övriga finansiärer, kr", d("ovriga_intakter_belopp", "120 000", "120000")),
            ("Stödandel", "70 %"),
        )
    )
    who = "".join((
        _pair("Stödsökande", d("sokande", "Bockhamns Fiskares ekonomiska förening"), "d"),
        _pair("Person-/organisationsnummer", d("organisationsnummer", "769655-4174")),
        _pair("Utdelningsadress", d("adress", "Sillbodarna 6")),
        _pair("Postnummer och ort", d("postadress", "457 72 Bockhamn")), _pair("Kundnummer", "K-118 204"),
        _pair("Kontaktperson i projektet", d("kontaktperson", "Majken Utbult")),
        _pair("Telefon", d("telefon", "070-174 06 11")),
        _pair("E-post", d("epost", "majken@bockhamnsfisk.example")),
    ))  # fmt: skip
    what = "".join((
        _pair("Projektets namn", d("projekt", "Torsken får vila – nya fångster på disken i Bockhamn"), "w"),
        _pair("Beräknad start", d("tidplan_start", "2022-10-01")),
        _pair("Beräknat slut", d("tidplan_slut", "2024-03-31")), _pair("Insatsområde", "2 Blå tillväxt"),
        _pair("Varför behövs projektet?", d.section("bakgrund", "Varför behövs projektet?",
              "Kvoten för torsk är noll sedan 2019 och fyra av elva båtar ligger still. Sill, makrill och fjärsing "
              "fiskas fortfarande men körs osålda förbi byn till auktionen nio mil bort."), "w"),
        _pair("Vad ska ni göra?", d.section("genomforande", "Vad ska ni göra?",
              "En disk ställs i den gamla packhallen och hålls öppen fyra dagar i veckan av fiskarna själva. "
              "Provfisken visar vilka arter som går att landa året om, och sex smakdagar hålls med en kock."), "w"),
        _pair("Vad ska ha uppnåtts vid projektets slut?", d.section("mal",
              "Vad ska ha uppnåtts vid projektets slut?", "Tre ton fisk per år säljs direkt till dem som äter den, "
              "och två av de stillaliggande båtarna är åter i drift."), "w"),
    ))  # fmt: skip
    signed = "".join((
        _pair("Underskrivet av", d("undertecknare", "Ture Hallin")),
        _pair("Roll", d("befattning", "styrelseordförande")),
        _pair("Underskrivet den", d("datum", "2022-06-09") + ", kl. 14.31"),
    ))  # fmt: skip
    body = f"""<div class="bar"><b>Mina ärenden</b><span>Inloggad: Ture Hallin · Logga ut</span></div>
<div class="crumb">Start › Landsbygd och hav › Lokalt ledd utveckling › Fiskeområde Skagerrakskusten</div>
<h1>Ärendeöversikt {d("diarienummer", "2022-4471")}</h1>
<div>Projektstöd inom lokalt ledd utveckling. Status: Inskickat, väntar på handläggare.</div>
<div class="status">{cards}</div><h2>Vem som söker</h2><dl>{who}</dl><h2>Projektet</h2><dl>{what}</dl>
<h2>Utgifter</h2><table><tr><th>Utgift</th><th class="n">Antal</th><th class="n">Pris per enhet</th>
<th class="n">Belopp</th></tr>{rows}</table><h2>Finansiering vid sidan av stödet</h2><table>
<tr><td>Föreningens kassa och medlemmar</td><td class="n">75 000</td></tr>
<tr><td>Bockhamns kommun, utfäst 2022-05-18</td><td class="n">45 000</td></tr></table>
<h2>Underskrift</h2><dl>{signed}</dl><footer><span>minaarenden.landsbygdsverket.example/oversikt/2022-4471</span>
<span>Utskrivet 2022-06-13 08:55 · Sida 1 av 1</span></footer>"""
    d.signed(line=False)
    return through_browser("fiskhamn", _HARBOUR, body, d)


_CAMP = """
@page { size: A4; margin: 18mm 20mm } body { font: 11pt/1.45 "DejaVu Serif", serif; margin: 0; color: #222 }
h1 { font: bold 24pt "DejaVu Sans", sans-serif; color: #b3541e; margin: 0 } .sub { color: #777; margin: 0 0 6mm;
  font-size: 9.5pt } .box { border: 2px solid #f0c27b; background: #fffaf0; padding: 3mm 4mm; font-size: 10pt }
.box div { display: flex } .box div span { width: 58mm; color: #865 } h3 { font: bold 11pt "DejaVu Sans", sans-serif;
  margin: 5mm 0 1mm; color: #b3541e; break-after: avoid } p { margin: 0 } table { border-collapse: collapse;
  width: 100%; margin-top: 2mm; font: 8.6pt "DejaVu Sans", sans-serif; break-inside: avoid }
th, td { border: 1px solid #e5cfae; padding: 1.5mm; text-align: right } th { background: #f8ead2; font-weight: bold;
  vertical-align: bottom } th:first-child, td:first-child { text-align: left; background: #f8ead2 }
.foot { margin-top: 7mm; font-size: 9.5pt } .foot b { font-size: 10.5pt }
"""
_LEADERS = (
    ("Ledare och kök", "121 400"),
    ("Mat", "43 275"),
    ("Bussar", "28 600"),
    ("Utflykter och pyssel", "24 875"),
    ("Försäkring, städ", "10 300"),
)


def sommarkollo() -> Rendered:
    """A children's fund's web page filled in and printed: the kinds of cost stand as columns, budget and outcome as
    rows."""
    d = Document("redovisning")
    marked = costs(d, _LEADERS)
    heads = "".join(f"<th>{text}</th>" for text, _ in marked)
    spent = "".join(f"<td>{raw}</td>" for _, raw in marked)
    planned = "".join(f"<td>{raw}</td>" for raw in ("118 000", "46 000", "31 000", "30 000", "15 000"))
    gaps = "".join(f"<td>{raw}</td>" for raw in ("-3 400", "2 725", "2 400", "5 125", "4 700"))
    facts = "".join(f"<div><span>{label}</span>{answer}</div>" for label, answer in (
        ("Vem fick pengarna?", "Koloniföreningen Solgläntan, Örtofta"),
        ("Till vad?", d("report_projects/1/projekt", "Kollo för syskon som inte bor ihop")),
        ("Fondens nummer", d("diarienummer", "B18-0093")),
        ("Hur mycket fick ni?", d("beviljat_belopp", "240 000 kr", "240000")),
        ("Hur mycket har ni använt?", d("forbrukat_belopp", "228 450 kr", "228450")),
        ("Vilken tid gäller det?", "från " + d("period_start", "11 juni 2018", "2018-06-11") + " till "
         + d("period_slut", "17 augusti 2018", "2018-08-17")),
    ))  # fmt: skip
    told = "".join(
        f"<h3>{heading}</h3><p>{d.section(name, heading, text)}</p>"
        for name, heading, text in (
            ("genomforande", "Berätta vad ni gjorde", "Fyra perioder om elva dagar hölls i stället för tre. "
             "Syskonen bodde i samma stuga och åt frukost ihop, men valde dagens grupp var för sig. Badbussen "
             "gick varje dag utom under eldningsförbudets värsta vecka, då sjön var spärrad för brandflyget."),
            ("malgrupp", "Vilka barn kom?", "72 barn från 31 familjehem, 38 flickor och 34 pojkar mellan 7 och 13 år. "
             "Nio av dem hade inte träffat sitt syskon på mer än ett år."),
            ("resultat", "Vad blev bättre?", "Sju av tio familjehem har sedan dess ordnat en helg på egen hand. "
             "Socialtjänsten i två kommuner vill betala för platser nästa sommar."),
        )
    )  # fmt: skip
    total = d("summa_angiven", "228 450", "228450")
    body = f"""<h1>Så gick det!</h1><p class="sub">Barnens Sommarfond · återkoppling för bidrag som delades ut 2018</p>
<div class="box">{facts}</div>{told}<h3>Pengarna, i kronor</h3>
<table><tr><th></th>{heads}<th>Allt</th></tr>
<tr><td>Vi tänkte</td>{planned}<td>240 000</td></tr>
<tr><td><b>Det blev</b></td>{spent}<td><b>{total}</b></td></tr>
<tr><td>Skillnad</td>{gaps}<td>11 550</td></tr></table>
<p class="foot">De 11 550 kr som blev över har satts in på fondens bankgiro.<br><br>Skickat den
{d("datum", "20 september 2018", "2018-09-20")} av <b>{d("undertecknare", "Ann-Sofi Berg Nilsson")}</b>,
föreståndare</p>"""
    d.signed(line=False)
    return through_browser("sommarkollo", _CAMP, body, d)


PAPERS = (fiskhamn, sommarkollo)
