"""Two applications: numbered boxes, an e-service's printout; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def samlingslokal() -> Rendered:
    """Money to build with: numbered boxes with a small caption, the authority's number below, two pages."""
    h = Hand("samlingslokal", font="Helvetica", size=10, producer="fpdf", ticks="cross")
    d = h.paper("ansokan")
    h.put(40, 42, "Bygdeverket", size=15, bold=True)
    h.put(240, 36, "Ansökan om investeringsbidrag", size=12, bold=True)
    h.put(240, 50, "till allmänna samlingslokaler, standardhöjande reparation", size=9)
    h.box(430, 58, 555, 86)
    h.put(433, 66, "Bygdeverkets diarienummer", size=6.5)
    h.put(433, 80, d("diarienummer", "3.4.1 2291/2016"))
    y = _numbered_boxes(h, d, 104)
    h.put(40, y + 14, "4. Åtgärden", bold=True)
    for name, heading, text in _HALL:
        h.box(40, y + 20, 555, y + 92)
        h.put(43, y + 28, heading, size=6.5)
        h.wrap(46, y + 42, 495, d.section(name, heading, text))
        y += 72
    h.put(40, y + 40, "Har byggnadsarbetena påbörjats?", size=8)
    for x, tick, word in ((170, UNTICKED, "Ja"), (215, TICKED, "Nej")):
        h.box(x, y + 32, x + 10, y + 42)
        h.put(x + 2, y + 40, tick, size=8)
        h.put(x + 14, y + 40, word, size=8)
    h.put(40, 822, "Blankett 9411, utgåva 6", size=6.5)
    h.put(555, 822, "1 (2)", size=6.5, align="right")
    _hall_money(h, d)
    return h.done()


_HALL = (
    (
        "genomforande",
        "4.1 Beskriv vilka åtgärder som ska utföras",
        "Taket läggs om med bandtäckt plåt, ny entré med ramp byggs mot parkeringen och köket flyttas till "
        "bottenvåningen. Ritning A-01 till A-04 bifogas.",
    ),
    (
        "syfte",
        "4.2 Varför behövs åtgärderna?",
        "Taket läcker sedan 2013 och rullstolsburna besökare kommer i dag inte in utan hjälp.",
    ),
)


def _numbered_boxes(h: Hand, d: Document, y: float) -> float:
    """Three parts, each with rows of boxes: (left, right, caption, answer)."""
    parts = (
        ("1. Sökande", (
            ((40, 400, "1.1 Föreningens namn", d("sokande", "Bygdegårdsföreningen Enigheten u.p.a.")),
             (400, 555, "1.2 Organisationsnummer", d("organisationsnummer", "802463-7715"))),
            ((40, 250, "1.3 Utdelningsadress", d("adress", "Enighetsvägen 12")),
             (250, 400, "1.4 Postnummer och ort", d("postadress", "840 93 Hedviken")),
             (400, 555, "1.5 Bankgiro", "5402-1187")),
        )),
        ("2. Kontaktperson", (
            ((40, 250, "2.1 Namn", d("kontaktperson", "Britt-Inger Fagerspång")),
             (250, 400, "2.2 Telefon (även riktnummer)", d("telefon", "070-174 06 31")),
             (400, 555, "2.3 Telefon arbete", "")),
            ((40, 555, "2.4 E-postadress", d("epost", "enigheten@hedviken.example")),),
        )),
        ("3. Projektet", (
            ((40, 250, "3.1 Projektets namn", d("projekt", "Nytt tak och entré")),
             (250, 400, "3.2 Fastighetsbeteckning", "Hedviken 4:17"),
             (400, 555, "3.3 Kommun", "Tärnholm")),
            ((40, 250, "3.4 Arbetena påbörjas", d("tidplan_start", "170502", "2017-05-02")),
             (250, 400, "3.5 Arbetena avslutas", d("tidplan_slut", "171130", "2017-11-30")),
             (400, 555, "3.6 Area, kvm", "612")),
        )),
    )  # fmt: skip
    for heading, rows in parts:
        h.put(40, y + 10, heading, bold=True)
        y += 16
        for row in rows:
            for left, right, caption, answer in row:
                h.box(left, y, right, y + 27)
                h.put(left + 3, y + 8, caption, size=6.5)
                h.put(left + 6, y + 21, answer)
            y += 27
        y += 6
    return y


def _hall_money(h: Hand, d: Document) -> None:
    """The second page: what it costs, who pays, and who signs."""
    h.page()
    h.put(40, 50, "5. Kostnader, kr inklusive moms", bold=True)
    items = costs(
        d,
        (
            ("Byggmästeri", "1 318 500"),
            ("Plåtslageri", "742 000"),
            ("El och VVS", "389 500"),
            ("Projektering och byggledning", "160 000"),
        ),
    )
    edges, y = [40, 70, 430, 555], 58.0
    lines = [
        *((f"5.{n}", text, belopp) for n, (text, belopp) in enumerate(items, 1)),
        ("5.5", "Eget arbete", "–"),
        ("5.6", "Summa kostnader", d("budget_summa", "2 610 000", "2610000")),
    ]
    paid = (
        ("6.1", "Kommunens bidrag (minst 30 %)", "783 000"),
        ("6.2", "Egna medel", "522 000"),
        ("6.3", "Summa övrig finansiering", d("ovriga_intakter_belopp", "1 305 000", "1305000")),
        ("6.4", "Sökt investeringsbidrag (högst 50 %)", d("sokt_summa", "1 305 000", "1305000")),
        ("6.5", "Summa finansiering", "2 610 000"),
    )
    for heading, group in (("", lines), ("6. Finansiering, kr", paid)):
        if heading:
            h.put(40, y + 24, heading, bold=True)
            y += 32
        ys = [y]
        for row in group:
            h.row(y + 14, (44, 74, 549), row, right=(2,))
            y += 20
            ys.append(y)
        h.grid(edges, ys)
    h.put(40, y + 28, "7. Underskrift av behörig firmatecknare", bold=True)
    boxes = (
        (40, 160, "7.1 Ort", d("ort", "Hedviken")),
        (160, 270, "7.2 Datum", d("datum", "161014", "2016-10-14")),
        (270, 555, "7.3 Namnteckning", ""),
        (40, 270, "7.4 Namnförtydligande", d("undertecknare", "Karl-Axel Myrlund")),
        (270, 555, "7.5 Funktion", d("befattning", "Ordförande")),
    )
    for number, (left, right, caption, answer) in enumerate(boxes):
        top = y + 36 + (40 if number > 2 else 0)
        h.box(left, top, right, top + 40)
        h.put(left + 3, top + 9, caption, size=6.5)
        h.put(left + 6, top + 31, answer)
    h.put(40, 822, "Bygdeverket, Box 534, 371 23 Karlsvik   Telefon 010-223 00 00", size=6.5)
    h.put(555, 822, "2 (2)", size=6.5, align="right")
    d.signed()


_SHOW = (
    (
        "syfte",
        "Vad vill ni uppnå med projektet?",
        "Att unga publiken i inlandet får se nyskriven cirkus på hemmaplan, och att en bestående "
        "turnéslinga byggs upp mellan fem kommuner.",
    ),
    (
        "genomforande",
        "Hur ska projektet genomföras?",
        "Repetitioner i Fallviken januari till mars. Premiär den 4 april, därefter 22 föreställningar. Varje "
        "kommun ordnar lokal och publikarbete mot 6 500 kr per speltillfälle.",
    ),
    ("malgrupp", "Målgrupp", "Barn 6–12 år och deras vuxna, cirka 2 800 besökare."),
)


def kulturkvitto() -> Rendered:
    """An e-service's printout: a small label over the answer over a thin rule; costs and incomes beside each other."""
    h = Hand("kulturkvitto", font="Carlito", size=10.5, ticks="drawn")
    d = h.paper("ansokan")
    h.put(50, 34, "Statens kulturfond – Onlinetjänsten", size=8, grey=0.4)
    h.put(535, 34, "Utskriven 2022-09-06 14:12", size=8, grey=0.4, align="right")
    h.put(50, 66, "Projektbidrag cirkus och dans", size=18)
    rows: tuple[tuple[tuple[float, str, str], ...], ...] = (
        ((50, "Ärendenummer", d("diarienummer", "KFD-2022-008147")),
         (300, "Inskickad", d("datum", "2022-09-06"))),
        ((50, "Sökande organisation", d("sokande", "Kompani Snedsteg ek. för.")),
         (300, "Organisationsnummer", d("organisationsnummer", "769633-9022"))),
        ((50, "Utdelningsadress", d("adress", "c/o Malmros, Sågverksgatan 3 B")),
         (300, "Postnummer, ort", d("postadress", "912 34 Fallviken"))),
        ((50, "Kontaktperson", d("kontaktperson", "Mirjam Olovsdotter Ek")),
         (300, "E-post", d("epost", "mirjam@snedsteg.example"))),
        ((50, "Mobiltelefon", "-"), (300, "Webbplats", "www.snedsteg.example")),
        ((50, "Projekttitel", d("projekt", "Tyngdlagen – en turné")),
         (300, "Sökt belopp (SEK)", d("sokt_summa", "240000", "240000"))),
        ((50, "Startdatum", d("tidplan_start", "2023-01-09")),
         (300, "Slutdatum", d("tidplan_slut", "2023-06-16"))),
    )  # fmt: skip
    d.unanswered("telefon")
    y = 90.0
    for row in rows:
        for x, label, answer in row:
            h.put(x, y, label, size=7.5, grey=0.4)
            h.put(x, y + 13, answer)
            h.line(x, y + 18, x + 235, y + 18, 0.25)
        y += 33
    for name, heading, text in _SHOW:
        h.put(50, y, heading, size=7.5)
        y = h.wrap(50, y + 13, 480, d.section(name, heading, text))
        h.line(50, y - 7, 535, y - 7, 0.25)
        y += 8
    _two_tables(h, d, y + 8)
    h.put(50, 818, "Sidan 1 av 1", size=8, grey=0.4)
    h.put(535, 800, "Ansökan är inskickad med e-legitimation av "
          + d("undertecknare", "Mirjam Olovsdotter Ek"), size=8, align="right")  # fmt: skip
    d.signed(line=False)
    return h.done()


def _two_tables(h: Hand, d: Document, y: float) -> None:
    """Costs on the left, incomes on the right, one row of each on every line."""
    h.put(50, y, "Budget", size=13)
    paid = costs(
        d,
        (
            ("Arvoden, artister", "168 500"),
            ("Sociala avgifter", "52 900"),
            ("Resor och traktamenten", "41 600"),
            ("Hyra av teknik", "38 000"),
            ("Scenografi och kostym", "74 000"),
            ("Marknadsföring", "37 000"),
        ),
    )
    got = (
        ("Biljettintäkter", "62 000"),
        ("Region Inlandet (beslutat)", "80 000"),
        ("Egen insats", "30 000"),
        ("Sponsring", "0"),
        ("Summa övriga intäkter", d("ovriga_intakter_belopp", "172 000", "172000")),
        ("Sökt belopp från fonden", "240 000"),
    )
    xs = (54, 286, 304, 531)
    y += 20
    h.row(y, xs, ("Utgifter", "SEK", "Inkomster", "SEK"), right=(1, 3), bold=True)
    for (text, cost), (source, income) in zip(paid, got, strict=True):
        h.line(50, y + 5, 290, y + 5, 0.25)
        h.line(300, y + 5, 535, y + 5, 0.25)
        y += 17
        h.row(y, xs, (text, cost, source, income), right=(1, 3), size=9.5)
    h.line(50, y + 5, 290, y + 5, 1)
    h.line(300, y + 5, 535, y + 5, 1)
    total = d("budget_summa", "412 000", "412000")
    h.row(y + 18, xs, ("Summa utgifter", total, "Summa inkomster", "412 000"), right=(1, 3), bold=True)


PAPERS = (samlingslokal, kulturkvitto)
