"""Three reports: millions and forecasts, costs beside incomes, a table that runs over; people and sums are invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, konton, told
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def investering() -> Rendered:
    """Follow-up of a social investment in millions, two decimals: budget, forecast, outcome, deviation."""
    h = Hand("investering", font="DejaVu Sans", size=8.5, page=(A4[1], A4[0]), producer="reportlab")
    d = h.paper("redovisning")
    h.box(40, 30, 802, 34, 0.1)
    h.put(40, 58, "Uppföljning sociala investeringar", size=16, bold=True)
    h.put(802, 58, "Åkersnäs kommun", size=10, align="right")
    facts = (
        (40, "ANSVARIG NÄMND", d("namnd", "Individ- och familjenämnden")),
        (260, "INSATS", d("report_projects/1/projekt", "Hemma igen")),
        (460, "PERIOD", d("period_start", "2017-01-01") + " – " + d("period_slut", "2017-08-31")),
        (660, "DIARIENUMMER", d("diarienummer", "IFN 2017-0091")),
    )
    for x, label, answer in facts:
        h.put(x, 82, label, size=6.5, grey=0.35)
        h.put(x, 95, answer)
    h.put(40, 122, "Beviljat ur fonden, mnkr", size=6.5, grey=0.35)
    h.put(40, 135, d("beviljat_belopp", "6,40", "6400000"))
    h.put(260, 122, "Upparbetat t.o.m. perioden, mnkr", size=6.5, grey=0.35)
    h.put(260, 135, d("forbrukat_belopp", "3,71", "3710000"))
    y = _millions(h, d)
    sections = (
        (
            "resultat",
            "Resultat",
            "Nio ungdomar har flyttat hem från placering, två fler än planerat. Dygnskostnaden har sjunkit.",
        ),
        ("ovriga_upplysningar", "Övrigt", "Handledningen upphandlades om i mars, vilket gav ett högre pris."),
    )
    y = told(h, d, 40, y + 50, 740, sections)
    h.put(
        40,
        y + 20,
        d("datum", "2017-09-22") + "   " + d("undertecknare", "Birgitta Ollonqvist") + ", förvaltningschef",
    )
    h.put(802, 575, "1 (1)", size=7, align="right")
    d.signed(line=False)
    return h.done()


def _millions(h: Hand, d: Document) -> float:
    """The table of accounts; the line of its last row."""
    ends = [44, 100, 520, 600, 700, 796]
    h.row(
        164,
        ends,
        ("Konto", "Kostnadsslag", "Budget", "Prognos", "Utfall", "Avvikelse"),
        right=(2, 3, 4, 5),
        bold=True,
    )
    h.put(796, 152, "Belopp i mnkr", size=7, align="right")
    h.line(40, 169, 802, 169, 1.2)
    items = (
        ("5010", "Lön behandlare", "2,38"),
        ("5600", "Personalomkostnader", "0,95"),
        ("7410", "Extern handledning", "0,26"),
        ("6010", "Lokaler", "0,12"),
    )
    plans = (
        ("2,40", "3,60", "0,02"),
        ("0,96", "1,44", "0,01"),
        ("0,20", "0,38", "-0,06"),
        ("0,12", "0,18", "0,00"),
    )
    y = 169.0
    for (konto, text, belopp), (plan, forecast, off) in zip(konton(d, items, 1_000_000), plans, strict=True):
        y += 17
        h.row(y, ends, (konto, text, plan, forecast, belopp, off), right=(2, 3, 4, 5))
        h.line(40, y + 5, 802, y + 5, 0.15)
    total = d("summa_angiven", "3,71", "3710000")
    h.row(y + 20, ends, ("", "Summa", "3,68", "5,60", total, "-0,03"), right=(2, 3, 4, 5), bold=True)
    return y


_JAZZ = (
    (
        "resultat",
        "Kommentar",
        "Elva konserter i stället för tio. Publiken var 744 personer, vilket är rekord.",
    ),
)


def tva_spalter() -> Rendered:
    """An association's yearly account: what was spent to the left, what came in to the right, on one ruled sheet."""
    h = Hand("tva_spalter", font="Liberation Serif", size=10.5, ticks="drawn")
    d = h.paper("redovisning")
    h.put(298, 54, "REDOVISNING AV ARRANGÖRSSTÖD", size=14, bold=True, align="middle")
    h.put(298, 70, "Kulturkontoret, Bergsfors", italic=True, align="middle")
    rows = (
        ("Arrangör", "Bergsfors jazzklubb"),
        ("Arrangemang", d("report_projects/1/projekt", "Höstjazz på verket")),
        (
            "Tid",
            d("period_start", "5/9 2009", "2009-09-05")
            + " – "
            + d("period_slut", "28/11 2009", "2009-11-28"),
        ),
        ("Diarienummer", d("diarienummer", "KUL 09/233")),
    )
    y = 92.0
    for label, answer in rows:
        h.box(50, y, 545, y + 20)
        h.line(150, y, 150, y + 20)
        h.put(55, y + 14, label, size=9)
        h.put(156, y + 14, answer)
        y += 20
    bottom = _both_sides(h, d, y)
    y = told(h, d, 50, bottom + 64, 490, _JAZZ)
    h.put(50, y + 26, "Bergsfors " + d("datum", "12 jan 2010", "2010-01-12"))
    h.line(50, y + 66, 260, y + 66)
    h.put(50, y + 78, d("undertecknare", "Hjalmar Grankulla"))
    h.put(50, y + 91, "Ordförande")
    h.put(
        50, 815, "Kulturkontoret, Torget 2, 871 30 Bergsfors. Tel 031-390 06 90. Orgnr 212000-0142", size=7.5
    )
    d.signed()
    d.planted.append("T05")
    return h.done()


_SPENT = (
    ("Gager", "41 000"),
    ("Flygel, hyra och stämning", "9 400"),
    ("Annonser", "6 150"),
    ("STIM", "2 890"),
    ("Vakter", "4 560"),
)


def _both_sides(h: Hand, d: Document, y: float) -> float:
    """Costs to the left, incomes to the right; where the rows end."""
    y += 24
    h.put(50, y, "Kostnader", bold=True)
    h.put(300, y, "Intäkter", bold=True)
    top = y + 6
    spent = costs(d, _SPENT)
    income = (
        ("Entréer", "37 200"),
        ("Beviljat arrangörsstöd", d("beviljat_belopp", "25 000", "25000")),
        ("Servering, netto", "3 310"),
    )
    for number in range(5):
        row = top + 20 * number
        h.line(50, row, 545, row, 0.4)
        h.put(55, row + 14, spent[number][0])
        h.put(282, row + 14, spent[number][1], align="right")
        if number < len(income):
            h.put(305, row + 14, income[number][0])
            h.put(540, row + 14, income[number][1], align="right")
    bottom = top + 100
    h.line(50, bottom, 545, bottom, 0.4)
    h.put(55, bottom + 14, "Summa", bold=True)
    h.put(282, bottom + 14, d("summa_angiven", "64 000", "64000"), bold=True, align="right")
    h.put(305, bottom + 14, "Summa", bold=True)
    h.put(540, bottom + 14, "65 510", bold=True, align="right")
    for x in (50, 288, 300, 545):
        h.line(x, top, x, bottom + 20)
    h.line(50, bottom + 20, 545, bottom + 20)
    h.put(300, bottom + 36, "Överskott", size=9)
    h.put(540, bottom + 36, "1 510", align="right")
    return bottom


_LEDGER = (
    ("5010", "Månadslön projektledare jan–mars", "112 320,00"),
    ("5010", "Månadslön projektledare april–juni", "114 100,00"),
    ("5610", "Arbetsgivaravgifter", "88 756,25"),
    ("5830", "Kost och logi, studieresa till Norra Holmen", "17 884,00"),
    ("6071", "Representation vid slutkonferens", "6 300,00"),
    ("6110", "Kontorsmaterial", "1 912,75"),
    ("6212", "Mobiltelefon", "2 340,00"),
    ("6530", "Redovisningstjänster", "12 500,00"),
    ("6910", "Licens för enkätverktyg", "4 800,00"),
    ("7611", "Utbildning i samtalsmetodik, två dagar för åtta personer vid folkhögskolan", "28 000,00"),
    ("3990", "Deltagaravgifter", "-9 200,00"),
)


_DONE = (
    (
        "genomforande",
        "Det vi gjorde",
        "Sexton samtalsgrupper möttes i hemmen, åtta gånger var. Ledarna fick handledning varje månad.",
    ),
    (
        "resultat",
        "Det vi såg",
        "Av de 113 som deltog svarar 91 att de fått någon ny att ringa. Tre grupper fortsätter på egen hand.",
    ),
)


def slutord() -> Rendered:
    """A letter that tells what was granted and used in its sentences; the accounts go on overleaf under their head."""
    h = Hand("slutord", font="Helvetica", size=11, producer="fpdf")
    d = h.paper("redovisning")
    h.put(330, 60, "Stenköp " + d("datum", "2014-09-08"))
    h.put(330, 76, "Ert dnr " + d("diarienummer", "2013-1187-AB"))
    h.put(70, 60, "Stiftelsen Sjöglimt")
    h.put(70, 76, "Box 31, 642 09 Stenköp")
    h.put(
        70,
        130,
        "Slutredovisning: " + d("report_projects/1/projekt", "Samtal vid köksbordet"),
        size=14,
        bold=True,
    )
    text = (
        "Härmed redovisas projektet för tiden "
        + d("period_start", "1 januari", "2014-01-01")
        + " till "
        + d("period_slut", "30 juni 2014", "2014-06-30")
        + ". Av beviljat belopp, "
        + d("beviljat_belopp", "400 000 kronor", "400000")
        + ", har vi förbrukat "
        + d("forbrukat_belopp", "379 713 kronor", "379713")
        + ". Återstoden, 20 287 kronor, betalas tillbaka i oktober."
    )
    y = h.wrap(70, 158, 455, text)
    y = told(h, d, 70, y + 14, 455, _DONE)
    _ledger(h, d, y + 20)
    return h.done()


def _ledger(h: Hand, d: Document, y: float) -> None:
    ends, page = [70, 125, 525], 1

    def head(top: float) -> None:
        h.row(top, ends, ("Konto", "Vad kostnaden avser", "Kr"), right=(2,), bold=True)
        h.line(70, top + 4, 525, top + 4)

    h.put(70, y, "Utdrag ur bokföringen", bold=True, size=12)
    head(y + 22)
    y += 40
    for number, (konto, text, belopp) in enumerate(konton(d, _LEDGER)):
        if number == 7:
            h.put(525, 815, f"Sida {page} (2)", size=8, align="right")
            h.page()
            page = 2
            head(64)
            y = 82.0
        h.put(70, y, konto)
        line, y = y, h.wrap(125, y, 300, text) + 5
        h.put(525, line, belopp, align="right")
    h.line(70, y - 8, 525, y - 8)
    h.row(y + 6, ends, ("", "Summa", d("summa_angiven", "379 713,00", "379713")), right=(2,), bold=True)
    h.put(525, 815, f"Sida {page} (2)", size=8, align="right")
    h.line(70, y + 80, 280, y + 80)
    h.put(70, y + 94, d("undertecknare", "Samira Ekdahl-Osman"))
    h.put(70, y + 108, "Föreståndare")
    d.signed()


PAPERS = (investering, tva_spalter, slutord)
