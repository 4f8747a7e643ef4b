"""Boxes with small captions: a sports ground of 1996, a wetland in two columns, a claim for state money; invented."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

Cell = tuple[float, str, str]
"""Where it ends, its caption and its answer."""


def boxes(h: Hand, x: float, top: float, tall: float, row: Sequence[Cell], *, font: str = "") -> float:
    """Framed cells beside each other, captions small in their upper corners; where the next row begins."""
    for end, caption, answer in row:
        h.box(x, top, end, top + tall)
        h.put(x + 3, top + 8, caption, size=6.5)
        if answer:
            h.put(x + 5, top + tall - 5, answer, font=font)
        x = end
    return top + tall


def prose(
    h: Hand, d: Document, top: float, bottom: float, about: tuple[str, str, str], *, font: str = ""
) -> float:
    """A framed cell with a caption and lines under it: (section, caption, text)."""
    name, caption, text = about
    h.box(40, top, 555, bottom)
    h.put(43, top + 8, caption, size=6.5)
    h.wrap(45, top + 21, 500, d.section(name, caption, text), font=font)
    return bottom


_GROUND = (
    ("Dränering och matjord", "84 000"),
    ("Bollplank av tryckimpregnerat virke", "21 500"),
    ("Mål, 2 par, med nät", "17 200"),
    ("Ljus, 4 stolpar", "62 300"),
)


def bollplank() -> Rendered:
    """A municipality's boxed form of 1996 filled in by machine: captions in small type, an office part with a stamp
    and another sum decided."""
    h = Hand("bollplank", font="Helvetica", size=9.5, ticks="drawn")
    d = h.paper("ansokan")
    f = "Courier"
    h.put(40, 46, "ÖSTANBRO KOMMUN", bold=True, size=12)
    h.put(40, 59, "Kultur- och fritidskontoret", size=9)
    h.put(300, 46, "ANLÄGGNINGSBIDRAG", bold=True, size=12)
    h.put(300, 59, "Ansökan inlämnas i två exemplar", size=8)
    h.box(430, 66, 555, 112)
    h.put(433, 74, "Kontorets anteckningar", size=6.5)
    penned(h, 436, 90, "Ink. 1996-03-29", 10)
    h.put(433, 107, "Dnr", size=6.5)
    h.put(452, 107, d("diarienummer", "96/0217-812"), font=f)
    y = boxes(h, 40, 118, 28, (
        (360, "Föreningens namn", d("sokande", "Lillsjö Allmänna Idrottsklubb")),
        (555, "Organisationsnummer", d("organisationsnummer", "802417-6508")),
    ), font=f)  # fmt: skip
    y = boxes(h, 40, y, 28, (
        (250, "Utdelningsadress", d("adress", "Box 14")),
        (400, "Postnummer och postanstalt", d("postadress", "740 12 Lillsjö")),
        (555, "Postgiro", "12 34 56-6"),
    ), font=f)  # fmt: skip
    y = boxes(h, 40, y, 28, (
        (250, "Kontaktman (namn)", d("kontaktperson", "Sixten Frödin")),
        (400, "Telefon (även riktnr)", d("telefon", "0980-319 208")),
        (555, "Antal medlemmar 7–20 år", "163"),
    ), font=f)  # fmt: skip
    y = boxes(h, 40, y + 8, 28, (
        (360, "Anläggningens/åtgärdens art", d("projekt", "Bollplan vid Kvarnängen, Lillsjö")),
        (460, "Arbetet påbörjas", d("tidplan_start", "960515", "1996-05-15")),
        (555, "Arbetet avslutat", d("tidplan_slut", "961031", "1996-10-31")),
    ), font=f)  # fmt: skip
    y = prose(h, d, y, y + 84, ("bakgrund", "Motivering (varför behövs anläggningen?)",
        "Planen vid skolan får inte användas efter kl 17 sedan villorna byggdes. Fem lag tränar i stället på "
        "en åker som arrenderas år för år. Kvarnängen äger föreningen själv sedan 1931, men den är sank till "
        "midsommar."), font=f)  # fmt: skip
    y = prose(h, d, y, y + 70, ("genomforande", "Arbetets utförande",
        "Diken grävs av entreprenör. Allt annat görs av föräldrar och seniorer på åtta lördagar. "
        "Planen sås i juni och vilar till våren."), font=f)  # fmt: skip
    y += 8
    h.box(40, y, 300, y + 132)
    h.put(43, y + 8, "Kostnadsberäkning, kronor", size=6.5)
    at = y + 24
    for text, raw in costs(d, _GROUND):
        h.row(at, (45, 294), (text, raw), right=(1,), font=f, size=8.5)
        at += 16
    h.line(230, at - 10, 296, at - 10)
    h.row(at + 4, (45, 294), ("SUMMA KOSTNADER", d("budget_summa", "185 000", "185000")), right=(1,), font=f,
          size=8.5)  # fmt: skip
    h.put(43, y + 126, "Ev. anbud bifogas", size=6.5)
    h.box(300, y, 555, y + 132)
    h.put(303, y + 8, "Finansiering, kronor", size=6.5)
    at = y + 24
    for text, raw in (
        ("Egna medel", "25 000"),
        ("Eget arbete, värde", "40 000"),
        ("Riksidrottsförbundet", "20 000"),
    ):
        h.row(at, (305, 549), (text, raw), right=(1,), font=f, size=8.5)
        at += 16
    own, asked = d("ovriga_intakter_belopp", "85 000", "85000"), d("sokt_summa", "100 000", "100000")
    h.line(480, at - 10, 551, at - 10)
    h.row(at + 4, (305, 549), ("Summa egen och annan", own), right=(1,), font=f, size=8.5)
    h.row(at + 28, (305, 549), ("BEGÄRT KOMMUNALT BIDRAG", asked), right=(1,), font=f, size=8.5)
    y = boxes(h, 40, y + 140, 40, (
        (210, "Ort och datum", d("ort", "Lillsjö") + " " + d("datum", "1996-03-27")),
        (400, "Underskrift för föreningen", ""),
        (555, "Namnförtydligande", d("undertecknare", "Birgit Malmsten")),
    ), font=f)  # fmt: skip
    penned(h, 222, y - 10, "Birgit Malmsten", 15)
    h.put(40, y + 22, "BESLUT (ifylles ej av sökanden)", bold=True, size=8)
    y = boxes(h, 40, y + 27, 30, (
        (200, "Kultur- och fritidsnämnden, sammanträdesdag", "1996-04-24"),
        (260, "§", "48"),
        (400, "Beviljat bidrag, högst kronor", "90 000"),
        (555, "Utbetalas", "efter slutbesiktning"),
    ), font="Times")  # fmt: skip
    h.box(380, y + 14, 540, y + 50)
    h.put(460, y + 29, "BIFALLES DELVIS", bold=True, size=12, align="middle")
    h.put(460, y + 42, "1996 -04- 24", size=10, align="middle")
    penned(h, 60, y + 34, "Avslut. besiktn. anmäls till L. Ek, ankn. 214", 11)
    d.signed(line=False)
    return h.done()


_POND = (
    ("Projektering och tillstånd", "86 000", "77 400", "8 600"),
    ("Grävning, 2 400 m3", "312 000", "280 800", "31 200"),
    ("Brunnar och rör", "54 000", "48 600", "5 400"),
    ("Plantering, stängsel", "28 000", "25 200", "2 800"),
    ("Provtagning i tre år", "60 000", "54 000", "6 000"),
)
_POND_PLAN = (
    ("Aktivitet", "När", "Vem"),
    ("Projektering, geoteknik", "juni–september 2013", "konsult"),
    ("Samråd med grannarna", "november 2013", "vattenrådet"),
    ("Grävning vid lågvatten", "augusti 2014", "entreprenör"),
    ("Plantering", "maj 2015", "medlemmar, skolan"),
)


def vatmark() -> Rendered:
    """A county's form in two columns on two pages, a table with the state's part and the own part, a plan by months,
    coordinates and hectares among the figures; the yes-box ticked."""
    h = Hand("vatmark", font="Helvetica", size=9, ticks="drawn", producer="fpdf", leading=1.35)
    d = h.paper("ansokan")
    h.box(40, 34, 555, 70, 0.87)
    h.put(48, 50, "LOVA 2013", bold=True, size=14)
    h.put(48, 63, "Bidrag till lokala vattenvårdsåtgärder", size=8.5)
    h.put(548, 50, "Länsstyrelsen i Hjälmarens län", bold=True, size=9, align="right")
    h.put(548, 63, "Dnr " + d("diarienummer", "501-6621-2012"), align="right")
    left = (
        ("Sökande", d("sokande", "Kvarnbäckens vattenråd")),
        ("Organisationsnummer", d("organisationsnummer", "802551-7387")),
        ("Adress", d("adress", "c/o Hushållningen, Torggatan 8 B")),
        ("Postnr, ort", d("postadress", "715 31 Odenby")),
        ("Kontaktperson", d("kontaktperson", "Emma-Karin Sjö")),
        ("Telefon", d("telefon", "070-174 06 27")),
        ("E-post", d("epost", "vattenradet@kvarnbacken.example")),
    )
    right = (
        ("Kommun", "Odenby"),
        ("Fastighet", "Storäng 3:8 och 3:11"),
        ("Vattenförekomst", "SE655210-149871"),
        ("Koordinater (N, E)", "6552104, 514380"),
        ("Våtmarkens yta", "2,4 ha"),
        ("Startdatum", d("tidplan_start", "2013-06-01")),
        ("Slutdatum", d("tidplan_slut", "2016-05-31")),
    )
    h.put(40, 90, "A  Den som söker", bold=True, size=9.5)
    h.put(305, 90, "B  Platsen och tiden", bold=True, size=9.5)
    y = 108.0
    for (one, first), (two, second) in zip(left, right, strict=True):
        h.put(40, y, one, size=7.5)
        h.put(125, y, first)
        h.put(305, y, two, size=7.5)
        h.put(395, y, second)
        h.line(122, y + 3, 290, y + 3, 0.3)
        h.line(392, y + 3, 555, y + 3, 0.3)
        y += 19
    h.put(40, y + 12, "C  Projektets titel", bold=True, size=9.5)
    h.put(40, y + 28, d("projekt", "Storängens våtmark – en fälla för fosfor i Kvarnbäcken"), size=10)
    y += 54
    h.put(40, y, "D  Beskrivning", bold=True, size=9.5)
    h.line(297, y + 8, 297, y + 116, 0.3)
    for x, parts in (
        (40.0, (
            ("bakgrund", "Nuläge i vattnet", "Kvarnbäcken har otillfredsställande status. Av fosforn kommer 61 procent "
             "från åker. Vid högt flöde är bäcken brun ända ut i sjön, och badplatsen var stängd 23 dagar 2011."),
            ("mal", "Mätbart mål", "Våtmarken ska hålla kvar minst 26 kilo fosfor per år, mätt som skillnaden mellan "
             "provpunkterna K4 och K5."),
        )),
        (305.0, (
            ("genomforande", "Hur åtgärden utförs", "Två dammar grävs i svackan där vattnet redan i dag står om våren. "
             "Massorna läggs som vall mot norr. Markägarna sköter och betar i tjugo år enligt avtal."),
            ("implementering", "Skötsel efter projektet", "Vattenrådet rensar brunnarna varje höst och betalar med "
             "medlemsavgifterna."),
        )),
    ):  # fmt: skip
        at = y + 18
        for name, heading, text in parts:
            h.put(x, at, heading, bold=True, size=8)
            at = h.wrap(x, at + 13, 248, d.section(name, heading, text)) + 8
    y += 140
    h.put(40, y, "Tidplan", bold=True, size=8)
    for number, row in enumerate(_POND_PLAN):
        h.row(y + 16 + 15 * number, (48, 250, 390), row, bold=not number, size=8)
        h.line(40, y + 20 + 15 * number, 555, y + 20 + 15 * number, 0.3)
    y += 106
    h.put(40, y, "Har arbetet redan satts i gång?", bold=True, size=8)
    h.put(210, y, f"{UNTICKED} Ja")
    h.put(250, y, f"{TICKED} Nej")
    h.put(40, y + 22, "Anmäld till kommunen som vattenverksamhet?", bold=True, size=8)
    h.put(250, y + 22, f"{TICKED} Ja, den")
    h.put(305, y + 22, "2012-10-09")
    h.put(370, y + 22, f"{UNTICKED} Nej")
    h.put(555, 812, "Sida 1 av 2", size=7, align="right")
    h.page()
    _pond_money(h, d)
    d.signed()
    return h.done()


def _pond_money(h: Hand, d: Document) -> None:
    h.put(40, 46, "LOVA 2013, Kvarnbäckens vattenråd", size=7)
    h.put(555, 46, "Sida 2 av 2", size=7, align="right")
    h.put(40, 76, "E  Budget, kronor", bold=True, size=9.5)
    xs, ys = (40.0, 250.0, 350.0, 450.0, 555.0), [84.0 + 20 * number for number in range(8)]
    h.box(40, 84, 555, 104, 0.9)
    h.grid(xs, ys)
    ends = (46.0, 345.0, 445.0, 550.0)
    heads = ("Åtgärd", "Total kostnad", "Söks från LOVA", "Egen finansiering")
    h.row(98, ends, heads, right=(1, 2, 3), bold=True, size=8)
    for rad, (text, whole, asked, own) in enumerate(_POND, 1):
        cells = several(d, rad, text, (("Söks från LOVA", asked), ("Egen finansiering", own)), whole)
        h.row(98 + 20 * rad, ends, (cells[0], cells[3], cells[1], cells[2]), right=(1, 2, 3))
    h.row(218, ends, ("Totalt", d("budget_summa", "540 000", "540000"), d("sokt_summa", "486 000", "486000"),
                      "54 000"), right=(1, 2, 3), bold=True)  # fmt: skip
    h.put(
        40,
        250,
        "F  Har ni fått eller sökt andra medel till åtgärden, eller betalar ni en del själva?",
        bold=True,
    )
    yes = d("ovriga_intakter", f"{TICKED} Ja", "ja")
    h.put(40, 268, yes + ", sammanlagt")
    h.put(130, 268, d("ovriga_intakter_belopp", "54 000", "54000") + " kr")
    h.line(128, 271, 190, 271, 0.3)
    h.put(210, 268, f"{UNTICKED} Nej")
    h.put(40, 296, "G  Är åtgärden ett villkor i ett tillstånd?", bold=True)
    h.put(40, 314, f"{UNTICKED} Ja")
    h.put(80, 314, f"{TICKED} Nej")
    h.put(40, 350, "H  Behörig att skriva under", bold=True, size=9.5)
    h.row(372, (40, 160, 260), ("Ort", "Datum", "Namnteckning"), size=7.5)
    h.row(388, (40, 160), (d("ort", "Odenby"), d("datum", "2012-11-28")))
    h.line(260, 391, 555, 391, 0.4)
    h.row(410, (260, 420), ("Namn med tryckbokstäver", "Uppdrag"), size=7.5)
    h.row(424, (260, 420), (d("undertecknare", "GÖSTA RINGHOLM"), d("befattning", "ordförande")))
    h.box(40, 452, 555, 500, 0.95)
    h.put(
        48,
        468,
        "Bifoga karta, markägaravtal och kommunens yttrande. Bidrag lämnas med högst 90 procent av",
        size=8,
    )
    h.put(
        48, 480, "kostnaden. Sista dag är den 30 november 2012. Frågor: vattenenheten, 08-465 004 38.", size=8
    )


_CLAIM = (
    ("A", "Lönekostnader inkl. sociala avgifter", "284 630,00"),
    ("B", "Köpta tjänster", "61 275,50"),
    ("C", "Resor", "8 914,00"),
    ("D", "Utrustning (avskrivning)", "12 000,00"),
    ("E", "Gemensamma kostnader", "29 180,50"),
)


def rekvisition4() -> Rendered:
    """A state authority's boxed claim for the fourth payment: letters for the lines, the total above them, what was
    paid before taken off, a part for the authority's own stamp."""
    h = Hand("rekvisition4", font="Helvetica", size=10)
    d = h.paper("redovisning")
    h.put(40, 48, "Vägsäkerhetsverket", bold=True, size=14)
    h.put(555, 42, "REKVISITION", bold=True, size=14, align="right")
    h.put(555, 55, "av beviljat forskningsbidrag", size=9, align="right")
    y = boxes(h, 40, 66, 30, (
        (220, "Verkets diarienummer", d("diarienummer", "FO 90 A 2003:1174")),
        (330, "Rekvisition nr", "4"),
        (555, "Skickas till", "Ekonomi, 781 87 Dalaborg"),
    ))  # fmt: skip
    y = boxes(h, 40, y, 30, (
        (380, "Bidragsmottagare", "Trafikhögskolan i Dalaborg, Inst. för beteende"),
        (555, "Organisationsnr", "202100-9242"),
    ))  # fmt: skip
    title = d("report_projects/1/projekt", "Halkans psykologi: förares fart i första snön")
    y = boxes(h, 40, y, 30, ((555, "Projektets benämning", title),))
    y = boxes(h, 40, y, 30, (
        (170, "Perioden fr.o.m.", d("period_start", "2004-09-01")),
        (300, "t.o.m.", d("period_slut", "2004-12-31")),
        (430, "Totalt beviljat, kr", d("beviljat_belopp", "1 450 000", "1450000")),
        (555, "Tidigare rekvirerat, kr", "802 400"),
    ))  # fmt: skip
    h.put(40, y + 26, "1  Periodens kostnader", bold=True, size=11)
    y += 34
    h.box(40, y, 555, y + 24, 0.88)
    h.put(46, y + 16, "Summa A–E, kronor", bold=True)
    h.put(549, y + 16, d("summa_angiven", "396 000,00", "396000"), bold=True, align="right")
    y += 24
    for (letter, _, _), (text, raw) in zip(_CLAIM, costs(d, [row[1:] for row in _CLAIM]), strict=True):
        h.box(40, y, 70, y + 21)
        h.box(70, y, 420, y + 21)
        h.box(420, y, 555, y + 21)
        h.put(55, y + 14, letter, align="middle")
        h.put(76, y + 14, text)
        h.put(549, y + 14, raw, align="right")
        y += 21
    h.put(40, y + 26, "2  Att betala ut", bold=True, size=11)
    y = boxes(h, 40, y + 34, 32, (
        (220, "Förbrukat sedan projektstart, kr", d("forbrukat_belopp", "1 198 400,00", "1198400")),
        (390, "Rekvireras nu, kr", "396 000,00"),
        (555, "Återstår efter detta, kr", "251 600,00"),
    ))  # fmt: skip
    y = boxes(
        h,
        40,
        y,
        32,
        (
            (300, "Bankgiro", "5051-8840"),
            (555, "Ange vid betalning", "Snö 04/4"),
        ),
    )
    about = ("genomforande", "3  Kort om arbetet under perioden",
             "Kameror på tre broar mätte farten under de nio dygn i november då det snöade. 214 förare har "
             "intervjuats vid vägkanten. Analysen försenas två månader eftersom en mätslinga frös sönder.")  # fmt: skip
    h.put(40, y + 26, about[1], bold=True, size=11)
    h.box(40, y + 34, 555, y + 88)
    h.wrap(46, y + 48, 500, d.section(*about))
    y += 100
    h.put(40, y + 8, "Härmed intygas att kostnaderna är bokförda och avser projektet.", size=9)
    y = boxes(h, 40, y + 16, 44, (
        (140, "Datum", d("datum", "2004-12-20")),
        (340, "Underskrift av projektledare", d("undertecknare", "Lars-Inge Vestberg")),
        (555, "Kontrasignatur, ekonomi", "Maud Kihl"),
    ))  # fmt: skip
    h.put(40, y + 20, "Verkets noteringar", bold=True, size=8)
    y = boxes(h, 40, y + 24, 38, (
        (180, "Ankomststämpel", ""), (320, "Granskad av", ""), (440, "Attest", ""), (555, "Ver.nr", ""),
    ))  # fmt: skip
    d.planted.append("T04")
    h.put(48, y - 9, "INK 2004 -12- 22", bold=True, size=11)
    penned(h, 190, y - 10, "GÅ 10/1", 12)
    d.signed(line=False)
    return h.done()


PAPERS = (bollplank, vatmark, rekvisition4)
