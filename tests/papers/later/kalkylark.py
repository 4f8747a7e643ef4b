"""A spreadsheet printed with its letters and row numbers: a label in one cell, the answer cells away, quarters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, ground, stock
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_COLUMNS = (
    *(printing.Column("kr", 1, 0, " "), printing.Column("", 1, 0, " "), printing.Column("kr", 1, 0, "")),
    *(
        printing.Column("kr", 1, 2, " "),
        printing.Column("tkr", 1000, 1, " "),
        printing.Column("tkr", 1000, 0, " "),
    ),
)
_PLAIN = (3.0, 1.2, 1.2, 1.2, 1.2, 1.4)


class Kalkylark(Drawn):
    """Every line of the page is a row of the sheet; letters stand over the columns, numbers before the rows."""

    edges: tuple[float, ...] = ()
    row = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        style = self.flow.style
        table = next((block for block in paper.blocks if isinstance(block, Table)), None)
        widths = table.widths if table is not None and len(table.widths) > 2 else _PLAIN
        edges = [style.left]
        for share in widths:
            edges.append(edges[-1] + style.width * share / sum(widths))
        self.edges, self.row, self.page = tuple(edges), 0, 0
        if table is not None and len(table.widths) > 2:
            self.style = replace(style, size=self.fitting(table, edges, style.size, 6))
        self.numbers: list[tuple[int, int, float]] = []
        return super().draw(paper)

    def _running(self, paper: Paper, first: int, last: int) -> None:
        """The numbers of the rows are printed after the cells, as the program that prints them does."""
        super()._running(paper, first, last)
        flow, style, pages = self.flow, self.style, self.flow.pages
        for page, row, y in self.numbers:
            flow.pages = pages[:page]
            x, baseline = style.left - 5, y + style.size + 1
            self.ink(str(row), x, baseline, style.family.regular, 7, grey=0.35, align="right")
        flow.pages = pages

    @property
    def _step(self) -> float:
        return self.style.size * self.style.leading + 2

    def _cells(self, count: int, *, parted: bool = False) -> float:
        """So many rows of the sheet, ruled and numbered, down to the cells where they are parted; the first's top."""
        flow, style, step = self.flow, self.style, self._step
        flow.room(step * count)
        if self.page != len(flow.pages):
            self.page = len(flow.pages)
            self._letters()
        top = flow.y
        for number in range(count):
            self.row += 1
            y = top + number * step
            self.numbers.append((len(flow.pages), self.row, y))
            if style.tables == "ruled":
                flow.rule(style.left, y + step, self.edges[-1], y + step, 0.15)
                for x in self.edges if parted else (self.edges[0], self.edges[-1]):
                    flow.rule(x, y, x, y + step, 0.15)
        flow.y += step * count
        return top

    def _letters(self) -> None:
        flow, style = self.flow, self.style
        flow.frame(style.left - 22, flow.y, self.edges[-1], flow.y + 12, 0.87)
        for number, (left, right) in enumerate(pairwise(self.edges)):
            letter = "ABCDEFGHIJ"[number]
            self.ink(
                letter, (left + right) / 2, flow.y + 9, style.family.regular, 7.5, grey=0.3, align="middle"
            )
        flow.y += 12

    def _put(self, text: str, x: float, top: float, font: str, align: str = "left") -> None:
        self.ink(text, x, top + self.style.size + 0.5, font, self.style.size, align=align)

    def _title(self, block: Title) -> None:
        for text in block.lines:
            self._put(text, self.style.left + 2, self._cells(1), self.style.family.bold)
        self._cells(1)

    def _group(self, text: str) -> None:
        self._cells(1)
        self._put(text, self.style.left + 2, self._cells(1), self.style.family.bold)

    def _fields(self, block: Fields) -> None:
        """The answer starts in the first column that leaves room for the labels, two pairs where they fit."""
        style = self.style
        stop = next(x for x in self.edges if x > style.left + style.width * 0.25)
        second = next((x for x in self.edges if x > style.left + style.width * 0.52), stop)
        third = next((x for x in self.edges if x > second + style.width * 0.16), second)
        fits = len(block.fields) == 2 and third > second > stop
        if fits:
            one, two = block.fields
            fits = self._wide(one.value) < second - stop and self._wide(two.label) < third - second - 4
            fits = fits and self._wide(two.value) < self.edges[-1] - third
        for number, item in enumerate(block.fields):
            start, answer = (second, third) if fits and number else (style.left, stop)
            lines = self.flow.wrap(item.value, self.edges[-1] - answer - 4, style.answers.regular, style.size)
            if not (fits and number):
                top = self._cells(max(1, len(lines)))
            self._put(item.label, start + 2, top, style.family.regular)
            for at, line in enumerate(lines):
                baseline = top + at * self._step + style.size + 0.5
                self.flow.set_line(line, answer + 2, baseline, style.answers.regular, style.size)

    def _wide(self, text: str) -> float:
        return width_of(plain(text), self.style.family.bold, self.style.size) + 6

    def _prose(self, text: str, font: str) -> None:
        width = self.edges[-1] - self.style.left - 6
        for line in self.flow.wrap(text, width, font, self.style.size):
            top = self._cells(1)
            self.flow.set_line(line, self.style.left + 2, top + self.style.size + 0.5, font, self.style.size)

    def _section(self, block: Section) -> None:
        self._prose(block.heading, self.style.family.bold)
        for text in block.paragraphs or ("",):
            self._prose(text, self.style.answers.regular)
        self._cells(1)

    def _note(self, block: Note) -> None:
        self._prose(block.text, self.style.family.italic)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        own = len(block.widths) == len(self.edges) - 1
        edges = self.edges if own else self.edges[: len(block.widths)] + self.edges[-1:]
        if block.caption:
            self._prose(block.caption, style.family.bold)
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            font = style.family.bold if last or number == 0 else style.answers.regular
            wrapped = [
                flow.wrap(cell, right - left - 5, font, style.size) if cell else []
                for cell, (left, right) in zip(row, pairwise(edges), strict=True)
            ]
            tall = max(1, *(len(lines) for lines in wrapped))
            top = self._cells(tall, parted=True)
            if last:
                flow.rule(style.left, top, self.edges[-1], top, 0.8)
            for column, (lines, (left, right)) in enumerate(zip(wrapped, pairwise(edges), strict=True)):
                for at, line in enumerate(lines):
                    shift = tall - len(lines)
                    baseline = top + (at + shift) * self._step + style.size + 0.5
                    x = right - 3 - line[-1].x - line[-1].width if column in block.right else left + 2
                    flow.set_line(line, x, baseline, font, style.size)
            if number == 0:
                flow.rule(style.left, flow.y, self.edges[-1], flow.y, 0.8)
        self._cells(1)

    def _signature(self, block: Signature) -> None:
        for text in (block.label, block.place_date, block.name, block.title):
            if text:
                self._put(text, self.style.left + 2, self._cells(1), self.style.answers.regular)


def _file(draw: Draw, year: int) -> str:
    return draw.rng.choice(
        (f"Kalkyl_{year}.xls", f"budget {year} slutlig(2).xlsx", "Blad1", f"Projekt{year}")
    )


def _column(draw: Draw, values: list[Decimal]) -> printing.Column:
    while True:
        found = draw.rng.choice(_COLUMNS)
        if all(found.holds(value) for value in values):
            return found


def _parted(draw: Draw, whole: Decimal, count: int) -> list[Decimal]:
    """The sum over the quarters, in hundreds where it is made of hundreds."""
    step = Decimal(1000 if whole % 1000 == 0 else 100 if whole % 100 == 0 else 1)
    found, left = [], whole
    for _ in range(count - 1):
        part = (left * draw.rng.choice((0, 2, 3, 5)) / 10 / step).to_integral_value() * step
        found.append(part)
        left -= part
    return [*found, left]


def _quarters(draw: Draw, start: date, end: date) -> list[str]:
    """Names of the quarters from first to last day, at most four; none where the days do not say."""
    first, last = start.year * 4 + (start.month - 1) // 3, end.year * 4 + (end.month - 1) // 3
    if not 0 < last - first < 4:
        return []
    way = draw.rng.choice(("Kv {q}", "Kvartal {q}", "Q{q} {y}", "Kv{q}-{s:02}"))
    return [way.format(q=n % 4 + 1, y=n // 4, s=n // 4 % 100) for n in range(first, last + 1)]


def _solid(figure: str) -> str:
    """A figure that no narrow cell breaks."""
    return figure.replace(" ", printing.NBSP)


def _labelled(label: str, unit: str) -> str:
    return f"{label} ({unit})" if unit else label


def ansokan(draw: Draw) -> Paper:
    """Facts in the upper rows, the calculation by quarter, the prose at the foot."""
    sheet, who = Sheet(draw), ground.applicant(draw)
    found = ground.facts(draw, draw.rng.choice((1000, 500, 100)))
    m, year = sheet.m, found.start.year
    sheet.add(
        Title(
            (
                sheet.pick("Projektansökan", "ANSÖKAN OM PROJEKTMEDEL", "Ansökan utvecklingsmedel")
                + f" {year}",
            )
        )
    )
    if not draw.plant("F03"):
        sheet.row(
            Field(
                sheet.pick("Dnr", "Diarienr", "Ärendenr"),
                m("diarienummer", common.registry_number(draw, year)),
            )
        )
    sheet.row(Field(sheet.pick("Projekt", "Projektnamn"), m("projekt", who.project)))
    sheet.row(
        Field(sheet.pick("Sökande", "Organisation"), m("sokande", who.name)),
        Field("Orgnr", m("organisationsnummer", who.number)),
    )
    sheet.row(Field("Adress", m("adress", who.street)))
    sheet.row(Field(sheet.pick("Postadress", "Postnr och ort"), m("postadress", who.postal)))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(
        Field(sheet.pick("Kontaktperson", "Projektansvarig"), contact), Field("Tel", m("telefon", who.phone))
    )
    sheet.row(Field(sheet.pick("E-post", "Epost"), m("epost", who.email)))
    start, end = sheet.day("tidplan_start", found.start), sheet.day("tidplan_slut", found.end)
    sheet.row(
        Field(sheet.pick("Startdatum", "Projektstart"), start),
        Field(sheet.pick("Slutdatum", "Projektslut"), end),
    )
    _calculation(sheet, found)
    headings = {"syfte": "Syfte", "mal": sheet.pick("Mål", "Projektmål")}
    headings |= {"genomforande": "Genomförande", "implementering": sheet.pick("Efter projektet", "Framtid")}
    ground.Told(sheet, who.place, year).add(headings, extra=common.extra_sentences(draw, year))
    sheet.row(Field("Ort", m("ort", who.place)), Field("Datum", sheet.day("datum", found.signed)))
    sheet.row(
        Field(sheet.pick("Behörig företrädare", "Namnförtydligande"), m("undertecknare", who.signatory)),
        Field("Befattning", m("befattning", who.title)),
    )
    page = (
        "Sida {page} av {more}" if draw.plant("Q02") else sheet.pick("Sida {page}", "Sida {page} av {pages}")
    )
    return sheet.done("ansokan", header=_file(draw, year), footer=page)


def _calculation(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    names = _quarters(draw, found.start, found.end)
    parts = [_parted(draw, item.belopp, len(names)) if names else [item.belopp] for item in found.items]
    money = [found.budget, found.sokt, *([found.income] if found.income is not None else [])]
    column = _column(draw, [*money, *(value for row in parts for value in row)])
    label = _labelled(sheet.pick("Sökt belopp", "Sökta medel", "Summa som söks"), column.unit)
    sheet.row(Field(label, m("sokt_summa", *column.print(found.sokt))))
    if found.ticked:
        asked = sheet.pick("Övriga intäkter (ja/nej)", "Annan finansiering ja/nej")
        answer = {"ja": "ja", "nej": "nej"}.get(found.ticked, "")
        sheet.row(Field(asked, m("ovriga_intakter", sheet.pick(answer, answer.capitalize()), answer or None)))
        given = "" if found.income is None else m("ovriga_intakter_belopp", *column.print(found.income))
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(_labelled(sheet.pick("Övriga intäkter", "Annan finansiering"), column.unit), given))
    rows = []
    for rad, (item, quarters) in enumerate(zip(found.items, parts, strict=True), 1):
        cells = [_solid(column.print(value).raw) for value in quarters]
        if names:
            cells = [
                m(f"budget_amounts/{rad}/{name}", *column.print(value)) if value else sheet.pick("0", "")
                for name, value in zip(names, quarters, strict=True)
            ]
        whole = m(f"budget_rows/{rad}/belopp", *column.print(item.belopp))
        rows.append((m(f"budget_rows/{rad}/text", item.text), *(cells if names else ()), whole))
    sums = [_solid(column.print(sum((row[n] for row in parts), Decimal(0))).raw) for n in range(len(names))]
    rows.append(
        (
            sheet.pick("SUMMA", "Summa kostnader", "Totalt"),
            *sums,
            m("budget_summa", *column.print(found.budget)),
        )
    )
    heads = (
        _labelled(sheet.pick("Kostnad", "Kostnadsslag", "Post"), column.unit),
        *names,
        sheet.pick("Summa", "Totalt"),
    )
    right = tuple(range(1, len(heads)))
    sheet.add(Table(heads, tuple(rows), (3.2, *[1.2] * len(names), 1.5), right=right, total=True))


def redovisning(draw: Draw) -> Paper:
    """Outcome by account and quarter."""
    sheet, found = Sheet(draw), ground.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(stock.MUNICIPALITIES)
    sheet.add(
        Title(
            (
                sheet.pick("Uppföljning projekt", "Ekonomisk rapport projektmedel", "REDOVISNING PROJEKT")
                + f" {year}",
            )
        )
    )
    if not draw.plant("F03"):
        sheet.row(Field(sheet.pick("Dnr", "Diarienr"), m("diarienummer", common.registry_number(draw, year))))
    sheet.row(Field(sheet.pick("Projekt", "Projektnamn"), m("report_projects/1/projekt", found.names[1])))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(stock.BOARDS))
    sheet.row(Field("Nämnd", board))
    first, last = sheet.day("period_start", found.start), sheet.day("period_slut", found.end)
    sheet.row(
        Field(sheet.pick("Period från", "Period fr o m"), first), Field(sheet.pick("till", "t o m"), last)
    )
    _accounts(sheet, found)
    headings = {"resultat": "Resultat", "ovriga_upplysningar": sheet.pick("Kommentar", "Övrigt")}
    ground.Told(sheet, place, year).add(headings)
    day, name = sheet.day("datum", found.signed), m("undertecknare", common.applicant(draw).signatory)
    sheet.row(
        Field(sheet.pick("Datum", "Upprättad"), day), Field(sheet.pick("Underskrift", "Signatur"), name)
    )
    page = (
        "Sida {page} av {more}" if draw.plant("Q02") else sheet.pick("Sida {page}", "Sida {page} av {pages}")
    )
    return sheet.done("redovisning", header=_file(draw, year), footer=page)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    names = _quarters(draw, found.start, found.end)
    parts = [_parted(draw, entry.belopp, len(names)) if names else [entry.belopp] for entry in found.entries]
    spent = ground.spent(found)
    column = _column(draw, [spent, *(value for row in parts for value in row)])
    if spent > 0 and draw.chance(0.5):
        granted = m("beviljat_belopp", *column.print(spent))
        sheet.row(Field(_labelled(sheet.pick("Beviljade medel", "Beviljat belopp"), column.unit), granted))
    rows = []
    for rad, (entry, quarters) in enumerate(zip(found.entries, parts, strict=True), 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        cells = (
            [_solid(column.print(value).raw) if value else sheet.pick("0", "") for value in quarters]
            if names
            else []
        )
        whole = m(f"{key}/belopp", *column.print(entry.belopp))
        rows.append((m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text), *cells, whole))
    if found.total is not None:
        sums = [
            _solid(column.print(sum((row[n] for row in parts), Decimal(0))).raw) for n in range(len(names))
        ]
        rows.append(("", sheet.pick("Summa", "SUMMA"), *sums, m("summa_angiven", *column.print(found.total))))
    last = _labelled(sheet.pick("Totalt", "Utfall", "Summa"), column.unit)
    heads = ("Konto", sheet.pick("Benämning", "Text"), *names, last)
    right = tuple(range(2, len(heads)))
    widths = (0.9, 2.8, *[1.2] * len(names), 1.6)
    sheet.add(Table(heads, tuple(rows), widths, right=right, total=found.total is not None))
