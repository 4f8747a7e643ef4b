"""A listing out of an accounting system: colons under each other, groups with sums between, shares and deviations."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, fresh, ground, stock
from tests.papers.later.common import Entry, Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.make_ansokan import period_text
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_CLASSES = {"3": "Intäkter", "4": "Material och varor", "5": "Övriga kostnader", "6": "Köpta tjänster"}
_CLASSES["7"] = "Personal"
_KINDS = ("Verksamhet", "Inköp", "Övrigt")


class Systemlista(Drawn):
    """Plain type, no frames; dashes over a sum, and heads of groups on lines of their own."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for text in block.lines:
            self.ink(text, style.left, flow.y + style.size, style.family.bold, style.size)
            flow.y += style.size * style.leading
        flow.rule(style.left, flow.y + 3, style.left + style.width, flow.y + 3, 1.2)
        flow.y += 12

    def _group(self, text: str) -> None:
        self.flow.room(60)
        self.flow.y += self.style.gap
        self.flow.paragraph(text, font=self.style.family.bold)

    def _fields(self, block: Fields) -> None:
        """Every label on a line of its own, its colon under the colon above."""
        flow, style = self.flow, self.style
        colon = style.left + style.width * style.label_width
        room = style.left + style.width - colon - 12
        for item in block.fields:
            tall = max(self.height(item.value, room, style.answers.regular, style.size), style.size * 1.3)
            flow.room(tall)
            self.ink(item.label, style.left, flow.y + style.size, style.family.regular, style.size)
            self.ink(":", colon, flow.y + style.size, style.family.regular, style.size)
            self.lines(item.value, colon + 12, flow.y, room, style.answers.regular, style.size)
            flow.y += tall

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.y += style.gap
        flow.paragraph(block.heading, font=style.family.bold)
        for text in block.paragraphs:
            flow.paragraph(text)
            flow.y += 3

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        flow.y += style.gap
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 8)
        flow.room(size * 10)
        self._row(block, edges, block.headers, style.family.bold, size)
        flow.rule(style.left, flow.y + 1, style.left + style.width, flow.y + 1, 0.8)
        flow.y += 4
        for number, row in enumerate(block.rows):
            filled = sum(bool(cell) for cell in row)
            last = block.total and number == len(block.rows) - 1
            bold = last or filled == 1
            if row[0] == "" and filled > 1 and not last:
                flow.rule(edges[block.right[0]] + 12, flow.y + 1, edges[-1] - 4, flow.y + 1, 0.3)
            self._row(block, edges, row, style.family.bold if bold else style.answers.regular, size)
            flow.y += size * 0.6 if row[0] == "" else 0
        flow.rule(style.left, flow.y + 1, style.left + style.width, flow.y + 1, 0.8)
        flow.y += 8

    def _row(self, block: Table, edges: list[float], row: tuple[str, ...], font: str, size: float) -> None:
        flow = self.flow
        alone = sum(bool(cell) for cell in row) == 1
        cells = list(zip(row, pairwise(edges), strict=True))
        tall = max(self.height(cell, b - a - 8, font, size) for cell, (a, b) in cells)
        tall = size * self.style.leading if alone else tall
        flow.room(tall)
        for column, (cell, (left, right)) in enumerate(cells):
            if column in block.right:
                self.ink(cell, right - 4, flow.y + size, font, size, align="right")
            elif alone:
                self.ink(cell, left, flow.y + size, font, size)
            else:
                self.lines(cell, left, flow.y, right - left - 8, font, size)
        flow.y += tall

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(80)
        flow.y += style.gap * 2
        self._fields(Fields((Field("Ort, datum", block.place_date), Field("Attest", "." * 30))))
        self._fields(Fields((Field("Namnförtydligande", block.name), Field("Befattning", block.title))))


def _top(sheet: Sheet, titles: tuple[str, ...], year: int, place: str) -> str:
    """Title and number of the matter; the running head of the system."""
    draw = sheet.draw
    sheet.add(Title((f"{place.upper()} KOMMUN", sheet.pick(*titles))))
    if not draw.plant("F03"):
        number = sheet.m("diarienummer", common.registry_number(draw, year))
        sheet.row(Field(sheet.pick("Diarienr", "Ärendenr", "Dnr"), number))
    page = "Sida {page} ({more})" if draw.plant("Q02") else sheet.pick("Sida {page} ({pages})", "Sid {page}")
    return sheet.pick("EKON/PR04", "Projektredovisning 3.2", "Lista 1170") + "\t" + page


def ansokan(draw: Draw) -> Paper:
    """An application keyed in and printed: facts by line, the calculation by kind of cost."""
    sheet, who = Sheet(draw), fresh.applicant(draw)
    found = fresh.facts(draw, draw.rng.choice((100, 500, 1000)))
    m, year = sheet.m, found.start.year
    head = _top(sheet, ("Ansökan projektmedel", "PROJEKTANSÖKAN", "Ansökan om medel"), year, who.place)
    sheet.row(Field(sheet.pick("Projektnamn", "Projekt"), m("projekt", who.project)))
    sheet.row(Field("Sökande", m("sokande", who.name)), Field("Orgnr", m("organisationsnummer", who.number)))
    sheet.row(Field("Adress", m("adress", who.street)), Field("Postadress", m("postadress", who.postal)))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(sheet.pick("Kontaktperson", "Handläggare hos sökanden"), contact))
    sheet.row(Field("Tfn", m("telefon", who.phone)), Field("E-post", m("epost", who.email)))
    first, last = sheet.day("tidplan_start", found.start), sheet.day("tidplan_slut", found.end)
    sheet.row(Field(sheet.pick("Startdatum", "Start"), first), Field(sheet.pick("Slutdatum", "Slut"), last))
    headings = {"syfte": "Syfte", "mal": sheet.pick("Mål", "Mål och mått")}
    headings |= {"genomforande": sheet.pick("Genomförande", "Aktiviteter")}
    headings |= {"implementering": sheet.pick("Överföring till ordinarie verksamhet", "Implementering")}
    fresh.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    signed = f"{m('ort', who.place)}, {sheet.day('datum', found.signed)}"
    sheet.add(Signature(signed, m("undertecknare", who.signatory), m("befattning", who.title)))
    return sheet.done("ansokan", header=head)


def _groups(found: Facts) -> Iterator[tuple[str, list[int]]]:
    """Kinds of cost and the numbers of their items, in the order of the items."""
    count = len(found.items)
    cuts = sorted({0, (count + 1) // 3, (2 * count + 1) // 3, count})
    for name, (low, high) in zip(_KINDS, pairwise(cuts), strict=False):
        yield name, list(range(low, high))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [found.budget, *(item.belopp for item in found.items)])
    rows, code = [], draw.chance(0.5)
    for name, numbers in _groups(found):
        rows.append((name.upper() if code else name, "", ""))
        for at in numbers:
            item, key = found.items[at], f"budget_rows/{at + 1}"
            share = f"{item.belopp * 100 / found.budget:.0f} %"
            rows.append((m(f"{key}/text", item.text), m(f"{key}/belopp", *column.print(item.belopp)), share))
        own = sum((found.items[at].belopp for at in numbers), Decimal(0))
        rows.append((f"Summa {name.lower()}", column.print(own).raw, ""))
    total = m("budget_summa", *column.print(found.budget))
    rows.append((sheet.pick("SUMMA KOSTNADER", "TOTALT"), total, "100 %"))
    unit = f" ({column.unit})" if column.unit else ""
    heads = (sheet.pick("Kalkyl", "Kostnad"), f"Belopp{unit}", "Andel")
    sheet.add(Table(heads, tuple(rows), (3.2, 1.5, 0.8), right=(1, 2), total=True))
    if found.ticked:
        sheet.row(Field(sheet.pick("Övriga intäkter", "Annan finansiering"), ground.ticks(m, found.ticked)))
        own_income = "" if found.income is None else sheet.amount("ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(sheet.pick("Belopp övr. intäkter", "Belopp annan fin."), own_income))
    sheet.row(Field(sheet.pick("Sökt belopp", "Söks"), sheet.amount("sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """Budget, outcome and deviation by account, with a sum after each class of accounts."""
    sheet, found = Sheet(draw), fresh.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(stock.MUNICIPALITIES)
    titles = ("Resultatrapport projekt", "EKONOMISK REDOVISNING PROJEKT", "Projektuppföljning")
    head = _top(sheet, titles, year, place)
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(stock.BOARDS))
    project = m("report_projects/1/projekt", found.names[1])
    sheet.row(Field("Nämnd", board), Field(sheet.pick("Projekt", "Projektnamn"), project))
    period = period_text(draw, m, found.start, found.end, "period_start", "period_slut")
    sheet.row(Field(sheet.pick("Period", "Redovisad period"), period))
    if found.total is not None and found.total > 0 and draw.chance(0.6):
        granted = sheet.amount("beviljat_belopp", found.total)
        sheet.row(Field(sheet.pick("Beviljade medel", "Beviljat belopp"), granted))
    _accounts(sheet, found)
    headings = {"resultat": sheet.pick("Kommentar till utfallet", "Resultat")}
    fresh.told(sheet, place, year, headings | {"ovriga_upplysningar": "Övrigt"})
    day, name = sheet.day("datum", found.signed), m("undertecknare", common.applicant(draw).signatory)
    sheet.add(Signature(f"{place}, {day}", name, draw.rng.choice(fresh.TITLES)))
    return sheet.done("redovisning", header=head)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    entries = sorted(found.entries, key=lambda entry: entry.konto[0])
    planned = [_planned(draw, entry.belopp) for entry in entries]
    spent = ground.spent(found)
    amounts = [spent, *planned, *(entry.belopp for entry in entries)]
    column, rows = printing.column(draw.rng, amounts), []
    trailing = draw.chance(0.4) and not column.end

    def shown(value: Decimal) -> printing.Printed:
        """Minus after the figure, as some systems print it."""
        if value >= 0 or not trailing:
            return column.print(value)
        return printing.Printed(column.print(-value).raw + "-", printing.canonical(value))

    for number, (entry, plan) in enumerate(zip(entries, planned, strict=True)):
        if number == 0 or entry.konto[0] != entries[number - 1].konto[0]:
            rows.append((_CLASSES[entry.konto[0]], "", "", "", ""))
        rows.append(_line(sheet, number + 1, entry, plan, shown))
        if number + 1 == len(entries) or entries[number + 1].konto[0] != entry.konto[0]:
            same = [at for at, other in enumerate(entries) if other.konto[0] == entry.konto[0]]
            one = sum((planned[at] for at in same), Decimal(0))
            two = sum((entries[at].belopp for at in same), Decimal(0))
            name = f"Summa {_CLASSES[entry.konto[0]].lower()}"
            rows.append(("", name, shown(one).raw, shown(two).raw, shown(one - two).raw))
    if found.total is not None:
        whole, plan = m("summa_angiven", *shown(found.total)), sum(planned, Decimal(0))
        label = sheet.pick("TOTALT", "SUMMA PROJEKT")
        rows.append(("", label, shown(plan).raw, whole, shown(plan - found.total).raw))
    unit = f" {column.unit}" if column.unit else ""
    heads = ("Konto", "Benämning", "Budget", f"Utfall{unit}", sheet.pick("Avvikelse", "Diff"))
    sheet.add(
        Table(heads, tuple(rows), (0.9, 2.4, 1.4, 1.4, 1.3), right=(2, 3, 4), total=found.total is not None)
    )


def _line(sheet: Sheet, rad: int, entry: Entry, plan: Decimal, shown: object) -> tuple[str, ...]:
    m, key = sheet.m, f"konto_rows/{rad}"
    assert callable(shown)
    ground.uncoded(m, rad)
    konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
    amount = m(f"{key}/belopp", *shown(entry.belopp))
    return konto, text, shown(plan).raw, amount, shown(plan - entry.belopp).raw


def _planned(draw: Draw, belopp: Decimal) -> Decimal:
    """What the budget had, in steps that the outcome's own column can show."""
    step = Decimal(1000) if belopp % 1000 == 0 else Decimal(1)
    share = belopp * draw.rng.choice((80, 100, 100, 120)) / 100
    return (share / step).to_integral_value() * step
