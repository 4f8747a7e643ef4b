"""A structural fund's application over some sheets: years and payers in tables of their own; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.handmade12.tools import headed, listed, rows_of
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_FUND = """@page{size:A4;margin:20mm 17mm 16mm} body{font:10pt 'Liberation Serif',serif;margin:0}
.logo{display:flex;justify-content:space-between;font:8.5pt 'Liberation Sans'} h1{font:700 15pt 'Liberation Sans';
margin:12px 0 2px} h2{font:700 11.5pt 'Liberation Sans';margin:16px 0 5px;border-bottom:1px solid #003399;
color:#003399;break-after:avoid} h3{font:700 9.5pt 'Liberation Sans';margin:9px 0 2px;break-after:avoid}
dl{display:grid;grid-template-columns:68mm 1fr;margin:0;border-top:1px solid #bbb} dt,dd{margin:0;padding:2.5px 4px;
border-bottom:1px solid #bbb} dt{background:#f2f2f2;font:8.5pt 'Liberation Sans'} p{margin:0 0 5px;line-height:1.3}
.hj{font:italic 8pt 'Liberation Sans';color:#555;break-after:avoid} table{border-collapse:collapse;width:100%;font:8.6pt
'Liberation Sans';margin:3px 0 8px} th,td{border:1px solid #888;padding:2px 5px;text-align:right}
th{background:#dfe6f5;font-weight:700} th:first-child,td:first-child{text-align:left} tr.s td{font-weight:700;
background:#f2f2f2}"""
_YEARS = ("2016", "2017", "2018")
_FUND_COSTS = (
    ("Personal", ("612 000", "1 248 000", "640 500"), "2 500 500"),
    ("Externa tjänster", ("180 000", "395 000", "225 000"), "800 000"),
    ("Resor och logi", ("35 000", "62 000", "33 000"), "130 000"),
    ("Utrustning och materiel", ("–", "214 500", "–"), "214 500"),
    ("Schablonkostnader, 15 % på personal", ("91 800", "187 200", "96 075"), "375 075"),
)
_FUND_PAYERS = (
    ("Kustlands kommun", "200 000", "410 000", "200 000", "810 000"),
    ("Region Östra Kustlandet", "150 000", "300 000", "150 000", "600 000"),
    ("Trä & Teknik i Kustland AB (privat)", "109 400", "343 350", "147 287", "600 037"),
)
_FUND_TOLD = (
    ("bakgrund", "Bakgrund och behov", "Sjutton av länets träföretag har slutat annonsera efter operatörer därför att "
     "ingen söker. Medelåldern vid sågarna är 54 år. Samtidigt söker sex företag kunder utanför Norden och saknar den "
     "mätteknik som kunderna kräver."),
    ("syfte", "Syfte", "Att små och medelstora träföretag i länet ska kunna mäta och visa virkets kvalitet digitalt."),
    ("mal", "Projektmål (mätbara)", "Trettio företag har prövat röntgenmätning före december 2018. Tolv har infört "
     "metoden. Fem nya exportavtal."),
    ("malgrupp", "Målgrupp", "Träförädlande företag med 5–249 anställda i fyra kommuner."),
    ("genomforande", "Aktiviteter och arbetssätt", "Projektet drivs i tre arbetspaket. I det första byggs en testbädd "
     "i den gamla fanerfabriken. I det andra får företagen låna den, en vecka var, med en tekniker. I det tredje "
     "skrivs resultaten ner som kurs för yrkeshögskolan."),
    ("implementering", "Hur tas resultatet om hand efter projektets slut?", "Trätekniskt Center tar över testbädden "
     "mot avgift. Kommunen har beslutat att upplåta lokalen till 2023."),
)  # fmt: skip


_HINTS = {
    "bakgrund": "Beskriv problemet, inte lösningen. Hänvisa till analyser. Högst 3 000 tecken.",
    "mal": "Ange vad som ska vara uppnått när projektet är slut, till exempel: 10 företag har börjat exportera.",
    "malgrupp": "Vilka företag eller organisationer får nytta av projektet?",
}


def _facts(d: Document) -> str:
    who = listed((
        ("Stödsökande", d("sokande", "Stiftelsen Kustlands Trätekniska Center")),
        ("Organisationsnummer", d("organisationsnummer", "16864500-3172", "864500-3172")),
        ("Arbetsställenummer (CFAR)", "41882047"),
        ("Utdelningsadress", d("adress", "Fanervägen 3")),
        ("Postnummer och postort", d("postadress", "593 61 Kustland")),
        ("Kontaktperson", d("kontaktperson", "Rasmus Telander")),
        ("Telefon", d("telefon", "0980-319 262")),
        ("E-postadress", d("epost", "rasmus.telander@tratek.example")),
        ("Kontaktperson ekonomi", "Vera Holmkvist, vera.holmkvist@tratek.example"),
    ))  # fmt: skip
    what = listed((
        ("Projektnamn", d("projekt", "Mät rätt i trä")),
        ("Ärende-ID", d("diarienummer", "20201174")),
        ("Programområde", "Östra Mellansverige"),
        ("Insatsområde/investeringsprioritering", "3b Öka konkurrenskraften hos små och medelstora företag"),
        ("Startdatum", d("tidplan_start", "2016-04-01")),
        ("Slutdatum", d("tidplan_slut", "2018-12-31")),
        ("Ingår stöd till företag?", f"{TICKED} Ja, av mindre betydelse (de minimis) {UNTICKED} Nej"),
    ))  # fmt: skip
    return f"<h2>Sökande</h2>{who}<h2>Projektuppgifter</h2>{what}"


def trafond() -> Rendered:
    """A structural fund of 2016: a number with 16 before it, three years of costs, payers by year."""
    d = Document("ansokan")
    facts = _facts(d)
    told = "".join(
        f'<h3>{heading}</h3><p class="hj">{_HINTS.get(name, "Högst 3 000 tecken.")}</p>'
        f"<p>{d.section(name, heading, text)}</p>"
        for name, heading, text in _FUND_TOLD
    )
    earlier = (
        ("Skogsprogrammet Kustland", "2013", "450 000"),
        ("Region Östra Kustlandet, förstudie", "2014", "85 000"),
    )
    rows: list[list[str]] = [
        several(d, rad, text, tuple(zip(_YEARS, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_FUND_COSTS, 1)
    ]
    total = d("budget_summa", "4 020 075", "4020075")
    rows.append(["Summa kostnader", "918 800", "2 106 700", "994 575", total])
    payers = [list(row) for row in _FUND_PAYERS]
    others = d("ovriga_intakter_belopp", "2 010 037", "2010037")
    payers.append(["Summa medfinansiering", "459 400", "1 053 350", "497 287", others])
    wish = d("sokt_summa", "2 010 038", "2010038")
    plan = (("EU-medel som söks", wish, "50,0 %"), ("Offentlig medfinansiering", "1 410 000", "35,1 %"),
            ("Privat medfinansiering", "600 037", "14,9 %"),
            ("Total finansiering", "4 020 075", "100,0 %"))  # fmt: skip
    body = f"""<div class="logo"><b>EUROPEISKA UNIONEN<br>Europeiska regionala utvecklingsfonden</b><span>Min ansökan ·
utskrift 2015-12-14</span></div><h1>Ansökan om stöd – regionalfonden 2014–2020</h1>{facts}
<h2>Projektbeskrivning</h2>{told}<h2>Tidigare stöd</h2><p class="hj">Stöd som
organisationen har beviljats de senaste tre åren för liknande projekt.</p>{
        headed(("Finansiär", "År", "Beviljat belopp"), rows_of(earlier))
    }<h2>Budget</h2><p class="hj">Ange kostnader per kalenderår.
Schablonkostnader räknas fram av systemet. Alla belopp i kronor.</p>{
        headed(("Kostnadsslag", *_YEARS, "Totalt"), rows_of(rows, ("s",)))
    }
<h2>Finansiering</h2><h3>Kontant medfinansiering</h3>{headed(("Finansiär", *_YEARS, "Totalt"), rows_of(payers, ("s",)))}
<h3>Sammanställning</h3>{headed(("Finansiering", "Belopp", "Andel"), rows_of(plan, ("s",)))}
<h2>Underskrift</h2><p>Ansökan skrivs ut och undertecknas av behörig företrädare. Den räknas som inkommen när den
undertecknade sidan finns hos myndigheten.</p>{listed((
    ("Ort", d("ort", "Kustland")),
    ("Datum", d("datum", "2015-12-15")),
    ("Underskrift", ""),
    ("Namnförtydligande", d("undertecknare", "Birgitta Ahlsén-Roos")),
    ("Befattning", d("befattning", "verkställande direktör")),
))}"""  # fmt: skip
    d.signed()
    return through_browser("trafond", _FUND, body, d)


PAPERS = (trafond,)
