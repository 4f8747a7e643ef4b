"""The commands over the database: read into it, ask how far it has come, check, link, search, forget, verify."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.cli.config import chosen_settings
from extract.cli.options import ARGUMENTS, FLAGS, Config, Forms, Json, Kontoplan, Motpart, Quiet
from extract.cli.terminal import answering
from models.errors import Exit

Places = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Filer, mappar och adresser (s3://, gs://, https://, zip://) att läsa.",
        rich_help_panel=ARGUMENTS,
    ),
]
Database = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="FILE|URL",
        show_default=False,
        help="Databasen, annars granska.db där du står; postgresql://… går också.",
        rich_help_panel=FLAGS,
    ),
]
IngestJobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        max=1024,
        show_default=False,
        help="Antal läsande processer, annars en per processor.",
        rich_help_panel=FLAGS,
    ),
]
Retry = Annotated[
    list[str] | None,
    typer.Option(
        "--retry",
        metavar="STATE",
        show_default=False,
        help="Försök igen med filer som slutade så: limit_time, crashed, corrupt …; får ges flera gånger.",
        rich_help_panel=FLAGS,
    ),
]
Seconds = Annotated[
    float | None,
    typer.Option(
        "--seconds",
        metavar="N",
        min=1,
        show_default=False,
        help="Längsta tid för en fil, annars 300 sekunder.",
        rich_help_panel=FLAGS,
    ),
]

DEFAULT = "granska.db"


def ingest(
    sources: Places = None,
    database: Database = DEFAULT,
    jobs: IngestJobs = None,
    retry: Retry = None,
    seconds: Seconds = None,
    forms: Forms = None,
    config: Config = None,
    kontoplan: Kontoplan = None,
    motpart: Motpart = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Läs in filer i databasen; samma kommando igen fortsätter där det slutade."""
    from extract import api
    from extract.cli import storing_output
    from extract.cli.bar import progress_bar
    from extract.ingest.api import ingest as run

    own, settings = api.read_forms(*forms or ()), chosen_settings(config, kontoplan, motpart)
    with progress_bar(shown=not quiet) as progress:
        report = run(
            sources or (),
            database,
            jobs=jobs,
            forms=own,
            settings=settings,
            seconds=seconds,
            retry=retry or (),
            progress=progress,
        )
    with answering():
        if json:
            storing_output.print_ingest_as_json(report)
        elif not quiet:
            storing_output.print_ingest(report)
    storing_output.tell_ingest_failures(report)
    if report.is_interrupted:
        storing_output.tell_interrupted(report)
        return Exit.INTERRUPTED
    return Exit.SOME_FAILED if report.failed else Exit.DONE


STORING = (ingest,)
