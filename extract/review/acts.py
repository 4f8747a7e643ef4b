"""What changes something: decisions, undoing, exports, settings. Every one is a form of the page's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from extract.review.adding import addition
from extract.review.bench import Bench, NotThereError, address_of
from extract.review.deciding import RefusedError, StaleError, decision, place_of, undoing
from extract.review.desk import OpenPaper, ShownFinding, ShownValue, written
from extract.review.discretion import SHOWN
from extract.review.flags import OPEN, SAMPLED
from extract.review.guard import Logins, Session
from extract.review.index import Choice
from extract.review.missed import found_by_hand
from extract.review.pictures import NoPictureError
from extract.review.screens import show_document
from extract.review.work import VEILED, document_of, following, show, to
from models.errors import ConflictError, GranskaError
from models.event import Event, EventKind
from models.record import Place

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

PROFILES = (
    ("excel-sv", "CSV för svenskt Excel"),
    ("xlsx", "arbetsbok med blad för underlag"),
    ("data", "CSV för program"),
    ("parquet", "Parquet för analys"),
    ("package", "datapaket med beskrivning"),
    ("arkiv", "paket för arkivet"),
)
_SAID = {
    EventKind.BEKRAFTA: "Bekräftat",
    EventKind.RATTA: "Rättat",
    EventKind.SAKNAS: "Saknas i dokumentet",
    EventKind.LAGG_TILL: "Raden är tillagd",
    EventKind.TA_BORT: "Raden är borttagen",
    EventKind.AVFARDA: "Avfärdat",
    EventKind.SKJUT_UPP: "Uppskjutet",
    EventKind.BE_OM_ANDRA: "En andra granskare är begärd",
    EventKind.ANGRA: "Ångrat",
}
_GIVEN = "Ifyllt"


def decide(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    """Take a decision, compute the findings anew, say what became of them, and go on."""
    item_id = request.path_params["item_id"]
    with bench.writing:
        paper = bench.open(document_of(bench, item_id))
        found = paper.item(item_id)
        if found is None:
            raise NotThereError
        try:
            place = place_of(form, range(paper.document.page_from, paper.document.page_to + 1))
            event = decision(paper, found, _with_raw(bench, paper, form), bench.rules, place)
            stored, after = bench.decide(event, paper)
        except (RefusedError, StaleError, ConflictError) as error:
            return _again(bench, request, _anew(bench, paper, error), found, form, error)
    session: Session = request.scope["granska"]
    back = form.get("back", "") or item_id
    choice = _choice(form)
    session.said.append(_told(bench, stored, found, paper, after, address_of(item_id, choice)))
    return to(_next(bench, choice, item_id, back, stored.kind))


def add_row(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    """Take in a row that was missed, and go back to where the person was."""

    def row(paper: OpenPaper) -> tuple[None, Event]:
        return None, addition(paper, form, bench.rules, lambda place: words_at(bench, paper, place))

    return _add(bench, request, form, row, "typed_row")


def add_value(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    """Take in a field or a text that was missed, and go back to where the person was."""

    def value(paper: OpenPaper) -> tuple[ShownValue, Event]:
        return found_by_hand(paper, form, bench.rules, lambda place: words_at(bench, paper, place))

    return _add(bench, request, form, value, "typed_field")


def _add(
    bench: Bench,
    request: Request,
    form: dict[str, str],
    event_of: Callable[[OpenPaper], tuple[ShownValue | None, Event]],
    typed: str,
) -> Response:
    """typed: under which name the screen gets what was typed, where it cannot be taken."""
    document_id = request.path_params["document_id"]
    back, choice = form.get("back", ""), _choice(form)
    with bench.writing:
        paper = bench.open(document_id)
        try:
            item, event = event_of(paper)
            stored, after = bench.decide(event, paper)
        except (RefusedError, StaleError, ConflictError) as error:
            return _not_added(bench, request, _anew(bench, paper, error), form, error, typed)
    session: Session = request.scope["granska"]
    address = f"/dokument/{document_id}" if back == document_id else address_of(back, choice)
    session.said.append(_told(bench, stored, item, paper, after, address))
    if back == document_id:
        return to(address)
    return to(address if bench.index.find(back) else following(bench, choice, back) or "/granska")


def _not_added(
    bench: Bench, request: Request, paper: OpenPaper, form: dict[str, str], error: Exception, typed: str
) -> Response:
    """The same screen with what went wrong; what was typed stays."""
    more: dict[str, Any] = {typed: form}
    status, why = (
        (422, {"problem": str(error)}) if isinstance(error, RefusedError) else (409, {"conflict": True})
    )
    found = paper.item(form.get("back", ""))
    if found is None:
        return show_document(bench, request, paper, status, **more, **why)
    return show(bench, request, paper, found, _choice(form), status, **more, **why)


def undo(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    event_id = request.path_params["event_id"]
    with bench.writing:
        document_id = bench.store.document_of_event(event_id)
        if document_id is None:
            raise NotThereError
        paper = bench.open(document_id)
        session: Session = request.scope["granska"]
        try:
            event = undoing(paper, event_id, form, bench.rules)
            stored, after = bench.decide(event, paper)
        except (RefusedError, StaleError, ConflictError) as error:
            refused = isinstance(error, RefusedError)
            title = (
                str(error)
                if refused
                else "Någon annan har beslutat om dokumentet sedan dess; inget ångrades."
            )
            session.said.append(_message(title, tone="note"))
            return to(_own(form.get("back", "")))
    session.said.append(_told(bench, stored, None, paper, after, ""))
    return to(_own(form.get("back", "")))


def show_numbers(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    """Show the personal numbers of a document to this login, which the log keeps, or mask them again."""
    document_id, session = request.path_params["document_id"], request.scope["granska"]
    paper = bench.index.papers.get(document_id)
    if paper is None:
        raise NotThereError
    if form.get("numbers") == "visa":
        bench.store.record(
            SHOWN, {"document": document_id, "sha256": paper.sha256, "by": bench.rules.reviewer}
        )
        session.shows.add(document_id)
    else:
        session.shows.discard(document_id)
    return to(_own(form.get("back", "")))


def export(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    profile = form.get("profile", "")
    if profile not in dict(PROFILES):
        return export_screen(bench, request, 422, problem="Välj en form.")
    folder = bench.folder / f"granska-export-{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S}"
    try:
        files = write_export(bench, folder, profile)
    except GranskaError as error:
        return export_screen(bench, request, 422, problem=str(error))
    done = {"folder": str(folder), "files": files, "head": bench.store.audit_head()}
    return export_screen(bench, request, done=done)


def write_export(bench: Bench, folder: Path, profile: str) -> list[str]:
    """Write the tables as they stand now; names of the files."""
    from extract.exporting import export as write
    from extract.exporting import export_record, notes_of

    def original(sha256: str, path: str) -> Path | None:
        return bench.store.original(sha256)

    with bench.store.snapshot() as now:
        head = now.audit_head()
        done = write(now, folder, profile, originals=original, notes=notes_of(audit_head=head))
    bench.store.record(*export_record(done, by=bench.rules.reviewer, head=head))
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def export_screen(bench: Bench, request: Request, status: int = 200, **more: Any) -> Response:
    common: dict[str, Any] = {
        "profiles": PROFILES,
        "open_left": sum(
            number
            for kind, number, _ in bench.index.kinds()
            if kind["lage"] in OPEN and kind["kod"] != SAMPLED
        ),
        "done": None,
        "problem": "",
    }
    return bench.answer(request, "export.html", status, **(common | more))


def settings(bench: Bench, request: Request, form: dict[str, str]) -> Response:
    session: Session = request.scope["granska"]
    if form.get("language") in ("sv", "en"):
        session.language = form["language"]
    if form.get("keys") in ("on", "off"):
        session.has_keys = form["keys"] == "on"
    return to(_own(form.get("back", "")))


def log_out(logins: Logins, request: Request) -> Response:
    from starlette.responses import PlainTextResponse

    logins.close(request.scope["granska"])
    return PlainTextResponse("Utloggad. Sidan kan stängas.\n")


def _anew(bench: Bench, paper: OpenPaper, error: Exception) -> OpenPaper:
    """The document as it stands where somebody else was quicker; else as it was."""
    if not isinstance(error, ConflictError):
        return paper
    bench.catch_up()
    return bench.open(paper.document.document_id)


def _again(
    bench: Bench,
    request: Request,
    paper: OpenPaper,
    found: ShownValue | ShownFinding,
    form: dict[str, str],
    error: Exception,
) -> Response:
    """The same screen with what went wrong; what was typed stays."""
    back = paper.item(form.get("back", "")) or found
    typed = {"typed": form.get("value", "")[:200], "typed_in": found.item_id}
    if not isinstance(error, RefusedError):
        return show(bench, request, paper, back, _choice(form), 409, conflict=True, **typed)
    return show(bench, request, paper, back, _choice(form), 422, problem=str(error), **typed)


def _next(bench: Bench, choice: Choice, item_id: str, back: str, kind: EventKind) -> str:
    """A finding whose value was decided is looked at again if it is still open; else the next flag."""
    if back in bench.index.papers:
        return f"/dokument/{back}"
    if back != item_id:
        still = bench.index.find(back)
        if still is not None and still.is_open:
            return address_of(back, choice)
        return following(bench, choice, back if still else item_id) or "/granska"
    return following(bench, choice, item_id) or "/granska"


def _told(
    bench: Bench,
    event: Event,
    item: ShownValue | ShownFinding | None,
    before: OpenPaper,
    after: OpenPaper,
    back: str,
) -> dict[str, Any]:
    """What the decision led to: findings that went and findings that came."""
    old = {_name(hit): hit for hit in before.hits()}
    new = {_name(hit): hit for hit in after.hits()}
    text = ""
    if isinstance(item, ShownValue):
        stood = after.values.get(item.item_id)
        text = item.label
        if item.is_prose:
            text = item.label
        elif event.kind in (EventKind.RATTA, EventKind.SAKNAS):
            text += f": {item.text or '–'} → {written(stood.value.value) if stood else ''}"
        elif event.kind is EventKind.TA_BORT:
            text = event.before
    elif isinstance(item, ShownFinding):
        text = item.finding.code
    elif event.kind is EventKind.LAGG_TILL:
        text = event.after
    return _message(
        _GIVEN if event.kind is EventKind.RATTA and not event.before else _SAID[event.kind],
        text=text,
        gone=[_line(bench, hit) for name, hit in old.items() if name not in new],
        new=[_line(bench, hit) for name, hit in new.items() if name not in old],
        event_id="" if event.kind is EventKind.ANGRA else event.event_id,
        version=after.version,
        back=back,
    )


def _message(title: str, *, tone: str = "good", **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"text": "", "gone": [], "new": [], "event_id": "", "version": 0, "back": ""}
    return empty | {"title": title, "tone": tone} | more


def _name(hit: ShownFinding) -> tuple[str, ...]:
    finding = hit.finding
    return (finding.code, finding.field, " ".join(finding.field_ids), finding.message)


def _line(bench: Bench, hit: ShownFinding) -> str:
    is_veiled = bench.is_veiled(hit.finding.field_ids)
    return f"{hit.finding.code} {VEILED if is_veiled else hit.finding.message}"


def _with_raw(bench: Bench, paper: OpenPaper, form: dict[str, str]) -> dict[str, str]:
    """The words that stand at the place the person showed, read from the file and not from the form."""
    given = {name: text for name, text in form.items() if name != "raw"}
    place = place_of(form, range(paper.document.page_from, paper.document.page_to + 1))
    return given if place is None else given | {"raw": words_at(bench, paper, place)}


def words_at(bench: Bench, paper: OpenPaper, place: Place) -> str:
    """The words of the page whose middle lies in the box; empty where the page has no words."""
    box = place.box
    try:
        words = bench.words(paper.document.document_id, paper.document.file.sha256 or "", place.page)
    except NoPictureError:
        return ""
    return " ".join(
        word.text
        for word in words
        if box
        and box.x0 <= (word.x0 + word.x1) / 2 <= box.x1
        and box.top <= (word.top + word.bottom) / 2 <= box.bottom
    )


def _choice(form: dict[str, str]) -> Choice:
    return Choice.of(dict(parse_qsl(form.get("query", "")[:2000])))


def _own(address: str) -> str:
    """An address of this page; anything else becomes the overview."""
    is_own = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isascii()
    return address if is_own and address.isprintable() and len(address) < 500 else "/"
