"""Print-outs of portals: a fund's numbered questions, research in two languages, a boiler, a thank-you page."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs, no_income
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.handmade10.tools import html, table
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_GIFT = """@page{size:A4;margin:17mm 18mm 20mm} body{font:10pt 'Noto Sans','Liberation Sans',sans-serif;color:#222}
header{display:flex;justify-content:space-between;border-bottom:3px solid #7a1f4b;padding-bottom:5px}
header b{font-size:15pt;color:#7a1f4b} h2{font-size:12.5pt;color:#7a1f4b;margin:16px 0 4px}
.q{font-weight:600;margin:10px 0 2px} .h{font-size:8pt;color:#666;margin:0 0 2px} .a{background:#f4f0f2;
padding:4px 8px;
min-height:14px} .n{font-size:7.5pt;color:#888;text-align:right;margin:1px 0 0} table{border-collapse:collapse;
width:100%;font-size:9pt;margin-top:6px} th{background:#7a1f4b;color:#fff;text-align:right;padding:3px 6px;
font-weight:600}
th:first-child,td:first-child{text-align:left} td{text-align:right;padding:2.5px 6px;border-bottom:1px solid #ddd}
tr.sum td{font-weight:700} footer{margin-top:22px;font-size:7.5pt;color:#666;border-top:1px solid #bbb}"""
_GIFT_STAFF = (
    ("Projektledare 100 %", ("520 000", "538 000", "556 000"), "1 614 000"),
    ("Ungdomsledare, två på 25 %", ("236 000", "244 000", "252 000"), "732 000"),
)
_GIFT_REST = (
    ("Lokalhyra", ("96 000", "96 000", "99 000"), "291 000"),
    ("Verktyg, reservdelar och cyklar", ("140 000", "35 000", "20 000"), "195 000"),
    ("Resor och studiebesök", ("30 000", "48 000", "42 000"), "120 000"),
    ("Extern utvärdering", ("0", "60 000", "90 000"), "150 000"),
)
_GIFT_TOLD = (
    ("3.1", "bakgrund", "Vilket behov har ni sett, och hur vet ni att det finns?",
     "I Råslätts norra del saknar var tredje familj cykel. Våren 2022 frågade vi 148 barn i årskurs 4–6; 61 av dem "
     "hade "
     "aldrig lärt sig cykla och 40 ville helst lära sig av en äldre ungdom, inte av en vuxen."),
    ("3.2", "mal", "Vad ska vara annorlunda när projektet är slut?",
     "300 barn ska kunna cykla till skolan. Tjugo unga ska ha fått sitt första avlönade uppdrag och verkstaden ska "
     "ägas av en egen förening med minst 120 medlemmar."),
    ("3.3", "genomforande", "Berätta vad ni ska göra, steg för steg.",
     "Första året bygger vi verkstaden tillsammans med barnen. Andra året hålls cykelskola på fyra gårdar, tisdagar "
     "och "
     "lördagar. Tredje året lämnar vi över schemat, nycklarna och kassan till ungdomsrådet."),
    ("3.5", "implementering", "Hur lever verksamheten vidare utan våra pengar?",
     "Bostadsbolaget har skrivit på en avsiktsförklaring om fri lokal i fem år. Reparationer åt allmänheten "
     "beräknas ge 110 000 kr om året."),
)  # fmt: skip


def _asked(number: str, question: str, answer: str, hint: str = "") -> str:
    under = f'<p class="h">{html(hint)}</p>' if hint else ""
    return f'<p class="q">{number} {html(question)}</p>{under}<div class="a">{html(answer)}</div>'


def gavofond(name: str = "gavofond") -> Rendered:
    """A fund's portal of 2023: questions with numbers and no labels, counted letters, three years with part sums."""
    d = Document("ansokan")
    years = ("År 1", "År 2", "År 3")
    staff = [
        several(d, rad, text, tuple(zip(years, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_GIFT_STAFF, 1)
    ]
    rest = [
        several(d, rad, text, tuple(zip(years, parts, strict=True)), whole)
        for rad, (text, parts, whole) in enumerate(_GIFT_REST, 3)
    ]
    rows = [
        *staff,
        ["Delsumma personal", "756 000", "782 000", "808 000", "2 346 000"],
        *rest,
        ["Delsumma övrigt", "266 000", "239 000", "251 000", "756 000"],
        ["Hela projektet", "1 022 000", "1 021 000", "1 059 000", d("budget_summa", "3 102 000", "3102000")],
    ]
    body = "<header><b>Gåvofonden för nya idéer</b><span>Ansökan " + d("diarienummer", "GNI-2023-00418")
    body += "<br>Inskickad 2023-02-13 14:02</span></header><h2>1. Ni som söker</h2>"
    body += _asked(
        "1.1", "Vilken förening eller stiftelse söker pengarna?", d("sokande", "Trampkraft Råslätt")
    )
    body += _asked("1.2", "Vad har ni för organisationsnummer?", d("organisationsnummer", "802938-1665"))
    body += _asked("1.3", "Vart ska vi skicka post till er?", d("adress", "Havrevägen 14, bv") + "<br>"
                   + d("postadress", "556 10 Råslätt")).replace("&lt;br>", "<br>")  # fmt: skip
    body += _asked("1.4", "Vem hos er kan svara på frågor om ansökan?", d("kontaktperson", "Mehmet Sandelin"),
                   "Personen behöver inte vara firmatecknare.")  # fmt: skip
    body += _asked("1.5", "Hur når vi den personen?", d("telefon", "070-174 06 18") + " · "
                   + d("epost", "mehmet@trampkraft.example"))  # fmt: skip
    body += "<h2>2. Projektet i korthet</h2>"
    body += _asked("2.1", "Vad ska projektet heta?", d("projekt", "Cykelköket på Havregården"))
    body += _asked("2.2", "När vill ni börja?", d("tidplan_start", "2023-08-01"), "Tidigast fem månader efter "
                   "sista ansökningsdag.")  # fmt: skip
    body += _asked("2.3", "När är ni klara?", d("tidplan_slut", "2026-07-31"))
    body += "<h2>3. Berätta</h2>"
    for number, section, question, text in _GIFT_TOLD:
        body += _asked(number, question, d.section(section, f"{number} {question}", text))
        body += f'<p class="n">{len(text)} av 1 500 tecken</p>'
    body += "<h2>4. Pengarna</h2>"
    body += '<p class="q">4.1 Vad kostar projektet? Fyll i hela kronor för varje år.</p>'
    body += table(("Kostnad", *years, "Totalt"), rows, bold=(2, -2, -1))
    body += _asked("4.2", "Får ni pengar från någon annan, eller lägger ni in egna?",
                   d("ovriga_intakter", "Ja", "ja") + ", Bostadsbolaget Råbo och egna medel")  # fmt: skip
    body += _asked(
        "4.3", "Hur mycket i så fall, under alla år?", d("ovriga_intakter_belopp", "150 000 kr", "150000")
    )
    body += _asked("4.4", "Hur mycket söker ni totalt av oss?", d("sokt_summa", "2 952 000 kr", "2952000"),
                   "Summan i 4.1 minus summan i 4.3.")  # fmt: skip
    body += (
        "<footer>Ansökan är underskriven med e-legitimation av " + d("undertecknare", "Lena Åkerö-Bah") + ", "
    )
    body += (
        d("befattning", "ordförande") + ", " + d("datum", "2023-02-13") + " kl. 13.57. Gåvofonden för nya "
    )
    body += "idéer, Box 2218, 103 15 Stockholm, org.nr 802177-6052, tfn 08-465 004 10</footer>"
    return through_browser(name, _GIFT, body, d)


_GRANT = """@page{size:A4;margin:14mm} body{font:8.6pt 'Liberation Serif',serif} h1{font:700 14pt 'Liberation Sans';
margin:0}
h1 i{font-weight:400;font-size:10pt} .g{display:grid;grid-template-columns:1fr 1fr;border:1px solid #333;
margin-top:8px}
.g div{border:.5px solid #999;padding:2px 5px 4px} .g small{display:block;font:7pt 'Liberation Sans';color:#345}
.w{grid-column:1/3} .b{font-size:10pt} table{border-collapse:collapse;width:100%;margin-top:3px}
th,td{border:.5px solid #777;
padding:2px 5px;text-align:right} th{font:700 7.4pt 'Liberation Sans';background:#e8edf3} th:first-child,
td:first-child{text-align:left} tr.sum td{font-weight:700} h2{font:700 9.5pt 'Liberation Sans';margin:10px 0 2px}
p{margin:2px 0 4px;text-align:justify} .f{font-size:7pt;color:#555;margin-top:10px}"""
_GRANT_ROWS = (
    ("Löner inkl. LKP / Salaries", ("810", "834", "429"), "2 073"),
    ("Utrustning / Equipment", ("340", "–", "–"), "340"),
    ("Driftskostnader / Running costs", ("120", "95", "60"), "275"),
    ("Lokaler / Premises", ("64", "64", "32"), "160"),
    ("Indirekta kostnader / Overheads", ("268", "251", "133"), "652"),
)
_GRANT_TOLD = (
    ("sammanfattning", "Sammanfattning / Popular science summary", "Strandängar längs Vänern växer igen när betet "
     "upphör. Vi mäter hur mycket kol som binds när bladvassen slås två gånger per säsong, på 18 provytor i tre "
     "vikar."),
    ("syfte", "Syfte och frågeställningar / Aims and research questions", "Projektet ska visa om slåtter kan "
     "ersätta bete utan att kolförrådet minskar. Två frågor prövas: hur snabbt torven byggs upp, och vid vilken "
     "vattennivå metanet ökar."),
    ("genomforande", "Arbetsplan / Work plan", "WP1 fältmätningar 2025–2026, WP2 modell över två säsonger, WP3 råd "
     "till "
     "länsstyrelser och markägare under 2027."),
)  # fmt: skip


def akademiform(name: str = "akademiform") -> Rendered:
    """A research council's form in Swedish and English: captions in small type over the answers, thousands by year."""
    d = Document("ansokan")

    def box(label: str, answer: str, wide: bool = False) -> str:
        kind = ' class="w"' if wide else ""
        return f"<div{kind}><small>{html(label)}</small><span class='b'>{html(answer)}</span></div>"

    years = ("2025", "2026", "2027")
    rows = [
        several(d, rad, text, tuple(zip(years, parts, strict=True)), whole, 1000)
        for rad, (text, parts, whole) in enumerate(_GRANT_ROWS, 1)
    ]
    rows.append(["Summa / Total cost", "1 602", "1 244", "654", d("budget_summa", "3 500", "3500000")])
    rows.append(
        ["varav sökt / of which applied for", "1 282", "995", "523", d("sokt_summa", "2 800", "2800000")]
    )
    rows.append(
        ["Egen finansiering / Own funding", "320", "249", "131", d("ovriga_intakter_belopp", "700", "700000")]
    )
    body = "<h1>Ansökan om forskningsbidrag <i>Research grant application</i></h1>"
    body += "Rådet för landskap och vatten · Utlysning / Call 2024:3 <i>Levande våtmarker</i>"
    body += '<div class="g">' + box("Ärendenummer / Registration number", d("diarienummer", "RLV 2024-01873"))
    body += box("Typ av bidrag / Type of grant", "Projektbidrag / Project grant")
    body += box("Projekttitel på svenska / Project title in Swedish",
                d("projekt", "Slåttervassens kol: strandängar utan betesdjur"), True)  # fmt: skip
    body += box("Projekttitel på engelska / Project title in English",
                "Carbon in mown reed: shore meadows without grazing", True)  # fmt: skip
    body += box("Projektledare / Principal investigator", d("kontaktperson", "Signe Wallenfors"))
    body += box("E-post / E-mail", d("epost", "signe.wallenfors@varvahogskola.example"))
    body += box("Medelsförvaltare / Administrating organisation", d("sokande", "Högskolan i Varva"))
    body += box("Org.nr / Corporate id. no.", d("organisationsnummer", "202217-9754"))
    body += box(
        "Utdelningsadress / Street or box", d("adress", "Institutionen för naturgeografi, Lärdomsgatan 3")
    )
    body += box("Postnummer och ort / Postal code and city", d("postadress", "542 36 Varva"))
    body += box("Startdatum / Start date", d("tidplan_start", "2025-01-01"))
    body += box("Slutdatum / End date", d("tidplan_slut", "2027-06-30")) + "</div>"
    for section, heading, text in _GRANT_TOLD:
        body += f"<h2>{heading}</h2><p>{html(d.section(section, heading, text))}</p>"
    body += "<h2>Budget, belopp i tkr / Budget, SEK thousands</h2>"
    body += table(("Kostnadsslag / Item", *years, "Totalt / Total"), rows, bold=(-3, -2, -1))
    body += '<h2>Signering / Signatures</h2><div class="g">'
    body += box("Projektledare / Principal investigator", "Signe Wallenfors, signerat 2024-04-09 10:41")
    body += box("Företrädare för medelsförvaltaren / Representative", d("undertecknare", "Tor Bjälkemo") + ", "
                + d("befattning", "prefekt") + ", signerat " + d("datum", "2024-04-11") + " 08:15")  # fmt: skip
    body += '</div><p class="f">Utskrift ur Rådets ansökningssystem 2024-04-16 · sidan är maskinellt framställd</p>'
    return through_browser(name, _GRANT, body, d)


_BOILER = """@page{size:A4;margin:16mm 15mm} body{font:9.5pt 'Liberation Sans',sans-serif} h1{font-size:15pt;
margin:0 0 2px}
h2{background:#dfe8d8;font-size:10.5pt;padding:3px 6px;margin:12px 0 0} table{border-collapse:collapse;width:100%}
.kv td{border-bottom:1px solid #ccc;padding:3px 6px;vertical-align:top} .kv td:first-child{width:45%;color:#444}
.m td,.m th{padding:3px 6px;border:1px solid #aaa;text-align:left}
.m td:nth-child(3),.m th:nth-child(3){text-align:right}
tr.sum td{font-weight:700} .t{float:right;font-size:8pt;text-align:right}"""
_BOILER_COSTS = (
    ("Flispanna 950 kW", "2 140 000"),
    ("Ackumulatortank 60 m³", "385 000"),
    ("Flissilo och transportör", "462 500"),
    ("Rivning och skrotning av oljepanna", "88 000"),
    ("El, styr och idrifttagning", "174 500"),
)


def _pairs(rows: tuple[tuple[str, str], ...]) -> str:
    return table((), rows, classes="kv")


def oljevaxthus(name: str = "oljevaxthus") -> Rendered:
    """A climate grant's e-form of 2022: tonnes, years and shares among the sums; the rows carry depreciation years."""
    d = Document("ansokan")
    marks = ("Ny panna", "Värmelager", "Bränslehantering", "Rivning", "Installation")
    body = "<div class='t'>Ansöknings-ID KLI-7719<br>Diarienummer " + d("diarienummer", "NKV-04127-22")
    body += "</div><h1>Klimatinvesteringsstöd</h1>Ansökan inom omgång 2022:2, energikonvertering"
    body += "<h2>Sökande</h2>" + _pairs((
        ("Organisationsnamn", d("sokande", "Hedlunda Handelsträdgård AB")),
        ("Organisations-/personnummer", d("organisationsnummer", "556890-7306")),
        ("Antal anställda / omsättning senaste år (tkr)", "23 / 31 450"),
        ("Utdelningsadress", d("adress", "Hedlunda 208")),
        ("Postnr och postort", d("postadress", "274 92 Sövdeby")),
        ("Kontaktperson för åtgärden", d("kontaktperson", "Karl-Johan Brinkholm")),
        ("Telefon (dagtid)", d("telefon", "040-628 04 11")),
        ("E-post", d("epost", "kj@hedlunda.example")),
    ))  # fmt: skip
    body += "<h2>Åtgärden</h2>" + _pairs((
        ("Åtgärdens rubrik", d("projekt", "Från eldningsolja till flis i tre växthus")),
        ("Beräknad byggstart", d("tidplan_start", "2022-10-03")),
        ("Åtgärden är slutförd senast", d("tidplan_slut", "2023-09-29")),
        ("Minskade utsläpp, ton CO2e per år", "412"),
        ("Åtgärdens livslängd, år", "20"),
        ("Utsläppsminskning per investerad krona", "2,54 kg"),
    ))  # fmt: skip
    body += "<h2>Beskriv nuläget</h2><p>" + d.section(
        "bakgrund", "Beskriv nuläget", "Tre växthus om sammanlagt 9 400 kvadratmeter värms med eldningsolja, 154 "
        "kubikmeter per år. Pannan är från 1994 och brännaren byttes 2009."
    ) + "</p><h2>Beskriv vad ni ska göra</h2><p>" + d.section(
        "genomforande", "Beskriv vad ni ska göra", "Oljepannan ersätts med en flispanna som eldas med "
        "avverkningsrester "
        "från den egna skogen och grannarnas. Oljan behålls inte som reserv."
    ) + "</p><h2>Investeringskostnader (exklusive moms)</h2>"  # fmt: skip
    rows = [
        (text, mark, raw, "20 år" if at != 3 else "-")
        for at, ((text, raw), mark) in enumerate(zip(costs(d, _BOILER_COSTS), marks, strict=True))
    ]
    rows.append(("Total investeringskostnad", "", d("budget_summa", "3 250 000", "3250000"), ""))
    body += table(("Kostnadspost", "Kategori", "Belopp (kr)", "Avskrivning"), rows, bold=(-1,), classes="m")
    no = d("ovriga_intakter", f"{TICKED} Nej", "nej")
    body += "<h2>Finansiering</h2>" + _pairs((
        ("Stödandel som söks", "45 %"),
        ("Sökt stöd (kr)", d("sokt_summa", "1 462 500", "1462500")),
        ("Hur betalas resten?", "Lån, Sövdebygdens Sparbank"),
        ("Har annat offentligt stöd sökts eller beviljats för åtgärden?", f"{UNTICKED} Ja   {no}"),
        ("Om ja, ange belopp", ""),
    ))  # fmt: skip
    no_income(d)
    d.planted += ["B01", "B04"]
    body += "<h2>Signering</h2>" + _pairs((
        ("Behörig firmatecknare", d("undertecknare", "Ebba Brinkholm")),
        ("Signeringstid", d("datum", "2022-05-23") + " 21:48"),
        ("Metod", "BankID, transaktion 5f-77310-c"),
    ))  # fmt: skip
    return through_browser(name, _BOILER, body, d)


_THANKS = """@page{size:A4;margin:20mm 22mm 16mm} body{font:11pt 'DejaVu Sans',sans-serif;color:#333}
h1{font-size:19pt;
font-weight:400;color:#0a6f6f} dl{display:grid;grid-template-columns:6.2cm 1fr;gap:6px 12px;font-size:9.5pt}
dt{color:#0a6f6f}
dd{margin:0} .top{font:8pt 'Liberation Serif';display:flex;justify-content:space-between;margin-bottom:16px}
.foot{font:8pt 'Liberation Serif';margin-top:18px;display:flex;justify-content:space-between}"""


def tackformular(name: str = "tackformular") -> Rendered:
    """The page a foundation shows when a form is sent, printed in 2020; a budget as a run of lines."""
    d = Document("ansokan")
    budget = (
        ("Personal", "410 000"),
        ("Skrivarverkstäder i skolor", "126 000"),
        ("Filmproduktion", "88 000"),
        ("Resor", "31 000"),
        ("Uppföljning", "45 000"),
    )
    lines = "<br>".join(f"{text}: {raw} kr" for text, raw in costs(d, budget))
    body = '<div class="top"><span>2020-10-06 16:20</span><span>Tack för din ansökan - Lyckolott</span></div>'
    body += "<h1>Tack för din ansökan!</h1><p>Vi har tagit emot följande uppgifter. Skriv gärna ut sidan och spara "
    body += "den. Du får besked senast den 18 december.</p><dl>"
    for label, answer in (
        ("Referens", d("diarienummer", "LL-20-3107")),
        ("Organisationens namn", d("sokande", "Berättarhuset Kupan")),
        ("Org.nr", d("organisationsnummer", "802622-6319")),
        ("Gata", d("adress", "Bredgränd 7")),
        ("Postnummer + ort", d("postadress", "753 20 Aspsala")),
        ("Ditt namn", d("kontaktperson", "Jonatan Rehnberg")),
        ("Din e-post", d("epost", "jonatan@kupan.example")),
        ("Ditt mobilnummer", d("telefon", "070-174 06 84")),
        ("Vad kallar ni ert projekt?", d("projekt", "Mormors fel, sa pappa")),
        ("Pitcha projektet på tre rader", d.section("sammanfattning", "Pitcha projektet på tre rader", "Barn "
         "intervjuar sina äldsta släktingar och gör korta filmer av svaren. Filmerna visas på äldreboenden i sex "
         "kommuner och blir ett öppet arkiv.")),
        ("Vilka är projektet till för?", d.section("malgrupp", "Vilka är projektet till för?", "420 barn i årskurs 5 "
         "och deras släktingar över 70 år, med förtur för dem som bor ensamma.")),
        ("Datum när ni drar i gång", d("tidplan_start", "11 januari 2021", "2021-01-11")),
        ("Datum när allt är klart", d("tidplan_slut", "17 december 2021", "2021-12-17")),
        ("Budget, kort", lines),
        ("Vad går hela projektet på?", d("budget_summa", "700 000", "700000")),
        ("Så mycket vill vi ha från Lyckolott", d("sokt_summa", "550 000", "550000")),
        ("Finns det fler som betalar?", d("ovriga_intakter", "ja", "ja") + " – Aspsala kommun och Släktrådet"),
        ("Hur mycket betalar de tillsammans?", d("ovriga_intakter_belopp", "150 000", "150000")),
        ("Behörig företrädare som står bakom ansökan", d("undertecknare", "Birgitta Vesterlid") + " ("
         + d("befattning", "verksamhetsledare") + ")"),
        ("Vi har läst villkoren", "ja"),
        ("Skickat", d("datum", "2020-10-06") + " klockan 16:19"),
    ):  # fmt: skip
        body += f"<dt>{html(label)}</dt><dd>{answer}</dd>"
    body += "</dl><p>Har du frågor? Ring 08-465 004 77.</p>"
    body += '<div class="foot"><span>https://www.lyckolott.example/ansok/tack?id=3107</span><span>1/1</span></div>'
    return through_browser(name, _THANKS, body, d)


PAPERS = (gavofond, akademiform, oljevaxthus, tackformular)
