"""Second half: a social fund's form out of a browser, and a theatre's papers bound together; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, told
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.handmade10.tools import bound
from tests.papers.pdf import Rendered

_FUND_LOOK = """
@page { size: A4; margin: 18mm 15mm } body { font: 9pt/1.35 "DejaVu Sans", sans-serif; margin: 0; color: #222 }
.eu { background: #034ea2; color: #fff; padding: 3mm 5mm; font-size: 13pt } .eu small { display: block; font-size: 8pt }
h2 { font-size: 11pt; border-left: 4px solid #fc0; padding-left: 2mm; margin: 6mm 0 2mm; break-after: avoid }
dl { display: grid; grid-template-columns: 55mm 1fr; margin: 0; row-gap: 1mm } dt { font-weight: bold } dd { margin: 0 }
h3 { font-size: 9pt; margin: 3mm 0 .5mm; break-after: avoid } p { margin: 0 } .w { break-inside: avoid }
table { width: 100%; border-collapse: collapse; margin-top: 1mm } th { background: #e5ecf6; font-size: 8pt }
td, th { padding: 1mm; text-align: right; border-bottom: 1px solid #b8c6dc } td:first-child, th:first-child {
  text-align: left } tr.t td { font-weight: bold; border-top: 1.5px solid #034ea2 }
"""
_JOBS = (
    ("Personal", ("412 500", "1 650 000", "825 000"), "2 887 500"),
    ("Externa tjänster", ("60 000", "240 000", "180 000"), "480 000"),
    ("Resor och logi", ("9 000", "36 000", "15 000"), "60 000"),
    ("Utrustning och material", ("35 000", "0", "0"), "35 000"),
    ("Indirekta kostnader (schablon 15 %)", ("61 875", "247 500", "123 750"), "433 125"),
)


def yrkesbron() -> Rendered:
    """A social fund's application printed by a browser, 2017: definition lists, three years as columns."""
    d = Document("ansokan")
    years = ("2017", "2018", "2019")
    rows = ""
    for rad, (text, parts, whole) in enumerate(_JOBS, 1):
        cells = several(d, rad, text, tuple(zip(years, parts, strict=True)), whole)
        rows += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    short = d.section("sammanfattning", "Sammanfattande projektbeskrivning", "Projektet förbereder 120 "
        "långtidsarbetslösa "
        "kvinnor och män för arbete inom vård, kök och lokalvård genom språkträning på arbetsplatsen.")  # fmt: skip
    need = d.section("bakgrund", "Problem och behov", "I Alviks kommun var 9,4 procent inskrivna som arbetslösa i "
                                                      "december "
        "2016. Samtidigt har omsorgsnämnden svårt att bemanna 60 tjänster.")  # fmt: skip
    aim = d.section("mal", "Förväntade resultat vid projektets slut", "70 av 120 deltagare har ett arbete eller "
        "studerar. "
        "Minst fyra arbetsgivare har utbildade språkombud.")  # fmt: skip
    who = d.section("malgrupp", "Målgrupp", "Personer 20–64 år som varit utan arbete mer än tolv månader och som "
                                            "har högst "
        "nioårig skola.")  # fmt: skip
    how = d.section("genomforande", "Arbetssätt och aktiviteter", "Analys och planering maj–september 2017, "
        "därefter fyra "
        "omgångar om vardera 30 deltagare. Varje deltagare har en handledare på arbetsplatsen och en lärare i "
        "sfi.")  # fmt: skip
    keep = d.section("implementering", "Hur tas resultaten till vara?", "Arbetssättet förs in i kommunens "
        "riktlinjer för "
        "arbetsmarknadsinsatser från 2020.")  # fmt: skip
    body = f"""<div class="eu">Ansökan om stöd – Socialfonden 2014–2020<small>Programområde 2, Mål 2.1.
Diarienummer {d("diarienummer", "2017/00184")} · Inskickad i Projektrummet</small></div>
<h2>Organisation</h2><dl><dt>Stödsökande</dt><dd>{d("sokande", "Alviks kommun")}</dd>
<dt>Organisationsnr</dt><dd>{d("organisationsnummer", "212000-7766")}</dd>
<dt>Arbetsställe</dt><dd>Arbetsmarknadsenheten, CFAR 19334410</dd>
<dt>Besöksadress</dt><dd>{d("adress", "Fabriksgatan 22")}</dd>
<dt>Postnr och ort</dt><dd>{d("postadress", "952 33 Alvik")}</dd>
<dt>Projektledare</dt><dd>Ej utsedd</dd>
<dt>Kontaktperson</dt><dd>{d("kontaktperson", "Samira Oskarsson")}</dd>
<dt>Telefonnummer</dt><dd>{d("telefon", "0980-319 283")}</dd>
<dt>E-postadress</dt><dd>{d("epost", "samira.oskarsson@alvik.example")}</dd></dl>
<h2>Projektuppgifter</h2><dl><dt>Projektnamn</dt><dd>{d("projekt", "Yrkesbron Alvik")}</dd>
<dt>Startdatum</dt><dd>{d("tidplan_start", "2017-05-01")}</dd><dt>Slutdatum</dt>
<dd>{d("tidplan_slut", "2019-06-30")}</dd>
<dt>Region där verksamheten bedrivs</dt><dd>Övre Norrland</dd></dl>
<h3>Sammanfattande projektbeskrivning</h3><p>{short}</p>
<h2>Bakgrund och mål</h2><h3>Problem och behov</h3><p>{need}</p><h3>Målgrupp</h3><p>{who}</p>
<h3>Förväntade resultat vid projektets slut</h3><p>{aim}</p>
<h3>Arbetssätt och aktiviteter</h3><p>{how}</p><h3>Hur tas resultaten till vara?</h3><p>{keep}</p>
<div class="w"><h2>Budget</h2><table><tr><th>Kostnadsslag</th><th>2017</th><th>2018</th><th>2019</th>
<th>Summa SEK</th></tr>
{rows}<tr class="t"><td>Summa kostnader</td><td>578 375</td><td>2 173 500</td><td>1 143 750</td><td>{
    d("budget_summa", "3 895 625", "3895625")}</td></tr></table></div>
<div class="w"><h2>Finansiering</h2><table><tr><th>Finansiär</th><th>2017</th><th>2018</th><th>2019</th>
<th>Summa SEK</th></tr>
<tr><td>Medfinansiering, kontant: Alviks kommun</td><td>190 864</td><td>717 255</td><td>377 437</td><td>{
    d("ovriga_intakter_belopp", "1 285 556", "1285556")}</td></tr>
<tr class="t"><td>Sökt ESF-stöd</td><td>387 511</td><td>1 456 245</td><td>766 313</td><td>{
    d("sokt_summa", "2 610 069", "2610069")}</td></tr></table><p>Stödandel 67,0 %</p></div>
<div class="w"><h2>Signatur</h2><dl><dt>Behörig företrädare</dt><dd>{d("undertecknare", "Lars-Erik Niva")}</dd>
<dt>Roll</dt><dd>{d("befattning", "Kommunchef")}</dd><dt>Signerad</dt><dd>{d("datum", "2017-02-14")} 15:58</dd>
</dl></div>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("yrkesbron", _FUND_LOOK, body, d)


_STAGE_LOOK = """
@page { size: A4; margin: 25mm 28mm } body { font: 12pt/1.4 "Liberation Serif", serif; margin: 0 }
h1 { font-size: 14pt; text-align: center; font-variant: small-caps }
td { padding: .4mm 4mm .4mm 0; vertical-align: top }
td.r { text-align: right } h4 { margin: 4mm 0 0 } p { margin: 0 0 2mm }
"""
_STAGE = (("Gager", "84 000"), ("Scen, el och ljud", "41 500"), ("Affischer", "8 700"), ("Stim", "5 800"))
_PLAYED = (("Gager", "84 000", "79 500"), ("Scen, el och ljud", "41 500", "45 120"), ("Affischer", "8 700", "8 415"),
           ("Stim", "5 800", "6 104"))  # fmt: skip


def sommarscenen() -> Rendered:
    """A culture board's file of 2006–2007: a letter that applies, the account on dots, the club's own minutes."""
    asked, first = _asked()
    h = Hand("sommarscenen", font="Liberation Sans", size=10, leading=1.3)
    account = _reported(h)
    report = h.done()
    g = Hand("sommarscenen", font="Courier", size=11, leading=1.3)
    minutes = _minutes(g)
    return bound("sommarscenen", (asked, first), (report, account), (g.done(), minutes))


def _asked() -> tuple[Rendered, Document]:
    d = Document("ansokan")
    rows = "".join(f'<tr><td>{text}</td><td class="r">{raw}</td></tr>' for text, raw in costs(d, _STAGE))
    why = d.section("syfte", "Varför", "Hamnparken har stått tom på kvällarna sedan dansbanan revs 1998. Vi vill "
                                       "visa att "
                    "den kan fyllas av musik från hela världen.")  # fmt: skip
    how = d.section("genomforande", "Hur", "Sex onsdagskvällar med två band var kväll, ett lokalt och ett "
                                           "gästande. Scenen "
                    "byggs av gymnasiets byggprogram.")  # fmt: skip
    body = f"""<p>Föreningen {d("sokande", "Världens Visor i Hamnstad")}<br>{d("adress", "Tullgatan 4")}<br>{
    d("postadress", "593 33 Hamnstad")}<br>Org.nr {d("organisationsnummer", "802471-8846")}</p>
<p>Till Kultur- och fritidsnämnden</p><h1>Ansökan om arrangemangsstöd</h1>
<table><tr><td>Arrangemang</td><td>{d("projekt", "Sommarscen Hamnparken")}</td></tr>
<tr><td>Tid</td>
<td>{d("tidplan_start", "14 juni", "2006-06-14")} – {d("tidplan_slut", "23 augusti 2006", "2006-08-23")}</td></tr>
<tr><td>Vi söker</td><td>{d("sokt_summa", "95 000 kronor", "95000")}</td></tr>
<tr><td>Biljetter och egen insats</td><td>{d("ovriga_intakter_belopp", "45 000 kronor", "45000")}</td></tr>
<tr><td>Kontaktperson</td><td>{d("kontaktperson", "Dragan Ilves")}, {d("telefon", "070-174 06 58")}</td></tr></table>
<h4>Varför</h4><p>{why}</p><h4>Hur</h4><p>{how}</p><h4>Kostnader</h4><table>{rows}<tr><td><b>Summa</b></td>
<td class="r"><b>{d("budget_summa", "140 000", "140000")}</b></td></tr></table>
<p>{d("ort", "Hamnstad")} den {d("datum", "28 februari 2006", "2006-02-28")}</p><br><p>{
    d("undertecknare", "Berit Lönnå")}<br>{d("befattning", "ordförande")}</p>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("sommarscenen", _STAGE_LOOK, body, d), d


def _reported(h: Hand) -> Document:
    d = h.paper("redovisning")
    h.box(45, 40, 550, 70, 0.88)
    h.put(55, 60, "REDOVISNING AV ARRANGEMANGSSTÖD", bold=True, size=13)
    h.put(540, 60, "Hamnstads kommun KF 07", size=8, align="right")
    y = 96.0
    for label, answer in (
        ("Arrangör:", "Världens Visor i Hamnstad"),
        ("Arrangemang:", d("report_projects/1/projekt", "Sommarscen Hamnparken")),
        ("Dnr:", d("diarienummer", "2006.118 805")),
        (
            "Redovisningen gäller tiden:",
            d("period_start", "2006-06-14") + "--" + d("period_slut", "2006-08-23"),
        ),
        ("Stöd enligt nämndens beslut:", d("beviljat_belopp", "95 000:-", "95000")),
        ("Härav förbrukat:", d("forbrukat_belopp", "95 000:-", "95000")),
    ):
        h.put(200, y, label, align="right")
        h.put(210, y, answer, bold=True)
        y += 17
    y = told(h, d, 55, y + 14, 480, (
        ("genomforande", "Vad genomfördes?", "Fem av sex kvällar. Den 12 juli ställdes in för åska. Elva band "
                                             "från sju länder "
         "spelade."),
        ("resultat", "Publik och erfarenheter", "I snitt 310 besökare, flest den 9 augusti då 640 kom. Ljudet "
                                                "hördes till "
         "sjukhuset och scenen vändes efter andra kvällen."),
    ), bold=True)  # fmt: skip
    h.row(y + 12, (55, 400, 520), ("Kostnader", "Kalkyl", "Verkligt"), right=(1, 2), bold=True)
    y += 30
    for (text, raw), (_, planned, _) in zip(costs(d, [(r[0], r[2]) for r in _PLAYED]), _PLAYED, strict=True):
        h.dots(h.put(55, y, text) + 4, 345, y)
        h.row(y, (400, 520), (planned, raw), right=(0, 1))
        y += 16
    h.row(
        y,
        (55, 400, 520),
        ("Summa", "140 000", d("summa_angiven", "139 139", "139139")),
        right=(1, 2),
        bold=True,
    )
    h.put(55, y + 18, "Intäkter: entré 31 480, korv 12 659, stöd 95 000, summa 139 139")
    h.put(55, y + 60, "Hamnstad " + d("datum", "2006-11-06"))
    h.line(55, y + 96, 280, y + 96)
    h.put(55, y + 108, d("undertecknare", "Dragan Ilves") + ", kassör", size=9)
    d.signed()
    return d


def _minutes(h: Hand) -> Document:
    d = h.paper("annat")
    h.put(70, 80, "PROTOKOLL fört vid årsmöte med Världens Visor", bold=True)
    h.put(70, 96, "Hamnstads bibliotek den " + d("datum", "13 mars 2007", "2007-03-13"))
    y = 130.0
    for number, words in enumerate((
        "Berit Lönnå öppnade mötet och hälsade 14 medlemmar välkomna.",
        "Dagordningen godkändes. Kallelsen befanns vara i ordning.",
        "Kassören redogjorde för året. Kommunens stöd till sommarscenen var 95 000 kronor och behållningen den 31 "
        "december 11 207 kronor. Resultat- och balansräkning lades till handlingarna.",
        "Styrelsen beviljades ansvarsfrihet.",
        "Till ordförande omvaldes Berit Lönnå, till kassör Dragan Ilves.",
        "Årsavgiften bestämdes till 100 kronor. Mötet beslutade att söka stöd för 2007 års scen.",
    ), 1):  # fmt: skip
        h.put(70, y, f"§ {number}")
        y = h.wrap(110, y, 420, words) + 8
    h.row(y + 30, (70, 300), ("Vid protokollet", "Justeras"))
    h.row(y + 70, (70, 300), ("Ines Pettersson", "Kjell Åke Ruud"))
    return d


PAPERS = (yrkesbron, sommarscenen)
