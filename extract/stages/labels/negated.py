"""Labels of amounts that ask for the opposite: what was not used, not granted or not applied for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, text_of
from models.form import Form, Kind

_NOT = r"\b(?:ej|icke|inte)\b"
_DONE = (
    r"(?:för\w*bruk|använ|ut?nyttja|nyttja|upparbet|sök|ansök|bevilj|tilldel|utbetal|rekvirer|redovis|godkän"
    r"|erhåll|disponer)"
)
_UNDONE = re.compile(rf"{_NOT}(?: (?:har|ännu|hittills|helt|kunnat))* {_DONE}", re.IGNORECASE)


def without_negated(lines: Sequence[Line], hits: Sequence[Hit], form: Form) -> list[Hit]:
    """The labels without those of amounts whose words, with the one before them, say that it was not done.

    `Ej förbrukade medel` asks for what is left. What else is said in the negative, as `ej moms`, qualifies the amount.
    """
    return [hit for hit in hits if not (_asks_for_an_amount(hit, form) and _is_negated(hit, lines))]


def _asks_for_an_amount(hit: Hit, form: Form) -> bool:
    spec = form.field(hit.name)
    return spec is not None and spec.kind is Kind.AMOUNT


def _is_negated(hit: Hit, lines: Sequence[Line]) -> bool:
    words = lines[hit.line - lines[0].index].words
    before = [words[hit.start - 1]] if hit.start else []
    return _UNDONE.search(text_of([*before, *hit.words])) is not None
