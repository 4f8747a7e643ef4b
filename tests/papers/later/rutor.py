"""A state authority's coded form: numbered cells, a box for every digit, cost kinds across and years downwards."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from models.geometry import Box
from tests.papers import printing
from tests.papers.flow import Placed
from tests.papers.later import common, fresh, ground, stock
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain, spans
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.surface import descent_of, width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_PAD, _LABEL, _STEP = 4.0, 7.0, 13.0
_DIGITS = re.compile("[0-9]{4,9}|[0-9]{6}-[0-9]{4}")
_AUTHORITIES = ("Statens bygdenämnd", "Folkhälsostyrelsen", "Ungdomsverket", "Länsstyrelsen i Norrlän")


class Rutor(Drawn):
    """Every cell framed, its code and label in the upper corner; digits stand in boxes of their own."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[-1], style.left, flow.y + 10, style.family.bold, 10)
        right = style.left + style.width
        self.ink(block.lines[0].upper(), right, flow.y + 14, style.family.bold, 14, align="right")
        for number, text in enumerate(block.lines[1:-1]):
            self.ink(text, right, flow.y + 26 + 10 * number, style.family.regular, 8, align="right")
        flow.y += 26 + 10 * len(block.lines[1:-1])

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(80)
        flow.y += style.gap
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 15, 0.25)
        self.ink(text, style.left + _PAD, flow.y + 11, style.family.bold, 9.5, grey=0.99)
        flow.y += 15

    def _code(self, label: str) -> str:
        self.number += 1
        return f"{self.number:02} {label}"

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        for row in self._rows(block.fields):
            total, x, tall, cells = sum(item.weight for item in row), style.left, 0.0, []
            for item in row:
                width = style.width * item.weight / total
                head = self.flow.wrap(self._code(item.label), width - 6, style.family.regular, _LABEL)
                own = self.height(item.value, width - 2 * _PAD, style.answers.regular, style.size)
                top = len(head) * _LABEL * style.leading + 3
                tall = max(tall, top + max(own, 17) + 3)
                cells.append((item, x, width, head, top))
                x += width
            flow.room(tall)
            for item, x, width, head, top in cells:
                flow.frame(x, flow.y, x + width, flow.y + tall)
                flow.set_lines(head, x + 3, flow.y + 1, style.family.regular, _LABEL)
                if _DIGITS.fullmatch(plain(item.value)):
                    self._comb(item.value, x + _PAD, flow.y + top)
                    continue
                inner, font = width - 2 * _PAD, style.answers.regular
                self.lines(item.value, x + _PAD, flow.y + top, inner, font, style.size)
            flow.y += tall

    def _rows(self, fields: tuple[Field, ...]) -> list[tuple[Field, ...]]:
        """Side by side where every answer has room on its line."""
        style, total = self.style, sum(item.weight for item in fields)
        for item in fields:
            text = plain(item.value)
            wide = width_of(text, style.answers.bold, style.size)
            if _DIGITS.fullmatch(text):
                wide = _STEP * len(text)
            if wide + 2 * _PAD > style.width * item.weight / total:
                return [(one,) for one in fields]
        return [fields]

    def _comb(self, marked: str, x: float, top: float) -> None:
        """Each character in a box; the word stands over all of them."""
        style, flow = self.style, self.flow
        font, size = style.answers.regular, min(style.size, 10.5)
        baseline = top + size + 1
        for text, keys in spans(marked):
            bottom = baseline + descent_of(font, size)
            right = x + _STEP * len(text)
            for key in keys:
                box = Box(x, bottom - size, right, bottom)
                flow.placed.setdefault(key, []).append(Placed(len(flow.pages), box, text))
            for character in text:
                if character != "-":
                    flow.frame(x, top - 1, x + _STEP, top + size + 5)
                at = x + (_STEP - width_of(character, font, size)) / 2
                self.flow.paint(lambda s, c=character, a=at: s.text(a, baseline, c, font, size))  # type: ignore[misc]
                x += _STEP

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 7)
        start, page = flow.y, len(flow.pages)
        heading = self._code(block.heading)
        flow.y += self.lines(heading, style.left + 3, flow.y + 1, style.width, style.family.regular, 8) + 4
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + _PAD, width=style.width - 2 * _PAD)
            flow.y += 3
        flow.y += 4 if block.paragraphs else style.size * 3
        self._frames(start, page)

    def _note(self, block: Note) -> None:
        self.flow.y += 4
        self.flow.paragraph(block.text, font=self.style.family.italic, size=8)
        self.flow.y += 4

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, min(style.size, 9.5), 8)
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            font = style.family.regular if number == 0 else style.answers.regular
            font, own = style.family.bold if last else font, 7.5 if number == 0 else size
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 6, font, own) for cell, (a, b) in cells) + 6
            flow.room(tall)
            for column, (cell, (left, right)) in enumerate(cells):
                if number == 0 or last:
                    flow.frame(left, flow.y, right, flow.y + tall, 0.92)
                flow.frame(left, flow.y, right, flow.y + tall)
                if column in block.right and number:
                    self.ink(cell, right - 3, flow.y + own + 3, font, own, align="right")
                else:
                    self.lines(cell, left + 3, flow.y + 2, right - left - 6, font, own)
            flow.y += tall
        flow.y += 4

    def _signature(self, block: Signature) -> None:
        self._fields(Fields((Field("Ort och datum", block.place_date), Field("Namnteckning", "\n"))))
        self._fields(Fields((Field("Namnförtydligande", block.name), Field("Befattning", block.title))))


def _day(sheet: Sheet, key: str, when: object) -> str:
    """A day as the boxes hold it: eight digits."""
    return sheet.m(key, str(when).replace("-", ""), str(when))


def _whole(sheet: Sheet, key: str, value: Decimal) -> str:
    """Kronor without blanks, a digit to a box."""
    return sheet.m(
        key, printing.grouped(value, "", 0 if value == int(value) else 2), printing.canonical(value)
    )


def _top(sheet: Sheet, titles: tuple[str, ...], year: int) -> None:
    where = sheet.pick(
        "Läs anvisningarna innan du fyller i blanketten", "Texta tydligt", "Skickas in i original"
    )
    sheet.add(Title((sheet.pick(*titles), where, sheet.pick(*_AUTHORITIES))))
    if not sheet.draw.plant("F03"):
        number = sheet.m("diarienummer", common.registry_number(sheet.draw, year))
        sheet.row(Field("Diarienummer", number), Field("Ankomststämpel", ""))


def ansokan(draw: Draw) -> Paper:
    """A coded application; what the project costs is asked year by year."""
    sheet, who = Sheet(draw), fresh.applicant(draw)
    found = fresh.facts(draw, draw.rng.choice((100, 1000)), most=5)
    m, year = sheet.m, found.start.year
    _top(sheet, ("Ansökan om projektbidrag", "Ansökan statsbidrag", "Ansökan om projektstöd"), year)
    sheet.add(Group(sheet.pick("A. Uppgifter om sökanden", "A  Sökande")))
    name, number = m("sokande", who.name), m("organisationsnummer", who.number)
    sheet.row(Field("Organisationens namn", name, 1.2), Field("Organisationsnummer", number))
    street, postal = m("adress", who.street), m("postadress", who.postal)
    sheet.row(
        Field(sheet.pick("Gatuadress", "Utdelningsadress"), street), Field("Postnummer och ort", postal)
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    phone, email = m("telefon", who.phone), m("epost", who.email)
    label = sheet.pick("Kontaktperson", "Kontaktperson, för- och efternamn")
    sheet.row(Field(label, contact), Field("Telefon (även riktnr)", phone), Field("E-postadress", email, 1.3))
    sheet.add(Group(sheet.pick("B. Uppgifter om projektet", "B  Projekt")))
    sheet.row(Field(sheet.pick("Projektets benämning", "Projektets namn"), m("projekt", who.project)))
    first, last = _day(sheet, "tidplan_start", found.start), _day(sheet, "tidplan_slut", found.end)
    sheet.row(Field("Projektet startar (ååååmmdd)", first), Field("Projektet avslutas (ååååmmdd)", last))
    headings = {"syfte": "Syfte med projektet", "mal": sheet.pick("Projektets mål", "Mål (mätbara)")}
    headings |= {"genomforande": sheet.pick("Beskriv genomförandet", "Genomförande, aktiviteter")}
    headings |= {"implementering": "Hur tas resultaten till vara efter projektet?"}
    fresh.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    sheet.add(Group(sheet.pick("C. Kostnader och finansiering", "C  Ekonomi")))
    _money(sheet, found)
    sheet.add(Group(sheet.pick("D. Underskrift", "D  Behörig firmatecknare")))
    town, day = m("ort", who.place), sheet.day("datum", found.signed)
    signatory, title = m("undertecknare", who.signatory), m("befattning", who.title)
    sheet.add(Signature(f"{town} {day}", signatory, title))
    return sheet.done("ansokan", footer=_foot(draw))


def _foot(draw: Draw) -> str:
    form = draw.rng.choice(("SBN 2301 2009-04", "Blankett 14:2, utg. 3", "FHS 07.2006"))
    if draw.plant("Q02"):
        return form + "\tSid {page} ({more})"
    return form + draw.rng.choice(("\tSid {page} ({pages})", ""))


def _shares(draw: Draw, whole: Decimal, count: int) -> list[Decimal]:
    """The cost over the years, in hundreds where it is made of hundreds."""
    step = Decimal(100 if whole % 100 == 0 else 1)
    found, left = [], whole
    for _ in range(count - 1):
        found.append((left * draw.rng.choice((0, 3, 4, 6)) / 10 / step).to_integral_value() * step)
        left -= found[-1]
    return [*found, left]


def _money(sheet: Sheet, found: Facts) -> None:
    """One column a kind of cost, one row a year, the sum of all at the foot."""
    m, draw = sheet.m, sheet.draw
    years = [str(found.start.year + n) for n in range(draw.rng.randint(1, 3))]
    names = draw.rng.choice((years, [f"År {n}" for n in range(1, len(years) + 1)]))
    parts = [_shares(draw, item.belopp, len(names)) for item in found.items]
    column = printing.column(draw.rng, [found.budget, *(value for row in parts for value in row)])
    cells, single = [], len(names) == 1
    for at, name in enumerate(names):
        line = [name]
        for rad, row in enumerate(parts, 1):
            if single:
                line.append(m(f"budget_rows/{rad}/belopp", *column.print(row[at])))
            elif row[at]:
                line.append(m(f"budget_amounts/{rad}/{name}", *column.print(row[at])))
            else:
                line.append("")
        whole = sum((row[at] for row in parts), Decimal(0))
        line.append(m("budget_summa", *column.print(found.budget)) if single else column.print(whole).raw)
        cells.append(tuple(line))
    if not single:
        sums = [
            m(f"budget_rows/{rad}/belopp", *column.print(item.belopp))
            for rad, item in enumerate(found.items, 1)
        ]
        whole_sum = m("budget_summa", *column.print(found.budget))
        cells.append((sheet.pick("Summa", "Totalt"), *sums, whole_sum))
    heads = [m(f"budget_rows/{rad}/text", item.text) for rad, item in enumerate(found.items, 1)]
    corner = f"{sheet.pick('År', 'Kostnad')}{f' ({column.unit})' if column.unit else ''}"
    count = len(heads)
    sheet.add(
        Table(
            (corner, *heads, sheet.pick("Summa", "Totalt")),
            tuple(cells),
            (1.0, *[1.4] * count, 1.4),
            right=tuple(range(1, count + 2)),
            total=not single,
        )
    )
    if found.ticked:
        own = "" if found.income is None else _whole(sheet, "ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        ticks = ground.ticks(m, found.ticked)
        sheet.row(Field("Har projektet andra intäkter?", ticks), Field("Om ja, ange belopp (kr)", own))
    label = sheet.pick("Sökt belopp (kr)", "Sökt bidrag, hela kronor")
    sheet.row(Field(label, _whole(sheet, "sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """The coded form that closes the matter; every account row has a number of its own."""
    sheet, found = Sheet(draw), fresh.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(stock.MUNICIPALITIES)
    _top(sheet, ("Redovisning av projektbidrag", "Redovisning statsbidrag"), year)
    sheet.add(Group(sheet.pick("A. Projektet", "A  Bidragsmottagare och projekt")))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(stock.BOARDS))
    project = m("report_projects/1/projekt", found.names[1])
    sheet.row(Field("Nämnd", board), Field(sheet.pick("Projektets benämning", "Projektets namn"), project))
    first, last = _day(sheet, "period_start", found.start), _day(sheet, "period_slut", found.end)
    names = sheet.pick("Perioden börjar|Perioden slutar", "Period fr.o.m.|Period t.o.m.").split("|")
    sheet.row(Field(f"{names[0]} (ååååmmdd)", first), Field(f"{names[1]} (ååååmmdd)", last))
    sheet.add(Group(sheet.pick("B. Ekonomisk redovisning", "B  Kostnader")))
    spent = ground.spent(found)
    if spent > 0 and draw.chance(0.8):
        label = sheet.pick("Beviljat bidrag (kr)", "Beviljat belopp, kr")
        granted = Field(label, _whole(sheet, "beviljat_belopp", spent.to_integral_value() + 1000))
        used = Field("Förbrukat belopp (kr)", _whole(sheet, "forbrukat_belopp", spent))
        sheet.row(granted, used)
    _accounts(sheet, found)
    sheet.add(Group(sheet.pick("C. Verksamhet", "C  Redogörelse")))
    headings = {"resultat": "Resultat i förhållande till målen", "malgrupp": "Målgrupp som nåtts"}
    fresh.told(sheet, place, year, headings | {"ovriga_upplysningar": "Övriga upplysningar"})
    day, name = sheet.day("datum", found.signed), m("undertecknare", common.applicant(draw).signatory)
    sheet.add(Group("D. Underskrift"))
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(fresh.TITLES)))
    return sheet.done("redovisning", footer=_foot(draw))


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    rows, first = [], draw.rng.choice((1, 21, 31))
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        text, konto = m(f"{key}/text", entry.text), m(f"{key}/konto", entry.konto)
        amount = m(f"{key}/belopp", *column.print(entry.belopp))
        rows.append((f"{first + rad - 1:02}", text, konto, amount))
    if found.total is not None:
        whole = m("summa_angiven", *column.print(found.total))
        rows.append(("", sheet.pick("Summa kostnader", "Summa"), "", whole))
    unit = f" ({column.unit})" if column.unit else ""
    heads = (
        "Rad",
        sheet.pick("Kostnadsslag", "Benämning"),
        "Konto",
        f"{sheet.pick('Belopp', 'Utfall')}{unit}",
    )
    sheet.add(Table(heads, tuple(rows), (0.5, 3, 1, 1.5), right=(3,), total=found.total is not None))
