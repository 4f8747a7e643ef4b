"""What leaves the database: tables in every profile, and the page that tells of the whole archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.config import chosen_settings
from extract.cli.options import Config, Force, Json, Quiet
from extract.cli.storing import DEFAULT, Database
from models.errors import Exit, OutputRefusedError

if TYPE_CHECKING:
    from extract.exporting import Exported
    from extract.store.store import Store

Directory = Annotated[Path, typer.Argument(metavar="DIR", help="Mapp för exporten.")]
Page = Annotated[Path, typer.Argument(metavar="FILE.html", help="Sidan att skriva.")]
ExportProfile = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="excel-sv|data|xlsx|parquet|package|arkiv",
        show_default=False,
        help="Vad som skrivs: CSV för svenskt kalkylprogram eller för program, arbetsbok, Parquet, "
        "datapaket med bilder, eller paketet som BagIt. Annars excel-sv.",
    ),
]
ForcePage = Annotated[
    bool,
    typer.Option("--force", metavar="", help="Ersätt filen, om den finns."),
]
RequireReviewed = Annotated[
    bool,
    typer.Option(
        "--require-reviewed",
        metavar="",
        help="Skriv inget om någon iakttagelse är ogranskad.",
    ),
]
WithoutPersons = Annotated[
    bool,
    typer.Option(
        "--utan-personuppgifter",
        metavar="",
        help="Utelämna kontaktpersoner och undertecknare, och alla bilder.",
    ),
]


def export(
    directory: Directory,
    profile: ExportProfile = "excel-sv",
    database: Database = DEFAULT,
    force: Force = False,
    require_reviewed: RequireReviewed = False,
    without_persons: WithoutPersons = False,
    config: Config = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Skriv tabellerna ur databasen, som de är granskade nu; personnummer är alltid maskade."""
    from extract import exporting
    from extract.cli import exporting_output as output
    from extract.exporters.staging import check_directory

    exporting.check_profile(profile)
    check_directory(directory, force=force)
    with _snapshot(database) as store:
        left = store.count("findings", result="traff", review="ny") if require_reviewed else 0
        if left:
            output.tell_open(left)
            return Exit.OPEN_FINDINGS
        head = store.audit_head()
        done = exporting.export(
            store,
            directory,
            profile,
            force=force,
            without_persons=without_persons,
            originals=lambda sha256, path: store.original(sha256),
            notes=exporting.notes_of(chosen_settings(config), audit_head=head),
        )
    _record(database, done, head, without_persons=without_persons)
    if json:
        output.print_as_json(done, head)
    elif not quiet:
        output.print_export(done, head)
    return Exit.DONE


def report(
    page: Page,
    database: Database = DEFAULT,
    force: ForcePage = False,
    without_persons: WithoutPersons = False,
    config: Config = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Skriv en sida om hela arkivet: vad som lästes, kronor, iakttagelser, största skillnaderna."""
    from extract import exporting
    from extract.cli import exporting_output as output
    from extract.report.page import check_place, report_page, write_report

    check_place(page, force=force)
    with _snapshot(database) as store:
        head = store.audit_head()
        text = report_page(
            store,
            originals=lambda sha256, path: store.original(sha256),
            notes=exporting.notes_of(chosen_settings(config), audit_head=head),
            without_persons=without_persons,
        )
    write_report(text, page, force=force)
    if json:
        output.print_report_as_json(page, head)
    elif not quiet:
        output.print_report(page, head)
    return Exit.DONE


def _record(database: str, done: Exported, head: str, *, without_persons: bool) -> None:
    """Who took what out; a database that may only be read keeps no record, which is said."""
    from extract.cli.terminal import tell
    from extract.exporting import export_record
    from extract.review.serve import login_name
    from extract.store.store import open_store

    try:
        with open_store(database) as store:
            store.record(*export_record(done, by=login_name(), head=head, without_persons=without_persons))
    except OutputRefusedError:
        tell("Exporten står inte i loggen: databasen får inte skrivas.")


@contextmanager
def _snapshot(database: str) -> Iterator[Store]:
    """One state of the database, whatever is written meanwhile."""
    from extract.store.store import open_store

    with open_store(database, read_only=True) as store, store.snapshot() as now:
        yield now


EXPORTING = (export, report)
