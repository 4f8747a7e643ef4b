"""A fund's folded leaflet: two columns on a wide page, rules of the fund among the lines to fill in."""

from __future__ import annotations

from itertools import pairwise

from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_GUTTER, _PAD = 46.0, 2.0
_FUNDS = (
    *("Bergströmska bygdefonden", "Stiftelsen Öppna dörrar", "Norra Holmens sparbanksstiftelse"),
    *("Stiftelsen Handtaget", "Vassby kommuns donationsfond"),
)
_RULES = (
    "Fonden stöder projekt som ger varaktig nytta för bygden. Bidrag lämnas till föreningar, kommuner och "
    "stiftelser men inte till enskilda. Styrelsen sammanträder i april och oktober.",
    "Ansökan ska vara undertecknad av behörig firmatecknare. Bifoga stadgar och årsredovisning. Den som "
    "beviljas medel redovisar senast tre månader efter projektets slut.",
    "Ange alltid sökt belopp och hur resten av kostnaden ska täckas. Egen arbetsinsats tas inte upp i budgeten.",
    "Högsta bidrag är 750 000 kronor per år. Handläggningstiden är ungefär åtta veckor.",
)


class Folder(Drawn):
    """The left column is filled before the right one; an answer stands on a line with its label above or below."""

    column = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        self.column = 0
        return super().draw(paper)

    @property
    def _wide(self) -> float:
        return (self.style.width - _GUTTER) / 2

    @property
    def _left(self) -> float:
        return self.style.left + self.column * (self._wide + _GUTTER)

    def _need(self, height: float) -> None:
        flow = self.flow
        if flow.y + height <= self.style.page[1] - self.style.bottom or flow.y <= self.style.top:
            return
        if self.column == 0:
            self.column, flow.y = 1, self.style.top
        else:
            flow.new_page()
            self.column = 0

    def _text(self, marked: str, font: str, size: float) -> None:
        for line in self.flow.wrap(marked, self._wide, font, size):
            self._need(size * self.style.leading)
            self.flow.set_line(line, self._left, self.flow.y + size, font, size)
            self.flow.y += size * self.style.leading

    def _title(self, block: Title) -> None:
        style = self.style
        for number, text in enumerate(block.lines):
            size = style.size * (1.9 if number == 0 else 1.2)
            self._text(text, style.family.bold if number == 0 else style.family.italic, size)
        self.flow.y += style.gap

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        self._need(style.size * 7)
        flow.y += style.gap
        self._text(text, style.family.bold, style.size * 1.15)
        flow.y += 3

    def _note(self, block: Note) -> None:
        style = self.style
        size = style.size * (0.82 if block.small else 0.95)
        self._need(size * 4)
        self._text(block.text, style.family.italic if block.small else style.family.regular, size)
        self.flow.y += style.gap

    def _fields(self, block: Fields) -> None:
        total = sum(item.weight for item in block.fields)
        parts = [(item, self._wide * item.weight / total - 6) for item in block.fields]
        if any(self._spread(item) > width for item, width in parts) and len(parts) > 1:
            for item in block.fields:
                self._fields(Fields((item,)))
            return
        style, x = self.style, 0.0
        tall = max(self.height(item.value, width, style.answers.regular, style.size) for item, width in parts)
        tall = max(tall, style.size * style.leading)
        self._need(tall + style.small * 2.6 + 6)
        for item, width in parts:
            self._line(item, self._left + x, width, tall)
            x += width + 6
        self.flow.y += tall + style.small * style.leading + style.gap * 0.7 + 4

    def _spread(self, item: Field) -> float:
        style = self.style
        label = width_of(item.label, style.family.italic, style.small)
        return max(label, width_of(plain(item.value), style.answers.regular, style.size))

    def _line(self, item: Field, x: float, width: float, tall: float) -> None:
        """`label_right`: this fund prints its labels under the line."""
        flow, style = self.flow, self.style
        font, y = style.family.italic, flow.y
        if not style.label_right:
            self.ink(item.label, x, y + style.small, font, style.small)
            y += style.small * style.leading
        self.lines(item.value, x + _PAD, y, width, style.answers.regular, style.size)
        flow.rule(x, y + tall + 2, x + width, y + tall + 2, 0.4)
        if style.label_right:
            self.ink(item.label, x, y + tall + 3 + style.small, font, style.small)

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        self._need(style.size * 5)
        flow.y += 2
        self._text(block.heading, style.family.bold, style.size)
        for text in block.paragraphs:
            self._text(text, style.answers.regular, style.size)
            flow.y += 2
        if not block.paragraphs:
            for _ in range(2):
                flow.y += style.size * 1.6
                flow.rule(self._left, flow.y, self._left + self._wide, flow.y, 0.3)
        flow.y += style.gap

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        shares = [self._wide * share / sum(block.widths) for share in block.widths]
        size = self.fitting(block, [sum(shares[:n]) for n in range(len(shares) + 1)], style.size, 6)
        self._need(size * 9)
        if block.caption:
            self._text(block.caption, style.family.bold, style.size)
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            font = style.family.italic if number == 0 else style.answers.regular
            font, own = style.family.bold if last else font, style.small if number == 0 else size
            tall = max(self.height(cell, w - 6, font, own) for cell, w in zip(row, shares, strict=True)) + 2
            self._need(tall + 3)
            edges = [self._left + sum(shares[:n]) for n in range(len(shares) + 1)]
            for column, (cell, (left, right)) in enumerate(zip(row, pairwise(edges), strict=True)):
                if column in block.right:
                    self.ink(cell, right, flow.y + own, font, own, align="right")
                else:
                    self.lines(cell, left, flow.y, right - left - 6, font, own)
            flow.y += tall
            flow.rule(
                self._left, flow.y, self._left + self._wide, flow.y, 0.7 if last or number == 0 else 0.2
            )
            flow.y += 1
        flow.y += style.gap

    def _signature(self, block: Signature) -> None:
        self._need(90)
        self._fields(Fields((Field("Ort och datum", block.place_date),)))
        if block.line:
            self._fields(Fields((Field("Namnteckning", "\n"),)))
        self._fields(Fields((Field("Namnförtydligande", block.name), Field("Befattning", block.title))))


def _top(sheet: Sheet, titles: tuple[str, ...], year: int) -> str:
    """Whose leaflet it is, some of its rules, and its foot."""
    draw, fund = sheet.draw, sheet.pick(*_FUNDS)
    sheet.add(Title((fund, sheet.pick(*titles))))
    for rule in draw.rng.sample(_RULES, draw.rng.randint(1, 2)):
        sheet.add(Note(rule, small=True))
    if not draw.plant("F03"):
        number = sheet.m("diarienummer", filling.registry_number(draw, year))
        sheet.row(
            Field(sheet.pick("Fondens ärendenummer", "Vårt diarienummer", "Ansökan nr (ifylles ej)"), number)
        )
    page = "Sida {page} ({more})" if draw.plant("Q02") else sheet.pick("Sida {page} ({pages})", "")
    office = f"{fund}, Box 31, 742 90 Tjärnlunda   Tel 0980-319 240   Org.nr 802400-1230"
    return f"{office}\t{page}"


def ansokan(draw: Draw) -> Paper:
    """Who asks, for what, and what it costs, in the fund's own order."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 500, 1000)), most=6)
    m, year = sheet.m, found.start.year
    footer = _top(sheet, ("Ansökan om bidrag", "Ansökningsblankett", "Så söker du – blankett"), year)
    sheet.add(Group(sheet.pick("1. Vem söker?", "Den sökande", "Vi som söker")))
    sheet.row(Field(sheet.pick("Förening/organisation", "Sökandens namn"), m("sokande", who.name)))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    number = Field(sheet.pick("Org.nr", "Organisationsnummer"), m("organisationsnummer", who.number))
    sheet.row(Field(sheet.pick("Kontaktperson", "Vår kontakt"), contact, 1.3), number)
    street = filling.left_out(sheet, "adress", who.street)
    sheet.row(
        Field("Adress", street),
        Field(sheet.pick("Postnr och ort", "Postadress"), m("postadress", who.postal)),
    )
    phone, email = filling.left_out(sheet, "telefon", who.phone), m("epost", who.email)
    sheet.row(
        Field(sheet.pick("Telefon", "Tel"), phone), Field(sheet.pick("E-post", "Mejladress"), email, 1.5)
    )
    sheet.add(Group(sheet.pick("2. Vad gäller det?", "Det vi vill göra", "Projektet")))
    sheet.row(Field(sheet.pick("Projektets namn", "Benämning på projektet"), m("projekt", who.project)))
    sheet.row(Field(sheet.pick("Tid för genomförandet", "Projekttid"), filling.span(sheet, found, "tidplan")))
    headings = {
        "syfte": sheet.pick("Varför behövs det?", "Syfte"),
        "malgrupp": sheet.pick("För vem?", "Målgrupp"),
    }
    headings |= {
        "mal": sheet.pick("Vad ska det leda till?", "Mål"),
        "genomforande": sheet.pick("Hur?", "Upplägg"),
    }
    headings |= {"implementering": sheet.pick("Och sedan?", "Efter projektet")}
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    sheet.add(Signature(f"{where} {day}", m("undertecknare", who.signatory), m("befattning", who.title)))
    return sheet.done("ansokan", footer=footer)


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("3. Vad kostar det?", "Pengarna", "Ekonomi")))
    first = draw.chance(0.4)
    if first:
        _asked(sheet, found)
    column = filling.column(draw, [found.budget, *(item.belopp for item in found.items)])
    rows = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    rows.append(
        (sheet.pick("Tillsammans", "Summa", "Kostnad totalt"), m("budget_summa", *column.print(found.budget)))
    )
    heads = (
        sheet.pick("Utgifter", "Kostnader för"),
        sheet.pick("Kronor", "Belopp") if not column.unit else column.unit,
    )
    sheet.add(Table(heads, tuple(rows), (2.4, 1.2), right=(1,), total=True))
    if found.ticked:
        label = sheet.pick("Har ni andra inkomster till projektet?", "Bidrar någon annan?")
        sheet.row(Field(label, ground.ticks(m, found.ticked)))
        own = "" if found.income is None else filling.amount(sheet, "ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(sheet.pick("Hur mycket?", "Summa från andra"), own))
    if not first:
        _asked(sheet, found)


def _asked(sheet: Sheet, found: Facts) -> None:
    label = sheet.pick("Vi söker bidrag med", "Belopp som söks ur fonden", "Sökt bidrag")
    sheet.row(Field(label, filling.amount(sheet, "sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """The leaflet that closes the matter."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    footer = _top(sheet, ("Redovisning av bidrag", "Återrapport", "Slutredovisning till fonden"), year)
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(sheet.pick("Ansvarig nämnd", "Nämnd"), board))
    project = m("report_projects/1/projekt", found.names[1])
    sheet.row(Field(sheet.pick("Projektets namn", "Benämning på projektet"), project))
    sheet.row(
        Field(sheet.pick("Redovisad tid", "Perioden som redovisas"), filling.span(sheet, found, "period"))
    )
    given = filling.granted(draw, found)
    if given is not None:
        used = filling.amount(sheet, "forbrukat_belopp", ground.spent(found))
        granted = filling.amount(sheet, "beviljat_belopp", given)
        sheet.row(Field(sheet.pick("Beviljat bidrag", "Bidrag från fonden"), granted), Field("Använt", used))
    headings = {"resultat": sheet.pick("Hur gick det?", "Resultat"), "genomforande": "Så gjorde vi"}
    filling.told(
        sheet, place, year, headings | {"ovriga_upplysningar": sheet.pick("Övrigt", "Hälsning till fonden")}
    )
    _accounts(sheet, found)
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(words.TITLES)))
    return sheet.done("redovisning", footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    column = filling.column(draw, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        rows.append((konto, text, m(f"{key}/belopp", *column.print(entry.belopp))))
    if found.total is not None:
        rows.append(("", sheet.pick("Summa", "Tillsammans"), m("summa_angiven", *column.print(found.total))))
    heads = (sheet.pick("Konto", "Kto"), sheet.pick("Vad", "Avser"), column.unit or "Kronor")
    caption = sheet.pick("Så användes pengarna", "Utgifter enligt bokföringen")
    total = found.total is not None
    sheet.add(Table(heads, tuple(rows), (0.8, 2.2, 1.3), right=(2,), total=total, caption=caption))
