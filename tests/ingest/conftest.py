"""The databases of `tests/store`, and ingests with a reader that does what the file says."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extract.ingest.children import ChildLimits, Children
from extract.ingest.keeping import Options
from extract.ingest.report import IngestReport
from extract.ingest.run import Ingest
from extract.ingest.sources import Files
from extract.store.store import open_store
from tests.ingest import mock_engine
from tests.store.conftest import place, server

__all__ = ["mocked", "place", "server"]
LIMITS = ChildLimits(
    seconds=mock_engine.PATIENCE,
    page_seconds=mock_engine.PATIENCE,
    resident_megabytes=250,
    address_megabytes=4096,
)
Mocked = Callable[..., IngestReport]


def ingest_mocked(
    place: str,
    sources: Sequence[Path | str],
    *,
    jobs: int = 2,
    limits: ChildLimits = LIMITS,
    options: Options | None = None,
) -> IngestReport:
    options = options or Options()
    with (
        Files(sources, most_bytes=options.limits.file_megabytes << 20) as files,
        open_store(place, create=True) as store,
        Children(jobs, limits, preload=("tests.ingest.mock_engine",), reader=mock_engine.work) as children,
    ):
        return Ingest(store, children, replace(options)).run(files)


@pytest.fixture
def mocked() -> Mocked:
    assert sys.version_info >= (3, 11)
    return ingest_mocked
