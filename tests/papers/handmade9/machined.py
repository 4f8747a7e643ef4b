"""A municipality's ledger printed by its system, and an energy agency's form with fields filled in; all invented."""

from __future__ import annotations

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import Answer, several, with_fields
from tests.papers.handmade8.tools import Ink, operated
from tests.papers.handmade9.tools import account
from tests.papers.marks import TICKED, plain, spans
from tests.papers.pdf import Rendered

_WIDE, _LOW = 841.89, 595.28
_ENTRIES = (
    ("230131", "1100417", "50110", "", "Lön projektledare jan", "31 250,00"),
    ("230228", "1100893", "50110", "", "Lön projektledare feb", "31 250,00"),
    ("230331", "1101377", "50110", "", "Lön projektledare mar", "31 250,00"),
    ("230331", "1101378", "56100", "", "Arbetsgivaravgifter kv 1", "37 762,50"),
    ("230414", "2040081", "64210", "", "Provtagning leksaker, 60 st", "48 600,00"),
    ("230502", "2040103", "64630", "1410", "Lokal för utbildning", "3 800,00"),
    ("230502", "2040119", "64630", "1410", "Lokal för utbildning", "3 800,00"),
    ("230616", "2040166", "74990", "8710", "Föreläsare om mjukgörare", "18 000,00"),
    ("230630", "9000012", "64210", "", "Kreditnota provtagning", "-5 400,00"),
    ("230915", "2040240", "64410", "", "Sängar och madrasser, byte", "86 940,00"),
    ("231017", "2040272", "64410", "8510", "Trägolv, slipning på Tallens fsk", "29 375,00"),
    ("231130", "2040318", "71110", "", "Tåg, nätverksträff", "1 246,00"),
    ("231231", "9000044", "69990", "1100", "Fördelad administration 4 %", "12 714,94"),
)
_PLACE = {"50110": ("4310", "4071", "-"), "56100": ("4310", "4071", "-")}
_HEADS = (
    (36.0, "Datum", False), (86.0, "Ver.nr", False), (140.0, "Konto", False), (190.0, "Ansvar", False),
    (240.0, "Verks", False), (285.0, "Objekt", False), (340.0, "Motp", False), (390.0, "Text", False),
    (690.0, "Belopp", True), (806.0, "Ackumulerat", True),
)  # fmt: skip
_BREAK = 10


def _money(cents: int) -> str:
    return f"{cents / 100:,.2f}".replace(",", " ").replace(".", ",")


def _cents(raw: str) -> int:
    return round(float(value(raw)) * 100)


def _ledger_head(d: Document, number: int) -> list[Ink]:
    """What stands on top of every sheet; the answers are marked on the first."""
    facts = (
        (52.0, "Nämnd", "Miljö- och hälsoskyddsnämnden", "namnd", ""),
        (64.0, "Projekt", "Giftfri förskola i Sundvik", "report_projects/1/projekt", ""),
    )
    sheet = [
        Ink(36, 36, "Sundviks kommun", 10, "F2"),
        Ink(300, 36, "EKONOMISK REDOVISNING PER PROJEKT", 12, "F2"),
        Ink(806, 36, f"Sida {number} (2)", 8, "F1", True),
        Ink(806, 48, "Utskriven 2024-01-16 08:02 av ekohan", 8, "F1", True),
    ]
    for y, label, words, key, _ in facts:
        sheet += [Ink(36, y, f"{label}:", 9, "F2"), Ink(96, y, d(key, words) if number == 1 else words)]
    if number == 1:
        sheet += [
            Ink(300, 52, "Statligt bidrag, Miljöverkets ärende:", 9, "F2"),
            Ink(480, 52, d("diarienummer", "NV-06117-22")),
            Ink(300, 64, "Beviljat belopp:", 9, "F2"),
            Ink(480, 64, d("beviljat_belopp", "335 000,00", "335000")),
            Ink(36, 76, "Period:", 9, "F2"),
            Ink(
                96,
                76,
                d("period_start", "230101", "2023-01-01") + "-" + d("period_slut", "231231", "2023-12-31"),
            ),
        ]
    return sheet + [Ink(x, 100, words, 8.5, "F2", end) for x, words, end in _HEADS]


def _entry(d: Document, rad: int, y: float, total: int) -> list[Ink]:
    day, voucher, konto, motpart, text, raw = _ENTRIES[rad - 1]
    ansvar, verksamhet, objekt = _PLACE.get(konto, ("4310", "4072", "811402"))
    code, sum_, words, party = account(d, rad, konto, raw, text, motpart)
    cells = (day, voucher, code, ansvar, verksamhet, objekt, party or "-", words, sum_, _money(total))
    return [
        Ink(x, y, cell, 8.5, "F3" if end else "F1", end)
        for (x, _, end), cell in zip(_HEADS, cells, strict=True)
    ]


def huvudboksutdrag() -> Rendered:
    """A ledger on two wide sheets: ansvar, verksamhet, objekt, a running sum carried over; an invoice booked twice."""
    d = Document("redovisning")
    sheets: list[list[Ink]] = []
    y, total = 0.0, 0
    for rad, row in enumerate(_ENTRIES, 1):
        if rad in (1, _BREAK):
            if sheets:
                sheets[-1] += [
                    Ink(390, y + 6, "Transport efter halvår 1", 8.5, "F2"),
                    Ink(806, y + 6, _money(total), 8.5, "F3", True),
                ]
            sheets.append(_ledger_head(d, len(sheets) + 1))
            y = 122.0
        total += _cents(row[-1])
        sheets[-1] += _entry(d, rad, y, total)
        y += 24
    last = sheets[-1]
    last += [
        Ink(390, y + 10, "Summa projekt", 9, "F2"),
        Ink(690, y + 10, d("summa_angiven", _money(total), value(_money(total))), 8.5, "F3", True),
        Ink(36, y + 44, "Kommentar", 9, "F2"),
    ]
    remarks = ("Sju förskolor har bytt madrasser och sålt av plastleksaker. Provtagningen visade ftalater i elva av",
               "sextio leksaker. Golven slipades bara på Tallens förskola eftersom anbuden blev högre än "
               "väntat.")  # fmt: skip
    d.section("ovriga_upplysningar", "Kommentar", *remarks)
    last += [Ink(36, y + 58 + 12 * number, line) for number, line in enumerate(remarks)]
    last += [
        Ink(36, y + 112, "Granskad och godkänd:", 9, "F2"),
        Ink(150, y + 112, d("datum", "2024-01-19")),
        Ink(220, y + 112, d("undertecknare", "Rebecka Sandell-Öst") + ", miljöchef"),
    ]
    d.planted.append("K08")
    d.signed(line=False)
    return operated("huvudboksutdrag", d, sheets, (_WIDE, _LOW), (86.0, 106.0))


_PILOT = (
    ("Lönekostnader", "318 000", "254 400"),
    ("Konsulter och licenser", "126 000", "100 800"),
    ("Mätutrustning", "212 500", "170 000"),
    ("Resor", "24 000", "19 200"),
    ("Indirekta kostnader", "73 500", "51 600"),
)


class _Form:
    """A sheet with labels drawn on it and fields beside them."""

    def __init__(self, h: Hand) -> None:
        self.h = h
        self.answers: list[Answer] = []

    def field(self, box: Box, marked: str) -> None:
        self.h.box(*box)
        self.answers.append(Answer(0, box, plain(marked)))
        for text, keys in spans(marked):
            for key in keys:
                self.h.flow.placed.setdefault(key, []).append(Placed(1, box, text))

    def line(self, x: float, at: float, end: float, y: float, label: str, marked: str) -> None:
        self.h.put(x, y + 12, label, size=8.5)
        self.field(Box(at, y, end, y + 17), marked)


def energipilot() -> Rendered:
    """An energy agency's form with fields, labels before them; two figures of the total are turned round."""
    h = Hand("energipilot", font="Helvetica", size=9)
    d = h.paper("ansokan")
    form = _Form(h)
    h.box(0, 0, 595.28, 56, 0.8)
    h.put(40, 36, "Energiverket", bold=True, size=18)
    h.put(555, 30, "Ansökan om stöd till pilot och demonstration", bold=True, size=10, align="right")
    h.put(555, 43, "Utlysning: Flexibla byggnader, 2021-11-02", size=8, align="right")
    y = 70.0
    for pair in (
        (("Projekttitel (svenska)", "projekt", "Kyl på natten, svalt på dagen"), None),
        (("Projekttitel (engelska)", "", "Cooling by night in a public library"), None),
        (("Koordinator", "sokande", "Norrhamns Fastighets AB"), ("Org.nr", "organisationsnummer", "556786-3039")),
        (("Gatuadress", "adress", "Kajplats 4, plan 3"), ("Postadress", "postadress", "951 33 Norrhamn")),
        (("Projektledare", "kontaktperson", "Siri Lantto"), ("Telefon", "telefon", "070-174 06 43")),
        (("E-post", "epost", "siri.lantto@norrhamnsfast.example"), ("Ärendenr", "diarienummer", "P2021-00914")),
        (("Projektstart", "tidplan_start", "2022-03-01"), ("Projektslut", "tidplan_slut", "2023-05-31")),
    ):  # fmt: skip
        for (label, key, raw), (x, at, end) in zip(
            filter(None, pair), ((40, 140, 330), (342, 400, 555)), strict=False
        ):
            form.line(x, at, end if pair[1] else 555, y, label, d(key, raw) if key else raw)
        y += 23
    for name, label, text, tall in (
        ("sammanfattning", "Sammanfattning (max 1 500 tecken)", "Biblioteket från 1974 har en betongstomme som kan "
         "lagra "
         "kyla. Vi provar att kyla stommen\nnär elen är billig och stänga av aggregaten mellan klockan 8 och 18, "
         "utan att "
         "någon märker det.", 44.0),
        ("mal", "Mätbara mål", "Effekttoppen sänks med 40 procent och elkostnaden med minst 65 000 kr per år.\n"
         "Rumstemperaturen överstiger aldrig 25 grader.", 32.0),
        ("genomforande", "Arbetsplan", "AP1 Mätare monteras, mars–april 2022. AP2 Styrning programmeras, maj "
         "2022.\nAP3 Två "
         "somrars drift, en med och en utan väderprognos. AP4 Rapport och studiebesök.", 32.0),
    ):  # fmt: skip
        h.put(40, y + 14, label, bold=True, size=8.5)
        d.section(name, label.partition(" (")[0], text.replace("\n", " "))
        form.field(Box(40, y + 18, 555, y + 18 + tall), text)
        y += tall + 24
    h.box(40, y + 8, 555, y + 26, 0.3)
    h.box(42, y + 10, 553, y + 24, 0.95)
    heads = ("Stödberättigande kostnader (kr)", "Kostnad", "Varav sökt stöd")
    h.row(y + 21, (48, 430, 549), heads, right=(1, 2), bold=True, size=8.5)
    y += 30
    for rad, (text, cost, asked) in enumerate(_PILOT, 1):
        words, part, whole = several(d, rad, text, (("Varav sökt stöd", asked),), cost)
        h.put(48, y + 12, words)
        form.field(Box(340, y, 432, y + 17), whole)
        form.field(Box(458, y, 551, y + 17), part)
        y += 20
    h.put(48, y + 12, "Totalt", bold=True)
    form.field(Box(340, y, 432, y + 17), d("budget_summa", "745 000", "745000"))
    form.field(Box(458, y, 551, y + 17), d("sokt_summa", "596 000", "596000"))
    y += 26
    _pilot_rest(form, d, y)
    d.planted.append("B06")
    d.signed(line=False)
    return with_fields(h, form.answers)


def _pilot_rest(form: _Form, d: Document, y: float) -> None:
    """Who else pays, what the form asks by ticks, and who signs."""
    h = form.h
    h.put(40, y + 12, "Finns annan finansiering?", size=8.5)
    yes = d("ovriga_intakter", f"{TICKED} Ja", "ja")
    for x, words, on in ((170.0, plain(yes).removeprefix(TICKED).strip(), True), (215.0, "Nej", False)):
        h.box(x, y + 3, x + 10, y + 13)
        h.put(x + 14, y + 12, words, size=8.5)
        form.answers.append(Answer(0, Box(x, y + 3, x + 10, y + 13), "", on))
    d.m.raws["ovriga_intakter"] = "Ja"
    form.line(
        270, 458, 551, y, "Summa annan finansiering, kr", d("ovriga_intakter_belopp", "149 000", "149000")
    )
    y += 26
    h.put(40, y + 12, "Stöd av mindre betydelse de senaste tre åren?", size=8.5)
    for x, words, on in ((250.0, "Ja", False), (295.0, "Nej", True)):
        h.box(x, y + 3, x + 10, y + 13)
        h.put(x + 14, y + 12, words, size=8.5)
        form.answers.append(Answer(0, Box(x, y + 3, x + 10, y + 13), "", on))
    y += 34
    form.line(40, 110, 260, y, "Ort, datum", d("ort", "Norrhamn") + ", " + d("datum", "2022-01-14"))
    form.line(280, 370, 551, y, "Firmatecknare", d("undertecknare", "Johannes Wirsén"))
    form.line(280, 370, 551, y + 22, "Befattning", d("befattning", "vd"))
    h.put(
        40,
        y + 52,
        "Energiverket, Box 3100, 631 04 Sörstad. Växel 08-465 004 70. Skicka som PDF; skanna inte.",
        size=7.5,
    )


PAPERS = (huvudboksutdrag, energipilot)
