"""The arguments and flags of the commands, with the words that explain them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

FLAGS = "Flaggor"
COMMANDS = "Kommandon"
ARGUMENTS = "Argument"


class SwedishCommand(TyperCommand):
    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        return _in_swedish(super().get_help_option(ctx))

    def get_usage(self, ctx: typer.Context) -> str:  # type: ignore[override]
        return _usage_in_swedish(super().get_usage(ctx))


class SwedishGroup(TyperGroup):
    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        return _in_swedish(super().get_help_option(ctx))

    def get_usage(self, ctx: typer.Context) -> str:  # type: ignore[override]
        return _usage_in_swedish(super().get_usage(ctx))


def _in_swedish(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help, option.rich_help_panel, option.metavar = "Visa hjälpen.", FLAGS, ""
    return option


def _usage_in_swedish(line: str) -> str:
    return line.replace("Usage:", "Användning:", 1)


Sources = Annotated[
    list[Path],
    typer.Argument(metavar="SOURCE", help="Filer och mappar att läsa.", rich_help_panel=ARGUMENTS),
]
File = Annotated[Path, typer.Argument(metavar="FILE", help="Filen att läsa.", rich_help_panel=ARGUMENTS)]
Code = Annotated[
    str | None,
    typer.Argument(metavar="CODE", help="Kontrollens kod; utan kod listas alla.", rich_help_panel=ARGUMENTS),
]
Out = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="DIR",
        show_default=False,
        help="Mapp för tabellerna, annars out.",
        rich_help_panel=FLAGS,
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", metavar="", help="Ersätt tidigare tabeller i mappen.", rich_help_panel=FLAGS),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        max=1024,
        show_default=False,
        help="Antal processer, annars en per processor; 0 läser utan skydd i samma process.",
        rich_help_panel=FLAGS,
    ),
]
Forms = Annotated[
    list[Path] | None,
    typer.Option(
        "--form",
        "--forms",
        metavar="FILE|DIR",
        show_default=False,
        help="Egna formulär: en fil, eller en mapp med *.toml; får ges flera gånger.",
        rich_help_panel=FLAGS,
    ),
]
Profile = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="excel-sv|data|xlsx|parquet|package|arkiv",
        show_default=False,
        help="Hur tabellerna skrivs, annars excel-sv.",
        rich_help_panel=FLAGS,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        show_default=False,
        help="Val av kontroller, grader, gränser och register, annars granska.toml där du står.",
        rich_help_panel=FLAGS,
    ),
]
Kontoplan = Annotated[
    Path | None,
    typer.Option(
        "--kontoplan",
        metavar="FILE",
        show_default=False,
        help="Egen kontoplan som CSV: konto;namn;slag;giltig_fran;giltig_till;kalla.",
        rich_help_panel=FLAGS,
    ),
]
Motpart = Annotated[
    Path | None,
    typer.Option(
        "--motpart",
        metavar="FILE",
        show_default=False,
        help="Egen motpartsförteckning som CSV: motpart;namn;slag;giltig_fran;giltig_till;kalla.",
        rich_help_panel=FLAGS,
    ),
]
PeriodTolkning = Annotated[
    str | None,
    typer.Option(
        "--period-tolkning",
        metavar="rapport|periodisering",
        show_default=False,
        help="Vad en tid under ledtexten Periodisering är: den redovisade tiden (annars) eller ett "
        "periodiseringsfönster; kontroller av redovisad tid blir då ej prövade.",
        rich_help_panel=FLAGS,
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", metavar="", help="Skriv bara ut det som gick fel.", rich_help_panel=FLAGS)
]
Json = Annotated[
    bool, typer.Option("--json", metavar="", help="Svara med JSON på standard ut.", rich_help_panel=FLAGS)
]
