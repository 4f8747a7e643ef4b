"""What the store keeps about files and readings, beside the declared tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.store.stored import Cell, Told
from models.errors import Reason
from models.ids import stable_id
from models.record import Document
from models.settings import Settings


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as it was seen: where, with which bytes, and when it was last written.

    place: absolute path or address; a member of an archive stands behind `!`. path: as in `documents`.
    sha256: None where the bytes could not be read. archive: sighting of the archive that it lies in.
    members: how many files an archive holds; None for what is no archive.
    """

    place: str
    path: str
    sha256: str | None
    member: str = ""
    size: int | None = None
    mtime_ns: int | None = None
    archive: str | None = None
    members: int | None = None

    @property
    def sighting_id(self) -> str:
        return stable_id("s", self.place, self.sha256 or "")


@dataclass(frozen=True, slots=True)
class Extraction:
    """One reading of the bytes of one file: what it ended as, and everything that it depends on.

    extract_id: name of the bytes together with code, configuration and engines. versions: canonical JSON.
    what, todo: in Swedish, where it failed. seconds: of work.
    """

    extract_id: str
    sha256: str
    state: Reason
    versions: str
    rules: str
    run_id: str
    pages: int = 0
    seconds: float = 0.0
    what: str = ""
    todo: str = ""


Words = tuple[tuple[str, float, float, float, float], ...]
"""Words of a page with their boxes (x0, top, x1, bottom), in points of the page as it is displayed."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A document made ready for the tables where it was read.

    document: its head, that is all but what `told` holds. record: canonical JSON, packed; digest: of it unpacked.
    summary: packed, None for a document that is not compared. findings: as `told`, all of them new.
    """

    document: Document
    record: bytes
    digest: str
    summary: bytes | None
    told: Told
    findings: Sequence[Sequence[Cell]] = ()


@dataclass(frozen=True, slots=True)
class Saving:
    """All that one file gives, to be kept in one transaction.

    texts: page of the file and its words, for the search. words: packed, of the pages whose own file does not hold
    them. settings: of the checks.
    """

    extraction: Extraction
    sighting: Sighting
    documents: tuple[Ready, ...]
    texts: Sequence[tuple[int, str]] = ()
    words: Sequence[tuple[int, bytes]] = ()
    settings: Settings | None = None
