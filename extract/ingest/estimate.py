"""How long the whole will take, from files that are really read: `granska ingest --dry-run`."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.ingest.children import ChildLimits, Children
from extract.ingest.keeping import Options
from extract.ingest.report import IngestReport
from extract.ingest.run import Ingest
from extract.ingest.sources import Files
from extract.sources import Found
from extract.store.store import open_store

_SAMPLE = 24
_WARM = 2


class Some:
    """A few of the files, as a source of their own."""

    def __init__(self, found: list[Found], files: Files) -> None:
        self._found = found
        self._files = files

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Found]:
        yield from self._found

    def place_of(self, found: Found) -> str:
        return self._files.place_of(found)

    def drop(self, found: Found) -> None:
        self._files.drop(found)


@dataclass(frozen=True, slots=True)
class Estimate:
    """For all files found; the sample was read into a database that is gone again. low, high: seconds, 95 %."""

    files: int
    sample: int
    sample_pages: int
    seconds: float
    low: float
    high: float
    pages: int
    database_bytes: int
    failed_in_sample: int


def estimate(
    files: Files, options: Options, *, jobs: int, limits: ChildLimits, preload: tuple[str, ...]
) -> Estimate:
    """Read a sample spread over the files, with so many processes as the whole would have."""
    sample = files.sample(_SAMPLE + _WARM)
    warm, rest = Some(sample[:_WARM], files), Some(sample[_WARM:] or sample, files)
    with (
        tempfile.TemporaryDirectory(prefix="granska-", ignore_cleanup_errors=True) as folder,
        Children(jobs, limits, preload=preload) as children,
    ):
        place = Path(folder) / "sample.db"
        with open_store(place, create=True) as store:
            Ingest(store, children, options).run(warm)
        before = place.stat().st_size
        with open_store(place) as store, Children(jobs, limits, preload=preload) as fresh:
            started = time.monotonic()
            report = Ingest(store, fresh, options).run(rest)
            seconds = time.monotonic() - started
            works = [cells["seconds"] for cells in store.all_of("extractions") if cells["seconds"]]
        grown = max(place.stat().st_size - before, 0)
    return _scaled(len(files), report, seconds, works, grown)


def _scaled(files: int, report: IngestReport, seconds: float, works: list[float], grown: int) -> Estimate:
    read = max(1, report.ended)
    share = files / read
    spread = statistics.stdev(works) / statistics.mean(works) if len(works) > 1 else 1.0
    error = min(0.9, 1.96 * spread / max(1, len(works)) ** 0.5)
    whole = seconds * share
    return Estimate(
        files,
        read,
        report.pages,
        whole,
        whole * (1 - error),
        whole * (1 + error),
        round(report.pages * share),
        round(grown * share),
        report.failed,
    )
