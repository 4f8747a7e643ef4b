"""An association's yearly sheet: frames with names in them, facts run on, incomes over costs, two years."""

from __future__ import annotations

from decimal import Decimal

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Look, Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = tuple(code for code in ground.PLANTABLE if code not in ("B03", "B04"))
REPORT_PLANTABLE = filling.REPORT_WITHOUT_ACCOUNTS
_COLUMNS = (
    *(
        printing.Column("", 1, 0, " ", ":-"),
        printing.Column("kr", 1, 0, " "),
        printing.Column("", 1, 0, " ", " kr"),
    ),
    *(printing.Column("", 1, 0, ".", ":-"), printing.Column("kr", 1, 2, " ")),
)


class Foreningsblad(Penned):
    """What belongs together runs on in one frame, label and answer after each other, many on a line."""

    name = ""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        middle = style.left + style.width / 2
        for number, text in enumerate(block.lines):
            size = 10 if number else 15
            self.ink(
                text,
                middle,
                flow.y + size,
                style.family.regular if number else style.family.bold,
                size,
                align="middle",
            )
            flow.y += size * 1.4
        flow.y += 10
        self.name = ""

    def _group(self, text: str) -> None:
        self.name = text

    def _legend(self, start: float, page: int) -> None:
        """The frame about what was set since `start`, its name in the upper edge."""
        flow, style = self.flow, self.style
        self._frames(start, page)
        if self.name and len(flow.pages) == page:
            wide = width_of(self.name, style.family.bold, 8.5)
            flow.frame(style.left + 10, start - 5, style.left + 18 + wide, start + 5, 1.0)
            self.ink(self.name, style.left + 14, start + 3, style.family.bold, 8.5)
        self.name = ""
        flow.y += 11

    def _fields(self, block: Fields) -> None:
        """Pairs on a line as long as they fit, none of them parted."""
        flow, style = self.flow, self.style
        flow.room(style.size * 6)
        start, page, x, room = flow.y, len(flow.pages), 0.0, style.width - 16
        flow.y += 8
        for item in block.fields:
            label = f"{item.label}{style.label_end} "
            used = width_of(label, style.family.regular, style.size - 1) + 3
            lines = flow.wrap(item.value, room - used, style.answers.bold, style.size)
            wide = used + max((line[-1].x + line[-1].width for line in lines if line), default=24)
            if x and x + wide > room:
                flow.y, x = flow.y + style.size * style.leading + 3, 0.0
            self.ink(label, style.left + 8 + x, flow.y + style.size, style.family.regular, style.size - 1)
            tall = flow.set_lines(lines, style.left + 8 + x + used, flow.y, style.answers.bold, style.size)
            flow.y += max(0.0, tall - style.size * style.leading)
            x += wide + 18
        flow.y += style.size * style.leading + 5
        self._legend(start, page)

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 7)
        start, page = flow.y, len(flow.pages)
        self.name = block.heading
        flow.y += 7
        self.prose(block, style.left + 8, style.width - 16, 2, style.size * 2)
        flow.y += 3
        self._legend(start, page)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        flow.room(min(330, 60 + 15 * len(block.rows)))
        self.table(block, style.left, style.width, Look(style.size - 0.5, cells=False, head=0.88))
        flow.y += 12

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.italic, size=8.5)
        self.flow.y += 6

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(80)
        self.ink(block.place_date, style.left, flow.y + 12, style.answers.regular, style.size)
        flow.y += 42
        half = style.left + style.width / 2
        for x, label in ((style.left, block.name), (half, "Revisor")):
            if block.line:
                flow.rule(x, flow.y, x + style.width * 0.4, flow.y, 0.5)
            self.ink(label, x, flow.y + 11, style.answers.regular, style.size)
        self.ink(block.title, style.left, flow.y + 24, style.answers.regular, style.size)
        flow.y += 32


def _head(sheet: Sheet, titles: tuple[str, ...], place: str, year: int) -> tuple[str, str]:
    sheet.add(
        Title((sheet.pick(*titles), f"{place} kommun, {sheet.pick('Kultur och fritid', 'Föreningsservice')}"))
    )
    foot = filling.pages(sheet.draw, "Sida {page} av {pages}", "{page}", "")
    return (
        f"{sheet.pick('Lämnas senast 15 februari', 'Inlämnas i ett exemplar')}",
        f"{place} kommun, 0980-319 200, foreningar@kommun.example, org.nr 212000-0142\t{foot}",
    )


def ansokan(draw: Draw) -> Paper:
    """Members, what was had last year, and the budget of the year that is applied for."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 500, 1000)), most=6)
    m, year = sheet.m, found.start.year
    header, footer = _head(
        sheet,
        ("Ansökan om föreningsbidrag", "Ansökan om arrangemangsbidrag", "Ansökan om utvecklingsbidrag"),
        who.place,
        year,
    )
    sheet.add(Group(sheet.pick("Föreningen", "Sökande förening")))
    fields = [
        Field(sheet.pick("Förening", "Föreningens namn"), m("sokande", who.name)),
        Field("Org.nr", m("organisationsnummer", who.number)),
    ]
    fields += [
        Field("Bankgiro", f"{draw.rng.randint(100, 999)}-{draw.rng.randint(1000, 9999)}"),
        Field("Adress", before.left_out(sheet, "adress", who.street)),
    ]
    fields += [
        Field(sheet.pick("Postnr/ort", "Postadress"), m("postadress", who.postal)),
        Field("Antal medlemmar", str(draw.rng.randint(20, 900))),
    ]
    fields += [
        Field("Kontaktperson", filling.contact(sheet, who)),
        Field(sheet.pick("Tel.", "Telefon hem/arbete"), m("telefon", who.phone)),
        Field("E-post", m("epost", who.email)),
    ]
    sheet.row(*fields)
    sheet.add(Group(sheet.pick("Ansökan gäller", "Projektet")))
    first, last = (
        filling.day(sheet, "tidplan_start", found.start),
        filling.day(sheet, "tidplan_slut", found.end),
    )
    project = [
        Field(sheet.pick("Arrangemang", "Aktivitet/projekt", "Projektets namn"), m("projekt", who.project)),
        Field(sheet.pick("Börjar", "Startdatum"), first),
        Field(sheet.pick("Slutar", "Slutdatum"), last),
    ]
    sokt = filling.amount(
        sheet,
        "sokt_summa",
        found.sokt,
        "{} kr",
        "{} kronor",
        "{}:-" if found.sokt == int(found.sokt) else "{} kr",
    )
    project += [
        *filling.number(sheet, "Dnr", year),
        Field(sheet.pick("Vi ansöker om", "Sökt bidrag", "Belopp som söks"), sokt),
    ]
    sheet.row(*project)
    headings = {
        "syfte": "Syfte",
        "mal": "Mål",
        "malgrupp": "Målgrupp",
        "genomforande": sheet.pick("Så ska det gå till (genomförande)", "Genomförande"),
    }
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _budget(sheet, found, year)
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header, footer=footer)


def _earlier(sheet: Sheet, value: Decimal) -> Decimal:
    return (value * sheet.draw.rng.choice((70, 85, 95, 110)) / 100 / 100).to_integral_value() * 100


def _budget(sheet: Sheet, found: Facts, year: int) -> None:
    """Incomes with what is applied for among them, then costs; last year's outcome before this year's budget."""
    m, draw = sheet.m, sheet.draw
    values = [found.budget, found.sokt, found.income or Decimal(0), *(item.belopp for item in found.items)]
    way = filling.column(draw, values, *_COLUMNS)
    rows: list[tuple[str, ...]] = [("INTÄKTER", "", "")]
    if found.income is not None:
        own = m("ovriga_intakter_belopp", *way.print(found.income))
        rows.append(
            (
                sheet.pick("Övriga intäkter", "Egna medel", "Egen finansiering"),
                way.print(_earlier(sheet, found.income)).raw,
                own,
            )
        )
    rows.append(
        (
            sheet.pick("Bidrag från kommunen (det sökta)", "Sökt bidrag från nämnden"),
            way.print(_earlier(sheet, found.sokt)).raw,
            way.print(found.sokt).raw,
        )
    )
    rows.append(("Summa intäkter", "", way.print(found.sokt + (found.income or 0)).raw))
    rows.append(("KOSTNADER", "", ""))
    past = Decimal(0)
    for rad, item in enumerate(found.items, 1):
        text, belopp = filling.cost(sheet, rad, item.text, item.belopp, way)
        before_that = _earlier(sheet, item.belopp)
        past += before_that
        rows.append((text, way.print(before_that).raw, belopp))
    rows.append(("Summa kostnader", way.print(past).raw, m("budget_summa", *way.print(found.budget))))
    unit = before.unit(way, ", {}")
    heads = (sheet.pick("Budget", "Ekonomi") + unit, f"Utfall {year - 1}", f"Budget {year}")
    sheet.add(Table(heads, tuple(rows), (3, 1, 1), right=(1, 2), total=True))


def redovisning(draw: Draw) -> Paper:
    """Budget beside outcome, incomes over costs, and what the year came to."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _head(
        sheet,
        (
            "Redovisning av föreningsbidrag",
            "Redovisning av arrangemangsbidrag",
            "Slutredovisning utvecklingsbidrag",
        ),
        place,
        year,
    )
    sheet.add(Group("Föreningen"))
    who = filling.applicant(draw)
    sheet.row(
        Field("Förening", who.name),
        Field("Org.nr", who.number),
        Field("Kontaktperson", who.contact),
        Field("Tel.", who.phone),
    )
    sheet.add(Group("Redovisningen gäller"))
    given, spent = before.granted(draw, found), ground.spent(found)
    fields = [
        Field(sheet.pick("Arrangemang", "Projektets namn"), m("report_projects/1/projekt", found.names[1])),
        *filling.number(sheet, "Dnr", year),
    ]
    fields.append(Field(sheet.pick("Avser tiden", "Tid"), before.span(sheet, found, "period")))
    if given is not None:
        fields.append(
            Field(
                sheet.pick("Erhållet bidrag", "Beviljat bidrag"),
                filling.amount(sheet, "beviljat_belopp", given, "{} kr", "{} kronor"),
            )
        )
        fields.append(
            Field(
                sheet.pick("Använt belopp", "Förbrukat"),
                filling.amount(sheet, "forbrukat_belopp", spent, "{} kr", "{} kronor"),
            )
        )
    sheet.row(*fields)
    sheet.add(
        *filling.told(
            sheet,
            place,
            year,
            {"genomforande": "Genomförande", "resultat": "Resultat", "ovriga_upplysningar": "Övrigt"},
        )
    )
    _compared(sheet, found, given)
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header, footer=footer)


def _compared(sheet: Sheet, found: ReportFacts, given: Decimal | None) -> None:
    plans = [before.planned(sheet.draw, entry) for entry in found.entries]
    values = [ground.spent(found), given or Decimal(0), *plans, *(entry.belopp for entry in found.entries)]
    way = filling.column(sheet.draw, values, *_COLUMNS)
    rows: list[tuple[str, ...]] = []
    if given is not None:
        rows += [("INTÄKTER", "", ""), ("Bidrag från kommunen", way.print(given).raw, way.print(given).raw)]
    rows.append(("KOSTNADER", "", ""))
    for rad, (entry, plan) in enumerate(zip(found.entries, plans, strict=True), 1):
        text, belopp = filling.cost(sheet, rad, entry.text, entry.belopp, way)
        rows.append((text, way.print(plan).raw, belopp))
    if found.total is not None:
        rows.append(
            (
                "Summa kostnader",
                way.print(sum(plans, Decimal(0))).raw,
                sheet.m("summa_angiven", *way.print(found.total)),
            )
        )
    sheet.add(
        Table(
            (f"Ekonomi{before.unit(way, ', {}')}", "Budget", "Utfall"),
            tuple(rows),
            (3, 1, 1),
            right=(1, 2),
            total=found.total is not None,
        )
    )
