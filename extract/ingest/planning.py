"""Which of the files found must be read: told apart by their bytes, and looked up in the store some at a time."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from extract.archives import Spool
from extract.batch import Answer, CopyOf, Job, Limits, Preparation, Read, Unpacked
from extract.ingest.keys import Key
from extract.sources import Found
from extract.store.kept import Sighting
from extract.store.schema import schema
from extract.store.store import Store
from models.ids import stable_id

if TYPE_CHECKING:
    import sqlalchemy as sa

_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Known:
    """What the store holds about the bytes of a file: its newest reading, and the row of this very sighting.

    status: of the document of the sighting; None where the file was not seen at this place before.
    """

    extract_id: str = ""
    state: str = ""
    versions: str = ""
    rules: str = ""
    path: str = ""
    """Where the file that was read lay."""
    document_id: str = ""
    status: str | None = None
    is_first: bool = False
    """This very sighting is the one that was read."""
    is_forgotten: bool = False
    """What was read was taken away on purpose: it is not read again."""


NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Item:
    """A file on its way: what it is, its answer where that is known, and what the store knows of it."""

    job: Job
    settled: Answer | None
    sighting: Sighting
    known: Known
    extract_id: str = ""
    """Of reading it now; nothing where its bytes could not be read."""


@dataclass(slots=True)
class _OpenArchive:
    sighting: Sighting
    members: int = 0
    pending: int = 0
    is_read_through: bool = False


class Source(Protocol):
    """The files to go through, and where they lie for good."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Found]: ...
    def place_of(self, found: Found) -> str: ...
    def drop(self, found: Found) -> None: ...


@dataclass(slots=True)
class Planner:
    """Goes through the files once; `ended` is told of each that is done, so that archives can be closed."""

    store: Store
    files: Source
    limits: Limits
    key: Key
    read: Read
    spool: Spool
    archives: dict[str, _OpenArchive] = field(default_factory=dict)
    members_known: Counter[str] = field(default_factory=Counter)

    def items(self) -> Iterator[Item]:
        prepared = Preparation(self.limits, self.read, self.spool, self._members_done)
        jobs = iter(self._watched(prepared.jobs(self.files)))
        while batch := list(islice(jobs, _AT_ONCE)):
            sighted = [(job, settled, self._sighting(job)) for job, settled in batch]
            known = self._known([sighting for _, _, sighting in sighted])
            for job, settled, sighting in sighted:
                name = self.key.extract_id(sighting.sha256) if sighting.sha256 else ""
                yield Item(job, settled, sighting, known.get(sighting.sighting_id, NOTHING), name)

    def known_again(self, item: Item) -> Item:
        """The file with what the store knows of it now."""
        known = self._known([item.sighting])
        return replace(item, known=known[item.sighting.sighting_id])

    def ended(self, item: Item) -> Sighting | None:
        """Let go of the file; an archive, with the number of its files, when the last of them has ended."""
        self.spool.drop(item.job.found)
        if not isinstance(item.settled, Unpacked):
            self.files.drop(item.job.found)
        return self._settle(item.sighting.archive, -1) if item.sighting.archive else None

    def closed(self) -> list[Sighting]:
        """Archives whose members had all ended before they were read through."""
        found = [self._settle(name, 0) for name in list(self.archives)]
        return [sighting for sighting in found if sighting is not None]

    def _settle(self, name: str, change: int) -> Sighting | None:
        archive = self.archives.get(name)
        if archive is None:
            return None
        archive.pending += change
        if archive.pending or not archive.is_read_through:
            return None
        del self.archives[name]
        return replace(archive.sighting, members=archive.members)

    def _watched(self, jobs: Iterator[tuple[Job, Answer | None]]) -> Iterator[tuple[Job, Answer | None]]:
        """Tells when the members of an archive come to an end."""
        current: _OpenArchive | None = None
        for job, settled in jobs:
            if not job.found.member:
                if current is not None:
                    current.is_read_through = True
                current = None
                if isinstance(settled, Unpacked) and self.members_known[self.files.place_of(job.found)] == 0:
                    current = _OpenArchive(self._sighting(job))
                    self.archives[current.sighting.sighting_id] = current
            elif current is not None:
                current.members += 1
                current.pending += 1
            yield job, settled
        if current is not None:
            current.is_read_through = True

    def _sighting(self, job: Job) -> Sighting:
        found = job.found
        size, mtime_ns = _stat(found)
        archive = None
        if found.member:
            archive = next(reversed(self.archives), None)
            outer = self.archives[archive].sighting.place if archive else ""
            return Sighting(
                f"{outer}!{found.member}", found.path, job.sha256, found.member, size, None, archive
            )
        return Sighting(self.files.place_of(found), found.path, job.sha256, "", size, mtime_ns)

    def _members_done(self, job: Job) -> int | None:
        """How many files a whole archive holds that was read through before with this very key."""
        if job.found.member or job.sha256 is None:
            return None
        sightings, extractions = schema()["sightings"], schema()["extractions"]
        name = Sighting(self.files.place_of(job.found), job.found.path, job.sha256).sighting_id
        with self.store.reading() as connection:
            row = (
                connection.execute(sightings.select().where(sightings.c.sighting_id == name))
                .mappings()
                .first()
            )
            if row is None or row["members"] is None:
                return None
            stale = connection.execute(
                extractions.select()
                .join(sightings, sightings.c.sha256 == extractions.c.sha256)
                .where(
                    sightings.c.archive == name,
                    extractions.c.is_current,
                    extractions.c.versions != self.key.text,
                )
                .limit(1)
            ).first()
        if stale is not None:
            return None
        self.members_known[self.files.place_of(job.found)] = row["members"]
        return int(row["members"])

    def _known(self, sightings: Sequence[Sighting]) -> dict[str, Known]:
        """By sighting id."""
        tables = schema()
        seen, documents = tables["sightings"], tables["documents"]
        hashes = {sighting.sha256 for sighting in sightings if sighting.sha256}
        names = [sighting.sighting_id for sighting in sightings]
        with self.store.reading() as connection:
            by_hash = _readings(connection, hashes)
            primary = (
                connection.execute(
                    documents.select()
                    .with_only_columns(documents.c.sha256, documents.c.path, documents.c.document_id)
                    .where(documents.c.sha256.in_(hashes), documents.c.status != "duplicate")
                )
                .mappings()
                .all()
            )
            paths = {row["sha256"]: (row["path"], row["document_id"]) for row in primary}
            mine = (
                connection.execute(
                    seen.select()
                    .with_only_columns(seen.c.sighting_id, seen.c.document_id, documents.c.status)
                    .outerjoin(documents, documents.c.document_id == seen.c.document_id)
                    .where(seen.c.sighting_id.in_(names))
                )
                .mappings()
                .all()
            )
            status = {row["sighting_id"]: (row["document_id"], row["status"]) for row in mine}
        return {
            sighting.sighting_id: _known_of(sighting, by_hash, paths, status.get(sighting.sighting_id))
            for sighting in sightings
        }


def _readings(connection: sa.Connection, hashes: Collection[str]) -> dict[str, dict[str, Any]]:
    """The current reading of each of these bytes, and which of them were forgotten, by hash."""
    read, originals = schema()["extractions"], schema()["originals"]
    rows = connection.execute(read.select().where(read.c.sha256.in_(hashes), read.c.is_current))
    found = {row["sha256"]: dict(row) for row in rows.mappings()}
    gone = originals.c.sha256.in_(hashes) & originals.c.forgotten_at.is_not(None)
    for row in connection.execute(originals.select().where(gone)).mappings():
        found[row["sha256"]] = found.get(row["sha256"], {}) | {"is_forgotten": True}
    return found


def _known_of(
    sighting: Sighting,
    by_hash: dict[str, dict[str, Any]],
    paths: dict[str, tuple[str, str]],
    mine: tuple[str, str] | None,
) -> Known:
    row = by_hash.get(sighting.sha256 or "", {})
    path, _ = paths.get(sighting.sha256 or "", ("", ""))
    return Known(
        row.get("extract_id", ""),
        row.get("state", ""),
        row.get("versions", ""),
        row.get("rules", ""),
        path,
        mine[0] if mine else "",
        mine[1] if mine else None,
        mine is not None and mine[1] != "duplicate",
        row.get("is_forgotten", False),
    )


def copy_of(item: Item) -> CopyOf | None:
    """The file that this one is a copy of: one of the same run, or one that the store has read."""
    if isinstance(item.settled, CopyOf):
        return item.settled
    known = item.known
    is_other = known.extract_id and not known.is_first and known.path
    return CopyOf(known.path) if is_other else None


def copy_id(sighting: Sighting, taken: bool) -> str:
    """Id of the row of a copy; two that lie at the same path below different sources are told apart by place."""
    return stable_id("d", sighting.sha256 or "", sighting.place if taken else sighting.path)


def _stat(found: Found) -> tuple[int | None, int | None]:
    try:
        status = os.stat(found.place)
    except (OSError, ValueError):
        return None, None
    return status.st_size, status.st_mtime_ns
