"""What every screen shares: the store, the lists in memory, the pictures, the rules and the templates."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from extract.review import words
from extract.review.deciding import REASONS, Rules
from extract.review.desk import OpenPaper, open_paper
from extract.review.discretion import SHOWN, covered, holds_number, pages_with_numbers, without
from extract.review.flags import Flag, Paper
from extract.review.guard import Session
from extract.review.index import Choice, Index
from extract.review.pictures import NoPictureError, PageWord, Pictures
from extract.review.texts import static_version, translated
from extract.store.store import Store
from models.errors import REASON_WORDS, GranskaError
from models.event import Event
from models.geometry import Box

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request
    from starlette.responses import Response

MENU = (
    ("/", "Översikt"),
    ("/avvikelser", "Avvikelser"),
    ("/granska", "Granska"),
    ("/dokument", "Dokument"),
    ("/logg", "Logg"),
    ("/exportera", "Exportera"),
)


_IN_STEP = ("event", "export", SHOWN)
"""Records of the log after which the lists need no reading anew."""
_MOST_OPENED = 24


class NotThereError(Exception):
    """No document, value, finding or page has that id."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to show; width and height in points."""

    number: int
    width: float
    height: float


@dataclass(slots=True)
class Bench:
    """Safe to use from several threads."""

    store: Store
    rules: Rules
    folder: Path
    """Where exports are written."""
    index: Index
    pictures: Pictures
    templates: Environment
    writing: threading.Lock = field(default_factory=threading.Lock)
    newest: int = 0
    """Number of the newest record of the log that the lists are in step with."""
    _opened: OrderedDict[str, OpenPaper] = field(default_factory=OrderedDict)
    """The documents that were opened last, as they stand at the newest record."""
    _opening: threading.Lock = field(default_factory=threading.Lock)
    _changes: int = 0
    """How many times something changed: what was read before a change is not kept after it."""
    _places: dict[str, tuple[Path, int, int]] = field(default_factory=dict)
    _pages_with_numbers: dict[str, frozenset[int] | None] = field(default_factory=dict)
    _hidden: dict[str, frozenset[str]] = field(default_factory=dict)
    """By document: ids of the values that this person keys without seeing what the first one keyed."""

    @classmethod
    def of(cls, store: Store, rules: Rules, folder: Path) -> Bench:
        bench = cls(store, rules, folder, Index(store), Pictures(), _templates())
        bench.catch_up()
        return bench

    def catch_up(self) -> None:
        """Bring the lists in step with what others decided, or read, since they were last looked at."""
        import sqlalchemy as sa

        from extract.store.schema import schema

        audit, events = schema()["audit"], schema()["events"]
        with self.store.reading() as connection:
            later = sa.select(audit.c.seq, audit.c.kind).where(audit.c.seq > self.newest)
            records = connection.execute(later).all()
            decided = sa.select(events.c.document_id).where(events.c.seq > self.newest).distinct()
            documents = [row.document_id for row in connection.execute(decided)] if records else []
        if not records:
            return
        if self.newest and any(record.kind not in _IN_STEP for record in records):
            with self._opening:
                self._opened.clear()
                self._pages_with_numbers.clear()
                self._changes += 1
            self.index.reload()
            documents = sorted({event.target.document_id for event in self.store.events()})
        self.newest = max(record.seq for record in records)
        for document_id in documents:
            if document_id in self.index.papers:
                self._settle(document_id)

    def decide(self, event: Event, seen: OpenPaper) -> tuple[Event, OpenPaper]:
        """Keep a decision about a document as the person saw it: the event as stored, the document as it stands then.

        One transaction; the lists follow it when it lies on the disk. ConflictError, NotThereError.
        """
        document_id = event.target.document_id
        listed: Paper | None = None
        raw: Sequence[Flag] = self.index.flags.get(document_id, ())
        try:
            with self.store.transaction() as now:
                stored = now.append_event(event, after=seen.version)
                if event.target.is_finding:
                    paper = open_paper(now, document_id, before=seen)
                else:
                    paper = open_paper(now, document_id)
                    listed, raw = self.index.raw(now, document_id)
        except KeyError as error:
            raise NotThereError from error
        self._take(paper, raw, listed)
        if stored.seq == self.newest + 1:
            self.newest = stored.seq
        return stored, paper

    def _settle(self, document_id: str) -> None:
        """The lists anew for a document about which somebody else decided."""
        try:
            with self.store.snapshot() as now:
                paper = open_paper(now, document_id)
                listed, raw = self.index.raw(now, document_id)
        except KeyError:
            return
        self._take(paper, raw, listed)

    def _take(self, paper: OpenPaper, raw: Sequence[Flag], listed: Paper | None) -> None:
        document_id, reviewer = paper.document.document_id, self.rules.reviewer
        hidden = {key for key, value in paper.values.items() if value.is_hidden_from(reviewer)}
        self._hidden.pop(document_id, None)
        if hidden:
            self._hidden[document_id] = frozenset(hidden)
        with self._opening:
            self._changes += 1
            self._keep(paper)
        self.index.put(document_id, paper.flags(raw), listed)

    def _keep(self, paper: OpenPaper) -> None:
        self._opened[paper.document.document_id] = paper
        self._opened.move_to_end(paper.document.document_id)
        while len(self._opened) > _MOST_OPENED:
            self._opened.popitem(last=False)

    def is_veiled(self, ids: Sequence[str]) -> bool:
        """Whether what rests on these values would show this person an amount that they are to key unseen."""
        return any(not unseen.isdisjoint(ids) for unseen in list(self._hidden.values()))

    @property
    def hides_nothing(self) -> bool:
        return not self._hidden

    def hides_in(self, document_id: str) -> bool:
        return document_id in self._hidden

    def open(self, document_id: str) -> OpenPaper:
        """The document as it stood when the lists were last brought in step."""
        with self._opening:
            known, changes = self._opened.get(document_id), self._changes
        if known is not None:
            return known
        try:
            paper = open_paper(self.store, document_id)
        except KeyError as error:
            raise NotThereError from error
        with self._opening:
            if changes == self._changes:
                self._keep(paper)
        return paper

    def look_ahead(self, document_id: str) -> None:
        """Open a document before somebody asks for it; what goes wrong is said when they do."""
        with suppress(NotThereError, GranskaError):
            self.sheets(self.open(document_id))

    def original(self, sha256: str) -> Path:
        """Where the bytes lie; hashed anew only when the file has changed since. NoPictureError: gone."""
        known = self._places.get(sha256)
        if known is not None and _stamp(known[0]) == known[1:]:
            return known[0]
        found = self.store.original(sha256)
        if found is None:
            raise NoPictureError
        self._places[sha256] = (found, *_stamp(found))
        return found

    def words(self, document_id: str, sha256: str, number: int) -> tuple[PageWord, ...]:
        """Words of a page that can be clicked: those the reading kept, else those of the file's text layer."""
        kept = self.store.words(document_id, number)
        if kept:
            return tuple(PageWord(*word) for word in kept)
        return self.pictures.words(self.original(sha256), sha256, number)

    def covered(self, document_id: str, sha256: str, number: int) -> tuple[Box, ...]:
        """Where personal numbers stand on a page."""
        pages = self._numbered(document_id)
        if pages is not None and number not in pages:
            return ()
        return covered(self.words(document_id, sha256, number))

    def clickable(self, document_id: str, number: int, session: Session) -> tuple[PageWord, ...]:
        """The words of a page that this person may see."""
        sha256 = self.index.papers[document_id].sha256
        words = self.words(document_id, sha256, number)
        return (
            words
            if document_id in session.shows
            else without(words, self.covered(document_id, sha256, number))
        )

    def picture(self, document_id: str, number: int, scale: float, session: Session) -> bytes:
        """A page, its personal numbers blacked out unless the person has asked to see them; NoPictureError."""
        sha256 = self.index.papers[document_id].sha256
        path = self.original(sha256)
        boxes = () if document_id in session.shows else self.covered(document_id, sha256, number)
        return self.pictures.png(path, sha256, number, scale, boxes)

    def holds_numbers(self, paper: OpenPaper) -> bool:
        """Whether anything of the document is masked."""
        texts = (text for each in paper.values.values() for text in (each.text, each.value.raw))
        return bool(self._numbered(paper.document.document_id)) or any(map(holds_number, texts))

    def _numbered(self, document_id: str) -> frozenset[int] | None:
        if document_id not in self._pages_with_numbers:
            self._pages_with_numbers[document_id] = pages_with_numbers(self.store, document_id)
        return self._pages_with_numbers[document_id]

    def sheets(self, paper: OpenPaper) -> list[Sheet]:
        """The pages of the document; none where they cannot be drawn."""
        sha256 = paper.document.file.sha256 or ""
        try:
            sizes = self.pictures.sizes(self.original(sha256), sha256)
        except NoPictureError:
            return []
        first, last = max(1, paper.document.page_from), paper.document.page_to
        return [
            Sheet(number, *sizes[number - 1]) for number in range(first, last + 1) if number <= len(sizes)
        ]

    def _numbers(self, paper: OpenPaper | None, session: Session) -> dict[str, bool]:
        """What a screen says of personal numbers: lists never show any."""
        if paper is None:
            return {"shows_numbers": False, "holds_numbers": False}
        shows = paper.document.document_id in session.shows
        return {"shows_numbers": shows, "holds_numbers": shows or self.holds_numbers(paper)}

    def answer(self, request: Request, template: str, http_status: int = 200, **values: Any) -> Response:
        """A screen in the person's language."""
        from starlette.responses import HTMLResponse

        session: Session = request.scope["granska"]
        messages = session.said[:]
        session.said.clear()
        path = request.url.path
        here = next((address for address, _ in reversed(MENU) if path.startswith(address)), "/")
        common = {
            "_": translated(session.language),
            "language": session.language,
            "version": static_version(),
            "session": session,
            "rules": self.rules,
            "menu": MENU,
            "here": here,
            "back": path if request.method == "GET" else "/",
            "keys": words.KEYS,
            "messages": messages,
            **self._numbers(values.get("paper"), session),
            "kind_names": words.KIND_NAMES,
            "status_names": words.STATUS_NAMES,
            "state_names": words.STATE_NAMES,
            "outcome_names": words.OUTCOME_NAMES,
            "type_names": words.TYPE_NAMES,
            "reason_names": REASON_WORDS,
            "reasons": {str(code): text for code, text in REASONS.items()},
        }
        page = self.templates.get_template(template).render(common | values)
        return HTMLResponse(page.encode("utf-8", "backslashreplace"), http_status)


def address_of(item_id: str, choice: Choice) -> str:
    """Where an item is worked on; the choice goes along."""
    query = urlencode(choice.query())
    return f"/granska/{item_id}" + (f"?{query}" if query else "")


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (-1, -1)
    return (found.st_size, found.st_mtime_ns)


def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("extract.review"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters.update(words.filters())
    return environment
