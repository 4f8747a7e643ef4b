"""`--help` in Swedish: plain text, every word of it written out in a narrow terminal too."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from extract.cli.terminal import PLAIN_WIDTH, answering

if TYPE_CHECKING:
    from typer._click.core import Command, Context, Parameter

_NAMES = 26
"""Columns for the names at the left; behind a longer one the words begin on the next line."""
_NARROWEST = 50


class SwedishCommand(TyperCommand):
    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _in_swedish(super().get_help_option(ctx))

    def get_help(self, ctx: Context) -> str:
        return help_of(self, ctx)


class SwedishGroup(TyperGroup):
    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _in_swedish(super().get_help_option(ctx))

    def get_help(self, ctx: Context) -> str:
        return help_of(self, ctx)


def help_of(command: Command, context: Context) -> str:
    """How the command is written, what it does, its arguments, flags and commands."""
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    flags = [each for each in command.get_params(context) if each.param_type_name == "option"]
    width = max(_NARROWEST, min(PLAIN_WIDTH, get_terminal_size((PLAIN_WIDTH, 0)).columns))
    below = command.subcommand_metavar if isinstance(command, TyperGroup) else ""
    words = (context.command_path, command.options_metavar, *map(_written, arguments), below)
    usage = " ".join(filter(None, words))
    lines = [f"Användning: {usage}", "", *textwrap.wrap(" ".join((command.help or "").split()), width)]
    parts = {
        "Argument": [(_bare(each), _explained(each)) for each in arguments],
        "Flaggor": [(_names(each), _explained(each)) for each in flags],
        "Kommandon": list(_commands(command, context)),
    }
    for heading, rows in parts.items():
        if rows:
            lines += ["", f"{heading}:", *(line for row in rows for line in _row(*row, width))]
    return "\n".join(lines)


def _in_swedish(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help, option.metavar, option.callback = "Visa hjälpen.", "", _show
    return option


def _show(context: Context, _: Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        with answering():
            typer.echo(context.get_help())
        context.exit()


def _written(argument: Parameter) -> str:
    """`SOURCE…` where several may be given, `[CODE]` where none need be."""
    name = _bare(argument)
    name += "…" if argument.nargs == -1 and "…" not in name else ""
    return name if argument.required else f"[{name}]"


def _bare(argument: Parameter) -> str:
    """The name without the brackets round it and the dots behind it that Typer sets."""
    name = argument.metavar or ""
    return (name[1:-1] if name.startswith("[") else name).removesuffix("…")


def _names(flag: Parameter) -> str:
    return " ".join(filter(None, [", ".join(sorted(flag.opts, key=len)), flag.metavar or ""]))


def _explained(parameter: Parameter) -> str:
    words = str(getattr(parameter, "help", None) or "")
    return f"{words} (krävs)" if parameter.required and parameter.param_type_name == "option" else words


def _commands(command: Command, context: Context) -> Iterator[tuple[str, str]]:
    if isinstance(command, TyperGroup):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            yield name, " ".join((below.help or "").split()) if below else ""


def _row(names: str, words: str, width: int) -> Iterator[str]:
    wrapped = textwrap.wrap(words, width - _NAMES - 2, break_on_hyphens=False) or [""]
    if len(names) > _NAMES - 3:
        yield f"  {names}"
    else:
        yield f"  {names:<{_NAMES - 2}}{wrapped.pop(0)}"
    yield from (f"{'':<{_NAMES}}{line}" for line in wrapped)
