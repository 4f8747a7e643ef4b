"""Accounts: a river's stones, a biosphere's quarters, a cable dug in instalments; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Hand
from tests.papers.handmade2.tools import costs, pairs, told, value
from tests.papers.handmade5.tools import several
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_STONES = (
    ("Lekgrus, 60 kubikmeter", "20 000", "18 600"),
    ("Grävmaskin med förare, 41 tim", "32 000", "34 850"),
    ("Stenläggning för hand", "25 000", "22 400"),
    ("Elfiske, efterkontroll", "15 000", "12 900"),
    ("Resor", "8 000", "4 250"),
)


def fiskevard() -> Rendered:
    """A county's form for fishing waters, 1999: numbered lines to fill in, plan and outcome; signed before the end."""
    h = Hand("fiskevard", font="Times", size=11, producer="fpdf")
    d = h.paper("redovisning")
    h.put(55, 52, "LÄNSSTYRELSEN", bold=True, size=13)
    h.put(55, 66, "Dalslandsbygdens län", size=10)
    h.put(55, 78, "Fiskefunktionen", size=10)
    h.put(330, 52, "SLUTREDOVISNING", bold=True, size=13)
    h.put(330, 66, "av bidrag till fiskevård", size=11)
    h.put(330, 82, "Insändes i ett exemplar", italic=True, size=9)
    y = 116.0
    for number, (label, answer) in enumerate((
        ("Bidragsmottagare", "Storåns fiskevårdsområdesförening"),
        ("Projektets namn", d("report_projects/1/projekt", "Öring åter i Storån")),
        ("Beslutets beteckning", d("diarienummer", "622-3180-98")),
        ("Beviljat bidrag, kronor", d("beviljat_belopp", "100 000", "100000")),
        ("Arbetet påbörjades", d("period_start", "1999-01-15")),
        ("Arbetet avslutades", d("period_slut", "1999-12-31")),
    ), 1):  # fmt: skip
        h.put(55, y, f"{number}.")
        h.put(72, y, label)
        h.put(222, y, answer, font="Courier", size=11)
        h.line(218, y + 3, 540, y + 3, 0.4)
        y += 21
    h.put(55, y + 8, "7.")
    h.put(72, y + 8, "Utförda åtgärder")
    y = h.wrap(72, y + 24, 466, d.section("genomforande", "Utförda åtgärder", "Åtta lekbottnar har lagts ut "
               "mellan kvarnen och järnvägsbron. Stenar som flottningen rensade bort har lagts tillbaka på 640 "
               "meter. Arbetet utfördes vid lågvatten i augusti."), font="Courier", size=10.5)  # fmt: skip
    h.put(55, y + 8, "8.")
    h.put(72, y + 8, "Resultat av efterkontrollen")
    y = h.wrap(72, y + 24, 466, d.section("resultat", "Resultat av efterkontrollen", "Elfisket den 6 oktober gav 14 "
               "årsungar per 100 kvadratmeter mot 2 före arbetet."), font="Courier", size=10.5)  # fmt: skip
    h.put(55, y + 10, "9.")
    h.put(72, y + 10, "Kostnader (kronor exkl. moms)")
    y += 18
    at = (78.0, 420.0, 532.0)
    h.row(y + 14, at, ("Kostnadsslag", "Enligt beslut", "Verklig kostnad"), right=(1, 2), size=9.5, bold=True)
    y += 20
    marked = costs(d, [(row[0], row[2]) for row in _STONES])
    for number, ((text, raw), row) in enumerate(zip(marked, _STONES, strict=True)):
        h.row(y + 15 + 20 * number, at, (text, row[1], raw), right=(1, 2), font="Courier", size=10.5)
    last = ("Summa", "100 000", d("summa_angiven", "93 000", "93000"))
    h.row(y + 115, at, last, right=(1, 2), font="Courier", size=10.5)
    h.grid((72, 315, 426, 540), [y - 20, *(y + 20 * n for n in range(7))])
    y += 144
    for mark, label, answer in (
        ("10.", "Förbrukat bidrag, kronor", d("forbrukat_belopp", "93 000", "93000")),
        ("11.", "Återbetalas till länsstyrelsen, kronor", "7 000"),
    ):
        h.row(y, (55, 72, 420), (mark, label, ""))
        h.put(420, y, answer, font="Courier", size=11, align="right")
        h.line(300, y + 3, 426, y + 3, 0.4)
        y += 20
    h.put(55, y + 20, "Ort och datum")
    h.put(140, y + 20, "Dalsbruk " + d("datum", "1999-11-28"), font="Courier", size=11)
    h.line(138, y + 23, 300, y + 23, 0.4)
    h.line(315, y + 23, 540, y + 23, 0.4)
    h.put(315, y + 33, "Underskrift", size=8)
    h.put(315, y + 52, d("undertecknare", "Torbjörn Lax"), font="Courier", size=11)
    h.put(315, y + 63, "Namnförtydligande", size=8)
    d.planted.append("T04")
    d.signed()
    return h.done()


_QUARTERS = ("Kv 1", "Kv 2", "Kv 3", "Kv 4")
_REED = (
    ("Personal", ("212", "198", "176", "214"), "800", "850"),
    ("Information och möten", ("35", "62", "88", "20"), "205", "210"),
    ("Inventering av vass", ("–", "140", "155", "12"), "307", "320"),
    ("Resor", ("14", "22", "19", "13"), "68", "90"),
    ("Lokal och material", ("30", "30", "30", "30"), "120", "130"),
)


def biosfar() -> Rendered:
    """A biosphere's year: what was promised with its measure in a table, then quarters in thousands by the budget."""
    h = Hand("biosfar", font="Carlito", size=10.5)
    d = h.paper("redovisning")
    h.put(50, 50, "Biosfärområde Vasslandet", bold=True, size=18)
    h.put(50, 68, "Verksamhetsåret 2022 – redovisning till Miljömyndigheten", size=12)
    pairs(h, (
        ("Bidragsmottagare", "Vasslandets ekonomiska förening, 769618-4428"),
        ("Ärendenr hos myndigheten", d("diarienummer", "NV-01882-21")),
        ("Projekt", d("report_projects/1/projekt", "Vass som värme")),
        ("Avser perioden", d("period_start", "2022-01-01") + " – " + d("period_slut", "2022-12-31")),
        ("Beviljat för året", d("beviljat_belopp", "1 600 tkr", "1600000")),
        ("Förbrukat under året", d("forbrukat_belopp", "1 500 tkr", "1500000")),
        ("Kvar att återbetala", "100 tkr"),
    ), 50, 200, 96, 16, bold=True)  # fmt: skip
    h.put(50, 226, "1  Måluppfyllelse", bold=True, size=13)
    at = (54.0, 250.0, 440.0, 500.0)
    h.box(50, 234, 545, 252, 0.88)
    h.row(246, at, ("Delmål", "Indikator", "Mål", "Utfall"), bold=True, size=9.5)
    y = 252.0
    for row in (
        ("Vassen skördas", "Hektar skördad vass", "120", "134"),
        ("Fler vet", "Besökare på visningar", "800", "655"),
        ("Pannor ställs om", "Anslutna värmepannor", "4", "4"),
    ):
        h.row(y + 13, at, row, size=9.5)
        h.line(50, y + 18, 545, y + 18, 0.3)
        y += 18
    y = told(h, d, 50, y + 26, 495, (
        ("genomforande", "2  Vad som gjorts", "Skörden började i januari på isen och fortsatte med pråm från "
         "juni. Elva visningar hölls, två av dem för kommunernas tekniska nämnder. Inventeringen gjordes med "
         "drönare i maj och augusti."),
        ("resultat", "3  Resultat och lärdomar", "Fyra pannor eldas nu med vassbriketter. Pråmen klarar inte "
         "vind över 8 meter per sekund, vilket kostade nio arbetsdagar."),
    ), head_size=13, gap=12)  # fmt: skip
    h.put(50, y + 8, "4  Ekonomiskt utfall, tkr", bold=True, size=13)
    xs = (54.0, 245.0, 300.0, 355.0, 410.0, 475.0, 541.0)
    y += 16
    h.box(50, y, 545, y + 18, 0.88)
    right = (1, 2, 3, 4, 5, 6)
    h.row(y + 12, xs, ("", *_QUARTERS, "Utfall 2022", "Budget 2022"), right=right, bold=True, size=9)
    y += 18
    for rad, (text, parts, whole, planned) in enumerate(_REED, 1):
        cells = several(d, rad, text, tuple(zip(_QUARTERS, parts, strict=True)), whole, 1000)
        h.row(y + 13, xs, (*cells, planned), right=right, size=9.5)
        h.line(50, y + 18, 545, y + 18, 0.3)
        y += 18
    total = d("summa_angiven", "1 500", "1500000")
    h.row(y + 13, xs, ("Summa", "291", "452", "468", "289", total, "1 600"), right=right, bold=True, size=9.5)
    h.put(50, y + 52, "Vassby den " + d("datum", "20 februari 2023", "2023-02-20"))
    h.line(50, y + 84, 230, y + 84)
    h.line(300, y + 84, 480, y + 84)
    h.put(50, y + 96, d("undertecknare", "Katarina Rosenlöf"))
    h.put(50, y + 108, "Föreningens ordförande", size=9)
    h.put(300, y + 96, "Magnus Fällman")
    h.put(300, y + 108, "Auktoriserad revisor", size=9)
    d.signed()
    return h.done()


_CABLE = (
    ("Schakt och återfyllning", "1 280 000", "640 000", "410 000", "230 000"),
    ("Kanalisation", "420 000", "255 500", "98 200", "66 300"),
    ("Fiber och svetsning", "610 000", "0", "287 300", "322 700"),
    ("Projektering", "190 000", "142 000", "24 500", "23 500"),
)


def bredbandsrekvisition() -> Rendered:
    """A fibre club's claim for an instalment: earlier instalments in a list, costs now and before, nobody's prose."""
    h = Hand("bredbandsrekvisition", font="Helvetica", size=9.5, ticks="bracket")
    d = h.paper("redovisning")
    h.box(36, 28, 559, 62, 0.85)
    h.put(44, 50, "REKVISITION – stöd till bredbandsutbyggnad", bold=True, size=14)
    h.put(551, 44, "Delutbetalning nr 3", bold=True, align="right")
    h.put(551, 56, "sid 1 av 1", size=8, align="right")
    y = 84.0
    for left, answer, right, answer2 in (
        ("Stödmottagare", "Östra Skogens Fiber ek. för.", "Org.nr", "769644-1752"),
        ("Projektets namn", d("report_projects/1/projekt", "Fiber till Östra Skogen"), "Projekt-ID",
         d("diarienummer", "2016-2204-F")),
        ("Period från", d("period_start", "2018-03-01"), "Period till", d("period_slut", "2018-08-31")),
        ("Beviljat stöd", d("beviljat_belopp", "1 250 000 kr", "1250000"), "Stödnivå", "50 %"),
        ("Bankgiro", "5318-0461", "Kontakt", "Jan-Inge Fors, 0980-319 277"),
    ):  # fmt: skip
        h.row(y, (44, 140, 330, 410), (left, answer, right, answer2))
        h.line(36, y + 6, 559, y + 6, 0.3)
        y += 19
    h.put(44, y + 14, "A. Tidigare utbetalningar", bold=True)
    at = (50.0, 130.0, 330.0, 460.0)
    h.row(
        y + 31,
        at,
        ("Nr", "Rekvisitionsdatum", "Utbetalt kr", "Utbetalt den"),
        right=(2,),
        size=8.5,
        bold=True,
    )
    for number, row in enumerate(
        (("1", "2017-06-12", "311 250", "2017-07-20"), ("2", "2018-03-05", "207 500", "2018-04-17"))
    ):
        h.row(y + 47 + 15 * number, at, row, right=(2,))
    y += 92
    h.put(44, y, "B. Redovisade kostnader, kronor exklusive moms", bold=True)
    xs = (50.0, 265.0, 360.0, 455.0, 551.0)
    h.box(36, y + 8, 559, y + 38, 0.92)
    for x, one, two in ((265, "Godkänd", "budget"), (360, "Tidigare", "redovisat"), (455, "Denna", "rekvisition"),
                        (551, "Återstår", "")):  # fmt: skip
        h.put(x, y + 20, one, bold=True, size=8.5, align="right")
        h.put(x, y + 31, two, bold=True, size=8.5, align="right")
    h.put(50, y + 20, "Kostnadsslag", bold=True, size=8.5)
    y += 38
    for rad, (text, planned, before, now, left) in enumerate(_CABLE, 1):
        cells = several(d, rad, text, (("Tidigare redovisat", before),), now)
        h.row(y + 14, xs, (cells[0], planned, cells[1], cells[2], left), right=(1, 2, 3, 4))
        h.line(36, y + 20, 559, y + 20, 0.3)
        y += 20
    total = d("summa_angiven", "820 000", value("820 000"))
    h.row(y + 14, xs, ("Summa", "2 500 000", "1 037 500", total, "642 500"), right=(1, 2, 3, 4), bold=True)
    y += 52
    h.put(44, y, "C. Belopp som rekvireras", bold=True)
    for label, amount in (("Stöd för denna period (50 % av 820 000 kr)", "410 000"), ("Avgår innehållet belopp", "0"),
                          ("Begärs utbetalt", "410 000")):  # fmt: skip
        y += 17
        h.row(y, (50, 455), (label, amount), right=(1,))
    y += 34
    h.put(44, y, "D. Bilagor", bold=True)
    for number, (mark, words) in enumerate(((TICKED, "Huvudbok för perioden"), (TICKED, "Fakturakopior och "
        "betalningsbevis"),
                                            (UNTICKED, "Slutbesked från entreprenören"))):  # fmt: skip
        h.put(50, y + 17 + 15 * number, f"{mark} {words}")
    y += 88
    h.put(44, y, "E. Försäkran", bold=True)
    h.put(
        44, y + 15, "Kostnaderna är betalda och bokförda och har inte redovisats i något annat stöd.", size=9
    )
    h.row(y + 44, (44, 110, 330), ("Datum", d("datum", "2018-09-14"), "Firmatecknare"))
    h.line(405, y + 47, 559, y + 47, 0.4)
    h.row(y + 62, (330, 405), ("Textat namn", d("undertecknare", "Jan-Inge Fors")))
    d.signed()
    return h.done()


PAPERS = (fiskevard, biosfar, bredbandsrekvisition)
