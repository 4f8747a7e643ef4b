"""A matter printed out of a service, step by step: small grey labels over large answers, every cost on its own."""

from __future__ import annotations

from datetime import timedelta

from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain
from tests.papers.model import Break, Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_GAP = 14.0


class Arendeutskrift(Drawn):
    """Nothing is framed; a hair line stands under every answer."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for text in block.lines[1:]:
            self.ink(text, style.left, flow.y + 8, style.family.regular, 8, grey=0.4)
            flow.y += 11
        flow.paragraph(block.lines[0], font=style.family.regular, size=style.size * 1.9)
        flow.y += style.gap

    def _group(self, text: str) -> None:
        """The bar of a step, or the plain name of an item."""
        flow, style = self.flow, self.style
        flow.room(style.size * 8)
        if not text.startswith("Steg"):
            flow.y += 3
            flow.paragraph(text, font=style.family.italic, size=style.size * 0.9)
            return
        flow.y += style.gap
        flow.frame(style.left - 6, flow.y, style.left + style.width, flow.y + 20, 0.82)
        self.ink(text, style.left, flow.y + 14, style.family.bold, 11)
        flow.y += 20 + style.gap

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        total = sum(item.weight for item in block.fields)
        free = style.width - _GAP * (len(block.fields) - 1)
        parts = [(item, free * item.weight / total) for item in block.fields]
        if len(parts) > 1 and any(self._spread(item) > width for item, width in parts):
            for item in block.fields:
                self._fields(Fields((item,)))
            return
        font, step = style.answers.regular, style.size * style.leading
        tall = max(self.height(item.value, width, font, style.size) for item, width in parts)
        tall = max(tall, step) + style.small * 1.4
        hinted = style.small * 1.3 if any(item.hint for item in block.fields) else 0.0
        flow.room(tall + hinted + 4)
        x = style.left
        for item, width in parts:
            self.ink(item.label, x, flow.y + style.small, style.family.regular, style.small, grey=0.42)
            top = flow.y + style.small * 1.4
            if item.hint:
                self.ink(
                    item.hint, x, top + style.small * 0.8, style.family.italic, style.small * 0.9, grey=0.5
                )
            self.lines(item.value, x, top + hinted, width, font, style.size)
            flow.rule(x, flow.y + tall + hinted + 2, x + width, flow.y + tall + hinted + 2, 0.15)
            x += width + _GAP
        flow.y += tall + hinted + style.gap * 0.7 + 3

    def _spread(self, item: Field) -> float:
        style = self.style
        label = width_of(item.label, style.family.regular, style.small)
        return max(label, width_of(plain(item.value), style.answers.regular, style.size))

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        self.ink(
            block.heading, style.left, flow.y + style.small, style.family.regular, style.small, grey=0.42
        )
        flow.y += style.small * 1.4
        for text in block.paragraphs:
            flow.paragraph(text)
        flow.y += style.size if not block.paragraphs else 0
        flow.rule(style.left, flow.y + 2, style.left + style.width, flow.y + 2, 0.15)
        flow.y += style.gap * 0.7 + 4

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.regular, size=self.style.size * 0.85)
        self.flow.y += self.style.gap

    def _table(self, block: Table) -> None:
        """Every row as fields of its own."""
        for row in block.rows:
            self._fields(Fields(tuple(Field(*pair) for pair in zip(block.headers, row, strict=True))))

    def _signature(self, block: Signature) -> None:
        self._fields(Fields((Field(block.label or "Signerat av", block.name), Field("Roll", block.title))))
        self._fields(Fields((Field("Ort och datum", block.place_date),)))


def _top(sheet: Sheet, titles: tuple[str, ...], found: Facts | ReportFacts) -> tuple[str, str]:
    """The matter as the service keeps it; its running head and foot."""
    draw, place, year = sheet.draw, sheet.pick(*words.MUNICIPALITIES), found.start.year
    title = sheet.pick(*titles)
    came = found.signed + timedelta(days=draw.rng.randint(0, 3))
    sheet.add(Title((title, f"{place} kommun  ·  E-tjänster")))
    state = sheet.pick("Inskickat", "Under handläggning", "Mottaget")
    sheet.row(
        Field("Inkom", f"{came.isoformat()} {draw.rng.randint(7, 22):02}:{draw.rng.randint(10, 59)}"),
        Field("Status", state),
    )
    if not draw.plant("F03"):
        number = sheet.m("diarienummer", filling.registry_number(draw, year))
        sheet.row(Field(sheet.pick("Ärende", "Ärendenummer"), number), Field("Handlägges av", "Ej tilldelat"))
    page = (
        "Sida {page} av {more}"
        if draw.plant("Q02")
        else sheet.pick("Sida {page} av {pages}", "{page} / {pages}")
    )
    foot = f"{place} kommun, kontaktcenter 0980-319 220, org.nr 212000-0142"
    return f"{title}\t{page}", foot


def _numbered(sheet: Sheet) -> None:
    """The steps counted, when all of them are known."""
    steps = [block for block in sheet.blocks if isinstance(block, Group) and block.text.startswith("Steg")]
    for number, step in enumerate(steps, 1):
        sheet.blocks[sheet.blocks.index(step)] = Group(
            step.text.replace("Steg", f"Steg {number} av {len(steps)}", 1)
        )


def _step(sheet: Sheet, *names: str) -> None:
    if sheet.draw.chance(0.12):
        sheet.add(Break())
    sheet.add(Group(f"Steg: {sheet.pick(*names)}"))


def ansokan(draw: Draw) -> Paper:
    """Six steps or so, as many as the service has."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((50, 100, 1000)), most=5)
    m, year = sheet.m, found.start.year
    titles = ("Ansökan om utvecklingsbidrag", "Projektbidrag – ansökan", "Ansökan, särskilda projektmedel")
    header, footer = _top(sheet, titles, found)
    _applicant(sheet, who)
    _step(sheet, "Projektet", "Beskriv projektet")
    sheet.row(
        Field(
            sheet.pick("Projektets namn", "Kort namn på projektet", "Projekttitel"), m("projekt", who.project)
        )
    )
    if draw.chance(0.6):
        first, last = (
            filling.day(sheet, "tidplan_start", found.start),
            filling.day(sheet, "tidplan_slut", found.end),
        )
        names = sheet.pick("Projektstart|Projektslut", "Börjar|Slutar", "Startdatum|Slutdatum").split("|")
        sheet.row(Field(names[0], first), Field(names[1], last))
    else:
        sheet.row(Field(sheet.pick("Projekttid", "Tidsperiod"), filling.span(sheet, found, "tidplan")))
    headings = {
        "syfte": sheet.pick("Syfte", "Berätta om syftet"),
        "mal": sheet.pick("Mål", "Vad vill ni uppnå?"),
    }
    headings |= {"malgrupp": "Målgrupp", "genomforande": sheet.pick("Genomförande", "Så genomförs projektet")}
    headings |= {"implementering": sheet.pick("Efter projekttiden", "Vad händer sedan?")}
    filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year))
    _money(sheet, found)
    _step(sheet, "Granska och signera", "Signering")
    where, day = m("ort", who.place), filling.day(sheet, "datum", found.signed)
    label = sheet.pick("Signerat av", "Undertecknat med e-legitimation av")
    name, title = m("undertecknare", who.signatory), m("befattning", who.title)
    sheet.add(Signature(f"{where} {day}", name, title, line=False, label=label))
    _numbered(sheet)
    return sheet.done("ansokan", header=header, footer=footer)


def _applicant(sheet: Sheet, who: common.Applicant) -> None:
    """Two steps about who asks."""
    m, draw = sheet.m, sheet.draw
    _step(sheet, "Sökande", "Din organisation")
    sheet.row(Field(sheet.pick("Namn på organisationen", "Organisation"), m("sokande", who.name)))
    number = Field(sheet.pick("Organisationsnummer", "Org.nr"), m("organisationsnummer", who.number))
    sheet.row(number, Field("Bankgiro", f"{draw.rng.randint(100, 999)}-{draw.rng.randint(1000, 9999)}"))
    street = filling.left_out(sheet, "adress", who.street)
    sheet.row(Field("Gatuadress", street), Field("Postnummer och ort", m("postadress", who.postal)))
    _step(sheet, "Kontaktuppgifter", "Kontaktperson")
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(sheet.pick("För- och efternamn på kontaktperson", "Kontaktperson"), contact))
    phone = filling.left_out(sheet, "telefon", who.phone)
    sheet.row(
        Field("Telefon", phone),
        Field(sheet.pick("E-post", "E-postadress för aviseringar"), m("epost", who.email), 1.6),
    )


def _money(sheet: Sheet, found: Facts) -> None:
    """A card for every cost, with its number."""
    m, draw = sheet.m, sheet.draw
    _step(sheet, "Kostnader", "Budget")
    column = filling.column(draw, [found.budget, *(item.belopp for item in found.items)])
    word, what = sheet.pick("Kostnad", "Post", "Utgift"), sheet.pick("Beskrivning", "Vad kostnaden avser")
    how = sheet.pick("Belopp", "Beräknad kostnad") + filling.unit(column)
    beside = draw.chance(0.6)
    for rad, item in enumerate(found.items, 1):
        sheet.add(Group(f"{word} {rad}"))
        text, belopp = (
            m(f"budget_rows/{rad}/text", item.text),
            m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)),
        )
        if beside:
            sheet.row(Field(what, text, 2), Field(how, belopp))
        else:
            sheet.row(Field(what, text))
            sheet.row(Field(how, belopp))
    label = sheet.pick("Summa kostnader (räknas ut automatiskt)", "Totala kostnader", "Total kostnad")
    sheet.row(Field(label + filling.unit(column), m("budget_summa", *column.print(found.budget))))
    _step(sheet, "Finansiering", "Intäkter och sökt bidrag")
    if found.ticked:
        sheet.row(
            Field(
                sheet.pick("Får projektet andra intäkter?", "Övrig finansiering"),
                ground.ticks(m, found.ticked),
            )
        )
        own = "" if found.income is None else filling.amount(sheet, "ovriga_intakter_belopp", found.income)
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(sheet.pick("Övriga intäkter, belopp", "Belopp från andra"), own))
    label = sheet.pick("Bidrag ni söker", "Sökt belopp", "Vi söker")
    sheet.row(Field(label, filling.amount(sheet, "sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """The account of the same service, every account with a card of its own."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    titles = (
        "Redovisning av utvecklingsbidrag",
        "Projektbidrag – redovisning",
        "Slutredovisning, projektmedel",
    )
    header, footer = _top(sheet, titles, found)
    _step(sheet, "Projektet", "Vilket projekt gäller det?")
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(sheet.pick("Nämnd", "Ansvarig nämnd"), board))
    sheet.row(
        Field(sheet.pick("Projektets namn", "Projekttitel"), m("report_projects/1/projekt", found.names[1]))
    )
    sheet.row(
        Field(sheet.pick("Redovisningsperiod", "Tid som redovisas"), filling.span(sheet, found, "period"))
    )
    _step(sheet, "Verksamhet", "Vad har ni gjort?")
    headings = {
        "genomforande": sheet.pick("Genomfört", "Aktiviteter"),
        "resultat": sheet.pick("Resultat", "Måluppfyllelse"),
    }
    filling.told(
        sheet, place, year, headings | {"ovriga_upplysningar": sheet.pick("Övrigt", "Övriga upplysningar")}
    )
    _accounts(sheet, found)
    _step(sheet, "Granska och signera", "Signering")
    day, name = (
        filling.day(sheet, "datum", found.signed),
        m("undertecknare", common.applicant(draw).signatory),
    )
    sheet.add(Signature(f"{place} {day}", name, draw.rng.choice(words.TITLES), line=False))
    _numbered(sheet)
    return sheet.done("redovisning", header=header, footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    _step(sheet, "Ekonomi", "Kostnader enligt bokföringen")
    given = filling.granted(draw, found)
    if given is not None:
        granted = filling.amount(sheet, "beviljat_belopp", given)
        used = filling.amount(sheet, "forbrukat_belopp", ground.spent(found))
        sheet.row(
            Field(sheet.pick("Beviljat bidrag", "Beviljat belopp"), granted), Field("Förbrukat belopp", used)
        )
    column = filling.column(draw, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    how = sheet.pick("Belopp", "Bokfört belopp") + filling.unit(column)
    what = sheet.pick("Avser", "Vad kostnaden avser")
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        belopp = m(f"{key}/belopp", *column.print(entry.belopp))
        sheet.row(Field("Konto", konto, 0.7), Field(what, text, 2.4), Field(how, belopp, 1.2))
    if found.total is not None:
        label = sheet.pick("Summa kostnader", "Totalt redovisat") + filling.unit(column)
        sheet.row(Field(label, m("summa_angiven", *column.print(found.total))))
