"""One wide ruled table for the whole paper: number, question, answer, and what the office notes beside it."""

from __future__ import annotations

from itertools import pairwise

from tests.papers.flow import Line
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_PAD = 3.0
_SHARES = (0.05, 0.29, 0.48, 0.18)
_NOTES = ("", "", "", "", "OK", "Kontrollerat", "Se bil. 2", "Kompl. begärd", "Jfr dnr 114/2008", "–")


class Fragetabell(Drawn):
    """The head of the table stands again on every page; a row may run over the edge of the page."""

    part = 0
    page = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        self.part, self.page = 0, 0
        return super().draw(paper)

    @property
    def _edges(self) -> list[float]:
        edges = [self.style.left]
        for share in _SHARES:
            edges.append(edges[-1] + self.style.width * share)
        return edges

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[0], style.left, flow.y + 14, style.family.bold, 14)
        for text in block.lines[1:]:
            self.ink(text, style.left + style.width, flow.y + 14, style.family.regular, 9, align="right")
        flow.y += 24

    def _head(self) -> None:
        """Which column is what."""
        flow, style, edges = self.flow, self.style, self._edges
        flow.frame(edges[0], flow.y, edges[-1], flow.y + 14, 0.85)
        names = ("Nr", "Fråga", "Svar", "Myndighetens noteringar")
        for (left, right), name in zip(pairwise(edges), names, strict=True):
            flow.frame(left, flow.y, right, flow.y + 14)
            self.ink(name, left + _PAD, flow.y + 10, style.family.bold, 8)
        flow.y += 14
        self.page = len(flow.pages)

    def _room(self, height: float) -> None:
        self.flow.room(height)
        if self.page != len(self.flow.pages):
            self._head()

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        self.part, self.number = self.part + 1, 0
        self._room(style.size * 6)
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + style.size + 7, 0.94)
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + style.size + 7)
        self.ink(
            f"{self.part}. {text}", style.left + _PAD, flow.y + style.size + 2, style.family.bold, style.size
        )
        flow.y += style.size + 7

    def _fields(self, block: Fields) -> None:
        for item in block.fields:
            self._row(item.label, (item.value,), _noted(item), item.hint)

    def _section(self, block: Section) -> None:
        self._row(block.heading, block.paragraphs, "")

    def _row(self, label: str, answers: tuple[str, ...], note: str, hint: str = "") -> None:
        style, edges = self.style, self._edges
        self.number += 1
        own, wide = style.answers.regular, [b - a - 2 * _PAD for a, b in pairwise(edges)]
        question = self.flow.wrap(label, wide[1], style.family.regular, style.size)
        question += self.flow.wrap(f"({hint})", wide[1], style.family.italic, style.size) if hint else []
        answer: list[Line] = []
        for text in answers:
            answer += self.flow.wrap(text, wide[2], own, style.size)
        step = style.size * style.leading
        self._room(len(question) * step + 2 * _PAD)
        number = f"{self.part}.{self.number}" if self.part else str(self.number)
        self.ink(number, edges[0] + _PAD, self.flow.y + style.size + 1, style.family.regular, style.size)
        self.lines(note, edges[3] + _PAD, self.flow.y, wide[3], style.family.italic, style.size)
        count = max(len(question), len(answer), 1)
        start = self.flow.y
        for at in range(count):
            if at >= len(question) and self.flow.y + step > style.page[1] - style.bottom:
                self._close(start)
                self._room(step)
                start = self.flow.y
            baseline = self.flow.y + style.size + 1
            if at < len(question):
                font = style.family.regular if at < len(question) - bool(hint) else style.family.italic
                self.flow.set_line(question[at], edges[1] + _PAD, baseline, font, style.size)
            if at < len(answer):
                self.flow.set_line(answer[at], edges[2] + _PAD, baseline, own, style.size)
            self.flow.y += step
        self._close(start)

    def _close(self, start: float) -> None:
        """The rules round the cells of a row written since `start`."""
        self.flow.y += _PAD
        for left, right in pairwise(self._edges):
            self.flow.frame(left, start, right, self.flow.y)

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.italic, size=self.style.size * 0.9)
        self.flow.y += 5

    def _table(self, block: Table) -> None:
        """Rows of figures within the same frame, their columns narrower."""
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 2 * _PAD)
        self._room(size * 6)
        for number, row in enumerate((block.headers, *block.rows)):
            bold = number == 0 or (block.total and number == len(block.rows))
            font = style.family.bold if bold else style.answers.regular
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 2 * _PAD, font, size) for cell, (a, b) in cells) + _PAD
            self._room(tall)
            for column, (cell, (left, right)) in enumerate(cells):
                flow.frame(left, flow.y, right, flow.y + tall)
                if column in block.right and number:
                    self.ink(cell, right - _PAD, flow.y + size + 1, font, size, align="right")
                else:
                    self.lines(cell, left + _PAD, flow.y, right - left - 2 * _PAD, font, size)
            flow.y += tall

    def _signature(self, block: Signature) -> None:
        self._row("Ort och datum", (block.place_date,), "")
        self._row("Underskrift", ("\n",), "") if block.line else None
        self._row("Namnförtydligande", (block.name,), "")
        if block.title:
            self._row("Befattning", (block.title,), "")


def _noted(item: Field) -> str:
    """What the office has written beside an answer, the same for the same words."""
    return _NOTES[sum(map(ord, item.label + item.value)) % len(_NOTES)]


def _ask(sheet: Sheet, label: str, answer: str, hint: str = "") -> None:
    """A question; now and then with the form's own help."""
    sheet.row(Field(label, answer, hint=hint if sheet.draw.chance(0.4) else ""))


def _top(sheet: Sheet, titles: tuple[str, ...], year: int) -> str:
    draw, place = sheet.draw, sheet.pick(*words.MUNICIPALITIES)
    who = sheet.pick(f"Samordningsförbundet {place}", f"{place} kommun, Kansliet", f"Länsnämnden i {place}")
    sheet.add(Title((sheet.pick(*titles), who)))
    if draw.chance(0.4):
        sheet.add(
            Note("Alla frågor ska besvaras. Skriv i rutan Svar; kolumnen längst till höger är myndighetens.")
        )
    if not draw.plant("F03"):
        _ask(
            sheet,
            sheet.pick("Diarienummer", "Ärendets nummer"),
            sheet.m("diarienummer", filling.registry_number(draw, year)),
        )
    page = "{page} ({more})" if draw.plant("Q02") else sheet.pick("{page} ({pages})", "{page}")
    return f"{who}   Telefon 031-390 06 00   Organisationsnummer 212000-0142\tSida {page}"


def ansokan(draw: Draw) -> Paper:
    """Question by question."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 1000)), most=6)
    m, year = sheet.m, found.start.year
    footer = _top(
        sheet, ("Projektansökan", "Frågeformulär – ansökan om projektmedel", "Ansökan utvecklingsmedel"), year
    )
    _applicant(sheet, who)
    sheet.add(Group(sheet.pick("Insatsen", "Vad ansökan gäller")))
    _ask(sheet, sheet.pick("Vad heter projektet?", "Projektets namn"), m("projekt", who.project))
    label = sheet.pick("När ska projektet genomföras?", "Projektets start- och slutdatum")
    _ask(sheet, label, filling.span(sheet, found, "tidplan"), "år, månad, dag")
    headings = {
        "syfte": sheet.pick("Vad är syftet?", "Syfte"),
        "malgrupp": sheet.pick("Vilka vänder ni er till?", "Målgrupp"),
    }
    headings |= {"mal": sheet.pick("Vilka mål har ni satt upp?", "Mätbara mål")}
    headings |= {"genomforande": sheet.pick("Hur ska arbetet läggas upp?", "Metod och aktiviteter")}
    headings |= {
        "implementering": sheet.pick("Hur förs resultatet vidare?", "Fortsättning efter projekttiden")
    }
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    sheet.add(Group("Underskrift"))
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    sheet.add(Signature(f"{where}, {day}", m("undertecknare", who.signatory), m("befattning", who.title)))
    return sheet.done("ansokan", footer=footer)


def _applicant(sheet: Sheet, who: common.Applicant) -> None:
    """Who asks and how they are reached."""
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Sökande", "Vem ansöker")))
    _ask(sheet, sheet.pick("Vilken organisation söker?", "Sökande organisation"), m("sokande", who.name))
    number = m("organisationsnummer", who.number)
    _ask(sheet, sheet.pick("Organisationsnummer", "Vilket är organisationsnumret?"), number, "tio siffror")
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    _ask(sheet, sheet.pick("Vem är kontaktperson?", "Kontaktperson"), contact)
    reach = (m("telefon", who.phone), m("epost", who.email))
    if draw.chance(0.5):
        _ask(sheet, "Telefonnummer", reach[0])
        _ask(sheet, "E-postadress", reach[1])
    else:
        _ask(sheet, sheet.pick("Telefon och e-post", "Hur når vi kontaktpersonen?"), ", ".join(reach))
    _ask(sheet, "Gatuadress", filling.left_out(sheet, "adress", who.street))
    _ask(sheet, sheet.pick("Postnummer och ort", "Postadress"), m("postadress", who.postal))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomi", "Vad insatsen kostar")))
    column = filling.column(draw, [found.budget, *(item.belopp for item in found.items)])
    rows = []
    for rad, item in enumerate(found.items, 1):
        text, belopp = (
            m(f"budget_rows/{rad}/text", item.text),
            m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)),
        )
        rows.append((f"{rad}", text, belopp, sheet.pick("", "", "Offert", "Uppskattat", "Avtal")))
    label = sheet.pick("Summa", "Total kostnad")
    rows.append(("", label, m("budget_summa", *column.print(found.budget)), ""))
    heads = (
        "Rad",
        sheet.pick("Kostnadsslag", "Utgift"),
        sheet.pick("Belopp", "Kostnad") + filling.unit(column, ", {}"),
        "Underlag",
    )
    sheet.add(Table(heads, tuple(rows), (0.3, 3.2, 1.3, 1.2), right=(2,), total=True))
    if found.ticked:
        label = sheet.pick("Finns andra finansiärer?", "Har projektet andra intäkter?")
        _ask(sheet, label, ground.ticks(m, found.ticked))
        own = "" if found.income is None else filling.amount(sheet, "ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        _ask(sheet, sheet.pick("Om ja: med vilket belopp?", "Andra finansiärers belopp"), own)
    label = sheet.pick("Vilket belopp söker ni?", "Sökt belopp")
    _ask(sheet, label, filling.amount(sheet, "sokt_summa", found.sokt), "hela kronor")


def redovisning(draw: Draw) -> Paper:
    """The same table asked again when the time is over."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    footer = _top(
        sheet,
        ("Uppföljning av projektmedel", "Frågeformulär – redovisning", "Redovisning utvecklingsmedel"),
        year,
    )
    sheet.add(Group(sheet.pick("Projektet", "Vad redovisningen gäller")))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    _ask(sheet, sheet.pick("Vilken nämnd redovisar?", "Nämnd"), board)
    project = m("report_projects/1/projekt", found.names[1])
    _ask(sheet, sheet.pick("Vad heter projektet?", "Projektets namn"), project)
    label = sheet.pick("Vilken period avses?", "Redovisningsperiod")
    _ask(sheet, label, filling.span(sheet, found, "period"), "fr.o.m. och t.o.m.")
    sheet.add(Group(sheet.pick("Verksamheten", "Vad som gjorts")))
    headings = {"genomforande": sheet.pick("Vad har gjorts?", "Genomförda aktiviteter")}
    headings |= {"resultat": sheet.pick("Vilka resultat ser ni?", "Resultat och effekter")}
    filling.told(
        sheet, place, year, headings | {"ovriga_upplysningar": sheet.pick("Något att tillägga?", "Övrigt")}
    )
    _accounts(sheet, found)
    sheet.add(Group("Underskrift"))
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(f"{place}, {day}", name, draw.rng.choice(words.TITLES)))
    return sheet.done("redovisning", footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    """Every account with its budget and its outcome."""
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomiskt utfall", "Pengarna")))
    given = filling.granted(draw, found)
    if given is not None:
        label = sheet.pick("Hur mycket beviljades?", "Beviljat belopp")
        _ask(sheet, label, filling.amount(sheet, "beviljat_belopp", given))
        used = filling.amount(sheet, "forbrukat_belopp", ground.spent(found))
        _ask(sheet, sheet.pick("Hur mycket har förbrukats?", "Förbrukat belopp"), used)
    plans = [filling.planned(draw, entry) for entry in found.entries]
    amounts = [*plans, ground.spent(found), *(entry.belopp for entry in found.entries)]
    column, rows = filling.column(draw, amounts), []
    for rad, (entry, plan) in enumerate(zip(found.entries, plans, strict=True), 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        belopp = m(f"{key}/belopp", *column.print(entry.belopp))
        rows.append((konto, text, column.print(plan).raw, belopp, column.print(plan - entry.belopp).raw))
    if found.total is not None:
        plan, whole = sum(plans), m("summa_angiven", *column.print(found.total))
        rows.append(("", "Summa", column.print(plan).raw, whole, column.print(plan - found.total).raw))
    tail = filling.unit(column, ", {}")
    heads = (
        "Konto",
        sheet.pick("Kostnadsslag", "Benämning"),
        f"Budget{tail}",
        f"Utfall{tail}",
        f"Avvikelse{tail}",
    )
    total = found.total is not None
    sheet.add(Table(heads, tuple(rows), (0.6, 2.6, 1.2, 1.2, 1.2), right=(2, 3, 4), total=total))
