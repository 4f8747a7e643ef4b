"""The commands over the database: read into it, ask how far it has come, check, link, search, forget, verify."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.cli import asked
from extract.cli.config import chosen_settings
from extract.cli.options import (
    Config,
    Forms,
    Json,
    Kontoplan,
    Motpart,
    PeriodTolkning,
    Quiet,
)
from extract.cli.terminal import answering
from models.errors import Exit

Places = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Filer, mappar och adresser (s3://, gs://, https://, zip://) att läsa.",
    ),
]
Database = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="FILE|URL",
        show_default=False,
        help="Databasen, annars granska.db där du står; postgresql://… går också.",
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
    ),
]
Retry = Annotated[
    list[str] | None,
    typer.Option(
        "--retry",
        metavar="STATE",
        show_default=False,
        help="Försök igen med filer som slutade så: limit_time, crashed, corrupt …; får ges flera gånger.",
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
    ),
]

Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="TID",
        show_default=False,
        help="Börja inte på någon fil efter den tiden: 06:00, eller 2026-11-23T06:00.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        metavar="",
        help="Läs bara ett stickprov och säg hur lång tid allt skulle ta.",
    ),
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        "--files-from",
        metavar="FILE|-",
        show_default=False,
        help="Läs namnen på filerna ur en fil, ett på varje rad; - är standard in.",
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        show_default=False,
        help="Läs på arbetarna i ett Dask-kluster: tcp://värd:8786.",
    ),
]
By = Annotated[
    str,
    typer.Option("--by", metavar="NAMN", show_default=False, help="Den som beslutat."),
]
Why = Annotated[
    str,
    typer.Option(
        "--reason",
        metavar="TEXT",
        show_default=False,
        help="Skälet, som står kvar i loggen.",
    ),
]
Yes = Annotated[
    bool,
    typer.Option("--yes", metavar="", help="Gör det utan att fråga."),
]
Document = Annotated[
    str,
    typer.Argument(metavar="DOCUMENT", help="Dokumentets id, d-…."),
]
Words = Annotated[
    list[str],
    typer.Argument(metavar="TEXT", help="Ord som ska stå på sidan; fraser inom citattecken."),
]
Most = Annotated[
    int,
    typer.Option(
        "--most",
        metavar="N",
        min=1,
        max=10_000,
        show_default=False,
        help="Högst så många träffar, annars 100.",
    ),
]
Head = Annotated[
    str | None,
    typer.Option(
        "--head",
        metavar="HASH",
        show_default=False,
        help="En hash som skrivits ut förut; visar om loggens slut har kapats.",
    ),
]
Again = Annotated[
    bool,
    typer.Option(
        "--all",
        metavar="",
        help="Kör om alla kontroller, även där reglerna är desamma.",
    ),
]

DEFAULT = "granska.db"


def ingest(
    sources: Places = None,
    database: Database = DEFAULT,
    jobs: IngestJobs = None,
    dry_run: DryRun = False,
    until: Until = None,
    retry: Retry = None,
    seconds: Seconds = None,
    files_from: FilesFrom = None,
    dask: Dask = None,
    forms: Forms = None,
    config: Config = None,
    kontoplan: Kontoplan = None,
    motpart: Motpart = None,
    period_tolkning: PeriodTolkning = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Läs in filer i databasen; samma kommando igen fortsätter där det slutade."""
    from extract import api
    from extract.cli import storing_output
    from extract.cli.bar import progress_bar
    from extract.ingest.api import Manner, estimate
    from extract.ingest.api import ingest as run

    places = [*(sources or ()), *asked.listed(files_from)]
    asked.refuse_nothing(places)
    states = asked.states(retry or ())
    manner = Manner(
        jobs=jobs,
        dask=dask,
        forms=api.read_forms(*forms or ()),
        settings=chosen_settings(config, kontoplan, motpart, period_tolkning),
        seconds=seconds,
        until=asked.moment(until),
    )
    if dry_run:
        with answering():
            storing_output.print_estimate(estimate(places, manner), as_json=json)
        return Exit.DONE
    with progress_bar(shown=not quiet) as progress, asked.ended_politely():
        report = run(places, database, manner, retry=states, progress=progress)
    return storing_output.tell_ingest(report, quiet=quiet, as_json=json)


def status(database: Database = DEFAULT, json: Json = False) -> int:
    """Visa hur långt inläsningen har kommit; går att köra medan den pågår."""
    from extract.cli import storing_output
    from extract.store.status import status_of
    from extract.store.store import open_store

    with open_store(database, read_only=True) as store:
        found = status_of(store)
    with answering():
        storing_output.print_status(found, as_json=json)
    return Exit.DONE


def check(
    database: Database = DEFAULT,
    again: Again = False,
    config: Config = None,
    kontoplan: Kontoplan = None,
    motpart: Motpart = None,
    period_tolkning: PeriodTolkning = None,
    json: Json = False,
) -> int:
    """Kör kontrollerna på det som är inläst, även de som jämför papper; slutar med 1 om fel eller varning är öppen."""
    from extract.cli import storing_output
    from extract.ingest.comparing import check_store
    from extract.store.store import open_store

    with open_store(database) as store:
        report = check_store(store, chosen_settings(config, kontoplan, motpart, period_tolkning), again=again)
    with answering():
        storing_output.print_check(report, as_json=json)
    return Exit.OPEN_FINDINGS if report.has_open else Exit.DONE


def link(database: Database = DEFAULT, json: Json = False) -> int:
    """Föreslå vilka papper som hör ihop: ansökan, beslut, redovisning, nästa ansökan."""
    from extract.cli import storing_output
    from extract.ingest.comparing import link_store
    from extract.store.store import open_store

    with open_store(database) as store:
        proposed = link_store(store)
    with answering():
        storing_output.print_links(proposed, as_json=json)
    return Exit.DONE


def find(text: Words, database: Database = DEFAULT, most: Most = 100, json: Json = False) -> int:
    """Sök ord i det som är inläst: sidor där alla orden står."""
    from extract.cli import storing_output
    from extract.store import search
    from extract.store.store import open_store

    with open_store(database, read_only=True) as store:
        matches = search.find(store, " ".join(text), most=most)
    with answering():
        storing_output.print_matches(matches, as_json=json)
    return Exit.DONE


def verify(database: Database = DEFAULT, head: Head = None, json: Json = False) -> int:
    """Pröva att ingenting har ändrats: loggens kedja, det lästa, tabellerna och originalen."""
    from extract.cli import storing_output
    from extract.store.store import open_store
    from extract.store.verify import verify as examine

    with open_store(database, read_only=True) as store:
        verdict = examine(store, head=head)
    with answering():
        storing_output.print_verdict(verdict, as_json=json)
    return Exit.DONE if verdict.is_whole else Exit.SOME_FAILED


def forget(
    document: Document,
    by: By,
    reason: Why,
    database: Database = DEFAULT,
    yes: Yes = False,
    json: Json = False,
) -> int:
    """Gallra: ta bort allt som lästs ur dokumentets fil; att den funnits står kvar i loggen."""
    from extract.cli import storing_output
    from extract.store.forget import forget as remove
    from extract.store.store import open_store

    if not yes:
        question = "Allt som lästs ur filen tas bort och går inte att få tillbaka. Fortsätta? [j/N]"
        said = typer.prompt(question, default="n", show_default=False, err=True)
        if said.strip().casefold() not in _YES:
            raise typer.Abort
    with open_store(database) as store:
        gone = remove(store, document, by=by, reason=reason)
    with answering():
        storing_output.print_forgotten(gone, as_json=json)
    return Exit.DONE


_YES = frozenset(("j", "ja", "y", "yes"))
STORING = (ingest, status, check, link, find, verify, forget)
