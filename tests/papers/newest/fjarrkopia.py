"""A typed form sent by fax: underscores to write on, sums under dashes, the line of the sender on top."""

from __future__ import annotations

from itertools import pairwise

from tests.papers import printing
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
_COLUMNS = (
    *(
        printing.Column("", 1, 0, " ", ":-"),
        printing.Column("", 1, 0, ".", ":-"),
        printing.Column("kr", 1, 0, " "),
    ),
    *(
        printing.Column("kr", 1, 2, " "),
        printing.Column("kronor", 1, 0, "."),
        printing.Column("", 1, 0, " ", ",-"),
    ),
)
_AMOUNTS = ("{}:-", "{} kr", "{} kronor", "kr {}")


class Fjarrkopia(Drawn):
    """One line under the other as a typist sets them; two labels on a line where both answers are short."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            font = style.family.bold if number == 0 else style.family.regular
            printed = text.upper() if number == 0 else text
            self.lines(printed, style.left, flow.y, style.width, font, style.size)
            flow.y += self.height(printed, style.width, font, style.size)
        self.ink("=" * 24, style.left, flow.y + style.size, style.family.regular, style.size)
        flow.y += style.size * 2.4

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 6)
        flow.y += style.gap
        flow.paragraph(text.upper(), font=style.family.regular)
        wide = width_of(text.upper(), style.family.regular, style.size)
        flow.rule(style.left, flow.y - 2, style.left + wide, flow.y - 2, 0.5)
        flow.y += 3

    def _fields(self, block: Fields) -> None:
        """Labels and answers after each other, on one line where they fit."""
        flow, style = self.flow, self.style
        step = style.size * style.leading
        x, fresh = style.left, True
        for item in block.fields:
            label = self._label(item.label)
            wide = width_of(label, style.family.regular, style.size) + 5
            need = wide + width_of(plain(item.value), style.answers.regular, style.size)
            if fresh or x + need > style.left + style.width:
                flow.room(step)
                flow.y += 0 if fresh else step
                x, fresh = style.left, False
            self.ink(label, x, flow.y + style.size, style.family.regular, style.size)
            lines = flow.wrap(
                item.value, style.width, style.answers.regular, style.size, indent=x + wide - style.left
            )
            for number, line in enumerate(lines):
                flow.y += step if number else 0
                at = style.left if number else x + wide
                flow.set_line(line, at, flow.y + style.size, style.answers.regular, style.size)
            x += need + 14
        flow.y += step + 1

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        step = style.size * style.leading
        flow.room(step * 4)
        flow.y += style.gap * 0.5
        flow.paragraph(self._label(block.heading), font=style.family.regular)
        lines = [
            line
            for text in block.paragraphs
            for line in flow.wrap(text, style.width, style.answers.regular, style.size)
        ]
        for line in [*lines, ()]:
            flow.room(step)
            flow.set_line(line, style.left, flow.y + style.size, style.answers.regular, style.size)
            flow.y += step
            flow.rule(style.left, flow.y - 2, style.left + style.width, flow.y - 2, 0.25)
        flow.y += style.gap * 0.5

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.regular, size=self.style.size * 0.9)
        self.flow.y += self.style.gap * 0.7

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 10)
        flow.room(size * 9)
        if block.caption:
            flow.paragraph(block.caption, font=style.family.regular)
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            if last:
                self._dashes(edges[block.right[-1]] + 10, edges[block.right[-1] + 1] - 4, size, "-")
            font = style.answers.regular if number else style.family.regular
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 8, font, size) for cell, (a, b) in cells)
            flow.room(tall)
            for column, (cell, (left, right)) in enumerate(cells):
                if column in block.right:
                    self.ink(cell, right - 4, flow.y + size, font, size, align="right")
                else:
                    self.lines(cell, left, flow.y, right - left - 8, font, size)
            flow.y += tall
            if number == 0:
                self._dashes(edges[0], edges[-1] - 4, size, "-")
        if block.total:
            self._dashes(edges[block.right[-1]] + 10, edges[block.right[-1] + 1] - 4, size, "=")
        flow.y += style.gap

    def _dashes(self, x0: float, x1: float, size: float, mark: str) -> None:
        flow, font = self.flow, self.style.answers.regular
        count = int((x1 - x0) / width_of(mark, font, size))
        self.ink(mark * count, x1, flow.y + size * 0.7, font, size, align="right")
        flow.y += size

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(110)
        flow.y += style.gap
        self._fields(Fields((Field("Ort och datum", f"{block.place_date} ______"),)))
        if block.line:
            flow.y += style.size * 2
            self.ink("_" * 34, style.left, flow.y + style.size, style.family.regular, style.size)
            flow.y += style.size * style.leading
            self._note(Note("(namnteckning)"))
        for text in (block.name, block.title):
            flow.paragraph(text)


def _lined(answer: str, count: int) -> str:
    """What is left of the line to write on."""
    return f"{answer} {'_' * count}" if answer else "_" * (count + 14)


def _line(sheet: Sheet, *pairs: tuple[str, str]) -> None:
    """Labels with their typed answers; the line is as long as the form's maker thought fit."""
    rng = sheet.draw.rng
    sheet.row(*(Field(label, _lined(answer, rng.randint(2, 9))) for label, answer in pairs))


def _top(sheet: Sheet, titles: tuple[str, ...], found: Facts | ReportFacts, year: int) -> str:
    draw, place = sheet.draw, sheet.pick(*words.MUNICIPALITIES)
    office = sheet.pick(
        f"{place} kommun", f"Länsbildningsnämnden, {place}", f"{place} landsting, bidragssektionen"
    )
    sheet.add(Title((sheet.pick(*titles), office)))
    if draw.chance(0.5):
        sheet.add(
            Note(sheet.pick("Ifylles på maskin eller textas. Insändes i två exemplar.", "Texta tydligt!"))
        )
    if not draw.plant("F03"):
        number = sheet.m("diarienummer", filling.registry_number(draw, year))
        _line(sheet, (sheet.pick("Dnr", "Diarienr", "Diarienummer"), number))
    page = (
        "SID {page} ({more})"
        if draw.plant("Q02")
        else sheet.pick("SID {page} ({pages})", "P.{page:02}", "S {page}/{pages}")
    )
    stamp = (
        f"{found.signed.year % 100:02}{found.signed.month:02}{found.signed.day:02}"
        if draw.chance(0.3)
        else ""
    )
    return f"{stamp} FRÅN: {place.upper()}  TFN 0980-319 2{draw.rng.randint(10, 98)}".strip() + f"\t{page}"


def ansokan(draw: Draw) -> Paper:
    """Typed from the top to the signature."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 500, 1000)), most=6)
    m, year = sheet.m, found.start.year
    header = _top(
        sheet, ("Ansökan om projektbidrag", "Ansökan om anslag till försöksverksamhet"), found, year
    )
    _line(sheet, (sheet.pick("Sökande", "Sökandens namn"), m("sokande", who.name)))
    _line(sheet, (sheet.pick("Org.nr", "Organisationsnr"), m("organisationsnummer", who.number)))
    street, postal = filling.left_out(sheet, "adress", who.street), m("postadress", who.postal)
    _line(
        sheet, (sheet.pick("Adress", "Gatuadress"), street), (sheet.pick("Postadress", "Postnr, ort"), postal)
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    phone = filling.left_out(sheet, "telefon", who.phone)
    _line(sheet, (sheet.pick("Kontaktman", "Kontaktperson"), contact), (sheet.pick("Tel", "Telefon"), phone))
    if draw.chance(0.6):
        _line(sheet, ("E-post", m("epost", who.email)))
    _line(sheet, (sheet.pick("Projektets namn", "Projektets benämning"), m("projekt", who.project)))
    if draw.chance(0.5):
        _line(sheet, (sheet.pick("Projekttid", "Tid för projektet"), filling.span(sheet, found, "tidplan")))
    else:
        first, last = (
            filling.day(sheet, "tidplan_start", found.start),
            filling.day(sheet, "tidplan_slut", found.end),
        )
        names = sheet.pick("Påbörjas|Avslutas", "Projektet börjar den|slutar den").split("|")
        _line(sheet, (names[0], first), (names[1], last))
    headings = {"syfte": "Projektets syfte", "mal": sheet.pick("Mål för projektet", "Målsättning")}
    headings |= {"genomforande": sheet.pick("Plan för genomförandet", "Arbetsplan")}
    headings |= {"implementering": sheet.pick("Planer efter projekttidens slut", "Fortsättning")}
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    sheet.add(Signature(f"{where} {day}", m("undertecknare", who.signatory), m("befattning", who.title)))
    return sheet.done("ansokan", header=header)


def _column(sheet: Sheet, *amounts: object) -> printing.Column:
    held = [way for way in _COLUMNS if all(way.holds(amount) for amount in amounts)]  # type: ignore[arg-type]
    return sheet.draw.rng.choice(held)


def _money(sheet: Sheet, found: Facts) -> None:
    m = sheet.m
    sheet.add(Group(sheet.pick("Kostnadsberäkning", "Kalkyl", "Kostnader för projektet")))
    column = _column(sheet, found.budget, *(item.belopp for item in found.items))
    rows = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    rows.append(
        (
            sheet.pick("Summa", "S:a kostnader", "Summa kostnader"),
            m("budget_summa", *column.print(found.budget)),
        )
    )
    heads = (sheet.pick("Kostnad för", "Ändamål"), sheet.pick("Belopp", "Kostnad") + filling.unit(column))
    sheet.add(Table(heads, tuple(rows), (3, 1.4), right=(1,), total=True))
    if found.ticked:
        label = sheet.pick("Finns andra inkomster för projektet", "Övriga inkomster")
        sheet.row(Field(label, ground.ticks(m, found.ticked)))
        own = ""
        if found.income is None:
            ground.no_income(m)
        else:
            own = filling.amount(sheet, "ovriga_intakter_belopp", found.income, *_AMOUNTS[1:])
        _line(sheet, (sheet.pick("Summa övriga inkomster", "Om ja, belopp"), own))
    whole = found.sokt == int(found.sokt)
    asked = filling.amount(sheet, "sokt_summa", found.sokt, *(_AMOUNTS if whole else _AMOUNTS[1:]))
    _line(sheet, (sheet.pick("Sökt belopp", "Sökt anslag", "Härmed söks"), asked))


def redovisning(draw: Draw) -> Paper:
    """The typed account."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header = _top(sheet, ("Redovisning av projektbidrag", "Redovisning av anslag"), found, year)
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    _line(sheet, (sheet.pick("Nämnd", "Ansvarig nämnd"), board))
    _line(
        sheet,
        (
            sheet.pick("Projektets namn", "Projektets benämning"),
            m("report_projects/1/projekt", found.names[1]),
        ),
    )
    _line(sheet, (sheet.pick("Redovisningsperiod", "Avser tiden"), filling.span(sheet, found, "period")))
    _accounts(sheet, found)
    headings = {"genomforande": "Vad som utförts", "resultat": sheet.pick("Resultat", "Uppnådda resultat")}
    filling.told(
        sheet, place, year, headings | {"ovriga_upplysningar": sheet.pick("Övriga upplysningar", "Övrigt")}
    )
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(words.TITLES)))
    return sheet.done("redovisning", header=header)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    """What was granted and used, and the accounts."""
    m, draw = sheet.m, sheet.draw
    given, spent = filling.granted(draw, found), ground.spent(found)
    if given is not None:
        granted = filling.amount(sheet, "beviljat_belopp", given, *_AMOUNTS[1:])
        used = filling.amount(sheet, "forbrukat_belopp", spent, *_AMOUNTS[1:])
        _line(
            sheet,
            (sheet.pick("Beviljat anslag", "Beviljat belopp"), granted),
            (sheet.pick("Förbrukat", "Använt"), used),
        )
    column, rows = _column(sheet, spent, *(entry.belopp for entry in found.entries)), []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        rows.append((konto, text, m(f"{key}/belopp", *column.print(entry.belopp))))
    if found.total is not None:
        rows.append(("", sheet.pick("Summa", "S:a"), m("summa_angiven", *column.print(found.total))))
    heads = ("Konto", sheet.pick("Text", "Benämning"), sheet.pick("Belopp", "Utgift") + filling.unit(column))
    total = found.total is not None
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (0.8, 2.4, 1.4),
            right=(2,),
            total=total,
            caption="Kostnader enligt räkenskaperna",
        )
    )
