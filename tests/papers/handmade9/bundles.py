"""Files of several papers: a fund's list with two schools' applications, a play's reports and auditor."""

from __future__ import annotations

from typing import NamedTuple

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, no_income, told
from tests.papers.handmade9.tools import account
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


class _School(NamedTuple):
    """What one school writes on the fund's form."""

    number: str
    who: tuple[str, ...]
    """Applicant, number, address, postal line, contact, telephone, e-mail."""
    projekt: str
    days: tuple[str, str]
    why: str
    how: str
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str]
    other: tuple[str, str] | None
    asked: tuple[str, str]
    signed: tuple[str, str, str, str]
    """Place, day, name, title."""


_SCHOOLS = (
    _School(
        "U 24/07",
        ("Föräldraföreningen vid Björkskolan", "802535-6323", "Björkvägen 2", "611 56 Nyhamra", "Mikael Stav",
         "0980-319 281", "mikael.stav@bjorkskolan.example"),
        "Hönshus på skolgården", ("2024-04-15", "2024-10-31"),
        "Fritidshemmet vill att barnen ska få sköta djur varje dag. Få av dem har djur hemma.",
        "Ett isolerat hus för åtta höns byggs av en snickare tillsammans med femteklassarna. Familjer turas om på "
        "helger.",
        (("Byggmaterial", "18 600"), ("Snickare, 3 dagar", "14 400"), ("Höns, foder, stängsel", "7 000")),
        ("40 000", "40000"), ("10 000", "10000"), ("30 000", "30000"),
        ("Nyhamra", "2024-01-29", "Sofie Alm", "ordförande"),
    ),
    _School(
        "U 24/11",
        ("Stiftelsen Waldorfskolan Lönnen", "817204-8061", "Parkgatan 40", "612 30 Finnspång", "Ruth Engdahl",
         "070-174 06 84", "expedition@lonnen.example"),
        "Musik i korridoren – instrument som alla får låna", ("2024-08-19", "2025-06-05"),
        "Kön till musikskolan är två år. I skolans förråd finns fyra gitarrer som saknar strängar.",
        "Instrumenten ställs i korridoren på rasterna. En musiklärare visar de första ackorden två dagar i veckan.",
        (("Ukuleler, gitarrer, cajoner", "27 850"), ("Väggfästen och förvaring", "6 150"),
         ("Musiklärare 60 timmar", "24 000"), ("Strängar och lagning", "2 000")),
        ("60 000", "60000"), None, ("60 000", "60000"),
        ("Finnspång", "2024-01-31", "Tore Widegren", "rektor"),
    ),
)  # fmt: skip


def uppvaxtfonden() -> Rendered:
    """A savings bank fund's file: the secretary's list of what came in, then two schools' forms, one page each."""
    h = Hand("uppvaxtfonden", font="DejaVu Sans", size=9, ticks="glyph")
    cover = h.paper("annat")
    h.put(50, 60, "Uppväxtfonden – Sparbanken Bråviksbygden", bold=True, size=13)
    h.put(50, 80, "Förteckning över inkomna ansökningar till styrelsens möte i mars", size=10)
    h.put(
        50,
        98,
        "Upprättad " + cover("datum", "2024-02-05") + " av fondens sekreterare Göran Palm, 0980-319 200",
    )
    xs = (54.0, 110.0, 330.0, 541.0)
    h.box(50, 120, 545, 138, 0.9)
    h.row(132, xs, ("Nr", "Sökande", "Ändamål", "Sökt, kr"), right=(3,), bold=True)
    for number, row in enumerate((
        ("U 24/07", _SCHOOLS[0].who[0], "Hönshus", "30 000"),
        ("U 24/09", "Nyhamra Orienteringsklubb", "Karta (återtagen 2024-02-02)", "15 000"),
        ("U 24/11", _SCHOOLS[1].who[0], "Instrument", "60 000"),
    )):  # fmt: skip
        h.row(152 + 17 * number, xs, row, right=(3,))
        h.line(50, 157 + 17 * number, 545, 157 + 17 * number, 0.3)
    h.put(50, 226, "Att fördela enligt avkastningen 2023: 75 000 kr. Ansökningarna följer efter denna sida.")
    for school in _SCHOOLS:
        _school(h, school)
    return h.done()


def _school(h: Hand, school: _School) -> None:
    d = h.paper("ansokan")
    h.box(50, 36, 545, 76, 0.85)
    h.put(60, 54, "UPPVÄXTFONDEN", bold=True, size=13)
    h.put(60, 68, "Ansökan om bidrag till barns och ungas uppväxt", size=9)
    h.put(535, 54, "Fondens nr: " + d("diarienummer", school.number), align="right")
    keys = ("sokande", "organisationsnummer", "adress", "postadress", "kontaktperson", "telefon", "epost")
    labels = ("Vi som söker", "Org.nr", "Adress", "Postnr och ort", "Kontakt", "Mobil/telefon", "Mejl")
    y = 100.0
    for label, key, raw in zip(labels, keys, school.who, strict=True):
        h.put(60, y, label, bold=True)
        h.put(160, y, d(key, raw))
        h.line(156, y + 4, 535, y + 4, 0.3)
        y += 19
    h.put(60, y + 12, "Vi vill göra", bold=True)
    h.put(160, y + 12, d("projekt", school.projekt), size=11)
    h.put(60, y + 34, "Från", bold=True)
    h.put(160, y + 34, d("tidplan_start", school.days[0]))
    h.put(300, y + 34, "Till", bold=True)
    h.put(340, y + 34, d("tidplan_slut", school.days[1]))
    y = told(h, d, 60, y + 66, 475, (
        ("bakgrund", "Varför? (bakgrund)", school.why), ("genomforande", "Hur ska ni göra?", school.how),
    ), gap=14)  # fmt: skip
    h.put(60, y + 6, "Vad kostar det? (kr)", bold=True)
    y += 26
    for text, raw in costs(d, school.rows):
        h.row(y, (70, 360), (text, raw), right=(1,))
        y += 16
    h.line(60, y - 11, 365, y - 11, 0.8)
    h.row(y + 3, (70, 360), ("Allt tillsammans", d("budget_summa", *school.total)), right=(1,), bold=True)
    y += 32
    h.put(60, y, "Har ni andra pengar till detta?", bold=True)
    yes, no = f"{TICKED} Ja", f"{TICKED} Nej"
    h.put(240, y, d("ovriga_intakter", yes, "ja") if school.other else f"{UNTICKED} Ja")
    h.put(275, y, "kr")
    h.line(288, y + 3, 350, y + 3, 0.3)
    if school.other:
        h.put(292, y, d("ovriga_intakter_belopp", *school.other))
    else:
        no_income(d)
    h.put(380, y, f"{UNTICKED} Nej" if school.other else d("ovriga_intakter", no, "nej"))
    h.put(60, y + 22, "Vi söker", bold=True)
    h.put(240, y + 22, d("sokt_summa", *school.asked) + " kr", bold=True)
    place, day, name, title = school.signed
    h.put(60, y + 66, d("ort", place) + " " + d("datum", day))
    h.line(240, y + 69, 535, y + 69, 0.5)
    h.put(240, y + 81, d("undertecknare", name) + ", " + d("befattning", title))
    h.put(
        60,
        806,
        "Lämnas på bankens kontor senast den 31 januari. Frågor: 0980-319 200. Högsta bidrag 60 000 kr.",
        size=7.5,
    )
    d.signed()


_FACTS = (56.0, 190.0)
_PLAY = (
    ("30", "5090", "Skådespelare, 4 st", "212 000"),
    ("30", "7510", "Sociala avgifter", "66 610"),
    ("30", "5410", "Scenografi", "38 240"),
    ("32", "5800", "Resor och logi", "27 915"),
    ("32", "5010", "Lokaler", "19 500"),
    ("40", "3110", "Biljetter", "-34 265"),
)


def hamnspelet() -> Rendered:
    """A region's culture money in one file: half-way by kind of cost, final by account, an auditor's word."""
    h = Hand("hamnspelet", font="Times", size=11, leading=1.35)
    _halfway(h)
    _final(h)
    auditor = h.paper("annat")
    h.put(56, 70, "REVISORS INTYG", bold=True, size=14)
    y = h.wrap(56, 100, 470, "Till Region Skagerrakskustens kulturnämnd. Jag har granskat slutredovisningen av "
        "bidraget till "
               "projektet Hamnspelet, Föreningen Bryggteatern, för tiden den 1 september 2016 till den 30 november "
               "2017. "
               "Kostnaderna stämmer med föreningens bokföring. Bidraget om 330 000 kronor har använts för sitt "
               "ändamål.")  # fmt: skip
    h.put(56, y + 24, "Strömvik den " + auditor("datum", "21 december 2017", "2017-12-21"))
    h.put(56, y + 70, "Bodil Ankarstråle")
    h.put(56, y + 84, "Godkänd revisor, Kustens Revision AB")
    return h.done()


def _play_head(h: Hand, d: Document, title: str, number: str, facts: tuple[tuple[str, str], ...]) -> float:
    h.put(56, 56, "Region Skagerrakskusten", size=10)
    h.put(56, 70, "Kulturnämnden, 458 80 Strömvik", size=10)
    h.put(540, 56, number, size=10, align="right")
    h.put(56, 104, title, bold=True, size=16)
    y = 132.0
    for label, answer in (
        ("Diarienummer", d("diarienummer", "KUL 2016-00331")),
        ("Projekt", d("report_projects/1/projekt", "Hamnspelet")),
        ("Mottagare", "Föreningen Bryggteatern (802572-9511)"),
        *facts,
    ):
        h.row(y, _FACTS, (label, answer))
        h.line(56, y + 4, 540, y + 4, 0.3)
        y += 18
    return y + 14


def _halfway(h: Hand) -> None:
    d = h.paper("redovisning")
    y = _play_head(h, d, "Delrapport", "Blankett K4a", (
        ("Rapporten avser", d("period_start", "2016-09-01") + " – " + d("period_slut", "2017-04-30")),
        ("Regionens bidrag", d("beviljat_belopp", "330 000 kr", "330000")),
        ("Använt hittills", d("forbrukat_belopp", "118 400 kr", "118400")),
    ))  # fmt: skip
    y = told(h, d, 56, y, 484, (("genomforande", "Genomfört hittills", "Manuset är klart efter samtal med "
             "sexton före detta "
             "varvsarbetare. Provspelningarna lockade 41 amatörer till sjutton roller. Premiären flyttas en "
             "vecka."),))  # fmt: skip
    h.put(56, y + 12, "Kostnader (kr)", bold=True)
    xs = (60.0, 330.0, 430.0, 530.0)
    h.row(
        y + 30, xs, ("Slag av kostnad", "Budget", "Hittills", "Återstår"), right=(1, 2, 3), bold=True, size=10
    )
    y += 50
    planned = (
        ("Manus och regi", "95 000", "88 200"),
        ("Skådespelare", "190 000", "0"),
        ("Övrigt", "45 000", "30 200"),
    )
    for (text, raw), (_, budget, spent) in zip(
        costs(d, [(r[0], r[2]) for r in planned]), planned, strict=True
    ):
        left = f"{int(budget.replace(' ', '')) - int(spent.replace(' ', '')):,}".replace(",", " ")
        h.row(y, xs, (text, budget, raw, left), right=(1, 2, 3))
        y += 17
    h.line(56, y - 12, 540, y - 12, 0.8)
    h.row(
        y + 2,
        xs,
        ("Summa", "330 000", d("summa_angiven", "118 400", "118400"), "211 600"),
        right=(1, 2, 3),
        bold=True,
    )
    h.put(56, y + 50, "Strömvik " + d("datum", "2017-05-12"))
    h.put(56, y + 86, d("undertecknare", "Embla Rosén") + ", producent")
    d.signed(line=False)


def _final(h: Hand) -> None:
    d = h.paper("redovisning")
    y = _play_head(h, d, "Slutredovisning", "Blankett K4b", (
        ("Redovisningen avser", d("period_start", "2016-09-01") + " – " + d("period_slut", "2017-11-30")),
        ("Regionens bidrag", d("beviljat_belopp", "330 000 kr", "330000")),
        ("Använt bidrag", d("forbrukat_belopp", "330 000 kr", "330000")),
    ))  # fmt: skip
    y = told(h, d, 56, y, 484, (
        ("resultat", "Vad blev resultatet?", "Elva föreställningar på kajen sågs av 2 340 personer. Två fick "
         "ställas in för "
         "storm."),
        ("malgrupp", "Vilka nåddes?", "Var tredje i publiken hade inte sett teater de senaste fem åren, enligt "
         "enkäten."),
    ))  # fmt: skip
    h.put(56, y + 12, "Bokfört på projektet (kr)", bold=True)
    xs = (60.0, 120.0, 190.0, 530.0)
    h.row(y + 30, xs, ("Objekt", "Konto", "Text", "Belopp"), right=(3,), bold=True, size=10)
    h.line(56, y + 35, 540, y + 35, 0.8)
    y += 50
    for rad, (objekt, konto, text, raw) in enumerate(_PLAY, 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        h.row(y, xs, (objekt, code, words, sum_), right=(3,))
        y += 17
    h.line(56, y - 12, 540, y - 12, 0.8)
    h.row(y + 2, xs, ("", "", "Netto", d("summa_angiven", "330 000", "330000")), right=(3,), bold=True)
    h.put(56, y + 50, "Strömvik " + d("datum", "2017-12-20"))
    h.put(56, y + 86, d("undertecknare", "Embla Rosén") + ", producent")
    h.put(330, y + 86, "Intyg från revisor bifogas.")
    d.signed(line=False)


PAPERS = (uppvaxtfonden, hamnspelet)
