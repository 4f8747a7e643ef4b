"""Arrangements of labels and answers in plain text, typed or taken out of a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.papers.lots.drawing import Lot, Way, text_file, told
from tests.papers.lots.sheet import Ask, rows_of, sheet
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

Draw = Callable[[Lot, Sequence[Ask]], str]


def _pad(marked: str, width: int) -> str:
    return marked + " " * max(2, width - len(plain(marked)))


def _colon(lot: Lot, asks: Sequence[Ask]) -> str:
    return "\n".join(f"{ask.label}: {ask.answer}" for ask in asks)


def _tabs(lot: Lot, asks: Sequence[Ask]) -> str:
    return "\n".join(f"{ask.label}\t{ask.answer}" for ask in asks)


def _column(lot: Lot, asks: Sequence[Ask]) -> str:
    colon, wide = lot.rng.choice(("", ":")), lot.rng.choice((36, 42, 48))
    return "\n".join(_pad(ask.label + colon, wide) + ask.answer for ask in asks)


def _cells(lot: Lot, asks: Sequence[Ask]) -> str:
    """Every cell on a line of its own, as a program takes them out of a table."""
    return "\n".join(line for ask in asks for line in (ask.label, ask.answer) if line)


def _below(lot: Lot, asks: Sequence[Ask]) -> str:
    colon = lot.rng.choice(("", ":"))
    return "\n\n".join(f"{ask.label}{colon}\n{ask.answer}".rstrip("\n") for ask in asks)


def _dots(lot: Lot, asks: Sequence[Ask]) -> str:
    mark, wide = lot.rng.choice("._"), lot.rng.choice((34, 40, 46))
    return "\n".join(f"{ask.label} {mark * max(3, wide - len(ask.label))} {ask.answer}" for ask in asks)


def _numbered(lot: Lot, asks: Sequence[Ask]) -> str:
    sign, before = lot.rng.choice(("{}.", "{})", "{}")), lot.rng.choice(("   ", "> ", "", "Svar: "))
    return "\n".join(f"{sign.format(n)} {ask.label}\n{before}{ask.answer}\n" for n, ask in enumerate(asks, 1))


def _pairs(lot: Lot, asks: Sequence[Ask]) -> str:
    colon = lot.rng.choice(("", ":"))
    lines = []
    for row in rows_of(asks, 2, 2, lot):
        cells = [_pad(f"{ask.label}{colon}", 30) + _pad(ask.answer, 30) for ask in row]
        lines.append("".join(cells).rstrip())
    return "\n".join(lines)


def _captions(lot: Lot, asks: Sequence[Ask]) -> str:
    """Answers over a line of underscores, captions under it."""
    return "\n\n".join(f"{ask.answer}\n{'_' * 44}\n{ask.label}" for ask in asks)


def _headed(lot: Lot, asks: Sequence[Ask]) -> str:
    """Captions side by side, their answers on the line below."""
    lines = []
    for row in rows_of(asks, 2, 3, lot):
        wide = max(max(len(ask.label), len(plain(ask.answer))) for ask in row) + 4
        lines += ["".join(_pad(ask.label, wide) for ask in row).rstrip()]
        lines += ["".join(_pad(ask.answer, wide) for ask in row).rstrip(), ""]
    return "\n".join(lines)


def _stars(lot: Lot, asks: Sequence[Ask]) -> str:
    sign = lot.rng.choice(("- **{}:** {}", "* {}: {}", "**{}** {}", "| {} | {} |"))
    return "\n".join(sign.format(ask.label, ask.answer) for ask in asks)


ARRANGEMENTS: Mapping[str, Draw] = {
    "typedcolon": _colon,
    "typedtabs": _tabs,
    "typedcolumn": _column,
    "typedcells": _cells,
    "typedbelow": _below,
    "typeddots": _dots,
    "typednumbered": _numbered,
    "typedpairs": _pairs,
    "typedcaptions": _captions,
    "typedheaded": _headed,
    "typedmarks": _stars,
}


def way(name: str) -> Way:
    """The arrangement as a way of the lottery."""

    def draw(lot: Lot) -> Rendered:
        drawn = sheet(lot, unanswered=lot.rng.choice((0.05, 0.05, 0.3)))
        shout, habits = lot.chance(0.3), lot.rng.random()
        parts = [drawn.giver, "", drawn.title.upper() if shout else drawn.title, ""]
        headed = lot.chance(0.7)
        for group in drawn.groups:
            parts += [group.heading.upper() if shout else group.heading] if headed else []
            parts += [ARRANGEMENTS[name](lot._replace(rng=Random(habits)), group.asks), ""]
        for heading, text in drawn.prose:
            parts += [heading, text, ""]
        parts += [drawn.foot] if lot.chance(0.4) else []
        return told(text_file(lot, "\n".join(parts) + "\n", drawn.document), decoys=list(drawn.decoys))

    return draw


WAYS: Mapping[str, Way] = {name: way(name) for name in ARRANGEMENTS}
