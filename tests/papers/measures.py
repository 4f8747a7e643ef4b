"""Measures that every family of layouts starts from, drawn anew for every paper."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from tests.papers.style import A4, Style

SANS = ("Helvetica", "Helvetica", "Liberation Sans", "Carlito", "Arial", "DejaVu Sans", "Vera")
SERIF = ("Times", "Times", "Liberation Serif", "DejaVu Serif")
LANDSCAPE = (A4[1], A4[0])
_LETTER = (612.0, 792.0)


def base(rng: Random, fonts: tuple[str, ...], **given: Any) -> Style:
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


def maybe_other(rng: Random) -> str:
    return rng.choice(("fpdf", "reportlab"))
