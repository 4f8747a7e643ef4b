"""First half, drawn: a report on land for meadows in framed cells, and a district's accounts out of a ledger."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import several
from tests.papers.pdf import Rendered

_MEADOW = (
    ("Inventering och skötselplan", "40 000", "38 400"),
    ("Stängsel, 1 850 meter", "96 000", "104 250"),
    ("Röjning av sly och gran", "120 000", "118 600"),
    ("Spång och informationstavlor", "84 000", "79 350"),
    ("Naturskyddsföreningens arbetsinsats", "38 500", "38 500"),
    ("Projektledning", "101 500", "87 400"),
)
_XS = (56.0, 300.0, 540.0)


def _cell(h: Hand, x0: float, top: float, x1: float, label: str, answer: str, tall: float = 30) -> None:
    h.box(x0, top, x1, top + tall)
    h.put(x0 + 4, top + 9, label, size=7.5)
    h.put(x0 + 4, top + 23, answer, size=10.5)


def strandslatter() -> Rendered:
    """A municipality's final report to the county board, 2016, in framed cells over two sheets."""
    h = Hand("strandslatter", font="Liberation Sans", size=10.5)
    d = h.paper("redovisning")
    _head(h, "1")
    h.put(56, 112, "Slutrapport", bold=True, size=17)
    h.put(56, 128, "Bidrag till lokal naturvård", size=11)
    pairs = (
        (("Bidragsmottagare", "Tvååkra kommun"),
         ("Länsstyrelsens diarienummer", d("diarienummer", "521-1187-2013"))),
        (("Projektets rubrik enligt beslutet", d("report_projects/1/projekt", "Slåttermarkerna vid Näsviken")),
         ("Nämnd som svarar för projektet", d("namnd", "Miljö- och byggnadsnämnden"))),
        (("Projektet påbörjades", d("period_start", "2013-09-02")),
         ("Projektet avslutades", d("period_slut", "2016-06-30"))),
        (("Länsstyrelsens beslut om bidrag", "2013-06-11"),
         ("Beviljat bidrag enligt beslutet", d("beviljat_belopp", "240 000 kr", "240000"))),
        (("Förskott som betalats ut", "160 000 kr"),
         ("Upparbetat bidrag", d("forbrukat_belopp", "233 250 kr", "233250"))),
    )  # fmt: skip
    top = 142.0
    for left, right in pairs:
        _cell(h, _XS[0], top, _XS[1], *left)
        _cell(h, _XS[1], top, _XS[2], *right)
        top += 30
    top = _boxed(h, d, top + 10, "genomforande", "Vad har genomförts?",
        "Strandängarna på Näsvikens båda sidor har stängslats och röjts på 14 hektar. En spång på 320 meter går nu "
        "från parkeringen till fågeltornet. Fem informationstavlor har satts upp, två av dem med taktil karta. "
        "Naturskyddsföreningen har hållit slåtterdag tre år i rad.", 92)  # fmt: skip
    top = _boxed(h, d, top, "resultat", "Vilka resultat har uppnåtts?",
        "Antalet häckande par av tofsvipa har ökat från 6 till 15. Ängsnycklar blommar åter på den norra sidan. "
        "Omkring 900 personer besöker spången i månaden under sommarhalvåret.", 78)  # fmt: skip
    _boxed(h, d, top, "implementering", "Hur säkerställs skötseln efter projektets slut?",
        "Kommunen har tecknat femårigt arrende med två djurhållare. Skötseln följs upp i kommunens naturvårdsplan.",
        64)  # fmt: skip
    _meadow_sums(h, d)
    return h.done()


def _head(h: Hand, page: str) -> None:
    h.put(56, 50, "LÄNSSTYRELSEN ÖVRE ÅDALEN", bold=True, size=11)
    h.put(540, 50, f"Sida {page} (2)", size=9, align="right")
    h.put(56, 64, "Naturvårdsenheten, Box 31, 881 20 Ådalsbro", size=8)
    h.put(56, 75, "Telefon 08-465 004 10 · naturvard@lst-ovreadalen.example · Org.nr 202100-6370", size=8)
    h.line(56, 82, 540, 82)


def _boxed(h: Hand, d: Document, top: float, name: str, heading: str, text: str, tall: float) -> float:
    h.box(_XS[0], top, _XS[2], top + tall)
    h.put(_XS[0] + 4, top + 12, heading, bold=True, size=9)
    h.wrap(_XS[0] + 4, top + 27, _XS[2] - _XS[0] - 10, d.section(name, heading, text), size=10.5)
    return top + tall + 8


def _meadow_sums(h: Hand, d: Document) -> None:
    h.page()
    _head(h, "2")
    h.put(56, 116, "Ekonomisk redovisning", bold=True, size=13)
    h.put(56, 130, "Alla belopp i kronor. Kostnaderna ska vara betalda senast den dag då projektet avslutades.",
          size=8.5)  # fmt: skip
    xs, top = (56.0, 330.0, 435.0, 540.0), 144.0
    rows = [["Åtgärd", "Budget", "Utfall"]]
    rows += [
        several(d, rad, text, [("Budget", plan)], real) for rad, (text, plan, real) in enumerate(_MEADOW, 1)
    ]
    rows.append(["Summa", "480 000", d("summa_angiven", "466 500", "466500")])
    h.grid(xs, [top + 20 * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        h.row(top + 14 + 20 * number, (xs[0] + 4, xs[2] - 4, xs[3] - 4), row, right=(1, 2),
              bold=number in (0, len(rows) - 1))  # fmt: skip
    y = top + 20 * len(rows) + 24
    h.put(56, y, "Hälften av kostnaden finansieras av kommunen och föreningens arbetsinsats.")
    h.put(56, y + 16, "Kvar att rekvirera: 73 250 kr")
    h.put(56, y + 56, "Ort och datum", size=7.5)
    h.put(56, y + 70, "Tvååkra, " + d("datum", "14 september 2016", "2016-09-14"))
    h.put(300, y + 56, "Underskrift av behörig företrädare", size=7.5)
    h.line(300, y + 86, 540, y + 86)
    h.put(300, y + 99, "Namnförtydligande", size=7.5)
    h.put(300, y + 113, d("undertecknare", "Margareta Åkervind"))
    d.signed()


_TORG = (
    ("5021", "1724", "1724", "318 420,00", "Timlöner torgvärdar"),
    ("5611", "1724", "1724", "122 464,33", "PO-pålägg timlöner"),
    ("6850", "1771", "8710", "46 200,00", "Utbildning konflikthantering"),
    ("6461", "1771", "8710", "12 815,67", "Västar, reflexer och ficklampor"),
)
_KOK = (
    ("5010", "1724", "1724", "204 600,00", "Månadslön kock"),
    ("5610", "1724", "1724", "78 689,16", "PO-pålägg månadslön"),
    ("6012", "1712", "1712", "54 000,00", "Hyra allaktivitetshuset"),
    ("6453", "1771", "8710", "31 610,84", "Råvaror och porslin"),
)
_COLUMNS = (48.0, 110.0, 165.0, 220.0, 290.0, 620.0)


def stadsdelsjournal() -> Rendered:
    """A district board's period accounts of 2011 as its ledger prints them, sideways; the story on a second sheet."""
    h = Hand("stadsdelsjournal", font="Courier", size=9.5, page=(842, 595), leading=1.3)
    d = h.paper("redovisning")
    h.put(48, 44, "SKÄRHOLMENS STADSDELSNÄMND", bold=True)
    h.put(794, 44, "Sida 1", align="right")
    h.put(48, 58, "Projektredovisning, uttag ur ekonomisystemet 2011-09-07 08:12", size=8.5)
    h.line(48, 64, 794, 64)
    for number, (label, answer) in enumerate((
        ("Nämnd", d("namnd", "Skärholmens stadsdelsnämnd")),
        ("Diarienummer", d("diarienummer", "1.5.3-207-2011")),
        ("Period fr o m - t o m", d("period_start", "2011-01-01") + " - " + d("period_slut", "2011-08-31")),
        ("Tilldelat 2011", d("beviljat_belopp", "1 240 000", "1240000")),
        ("Förbrukat t o m augusti", d("forbrukat_belopp", "868 800", "868800")),
    )):  # fmt: skip
        h.put(48, 82 + 13 * number, label)
        h.put(200, 82 + 13 * number, ": " + answer)
    y = 164.0
    h.row(y, _COLUMNS, ("Konto", "IKB", "Motp", "Projekt", "Text", "Belopp"), right=(5,), bold=True)
    h.line(48, y + 4, 624, y + 4)
    y += 18
    for nr, (code, name, total, rows, first) in enumerate((
        ("4711", "Torgvärdar i Skärholmen", "499 900,00", _TORG, 1),
        ("4715", "Kvartersköket", "368 900,00", _KOK, 5),
    ), 1):  # fmt: skip
        h.put(48, y, f"Projekt {nr}: " + d(f"report_projects/{nr}/projekt", name), bold=True)
        y += 14
        for rad, row in enumerate(rows, first):
            konto, ikb, motpart, belopp, text = _marked(d, rad, nr, row)
            h.row(y, _COLUMNS, (konto, ikb, motpart, code, text, belopp), right=(5,))
            y += 13
        h.row(y + 2, (290.0, 620.0),
              (f"Summa projekt {nr}", d(f"report_projects/{nr}/summa_angiven", total, value(total))), right=(1,),
              bold=True)  # fmt: skip
        y += 24
    h.line(48, y - 10, 624, y - 10)
    h.row(
        y + 4, (290.0, 620.0), ("Totalt", d("summa_angiven", "868 800,00", "868800")), right=(1,), bold=True
    )
    _district_story(h, d)
    return h.done()


def _marked(d: Document, rad: int, nr: int, row: tuple[str, ...]) -> tuple[str, ...]:
    key = f"konto_rows/{rad}"
    d.codes(rad, nr)
    konto, ikb, motpart, belopp, text = row
    return (
        d(f"{key}/konto", konto),
        d(f"{key}/ikb", ikb),
        d(f"{key}/motpart", motpart),
        d(f"{key}/belopp", belopp, value(belopp)),
        d(f"{key}/text", text),
    )


def _district_story(h: Hand, d: Document) -> None:
    h.page()
    h.put(48, 44, "SKÄRHOLMENS STADSDELSNÄMND", bold=True)
    h.put(794, 44, "Sida 2", align="right")
    h.line(48, 64, 794, 64)
    y = 90.0
    for nr, heading, text in (
        (1, "Torgvärdar i Skärholmen", "Åtta ungdomar mellan 19 och 24 år har arbetat på torget torsdag till lördag. "
         "Antalet anmälda rån i centrum har sjunkit från 31 till 17 jämfört med samma månader förra året. Tre av "
         "värdarna har gått vidare till fast arbete."),
        (2, "Kvartersköket", "Köket öppnade i februari och serverar soppa två kvällar i veckan. I snitt kommer 64 "
         "personer, hälften av dem barn. Föreningarna i huset turas om att stå för disken."),
    ):  # fmt: skip
        h.put(48, y, f"Projekt {nr}: " + d(f"report_projects/{nr}/delredovisning", heading), bold=True)
        y = h.wrap(48, y + 16, 700, d.section(f"delredovisning/{nr}", heading, text)) + 14
    h.put(48, y + 20, "Skärholmen " + d("datum", "2011-09-09"))
    h.put(48, y + 60, d("undertecknare", "Birgitta Sahlander"))
    h.put(48, y + 73, "Ekonomichef")
    d.signed(line=False)


PAPERS = (strandslatter, stadsdelsjournal)
