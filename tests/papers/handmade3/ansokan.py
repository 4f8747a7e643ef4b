"""Five applications: nested tables in Word, quarters, a typed sheet, sums in words, a lost table; all invented."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.shared import Pt

from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.handmade2.tools import costs, no_income, told, value
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def naturvard() -> Rendered:
    """Word: an outer table with tables in its cells, shares in per cent beside the sums, money from the state."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Sans"
    doc.styles["Normal"].font.size = Pt(9.5)
    doc.sections[0].header.paragraphs[
        0
    ].text = "Länsstyrelsen Norrlän\tAnsökan om bidrag, lokala naturvårdsprojekt"
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Länsstyrelsen, Box 22, 901 86 Norrstad. 010-223 00 00. Orgnr 202100-2411"
    outer = doc.add_table(rows=0, cols=1)
    outer.style = "Table Grid"
    facts = (
        (
            ("Kommun (formell sökande)", d("sokande", "Ekhamra kommun")),
            ("Org.nr", d("organisationsnummer", "212000-0316")),
        ),
        (
            ("Projektets benämning", d("projekt", "Igenvuxna stigar runt Hålsjön")),
            ("Länsstyrelsens dnr", d("diarienummer", "501-3316-2013")),
        ),
        (
            ("Startdatum", d("tidplan_start", "1 maj 2013", "2013-05-01")),
            ("Slutdatum", d("tidplan_slut", "30 november 2014", "2014-11-30")),
        ),
        (
            ("Projektansvarig", d("kontaktperson", "Rut Sjötorpare")),
            (
                "Tfn / e-post",
                f"{d('telefon', '040-628 04 18')} / {d('epost', 'rut.sjotorpare@ekhamra.example')}",
            ),
        ),
    )
    for pairs in facts:
        _nested(outer, [[label for label, _ in pairs], [answer for _, answer in pairs]])
    for name, heading, text in _NATURE:
        cell = outer.add_row().cells[0]
        cell.text = heading
        cell.add_paragraph(d.section(name, heading, text))
    _nature_money(outer, d)
    doc.add_paragraph()
    doc.add_paragraph(inked(f"{d('ort', 'Ekhamra')} den {d('datum', '12 december 2012', '2012-12-12')}"))
    doc.add_paragraph("_" * 34)
    doc.add_paragraph(inked(f"{d('undertecknare', 'Tage Halvarsdotter')}, {d('befattning', 'miljöchef')}"))
    return worded("naturvard", doc, d)


_NATURE = (
    (
        "syfte",
        "1. Syfte och naturvärden",
        "Stigarna runt sjön har inte röjts sedan 1996. Rödlistade lavar kräver ljus.",
    ),
    (
        "mal",
        "2. Mål",
        "Elva kilometer stig röjs och förses med spång. Två rastplatser tillgänglighetsanpassas.",
    ),
    (
        "genomforande",
        "3. Metoder och arbetssätt",
        "Röjning utförs av ideella krafter vintertid. Spångvirke körs ut på tjälad mark.",
    ),
)


def _nested(outer: Any, rows: list[list[str]]) -> Any:
    """A row of the outer table with a table of its own in it."""
    inner = outer.add_row().cells[0].add_table(rows=0, cols=len(rows[0]))
    inner.style = "Table Grid"
    for row in rows:
        for cell, text in zip(inner.add_row().cells, row, strict=True):
            cell.text = inked(text)
    return inner


def _nature_money(outer: Any, d: Document) -> None:
    rows = costs(
        d,
        (
            ("Virke och beslag", "118 400"),
            ("Maskintimmar, 60 à 850 kr", "51 000"),
            ("Skyltar", "22 600"),
            ("Ideellt arbete, 400 tim x 220 kr", "88 000"),
        ),
    )
    cells = [
        ["4. Kostnader", "Kr"],
        *map(list, rows),
        ["Projektets totala kostnad", d("budget_summa", "280 000", "280000")],
    ]
    _nested(outer, cells)
    paid = [
        ["5. Finansiering", "Kr", "Andel"],
        ["Sökt bidrag", d("sokt_summa", "140 000", "140000"), "50 %"],
        ["Medfinansiering", d("ovriga_intakter_belopp", "140 000", "140000"), "50 %"],
    ]
    _nested(outer, paid)


_FOUR = (
    ("Mentorer, arvode", ("36 000", "36 000", "18 000", "45 000"), "135 000"),
    ("Sociala avgifter", ("11 311", "11 311", "5 656", "14 139"), "42 417"),
    ("Lokal och fika", ("4 500", "4 500", "2 000", "5 000"), "16 000"),
    ("Avslutningsresa", ("–", "–", "–", "28 000"), "28 000"),
)


def mittsumma() -> Rendered:
    """Quarters side by side with the sum in the middle column, before the last two; facts in a strip on top."""
    h = Hand("mittsumma", font="Carlito", size=10, page=(A4[1], A4[0]), producer="reportlab", ticks="drawn")
    d = h.paper("ansokan")
    h.put(42, 46, "Ansökan om medel ur trygghetspotten", size=16, bold=True)
    h.put(800, 46, "Nr " + d("diarienummer", "TP-2018-041"), align="right")
    strip = (
        (42, "Nämnd", d("namnd", "Farsta stadsdelsnämnd")),
        (220, "Kontaktperson", d("kontaktperson", "Örjan Stormdal")),
        (370, "Telefon", d("telefon", "08-465 004 61")),
        (480, "E-post", d("epost", "orjan.stormdal@farsta.example")),
        (660, "Projekttid", d("tidplan_start,tidplan_slut", "helåret 2018", "2018-01-01", "2018-12-31")),
    )
    h.grid([38, 216, 366, 476, 656, 804], [60, 90])
    for x, label, answer in strip:
        h.put(x, 70, label, size=7, italic=True)
        h.put(x, 85, answer)
    h.put(42, 110, "Projektets namn enligt beslut: ", italic=True)
    h.put(190, 110, d("projekt", "Mentorer i Larsboda"), bold=True)
    y = told(h, d, 42, 130, 755, _MENTORS, size=10, gap=4)
    ends = [44, 330, 420, 530, 620, 710]
    h.row(
        y + 12,
        ends,
        ("Kostnadsslag (kr)", "Kv 1", "Kv 2", "SUMMA ÅRET", "Kv 3", "Kv 4"),
        right=(1, 2, 3, 4, 5),
        bold=True,
    )
    h.line(40, y + 17, 714, y + 17)
    for rad, (text, parts, whole) in enumerate(_FOUR, 1):
        y += 18
        names = [
            d(f"budget_amounts/{rad}/Kv {n}", part, value(part)) if part != "–" else part
            for n, part in enumerate(parts, 1)
        ]
        key = f"budget_rows/{rad}"
        cells = (d(f"{key}/text", text), *names[:2], d(f"{key}/belopp", whole, value(whole)), *names[2:])
        h.row(y + 12, ends, cells, right=(1, 2, 3, 4, 5))
    h.line(40, y + 17, 714, y + 17)
    sums = ("Totalt", "51 811", "51 811", d("budget_summa", "221 417", "221417"), "25 656", "92 139")
    h.row(y + 30, ends, sums, right=(1, 2, 3, 4, 5), bold=True)
    h.put(42, y + 56, "Nämnden söker: " + d("sokt_summa", "221 417 kr", "221417"), bold=True)
    h.put(
        300, y + 56, f"Finns övriga intäkter?  {UNTICKED} JA   {d('ovriga_intakter', f'{TICKED} NEJ', 'nej')}"
    )
    h.put(42, y + 86, d("ort", "Farsta") + " " + d("datum", "2017-11-30"))
    h.line(300, y + 90, 520, y + 90)
    h.put(
        300,
        y + 101,
        d("undertecknare", "Kerstin Myrlund") + ", " + d("befattning", "stadsdelsdirektör"),
        size=9,
    )
    d.signed()
    return h.done()


_MENTORS = (
    ("syfte", "Syfte", "Unga som riskerar att hamna fel ska få en vuxen med egen erfarenhet att ringa."),
    ("mal", "Mål", "Tolv ungdomar har haft mentor i minst ett halvår och ingen av dem har avbrutit skolan."),
    (
        "genomforande",
        "Genomförande",
        "Fyra mentorer utbildas i januari. Träffarna sker i föreningens lokal, Larsbodavägen 40.",
    ),
)


def kulturark() -> Rendered:
    """A sheet typed on a machine and filled in by the same machine: dots to write on, sums under a broken line."""
    h = Hand("kulturark", font="Courier", size=11, producer="fpdf", leading=1.4)
    d = h.paper("ansokan")
    h.put(298, 70, "A N S Ö K A N   O M   K U L T U R B I D R A G", align="middle")
    h.put(298, 86, "insändes till Kulturnämnden senast den 1 oktober", align="middle")
    lines = (
        ("Organisation", d("sokande", "Kållby Dragspelsklubb")),
        ("Adress", d("adress", "Lövstigen 41")),
        ("Postnr, ort", d("postadress", "871 33 Kållby")),
        ("Ansvarig", d("kontaktperson", "Nils-Erik Fagerspång")),
        ("Telefon", d("telefon", "0980-319 244")),
        ("Arrangemang", d("projekt", "Dragspelsstämma vid ån")),
        ("När", d("tidplan_start,tidplan_slut", "7-8 augusti 2004", "2004-08-07", "2004-08-08")),
    )
    y = 124.0
    for label, answer in lines:
        h.put(60, y, label)
        h.dots(170, 540, y + 4)
        h.put(170, y - 1, answer)
        y += 24
    y = told(
        h,
        d,
        60,
        y + 6,
        480,
        (
            (
                "genomforande",
                "Program",
                "Lördag spelmän i grupper, allspel kl. 18. Söndag gudstjänst med dragspel och avslutande dans.",
            ),
        ),
        bold=False,
    )
    h.put(60, y + 10, "UTGIFTER")
    for text, belopp in costs(d, (("Gager", "8.500:-"), ("Scen och tält", "6.200:-"), ("Annons", "1.150:-"))):
        y += 17
        h.put(80, y + 10, text)
        h.put(400, y + 10, belopp, align="right")
    h.put(400, y + 22, "-" * 12, align="right")
    h.put(80, y + 36, "Summa")
    h.put(400, y + 36, d("budget_summa", "15.850:-", "15850"), align="right")
    h.put(80, y + 54, "Avgår entréavgifter")
    h.put(400, y + 54, d("ovriga_intakter_belopp", "5.850:-", "5850"), align="right")
    h.put(80, y + 72, "SÖKES")
    h.put(400, y + 72, d("sokt_summa", "10.000:-", "10000"), align="right")
    h.put(400, y + 80, "=" * 12, align="right")
    h.put(60, y + 120, d("ort", "Kållby") + " den " + d("datum", "22 september 2003", "2003-09-22"))
    h.put(60, y + 160, d("undertecknare", "Märta Rönnäng"))
    h.put(60, y + 176, d("befattning", "Kassör"))
    d.signed(line=False)
    return h.done()


def i_ord() -> Rendered:
    """A letter of a few lines: sums in thousands of words, a period by its seasons' ends, nobody's form."""
    h = Hand("i_ord", font="Liberation Serif", size=12, producer="reportlab", leading=1.35)
    d = h.paper("ansokan")
    h.put(430, 70, d("ort", "Sandsele") + " " + d("datum", "2011-02-17"))
    h.put(90, 110, "Landstingets folkhälsoråd")
    y = h.wrap(
        90, 150, 420, "Ansökan om pengar till ”" + d("projekt", "Nattfotboll i Sandsele") + "”", bold=True
    )
    y = h.wrap(
        90,
        y + 14,
        420,
        f"Vi i {d('sokande', 'Sandsele Allmänna IK')} (org.nr {d('organisationsnummer', '802441-0974')}) söker "
        f"{d('sokt_summa', 'fyrtiofemtusen kronor', '45000')} för att hålla hallen öppen lördagsnätter mellan "
        f"{d('tidplan_start', '1 april 2011', '2011-04-01')} och "
        f"{d('tidplan_slut', '31 december 2011', '2011-12-31')}.",
    )
    text = (
        "Polisen säger att oron i centrum minskar de kvällar det finns något att göra. Det är hela vår tanke."
    )
    y = h.wrap(90, y + 10, 420, text)
    y = h.wrap(
        90,
        y + 10,
        420,
        f"Hela kostnaden är {d('budget_summa', 'sextiotusen kronor', '60000')}. Resten, "
        f"{d('ovriga_intakter_belopp', 'femtontusen kronor', '15000')}, har Sparbanksstiftelsen lovat oss. "
        "Ledarna får 150 kronor i timmen och hallen hyrs för 400 kronor per kväll.",
    )
    y = h.wrap(
        90,
        y + 10,
        420,
        f"Ring {d('kontaktperson', 'Zlatko Vallmark')} på {d('telefon', '070-174 06 19')} om något är oklart!",
    )
    h.put(90, y + 40, "Med idrottshälsningar")
    h.put(90, y + 80, d("undertecknare", "Fatuma Björkefalk"))
    h.put(90, y + 96, d("befattning", "ordförande"))
    d.signed(line=False)
    return h.done()


def tappade_celler() -> Rendered:
    """Text out of a form whose table was lost: every cell a line, long ones broken, an empty line after each."""
    d = Document("ansokan")
    syfte = (
        "Lekplatsen används av tre förskolor men saknar belysning. Efter klockan femton vintertid står den",
        "tom. Syftet är att den ska kunna användas hela dagen.",
    )
    d.section("syfte", "Syfte med åtgärden", " ".join(syfte))
    d.section("ovriga_upplysningar", "Övrigt", "Nämnden har avsatt drift 40 tkr/år.")
    (pole, pole_sum), (cable, cable_sum), (hand, hand_sum) = costs(
        d,
        (("Stolpar och armatur LED", "310,0"), ("Schakt och kabel", "145,5"), ("Projektering", "44,5")),
        1000,
    )
    no_income(d)
    cells = (
        "Ansökan om klimatinvestering/trygghetsinvestering",
        "Namn på projektet/åtgärden:",
        d("projekt", "Ljus över Blåbärsparken"),
        "Stadsdelsnämnd",
        d("namnd", "Skärholmens stadsdelsnämnd"),
        "Kontaktperson, telefon",
        d("kontaktperson", "Vendela Örnmyr"),
        d("telefon", "08-465 004 09"),
        "Syfte med åtgärden",
        *syfte,
        "Start (datum)",
        d("tidplan_start", "2020-03-01"),
        "Klart (datum)",
        d("tidplan_slut", "2020-10-31"),
        "Utgift",
        "Belopp i tkr",
        pole,
        pole_sum,
        cable,
        cable_sum,
        hand,
        hand_sum,
        "Total kostnad",
        d("budget_summa", "500,0", "500000"),
        "Annan finansiering",
        "Ansökt belopp, tkr",
        d("sokt_summa", "500,0", "500000"),
        "Övrigt",
        "Nämnden har avsatt drift 40 tkr/år.",
        "Datum",
        d("datum", "2019-12-05"),
        d("befattning", "Avdelningschef"),
        d("undertecknare", "Pär Grankulla"),
    )
    return typed("tappade_celler", (d, "\n\n".join(cells) + "\n"))


PAPERS = (naturvard, mittsumma, kulturark, i_ord, tappade_celler)
