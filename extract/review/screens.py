"""The screens that only show: overview, lists, one document, log. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from extract.checks.wording import name_of
from extract.decided.reviews import standing
from extract.decided.rows import ROW_CELLS
from extract.review.adding import row_forms
from extract.review.bench import Bench, NotThereError
from extract.review.desk import OpenPaper, ShownRow, fields_of_the_form, label_of
from extract.review.flags import GRADES, OPEN, SAMPLED, VALUE_CODES, state_of
from extract.review.index import ALL_OPEN, FACETS, Choice
from extract.review.missed import missed_forms
from extract.review.words import OUTCOME_NAMES, STATE_NAMES, TYPE_NAMES
from models.errors import REASON_WORDS
from models.event import Event

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_AT_ONCE = 50
_SHOWN_CHOICES = 14
_SHOWN_CODES = 60
_TITLES = {"kod": "Kontroll", "namnd": "Nämnd", "ar": "År", "grad": "Grad", "lage": "Läge", "typ": "Typ"}
_TABLE_TITLES = {
    "konto_rows": "Konteringsrader",
    "budget_rows": "Budgetposter",
    "decisions": "Beslutssatser",
}
_ROW = "rad"
_VALUE_TITLES = {
    "OLASLIGT": "Oläsligt värde",
    "OSAKERT": "Osäkert värde",
    "STICKPROV": "Stickprov av lästa värden",
}


def title_of(code: str) -> str:
    """What a check or a sort of value is called in the lists."""
    from extract.checks import find_check
    from models.errors import ConfigError

    if code in VALUE_CODES:
        return _VALUE_TITLES[code]
    try:
        return find_check(code).title
    except ConfigError:
        return code


@dataclass(slots=True)
class _Counted:
    """Flags by what has become of them; the open ones by check and by board too, with the kronor they are about."""

    settled: int = 0
    samples: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    boards: Counter[str] = field(default_factory=Counter)
    kronor: defaultdict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))


def _counted(bench: Bench) -> _Counted:
    """All flags of the index; amounts that this person is to key unseen are left out of the sums."""
    found = _Counted()
    for kind, number, amount in bench.index.kinds():
        if kind["kod"] == SAMPLED:
            found.samples += number if kind["lage"] in OPEN else 0
        elif kind["lage"] not in OPEN:
            found.settled += number
        else:
            found.codes[kind["kod"]] += number
            found.boards[kind["namnd"]] += number
            found.kronor[kind["kod"]] += amount
    for flag in () if bench.hides_nothing else bench.index.select(Choice()):
        if bench.is_veiled(flag.rests_on.split()):
            found.kronor[flag.code] -= flag.kronor or 0
    return found


def overview(bench: Bench, request: Request) -> Response:
    flagged = _counted(bench)
    papers = list(bench.index.papers.values())
    by_board = Counter(paper.board for paper in papers if paper.status not in ("failed", "duplicate"))
    figures = {
        "documents": len(papers),
        "applied": _total(paper.kronor for paper in papers if paper.kind == "ansokan"),
        "reported": _total(paper.kronor for paper in papers if paper.kind == "redovisning"),
        "open": flagged.codes.total(),
        "samples": flagged.samples,
        "settled": flagged.settled,
        "failed": sum(paper.status == "failed" for paper in papers),
    }
    return bench.answer(
        request,
        "overview.html",
        figures=figures,
        by_code=[
            {"code": code, "title": title_of(code), "open": number, "kronor": flagged.kronor[code] or None}
            for code, number in flagged.codes.most_common(15)
        ],
        by_board=[
            {"board": board, "documents": number, "open": flagged.boards[board]}
            for board, number in by_board.most_common(15)
        ],
        database=bench.store.name,
        head=bench.store.audit_head(),
    )


def flags(bench: Bench, request: Request) -> Response:
    choice = Choice.of(query_of(request))
    found = bench.index.select(choice)
    number, part, around = _part(found, request, "/avvikelser", choice.query())
    rows = [
        {
            "flag": flag,
            "paper": bench.index.papers[flag.document_id],
            "title": title_of(flag.code),
            "is_value": flag.code in VALUE_CODES,
            "field": name_of(flag.field),
            "is_veiled": bench.is_veiled(flag.rests_on.split()),
        }
        for flag in part
    ]
    return bench.answer(
        request,
        "flags.html",
        rows=rows,
        total=len(found),
        facets=_facets(bench, choice, request.scope["granska"].language),
        query=urlencode(choice.query()),
        choice_is_narrow=choice != Choice(),
        number=number,
        **around,
    )


def documents(bench: Bench, request: Request) -> Response:
    wanted = request.query_params.get("q", "")[:200]
    status = request.query_params.get("status", "")
    low = wanted.casefold()
    found = [
        paper
        for paper in list(bench.index.papers.values())
        if low in paper.file.casefold() and status in ("", paper.status)
    ]
    found.sort(key=lambda paper: (-(paper.kronor or 0), paper.file, paper.document_id))
    query = {name: value for name, value in (("q", wanted), ("status", status)) if value}
    number, part, around = _part(found, request, "/dokument", query)
    rows = [
        {
            "paper": paper,
            "open": sum(f.is_open and not f.is_sample for f in bench.index.flags.get(paper.document_id, ())),
        }
        for paper in part
    ]
    return bench.answer(
        request,
        "documents.html",
        rows=rows,
        total=len(found),
        wanted=wanted,
        status=status,
        statuses=tuple(OUTCOME_NAMES),
        number=number,
        **around,
    )


def document(bench: Bench, request: Request) -> Response:
    document_id = request.path_params["document_id"]
    listed = bench.index.papers.get(document_id)
    if listed is None:
        raise NotThereError
    if listed.status in ("failed", "duplicate"):
        text = (
            "Filen är en kopia av en annan." if listed.status == "duplicate" else "Filen gick inte att läsa."
        )
        why = REASON_WORDS.get(listed.reason, "")
        return bench.answer(request, "note.html", title=listed.file, text=text, why=why)
    return show_document(bench, request, bench.open(document_id))


def show_document(
    bench: Bench, request: Request, paper: OpenPaper, status: int = 200, **more: Any
) -> Response:
    """One document: every page, finding, field and row, and its history. `more`: what went wrong."""
    me = bench.rules.reviewer
    for item_id, value in paper.values.items():
        if value.is_prose:
            bench.index.remember(item_id, paper.document.document_id)
    common: dict[str, Any] = {
        "paper": paper,
        "sheets": bench.sheets(paper),
        "first_page": paper.document.page_from,
        "hits": _hits_of(bench, paper),
        "values": fields_of_the_form(paper),
        "tables": [
            {"name": name, "title": _TABLE_TITLES[name], "columns": _columns_of(name, rows), "rows": rows}
            for name, rows in paper.rows().items()
        ],
        "removed": paper.removed(),
        "past": sorted(paper.events, key=lambda event: -event.seq),
        "about": _named,
        "standing": {event.event_id for event in standing(paper.events)},
        "newest": sorted(paper.events, key=lambda event: -event.seq)[:3],
        "is_blind": any(value.is_hidden_from(me) for value in paper.values.values()),
        "lost": paper.lost,
        "row_forms": row_forms(paper.document),
        "typed_row": {},
        "missed": missed_forms(paper),
        "typed_field": {},
        "problem": "",
        "conflict": False,
    }
    return bench.answer(request, "document.html", status, **(common | more))


def _hits_of(bench: Bench, paper: OpenPaper) -> list[dict[str, Any]]:
    """The worst first."""
    return [
        {
            "item_id": hit.item_id,
            "finding": hit.finding,
            "state": state_of(hit.review),
            "is_veiled": bench.is_veiled(hit.finding.field_ids),
        }
        for hit in sorted(paper.hits(), key=lambda hit: GRADES.index(hit.finding.severity))
    ]


def _named(event: Event) -> str:
    """What a decision was about, in a word."""
    target = event.target
    row = f" {_ROW} {target.row}" if target.row and not target.added_by else ""
    return target.code or (name_of(target.field) if target.field else "") + row


def _columns_of(table: str, rows: Sequence[ShownRow]) -> list[tuple[str, str]]:
    """Name and heading of the columns that any row has something in, in the order of the table."""
    known = ROW_CELLS[table]
    names = dict.fromkeys(name for row in rows for name in row.cells)
    ordered = [name for name in known if name in names] + [name for name in names if name not in known]
    return [(name, label_of(name)) for name in ordered]


def log(bench: Bench, request: Request) -> Response:
    from extract.store.audit import broken_at

    events = sorted(bench.store.events(), key=lambda event: -event.seq)
    number, part, around = _part(events, request, "/logg", {})
    broken = broken_at(bench.store.audit()) if request.query_params.get("kontrollera") else None
    answered = {event.about for event in events}
    rows = [
        {
            "event": event,
            "file": _file_of(bench, event.target.document_id),
            "about": name_of(event.target.field) if event.target.field else "",
            "is_hidden": _is_hidden(bench, event, answered),
        }
        for event in part
    ]
    return bench.answer(
        request,
        "log.html",
        rows=rows,
        total=len(events),
        head=bench.store.audit_head(),
        checked=None if not request.query_params.get("kontrollera") else broken is None,
        broken=broken,
        number=number,
        **around,
    )


def _is_hidden(bench: Bench, event: Event, answered: set[str]) -> bool:
    """What the second reader of a large amount must not see: the first one's, and findings that say it."""
    if event.target.is_finding:
        return bench.hides_in(event.target.document_id)
    is_answered = event.event_id in answered and not bench.hides_in(event.target.document_id)
    return event.is_blind and event.by != bench.rules.reviewer and not is_answered


def _file_of(bench: Bench, document_id: str) -> str:
    paper = bench.index.papers.get(document_id)
    return paper.file if paper else document_id


def _total(amounts: Any) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def query_of(request: Request) -> dict[str, str]:
    """The choice of the address; a state given as empty means every state."""
    query = dict(request.query_params)
    if "lage" in query and not query["lage"]:
        query["lage"] = "alla"
    return query


def _part(
    found: Sequence[Any], request: Request, path: str, query: dict[str, str]
) -> tuple[int, Sequence[Any], dict[str, Any]]:
    """The page of a list that the address asks for: its number, its rows, and the addresses around it."""
    last = max(1, -(-len(found) // _AT_ONCE))
    given = request.query_params.get("sida", "1")
    number = min(last, max(1, int(given))) if given.isascii() and given.isdigit() and len(given) < 7 else 1

    def at(page: int) -> str:
        return f"{path}?{urlencode(query | {'sida': str(page)})}"

    around = {
        "last": last,
        "earlier": at(number - 1) if number > 1 else "",
        "later": at(number + 1) if number < last else "",
    }
    return number, found[(number - 1) * _AT_ONCE : number * _AT_ONCE], around


def _facets(bench: Bench, choice: Choice, language: str) -> list[dict[str, Any]]:
    from extract.review.texts import translated

    say = translated(language)
    counted = bench.index.facets(choice)
    shown = []
    for name in ("lage", "grad", "kod", "namnd", "ar", "typ"):
        chosen = getattr(choice, name)
        choices = []
        if name == "lage":
            is_on = chosen == ALL_OPEN
            address = _address(choice, "lage", "alla" if is_on else ALL_OPEN)
            total = sum(number for state, number in counted[name] if state in ("ny", "vantar", "uppskjuten"))
            choices.append({"name": say("alla öppna"), "count": total, "is_on": is_on, "address": address})
        most = _SHOWN_CODES if name == "kod" else _SHOWN_CHOICES
        for value, number in counted[name][:most]:
            is_on = chosen == (value or "-")
            given = "" if is_on else (value or "-")
            if name == "lage" and is_on:
                given = ALL_OPEN
            text = _name_of_choice(name, value, say)
            choices.append(
                {"name": text, "count": number, "is_on": is_on, "address": _address(choice, name, given)}
            )
        more = len(counted[name]) - most
        shown.append({"name": name, "title": _TITLES[name], "choices": choices, "more": max(0, more)})
    return shown


def _name_of_choice(name: str, value: str, say: Any) -> str:
    if name == "kod":
        return str(say(title_of(value))) if value in VALUE_CODES else f"{value} {say(title_of(value))}"
    if name == "lage":
        return str(say(STATE_NAMES[value]))
    return str(say(TYPE_NAMES.get(value, value))) if value else str(say("okänt"))


def _address(choice: Choice, name: str, value: str) -> str:
    parts = {facet: getattr(choice, facet) for facet in FACETS} | {name: value}
    return "/avvikelser?" + urlencode(Choice(**parts).query())
