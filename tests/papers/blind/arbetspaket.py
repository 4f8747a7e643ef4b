"""The finance annex of a large programme: work packages with sums of their own, years beside each other, thousands."""

from __future__ import annotations

from decimal import Decimal

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Look, Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.model import Break, Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw

PLANTABLE = tuple(code for code in ground.PLANTABLE if code not in ("B03", "B04"))
REPORT_PLANTABLE = (*filling.REPORT_WITHOUT_ACCOUNTS, "F01")
_ACROSS = 3
_COLUMNS = (
    *(
        printing.Column("tkr", 1000, 1, " "),
        printing.Column("kkr", 1000, 1, " "),
        printing.Column("tkr", 1000, 2, " "),
    ),
    *(printing.Column("kr", 1, 0, " "), printing.Column("SEK", 1, 0, "'")),
)
_PACKAGES = (
    "Planering",
    "Genomförande",
    "Spridning",
    "Samordning och ledning",
    "Utvärdering",
    "Metodutveckling",
)


class Arbetspaket(Penned):
    """A wide page: label and answer after each other in three columns, then tables that take the whole width."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[0], style.left, flow.y + 13, style.family.bold, 13)
        for number, text in enumerate(block.lines[1:]):
            self.ink(
                text,
                style.left + style.width,
                flow.y + 8 + 11 * number,
                style.family.regular,
                8,
                align="right",
            )
        flow.y += 24
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 1.6)
        flow.y += 7

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 8)
        flow.y += 4
        self.ink(text, style.left, flow.y + style.size, style.family.bold, style.size + 1)
        flow.y += style.size * 1.6

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        wide = style.width / max(_ACROSS, len(block.fields))
        parts = []
        for item in block.fields:
            own = wide * (1 if len(block.fields) > 1 else _ACROSS)
            parts.append((item, own, 0.42 * wide, own - 0.42 * wide - 10))
        tall = max(
            max(
                self.height(i.label, a - 6, style.family.regular, 8),
                self.height(i.value, b, style.answers.bold, style.size),
            )
            for i, _, a, b in parts
        )
        flow.room(tall + 2)
        x = style.left
        for item, own, label, room in parts:
            self.lines(item.label, x, flow.y, label - 6, style.family.regular, 8)
            self.lines(item.value, x + label, flow.y, room, style.answers.bold, style.size)
            x += own
        flow.y += tall + 3

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.paragraph(block.heading, font=style.family.bold)
        self.prose(block, style.left + 12, style.width - 12, 3, style.size * 2)
        flow.y += style.gap

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        flow.room(120)
        if block.caption:
            self.ink(block.caption, style.left, flow.y + 8, style.family.italic, 8)
            flow.y += 13
        self.table(block, style.left, style.width, Look(style.size - 0.5, head=0.8, group=0.92))
        flow.y += 8

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(60)
        flow.y += 14
        third = style.width / 3
        cells = (
            ("Ort och datum", block.place_date),
            ("Underskrift projektägare", ""),
            ("Namnförtydligande, befattning", f"{block.name}, {block.title}" if block.title else block.name),
        )
        for number, (label, answer) in enumerate(cells):
            x = style.left + third * number
            self.ink(answer, x, flow.y + 10, style.answers.regular, style.size)
            if block.line:
                flow.rule(x, flow.y + 14, x + third - 16, flow.y + 14, 0.5)
            self.ink(label, x, flow.y + 23, style.family.regular, 7)
        flow.y += 30

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.regular, size=8)
        self.flow.y += 4


def _head(sheet: Sheet, titles: tuple[str, ...], year: int) -> tuple[str, str]:
    programme = sheet.pick(
        "Östersjöpartnerskapet 2014–2020",
        "Regionala fonden, Mellersta Norrlän",
        "Socialfonden, programområde 1",
    )
    sheet.add(
        Title((sheet.pick(*titles), programme, sheet.pick("Bilaga 2 Ekonomi", "Ekonomiblankett v. 2.1")))
    )
    foot = filling.pages(sheet.draw, "Sida {page} ({pages})", "{page}/{pages}")
    mine = filling.number(sheet, sheet.pick("Ärende-ID", "Journalnr", "Projektnummer"), year)
    sheet.row(*mine, Field("Utlysning", f"{year - 1}-{sheet.draw.rng.randint(1, 9)}"))
    return (
        f"{programme}\tUtskriven {year}-{sheet.draw.rng.randint(10, 12)}-{sheet.draw.rng.randint(10, 28)}",
        f"Förvaltande myndighet 0980-319 200\t{foot}",
    )


def ansokan(draw: Draw) -> Paper:
    """Facts in three columns, costs by package and year, sources last."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 1000, 10_000)))
    m, year = sheet.m, found.start.year
    before.prolonged(draw, found, draw.rng.randint(0, 2))
    header, footer = _head(
        sheet, ("Ansökan om stöd", "Projektansökan, ekonomidel", "Ansökan om EU-stöd"), year
    )
    owner = Field(
        sheet.pick("Koordinerande projektpart", "Stödmottagare", "Projektägare"), m("sokande", who.name)
    )
    sheet.row(owner, Field(sheet.pick("Org nr", "Organisationsnummer"), m("organisationsnummer", who.number)))
    title = Field(
        sheet.pick("Projektets titel", "Projekttitel", "Projektbenämning"), m("projekt", who.project)
    )
    first, last = m("tidplan_start", found.start.isoformat()), m("tidplan_slut", found.end.isoformat())
    sheet.row(
        title,
        Field(sheet.pick("Startdatum", "Projektstart"), first),
        Field(sheet.pick("Slutdatum", "Projektslut"), last),
    )
    sheet.row(
        Field("Postadress", m("adress", who.street)), Field("Postnr och ort", m("postadress", who.postal))
    )
    contact = Field(sheet.pick("Kontaktperson Ekonomi", "Projektledare"), filling.contact(sheet, who))
    sheet.row(contact, Field("Telefon", before.left_out(sheet, "telefon", who.phone)))
    sheet.row(Field("E-post", m("epost", who.email)))
    sheet.add(Group(sheet.pick("Sammanfattning", "Projektbeskrivning i korthet")))
    headings = {
        "syfte": "Övergripande syfte",
        "mal": sheet.pick("Projektmål", "Mål och indikatorer"),
        "genomforande": sheet.pick("Aktiviteter", "Arbetspaket och metod"),
    }
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    if draw.chance(0.5):
        sheet.add(Break())
    _money(sheet, found)
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header, footer=footer)


def _packages(draw: Draw, count: int) -> list[tuple[str, range]]:
    """Names of packages and which rows lie in them."""
    cut = draw.rng.randint(1, count - 1) if count > 1 else count
    names = draw.rng.sample(_PACKAGES, 2)
    parts = (range(cut), range(cut, count))
    return [
        (f"AP{n} {name}", part) for n, (name, part) in enumerate(zip(names, parts, strict=True), 1) if part
    ]


def _money(sheet: Sheet, found: Facts) -> None:
    """Per package: its costs over the years and their sum."""
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Budget per arbetspaket", "Kostnadsplan")))
    years = [str(year) for year in range(found.start.year, max(found.start.year, found.end.year) + 1)]
    names = years if len(years) > 1 else []
    parts = [before.shares(draw, item.belopp, len(years)) for item in found.items]
    values = [found.budget, found.sokt, found.income or Decimal(0), *(v for row in parts for v in row)]
    way = filling.column(draw, [*values, *(item.belopp for item in found.items)], *_COLUMNS)
    rows: list[tuple[str, ...]] = []
    for name, part in _packages(draw, len(found.items)):
        rows.append((name, *[""] * (len(names) + 1)))
        for at in part:
            item, key = found.items[at], at + 1
            own = [
                m(f"budget_amounts/{key}/{y}", *way.print(v))
                for y, v in zip(names, parts[at] if names else (), strict=True)
            ]
            text, belopp = filling.cost(sheet, key, item.text, item.belopp, way)
            rows.append((text, *own, belopp))
        sums = [way.print(sum((parts[at][n] for at in part), Decimal(0))).raw for n in range(len(names))]
        rows.append(
            (
                f"Delsumma {name[:3]}",
                *sums,
                way.print(sum((found.items[at].belopp for at in part), Decimal(0))).raw,
            )
        )
    sums = [way.print(sum((row[n] for row in parts), Decimal(0))).raw for n in range(len(names))]
    rows.append(
        (
            sheet.pick("Totalt budgeterad kostnad", "Summa totala kostnader"),
            *sums,
            m("budget_summa", *way.print(found.budget)),
        )
    )
    heads = (sheet.pick("Kostnadsslag", "Aktivitet/kostnad"), *names, sheet.pick("Totalt", "Hela projektet"))
    right, widths = tuple(range(1, len(heads))), (3.0, *[1.0] * len(names), 1.2)
    sheet.add(Table(heads, tuple(rows), widths, right=right, total=True, caption=f"Belopp i {way.unit}"))
    _sources(sheet, found, way)


def _sources(sheet: Sheet, found: Facts, way: printing.Column) -> None:
    m = sheet.m
    rows = [
        (sheet.pick("Sökt stöd", "Sökt EU-stöd", "Ansökt belopp"), m("sokt_summa", *way.print(found.sokt)))
    ]
    if found.income is not None:
        rows.append(
            (
                sheet.pick("Offentlig medfinansiering", "Egen medfinansiering"),
                m("ovriga_intakter_belopp", *way.print(found.income)),
            )
        )
    rows.append(("Total finansiering", way.print(found.sokt + (found.income or 0)).raw))
    sheet.add(
        Table(
            ("Finansiering", "Totalt"),
            tuple(rows),
            (3, 1),
            right=(1,),
            total=True,
            caption=f"Belopp i {way.unit}",
        )
    )


_REMARKS = (
    *("", "", "Startade senare än planerat", "Högre pris än beräknat, se bilaga", "Faktura väntas i januari"),
    *("Omfördelat efter godkännande av programkontoret", "Enl. plan"),
)


def redovisning(draw: Draw) -> Paper:
    """Budget, outcome, deviation and a remark, sums in the middle; below nought in brackets."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year = sheet.m, found.end.year
    header, footer = _head(
        sheet,
        ("Lägesrapport, ekonomi", "Ekonomisk slutrapport", "Delrapport med ansökan om utbetalning"),
        year,
    )
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(
        Field("Projektets titel", m("report_projects/1/projekt", found.names[1])),
        Field(sheet.pick("Ansvarig nämnd", "Nämnd"), board),
    )
    sheet.row(Field(sheet.pick("Redovisningsperiod", "Rapportperiod"), before.span(sheet, found, "period")))
    given, spent = before.granted(draw, found), ground.spent(found)
    if given is not None:
        granted = filling.amount(sheet, "beviljat_belopp", given, "{} kr", "{} SEK")
        used = filling.amount(sheet, "forbrukat_belopp", spent, "{} kr", "{} SEK")
        sheet.row(
            Field(sheet.pick("Beviljat stöd", "Totalt beviljat belopp"), granted),
            Field(sheet.pick("Upparbetade kostnader", "Upparbetat"), used),
        )
    _outcome(sheet, found)
    place = draw.rng.choice(words.MUNICIPALITIES)
    sheet.add(
        *filling.told(
            sheet,
            place,
            year,
            {"genomforande": "Genomförda aktiviteter", "resultat": "Resultat i förhållande till målen"},
        )
    )
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header, footer=footer)


def _outcome(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Utfall per arbetspaket", "Ekonomisk uppföljning")))
    plans = [before.planned(draw, entry) for entry in found.entries]
    spent = ground.spent(found)
    way = filling.column(
        draw,
        [spent, *plans, *(entry.belopp for entry in found.entries)],
        *_COLUMNS,
        printing.Column("kr", 1, 2, " "),
    )
    rows: list[tuple[str, ...]] = []
    for name, part in _packages(draw, len(found.entries)):
        rows.append((name, "", "", "", ""))
        for at in part:
            entry, plan = found.entries[at], plans[at]
            text, belopp = filling.cost(sheet, at + 1, entry.text, entry.belopp, way)
            rows.append(
                (
                    text,
                    way.print(plan).raw,
                    belopp,
                    filling.bracketed(way, plan - entry.belopp),
                    sheet.pick(*_REMARKS),
                )
            )
        plan, used = (
            sum((plans[at] for at in part), Decimal(0)),
            sum((found.entries[at].belopp for at in part), Decimal(0)),
        )
        rows.append(
            (
                f"Delsumma {name[:3]}",
                way.print(plan).raw,
                way.print(used).raw,
                filling.bracketed(way, plan - used),
                "",
            )
        )
    if found.total is not None:
        plan = sum(plans, Decimal(0))
        rows.append(
            (
                "Totalt",
                way.print(plan).raw,
                m("summa_angiven", *way.print(found.total)),
                filling.bracketed(way, plan - found.total),
                "",
            )
        )
    heads = ("Kostnadsslag", "Budget", "Utfall", "Avvikelse", "Kommentar")
    total = found.total is not None
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (2.6, 1, 1, 1, 2),
            right=(1, 2, 3),
            total=total,
            caption=f"Belopp i {way.unit}",
        )
    )
