"""An extract from the ledger sent in as a report: words first, konto last, a table per project over the pages."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.papers import people, printing
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import plain
from tests.papers.model import Field, Fields, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = (
    "B07",
    "B14",
    "B16",
    "T01",
    "T04",
    "T05",
    "T07",
    "T15",
    "K02",
    "K03",
    "K04",
    "K08",
    "K11",
    "N02",
    "N03",
    "F01",
    "F03",
    "X06",
)
_TRANSPORT = ("Transport", "Att transportera", "Transport från föregående sida")


class Kontolista(Drawn):
    """Small type, heads on two lines, a thin rule under each third row, sums carried from page to page."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = 13.0 if number == 0 else 9.5
            self.ink(text, style.left, flow.y + size, style.family.bold, size)
            flow.y += size * 1.4
        flow.y += style.gap

    def _fields(self, block: Fields) -> None:
        """Label and answer on one line, the answers at fixed tab stops."""
        flow, style = self.flow, self.style
        stop = style.width / max(2, len(block.fields))
        wide = any(
            width_of(plain(item.value), style.family.bold, style.size) + 90 > stop for item in block.fields
        )
        flow.room(style.size * 2 * len(block.fields))
        x = style.left
        for number, item in enumerate(block.fields):
            label = item.label if item.label.endswith(":") else item.label + ":"
            used = self.ink(label, x, flow.y + style.size, style.family.regular, style.size)
            self.ink(item.value, x + max(used + 5, 78), flow.y + style.size, style.family.bold, style.size)
            x = style.left if wide else x + stop
            if wide and number < len(block.fields) - 1:
                flow.y += style.size * style.leading
        flow.y += style.size * style.leading + 1

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.y += style.gap
        flow.paragraph(block.heading, font=style.family.bold)
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + 14, width=style.width - 14)
            flow.y += 2

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        flow.y += style.gap
        flow.room(style.size * 9)
        flow.paragraph(block.caption, font=style.family.bold)
        flow.rule(style.left, flow.y + 2, style.left + style.width, flow.y + 2, 1.0)
        flow.y += 4
        total = sum(block.widths)
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / total)
        self._heads(block, edges)
        carried = 0
        for number, row in enumerate(block.rows):
            last = block.total and number == len(block.rows) - 1
            height = max(
                self.height(cell, b - a - 8, style.family.regular, style.size)
                for cell, (a, b) in zip(row, pairwise(edges), strict=True)
            )
            page = len(flow.pages)
            if block.total and flow.left_over < height + style.size * 3 and not last:
                self._carry(block, edges, carried)
                flow.new_page()
            else:
                flow.room(height)
            if len(flow.pages) != page:
                self._heads(block, edges)
                if carried and block.total:
                    self._carry(block, edges, carried)
            self._cells(block, edges, row, style.family.bold if last else style.family.regular)
            carried += _figure(row[block.right[0]])
            if number % 3 == 2:
                flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.2)
        flow.y += style.gap

    def _carry(self, block: Table, edges: list[float], carried: int) -> None:
        """The sum so far, in kronor as the column has them."""
        row = [""] * len(block.headers)
        row[0], row[block.right[0]] = (
            _TRANSPORT[len(block.rows) % 3],
            printing.grouped(Decimal(carried), self._separator(block)),
        )
        self._cells(block, edges, tuple(row), self.style.family.italic)

    def _separator(self, block: Table) -> str:
        """Between the thousands of this table."""
        figures = [plain(row[block.right[0]]) for row in block.rows]
        return next((mark for mark in (" ", ".") if any(mark in figure for figure in figures)), "")

    def _heads(self, block: Table, edges: list[float]) -> None:
        self._cells(block, edges, block.headers, self.style.family.bold)
        self.flow.rule(edges[0], self.flow.y, edges[-1], self.flow.y, 0.5)
        self.flow.y += 2

    def _cells(self, block: Table, edges: list[float], row: tuple[str, ...], font: str) -> None:
        flow, style = self.flow, self.style
        step, used = style.size * style.leading, 1
        for column, (cell, (left, right)) in enumerate(zip(row, pairwise(edges), strict=True)):
            found = flow.wrap(cell, right - left - 8, font, style.size)
            used = max(used, len(found))
            for number, line in enumerate(found):
                width = line[-1].x + line[-1].width if line else 0.0
                at = right - 6 - width if column in block.right else left + 2
                flow.set_line(line, at, flow.y + style.size + number * step, font, style.size)
        flow.y += used * step


def _figure(cell: str) -> int:
    """The whole kronor of a printed cell, 0 for none."""
    kept = "".join(c for c in plain(cell) if c in "0123456789-")
    return int(kept) if kept.strip("-") else 0


_ORDERS = (
    ("text", "belopp", "motpart", "konto"),
    ("text", "datum", "belopp", "konto"),
    ("text", "ikb", "motpart", "belopp", "konto"),
    ("text", "ver", "belopp", "konto"),
)
_WIDTHS = {"text": 3.4, "belopp": 1.3, "motpart": 1.2, "konto": 0.9, "ikb": 1.0, "datum": 1.3, "ver": 1.2}


def redovisning(draw: Draw) -> Paper:
    """Every project has its own table; wrapped words before the figures, the code at the end."""
    sheet = Sheet(draw)
    found = common.report_facts(draw)
    m, rng, year = sheet.m, draw.rng, found.end.year
    title = sheet.pick(
        "Ekonomisk redovisning per projekt",
        "Återrapportering, kontospecifikation",
        "Redovisning av statliga medel",
    )
    sheet.add(
        Title(
            (
                title,
                sheet.pick(
                    "Utskrift ur ekonomisystemet", "Specifikation till slutrapporten", "Belopp i hela kronor"
                ),
            )
        )
    )
    top = []
    if common.blanked(sheet, "namnd"):
        top.append(Field("Nämnd", ""))
    else:
        top.append(Field(sheet.pick("Nämnd", "Ansvarig nämnd"), m("namnd", people.board(rng, found.place))))
    if not draw.plant("F03"):
        top.append(
            Field(sheet.pick("Dnr", "Ärendenr"), m("diarienummer", common.registry_number(draw, year)))
        )
    sheet.row(*top)
    start, end = sheet.day("period_start", found.start), sheet.day("period_slut", found.end)
    sheet.row(Field(sheet.pick("Rapportperiod", "Period"), f"{start} – {end}"))
    _whole_and_longer(draw, found)
    _tables(sheet, found)
    if found.total is not None:
        sheet.row(
            Field(
                sheet.pick("Summa samtliga projekt", "Totalt redovisat"),
                sheet.amount("summa_angiven", found.total, "{}", "{} kr"),
            )
        )
    opening = sheet.pick("Projekt {}: ", "Delredovisning projekt {}: ", "Kommentar till projekt {}: ")
    shared = (
        "Möbler har lånats ut till grannföreningarna under hela hösten utan kostnad."
        if draw.plant("X06")
        else ""
    )
    for nr, name in found.headings.items():
        texts = words.prose(rng, "resultat", "byn", year)
        heading = opening.format(nr) + m(f"report_projects/{nr}/delredovisning", name)
        sheet.add(Section(f"delredovisning/{nr}", heading, (*texts[:-1], f"{texts[-1]} {shared}".strip())))
    place = rng.choice(words.PLACES)
    name = m("undertecknare", common.applicant(draw).signatory)
    sheet.add(
        Signature(
            f"{place} {sheet.day('datum', found.signed)}",
            name,
            rng.choice(words.TITLES),
            line=draw.chance(0.5),
        )
    )
    return sheet.done("redovisning", footer=rng.choice(words.FOOTS) if draw.chance(0.7) else "")


def _whole_and_longer(draw: Draw, found: common.ReportFacts) -> None:
    """Whole kronor, and lists so long that they run over the page; a planted difference of the total is kept."""
    rng = draw.rng
    off = Decimal(0) if found.total is None else found.total - sum(entry.belopp for entry in found.entries)
    for entry in found.entries:
        entry.belopp = entry.belopp.to_integral_value() or Decimal(1)
    if not draw.planted & {"K02", "K03", "K04", "K11", "B16"} and draw.chance(0.6):
        first = found.entries[0]
        for nr in found.names:
            for _ in range(rng.randint(3, 14)):
                konto = (
                    f"{rng.choice('4567')}{rng.randint(10, 98)}"
                    + "".join(rng.choice("0123456789") for _ in first.konto[3:-1])
                    + "2"
                )
                amount = Decimal(rng.randint(90, 88_000))
                at = max(n for n, entry in enumerate(found.entries) if entry.nr == nr) + 1
                entry = common.Entry(nr, konto, first.ikb, first.motpart, amount, rng.choice(words.ACCOUNTS))
                found.entries.insert(at, entry)
    if found.total is not None:
        found.total = sum((entry.belopp for entry in found.entries), Decimal(0)) + off.to_integral_value()


def _tables(sheet: Sheet, found: common.ReportFacts) -> None:
    m, draw, rng = sheet.m, sheet.draw, sheet.draw.rng
    order = rng.choice([way for way in _ORDERS if found.entries[0].ikb or "motpart" not in way])
    separator = rng.choice((" ", ".", "")) if draw.chance(0.4) else " "
    heads = {
        "text": sheet.pick("Text", "Transaktions-\ntext", "Avser"),
        "belopp": sheet.pick("Bokfört\nbelopp", "Belopp\nkr", "Utfall,\nkronor"),
        "motpart": sheet.pick("Mot-\npart", "Motparts-\nnummer"),
        "konto": sheet.pick("Konto", "Konto-\nnr"),
        "ikb": "IKB",
        "datum": "Bokförings-\ndag",
        "ver": "Verifi-\nkation",
    }
    rad = 0
    for nr, name in found.names.items():
        rows, own = [], Decimal(0)
        for entry in found.entries:
            if entry.nr != nr:
                continue
            rad += 1
            own += entry.belopp
            rows.append(_row(sheet, found, entry, rad, order, separator))
        last = dict.fromkeys(order, "") | {
            "text": sheet.pick("Summa", f"Summa projekt {nr}"),
            "belopp": m(
                f"report_projects/{nr}/summa_angiven",
                printing.grouped(own, separator),
                printing.canonical(own),
            ),
        }
        caption = f"Projekt {nr}: {m(f'report_projects/{nr}/projekt', name)}"
        widths = tuple(_WIDTHS[part] for part in order)
        table = (*rows, tuple(last[part] for part in order))
        sheet.add(
            Table(
                tuple(heads[part] for part in order),
                table,
                widths,
                right=(order.index("belopp"),),
                total=True,
                caption=caption,
            )
        )


def _row(
    sheet: Sheet,
    found: common.ReportFacts,
    entry: common.Entry,
    rad: int,
    order: tuple[str, ...],
    separator: str,
) -> tuple[str, ...]:
    m, rng, key = sheet.m, sheet.draw.rng, f"konto_rows/{rad}"
    m.values[f"{key}/projekt_nr"], m.raws[f"{key}/projekt_nr"] = str(entry.nr), ""
    cells = {
        "ver": f"A{rng.randint(101, 9870)}",
        "datum": max(found.start, min(found.end, found.start.replace(day=rng.randint(1, 27)))).isoformat(),
    }
    for code in ("ikb", "motpart"):
        text = getattr(entry, code) if code in order else ""
        cells[code] = m(f"{key}/{code}", text, None if text in ("", "-", "–") else text)
    cells["konto"] = m(f"{key}/konto", entry.konto)
    raw = printing.grouped(entry.belopp, separator)
    cells["belopp"] = m(f"{key}/belopp", raw, printing.canonical(entry.belopp))
    cells["text"] = m(f"{key}/text", entry.text)
    return tuple(cells[part] for part in order)
