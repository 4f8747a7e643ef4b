"""Spelling in fields and prose, and hyphens that were joined (F07)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.base import PAPERS, Answer, Hit, check
from extract.checks.reading import narratives, text_of
from extract.checks.wording import quote
from extract.normalise.board import parse_board
from extract.normalise.hyphens import join_hyphens
from extract.prose.spelling import find_misspelt
from models.finding import Severity
from models.record import Document, Section, Value
from models.thresholds import Thresholds

_JOINED = "avstavat"
_PROSE_FIELDS = frozenset(("projekt", "delredovisning", "sokt_text", "budget_text", "befattning", "text"))
_SHOWN = 20
_WORD = re.compile(r"[^\W\d_]{4,30}")

Pair = tuple[str, str]


@check("F07", Severity.NOTIS, field="", applies=PAPERS, title="Stavning")
def spelling_is_interpreted(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett ord är felstavat eller avstavat på ett sätt som har tolkats.

    Varför: den som söker i registret hittar inte det som är fel stavat; papperets egna ord är kvar i underlaget.
    Exempel: "stadsdelsfövaltning" tolkat som "stadsdelsförvaltning".
    Åtgärd: ingen; upplysningen visar vad som har tolkats.
    """
    used = _vocabulary(document)
    found: list[tuple[Pair, Value | None, int | None]] = []
    for _, _, value in document.located():
        if not value.field.endswith("_norm"):
            found += [(pair, value, None) for pair in _in_value(value, used)]
    for section, _ in narratives(document):
        found += [(pair, None, page) for pair, page in _in_section(section, used)]
    pairs = list(dict.fromkeys(pair for pair, _, _ in found))
    if not pairs:
        return
    shown = "; ".join(f"{quote(written)} tolkat som {quote(meant)}" for written, meant in pairs[:_SHOWN])
    more = f" och {len(pairs) - _SHOWN} till" if len(pairs) > _SHOWN else ""
    values = tuple({id(value): value for _, value, _ in found if value is not None}.values())
    pages = [page for _, _, page in found if page is not None]
    yield Hit(
        f"{shown}{more}.",
        values,
        field=values[0].field if values else "",
        actual=len(pairs),
        page=None if values else min(pages, default=None),
    )


def _vocabulary(document: Document) -> frozenset[str]:
    texts = (section.text for section, _ in narratives(document))
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _in_value(value: Value, used: frozenset[str]) -> Iterator[Pair]:
    if value.field == "namnd" and "felstavat" in value.flags:
        reading = parse_board(value.raw)
        if reading is not None and reading.value is not None:
            yield from reading.value.misspelt
    if _JOINED in value.flags:
        joined = join_hyphens(value.raw).joined
        yield from ((_one_line(written), meant) for written, meant in joined)
        if not joined:
            yield _one_line(value.raw), text_of(value)
    if value.field in _PROSE_FIELDS and text_of(value):
        yield from ((word.written, word.meant) for word in find_misspelt(text_of(value), used))


def _in_section(section: Section, used: frozenset[str]) -> Iterator[tuple[Pair, int]]:
    if _JOINED in section.flags:
        printed = "\n".join(words for _, words, _ in section.lines)
        for written, meant in join_hyphens(printed).joined:
            place = section.text.find(meant)
            yield (_one_line(written), meant), section.place_of(max(place, 0)).page
    for word in find_misspelt(section.text, used):
        yield (_one_line(word.written), word.meant), section.place_of(word.start).page


def _one_line(text: str) -> str:
    """A word torn over two lines, as it was torn."""
    return re.sub(r"\s*\n\s*", "", text)
