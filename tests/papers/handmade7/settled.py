"""Accounts: a claim on a wide sheet, a board's follow-up by account, a federation's settlement in typewriting."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, pairs, told, value
from tests.papers.handmade7.tools import made_anew
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_WIDE = (842.0, 595.0)
_CLAIM = (
    ("Personalkostnader", "1 920 000", "604 210", "318 442", "922 652", "997 348"),
    ("Köp av tjänster", "450 000", "96 500", "141 250", "237 750", "212 250"),
    ("Resor", "85 000", "21 318", "9 877", "31 195", "53 805"),
    ("Utrustning", "60 000", "58 900", "−2 400", "56 500", "3 500"),
    ("Schablon 15 %", "288 000", "90 631", "47 766", "138 397", "149 603"),
)


def utbetalningsansokan() -> Rendered:
    """A claim for payment with its progress report: five columns of sums on a sheet turned, then the report upright."""
    h = Hand("utbetalningsansokan", font="DejaVu Sans", size=8.5, page=_WIDE)
    d = h.paper("redovisning")
    h.put(40, 40, "Ansökan om utbetalning med lägesrapport", bold=True, size=14)
    h.put(802, 34, "Tillväxtfonden för fjäll och kust", align="right")
    h.put(802, 46, "Sida 1 (2)", align="right", size=7.5)
    y = 62.0
    cells = (
        ("Ärende-ID", d("diarienummer", "20204417"), 150.0),
        ("Projektnamn", d("report_projects/1/projekt", "Fjällnära livsmedel"), 250.0),
        ("Stödmottagare", "Ideella föreningen Matkraft Nord", 240.0),
        ("Utbetalning nr", "3 av 6", 122.0),
        ("Kostnaderna uppkomna från", d("period_start", "2021-07-01"), 150.0),
        ("till och med", d("period_slut", "2021-12-31"), 250.0),
        ("Beviljat stöd, kr", d("beviljat_belopp", "1 401 500", "1401500"), 240.0),
        ("Stödandel", "50,00 %", 122.0),
    )
    x = 40.0
    for number, (label, answer, wide) in enumerate(cells):
        if number == 4:
            x, y = 40.0, y + 32
        h.box(x, y, x + wide, y + 32)
        h.put(x + 4, y + 10, label, size=6.5, grey=0.35)
        h.put(x + 4, y + 25, answer, size=9.5)
        x += wide
    y += 58
    h.put(40, y, "A. Redovisade kostnader (kronor)", bold=True, size=10)
    heads = ("Kostnadsslag", "Budget", "Tidigare perioder", "Denna period", "Ackumulerat", "Återstår")
    xs = (46.0, 330.0, 450.0, 570.0, 690.0, 796.0)
    h.box(40, y + 8, 802, y + 28, 0.85)
    h.row(y + 21, xs, heads, right=(1, 2, 3, 4, 5), bold=True)
    y += 28
    for (text, raw), cells_of in zip(costs(d, [(r[0], r[3]) for r in _CLAIM]), _CLAIM, strict=True):
        row = (text, cells_of[1], cells_of[2], raw, cells_of[4], cells_of[5])
        h.row(y + 14, xs, row, right=(1, 2, 3, 4, 5))
        h.line(40, y + 20, 802, y + 20, 0.3)
        y += 20
    total = d("summa_angiven", "514 935", "514935")
    h.row(y + 15, xs, ("Summa", "2 803 000", "871 559", total, "1 386 494", "1 416 506"), right=(1, 2, 3, 4, 5),
          bold=True)  # fmt: skip
    h.line(40, y, 802, y, 1.0)
    h.line(40, y + 22, 802, y + 22, 1.0)
    y += 50
    h.put(40, y, "B. Utbetalning", bold=True, size=10)
    for label, amount in (("Stöd som begärs utbetalt (50 %)", "257 467"), ("Privat kontant finansiering", "257 468"),
                          ("Begärt slutbelopp efter avdrag för förskott", "0")):  # fmt: skip
        y += 17
        h.put(46, y, label)
        h.put(450, y, amount, align="right")
    h.page((595.0, 842.0))
    h.put(555, 46, "Sida 2 (2)", align="right", size=7.5)
    _claim_told(h, d)
    return h.done()


def _claim_told(h: Hand, d: Document) -> None:
    h.put(40, 60, "C. Lägesrapport", bold=True, size=10)
    h.put(40, 80, "Följer projektet tidplanen?")
    h.put(220, 80, f"{UNTICKED} Ja  {TICKED} Nej, försenat  {UNTICKED} Nej, före tidplan")
    y = told(h, d, 40, 108, 500, (
        ("genomforande", "C1. Vilka aktiviteter har genomförts under perioden?",
         "Två mathantverkskurser med 26 deltagare har hållits i Storfjäll. Kyltrailern är levererad och hyrs ut till "
         "medlemmarna för 350 kr per dygn. Marknaden i september ställdes in."),
        ("resultat", "C2. Vilka resultat har uppnåtts?",
         "Sju av tjugo företag har fått nya återförsäljare. En produkt har tagits upp av en kedja i Sunnerby."),
        ("ovriga_upplysningar", "C3. Avvikelser och övriga upplysningar",
         "Leverantören krediterade 2 400 kr för en defekt våg. Projektledaren var föräldraledig i oktober."),
    ))  # fmt: skip
    h.put(40, y + 24, "D. Intygande", bold=True, size=10)
    h.put(40, y + 42, "Datum")
    h.put(180, y + 42, d("datum", "2022-02-11"))
    h.put(40, y + 58, "Behörig företrädare")
    h.put(180, y + 58, d("undertecknare", "Lars-Anders Vinka"))
    h.put(40, y + 74, "Signerad med")
    h.put(180, y + 74, "e-legitimation i Minansökan")
    d.signed(line=False)


_CARE = (
    (1, "Mötesplats Eken", "Mötesplatsen öppnade den 3 februari med kaffe och gymnastik. I medeltal kommer "
     "34 personer om dagen, de flesta till fots från Ekbacken.", (
         ("5011", "3410", "", "Månadslöner", "160 000", "148 212"),
         ("5510", "3410", "", "Personalomkostnader", "62 000", "57 431"),
         ("6010", "3412", "8500", "Hyra Ekgården", "30 000", "30 000"),
         ("3160", "3412", "8810", "Försäljning kaffe", "-20 000", "-24 243"))),
    (2, "Anhörigsamtal", "Tolv samtalsgrupper har startat. Den utbildning som planerades till våren flyttas "
     "till hösten, därav överskottet mot budget.", (
         ("5011", "3420", "", "Månadslöner", "55 000", "55 940"),
         ("5510", "3420", "", "Personalomkostnader", "21 000", "21 676"),
         ("7050", "3420", "", "Utbildning", "40 000", "0"),
         ("6850", "3421", "", "Fika grupper", "6 000", "6 984"))),
)  # fmt: skip


def projektuppfoljning() -> Rendered:
    """A board's follow-up of two projects by account, income below nought; the file is made anew by another program."""
    h = Hand("projektuppfoljning", font="Liberation Serif", size=10.5)
    d = h.paper("redovisning")
    h.put(48, 46, "Åsnäs kommun", bold=True, size=12)
    h.put(48, 59, d("namnd", "Omsorgsnämnden"))
    h.put(547, 46, d("datum", "2013-09-11"), align="right")
    h.put(547, 59, "Dnr " + d("diarienummer", "ON 2013/61-041"), align="right")
    h.put(48, 98, "Uppföljning av projektmedel tertial 2 2013", bold=True, size=15)
    h.put(48, 115, "Period: " + d("period_start", "2013-01-01") + " – " + d("period_slut", "2013-08-31"))
    h.put(48, 130, "Beviljade medel helår: " + d("beviljat_belopp", "420 000 kr", "420000"))
    h.put(48, 145, "Förbrukat t.o.m. 31 augusti: " + d("forbrukat_belopp", "296 000 kr", "296000"))
    xs = (50.0, 96.0, 142.0, 190.0, 420.0, 500.0)
    y, rad = 172.0, 0
    for nr, name, prose, rows in _CARE:
        h.put(48, y, f"Projekt {nr}: " + d(f"report_projects/{nr}/projekt", name), bold=True, size=11.5)
        h.row(
            y + 17,
            xs,
            ("Konto", "Ansvar", "Motpart", "Text", "Budget", "Utfall"),
            right=(4, 5),
            bold=True,
            size=9,
        )
        h.line(48, y + 21, 502, y + 21)
        y += 34
        for konto, ansvar, motpart, text, budget, spent in rows:
            rad += 1
            h.row(
                y,
                xs,
                _care_row(d, rad, nr, (konto, ansvar, motpart, text, budget, spent)),
                right=(4, 5),
                size=9.5,
            )
            y += 14
        parts = [int(value(row[5])) for row in rows]
        planned = sum(int(value(row[4])) for row in rows)
        total = d(f"report_projects/{nr}/summa_angiven", f"{sum(parts):,}".replace(",", " "), str(sum(parts)))
        h.line(48, y - 9, 502, y - 9, 0.4)
        h.row(y + 2, xs, ("", "", "", f"Summa projekt {nr}", f"{planned:,}".replace(",", " "), total), right=(4, 5),
              bold=True, size=9.5)  # fmt: skip
        y += 20
        h.put(
            48,
            y,
            f"Kommentar till projekt {nr}: " + d(f"report_projects/{nr}/delredovisning", name),
            italic=True,
        )
        d.section(f"delredovisning/{nr}", f"Kommentar till projekt {nr}: {name}", prose)
        y = h.wrap(48, y + 14, 490, prose) + 18
    h.put(48, y, "Summa samtliga projekt", bold=True)
    h.put(500, y, d("summa_angiven", "296 000", "296000"), bold=True, align="right")
    h.put(48, y + 44, d("undertecknare", "Gunvor Tingåker"))
    h.put(48, y + 58, "förvaltningsekonom")
    d.signed(line=False)
    return made_anew(h.done())


def _care_row(d: Document, rad: int, nr: int, cells: Sequence[str]) -> tuple[str, ...]:
    konto, ansvar, motpart, text, budget, spent = cells
    key = f"konto_rows/{rad}"
    d.codes(rad, nr, "ikb", *(() if motpart else ("motpart",)))
    other = d(f"{key}/motpart", motpart) if motpart else ""
    raw = d(f"{key}/belopp", spent, value(spent))
    return d(f"{key}/konto", konto), ansvar, other, d(f"{key}/text", text), budget, raw


_CUP = (
    ("Hyra av skjutbanor", "8.400,00"),
    ("Domare, resor och arvoden", "12.650,50"),
    ("Priser och medaljer", "6.218,00"),
    ("Sjukvårdare", "2.000,00"),
    ("Porto och tryck", "1.731,50"),
)
_CUP_INCOME = (
    ("Startavgifter", "9.500,00"),
    ("Förbundets bidrag", "20.000,00"),
    ("Servering, netto", "3.112,00"),
)


def forbundsredovisning() -> Rendered:
    """A sports federation's settlement, 1997: typed in one width, costs over income, treasurer and two auditors."""
    h = Hand("forbundsredovisning", font="Courier", size=10.5, producer="fpdf")
    d = h.paper("redovisning")
    h.put(60, 60, "MELLANBYGDENS BÅGSKYTTEFÖRBUND", bold=True, size=12)
    h.put(60, 74, "Box 88   772 01 GRÄNGSBY   Pg 12 55 40-7")
    h.line(60, 82, 535, 82, 1.0)
    h.put(60, 112, "REDOVISNING AV PROJEKTBIDRAG", bold=True, size=13)
    y = pairs(h, (
        ("Förening ........:", "Grängsby Bågskytteklubb"),
        ("Projekt .........:", d("report_projects/1/projekt", "Ungdomscupen Pilspets")),
        ("Beslut nr .......:", d("diarienummer", "97-014")),
        ("Tid .............:", d("period_start", "1/5", "1997-05-01") + " - "
         + d("period_slut", "31/10 1997", "1997-10-31")),
        ("Beviljat belopp .:", d("beviljat_belopp", "20.000:-", "20000")),
    ), 60, 190, 142, 16)  # fmt: skip
    h.put(60, y + 14, "KOSTNADER", bold=True)
    h.put(480, y + 14, "KRONOR", bold=True, align="right")
    y += 32
    for text, raw in costs(d, _CUP):
        h.put(60, y, text)
        h.put(480, y, raw, align="right")
        y += 16
    h.put(480, y - 5, "------------", align="right")
    h.put(60, y + 8, "SUMMA KOSTNADER")
    h.put(480, y + 8, d("summa_angiven", "31.000,00", "31000"), align="right")
    h.put(60, y + 40, "INTÄKTER", bold=True)
    y += 58
    for text, raw in _CUP_INCOME:
        h.put(60, y, text)
        h.put(480, y, raw, align="right")
        y += 16
    h.put(480, y - 5, "------------", align="right")
    h.put(60, y + 8, "SUMMA INTÄKTER")
    h.put(480, y + 8, "32.612,00", align="right")
    h.put(60, y + 24, "ÖVERSKOTT")
    h.put(480, y + 24, "1.612,00", align="right")
    h.put(60, y + 56, "RESULTAT", bold=True)
    text = ("Cupen sköts i fyra deltävlingar. 71 ungdomar deltog, varav 19 flickor. Sex nya "
            "ungdomar har börjat träna i klubben. Finalen fick flyttas inomhus den 11 oktober.")  # fmt: skip
    y = h.wrap(60, y + 72, 475, d.section("resultat", "RESULTAT", text))
    h.put(60, y + 18, "Grängsby den " + d("datum", "22 november 1997", "1997-11-22"))
    h.line(60, y + 58, 270, y + 58)
    h.put(60, y + 71, d("undertecknare", "Valfrid Osterman") + ", kassör")
    h.put(60, y + 104, "Räkenskaperna granskade utan anmärkning")
    h.line(60, y + 142, 270, y + 142)
    h.line(310, y + 142, 520, y + 142)
    h.put(60, y + 155, "Sune Bladh, revisor")
    h.put(310, y + 155, "May Forsgren, revisor")
    d.signed()
    return h.done()


PAPERS = (utbetalningsansokan, projektuppfoljning, forbundsredovisning)
