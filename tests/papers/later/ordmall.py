"""A municipality's template: shaded cells for labels, four columns, rows of boxes to tick, office use at the foot."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, ground, stock
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.make_ansokan import period_text
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = (*ground.PLANTABLE, "B13", "N04")
REPORT_PLANTABLE = (*ground.REPORT_PLANTABLE, "N04")
_PAD = 4.0
_SHADE = 0.9


def pairs(fields: tuple[Field, ...]) -> list[tuple[Field, ...]]:
    """Two by two, the last one alone where the number is odd."""
    return [fields[at : at + 2] for at in range(0, len(fields), 2)]


class Ordmall(Drawn):
    """One table from the first row to the last; every row closes on the one above it."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[-1], style.left, flow.y + 8, style.family.regular, 8)
        flow.y += 30
        for text in block.lines[:-1]:
            flow.y += self.lines(text, style.left, flow.y, style.width, style.family.regular, 15) + 2
        flow.y += style.gap

    def _shaded(self, x0: float, x1: float, top: float, bottom: float, grey: float = _SHADE) -> None:
        self.flow.frame(x0, top, x1, bottom, grey)
        self.flow.frame(x0, top, x1, bottom)

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.y += style.gap
        flow.room(90)
        self._shaded(style.left, style.left + style.width, flow.y, flow.y + 18, 0.78)
        self.ink(
            text, style.left + style.width / 2, flow.y + 13, style.family.bold, style.size, align="middle"
        )
        flow.y += 18

    def _fields(self, block: Fields) -> None:
        narrow = self.style.width * 0.31 - 2 * _PAD
        for pair in pairs(block.fields):
            fits = all(self._longest_word(item.value) < narrow for item in pair)
            for row in (pair,) if fits else [(item,) for item in pair]:
                self._pair(row)

    def _longest_word(self, value: str) -> float:
        font, size = self.style.answers.regular, self.style.size
        return max((width_of(word, font, size) for word in plain(value).split()), default=0.0)

    def _pair(self, pair: tuple[Field, ...]) -> None:
        flow, style = self.flow, self.style
        own = style.width * 0.19
        wide = style.width / 2 - own if len(pair) == 2 else style.width - own
        small = min(style.small, style.size)
        tall = max(
            max(
                self.height(item.label, own - 2 * _PAD, style.family.regular, small),
                self.height(item.value, wide - 2 * _PAD, style.answers.regular, style.size),
            )
            for item in pair
        )
        tall += 2 * _PAD
        flow.room(tall)
        x, top = style.left, flow.y
        for item in pair:
            self._shaded(x, x + own, top, top + tall)
            flow.frame(x + own, top, x + own + wide, top + tall)
            self.lines(item.label, x + _PAD, top + _PAD - 1, own - 2 * _PAD, style.family.regular, small)
            inner = wide - 2 * _PAD
            self.lines(item.value, x + own + _PAD, top + _PAD - 1, inner, style.answers.regular, style.size)
            x += own + wide
        flow.y += tall

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        right = style.left + style.width
        flow.room(style.size * 7)
        tall = self.height(block.heading, style.width - 2 * _PAD, style.family.regular, style.small) + _PAD
        self._shaded(style.left, right, flow.y, flow.y + tall)
        self.lines(
            block.heading, style.left + _PAD, flow.y + 1, style.width - 8, style.family.regular, style.small
        )
        flow.y += tall
        start, page = flow.y, len(flow.pages)
        flow.y += 2
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + _PAD, width=style.width - 2 * _PAD)
            flow.y += 3
        flow.y += 3 if block.paragraphs else style.size * 2.5
        self._frames(start, page)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        size = min(style.size, 10.0)
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        for number, row in enumerate((block.headers, *block.rows)):
            last = block.total and number == len(block.rows)
            font = (
                style.family.bold if last else style.family.regular if number == 0 else style.answers.regular
            )
            cells = list(zip(row, pairwise(edges), strict=True))
            tall = max(self.height(cell, b - a - 2 * _PAD, font, size) for cell, (a, b) in cells) + 4
            flow.room(tall)
            for column, (cell, (left, right)) in enumerate(cells):
                if number == 0 or (last and column == 0):
                    self._shaded(left, right, flow.y, flow.y + tall)
                else:
                    flow.frame(left, flow.y, right, flow.y + tall)
                if column in block.right and number:
                    self.ink(cell, right - _PAD, flow.y + 1 + size, font, size, align="right")
                else:
                    self.lines(cell, left + _PAD, flow.y + 1, right - left - 2 * _PAD, font, size)
            flow.y += tall

    def _note(self, block: Note) -> None:
        self.flow.y += self.style.gap * 0.6
        super()._note(block)

    def _signature(self, block: Signature) -> None:
        self._pair((Field("Ort och datum", block.place_date), Field("Underskrift", "\n\n")))
        self._pair((Field("Namnförtydligande", block.name), Field("Befattning", block.title)))


def _board(sheet: Sheet, name: str = "namnd") -> str:
    if sheet.draw.plant("N04"):
        return sheet.m(name, sheet.draw.rng.choice(stock.ADMINISTRATIONS))
    return sheet.m(name, sheet.draw.rng.choice(stock.BOARDS))


def _boxes(sheet: Sheet, *ways: str) -> str:
    """Boxes in a row, one of them ticked; they answer nothing that is asked for."""
    chosen = sheet.draw.rng.choice(ways)
    return ground.GAP.join(f"{TICKED if way == chosen else UNTICKED} {way}" for way in ways)


def _office_use(sheet: Sheet) -> None:
    if sheet.draw.chance(0.5):
        sheet.add(Group(sheet.pick("Fylls i av kommunen", "Handläggarens anteckningar")))
        sheet.row(Field("Inkom", ""), Field("Handläggare", ""))
        sheet.row(
            Field(
                "Åtgärd",
                f"{UNTICKED} Bifall{ground.GAP}{UNTICKED} Avslag{ground.GAP}{UNTICKED} Komplettering",
            )
        )


def ansokan(draw: Draw) -> Paper:
    """An application of a board or an association, budget with quantities or with the part applied for."""
    sheet, who = Sheet(draw), ground.applicant(draw)
    found = ground.facts(draw)
    m, year = sheet.m, found.start.year
    place = draw.rng.choice(stock.MUNICIPALITIES)
    title = sheet.pick("Ansökan om utvecklingsmedel", "Ansökan – sociala projekt", "ANSÖKAN OM PROJEKTMEDEL")
    sheet.add(Title((title, f"{place} kommun")))
    if not draw.plant("F03"):
        number = m("diarienummer", common.registry_number(draw, year))
        sheet.row(Field("Diarienummer", number), Field("Blankettversion", sheet.pick("2.1", "3", "B 14-02")))
    sheet.add(Group(sheet.pick("Sökande", "Uppgifter om sökanden")))
    sheet.row(Field("Typ av sökande", _boxes(sheet, "Nämnd", "Förening", "Kommunalt bolag")))
    sheet.row(Field("Sökande", m("sokande", who.name)), Field("Org.nr", m("organisationsnummer", who.number)))
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field(sheet.pick("Nämnd", "Ansvarig nämnd"), _board(sheet)), Field("Kontaktperson", contact))
    sheet.row(Field("Adress", m("adress", who.street)), Field("Postadress", m("postadress", who.postal)))
    sheet.row(Field("Telefon", m("telefon", who.phone)), Field("E-post", m("epost", who.email)))
    sheet.add(Group(sheet.pick("Projektet", "Om insatsen")))
    sheet.row(Field(sheet.pick("Projektnamn", "Insatsens namn"), m("projekt", who.project)))
    period = period_text(draw, m, found.start, found.end, "tidplan_start", "tidplan_slut")
    sheet.row(Field(sheet.pick("Projektperiod", "Tidplan (start och slut)"), period))
    sheet.row(Field("Ansökan avser", _boxes(sheet, "Nytt projekt", "Fortsättning", "Förstudie")))
    headings = {"syfte": "Syfte med projektet", "mal": "Mål – vad ska ha uppnåtts?"}
    headings |= {"genomforande": sheet.pick("Metod och genomförande", "Beskrivning av genomförandet")}
    headings |= {"implementering": sheet.pick("Plan för implementering", "Vad händer efter projekttiden?")}
    ground.Told(sheet, who.place, year).add(headings, extra=common.extra_sentences(draw, year))
    sheet.add(Group("Ekonomi"))
    _money(sheet, found)
    sheet.add(Group("Underskrift"))
    day, town = sheet.day("datum", found.signed), m("ort", who.place)
    joint = sheet.pick(" ", ", ")
    sheet.add(Signature(f"{town}{joint}{day}", m("undertecknare", who.signatory), m("befattning", who.title)))
    _office_use(sheet)
    return sheet.done("ansokan", footer=ground.foot(draw, place))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    priced = found.budget_form == "priced"
    share = [(item.belopp * draw.rng.choice((0, 5, 10)) / 10).quantize(Decimal(1)) for item in found.items]
    amounts = [
        found.budget,
        *share,
        *(item.belopp for item in found.items),
        *(item.a_pris for item in found.items),
    ]
    column = printing.column(draw.rng, amounts)
    rows = []
    for rad, (item, part) in enumerate(zip(found.items, share, strict=True), 1):
        key = f"budget_rows/{rad}"
        text, whole = m(f"{key}/text", item.text), m(f"{key}/belopp", *column.print(item.belopp))
        if priced:
            count = m(f"{key}/antal", str(item.antal), str(item.antal))
            rows.append((text, count, m(f"{key}/a_pris", *column.print(item.a_pris)), whole))
        else:
            rows.append(
                (text, whole, m(f"budget_amounts/{rad}/varav personal", *column.print(part)) if part else "–")
            )
    total = m("budget_summa", *column.print(found.budget))
    unit = f" ({column.unit})" if column.unit else ""
    if priced:
        rows.append((sheet.pick("Summa", "Totalt"), "", "", total))
        heads: tuple[str, ...] = (
            "Kostnadspost",
            "Antal",
            f"À-pris{unit}",
            f"{sheet.pick('Belopp', 'Summa')}{unit}",
        )
    else:
        rows.append((sheet.pick("Summa", "Totalt"), total, column.print(sum(share, Decimal(0))).raw))
        heads = ("Kostnadspost", f"{sheet.pick('Belopp', 'Kostnad')}{unit}", f"Varav personal{unit}")
    widths = (3.0, 0.8, 1.3, 1.4) if priced else (3.0, 1.5, 1.5)
    sheet.add(Table(heads, tuple(rows), widths, right=tuple(range(1, len(heads))), total=True))
    if found.ticked:
        ticks = ground.ticks(m, found.ticked)
        own = (
            ""
            if found.income is None
            else sheet.amount("ovriga_intakter_belopp", found.income, "{} kr", "{}")
        )
        if found.income is None:
            ground.no_income(m)
        sheet.row(
            Field(sheet.pick("Övriga intäkter", "Finns annan finansiering?"), ticks),
            Field("Om ja, belopp", own),
        )
    sheet.row(Field(sheet.pick("Sökt belopp", "Sökt summa"), sheet.amount("sokt_summa", found.sokt)))


def redovisning(draw: Draw) -> Paper:
    """The account on the template's sister form."""
    sheet, found = Sheet(draw), ground.report_facts(draw)
    m, year = sheet.m, found.end.year
    place = draw.rng.choice(stock.MUNICIPALITIES)
    title = sheet.pick(
        "Slutredovisning av utvecklingsmedel", "REDOVISNING AV PROJEKTMEDEL", "Återrapportering – projekt"
    )
    sheet.add(Title((title, f"{place} kommun")))
    board = "" if common.blanked(sheet, "namnd") else _board(sheet)
    if draw.plant("F03"):
        sheet.row(Field("Nämnd", board))
    else:
        number = m("diarienummer", common.registry_number(draw, year))
        sheet.row(Field("Nämnd", board), Field("Diarienummer", number))
    sheet.row(Field("Projektnamn", m("report_projects/1/projekt", found.names[1])))
    period = period_text(draw, m, found.start, found.end, "period_start", "period_slut")
    sheet.row(Field(sheet.pick("Redovisad period", "Avser perioden"), period))
    sheet.row(Field("Redovisningen är", _boxes(sheet, "Delredovisning", "Slutredovisning")))
    headings = {
        "resultat": sheet.pick("Resultat och måluppfyllelse", "Uppnådda resultat"),
        "malgrupp": "Målgrupp",
    }
    ground.Told(sheet, place, year).add(headings | {"ovriga_upplysningar": "Övriga upplysningar"})
    sheet.add(Group(sheet.pick("Ekonomi", "Kostnader enligt bokföringen")))
    _accounts(sheet, found)
    sheet.add(Group("Underskrift"))
    day, name = sheet.day("datum", found.signed), m("undertecknare", common.applicant(draw).signatory)
    sheet.add(Signature(f"{place}{sheet.pick(' ', ', ')}{day}", name, draw.rng.choice(stock.TITLES)))
    return sheet.done("redovisning", footer=ground.foot(draw, place))


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    spent = ground.spent(found)
    column = printing.column(draw.rng, [spent, *(entry.belopp for entry in found.entries)])
    coded = any(entry.ikb or entry.motpart for entry in found.entries)
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        konto, text = m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text)
        belopp = m(f"{key}/belopp", *column.print(entry.belopp))
        m.values[f"{key}/ikb"], m.raws[f"{key}/ikb"] = None, ""
        motpart = m(f"{key}/motpart", entry.motpart, entry.motpart or None)
        rows.append((text, konto, motpart, belopp) if coded else (text, konto, belopp))
    if found.total is not None:
        rows.append(
            (
                sheet.pick("Summa", "Totalt"),
                *[""] * (1 + coded),
                m("summa_angiven", *column.print(found.total)),
            )
        )
    unit = f" ({column.unit})" if column.unit else ""
    heads = (sheet.pick("Avser", "Text"), "Konto", *(("Motpart",) if coded else ()), f"Belopp{unit}")
    widths = (3.0, 1.0, 1.0, 1.5) if coded else (3.0, 1.0, 1.5)
    sheet.add(Table(heads, tuple(rows), widths, right=(len(heads) - 1,), total=found.total is not None))
    if spent > 0 and draw.chance(0.7):
        granted = (spent * draw.rng.choice((100, 110, 125)) / 100).quantize(Decimal(1))
        sheet.row(
            Field(sheet.pick("Beviljat belopp", "Beviljade medel"), sheet.amount("beviljat_belopp", granted)),
            Field(sheet.pick("Förbrukat", "Förbrukade medel"), sheet.amount("forbrukat_belopp", spent)),
        )
