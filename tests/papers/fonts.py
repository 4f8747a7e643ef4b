"""Fonts: the ones every PDF reader has, and files found on the machine."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Family(NamedTuple):
    """Names that a surface understands; `rich`: has thin spaces, minus signs and tick boxes."""

    regular: str
    bold: str
    italic: str
    rich: bool = False


BUILTIN = {
    "Helvetica": Family("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times": Family("Times-Roman", "Times-Bold", "Times-Italic"),
    "Courier": Family("Courier", "Courier-Bold", "Courier-Oblique"),
}
_FILES = {
    "Vera": ("Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "Helvetica", False),
    "Arial": ("arial.ttf", "arialbd.ttf", "ariali.ttf", "Helvetica", False),
    "Liberation Sans": (
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "LiberationSans-Italic.ttf",
        "Helvetica",
        False,
    ),
    "Liberation Serif": (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "LiberationSerif-Italic.ttf",
        "Times",
        False,
    ),
    "Carlito": ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Carlito-Italic.ttf", "Helvetica", False),
    "DejaVu Sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "Helvetica", True),
    "DejaVu Serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf", "Times", False),
}
FAMILIES = (*BUILTIN, *_FILES)


@cache
def _files_on_machine() -> dict[str, str]:
    roots = [*rl_config.TTFSearchPath, os.path.join(os.environ.get("WINDIR", ""), "Fonts")]
    wanted = {name.lower() for names in _FILES.values() for name in names[:3]}
    found: dict[str, str] = {}
    for root in filter(os.path.isdir, roots):
        for folder, _, names in os.walk(root):
            for name in sorted(names):
                if name.lower() in wanted:
                    found.setdefault(name.lower(), os.path.join(folder, name))
    return found


def is_here(name: str) -> bool:
    """Whether a family is drawn with its own letters on this machine."""
    return name in BUILTIN or family(name).regular not in {each.regular for each in BUILTIN.values()}


@cache
def family(name: str) -> Family:
    """The family, or the built-in one nearest to it where its files are not on this machine."""
    if name in BUILTIN:
        return BUILTIN[name]
    *files, substitute, rich = _FILES[name]
    found = _files_on_machine()
    if not all(file.lower() in found for file in files):
        return BUILTIN[substitute]
    names = [f"{name}-{style}".replace(" ", "") for style in ("Regular", "Bold", "Italic")]
    for font, file in zip(names, files, strict=True):
        pdfmetrics.registerFont(TTFont(font, found[file.lower()]))
    return Family(*names, rich=rich)
