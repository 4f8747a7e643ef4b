"""Layout families, split once into those to build with and those nobody tunes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any, Literal, NamedTuple

from tests.papers.fonts import BUILTIN
from tests.papers.style import A4, Style
from tests.papers.text import TextStyle

Part = Literal["build", "unseen"]
_SANS = ("Helvetica", "Helvetica", "Liberation Sans", "Carlito", "Arial", "DejaVu Sans", "Vera")
_SERIF = ("Times", "Times", "Liberation Serif", "DejaVu Serif")
_LANDSCAPE = (A4[1], A4[0])
_LETTER = (612.0, 792.0)


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


def _base(rng: Random, fonts: tuple[str, ...], **given: Any) -> Style:
    margin = rng.uniform(44, 84)
    style = Style(
        page=rng.choices((A4, _LETTER), (15, 1))[0],
        left=margin,
        right=rng.uniform(40, 80),
        top=rng.uniform(50, 84),
        bottom=rng.uniform(52, 84),
        font=rng.choice(fonts),
        size=rng.choice((9.0, 9.5, 10.0, 10.5, 11.0, 11.5, 12.0)),
        leading=rng.uniform(1.16, 1.42),
        gap=rng.uniform(4, 11),
        label_end=rng.choice((":", ":", "")),
        ticks=rng.choice(("drawn", "bracket", "cross", "glyph")),
        tables=rng.choice(("ruled", "open", "head", "banded")),
        by_word=rng.random() < 0.35,
        centred_title=rng.random() < 0.2,
        title_size=rng.uniform(1.15, 1.8),
        justify=rng.random() < 0.15,
    )
    return replace(style, **given)


def _ruled(rng: Random) -> Style:
    return _base(
        rng,
        _SANS,
        labels="boxed",
        label_size=rng.uniform(6.5, 9),
        label_bold=rng.random() < 0.4,
        sections_boxed=rng.random() < 0.7,
        answer_font=rng.choice(("", "", "Times", "Courier")),
        size=rng.choice((9.0, 10.0, 10.5, 11.0)),
        tables=rng.choice(("ruled", "ruled", "head")),
    )


def _colon(rng: Random) -> Style:
    return _base(rng, _SERIF + _SANS, labels="colon", label_bold=rng.random() < 0.6, label_end=":")


def _grid(rng: Random) -> Style:
    return _base(rng, _SANS, labels="grid", label_width=rng.uniform(0.28, 0.42), tables="ruled", single=True)


def _left(rng: Random) -> Style:
    return _base(
        rng, _SANS + _SERIF, labels="left", label_width=rng.uniform(0.26, 0.4), label_bold=rng.random() < 0.5
    )


def _above(rng: Random) -> Style:
    return _base(rng, _SERIF + _SANS, labels="above", label_bold=rng.random() < 0.7)


def _numbered(rng: Random) -> Style:
    return _base(
        rng,
        _SANS,
        labels="above",
        numbering=rng.choice(("number", "part")),
        label_size=rng.uniform(8.5, 10),
        answer_font=rng.choice(("", "Times", "Courier")),
    )


def _band(rng: Random) -> Style:
    return _base(
        rng,
        _SANS,
        labels="band",
        label_size=rng.uniform(7, 9),
        sections_boxed=rng.random() < 0.5,
        tables=rng.choice(("banded", "ruled")),
    )


def _landscape(rng: Random) -> Style:
    return _base(rng, _SANS, page=_LANDSCAPE, labels="grid", label_width=rng.uniform(0.3, 0.42), label_end="")


def _right_aligned(rng: Random) -> Style:
    return _base(
        rng,
        _SANS + _SERIF,
        labels="left",
        label_right=True,
        label_width=rng.uniform(0.3, 0.42),
        producer=_maybe_other(rng),
    )


def _dotted(rng: Random) -> Style:
    return _base(
        rng,
        _SERIF,
        labels="dotted",
        label_width=rng.uniform(0.36, 0.48),
        label_bold=False,
        label_end="",
        producer=_maybe_other(rng),
    )


def _underlined(rng: Random) -> Style:
    return _base(
        rng,
        _SANS,
        labels="underline",
        label_upper=True,
        label_size=rng.uniform(7.5, 9),
        label_width=rng.uniform(0.26, 0.36),
        answer_font=rng.choice(("Times", "Courier", "")),
        producer=_maybe_other(rng),
    )


def _lettered(rng: Random) -> Style:
    return _base(
        rng,
        ("Helvetica", "Times"),
        labels="boxed",
        numbering="letter",
        label_size=rng.uniform(7.5, 9),
        answer_font="Courier",
        sections_boxed=True,
        tables="ruled",
        producer=_maybe_other(rng),
    )


def _stacked(rng: Random) -> Style:
    return _base(
        rng,
        ("DejaVu Serif", "Liberation Serif", "Times"),
        labels="stacked",
        label_upper=rng.random() < 0.6,
        label_size=rng.uniform(7, 8.5),
        label_end="",
        single=True,
        tables=rng.choice(("open", "head")),
    )


def _kvittens(rng: Random) -> Style:
    style = _base(
        rng,
        ("Helvetica", "Liberation Sans", "DejaVu Sans", "Carlito"),
        page=A4,
        label_size=rng.uniform(7, 8.5),
        size=rng.choice((9.0, 9.5, 10.0)),
        tables=rng.choice(("head", "open")),
        ticks=rng.choice(("drawn", "drawn", "bracket")),
        label_end="",
    )
    return replace(style, producer=_maybe_other(rng), bottom=70)


def _prickad(rng: Random) -> Style:
    return _base(
        rng,
        ("Times", "Courier", "Times", "Liberation Serif"),
        page=A4,
        size=rng.choice((10.0, 11.0, 11.5)),
        ticks=rng.choice(("bracket", "bracket", "drawn")),
        justify=False,
        label_end="",
        producer=_maybe_other(rng),
    )


def _kontolista(rng: Random) -> Style:
    size = rng.choice((8.0, 8.5, 9.0))
    return _base(
        rng,
        ("Courier", "Helvetica", "Liberation Sans", "Carlito"),
        size=size,
        leading=rng.uniform(1.15, 1.3),
        page=rng.choice((A4, A4, (A4[0], 480.0))),
        bottom=60,
        justify=False,
        producer=_maybe_other(rng),
    )


def _bilaga(rng: Random) -> Style:
    return _base(
        rng,
        ("Helvetica", "Liberation Sans", "DejaVu Sans", "Times"),
        page=_LANDSCAPE,
        size=rng.choice((8.5, 9.0, 9.5, 10.0)),
        justify=False,
        producer=_maybe_other(rng),
    )


def _brev(rng: Random) -> Style:
    return _base(
        rng,
        ("Times", "Courier", "Liberation Serif", "DejaVu Serif", "Carlito"),
        page=A4,
        left=rng.uniform(80, 110),
        right=rng.uniform(70, 100),
        size=rng.choice((10.5, 11.0, 12.0)),
        producer=_maybe_other(rng),
    )


def _journal(rng: Random) -> Style:
    return _base(
        rng,
        ("Helvetica", "Carlito", "Liberation Sans", "Vera"),
        page=A4,
        size=rng.choice((9.5, 10.0, 10.5)),
        answer_font=rng.choice(("", "Times", "Courier")),
        tables=rng.choice(("ruled", "head")),
        ticks=rng.choice(("drawn", "bracket", "drawn")),
        label_end="",
        justify=False,
        producer=_maybe_other(rng),
    )


def _tvasidig(rng: Random) -> Style:
    return _base(
        rng,
        ("Liberation Serif", "Times", "Helvetica", "Carlito"),
        page=A4,
        size=rng.choice((9.5, 10.0, 11.0)),
        ticks=rng.choice(("drawn", "cross", "bracket")),
        answer_font=rng.choice(("", "Courier", "Helvetica")),
        label_end="",
        justify=False,
        producer=_maybe_other(rng),
    )


def _ordmall(rng: Random) -> Style:
    return _base(
        rng,
        ("Carlito", "Liberation Sans", "Helvetica", "Liberation Serif"),
        page=A4,
        size=rng.choice((9.5, 10.0, 10.5)),
        label_size=rng.choice((8.0, 9.0, 9.5)),
        labels="grid",
        tables="ruled",
        ticks=rng.choice(("drawn", "drawn", "bracket")),
        label_end="",
        justify=False,
        producer=_maybe_other(rng),
    )


def _kalkylark(rng: Random) -> Style:
    return _base(
        rng,
        ("Carlito", "Liberation Sans", "Helvetica", "Vera"),
        page=rng.choice((_LANDSCAPE, _LANDSCAPE, A4)),
        left=rng.uniform(58, 76),
        right=rng.uniform(30, 50),
        size=rng.choice((8.5, 9.0, 10.0)),
        leading=rng.uniform(1.12, 1.25),
        tables=rng.choice(("ruled", "open")),
        label_end="",
        justify=False,
        producer=_maybe_other(rng),
    )


def _fragelista(rng: Random) -> Style:
    return _base(
        rng,
        ("Helvetica", "DejaVu Sans", "Liberation Sans", "Times"),
        page=A4,
        size=rng.choice((9.0, 9.5, 10.0)),
        ticks=rng.choice(("drawn", "bracket")),
        answer_font=rng.choice(("", "", "Times")),
        label_end="",
        justify=False,
        producer=_maybe_other(rng),
    )


def _maybe_other(rng: Random) -> str:
    return rng.choice(("fpdf", "reportlab"))


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
    FormFamily("kvittens", "unseen", _kvittens, texts=("pairs", "tidy", "cells")),
    FormFamily("prickad", "build", _prickad, texts=("letter", "tidy", "dump")),
    FormFamily("bilaga", "build", _bilaga, texts=("tidy", "tabs")),
    FormFamily("brev", "build", _brev, texts=("letter", "tidy")),
    FormFamily("journal", "build", _journal, texts=("cells", "pairs", "letter")),
    FormFamily("kontolista", "build", _kontolista, texts=("tidy", "tabs", "dump")),
    FormFamily("tvasidig", "build", _tvasidig, texts=("tidy", "tabs", "letter")),
    FormFamily("ordmall", "unseen", _ordmall, texts=("cells", "tidy", "pairs")),
    FormFamily("kalkylark", "build", _kalkylark, texts=("tabs", "tidy")),
    FormFamily("fragelista", "build", _fragelista, texts=("letter", "tidy", "cells")),
)
"""Those in `later/` have their own makers and composers; once a family has been opened it is of the part build."""


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
