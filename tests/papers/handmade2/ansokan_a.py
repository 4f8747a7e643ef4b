"""Four applications: an old house, a sports club, a stipend, a village; all of it is invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs, pairs, told
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def _cell(h: Hand, x0: float, top: float, x1: float, bottom: float, caption: str, answer: str) -> None:
    """A frame with a very small caption in its corner."""
    h.box(x0, top, x1, bottom)
    h.put(x0 + 3, top + 8, caption, size=6)
    h.wrap(x0 + 5, top + 21, x1 - x0 - 9, answer, font="Times", size=11)


def byggnadsvard() -> Rendered:
    """Care of old buildings: captions of six points inside the frames, the carpenter's tender as budget."""
    h = Hand("byggnadsvard", font="Helvetica", size=9.5)
    d = h.paper("ansokan")
    h.put(40, 44, "LÄNSSTYRELSEN NORRLÄN", bold=True, size=12)
    h.put(40, 57, "Kulturmiljöenheten", size=9)
    h.put(330, 44, "ANSÖKAN", bold=True, size=13)
    h.put(330, 57, "Bidrag till vård av kulturhistoriskt värdefull bebyggelse", size=9)
    h.box(440, 64, 555, 92)
    h.put(443, 72, "Diarienummer (myndigheten fyller i)", size=6)
    h.put(446, 86, d("diarienummer", "434-7719-2006"), font="Courier", size=10)
    _house(h, d)
    y = 268.0
    h.put(40, y, "Kostnader enligt anbud", bold=True)
    h.put(555, y, "Belopp inkl. moms, kr", size=8, align="right")
    rows = (("Spån, 4 800 st", "38 400"), ("Takpapp och läkt", "11 250"), ("Timmerman, 210 tim", "94 500"))
    for text, belopp in costs(
        d, (*rows, ("Byggnadsställning", "16 850"), ("Antikvarisk medverkan", "9 000"))
    ):
        y += 16
        h.row(y, [44, 551], (text, belopp), right=(1,), font="Times", size=11)
        h.line(40, y + 4, 555, y + 4, 0.3)
    y += 17
    h.row(y, [44, 551], ("Summa", d("budget_summa", "170 000", "170000")), right=(1,), bold=True)
    _money_boxes(h, d, y + 12)
    _reasons(h, d, y)
    d.signed()
    return h.done()


def _reasons(h: Hand, d: Document, y: float) -> None:
    """Why and how, and the signature."""
    sections = (
        (
            "syfte",
            "Varför behövs åtgärden?",
            "Taket läcker över stenparet sedan stormen i januari. Kvarnen "
            "från 1847 är den enda i socknen med bevarat räfsverk.",
        ),
        (
            "genomforande",
            "Hur ska arbetet utföras?",
            "Handkluven furuspån läggs i tre lager på ny läkt. Den äldre "
            "spånen sparas på norra fallet om den bedöms hålla i femton år till.",
        ),
    )
    y = told(h, d, 44, y + 76, 500, sections, font="Times")
    h.put(
        44,
        y + 18,
        d("ort", "Lillåsen") + " den " + d("datum", "24 november 2006", "2006-11-24"),
        font="Times",
        size=11,
    )
    h.line(300, y + 22, 555, y + 22)
    h.put(300, y + 31, "Underskrift av behörig företrädare", size=6)
    h.put(
        300,
        y + 46,
        d("undertecknare", "Birgitta Lindevall") + ", " + d("befattning", "ordförande"),
        font="Times",
        size=11,
    )
    h.put(
        40, 815, "Postadress Box 67, 901 03 Norrstad    Telefon 0980-319 200    Org.nr 202100-2460", size=6.5
    )


def _house(h: Hand, d: Document) -> None:
    """Who owns what, and when the work is done."""
    _cell(h, 40, 98, 310, 128, "Sökande, namn", d("sokande", "Hembygdsgillet Kvarnfallet"))
    _cell(h, 310, 98, 555, 128, "Person- eller organisationsnummer", d("organisationsnummer", "802453-3310"))
    _cell(h, 40, 128, 310, 158, "Utdelningsadress", d("adress", "Kvarnfallet 114"))
    _cell(h, 310, 128, 555, 158, "Postnummer och ortnamn", d("postadress", "884 91 Lillåsen"))
    _cell(h, 40, 158, 225, 188, "Kontaktperson", d("kontaktperson", "Torvald Askelin"))
    _cell(h, 225, 158, 390, 188, "Telefon (även riktnummer)", d("telefon", "0980-319 246"))
    _cell(h, 390, 158, 555, 188, "Plus-/bankgiro", "14 22 90-3")
    _cell(h, 40, 188, 310, 218, "Åtgärden kallas", d("projekt", "Omläggning av spåntak, kvarnen"))
    _cell(h, 310, 188, 430, 218, "Påbörjas", d("tidplan_start", "2007-05-14"))
    _cell(h, 430, 188, 555, 218, "Slutfört senast", d("tidplan_slut", "2007-09-30"))
    _cell(h, 40, 218, 310, 248, "Fastighetsbeteckning", "Lillåsen 3:17")
    _cell(h, 310, 218, 555, 248, "Skydd enligt KML eller PBL", f"{UNTICKED} Ja   {TICKED} Nej")


def _money_boxes(h: Hand, d: Document, top: float) -> None:
    own = d("ovriga_intakter_belopp", "34 000", "34000")
    _cell(h, 40, top, 212, top + 32, "Egen insats och andra bidrag, kr", own)
    _cell(h, 212, top, 384, top + 32, "Bidrag som söks, kr", d("sokt_summa", "136 000", "136000"))
    _cell(h, 384, top, 555, top + 32, "Tidigare byggnadsvårdsbidrag", "1994, 40 000")


def idrottslyft() -> Rendered:
    """A wide sheet in two halves: the club to the left, the effort to the right, and nothing asked for own means."""
    h = Hand("idrottslyft", font="Carlito", size=10.5, page=(A4[1], A4[0]), ticks="cross")
    d = h.paper("ansokan")
    h.box(30, 28, 812, 60, 0.25)
    h.put(42, 50, "Idrott för fler – föreningsstöd 2012", size=17, bold=True, grey=1.0)
    h.line(418, 72, 418, 560, 0.8)
    left = (
        ("Förening", d("sokande", "Tjärnlunda Simsällskap")),
        ("Org nr", d("organisationsnummer", "802478-9326")),
        ("Distrikt", "Norra Svealand"),
        ("Ansvarig för ansökan", d("kontaktperson", "Fatuma Ekdahl-Osman")),
        ("Mobil", d("telefon", "070-174 06 19")),
        ("Mejl", d("epost", "fatuma@tjarnlundasim.example")),
        ("Postadress", d("postadress", "Box 44, 742 21 TJÄRNLUNDA")),
        ("Medlemmar 7–25 år", "141 flickor, 98 pojkar"),
    )
    y = pairs(h, left, 36, 160, 92, 24, bold=True)
    h.put(36, y + 8, "Godkänd av SF", bold=True)
    h.put(160, y + 8, f"{UNTICKED} Ja   {UNTICKED} Nej   {TICKED} Ej aktuellt")
    h.put(36, y + 60, d("ort", "Tjärnlunda") + " " + d("datum", "2012-02-29"))
    h.line(36, y + 100, 380, y + 100)
    h.put(36, y + 112, "Firmatecknares namnteckning", size=8)
    h.put(36, y + 132, d("undertecknare", "Ragnhild Myrlund") + ", " + d("befattning", "kassör"))
    d.signed()
    _effort(h, d)
    h.put(
        812,
        578,
        "Distriktet: 031-390 06 40 · idrottenshus@norra.example · sid 1 av 1",
        size=7.5,
        align="right",
    )
    d.planted.append("B01")
    return h.done()


_SWIM = (
    (
        "syfte",
        "Syfte",
        "Kvinnor som aldrig lärt sig simma ska få göra det tillsammans med sina barn, i egna tider "
        "och med kvinnliga ledare.",
    ),
    ("mal", "Mål", "Fyrtio kvinnor klarar 200 meter före jul. Tio av dem går ledarkursen."),
    (
        "genomforande",
        "Så gör vi",
        "Tre grupper à 14 personer på söndagar kl. 9. Badhuset håller dörrarna stängda för andra.",
    ),
)


def _effort(h: Hand, d: Document) -> None:
    """The right half of the sheet."""
    h.put(432, 92, "Insats", bold=True)
    h.put(530, 92, d("projekt", "Simma med mamma"))
    h.put(432, 112, "Insatsen pågår", bold=True)
    h.put(
        530,
        112,
        d("tidplan_start", "1 april 2012", "2012-04-01")
        + " t.o.m. "
        + d("tidplan_slut", "15 december 2012", "2012-12-15"),
    )
    y = told(h, d, 432, 138, 376, _SWIM)
    rows = (
        ("Hyra av bassäng 30 tillfällen", "27 000 kr"),
        ("Instruktörer", "31 500 kr"),
        ("Baddräkter att låna", "6 400 kr"),
    )
    h.put(432, y + 4, "Kostnader", bold=True)
    for text, belopp in costs(d, (*rows, ("Fika och tolk", "5 100 kr"))):
        y += 17
        h.row(y + 4, [432, 806], (text, belopp), right=(1,))
    h.line(700, y + 9, 808, y + 9, 0.5)
    h.row(
        y + 22,
        [432, 806],
        ("Summa kostnader", d("budget_summa", "70 000 kr", "70000")),
        right=(1,),
        bold=True,
    )
    h.row(y + 44, [432, 806], ("Vi söker", d("sokt_summa", "60 000 kr", "60000")), right=(1,), bold=True)


_JOURNEY = (
    ("Flyg tur och retur", "9.850:-"),
    ("Boende 24 nätter", "7.200:-"),
    ("Tolk och resor", "4.950:-"),
)


def resestipendium() -> Rendered:
    """A private person's letter to a fund, typed, the sum in the middle of a sentence."""
    d = Document("ansokan")
    syfte = (
        "Jag vill studera hur lertak läggs i Västafrika och jämföra med de torvtak som ännu finns kvar i\n"
        "Härjedalen. Kunskapen är på väg att försvinna på båda hållen."
    )
    mal = "Resan ska ge en utställning om tolv tavlor och en artikel i hembygdstidningen."
    d.section("syfte", "Syfte", " ".join(syfte.split()))
    d.section("mal", "Mål", mal)
    dots = ["." * (30 - len(text)) for text, _ in _JOURNEY]
    rows = costs(d, _JOURNEY)
    text = "\n".join(
        (
            *_traveller(d),
            "Syfte",
            syfte,
            "",
            "Mål",
            mal,
            "",
            "Vad det kostar",
            *(f"   {name}{dot} {belopp}" for (name, belopp), dot in zip(rows, dots, strict=True)),
            f"   Summa{'.' * 25} {d('budget_summa', '22.000:-', '22000')}",
            "",
            f"Jag ansöker om {d('sokt_summa', '15.000:-', '15000')} ur fonden. Resten, "
            f"{d('ovriga_intakter_belopp', '7.000:-', '7000')}, betalar jag själv.",
            "",
            "Med vänlig hälsning",
            "",
            d("undertecknare", "Örjan Vintergård"),
            d("befattning", "Takläggare och hemslöjdare"),
            "",
        )
    )
    d.undecided.append("N09")
    return typed("resestipendium", (d, text), encoding="cp1252")


def _traveller(d: Document) -> tuple[str, ...]:
    """The head of the letter and who writes it."""
    return (
        f"{d('ort', 'Åkersnäs')} {d('datum', '5 mars 2004', '2004-03-05')}",
        "",
        "Till styrelsen för Ekbergska resefonden",
        "",
        "          ANSÖKAN OM RESESTIPENDIUM",
        "",
        f"Namn . . . . . . . {d('sokande', 'Örjan Vintergård')}",
        f"Personnummer . . . {d('organisationsnummer', '850709-9805')}",
        f"Bostad . . . . . . {d('adress', 'Båtsmansgränd 4')}, {d('postadress', '761 40 Åkersnäs')}",
        f"Telefon  . . . . . {d('telefon', '08-465 004 17')} (kvällstid)",
        f"Ändamål  . . . . . {d('projekt', 'Tak av lera, tak av torv')}",
        f"Restid . . . . . . {d('tidplan_start', '1 oktober 2004', '2004-10-01')}"
        f" - {d('tidplan_slut', '26 oktober 2004', '2004-10-26')}",
        "",
    )


def landsbygd() -> Rendered:
    """Lettered parts; sums in thousands with one decimal; unpaid time valued by the hour and not paid for."""
    h = Hand("landsbygd", font="Liberation Serif", size=11, ticks="bracket")
    d = h.paper("ansokan")
    h.put(64, 56, "Projektstöd inom lokalt ledd utveckling", size=16, bold=True)
    h.put(64, 74, "ansökan", size=13, italic=True)
    h.put(531, 56, "Journalnr " + d("diarienummer", "2015-4471-03"), align="right")
    h.put(531, 72, "Inkom 2016-01-15", align="right", size=9)
    h.put(64, 106, "A  Stödmottagare", bold=True, size=12)
    rows = (
        ("A1  Namn", d("sokande", "Vassby framtid ekonomisk förening")),
        ("A2  Organisationsnummer", d("organisationsnummer", "802880-4071")),
        ("A3  Adress", d("adress", "Gamla skolan, Bygatan 2")),
        ("A4  Postnr, ort", d("postadress", "692 30 Vassby")),
        ("A5  Projektledare", d("kontaktperson", "Pär Halvarsdotter")),
        ("A6  Telefon", d("telefon", "040-628 04 15")),
        ("A7  E-post", d("epost", "par@vassbyframtid.example")),
    )
    y = pairs(h, rows, 64, 230, 124, 17)
    h.put(64, y + 14, "B  Projektet", bold=True, size=12)
    rows = (
        ("B1  Projektnamn", d("projekt", "Bygdens skafferi")),
        ("B2  Startdatum", d("tidplan_start", "2016-01-01")),
        ("B3  Slutdatum", d("tidplan_slut", "2017-06-30")),
        ("B4  Åtgärd", f"{UNTICKED} Bredband   {TICKED} Samarbete   {UNTICKED} Service"),
    )
    y = pairs(h, rows, 64, 230, y + 32, 17)
    _village(h, d, y)
    _skafferi(h, d)
    d.planted.append("T02")
    return h.done()


def _village(h: Hand, d: Document, y: float) -> None:
    """The prose of part B."""
    sections = (
        (
            "syfte",
            "B5  Syfte",
            "Odlare, förädlare och storkök i fyra socknar ska hitta varandra och handla av varandra.",
        ),
        (
            "mal",
            "B6  Mål",
            "Femton leverantörer har avtal med minst ett kök; 20 procent av skolmaten är lokal vid projektets slut.",
        ),
        (
            "genomforande",
            "B7  Aktiviteter",
            "Samkörning av transporter två dagar i veckan, gemensamt lager i mejeriet, kurser i märkning.",
        ),
        ("implementering", "B8  Efter projektet", "Föreningen driver lagret med en avgift om 4 procent."),
    )
    y = told(h, d, 64, y + 6, 460, sections)


def _skafferi(h: Hand, d: Document) -> None:
    h.page()
    h.put(64, 60, "C  Kostnader (tkr)", bold=True, size=12)
    y = 80.0
    rows = (
        ("Personal, 50 %", "412,5"),
        ("Kylrum", "186,0"),
        ("Transportförsök", "74,3"),
        ("Indirekta kostnader 15 %", "61,9"),
    )
    for number, (text, belopp) in enumerate(costs(d, rows, 1000), 1):
        h.row(y, [64, 96, 430], (f"C{number}", text, belopp), right=(2,))
        y += 17
    h.row(
        y,
        [64, 96, 430],
        ("C5", "Summa kostnader", d("budget_summa", "734,7", "734700")),
        right=(2,),
        bold=True,
    )
    h.put(64, y + 34, "D  Finansiering (tkr)", bold=True, size=12)
    y += 54
    rows = (
        ("D1", "Sökt projektstöd", d("sokt_summa", "514,7", "514700")),
        ("D2", "Kommunen, kontant", "150,0"),
        ("D3", "Sparbanken", "70,0"),
        ("D4", "Medfinansiering D2 + D3", d("ovriga_intakter_belopp", "220,0", "220000")),
        ("D5", "Ideell tid, 400 timmar à 220 kr (ingår inte)", "88,0"),
    )
    for row in rows:
        h.row(y, [64, 96, 430], row, right=(2,))
        y += 17
    h.put(64, y + 30, "E  Underskrift", bold=True, size=12)
    h.put(64, y + 52, d("ort", "Vassby") + " " + d("datum", "2016-01-13"))
    h.line(64, y + 92, 300, y + 92)
    h.put(64, y + 106, d("undertecknare", "Iréne Stormdal"))
    h.put(64, y + 120, d("befattning", "Ordförande"))
    h.put(298, 806, "2 (2)", size=9, align="middle")
    d.signed()


PAPERS = (byggnadsvard, idrottslyft, resestipendium, landsbygd)
