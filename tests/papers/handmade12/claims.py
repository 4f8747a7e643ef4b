"""A diocese's money called in with vouchers listed, an account of 1992 on its side; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_VOUCHERS = (
    ("7011", "3102", "A 118", "07-01-25", "Lön diakon 35 %, januari", "8 925,00"),
    ("7011", "3102", "A 161", "07-02-23", "Lön diakon 35 %, februari", "8 925,00"),
    ("7511", "3102", "A 162", "07-02-28", "Arbetsgivaravgifter jan–feb", "5 792,32"),
    ("5010", "3102", "L 0044", "07-02-28", "Hyra kapellsal", "2 400,00"),
    ("4640", "3100", "K 12", "07-03-02", "Kaffe, bröd, frukt", "1 186,50"),
    ("5010", "3102", "L 0071", "07-03-30", "Hyra kapellsal", "2 400,00"),
    ("5612", "3102", "K 15", "07-04-04", "Milersättning 214 km", "395,90"),
    ("6071", "3100", "K 19", "07-04-12", "Gåva till föreläsare", "275,00"),
)


def _voucher_rows(h: Hand, d: Document, y: float) -> float:
    at = (50.0, 92.0, 132.0, 178.0, 232.0, 540.0)
    h.box(46, y - 12, 545, y + 5, 0.9)
    h.row(y, at, ("Konto", "Kst", "Ver", "Datum", "Text", "Belopp"), right=(5,), bold=True, size=9)
    for rad, (konto, unit, voucher, day, text, raw) in enumerate(_VOUCHERS, 1):
        y += 16
        key = f"konto_rows/{rad}"
        d.codes(rad, None, "ikb", "motpart")
        cells = (
            d(f"{key}/konto", konto),
            unit,
            voucher,
            day,
            d(f"{key}/text", text),
            d(f"{key}/belopp", raw, value(raw)),
        )
        h.row(y, at, cells, right=(5,), size=9.5)
    h.line(46, y + 5, 545, y + 5)
    y += 19
    total = d("summa_angiven", "30 299,72", "30299.72")
    h.row(y, (232.0, 540.0), ("Kostnader under perioden", total), right=(1,), bold=True)
    return y


def stiftsrekvisition() -> Rendered:
    """A diocese's form of 2007: labels that end at a line, money called in beside what is left, vouchers by date."""
    h = Hand("stiftsrekvisition", font="Times", size=10.5)
    d = h.paper("redovisning")
    h.put(545, 46, "Blankett DIA 3", size=8, align="right")
    h.put(46, 56, "REKVISITION", bold=True, size=20)
    h.put(46, 72, "av beviljade stiftsbidrag till församlingarnas diakoni", italic=True)
    y = 104.0
    for label, answer in (
        ("Församling", "Sankt Olofs församling, 252004-7198"),
        ("Stiftets beslut, dnr", d("diarienummer", "D 2006:114")),
        ("Bidraget gäller", d("report_projects/1/projekt", "Soppa och samtal")),
        ("Rekvisition nr", "2"),
        (
            "Perioden",
            d("period_start", "1/1 2007", "2007-01-01") + " – " + d("period_slut", "30/4 2007", "2007-04-30"),
        ),
        ("Utbetalas till", "bankgiro 5051-8840"),
    ):
        h.put(168, y, label, align="right")
        h.line(174, y - 10, 174, y + 4, 0.8)
        h.put(180, y, answer)
        y += 18
    y += 10
    at = (150.0, 265.0, 380.0, 540.0)
    h.grid((46, 160, 275, 390, 545), (y, y + 16, y + 36))
    heads = ("Beviljat bidrag", "Tidigare rekvirerat", "Rekvireras nu", "Kvar att rekvirera")
    h.row(y + 11, at, heads, right=(0, 1, 2, 3), size=8.5)
    sums = (d("beviljat_belopp", "120 000", "120000"), "30 000", "30 000", "60 000")
    h.row(y + 30, at, sums, right=(0, 1, 2, 3), font="Courier", size=11)
    y = _voucher_rows(h, d, y + 62)
    h.put(46, y + 28, "Kort om verksamheten under perioden", bold=True)
    y = h.wrap(46, y + 44, 498, d.section("genomforande", "Kort om verksamheten under perioden", "Öppet tisdag och "
        "torsdag 11–14. Mellan 20 och 35 personer äter, de flesta ensamstående män. Socialtjänsten är med en gång i "
        "månaden. Skuldrådgivaren fick ställas in två gånger."))  # fmt: skip
    h.put(46, y + 18, f"Verksamheten följer ansökan   {TICKED} ja   {UNTICKED} nej, se bilaga")
    h.put(46, y + 52, "Datum " + d("datum", "2007-05-09"))
    h.line(200, y + 54, 370, y + 54, 0.5)
    h.put(200, y + 66, d("undertecknare", "Agneta Solberg") + ", kyrkokamrer", size=9)
    h.box(392, y + 24, 545, y + 76)
    h.put(398, y + 34, "Stiftskansliets attest", size=7.5)
    h.put(398, y + 50, "Granskad 2007-05-16", font="Courier", size=9)
    h.put(398, y + 64, "Utbetalas kr 30.000:-", font="Courier", size=9)
    d.planted.append("K08")
    d.signed()
    return h.done()


_CLUB = (
    ("Lokalhyra", "38.000", "38.000", ""),
    ("Hemspråkscirklar, ledararvoden", "41.500", "36.720", "2 cirklar inställda"),
    ("Tidningen Sillan, tryck och porto", "22.000", "27.415", "Portohöjning"),
    ("Nationaldagsfest 28 nov", "9.000", "8.865", ""),
    ("Kvinnogruppens resa", "6.500", "0", "Ej genomförd"),
    ("Administration", "8.000", "9.140", ""),
)


def _boxed(h: Hand, x0: float, x1: float, y: float, caption: str, answer: str) -> None:
    h.box(x0, y, x1, y + 30)
    h.put(x0 + 3, y + 9, caption, size=7)
    h.put(x0 + 6, y + 24, answer, font="Courier", size=11)


def foreningsbokslut() -> Rendered:
    """A municipality's form of 1992, on its side and typed: captions in boxes, plan and outcome with a remark."""
    h = Hand("foreningsbokslut", font="Helvetica", size=9, page=(841.89, 595.28), producer="fpdf")
    d = h.paper("redovisning")
    h.put(40, 40, "SOLNÄS KOMMUN", bold=True, size=12)
    h.put(40, 52, "Fritidsnämnden, invandrarsektionen", size=8)
    h.put(400, 42, "REDOVISNING AV VERKSAMHETSBIDRAG", bold=True, size=13)
    h.put(400, 54, "till invandrarförening. Lämnas senast den 30 september.", size=8)
    _boxed(h, 40, 330, 64, "Förening", "Kroatiska Kulturföreningen Sillan")
    _boxed(
        h,
        330,
        560,
        64,
        "Bidraget avser (verksamhet)",
        d("report_projects/1/projekt", "Språk och kultur 1991/92"),
    )
    _boxed(h, 560, 800, 64, "Dnr", d("diarienummer", "91.0733-F"))
    _boxed(h, 40, 185, 94, "Fr o m (år-mån-dag)", d("period_start", "91-07-01", "1991-07-01"))
    _boxed(h, 185, 330, 94, "T o m (år-mån-dag)", d("period_slut", "92-06-30", "1992-06-30"))
    _boxed(h, 330, 560, 94, "Beviljat bidrag kr", d("beviljat_belopp", "95.000", "95000"))
    _boxed(h, 560, 800, 94, "Antal medlemmar / därav under 18 år", "212 / 74")
    h.put(40, 146, "Kostnader", bold=True)
    xs = (40.0, 270.0, 350.0, 430.0, 560.0)
    at = (44.0, 345.0, 425.0, 436.0)
    h.row(160, at, ("Slag", "Beräknat", "Utfall", "Anmärkning"), right=(1, 2), size=8)
    y = 166.0
    for (text, raw), row in zip(costs(d, [(r[0], r[2]) for r in _CLUB]), _CLUB, strict=True):
        h.row(y + 14, at, (text, row[1], raw, row[3]), right=(1, 2), font="Courier", size=9.5)
        y += 20
    last = ("Summa", "125.000", d("summa_angiven", "120.140", "120140"), "")
    h.row(y + 14, at, last, right=(1, 2), font="Courier", size=9.5)
    h.grid(xs, [150, *(166 + 20 * n for n in range(8))])
    h.put(580, 146, "Verksamhetsberättelse i korthet", bold=True)
    h.box(580, 150, 800, 306)
    h.wrap(585, 164, 210, d.section("genomforande", "Verksamhetsberättelse i korthet", "Fem hemspråkscirklar med "
        "61 barn. Föreningens tidning har utkommit med sex nummer. Festen den 28 november besöktes av 300 personer. "
        "Många nya medlemmar har flytt från kriget och behöver hjälp med blanketter, det tar mycket tid."),
        font="Courier", size=8.5)  # fmt: skip
    _office_1992(h, d)
    d.signed()
    return h.done()


def _office_1992(h: Hand, d: Document) -> None:
    y = 330.0
    for label, answer in (
        ("Förbrukat av kommunens bidrag", d("forbrukat_belopp", "90.140", "90140")),
        ("Egna medel (medlemsavgifter m m)", "30.000"),
        ("Åter till kommunen", "4.860"),
    ):
        h.put(44, y, label)
        h.line(220, y + 3, 350, y + 3, 0.4)
        h.put(345, y, answer, font="Courier", size=10.5, align="right")
        y += 22
    h.put(44, y + 26, "Solnäs " + d("datum", "92-09-14", "1992-09-14"), font="Courier", size=10.5)
    h.line(40, y + 30, 180, y + 30, 0.4)
    h.put(40, y + 39, "Ort och datum", size=7)
    h.line(200, y + 30, 370, y + 30, 0.4)
    h.put(200, y + 39, "Ordförandens underskrift", size=7)
    h.put(392, y + 26, d("undertecknare", "Zdenka Marulic"), font="Courier", size=10.5)
    h.line(388, y + 30, 560, y + 30, 0.4)
    h.put(388, y + 39, "Namnförtydligande", size=7)
    h.box(580, 330, 800, 466)
    h.put(586, 342, "REVISORS INTYG", bold=True, size=8)
    h.wrap(586, 358, 206, "Räkenskaperna är granskade och stämmer med ovanstående uppgifter.", size=8.5)
    h.put(586, 418, "Gösta Pehrson", font="Courier", size=10)
    h.line(584, 422, 790, 422, 0.4)
    h.put(586, 452, "Ink 1992 -09- 16", font="Helvetica", bold=True, size=10)


PAPERS = (stiftsrekvisition, foreningsbokslut)
