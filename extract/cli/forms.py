"""`granska forms`: which forms are declared, a new one drafted from a paper, and what one finds on papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.helping import SwedishCommand, SwedishGroup
from extract.cli.options import Forms, Json
from extract.cli.terminal import answering, tell
from models.errors import Exit, OutputRefusedError

if TYPE_CHECKING:
    from models.layout import Layout

_OPTIONS = "[FLAGGOR]"

Paper = Annotated[Path, typer.Argument(metavar="PAPER", help="Ett ifyllt papper.")]
Papers = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PAPER]…", help="Papper att pröva det på."),
]
FormFile = Annotated[Path, typer.Argument(metavar="FILE", help="Formuläret, en TOML-fil.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        show_default=False,
        help="Fil för utkastet, annars standard ut.",
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--name",
        metavar="NAME",
        show_default=False,
        help="Formulärets namn, annars efter rubriken.",
    ),
]

forms_app = typer.Typer(
    name="forms",
    cls=SwedishGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=_OPTIONS,
    subcommand_metavar="[KOMMANDO …]",
)


@forms_app.callback()
def forms(context: typer.Context, own: Forms = None, json: Json = False) -> int:
    """Formulär: lista dem, gör ett nytt av ett papper (new), pröva ett (check)."""
    if context.invoked_subcommand is not None:
        return Exit.DONE
    from extract.cli.forms_output import print_list
    from models.form_loader import user_forms

    with answering():
        print_list(user_forms(own or ()), as_json=json)
    return Exit.DONE


@forms_app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def new(paper: Paper, out: Out = None, name: Name = None, json: Json = False) -> int:
    """Gör ett utkast till formulär av ett ifyllt papper; svaren på papperet kommer inte med."""
    from extract.cli.forms_output import print_drafted
    from extract.forming.proposal import propose_from
    from extract.forming.writing import toml_of

    if out is not None and out.exists():
        raise OutputRefusedError(
            "filen finns redan", where=str(out), todo="ange en annan fil, eller ta bort den"
        )
    proposal = propose_from(_layout_of(paper), name)
    text = toml_of(proposal)
    if out is not None:
        _write(out, text)
    with answering():
        if json or out is not None:
            print_drafted(proposal, text, out, as_json=json)
        else:
            typer.echo(text, nl=False)
    return Exit.DONE


@forms_app.command(cls=SwedishCommand, options_metavar=_OPTIONS)
def check(file: FormFile, papers: Papers = None, json: Json = False) -> int:
    """Pröva ett formulär: är filen rätt skriven, och vad hittar det på papperen?"""
    from extract.cli.forms_output import print_checked
    from extract.forming.examine import examine, remarks_on
    from models.form_loader import load_form, vocabulary

    form = load_form(file, vocabulary())
    examined = [(paper.name, examine(_layout_of(paper), form)) for paper in papers or ()]
    with answering():
        print_checked(form, remarks_on(form), examined, as_json=json)
    return Exit.DONE


def _layout_of(paper: Path) -> Layout:
    from extract.readers.eyes import read_layout_with_eyes

    reading = read_layout_with_eyes(paper)
    for note in reading.notes:
        tell(note)
    return reading.layout


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputRefusedError(
            "filen går inte att skriva", where=str(file), todo="kontrollera mappen och rättigheterna"
        ) from error
