"""The commands: parse arguments, call one function of the library, print, choose the exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.config import chosen_settings
from extract.cli.demo import SHOWING
from extract.cli.exporting import EXPORTING, WithoutPersons
from extract.cli.forms import forms_app
from extract.cli.helping import SwedishCommand, SwedishGroup
from extract.cli.ledgers import LEDGERS
from extract.cli.measure import MEASURING
from extract.cli.options import (
    Code,
    Config,
    File,
    Force,
    Forms,
    Jobs,
    Json,
    Kontoplan,
    Motpart,
    Out,
    PeriodTolkning,
    Pictures,
    Profile,
    Quiet,
    Sources,
)
from extract.cli.reviewing import REVIEWING
from extract.cli.storing import STORING
from extract.cli.terminal import answering, console, open_streams, tell
from models.errors import Exit, GranskaError

_OPTIONS = "[FLAGGOR]"

app = typer.Typer(
    name="granska",
    cls=SwedishGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=_OPTIONS,
    subcommand_metavar="KOMMANDO …",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from extract.frames import tool_version

        with answering():
            typer.echo(f"granska {tool_version()}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version",
        metavar="",
        help="Visa programmets version.",
        callback=_print_version,
        is_eager=True,
    ),
]


@app.callback()
def granska(version: Version = False) -> None:
    """Läser ansökningar om projektmedel och redovisningar, kontrollerar dem och skriver tabeller."""


@app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def run(
    sources: Sources,
    out: Out = Path("out"),
    force: Force = False,
    jobs: Jobs = None,
    profile: Profile = "excel-sv",
    without_persons: WithoutPersons = False,
    forms: Forms = None,
    config: Config = None,
    kontoplan: Kontoplan = None,
    motpart: Motpart = None,
    period_tolkning: PeriodTolkning = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Läs filer och mappar, kontrollera varje dokument och skriv tabellerna som CSV."""
    from extract.warmup import warm_up

    warm_up(jobs)
    from extract import api
    from extract.cli import summary
    from extract.cli.bar import progress_bar

    own, settings = api.read_forms(*forms or ()), chosen_settings(config, kontoplan, motpart, period_tolkning)
    with progress_bar(shown=not quiet) as progress:
        report = api.run(
            sources,
            out,
            force=force,
            jobs=jobs,
            profile=profile,
            without_persons=without_persons,
            progress=progress,
            forms=own,
            settings=settings,
        )
    with answering():
        if json:
            summary.print_as_json(report)
        elif not quiet:
            summary.print_report(report, console())
    summary.tell_failures(report)
    return Exit.SOME_FAILED if report.failures else Exit.DONE


@app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def show(
    file: File,
    forms: Forms = None,
    config: Config = None,
    kontoplan: Kontoplan = None,
    motpart: Motpart = None,
    period_tolkning: PeriodTolkning = None,
    pictures: Pictures = None,
    json: Json = False,
) -> int:
    """Visa vad som lästes ur en fil: fält, tilltro, rader, avsnitt och iakttagelser."""
    from extract import api
    from extract.cli import paper

    settings = chosen_settings(config, kontoplan, motpart, period_tolkning)
    outcome = api.examine(file, forms=api.read_forms(*forms or ()), settings=settings)
    with answering():
        if json:
            paper.print_as_json(outcome)
        else:
            paper.print_outcome(outcome)
    if pictures is not None:
        from extract.cli.pictures import write_pictures

        write_pictures(outcome, file, pictures)
    return Exit.DONE


@app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def rule(code: Code = None, json: Json = False) -> int:
    """Förklara en kontroll: vad den jämför, varför, ett exempel och vad man gör."""
    from extract.cli import rules

    with answering():
        if code is None:
            rules.print_list(as_json=json)
        else:
            rules.print_one(code, as_json=json)
    return Exit.DONE


@app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def doctor(json: Json = False) -> int:
    """Pröva installationen: program, versioner, svensk OCR och disk, och vad som lagar det som brister."""
    from extract.cli import health
    from extract.doctor import examine_installation, is_well

    parts = tuple(examine_installation(Path()))
    with answering():
        if json:
            health.print_as_json(parts, is_well=is_well(parts))
        else:
            health.print_parts(parts)
    return Exit.DONE if is_well(parts) else Exit.MISSING_PROGRAM


_OTHERS: tuple[Callable[..., int], ...] = (*STORING, *REVIEWING, *EXPORTING, *LEDGERS, *MEASURING, *SHOWING)
for command in _OTHERS:
    app.command(cls=SwedishCommand, options_metavar=_OPTIONS)(command)

app.add_typer(forms_app, name="forms")


def run_command(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code. No traceback gets out, and no word of a document in an error."""
    open_streams()
    try:
        code = int(app(args=arguments, prog_name="granska", standalone_mode=False) or Exit.DONE)
    except GranskaError as error:
        tell(str(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = Exit.INTERRUPTED
    except SystemExit as ended:
        # The parser of the command line ends so on a broken pipe, whichever pipe it was.
        return _ended_by(ended.__context__ or ended)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the person gets a message and a code
        return _ended_by(error)
    if code == Exit.INTERRUPTED:
        tell("Avbrutet; inget halvt blev skrivet.")
    return code


def _ended_by(error: BaseException) -> int:
    from extract.cli.usage import is_usage_error, usage_message

    if is_usage_error(error):
        tell(usage_message(error))
        return Exit.USAGE
    from extract.batch import origin

    tell(f"Fel i granska: {type(error).__name__} i {origin(error)}.\n  → anmäl felet med den raden")
    return Exit.DEFECT
