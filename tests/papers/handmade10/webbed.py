"""A browser's prints: sports with a menu beside it, Finnish before Swedish, dates with points, two pages on a sheet."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import priced, through_browser
from tests.papers.handmade10.tools import cells, html, table
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SPORT = """@page{size:A4 landscape;margin:9mm} body{font:8.5pt Verdana,'DejaVu Sans',sans-serif;margin:0}
.bar{background:#1c3f74;color:#fff;padding:4px 8px;font-size:11pt} .all{display:flex} nav{width:4.2cm;background:#eef;
padding:6px;line-height:1.9;color:#1c3f74} main{flex:1;padding:6px 12px} .two{display:grid;
grid-template-columns:1fr 1fr;
column-gap:24px} .two div{display:flex;border-bottom:1px dotted #888;padding:2px 0} .two b{width:4.4cm;
font-weight:400;color:#555}
table{border-collapse:collapse;width:100%;margin:4px 0} th{background:#ccd6e8;text-align:left;padding:2px 5px}
td{padding:2px
5px;border-bottom:1px solid #ddd} .e td:nth-child(n+2),.e th:nth-child(n+2){text-align:right} h2{font-size:9.5pt;
margin:8px 0
2px} p{margin:0} tr.sum td{font-weight:700}"""
_SPORT_ROWS = (
    ("Ledarutbildning steg 1", "6", "1 850", "11 000"),
    ("Hallhyra, tim", "20", "420", "8 400"),
    ("Bollar", "30", "180", "5 400"),
    ("Domararvoden", "8", "650", "5 200"),
)


def idrottsklivet(name: str = "idrottsklivet") -> Rendered:
    """A sports federation's system printed in 2011: a menu beside the form, boxes for the office left empty."""
    d = Document("ansokan")

    def pair(label: str, answer: str) -> str:
        return f"<div><b>{html(label)}</b><span>{answer}</span></div>"

    body = "<div class='bar'>Klubbportalen · Idrottsklivet</div><div "
    body += "class='all'><nav>Startsida<br>Föreningen<br>Medlemmar"
    body += "<br>Aktivitetskort<br>Ansökningar<br>Utbildning<br>Logga ut</nav><main><h2>Projekt inom Idrottsklivet "
    body += "2011</h2>"
    body += "<div class='two'>"
    for label, answer in (
        ("Projekt-id", d("diarienummer", "IK11-20418")),
        ("Status", "Inskickad"),
        ("Klubb", d("sokande", "Hammarby Backe IBK")),
        ("Organisationsnr", d("organisationsnummer", "802282-0362")),
        ("Klubbens gatuadress", d("adress", "Idrottsvägen 1")),
        ("Klubbens postadress", d("postadress", "711 98 Hammarbacken")),
        ("Projektansvarig i klubben", d("kontaktperson", "Jenny Kaldenius")),
        ("Mobil", d("telefon", "070-174 06 47")),
        ("Benämning", d("projekt", "Tjejer tar ton på planen")),
        ("Specialidrott", "Innebandy"),
        ("Påbörjas", d("tidplan_start", "2011-09-01")),
        ("Slutförs", d("tidplan_slut", "2012-04-30")),
    ):
        body += pair(label, answer)
    body += "</div><h2>Vilka vill ni nå?</h2><p>" + d.section(
        "malgrupp", "Vilka vill ni nå?", "Flickor 10–13 år i fyra skolor. I dag är 18 av klubbens 140 spelare "
        "flickor.",
    )  # fmt: skip
    body += "</p><h2>Beskrivning av aktiviteterna</h2><p>" + d.section(
        "genomforande", "Beskrivning av aktiviteterna", "Prova på i skolans gymnastiksal varje måndag. Sex flickor i "
        "gymnasiet utbildas till ledare och leder lagen i par. Avslutning med cup i april.",
    ) + "</p><h2>Tema (flera val möjliga)</h2><p>"  # fmt: skip
    body += f"{TICKED} Nya grupper   {UNTICKED} Anläggning   {TICKED} Ledare   {UNTICKED} Skolsamverkan</p>"
    body += "<h2>Kalkyl</h2>"
    rows = [priced(d, rad, *row) for rad, row in enumerate(_SPORT_ROWS, 1)]
    rows.append(["Att fördela", "", "", d("budget_summa", "30 000", "30000")])
    body += table(("Vad", "Antal", "Pris/st", "Kostnad"), rows, bold=(-1,), classes="e")
    body += "<div class='two'>" + pair("Klubben önskar av distriktet", d("sokt_summa", "30 000 kr", "30000"))
    body += pair("Distriktets beslut", "") + pair("Inskickad av", d("undertecknare", "Roger Fält"))
    body += pair("Inskickad den", d("datum", "2011-05-11") + " 20:17") + "</div></main></div>"
    d.planted.append("B13")
    return through_browser(name, _SPORT, body, d)


_BORDER = """@page{size:A4;margin:18mm 17mm} body{font:10pt 'Nimbus Roman','Liberation Serif',serif} h1{font-size:15pt;
text-align:center;margin:0} h3{font-size:10pt;font-weight:700;margin:11px 0 2px} table{border-collapse:collapse;
width:100%}
td,th{border:1px solid #000;padding:3px 6px;vertical-align:top;text-align:left} .k td:first-child{width:48%}
.m td:last-child,
.m th:last-child{text-align:right} p{margin:2px 0;border:1px solid #000;padding:3px 6px} tr.sum td{font-weight:700}"""
_BORDER_ROWS = (
    ("Henkilöstö / Personal", "186 000"),
    ("Matkat / Resor", "42 000"),
    ("Tulkkaus / Tolkning", "38 500"),
    ("Painatus / Tryck", "21 500"),
    ("Tilat / Lokaler", "12 000"),
)


def tornedalsblankett(name: str = "tornedalsblankett") -> Rendered:
    """A border council's form of 2005, every label in Finnish first and Swedish after it, Swedish kronor throughout."""
    d = Document("ansokan")
    body = "<h1>RAJAJOEN NEUVOSTO<br>GRÄNSÄLVSRÅDET</h1><p style='border:0;text-align:center'>Avustushakemus 2005 / "
    body += "Ansökan om bidrag 2005</p><table class='k'>"
    for label, answer in (
        ("Hakija / Sökande", d("sokande", "Kulturföreningen Väylän Äänet")),
        ("Y-tunnus tai org.nro / Organisationsnummer", d("organisationsnummer", "802100-1808")),
        ("Katuosoite / Gatuadress", d("adress", "Rajakatu 3")),
        ("Postinumero ja -toimipaikka / Postnummer och postkontor", d("postadress", "957 95 Pellojärvi")),
        ("Yhteyshenkilö / Kontaktperson", d("kontaktperson", "Helvi Kangas-Lampa")),
        ("Puhelin / Telefon", d("telefon", "0980-319 281")),
        ("Sähköposti / E-post", d("epost", "helvi@vaylan.example")),
        ("Hankkeen nimi / Projektets namn", d("projekt", "Laulu yli väylän – Sång över älven")),
        ("Aloituspäivä / Påbörjas", d("tidplan_start", "15.8.2005", "2005-08-15")),
        ("Päättymispäivä / Avslutas", d("tidplan_slut", "31.5.2006", "2006-05-31")),
    ):
        body += cells((label, answer))
    body += "</table>"
    for section, heading, text in (
        ("syfte", "Hankkeen tarkoitus / Projektets syfte", "Körer på båda sidor av älven ska sjunga samma "
         "repertoar på meänkieli, finska och svenska och ge ut sångerna i ett häfte med noter."),
        ("genomforande", "Toteutus / Genomförande", "Åtta övningshelger, fyra på var sida. Två konserter i maj, den "
         "ena ute på bron om vädret tillåter."),
    ):  # fmt: skip
        body += f"<h3>{html(heading)}</h3><p>{html(d.section(section, heading, text))}</p>"
    body += "<h3>Kustannukset / Kostnader (SEK)</h3>"
    rows = [*costs(d, _BORDER_ROWS), ("Yhteensä / Totalt", d("budget_summa", "300 000", "300000"))]
    body += table(("Kustannuslaji / Kostnadsslag", "SEK"), rows, bold=(-1,), classes="m")
    body += "<h3>Rahoitus / Finansiering (SEK)</h3>"
    body += table((), (
        ("Muu rahoitus / Annan finansiering", d("ovriga_intakter_belopp", "120 000", "120000")),
        ("Haettava avustus / Sökt bidrag", d("sokt_summa", "180 000", "180000")),
    ), classes="m")  # fmt: skip
    body += "<h3>Allekirjoitus / Underskrift</h3><table>"
    body += cells(
        (
            "Paikka / Ort",
            "Päiväys / Datum",
            "Allekirjoitus / Underskrift",
            "Nimenselvennys / Namnförtydligande",
        )
    )
    body += cells(
        (d("ort", "Pellojärvi"), d("datum", "28.2.2005", "2005-02-28"), "", d("undertecknare", "Eino Rautio"))
    )
    body += "</table><h3>Neuvosto täyttää / Ifylls av rådet</h3>"
    body += table((), (("Dnro / Dnr", d("diarienummer", "GR 12/2005"), "Saapunut / Inkommen", "2.3.2005"),))
    d.signed()
    return through_browser(name, _BORDER, body, d)


_BRIDGE = """@page{size:A4;margin:20mm} body{font:10.5pt 'URW Gothic','Liberation Sans',sans-serif} h1{font-size:17pt;
font-weight:400;margin:0 0 8px;color:#036} .l{display:grid;grid-template-columns:5.4cm 1fr;row-gap:4px}
.l b{font-weight:600}
h2{font-size:11pt;color:#036;margin:13px 0 3px;border-bottom:1.5px solid #036} .e{width:11cm}
.e td:last-child{text-align:right}
p{margin:3px 0} tr.sum td{font-weight:700;border-top:1px solid #036}"""
_BRIDGE_ROWS = (
    ("Arvoden till regissör och musiker", "64 000,00"),
    ("Resor Bredskär–Umeå", "18 600,00"),
    ("Inkvartering", "12 400,00"),
    ("Hyra av ungdomslokal", "7 000,00"),
    ("Annonsering", "8 000,00"),
)


def brofonden(name: str = "brofonden") -> Rendered:
    """A society in Swedish Finland asks a fund of two countries in 2013: its own words for things, points in dates."""
    d = Document("ansokan")
    body = "<h1>Brofonden för Finland och Sverige</h1>Anhållan om understöd, vårens ansökningsomgång<h2>Sökandens "
    body += "kontaktuppgifter</h2><div class='l'>"
    for label, answer in (
        ("Samfundets namn", d("sokande", "Bredskärs Ungdomsförening r.f.")),
        ("Näradress", d("adress", "Strandvägen 44")),
        ("Postnummer och postanstalt", d("postadress", "FI-68610 Bredskär")),
        ("Kontaktperson", d("kontaktperson", "Gun-Lis Östman-Häggblom")),
        ("Mobiltelefon", d("telefon", "070-174 06 29")),
        ("E-postadress", d("epost", "gunlis@bredskaruf.example")),
        ("Bankkonto (IBAN)", "FI21 1234 5600 0007 85"),
    ):
        body += f"<b>{html(label)}</b><span>{answer}</span>"
    body += "</div><h2>Projektet</h2><div class='l'><b>Projektets benämning</b><span>"
    body += d("projekt", "Över Kvarken till fots") + "</span><b>Verkställs under tiden</b><span>"
    body += d("tidplan_start", "1.8.2013", "2013-08-01") + "–" + d("tidplan_slut", "31.12.2014", "2014-12-31")
    body += "</span></div><h2>Redogörelse för projektet</h2><p>" + d.section(
        "genomforande", "Redogörelse för projektet", "En sommarteater om vintern 1809 görs tillsammans med en "
        "amatörscen i Umeå. Talkokrafter bygger kulisser på båda sidor. Premiär i juli 2014 i Bredskär, därefter sex "
        "föreställningar i Västerbotten.",
    ) + "</p><h2>Projektets målsättningar</h2><p>" + d.section(
        "mal", "Projektets målsättningar", "Trettio unga under 29 år deltar och minst 1 500 personer ser pjäsen.",
    ) + "</p><h2>Kostnadskalkyl (SEK)</h2>"  # fmt: skip
    rows = [*costs(d, _BRIDGE_ROWS), ("Utgifter inalles", d("budget_summa", "110 000,00", "110000"))]
    body += table((), rows, bold=(-1,), classes="e")
    body += "<h2>Finansieringsplan (SEK)</h2>"
    body += table((), (
        ("Egenfinansiering och övriga understöd inalles", d("ovriga_intakter_belopp", "40 000,00", "40000")),
        ("Understöd som anhålles av Brofonden", d("sokt_summa", "70 000,00", "70000")),
    ), classes="e")  # fmt: skip
    body += "<h2>Underteckning</h2><div class='l'><b>Ort och datum</b><span>" + d("ort", "Bredskär") + ", "
    body += d("datum", "14.3.2013", "2013-03-14") + "</span><b>Namnförtydligande</b><span>"
    body += d("undertecknare", "Gun-Lis Östman-Häggblom") + "</span><b>Ställning</b><span>"
    body += d("befattning", "sekreterare") + "</span></div>"
    d.planted.append("N06")
    return through_browser(name, _BRIDGE, body, d)


_SHEET = """@page{size:A4 landscape;margin:0} body{margin:0;font:9pt 'Liberation Sans',sans-serif;display:flex;
height:209mm}
section{width:128.5mm;padding:11mm 10mm;box-sizing:content-box} section+section{border-left:1px dashed #777}
h1{font-size:14pt;
margin:0 0 6px} .f{border-bottom:1px solid #000;margin:0 0 7px;padding-bottom:1px} .f small{display:block;
font-size:6.8pt}
.v{font:11pt 'Liberation Mono',monospace} table{border-collapse:collapse;width:100%} td{border:1px solid #000;
padding:2px 4px;
font:10.5pt 'Liberation Mono',monospace;height:15px} td:last-child{text-align:right;width:26mm}
td.l{font:8pt 'Liberation Sans'}
.n{text-align:center;font-size:7pt} p{font:10pt 'Liberation Mono',monospace;margin:2px 0 8px}"""
_SHEET_ROWS = (
    ("Replokal, hyra", "2.400:-"),
    ("Affischer", "650:-"),
    ("Resa för band från Mo", "3.800:-"),
    ("Ljudtekniker", "1.500:-"),
    ("Ordningsvakter", "1.650:-"),
)


def dubbelark(name: str = "dubbelark") -> Rendered:
    """A folded sheet of 1994, both its pages side by side: who asks on the left, the money on the right."""
    d = Document("ansokan")

    def field(label: str, answer: str) -> str:
        return f"<div class='f'><small>{html(label)}</small><span class='v'>{answer or '&nbsp;'}</span></div>"

    body = "<section><b>UMFORS KOMMUN</b> · Kulturnämnden<h1>SNABBSTÖD FÖR UNGA</h1>"
    body += field("Grupp eller förening", d("sokande", "Musikföreningen Skrammel"))
    body += field("Gatuadress", d("adress", "Älvgatan 17 C"))
    body += field("Postnr och ort", d("postadress", "914 33 UMFORS"))
    body += field("Kontaktperson (myndig)", "")
    body += field("Telefon hem", d("telefon", "0980-319 275"))
    body += field("Vad vill ni göra? Rubrik:", d("projekt", "Rock i Folkan"))
    body += field("Första dagen", d("tidplan_start", "1 okt 1994", "1994-10-01"))
    body += field("Sista dagen", d("tidplan_slut", "26 nov 1994", "1994-11-26"))
    body += "<small>Beskriv det ni vill göra</small><p>" + d.section(
        "genomforande", "Beskriv det ni vill göra", "Spelning med fyra lokala band och ett från Mo i Rana. "
        "Drogfritt, 13 år och uppåt. Banden repar tillsammans hela hösten.",
    ) + "</p><div class='n'>1</div></section><section><b>VAD KOSTAR DET?</b><table>"  # fmt: skip
    for text, raw in costs(d, _SHEET_ROWS):
        body += cells((text, raw))
    for label, key, raw in (
        ("Alla kostnader", "budget_summa", "10.000:-"),
        ("Inträden som ni räknar med", "ovriga_intakter_belopp", "4.000:-"),
        ("DET HÄR BEHÖVER VI", "sokt_summa", "6.000:-"),
    ):
        body += f"<tr><td class='l'>{label}</td><td>{d(key, raw, value(raw))}</td></tr>"
    body += "</table><br>" + field("Dagens datum", d("datum", "94-09-05", "1994-09-05"))
    body += field("Namnteckning", "") + field("Texta namnet", d("undertecknare", "MATS ÅKEBRO"))
    body += field("Utbetalas till postgiro", "4 81 20 52-1")
    body += "<br><b>KULTURKONTORET</b>" + field("Dnr", d("diarienummer", "94.311"))
    body += field("Beslut, belopp", "") + "<div class='n'>2</div></section>"
    d.unanswered("kontaktperson")
    d.planted.append("F01")
    d.signed()
    return through_browser(name, _SHEET, body, d)


PAPERS = (idrottsklivet, tornedalsblankett, brofonden, dubbelark)
