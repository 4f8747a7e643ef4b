"""The measures of these families."""

from __future__ import annotations

from random import Random

from tests.papers.measures import LANDSCAPE, base, maybe_other
from tests.papers.style import A4, Style


def webblankett(rng: Random) -> Style:
    return base(
        rng,
        ("Liberation Sans", "DejaVu Sans", "Carlito", "Helvetica", "Arial"),
        page=A4,
        top=56,
        bottom=52,
        size=rng.choice((8.5, 9.0, 9.5, 10.0)),
        labels="left",
        label_width=rng.uniform(0.27, 0.38),
        label_bold=rng.random() < 0.5,
        label_end=rng.choice(("", "", ":")),
        ticks=rng.choice(("drawn", "drawn", "glyph")),
        justify=False,
        producer=maybe_other(rng),
    )


def folder(rng: Random) -> Style:
    return base(
        rng,
        ("DejaVu Serif", "Liberation Serif", "Times", "Carlito"),
        page=LANDSCAPE,
        left=rng.uniform(38, 52),
        right=rng.uniform(38, 52),
        top=rng.uniform(44, 58),
        bottom=rng.uniform(48, 60),
        size=rng.choice((9.0, 9.5, 10.0, 10.5)),
        label_size=rng.choice((7.5, 8.0, 8.5)),
        labels="stacked",
        label_right=rng.random() < 0.4,
        label_end="",
        ticks=rng.choice(("drawn", "drawn", "bracket")),
        justify=False,
        producer=maybe_other(rng),
    )


def fragetabell(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Liberation Sans", "Carlito", "Times"),
        page=LANDSCAPE,
        left=rng.uniform(32, 48),
        right=rng.uniform(30, 44),
        top=52,
        bottom=50,
        size=rng.choice((8.5, 9.0, 9.5)),
        labels="grid",
        answer_font=rng.choice(("", "", "Times")),
        label_end="",
        ticks=rng.choice(("drawn", "bracket", "cross")),
        justify=False,
        producer=maybe_other(rng),
    )


def arendeutskrift(rng: Random) -> Style:
    return base(
        rng,
        ("Liberation Sans", "Carlito", "Vera", "DejaVu Sans", "Helvetica"),
        page=A4,
        left=rng.uniform(62, 92),
        size=rng.choice((10.5, 11.0, 11.5)),
        label_size=rng.choice((7.0, 7.5, 8.0)),
        labels="above",
        label_end="",
        label_bold=False,
        ticks=rng.choice(("glyph", "drawn", "bracket")),
        justify=False,
        producer=maybe_other(rng),
    )


def fjarrkopia(rng: Random) -> Style:
    return base(
        rng,
        ("Courier", "Times", "Courier", "Liberation Serif"),
        page=A4,
        left=rng.uniform(54, 78),
        right=rng.uniform(40, 64),
        top=66,
        size=rng.choice((10.0, 10.5, 11.0)),
        leading=rng.uniform(1.35, 1.6),
        answer_font="Courier",
        labels="colon",
        label_bold=False,
        label_end=rng.choice((":", "", ":")),
        ticks=rng.choice(("bracket", "cross")),
        justify=False,
        producer=maybe_other(rng),
    )


def programpanel(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Carlito", "DejaVu Sans", "Liberation Sans", "Arial"),
        page=A4,
        left=rng.uniform(46, 60),
        right=rng.uniform(44, 58),
        size=rng.choice((8.5, 9.0, 9.5)),
        label_size=rng.choice((8.0, 8.5)),
        labels="grid",
        tables="ruled",
        label_end="",
        answer_font=rng.choice(("", "", "Courier")),
        ticks=rng.choice(("drawn", "bracket", "drawn")),
        justify=False,
        producer=maybe_other(rng),
    )
