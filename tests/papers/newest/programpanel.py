"""A programme's form: numbered panels, cost kinds by year in a matrix, who pays what in a table of its own."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw

PLANTABLE = tuple(code for code in ground.PLANTABLE if code not in ("B03", "B04"))
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_PAD, _BAR = 4.0, 17.0
_PROGRAMMES = (
    *("Gränsbygdsprogrammet 2007–2013", "Program Kust och skärgård", "Landsbygdspartnerskapet Fjällnära"),
    *("Inlandets utvecklingsprogram 2014–2020", "Insjöfondens program"),
)


class Programpanel(Drawn):
    """Every group is a panel with a dark bar; its questions are rows of two cells, numbered through."""

    part = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        self.part = 0
        return super().draw(paper)

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 22 + 13 * len(block.lines))
        for number, text in enumerate(block.lines):
            size = 15 if number == 0 else 9
            self.ink(text, style.left + 8, flow.y + 20 + 13 * number, style.family.bold, size)
        flow.y += 30 + 13 * len(block.lines)

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        self.part, self.number = self.part + 1, 0
        flow.room(style.size * 8)
        flow.y += style.gap
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + _BAR, 0.3)
        name = f"{self.part}  {text.upper()}"
        self.ink(name, style.left + _PAD, flow.y + 12, style.family.bold, 9.5, grey=0.99)
        flow.y += _BAR

    def _numbered(self, label: str) -> str:
        self.number += 1
        return f"{self.part}.{self.number} {label}" if self.part else label

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        own, middle = style.width * 0.36, style.left + style.width * 0.36
        for item in block.fields:
            label = self._numbered(item.label)
            used = self.height(label, own - 2 * _PAD, style.family.bold, style.small)
            more = self.height(item.hint, own - 2 * _PAD, style.family.italic, 7) if item.hint else 0
            room = style.width - own - 2 * _PAD
            tall = (
                max(used + more, self.height(item.value, room, style.answers.regular, style.size), style.size)
                + 6
            )
            flow.room(tall)
            flow.frame(style.left, flow.y, middle, flow.y + tall)
            flow.frame(middle, flow.y, style.left + style.width, flow.y + tall)
            self.lines(label, style.left + _PAD, flow.y + 1, own - 2 * _PAD, style.family.bold, style.small)
            if item.hint:
                self.lines(
                    item.hint, style.left + _PAD, flow.y + 1 + used, own - 2 * _PAD, style.family.italic, 7
                )
            self.lines(item.value, middle + _PAD, flow.y + 1, room, style.answers.regular, style.size)
            flow.y += tall

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 6)
        start, page = flow.y, len(flow.pages)
        heading = self._numbered(block.heading)
        flow.y += 2
        flow.paragraph(
            heading, x=style.left + _PAD, width=style.width - 8, font=style.family.bold, size=style.small
        )
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + _PAD, width=style.width - 2 * _PAD)
        flow.y += 5 if block.paragraphs else style.size * 3
        self._frames(start, page)

    def _note(self, block: Note) -> None:
        flow, style = self.flow, self.style
        flow.paragraph(block.text, font=style.family.italic, size=style.size * 0.9)
        flow.y += 5

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 2 * _PAD)
        flow.room(size * 8)
        if block.caption:
            flow.frame(style.left, flow.y, style.left + style.width, flow.y + size + 7)
            self.ink(
                self._numbered(block.caption),
                style.left + _PAD,
                flow.y + size + 2,
                style.family.bold,
                style.small,
            )
            flow.y += size + 7
        for number, row in enumerate((block.headers, *block.rows)):
            bold = number == 0 or (block.total and number == len(block.rows))
            font = style.family.bold if bold else style.answers.regular
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 2 * _PAD, font, size) for cell, (a, b) in cells) + 4
            flow.room(tall)
            for column, (cell, (left, right)) in enumerate(cells):
                if bold:
                    flow.frame(left, flow.y, right, flow.y + tall, 0.9)
                flow.frame(left, flow.y, right, flow.y + tall)
                if column in block.right:
                    self.ink(cell, right - _PAD, flow.y + size + 1, font, size, align="right")
                else:
                    self.lines(cell, left + _PAD, flow.y + 1, right - left - 2 * _PAD, font, size)
            flow.y += tall

    def _signature(self, block: Signature) -> None:
        rows = [Field("Ort och datum", block.place_date)]
        rows += [Field("Underskrift, behörig företrädare", "\n\n")] if block.line else []
        rows += [Field("Namnförtydligande", block.name), Field("Befattning", block.title)]
        self.flow.room(120)
        self._fields(Fields(tuple(row for row in rows if row.value)))


def _top(sheet: Sheet, titles: tuple[str, ...], year: int) -> tuple[str, str]:
    draw, programme = sheet.draw, sheet.pick(*_PROGRAMMES)
    sheet.add(
        Title((sheet.pick(*titles), programme, sheet.pick("Stödform: projektstöd", "Prioriterad axel 2")))
    )
    sheet.add(Group(sheet.pick("Administrativa uppgifter", "Ärendet")))
    if not draw.plant("F03"):
        number = sheet.m("diarienummer", filling.registry_number(draw, year))
        sheet.row(
            Field(sheet.pick("Ärende-ID", "Diarienummer (ifylls av sekretariatet)", "Journalnummer"), number)
        )
    sheet.row(
        Field("Utlysning", f"{sheet.pick('Våren', 'Hösten')} {year - 1}, omgång {draw.rng.randint(1, 4)}")
    )
    page = (
        "Sida {page} av {more}"
        if draw.plant("Q02")
        else sheet.pick("Sida {page} av {pages}", "{page}({pages})")
    )
    office = "Programsekretariatet   031-390 06 80   org.nr 212000-0142   sekretariat@program.example"
    return f"{programme}\t{page}", office


def ansokan(draw: Draw) -> Paper:
    """Panels from the applicant to the signature; what the project costs and who pays must meet."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 1000, 1000)), most=7)
    m, year = sheet.m, found.start.year
    filling.prolonged(draw, found, draw.rng.randint(0, 2))
    header, footer = _top(sheet, ("Ansökan om projektstöd", "Projektansökan", "ANSÖKAN"), year)
    _owner(sheet, who)
    sheet.add(Group("Projektet"))
    hint = "Högst 60 tecken; används i all information om projektet" if draw.chance(0.4) else ""
    sheet.row(
        Field(
            sheet.pick("Projektets titel", "Projektnamn", "Projektets namn"),
            m("projekt", who.project),
            hint=hint,
        )
    )
    if draw.chance(0.5):
        first, last = (
            filling.day(sheet, "tidplan_start", found.start),
            filling.day(sheet, "tidplan_slut", found.end),
        )
        sheet.row(Field("Projektstart", first), Field(sheet.pick("Projektslut", "Projektet avslutas"), last))
    else:
        start, end = m("tidplan_start", found.start.isoformat()), m("tidplan_slut", found.end.isoformat())
        sheet.row(Field(sheet.pick("Projektperiod", "Genomförandetid"), f"{start} – {end}"))
    headings = {
        "syfte": sheet.pick("Bakgrund och syfte", "Projektets syfte"),
        "mal": sheet.pick("Projektmål", "Mål"),
    }
    headings |= {"malgrupp": "Målgrupp", "genomforande": sheet.pick("Aktiviteter", "Arbetspaket och metod")}
    headings |= {"implementering": sheet.pick("Implementering", "Resultatens spridning och fortlevnad")}
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    sheet.add(Group("Underskrift"))
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    sheet.add(Signature(f"{where} {day}", m("undertecknare", who.signatory), m("befattning", who.title)))
    return sheet.done("ansokan", header=header, footer=footer)


def _owner(sheet: Sheet, who: common.Applicant) -> None:
    """The panel of who asks."""
    m = sheet.m
    sheet.add(Group(sheet.pick("Projektägare", "Stödsökande")))
    sheet.row(Field(sheet.pick("Projektägarens namn", "Stödsökande organisation"), m("sokande", who.name)))
    sheet.row(Field(sheet.pick("Organisationsnummer", "Org.nr"), m("organisationsnummer", who.number)))
    sheet.row(
        Field("Adress", m("adress", who.street)), Field("Postnummer och ort", m("postadress", who.postal))
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(sheet.pick("Kontaktperson", "Kontaktperson hos projektägaren"), contact))
    phone, email = filling.left_out(sheet, "telefon", who.phone), m("epost", who.email)
    sheet.row(Field("Telefon", phone), Field(sheet.pick("E-post", "E-postadress"), email))


def _money(sheet: Sheet, found: Facts) -> None:
    """Cost kinds down, years across; then the sources."""
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomi", "Budget och finansiering")))
    years = [str(year) for year in range(found.start.year, max(found.start.year, found.end.year) + 1)]
    names = years if len(years) > 1 else []
    parts = [filling.shares(draw, item.belopp, len(years)) for item in found.items]
    lone = (found.budget, found.sokt, found.income or Decimal(0))
    amounts = [*lone, *(value for row in parts for value in row)]
    column, rows = filling.column(draw, amounts), []
    for rad, (item, row) in enumerate(zip(found.items, parts, strict=True), 1):
        key = f"budget_rows/{rad}"
        own = [
            m(f"budget_amounts/{rad}/{name}", *column.print(value)) if value else sheet.pick("–", "0")
            for name, value in zip(names, row if names else (), strict=True)
        ]
        rows.append((m(f"{key}/text", item.text), *own, m(f"{key}/belopp", *column.print(item.belopp))))
    sums = [column.print(sum((row[n] for row in parts), Decimal(0))).raw for n in range(len(names))]
    whole = m("budget_summa", *column.print(found.budget))
    rows.append((sheet.pick("Summa kostnader", "Totala kostnader"), *sums, whole))
    heads = (
        sheet.pick("Kostnadsslag", "Budgetpost") + filling.unit(column),
        *names,
        sheet.pick("Totalt", "Summa"),
    )
    right, widths = tuple(range(1, len(heads))), (2.6, *[1.1] * len(names), 1.3)
    caption = sheet.pick("Kostnadsbudget", "Kostnader")
    sheet.add(Table(heads, tuple(rows), widths, right=right, total=True, caption=caption))
    _sources(sheet, found, column)


def _sources(sheet: Sheet, found: Facts, column: printing.Column) -> None:
    """Who pays: what is applied for, what others give, and both together with their shares."""
    m, draw = sheet.m, sheet.draw
    whole = found.sokt + (found.income or 0)
    rows = []
    if found.income is not None:
        public = filling.shares(draw, found.income, 2)
        for name, value in zip(("Offentlig medfinansiering", "Privat medfinansiering"), public, strict=True):
            rows.append((name, column.print(value).raw, _share(value, whole)))
        own = m("ovriga_intakter_belopp", *column.print(found.income))
        rows.append(
            (sheet.pick("Summa medfinansiering", "Medfinansiering totalt"), own, _share(found.income, whole))
        )
    asked = m("sokt_summa", *column.print(found.sokt))
    line = (sheet.pick("Sökt stöd", "Sökt projektstöd", "Sökt EU-stöd"), asked, _share(found.sokt, whole))
    rows.insert(len(rows) if draw.chance(0.5) else 0, line)
    rows.append((sheet.pick("Summa finansiering", "Total finansiering"), column.print(whole).raw, "100 %"))
    heads = (sheet.pick("Finansiär", "Finansieringskälla"), f"Belopp{filling.unit(column)}", "Andel")
    sheet.add(Table(heads, tuple(rows), (3, 1.5, 0.9), right=(1, 2), total=True, caption="Finansiering"))


def _share(part: Decimal, whole: Decimal) -> str:
    return f"{part * 100 / whole:.1f} %".replace(".", ",")


def redovisning(draw: Draw) -> Paper:
    """A progress report: budget, outcome and what is left of every account."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _top(sheet, ("Lägesrapport", "Lägesrapport med utfall", "Slutrapport"), year)
    sheet.add(Group("Projektet"))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(sheet.pick("Ansvarig nämnd", "Nämnd"), board))
    sheet.row(
        Field(sheet.pick("Projektets titel", "Projektnamn"), m("report_projects/1/projekt", found.names[1]))
    )
    sheet.row(
        Field(sheet.pick("Rapportperiod", "Perioden som rapporteras"), filling.span(sheet, found, "period"))
    )
    sheet.add(Group(sheet.pick("Genomförande", "Lägesbeskrivning")))
    headings = {
        "genomforande": "Genomförda aktiviteter",
        "resultat": sheet.pick("Resultat", "Resultat mot projektmålen"),
    }
    filling.told(
        sheet, place, year, headings | {"ovriga_upplysningar": sheet.pick("Övrigt", "Övriga upplysningar")}
    )
    _outcome(sheet, found)
    sheet.add(Group("Underskrift"))
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(words.TITLES)))
    return sheet.done("redovisning", header=header, footer=footer)


def _outcome(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomiskt utfall", "Ekonomi")))
    spent, given = ground.spent(found), filling.granted(draw, found)
    if given is not None:
        sheet.row(
            Field(
                sheet.pick("Beviljat stöd", "Beviljat belopp"),
                filling.amount(sheet, "beviljat_belopp", given),
            )
        )
        label = sheet.pick("Upparbetade kostnader", "Förbrukat under perioden")
        sheet.row(Field(label, filling.amount(sheet, "forbrukat_belopp", spent)))
    plans = [filling.planned(draw, entry) for entry in found.entries]
    column, rows = filling.column(draw, [*plans, spent, *(entry.belopp for entry in found.entries)]), []
    for rad, (entry, plan) in enumerate(zip(found.entries, plans, strict=True), 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        text, konto = m(f"{key}/text", entry.text), m(f"{key}/konto", entry.konto)
        belopp = m(f"{key}/belopp", *column.print(entry.belopp))
        rows.append((text, konto, column.print(plan).raw, belopp, column.print(plan - entry.belopp).raw))
    if found.total is not None:
        plan, whole = sum(plans), m("summa_angiven", *column.print(found.total))
        rows.append(("Summa", "", column.print(plan).raw, whole, column.print(plan - found.total).raw))
    left = sheet.pick("Avvikelse", "Kvar av budget", "Återstår")
    heads = (
        sheet.pick("Kostnadsslag", "Budgetpost") + filling.unit(column),
        "Konto",
        "Budget",
        "Utfall",
        left,
    )
    total = found.total is not None
    caption = sheet.pick("Utfall per konto", "Kostnader under perioden")
    sheet.add(
        Table(heads, tuple(rows), (2.6, 0.9, 1.2, 1.2, 1.2), right=(2, 3, 4), total=total, caption=caption)
    )
