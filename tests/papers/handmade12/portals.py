"""Print-outs with heads on every sheet: a municipality's e-service in questions, a culture body's last account."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade10.tools import html
from tests.papers.handmade12.tools import headed, rows_of
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_HEALTH = """@page{size:A4;margin:24mm 15mm 20mm;
@top-left{content:"Bredsele kommun – Folkhälsorådet";font:8pt 'Liberation Sans'}
@top-right{content:"Utskrift ur Mina tjänster 2019-10-14 09:31";font:8pt 'Liberation Sans'}
@bottom-right{content:"Sida " counter(page) " av " counter(pages);font:8pt 'Liberation Sans'}}
body{font:10pt 'Liberation Sans',sans-serif;margin:0} h1{font-size:14pt;margin:0 0 8px}
h2{font-size:10.5pt;margin:14px 0 4px;text-decoration:underline;break-after:avoid}
table{border-collapse:collapse;width:100%} td{border:1px solid #999;padding:3px 6px;vertical-align:top;line-height:1.35}
td:first-child{width:9mm;color:#555} td:nth-child(2){width:62mm;font-weight:700} tr{break-inside:avoid}
.m{width:118mm;margin-left:9mm} .m td{border:0;border-bottom:1px dotted #666;width:auto;font-weight:400;color:#000}
.m td:last-child{text-align:right}"""
_HEALTH_COSTS = (
    ("Instruktörer, timlön inkl. PO", "74 400 kr"),
    ("Transport med färdtjänstbuss", "38 600 kr"),
    ("Hallhyra", "27 000 kr"),
    ("Frukost", "31 500 kr"),
    ("Uppföljning (enkät, analys)", "14 500 kr"),
)


def _asked(rows: list[tuple[str, str, str]]) -> str:
    return f"<table>{rows_of(rows)}</table>"


def _health_who(d: Document) -> str:
    return _asked([
        ("1.1", "Organisationens namn", d("sokande", "Hjärta och Lunga Bredsele")),
        ("1.2", "Organisationsnummer (10 siffror)", d("organisationsnummer", "8022021888", "802202-1888")),
        ("1.3", "Utdelningsadress", d("adress", "Linnéstråket 22")),
        ("1.4", "Postnummer, postort", d("postadress", "931 55 Bredsele")),
        ("1.5", "Vem kan vi kontakta om ansökan?", d("kontaktperson", "Yngve Stormark")),
        ("1.6", "Telefonnummer till kontaktpersonen", d("telefon", "0980-319 273")),
        ("1.7", "E-postadress till kontaktpersonen", d("epost", "yngve.stormark@hlbredsele.example")),
    ])  # fmt: skip


def _health_what(d: Document) -> str:
    told = [
        (number, heading, d.section(name, heading, text))
        for number, name, heading, text in (
            ("2.4", "bakgrund", "Vilket behov svarar insatsen mot?", "Kommunens folkhälsoenkät 2018 visar att 41 "
             "procent "
             "av männen över 70 år rör sig mindre än en halvtimme om dagen. I Bredsele finns ingen ledd träning före "
             "klockan 15."),
            ("2.5", "malgrupp", "Vem riktar sig insatsen till?", "Män 70–85 år i kommunens ytterområden. Vi räknar "
             "med 90 "
             "deltagare."),
            ("2.6", "genomforande", "Hur ska insatsen genomföras? Beskriv aktiviteter och ansvar.", "Frukost och "
             "cirkelträning två förmiddagar i veckan i sporthallen. Bussen hämtar längs tre linjer. Vårdcentralens "
             "fysioterapeut skriver ut träningen på recept och följer upp efter tre månader."),
            ("2.7", "mal", "Vilka mål ska nås och hur mäts de?", "60 av 90 deltagare ska öka sin gångsträcka med "
             "minst 50 "
             "meter på sex minuter. Mäts i februari, maj och november."),
            ("2.8", "implementering", "Hur lever insatsen vidare när medlen är slut?", "Sporthallen har lovat fri tid "
             "på "
             "förmiddagar till och med 2023. Frukosten får deltagarna betala själva, 30 kr per gång. Bussen är den "
              "fråga som "
             "återstår; regionen har fått en skrivelse om den."),
        )
    ]  # fmt: skip
    return _asked([
        ("2.1", "Namn på insatsen", d("projekt", "Gubbar i gympasalen")),
        ("2.2", "Insatsen startar", d("tidplan_start", "2020-01-20")),
        ("2.3", "Insatsen slutar", d("tidplan_slut", "2020-11-27")),
        *told,
    ])  # fmt: skip


def folkhalsopeng() -> Rendered:
    """An e-service of 2019: head and foot on both sheets, numbered questions, an income said yes to and not given."""
    d = Document("ansokan")
    who, what = _health_who(d), _health_what(d)
    spent = [*costs(d, _HEALTH_COSTS), ("Summa kostnader", d("budget_summa", "186 000 kr", "186000"))]
    money = _asked([
        ("3.2", "Finns det andra intäkter?", d("ovriga_intakter", "Ja", "ja")),
        ("3.3", "Om ja, ange belopp", "–"),
        ("3.4", "Sökt belopp från folkhälsorådet", d("sokt_summa", "150 000 kr", "150000")),
        ("3.5", "Har ni sökt för samma insats tidigare?", "Nej"),
    ])  # fmt: skip
    d.unanswered("ovriga_intakter_belopp")
    body = f"""<h1>Ansökan om folkhälsomedel 2020</h1>Ärende {d("diarienummer", "FHR-2019-0062")}, registrerat av
registrator.ks<h2>1. Uppgifter om sökande</h2>{who}
<h2>2. Insatsen</h2>{what}<h2>3. Ekonomi</h2><table><tr><td>3.1</td><td>Kostnader, specificera</td><td>5 rader</td></tr>
</table><table class="m">{rows_of(spent)}</table><br>{money}<h2>4. Signering</h2>{_asked([
    ("4.1", "Signerat av", d("undertecknare", "Birger Hedlund") + ", personnummer 850709-9805"),
    ("4.2", "Roll", d("befattning", "Föreningsordförande")),
    ("4.3", "Tidpunkt", d("datum", "2019-10-14") + " 09:12:44"),
])}"""  # fmt: skip
    d.planted += ["B01", "B03", "N09"]
    d.signed(line=False)
    return through_browser("folkhalsopeng", _HEALTH, body, d)


_STAGE = """@page{size:A4;margin:19mm 22mm 18mm 18mm}
body{font:10.5pt 'Liberation Serif',serif;margin:0;padding-left:14mm}
h1{font:700 17pt 'Liberation Sans Narrow','Liberation Sans';margin:0} .u{font:9pt 'Liberation Sans';margin-bottom:10px}
.q{position:relative;margin-top:11px;break-inside:avoid} .q b{font:700 9pt 'Liberation Sans'} .q i{position:absolute;
left:-14mm;font:700 11pt 'Liberation Sans';color:#b00} .q p{margin:1px 0 0;line-height:1.35} table{border-collapse:
collapse;width:100%;font:9pt 'Liberation Sans';margin-top:3px} th{text-align:right;border-bottom:1.4px solid #000}
th:first-child,td:first-child{text-align:left} td{text-align:right;padding:2px 3px} td:last-child,th:last-child{
text-align:left;padding-left:5mm;width:44mm} tr.s td{border-top:1px solid #000;font-weight:700}"""
_STAGE_ROWS = (
    ("Gager och löner", "310 000 kr", "322 400 kr", "Ett inhopp vid sjukdom"),
    ("Rekvisita och kostym", "45 000 kr", "38 150 kr", ""),
    ("Turnébuss och traktamenten", "120 000 kr", "61 300 kr", "Elva spelplatser ställdes in"),
    ("Inspelning för skärm", "0 kr", "84 750 kr", "Ersatte inställda spelningar"),
    ("Upphovsrätt (STIM m.fl.)", "15 000 kr", "9 400 kr", ""),
    ("Trycksaker, annonser", "20 000 kr", "14 000 kr", ""),
)


def _told(number: str, question: str, answer: str) -> str:
    return f'<div class="q"><i>{number}</i><b>{html(question)}</b><p>{html(answer)}</p></div>'


def turneredovisning() -> Rendered:
    """A culture body's last account, 2020: numbers in the margin, costs with remarks, payers below, signed too soon."""
    d = Document("redovisning")
    facts = (
        ("1", "Vem har fått bidraget?", "Scenkollektivet Nattbuss ek. för. (769702-8814)"),
        ("2", "Vad heter projektet?", d("report_projects/1/projekt", "Hem till byn – med orkester")),
        ("3", "Vilket diarienummer har vårt beslut?", d("diarienummer", "SKF 2019/2207")),
        (
            "4",
            "Vilken tid redovisar ni?",
            d("period_start", "2020-01-01") + " – " + d("period_slut", "2020-12-31"),
        ),
        ("5", "Hur mycket beviljade vi?", d("beviljat_belopp", "400 000 kr", "400000")),
    )
    told = (
        ("6", "genomforande", "Vad blev gjort?", "Nio av tjugo spelplatser hann besökas före den 12 mars. Därefter "
         "spelades "
         "föreställningen in i Hallen i Sjöbo och visades på äldreboenden i sexton kommuner, följd av samtal på länk."),
        ("7", "resultat", "Nådde ni målen? Varför, varför inte?", "Målet var 2 400 besökare. 811 såg föreställningen "
         "på "
         "plats och omkring 1 900 på skärm. Målet att hälften skulle se opera för första gången är nått."),
        ("8", "malgrupp", "Vilka nådde ni?", "Äldre i kommuner utan egen scen. Skolklasserna gick förlorade när "
         "skolorna stängde för besök."),
    )  # fmt: skip
    marked = costs(d, [(row[0], row[2]) for row in _STAGE_ROWS])
    rows = [(text, row[1], raw, row[3]) for (text, raw), row in zip(marked, _STAGE_ROWS, strict=True)]
    rows.append(("Kostnader totalt", "510 000 kr", d("summa_angiven", "530 000 kr", "530000"), ""))
    paid = (("Vårt bidrag", "400 000 kr", d("forbrukat_belopp", "400 000 kr", "400000"), ""),
            ("Regionen", "80 000 kr", "80 000 kr", ""), ("Biljetter", "30 000 kr", "12 200 kr", ""),
            ("Eget kapital", "0 kr", "37 800 kr", "Underskottet"), ("Intäkter totalt", "510 000 kr", "530 000 kr",
             ""))  # fmt: skip
    heads = ("Enligt beslut", "Faktiskt", "Kommentar")
    body = f"""<h1>Slutredovisning</h1><div class="u">Statens kulturfond · Projektbidrag fri scenkonst</div>
{"".join(_told(*fact) for fact in facts)}
{"".join(_told(number, heading, d.section(name, heading, text)) for number, name, heading, text in told)}
<div class="q"><i>9</i><b>Vad kostade det?</b>{headed(("Kostnad", *heads), rows_of(rows, ("s",)))}</div>
<div class="q"><i>10</i><b>Vem betalade?</b>{headed(("Intäkt", *heads), rows_of(paid, ("s",)))}</div>
{_told("11", "Har ni oförbrukade medel?", f"{UNTICKED} Ja, kr ____  {TICKED} Nej")}
<div class="q"><i>12</i><b>Underskrift av behörig företrädare</b><p>Sjöbo {d("datum", "2020-12-11")}</p><p><br>
______________________________<br>{d("undertecknare", "Cornelia Wijk")}, konstnärlig ledare</p></div>"""
    d.planted.append("T04")
    d.signed()
    return through_browser("turneredovisning", _STAGE, body, d)


PAPERS = (folkhalsopeng, turneredovisning)
