"""Accounts read from right to left, an account with its auditor's letter, a shipyard from request to payment."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade8.tools import blank
from tests.papers.handmade10.tools import bound, cells, html, table
from tests.papers.pdf import Rendered

_WARD = (
    (1, "184 500", "Lön familjestödjare", "", "1771", "5011"),
    (1, "12 340", "Hyra Tensta träff", "1718", "1771", "6011"),
    (1, "8 900", "Föreläsare", "8700", "1771", "7430"),
    (2, "96 000", "Lön ungdomsvärd", "", "1771", "5011"),
    (2, "23 750", "Båt till Björkö, slutfaktura", "8700", "1771", "7490"),
    (2, "-5 000", "Kreditering buss", "8700", "1771", "7051"),
    (3, "41 200", "Cykelställ", "8700", "1771", "6480"),
    (3, "18 310", "Arbete parkenheten", "1718", "1771", "4630"),
)
_WARD_TOLD = (
    (1, "Föräldrar möts", "Föräldrar möts", "Elva familjer har gått hela kursen. Vinterns grupp är full och tre "
     "familjer står i kö. Föreläsningen om sömn drog 64 besökare."),
    (2, "Sommar för alla", "Sommar för alla unga", "Ungdomsvärdarna arbetade till den 30 september i stället för till "
     "den 15 augusti. Båten till Björkö var fullsatt båda dagarna."),
    (3, "Cykla till tåget", "Cykla till tåget", "Sextio platser finns nu vid stationens norra uppgång. Två stölder "
     "har anmälts, mot femton hösten före."),
)  # fmt: skip


def stadsdelskonto(name: str = "stadsdelskonto") -> Rendered:
    """A ward's account of 2009, landscape: the sum comes first and the account last, codes of both parties between."""
    h = Hand(name, font="Helvetica", size=9.5, page=(841.89, 595.28), producer="fpdf")
    d = h.paper("redovisning")
    h.put(50, 50, "Spånga-Tensta stadsdelsförvaltning", size=9)
    h.put(50, 70, "Återrapport stadsdelspotten, tertial 3", bold=True, size=15)
    for x, label, key, raw, given in (
        (50, "Ansvarig nämnd", "namnd", "Spånga-Tensta stadsdelsnämnd", ""),
        (260, "Dnr", "diarienummer", "1.2.1-418-2009", ""),
        (370, "Gäller från", "period_start", "090901", "2009-09-01"),
        (450, "till", "period_slut", "091231", "2009-12-31"),
        (530, "Tilldelat, kr", "beviljat_belopp", "400 000", "400000"),
        (640, "Nyttjat, kr", "forbrukat_belopp", "380 000", "380000"),
    ):
        h.put(x, 92, label, size=7.5, grey=0.4)
        h.put(x, 105, d(key, raw, *filter(None, [given])))
    h.line(50, 112, 792, 112)
    xs = (118, 130, 330, 390, 440, 500)
    h.row(130, xs, ("Belopp", "Text", "Motpart", "IKB", "Konto", "Projekt"), bold=True, right=(0,))
    y, names = 146.0, {nr: project for nr, project, _, _ in _WARD_TOLD}
    seen: set[int] = set()
    for rad, (nr, raw, text, motpart, ikb, konto) in enumerate(_WARD, 1):
        key = f"konto_rows/{rad}"
        d.codes(rad, nr, *(() if motpart else ("motpart",)))
        project = f"{nr} " + ("" if nr in seen else d(f"report_projects/{nr}/projekt", names[nr]))
        seen.add(nr)
        row = (
            d(f"{key}/belopp", raw, value(raw)),
            d(f"{key}/text", text),
            d(f"{key}/motpart", motpart) if motpart else "",
            d(f"{key}/ikb", ikb),
            d(f"{key}/konto", konto),
            project,
        )
        h.row(y, xs, row, right=(0,))
        y += 14
    h.line(60, y - 9, 560, y - 9)
    h.row(
        y + 2,
        xs[:2],
        (d("summa_angiven", "380 000", "380000"), "Totalt samtliga projekt"),
        bold=True,
        right=(0,),
    )
    y += 32
    for nr, _, heading, text in _WARD_TOLD:
        h.put(50, y, f"{nr}. " + d(f"report_projects/{nr}/delredovisning", heading), bold=True)
        y = h.wrap(50, y + 13, 700, d.section(f"delredovisning/{nr}", heading, text)) + 9
    h.put(50, y + 22, "Spånga " + d("datum", "2010-01-21"))
    h.put(260, y + 22, d("undertecknare", "Gunilla Ekstrand-Yüksel") + ", stadsdelsdirektör")
    d.planted.append("N02")
    d.signed(line=False)
    return h.done()


_HEALTH = """@page{size:A4;margin:19mm 18mm} body{font:10.5pt Calibri,Carlito,'Liberation Sans',sans-serif}
h1{font-size:16pt;
margin:0 0 4px} h2{font-size:11.5pt;margin:12px 0 2px} table{border-collapse:collapse;width:100%}
td,th{padding:3px 6px;
border-bottom:1px solid #999;text-align:left} .m td:nth-child(n+2),.m th:nth-child(n+2){text-align:right}
p{margin:2px 0 6px}
tr.sum td{font-weight:700}"""
_HEALTH_ROWS = (
    ("Samtalsledare", "180 000", "171 320"),
    ("Lokal", "48 000", "48 000"),
    ("Utbildning", "62 000", "55 480"),
    ("Spridning", "30 000", "23 650"),
)


def _health_report() -> tuple[Rendered, Document]:
    d = Document("redovisning")
    body = (
        "<h1>Ekonomisk och saklig slutrapport</h1><p>Hälsoverket · anslag för psykisk hälsa 2019</p><table>"
    )
    for label, answer in (
        ("Ärende", d("diarienummer", "HV 03312-2018")),
        ("Mottagare av anslaget", "Riksförbundet Pratbänken"),
        ("Insats", d("report_projects/1/projekt", "Bänken utanför vårdcentralen")),
        ("Anslagets storlek (kr)", d("beviljat_belopp", "320 000", "320000")),
        ("Förbrukat enligt huvudboken (kr)", d("forbrukat_belopp", "298 450", "298450")),
        ("Insatsen pågick från", d("period_start", "2019-01-01")),
        ("Insatsen pågick till", d("period_slut", "2019-12-31")),
    ):
        body += cells((label, answer))
    body += "</table>"
    for section, heading, text in (
        ("genomforande", "Hur insatsen genomfördes", "Bänkar ställdes upp vid elva vårdcentraler. Två "
         "utbildade samtalsledare satt där tre eftermiddagar i veckan mellan mars och november."),
        ("resultat", "Vad insatsen gav", "2 380 samtal. Var femte person bad om hjälp att söka vård och 71 procent "
         "av dem fick en tid inom två veckor."),
    ):  # fmt: skip
        body += f"<h2>{heading}</h2><p>{html(d.section(section, heading, text))}</p>"
    rows = [
        (
            d(f"budget_rows/{rad}/text", text),
            d(f"budget_amounts/{rad}/Budget", planned, value(planned)),
            d(f"budget_rows/{rad}/belopp", used, value(used)),
        )
        for rad, (text, planned, used) in enumerate(_HEALTH_ROWS, 1)
    ]
    rows.append(("Summa", "320 000", d("summa_angiven", "298 450", "298450")))
    body += "<h2>Ekonomi (kronor)</h2>" + table(("Post", "Budget", "Utfall"), rows, bold=(-1,), classes="m")
    body += "<p>Ej förbrukade medel, 21 550 kronor, återbetalas till bankgiro "
    body += "5050-1055.</p><h2>Underskrift</h2><table>"
    body += cells(
        (d("datum", "2020-03-16"), d("undertecknare", "Vendela Strömqvist-Asp"), "generalsekreterare")
    )
    body += "</table>"
    return through_browser("report", _HEALTH, body, d), d


def _auditor() -> tuple[Rendered, Document]:
    h = Hand("letter", font="Liberation Serif", size=11.5, leading=1.35)
    d = h.paper("annat")
    h.put(70, 80, "Revisionsbyrån Lodet AB", bold=True, size=13)
    h.put(70, 140, "Oberoende revisors rapport över granskning av redovisat anslag", bold=True, size=13)
    h.put(70, 160, "Till Hälsoverket, ärende " + d("diarienummer", "HV 03312-2018"))
    y = h.wrap(70, 190, 455, "Vi har granskat den ekonomiska slutrapport som Riksförbundet Pratbänken upprättat för "
               "anslaget om 320 000 kronor. Granskningen har utförts enligt SNT 4400 och omfattar de åtgärder som "
               "avtalats med förbundet.")  # fmt: skip
    for number, text in enumerate((
        "Redovisade kostnader, 298 450 kronor, överensstämmer med projektets huvudbok.",
        "Av 143 verifikat har 25 valts ut. Samtliga avser insatsen.",
        "Lönekostnader om 171 320 kronor styrks av tidrapporter, med undantag av 6 400 kronor för vecka 44.",
    ), 1):  # fmt: skip
        y = h.wrap(88, y + 8, 437, f"{number}. {text}", indent=-14)
    y = h.wrap(
        70, y + 14, 455, "Rapporten är avsedd endast för Hälsoverket och får inte användas för annat ändamål."
    )
    h.put(70, y + 30, "Stockholm den " + d("datum", "20 mars 2020", "2020-03-20"))
    h.put(70, y + 84, "Rickard Lodén")
    h.put(70, y + 99, "Auktoriserad revisor")
    return h.done(), d


def revisorspar(name: str = "revisorspar") -> Rendered:
    """A final account of 2020 and, in the same file, its auditor's letter with an exception; two producers."""
    return bound(name, _health_report(), _auditor())


_YARD_PLAN = (
    ("Grundförstärkning", "74 000"),
    ("Timmer", "58 500"),
    ("Spån", "41 500"),
    ("Arbetslöner", "126 000"),
)
_YARD_PAID = (
    ("Grundförstärkning", "76 120:-"),
    ("Timmer", "61 480:-"),
    ("Spån", "40 900:-"),
    ("Arbetslöner", "128 300:-"),
)


def _leaders(h: Hand, rows: Sequence[tuple[str, str]], y: float, x1: float, step: float = 17) -> float:
    for words, raw in rows:
        after = h.put(80, y, words)
        h.dots(after + 4, x1 - 70, y)
        h.put(x1, y, raw, align="right")
        y += step
    return y


def _yard_asks(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(80, 70, "Stiftelsen Slipen i Råsjö", bold=True, size=14)
    h.put(
        80,
        84,
        d("adress", "Varvsvägen 1") + ", " + d("postadress", "459 30 Råsjö") + ", tel "
        "" + d("telefon", "031-390 06 58"),
    )
    h.put(80, 98, "Org.nr " + d("organisationsnummer", "847284-1504"))
    h.put(380, 130, "Länsstyrelsen i Västkustens län")
    h.put(380, 145, "Kulturmiljö")
    h.put(80, 180, "Ansökan om bidrag till byggnadsminne", bold=True, size=13)
    y = 204.0
    for label, marked in (
        ("Sökande", d("sokande", "Stiftelsen Slipen i Råsjö")),
        ("Ärendet gäller", d("projekt", "Varvets spelhus räddas")),
        ("Tid för arbetet", d("tidplan_start", "maj 1998", "1998-05-01") + " till "
         + d("tidplan_slut", "september 1999", "1999-09-30")),
        ("Upplysningar ges av", d("kontaktperson", "Rolf Ankarberg")),
    ):  # fmt: skip
        h.put(80, y, label + ":")
        h.put(200, y, marked)
        y += 17
    h.put(80, y + 12, "Bakgrund", bold=True)
    y = h.wrap(80, y + 28, 440, d.section(
        "bakgrund", "Bakgrund", "Spelhuset byggdes 1872 och drog upp skutor till 1951. Syllen har ruttnat mot "
        "sjösidan och "
        "huset har satt sig elva centimeter.",
    ))  # fmt: skip
    h.put(80, y + 12, "Beräknade kostnader", bold=True)
    y = _leaders(h, costs(d, _YARD_PLAN), y + 30, 520)
    y = _leaders(h, (("Summa kronor", d("budget_summa", "300 000", "300000")),), y, 520)
    y = h.wrap(80, y + 14, 440, "Stiftelsen bidrar själv med " + d("ovriga_intakter_belopp", "100 000 "
        "kronor", "100000")
               + ". Av Länsstyrelsen söks " + d("sokt_summa", "200 000 kronor", "200000") + ".")  # fmt: skip
    h.put(80, y + 24, d("ort", "Råsjö") + " den " + d("datum", "12 november 1997", "1997-11-12"))
    h.put(80, y + 72, d("undertecknare", "Märit Ankarberg"))
    h.put(80, y + 86, d("befattning", "Styrelsens ordförande"))
    d.signed(line=False)


def _yard_granted(h: Hand) -> None:
    d = h.paper("beslut")
    h.put(60, 60, "LÄNSSTYRELSEN", bold=True, size=12, font="Liberation Sans")
    h.put(300, 60, "BESLUT", bold=True, size=12, font="Liberation Sans")
    h.put(300, 78, "Datum", size=8)
    h.put(300, 90, d("datum", "1998-02-26"))
    h.put(420, 78, "Beteckning", size=8)
    h.put(420, 90, d("diarienummer", "221-14207-97"))
    h.put(60, 150, "Bidrag till vård av byggnadsminnet Råsjö varv", bold=True, size=12)
    y = 180.0
    for nr, marked in enumerate((
        "Länsstyrelsen beviljar Stiftelsen Slipen " + d("decisions/1/belopp", "180 000 kronor", "180000")
        + " för " + d("decisions/1/projekt", "Varvets spelhus räddas") + ".",
        "Arbetet ska följa antikvariens åtgärdsprogram den 2 februari 1998.",
        "Bidraget får rekvireras vid två tillfällen, senast den 15 november 1999.",
    ), 1):  # fmt: skip
        if nr > 1:
            blank(d, f"decisions/{nr}/belopp", f"decisions/{nr}/projekt")
        y = h.wrap(80, y, 440, f"{nr}. " + d.clause(nr, marked), indent=-14) + 6
    h.put(60, y + 20, "Skäl", bold=True)
    y = h.wrap(
        60, y + 36, 460, "Kostnaden har beräknats till 300 000 kronor. Sextio procent är ett skäligt bidrag."
    )
    h.put(60, y + 50, "Lennart Brattöy, länsantikvarie")


def _yard_paid(h: Hand) -> None:
    d = h.paper("redovisning")
    h.put(60, 60, "REKVISITION 2 (slutlig) med redovisning", bold=True, size=14, font="Liberation Sans")
    y = 92.0
    for label, marked in (
        ("Länsstyrelsens beteckning", d("diarienummer", "221-14207-97")),
        ("Bidraget avser", d("report_projects/1/projekt", "Varvets spelhus räddas")),
        ("Beviljat enligt beslut", d("beviljat_belopp", "180.000:-", "180000")),
        ("Tidigare rekvirerat", "90.000:-"),
        ("Rekvireras nu", "90.000:-"),
        (
            "Arbetet har utförts mellan",
            d("period_start", "1998-05-04") + " och " + d("period_slut", "1999-09-30"),
        ),
    ):
        h.put(60, y, label)
        h.put(230, y, marked)
        h.line(60, y + 5, 520, y + 5, 0.3)
        y += 20
    h.put(60, y + 14, "Verkliga kostnader", bold=True)
    y = _leaders(h, costs(d, _YARD_PAID), y + 32, 520)
    y = _leaders(h, (("Sammanlagt", d("summa_angiven", "306.800:-", "306800")),), y, 520)
    y = h.wrap(60, y + 20, 460, "Fördyringen har stiftelsen betalat själv. Fakturor och foton bifogas.")
    h.put(60, y + 30, "Råsjö " + d("datum", "1999-10-18"))
    h.put(60, y + 80, d("undertecknare", "Märit Ankarberg"))
    d.undecided.append("F06")
    d.signed(line=False)


def varvsbunt(name: str = "varvsbunt") -> Rendered:
    """Three papers of a shipyard in one file, 1997 to 1999: the letter that asks, the decision, the last request."""
    h = Hand(name, font="Liberation Serif", size=11)
    _yard_asks(h)
    _yard_granted(h)
    _yard_paid(h)
    return h.done()


PAPERS = (stadsdelskonto, revisorspar, varvsbunt)
