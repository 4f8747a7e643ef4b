"""Mistakes on the command line, said in Swedish."""

from __future__ import annotations


def is_usage_error(error: BaseException) -> bool:
    """Whether the parser of the command line raised it, known by its shape: typer keeps its class private."""
    return callable(getattr(error, "format_message", None))


def usage_message(error: BaseException) -> str:
    """What is wrong with the command line, and where to read more."""
    match type(error).__name__:
        case "NoArgsIsHelpError":
            return str(error)
        case "NoSuchOption":
            text = f"flaggan {getattr(error, 'option_name', '')} finns inte"
            near = getattr(error, "possibilities", None) or ()
            text += f"; menade du {' eller '.join(near)}?" if near else ""
        case "MissingParameter":
            name = getattr(getattr(error, "param", None), "metavar", None) or "ett argument"
            text = f"{name} saknas"
        case "BadParameter":
            name = (getattr(getattr(error, "param", None), "opts", None) or ["ett värde"])[0]
            text = f"{name} har ett värde som inte går att använda: {getattr(error, 'message', '')}"
        case _:
            text = f"kommandoraden går inte att tolka: {getattr(error, 'message', '')}"
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "granska")
    return f"granska: {text}\n  → se {command} --help"
