"""Reports with accounts: an adult school's ledger sheet of a project, three projects of a board; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.pdf import Rendered

_STUDY = (
    ("3010", "Deltagaravgifter", "-24 000,00", "-21 350,00"),
    ("3541", "Projektbidrag kommun", "-310 000,00", "-310 000,00"),
    ("4110", "Köpta cirkelledare", "96 000,00", "103 480,00"),
    ("4230", "Studiematerial", "18 500,00", "14 926,50"),
    ("5011", "Lokalhyra extern", "36 000,00", "36 000,00"),
    ("5810", "Biljetter", "4 500,00", "6 118,00"),
    ("6212", "Mobiltelefon", "2 400,00", "2 377,50"),
    ("7210", "Löner tjänstemän", "129 000,00", "126 840,00"),
    ("7510", "Sociala avgifter", "40 600,00", "39 853,13"),
)


def _study_rows(d: Document) -> list[tuple[str, str, str, str, str]]:
    found = []
    for rad, (konto, text, budget, outcome) in enumerate(_STUDY, 1):
        d.codes(rad, None, "ikb", "motpart")
        key = f"konto_rows/{rad}"
        cells = (
            d(f"{key}/konto", konto),
            d(f"{key}/text", text),
            d(f"{key}/belopp", outcome, value(outcome)),
        )
        left = f"{float(value(budget)) - float(value(outcome)):,.2f}".replace(",", " ").replace(".", ",")
        found.append((cells[0], cells[1], budget, cells[2], left))
    return found


def studieledger() -> Rendered:
    """An adult school's account of 2011: a short cover, then the ledger's own print, income below nought."""
    h = Hand("studieledger", font="Liberation Sans", size=10)
    d = h.paper("redovisning")
    h.put(56, 60, "Folkbildarna Norra Slätten", bold=True, size=15)
    h.put(56, 76, "Avd. Mellanbygden · Skolgatan 2, 533 30 Götene by · 031-390 06 81", size=8)
    h.put(56, 120, "Slutredovisning av kommunalt projektbidrag", bold=True, size=13)
    y = 150.0
    for label, answer in (
        ("Mottagare", "Slättby kommun, arbetsmarknadsnämnden"),
        ("Ert dnr", d("diarienummer", "AMN 2010-77 / 611")),
        ("Projekt", d("report_projects/1/projekt", "Steget före – läsa, skriva, räkna")),
        ("Redovisad tid", d("period_start", "2011-01-10") + " – " + d("period_slut", "2011-12-16")),
        ("Beviljat", d("beviljat_belopp", "310 000 kronor", "310000")),
        ("Förbrukat", d("forbrukat_belopp", "308 245,13 kronor", "308245.13")),
        ("Åter till kommunen", "1 754,87 kronor"),
    ):
        h.put(70, y, label + ":")
        h.put(190, y, answer, bold=True)
        y += 17
    for name, heading, text in (
        ("genomforande", "Så gick det till", "Sex cirklar med sammanlagt 71 deltagare. De flesta kom genom "
         "arbetsförmedlingen, några genom bekanta. Cirkeln på kvällstid fylldes först."),
        ("resultat", "Vad det ledde till", "29 har gått vidare till komvux, 14 har arbete, 9 praktik. Sju slutade i "
         "förtid. Övriga fortsätter i cirkel på egen bekostnad."),
    ):  # fmt: skip
        h.put(56, y + 16, heading, bold=True, size=11.5)
        y = h.wrap(56, y + 32, 480, d.section(name, heading, text)) + 4
    h.put(56, y + 26, "Ekonomisk redovisning, se bifogat utdrag ur projektboken.")
    h.put(56, y + 62, "Götene by " + d("datum", "2012-01-20"))
    h.line(56, y + 104, 260, y + 104)
    h.put(56, y + 116, d("undertecknare", "Maj-Lis Dahlbom"))
    h.put(56, y + 129, "avdelningschef", size=9)
    _study_ledger(h, d)
    d.signed()
    return h.done()


def _study_ledger(h: Hand, d: Document) -> None:
    h.page((841.89, 595.28))
    h.put(40, 40, "FOLKBILDARNA NORRA SLÄTTEN", font="Courier", size=9, bold=True)
    h.put(800, 40, "Sida: 1", font="Courier", size=9, align="right")
    h.put(40, 52, "PROJEKTRAPPORT   Projekt: 6117  STEGET FÖRE", font="Courier", size=9)
    h.put(800, 52, "Utskrivet: 12-01-17  09:41  ML", font="Courier", size=9, align="right")
    h.put(40, 64, "Period: 1101 - 1112   Verifikationer t o m: A 2214", font="Courier", size=9)
    at = (40.0, 90.0, 470.0, 600.0, 740.0)
    h.row(92, at, ("KONTO", "BENÄMNING", "BUDGET", "UTFALL", "KVAR"), right=(2, 3, 4), font="Courier", size=9)
    h.line(40, 97, 800, 97, 0.5)
    y = 112.0
    rows = _study_rows(d)
    for part, lines, sums in (
        ("INTÄKTER", rows[:2], ("-334 000,00", "-331 350,00", "-2 650,00")),
        ("KOSTNADER", rows[2:], ("327 000,00", "329 595,13", "-2 595,13")),
    ):
        h.put(40, y, part, font="Courier", size=9, bold=True)
        for row in lines:
            y += 13
            h.row(y, at, row, right=(2, 3, 4), font="Courier", size=9)
        y += 13
        h.line(400, y - 9, 740, y - 9, 0.3)
        h.row(y, at, ("", f"SUMMA {part}", *sums), right=(2, 3, 4), font="Courier", size=9, bold=True)
        y += 22
    last = ("", "RESULTAT", "-7 000,00", d("summa_angiven", "-1 754,87", "-1754.87"), "-5 245,13")
    h.row(y, at, last, right=(2, 3, 4), font="Courier", size=9, bold=True)
    h.line(400, y + 4, 740, y + 4, 0.3)
    h.line(400, y + 6, 740, y + 6, 0.3)


_BOARD = (
    (1, "Grön ungdom", (
        ("4581", "3310", "1710", "86 400", "Feriearbetare juni–augusti"),
        ("5611", "3310", "8740", "12 175", "Hyra lastcykel"),
        ("6111", "3312", "8740", "4 090", "Arbetskläder och handskar"),
    ), "Trettiotvå ungdomar har skött odlingslådorna vid Rågsveds torg och på Hagsätra. Två av dem leder nu gruppen "
       "på lördagar. Skördefesten den 24 augusti samlade omkring 500 besökare. Lastcykeln hyrs av stadens verkstad "
       "till och med oktober och används också av parkleken. Arbetskläderna kunde köpas begagnade, därför blev "
       "kostnaden lägre än de 9 000 kronor som beräknades i februari. Bostadsbolaget har frågat om gruppen kan sköta "
       "även gårdarna vid Bäverbäcksgränd nästa sommar; det ryms inte inom årets medel."),
    (2, "Föräldrar på stan", (
        ("4031", "3320", "8591", "150 000", "Bidrag till föreningen Vuxna på väg"),
        ("6111", "3320", "8740", "7 300", "Västar, reflexer"),
        ("6852", "3320", "8740", "3 150", "Annons i lokaltidningen"),
        ("6310", "3321", "8740", "1 860", "Kaffe och smörgås till vandrarna"),
    ), "Föreningen har gått 44 av 52 planerade kvällar. Polisen uppger att anmälda skadegörelser har minskat från 61 "
       "till 38 jämfört med samma månader förra året. Antalet vuxna som går har ökat från 19 till 47, de flesta med "
       "barn i Snösätraskolan. Från och med september flyttas starten från tunnelbanan till fritidsgården, eftersom "
       "ungdomarna själva har föreslagit det. Annonsen gav elva nya vandrare och upprepas i november."),
    (3, "Läxhjälp i biblioteket", (
        ("5011", "3330", "1720", "61 250", "Lön läxhjälpare, 35 tim/vecka"),
        ("5511", "3330", "1720", "19 245", "PO-pålägg"),
        ("6310", "3331", "8740", "2 480", "Frukt"),
    ), "I medeltal 26 elever per kväll. Alla årskurser utom sjuan har nått den nivå som sattes i ansökan."),
)  # fmt: skip


def tertialstad() -> Rendered:
    """A board's second-term report of 2013: three projects, one called otherwise in its words than in its table."""
    h = Hand("tertialstad", font="Times", size=10.5, producer="fpdf")
    d = h.paper("redovisning")
    h.put(60, 48, "Stockholms stad", size=9)
    h.put(535, 48, "Sida 1 (2)", size=9, align="right")
    h.put(60, 80, "Uppföljning av projekt inom stadsdelsförnyelsen", bold=True, size=15)
    h.put(60, 98, "Underlag till tertialrapport 2", italic=True)
    h.put(60, 124, "Nämnd:", bold=True)
    h.put(150, 124, d("namnd", "Enskede-Årsta-Vantörs stadsdelsnämnd"))
    h.put(60, 140, "Diarienummer:", bold=True)
    h.put(150, 140, d("diarienummer", "1.2.1-411-2013"))
    h.put(60, 156, "Perioden:", bold=True)
    h.put(
        150, 156, "fr.o.m. " + d("period_start", "2013-05-01") + " t.o.m. " + d("period_slut", "2013-08-31")
    )
    y, rad = 186.0, 0
    for nr, name, rows, text in _BOARD:
        if nr == 3:
            h.page()
            h.put(60, 48, "Stockholms stad", size=9)
            h.put(535, 48, "Sida 2 (2)", size=9, align="right")
            y = 80.0
        h.put(60, y, f"{nr}. " + d(f"report_projects/{nr}/projekt", name), bold=True, size=12.5)
        y, rad = _board_rows(h, d, y + 20, nr, rows, rad)
        own = "Vuxna på stan" if nr == 2 else name
        h.put(
            60,
            y + 21,
            f"Kommentar till projekt {nr}: " + d(f"report_projects/{nr}/delredovisning", own),
            italic=True,
        )
        heading = f"Kommentar till projekt {nr}: {own}"
        y = h.wrap(60, y + 35, 475, d.section(f"delredovisning/{nr}", heading, text)) + 22
    h.line(60, y - 8, 535, y - 8, 1)
    h.put(60, y + 8, "Bokfört på de tre projekten under perioden, kronor", bold=True)
    h.put(420, y + 8, d("summa_angiven", "347 950", "347950"), bold=True, align="right")
    h.put(60, y + 56, "Enskede den " + d("datum", "17 september 2013", "2013-09-17"))
    h.put(60, y + 104, d("undertecknare", "Lisbeth Hultgren"))
    h.put(60, y + 117, "avdelningschef", italic=True)
    d.planted.append("N02")
    d.signed(line=False)
    return h.done()


def _board_rows(
    h: Hand, d: Document, y: float, nr: int, rows: tuple[tuple[str, ...], ...], rad: int
) -> tuple[float, int]:
    at = (64.0, 112.0, 180.0, 320.0, 336.0)
    h.row(y, at, ("Konto", "Ansvar", "Motpart", "Belopp kr", "Text"), right=(3,), size=9)
    h.line(60, y + 4, 535, y + 4, 0.5)
    for konto, ansvar, motpart, raw, text in rows:
        rad += 1
        y += 15
        d.codes(rad, nr, "ikb")
        key = f"konto_rows/{rad}"
        cells = (d(f"{key}/konto", konto), ansvar, d(f"{key}/motpart", motpart),
                 d(f"{key}/belopp", raw, value(raw)), d(f"{key}/text", text))  # fmt: skip
        h.row(y, at, cells, right=(3,))
    h.line(60, y + 4, 535, y + 4, 0.5)
    return y, rad


PAPERS = (studieledger, tertialstad)
