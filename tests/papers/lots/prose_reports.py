"""Narrative reports by lot: headings of every wording and look, known or not, over columns and page ends."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from tests.papers.handmade.pen import Document
from tests.papers.lots.prose_letters import said_time
from tests.papers.lots.prose_signing import signed, signer_of
from tests.papers.lots.prose_words import (
    AFTER,
    BACKGROUND,
    GOAL,
    LESSON,
    PURPOSE,
    RESULT,
    TARGET,
    WORK,
    Lot,
    time_of,
)
from tests.papers.lots.sheets import Block, Columns, Heading, Lines, Para, Rows, Sheet, Title, Twin

_KNOWN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sammanfattning": (
        ("Sammanfattning", "Kort sammanfattning", "Sammanfattning av projektet"),
        (*RESULT, *WORK),
    ),
    "bakgrund": (
        ("Bakgrund", "Bakgrund och behov", "Bakgrund till projektet", "Varför startade vi projektet?"),
        BACKGROUND,
    ),
    "syfte": (("Syfte", "Projektets syfte", "Syftet med projektet", "Vad var syftet?"), PURPOSE),
    "mal": (("Mål", "Projektmål", "Projektets mål", "Vilka mål hade vi?", "Mål enligt ansökan"), GOAL),
    "malgrupp": (("Målgrupp", "Projektets målgrupp", "Vilka vände sig projektet till?"), TARGET),
    "genomforande": (
        (
            "Genomförande",
            "Genomförda aktiviteter",
            "Vad har vi gjort?",
            "Så här arbetade vi",
            "Aktiviteter",
            "Hur har projektet genomförts?",
        ),
        WORK,
    ),
    "resultat": (
        ("Resultat", "Måluppfyllelse", "Uppnådda resultat", "Vad blev resultatet?", "Resultat och effekter"),
        RESULT,
    ),
    "implementering": (
        ("Fortsatt arbete", "Efter projektet", "Framtid", "Hur går vi vidare?", "Vad händer nu?"),
        AFTER,
    ),
    "ovriga_upplysningar": (("Övrigt", "Övriga upplysningar", "Kommentarer"), AFTER),
}
_UNKNOWN: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("Lärdomar", "Erfarenheter och lärdomar", "Vad har vi lärt oss?"), LESSON),
    (("Samverkan", "Samarbetspartner", "Vilka har vi samarbetat med?"), BACKGROUND),
    (("Organisation och ledning", "Projektorganisation"), WORK),
    (("Avvikelser", "Avvikelser från planen", "Blev något annorlunda?"), LESSON),
    (("Jämställdhet", "Hur har vi nått flickor och pojkar?"), TARGET),
)


def report(rng: Random, lot: Lot | None = None) -> Sheet:
    """One paper."""
    lot = lot or Lot(rng)
    return rng.choice((_one, _one, _one, _of_projects, _run_in, _columns))(lot)


def _facts(lot: Lot, d: Document) -> list[Block]:
    """What the report is of: as pairs, as a table, or in a sentence."""
    granted = lot.sum(20, 900)
    spent = granted - (0 if lot.chance(0.4) else lot.rng.randint(1, 9) * 500)
    project = d("report_projects/1/projekt", lot.project)
    number = d("diarienummer", lot.case_number(lot.year - 1))
    given, used = (
        d("beviljat_belopp", lot.money(granted), str(granted)),
        d("forbrukat_belopp", lot.money(spent), str(spent)),
    )
    time = time_of(lot, lot.year - 1)
    way = lot.pick("pairs", "pairs", "table", "sentence")
    if way == "sentence":
        said = said_time(lot, d, time, "period_start", "period_slut")
        return [
            Para(
                f"Rapporten avser projektet ”{project}”, dnr {number}, som har pågått {said}. Projektet beviljades "
                f"{given}, och av dessa har {used} använts."
            )
        ]
    first, last = d("period_start", time.start.isoformat()), time.end.isoformat()
    if lot.chance(0.1):
        later = (time.end + timedelta(days=184)).isoformat()
        last = (
            f"{last}, {lot.pick('ändrat till', 'förlängt till', 'förlängd t.o.m.')} {d('period_slut', later)}"
        )
    else:
        last = d("period_slut", last)
    rows = (
        ("Projekt", project),
        ("Diarienummer", number),
        (lot.pick("Projektperiod", "Period"), f"{first} – {last}"),
        ("Bidragsmottagare", lot.association),
        ("Beviljat belopp", given),
        ("Förbrukat belopp", used),
    )
    if way == "table":
        return [Rows(rows, head=False, ruled=lot.chance(0.6))]
    return [Lines(tuple(f"{label}: {answer}" for label, answer in rows))]


def _chosen(lot: Lot, count: int) -> list[tuple[str, str, tuple[str, ...]]]:
    """(section or nothing, heading, sentences) in an order that reports have."""
    known = [name for name in _KNOWN if lot.chance(0.62)]
    found = [(name, lot.rng.choice(_KNOWN[name][0]), _KNOWN[name][1]) for name in known][:count]
    for headings, pool in lot.rng.sample(_UNKNOWN, lot.rng.choice((0, 1, 1, 2))):
        found.insert(lot.rng.randint(1, len(found)) if found else 0, ("", lot.rng.choice(headings), pool))
    return found


def _section(
    lot: Lot, d: Document, name: str, heading: str, pool: tuple[str, ...], number: str
) -> list[Block]:
    """A heading and its paragraphs, a list among them at times."""
    said = [lot.say(pool, lot.rng.randint(1, 3)) for _ in range(lot.rng.choice((1, 1, 2)))]
    texts = [text for text in said if text] or [lot.say(WORK, 1) or "Se ovan."]
    points: list[str] = []
    if lot.chance(0.2):
        points = lot.rng.sample(
            (
                "Två lägerhelger på våren",
                "Öppet hus i september",
                "Kurs för nya ledare",
                "Studiebesök i grannkommunen",
            ),
            3,
        )
    mark = lot.pick("– ", "• ", "- ")
    listed = [f"{mark}{point}" for point in points]
    if name:
        d.section(name, heading, *texts, *listed)
    paras: list[Block] = [Para(text) for text in texts]
    return [Heading(f"{number}{heading}"), *paras, *([Lines(tuple(listed))] if listed else [])]


def _numbers(lot: Lot) -> str:
    return lot.pick("", "", "", "{}. ", "{} ", "{}) ")


def _title(lot: Lot) -> str:
    return lot.pick(
        "Slutrapport",
        f"Slutrapport – {lot.project}",
        f"Rapport från {lot.project}",
        "Projektrapport",
        f"Redovisning av projektet {lot.project}",
        f"Verksamhetsberättelse för {lot.project}",
        "Lägesrapport",
    )


def _framed(lot: Lot, d: Document, blocks: list[Block]) -> Sheet:
    """With head, facts and signature."""
    facts = _facts(lot, d)
    when = lot.day_of(lot.year)
    end = signed(lot, d, signer_of(lot, when))
    top: list[Block] = (
        [Columns(((lot.association,), (lot.board,)), (1, 1))]
        if lot.chance(0.5)
        else [Lines((lot.association,))]
    )
    title = _title(lot)
    head = lot.pick("", f"{lot.association} – slutrapport", f"Slutrapport {lot.year}")
    foot = lot.pick("", f"{lot.association} · {lot.street()} · {lot.postal()} · {lot.phone()}")
    return Sheet(d, [*top, Title(title), *facts, *blocks, *end], head, foot)


def _one(lot: Lot) -> Sheet:
    """One project under headings."""
    d = Document("redovisning")
    number, blocks = _numbers(lot), list[Block]()
    for n, (name, heading, pool) in enumerate(_chosen(lot, 9), 1):
        blocks += _section(lot, d, name, heading, pool, number.format(n))
    return _framed(lot, d, blocks)


def _run_in(lot: Lot) -> Sheet:
    """Headings that begin the paragraph that they are over."""
    d = Document("redovisning")
    blocks: list[Block] = []
    for name, heading, pool in _chosen(lot, 7):
        text = lot.say(pool, lot.rng.randint(1, 3)) or "Se bilaga."
        mark = "" if heading.endswith("?") else lot.pick(":", ".", ":")
        if name:
            d.section(name, heading, text)
        blocks.append(Heading(heading + mark, text))
    return _framed(lot, d, blocks)


def _columns(lot: Lot) -> Sheet:
    """The text in two columns, with notes at its end."""
    d = Document("redovisning")
    inner: list[Block] = []
    for name, heading, pool in _chosen(lot, 7):
        inner += _section(lot, d, name, heading, pool, "")
    return _framed(lot, d, [Twin(tuple(inner))])


def _of_projects(lot: Lot) -> Sheet:
    """Several projects, each with what it did under its own heading."""
    d = Document("redovisning")
    when = lot.day_of(lot.year)
    time = time_of(lot, lot.year - 1)
    blocks: list[Block] = [
        Title(lot.pick("Redovisning av projekt", f"Verksamhetsberättelse {lot.year - 1}", "Tertialrapport"))
    ]
    first, last = d("period_start", time.start.isoformat()), d("period_slut", time.end.isoformat())
    blocks.append(Lines((f"Nämnd: {d('namnd', lot.board)}", f"Period: {first} – {last}")))
    lead = lot.pick("Projekt {}: ", "Delredovisning projekt {}: ", "Projekt {} – ")
    for nr in range(1, lot.rng.randint(3, 5)):
        name = lot.another_project()
        text = lot.say((*WORK, *RESULT, *AFTER), lot.rng.randint(2, 4))
        key = f"report_projects/{nr}"
        d.m.values[f"{key}/projekt"], d.m.raws[f"{key}/projekt"] = None, ""
        d(f"{key}/delredovisning", name)
        d.section(f"delredovisning/{nr}", name, text)
        blocks += [Heading(lead.format(nr) + name), Para(text)]
    return Sheet(d, [*blocks, *signed(lot, d, signer_of(lot, when))])
