"""`granska demo`: two invented papers that come with granska, read, checked and written as tables."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.options import Json
from extract.cli.terminal import answering, console, tell
from models.errors import Exit, OutputRefusedError

PAPERS = ("ansokan_vaxthuset.pdf", "redovisning_vargtorn.pdf")

Folder = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        show_default=False,
        help="Mapp för papperen och tabellerna, annars en ny tillfällig mapp.",
    ),
]


def demo(out: Folder = None, json: Json = False) -> int:
    """Läs två medföljande påhittade papper och visa vad som hittas i dem."""
    from extract import api
    from extract.cli import summary
    from extract.cli.bar import progress_bar

    folder = out or Path(tempfile.mkdtemp(prefix="granska-demo-"))
    papers = lay_out(folder / "papper")
    with progress_bar(shown=not json) as progress:
        report = api.run([papers], folder / "tabeller", force=True, progress=progress)
    with answering():
        if json:
            summary.print_as_json(report)
        else:
            summary.print_report(report, console())
    summary.tell_failures(report)
    tell(f"Se ett av papperen närmare: granska show {papers / PAPERS[0]}")
    return Exit.SOME_FAILED if report.failures else Exit.DONE


def lay_out(folder: Path) -> Path:
    """Write the papers in the folder, made where it is missing; OutputRefusedError where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in PAPERS:
            (folder / name).write_bytes((files("models") / "demo" / name).read_bytes())
    except OSError as error:
        raise OutputRefusedError(
            "papperen går inte att skriva", where=str(folder), todo="ange en annan mapp med --out"
        ) from error
    return folder


SHOWING: tuple[Callable[..., int], ...] = (demo,)
