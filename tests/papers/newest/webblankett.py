"""The browser's print of a form: labels in a column, answers on grey, its own help under them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_GREY, _PAD, _GUTTER = 0.92, 3.5, 10.0


class Webblankett(Drawn):
    """One question under the other; a long answer goes on over the edge of the page."""

    @property
    def _answer(self) -> float:
        return self.style.left + self.style.width * self.style.label_width + _GUTTER

    @property
    def _room(self) -> float:
        return self.style.left + self.style.width - self._answer - 2 * _PAD

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        flow.paragraph(block.lines[0], font=style.family.bold, size=style.size * style.title_size * 1.2)
        for text in block.lines[1:]:
            flow.paragraph(text, font=style.family.regular, size=style.size)
        flow.y += style.gap * 1.6

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 7)
        flow.y += style.gap
        flow.paragraph(text, font=style.family.bold, size=style.size * 1.25)
        flow.rule(style.left, flow.y + 2, style.left + style.width, flow.y + 2, 0.4)
        flow.y += style.gap + 2

    def _fields(self, block: Fields) -> None:
        for item in block.fields:
            self._question(item.label, (item.value,), item.hint)

    def _question(self, label: str, answers: tuple[str, ...], hint: str = "") -> None:
        flow, style = self.flow, self.style
        step = style.size * style.leading
        wide = style.width * style.label_width
        tall = self.height(self._label(label), wide, self._label_font, style.size)
        flow.room(max(tall, step) + 2 * _PAD + 4)
        top, page = flow.y, len(flow.pages)
        self.lines(self._label(label), style.left, top + _PAD, wide, self._label_font, style.size)
        self._filled(_PAD)
        for text in answers or ("",):
            for line in flow.wrap(text, self._room, style.answers.regular, style.size) or [()]:
                if flow.room(step + _PAD):
                    self._filled(_PAD)
                self._filled(step)
                flow.set_line(
                    line, self._answer + _PAD, flow.y - step + style.size, style.answers.regular, style.size
                )
        self._filled(_PAD)
        if hint:
            used = self.lines(
                hint, self._answer, flow.y + 1, self._room, style.family.italic, style.size * 0.8
            )
            flow.y += used + 2
        if page == len(flow.pages):
            flow.y = max(flow.y, top + tall + _PAD)
        flow.y += style.gap * 0.6

    def _filled(self, height: float) -> None:
        flow, style = self.flow, self.style
        flow.frame(self._answer, flow.y, style.left + style.width, flow.y + height, _GREY)
        flow.y += height

    def _section(self, block: Section) -> None:
        self._question(block.heading, block.paragraphs)

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.regular, size=self.style.size * 0.9)
        self.flow.y += self.style.gap * 0.6

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, style.size, 2 * _PAD)
        if block.caption:
            flow.room(size * 8)
            flow.paragraph(block.caption, font=style.family.bold)
        for number, row in enumerate((block.headers, *block.rows)):
            bold = number == 0 or (block.total and number == len(block.rows))
            font = style.family.bold if bold else style.answers.regular
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 2 * _PAD, font, size) for cell, (a, b) in cells) + 2 * _PAD
            flow.room(tall)
            if number and not bold:
                flow.frame(edges[0], flow.y + 1, edges[-1], flow.y + tall - 1, _GREY)
            for column, (cell, (left, right)) in enumerate(cells):
                if column in block.right and number:
                    self.ink(cell, right - _PAD, flow.y + _PAD + size, font, size, align="right")
                else:
                    self.lines(cell, left + _PAD, flow.y + _PAD, right - left - 2 * _PAD, font, size)
            flow.y += tall
        flow.y += style.gap

    def _signature(self, block: Signature) -> None:
        rows = (
            (block.label or "Ort och datum", block.place_date),
            ("Namn", block.name),
            ("Roll", block.title),
        )
        for label, value in rows:
            if value:
                self._question(label, (value,))


def _top(sheet: Sheet, titles: tuple[str, ...], signed: date) -> tuple[str, str]:
    """Title, what the browser prints above and below."""
    draw, place = sheet.draw, sheet.pick(*words.MUNICIPALITIES)
    title = sheet.pick(*titles)
    printed = signed + timedelta(days=draw.rng.randint(3, 90))
    sheet.add(Title((title, sheet.pick(f"{place} kommun", f"Region {place}", f"Självservice {place}"))))
    if draw.chance(0.5):
        sheet.add(Note(sheet.pick("Skriv ut    Spara som pdf    Stäng", "Fält märkta med * måste fyllas i.")))
    hour = f"{draw.rng.randint(7, 19)}:{draw.rng.randint(10, 59)}"
    stamp = sheet.pick(
        f"{printed.isoformat()} {hour}", f"{printed.day}/{printed.month}/{printed.year}, {hour}"
    )
    page = "{page}/{more}" if draw.plant("Q02") else "{page}/{pages}"
    flat = draw.rng.choice(("bidrag", "sjalvservice", "eblankett"))
    address = f"https://{flat}.example/blankett/{draw.rng.randint(1000, 99999)}/visa?utskrift=1"
    return f"{stamp}\t{title} – {place}", f"{address}\t{page}"


def _star(sheet: Sheet, label: str) -> str:
    return f"{label} *" if sheet.draw.chance(0.35) else label


def _hint(sheet: Sheet, text: str) -> str:
    return text if sheet.draw.chance(0.35) else ""


def ansokan(draw: Draw) -> Paper:
    """Everything that was keyed in, in the order it was asked."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((50, 100, 500, 1000)))
    m, year = sheet.m, found.start.year
    titles = ("Ansökan om projektstöd", "Ansök om bidrag till utvecklingsprojekt", "Bidragsansökan – projekt")
    header, footer = _top(sheet, titles, found.signed)
    if not draw.plant("F03"):
        number = m("diarienummer", filling.registry_number(draw, year))
        sheet.row(Field(sheet.pick("Ärendets beteckning", "Ärendenummer", "Diarienummer"), number))
    parts = [_applicant, _project]
    if draw.chance(0.3):
        parts.reverse()
    for part in parts:
        part(sheet, who, found)
    headings = {"syfte": sheet.pick("Bakgrund och syfte", "Varför söker ni?", "Syftet med projektet")}
    headings |= {"malgrupp": sheet.pick("Vem riktar sig projektet till?", "Målgrupp")}
    headings |= {"mal": sheet.pick("Vad ska ni uppnå?", "Mål med projektet")}
    headings |= {"genomforande": sheet.pick("Hur går ni till väga?", "Planerade aktiviteter", "Arbetssätt")}
    headings |= {
        "implementering": sheet.pick("Vad händer när projektet är slut?", "Hur lever arbetet vidare?")
    }
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    sheet.add(Group(sheet.pick("Signering", "Intyga och skicka in", "Underskrift")))
    sheet.row(
        Field("Intygande", sheet.pick("Jag intygar att uppgifterna är riktiga", "Ja, uppgifterna stämmer"))
    )
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    signatory, title = m("undertecknare", who.signatory), m("befattning", who.title)
    sheet.add(Signature(f"{where} {day}", signatory, title, line=False))
    return sheet.done("ansokan", header=header, footer=footer)


def _applicant(sheet: Sheet, who: common.Applicant, found: Facts) -> None:
    m = sheet.m
    sheet.add(Group(sheet.pick("Om er som söker", "Sökandens uppgifter", "Organisation")))
    sheet.row(Field(_star(sheet, sheet.pick("Organisationens namn", "Vem söker?")), m("sokande", who.name)))
    sheet.row(
        Field(
            _star(sheet, "Organisationsnummer"),
            m("organisationsnummer", who.number),
            hint=_hint(sheet, "Anges med tio siffror, till exempel 212000-0142"),
        )
    )
    sheet.row(Field(sheet.pick("Gatuadress", "Adress"), filling.left_out(sheet, "adress", who.street)))
    sheet.row(Field(sheet.pick("Postnummer och postort", "Postadress"), m("postadress", who.postal)))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(_star(sheet, sheet.pick("Kontaktperson i ärendet", "Kontaktperson")), contact))
    phone, email = filling.left_out(sheet, "telefon", who.phone), m("epost", who.email)
    sheet.row(Field(sheet.pick("Telefon dagtid", "Mobil eller telefon"), phone))
    sheet.row(Field(_star(sheet, sheet.pick("E-post", "E-postadress")), email))


def _project(sheet: Sheet, who: common.Applicant, found: Facts) -> None:
    sheet.add(Group(sheet.pick("Om projektet", "Projektet ni söker för", "Insatsen")))
    label = sheet.pick("Vad heter projektet?", "Projektets namn", "Rubrik på projektet")
    sheet.row(Field(_star(sheet, label), sheet.m("projekt", who.project)))
    if sheet.draw.chance(0.5):
        sheet.row(
            Field(sheet.pick("Projektperiod", "När pågår projektet?"), filling.span(sheet, found, "tidplan"))
        )
    else:
        start, end = (
            filling.day(sheet, "tidplan_start", found.start),
            filling.day(sheet, "tidplan_slut", found.end),
        )
        sheet.row(Field(_star(sheet, sheet.pick("Startdatum", "Projektet börjar")), start))
        sheet.row(Field(_star(sheet, sheet.pick("Slutdatum", "Projektet avslutas")), end))
    sheet.row(Field("Har ni fått bidrag av oss förut?", sheet.pick("Nej", "Ja, 2009", "Ja")))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomi", "Kostnader och intäkter", "Budget för projektet")))
    column = filling.column(draw, [found.budget, *(item.belopp for item in found.items)])
    rows = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    heads = (
        sheet.pick("Utgift", "Vad", "Kostnad för"),
        sheet.pick("Belopp", "Kostnad") + filling.unit(column),
    )
    whole = m("budget_summa", *column.print(found.budget))
    inside = draw.chance(0.5)
    label = sheet.pick("Summa kostnader", "Totala kostnader")
    if inside:
        rows.append((label, whole))
    sheet.add(Table(heads, tuple(rows), (3, 1.4), right=(1,), total=inside))
    if not inside:
        sheet.row(Field(f"{label}{filling.unit(column)}", whole))
    if found.ticked:
        _income(sheet, found)
    label = sheet.pick("Hur mycket söker ni?", "Belopp ni söker", "Sökt belopp")
    sheet.row(Field(_star(sheet, label), filling.amount(sheet, "sokt_summa", found.sokt)))


def _income(sheet: Sheet, found: Facts) -> None:
    """A choice of two, printed as the word chosen or with its marks."""
    m = sheet.m
    label = sheet.pick("Får ni intäkter från annat håll?", "Finns det andra som finansierar?")
    if found.ticked in ("ja", "nej") and sheet.draw.chance(0.5):
        answer = m("ovriga_intakter", found.ticked.capitalize(), found.ticked)
    else:
        answer = ground.ticks(m, found.ticked)
    sheet.row(Field(label, answer))
    own = "" if found.income is None else filling.amount(sheet, "ovriga_intakter_belopp", found.income)
    if found.income is None:
        ground.no_income(m)
    sheet.row(Field(sheet.pick("Ange summan", "Om ja, hur mycket?"), own))


def redovisning(draw: Draw) -> Paper:
    """The account sent in by the same service."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    titles = ("Redovisa projektstöd", "Återrapportering av projekt", "Redovisning av bidrag till projekt")
    header, footer = _top(sheet, titles, found.signed)
    if not draw.plant("F03"):
        number = m("diarienummer", filling.registry_number(draw, year))
        sheet.row(Field(sheet.pick("Ärendets beteckning", "Diarienummer"), number))
    sheet.add(Group(sheet.pick("Uppgifter om det som redovisas", "Projektet")))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(_star(sheet, sheet.pick("Ansvarig nämnd", "Nämnd")), board))
    label = sheet.pick("Vad heter projektet?", "Projektets namn")
    sheet.row(Field(_star(sheet, label), m("report_projects/1/projekt", found.names[1])))
    label = sheet.pick("Vilken tid gäller redovisningen?", "Redovisningen avser perioden")
    sheet.row(Field(_star(sheet, label), filling.span(sheet, found, "period")))
    headings = {"resultat": sheet.pick("Vad blev resultatet?", "Beskriv vad ni uppnått")}
    headings |= {"genomforande": sheet.pick("Vad har ni gjort?", "Genomförda aktiviteter")}
    headings |= {"ovriga_upplysningar": sheet.pick("Är det något mer ni vill berätta?", "Övrigt")}
    filling.told(sheet, place, year, headings)
    _accounts(sheet, found)
    sheet.add(Group(sheet.pick("Signering", "Underskrift")))
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(day, name, draw.rng.choice(words.TITLES), line=False, label="Datum"))
    return sheet.done("redovisning", header=header, footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Ekonomisk redovisning", "Så användes pengarna")))
    given = filling.granted(draw, found)
    if given is not None:
        label = sheet.pick("Hur mycket fick ni i bidrag?", "Beviljat bidrag")
        sheet.row(Field(label, filling.amount(sheet, "beviljat_belopp", given)))
        label = sheet.pick("Hur mycket har ni använt?", "Använt belopp")
        sheet.row(Field(label, filling.amount(sheet, "forbrukat_belopp", ground.spent(found))))
    column = filling.column(draw, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        rows.append((text, konto, m(f"{key}/belopp", *column.print(entry.belopp))))
    if found.total is not None:
        rows.append((sheet.pick("Summa", "Totalt"), "", m("summa_angiven", *column.print(found.total))))
    heads = (sheet.pick("Vad", "Kostnad för"), "Konto", sheet.pick("Belopp", "Utgift") + filling.unit(column))
    sheet.add(Table(heads, tuple(rows), (3, 1, 1.5), right=(2,), total=found.total is not None))
