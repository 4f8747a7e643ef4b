"""A foundation's letter form: labels in a narrow left margin, answers of several lines, sums before their words."""

from __future__ import annotations

from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, fresh, ground, stock
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.make_ansokan import period_text
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_GUTTER = 12.0
_FOUNDATIONS = (
    *("Stiftelsen Ljungska minnet", "Makarna Ekhagas stiftelse", "STIFTELSEN FÖR BYGD OCH BILDNING"),
    *("Sparfrämjandets fond", "Stiftelsen Gränslöst"),
)


class Marginal(Drawn):
    """Two columns for the whole paper; a hair line parts what is asked."""

    @property
    def _margin(self) -> float:
        return self.style.width * self.style.label_width

    @property
    def _inner(self) -> float:
        return self.style.left + self._margin + _GUTTER

    @property
    def _room(self) -> float:
        return self.style.width - self._margin - _GUTTER

    def _hair(self) -> None:
        flow, style = self.flow, self.style
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.25)
        flow.y += 4

    def _head(self, label: str, least: float) -> float:
        """The label in the margin; its height."""
        tall = self.height(label, self._margin, self.style.family.italic, self.style.small)
        self.flow.room(max(tall, least) + 8)
        self._hair()
        width, font = self._margin, self.style.family.italic
        self.lines(label, self.style.left, self.flow.y, width, font, self.style.small)
        return tall

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        middle = style.left + style.width / 2
        self.ink(block.lines[-1], middle, flow.y + 11, style.family.regular, 11, align="middle")
        flow.rule(middle - 60, flow.y + 17, middle + 60, flow.y + 17, 0.8)
        flow.y += 34
        for text in block.lines[:-1]:
            flow.y += self.lines(text, self._inner, flow.y, self._room, style.family.bold, 15)
        flow.y += style.gap

    def _group(self, text: str) -> None:
        self.flow.room(70)
        self.flow.paragraph(text, x=self._inner, width=self._room, font=self.style.family.bold)

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        for item in block.fields:
            own = self.height(item.value, self._room, style.answers.regular, style.size)
            tall = self._head(item.label, own)
            self.lines(item.value, self._inner, flow.y, self._room, style.answers.regular, style.size)
            flow.y += max(tall, own, style.size * style.leading) + style.gap * 0.6

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        tall = self._head(block.heading, style.size * 4)
        top, page = flow.y, len(flow.pages)
        for text in block.paragraphs:
            flow.paragraph(text, x=self._inner, width=self._room)
            flow.y += 4
        if page == len(flow.pages):
            flow.y = max(flow.y, top + tall, top + style.size * 2)
        flow.y += style.gap * 0.6

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, x=self._inner, width=self._room, font=self.style.family.italic)
        self.flow.y += self.style.gap * 0.5

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        self._head(block.caption, style.size * 6)
        edges = [self._inner]
        for share in block.widths:
            edges.append(edges[-1] + self._room * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 12)
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            font = style.family.italic if number == 0 else style.answers.regular
            font = style.family.bold if last else font
            own = style.small if number == 0 else size
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 12, font, own) for cell, (a, b) in cells)
            flow.room(tall + 4)
            if last:
                flow.rule(edges[0], flow.y, edges[1] - 10, flow.y, 0.6)
            for column, (cell, (left, right)) in enumerate(cells):
                if column in block.right:
                    self.ink(cell, right - 12, flow.y + own, font, own, align="right")
                else:
                    self.lines(cell, left, flow.y, right - left - 12, font, own)
            flow.y += tall + 1
        flow.y += style.gap

    def _signature(self, block: Signature) -> None:
        flow = self.flow
        flow.room(110)
        self._hair()
        flow.paragraph(block.place_date, x=self._inner, width=self._room)
        flow.y += 30
        flow.rule(self._inner, flow.y, self._inner + self._room * 0.7, flow.y, 0.5)
        flow.y += 2
        for text in (block.name, block.title):
            flow.paragraph(text, x=self._inner, width=self._room)


def _top(sheet: Sheet, titles: tuple[str, ...], year: int) -> None:
    sheet.add(Title((sheet.pick(*titles), sheet.pick(*_FOUNDATIONS))))
    if not sheet.draw.plant("F03"):
        number = sheet.m("diarienummer", common.registry_number(sheet.draw, year))
        sheet.row(Field(sheet.pick("Ärendets nummer", "Dnr", "Diarienummer (ifylls av oss)"), number))


def ansokan(draw: Draw) -> Paper:
    """Who, what, how and for how much, each in its place beside the margin."""
    sheet, who = Sheet(draw), fresh.applicant(draw)
    found = fresh.facts(draw, draw.rng.choice((100, 500, 1000)))
    m, year = sheet.m, found.start.year
    _top(sheet, ("Ansökan om anslag", "Ansökan om bidrag till projekt", "Ansökan projektstöd"), year)
    name, number = m("sokande", who.name), m("organisationsnummer", who.number)
    sheet.row(Field(sheet.pick("Sökande", "Sökande organisation"), f"{name}\nOrg.nr {number}"))
    address = f"{m('adress', who.street)}\n{m('postadress', who.postal)}"
    sheet.row(Field(sheet.pick("Adress", "Sökandes adress", "Postadress"), address))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(sheet.pick("Kontaktperson", "Den som kan svara på frågor"), contact))
    reach = f"{m('telefon', who.phone)}\n{m('epost', who.email)}"
    sheet.row(Field(sheet.pick("Telefon och e-post", "Telefon\nE-post"), reach))
    sheet.row(Field(sheet.pick("Projektets namn", "Projekt", "Projektets titel"), m("projekt", who.project)))
    period = period_text(draw, m, found.start, found.end, "tidplan_start", "tidplan_slut")
    sheet.row(Field(sheet.pick("Projekttid", "Tid för projektet"), period))
    headings = {"syfte": sheet.pick("Varför behövs projektet?", "Syfte"), "mal": "Mål"}
    headings |= {"genomforande": sheet.pick("Så ska det gå till", "Genomförande")}
    headings |= {"implementering": sheet.pick("Efter projektets slut", "Fortsättning")}
    fresh.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    town, day = m("ort", who.place), sheet.day("datum", found.signed)
    signatory, title = m("undertecknare", who.signatory), m("befattning", who.title)
    sheet.add(Signature(f"{town}{sheet.pick(' ', ', ', ' den ')}{day}", signatory, title))
    return sheet.done("ansokan", footer=_foot(draw))


def _foot(draw: Draw) -> str:
    if draw.plant("Q02"):
        return "Sida {page} ({more})"
    return draw.rng.choice(("Sida {page} ({pages})", "– {page} –", ""))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [found.budget, *(item.belopp for item in found.items)])
    rows = []
    for rad, item in enumerate(found.items, 1):
        amount = m(f"budget_rows/{rad}/belopp", *column.print(item.belopp))
        rows.append((amount, m(f"budget_rows/{rad}/text", item.text)))
    whole = m("budget_summa", *column.print(found.budget))
    rows.append((whole, sheet.pick("Summa kostnader", "sammanlagt", "Totalt")))
    head = (f"{sheet.pick('Belopp', 'Kostnad')}{f', {column.unit}' if column.unit else ''}", "Ändamål")
    caption = sheet.pick("Vad pengarna ska gå till", "Projektets kostnader", "Kostnader")
    sheet.add(Table(head, tuple(rows), (1.2, 2.6), right=(0,), total=True, caption=caption))
    if found.ticked:
        label = sheet.pick("Finns andra intäkter?", "Andra bidragsgivare")
        sheet.row(Field(label, ground.ticks(m, found.ticked)))
        own = "" if found.income is None else sheet.amount("ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(sheet.pick("Belopp från andra", "I så fall, hur mycket?"), own))
    label = sheet.pick("Sökt belopp", "Belopp som söks hos oss", "Sökt anslag")
    sheet.row(Field(label, sheet.amount("sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """What became of the money, with accounts between the sums and their words."""
    sheet, found = Sheet(draw), fresh.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(stock.MUNICIPALITIES)
    _top(sheet, ("Redovisning av anslag", "Slutredovisning", "Redovisning av projektbidrag"), year)
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(stock.BOARDS))
    sheet.row(Field(sheet.pick("Ansvarig nämnd", "Nämnd"), board))
    project = m("report_projects/1/projekt", found.names[1])
    sheet.row(Field(sheet.pick("Projektets namn", "Projekt"), project))
    period = period_text(draw, m, found.start, found.end, "period_start", "period_slut")
    sheet.row(Field(sheet.pick("Tid som redovisas", "Redovisningsperiod"), period))
    spent = ground.spent(found)
    if spent > 0 and draw.chance(0.7):
        granted = sheet.amount("beviljat_belopp", spent)
        sheet.row(Field(sheet.pick("Beviljat anslag", "Beviljat belopp"), granted))
    headings = {"resultat": sheet.pick("Vad blev gjort?", "Resultat"), "malgrupp": "Målgrupp"}
    fresh.told(sheet, place, year, headings | {"ovriga_upplysningar": "Övrigt"})
    _accounts(sheet, found)
    day, name = sheet.day("datum", found.signed), m("undertecknare", common.applicant(draw).signatory)
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(fresh.TITLES)))
    return sheet.done("redovisning", footer=_foot(draw))


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        amount, konto = m(f"{key}/belopp", *column.print(entry.belopp)), m(f"{key}/konto", entry.konto)
        rows.append((amount, konto, m(f"{key}/text", entry.text)))
    if found.total is not None:
        whole = m("summa_angiven", *column.print(found.total))
        rows.append((whole, "", sheet.pick("Summa", "Summa kostnader")))
    head = f"{sheet.pick('Belopp', 'Bokfört')}{f', {column.unit}' if column.unit else ''}"
    caption = sheet.pick("Kostnader enligt bokföringen", "Använda medel")
    total = found.total is not None
    heads, widths = (head, "Konto", "Avser"), (1.2, 0.8, 2.2)
    sheet.add(Table(heads, tuple(rows), widths, right=(0,), total=total, caption=caption))
