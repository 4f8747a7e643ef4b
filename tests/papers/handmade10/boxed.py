"""Forms of boxes: fences with digits in combs, a hall in numbered rows, a period among others, a Leader's account."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade10.tools import cells, html, table
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_FENCE = """@page{size:A4;margin:11mm 13mm} body{font:8pt 'Liberation Sans',sans-serif} .r{display:flex;
border:1px solid #000;
border-top:0} .r>div{border-right:1px solid #000;padding:1px 4px 2px;flex:1;min-height:25px}
.r>div:last-child{border-right:0}
small{display:block;font-size:6.6pt} .v{font:10pt 'Liberation Mono',monospace}
.c{font:11pt 'Liberation Mono',monospace;
letter-spacing:7px} h2{background:#000;color:#fff;font-size:9pt;margin:7px 0 0;padding:2px 4px} .top{display:flex;
justify-content:space-between} h1{font-size:13pt;margin:2px 0} table{border-collapse:collapse;width:100%}
th,td{border:1px
solid #000;padding:1px 4px;height:17px;text-align:right} th{font-weight:400;font-size:6.6pt;vertical-align:top}
td{font:10pt 'Liberation Mono',monospace} th:first-child,td:first-child{text-align:left} .i{font-size:7pt;
margin:2px 0}"""
_FENCE_ROWS = (
    ("Femtrådigt elstängsel, meter", "2400", "28", "67200"),
    ("Grindar", "6", "1450", "8700"),
    ("Aggregat med solcell", "2", "4850", "9700"),
    ("Röjning av gata, tim", "40", "250", "10000"),
)


def _boxes(*boxes: tuple[str, str, str]) -> str:
    found = "".join(
        f"<div><small>{html(label)}</small><span class='{kind}'>{html(answer)}</span></div>"
        for label, answer, kind in boxes
    )
    return f"<div class='r'>{found}</div>"


def rovdjursstangsel(name: str = "rovdjursstangsel") -> Rendered:
    """A farm agency's lettered form of 2012, typed: captions in the corners of boxes, numbers spaced out in combs."""
    d = Document("ansokan")
    body = "<div class='top'><div><b>Länsstyrelsen i Härdalens län</b><br>Box 31, 844 22 Svegnäs<br>Tfn 0980-319 "
    body += "200</div>"
    body += "<div>Blankett LST 42.07<br>Fastställd 2011-11-01</div></div><h1>Ansökan om bidrag till förebyggande av "
    body += (
        "rovdjursskador</h1><p class='i'>Texta tydligt eller fyll i på skärmen. Ofullständig ansökan skickas "
    )
    body += "tillbaka.</p>"
    body += "<h2>A. Sökande</h2>" + _boxes(
        ("A1 Person-/organisationsnummer", d("organisationsnummer", "769678-4771"), "c"),
        ("A2 Kundnummer hos myndigheten", "30884112", "c"),
        ("A3 SAM-nummer", "084417", "c"),
    )
    body += _boxes(
        ("A4 Namn (företag, förening eller person)", d("sokande", "Ytterbergs Fäbodlag ek. för."), "v")
    )
    body += _boxes(
        ("A5 Utdelningsadress", d("adress", "Fäbodvallen 3"), "v"),
        ("A6 Postnummer och ort", d("postadress", "842 94 Ytterberg"), "v"),
    )
    body += _boxes(
        ("A7 Telefon, även riktnummer", d("telefon", "0980-319 237"), "c"),
        ("A8 E-postadress", d("epost", "vallen@ytterberg.example"), "v"),
    )
    body += _boxes(("A9 Vem ska vi tala med?", d("kontaktperson", "Agnes Hjortås"), "v"))
    body += "<h2>B. Åtgärden</h2>" + _boxes(
        ("B1 Benämning, högst 35 tecken", d("projekt", "Björnsäkert runt Norra betet"), "v"),
        ("B2 Djurslag och antal", "Får 140, getter 22", "v"),
    )
    body += _boxes(
        ("B3 Arbetet börjar (åå-mm-dd)", d("tidplan_start", "12-05-07", "2012-05-07"), "c"),
        ("B4 Arbetet klart (åå-mm-dd)", d("tidplan_slut", "12-06-29", "2012-06-29"), "c"),
        ("B5 Fastighetsbeteckning", "Ytterberg 4:16", "v"),
    )
    why = d.section(
        "bakgrund",
        "B6 Redogör för tidigare angrepp",
        "Björn tog 11 tackor i augusti 2011 och 4 lamm i september. Besiktning gjord båda gångerna. "
        "Vallen har brukats sedan 1760-talet och ligger 3 km från närmaste väg.",
    )
    body += _boxes(("B6 Redogör för tidigare angrepp", why, "v"))
    body += "<h2>C. Kostnader, exklusive moms</h2>"
    rows = []
    for rad, (text, antal, pris, summa) in enumerate(_FENCE_ROWS, 1):
        key = f"budget_rows/{rad}"
        rows.append(
            (
                d(f"{key}/text", text),
                d(f"{key}/antal", antal),
                d(f"{key}/a_pris", pris),
                d(f"{key}/belopp", summa),
            )
        )
    rows += [("", "", "", ""), ("C9 Summa", "", "", d("budget_summa", "95600"))]
    body += table(("C1 Material eller arbete", "C2 Antal", "C3 Kr/enhet", "C4 Kronor"), rows)
    body += _boxes(
        ("C10 Bidrag som söks, högst 70 % av C9", d("sokt_summa", "66920"), "c"),
        ("C11 Belopp som sökanden själv svarar för", d("ovriga_intakter_belopp", "28680"), "c"),
    )
    body += "<h2>D. Underskrift</h2>" + _boxes(
        ("D1 Ort", d("ort", "Ytterberg"), "v"),
        ("D2 Datum (åå-mm-dd)", d("datum", "12-03-19", "2012-03-19"), "c"),
        ("D3 Namnteckning", "", "v"),
    )
    body += _boxes(
        ("D4 Namnförtydligande", d("undertecknare", "Per-Ola Hjortås"), "v"),
        ("D5 Ställning i företaget eller föreningen", d("befattning", "styrelseordförande"), "v"),
    )
    body += "<h2>E. Länsstyrelsens anteckningar</h2>" + _boxes(
        ("Ankomstdag", "2012-03-22", "v"),
        ("Diarienummer", d("diarienummer", "218-1904-12"), "v"),
        ("Handläggare", "I. Ros", "v"),
        ("Bifall kr", "", "v"),
    )
    d.signed()
    return through_browser(name, _FENCE, body, d)


_HALL_ROWS = (
    ("301", "Mark och grund", "64 000"),
    ("302", "Stomme och fasad", "218 500"),
    ("303", "Yttertak", "168 000"),
    ("304", "Ventilation och värme", "142 300"),
    ("305", "Handikappanpassning", "97 200"),
    ("306", "Projektering och byggledning", "62 000"),
)


def _labelled(h: Hand, x0: float, top: float, x1: float, tall: float, caption: str, answer: str) -> None:
    h.box(x0, top, x1, top + tall)
    h.put(x0 + 3, top + 8, caption, size=6.5)
    h.put(x0 + 5, top + tall - 5, answer, font="Courier", size=10)


def bygdegardslyft(name: str = "bygdegardslyft") -> Rendered:
    """A housing agency's form of 1996: printed kinds of cost behind row codes, typed sums, crosses in squares."""
    h = Hand(name, font="Helvetica", size=9)
    d = h.paper("ansokan")
    h.put(40, 46, "BOSTADSVERKET", bold=True, size=15)
    h.put(40, 59, "Samlingslokalsenheten, Box 534, 371 23 Karlsnäs", size=7.5)
    h.put(330, 46, "ANSÖKAN om statligt investeringsbidrag", bold=True, size=11)
    h.put(330, 59, "till allmän samlingslokal", size=9)
    h.box(330, 66, 555, 92, 0.9)
    h.put(333, 74, "Bostadsverkets diarienummer", size=6.5)
    h.put(335, 87, d("diarienummer", "4410-1207/96"), font="Courier", size=10)
    left, mid, end = 40.0, 300.0, 555.0
    rows = (
        (("101 Föreningens namn", d("sokande", "Bygdegårdsföreningen Hoppet i Vrena")),
         ("102 Organisationsnummer", d("organisationsnummer", "802885-4928"))),
        (("103 Postadress", d("adress", "Storgården, Vrena")),
         ("104 Postnummer och postanstalt", d("postadress", "611 95 VRENALUND"))),
        (("105 Föreningens ombud i ärendet", d("kontaktperson", "Stig Hallgrensson")),
         ("106 Telefon bostad / arbete", d("telefon", "0980-319 244"))),
        (("201 Lokalens namn och åtgärd i korthet", d("projekt", "Hoppet: nytt tak, ny värme")),
         ("202 Kommun", "Vrenalund")),
        (("203 Byggstart beräknas ske", d("tidplan_start", "1996-09-16")),
         ("204 Färdigt för besiktning", d("tidplan_slut", "1997-04-30"))),
    )  # fmt: skip
    top = 104.0
    for one, other in rows:
        _labelled(h, left, top, mid, 26, *one)
        _labelled(h, mid, top, end, 26, *other)
        top += 26
    h.box(left, top, end, top + 58)
    h.put(43, top + 8, "205 Beskrivning av åtgärderna (fortsätt på särskilt blad)", size=6.5)
    h.wrap(
        45,
        top + 20,
        500,
        d.section(
            "genomforande",
            "205 Beskrivning av åtgärderna (fortsätt på särskilt blad)",
            "Eterniten från 1953 byts mot plåt. Direktel ersätts av bergvärme. Ramp och RWC vid "
            "östra gaveln. Medlemmarna river, målar och bär.",
        ),
        font="Courier",
        size=9.5,
    )
    top += 66
    h.put(40, top + 8, "Beräknade kostnader inkl. mervärdesskatt", bold=True)
    h.put(480, top + 8, "Kronor", size=7)
    top += 12
    for rad, (code, text, raw) in enumerate(_HALL_ROWS, 1):
        h.box(40, top, 480, top + 17)
        h.box(480, top, 555, top + 17)
        h.put(44, top + 12, code, size=7)
        h.put(70, top + 12, d(f"budget_rows/{rad}/text", text))
        h.put(
            550,
            top + 12,
            d(f"budget_rows/{rad}/belopp", raw, value(raw)),
            font="Courier",
            size=10,
            align="right",
        )
        top += 17
    for code, text, key, raw in (
        ("307", "Summa (301-306)", "budget_summa", "770 000"),
        ("308", "Kommunens bidrag och föreningens egna medel", "ovriga_intakter_belopp", "385 000"),
        ("309", "Begärt statligt bidrag, högst 50 % av rad 307", "sokt_summa", "385 000"),
    ):
        h.box(40, top, 480, top + 19, 0.93)
        h.box(480, top, 555, top + 19)
        h.put(44, top + 13, code, size=7)
        h.put(70, top + 13, text, bold=True)
        h.put(550, top + 13, d(key, raw, value(raw)), font="Courier", size=10, align="right")
        top += 19
    top += 14
    h.put(40, top, "401 Är lokalen upplåten för alla föreningar i orten?", size=8)
    h.put(300, top, f"{TICKED} Ja     {UNTICKED} Nej", size=8)
    h.put(40, top + 15, "402 Har föreningen F-skattebevis?", size=8)
    h.put(300, top + 15, f"{UNTICKED} Ja     {TICKED} Nej", size=8)
    top += 26
    _labelled(h, left, top, 200, 30, "501 Ort och datum", d("ort", "Vrena") + " " + d("datum", "1996-05-20"))
    _labelled(h, 200, top, 380, 30, "502 Firmatecknarens namnteckning", "")
    _labelled(h, 380, top, end, 30, "503 Namnet textat", d("undertecknare", "Gunvor Malmås"))
    h.put(40, top + 42, "Bilagor:  1 Ritning   2 Kostnadsberäkning   3 Kommunens yttrande", size=7.5)
    h.put(40, 812, "BV 2117  1995-07  2 000 ex", size=6)
    d.planted.append("B06")
    d.signed()
    return h.done()


_PERIOD = """@page{size:A4 landscape;margin:12mm} body{font:9pt 'Liberation Sans Narrow','Liberation Sans'}
h1{font-size:14pt;
margin:0} table{border-collapse:collapse;width:100%;margin:6px 0} td,th{border:1px solid #556;padding:2px 5px}
th{background:
#d8e2ee} .n td+td,.n th{text-align:right} .n th:first-child{text-align:left} .k td:nth-child(odd){background:#eef2f7;
width:17%}
tr.sum td{font-weight:700} p{margin:2px 0 6px} h3{margin:8px 0 2px;font-size:10pt}"""
_PERIOD_ROWS = (
    ("Personal", "1 840 000", "612 450", "318 220", "930 670", "909 330"),
    ("Externa tjänster", "720 000", "145 000", "96 500", "241 500", "478 500"),
    ("Resor och logi", "85 000", "18 312", "9 045", "27 357", "57 643"),
    ("Investeringar", "240 000", "0", "187 900", "187 900", "52 100"),
    ("Indirekta kostnader, 15 % på personal", "276 000", "91 868", "47 733", "139 601", "136 399"),
)


def perioduppgift(name: str = "perioduppgift") -> Rendered:
    """A request for payment of 2019, landscape: one head over three columns, this period in the middle."""
    d = Document("redovisning")
    rows = ""
    columns = ("Beslutad budget", "Tidigare", "", "Ackumulerat", "Kvar av budget")
    for rad, (text, *sums) in enumerate(_PERIOD_ROWS, 1):
        found = [d(f"budget_rows/{rad}/text", text)]
        for column, raw in zip(columns, sums, strict=True):
            key = f"budget_amounts/{rad}/{column}" if column else f"budget_rows/{rad}/belopp"
            found.append(d(key, raw, value(raw)))
        rows += cells(found)
    rows += cells(
        (
            "Summa",
            "3 161 000",
            "867 630",
            d("summa_angiven", "659 398", "659398"),
            "1 527 028",
            "1 633 972",
        ),
        classes="sum",
    )
    pairs = (
        ("Ärende-ID", d("diarienummer", "20201873"), "Stödmottagare", "Teknikbyn Sandön AB"),
        ("Projektnamn", d("report_projects/1/projekt", "Smart skärgårdslogistik"), "Rapport nr", "3 av 8"),
        (
            "Rapporten avser fr.o.m.",
            d("period_start", "2019-05-01"),
            "t.o.m.",
            d("period_slut", "2019-08-31"),
        ),
        ("Beviljat stöd", d("beviljat_belopp", "1 580 500 kr", "1580500"), "Stödprocent", "50,00 %"),
        ("Tidigare utbetalt", "433 815 kr", "Begärd utbetalning", "329 699 kr"),
    )
    body = "<h1>Lägesrapport och begäran om utbetalning</h1><p>Utvecklingsfonden Region Kustbandet</p>"
    body += f"<table class='k'>{''.join(cells(row) for row in pairs)}</table>"
    body += "<table class='n'><tr><th rowspan='2'>Kostnadsslag</th><th rowspan='2'>Beslutad budget</th><th "
    body += "colspan='3'>"
    body += "Redovisade kostnader</th><th rowspan='2'>Kvar av budget</th></tr><tr><th>Tidigare</th><th>Denna "
    body += "period</th>"
    body += f"<th>Ackumulerat</th></tr>{rows}</table>"
    for section, heading, text in (
        ("genomforande", "Vad har hänt i projektet under perioden?", "Två elektriska lådcyklar har provkörts på "
         "Sandön och "
         "Norrgrynnan. Lastkajen i Fjärdhamn är ombyggd. Rekryteringen av en logistiker drog ut på tiden; hon "
         "började den 12 augusti."),
        ("resultat", "Vilka resultat ser ni hittills?", "17 av 24 företag på öarna samlastar varje vecka. Antalet "
         "båtturer med gods har minskat från nio till fem."),
        ("", "Avvikelser mot planen", "Investeringen i kajen kom ett kvartal tidigare än "
         "beslutat. Inga "
         "avvikelser i övrigt."),
    ):  # fmt: skip
        body += f"<h3>{heading}</h3><p>{html(d.section(section, heading, text))}</p>"
    body += "<table class='k'>" + cells(("Intygas av", d("undertecknare", "Magnus Tärnlund") + ", vd", "Datum",
                                         d("datum", "2019-09-24"))) + "</table>"  # fmt: skip
    d.undecided.append("F06")
    return through_browser(name, _PERIOD, body, d)


_TRAIL = """@page{size:A4;margin:18mm 16mm} body{font:10.5pt 'Liberation Serif',serif} h1{font-size:16pt;
font-weight:400;
border-left:9px solid #c60;padding-left:8px} h2{font-size:11pt;margin:14px 0 3px} h2 b{color:#c60;margin-right:6px}
table{
border-collapse:collapse;width:100%;font-size:9.5pt} td,th{border:1px solid #bbb;padding:2px 5px;text-align:left;
vertical-align:top} .g td:last-child,.g th:last-child{text-align:right} th{background:#f6e7d8} p{margin:2px 0 5px}
.f td:first-child{width:38%;background:#faf5ef}"""
_TRAIL_ROWS = (
    ("Projektledning", 2, "A12", "Lön januari–mars", "84 300"),
    ("", 0, "A15", "Milersättning", "3 212"),
    ("Leden", 3, "A13", "Stolpar och skyltar", "46 870"),
    ("", 0, "A17", "Virke till gångbroar", "28 115"),
    ("", 0, "A21", "Röjning 64 timmar", "19 200"),
    ("Synas", 2, "A18", "Tryckt karta, 3 000 ex", "31 450"),
    ("", 0, "A22", "Guide i mobilen", "22 500"),
)


def vandringsledare(name: str = "vandringsledare") -> Rendered:
    """A Leader final account of 2014: lettered parts, kinds of cost in merged cells, unpaid hours."""
    d = Document("redovisning")
    body = "<h1>Leader Sju Forsar<br>Slutredovisning av projekt</h1><h2><b>A</b>Om projektet</h2>"
    body += table((), (
        ("Projektets namn enligt beslut", d("report_projects/1/projekt", "Vandra mellan bruken")),
        ("Projektägare", "Forsbygdens Vandrarförening"),
        ("Journalnummer", d("diarienummer", "2012-6617")),
        ("Redovisningen gäller tiden från och med", d("period_start", "1 januari 2014", "2014-01-01")),
        ("till och med", d("period_slut", "30 juni 2014", "2014-06-30")),
        ("Stöd enligt beslut för denna etapp", d("beviljat_belopp", "260 000 kronor", "260000")),
    ), classes="f")  # fmt: skip
    for letter, section, heading, text in (
        ("B", "genomforande", "Så blev det", "Leden blev 38 kilometer och går genom sju bruk. Markägarna, 31 "
         "stycken, har "
         "skrivit avtal på tio år. Invigningen hölls den 17 maj med 260 gäster."),
        ("C", "resultat", "Det här har projektet lett till", "Två vandrarhem har förlängt säsongen. Räknaren vid "
         "Övre Forsen visar 1 140 passager till och med juni."),
        ("D", "implementering", "Vem sköter leden nu?", "Hembygdsföreningarna har var sin etapp. Kommunen betalar "
         "15 000 kronor om året för material."),
    ):  # fmt: skip
        body += f"<h2><b>{letter}</b>{heading}</h2><p>{html(d.section(section, heading, text))}</p>"
    body += "<h2><b>E</b>Bokförda och betalda kostnader</h2><table class='g'>"
    body += cells(("Slag", "Verifikat", "Vad", "Kronor exkl. moms"), "th")
    for rad, (group, span, voucher, text, raw) in enumerate(_TRAIL_ROWS, 1):
        first = f"<td rowspan='{span}'>{group}</td>" if span else ""
        text, raw = (
            d(f"budget_rows/{rad}/text", text),
            d(f"budget_rows/{rad}/belopp", raw, value(raw)),
        )
        body += f"<tr>{first}<td>{voucher}</td><td>{text}</td><td>{raw}</td></tr>"
    total = d("forbrukat_belopp,summa_angiven", "235 647", "235647", "235647")
    body += f"<tr><td colspan='3'><b>Stödgrundande kostnader tillsammans</b></td><td><b>{total}</b></td></tr></table>"
    body += "<h2><b>F</b>Arbete utan lön</h2><p>412 timmar à 175 kronor, värderat till 72 100 kronor. Närvarolistor "
    body += "bifogas "
    body += "och ingår inte i summan under E.</p><h2><b>G</b>Underskrift</h2>"
    body += "<table><tr><th>Datum</th><th>Behörig firmatecknare</th><th>Namn med tryckbokstäver</th></tr>"
    body += (
        cells((d("datum", "28 augusti 2014", "2014-08-28"), "", d("undertecknare", "ASTA BRUNNERUD")))
        + "</table>"
    )
    d.signed()
    return through_browser(name, _TRAIL, body, d)


PAPERS = (rovdjursstangsel, bygdegardslyft, perioduppgift, vandringsledare)
