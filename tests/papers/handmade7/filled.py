"""Two forms with fields to fill in: a foundation's application over three years, a school authority's account."""

from __future__ import annotations

from collections.abc import Sequence

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import Answer, with_fields
from tests.papers.marks import fold
from tests.papers.pdf import Rendered
from tests.papers.surface import width_of


class Sheet:
    """What is printed, and the fields on it."""

    def __init__(self, h: Hand, d: Document) -> None:
        self.h, self.d = h, d
        self.answers: list[Answer] = []

    @property
    def page(self) -> int:
        return self.h.documents[-1].pages[1]

    def field(self, box: tuple[float, float, float, float], raw: str, keys: str = "", *values: str) -> None:
        """Words in a field, and what they answer."""
        x0, top, x1, bottom = box
        self.h.box(x0, top, x1, bottom)
        self.answers.append(Answer(self.page - 1, Box(x0, top, x1, bottom), raw))
        if not keys:
            return
        self.d(keys, fold(raw), *values)
        wide = max(width_of(line, "Helvetica", 10) for line in raw.split("\n"))
        for key in keys.split(",") if raw else ():
            words = Box(x0 + 3, top + 2, x0 + 3 + wide, bottom - 2)
            self.d.placed[key] = [Placed(self.page, words, raw)]

    def tick(self, x: float, y: float, word: str, on: bool) -> None:
        box = Box(x, y - 9, x + 10, y + 1)
        self.h.box(box.x0, box.top, box.x1, box.bottom)
        self.answers.append(Answer(self.page - 1, box, "", on))
        self.h.put(x + 15, y, word, size=9)

    def prose(self, y: float, high: float, name: str, heading: str, text: str, help_text: str = "") -> float:
        """A heading, perhaps help, and a field of several lines; the height after it."""
        self.h.put(50, y, heading, bold=True, size=9.5)
        if help_text:
            self.h.put(50, y + 11, help_text, italic=True, size=8)
        top = y + (16 if help_text else 5)
        self.d.section(name, heading.lstrip("0123456789. "), fold(text))
        self.field((50, top, 545, top + high), text)
        return top + high + 18


def _left(s: Sheet, y: float, rows: Sequence[tuple[str, str, str]]) -> float:
    """A label in a column of its own and its field to the right."""
    for label, raw, keys in rows:
        s.h.put(50, y + 12, label, size=9)
        s.field((200, y, 545, y + 18), raw, keys)
        y += 22
    return y


_FRIENDS = (
    ("Löner inkl. sociala avgifter", "498000", "512000", "261000", "1271000"),
    ("Arvoden", "20000", "35000", "15000", "70000"),
    ("Resor och boende", "64000", "88000", "40000", "192000"),
    ("Lokal- och kontorskostnader", "72000", "72000", "36000", "180000"),
    ("Information och material", "25000", "60000", "85000", "170000"),
    ("Revision", "12000", "12000", "14000", "38000"),
)


def arvsmedel() -> Rendered:
    """A foundation's form with fields: numbered labels left of them, three project years, two who sign."""
    h = Hand("arvsmedel", font="Helvetica", size=10, producer="fpdf")
    d = h.paper("ansokan")
    s = Sheet(h, d)
    h.box(0, 0, 595, 54, 0.85)
    h.put(50, 28, "Omtankens Arv", bold=True, size=18)
    h.put(50, 44, "Ansökan om projektstöd för barn, unga och personer med funktionsnedsättning", size=9.5)
    h.put(545, 28, "Sida 1 av 2", size=8, align="right")
    h.put(50, 74, "Läs anvisningarna innan du fyller i. Ansökan ska undertecknas av två firmatecknare.", size=8.5,
          italic=True)  # fmt: skip
    y = _left(s, 84, (
        ("1. Organisationens namn", "Kompisbron Mellansverige", "sokande"),
        ("2. Organisationsnummer", "802436-7701", "organisationsnummer"),
        ("3. Postadress", "Bangårdsgatan 11 A", "adress"),
        ("4. Postnr och ort", "737 42 Malmfors", "postadress"),
        ("5. Kontaktperson i projektet", "Saga Rimfors", "kontaktperson"),
        ("6. Mobiltelefon", "070-174 06 91", "telefon"),
        ("7. E-postadress", "saga.rimfors@kompisbron.example", "epost"),
        ("8. Projektets namn", "En plats vid sidan om", "projekt"),
        ("9. Projektet börjar", "2017-01-01", "tidplan_start"),
        ("10. Projektet slutar", "2019-06-30", "tidplan_slut"),
    ))  # fmt: skip
    h.put(50, y + 12, "11. Projektet vänder sig till", size=9)
    for x, word, on in (
        (200, "Barn", False),
        (262, "Unga", True),
        (326, "Personer med funktionsnedsättning", True),
    ):
        s.tick(x, y + 12, word, on)
    y = s.prose(y + 38, 58, "sammanfattning", "12. Sammanfatta projektet",
                "Unga med autism möts i verkstäder där de själva väljer hur mycket de vill umgås.\nMetoden prövas i "
                "tre städer och beskrivs i en handbok för fritidsledare.", "Högst 300 tecken")  # fmt: skip
    y = s.prose(y, 72, "mal", "13. Vilka mål ska projektet nå?",
                "150 unga har deltagit minst fem gånger.\nMinst 70 procent uppger att de fått en vän.\n"
                "Tre kommuner har tagit över verksamheten 2019.")  # fmt: skip
    y = s.prose(y, 86, "genomforande", "14. Hur ska projektet genomföras?",
                "År 1: rekrytering och uppstart i Malmfors.\nÅr 2: verkstäder i Östanby och Hedlanda.\n"
                "År 3: handbok, utbildning av 60 ledare och överlämning.\nEn styrgrupp med fem unga möts var "
                "sjätte vecka.", "Beskriv år för år")  # fmt: skip
    s.prose(y, 44, "implementering", "15. Hur ska verksamheten leva vidare?",
            "Kommunernas fritidsförvaltningar har skrivit avsiktsförklaringar, se bilaga 3.")  # fmt: skip
    h.page()
    _friends_money(s)
    return with_fields(h, s.answers)


def _friends_money(s: Sheet) -> None:
    h, d = s.h, s.d
    h.put(545, 28, "Sida 2 av 2", size=8, align="right")
    h.put(50, 60, "16. Kostnader i kronor", bold=True, size=9.5)
    edges = (50, 230, 308, 386, 464, 545)
    for x, head in zip(edges, ("Kostnadsslag", "År 1", "År 2", "År 3", "Summa"), strict=False):
        h.put(x + 3, 76, head, size=8.5, bold=True)
    y = 82.0
    for rad, cells in enumerate(_FRIENDS, 1):
        names = ("budget_rows/{}/text", "budget_amounts/{}/År 1", "budget_amounts/{}/År 2",
                 "budget_amounts/{}/År 3", "budget_rows/{}/belopp")  # fmt: skip
        for number, (cell, name) in enumerate(zip(cells, names, strict=True)):
            s.field((edges[number], y, edges[number + 1], y + 19), cell, name.format(rad), cell)
        y += 19
    h.put(53, y + 13, "Summa", bold=True, size=9.5)
    for number, cell in enumerate(("691000", "779000", "451000"), 1):
        s.field((edges[number], y, edges[number + 1], y + 19), cell)
    s.field((464, y, 545, y + 19), "1921000", "budget_summa", "1921000")
    y += 40
    h.put(50, y, "17. Finansiering", bold=True, size=9.5)
    y += 8
    h.put(50, y + 13, "Egen insats", size=9)
    s.field((200, y, 308, y + 19), "60000")
    h.put(320, y + 13, "kr", size=9)
    h.put(50, y + 35, "Medel från andra finansiärer", size=9)
    s.field((200, y + 22, 308, y + 41), "161000")
    h.put(320, y + 35, "kr", size=9)
    h.put(50, y + 57, "Summa annan finansiering", size=9)
    s.field((200, y + 44, 308, y + 63), "221000", "ovriga_intakter_belopp", "221000")
    h.put(320, y + 57, "kr", size=9)
    h.put(50, y + 79, "Sökt belopp totalt", bold=True, size=9)
    s.field((200, y + 66, 308, y + 85), "1700000", "sokt_summa", value("1 700 000"))
    h.put(320, y + 79, "kr", size=9)
    y += 118
    h.put(50, y, "18. Underskrifter", bold=True, size=9.5)
    h.put(50, y + 22, "Ort", size=9)
    s.field((100, y + 9, 270, y + 28), "Malmfors", "ort")
    h.put(300, y + 22, "Datum", size=9)
    s.field((350, y + 9, 545, y + 28), "2016-08-31", "datum")
    for x, name, keys in ((50, "Gudrun Östmark", "undertecknare"), (300, "Emir Falkenhed", "")):
        h.line(x, y + 74, x + 245, y + 74, 0.5)
        h.put(x, y + 84, "Firmatecknarens underskrift", size=7.5)
        s.field((x, y + 94, x + 245, y + 113), name, keys)
        h.put(x, y + 123, "Namnförtydligande", size=7.5)
    d.signed()
    h.put(
        50,
        815,
        "Stiftelsen Omtankens Arv · Box 904, 111 81 Sunnerby · Org.nr 802461-3385 · 08-465 004 60",
        size=7.5,
    )


def skolverksredovisning() -> Rendered:
    """A school authority's account with fields: captions to the right of the boxes, questions with choices."""
    h = Hand("skolverksredovisning", font="Helvetica", size=10)
    d = h.paper("redovisning")
    s = Sheet(h, d)
    h.put(50, 44, "Skolmyndigheten", bold=True, size=12)
    h.put(545, 44, "Redovisning", bold=True, size=12, align="right")
    h.put(545, 57, "1 (1)", size=8, align="right")
    h.put(50, 80, "Redovisning av statsbidrag för läxhjälp och lovskola", bold=True, size=15)
    h.put(
        50,
        96,
        "Lämnas senast tre månader efter bidragsårets slut. Belopp i hela kronor.",
        italic=True,
        size=8.5,
    )
    rows = (
        ("Ljusfors kommun", "", "Huvudmannens namn"),
        ("212000-3559", "", "Organisationsnummer"),
        ("8.1.2-2016:00731", "diarienummer", "Skolmyndighetens diarienummer"),
        ("2016-07-01", "period_start", "Bidragsperiodens första dag"),
        ("2017-06-30", "period_slut", "Bidragsperiodens sista dag"),
        ("Birgit Wallander, utbildningsstrateg", "", "Kontaktperson"),
    )
    y = 112.0
    for raw, keys, label in rows:
        s.field((50, y, 290, y + 18), raw, keys)
        h.put(298, y + 12, label, size=9)
        y += 23
    y += 14
    h.put(50, y, "Har insatserna genomförts som planerat?", bold=True, size=9.5)
    for x, word, on in ((50, "Ja, helt", False), (140, "Ja, delvis", True), (230, "Nej", False)):
        s.tick(x, y + 17, word, on)
    y = s.prose(
        y + 42,
        70,
        "genomforande",
        "Vilka insatser har genomförts?",
        "Läxhjälp har hållits på sex skolor två eftermiddagar i veckan av lärare och studenter.\n"
        "Lovskola hölls vecka 44 och 25. Kursen i februari ställdes in då bara fyra elever\nanmälde sig.",
    )
    y = s.prose(y, 56, "resultat", "Vad har insatserna lett till?",
                "412 elever har deltagit minst tio gånger, mot planerade 380.\nAv 61 elever i lovskolan "
                "nådde 37 godkänt betyg i minst ett ämne till.")  # fmt: skip
    h.put(50, y, "Ekonomi", bold=True, size=9.5)
    y += 8
    for raw, keys, label in (
        ("1 480 000", "beviljat_belopp", "kr   Beviljat statsbidrag"),
        ("1 236 415", "forbrukat_belopp", "kr   Använt statsbidrag"),
        ("243 585", "", "kr   Belopp att återbetala"),
        ("36", "", "kr   Genomsnittlig kostnad per elev och tillfälle"),
    ):
        s.field((50, y, 150, y + 18), raw, keys, *([value(raw)] if keys else []))
        h.put(158, y + 12, label, size=9)
        y += 23
    y += 18
    h.put(50, y, "Underskrift av behörig företrädare för huvudmannen", bold=True, size=9.5)
    s.field((50, y + 8, 290, y + 26), "2017-09-25", "datum")
    h.put(298, y + 20, "Datum", size=9)
    h.line(50, y + 56, 290, y + 56, 0.5)
    h.put(298, y + 56, "Namnteckning", size=9)
    s.field((50, y + 64, 290, y + 82), "Niklas Storhag", "undertecknare")
    h.put(298, y + 76, "Namnförtydligande", size=9)
    d.signed()
    h.put(50, 815, "Skolmyndigheten, 106 20 Sunnerby · 08-465 004 80 · skolmyndigheten.example", size=8)
    return with_fields(h, s.answers)


PAPERS = (arvsmedel, skolverksredovisning)
