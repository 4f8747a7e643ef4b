"""Three papers that a browser prints: an EU project's application, a music society's account, a region's decision."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_ROOM = """
@page { size: A4; margin: 17mm 18mm 16mm } @page wide { size: A4 landscape; margin: 15mm }
body { font: 9.5pt "Liberation Sans", sans-serif; margin: 0; color: #111 }
.top { display: flex; justify-content: space-between; font-size: 7.5pt; border-bottom: 2px solid #0a3a82;
  padding-bottom: 2mm; margin-bottom: 5mm } .eu { background: #0a3a82; color: #fff; padding: 1mm 2mm }
h1 { font-size: 17pt; margin: 0 0 1mm } h2 { font-size: 11.5pt; background: #e8edf5; padding: 1.2mm 2mm;
  margin: 6mm 0 2.5mm; break-after: avoid } h3 { font-size: 9.5pt; margin: 4mm 0 1mm; break-after: avoid }
.f { display: flex; margin: 0 0 1.3mm } .f b { flex: 0 0 66mm } .hint { font-size: 7.5pt; color: #666;
  font-style: italic; margin: 0 0 1mm } p { margin: 0; line-height: 1.35 }
.wide { page: wide } table { border-collapse: collapse; width: 100% } td, th { padding: 1.4mm 2mm; font-size: 9pt }
th { text-align: right; border-bottom: 1.2pt solid #0a3a82 } th:first-child, td:first-child { text-align: left }
td { text-align: right; border-bottom: .4pt solid #bbb } .t td { font-weight: bold; background: #f2f2f2 }
"""
_WORK_COSTS = (
    ("Personal, projektledning", ("412 500", "676 800", "691 200", "348 000"), "2 128 500"),
    ("Personal, handledare", ("0", "988 000", "1 012 700", "380 000"), "2 380 700"),
    ("Externa tjänster", ("60 000", "145 000", "145 000", "190 000"), "540 000"),
    ("Resor och logi", ("12 000", "41 500", "38 000", "9 500"), "101 000"),
    ("Lokaler", ("0", "96 000", "96 000", "48 000"), "240 000"),
    ("Indirekta kostnader 15 %", ("72 675", "292 095", "297 435", "146 325"), "808 530"),
)
_YEARS = ("2015", "2016", "2017", "2018")
_WORK = (
    ("sammanfattning", "3.1 Sammanfattning", "Projektet ska korta vägen till arbete för personer som varit borta från "
     "arbetslivet mer än två år på grund av sjukdom. Fyra kommuner arbetar i gemensamma team."),
    ("bakgrund", "3.2 Bakgrund", "Av de 2 340 personer som 2013 hade försörjningsstöd i de fyra kommunerna hade 610 "
     "någon form av läkarintyg. Tre förstudier visar att stöden avlöser varandra utan samordning."),
    ("mal", "3.3 Mål och förväntade resultat", "240 deltagare skrivs in. 45 procent ska ha arbete eller studera "
     "tre månader efter avslut, mot 18 procent i jämförelsegruppen."),
    ("malgrupp", "3.4 Målgrupp", "Kvinnor och män 20–64 år med nedsatt arbetsförmåga."),
    ("genomforande", "3.5 Arbetssätt", "Varje deltagare får ett team av handledare, arbetsterapeut och "
     "Försäkringskassans samverkansansvarige. Arbetsplatser söks efter deltagarens egna mål. Metoden följs upp av "
     "högskolan, som upphandlas före den 1 mars 2016."),
    ("implementering", "3.6 Spridning och implementering", "Samordningsförbundet beslutar i juni 2018 om teamen ska "
     "tas upp i verksamhetsplanen för 2019."),
)  # fmt: skip


def _facts(rows: Sequence[tuple[str, str]]) -> str:
    return "".join(f'<div class="f"><b>{label}</b><span>{answer}</span></div>' for label, answer in rows)


def _table(rows: Sequence[Sequence[str]], last: str = "t") -> str:
    """A head and rows, the last one a sum."""
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    body = "".join(
        f'<tr class="{last if number == len(rows) - 1 else ""}">'
        + "".join(f"<td>{c}</td>" for c in row)
        + "</tr>"
        for number, row in enumerate(rows[1:], 1)
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def socialfond() -> Rendered:
    """An EU fund's project room: numbered fields, help in italics, and a budget with four years on a sheet turned."""
    d = Document("ansokan")
    about = _facts((
        ("1.1 Projektnamn", d("projekt", "Vägar in i arbete")),
        ("1.2 Diarienummer", d("diarienummer", "2015/00413")),
        ("1.3 Startdatum", d("tidplan_start", "2015-09-01")),
        ("1.4 Slutdatum", d("tidplan_slut", "2018-06-30")),
        ("1.5 Programområde", "2 Ökade övergångar till arbete"),
        ("1.6 Utlysning", "Nationell, sista ansökningsdag 2015-03-31"),
    ))  # fmt: skip
    owner = _facts((
        ("2.1 Projektägare", d("sokande", "Samordningsförbundet Fyra Älvar")),
        ("2.2 Organisationsnummer", d("organisationsnummer", "222000-1164")),
        ("2.3 Besöksadress", d("adress", "Kvarntorget 2, 3 tr")),
        ("2.4 Postnummer och postort", d("postadress", "961 85 Älvmynne")),
        ("2.5 Kontaktperson", d("kontaktperson", "Susanne Lidvall")),
        ("2.6 Telefon", d("telefon", "0980-319 244")),
        ("2.7 E-post", d("epost", "susanne.lidvall@fyraalvar.example")),
        ("2.8 Är organisationen momspliktig?", f"{UNTICKED} Ja &nbsp; {TICKED} Nej"),
    ))  # fmt: skip
    told = "".join(
        f'<h3>{heading}</h3><p class="hint">Högst 4 000 tecken.</p>'
        f"<p>{d.section(name, heading.partition(' ')[2], text)}</p>"
        for name, heading, text in _WORK
    )
    rows = [
        several(d, rad, text, tuple(zip(_YEARS, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_WORK_COSTS, 1)
    ]
    total = ("Summa kostnader", "557 175", "2 239 395", "2 280 335", "1 121 825",
             d("budget_summa", "6 198 730", "6198730"))  # fmt: skip
    money = _facts((
        ("4.2 Övrig offentlig finansiering, kr", d("ovriga_intakter_belopp", "2 045 581", "2045581")),
        ("4.3 Sökt stöd från fonden, kr", d("sokt_summa", "4 153 149", "4153149")),
        ("4.4 Stödandel", "67,00 %"),
    ))  # fmt: skip
    body = f"""<div class="top"><span class="eu">Europeiska fonden för arbete</span><span>Projektrummet · utskrift av
inskickad ansökan</span></div><h1>Ansökan om stöd</h1><p>Inskickad {d("datum", "2015-03-30")} kl. 15:42</p>
<h2>1. Projektet</h2>{about}<h2>2. Projektägare</h2>{owner}<h2>3. Beskrivning</h2>{told}
<div class="wide"><h2>4. Budget</h2><h3>4.1 Kostnader per kalenderår (kronor)</h3>
{_table([("Kostnadsslag", *_YEARS, "Totalt"), *rows, total])}<p>&nbsp;</p>{money}
<h2>5. Signering</h2>{
        _facts(
            (
                ("5.1 Behörig företrädare", d("undertecknare", "Håkan Byström")),
                ("5.2 Titel", d("befattning", "Förbundschef")),
                ("5.3 Signerad med", "e-legitimation"),
            )
        )
    }</div>"""
    d.signed(line=False)
    return through_browser("socialfond", _ROOM, body, d)


_MUSIC = """
@page { size: A4; margin: 20mm 24mm } body { font: 10.5pt "DejaVu Serif", serif; margin: 0 }
h1 { font-size: 15pt; text-align: center; margin: 0 0 6mm } fieldset { border: 1px solid #333; margin: 0 0 5mm;
  padding: 2mm 4mm 3mm } legend { font-size: 9pt; padding: 0 2mm } .r { display: flex; gap: 6mm }
.r > div { flex: 1; margin-top: 1.5mm } .r i { display: block; font-size: 7.5pt; border-top: 1px dotted #555 }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt } td, th { padding: .9mm 1mm; text-align: right }
td:first-child, th:first-child { text-align: left } th { font-weight: normal; font-style: italic }
.g td { padding-top: 2.5mm; font-weight: bold; text-align: left }
.t td { border-top: 1px solid #000; font-weight: bold }
p { margin: 1mm 0 }
"""
_MUSIC_COSTS = (
    ("Gager, solister", "42 000", "44 500"),
    ("Stråkensemble, 9 musiker", "58 500", "58 500"),
    ("Sociala avgifter", "21 000", "22 315"),
    ("Kyrkohyra", "4 000", "0"),
    ("Affischer och annonser", "6 500", "5 928"),
    ("Nothyra", "3 000", "3 412"),
    ("Skivinspelning", "15 000", "11 845"),
)
_MUSIC_INCOME = (
    ("Entréer", "30 000", "26 480"),
    ("Studieförbundet", "20 000", "20 000"),
    ("Sponsorer", "10 000", "10 000"),
    ("Regionens bidrag", "90 000", "90 000"),
)


def musikslutredovisning() -> Rendered:
    """A music society's account: fieldsets, captions under their answers, costs and income in one table."""
    d = Document("redovisning")
    marked = costs(d, [(row[0], row[2]) for row in _MUSIC_COSTS])
    spent = [(text, row[1], raw) for (text, raw), row in zip(marked, _MUSIC_COSTS, strict=True)]
    table = "<table><tr><th></th><th>Budget, kr</th><th>Utfall, kr</th></tr>"
    table += '<tr class="g"><td colspan="3">Kostnader</td></tr>'
    table += "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in spent)
    whole = d("summa_angiven", "146 500", "146500")
    table += f'<tr class="t"><td>Summa kostnader</td><td>150 000</td><td>{whole}</td></tr>'
    table += '<tr class="g"><td colspan="3">Intäkter</td></tr>'
    table += "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in _MUSIC_INCOME)
    table += '<tr class="t"><td>Summa intäkter</td><td>150 000</td><td>146 480</td></tr></table>'
    body = f"""<h1>Redovisning av projektbidrag – musik</h1>
<fieldset><legend>Bidragsmottagare</legend><div class="r"><div>Musiksällskapet Vox Borealis<i>namn</i></div>
<div>802417-0923<i>organisationsnummer</i></div></div><div class="r"><div>Ester Qvarnlöf<i>kontaktperson</i></div>
<div>ester@voxborealis.example<i>e-post</i></div></div></fieldset>
<fieldset><legend>Projekt och bidrag</legend><div class="r"><div>{
        d("report_projects/1/projekt", "Stabat mater i fjällen")
    }
<i>projektets namn</i></div><div>{
        d("diarienummer", "RUN 2018-00617")
    }<i>beslutets diarienummer</i></div></div>
<div class="r"><div>{d("period_start", "2018-09-01")}<i>projektet påbörjades</i></div>
<div>{d("period_slut", "2019-05-31")}<i>projektet avslutades</i></div>
<div>{d("beviljat_belopp", "90 000 kr", "90000")}<i>beviljat bidrag</i></div></div></fieldset>
<fieldset><legend>Beskriv hur projektet har genomförts</legend><p>{
        d.section(
            "genomforande",
            "Beskriv hur projektet har genomförts",
            "Fem konserter gavs mellan den 2 och den 14 april 2019 i stället för sex, "
            "eftersom vägen till Stekenvallen var avstängd. Inför varje konsert höll dirigenten en öppen "
            "repetition med ortens kör.",
        )
    }
</p></fieldset><fieldset><legend>Nåddes målen?</legend><p>{UNTICKED} Helt &nbsp; {TICKED} Delvis &nbsp; {
        UNTICKED
    } Inte
alls</p><p>{
        d.section(
            "resultat",
            "Nåddes målen?",
            "Publiken blev 812 personer mot beräknade 900, men 64 körsångare "
            "deltog, dubbelt så många som planerat.",
        )
    }</p></fieldset>
<fieldset><legend>Ekonomiskt utfall</legend>{table}</fieldset>
<fieldset style="break-inside: avoid"><legend>Underskrift</legend><div class="r"><div>{
        d("datum", "2019-08-19")
    }
<i>datum</i></div><div>&nbsp;<i>namnteckning, ordförande</i></div><div>{d("undertecknare", "Bo Tjäderström")}
<i>namnförtydligande</i></div></div></fieldset>"""
    d.signed()
    return through_browser("musikslutredovisning", _MUSIC, body, d)


_LETTER = """
@page { size: A4; margin: 18mm 20mm 15mm } body { font: 10.5pt "Liberation Serif", serif; margin: 0 }
.h { display: grid; grid-template-columns: 1fr 52mm 32mm; font-size: 9pt; margin-bottom: 12mm }
.h b { font: bold 14pt "Liberation Sans" } .c { font: 7pt "Liberation Sans"; color: #444 }
h1 { font: bold 13pt "Liberation Sans"; margin: 0 0 4mm } h2 { font: bold 10.5pt "Liberation Sans"; margin: 5mm 0 1mm }
p { margin: 0 0 2mm; line-height: 1.4 } .foot { margin-top: 14mm; border-top: 1px solid #888; padding-top: 2mm;
  display: flex; justify-content: space-between; font: 7.5pt "Liberation Sans" } ol { margin: 0; padding-left: 6mm }
li { margin-bottom: 2mm; line-height: 1.4 }
"""


def tillvaxtbeslut() -> Rendered:
    """A region's decision: particulars in a grid at the top, numbered conditions, a sum paid out in parts."""
    d = Document("beslut")
    granted = d("decisions/1/belopp", "2\u00a0350\u00a0000\u00a0kronor", "2350000")
    clauses = (
        f"Region Norrälvsbygden beviljar Stiftelsen Kvarkenhamnen stöd till projektet "
        f"{d('decisions/1/projekt', 'Grön hamn 2030')} med högst "
        f"{granted} "
        "ur anslag 1:1 Regionala utvecklingsåtgärder, dock högst 48,5 procent av de stödgrundande kostnaderna.",
        "Stödet betalas ut i efterskott mot redovisade kostnader. Ansökan om utbetalning lämnas två gånger om året.",
        f"Ett förskott om {d('decisions/3/belopp', '235 000 kronor', '235000')} betalas ut "
        "när projektet har påbörjats.",
        "Den del av ansökan som avser inköp av mark avslås.",
    )
    for nr, text in enumerate(clauses, 1):
        d.clause(nr, text)
    for key in ("2/projekt", "2/belopp", "3/projekt", "4/projekt", "4/belopp"):
        d.m.values[f"decisions/{key}"], d.m.raws[f"decisions/{key}"] = None, ""
    listed = "".join(f"<li>{text}</li>" for text in clauses)
    body = f"""<div class="h"><div><b>Region Norrälvsbygden</b><br>Regionala utvecklingsförvaltningen</div>
<div><span class="c">BESLUT</span><br><br><span class="c">Handläggare</span><br>Jonas Ekeborn<br>0980-319 290</div>
<div><span class="c">Datum</span><br>{d("datum", "2022-12-08")}<br><span class="c">Diarienummer</span><br>
{d("diarienummer", "RUN/1147/2022")}</div></div>
<p>Stiftelsen Kvarkenhamnen<br>Hamnplan 1<br>941 32 Norrälv</p><p>&nbsp;</p>
<h1>Stöd till projektet Grön hamn</h1><h2>Beslut</h2><ol>{listed}</ol>
<h2>Ärendet</h2><p>Stiftelsen ansökte den 19 september 2022 om 2 900 000 kronor. Projektets kostnader beräknas till
4 845 361 kronor och pågår från den 1 januari 2023 till den 31 december 2025. Kommunen har den 3 november 2022 beslutat
om medfinansiering med 1 500 000 kronor.</p>
<h2>Skäl för beslutet</h2><p>Projektet bidrar till den regionala utvecklingsstrategins mål om fossilfria transporter.
Inköp av mark är inte stödgrundande enligt 12 § förordningen (2003:596) om bidrag för projektverksamhet.</p>
<h2>Hur man överklagar</h2><p>Beslutet får inte överklagas, 27 § samma förordning.</p>
<p>Beslut i ärendet har fattats av regionutvecklingsdirektör Ann-Louise Harnesk efter föredragning av Jonas Ekeborn.</p>
<div class="foot"><span>Region Norrälvsbygden<br>Box 214, 941 24 Norrälv</span><span>Telefon 010-223 04 00<br>
post@norralvsbygden.example</span><span>Org.nr 232100-0883<br>Bankgiro 5051-8832</span></div>"""
    return through_browser("tillvaxtbeslut", _LETTER, body, d)


PAPERS = (socialfond, musikslutredovisning, tillvaxtbeslut)
