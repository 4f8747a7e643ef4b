"""`ingest(sources, database)`: everything of it in one call."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from extract.batch import DEFAULT_LIMITS, SILENT, Limits, Progress
from extract.ingest.children import ChildLimits, Children
from extract.ingest.estimate import Estimate
from extract.ingest.estimate import estimate as measure
from extract.ingest.keeping import Options
from extract.ingest.report import IngestReport
from extract.ingest.run import Ingest
from extract.ingest.sources import Files
from extract.store.store import DEFAULT_PLACE, open_store
from models.form import Form
from models.settings import Settings

PathLike = str | os.PathLike[str]
PRELOAD = ("extract.ingest.work", "extract.pipeline", "extract.readers", "extract.checks")
PDF_MODULES = ("pypdfium2", "pdf_oxide")


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are read. jobs: processes at once, by default one a processor; dask: address of a scheduler,
    whose workers read instead; seconds: most for one file; until: no file is begun after it."""

    jobs: int | None = None
    dask: str | None = None
    forms: tuple[Form, ...] = ()
    settings: Settings | None = None
    limits: Limits = DEFAULT_LIMITS
    seconds: float | None = None
    until: datetime | None = None

    @property
    def processes(self) -> int:
        return max(1, self.jobs or os.cpu_count() or 1)

    @property
    def options(self) -> Options:
        return Options(self.forms, self.settings, self.limits, self.until, self.child_limits.seconds)

    @property
    def child_limits(self) -> ChildLimits:
        return ChildLimits() if self.seconds is None else ChildLimits(seconds=self.seconds)


USUAL = Manner()


def ingest(
    sources: Sequence[PathLike],
    database: str | Path = DEFAULT_PLACE,
    manner: Manner = USUAL,
    *,
    retry: Sequence[str] = (),
    progress: Progress = SILENT,
) -> IngestReport:
    """Read every file that is not in the database as it would be read now; run again it goes on where it ended.

    retry: states, as in `documents.reason`, whose files are tried again. ConfigError: a source or the database
    cannot be used; OutputRefusedError: the database cannot be written, and the same call goes on later.
    """
    from extract.store.runs import drop_extractions

    with _files(sources, manner) as files, open_store(database, create=True) as store:
        if retry:
            with store.writing() as connection:
                drop_extractions(connection, retry)
        with _readers(manner, preload_for(files)) as readers:
            return Ingest(store, readers, manner.options, progress).run(files)


def estimate(sources: Sequence[PathLike], manner: Manner = USUAL) -> Estimate:
    """How long reading these would take, from a sample that is read; nothing is kept."""
    with _files(sources, manner) as files:
        return measure(
            files,
            manner.options,
            jobs=manner.processes,
            limits=manner.child_limits,
            preload=preload_for(files),
        )


def preload_for(files: Files) -> tuple[str, ...]:
    """What every child needs, imported once where processes fork."""
    suffixes = {name.lower().rpartition(".")[2] for name in files.names()}
    return PRELOAD + (() if suffixes.isdisjoint(("pdf", "zip")) else PDF_MODULES)


def _files(sources: Sequence[PathLike], manner: Manner) -> Files:
    return Files(sources, most_bytes=manner.limits.file_megabytes << 20)


def _readers(manner: Manner, preload: tuple[str, ...]) -> AbstractContextManager[Any]:
    if manner.dask is None:
        return Children(manner.processes, manner.child_limits, preload=preload)
    from extract.ingest.cluster import Cluster

    return Cluster(manner.dask, manner.child_limits, preload)
