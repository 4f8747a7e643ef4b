"""`ingest(sources, database)`: everything of it in one call."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from extract.batch import DEFAULT_LIMITS, SILENT, Limits, Progress
from extract.ingest.children import ChildLimits, Children
from extract.ingest.report import IngestReport
from extract.ingest.run import Ingest, Options
from extract.sources import Found, find_files
from extract.store.store import DEFAULT_PLACE, open_store
from models.form import Form
from models.settings import Settings

PathLike = str | os.PathLike[str]
PRELOAD = ("extract.ingest.work", "extract.pipeline", "extract.readers", "extract.checks")
PDF_MODULES = ("pypdfium2",)


def ingest(
    sources: Sequence[PathLike],
    database: str | Path = DEFAULT_PLACE,
    *,
    jobs: int | None = None,
    forms: Sequence[Form] = (),
    settings: Settings | None = None,
    limits: Limits = DEFAULT_LIMITS,
    seconds: float | None = None,
    until: datetime | None = None,
    retry: Sequence[str] = (),
    progress: Progress = SILENT,
) -> IngestReport:
    """Read every file that is not in the database as it would be read now; run again it goes on where it ended.

    jobs: processes at once, by default one a processor. seconds: most for one file. until: no file is begun
    after it. retry: states, as in `documents.reason`, whose files are tried again.
    """
    from extract.store.runs import drop_extractions

    with open_store(database, create=True) as store:
        if retry:
            with store.writing() as connection:
                drop_extractions(connection, retry)
        files = find_files(sources)
        most = ChildLimits() if seconds is None else ChildLimits(seconds=seconds)
        size = max(1, jobs or os.cpu_count() or 1)
        with Children(size, most, preload=preload_for(files)) as children:
            return Ingest(store, children, Options(tuple(forms), settings, limits, until), progress).run(
                files
            )


def preload_for(files: Sequence[Found]) -> tuple[str, ...]:
    """What every child needs, imported once where processes fork."""
    suffixes = {found.name.lower().rpartition(".")[2] for found in files}
    return PRELOAD + (() if suffixes.isdisjoint(("pdf", "zip")) else PDF_MODULES)
