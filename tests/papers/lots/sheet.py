"""A paper before anybody has decided how it looks: labels with their answers and decoys, in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tests.papers.handmade.pen import Document
from tests.papers.lots import answers as a
from tests.papers.lots import wordings as w
from tests.papers.lots import wordings_later
from tests.papers.lots.drawing import Lot


class Ask(NamedTuple):
    """A label, what was written behind it (nothing: unanswered), and what the form says about it."""

    what: str
    label: str
    answer: str
    help: str = ""


class Group(NamedTuple):
    """Labels under one heading."""

    heading: str
    asks: tuple[Ask, ...]


class Sheet(NamedTuple):
    """A paper and its truth. `decoys`: what is written on it and answers none of the fields."""

    document: Document
    title: str
    giver: str
    groups: tuple[Group, ...]
    prose: tuple[tuple[str, str], ...]
    panel: tuple[tuple[str, str], ...]
    foot: str
    decoys: tuple[str, ...]

    @property
    def asks(self) -> tuple[Ask, ...]:
        return tuple(ask for group in self.groups for ask in group.asks)


_KEPT = {
    "sokande": 0.95, "organisationsnummer": 0.7, "kontaktperson": 0.7, "adress": 0.6, "postadress": 0.6,
    "epost": 0.6, "telefon": 0.65, "projekt": 1.0, "tidplan": 0.85, "sokt_summa": 1.0, "budget_summa": 0.5,
    "ovriga_intakter_belopp": 0.4, "diarienummer": 0.35, "namnd": 0.2, "datum": 0.85, "undertecknare": 0.75,
    "befattning": 0.45, "report_projects/1/projekt": 1.0, "period": 0.95, "beviljat_belopp": 0.9,
    "forbrukat_belopp": 0.9,
}  # fmt: skip
_APPLICATION = (
    ("who", ("sokande", "organisationsnummer", "kontaktperson", "adress", "postadress", "epost", "telefon")),
    ("project", ("diarienummer", "namnd", "projekt", "tidplan")),
    ("money", ("sokt_summa", "budget_summa", "ovriga_intakter_belopp")),
    ("signed", ("datum", "undertecknare", "befattning")),
)
_REPORT = (
    ("who", ("sokande", "organisationsnummer", "kontaktperson", "epost", "telefon")),
    ("account", ("diarienummer", "namnd", "report_projects/1/projekt", "period")),
    ("money", ("beviljat_belopp", "forbrukat_belopp")),
    ("signed", ("datum", "undertecknare")),
)
_DECOYS_OF = {
    "who": ("phone", "giro", "count", "official", "web", "text", "other_day"),
    "project": ("count", "other_day", "official", "text"),
    "account": ("count", "other_day", "official"),
    "money": ("earlier", "giro", "count"),
    "signed": ("official", "other_day"),
}
_NOT_KEPT_IN_REPORTS = ("sokande", "organisationsnummer", "kontaktperson", "epost", "telefon")
"""Asked on reports, too, and none of a report's fields."""
_TEXTS = ("Solviks kommun", "Håstad", "Tunby, Lerkil", "Västra länet", "Viskadal")
_PROSE = (
    ("genomforande", "Beskriv hur ni tänker arbeta", "Två ledare möter deltagarna varje vecka. Lokalen står öppen "
     "även på lov, och de som vill får hjälpa till med maten."),
    ("mal", "Mål med projektet", "Hälften av deltagarna ska ha hittat en egen fritidssyssla när året är slut."),
    ("bakgrund", "Bakgrund", "Bussen slutade gå på kvällarna och mötesplatserna blev färre. Vi vill att ingen ska "
     "bli sittande hemma."),
    ("malgrupp", "Vilka är målgruppen?", "Barn och unga som inte redan är med i någon förening."),
)  # fmt: skip
_DONE = (
    ("genomforande", "Vad har ni gjort?", "Träffar har hållits varje vecka utom i juli. Fler än väntat har kommit, "
     "och tre nya ledare har utbildats."),
    ("resultat", "Resultat", "Deltagarna har själva startat en grupp som fortsätter utan bidrag."),
)  # fmt: skip


def sheet(lot: Lot, *, unanswered: float = 0.05) -> Sheet:
    """A drawn paper. unanswered: share of the labels that nobody answered."""
    rng = lot.rng
    is_application = lot.chance(0.65)
    document = Document("ansokan" if is_application else "redovisning")
    drawn = _Answers(lot, document)
    decoys: list[str] = []
    groups = []
    for name, keys in _APPLICATION if is_application else _REPORT:
        asks = [
            ask for key in keys if lot.chance(_KEPT[key]) for ask in drawn.asks(key, lot.chance(unanswered))
        ]
        for _ in range(rng.choices((0, 1, 2), (4, 4, 2))[0]):
            decoy = drawn.decoy(rng.choice(_DECOYS_OF[name]))
            if decoy.label not in {ask.label for ask in asks}:
                decoys.append(decoy.answer)
                asks.insert(rng.randint(0, len(asks)), decoy)
        groups.append(Group(rng.choice(w.GROUPS[name]), tuple(asks)))
    prose = rng.sample(_PROSE if is_application else _DONE, rng.randint(0, 2))
    written = tuple((heading, document.section(key, heading, text)) for key, heading, text in prose)
    panel = tuple(drawn.panel())
    foot = drawn.foot()
    document.signed(line=False)
    return Sheet(
        document,
        rng.choice(w.APPLIED if is_application else w.ACCOUNTED),
        rng.choice(w.GIVERS),
        tuple(group for group in groups if group.asks),
        written,
        panel,
        foot,
        (*decoys, *(answer for _, answer in panel), foot),
    )


class _Answers:
    """The answers of one paper, which belong together."""

    def __init__(self, lot: Lot, document: Document) -> None:
        rng = lot.rng
        self.lot, self.rng, self.d = lot, rng, document
        words = wordings_later if lot.words == "later" else w
        self.asked, self.decoys = words.ASKED, words.DECOYS
        self.place, self.person = a.town(rng), a.person(rng)
        self.hands = a.hands(rng)
        self.signed = date(rng.randint(1994, 2024), rng.randint(1, 12), rng.randint(1, 28))
        self.sokt = rng.randint(8, 900) * 1000 + rng.choice((0, 0, 0, 500, 250))
        self.other = rng.randint(1, 400) * 1000
        self.start, self.end = self._span()
        self.split = lot.chance(0.4)
        self.questions = lot.chance(0.2)

    def _span(self) -> tuple[date, date]:
        if self.d.dokumenttyp == "ansokan":
            start = a.later(self.rng, self.signed, 20, 200).replace(day=1)
            return start, a.later(self.rng, start, 60, 700)
        end = a.later(self.rng, self.signed, -160, -10)
        return a.later(self.rng, end, -500, -60), end

    def asks(self, key: str, unanswered: bool) -> Iterator[Ask]:
        """The label and what answers it; a span may be asked for in two."""
        if key in ("tidplan", "period") and self.split:
            for part, when in (("start", self.start), ("slut", self.end)):
                yield self._ask(f"{key}_{part}", unanswered, lambda k, when=when: self._day(k, when))  # type: ignore[misc]
            return
        if key == "datum" and self.lot.chance(0.45):
            yield self._ask("ort_datum", unanswered, self._place_and_day)
            return
        yield self._ask(key, unanswered, getattr(self, f"_{key.rpartition('/')[2]}", self._plain))

    def _ask(self, key: str, unanswered: bool, answer: Callable[[str], str]) -> Ask:
        label = self.rng.choice(self.asked[key])
        help_text = self.rng.choice(w.HELP.get(key, ("",)))
        if not unanswered:
            self.bare = any(label.lower().endswith(unit) for unit in ("kr", "(kr)", "kronor"))
            return Ask(key, label, answer(key), help_text)
        names = {"tidplan": ("tidplan_start", "tidplan_slut"), "period": ("period_start", "period_slut")}
        self.d.unanswered(*names.get(key, ("ort", "datum") if key == "ort_datum" else (key,)))
        return Ask(key, label, "", help_text)

    def _marked(self, key: str, raw: str, *values: str) -> str:
        if self.d.dokumenttyp == "redovisning" and key in _NOT_KEPT_IN_REPORTS:
            return raw
        return self.d(key, raw, *values)

    def _plain(self, key: str) -> str:
        rng = self.rng
        made: dict[str, Callable[[], str]] = {
            "sokande": lambda: a.body(rng, self.place),
            "organisationsnummer": lambda: a.number_of_body(rng),
            "kontaktperson": lambda: self.person,
            "adress": lambda: a.street(rng),
            "postadress": lambda: a.postal_line(rng, self.place),
            "epost": lambda: a.email(rng, self.person, self.place),
            "telefon": lambda: a.ordinary_phone(rng),
            "projekt": lambda: a.project(rng, self.place),
            "report_projects/1/projekt": lambda: a.project(rng, self.place),
            "diarienummer": lambda: a.case_number(rng, self.signed.year),
            "namnd": lambda: a.board(rng),
            "undertecknare": lambda: a.person(rng) if self.lot.chance(0.5) else self.person,
            "befattning": lambda: a.title(rng),
        }
        return self._marked(key, made[key]())

    def _projekt(self, key: str) -> str:
        return self._plain("report_projects/1/projekt" if self.d.dokumenttyp == "redovisning" else key)

    def _day(self, key: str, when: date) -> str:
        return self.d(key, a.day(self.hands, when), when.isoformat())

    def _datum(self, key: str) -> str:
        return self._day(key, self.signed)

    def _place_and_day(self, key: str) -> str:
        between = self.rng.choice((" ", ", ", " den " if self.hands.day[0] != "d" else " "))
        place = self.d("ort", self.place) if self.d.dokumenttyp == "ansokan" else self.place
        return place + between + self._day("datum", self.signed)

    def _tidplan(self, key: str) -> str:
        start, end = self._day(f"{key}_start", self.start), self._day(f"{key}_slut", self.end)
        before, between = self.rng.choice(
            (("", " – "), ("", " till "), ("", "--"), ("fr.o.m. ", " t.o.m. "), ("", " - "))
        )
        return before + start + between + end

    _period = _tidplan

    def _money(self, key: str, kronor: int) -> str:
        bare = self.bare and self.lot.chance(0.8)
        return self.d(key, a.amount(self.hands, kronor, bare=bare), str(kronor))

    def _sokt_summa(self, key: str) -> str:
        return self._money(key, self.sokt)

    def _budget_summa(self, key: str) -> str:
        return self._money(key, self.sokt + self.other)

    def _ovriga_intakter_belopp(self, key: str) -> str:
        return self._money(key, self.other)

    def _beviljat_belopp(self, key: str) -> str:
        return self._money(key, self.sokt)

    def _forbrukat_belopp(self, key: str) -> str:
        return self._money(key, self.sokt - self.rng.choice((0, 0, 1250, 3000)))

    def decoy(self, kind: str) -> Ask:
        """A label that asks for something else, answered."""
        rng = self.rng
        label = rng.choice(self.decoys[kind])
        other_day = a.day(self.hands, a.later(rng, self.signed, -600, 300))
        made: dict[str, Callable[[], str]] = {
            "phone": lambda: a.ordinary_phone(rng),
            "giro": lambda: a.giro(rng),
            "count": lambda: str(rng.randint(2, 180)),
            "earlier": lambda: a.amount(self.hands, rng.randint(1, 300) * 500),
            "official": lambda: a.person(rng),
            "other_day": lambda: other_day,
            "web": lambda: f"www.{a.email(rng, 'x', self.place).partition('@')[2]}",
            "text": lambda: rng.choice(_TEXTS),
        }
        return Ask(kind, label, made[kind]())

    def panel(self) -> Iterator[tuple[str, str]]:
        """The authority's own facts, which stand beside the answers on some forms."""
        rng, place = self.rng, a.town(self.rng)
        facts = (
            ("Postadress", f"Box {rng.randint(11, 990)}, {a.postal_line(rng, place)}"),
            ("Besöksadress", a.street(rng)),
            ("Telefon", a.ordinary_phone(rng)),
            ("E-post", f"registrator@{a.email(rng, 'x', place).partition('@')[2]}"),
            ("Organisationsnummer", a.number_of_body(rng)),
            ("Handläggare", a.person(rng)),
            ("Sista ansökningsdag", a.day(self.hands, a.later(rng, self.signed, 1, 60))),
        )
        yield from sorted(rng.sample(facts, rng.randint(3, 6)), key=facts.index)

    def foot(self) -> str:
        """A line at the foot of the form."""
        rng, place = self.rng, a.town(self.rng)
        return f"Besök {a.street(rng)} · {a.postal_line(rng, place)} · Tfn {a.ordinary_phone(rng)}"


def rows_of(asks: Sequence[Ask], least: int, most: int, lot: Lot) -> Iterator[tuple[Ask, ...]]:
    """The labels in rows of so many."""
    at = 0
    while at < len(asks):
        many = lot.rng.randint(least, most)
        yield tuple(asks[at : at + many])
        at += many
