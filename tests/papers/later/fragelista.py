"""A state authority's list of questions: number, question and answer in three columns, the figures within an answer."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, ground, stock
from tests.papers.later.common import Facts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Field, Fields, Note, Paper, Section, Table, Title
from tests.papers.people import Draw

PLANTABLE = (*ground.PLANTABLE, "B11")
REPORT_PLANTABLE = ("T01", "T04", "T05", "F01", "F03", "F04", "Q02")
_HEADS = ("Nr", "Fråga", "Svar")


class Fragelista(Drawn):
    """A thin rule above every question; the head of the list stands again on every page."""

    page = 0

    @property
    def _columns(self) -> tuple[float, float, float]:
        style = self.style
        return style.left, style.left + 26, style.left + 30 + style.width * 0.36

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = 16.0 if number == 0 else 10.0
            font = style.family.bold if number == 0 else style.family.regular
            flow.y += self.lines(text, style.left, flow.y, style.width, font, size)
        flow.y += style.gap * 2
        self.page = 0

    def _opened(self, height: float) -> None:
        """Room for a question, with the list's head where a page or the list begins."""
        flow, style = self.flow, self.style
        flow.room(height + style.size * 2)
        if self.page != len(flow.pages):
            self.page = len(flow.pages)
            for x, text in zip(self._columns, _HEADS, strict=True):
                self.ink(text, x, flow.y + style.size, style.family.bold, style.size * 0.9)
            flow.y += style.size * 1.5
            flow.rule(style.left, flow.y, style.left + style.width, flow.y, 1.0)
            flow.y += 3

    def _question(self, label: str) -> float:
        """The question in its columns; its height."""
        flow, style = self.flow, self.style
        number, _, text = label.rpartition("\t")
        first, second, third = self._columns
        self.ink(number, first, flow.y + style.size, style.family.regular, style.size)
        return self.lines(text, second, flow.y, third - second - 10, style.family.regular, style.size)

    def _asked(self, label: str) -> float:
        _, second, third = self._columns
        text = label.rpartition("\t")[2]
        return self.height(text, third - second - 10, self.style.family.regular, self.style.size)

    def _closed(self) -> None:
        flow, style = self.flow, self.style
        flow.y += 3
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.3)
        flow.y += 3

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        third = self._columns[2]
        width = style.left + style.width - third
        for item in block.fields:
            answer = self.height(item.value, width, style.answers.regular, style.size)
            tall = max(answer, self._asked(item.label), style.size * style.leading)
            self._opened(tall)
            self._question(item.label)
            self.lines(item.value, third, flow.y, width, style.answers.regular, style.size)
            flow.y += tall
            self._closed()

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        if "\t" not in block.heading:
            super()._section(block)
            return
        third = self._columns[2]
        tall = max(self._asked(block.heading), style.size * style.leading * 2)
        self._opened(tall)
        foot, page = flow.y + self._question(block.heading), len(flow.pages)
        for text in block.paragraphs:
            flow.paragraph(text, x=third, width=style.left + style.width - third)
            flow.y += 3
        if len(flow.pages) == page:
            flow.y = max(flow.y, foot)
        self.page = len(flow.pages)
        self._closed()

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        if "\t" not in block.caption:
            super()._table(block)
            return
        third, size = self._columns[2], style.size * 0.95
        right = style.left + style.width
        edges = [third]
        for share in block.widths:
            edges.append(edges[-1] + (right - third) * share / sum(block.widths))
        step = size * style.leading + 2
        rows = [(row, False) for row in block.rows]
        rows[-1] = (rows[-1][0], block.total)
        tall = sum(self._row_height(row, edges, size, step) for row, _ in rows) + step
        self._opened(max(tall, self._asked(block.caption)))
        foot = flow.y + self._question(block.caption)
        for row, last in ((block.headers, False), *rows):
            if last:
                flow.rule(third, flow.y + 1, right, flow.y + 1, 0.5)
            head = row is block.headers
            font = style.family.italic if head else style.family.bold if last else style.answers.regular
            for column, (cell, (x0, x1)) in enumerate(zip(row, pairwise(edges), strict=True)):
                if column in block.right:
                    self.ink(cell, x1, flow.y + size + 1, font, size, align="right")
                else:
                    self.lines(cell, x0, flow.y + 1, x1 - x0 - 8, font, size)
            flow.y += self._row_height(row, edges, size, step)
        flow.y = max(flow.y, foot)
        self._closed()

    def _row_height(self, row: tuple[str, ...], edges: list[float], size: float, step: float) -> float:
        font = self.style.answers.bold
        return max(step, self.height(row[0], edges[1] - edges[0] - 8, font, size) + 2)


class _Asking:
    """A sheet whose labels are numbered questions."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.number = sheet, 0
        self.stop = sheet.pick("", ".", ")")
        self.parts = sheet.draw.chance(0.3)

    def label(self, *ways: str) -> str:
        self.number += 1
        part, question = divmod(self.number - 1, 8)
        number = f"{part + 1}.{question + 1}" if self.parts else str(self.number)
        return f"{number}{self.stop}\t{self.sheet.pick(*ways)}"

    def __call__(self, answer: str, *ways: str) -> None:
        self.sheet.row(Field(self.label(*ways), answer))


def _wordy(value: Decimal) -> str:
    millions, rest = divmod(int(value), 1_000_000)
    head = {0: "", 1: "en miljon "}.get(millions, f"{printing.in_words(millions)} miljoner ")
    return f"{head}{printing.in_words(rest) if rest else ''} kronor".replace("  ", " ")


def ansokan(draw: Draw) -> Paper:
    """Questions to the applicant, one after the other."""
    sheet, who = Sheet(draw), ground.applicant(draw)
    found = ground.facts(draw, draw.rng.choice((1000, 500, 100)))
    m, year, ask = sheet.m, found.start.year, _Asking(sheet)
    title = sheet.pick(
        "Ansökan om statsbidrag", "Ansökan om medel till utvecklingsinsatser", "Statsbidrag: ansökan"
    )
    sheet.add(
        Title((title, sheet.pick(f"Bidragsåret {year}", f"Utlysning {year}:2, formulär A", "Formulär 7")))
    )
    if not draw.plant("F03"):
        sheet.add(Note("Diarienummer: " + m("diarienummer", common.registry_number(draw, year))))
    ask(
        m("sokande", who.name),
        "Vad heter den organisation som ansöker?",
        "Vilken organisation söker bidraget?",
    )
    ask(m("organisationsnummer", who.number), "Organisationsnummer?", "Vilket organisationsnummer har ni?")
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    ask(contact, "Vem är kontaktperson för ansökan?", "Ange namn på kontaktperson.")
    ask(
        m("telefon", who.phone),
        "På vilket telefonnummer nås kontaktpersonen?",
        "Telefonnummer till kontaktpersonen?",
    )
    ask(
        m("epost", who.email), "Vilken e-postadress ska vi skriva till?", "E-postadress till kontaktpersonen?"
    )
    ask(m("adress", who.street), "Vilken postadress har ni (gata eller box)?", "Adress?")
    ask(m("postadress", who.postal), "Postnummer och ort?", "Vilket är ert postnummer och er postort?")
    ask(
        m("projekt", who.project),
        "Vad heter projektet?",
        "Vilket namn har projektet som bidraget ska gå till?",
    )
    ask(sheet.day("tidplan_start", found.start), "När startar projektet?", "Vilket datum börjar projektet?")
    ask(sheet.day("tidplan_slut", found.end), "När avslutas projektet?", "Vilket datum slutar projektet?")
    headings = {
        "syfte": ask.label("Vad är projektets syfte?", "Beskriv kortfattat syftet med projektet."),
        "mal": ask.label("Vilka mål har projektet och hur ska ni mäta dem?", "Vilka mål ska nås?"),
        "genomforande": ask.label("Hur ska projektet genomföras?", "Beskriv genomförandet steg för steg."),
        "malgrupp": ask.label("Vilken är målgruppen?", "Vem vänder sig projektet till?"),
    }
    ground.Told(sheet, who.place, year).add(headings, extra=common.extra_sentences(draw, year))
    _money(sheet, found, ask)
    ask(m("ort", who.place), "Ort för undertecknandet?")
    ask(sheet.day("datum", found.signed), "Datum för undertecknandet?", "Vilken dag undertecknas ansökan?")
    ask(
        m("undertecknare", who.signatory),
        "Vem undertecknar ansökan (behörig företrädare)?",
        "Behörig firmatecknares namn?",
    )
    ask(m("befattning", who.title), "Vilken befattning har undertecknaren?", "Undertecknarens befattning?")
    return sheet.done("ansokan", footer=ground.foot(draw, who.place))


def _money(sheet: Sheet, found: Facts, ask: _Asking) -> None:
    m, draw = sheet.m, sheet.draw
    sokt = sheet.amount("sokt_summa", found.sokt, "{} kronor", "{} kr", "{}")
    if draw.plant("B11"):
        sokt += f" ({_wordy(found.sokt + 30_000)})"
    elif draw.chance(0.3):
        sokt += f" ({_wordy(found.sokt)})"
    ask(sokt, "Hur stort bidrag söker ni?", "Vilket belopp ansöker ni om?", "Sökt belopp, i kronor?")
    table = ask.label(
        "Vilka kostnader har projektet? Specificera per kostnadsslag.", "Redovisa budgeten per post."
    )
    column = printing.column(draw.rng, [found.budget, *(item.belopp for item in found.items)])
    rows = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    rows.append((sheet.pick("Totalt", "Summa kostnader"), m("budget_summa", *column.print(found.budget))))
    heads = (sheet.pick("Kostnadsslag", "Post"), f"Belopp ({column.unit})" if column.unit else "Belopp")
    sheet.add(Table(heads, tuple(rows), (2.4, 1.3), right=(1,), total=True, caption=table))
    if not found.ticked:
        return
    answer = ground.ticks(m, found.ticked)
    ask(answer, "Har projektet övriga intäkter?", "Finansieras projektet även med andra medel?")
    own = (
        ""
        if found.income is None
        else sheet.amount("ovriga_intakter_belopp", found.income, "{} kr", "{} kronor", "{}")
    )
    if found.income is None:
        ground.no_income(m)
    ask(own, "Om ja, hur stora är de övriga intäkterna?", "Vid ja: ange beloppet för annan finansiering.")


def redovisning(draw: Draw) -> Paper:
    """Reporting back: what was granted, what was used, for what."""
    sheet, found = Sheet(draw), ground.report_facts(draw)
    m, year, ask = sheet.m, found.end.year, _Asking(sheet)
    place = draw.rng.choice(stock.MUNICIPALITIES)
    title = sheet.pick(
        "Återrapportering av statsbidrag", "Redovisning av statsbidrag", "Återrapport: utvecklingsmedel"
    )
    sheet.add(
        Title(
            (title, sheet.pick(f"Bidragsåret {year}", "Formulär B", f"Lämnas senast den 1 mars {year + 1}"))
        )
    )
    if not draw.plant("F03"):
        sheet.add(Note("Diarienummer: " + m("diarienummer", common.registry_number(draw, year))))
    ask(f"{place} kommun", "Vilken kommun eller region svarar?")
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(stock.BOARDS))
    ask(board, "Vilken nämnd har ansvarat för medlen?", "Ansvarig nämnd?")
    ask(
        m("report_projects/1/projekt", found.names[1]),
        "Vad heter projektet?",
        "Projektets namn enligt beslutet?",
    )
    ask(sheet.day("period_start", found.start), "Från och med vilket datum gäller redovisningen?")
    ask(sheet.day("period_slut", found.end), "Till och med vilket datum gäller redovisningen?")
    headings = {
        "resultat": ask.label("Vilka resultat har uppnåtts?", "Beskriv projektets resultat."),
        "malgrupp": ask.label("Vilken målgrupp har nåtts?", "Vilka har deltagit (målgrupp)?"),
        "ovriga_upplysningar": ask.label("Har ni några övriga upplysningar?", "Övriga upplysningar?"),
    }
    ground.Told(sheet, place, year).add(headings)
    _used(sheet, ask)
    ask(
        sheet.day("datum", found.signed),
        "Vilken dag undertecknas redovisningen?",
        "Datum för undertecknandet?",
    )
    name = m("undertecknare", common.applicant(draw).signatory)
    ask(name, "Vem undertecknar redovisningen?", "Behörig företrädares namn?")
    return sheet.done("redovisning", footer=ground.foot(draw, place))


def _used(sheet: Sheet, ask: _Asking) -> None:
    """Granted and used, the latter by kind of cost."""
    m, draw = sheet.m, sheet.draw
    costs = [Decimal(draw.rng.randint(4, 700) * 500) for _ in range(draw.rng.randint(2, 6))]
    used = sum(costs, Decimal(0))
    granted = used + draw.rng.choice((0, 0, 4500, 38_000))
    way = sheet.pick("{} kronor", "{} kr", "{}")
    answer = sheet.amount("beviljat_belopp", granted, way)
    ask(
        answer, "Hur mycket bidrag har ni beviljats?", "Vilket belopp har kommunen beviljats enligt beslutet?"
    )
    answer = sheet.amount("forbrukat_belopp", used, way)
    ask(answer, "Hur mycket av bidraget har ni förbrukat?", "Vilket belopp har förbrukats under perioden?")
    ask(way.format(printing.grouped(granted - used)), "Hur mycket ska betalas tillbaka?")
    column = printing.column(draw.rng, [used, *costs])
    rows = [
        (m(f"budget_rows/{rad}/text", text), m(f"budget_rows/{rad}/belopp", *column.print(cost)))
        for rad, (text, cost) in enumerate(
            zip(draw.rng.sample(stock.COSTS, len(costs)), costs, strict=True), 1
        )
    ]
    rows.append((sheet.pick("Totalt", "Summa"), m("summa_angiven", *column.print(used))))
    caption = ask.label("Hur fördelar sig de förbrukade medlen?", "Specificera kostnaderna per kostnadsslag.")
    heads = (sheet.pick("Kostnadsslag", "Post"), f"Belopp ({column.unit})" if column.unit else "Belopp")
    sheet.add(Table(heads, tuple(rows), (2.4, 1.3), right=(1,), total=True, caption=caption))
