"""A paper of running text as blocks, before it is decided whether a browser, an office program or a typist sets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Literal

from tests.papers.handmade.pen import Document

Mark = Literal["1.", "1)", "a)", "–", "•", ""]


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's title, or that of a case."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over text; `run_in`: the text of its own line goes on with `text`."""

    text: str
    run_in: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `kind`: small, italic, bold, right, center or nothing."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Items of a decision, each behind a mark of its own."""

    items: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines right under each other."""

    lines: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Stacks of lines beside each other, a share of the width each; `rule`: a line to sign on over each."""

    stacks: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    rule: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; the first row is its head where `head`; columns in `right` end flush."""

    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()
    head: bool = True
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """A narrow box beside the text that follows."""

    lines: tuple[str, ...]
    side: str = "right"


@dataclass(frozen=True, slots=True)
class Gap:
    """White space, in lines."""

    lines: float = 1.0


@dataclass(frozen=True, slots=True)
class Break:
    """The rest begins on a new page."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Blocks set in two columns."""

    blocks: tuple[Block, ...]


Block = Title | Heading | Para | Clauses | Lines | Columns | Rows | Panel | Gap | Break | Twin


@dataclass(frozen=True, slots=True)
class Look:
    """How an office sets its papers."""

    font: str
    size: float
    heading: str
    """bold, caps, underlined, italic, coloured or same: how a heading is told from the text."""
    justified: bool
    hyphens: bool
    margin: tuple[float, float]
    """Left and right, millimetres."""
    head: str
    foot: str
    numbered: str
    """`{n}` and `{m}` are the page and how many there are; empty for none."""
    width: int = 76
    """Letters of a typed line."""
    indent: int = 0


@dataclass(slots=True)
class Sheet:
    """One logical document: its blocks and its truth."""

    document: Document
    blocks: list[Block] = field(default_factory=list)
    head: str = ""
    foot: str = ""
    """Running head and foot of this paper."""
    unjudged: frozenset[str] = frozenset()
    """Fields on which two careful readers would differ."""


_FONTS = (
    *("Liberation Serif", "Liberation Sans", "Carlito", "Caladea", "DejaVu Serif", "DejaVu Sans"),
    *("Liberation Sans Narrow", "Liberation Serif"),
)


def look_of(rng: Random) -> Look:
    """Any office's look."""
    return Look(
        font=rng.choice(_FONTS),
        size=rng.choice((10, 10.5, 11, 11.5, 12)),
        heading=rng.choice(("bold", "bold", "bold", "caps", "underlined", "italic", "coloured", "large")),
        justified=rng.random() < 0.25,
        hyphens=rng.random() < 0.3,
        margin=(rng.choice((18, 22, 25, 30, 42)), rng.choice((15, 20, 25, 30))),
        head="",
        foot="",
        numbered=rng.choice(("", "", "{n} ({m})", "Sida {n} av {m}", "{n}", "Sid {n}({m})")),
        width=rng.choice((64, 70, 76, 78)),
        indent=rng.choice((0, 0, 0, 2, 5)),
    )
