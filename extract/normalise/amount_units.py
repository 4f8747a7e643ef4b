"""Currency and unit words: what multiplies, what is kronor, what is another currency."""

from __future__ import annotations

import re
from typing import NamedTuple

THOUSANDS = r"tkr|tsek|kkr|ksek|t\.?kr|tusen\s?(?:kronor|kr\b\.?)|tusentals?\s(?:kronor|kr)|tusen"
MILLIONS = (
    r"mnkr|mkr|msek|mn\s?kr|mn\s?sek|m\s?kr|milj(?:on(?:er)?|\.)?\s?(?:svenska\s)?(?:kronor|kr\b\.?"
    r"|sek)|miljoner|miljon|milj\b\.?"
)
BILLIONS = r"mdkr|mdr\s?kr|mdsek|miljard(?:er)?\s?(?:kronor|kr\b\.?|sek)|miljarder|miljard|mdr"
KRONOR = r"kronor|krona|kr|sek|(?::-+|,--?(?![0-9])|\.--?(?![0-9]))(?:\s(?:kronor|kr\b|sek\b))?"
FOREIGN = r"euro|eur|€|usd|us-?dollar|dollar|\$|gbp|pund|£|nok|dkk|norska\skronor|danska\skronor|isk"

_SCALES = {"kr": 1, "tkr": 10**3, "mnkr": 10**6, "mdkr": 10**9}
_UNIT = rf"(?P<mdkr>{BILLIONS})|(?P<mnkr>{MILLIONS})|(?P<tkr>{THOUSANDS})|(?P<utlandsk>{FOREIGN})|(?P<kr>{KRONOR})"
UNIT_AFTER = re.compile(rf"\s?(?:{_UNIT})(?![A-Za-zÅÄÖåäö0-9])\.?", re.IGNORECASE)
_HEAD = re.compile(rf"(?<![A-Za-zÅÄÖåäö])(?:{_UNIT})(?![A-Za-zÅÄÖåäö0-9])", re.IGNORECASE)


class Unit(NamedTuple):
    name: str
    """`kr`, `tkr`, `mnkr`, `mdkr` or `utlandsk`."""
    end: int
    """Where the word ends in the text given."""

    @property
    def scale(self) -> int:
        return _SCALES.get(self.name, 1)


def unit_at(text: str, position: int) -> Unit | None:
    """The unit word at a position, one space before it allowed.

    >>> unit_at("900 tkr", 3)
    Unit(name='tkr', end=7)
    >>> unit_at("900 krav", 3)
    """
    found = UNIT_AFTER.match(text, position)
    if found is None or found.lastgroup is None:
        return None
    return Unit(found.lastgroup, found.end() - found[0].endswith("."))


def unit_of(heading: str | None) -> Unit:
    """The unit that a column head or a label names; kronor where it names none.

    >>> unit_of("Belopp i tkr").name, unit_of("mnkr").name, unit_of("Belopp").name
    ('tkr', 'mnkr', 'kr')
    """
    found = _HEAD.search(heading) if heading else None
    return Unit(found.lastgroup, found.end()) if found and found.lastgroup else Unit("kr", 0)
