"""Papers that a browser prints: a farm's investment, a reading grant accounted for, a sports project; all invented."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import through_browser
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_FARM = """
@page { size: A4; margin: 14mm 15mm } body { font: 10pt "DejaVu Sans", sans-serif; margin: 0; color: #222 }
header { border-left: 6px solid #4b7f2a; padding-left: 3mm; margin-bottom: 6mm } header b { font-size: 15pt }
dl { display: grid; grid-template-columns: 54mm 1fr; gap: 0; margin: 0 } dt, dd { margin: 0; padding: 1.4mm 2mm;
  border-bottom: 1px solid #ccd } dt { background: #f1f6ec; font-size: 9pt }
h2 { font-size: 12pt; color: #35611b; margin: 6mm 0 2mm; break-after: avoid } p { margin: 0 0 2mm; line-height: 1.4 }
small { color: #666; font-size: 8pt; display: block; margin-bottom: 1.5mm }
table { width: 100%; border-collapse: collapse; font-size: 9pt } td, th { border: 1px solid #99a; padding: 1.3mm 2mm }
td + td, th + th { text-align: right } tfoot td { font-weight: bold } .nobreak { break-inside: avoid }
"""
_OFFERS = (
    ("Kylrum, monterat", "186 000", "204 500", "186 000"),
    ("Slaktbänk, rostfri", "41 300", "38 750", "38 750"),
    ("Vakuummaskin", "29 900", "33 400", "29 900"),
    ("Elinstallation", "54 000", "–", "54 000"),
    ("Frakt och montering", "21 350", "18 000", "21 350"),
)


def _list(rows: Sequence[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<dt>{label}</dt><dd>{answer}</dd>" for label, answer in rows) + "</dl>"


def gardsinvestering() -> Rendered:
    """A farm's investment off an e-service: two tenders and what is applied for beside them; a number mistyped."""
    d = Document("ansokan")
    who = _list((
        ("Företag", d("sokande", "Backängens Gårdsslakt AB")),
        ("Organisationsnummer", d("organisationsnummer", "556710-3349")),
        ("Utdelningsadress", d("adress", "Backängen 1")),
        ("Postadress", d("postadress", "532 91 Skaraberg")),
        ("Kontaktperson", d("kontaktperson", "Hillevi Stigson")),
        ("Mobiltelefon", d("telefon", "070-174 06 37")),
        ("E-postadress", d("epost", "hillevi@backangen.example")),
    ))  # fmt: skip
    what = _list((
        ("Journalnummer", d("diarienummer", "2022-9114")),
        ("Vad ska du investera i?", d("projekt", "Gårdsnära slakt i Backängen")),
        ("Beräknat startdatum", d("tidplan_start", "2022-08-15")),
        ("Beräknat slutdatum", d("tidplan_slut", "2023-05-31")),
        ("Är du momsregistrerad?", f"{TICKED} Ja {UNTICKED} Nej"),
    ))  # fmt: skip
    marked = costs(d, [(row[0], row[3]) for row in _OFFERS])
    rows = "".join(
        f"<tr><td>{text}</td><td>{row[1]}</td><td>{row[2]}</td><td>{raw}</td></tr>"
        for (text, raw), row in zip(marked, _OFFERS, strict=True)
    )
    total = d("budget_summa", "330 000", "330000")
    money = _list((
        ("Stöd som du söker (40 %)", d("sokt_summa", "132 000 kr", "132000")),
        ("Eget kapital", "48 000 kr"),
        ("Banklån", "150 000 kr"),
        ("Summa annan finansiering", d("ovriga_intakter_belopp", "198 000 kr", "198000")),
    ))  # fmt: skip
    need = d.section("bakgrund", "Beskriv varför investeringen behövs", "Lammen körs i dag 140 kilometer till "
        "slakt. Tre grannar med får har lovat att lämna sina djur hos oss om vi bygger.")  # fmt: skip
    aim = d.section("mal", "Vilka mål ska investeringen nå?", "300 lamm slaktas på gården 2024. Ett och ett "
        "halvt årsarbete till.")  # fmt: skip
    body = f"""<header><b>Ansökan om investeringsstöd</b><br>Jordbruk, trädgård och rennäring · Länsstyrelsen i
Skaraborgsbygden</header><h2>Om sökanden</h2>{who}<h2>Om investeringen</h2>{what}
<h2>Beskriv varför investeringen behövs</h2><p>{need}</p><h2>Vilka mål ska investeringen nå?</h2><p>{aim}</p>
<div class="nobreak"><h2>Utgifter utan moms, kronor</h2><small>Lägg in minst två offerter för utgifter över 20 000
kronor.</small><table><thead><tr><th>Utgift</th><th>Offert A</th><th>Offert B</th><th>Du söker för</th></tr></thead>{
        rows
    }
<tfoot><tr><td>Summa utgifter</td><td>332 550</td><td>–</td><td>{total}</td></tr></tfoot></table></div>
<div class="nobreak"><h2>Finansiering</h2>{money}</div><div class="nobreak"><h2>Underskrift</h2>{
        _list(
            (
                ("Signerad av", d("undertecknare", "Peder Stigson")),
                ("Datum", d("datum", "2022-05-09")),
                ("Behörighet", d("befattning", "Firmatecknare")),
            )
        )
    }</div>"""
    d.planted.append("N08")
    d.signed(line=False)
    return through_browser("gardsinvestering", _FARM, body, d)


_READ = """
@page { size: A4; margin: 22mm 20mm 18mm } body { font: 11pt "Liberation Serif", serif; margin: 0 }
h1 { font: bold 17pt "Liberation Sans"; margin: 0 0 5mm } h2 { font: bold 11pt "Liberation Sans"; margin: 6mm 0 2mm;
  break-after: avoid } ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 10mm }
ol li { break-inside: avoid; margin-bottom: 3mm } ol b { display: block; font: 8.5pt "Liberation Sans"; color: #555 }
table { border-collapse: collapse; width: 100%; font-size: 10pt } th { text-align: left; font: bold 8.5pt
  "Liberation Sans"; border-bottom: 1.5px solid #000 } td { padding: 1.2mm 1mm; vertical-align: top }
.n { text-align: right; white-space: nowrap } .s td { border-top: 1px solid #000; font-weight: bold }
p { margin: 0 0 2mm; line-height: 1.35 } .sign { break-inside: avoid; margin-top: 10mm }
"""
_BOOKS = (
    ("Arvoden till författare", "64 000", "71 500", "Två besök fler, i Norrby och Ulvsta"),
    ("Bokinköp", "85 000", "84 260", ""),
    ("Resor", "22 000", "13 940", "Flera besök hölls på distans under våren 2021"),
    ("Projektledning, 20 procent", "120 000", "120 000", ""),
    ("Marknadsföring", "9 000", "7 300", ""),
)


def lasframjande() -> Rendered:
    """A reading grant accounted for: facts in two columns of a page, a table with remarks, who paid under it."""
    d = Document("redovisning")
    facts = "".join(f"<li><b>{label}</b>{answer}</li>" for label, answer in (
        ("Bidragsmottagare", "Ulvsta kommun, biblioteken"),
        ("Organisationsnummer", "212000-8111"),
        ("Projekttitel enligt ansökan", d("report_projects/1/projekt", "Läs på bussen")),
        ("Diarienummer", d("diarienummer", "KUR 2020/5513")),
        ("Projektet startade", d("period_start", "2021-01-15")),
        ("Projektet avslutades", d("period_slut", "2022-03-31")),
        ("Beviljat bidrag", d("beviljat_belopp", "240 000 kr", "240000")),
        ("Använt bidrag", d("forbrukat_belopp", "240 000 kr", "240000")),
        ("Kontaktperson", "Fanny Ljungaeus"),
        ("E-post", "fanny.ljungaeus@ulvsta.example"),
    ))  # fmt: skip
    marked = costs(d, [(row[0], row[2]) for row in _BOOKS])
    rows = "".join(
        f'<tr><td>{text}</td><td class="n">{row[1]}</td><td class="n">{raw}</td><td>{row[3]}</td></tr>'
        for (text, raw), row in zip(marked, _BOOKS, strict=True)
    )
    total = d("summa_angiven", "297 000", "297000")
    done = d.section("genomforande", "Vad har ni gjort?", "Bokbussen har stannat på elva hållplatser där "
        "skolbussen vänder. Tjugoen författare har åkt med. Eleverna har valt vilka böcker som köps in.")  # fmt: skip
    reached = d.section("resultat", "Vad blev resultatet?", "Utlåningen till barn ökade från 4,1 till 6,3 "
        "böcker per elev. Tre av fyra lärare läser högt varje dag, mot hälften före projektet.")  # fmt: skip
    ahead = d.section(
        "implementering", "Hur fortsätter arbetet?", "Kommunen har beslutat att hållplatserna blir fasta."
    )
    body = f"""<h1>Redovisning av bidrag till läsfrämjande insatser</h1><ol>{facts}</ol>
<h2>Vad har ni gjort?</h2><p>{done}</p><h2>Vad blev resultatet?</h2><p>{reached}</p>
<h2>Vilka har ni samarbetat med?</h2><p>{TICKED} Skola &nbsp; {UNTICKED} Förskola &nbsp; {TICKED} Förening &nbsp;
{UNTICKED} Bokhandel</p><h2>Hur fortsätter arbetet?</h2><p>{ahead}</p>
<h2>Kostnader, kronor</h2><table><tr><th>Post</th><th class="n">Enligt ansökan</th><th class="n">Enligt redovisning</th>
<th>Kommentar</th></tr>{rows}<tr class="s"><td>Summa</td><td class="n">300 000</td><td class="n">{total}</td><td></td>
</tr></table><h2>Finansiering, kronor</h2><table><tr><td>Bidrag från Kulturmyndigheten</td><td
class="n">240 000</td></tr>
<tr><td>Kommunens egna medel</td><td class="n">57 000</td></tr></table>
<div class="sign"><p>Ulvsta den {d("datum", "13 maj 2022", "2022-05-13")}</p><p>&nbsp;</p>
<p>{d("undertecknare", "Rutger Nylander")}<br>Kultur- och fritidschef</p></div>"""
    d.signed(line=False)
    return through_browser("lasframjande", _READ, body, d)


_SPORT = """
@page { size: A4; margin: 12mm } body { font: 9.5pt "Liberation Sans", sans-serif; margin: 0; background: #fff }
.grid { display: grid; grid-template-columns: 1fr 58mm; gap: 6mm } aside { background: #eef2f6; padding: 4mm;
  border-radius: 2mm; font-size: 8.5pt } aside b { display: block; margin-top: 2.5mm; color: #345 }
h1 { font-size: 16pt; margin: 0 0 1mm } .chip { background: #2b6; color: #fff; border-radius: 3mm; padding: .5mm 2.5mm;
  font-size: 8pt } h3 { font-size: 9.5pt; margin: 4mm 0 1mm } p { margin: 0; line-height: 1.4 }
.r { display: flex; justify-content: space-between; border-bottom: 1px dashed #aaa; padding: 1.2mm 0 }
.sum { font-weight: bold; border-bottom: 2px solid #000 } footer { margin-top: 8mm; font-size: 7.5pt; color: #667 }
"""
_CHAIRS = (
    ("Sportrullstolar, 4 st", "68 000 kr"),
    ("Hallhyra", "26 400 kr"),
    ("Ledarutbildning", "18 750 kr"),
    ("Resor till läger", "9 850 kr"),
)


def idrottsaterrapport() -> Rendered:
    """A sports federation's e-service: answers to the left, the matter's facts in a panel to the right."""
    d = Document("redovisning")
    rows = "".join(
        f'<div class="r"><span>{text}</span><span>{raw}</span></div>' for text, raw in costs(d, _CHAIRS)
    )
    total = d("summa_angiven,forbrukat_belopp", "123 000 kr", "123000", "123000")
    panel = "".join(f"<b>{label}</b>{answer}" for label, answer in (
        ("Ärende", d("diarienummer", "RFS-220417")),
        ("Förening", "Lindängens Parasport IF"),
        ("Projekt", d("report_projects/1/projekt", "Rulla in i laget")),
        ("Beviljat", d("beviljat_belopp", "125 000 kr", "125000")),
        ("Utbetalt", "125 000 kr, 2022-06-02"),
        ("Från", d("period_start", "2022-07-01")),
        ("Till", d("period_slut", "2022-12-31")),
        ("Status", "Återrapporterad"),
    ))  # fmt: skip
    done = d.section("genomforande", "1. Hur har ni genomfört projektet?", "Prova-på-dagar i tre skolor, "
        "träning varje torsdag och ett läger på höstlovet. Stolarna lånas ut till dem som ännu inte har en "
        "egen.")  # fmt: skip
    who = d.section("malgrupp", "2. Vilka har varit med?", "Sjutton ungdomar, 10–19 år, varav nio flickor.")
    reached = d.section(
        "resultat", "3. Vad har det lett till?", "Elva har blivit medlemmar. Två ledare är licensierade."
    )
    body = f"""<div class="grid"><main><h1>Återrapport projektstöd</h1><span class="chip">Inskickad</span>
<h3>1. Hur har ni genomfört projektet?</h3><p>{done}</p><h3>2. Vilka har varit med?</h3><p>{who}</p>
<h3>3. Vad har det lett till?</h3><p>{reached}</p><h3>4. Har ni nått målen i ansökan?</h3>
<p>{TICKED} Ja &nbsp; {UNTICKED} Delvis &nbsp; {UNTICKED} Nej</p>
<h3>5. Vad har pengarna använts till?</h3>{rows}<div class="r sum"><span>Totalt använt</span><span>{total}</span></div>
<h3>6. Finns det pengar kvar?</h3><p>Ja, 2 000 kr som betalas tillbaka.</p>
<h3>7. Inskickad av</h3><p>{d("undertecknare", "Tyra Frendberg")}, kassör, {d("datum", "2023-01-26")}</p></main>
<aside>{panel}</aside></div><footer>IdrottsWebben – utskrift av återrapport. Bidraget ska bokföras så att det går att
följa.</footer>"""
    d.signed(line=False)
    return through_browser("idrottsaterrapport", _SPORT, body, d)


PAPERS = (gardsinvestering, lasframjande, idrottsaterrapport)
