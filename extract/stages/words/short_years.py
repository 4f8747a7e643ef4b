"""Days with a year of two figures, which the label says stand in the order of year, month and day."""

from __future__ import annotations

import re

from extract.normalise.dates import full_year, parse_date
from extract.stages.words.kinds import Answer, Part

_HINT = re.compile(
    r"(?<!å)åå ?[-./ ]? ?mm ?[-./ ]? ?dd|(?<!å)å ?[-./, ] ?m ?[-./, ] ?d\b"
    r"|\bår ?[-./, ] ?mån(?:ad)? ?[-./, ] ?dag",
    re.IGNORECASE,
)
"""How a label asks for a day whose year may be of two figures."""
_DAY = re.compile(r"([0-9]{2}) ?[-./ ]? ?([01][0-9]) ?[-./ ]? ?([0-3][0-9])")


def short_dated(label: str, text: str) -> Answer | None:
    """The day of a text as `12-05-07` under a label as `Datum (åå-mm-dd)`; None where either is otherwise."""
    found = _DAY.fullmatch(text.strip()) if _HINT.search(label) else None
    if found is None:
        return None
    year, month, day = found.groups()
    named = parse_date(f"{full_year(year)}-{month}-{day}")
    if named is None or named.value is None:
        return None
    start = len(text) - len(text.lstrip())
    return Answer(1.0, (Part(0, named.value, start, start + len(text.strip())),))
