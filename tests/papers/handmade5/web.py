"""Two papers that a browser printed: an e-service's application and a climate fund's final report; all invented."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import through_browser
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SERVICE = """
@page { size: A4; margin: 16mm 15mm 18mm }
body { font: 10.5pt Carlito, sans-serif; color: #222; margin: 0 }
h1 { font-size: 19pt; font-weight: normal; color: #7a1f3d; margin: 0 0 2mm }
h2 { font-size: 12pt; color: #7a1f3d; border-bottom: 1px solid #7a1f3d; margin: 6mm 0 3mm; break-after: avoid }
.grid { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2.5mm 4mm }
.two { grid-column: span 2 } .three { grid-column: span 3 }
label { display: block; font-size: 7.5pt; color: #777; margin-bottom: .6mm }
.box { border: 1px solid #bbb; border-radius: 3px; padding: 1.2mm 2mm; min-height: 4.5mm }
.q { break-inside: avoid; margin-bottom: 3mm }
table { width: 100%; border-collapse: collapse } td, th { padding: 1mm 2mm; border-bottom: 1px solid #ddd }
th { text-align: left; font-size: 8pt; color: #777; font-weight: normal } .n { text-align: right }
.sum td { font-weight: bold; border-top: 2px solid #444 } .foot { font-size: 7.5pt; color: #777; margin-top: 5mm }
"""


def _box(label: str, answer: str, span: str = "") -> str:
    return f'<div class="{span}"><label>{label}</label><div class="box">{answer}</div></div>'


def _asked(d: Document, questions: Sequence[tuple[str, str, str]]) -> str:
    return "".join(
        f'<div class="q"><label>{question}</label><div class="box">{d.section(name, question, text)}</div></div>'
        for name, question, text in questions
    )


def _lines(rows: Sequence[Sequence[str]], last: str = "sum") -> str:
    """Table rows, figures to the right, the last one of a class of its own."""
    found = []
    for number, row in enumerate(rows, 1):
        cells = "".join(f'<td class="{"n" if place else ""}">{cell}</td>' for place, cell in enumerate(row))
        found.append(f'<tr class="{last if number == len(rows) else ""}">{cells}</tr>')
    return "".join(found)


_DANCE = (
    ("syfte", "Varför vill ni genomföra projektet?", "Dansare med och utan funktionsnedsättning möts sällan på scen "
     "i länet. Vi vill visa att det går och ge fem amatörgrupper nya förebilder."),
    ("genomforande", "Vad ska ni göra och hur går det till?", "Kompaniet repeterar i sex veckor i Gamla vagnhallen. "
     "Föreställningen ges sedan åtta gånger i fyra kommuner, varje gång med en workshop på eftermiddagen. Varje "
     "kommun betalar 3 750 kr per tillfälle direkt till lokalägaren, vilket inte ingår i budgeten."),
    ("malgrupp", "Vilka vänder sig projektet till?", "Gymnasieelever, daglig verksamhet och en allmän publik, i "
     "allt omkring 1 100 personer."),
    ("implementering", "Vad händer när projektet är slut?", "Verket läggs in i regionens utbud för skolor 2025."),
)  # fmt: skip


def dansbidrag() -> Rendered:
    """A region's e-service: grey captions over boxes in a grid of three, costs and then who pays."""
    d = Document("ansokan")
    who = "".join((
        _box("Sökande organisation", d("sokande", "Ekonomiska föreningen Rörelseverket"), "two"),
        _box("Organisationsnummer", d("organisationsnummer", "769762-1444")),
        _box("Utdelningsadress", d("adress", "Vagnhallsgatan 4")),
        _box("Postnummer och ort", d("postadress", "724 61 Älvnäs")),
        _box("Webbplats", "rorelseverket.example"),
        _box("Kontaktperson", d("kontaktperson", "Noor Hagelberg")),
        _box("E-post", d("epost", "noor@rorelseverket.example")),
        _box("Mobiltelefon", d("telefon", "070-174 06 52")),
    ))  # fmt: skip
    what = "".join((
        _box("Projektets titel", d("projekt", "Tyngdpunkt – dans för alla kroppar"), "three"),
        _box("Startdatum", d("tidplan_start", "2024-02-05")),
        _box("Slutdatum", d("tidplan_slut", "2024-10-31")),
        _box("Har ni fått bidrag av regionen tidigare?", f"{TICKED} Ja {UNTICKED} Nej"),
        _box("Konstområde", f"{UNTICKED} Musik {UNTICKED} Teater {TICKED} Dans {UNTICKED} Film", "two"),
        _box("Sökt belopp, kronor", d("sokt_summa", "120 000", "120000")),
    ))  # fmt: skip
    body = f"""<h1>Ansökan – Projektbidrag till kulturlivet</h1>
<div>Region Älvlandet · Ärende <b>{d("diarienummer", "RKN 2023-0417")}</b> · Inskickad
{d("datum", "2023-10-16")} 21:47 av {d("undertecknare", "Noor Hagelberg")} med BankID</div>
<h2>Om er</h2><div class="grid">{who}</div><h2>Om projektet</h2><div class="grid">{what}</div>
<p></p>{_asked(d, _DANCE)}{_dance_money(d)}
<p class="foot">Utskriven ur Regionens e-tjänster. Underskrift behövs inte, ansökan är undertecknad elektroniskt.</p>"""
    d.signed(line=False)
    return through_browser("dansbidrag", _SERVICE, body, d)


def _dance_money(d: Document) -> str:
    spent = costs(d, (
        ("Arvoden och löner till medverkande", "96 000"),
        ("Resor och traktamenten", "14 500"),
        ("Lokalhyra, repetitioner", "22 000"),
        ("Teknik, ljus och ljud", "31 500"),
        ("Marknadsföring", "12 000"),
        ("Dokumentation", "8 000"),
    ))  # fmt: skip
    got = (
        ("Biljettintäkter", "Preliminärt", "24 000"),
        ("Älvnäs kommun, kulturnämnden", "Beslutat", "30 000"),
        ("Egna medel", "Beslutat", "10 000"),
        ("Summa intäkter utöver sökt belopp", "", d("ovriga_intakter_belopp", "64 000", "64000")),
    )
    out = _lines((*spent, ("Summa kostnader", d("budget_summa", "184 000", "184000"))))
    return (
        "<h2>Budget</h2><table><tr><th>Kostnad</th><th class='n'>Belopp (SEK)</th></tr>" + out + "</table><p></p>"
        "<table><tr><th>Intäkt</th><th class='n'>Status</th><th class='n'>Belopp (SEK)</th></tr>"
        + _lines(got) + "</table>"
    )  # fmt: skip


_FUND = """
@page { size: A4; margin: 22mm 20mm 20mm }
body { font: 10pt "Liberation Serif", serif; margin: 0 }
.run { margin-bottom: 8mm; font: 8pt "Liberation Sans"; display: flex;
  justify-content: space-between }
h1, h2, th, dt { font-family: "Liberation Sans" } h1 { font-size: 16pt; margin: 0 0 1mm }
h2 { font-size: 11pt; margin: 6mm 0 1.5mm; break-after: avoid } p { margin: 0 0 2mm; line-height: 1.4 }
dl { display: grid; grid-template-columns: 62mm 1fr; row-gap: 1.2mm; margin: 4mm 0 } dt { font-size: 9pt }
dd { margin: 0 } table { border-collapse: collapse; width: 100%; margin-top: 2mm; break-inside: avoid }
th { background: #dfe9df; font-size: 8.5pt; text-align: left } td, th { border: .6pt solid #6c866c; padding: 1.2mm 2mm }
.n { text-align: right; white-space: nowrap } .sum td { font-weight: bold }
"""
_HEAT = (
    ("genomforande", "2. Genomförda åtgärder", "Oljepannan är skrotad och ersatt av en flispanna om 400 kW. "
     "Kulverten till skolan och äldreboendet blev 640 meter i stället för 580, eftersom banvallen fick rundas."),
    ("resultat", "3. Klimatnytta", "Utsläppen har minskat med 214 ton koldioxidekvivalenter per år, mot 205 i "
     "beslutet. Under första eldningssäsongen användes 1 850 MWh flis från bygden och 12 MWh olja."),
    ("ovriga_upplysningar", "4. Avvikelser", "Slutbesiktningen sköts upp sju veckor. Kreditfakturan från "
     "kranföretaget avser stillestånd i mars 2021."),
)  # fmt: skip
_BOILER = (
    ("Flispanna med bränsleförråd", "1 310 000", "1 288 400", "21 600"),
    ("Kulvert och markarbete", "740 000", "812 650", "−72 650"),
    ("Styr- och reglerutrustning", "165 000", "158 200", "6 800"),
    ("Projektering", "180 000", "176 500", "3 500"),
    ("Kranhyra", "85 000", "61 000", "24 000"),
    ("Kreditfaktura kranhyra", "0", "−9 250", "9 250"),
)


def klimatvarme() -> Rendered:
    """A climate fund's final report off a web page: numbered parts, budget, outcome and deviation with minus signs."""
    d = Document("redovisning")
    facts = (
        ("Ärendenummer", d("diarienummer", "KLV-2019-33810")),
        ("Stödmottagare", "Tallåsens Närvärme AB, 559518-6312"),
        ("Åtgärdens namn", d("report_projects/1/projekt", "Flisvärme till Tallåsens skola")),
        (
            "Åtgärden påbörjad – avslutad",
            d("period_start", "2019-09-02") + " – " + d("period_slut", "2021-08-31"),
        ),
        ("Beviljat stöd (högst 50 %)", d("beviljat_belopp", "1 240 000 kr", "1240000")),
        ("Utbetalt förskott", "620 000 kr"),
        ("Förbrukat av stödet", d("forbrukat_belopp", "1 240 000 kr", "1240000")),
    )
    listed = "".join(f"<dt>{label}</dt><dd>{answer}</dd>" for label, answer in facts)
    told = "".join(
        f"<h2>{heading}</h2><p>{d.section(name, heading, text)}</p>" for name, heading, text in _HEAT
    )
    marked = costs(d, [(row[0], row[2]) for row in _BOILER])
    rows = [(text, row[1], sum_, row[3]) for (text, sum_), row in zip(marked, _BOILER, strict=True)]
    total = ("Summa", "2 480 000", d("summa_angiven", "2 487 500", "2487500"), "−7 500")
    heads = "".join(
        f"<th>{head}</th>" for head in ("Kostnadspost", "Budget enligt beslut", "Utfall", "Avvikelse")
    )
    body = f"""<div class="run"><span>Slutrapport KLV-2019-33810</span><span>https://klimatfonden.example/rapport</span>
</div><h1>Slutrapport</h1><div>Klimatfonden – stöd till lokala investeringar</div>
<h2>1. Uppgifter om åtgärden</h2><dl>{listed}</dl>{told}
<h2>5. Ekonomisk redovisning</h2><p>Belopp i kronor exklusive moms.</p><table><tr>{heads}</tr>
{_lines((*rows, total))}</table><p style="margin-top:2mm">Den del som överstiger budgeten, 7 500 kr, har bolaget
burit självt.</p><h2>6. Intygande</h2><p>Jag intygar att uppgifterna är riktiga och att underlag finns bokförda.</p>
<p>Tallåsen {d("datum", "2021-11-12")}<br>{d("undertecknare", "Sven-Erik Lodin")}, verkställande direktör</p>"""
    d.signed(line=False)
    return through_browser("klimatvarme", _FUND, body, d)


PAPERS = (dansbidrag, klimatvarme)
