"""What `granska export` and `granska report` say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.swedish import changed_cells, counted
from extract.cli.terminal import answering, console, print_json, styled, tell

if TYPE_CHECKING:
    from extract.exporting import Exported


def print_export(done: Exported, head: str) -> None:
    """Where the export is, what was changed on the way, and the hash to keep elsewhere; on stdout."""
    out = console()
    with answering():
        out.print(styled(f"Exporten ({done.profile}) ligger i {done.directory}"), soft_wrap=True)
        for line in changed_cells(done.guarded, done.masked):
            out.print(line)
        if done.left_out:
            rows = counted(sum(done.left_out.values()), "rad", "rader")
            out.print(f"{rows} om kontaktpersoner och undertecknare är utelämnade")
        out.print(styled(f"Loggens hash: {head}"), soft_wrap=True)


def print_as_json(done: Exported, head: str) -> None:
    with answering():
        print_json(
            {
                "out": str(done.directory),
                "profile": done.profile,
                "guarded_cells": done.guarded,
                "masked_cells": done.masked,
                "left_out_rows": done.left_out,
                "audit_head": head,
            }
        )


def print_report(page: Path, head: str) -> None:
    with answering():
        out = console()
        out.print(styled(f"Rapporten ligger i {page}"), soft_wrap=True)
        out.print(styled(f"Loggens hash: {head}"), soft_wrap=True)


def print_report_as_json(page: Path, head: str) -> None:
    with answering():
        print_json({"out": str(page), "audit_head": head})


def tell_open(left: int) -> None:
    tell(
        f"{counted(left, 'iakttagelse är ogranskad', 'iakttagelser är ogranskade')}; inget skrevs.\n"
        "  → granska dem med granska review, eller exportera utan --require-reviewed"
    )
