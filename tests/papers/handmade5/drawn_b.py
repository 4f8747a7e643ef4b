"""Three drawn papers: fields to fill in, a research plan by year, quarters side by side; all invented."""

from __future__ import annotations

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import Answer, several, with_fields
from tests.papers.marks import TICKED, fold
from tests.papers.pdf import Rendered
from tests.papers.style import A4
from tests.papers.surface import width_of


class _Form:
    """A sheet with captions drawn on it and fields that hold the answers."""

    def __init__(self, h: Hand, d: Document) -> None:
        self.h, self.d = h, d
        self.fields: list[Answer] = []

    def field(
        self, x0: float, top: float, x1: float, bottom: float, raw: str, keys: str = "", *values: str
    ) -> None:
        """A field and its answer; without an answer it lies there empty."""
        box = Box(x0, top, x1, bottom)
        self.h.box(x0, top, x1, bottom)
        self.fields.append(Answer(self.h.documents[-1].pages[1] - 1, box, raw))
        if keys and raw:
            self.d(keys, fold(raw), *values)
            wide = max(width_of(line, "Helvetica", 10) for line in raw.split("\n"))
            words = Box(x0 + 3, top + 2, x0 + 3 + wide, bottom - 2)
            for key in keys.split(","):
                self.d.placed[key] = [Placed(self.fields[-1].page + 1, words, raw)]

    def row(
        self, y: float, *cells: tuple[float, float, str, str, str] | tuple[float, float, str, str, str, str]
    ) -> float:
        """Captions over fields: (left, right, caption, answer, keys)."""
        for x0, x1, caption, raw, keys in cells:
            self.h.put(x0, y + 8, caption, size=7.5, bold=True)
            self.field(x0, y + 11, x1, y + 29, raw, keys)
        return y + 36

    def tick(self, x: float, y: float, word: str, *, on: bool) -> None:
        self.fields.append(Answer(self.h.documents[-1].pages[1] - 1, Box(x, y - 9, x + 10, y + 1), "", on))
        self.h.box(x, y - 9, x + 10, y + 1)
        self.h.put(x + 14, y, word, size=9)


_WALK = (
    ("syfte", "Bakgrund och syfte", "Fallolyckor är den vanligaste orsaken till att äldre i Mossby söker vård.\n"
     "Många är dessutom ensamma. Vi vill att fler rör sig tillsammans."),
    ("mal", "Mål (hur vet ni att ni har lyckats?)", "60 personer över 70 år går med minst en gång i veckan.\n"
     "Hälften ska orka resa sig ur en stol utan att ta stöd."),
    ("genomforande", "Så ska projektet genomföras", "Åtta gångledare utbildas av en sjukgymnast. Grupperna utgår från\n"
     "tre mötesplatser. Varannan vecka avslutas med kaffe och en kort föreläsning."),
)  # fmt: skip
_WALK_COSTS = (
    ("Utbildning av gångledare", "18 000"),
    ("Lokal för föreläsningar", "6 400"),
    ("Reflexvästar och stegräknare", "9 600"),
    ("Föreläsare", "7 000"),
    ("", ""),
)


def halsomedel() -> Rendered:
    """A public health council's form with fields to fill in, ticks among them; one row of the budget is left empty."""
    h = Hand("halsomedel", font="Helvetica", size=10, ticks="drawn")
    d = h.paper("ansokan")
    f = _Form(h, d)
    h.put(45, 50, "Ansökan om folkhälsomedel", size=18, bold=True)
    h.put(550, 44, "Folkhälsorådet i Mossby", size=9, align="right")
    h.put(550, 56, "Dnr (rådet fyller i):", size=9, align="right")
    d.unanswered("diarienummer")
    y = f.row(66, (45, 380, "Projektets namn", "Gå ut och må bra", "projekt"),
              (390, 550, "Organisationsnummer", "802867-1140", "organisationsnummer"))  # fmt: skip
    y = f.row(y, (45, 290, "Sökande förening eller verksamhet", "Pensionärsföreningen Eken i Mossby", "sokande"),
              (300, 550, "Ansvarig kontaktperson", "Inga-Britt Sjöqvist", "kontaktperson"))  # fmt: skip
    y = f.row(y, (45, 200, "Adress", "Ekbacken 5", "adress"), (210, 330, "Postnummer och ort", "443 70 Mossby",
              "postadress"), (340, 550, "E-post", "eken@mossbypensionar.example", "epost"))  # fmt: skip
    y = f.row(y, (45, 200, "Telefon", "0302-465 00 71", "telefon"),
              (210, 370, "Startdatum", "2017-02-01", "tidplan_start"),
              (380, 550, "Slutdatum", "2017-11-30", "tidplan_slut"))  # fmt: skip
    for name, caption, text in _WALK:
        d.section(name, caption, fold(text))
        h.put(45, y + 8, caption, size=7.5, bold=True)
        f.field(45, y + 11, 550, y + 50, text)
        y += 57
    y = _walk_money(h, d, f, y)
    f.row(y, (45, 160, "Ort", "Mossby", "ort"), (170, 260, "Datum", "2016-11-21", "datum"),
          (270, 550, "Namnförtydligande", "Rolf Anderstig", "undertecknare"))  # fmt: skip
    h.put(45, y + 64, "Underskrift", size=7.5, bold=True)
    h.line(100, y + 66, 550, y + 66, 0.5)
    h.put(45, 815, "Blanketten skickas till folkhalsoradet@mossby.example senast den 30 november.", size=8)
    d.signed()
    return with_fields(h, f.fields)


def _walk_money(h: Hand, d: Document, f: _Form, y: float) -> float:
    """Rows of fields for what it costs, the question about other income, and the sum that is asked for."""
    h.put(45, y + 8, "Kostnad", size=7.5, bold=True)
    h.put(430, y + 8, "Kronor", size=7.5, bold=True)
    y += 11
    for rad, (text, sum_) in enumerate(_WALK_COSTS, 1):
        key = f"budget_rows/{rad}"
        f.field(45, y, 425, y + 17, text, f"{key}/text" if text else "")
        f.field(430, y, 550, y + 17, sum_, f"{key}/belopp" if sum_ else "", value(sum_ or "0"))
        y += 19
    h.put(380, y + 12, "Summa", size=9, bold=True)
    f.field(430, y, 550, y + 17, "41 000", "budget_summa", "41000")
    y += 36
    h.put(45, y, "Har projektet andra intäkter?", size=9, bold=True)
    f.tick(190, y, "Ja", on=True)
    f.tick(230, y, "Nej", on=False)
    d("ovriga_intakter", f"{TICKED} Ja", "ja")
    d.placed["ovriga_intakter"] = [Placed(1, Box(190, y - 9, 216, y + 2), TICKED)]
    h.put(290, y, "Om ja, hur mycket (kronor)?", size=9)
    f.field(430, y - 13, 550, y + 4, "11 000", "ovriga_intakter_belopp", "11000")
    h.put(290, y + 23, "Sökt belopp (kronor)", size=9, bold=True)
    f.field(430, y + 10, 550, y + 27, "30 000", "sokt_summa", "30000")
    return y + 34


_PEAT = (
    ("syfte", "5. Populärvetenskaplig sammanfattning", "Dikade torvmarker läcker koldioxid. När de däms börjar de "
     "samla kol igen, men ingen vet hur fort. Vi mäter på tolv myrar som dämdes mellan 2004 och 2018."),
    ("mal", "6. Frågeställningar", "Hur lång tid tar det innan upptaget är större än läckaget? Vilken roll spelar "
     "grundvattnets höjd de första fem åren?"),
    ("genomforande", "7. Metod och tidplan", "Kammarmätningar görs var fjortonde dag från april till oktober åren "
     "2020 till 2022. En av myrarna följs dygnet runt med ett instrument som lånas av Väderinstitutet och är "
     "försäkrat för 1 400 tkr. Sista halvåret ägnas åt analys och publicering."),
)  # fmt: skip
_PEAT_COSTS = (
    ("Löner inkl. LKP", ("612", "640", "655"), "1 907"),
    ("Utrustning", ("180", "0", "20"), "200"),
    ("Resor och fältarbete", ("64", "92", "41"), "197"),
    ("Publicering", ("–", "15", "45"), "60"),
    ("Indirekta kostnader", ("299", "261", "266"), "826"),
)


def torvmark() -> Rendered:
    """A research fund: numbered boxes, several who apply, years in thousands; the university's number is mistyped."""
    h = Hand("torvmark", font="DejaVu Serif", size=9, leading=1.45)
    d = h.paper("ansokan")
    h.put(297, 48, "NORDLUNDSKA FORSKNINGSFONDEN", size=12, bold=True, align="middle")
    h.put(297, 64, "Ansökan om forskningsbidrag 2020–2022", align="middle")
    cells = (
        ((50, "1. Huvudsökande (namn)", d("sokande", "Annika Rydvall")),
         (250, "Akademisk titel", "Docent"), (380, "Personnummer", "850709-9805")),
        ((50, "2. Anslagsförvaltare", "Västra högskolan"),
         (250, "Org.nr", d("organisationsnummer", "202100-9003")), (380, "Institution", "Mark och miljö")),
        ((50, "Postadress", d("postadress", "Box 771, 451 26 Västhamn")),
         (250, "Telefon", d("telefon", "010-465 00 18")), (380, "E-post", d("epost", "a.rydvall@vhs.example"))),
        ((50, "3. Medsökande", "Petter Lomander, fil.dr"), (250, "Medsökande", "Yonas Tesfaye, tekn.dr"),
         (380, "Medsökande", "–")),
        ((50, "4. Projektets titel", d("projekt", "Kol tillbaka till myren")),
         (250, "Projekttid", d("tidplan_start", "2020-01-01") + "–" + d("tidplan_slut", "2022-12-31")),
         (380, "Sökt belopp, tkr", d("sokt_summa", "2 000", "2000000"))),
    )  # fmt: skip
    y = 84.0
    for row in cells:
        for (x, caption, answer), end in zip(row, (250, 380, 545), strict=True):
            h.box(x, y, end, y + 32)
            h.put(x + 4, y + 10, caption, size=7)
            h.put(x + 4, y + 25, answer)
        y += 32
    y += 24
    for name, heading, text in _PEAT:
        h.put(50, y, heading, bold=True)
        y = h.wrap(50, y + 16, 495, d.section(name, heading, text)) + 12
    h.put(545, 815, "sid 1 av 2", size=7.5, align="right")
    _peat_money(h, d)
    d.planted.extend(("N08", "N09"))
    d.signed()
    return h.done()


def _peat_money(h: Hand, d: Document) -> None:
    """The second sheet: what it costs year by year, who pays, and who signs."""
    h.page()
    h.put(50, 48, "8. Budget (tkr)", bold=True)
    xs, years = (54, 330, 400, 470, 540), ("2020", "2021", "2022")
    y = 70.0
    h.row(y, xs, ("Kostnadsslag", *years, "Summa"), right=(1, 2, 3, 4), bold=True)
    h.line(50, y + 5, 545, y + 5, 1)
    for rad, (text, parts, whole) in enumerate(_PEAT_COSTS, 1):
        y += 17
        cells = several(d, rad, text, tuple(zip(years, parts, strict=True)), whole, 1000)
        h.row(y, xs, cells, right=(1, 2, 3, 4))
    h.line(50, y + 6, 545, y + 6, 0.4)
    sums = (
        ("Summa kostnader", "1 155", "1 008", "1 027", d("budget_summa", "3 190", "3190000")),
        ("Högskolans egen insats", "430", "380", "380", d("ovriga_intakter_belopp", "1 190", "1190000")),
        ("Söks av fonden", "725", "628", "647", "2 000"),
    )
    for row in sums:
        y += 18
        h.row(y, xs, row, right=(1, 2, 3, 4), bold=row is not sums[1])
    y = h.wrap(
        50,
        y + 30,
        495,
        "LKP är 54,9 %. Indirekta kostnader följer högskolans modell 2019.",
        size=8,
    )
    h.put(50, y + 20, "9. Underskrifter", bold=True)
    signers = (
        (50, "Huvudsökande", d("undertecknare", "Annika Rydvall"), d("datum", "2019-05-06")),
        (310, "Prefekt (medges)", "Ulf Tengmark", "2019-05-08"),
    )
    for x, role, name, day in signers:
        h.put(x, y + 40, role, size=7.5)
        h.line(x, y + 74, x + 220, y + 74, 0.5)
        h.put(x, y + 87, name)
        h.put(x + 220, y + 87, day, align="right")
    h.put(545, 815, "sid 2 av 2", size=7.5, align="right")


_QUARTERS = ("Kv 1", "Kv 2", "Kv 3", "Kv 4")
_GUIDES = (
    ("Löner familjelotsar", ("312,4", "318,0", "325,6", "331,2"), "1 287,2", ("1 300,0", "12,8")),
    ("PO-pålägg", ("121,2", "123,4", "126,3", "128,5"), "499,4", ("504,4", "5,0")),
    ("Handledning", ("18,0", "0,0", "24,0", "12,0"), "54,0", ("48,0", "-6,0")),
    ("Lokal", ("30,0", "30,0", "30,0", "30,0"), "120,0", ("120,0", "0,0")),
    ("Utvärdering, FoU Väst", ("–", "–", "75,0", "–"), "75,0", ("100,0", "25,0")),
    ("Ersättning från regionen", ("–", "-50,0", "–", "-50,0"), "-100,0", ("-100,0", "0,0")),
)
_GUIDES_TOLD = (
    ("resultat", "Måluppfyllelse", "38 familjer har haft en lots, mot målet 35. Antalet placerade barn i området gick "
     "från elva till sju. En placering kostar i snitt 1,4 mnkr om året."),
    ("ovriga_upplysningar", "Avvikelser", "Upphandlingen av utvärderingen drog ut på tiden. En fjärdedel av den "
     "kostnaden, 25 tkr, faktureras därför 2022 och ryms inte i årets utfall."),
)  # fmt: skip


def familjelots() -> Rendered:
    """A social investment's year: quarters, outcome, budget and deviation in thousands, two columns of prose."""
    h = Hand("familjelots", font="Liberation Sans", size=10, page=(A4[1], A4[0]), leading=1.4)
    d = h.paper("redovisning")
    h.box(0, 0, 842, 14, 0.2)
    h.put(50, 74, "Sociala investeringar – årsrapport 2021", size=18, bold=True)
    facts = (
        ("Nämnd", d("namnd", "Socialnämnden i Brevkärr")),
        ("Insats", d("report_projects/1/projekt", "Familjelots Norr")),
        ("Period", d("period_start,period_slut", "jan–dec 2021", "2021-01-01", "2021-12-31")),
        ("Dnr", d("diarienummer", "SN 2019/00412")),
        ("Tilldelat 2021, tkr", d("beviljat_belopp", "1 972,4", "1972400")),
        ("Förbrukat 2021, tkr", d("forbrukat_belopp", "1 935,6", "1935600")),
    )
    for number, (label, answer) in enumerate(facts):
        x = (50.0, 220.0, 360.0, 470.0, 575.0, 690.0)[number]
        h.put(x, 112, label, size=8, bold=True)
        h.put(x, 127, answer)
    _quarters(h, d, 166)
    for x, (name, heading, text) in zip((50, 440), _GUIDES_TOLD, strict=True):
        h.put(x, 350, heading, bold=True, size=12)
        h.wrap(x, 368, 340, d.section(name, heading, text))
    h.put(50, 470, "Rapporten godkänd " + d("datum", "2022-02-03") + " av " + d("undertecknare", "Soraya Winge")
          + ", verksamhetschef")  # fmt: skip
    h.put(792, 570, "Kommunstyrelsen föredrar insatsen på sammanträdet i mars", size=8, align="right")
    d.signed(line=False)
    return h.done()


def _quarters(h: Hand, d: Document, y: float) -> None:
    xs, right = (54, 290, 360, 430, 500, 596, 692, 788), (1, 2, 3, 4, 5, 6, 7)
    h.box(50, y - 14, 792, y + 6, 0.86)
    h.row(y, xs, ("Tkr", *_QUARTERS, "Utfall 2021", "Budget 2021", "Avvikelse"), right=right, bold=True)
    for rad, (text, parts, whole, plan) in enumerate(_GUIDES, 1):
        y += 19
        cells = several(d, rad, text, tuple(zip(_QUARTERS, parts, strict=True)), whole, 1000)
        h.row(y, xs, (*cells, *plan), right=right)
        h.line(50, y + 6, 792, y + 6, 0.2)
    total = d("summa_angiven", "1 935,6", "1935600")
    sums = ("Summa", "481,6", "421,4", "580,9", "451,7", total, "1 972,4", "36,8")
    h.row(y + 20, xs, sums, right=right, bold=True)


PAPERS = (halsomedel, torvmark, familjelots)
