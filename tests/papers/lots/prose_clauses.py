"""The clauses of a decision by lot: how they are marked, in what voice they grant, and what else they settle."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from tests.papers.handmade.pen import Document
from tests.papers.lots.prose_words import Lot
from tests.papers.lots.sheets import Block, Clauses, Heading, Mark, Para


class Decision:
    """A decision being written down: its clauses are counted through all its cases."""

    def __init__(self, rng: Random) -> None:
        self.lot, self.d = Lot(rng), Document("beslut")
        self.when = self.lot.day_of(self.lot.year)
        self.nr = 0

    def clause(
        self, text: str, projekt: str | None = None, belopp: int | None = None, printed: str = ""
    ) -> str:
        """A clause, its project and its sum marked where it says them; the sum stands as `printed`."""
        self.nr += 1
        key, marked = f"decisions/{self.nr}", text
        if projekt:
            marked = marked.replace(projekt, self.d(f"{key}/projekt", projekt), 1)
        else:
            self.d.m.values[f"{key}/projekt"], self.d.m.raws[f"{key}/projekt"] = None, ""
        if belopp is not None:
            marked = marked.replace(printed, self.d(f"{key}/belopp", printed, str(belopp)), 1)
        else:
            self.d.m.values[f"{key}/belopp"], self.d.m.raws[f"{key}/belopp"] = None, ""
        return self.d.clause(self.nr, marked)


def _verb(c: Decision) -> tuple[str, str, str]:
    """A grant in three voices: infinitive, sentence of the board, passive; with project and sum in braces."""
    who = c.lot.board
    return c.lot.rng.choice(
        (
            (
                "bevilja {a} {s} till projektet {p}",
                who + " beviljar {a} {s} till projektet {p}",
                "{a} beviljas {s} till projektet {p}",
            ),
            (
                "bevilja projektet ”{p}” ett bidrag på {s}",
                who + " beviljar projektet ”{p}” ett bidrag på {s}",
                "Projektet ”{p}” beviljas ett bidrag på {s}",
            ),
            (
                "tilldela {a} {s} för projektet {p} under {y}",
                who + " tilldelar {a} {s} för projektet {p} under {y}",
                "{a} tilldelas {s} för projektet {p} under {y}",
            ),
            (
                "bevilja {s} till projektet {p}, varav hälften betalas ut efter godkänd redovisning",
                who + " beviljar {s} till projektet {p}, varav hälften betalas ut efter godkänd redovisning",
                "{a} beviljas {s} för projektet {p}, varav hälften betalas ut efter godkänd redovisning",
            ),
            (
                "bifalla ansökan om medel till projektet {p} med {s}",
                "Ansökan om medel till projektet {p} bifalls med {s}",
                "Ansökan om medel till projektet {p} bifalls med {s}",
            ),
            (
                "anvisa {s} ur medel till nämndens förfogande för projektet {p}",
                who + " anvisar {s} ur medel till nämndens förfogande för projektet {p}",
                "Projektet {p} anvisas {s} ur medel till nämndens förfogande",
            ),
            (
                "bevilja {a} {s} av sökta {more} till projektet ”{p}”",
                who + " beviljar {a} {s} av sökta {more} till projektet ”{p}”",
                "{a} beviljas {s} av sökta {more} till projektet ”{p}”",
            ),
        )
    )


_OTHERS = (
    ("förklara paragrafen omedelbart justerad", "Paragrafen förklaras omedelbart justerad"),
    (
        "uppdra till förvaltningen att följa upp projektet",
        "Förvaltningen får i uppdrag att följa upp projektet",
    ),
    ("en redovisning ska lämnas senast {d}", "Redovisning ska lämnas senast {d}"),
    ("finansiering sker inom nämndens ram", "Finansiering sker inom nämndens ram"),
    ("medel som inte har använts ska återbetalas", "Medel som inte har använts ska återbetalas"),
    (
        "överlämna ärendet till kommunstyrelsen för kännedom",
        "Ärendet överlämnas till kommunstyrelsen för kännedom",
    ),
    ("projektet ska utvärderas tillsammans med skolan", "Projektet ska utvärderas tillsammans med skolan"),
)
_VOICES = (0, 1, 2)


def _clauses(
    c: Decision, voice: int, count: int, start: str = "", stop: str = ".", only: bool = False
) -> list[str]:
    """Clauses in one voice; the first one grants. only: they all do."""
    lot, found = c.lot, []
    others = lot.rng.sample(_OTHERS, min(len(_OTHERS), count))
    for n in range(count):
        last = n == count - 1
        end = "." if last else stop
        if n == 0 or only or lot.chance(0.3):
            project, value = (lot.project if n == 0 else lot.another_project()), lot.sum()
            association = lot.association if n == 0 else lot.other_association()
            printed = lot.money(value, words=0.08)
            text = _verb(c)[voice].format(
                a=association, p=project, s=printed, y=lot.year + 1, more=lot.money(value + lot.sum())
            )
            found.append(c.clause(f"{start}{text}{end}", project, value, printed))
            continue
        infinitive, sentence = others[n]
        text = (infinitive if voice == 0 else sentence).format(d=lot.day(c.when + timedelta(days=400)))
        found.append(c.clause(f"{start}{text}{end}"))
    return found


def decided(c: Decision, *, proposed: bool = False, count: int = 0) -> list[Block]:
    """The head of the decision and its clauses."""
    lot = c.lot
    count = count or lot.rng.choice((1, 2, 2, 3, 3, 4, 5))
    board = lot.board
    if proposed:
        over = lot.pick(
            "Förslag till beslut", f"Förslag till {board.lower()}", "Förvaltningens förslag till beslut"
        )
        inner = lot.pick(f"{board} beslutar", f"Förvaltningen föreslår att {board.lower()} beslutar", "")
    else:
        over = lot.pick("Beslut", f"{board}s beslut", "Beslut", "")
        inner = lot.pick(
            f"{board} beslutar", f"{board} beslutar", f"{board} beslutade", f"{board} beslutar följande"
        )
    way = lot.pick(
        "att", "att", "number", "number", "number att", "paren", "letter", "dash", "sentence", "single"
    )
    blocks: list[Block] = [Heading(over)] if over else []
    if way == "att":
        inner = inner or f"{board} beslutar"
        items = _clauses(c, 0, count, "att ", lot.pick(",", ", samt" if count == 2 else ",", ""))
        return [
            *blocks,
            Para(inner),
            Clauses(tuple(items), lot.rng.choice(("", "", "–")) if count > 1 else ""),
        ]
    if way == "number att":
        items = _clauses(c, 0, count, "att ", lot.pick(",", ""))
        return [*blocks, Para(inner or f"{board} beslutar"), Clauses(tuple(items), "1.")]
    if way in ("number", "paren", "letter", "dash"):
        mark: Mark = {"number": "1.", "paren": "1)", "letter": "a)", "dash": lot.rng.choice(("–", "•"))}[way]  # type: ignore[assignment]
        if lot.chance(0.4):
            items = _clauses(c, 0, count, "", lot.pick(",", ".", ""))
            return [
                *blocks,
                Para((inner or f"{board} beslutar").removesuffix(" följande") + " att"),
                Clauses(tuple(items), mark),
            ]
        items = _clauses(c, lot.rng.choice((1, 2)), count)
        return [
            *blocks,
            *([Para(inner + lot.pick("", ":"))] if inner and over == "" else []),
            Clauses(tuple(items), mark),
        ]
    if way == "sentence":
        items = _clauses(c, lot.rng.choice((1, 2)), min(count, 2), only=True)
        return [Heading(over or "Beslut"), *(Para(item) for item in items)]
    return [Heading(over or "Beslut"), Para(_clauses(c, 1, 1)[0])]
