"""The measures of these families."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.papers.measures import LANDSCAPE, base, maybe_other
from tests.papers.style import A4, Style


def kvittens(rng: Random) -> Style:
    style = base(
        rng,
        ("Helvetica", "Liberation Sans", "DejaVu Sans", "Carlito"),
        page=A4,
        label_size=rng.uniform(7, 8.5),
        size=rng.choice((9.0, 9.5, 10.0)),
        tables=rng.choice(("head", "open")),
        ticks=rng.choice(("drawn", "drawn", "bracket")),
        label_end="",
    )
    return replace(style, producer=maybe_other(rng), bottom=70)


def prickad(rng: Random) -> Style:
    return base(
        rng,
        ("Times", "Courier", "Times", "Liberation Serif"),
        page=A4,
        size=rng.choice((10.0, 11.0, 11.5)),
        ticks=rng.choice(("bracket", "bracket", "drawn")),
        justify=False,
        label_end="",
        producer=maybe_other(rng),
    )


def kontolista(rng: Random) -> Style:
    size = rng.choice((8.0, 8.5, 9.0))
    return base(
        rng,
        ("Courier", "Helvetica", "Liberation Sans", "Carlito"),
        size=size,
        leading=rng.uniform(1.15, 1.3),
        page=rng.choice((A4, A4, (A4[0], 480.0))),
        bottom=60,
        justify=False,
        producer=maybe_other(rng),
    )


def bilaga(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Liberation Sans", "DejaVu Sans", "Times"),
        page=LANDSCAPE,
        size=rng.choice((8.5, 9.0, 9.5, 10.0)),
        justify=False,
        producer=maybe_other(rng),
    )


def brev(rng: Random) -> Style:
    return base(
        rng,
        ("Times", "Courier", "Liberation Serif", "DejaVu Serif", "Carlito"),
        page=A4,
        left=rng.uniform(80, 110),
        right=rng.uniform(70, 100),
        size=rng.choice((10.5, 11.0, 12.0)),
        producer=maybe_other(rng),
    )


def journal(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Carlito", "Liberation Sans", "Vera"),
        page=A4,
        size=rng.choice((9.5, 10.0, 10.5)),
        answer_font=rng.choice(("", "Times", "Courier")),
        tables=rng.choice(("ruled", "head")),
        ticks=rng.choice(("drawn", "bracket", "drawn")),
        label_end="",
        justify=False,
        producer=maybe_other(rng),
    )


def tvasidig(rng: Random) -> Style:
    return base(
        rng,
        ("Liberation Serif", "Times", "Helvetica", "Carlito"),
        page=A4,
        size=rng.choice((9.5, 10.0, 11.0)),
        ticks=rng.choice(("drawn", "cross", "bracket")),
        answer_font=rng.choice(("", "Courier", "Helvetica")),
        label_end="",
        justify=False,
        producer=maybe_other(rng),
    )


def ordmall(rng: Random) -> Style:
    return base(
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
        producer=maybe_other(rng),
    )


def kalkylark(rng: Random) -> Style:
    return base(
        rng,
        ("Carlito", "Liberation Sans", "Helvetica", "Vera"),
        page=rng.choice((LANDSCAPE, LANDSCAPE, A4)),
        left=rng.uniform(58, 76),
        right=rng.uniform(30, 50),
        size=rng.choice((8.5, 9.0, 10.0)),
        leading=rng.uniform(1.12, 1.25),
        tables=rng.choice(("ruled", "open")),
        label_end="",
        justify=False,
        producer=maybe_other(rng),
    )


def fragelista(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "DejaVu Sans", "Liberation Sans", "Times"),
        page=A4,
        size=rng.choice((9.0, 9.5, 10.0)),
        ticks=rng.choice(("drawn", "bracket")),
        answer_font=rng.choice(("", "", "Times")),
        label_end="",
        justify=False,
        producer=maybe_other(rng),
    )


def marginal(rng: Random) -> Style:
    return base(
        rng,
        ("DejaVu Serif", "Liberation Serif", "Times", "Courier", "Carlito"),
        page=A4,
        size=rng.choice((10.0, 10.5, 11.5)),
        label_size=rng.choice((7.5, 8.5, 9.0)),
        label_width=rng.uniform(0.19, 0.26),
        label_end="",
        labels="left",
        justify=False,
        ticks=rng.choice(("drawn", "bracket")),
        producer=maybe_other(rng),
    )


def rutor(rng: Random) -> Style:
    return base(
        rng,
        ("Helvetica", "Liberation Sans", "Arial", "Vera"),
        page=A4,
        left=rng.uniform(38, 52),
        right=rng.uniform(34, 46),
        size=rng.choice((9.5, 10.0, 10.5)),
        labels="boxed",
        label_end="",
        justify=False,
        ticks=rng.choice(("drawn", "drawn", "cross")),
        answer_font=rng.choice(("", "Courier", "Times")),
        producer=maybe_other(rng),
    )


def systemlista(rng: Random) -> Style:
    return base(
        rng,
        ("Courier", "Courier", "Vera", "Carlito", "DejaVu Sans"),
        page=rng.choice((A4, LANDSCAPE)),
        size=rng.choice((8.5, 9.0, 10.0)),
        leading=rng.uniform(1.16, 1.3),
        labels="colon",
        label_width=rng.uniform(0.26, 0.32),
        label_end="",
        justify=False,
        ticks=rng.choice(("bracket", "bracket", "drawn")),
        producer=maybe_other(rng),
    )
