"""The commands: parse arguments, call one function of the library, print, choose the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from extract.cli.terminal import open_streams, tell
from models.errors import Exit, GranskaError

_FLAGS = "Flaggor"
_ARGUMENTS = "Argument"
_COMMANDS = "Kommandon"
_SETTINGS = {"help_option_names": ["-h", "--help"]}


class _Command(TyperCommand):
    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        return _in_swedish(super().get_help_option(ctx))


class _Group(TyperGroup):
    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        return _in_swedish(super().get_help_option(ctx))


def _in_swedish(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help, option.rich_help_panel, option.metavar = "Visa hjälpen.", _FLAGS, ""
    return option


Json = Annotated[
    bool, typer.Option("--json", metavar="", help="Svara med JSON på standard ut.", rich_help_panel=_FLAGS)
]

app = typer.Typer(
    name="granska",
    cls=_Group,
    help="Läser ansökningar om projektmedel och redovisningar, kontrollerar dem och skriver tabeller.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
    options_metavar="[FLAGGOR]",
    subcommand_metavar="KOMMANDO …",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from extract.frames import tool_version

        typer.echo(f"granska {tool_version()}")
        raise typer.Exit


@app.callback()
def granska(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar="",
            help="Visa programmets version.",
            callback=_print_version,
            is_eager=True,
            rich_help_panel=_FLAGS,
        ),
    ] = False,
) -> None:
    """Läser ansökningar om projektmedel och redovisningar, kontrollerar dem och skriver tabeller."""


@app.command(cls=_Command, rich_help_panel=_COMMANDS, options_metavar="[FLAGGOR]")
def run(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="SOURCE", help="Filer och mappar att läsa.", rich_help_panel=_ARGUMENTS),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            metavar="DIR",
            show_default=False,
            help="Mapp för tabellerna, annars out.",
            rich_help_panel=_FLAGS,
        ),
    ] = Path("out"),
    force: Annotated[
        bool,
        typer.Option(
            "--force", metavar="", help="Ersätt tidigare tabeller i mappen.", rich_help_panel=_FLAGS
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=0,
            max=1024,
            show_default=False,
            help="Antal processer, annars en per processor; 0 läser utan skydd i samma process.",
            rich_help_panel=_FLAGS,
        ),
    ] = None,
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="excel-sv|data",
            show_default=False,
            help="Hur CSV-filerna skrivs, annars excel-sv.",
            rich_help_panel=_FLAGS,
        ),
    ] = "excel-sv",
    quiet: Annotated[
        bool,
        typer.Option("--quiet", metavar="", help="Skriv bara ut det som gick fel.", rich_help_panel=_FLAGS),
    ] = False,
    json: Json = False,
) -> int:
    """Läs filer och mappar, kontrollera varje dokument och skriv tabellerna som CSV."""
    from extract import api
    from extract.cli import summary
    from extract.cli.bar import progress_bar

    with progress_bar(shown=not quiet) as progress:
        report = api.run(sources, out, force=force, jobs=jobs, profile=profile, progress=progress)
    if json:
        summary.print_as_json(report)
    elif not quiet:
        summary.print_report(report)
    summary.tell_failures(report)
    return Exit.SOME_FAILED if report.failures else Exit.DONE


@app.command(cls=_Command, rich_help_panel=_COMMANDS, options_metavar="[FLAGGOR]")
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Filen att läsa.", rich_help_panel=_ARGUMENTS)],
    json: Json = False,
) -> int:
    """Visa vad som lästes ur en fil: fält, tilltro, rader, avsnitt och iakttagelser."""
    from extract import api
    from extract.cli import paper

    outcome = api.examine(file)
    if json:
        paper.print_as_json(outcome)
    else:
        paper.print_outcome(outcome)
    return Exit.DONE


@app.command(cls=_Command, rich_help_panel=_COMMANDS, options_metavar="[FLAGGOR]")
def rule(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]", help="Kontrollens kod; utan kod listas alla.", rich_help_panel=_ARGUMENTS
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Förklara en kontroll: vad den jämför, varför, ett exempel och vad man gör."""
    from extract.cli import rules

    if code is None:
        rules.print_list(as_json=json)
    else:
        rules.print_one(code, as_json=json)
    return Exit.DONE


def run_command(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code. No traceback gets out, and no word of a document in an error."""
    open_streams()
    try:
        return int(app(args=arguments, prog_name="granska", standalone_mode=False) or Exit.DONE)
    except GranskaError as error:
        tell(str(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        tell("Avbrutet; inga tabeller skrevs.")
        return Exit.INTERRUPTED
    except SystemExit:
        # The reader of our output went away, as `head` does when it has seen enough.
        return Exit.DONE
    except Exception as error:  # noqa: BLE001 -- whatever it is, the person gets a message and a code
        return _ended_by(error)


def _ended_by(error: Exception) -> int:
    from extract.cli.usage import is_usage_error, usage_message

    if is_usage_error(error):
        tell(usage_message(error))
        return Exit.USAGE
    from extract.batch import origin

    tell(f"Fel i granska: {type(error).__name__} i {origin(error)}.\n  → anmäl felet med den raden")
    return Exit.DEFECT
