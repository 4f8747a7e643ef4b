"""Print-outs of case systems: a region's culture service, a sports body's account, a structural fund; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade12.tools import headed, listed, rows_of, stacked
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_DANCE = """@page{size:A4;margin:11mm 14mm 11mm} body{font:9.2pt 'Liberation Sans',sans-serif;color:#1c1c1c;margin:0}
.bar{background:#0d4f5c;color:#fff;padding:6px 10px;display:flex;justify-content:space-between;font-size:9pt}
h1{font-size:16pt;margin:10px 0 2px} .st{font-size:8.5pt;color:#555} h2{font-size:11pt;background:#e3eef0;
padding:3px 8px;margin:11px 0 4px;break-after:avoid} section.g{display:grid;grid-template-columns:1fr 1fr;gap:4px 18px}
section.w{display:block} section div{break-inside:avoid} small{font-size:7.8pt;color:#4a6a70} section p{margin:0 0 5px;
line-height:1.35} .two{display:grid;grid-template-columns:1fr 1.25fr;gap:14px;break-inside:avoid}
table{border-collapse:collapse;width:100%;font-size:8.6pt;align-self:start} th{text-align:left;
border-bottom:1.5px solid #0d4f5c;font-size:7.8pt} td{padding:2.5px 0;border-bottom:1px solid #dde}
td:last-child,th:last-child{text-align:right} tr.s td{font-weight:700;border-bottom:2px solid #0d4f5c}
.f{font-size:7.5pt;color:#777;margin-top:16px}"""
_DANCE_COSTS = (
    ("Löner konstnärer inkl. soc. avg.", "148 600"),
    ("Resor och logi", "31 400"),
    ("Hyra av scen och studio", "27 500"),
    ("Ljud, ljus, teknik", "19 000"),
    ("Barnvakt under repetitioner", "6 500"),
    ("Marknadsföring", "12 000"),
)
_DANCE_TOLD = (
    ("sammanfattning", "Sammanfatta projektet (högst 500 tecken)", "Tre koreografer bor och arbetar två veckor vardera "
     "i Ekshult. Varje vistelse slutar med en öppen repetition där publiken får säga vad den saknar."),
    ("malgrupp", "Vilka vänder sig projektet till?", "Yrkesverksamma dansare i länet och de 4 300 invånarna i "
     "kommunens norra del, dit ingen professionell dans har nått sedan 2012."),
    ("genomforande", "Hur ska projektet genomföras?", "Utlysning i maj, urval i juni av en jury med två konstnärer och "
     "en lärare. Vistelserna hålls i oktober, februari och april. Gymnasiets estetklass följer arbetet."),
    ("implementering", "Hur tas erfarenheterna till vara efter projekttiden?", "Kommunens kulturplan skrivs om 2023. "
     "Residenset föreslås då bli en stående del, med lägre kostnad eftersom studion är byggd."),
)  # fmt: skip


def dansresidens() -> Rendered:
    """A region's culture service of 2021: labels over answers in two columns, costs beside incomes with their state."""
    d = Document("ansokan")
    who = stacked((
        ("Organisation", d("sokande", "Ekshults Kulturhus ideell förening")),
        ("Organisationsnummer", d("organisationsnummer", "802614-1179")),
        ("Gatuadress", d("adress", "Järnvägsgatan 18")),
        ("Postnummer och ort", d("postadress", "575 80 Ekshult")),
        ("Projektledare/kontakt", d("kontaktperson", "Saga Rehnström")),
        ("Direkttelefon", d("telefon", "031-390 06 72")),
        ("E-post kontakt", d("epost", "saga@ekshultskulturhus.example")),
        ("Firmatecknare", "Enligt stadgarna, två i förening"),
    ), "g")  # fmt: skip
    what = stacked((
        ("Projekttitel", d("projekt", "Rum för rörelse – residens i glesbygd")),
        ("Konstområde", "Dans; Samtida cirkus"),
        ("Projektstart", d("tidplan_start", "2021-05-03")),
        ("Projektslut", d("tidplan_slut", "2022-05-31")),
        ("Kommun där projektet genomförs", "Ekshult"),
        ("Tidigare stöd från regionen", f"{TICKED} Ja, 2018 {UNTICKED} Nej"),
    ), "g")  # fmt: skip
    told = stacked([(heading, d.section(name, heading, text)) for name, heading, text in _DANCE_TOLD], "w")
    spent = [*costs(d, _DANCE_COSTS), ("Totala kostnader", d("budget_summa", "245 000", "245000"))]
    got = [
        ("Region Högvretens län, detta stöd", "söks", d("sokt_summa", "140 000", "140000")),
        ("Ekshults kommun", "beviljat", "60 000"),
        ("Statens scenfond", "söks", "30 000"),
        ("Biljetter", "beräknat", "15 000"),
        ("Annan finansiering, summa", "", d("ovriga_intakter_belopp", "105 000", "105000")),
        ("Totala intäkter", "", "245 000"),
    ]
    body = f"""<div class="bar"><b>Region Högvretens län</b><span>E-tjänst Kultur 3.4</span></div>
<h1>Ansökan om projektstöd kultur</h1><div class="st">Ärendenummer {d("diarienummer", "RK-2021-0314")} · Status:
Mottagen · Utskriven 2021-03-02 08:15</div><h2>1 Sökande</h2>{who}<h2>2 Projektet</h2>{what}
<h2>3 Beskrivning</h2>{told}<h2>4 Budget (kr)</h2><div class="two">{
        headed(("Kostnader", "Belopp"), rows_of(spent, ("s",)))}
{headed(("Intäkter", "Status", "Belopp"), rows_of(got, ("s",)))}</div><h2>5 Bilagor och intygande</h2>
<p>Stadgar.pdf (212 kB) · Verksamhetsberättelse2020.pdf (1,4 MB)</p><p>{TICKED} Jag intygar att uppgifterna är riktiga
och att jag har rätt att företräda organisationen.</p>{stacked((
    ("Inskickad av", d("undertecknare", "Åke Thorsell")),
    ("Inskickad", d("datum", "2021-03-01") + " 21:48"),
), "g")}<div class="f">Region Högvretens län, Kulturförvaltningen, Box 31, 551 11 Högvreten · 031-390 06 00 ·
Org.nr 232100-6641</div>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("dansresidens", _DANCE, body, d)


_SPORT = """@page{size:A4;margin:18mm 16mm} body{font:10pt 'DejaVu Sans',sans-serif;margin:0} .h{border-bottom:4px solid
#f3b61f;display:flex;justify-content:space-between;align-items:end;padding-bottom:4px} .h b{font-size:13pt}
h3{font-size:10.5pt;margin:13px 0 3px;color:#1a3c7a;break-after:avoid} dl{display:grid;
grid-template-columns:62mm 1fr;margin:6px 0;font-size:9pt} dt{color:#555;padding:2px 0} dd{margin:0;padding:2px 0}
p{margin:2px 0;font-size:9pt;line-height:1.4} table{border-collapse:collapse;font-size:8.8pt;width:100%}
th{background:#1a3c7a;color:#fff;font-weight:400;padding:2px 5px;text-align:right} td{padding:2px 5px;text-align:right;
border:1px solid #c9d2e4} td:first-child,th:first-child{text-align:left} tr.s td{background:#eef1f8;font-weight:700}
.k{border:1px solid #c9d2e4;padding:5px 9px;margin-top:12px;break-inside:avoid;font-size:8.6pt}"""
_SPORT_ROWS = (
    ("Ledararvoden och utbildning", "60 000", "57 840"),
    ("Hyra av simhall, banor 5–6", "42 000", "48 300"),
    ("Simmaterial (plattor, flytvästar)", "18 000", "17 215"),
    ("Tolk och översatt material", "20 000", "9 160"),
    ("Fika och avslutning", "5 000", "5 485"),
)
_SPORT_TOLD = (
    ("genomforande", "Beskriv vad ni har gjort under projektet", "Fyra grupper med kvinnor över 18 år har simmat en "
     "gång i veckan. Tolk behövdes bara i två av grupperna. Simhallen höjde hyran i januari, därför blev det tre "
     "tillfällen färre än planerat."),
    ("resultat", "Vilka resultat har ni uppnått? Jämför med målen i ansökan.", "58 av 64 deltagare kan simma 25 meter "
     "(målet var 50). Elva är nu medlemmar och två har gått grundutbildning för tränare."),
    ("implementering", "Hur fortsätter verksamheten?", "Två grupper fortsätter i ordinarie verksamhet med "
     "medlemsavgift 400 kr per termin."),
)  # fmt: skip


def simaterforing() -> Rendered:
    """A sports body's web account: labels in grey, budget beside outcome, what is left to be paid in a box."""
    d = Document("redovisning")
    facts = listed((
        ("Återrapport för", "Projektstöd IF – Alla i rörelse"),
        ("Ansökningsnummer", d("diarienummer", "PS-118402")),
        ("Förening", "Vretsjö Simsällskap"),
        ("Projektnamn", d("report_projects/1/projekt", "Simma lugnt, syster")),
        ("Projektperiod", d("period_start", "2023-08-15") + " till " + d("period_slut", "2024-06-15")),
        ("Kontaktperson", "Jasmina Ekberg, jasmina@vretsjosim.example"),
        ("Antal deltagare (flickor/kvinnor)", "64"),
        ("Antal deltagare (pojkar/män)", "0"),
        ("Antal aktivitetstillfällen", "121"),
    ))  # fmt: skip
    told = "".join(
        f"<h3>{heading}</h3><p>{d.section(name, heading, text)}</p>" for name, heading, text in _SPORT_TOLD
    )
    marked = costs(d, [(row[0], row[2]) for row in _SPORT_ROWS])
    rows = [(text, row[1], raw) for (text, raw), row in zip(marked, _SPORT_ROWS, strict=True)]
    rows.append(("Summa kostnader", "145 000", d("summa_angiven", "138 000", "138000")))
    body = f"""<div class="h"><b>Bygdeidrottens samverkansråd</b><span>Utskrift från FöreningsOnline</span></div>
{facts}{told}<h3>Ekonomisk redovisning, kronor</h3>{
    headed(("Kostnadsslag", "Beviljad budget", "Utfall"), rows_of(rows, ("s",)))}
<div class="k">{listed((
    ("Beviljat stöd", d("beviljat_belopp", "145 000 kr", "145000")),
    ("Beslutsdatum", "2023-06-20"),
                ("Utbetalt 2023-07-03", "116 000 kr"),
                ("Använt stöd", d("forbrukat_belopp", "138 000 kr", "138000")),
    ("Kvar att få utbetalt", "22 000 kr"),
    ("Har andra projektmedel använts?", f"{UNTICKED} Ja {TICKED} Nej"),
))}</div><div class="k">Återrapporten skickades in av {d("undertecknare", "Gunnel Strid")} den
{d("datum", "2024-07-03")} kl. 16:20. Rollen i föreningen: ordförande. Granskad av revisor:
{TICKED} Ja</div>"""  # fmt: skip
    d.signed(line=False)
    return through_browser("simaterforing", _SPORT, body, d)


PAPERS = (dansresidens, simaterforing)
