"""A parish's old roof, relief work of the eighties, a project over a border: forms set in place; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import told, value
from tests.papers.handmade5.tools import priced, several
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_ROOF = (
    ("Spån och virke", ("310 000", "120 000"), "430 000"),
    ("Takläggare", ("480 000", "395 000"), "875 000"),
    ("Ställning och väderskydd", ("265 000", "190 000"), "455 000"),
    ("Antikvarisk medverkan", ("42 000", "38 000"), "80 000"),
    ("Projektledning", ("60 000", "60 000"), "120 000"),
    ("Oförutsett, 5 procent", ("57 850", "40 150"), "98 000"),
)
_ROOF_TOLD = (
    ("bakgrund", "7. Skador och behov", "Spånen på långhusets södra fall lades 1961 och har ruttnat vid "
     "takfoten. Vatten har runnit ner på valvets målningar sedan vintern 2021. Norra fallet behöver bara "
     "lagas."),
    ("genomforande", "8. Åtgärder och material", "Södra fallet läggs om med kluven tallspån som tjäras två "
     "gånger. Rötskadade sparrfötter skarvas med virke från stiftets egen skog. Arbetet görs i två etapper så "
     "att kyrkan kan användas mellan jul och påsk."),
    ("malgrupp", "9. Hur används kyrkan?", "Gudstjänst varannan söndag, vägkyrka i juli, omkring 60 dop och vigslar "
     "på ett år."),
)  # fmt: skip

_ROOF_HELP = (
    "Ruta 1: ange den församling eller det pastorat som äger byggnaden. Ruta 3: ansök om en åtgärd per blankett.",
    "Ruta 10: kostnader för vård och underhåll som inte rör kulturhistoriska värden ger inte ersättning.",
    "Ruta 11: egen insats ska vara minst 20 procent av de godkända kostnaderna, eller minst 10 procent för målningar.",
    "Ruta 12: ansökan ska vara undertecknad av behörig firmatecknare. Bifoga protokollsutdrag.",
)


def _cell(h: Hand, x0: float, x1: float, y: float, label: str, answer: str, tall: float = 34) -> None:
    """A framed cell with its label in small bold on top."""
    h.box(x0, y, x1, y + tall)
    h.put(x0 + 4, y + 10, label, size=7.5, bold=True)
    h.put(x0 + 4, y + 25, answer)


def kyrkoantikvarisk() -> Rendered:
    """A diocese's form for old churches: cells with numbered labels, two years beside each other, eighty per cent."""
    h = Hand("kyrkoantikvarisk", font="Liberation Sans", size=10, ticks="drawn")
    d = h.paper("ansokan")
    h.put(40, 48, "Mälarbygdens stift", bold=True, size=13)
    h.put(555, 40, "Blankett KAE 1", size=8, align="right")
    h.put(555, 52, "Sida 1 av 2", size=8, align="right")
    h.put(40, 76, "Ansökan om kyrkoantikvarisk ersättning", bold=True, size=16)
    h.put(40, 91, "Avser ersättningsåren 2024–2025. Skickas till stiftet senast den 1 oktober.", size=9)
    y = 102.0
    _cell(h, 40, 370, y, "1. Församling eller pastorat", d("sokande", "Hargs och Ytterö pastorat"))
    _cell(h, 370, 555, y, "Organisationsnummer", d("organisationsnummer", "252008-1171"))
    _cell(h, 40, 230, y + 34, "2. Kyrkobyggnad", "Ytterö kyrka, uppförd 1314")
    _cell(h, 230, 370, y + 34, "Byggnads-ID i kyrkoregistret", "21300000004417")
    _cell(h, 370, 555, y + 34, "Stiftets diarienummer", d("diarienummer", "S 2023-0417"))
    _cell(h, 40, 555, y + 68, "3. Åtgärdens rubrik", d("projekt", "Nytt spåntak på södra fallet"))
    _cell(h, 40, 210, y + 102, "4. Påbörjas", d("tidplan_start", "2024-04-15"))
    _cell(h, 210, 370, y + 102, "Avslutas", d("tidplan_slut", "2025-09-30"))
    _cell(h, 370, 555, y + 102, "Tillstånd enligt kulturmiljölagen", f"{TICKED} Finns  {UNTICKED} Sökt")
    _cell(h, 40, 230, y + 136, "5. Kontaktperson", d("kontaktperson", "Berit Sandahl-Nyman"))
    _cell(h, 230, 370, y + 136, "Telefon", d("telefon", "08-465 004 61"))
    _cell(h, 370, 555, y + 136, "E-post", d("epost", "berit.nyman@hargytter.example"))
    _cell(h, 40, 370, y + 170, "6. Gatuadress eller box", d("adress", "Sockenvägen 3"))
    _cell(h, 370, 555, y + 170, "Postnummer och ort", d("postadress", "740 57 Ytterö"))
    told(h, d, 44, y + 226, 506, _ROOF_TOLD, gap=12)
    y = 640.0
    h.put(44, y, "Anvisningar", bold=True, size=8)
    for line in _ROOF_HELP:
        y = h.wrap(44, y + 12, 506, line, size=8)
    h.page()
    h.put(40, 48, "Mälarbygdens stift", bold=True, size=13)
    h.put(555, 52, "Sida 2 av 2", size=8, align="right")
    h.put(40, 84, "10. Kostnader, kronor inklusive moms", bold=True)
    xs, at = (40.0, 270.0, 365.0, 460.0, 555.0), (44.0, 361.0, 456.0, 551.0)
    h.row(106, at, ("Kostnadsslag", "År 2024", "År 2025", "Summa"), right=(1, 2, 3), bold=True)
    y = 112.0
    for rad, (text, parts, whole) in enumerate(_ROOF, 1):
        years = tuple(zip(("2024", "2025"), parts, strict=True))
        h.row(y + 14, at, several(d, rad, text, years, whole), right=(1, 2, 3))
        y += 20
    whole = d("budget_summa", "2 058 000", "2058000")
    h.row(y + 14, at, ("Totalt", "1 214 850", "843 150", whole), right=(1, 2, 3), bold=True)
    h.grid((xs[0], *xs[1:]), [92, *(112 + 20 * n for n in range(8))])
    y += 54
    h.put(40, y, "11. Finansiering", bold=True)
    for label, answer, share in (
        ("Sökt kyrkoantikvarisk ersättning", d("sokt_summa", "1 646 400", "1646400"), "80 %"),
        ("Pastoratets egen insats", d("ovriga_intakter_belopp", "411 600", "411600"), "20 %"),
        ("Summa finansiering", "2 058 000", "100 %"),
    ):
        y += 20
        h.row(y, (44, 361, 456), (label, answer, share), right=(1, 2))
        h.line(40, y + 5, 460, y + 5, 0.3)
    h.put(40, y + 44, "12. Kyrkorådets underskrift", bold=True)
    _cell(h, 40, 230, y + 54, "Ort", d("ort", "Ytterö"))
    _cell(h, 230, 370, y + 54, "Datum", d("datum", "2023-09-28"))
    _cell(h, 40, 230, y + 88, "Namnteckning", "", 44)
    _cell(h, 230, 370, y + 88, "Namnförtydligande", d("undertecknare", "Göran Ekelöw"), 44)
    _cell(h, 370, 555, y + 88, "Befattning", d("befattning", "kyrkorådets ordförande"), 44)
    d.signed()
    return h.done()


def _typed(h: Hand, x0: float, x1: float, y: float, caption: str, answer: str, *, end: bool = False) -> None:
    """A box of a printed form with its number and caption, and what the machine typed in it, not quite straight."""
    h.box(x0, y, x1, y + 27)
    h.put(x0 + 3, y + 7.5, caption, size=6.5)
    if answer:
        h.put(
            x1 - 5 if end else x0 + 8,
            y + 21.5,
            answer,
            font="Courier",
            size=10.5,
            align="right" if end else "left",
        )


def beredskapsarbete() -> Rendered:
    """A county labour board's form of 1983, typed into boxes: days of work, wages, the state's part; begun before."""
    h = Hand("beredskapsarbete", font="Helvetica", size=9, ticks="cross")
    d = h.paper("ansokan")
    h.put(45, 46, "LÄNSARBETSNÄMNDEN", bold=True, size=11)
    h.put(45, 57, "i Västra Bergslagens län", size=8)
    h.put(300, 46, "ANSÖKAN", bold=True, size=13)
    h.put(300, 58, "om statsbidrag till kommunalt beredskapsarbete", size=8.5)
    h.put(550, 46, "1 ex", size=7, align="right")
    y = 70.0
    _typed(h, 45, 330, y, "1  Huvudman", d("sokande", "Granforsens kommun"))
    _typed(h, 330, 550, y, "2  Nämndens beteckning", d("diarienummer", "84-0093-B"))
    _typed(h, 45, 330, y + 27, "3  Utdelningsadress", d("adress", "Gatukontoret, Box 61"))
    _typed(h, 330, 550, y + 27, "4  Postnummer och postanstalt", d("postadress", "791 03 GRANFORSEN"))
    _typed(h, 45, 330, y + 54, "5  Kontaktman hos huvudmannen", d("kontaktperson", "Rune Vallgren"))
    _typed(h, 330, 550, y + 54, "6  Telefon (även riktnr)", d("telefon", "0980-319 208"))
    _typed(h, 45, 550, y + 81, "7  Arbetets benämning", d("projekt", "Kvarndammens badplats rustas"))
    _typed(h, 45, 190, y + 108, "8  Börjar (år mån dag)", d("tidplan_start", "84 01 09", "1984-01-09"))
    _typed(h, 190, 330, y + 108, "9  Slutar (år mån dag)", d("tidplan_slut", "84 05 28", "1984-05-28"))
    _typed(h, 330, 550, y + 108, "10  Antal anvisade personer", "8")
    h.put(45, y + 156, "11  Arbetet avser", size=8)
    for x, mark, words in ((130, UNTICKED, "Väg"), (200, UNTICKED, "Skog"), (270, TICKED, "Fritid"),
                           (345, UNTICKED, "Vård"),
                           (415, UNTICKED, "Tjänster")):  # fmt: skip
        h.box(x, y + 148, x + 9, y + 157)
        h.put(x + 1.6, y + 155.6, mark, size=8)
        h.put(x + 13, y + 156, words, size=8)
    h.box(45, y + 168, 550, y + 262)
    h.put(48, y + 177, "12  Arbetets art och omfattning", size=6.5)
    text = ("Slyröjning kring dammen, ny sand på stranden och\numklädningshytter av trä. Bryggan från 1948 rivs och\n"
            "ersätts. Vägen från parkeringen grusas så att den kan\nanvändas med barnvagn och rullstol.")  # fmt: skip
    d.section("genomforande", "Arbetets art och omfattning", text.replace("\n", " "))
    for number, line in enumerate(text.split("\n")):
        h.put(53, y + 196 + 17 * number, line, font="Courier", size=10.5)
    y += 286
    h.put(45, y - 6, "13  Beräknade kostnader", bold=True)
    at = (51.0, 330.0, 420.0, 543.0)
    h.row(y + 10, at, ("Kostnadsslag", "Dagsverken", "Kr/dagsverke", "Kronor"), right=(1, 2, 3), size=8)
    y += 16
    first = priced(d, 1, "Löner", "640", "310", "198 400")
    rest = (
        ("Arbetsgivaravgifter", "71 424"),
        ("Material", "46 500"),
        ("Maskinhyra", "22 800"),
        ("Arbetsledning", "38 876"),
    )
    rows = [first] + [
        [d(f"budget_rows/{rad}/text", text), "", "", d(f"budget_rows/{rad}/belopp", raw, value(raw))]
        for rad, (text, raw) in enumerate(rest, 2)
    ]
    rows.append(["Summa", "", "", d("budget_summa", "378 000", "378000")])
    for number, cells in enumerate(rows):
        h.row(y + 15 + 21 * number, at, cells, right=(1, 2, 3), font="Courier", size=10.5)
    h.grid((45, 255, 338, 428, 550), [y + 21 * n for n in range(7)])
    y += 144
    _typed(
        h,
        45,
        300,
        y,
        "14  Huvudmannens andel, kr",
        d("ovriga_intakter_belopp", "151 200", "151200"),
        end=True,
    )
    _typed(h, 300, 550, y, "15  Sökt statsbidrag (60 %), kr", d("sokt_summa", "226 800", "226800"), end=True)
    _typed(h, 45, 190, y + 40, "16  Ort", d("ort", "Granforsen"))
    _typed(h, 190, 300, y + 40, "17  Datum", d("datum", "84 01 16", "1984-01-16"))
    _typed(h, 300, 550, y + 40, "18  Underskrift", "")
    _typed(h, 300, 550, y + 67, "Namnförtydligande", d("undertecknare", "Karl-Axel Modin"))
    h.put(45, 815, "AMS A 2107   1982-07   Liber/AF", size=6.5)
    d.planted.append("T02")
    d.signed()
    return h.done()


_BORDER = (
    ("Personalkostnader", ("412 000", "198 000"), "610 000"),
    ("Kontor och administration, 15 %", ("61 800", "29 700"), "91 500"),
    ("Resor och logi", ("38 200", "44 300"), "82 500"),
    ("Externa experter och tjänster", ("120 000", "35 000"), "155 000"),
    ("Utrustning", ("–", "61 000"), "61 000"),
)
_BORDER_TOLD = (
    ("sammanfattning", "2.1 Sammanfattning", "Två bygder på var sin sida om gränsen samlar sina berättelser om "
     "flyktingvägarna 1940–1945 och gör dem till vandringsleder med ljud i telefonen."),
    ("mal", "2.2 Mål och mätbara resultat", "Fyra leder om sammanlagt 62 kilometer är skyltade senast i juni "
     "2026 och har haft minst 5 000 lyssningar när projektet slutar."),
    ("genomforande", "2.3 Aktiviteter", "Inspelning av 30 vittnesmål under första året. Skyltning och test med tre "
     "skolklasser andra året. En gemensam invigning hålls vid riksröset."),
    ("implementering", "2.4 Varaktighet", "Lederna övertas av de två turistföreningarna enligt avtal."),
)  # fmt: skip
_BORDER_HINTS = {
    "sammanfattning": "Skriv så att den som inte känner projektet förstår. Högst 500 tecken.",
    "mal": "Ange vad som ska vara uppnått vid projektslut och hur det mäts. Upprepa inte syftet.",
    "genomforande": "De viktigaste aktiviteterna i tidsordning. Kostnader anges i avsnitt 3.",
    "implementering": "Vem tar över resultatet och vem betalar efter projektets slutdatum?",
}
_PARTNERS = ("Norrvikens museum", "Fjordnes bygdelag")


def granslost() -> Rendered:
    """A small project over a border: labels in a coloured margin, partners as columns, one person twice."""
    h = Hand("granslost", font="Carlito", size=10.5, ticks="glyph", leading=1.2)
    d = h.paper("ansokan")
    h.box(0, 0, 150, 842, 0.9)
    h.put(24, 60, "Småprojekt", bold=True, size=15)
    h.put(24, 76, "över gränsen", size=12)
    h.put(24, 820, "Sida 1/2", size=8)
    h.put(165, 60, "ANSÖKAN", bold=True, size=20)
    h.put(165, 78, "Program för gränsbygden 2021–2027 · omgång 4", size=9.5)
    y = 112.0
    for label, answer in (
        ("Ärendenummer", d("diarienummer", "GR-2024-0136")),
        ("Projektets titel", d("projekt", "Stegen över riksröset")),
        ("Akronym", "STEGEN"),
        ("Samordnande sökande", d("sokande", "Stiftelsen Norrvikens museum")),
        ("Organisationsnummer", d("organisationsnummer", "894700-3524")),
        ("Besöksadress", d("adress", "Hamngatan 22")),
        ("Postadress", d("postadress", "668 40 Norrviken")),
        ("Kontaktperson", d("kontaktperson", "Solveig Årnäs")),
        ("Telefon", d("telefon", "031-390 06 71")),
        ("E-post", d("epost", "solveig.arnas@norrvikensmuseum.example")),
        ("Partner", "Fjordnes bygdelag (Norge)"),
        ("Projektstart", d("tidplan_start", "2024-09-01")),
        ("Projektslut", d("tidplan_slut", "2026-08-31")),
    ):
        h.put(140, y, label, bold=True, size=9.5, align="right")
        h.put(165, y, answer)
        y += 18
    y += 12
    for name, heading, text in _BORDER_TOLD:
        h.put(140, y, heading.partition(" ")[0], bold=True, align="right")
        h.put(165, y, heading.partition(" ")[2], bold=True)
        h.put(165, y + 11, _BORDER_HINTS[name], italic=True, size=7.5)
        y = h.wrap(165, y + 24, 385, d.section(name, heading.partition(" ")[2], text)) + 9
    h.page((842.0, 595.0))
    _border_money(h, d)
    d.planted.append("N06")
    return h.done()


def _border_money(h: Hand, d: Document) -> None:
    h.put(50, 50, "3. Budget per partner, SEK", bold=True, size=13)
    h.put(790, 50, "Sida 2/2", size=8, align="right")
    at = (56.0, 480.0, 640.0, 784.0)
    h.box(50, 62, 790, 84, 0.9)
    h.row(77, at, ("Kostnadsslag", *_PARTNERS, "Totalt"), right=(1, 2, 3), bold=True)
    y = 84.0
    for rad, (text, parts, whole) in enumerate(_BORDER, 1):
        cells = several(d, rad, text, tuple(zip(_PARTNERS, parts, strict=True)), whole)
        h.row(y + 15, at, cells, right=(1, 2, 3))
        h.line(50, y + 21, 790, y + 21, 0.3)
        y += 21
    sums = ("Summa kostnader", "632 000", "368 000", d("budget_summa", "1 000 000", "1000000"))
    h.row(y + 15, at, sums, right=(1, 2, 3), bold=True)
    h.put(50, y + 60, "4. Finansieringsplan, SEK", bold=True, size=13)
    for label, amount, share in (
        ("EU-medel som söks", d("sokt_summa", "410 800", "410800"), "65 % av svensk del"),
        ("Svensk medfinansiering (kommun, region)", "221 200", "35 % av svensk del"),
        ("Norsk medfinansiering (IR-medel, fylke)", "368 000", "100 % av norsk del"),
        ("Summa medfinansiering", d("ovriga_intakter_belopp", "589 200", "589200"), ""),
    ):
        y += 20
        h.row(y + 60, (56, 480, 500), (label, amount, share), right=(1,))
    h.put(50, y + 104, "5. Underskrift för samordnande sökande", bold=True, size=13)
    h.row(
        y + 126, (56, 200, 420), ("Ort och datum", d("ort", "Norrviken") + " " + d("datum", "2024-03-14"), "")
    )
    h.row(y + 160, (56, 200, 420), ("Underskrift", "..................................", ""))
    h.row(y + 180, (56, 200), ("Namn", d("undertecknare", "Solveig Årnäs")))
    h.row(y + 198, (56, 200), ("Titel", d("befattning", "museichef")))
    d.signed()


PAPERS = (kyrkoantikvarisk, beredskapsarbete, granslost)
