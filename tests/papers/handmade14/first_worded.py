"""First half: a parish's letter to a foundation, costs by year, and a region's decision on project money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.papers.handmade.pen import Document, Hand, worded
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import several
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.pdf import Rendered

_ORGAN = (
    ("Orgelbyggare, demontering", "85 000", "–", "85 000"),
    ("Restaurering av fasad och pipor", "140 000", "165 000", "305 000"),
    ("Konservator, förgyllning", "30 000", "48 000", "78 000"),
    ("Antikvarisk medverkan", "12 000", "14 000", "26 000"),
    ("Invigningskonsert och program", "–", "16 000", "16 000"),
)


def orgelfasad() -> Rendered:
    """A parish's letter to a bank's foundation, 2018: facts in the head and in sentences, two years in a table."""
    d = Document("ansokan")
    doc = sheet("Liberation Serif", 11.5, 2.4, 5)
    said(doc, d("sokande", "Tolvmansbygdens församling"), bold=True, size=13)
    said(doc, d("adress", "Kyrkbacken 3") + "\n" + d("postadress", "793 40 Tolvmansby") + "\nOrganisationsnummer "
         + d("organisationsnummer", "252004-1373"), size=10)  # fmt: skip
    said(doc, d("ort", "Tolvmansby") + " den " + d("datum", "24 september 2018", "2018-09-24"), before=10)
    said(doc, "Till\nSparbanksstiftelsen Övre Dalbygden\nBox 40, 793 21 Dalbyn", before=6)
    said(
        doc,
        "Ansökan om bidrag till projektet " + d("projekt", "1754 års orgelfasad"),
        bold=True,
        size=14,
        before=14,
    )
    said(doc, "Församlingen ansöker härmed om " + d("sokt_summa", "240 000 kronor", "240000") + " ur stiftelsens "
         "medel. Arbetet ska pågå från den " + d("tidplan_start", "1 februari 2019", "2019-02-01") + " till den "
         + d("tidplan_slut", "30 september 2020", "2020-09-30") + ".")  # fmt: skip
    for name, heading, text in (
        ("bakgrund", "Bakgrund", "Orgelfasaden i Tolvmansby kyrka snidades 1754 och är den enda i stiftet som har kvar "
         "sin ursprungliga bemålning. Vid besiktningen 2017 fann konservatorn att limfärgen släpper och att fyra "
         "prospektpipor har sjunkit ihop."),
        ("syfte", "Syfte", "Att fasaden ska kunna stå kvar på sin plats och att orgeln åter ska gå att spela på."),
        ("genomforande", "Så ska projektet genomföras", "Piporna tas ned under våren 2019 och rätas i orgelbyggarens "
         "verkstad. Förgyllning och bemålning konserveras på plats under sommaren 2020. Arbetet visas för besökare "
         "varje onsdag."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        said(doc, d.section(name, heading, text))
    _organ_sums(doc, d)
    said(doc, "Kontaktperson för ansökan är " + d("kontaktperson", "Ann-Kristin Rosendahl") + ", telefon "
         + d("telefon", "070-174 06 18") + ", " + d("epost", "ann-kristin.rosendahl@tolvmansbygden.example") + ".",
         before=8)  # fmt: skip
    said(doc, "Med vänlig hälsning", before=10)
    said(doc, d("undertecknare", "Göran Stenqvist") + "\n" + d("befattning", "Kyrkoherde"), before=24)
    d.signed(line=False)
    return worded("orgelfasad", doc, d)


def _organ_sums(doc: Any, d: Document) -> None:
    said(doc, "Kostnader (kronor)", bold=True, before=8)
    rows: list[Sequence[str]] = [("Kostnadsslag", "2019", "2020", "Totalt")]
    for rad, (text, one, two, whole) in enumerate(_ORGAN, 1):
        rows.append(several(d, rad, text, [("2019", one), ("2020", two)], whole))
    rows.append(("Summa kostnader", "267 000", "243 000", d("budget_summa", "510 000", "510000")))
    tabled(doc, rows, (7.6, 2.8, 2.8, 2.8), right=(1, 2, 3), bold=(0, -1), size=10.5)
    said(doc, "Finansiering (kronor)", bold=True, before=8)
    tabled(doc, (
        ("Kyrkoantikvarisk ersättning, beviljad", "160 000"),
        ("Församlingens egen insats", "110 000"),
        ("Summa annan finansiering", d("ovriga_intakter_belopp", "270 000", "270000")),
        ("Söks ur stiftelsen", "240 000"),
    ), (10.4, 2.8), right=(1,), bold=(3,), size=10.5)  # fmt: skip


def spelmansbeslut() -> Rendered:
    """A region's letter of 2013 that grants three projects, refuses one, and says what is asked in return."""
    h = Hand("spelmansbeslut", font="Times", size=11.5, producer="fpdf", leading=1.28)
    d = h.paper("beslut")
    h.put(64, 60, "Region Höga Dalmarken", bold=True, size=14)
    h.put(64, 75, "Kulturnämnden", size=11)
    h.put(380, 60, "BESLUT", bold=True, size=13)
    h.put(380, 78, "Datum")
    h.put(430, 78, d("datum", "2013-12-03"))
    h.put(380, 93, "Dnr")
    h.put(430, 93, d("diarienummer", "KN 2013/0611"))
    h.put(64, 150, "Projektbidrag 2014 till det fria kulturlivet", bold=True, size=14)
    y = h.wrap(64, 178, 460, "Till sista ansökningsdagen den 15 oktober 2013 hade fyra ansökningar kommit in. "
               "Ansökningarna har beretts av regionens kulturkonsulenter och behandlades av arbetsutskottet den "
               "19 november.")  # fmt: skip
    h.put(64, y + 10, "Kulturnämnden beslutar", bold=True)
    y += 32
    clauses = (
        ("Folkmusikföreningen Sälgpipan beviljas", "140 000", "Låtarna efter Brita"),
        ("Teater Tvärdrag beviljas", "95 000", "Pjäsen i slalombacken"),
        ("Ovansjö konstkrets beviljas", "60 000", "Konst på anstalten"),
    )
    for nr, (who, raw, name) in enumerate(clauses, 1):
        y = _point(h, d, y, nr, f"{who} {d(f'decisions/{nr}/belopp', f'{raw} kronor', value(raw))} för projektet "
                   f"{d(f'decisions/{nr}/projekt', name)}.")  # fmt: skip
    y = _point(h, d, y, 4, "Ansökan från Rytmföreningen Pulsen avslås.")
    y = _point(h, d, y, 5, "Bidragen betalas ut i februari 2014. Projekten ska redovisas senast den 31 januari 2015 "
               "på regionens blankett.")  # fmt: skip
    blank(d, *(f"decisions/{nr}/{name}" for nr in (4, 5) for name in ("projekt", "belopp")))
    h.put(64, y + 10, "Skälen för beslutet", bold=True)
    y = h.wrap(64, y + 28, 460, "De tre projekten når flera kommuner och leds av yrkesverksamma kulturutövare. "
               "Rytmföreningen Pulsens ansökan avser i huvudsak inköp av instrument, som enligt regionens riktlinjer "
               "inte kan få projektbidrag. Beslutet kan inte överklagas.")  # fmt: skip
    h.put(64, y + 24, "På kulturnämndens vägnar")
    h.put(64, y + 76, "Lars-Ove Hedkvist")
    h.put(64, y + 91, "ordförande")
    h.put(320, y + 76, "Tove Sandmark")
    h.put(320, y + 91, "kulturchef")
    h.line(64, 780, 531, 780)
    h.put(
        64,
        792,
        "Region Höga Dalmarken, Box 700, 791 29 Bergfors   Telefon 08-465 004 80   Org.nr 232100-5882",
        size=8,
    )
    return h.done()


def _point(h: Hand, d: Document, y: float, nr: int, marked: str) -> float:
    h.put(72, y, f"{nr}.")
    return h.wrap(92, y, 432, d.clause(nr, marked)) + 5


PAPERS = (orgelfasad, spelmansbeslut)
