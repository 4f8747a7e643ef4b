"""The screen on which flags are worked through, one after the other, most kronor first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from extract.decided.told_sections import NARRATIVE, PROJECTS, SECTIONS
from extract.review.adding import row_forms
from extract.review.bench import Bench, NotThereError, address_of
from extract.review.desk import OpenPaper, ShownFinding, ShownValue, is_open_value
from extract.review.flags import DOUBTFUL, POSTPONED, SAMPLED, UNREADABLE, VALUE_CODES, Flag, state_of
from extract.review.index import Choice
from extract.review.missed import missed_forms
from extract.review.screens import query_of, title_of
from models.event import EventKind
from models.ids import field_id
from models.record import ValueStatus

if TYPE_CHECKING:
    import sqlalchemy as sa
    from starlette.background import BackgroundTask
    from starlette.requests import Request
    from starlette.responses import Response

_MOST_VALUES = 14
WAITING = {
    "row": "{who} vill ta bort raden. Ta bort den du med, eller bekräfta värdet om raden är riktig.",
    "blind": "{who} har skrivit in värdet. Skriv det du ser på papperet, utan att se det första.",
    "decided": "{who} har beslutat. Ditt svar är den andra granskarens.",
    "asked": "{who} ber om en andra granskare.",
}
VEILED = "Visas när den andra granskaren har svarat."
"""Instead of a finding that says an amount which the person is to key unseen."""


def first(bench: Bench, request: Request) -> Response:
    """To the first open flag of the choice."""
    choice = Choice.of(query_of(request))
    address = following(bench, choice, None)
    if address is None:
        return bench.answer(
            request,
            "note.html",
            title="Inget kvar i urvalet.",
            text="Alla flaggor i urvalet är avgjorda. Välj ett annat urval, eller exportera.",
            why="",
        )
    return to(address)


def item(bench: Bench, request: Request) -> Response:
    item_id = request.path_params["item_id"]
    document_id = document_of(bench, item_id)
    paper = bench.open(document_id)
    found = paper.item(item_id)
    if found is None:
        raise NotThereError
    return show(bench, request, paper, found, Choice.of(query_of(request)))


def show(
    bench: Bench,
    request: Request,
    paper: OpenPaper,
    found: ShownValue | ShownFinding,
    choice: Choice,
    status: int = 200,
    **more: Any,
) -> Response:
    """The screen for one flag; `more`: what went wrong, and what the person had typed."""
    bench.index.remember(found.item_id, paper.document.document_id)
    next_address = following(bench, choice, found.item_id) or "/granska"
    about = _about_value(found) if isinstance(found, ShownValue) else _about_finding(bench, found)
    first_place = next((value.place for value in about["values"] if value.place), None)
    waiting = found.review.waits and found.review.reviewer not in ("", bench.rules.reviewer)
    common: dict[str, Any] = {
        "paper": paper,
        "sheets": bench.sheets(paper),
        "first_page": first_place.page if first_place else paper.document.page_from,
        "item_id": found.item_id,
        "review": found.review,
        "state": state_of(found.review),
        "next": next_address,
        "next_picture": _picture_of(bench, next_address),
        "past": [] if _is_blind(bench, found) else paper.history(found),
        "newest": sorted(paper.events, key=lambda event: -event.seq)[:3],
        "waiting_for_me": waiting,
        "waiting_text": _waiting_text(paper, found),
        "hide_confirm": isinstance(found, ShownValue) and _is_blind(bench, found),
        "problem": "",
        "conflict": False,
        "typed": "",
        "typed_in": "",
        "row_cells": _whole_row(paper, found),
        "row_forms": row_forms(paper.document),
        "typed_row": {},
        "missed": missed_forms(paper),
        "typed_field": {},
    }
    in_choice = _turn_in(bench, paper, found, choice)
    answer = bench.answer(request, "review.html", status, **(common | in_choice | about | more))
    answer.background = _looking_ahead(bench, next_address)
    return answer


def _turn_in(
    bench: Bench, paper: OpenPaper, found: ShownValue | ShownFinding, choice: Choice
) -> dict[str, Any]:
    """Where a flag stands among those of its paper in the choice, and how many are left of all; turn 0: nowhere."""
    turns = bench.index.turns(paper.document.document_id, choice)
    ids = [flag.item_id for flag in turns]
    turn = ids.index(found.item_id) + 1 if found.item_id in ids else 0
    return {
        "turn": turn,
        "turns": len(turns),
        "open_left": bench.index.count_open(choice),
        "previous": _before(bench, turns, turn, choice),
        "query": urlencode(choice.query()),
    }


def following(bench: Bench, choice: Choice, item_id: str | None) -> str | None:
    """Address of the next open flag: in the same document, else in the document with most kronor left."""
    document_id = bench.index.document_of(item_id) if item_id else None
    if document_id is not None:
        turns = bench.index.turns(document_id, choice)
        ids = [flag.item_id for flag in turns]
        place = ids.index(item_id or "") + 1 if item_id in ids else 0
        for flag in turns[place:] + turns[:place]:
            if flag.is_open and flag.state != POSTPONED and flag.item_id != item_id:
                return address_of(flag.item_id, choice)
    for flag in bench.index.select(choice):
        if flag.is_open and flag.document_id != document_id and flag.state != POSTPONED:
            return address_of(bench.index.turns(flag.document_id, choice)[0].item_id, choice)
    return None


def to(address: str) -> Response:
    """Within this page only."""
    from starlette.responses import RedirectResponse

    return RedirectResponse(address, 303)


def _before(bench: Bench, turns: list[Flag], turn: int, choice: Choice) -> str:
    if turn > 1:
        return address_of(turns[turn - 2].item_id, choice)
    return "/avvikelser?" + urlencode(choice.query())


def document_of(bench: Bench, item_id: str) -> str:
    """The document that a value or finding belongs to; a value in no list is looked up in the database."""
    import sqlalchemy as sa

    from extract.store.schema import schema

    known = bench.index.document_of(item_id)
    if known is not None:
        return known
    fields, findings = schema()["fields"], schema()["findings"]
    queries = (
        sa.select(fields.c.document_id).where(fields.c.field_id == item_id),
        sa.select(findings.c.document_id).where(findings.c.finding_id == item_id),
    )
    with bench.store.reading() as connection:
        for query in queries:
            row = connection.execute(query).first()
            if row is not None:
                return str(row.document_id)
        for document_id, text_id in _texts(connection):
            if text_id == item_id:
                return document_id
    raise NotThereError


def _texts(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Document and id of every text, which stands in `fields` only once somebody has corrected it.

    Goes through all of them: only an address kept from another day needs it.
    """
    from extract.store.schema import ORDER, schema

    sections, projects = schema()["sections"], schema()["report_projects"]
    seen: Counter[tuple[str, str]] = Counter()
    rows = sections.select().with_only_columns(sections.c.document_id, sections.c.section)
    for document_id, name in connection.execute(rows.order_by(sections.c[ORDER])):
        seen[document_id, name] += 1
        times = seen[document_id, name]
        yield document_id, field_id(document_id, SECTIONS, "", name if times == 1 else f"{name}#{times}")
    told = projects.select().with_only_columns(projects.c.document_id, projects.c.projekt_nr)
    for document_id, nr in connection.execute(told.where(projects.c.text.is_not(None))):
        yield document_id, field_id(document_id, PROJECTS, str(nr), NARRATIVE)


def _about_value(found: ShownValue) -> dict[str, Any]:
    codes = {ValueStatus.UNREADABLE: UNREADABLE, ValueStatus.REVIEW: DOUBTFUL}
    code = codes.get(found.value.status, SAMPLED)
    is_listed = is_open_value(found)
    return {
        "code": "",
        "heading": title_of(code) if is_listed else "",
        "heading_of": found.label,
        "grade": VALUE_CODES[code],
        "message": "",
        "lines": [],
        "values": [found],
        "more_values": 0,
        "is_value": True,
        "explanation": None,
    }


def _whole_row(paper: OpenPaper, found: ShownValue | ShownFinding) -> list[ShownValue]:
    """The other cells of the row that a value stands in: a row is judged as a whole."""
    if not isinstance(found, ShownValue) or found.row is None:
        return []
    return [cell for cell in paper.row(found.row).cells.values() if cell.item_id != found.item_id]


def _about_finding(bench: Bench, found: ShownFinding) -> dict[str, Any]:
    from extract.checks import find_check
    from models.errors import ConfigError

    try:
        check = find_check(found.finding.code)
        title, explanation = check.title, check.explanation()
    except (ConfigError, ValueError):
        title, explanation = found.finding.code, None
    is_veiled = _is_blind(bench, found)
    return {
        "code": found.finding.code,
        "heading": title,
        "heading_of": "",
        "grade": str(found.finding.severity),
        "message": VEILED if is_veiled else found.finding.message,
        "lines": () if is_veiled else found.lines,
        "values": found.values[:_MOST_VALUES],
        "more_values": max(0, len(found.values) - _MOST_VALUES),
        "is_value": False,
        "explanation": explanation,
    }


def _is_blind(bench: Bench, found: ShownValue | ShownFinding) -> bool:
    """Whether it shows an amount that this person is to key unseen."""
    if isinstance(found, ShownValue):
        return found.is_hidden_from(bench.rules.reviewer)
    return bench.is_veiled(found.finding.field_ids)


def _waiting_text(paper: OpenPaper, found: ShownValue | ShownFinding) -> str:
    """What the first reader waits for; `{who}` stands for the name."""
    wants = next((event for event in paper.events if event.event_id == found.review.event_id), None)
    if wants is not None and wants.kind is EventKind.TA_BORT:
        return WAITING["row"]
    if found.review.is_blind:
        return WAITING["blind"]
    return WAITING["decided" if found.review.event_id else "asked"]


def _picture_of(bench: Bench, address: str) -> str:
    """The picture that the next screen will show first, to be drawn ahead."""
    flag = bench.index.find(_item_of(address))
    if flag is None:
        return ""
    paper = bench.index.papers[flag.document_id]
    return f"/sida/{flag.document_id}/{flag.page or paper.page_from}/2"


def _looking_ahead(bench: Bench, address: str) -> BackgroundTask | None:
    """What opens the document of the next screen once this one has been sent."""
    from starlette.background import BackgroundTask

    document_id = bench.index.document_of(_item_of(address))
    return None if document_id is None else BackgroundTask(bench.look_ahead, document_id)


def _item_of(address: str) -> str:
    return address.partition("?")[0].removeprefix("/granska/")
