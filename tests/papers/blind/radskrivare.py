"""A line printer's page: every character in its place, boxes of plus, minus and bar signs, double rulers, capitals."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_COLUMNS = (
    *(printing.Column("KR", 1, 0, " "), printing.Column("KR", 1, 2, " "), printing.Column("", 1, 0, ".")),
    *(printing.Column("KRONOR", 1, 0, ""), printing.Column("SEK", 1, 2, ".")),
)


class Radskrivare(Drawn):
    """Lines of a fixed number of characters; `at` is the place of a character from the left margin."""

    @property
    def _step(self) -> float:
        return width_of("0", self.style.family.regular, self.style.size)

    @property
    def _count(self) -> int:
        return int(self.style.width / self._step)

    def _say(self, *parts: tuple[int, str]) -> None:
        """One printed line: words at their places."""
        flow, style = self.flow, self.style
        flow.room(style.size * style.leading)
        for at, text in parts:
            self.ink(
                text, style.left + at * self._step, flow.y + style.size, style.family.regular, style.size
            )
        flow.y += style.size * style.leading

    def _rule(self, mark: str, cuts: Sequence[int] = ()) -> None:
        line = [mark] * self._count
        for at in cuts:
            line[min(at, self._count - 1)] = "+"
        self._say((0, "".join(line)))

    def _wrapped(self, marked: str, places: int) -> list[str]:
        """The words in lines of so many characters, every mark kept whole."""
        found = self.flow.wrap(marked, places * self._step, self.style.family.regular, self.style.size)
        lines = []
        for line in found:
            text, end = "", 0.0
            for piece in line:
                gap = " " if text and piece.x - end > 0.1 else ""
                text += gap + (
                    f"\ue000{','.join(piece.keys)}\ue001{piece.text}\ue002" if piece.keys else piece.text
                )
                end = piece.x + piece.width
            lines.append(text)
        return lines or [""]

    def _boxed(self, cells: Sequence[tuple[str, bool]], cuts: Sequence[int]) -> None:
        """Cells between bars, each wrapped in its own; those with True end at the right."""
        wrapped = [
            self._wrapped(cell, b - a - 3) for (cell, _), a, b in zip(cells, cuts[:-1], cuts[1:], strict=True)
        ]
        for number in range(max(map(len, wrapped))):
            parts: list[tuple[int, str]] = [(min(cut, self._count - 1), "|") for cut in cuts]
            for lines, (_, right), a, b in zip(wrapped, cells, cuts[:-1], cuts[1:], strict=True):
                text = lines[number] if number < len(lines) else ""
                parts.append((b - 1 - len(plain(text)) if right else a + 2, text))
            self._say(*sorted((part for part in parts if part[1]), key=lambda part: part[0]))

    def _title(self, block: Title) -> None:
        self._rule("=")
        for text in block.lines:
            self._say((2, text.upper()))
        self._rule("=")

    def _group(self, text: str) -> None:
        self.flow.room(self.style.size * 8)
        self._say((0, " "))
        self._say((0, f"*** {text.upper()} ***"))

    def _cuts(self, shares: Sequence[float]) -> list[int]:
        total, cuts, last = sum(shares), [0], self._count - 1
        for share in shares:
            cuts.append(cuts[-1] + round(last * share / total))
        return [*cuts[:-1], last]

    def _fields(self, block: Fields) -> None:
        cuts = self._cuts([item.weight for item in block.fields])
        self.flow.room(self.style.size * 5)
        self._rule("-", cuts)
        cells = [(f"{item.label.upper()}: {item.value}", False) for item in block.fields]
        self._boxed(cells, cuts)
        self._rule("-", cuts)

    def _section(self, block: Section) -> None:
        self.flow.room(self.style.size * 6)
        self._say((0, " "))
        self._say((0, block.heading.upper()))
        for text in block.paragraphs:
            for line in self._wrapped(text, self._count - 6):
                self._say((4, line))
        self._say((0, " "))

    def _table(self, block: Table) -> None:
        self.flow.room(self.style.size * 12)
        if block.caption:
            self._say((0, block.caption.upper()))
        cuts = self._cuts(block.widths)
        self._rule("-", cuts)
        for number, row in enumerate((block.headers, *block.rows)):
            if number == len(block.rows) and block.total:
                self._rule("=", cuts)
            self._boxed(
                [
                    (cell.upper() if number == 0 else cell, column in block.right)
                    for column, cell in enumerate(row)
                ],
                cuts,
            )
            if number == 0:
                self._rule("=", cuts)
        self._rule("-", cuts)

    def _note(self, block: Note) -> None:
        for line in self._wrapped(block.text.replace("\n", " "), self._count):
            self._say((0, line))

    def _signature(self, block: Signature) -> None:
        self.flow.room(self.style.size * 9)
        self._say((0, " "))
        self._say((0, block.place_date))
        if block.line:
            for _ in range(3):
                self._say((0, " "))
            self._say((0, "." * 32))
        self._say((0, block.name))
        if block.title:
            self._say((0, block.title))

    def _running(self, paper: Paper, first: int, last: int) -> None:
        """One line on top of every page, nothing below."""
        flow, style = self.flow, self.style
        pages = flow.pages
        for page in range(first, last + 1):
            flow.pages = pages[:page]
            printed = paper.header.format(
                page=page - first + 1, pages=last - first + 1, more=last - first + 2
            )
            for number, text in enumerate(printed.split("\t")):
                at = style.left if not number else style.left + style.width
                self.ink(text, at, 34, style.family.regular, style.size, align="right" if number else "left")
        flow.pages = pages


def _head(sheet: Sheet, titles: tuple[str, ...], place: str, year: int) -> str:
    routine = f"RUTIN {sheet.pick('BIDR', 'PROJ', 'ANSL')}{sheet.draw.rng.randint(10, 99)}"
    sheet.add(
        Title(
            (
                sheet.pick(*titles),
                f"{place} kommun  {sheet.pick('Drätselkontoret', 'Ekonomienheten', 'Datacentralen')}",
            )
        )
    )
    mine = filling.number(sheet, sheet.pick("Diarienr", "Ärende", "Dnr"), year)
    sheet.row(
        *mine,
        Field("Registrerad", f"{year}-{sheet.draw.rng.randint(1, 9):02}"),
        Field("Sign", sheet.pick("MLN", "KRT", "AAH"), 0.7),
    )
    page = filling.pages(sheet.draw, "SIDA {page}", "SIDA {page} AV {pages}", "BLAD {page}")
    return f"{place.upper()} KOMMUN   {routine}\t{page}"


def ansokan(draw: Draw) -> Paper:
    """Boxes of signs around what was keyed in."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((1, 100, 1000)), most=6)
    m, year = sheet.m, found.start.year
    header = _head(
        sheet,
        ("Ansökan om kommunalt projektbidrag", "Registrerad ansökan - projektmedel", "Ansökan om anslag"),
        who.place,
        year,
    )
    sheet.add(Group(sheet.pick("Sökande", "Uppgifter om sökande")))
    sheet.row(
        Field(sheet.pick("Sökande", "Förening", "Huvudman"), m("sokande", who.name), 2),
        Field("Org nr", m("organisationsnummer", who.number)),
    )
    sheet.row(
        Field(sheet.pick("Adress", "Gatuadress"), m("adress", who.street)),
        Field(sheet.pick("Postadress", "Postnr ort"), m("postadress", who.postal)),
    )
    sheet.row(
        Field(sheet.pick("Kontaktperson", "Ansvarig"), filling.contact(sheet, who)),
        Field(sheet.pick("Telefon", "Tfn"), before.left_out(sheet, "telefon", who.phone)),
    )
    sheet.row(Field("E-post", m("epost", who.email)))
    sheet.add(Group("Projekt"))
    sheet.row(Field(sheet.pick("Projekt", "Projektnamn", "Benämning"), m("projekt", who.project)))
    first, last = m("tidplan_start", found.start.isoformat()), m("tidplan_slut", found.end.isoformat())
    sheet.row(
        Field(sheet.pick("Start", "Startdatum", "From"), first),
        Field(sheet.pick("Slut", "Slutdatum", "Tom"), last),
    )
    headings = {
        "syfte": "Syfte",
        "mal": sheet.pick("Mål", "Målsättning"),
        "genomforande": sheet.pick("Genomförande", "Aktiviteter"),
        "implementering": "Efter projektet",
    }
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _money(sheet, found)
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header)


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    values = [found.budget, found.sokt, found.income or found.sokt, *(item.belopp for item in found.items)]
    way = filling.column(draw, values, *_COLUMNS)
    rows = []
    for rad, item in enumerate(found.items, 1):
        text, belopp = filling.cost(sheet, rad, item.text, item.belopp, way)
        rows.append((f"{rad:03}", text, belopp))
    rows.append(("", sheet.pick("Totalt", "Summa kostnader"), m("budget_summa", *way.print(found.budget))))
    heads = ("Rad", sheet.pick("Kostnadsslag", "Post"), "Belopp" + before.unit(way, " {}"))
    sheet.add(
        Table(
            heads, tuple(rows), (0.6, 3, 1.3), right=(2,), total=True, caption=sheet.pick("Budget", "Kalkyl")
        )
    )
    fields = []
    if found.ticked:
        sheet.row(
            Field(
                sheet.pick("Övriga intäkter", "Annan finansiering"),
                ground.ticks(m, found.ticked, "JA", "NEJ"),
            )
        )
        own = "" if found.income is None else m("ovriga_intakter_belopp", *way.print(found.income))
        if found.income is None:
            ground.no_income(m)
        fields.append(Field(sheet.pick("Intäkter belopp", "Egen insats"), own))
    fields.append(
        Field(
            sheet.pick("Sökt belopp", "Sökt summa", "Ansökt belopp"), m("sokt_summa", *way.print(found.sokt))
        )
    )
    sheet.row(*fields)


def redovisning(draw: Draw) -> Paper:
    """Accounts in columns of characters, with IKB and motpart where they are given."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header = _head(
        sheet, ("Redovisning av projektbidrag", "Projektredovisning", "Slutredovisning anslag"), place, year
    )
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(
        Field("Nämnd", board),
        Field(sheet.pick("Projekt", "Projektnamn"), m("report_projects/1/projekt", found.names[1])),
    )
    sheet.row(Field(sheet.pick("Period", "Redovisningsperiod"), before.span(sheet, found, "period")))
    given, spent = before.granted(draw, found), ground.spent(found)
    way = filling.column(draw, [spent, given or spent, *(entry.belopp for entry in found.entries)], *_COLUMNS)
    if given is not None:
        granted, used = m("beviljat_belopp", *way.print(given)), m("forbrukat_belopp", *way.print(spent))
        sheet.row(Field("Beviljat belopp", granted), Field("Förbrukat", used))
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        konto, text, belopp = filling.account(sheet, rad, entry, way)
        rows.append((konto, text, f"{draw.rng.randint(1000, 9999)}", belopp))
    if found.total is not None:
        rows.append(("", "Summa", "", m("summa_angiven", *way.print(found.total))))
    heads = ("Konto", "Text", "Ver", "Belopp" + before.unit(way, " {}"))
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (0.9, 3, 0.7, 1.3),
            right=(3,),
            total=found.total is not None,
            caption="Bokförda kostnader",
        )
    )
    sheet.add(
        *filling.told(
            sheet,
            place,
            year,
            {"genomforande": "Genomförande", "resultat": "Resultat", "ovriga_upplysningar": "Övrigt"},
        )
    )
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header)
