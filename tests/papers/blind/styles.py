"""The measures of these families."""

from __future__ import annotations

from random import Random

from tests.papers.measures import LANDSCAPE, SANS, base, maybe_other
from tests.papers.style import A4, Style

_TICKS = ("drawn", "glyph", "bracket", "cross")


def nastlad(rng: Random) -> Style:
    return base(
        rng,
        ("Carlito", "Liberation Sans", "Times", "Arial"),
        page=A4,
        left=rng.uniform(40, 56),
        right=rng.uniform(40, 56),
        size=rng.choice((9.5, 10.0, 10.5)),
        ticks=rng.choice(_TICKS),
        labels="boxed",
        label_end="",
        justify=False,
    )


def arbetspaket(rng: Random) -> Style:
    return base(
        rng,
        ("Carlito", "Liberation Sans", "Helvetica"),
        page=LANDSCAPE,
        left=rng.uniform(36, 48),
        right=rng.uniform(36, 48),
        top=50,
        bottom=48,
        size=rng.choice((8.5, 9.0, 9.5)),
        labels="left",
        label_end="",
        justify=False,
        producer=maybe_other(rng),
    )


def fragesvar(rng: Random) -> Style:
    return base(
        rng,
        ("DejaVu Sans", "Liberation Sans", "Helvetica", "Vera"),
        page=A4,
        left=rng.uniform(56, 84),
        size=rng.choice((9.5, 10.0, 10.5, 11.0)),
        labels="above",
        label_end=rng.choice(("–", "|", "•")),
        ticks=rng.choice(_TICKS),
        justify=False,
        producer=maybe_other(rng),
    )


def sidofalt(rng: Random) -> Style:
    return base(
        rng,
        ("Liberation Serif", "Carlito", "DejaVu Sans", "Helvetica"),
        page=A4,
        left=22,
        right=rng.uniform(34, 48),
        top=74,
        size=rng.choice((9.0, 9.5, 10.0)),
        labels="stacked",
        label_end="",
        ticks=rng.choice(("drawn", "glyph")),
        justify=False,
    )


def falt(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Liberation Sans", "Arial"),
        page=A4,
        left=rng.uniform(40, 54),
        right=rng.uniform(38, 50),
        top=48,
        size=rng.choice((9.5, 10.0)),
        answer_font=rng.choice(("Courier", "Helvetica", "Courier", "DejaVu Sans")),
        labels="boxed",
        label_end="",
        ticks=rng.choice(("drawn", "drawn", "cross")),
        justify=False,
        by_word=False,
    )


def skrivelse(rng: Random) -> Style:
    return base(
        rng,
        ("Times", "Liberation Serif", "Carlito", "DejaVu Serif"),
        page=A4,
        left=rng.uniform(112, 148),
        right=rng.uniform(64, 92),
        size=rng.choice((10.5, 11.0, 11.5)),
        labels="colon",
        tables=rng.choice(("ruled", "open")),
        ticks="bracket",
        producer=maybe_other(rng),
    )


def radskrivare(rng: Random) -> Style:
    return base(
        rng,
        ("Courier",),
        page=A4,
        left=rng.uniform(34, 46),
        right=rng.uniform(30, 40),
        top=58,
        bottom=46,
        size=rng.choice((8.5, 9.0, 9.5, 10.0)),
        leading=rng.uniform(1.12, 1.3),
        labels="colon",
        ticks=rng.choice(("bracket", "cross")),
        justify=False,
        by_word=False,
        producer=maybe_other(rng),
    )


def foreningsblad(rng: Random) -> Style:
    return base(
        rng,
        SANS,
        page=A4,
        left=rng.uniform(46, 64),
        right=rng.uniform(44, 60),
        size=rng.choice((9.5, 10.0, 10.5)),
        labels="colon",
        label_bold=False,
        label_end=rng.choice((":", ":", "")),
        ticks=rng.choice(("drawn", "cross")),
        justify=False,
        producer=maybe_other(rng),
    )
