"""What every reading process needs, begun to load while the command itself still loads."""

from __future__ import annotations

from extract.pool import make_ready

MODULES = ("extract.batch", "extract.pipeline", "extract.readers", "extract.checks")
PDF_MODULES = ("pypdfium2",)


def warm_up(jobs: int | None) -> None:
    """Called before there are files to read; nothing where they are read in this process (`jobs` 0)."""
    if jobs != 0:
        make_ready(MODULES + PDF_MODULES)
