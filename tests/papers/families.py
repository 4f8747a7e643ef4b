"""Layout families, split once into those to build with and those nobody tunes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Literal, NamedTuple

from tests.papers.blind import styles as blind
from tests.papers.fonts import BUILTIN
from tests.papers.later import styles
from tests.papers.measures import LANDSCAPE, SANS, SERIF, base, maybe_other
from tests.papers.newest import styles as newest
from tests.papers.style import Style
from tests.papers.text import TextStyle

Part = Literal["build", "unseen"]


class FormFamily(NamedTuple):
    """A way of laying out a form; `style` draws its measures anew for every paper."""

    name: str
    part: Part
    style: Callable[[Random], Style]
    paired: bool = True
    """Fields stand two in a row."""
    groups: bool = False
    """Headings such as "Sökande" stand above the fields."""
    hints: float = 0.0
    """Share of fields with the form's own help text."""
    running: float = 0.3
    """Share of papers with a running head or foot."""
    prose_page: bool = False
    """The prose starts on a page of its own."""
    texts: tuple[str, ...] = ("dump", "tidy", "cells", "letter")
    """How its plain text may be set."""


def _ruled(rng: Random) -> Style:
    return base(
        rng,
        SANS,
        labels="boxed",
        label_size=rng.uniform(6.5, 9),
        label_bold=rng.random() < 0.4,
        sections_boxed=rng.random() < 0.7,
        answer_font=rng.choice(("", "", "Times", "Courier")),
        size=rng.choice((9.0, 10.0, 10.5, 11.0)),
        tables=rng.choice(("ruled", "ruled", "head")),
    )


def _colon(rng: Random) -> Style:
    return base(rng, SERIF + SANS, labels="colon", label_bold=rng.random() < 0.6, label_end=":")


def _grid(rng: Random) -> Style:
    return base(rng, SANS, labels="grid", label_width=rng.uniform(0.28, 0.42), tables="ruled", single=True)


def _left(rng: Random) -> Style:
    return base(
        rng, SANS + SERIF, labels="left", label_width=rng.uniform(0.26, 0.4), label_bold=rng.random() < 0.5
    )


def _above(rng: Random) -> Style:
    return base(rng, SERIF + SANS, labels="above", label_bold=rng.random() < 0.7)


def _numbered(rng: Random) -> Style:
    return base(
        rng,
        SANS,
        labels="above",
        numbering=rng.choice(("number", "part")),
        label_size=rng.uniform(8.5, 10),
        answer_font=rng.choice(("", "Times", "Courier")),
    )


def _band(rng: Random) -> Style:
    return base(
        rng,
        SANS,
        labels="band",
        label_size=rng.uniform(7, 9),
        sections_boxed=rng.random() < 0.5,
        tables=rng.choice(("banded", "ruled")),
    )


def _landscape(rng: Random) -> Style:
    return base(rng, SANS, page=LANDSCAPE, labels="grid", label_width=rng.uniform(0.3, 0.42), label_end="")


def _right_aligned(rng: Random) -> Style:
    return base(
        rng,
        SANS + SERIF,
        labels="left",
        label_right=True,
        label_width=rng.uniform(0.3, 0.42),
        producer=maybe_other(rng),
    )


def _dotted(rng: Random) -> Style:
    return base(
        rng,
        SERIF,
        labels="dotted",
        label_width=rng.uniform(0.36, 0.48),
        label_bold=False,
        label_end="",
        producer=maybe_other(rng),
    )


def _underlined(rng: Random) -> Style:
    return base(
        rng,
        SANS,
        labels="underline",
        label_upper=True,
        label_size=rng.uniform(7.5, 9),
        label_width=rng.uniform(0.26, 0.36),
        answer_font=rng.choice(("Times", "Courier", "")),
        producer=maybe_other(rng),
    )


def _lettered(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Times"),
        labels="boxed",
        numbering="letter",
        label_size=rng.uniform(7.5, 9),
        answer_font="Courier",
        sections_boxed=True,
        tables="ruled",
        producer=maybe_other(rng),
    )


def _stacked(rng: Random) -> Style:
    return base(
        rng,
        ("DejaVu Serif", "Liberation Serif", "Times"),
        labels="stacked",
        label_upper=rng.random() < 0.6,
        label_size=rng.uniform(7, 8.5),
        label_end="",
        single=True,
        tables=rng.choice(("open", "head")),
    )


FAMILIES = (
    FormFamily("ruled", "build", _ruled, groups=True),
    FormFamily("colon", "build", _colon, paired=False),
    FormFamily("grid", "build", _grid, paired=False),
    FormFamily("left", "build", _left, paired=False, groups=True),
    FormFamily("above", "build", _above, groups=True),
    FormFamily("numbered", "build", _numbered, hints=0.5),
    FormFamily("band", "build", _band, running=1.0),
    FormFamily("landscape", "build", _landscape),
    FormFamily("right", "build", _right_aligned, paired=False, texts=("tabs", "pairs")),
    FormFamily("dotted", "build", _dotted, paired=False, texts=("tabs", "letter")),
    FormFamily("underline", "build", _underlined, hints=0.2, texts=("pairs", "tidy")),
    FormFamily("lettered", "build", _lettered, groups=True, hints=0.4, texts=("pairs", "cells")),
    FormFamily("stacked", "build", _stacked, running=1.0, prose_page=True, texts=("pairs", "tabs")),
    FormFamily("kvittens", "build", styles.kvittens, texts=("pairs", "tidy", "cells")),
    FormFamily("prickad", "build", styles.prickad, texts=("letter", "tidy", "dump")),
    FormFamily("bilaga", "build", styles.bilaga, texts=("tidy", "tabs")),
    FormFamily("brev", "build", styles.brev, texts=("letter", "tidy")),
    FormFamily("journal", "build", styles.journal, texts=("cells", "pairs", "letter")),
    FormFamily("kontolista", "build", styles.kontolista, texts=("tidy", "tabs", "dump")),
    FormFamily("tvasidig", "build", styles.tvasidig, texts=("tidy", "tabs", "letter")),
    FormFamily("ordmall", "build", styles.ordmall, texts=("cells", "tidy", "pairs")),
    FormFamily("kalkylark", "build", styles.kalkylark, texts=("tabs", "tidy")),
    FormFamily("fragelista", "build", styles.fragelista, texts=("letter", "tidy", "cells")),
    FormFamily("marginal", "build", styles.marginal, texts=("tidy", "letter", "cells")),
    FormFamily("rutor", "build", styles.rutor, texts=("pairs", "tidy", "tabs")),
    FormFamily("systemlista", "build", styles.systemlista, texts=("tidy", "tabs")),
    FormFamily("webblankett", "build", newest.webblankett, texts=("tidy", "pairs", "cells")),
    FormFamily("folder", "build", newest.folder, texts=("tidy", "letter", "pairs")),
    FormFamily("fragetabell", "build", newest.fragetabell, texts=("cells", "tabs", "tidy")),
    FormFamily("arendeutskrift", "unseen", newest.arendeutskrift, texts=("pairs", "cells", "tidy")),
    FormFamily("fjarrkopia", "unseen", newest.fjarrkopia, texts=("letter", "tidy", "dump")),
    FormFamily("programpanel", "build", newest.programpanel, texts=("tabs", "tidy", "cells")),
    FormFamily("nastlad", "unseen", blind.nastlad, texts=("cells", "tidy")),
    FormFamily("arbetspaket", "build", blind.arbetspaket, texts=("tabs", "tidy")),
    FormFamily("fragesvar", "build", blind.fragesvar, texts=("letter", "tidy")),
    FormFamily("sidofalt", "build", blind.sidofalt, texts=("pairs", "tidy")),
    FormFamily("falt", "build", blind.falt, texts=("cells", "pairs")),
    FormFamily("skrivelse", "build", blind.skrivelse, texts=("letter", "dump")),
    FormFamily("radskrivare", "build", blind.radskrivare, texts=("tidy", "cells")),
    FormFamily("foreningsblad", "unseen", blind.foreningsblad, texts=("letter", "tabs")),
)
"""Those of later rounds have makers and composers of their own; once opened, a family is of the part build."""


def style_of(rng: Random, family: FormFamily) -> Style:
    """The family with the measures of one paper; the other maker of PDF files has the built-in fonts only."""
    style = family.style(rng)
    if style.producer == "fpdf" and style.font not in BUILTIN:
        style = replace(style, font="Times" if "Serif" in style.font else "Helvetica")
    return style


def text_style_of(rng: Random, family: FormFamily) -> TextStyle:
    """How the plain text of one paper is set."""
    mode = rng.choice(family.texts)
    return TextStyle(
        mode="tidy" if mode == "tabs" else mode,  # type: ignore[arg-type]
        blank_lines=mode == "dump" or rng.random() < 0.2,
        width=rng.choice((66, 72, 78, 90)),
        ticks=rng.choice(("bracket", "glyph")),
        tabs=mode == "tabs",
    )
