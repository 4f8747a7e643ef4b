"""Typed: a form of 1986 under a typewriter, a frame of a DOS program, a letter that answers between the questions."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade.pen import typed as typed_out
from tests.papers.handmade2.tools import costs, value
from tests.papers.pdf import Rendered

_MILL = (
    ("Takspån, 7.500 st", "6.375:-"),
    ("Virke", "4.180:-"),
    ("Spik och tjära", "940:-"),
    ("Timmerman, 120 tim", "10.200:-"),
    ("Transport", "805:-"),
)


def _dotted(h: Hand, x0: float, x1: float, y: float) -> None:
    """A printed dotted line that is no text, so that what is typed on it stays whole."""
    while x0 < x1:
        h.line(x0, y, x0 + 0.7, y, 0.7)
        x0 += 2.8


def sagkvarn(name: str = "sagkvarn") -> Rendered:
    """A county museum's form of 1986 under a typewriter: dotted lines, words crossed out, the sum in letters."""
    h = Hand(name, font="Liberation Serif", size=10.5)
    d = h.paper("ansokan")

    def line(y: float, label: str, answer: str, x: float = 60, end: float = 535, shift: float = 0.0) -> None:
        after = h.put(x, y, label) + 4
        _dotted(h, after, end, y + 1.5)
        h.put(after + 8, y - 1 + shift, answer, font="Courier", size=11)

    h.put(60, 58, "LANDSTINGET I FINNMARKENS LÄN", bold=True, size=12)
    h.put(60, 72, "Länsmuseet, Box 22, 781 21 Bergslänge", size=9)
    h.put(535, 58, "Till museet senast 1 mars", align="right", size=9)
    h.put(298, 108, "ANSÖKAN OM BIDRAG TILL HEMBYGDSVÅRD", bold=True, size=15, align="middle")
    line(142, "Förening", d("sokande", "Malungsfors Gille"), end=360)
    line(142, "Tel", d("telefon", "0980-31 92 08"), x=370, shift=0.8)
    line(164, "Gatuadress", d("adress", "Kvarnbacken"), end=290, shift=-0.5)
    line(164, "Postnr och ort", d("postadress", "782 03 MALUNGSFORS"), x=298)
    line(186, "Den som lämnar upplysningar", d("kontaktperson", "Edvin Skinnar"), shift=0.6)
    line(208, "Byggnad eller föremål som bidraget gäller", d("projekt", "Sågkvarnen vid Öjån"))
    line(230, "Arbetet börjar", d("tidplan_start", "12 maj 1986", "1986-05-12"), end=290)
    line(230, "och beräknas vara färdigt", d("tidplan_slut", "30 sept 1986", "1986-09-30"), x=298, shift=0.7)
    h.put(60, 256, "Kortfattad redogörelse för skicket och för vad som skall göras")
    text = d.section(
        "genomforande",
        "Kortfattad redogörelse för skicket och för vad som skall göras",
        "Takfallet mot ån är ruttet och läcker in på ramsågen. Nytt spåntak lägges av ortens timmerman "
        "med hjälp av skolans slöjdgrupp. Vattenhjulet rensas men lagas ej detta år.",
    )
    for dotted in (273, 286, 299):
        _dotted(h, 60, 535, dotted)
    h.wrap(62, 271, 480, text, font="Courier", size=10.2)
    h.put(60, 338, "Kostnadsberäkning", bold=True)
    h.put(535, 338, "kronor", align="right", size=9)
    y = 356.0
    for words, raw in costs(d, _MILL):
        _dotted(h, 60, 470, y + 1.5)
        h.put(66, y - 1, words, font="Courier", size=11)
        h.put(532, y - 1, raw, font="Courier", size=11, align="right")
        h.line(474, y + 3, 535, y + 3, 0.4)
        y += 19
    h.put(66, y - 1, "xxxxxxxxxxxx", font="Courier", size=11)
    _dotted(h, 60, 470, y + 1.5)
    y += 19
    h.put(470, y, "SUMMA", align="right", bold=True)
    h.put(532, y - 1, d("budget_summa", "22.500:-", "22500"), font="Courier", size=11, align="right")
    h.line(474, y + 3, 535, y + 3, 1.0)
    y += 30
    line(
        y,
        "Bidrag från kommun och egna medel, tillsammans kr",
        d("ovriga_intakter_belopp", "10.000:-", "10000"),
        end=420,
    )
    y += 22
    line(y, "Av landstinget begärs kr", d("sokt_summa", "12.500:-", value("12.500:-")), end=300, shift=0.5)
    line(y, "skriv med bokstäver:", "Tolvtusenfemhundra", x=306)
    y += 44
    line(y, "", d("ort", "Malungsfors") + " den " + d("datum", "14 februari 1986", "1986-02-14"), end=330)
    y += 48
    _dotted(h, 60, 330, y)
    h.put(60, y + 12, "Firmatecknare (namnteckning)", size=8.5)
    h.put(345, y, "(" + d("undertecknare", "Birger Lissmats") + ")", font="Courier", size=11)
    h.line(60, 690, 535, 690, 1.2)
    h.put(60, 704, "MUSEETS ANTECKNINGAR", size=8.5, bold=True)
    h.put(60, 722, "Ink. den 19/2 86", font="Courier", size=11)
    h.put(240, 722, "Dnr", size=9)
    h.put(262, 721, d("diarienummer", "H 86-041"), font="Courier", size=11)
    h.put(360, 722, "Tillstyrkes  kr .................................", size=9)
    d.signed()
    return h.done()


_HOLIDAY = (
    ("Arvode till 4 ledare", "9.600:-"),
    ("Buss till sommarlandet", "4.250:-"),
    ("Hyra av kanoter", "3.500:-"),
    ("Mat och saft", "2.800:-"),
    ("Material", "1.350:-"),
)
_WIDE = 70


def _framed(marked: str, printed: int) -> str:
    """A line inside the frame; `printed`: how many characters of it are seen."""
    return "║ " + marked + " " * (_WIDE - printed) + " ║"


def doslov(name: str = "doslov") -> Rendered:
    """A youth club's application of 1991 in a frame of a DOS program, code page 850: points up to the colon."""
    d = Document("ansokan")
    bar = "═" * (_WIDE + 2)
    lines = [f"╔{bar}╗"]

    def add(label: str, *answers: str, seen: str) -> None:
        head = label.ljust(26, ".") + ": " if label else " " * 28
        lines.append(_framed(head + "".join(answers), len(head) + len(seen)))

    def plain_line(text: str) -> None:
        lines.append(_framed(text, len(text)))

    plain_line("SÖRVIKENS KOMMUN   Fritidskontoret".ljust(50) + "Blankett LOV91")
    plain_line("ANSÖKAN OM MEDEL TILL LOVVERKSAMHET SOMMAREN 1991")
    lines.append(f"╠{bar}╣")
    for label, key, raw in (
        ("Förening/grupp", "sokande", "Sörvikens Båtungdom"),
        ("c/o, gata", "adress", "c/o Wester, Lotsgränd 4"),
        ("Postadress", "postadress", "956 31 SÖRVIKEN"),
        ("Ansvarig ledare", "kontaktperson", "Gunilla Wester"),
        ("Tel dagtid", "telefon", "0980/319 254"),
        ("Rubrik på verksamheten", "projekt", "Ut med kanot, in med fisk"),
    ):
        add(label, d(key, raw), seen=raw)
    start, end = "17/6", "9/8 1991"
    add(
        "Pågår under tiden",
        d("tidplan_start", start, "1991-06-17") + " - " + d("tidplan_slut", end, "1991-08-09"),
        seen=f"{start} - {end}",
    )
    add("Antal barn, ålder", "45 st, 10-15 år", seen="45 st, 10-15 år")
    lines.append(f"║{'─' * (_WIDE + 2)}║")
    plain_line("Beskriv verksamheten:")
    told = (
        "Tre veckor med kanot i skärgården för barn som inte är med i någon",
        "förening. Barnen lägger nät, rensar och röker fisken själva. En vecka",
        "är bara för flickor.",
    )
    d.section("genomforande", "Beskriv verksamheten:", " ".join(told))
    for text in told:
        plain_line(text)
    lines.append(f"║{'─' * (_WIDE + 2)}║")
    plain_line("UTGIFTER".ljust(40) + "KRONOR".rjust(14))
    for (text, raw), (words, figure) in zip(costs(d, _HOLIDAY), _HOLIDAY, strict=True):
        gap = " " * (54 - len(words) - len(figure))
        lines.append(_framed(text + gap + raw, 54))
    plain_line(" " * 44 + "-" * 10)
    for text, key, raw in (
        ("SUMMA UTGIFTER", "budget_summa", "21.500:-"),
        ("Deltagaravgifter", "ovriga_intakter_belopp", "6.500:-"),
        ("SÖKS AV FRITIDSNÄMNDEN", "sokt_summa", "15.000:-"),
    ):
        lines.append(_framed(text + " " * (54 - len(text) - len(raw)) + d(key, raw, value(raw)), 54))
    lines.append(f"╠{bar}╣")
    place, day = "Sörviken", "1991-04-08"
    add("Ort, dag", d("ort", place) + " " + d("datum", day), seen=f"{place} {day}")
    add("Underskrift", "", seen="")
    who, what = "Hans-Erik Landvik", "kassör"
    add(
        "Namnförtydligande, uppdrag",
        d("undertecknare", who) + ", " + d("befattning", what),
        seen=f"{who}, {what}",
    )
    number = "FRI 91/0207-805"
    add("Kontorets dnr", d("diarienummer", number), seen=number)
    lines.append(f"╚{bar}╝")
    d.signed()
    return typed_out(name, (d, "\r\n".join(lines) + "\r\n"), encoding="cp850")


def svarimellan(name: str = "svarimellan") -> Rendered:
    """An e-mail of 2004 that answers between the quoted questions of the town; Windows code page."""
    d = Document("ansokan")
    told = d.section(
        "genomforande",
        "Vad ska ni göra och hur?",
        "Tolv torsdagar med läxhjälp på somaliska, arabiska och\nsvenska i "
        "Folkets hus. Pensionärer från\nHyresgästföreningen hjälper till. Vi bjuder på soppa.",
    )
    goal = d.section(
        "mal",
        "Vad vill ni ha uppnått när pengarna är slut?",
        "Att minst 30 barn kommer varje gång och att hälften av dem\nhar klarat ett prov de förut "
        "inte klarade.",
    )
    rows = costs(
        d, (("Timlön två lärarstudenter", "28 800"), ("Soppa och frukt", "7 200"), ("Lokal", "6 000"))
    )
    items = "\r\n".join(f"- {text} {raw} kr" for text, raw in rows)
    text = f"""Från: Fatuma Abdirahman [{d("epost", "fatuma@lasrum.example")}]
Skickat: den {d("datum", "3 september 2004", "2004-09-03")} 22:41
Till: integration@vastranas.example
Ämne: SV: SV: Lilla potten - frågor att svara på [Ärende {d("diarienummer", "KS04-611")}]

Hej Conny! Jag svarar mellan raderna.
/Fatuma

> -----Ursprungligt meddelande-----
> Från: Integrationsenheten
> Skickat: den 30 augusti 2004 09:12
> Hej! För att vi ska kunna pröva er ansökan ur Lilla potten
> behöver vi svar på det här:
>
> 1. Vad heter er förening?

{d("sokande", "Läsrum Västra")}

> 2. Organisationsnummer, om ni har ett?

{d("organisationsnummer", "802679-5818")}

> 3. Adress dit vi kan skicka brev?

{d("adress", "Kaptensgatan 31 nb")}
{d("postadress", "603 42 Västranäs")}

> 4. Telefon till den som håller i det?

{d("telefon", "08-465 004 62")}, fråga efter {d("kontaktperson", "Zeinab Hallonquist")}

> 5. Vad kallar ni projektet?

{d("projekt", "Soppa och läxa")}

> 6. Vad ska ni göra och hur?

{told}

> 7. Vad vill ni ha uppnått när pengarna är slut?

{goal}

> 8. Från vilket datum till vilket datum?

{d("tidplan_start", "16 september 2004", "2004-09-16")} till {d("tidplan_slut", "16 december 2004", "2004-12-16")}

> 9. Vad kostar det, post för post?

{items}

> 10. Hur mycket blir det sammanlagt?

{d("budget_summa", "42 000 kr", "42000")}

> 11. Hur mycket vill ni ha av oss? (max 40 000)

{d("sokt_summa", "34 800 kr", "34800")}

> 12. Vem eller vilka betalar resten, och hur mycket?

Folkets hus bjuder på lokalen och ABF ger 1 200,
alltså {d("ovriga_intakter_belopp", "7 200 kr", "7200")}.

> Hälsningar
> Conny Stålhane, integrationssamordnare
> 0980-319 233

Vänliga hälsningar
{d("undertecknare", "Fatuma Abdirahman")}
{d("befattning", "sekreterare")}, Läsrum Västra

Sida 1
"""
    return typed_out(name, (d, text.replace("\r\n", "\n").replace("\n", "\r\n")), encoding="cp1252")


PAPERS = (sagkvarn, doslov, svarimellan)
