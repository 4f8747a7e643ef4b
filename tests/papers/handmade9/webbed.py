"""Printed by a browser: artists in school, a charging station, a music school's report, a guide; all invented."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SCHOOL = """
@page { size: A4; margin: 16mm 18mm 20mm } body { font: 10pt/1.35 "DejaVu Serif", serif; margin: 0; color: #111 }
.top { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 3px solid #7a1f3d;
  padding-bottom: 2mm } .top b { font-size: 17pt; color: #7a1f3d } .top span { font-size: 8pt; text-align: right }
.two { display: flex; gap: 8mm } .two > div { flex: 1 } .q { margin-top: 3.2mm; break-inside: avoid }
.q i { display: block; font-style: normal; font-size: 8.5pt; color: #7a1f3d } .q p { margin: .6mm 0 0;
  border-left: 2px solid #d9a9b8; padding-left: 2.5mm } .q small { display: block; font-size: 7.5pt; color: #777 }
h2 { font-size: 11.5pt; background: #f6ecef; padding: 1.2mm 2mm; margin: 6mm 0 0; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin-top: 2mm; font-size: 9.5pt } td { padding: 1mm 2mm }
tr { border-bottom: 1px dotted #999 } td.k { text-align: right; white-space: nowrap } tr.s { border-top: 2px solid
  #7a1f3d; font-weight: bold } footer { margin-top: 9mm; border-top: 1px solid #bbb; font-size: 7.5pt; color: #666 }
"""


def _asked(question: str, answer: str, help_text: str = "") -> str:
    """A question as a sentence, its help, and the answer after a bar."""
    hint = f"<small>{help_text}</small>" if help_text else ""
    return f'<div class="q"><i>{question}</i>{hint}<p>{answer}</p></div>'


def _abreast(*questions: str) -> str:
    return '<div class="two">' + "".join(f"<div>{question}</div>" for question in questions) + "</div>"


_ARTISTS = (
    ("Arvoden till professionella kulturaktörer", "462 000"),
    ("Elevernas resor till scener och museer", "96 500"),
    ("Biljetter och visningar", "58 300"),
    ("Material i verkstäderna", "21 200"),
    ("Arbetstid för kulturombud", "40 000"),
)


def skapandeskola() -> Rendered:
    """A culture agency's web form: questions in sentences two abreast, pupils and kronor each, last year's grant."""
    d = Document("ansokan")
    rows = "".join(f'<tr><td>{text}</td><td class="k">{raw}</td></tr>' for text, raw in costs(d, _ARTISTS))
    total = d("budget_summa", "678 000", "678000")
    need = d.section("bakgrund", "4.1 Vilka behov har eleverna?", "I inventeringen hösten 2015 svarade sex av tio "
        "elever i årskurs 7–9 att de aldrig besökt en teater. De två skolorna i kommunens norra del har 48 "
        "kilometer till närmaste scen och bussen går inte på kvällen.")  # fmt: skip
    plan = d.section("genomforande", "4.2 Vad ska göras, av vem och när?", "Två dansare och en ljudkonstnär arbetar "
        "fem veckor på var skola. Årskurs 4 skriver manus med en författare i september–november, och i mars "
        "flyttar alla in på länsteatern för två dagar med genrep.")  # fmt: skip
    after = d.section("implementering", "4.3 Hur tas erfarenheterna till vara?", "Kulturombuden träffas två gånger per "
        "termin och skriver in arbetssättet i skolans kulturplan.")  # fmt: skip
    body = f"""<div class="top"><b>Skapande skola</b><span>Statens konstnärsstöd<br>Ansökan, läsåret 2016/17<br>
Ärendenummer {d("diarienummer", "SKS 2016/1482")}</span></div>
<h2>1. Vem söker?</h2>{_abreast(_asked("1.1 Vilken huvudman söker bidraget?", d("sokande", "Tallforsens kommun")),
    _asked("1.2 Vilket organisationsnummer har huvudmannen?", d("organisationsnummer", "212000-9291")))}
{_abreast(_asked("1.3 Vart ska post skickas?", d("adress", "Barn- och utbildningsförvaltningen, Box 14") + "<br>"
    + d("postadress", "935 21 Tallforsen")),
    _asked("1.4 Vem kan svara på frågor?", d("kontaktperson", "Hedda Rönnberg-Ali")
    + "<br>Telefon " + d("telefon", "0980-319 221") + "<br>" + d("epost", "hedda.ronnberg-ali@tallforsen.example")))}
<h2>2. Vad gäller ansökan?</h2>{_asked("2.1 Vad kallar ni insatsen?", d("projekt", "Från viskning till vrål – ord, "
    "rörelse och ljud från förskoleklass till årskurs 9"), "Rubriken används när beslutet publiceras.")}
{_abreast(_asked("2.2 När börjar insatsen?", d("tidplan_start", "22 augusti 2016", "2016-08-22")),
    _asked("2.3 När är den klar?", d("tidplan_slut", "9 juni 2017", "2017-06-09")),
    _asked("2.4 Hur många elever omfattas?", "1 214"))}
{_abreast(_asked("2.5 Hur mycket fick ni för läsåret 2015/16?", "495 000 kr, varav 12 350 kr betalades tillbaka"),
    _asked("2.6 Hur mycket söker ni nu?", d("sokt_summa", "560 000 kr", "560000"), "Högst 500 kr per elev."))}
<h2>3. Vad kostar det?</h2><table>{rows}<tr class="s"><td>Kostnader tillsammans, kronor</td><td class="k">{total}</td>
</tr></table>{_asked("3.1 Betalar huvudmannen eller någon annan en del?", d("ovriga_intakter", f"{TICKED} Ja", "ja")
    + f" &nbsp; {UNTICKED} Nej &nbsp;&nbsp; Belopp: " + d("ovriga_intakter_belopp", "118 000 kr", "118000"))}
<h2>4. Beskriv insatsen</h2>{_asked("4.1 Vilka behov har eleverna?", need)}
{_asked("4.2 Vad ska göras, av vem och när?", plan, "Skriv om samverkan, inte om skolans ordinarie undervisning.")}
{_asked("4.3 Hur tas erfarenheterna till vara?", after)}
<h2>5. Skickad</h2>{_abreast(_asked("5.1 Vem intygar uppgifterna?", d("undertecknare", "Anders Wikmark") + ", "
    + d("befattning", "förvaltningschef")), _asked("5.2 När?", d("datum", "2016-01-29") + " kl. 15:42"))}
<footer>Sista dag att ansöka var den 2 februari 2016. Frågor: Statens konstnärsstöd, Box 27, 102 51 Stockholm, telefon
08-465 004 00, skola@konstnarsstod.example.</footer>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("skapandeskola", _SCHOOL, body, d)


_CHARGE = """
@page { size: A4; margin: 12mm 14mm } body { font: 9.5pt/1.3 "Liberation Sans", "DejaVu Sans", sans-serif; margin: 0 }
nav { display: flex; gap: 1mm; font-size: 7.5pt; margin: 2mm 0 4mm } nav span { flex: 1; background: #dbe7f0;
  text-align: center; padding: 1mm } nav span.on { background: #17496b; color: #fff }
h1 { font-size: 14pt; margin: 0 } h2 { font-size: 10.5pt; color: #17496b; border-bottom: 2px solid #17496b;
  margin: 5mm 0 1.5mm; break-after: avoid } .f { display: grid; grid-template-columns: 62mm 1fr 30mm 1fr;
  gap: .8mm 3mm }
.f span { text-align: right; color: #444; font-size: 8.5pt } .f b { font-weight: normal } .w { grid-column: 2 / 5 }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #eef3f7; text-align: left }
th, td { border-bottom: 1px solid #cdd; padding: 1mm 1.5mm } .n { text-align: right } p { margin: 0 0 2mm }
.note { border: 1px solid #e0b000; background: #fff9e0; font-size: 8pt; padding: 1.5mm 2mm; margin: 2mm 0 }
.keep { break-inside: avoid }
"""
_POSTS = (
    ("Snabbladdare 2 × 150 kW", ("1 180 000",), "1 180 000"),
    ("Nätanslutning och transformator", ("645 000",), "645 000"),
    ("Markarbete, fundament, påkörningsskydd", ("290 000",), "290 000"),
    ("Skyltar och belysning", ("–",), "48 500"),
    ("Projektledning, egen personal", ("–",), "86 500"),
)


def _cells(pairs: Sequence[tuple[str, str]], wide: bool = False) -> str:
    place = ' class="w"' if wide else ""
    return "".join(f"<span>{label}:</span><b{place}>{answer}</b>" for label, answer in pairs)


def laddstation() -> Rendered:
    """A climate grant's e-service: labels set to the right, two pairs on a line, tonnes and kilowatts among kronor."""
    d = Document("ansokan")
    who = _cells((("Sökandes namn", d("sokande", "Åsnorrs Macken ekonomisk förening")),), True) + _cells((
        ("Organisationsnummer", d("organisationsnummer", "769610-2768")), ("CFAR-nummer", "47119022"),
        ("Postadress", d("adress", "Riksvägen 204")), ("Postnr och ort", d("postadress", "843 98 Åsnorr")),
        ("Kontaktperson i ärendet", d("kontaktperson", "Elias Grubb")), ("Telefon", d("telefon", "070-174 06 21")),
    )) + _cells((("E-post", d("epost", "elias.grubb@asnorr.example")),), True)  # fmt: skip
    what = _cells((("Åtgärdens namn", d("projekt", "Publik snabbladdning Åsnorr, länk 3 i stråket Inlandsvägen")),
                   ("Typ av åtgärd", "Laddstation, publik")), True) + _cells((
        ("Startdatum", d("tidplan_start", "2019-02-11")), ("Slutdatum", d("tidplan_slut", "2019-11-30")),
        ("Antal laddpunkter", "4"), ("Effekt", "150 kW"),
    )) + _cells((("Har åtgärden påbörjats?", f"{UNTICKED} Ja {TICKED} Nej"),
                 ("Ska åtgärden genomföras enligt lag eller tillstånd?", f"{UNTICKED} Ja {TICKED} "
                  f"Nej")), True)  # fmt: skip
    rows = ""
    for rad, (text, parts, whole) in enumerate(_POSTS, 1):
        cells = several(d, rad, text, (("Varav stödberättigande", parts[0]),), whole)
        rows += f'<tr><td>{cells[0]}</td><td class="n">{cells[2]}</td><td class="n">{cells[1]}</td></tr>'
    total = d("budget_summa", "2 250 000", "2250000")
    money = _cells((("Sökt stödbelopp, kr", d("sokt_summa", "1 057 500", "1057500")), ("Andel", "50 %"),
                    ("Övrig finansiering totalt, kr", d("ovriga_intakter_belopp", "1 192 500", "1192500")),
                    ("Varav lån", "900 000"), ("Offentligt stöd, tre år", "0 kr"), ("Moms ingår", "Nej")))  # fmt: skip
    about = d.section("sammanfattning", "Sammanfattning av åtgärden", "Mellan Åsnorr och nästa "
        "snabbladdare är det 94 kilometer. "
        "Föreningen, som driver byns mack sedan 2008, bygger fyra laddpunkter bredvid pumparna.")  # fmt: skip
    gain = d.section("mal", "Mål och förväntad miljönytta", "Utsläppen minskar med 212 ton "
        "koldioxidekvivalenter per år när "
        "stationen levererar 180 000 kWh. Livslängden är 15 år.")  # fmt: skip
    body = f"""<h1>Lokala klimatinvesteringar – ansökan</h1><nav><span>Sökande</span><span>Åtgärd</span>
<span>Klimatnytta</span><span>Kostnader</span><span>Finansiering</span><span class="on">Granska och skicka</span></nav>
<div class="f">{_cells((("Ärendenummer", d("diarienummer", "K-2019-03417")), ("Status", "Inskickad"),
    ("Omgång", "2019:1"), ("Handläggs av", "Länsstyrelsen")))}</div>
<h2>Sökande</h2><div class="f">{who}</div><h2>Åtgärd</h2><div class="f">{what}</div>
<h2>Sammanfattning av åtgärden</h2><p>{about}</p>
<div class="note">Stöd får inte ges till en åtgärd som har påbörjats innan ansökan
kom in. Att teckna avtal eller beställa utrustning räknas som påbörjad åtgärd.</div>
<h2>Mål och förväntad miljönytta</h2><p>{gain}</p><div class="keep"><h2>Kostnader</h2><table><tr><th>Kostnadspost</th>
<th class="n">Kostnad, kr</th><th class="n">Varav stödberättigande</th></tr>{rows}<tr><th>Totalt</th>
<th class="n">{total}</th><th class="n">2 115 000</th></tr></table></div>
<div class="keep"><h2>Finansiering</h2><div class="f">{money}</div></div>
<div class="keep"><h2>Signering</h2><div class="f">{_cells((("Signerad av", d("undertecknare", "Gunvor Åslund")),
    ("Roll", d("befattning", "Firmatecknare")), ("Tidpunkt", d("datum", "2019-03-08") + " 11:20"),
    ("Metod", "E-legitimation")))}</div></div>"""  # fmt: skip
    d.planted.append("T02")
    d.signed(line=False)
    return through_browser("laddstation", _CHARGE, body, d)


_MUSIC = """
@page { size: A4; margin: 20mm 22mm } body { font: 11pt/1.4 "Liberation Serif", "DejaVu Serif", serif; margin: 0 }
h1 { font-size: 18pt; font-weight: normal; margin: 0 0 4mm } .row { display: flex; border-bottom: 1px solid #ddd;
  padding: 1.2mm 0 } .row div:first-child { width: 46%; padding-right: 5mm; color: #333 } .row div + div { flex: 1 }
h3 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid } table { border-collapse: collapse; width: 100% }
td, th { padding: 1mm 2mm; font-size: 10pt; text-align: right } td:first-child, th:first-child { text-align: left }
tbody tr:nth-child(odd) { background: #f3f3f3 } thead th { border-bottom: 2px solid #333 } tfoot td { border-top: 2px
  solid #333; font-weight: bold } .box { break-inside: avoid } .m { float: right; width: 44mm; font-size: 8.5pt;
  border-left: 2px solid #b33; padding-left: 3mm; margin: 0 0 2mm 5mm; color: #b33; font-style: italic }
"""
_LESSONS = (
    ("Pedagoger, löner inkl. sociala avgifter", "410 000", "438 612"),
    ("Köp av tjänst: beatmaker och regissör", "120 000", "96 250"),
    ("Instrument och programvara", "95 000", "101 480"),
    ("Lokaler i stadsdelarna", "60 000", "42 000"),
    ("Kommunikation på fem språk", "15 000", "8 733"),
)


def _thin(number: int) -> str:
    sign = "−" if number < 0 else ""
    return sign + f"{abs(number):,}".replace(",", " ")


def kulturskolestod() -> Rendered:
    """A culture school's report in a browser: label and answer on ruled lines, deviations below nought, a note."""
    d = Document("redovisning")
    marked = costs(d, [(row[0], row[2]) for row in _LESSONS])
    rows = ""
    for (text, raw), row in zip(marked, _LESSONS, strict=True):
        gap = int(row[1].replace(" ", "")) - int(row[2].replace(" ", ""))
        rows += f"<tr><td>{text}</td><td>{row[1]}</td><td>{raw}</td><td>{_thin(gap)}</td></tr>"
    facts = "".join(f'<div class="row"><div>{label}</div><div>{answer}</div></div>' for label, answer in (
        ("Bidrag", "Kulturskola för fler 2020"),
        ("Bidragsmottagare", "Ekerums kommun"),
        ("Projekt", d("report_projects/1/projekt", "Beats i blocket")),
        ("Myndighetens diarienummer", d("diarienummer", "KSC 2020-00617")),
        ("Redovisningsperiod", d("period_start", "2020-07-01") + " – " + d("period_slut", "2021-06-30")),
        ("Datum för beslut", "2020-05-28"),
        ("Beviljat bidrag", d("beviljat_belopp", "700 000 kr", "700000")),
        ("Hur mycket av bidraget har använts?", d("forbrukat_belopp", "687 075 kr", "687075")),
        ("Hur mycket ska betalas tillbaka?", "12 925 kr"),
        ("Kontaktperson för redovisningen", "Yusra Demir, 08-465 004 47"),
    ))  # fmt: skip
    done = d.section("genomforande", "Hur genomfördes verksamheten?", "Fyra grupper träffades på fritidsgården i "
        "Norrbacka och på biblioteket i Ekerums centrum. Från november till februari flyttades allt ut på nätet, och "
        "lokalhyran upphörde. Pedagogerna fick i stället mer tid med varje deltagare.")  # fmt: skip
    result = d.section("resultat", "Vilka resultat har ni nått?", "112 barn och unga deltog, varav 71 flickor. "
        "Målet var "
        "90. Tre av fyra hade aldrig gått i kulturskolan tidigare.")  # fmt: skip
    learnt = d.section("ovriga_upplysningar", "Övrigt", "Kommunen har från hösten 2021 avsatt en halv tjänst i egen "
        "budget.")  # fmt: skip
    body = f"""<h1>Redovisning av utvecklingsbidrag till kommunal kulturskola</h1>{facts}
<h3>Hur genomfördes verksamheten?</h3><div class="m">Handläggarens notering: omfördelningen godkänd per e-post
14/12.</div><p style="margin:0">{done}</p><h3>Vilka resultat har ni nått?</h3><p style="margin:0">{result}</p>
<div class="box"><h3>Ekonomisk redovisning (kr)</h3><table><thead>
<tr><th>Kostnadsslag</th><th>Budget</th><th>Utfall</th>
<th>Avvikelse</th></tr></thead><tbody>{rows}</tbody><tfoot><tr><td>Summa</td><td>700 000</td><td>{
    d("summa_angiven", "687 075", "687075")}</td><td>12 925</td></tr></tfoot></table></div>
<div class="box"><h3>Övrigt</h3><p style="margin:0">{learnt}</p></div>
<div class="box"><h3>Intygande</h3><div class="row"><div>Ansvarig chef</div><div>{
    d("undertecknare", "Staffan Löwendahl")}, kulturskolechef</div></div><div class="row"><div>Inskickad</div><div>{
    d("datum", "2021-08-27")} 09:14</div></div></div>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("kulturskolestod", _MUSIC, body, d)


_GUIDE = """
@page { size: A4; margin: 18mm } body { font: 10.5pt/1.45 "Carlito", "Liberation Sans", sans-serif; margin: 0 }
h1 { font-size: 20pt; color: #0b5d4e; margin: 0 } .lead { font-size: 12pt; margin: 2mm 0 5mm }
.card { display: grid; grid-template-columns: 52mm 1fr; border: 1px solid #bcd; margin-bottom: 2.2mm;
  break-inside: avoid }
.card b { background: #e6f2ef; padding: 2mm } .card div { padding: 2mm } .ex { color: #0b5d4e; font-style: italic }
aside { border-top: 1px solid #999; margin-top: 5mm; padding-top: 2mm; font-size: 9pt }
"""
_HOWTO = (
    ("Projektets namn", "Välj ett kort namn som går att känna igen. Det används i beslut och i redovisning.",
     "Exempel: Kreativt torg i Hamnvik"),
    ("Sökande", "Skriv föreningens hela namn som det står i stadgarna.", "Exempel: Hamnviks Konstförening"),
    ("Organisationsnummer", "Tio siffror. En förening som inte har något kan få det hos Skatteverket.", ""),
    ("Kontaktperson, telefon, e-post", "Den som kan svara på frågor om projektet på dagtid.", ""),
    ("Projekttid", "Ange start- och slutdatum. Projektet får inte börja före beslutet och vara högst tre år.",
     "Exempel: 2023-03-01 – 2024-02-29"),
    ("Syfte och mål", "Beskriv vad som ska vara annorlunda när projektet är slut och hur det märks.", ""),
    ("Budget", "Ta upp alla kostnader: löner, lokal, material, resor. Summera. Moms tas bara upp av den som inte "
     "får dra "
     "av den.", "Exempel: Total kostnad 185 000 kr"),
    ("Sökt belopp", "Det du söker av regionen, högst hälften av den totala kostnaden.", "Exempel: 92 500 kr"),
    ("Övriga intäkter", "Kryssa i JA och ange belopp om någon annan betalar en del. Annars NEJ.", ""),
    ("Underskrift", "Ansökan skrivs under av firmatecknare, med ort, datum och namnförtydligande.", ""),
)  # fmt: skip


def vagledning() -> Rendered:
    """A region's guide to its own form: every label, what it asks for, examples; nobody applies for anything."""
    d = Document("annat")
    cards = "".join(
        f'<div class="card"><b>{label}</b><div>{words}'
        + (f'<br><span class="ex">{example}</span>' if example else "") + "</div></div>"
        for label, words, example in _HOWTO
    )  # fmt: skip
    body = f"""<h1>Så fyller du i ansökan om projektbidrag</h1>
<p class="lead">Vägledning till blanketten för kulturprojekt.
Läs den innan du börjar. Ansökan lämnas i regionens e-tjänst.</p>{cards}<aside>Ring kulturenheten om du undrar något:
040-628 04 19, vardagar 9–11. Region Hamnbygden, Kultur, Box 330, 291 23 Hamnvik.
Två ansökningstillfällen per år: senast
den 15 februari och den 15 september. Den som inte har redovisat sitt förra bidrag kan inte få ett nytt.</aside>"""
    return through_browser("vagledning", _GUIDE, body, d)


PAPERS = (skapandeskola, laddstation, kulturskolestod, vagledning)
