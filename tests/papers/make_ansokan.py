"""Applications: facts are drawn, one or two of them made to disagree, and the form filled in."""

from __future__ import annotations

from datetime import date, timedelta

from tests.papers import people, printing, prose
from tests.papers import vocabulary as words
from tests.papers.ansokan_facts import Facts, draw_facts
from tests.papers.expect import judge
from tests.papers.marks import TICKED, UNTICKED, Marks
from tests.papers.model import (
    Block,
    Break,
    Field,
    Fields,
    Group,
    Note,
    Paper,
    Section,
    Signature,
    Table,
    Title,
)
from tests.papers.people import Draw

PLANTABLE = (
    *(
        "B01",
        "B02",
        "B03",
        "B04",
        "B05",
        "B06",
        "B09",
        "B11",
        "B13",
        "T01",
        "T02",
        "T03",
        "T10",
        "T11",
        "T12",
    ),
    *("N04", "N06", "N07", "N08", "N09", "F01", "F03", "F04", "F06", "P01", "P03", "Q02", "Q03"),
)
_TEST_PERSON_NUMBER = "850709-9805"


def ansokan(draw: Draw) -> Paper:
    """One application with its truth and the findings it must give."""
    facts = draw_facts(draw)
    m = Marks()
    blocks: list[Block] = [Title(_title(draw))]
    empty: list[str] = []
    _head(draw, facts, m, blocks)
    _applicant(draw, facts, m, blocks, empty)
    _schedule(draw, facts, m, blocks)
    _money(draw, facts, m, blocks)
    if draw.family.prose_page and draw.chance(0.7):
        blocks.append(Break())
    _sections(draw, facts, blocks)
    _sign(draw, facts, m, blocks)
    paper = Paper("ansokan", "generated", blocks, m, empty=tuple(empty))
    running(draw, paper)
    paper.planted = tuple(sorted(draw.planted))
    judge(paper)
    return paper


def running(draw: Draw, paper: Paper) -> None:
    """Running head and foot with the authority's own numbers; the page count may be wrong on purpose."""
    rng = draw.rng
    if draw.plant("Q02"):
        paper.footer = "Sida {page} ({more})"
    elif draw.chance(draw.family.running):
        paper.footer = rng.choice(words.AUTHORITY_FOOTS)
        paper.header = rng.choice(("", *words.AUTHORITY_HEADS))


def _title(draw: Draw) -> tuple[str, ...]:
    if draw.plant("F06"):
        return ("Ansökan och redovisning av projektmedel",)
    return (draw.rng.choice(words.ANSOKAN_TITLES),)


def _head(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    if draw.chance(0.25):
        received = facts.signed + timedelta(days=rng.randint(1, 9))
        blocks.append(Note(f"Inkom till stadsledningskontoret {received.isoformat()}", small=True))
    if draw.chance(0.2):
        blocks.append(
            Note(
                "Ansökan lämnas senast den 15 januari. Högst 2 000 000 kronor kan sökas per projekt.",
                small=True,
            )
        )
    if draw.plant("F03"):
        return
    if draw.plants or draw.chance(0.75):
        number = m("diarienummer", people.registry_number(rng, facts.signed.year))
        blocks.append(Fields((Field(draw.label("diarienummer"), number),)))


def pair(draw: Draw, blocks: list[Block], *fields: Field) -> None:
    """Fields side by side where the family has them so, else under each other."""
    if draw.family.paired:
        blocks.append(Fields(fields))
    else:
        blocks.extend(Fields((item,)) for item in fields)


def _applicant(draw: Draw, facts: Facts, m: Marks, blocks: list[Block], empty: list[str]) -> None:
    rng = draw.rng
    name = m("projekt", people.project(rng, facts.place))
    blocks.append(Fields((Field(draw.label("projekt"), name, hint=draw.hint("projekt")),)))
    if draw.family.groups and draw.chance(0.8):
        blocks.append(Group("Sökande"))
    contact = people.person(rng)
    namnd = people.administration(rng, facts.place) if draw.plant("N04") else people.board(rng, facts.place)
    if "N08" in draw.plants or draw.chance(0.25):
        number = m("organisationsnummer", people.organisation_number(rng, valid=not draw.plant("N08")))
        sokande = m("sokande", rng.choice(words.ASSOCIATIONS))
        label = rng.choice(words.LABELS["sokande"][:4])
        pair(draw, blocks, Field(label, sokande), Field(draw.label("organisationsnummer"), number))
    if draw.plant("F01"):
        empty.append("kontaktperson")
        printed_contact = ""
    else:
        printed_contact = m("kontaktperson", contact)
    pair(
        draw,
        blocks,
        Field(draw.label("namnd"), m("namnd", namnd)),
        Field(draw.label("kontaktperson"), printed_contact, hint=draw.hint("kontaktperson")),
    )
    if draw.chance(0.8):
        pair(
            draw,
            blocks,
            Field(draw.label("adress"), m("adress", people.street(rng))),
            Field(draw.label("postadress"), m("postadress", people.postal_line(rng))),
        )
    other = bool(printed_contact) and draw.plant("N07")
    owner = people.person(rng) if other else contact
    pair(
        draw,
        blocks,
        Field(draw.label("epost"), m("epost", people.email_of(owner, facts.place))),
        Field(draw.label("telefon"), m("telefon", people.phone(rng))),
    )
    facts.place = rng.choice(words.PLACES) if draw.chance(0.4) else facts.place
    facts.contact = contact if printed_contact else ""


def _schedule(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    if draw.family.groups and draw.chance(0.8):
        blocks.append(Group("Projekt"))
    if draw.plant("T12"):
        impossible = f"{facts.end.year}-{rng.choice(('02-30', '04-31', '11-31'))}"
        start = m("tidplan_start", facts.start.isoformat(), facts.start.isoformat())
        end = m("tidplan_slut", impossible, None)
        blocks.append(Fields((Field(draw.label("tidplan"), f"{start} - {end}"),)))
        return
    if draw.chance(0.25):
        first, last = printing.day(rng, facts.start), printing.day(rng, facts.end)
        which = rng.randrange(len(words.LABELS["tidplan_start"]))
        pair(
            draw,
            blocks,
            Field(words.LABELS["tidplan_start"][which], m("tidplan_start", *first)),
            Field(words.LABELS["tidplan_slut"][which], m("tidplan_slut", *last)),
        )
        return
    text = period_text(draw, m, facts.start, facts.end, "tidplan_start", "tidplan_slut")
    blocks.append(Fields((Field(draw.label("tidplan"), text, hint=draw.hint("tidplan")),)))


def period_text(draw: Draw, m: Marks, start: date, end: date, first: str, last: str) -> str:
    """A printed period with its dates marked."""
    text = ""
    values = {"s": (first, start.isoformat()), "e": (last, end.isoformat())}
    for raw, carries in printing.period(draw.rng, start, end).pieces:
        if carries == "se":
            text += m(f"{first},{last}", raw, start.isoformat(), end.isoformat())
        elif carries:
            name, value = values[carries]
            text += m(name, raw, value)
        else:
            text += raw
    return text


def _money(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    sokt = printing.amount(rng, facts.sokt, rich=draw.rich)
    text = m("sokt_summa", *sokt)
    if draw.plant("B11"):
        text += f" ({printing.in_words(int(facts.sokt) % 900_000 + 50_000)} kronor)"
    elif facts.sokt < 1_000_000 and facts.sokt == int(facts.sokt) and draw.chance(0.04):
        text += f" ({printing.in_words(int(facts.sokt))} kronor)"
    if draw.plant("P01") or draw.plant("P03"):
        text += "  Ansökan avser kostnad för en projektledare samt en deltidsanställning."
    elif draw.chance(0.15):
        text += rng.choice(("  Avser löner och lokal.", "  för hela projekttiden", "  Se bifogad kalkyl."))
    blocks.append(Fields((Field(draw.label("sokt_summa"), text, hint=draw.hint("sokt_summa")),)))
    _budget(draw, facts, m, blocks)
    if facts.ticked:
        question = Field(rng.choice(words.LABELS["ovriga_intakter"][:3]), _ticks(draw, facts, m))
        blocks.append(Fields((question,)))


def _ticks(draw: Draw, facts: Facts, m: Marks) -> str:
    """JA and NEJ with their boxes and, where there is one, the amount."""
    income = ""
    if facts.income is not None:
        income = m(
            "ovriga_intakter_belopp", *printing.Printed(printing.grouped(facts.income), str(facts.income))
        )
    else:
        m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
    if "Q03" in draw.planted and facts.ticked == "neither":
        return m("ovriga_intakter", "JA    kr  NEJ", None)
    ja, nej = f"JA {UNTICKED}", f"NEJ {UNTICKED}"
    if facts.ticked == "ja":
        return f"{m('ovriga_intakter', f'JA {TICKED}', 'ja')}  {income} kr  {nej}"
    if facts.ticked == "nej":
        return f"{ja}  kr  {m('ovriga_intakter', f'NEJ {TICKED}', 'nej')}"
    if facts.ticked == "both":
        ja, nej = f"JA {TICKED}", f"NEJ {TICKED}"
    return m("ovriga_intakter", f"{ja}  kr  {nej}", None)


def _budget(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    if facts.budget_form == "lump":
        total = m("budget_summa", *printing.amount(rng, facts.budget, rich=draw.rich))
        label = "Budget (specificera)" if draw.plant("B05") else draw.label("budget_summa")
        if draw.plants & {"P01", "P03", "B05"}:
            part_time = (
                "en deltidsanställning"
                if draw.plants & {"P01", "P03"} == {"P03"}
                else "två deltidsanställningar"
            )
            total += f" avser kostnader för 1 heltids projektledare och {part_time}."
        blocks.append(Fields((Field(label, total, hint=draw.hint("budget_summa")),)))
        return
    column = printing.column(rng, [facts.budget, *(item.belopp for item in facts.items)])
    rows = []
    for rad, item in enumerate(facts.items, 1):
        key = f"budget_rows/{rad}"
        cells = [m(f"{key}/text", item.text), m(f"{key}/belopp", *column.print(item.belopp))]
        if facts.budget_form == "priced":
            pris = printing.grouped(item.a_pris)
            cells[1:1] = [
                m(f"{key}/antal", str(item.antal), str(item.antal)),
                m(f"{key}/a_pris", pris, str(item.a_pris)),
            ]
        rows.append(tuple(cells))
    total = m("budget_summa", *column.print(facts.budget))
    name = draw.label("budget_total")
    if facts.budget_form == "cell":
        unit = f" {column.unit}" if column.unit else ""
        lines = [f"{text}: {belopp}{unit}" for text, belopp in rows]
        blocks.append(Fields((Field("Budget (specificera)", "\n".join([*lines, f"{name}: {total}{unit}"])),)))
        return
    head = f"Belopp, {column.unit}" if column.unit else "Belopp"
    if facts.budget_form == "priced":
        headers, widths = (draw.label("budget_text"), "Antal", "À-pris", head), (3.4, 1, 1.3, 1.6)
        rows.append((name, "", "", total))
    else:
        headers, widths = (draw.label("budget_text"), head), (3.4, 1.4)
        rows.append((name, total))
    right = tuple(range(1, len(headers))) if draw.chance(0.7) else ()
    caption = draw.label("budget_caption")
    blocks.append(Table(headers, tuple(rows), widths, right=right, total=True, caption=caption))


def _sections(draw: Draw, facts: Facts, blocks: list[Block]) -> None:
    rng = draw.rng
    names = ["syfte", "mal", "genomforande"]
    rng.shuffle(names)
    names += [name for name in ("implementering", "ovriga_upplysningar") if draw.chance(0.7)]
    empty = rng.choice(names[3:] or names) if draw.plant("F04") else ""
    for name in names:
        texts = () if name == empty else prose.paragraphs(rng, name, facts.place)
        if name == "genomforande" and name != empty:
            texts = (*texts, *_planted_sentences(draw, facts))
        blocks.append(Section(name, draw.label(name), texts))


def _planted_sentences(draw: Draw, facts: Facts) -> tuple[str, ...]:
    found = []
    if draw.plant("T10"):
        found.append("Projektet pågår i 24 månader och avslutas därefter.")
    if draw.plant("T11"):
        found.append(f"Projektet har pågått sedan sommaren {facts.start.year - 3}.")
    if draw.plant("N09"):
        found.append(f"Intyg om arbetsträning gäller person {_TEST_PERSON_NUMBER}.")
    return (" ".join(found),) if found else ()


def _sign(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    signatory = next(name for name in iter(lambda: people.person(rng), "") if name != facts.contact)
    if facts.contact and draw.plant("N06"):
        signatory = facts.contact
    place = m("ort", facts.place)
    day = m("datum", *printing.day(rng, facts.signed))
    name, title = m("undertecknare", signatory), m("befattning", rng.choice(words.TITLES))
    if draw.chance(0.25):
        pair(draw, blocks, Field("Ort", place), Field("Datum", day))
        blocks.append(Fields((Field("Underskrift", "", lines=2),)))
        pair(draw, blocks, Field("Namnförtydligande", name), Field("Befattning", title))
        return
    joint = (
        rng.choice((" den ", " ", ", ")) if not m.raws["datum"].startswith("den") else rng.choice((" ", ", "))
    )
    label = draw.label("underskrift") if draw.chance(0.3) else ""
    blocks.append(Signature(f"{place}{joint}{day}", name, title, line=True, label=label))
