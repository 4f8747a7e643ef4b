"""A letter: who asks stands in the head, the sum in words in the running prose, a few figures under each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.papers import people, printing
from tests.papers.expect import judge
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import Marks, fold, plain
from tests.papers.model import Block, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw

PLANTABLE = ("B01", "B02", "B06", "B11", "T01", "T02", "T03", "T11", "N06", "N07", "N08", "N09", "F03", "Q02")


class Brev(Drawn):
    """A wide left margin; short lines; the head in two columns."""

    def _note(self, block: Note) -> None:
        flow, style = self.flow, self.style
        if not block.small:
            flow.paragraph(block.text)
            flow.y += style.gap
            return
        half = style.left + style.width * 0.58
        left, _, right = block.text.partition("\n\n")
        top = flow.y
        used = self.lines(
            left, style.left, top, half - style.left - 10, style.family.regular, style.size * 0.92
        )
        if right:
            width = style.left + style.width - half
            used = max(used, self.lines(right, half, top, width, style.family.regular, style.size * 0.92))
        flow.y = top + used + style.gap * 2

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for text in block.lines:
            flow.paragraph(text, font=style.family.bold, size=style.size * 1.05)
        flow.y += style.gap

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.paragraph(block.heading, font=style.family.italic)
        for text in block.paragraphs:
            flow.paragraph(text)
            flow.y += style.gap * 0.7

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        font, size = style.family.regular, style.size
        for number, row in enumerate(block.rows):
            flow.room(size * 2)
            last = number == len(block.rows) - 1
            if last and block.total:
                flow.rule(
                    style.left + style.width * 0.6,
                    flow.y + 1,
                    style.left + style.width * 0.8,
                    flow.y + 1,
                    0.5,
                )
                flow.y += 2
            self.ink(row[0], style.left + 28, flow.y + size, font, size)
            self.ink(row[-1], style.left + style.width * 0.8, flow.y + size, font, size, align="right")
            flow.y += size * style.leading
        flow.y += style.gap


def wordy(amount: Decimal) -> str:
    """Kronor in words up to the millions.

    >>> wordy(Decimal(1_250_000)), wordy(Decimal(95_000))
    ('en miljon tvåhundrafemtiotusen', 'nittiofemtusen')
    """
    millions, rest = divmod(int(amount), 1_000_000)
    head = "" if not millions else "en miljon" if millions == 1 else f"{printing.in_words(millions)} miljoner"
    return " ".join(part for part in (head, printing.in_words(rest) if rest else "") if part)


def ansokan(draw: Draw) -> Paper:
    """Nothing is asked for by a label; everything is said."""
    sheet, who = Sheet(draw), common.applicant(draw)
    found = common.facts(draw, asks=False)
    common.rounded(found, draw.rng.choice((5000, 1000, 500)))
    m, year = sheet.m, found.start.year
    contact = f"{who.contact}"
    head = "\n".join(
        (
            m("sokande", who.name),
            m("adress", who.street),
            m("postadress", who.postal),
            f"Org.nr {m('organisationsnummer', who.number)}",
        )
    )
    place, day = m("ort", who.place), sheet.day("datum", found.signed)
    joint = " " if m.raws["datum"].startswith("den") else sheet.pick(" den ", " ", ", ")
    right = [f"{place}{joint}{day}"]
    if not draw.plant("F03"):
        right += ["", f"Er beteckning {m('diarienummer', common.registry_number(draw, year))}"]
    right += [
        "",
        sheet.pick("Till\nKommunstyrelsen", "Länsstyrelsen\nLandsbygdsenheten", "Till stiftelsens styrelse"),
    ]
    sheet.add(Note(head + "\n\n" + "\n".join(part or " " for part in right), small=True))
    sheet.add(
        Title((sheet.pick("Ansökan om bidrag", "Ansökan om medel till projekt", "Angående ansökan om stöd"),))
    )
    name = m("projekt", who.project)
    sokt = _sum(sheet, found)
    start, end = sheet.day("tidplan_start", found.start), sheet.day("tidplan_slut", found.end)
    sheet.add(
        Note(
            sheet.pick(
                f"Vi ansöker härmed om {sokt} till projektet ”{name}”. Projektet börjar {start} och avslutas {end}.",
                f"Undertecknad ansöker å styrelsens vägnar om {sokt} för ”{name}”, som pågår {start} – {end}.",
                f"Härmed söker vi {sokt} ur årets anslag. Projektet ”{name}” ska genomföras från {start} till {end}.",
            )
        )
    )
    _told(sheet, who, year)
    total = sheet.amount("budget_summa", found.budget, "{} kronor", "{} kr", "{}:-")
    if draw.chance(0.5):
        sheet.add(
            Note(
                sheet.pick(
                    f"Den totala kostnaden beräknas till {total}, fördelat så här:",
                    f"Kostnaderna uppgår till {total} enligt nedan.",
                )
            )
        )
        _figures(sheet, found, "")
    else:
        sheet.add(Note(sheet.pick("Kostnaderna fördelar sig på följande poster.", "Så här ser kalkylen ut:")))
        _figures(sheet, found, total)
    if found.income is not None:
        own = sheet.amount("ovriga_intakter_belopp", found.income, "{} kronor", "{} kr")
        sheet.add(
            Note(
                sheet.pick(
                    f"Egen insats: {own}.", f"Övrig finansiering uppgår till {own} och är redan beslutad."
                )
            )
        )
    contact = m("kontaktperson", who.contact)
    sheet.add(
        Note(
            f"Kontaktperson är {contact}, telefon {m('telefon', who.phone)}, e-post {m('epost', who.email)}."
        )
    )
    sheet.add(
        Signature(
            "",
            m("undertecknare", who.signatory),
            m("befattning", who.title),
            line=False,
            label=sheet.pick("Med vänlig hälsning", "Högaktningsfullt", "För styrelsen"),
        )
    )
    return sheet.done("ansokan", footer="Sida {page} ({more})" if draw.plant("Q02") else "")


def _sum(sheet: Sheet, found: common.Facts) -> str:
    """The sum applied for, in words, in figures or both."""
    m, draw, value = sheet.m, sheet.draw, printing.canonical(found.sokt)
    digits, text = printing.grouped(found.sokt), wordy(found.sokt)
    if draw.plant("B11"):
        other = wordy(found.sokt + (20_000 if found.sokt % 1_000_000 < 900_000 else -20_000))
        return m("sokt_summa", f"{digits} kronor", value) + f" ({other} kronor)"
    way = draw.rng.choice(("both", "both", "words", "figures"))
    if way == "both":
        return m("sokt_summa", sheet.pick(f"{digits} kronor", f"{digits} kr"), value) + f" ({text} kronor)"
    return m(
        "sokt_summa", f"{text} kronor" if way == "words" else sheet.pick(f"{digits} kr", f"{digits}:-"), value
    )


def _told(sheet: Sheet, who: common.Applicant, year: int) -> None:
    draw = sheet.draw
    extra = common.extra_sentences(draw, year)
    if draw.chance(0.4):
        for name, heading in (("syfte", "Syfte"), ("mal", "Mål"), ("genomforande", "Genomförande")):
            texts = words.prose(draw.rng, name, who.place, year)
            tail = extra if name == "genomforande" else ""
            sheet.add(Section(name, heading, (*texts[:-1], texts[-1] + tail)))
        return
    for name in ("syfte", "genomforande", "mal"):
        for text in words.prose(draw.rng, name, who.place, year, 1):
            sheet.add(Note(text + (extra if name == "genomforande" else "")))


def _figures(sheet: Sheet, found: common.Facts, total: str) -> None:
    m = sheet.m
    end = sheet.pick("", " kr", ":-")
    rows = []
    for rad, item in enumerate(found.items, 1):
        raw = printing.grouped(item.belopp) + end
        rows.append(
            (
                m(f"budget_rows/{rad}/text", item.text),
                m(f"budget_rows/{rad}/belopp", raw, printing.canonical(item.belopp)),
            )
        )
    last = total or printing.grouped(found.budget) + end
    rows.append((sheet.pick("Summa", "Tillsammans"), last))
    sheet.add(Table(("Post", "Kronor"), tuple(rows), (3, 1), right=(1,), total=True))


def beslut(draw: Draw) -> Paper:
    """An authority's decision: who, what and how much in clauses, the reasons after them."""
    rng, m = draw.rng, Marks()
    when = date(rng.randint(2005, 2022), rng.randint(1, 12), rng.randint(1, 28))
    place = rng.choice(words.PLACES)
    number = m("diarienummer", common.registry_number(draw, when.year))
    day = m("datum", *printing.day(rng, when))
    clauses = []
    for nr in range(1, rng.randint(2, 5)):
        amount = Decimal(rng.randint(15, 1900) * 1000)
        raw = rng.choice(("{} kronor", "{} kr")).format(printing.grouped(amount))
        name = rng.choice(words.PROJECTS)
        before, middle = rng.choice(
            (("att bevilja ", " bidrag med högst "), ("att ur anslaget 1:6 anvisa ", " stöd om "))
        )
        text = (
            before
            + m(f"decisions/{nr}/projekt", name)
            + middle
            + m(f"decisions/{nr}/belopp", raw, printing.canonical(amount))
            + rng.choice((",", ";", "."))
        )
        key = f"decisions/{nr}/text"
        m.values[key] = m.raws[key] = fold(plain(text))
        clauses.append(f"{nr}. {text}")
    blocks: list[Block] = [
        Note(
            f"LÄNSSTYRELSEN\nEnheten för social hållbarhet\n\nBESLUT\nDatum {day}\nDnr {number}", small=True
        ),
        Title(
            (
                rng.choice(
                    ("Ansökan om utvecklingsmedel", "Fördelning av bidrag", "Stöd till lokala insatser")
                ),
            )
        ),
        Section("", rng.choice(("Beslut", "Länsstyrelsen beslutar")), tuple(clauses)),
        Section("", "Skälen för beslutet", words.prose(rng, "syfte", place, when.year)),
        Note(f"Beslutet kan överklagas. Kontakt: {people.person(rng)}, 0980-319 2{rng.randint(10, 99)}."),
    ]
    paper = Paper("beslut", "generated", blocks, m)
    judge(paper)
    return paper
