"""Accounts set in place: a district board's two projects, a typed sheet of 1986, an innovation's; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import pairs, told, value
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import penned
from tests.papers.handmade9.tools import account
from tests.papers.pdf import Rendered

_SAFE = (
    ("Nattvandring på Kajgatan", "Nattvandring på Kajgatan", "Vuxna har vandrat 44 fredagar. Polisens statistik "
     "visar 31 "
     "färre anmälda skadegörelser än året före. Två gånger har vandringen ställts in på grund av kyla.", "287 180", (
         ("7120", "4610", "5640", "88 000", "Ersättning till föreningar, våren"),
         ("7120", "4610", "5640", "92 400", "Ersättning till föreningar, hösten"),
         ("7120", "4610", "6212", "14 280", "Västar och ficklampor"),
         ("7145", "4610", "5011", "92 500", "Samordnare 20 %"),
     )),
    ("Ljusa tunnlar under Hamnleden", "Ljusare tunnlar under Hamnleden", "Tre av fem tunnlar har fått ny belysning och "
     "målats av elever på bildlinjen. Klottret har minskat, men lamporna i den östra tunneln har slagits sönder fyra "
     "gånger och bytts till en tåligare modell.", "412 820", (
         ("7120", "2410", "4420", "318 700", "Armaturer och montering"),
         ("7120", "2410", "4420", "-21 300", "Kreditering, felaktiga armaturer"),
         ("7120", "4610", "6212", "46 150", "Färg och skyddskläder"),
         ("7180", "2410", "7511", "69 270", "Trafikavstängning"),
     )),
)  # fmt: skip
_COLUMNS = (62.0, 112.0, 168.0, 300.0, 315.0)


def trygghetsprojekt() -> Rendered:
    """A district board's report, project by project: accounts with ansvar and verksamhet, prose; a name differs."""
    h = Hand("trygghetsprojekt", font="DejaVu Serif", size=9.5, leading=1.35)
    d = h.paper("redovisning")
    h.put(56, 46, "Göta hamnstad", size=8)
    h.put(56, 58, d("namnd", "Stadsdelsnämnden Norra Hamnen"), bold=True, size=11)
    h.put(540, 46, "Dnr " + d("diarienummer", "N112-0418/12"), align="right")
    h.put(540, 58, "Sida 1 (2)", size=8, align="right")
    h.put(56, 92, "Återrapportering av centrala trygghetsmedel 2013", bold=True, size=15)
    h.put(56, 108, "Nämnden tilldelades medlen genom kommunstyrelsens beslut 2012-12-12 § 774.", size=8.5)
    h.box(56, 120, 540, 172, 0.92)
    for x, label, answer in (
        (64, "Från och med", d("period_start", "2013-01-01")),
        (180, "Till och med", d("period_slut", "2013-12-31")),
        (300, "Tilldelat", d("beviljat_belopp", "750 tkr", "750000")),
        (400, "Förbrukat", d("forbrukat_belopp", "700 tkr", "700000")),
    ):
        h.put(x, 138, label, size=8)
        h.put(x, 156, answer, bold=True)
    y, rad = 200.0, 0
    for nr, (name, retold, text, part, rows) in enumerate(_SAFE, 1):
        if nr == 2:
            h.page()
            h.put(56, 46, "Göta hamnstad, Stadsdelsnämnden Norra Hamnen", size=8)
            h.put(540, 46, "Sida 2 (2)", size=8, align="right")
            y = 82.0
        h.put(56, y, f"Projekt {nr}: " + d(f"report_projects/{nr}/projekt", name), bold=True, size=11)
        heads = ("Ansvar", "Verks.", "Konto", "Belopp (kr)", "Anmärkning")
        h.row(y + 20, _COLUMNS, heads, right=(3,), size=8, bold=True)
        h.line(56, y + 24, 540, y + 24, 0.8)
        y += 38
        for ansvar, verksamhet, konto, raw, words in rows:
            rad += 1
            code, sum_, said, _ = account(d, rad, konto, raw, words, projekt_nr=nr)
            h.row(y, _COLUMNS, (ansvar, verksamhet, code, sum_, said), right=(3,))
            y += 16
        h.line(230, y - 11, 302, y - 11, 0.5)
        h.row(y + 1, _COLUMNS, ("", "", f"Summa {nr}", part, ""), right=(3,), bold=True)
        h.put(56, y + 30, "Berättelse: " + d(f"report_projects/{nr}/delredovisning", retold), italic=True)
        y = h.wrap(56, y + 46, 480, d.section(f"delredovisning/{nr}", retold, text)) + 22
    h.line(56, y, 540, y, 1.2)
    h.row(
        y + 18,
        _COLUMNS,
        ("", "", "Totalt", d("summa_angiven", "700 000", "700000"), ""),
        right=(3,),
        bold=True,
    )
    y = told(h, d, 56, y + 48, 480, (("ovriga_upplysningar", "Övrigt", "Ej förbrukade medel, 50 tkr, återlämnas. "
             "Östra tunneln målas 2014 inom nämndens egen ram."),))  # fmt: skip
    h.put(56, y + 26, "Beslutat på delegation " + d("datum", "2014-02-06"))
    h.put(56, y + 62, d("undertecknare", "Annelie Frisk-Moberg"))
    h.put(56, y + 76, "stadsdelsdirektör")
    h.put(56, 812, "Besök: Kajgatan 9 · Post: Box 12, 402 30 Göta hamnstad · Telefon 031-390 06 90 · Org.nr "
        "212000-8616",
          size=7.5)  # fmt: skip
    d.planted.append("N02")
    d.signed(line=False)
    return h.done()


_BUS = (
    ("411", "Inköp av böcker", "40.000", "41.218"),
    ("412", "Talböcker", "12.000", "9.864"),
    ("501", "Timlön chaufför", "26.500", "28.350"),
    ("563", "Arbetsgivaravgifter", "9.700", "10.376"),
    ("613", "Bensin och service", "11.800", "12.945"),
    ("711", "Affischer, turlista", "5.000", "3.247"),
)
_STOPS = (66.0, 120.0, 186.0, 410.0, 500.0)


def bokbuss() -> Rendered:
    """A library's account typed in 1986: ansv and konto, appropriation and outcome; two figures of the sum turned."""
    h = Hand("bokbuss", font="Courier", size=11, leading=1.5)
    d = h.paper("redovisning")
    h.put(66, 62, "TVÄRÅLUNDS KOMMUN")
    h.put(66, 77, d("namnd", "Biblioteksnämnden"))
    h.put(380, 62, "Dnr " + d("diarienummer", "86/114-43"))
    h.put(380, 77, d("datum", "1986-11-24"))
    h.put(380, 107, "Till")
    h.put(380, 122, "Statens kulturråd")
    h.put(66, 160, "REDOVISNING AV BIDRAG TILL BOKBUSS I GLESBYGD")
    h.line(66, 163, 363, 163, 0.8)
    for number, line in enumerate((
        "Projekt:  " + d("report_projects/1/projekt", "Bussen stannar vid mjölkpallen"),
        "Tid:      "
        "" + d("period_start", "1/7 1985", "1985-07-01") + " - " + d("period_slut", "30/6 1986", "1986-06-30"),
        "Beviljat: " + d("beviljat_belopp", "105.000 kr", "105000") + "  (rådets beslut 1985-04-17)",
        "Använt:   " + d("forbrukat_belopp", "105.000 kr", "105000"),
    )):  # fmt: skip
        h.put(66, 192 + 17 * number, line)
    y = h.wrap(66, 280, 460, "Bussen har kört fyra turer med sammanlagt 37 hållplatser. "
               "Utlåningen blev 14 206 band, varav 5 310 barnböcker. En tur lades om i februari sedan bron i Ån "
               "stängts för tung trafik.")  # fmt: skip
    y = _bus_accounts(h, d, y + 24)
    h.put(66, y + 34, "För Biblioteksnämnden")
    h.put(66, y + 84, d("undertecknare", "Vivianne Norling"))
    h.put(66, y + 99, "bibliotekschef")
    h.put(330, y + 34, "Kontrollerat av kamrer")
    h.put(330, y + 84, "Egon Bylund")
    penned(h, 400, 188, "rek. inkom 2/12 OK /GB", 12)
    d.planted.append("B07")
    d.signed(line=False)
    return h.done()


def _bus_accounts(h: Hand, d: Document, y: float) -> float:
    h.row(y, _STOPS, ("Ansv", "Konto", "Benämning", "Anslag", "Utfall"), right=(3, 4))
    h.line(66, y + 4, 500, y + 4, 0.8)
    y += 20
    for rad, (konto, words, planned, raw) in enumerate(_BUS, 1):
        code, sum_, said, _ = account(d, rad, f"{konto}0", raw, words)
        h.row(y, _STOPS, ("261", code, said, planned, sum_), right=(3, 4))
        y += 16.5
    h.line(340, y - 12, 500, y - 12, 0.8)
    h.row(y + 3, _STOPS, ("", "", "Summa", "105.000", d("summa_angiven", "106.900", "106900")), right=(3, 4))
    h.put(66, y + 36, "Överskridandet, 1.000 kr, har betalats av biblioteket.")
    return y + 36


_SENSOR = (
    ("Personalkostnader", "1 850 000", "1 212 400", "611 750", "1 824 150"),
    ("Utrustning, mark, byggnader", "240 000", "240 000", "0", "240 000"),
    ("Konsultkostnader, licenser m.m.", "410 000", "175 300", "221 900", "397 200"),
    ("Resor inklusive uppehälle", "60 000", "31 820", "-2 140", "29 680"),
    ("Övriga direkta kostnader", "90 000", "44 000", "37 260", "81 260"),
    ("Indirekta kostnader (30 %)", "555 000", "363 720", "183 525", "547 245"),
)
_SENSOR_TOLD = (
    ("sammanfattning", "Populärvetenskaplig sammanfattning", "Sensorer i tre avloppspumpstationer hör när en pump "
     "är på väg "
     "att gå sönder. I 19 fall av 23 kom varningen mer än ett dygn före stoppet."),
    ("resultat", "Resultat och måluppfyllelse", "Målet var att halvera antalet bräddningar i försöksområdet. De "
     "minskade "
     "från 14 till 6 på ett år. En modell för hur larmet kopplas till jourtelefonen används nu i två kommuner."),
    ("implementering", "Fortsatt spridning", "Två kommuner till upphandlar tekniken under nästa år. Data från försöket "
     "läggs öppet."),
)  # fmt: skip


def pumpsensor() -> Rendered:
    """An innovation agency's final report: heads in two lines, before, now and accumulated; a refund in between."""
    h = Hand("pumpsensor", font="Helvetica", size=9, producer="fpdf")
    d = h.paper("redovisning")
    h.box(0, 0, 595, 12, 0.15)
    h.put(50, 40, "INNOVATIONSRÅDET", bold=True, size=13)
    h.put(545, 40, "Slutrapport för projekt", size=13, align="right")
    h.line(50, 48, 545, 48, 1)
    h.put(50, 66, "Projekttitel", size=7.5, bold=True)
    y = h.wrap(50, 80, 495, d("report_projects/1/projekt", "Akustisk tillståndsövervakning av avloppspumpar för färre "
               "bräddningar, mindre jour och längre livslängd – från test till drift i små "
               "kommuner"), size=11)  # fmt: skip
    pairs(h, (
        ("Diarienummer", d("diarienummer", "2018-03391")),
        ("Koordinator", "Forskningsinstitutet Vattenvägen AB"),
        ("Projektledare", "Tekn. dr Matilda Ohlin"),
        ("Startdatum", d("period_start", "2018-11-05")),
        ("Slutdatum", d("period_slut", "2020-10-30")),
    ), 50, 130, y + 8, 14)  # fmt: skip
    pairs(h, (
        ("Beviljat bidrag, kr", d("beviljat_belopp", "1 600 000", "1600000")),
        ("Utbetalt hittills, kr", "1 440 000"),
        ("Förbrukat bidrag, kr", d("forbrukat_belopp", "1 559 768", "1559768")),
        ("Bidragsgrad", "50 %"),
        ("Slutrapport lämnas senast", "2020-12-15"),
    ), 320, 450, y + 8, 14)  # fmt: skip
    y = told(h, d, 50, y + 96, 495, _SENSOR_TOLD, head_size=10, gap=10)
    h.put(50, y + 10, "Ekonomi, samtliga projektparter (kr)", bold=True, size=10)
    y += 20
    xs = (54.0, 300.0, 380.0, 460.0, 541.0)
    h.box(50, y, 545, y + 28, 0.88)
    for x, one, two in ((300, "Budget", "enligt beslut"), (380, "Tidigare", "redovisat"), (460, "Denna", "period"),
                        (541, "Totalt", "upparbetat")):  # fmt: skip
        h.put(x, y + 12, one, bold=True, size=8, align="right")
        h.put(x, y + 22, two, bold=True, size=8, align="right")
    h.put(54, y + 12, "Kostnadsslag", bold=True, size=8)
    y += 28
    for rad, (text, planned, before, now, whole) in enumerate(_SENSOR, 1):
        cells = several(d, rad, text, (("Tidigare redovisat", before),), now)
        h.row(y + 14, xs, (cells[0], planned, cells[1], cells[2], whole), right=(1, 2, 3, 4))
        h.line(50, y + 19, 545, y + 19, 0.25)
        y += 19
    total = d("summa_angiven", "1 052 295", value("1 052 295"))
    h.row(y + 15, xs, ("Summa", "3 205 000", "2 067 240", total, "3 119 535"), right=(1, 2, 3, 4), bold=True)
    h.put(
        50,
        y + 40,
        "Varav per part: Vattenvägen 1 871 720, Ljungås kommun 704 300, Pumplyssnarna i Nord AB 543 515.",
        size=8,
    )
    h.put(50, y + 72, "Intygas av behörig företrädare", bold=True)
    h.put(50, y + 90, d("undertecknare", "Bo-Göran Axén") + ", forskningschef")
    h.put(320, y + 90, "Inlämnad " + d("datum", "2020-12-11"))
    h.put(
        50,
        822,
        "Innovationsrådet, 101 58 Stockholm. Besök: Mäster Olofs gränd 4. Telefon 08-465 004 90. Sida 1 (1)",
        size=7,
    )
    d.signed(line=False)
    return h.done()


PAPERS = (trygghetsprojekt, bokbuss, pumpsensor)
