"""All documents and flags in memory: every list, facet and sum of the page comes from here.

A store of 20,000 documents has some hundred thousand flags; they are read once and then kept in step.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extract.review.flags import (
    GRADES,
    OPEN,
    STATES,
    Flag,
    Paper,
    by_turn,
    by_weight,
    flag_of_finding,
    flag_of_value,
)

if TYPE_CHECKING:
    from extract.store.store import Store

_DOUBTED = ("review", "unreadable")
_SAMPLED_FIELDS = (
    "sokt_summa", "budget_summa", "belopp", "beviljat_belopp", "forbrukat_belopp", "summa_angiven",
    "tidplan_start", "tidplan_slut", "period_start", "period_slut", "datum",
)  # fmt: skip
_SMALL_STORE = 500
_KEPT_CHOICES = 24
_AMOUNTS = ("sokt_summa", "budget_summa", "beviljat_belopp", "summa_angiven", "summa_beraknad")
FACETS = ("kod", "namnd", "ar", "grad", "lage", "typ")
_STATE = FACETS.index("lage")
ALL_OPEN = "oppna"
ALL_STATES = "alla"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list is narrowed to; each part empty for all. `lage`: a state, `oppna` or `alla`."""

    kod: str = ""
    namnd: str = ""
    ar: str = ""
    grad: str = ""
    lage: str = ALL_OPEN
    typ: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Choice:
        given = {name: query[name][:200] for name in FACETS if query.get(name)}
        return cls(**given)

    def query(self) -> dict[str, str]:
        """The parts that differ from the usual, for an address."""
        usual = Choice()
        return {name: value for name, value in self.parts().items() if value != getattr(usual, name)}

    def parts(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in FACETS}


class Index:
    """Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.RLock()
        self.papers: dict[str, Paper] = {}
        self.flags: dict[str, tuple[Flag, ...]] = {}
        self._sorted: list[Flag] = []
        self._place: dict[str, str] = {}
        self._kinds: Counter[tuple[str, ...]] = Counter()
        self._kronor: defaultdict[tuple[str, ...], Decimal] = defaultdict(Decimal)
        self._selected: dict[Choice, list[Flag]] = {}
        self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        papers = {paper.document_id: paper for paper in _papers(self._store, None)}
        flags: dict[str, list[Flag]] = defaultdict(list)
        for flag in _flags(self._store, None, is_small=len(papers) <= _SMALL_STORE):
            flags[flag.document_id].append(flag)
        with self._lock:
            self.papers = papers
            self.flags = {document_id: tuple(found) for document_id, found in flags.items()}
            self._settle()

    def put(self, document_id: str, flags: Iterable[Flag], paper: Paper | None = None) -> None:
        """What is now to look at in one document; the order of all others stays as it is.

        paper: where a value of it may be another now.
        """
        with self._lock:
            for flag in self.flags.get(document_id, ()):
                self._count(flag, -1)
                for found in (self._sorted, *self._selected.values()):
                    _take_out(found, flag)
            if paper is not None:
                self.papers[document_id] = paper
            self.flags[document_id] = tuple(flags)
            for flag in self.flags[document_id]:
                self._place[flag.item_id] = document_id
                self._count(flag, 1)
                insort(self._sorted, flag, key=by_weight)
            for choice, found in self._selected.items():
                for flag in filter(self._test(choice), self.flags[document_id]):
                    insort(found, flag, key=by_weight)

    def raw(self, store: Store, document_id: str) -> tuple[Paper | None, list[Flag]]:
        """A document and its flags as the store has them now, before what people decided about values."""
        flags = list(_flags(store, document_id, is_small=len(self.papers) <= _SMALL_STORE))
        return next(_papers(store, document_id), None), flags

    def remember(self, item_id: str, document_id: str) -> None:
        """A value that is in no list belongs to this document."""
        with self._lock:
            self._place.setdefault(item_id, document_id)

    def document_of(self, item_id: str | None) -> str | None:
        return self._place.get(item_id or "")

    def find(self, item_id: str) -> Flag | None:
        flags = self.flags.get(self._place.get(item_id, ""), ())
        return next((flag for flag in flags if flag.item_id == item_id), None)

    def select(self, choice: Choice) -> Sequence[Flag]:
        """The flags that the choice leaves, most kronor first."""
        with self._lock:
            if choice not in self._selected:
                if len(self._selected) >= _KEPT_CHOICES:
                    self._selected.clear()
                fits = self._test(choice)
                self._selected[choice] = [flag for flag in self._sorted if fits(flag)]
            return self._selected[choice]

    def count_open(self, choice: Choice) -> int:
        """How many flags the choice leaves that are still open."""
        with self._lock:
            return sum(number for kind, number in self._fitting(choice) if kind[_STATE] in OPEN)

    def kinds(self) -> list[tuple[dict[str, str], int, Decimal]]:
        """For each kind of flag its values by facet, how many there are, and the kronor that they are about."""
        with self._lock:
            return [
                (dict(zip(FACETS, kind, strict=True)), number, self._kronor[kind])
                for kind, number in self._kinds.items()
                if number
            ]

    def turns(self, document_id: str, choice: Choice) -> list[Flag]:
        """The flags of one document that the choice leaves, in the order of the work."""
        with self._lock:
            return sorted(filter(self._test(choice), self.flags.get(document_id, ())), key=by_turn)

    def facets(self, choice: Choice) -> dict[str, list[tuple[str, int]]]:
        """For each facet its values with how many flags each would leave, the other facets as chosen."""
        counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
        wanted = {name: value for name, value in choice.parts().items() if value}
        with self._lock:
            for key, number in self._kinds.items():
                values = dict(zip(FACETS, key, strict=True))
                misses = [name for name, value in wanted.items() if not _matches(name, value, values[name])]
                if len(misses) <= 1:
                    for name in misses or FACETS:
                        counts[name][values[name]] += number
        return {name: _ordered(name, +found) for name, found in counts.items()}

    def _test(self, choice: Choice) -> Callable[[Flag], bool]:
        """Looks only at what the choice narrows: a list of many thousands is gone through at every step."""
        wanted = {name: value for name, value in choice.parts().items() if value}
        if wanted == {"lage": ALL_OPEN}:
            return lambda flag: flag.state in OPEN
        fitting = {kind for kind, _ in self._fitting(choice)}
        return lambda flag: self._kind(flag) in fitting

    def _fitting(self, choice: Choice) -> Iterator[tuple[tuple[str, ...], int]]:
        wanted = [(place, name, value) for place, (name, value) in enumerate(choice.parts().items()) if value]
        for kind, number in self._kinds.items():
            if all(_matches(name, value, kind[place]) for place, name, value in wanted):
                yield kind, number

    def _count(self, flag: Flag, by: int) -> None:
        kind = self._kind(flag)
        self._kinds[kind] += by
        self._kronor[kind] += by * (flag.kronor or 0)

    def _kind(self, flag: Flag) -> tuple[str, ...]:
        """The values of the flag, in the order of `FACETS`: few kinds stand for very many flags."""
        paper = self.papers[flag.document_id]
        return (flag.code, paper.board, paper.year, flag.grade, flag.state, paper.kind)

    def _settle(self) -> None:
        self.flags = {key: found for key, found in self.flags.items() if key in self.papers}
        self._sorted = sorted((flag for found in self.flags.values() for flag in found), key=by_weight)
        self._place = {flag.item_id: flag.document_id for flag in self._sorted}
        self._kinds, self._kronor = Counter(), defaultdict(Decimal)
        for flag in self._sorted:
            self._count(flag, 1)
        self._selected.clear()


def _take_out(flags: list[Flag], flag: Flag) -> None:
    """Out of a list in the order of `by_weight`, which no two flags share."""
    place = bisect_left(flags, by_weight(flag), key=by_weight)
    if place < len(flags) and flags[place].item_id == flag.item_id:
        del flags[place]


def _matches(name: str, wanted: str, found: str) -> bool:
    if name == "lage" and wanted in (ALL_OPEN, ALL_STATES):
        return wanted == ALL_STATES or found in OPEN
    return found == ("" if wanted == "-" else wanted)


def _ordered(name: str, counts: Counter[str]) -> list[tuple[str, int]]:
    if name == "lage":
        return [(state, counts[state]) for state in STATES if counts[state]]
    if name == "grad":
        return [(grade, counts[grade]) for grade in GRADES if counts[grade]]
    if name in ("kod", "ar"):
        return sorted(counts.items())
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _papers(store: Store, only: str | None) -> Iterator[Paper]:
    documents = _rows(store, "documents", only)
    details: dict[str, dict[str, Any]] = {}
    for table in ("applications", "reports"):
        details |= {row["document_id"]: row for row in _rows(store, table, only)}
    for row in documents:
        detail = details.get(row["document_id"], {})
        start = detail.get("tidplan_start") or detail.get("period_start") or row["datum"]
        amounts = (detail.get(name) for name in _AMOUNTS)
        yield Paper(
            row["document_id"],
            row["file"],
            row["sha256"] or "",
            row["dokumenttyp"],
            detail.get("namnd_norm") or row["namnd_norm"] or "",
            str(start.year) if start else "",
            row["status"],
            row["reason"],
            row["pages"] or 0,
            next((abs(Decimal(amount)) for amount in amounts if amount is not None), None),
            row["page_from"] or 1,
            row["page_to"] or row["pages"] or 1,
        )


def _flags(store: Store, only: str | None, *, is_small: bool) -> Iterator[Flag]:
    import sqlalchemy as sa

    from extract.store.schema import schema

    findings, fields = schema()["findings"], schema()["fields"]
    hits = [findings.c.result == "traff"]
    # Ids are evenly spread letters: their last ones draw the same sample every time.
    drawn = sa.and_(
        fields.c.field_id.like("%b" if is_small else "%bb"),
        fields.c.field.in_(_SAMPLED_FIELDS),
        fields.c.status == "read",
    )
    looked_at = [sa.or_(fields.c.status.in_(_DOUBTED), drawn)]
    if only is not None:
        hits.append(findings.c.document_id == only)
        looked_at.append(fields.c.document_id == only)
    with store.reading() as connection:
        for row in connection.execute(findings.select().where(*hits)).mappings():
            yield flag_of_finding(dict(row))
        for row in connection.execute(fields.select().where(*looked_at)).mappings():
            yield flag_of_value(dict(row))


def _rows(store: Store, table: str, only: str | None) -> list[dict[str, Any]]:
    from extract.store.schema import schema

    sql = schema()[table]
    query = sql.select() if only is None else sql.select().where(sql.c.document_id == only)
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]
