"""Swedish postal lines and street addresses."""

from __future__ import annotations

import re

from extract.normalise.reading import Reading, composed, plain, stripped_span
from extract.normalise.text import fold
from extract.normalise.words import lexicon
from models.records import dataclass

_BOX = re.compile(r"\b(?:box|postbox|pb)\s{1,4}(?P<box>[0-9]{1,5})\b", re.IGNORECASE)
_CODE = re.compile(
    r"(?<![0-9.,:-])(?<![0-9] )(?:(?:SE|S) ?- ?)?(?P<first>[1-9][0-9]{2}) ?(?P<second>[0-9]{2})"
    r"(?![0-9]|[.,:-][0-9]| [0-9])"
)
_ABROAD = re.compile(r"(?<![\w-])(?P<code>(?:FIN?|AX|NO?|DK|EE|LV|DE?)-[0-9]{4,5})(?![0-9-])")
"""The number of a neighbouring country, with the letters of the country before it."""
_TOWN = re.compile(
    r"[ ,]{0,4}(?P<town>[A-ZÅÄÖÉ][A-Za-zÅÄÖåäöéü]+(?:[ -][A-ZÅÄÖa-zåäöé][A-Za-zÅÄÖåäöé]+){0,2})?"
)
_LETTERS = "A-Za-zÅÄÖåäöéü"
_STREET_WORD = re.compile(
    rf"(?:gatan|gata|vägen|väg|torget|torg|plan|plats(?:en)?|gränd(?:en)?|stig(?:en)?|allén?|backe(?:n)?|esplanaden|kaj(?:en)?|"
    rf"led(?:en)?|slinga(?:n)?|gången|gång|trappor|park(?:en)?|bron|strand(?:en)?|ringen|kroken|svängen|gården|höjden|hamn(?:en)?|tvärgränd)(?![{_LETTERS}])",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    rf"[{_LETTERS}]\s{{1,3}}[0-9]{{1,4}}(?:\s?[A-Z])?(?:\s?-\s?[0-9]{{1,4}}\s?[A-Z]?)?(?:,? (?:[0-9] tr"
    rf"|nb|bv|lgh [0-9]+))?(?=\s*(?:,|$|[0-9]{{3}} ?[0-9]{{2}}))"
)
_CARE_OF = re.compile(r"\bc/o\b", re.IGNORECASE)
_NOT_STREET = re.compile(r"[:@%]|\b(?:kr|tkr|år|ca|st|och|att|som|för|till|enligt|samt)\b", re.IGNORECASE)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class PostalLine:
    """A postal line taken apart; parts that are not there are None."""

    postbox: str | None
    postnummer: str | None
    """With its space: `165 23`; abroad with the letters of the country."""
    postort: str | None


def parse_postal(text: str) -> Reading[PostalLine] | None:
    """Post box, postcode and town from a line; the span runs from the first part found to the last.

    >>> parse_postal("Box  3424, 165 23 Hässelby").value
    PostalLine(postbox='3424', postnummer='165 23', postort='Hässelby')
    >>> parse_postal("AX-22100 Mariehamn").value
    PostalLine(postbox=None, postnummer='AX-22100', postort='Mariehamn')
    >>> parse_postal("900 000"), parse_postal("06523")
    (None, None)
    """
    body = plain(composed(text))
    start, end = stripped_span(body)
    if start == end or end - start > 4 * _LONGEST:
        return None
    box, code = _BOX.search(body), _CODE.search(body)
    abroad = _ABROAD.search(body)
    if abroad is not None:
        town = _TOWN.match(body, abroad.end())
        name = town["town"] if town else None
        last = town.end("town") if town and name else abroad.end()
        return Reading(PostalLine(None, abroad["code"], fold(name) if name else None), abroad.start(), last)
    if code is None:
        if box is None or end - start > _LONGEST:
            return None
        return Reading(PostalLine(box["box"], None, None), *box.span())
    if re.match(
        r"\s?(?:(?:kr|tkr|mnkr|sek|st|personer)\b|:-|%)", body[code.end() : code.end() + 10], re.IGNORECASE
    ):
        return None
    town = _TOWN.match(body, code.end())
    name = town["town"] if town else None
    first = box.start() if box and box.start() < code.start() else code.start()
    last = town.end("town") if town and name else code.end()
    postbox = box["box"] if box else None
    return Reading(
        PostalLine(postbox, f"{code['first']} {code['second']}", fold(name) if name else None), first, last
    )


def street_score(text: str) -> float:
    """How much a text looks like a Swedish street address, 0 to 1; deterministic, not a probability.

    >>> street_score("Hässelby torg 20-22") > 0.8 > 0.3 > street_score("Ansökan avser 2 tjänster")
    True
    >>> street_score("c/o Testsson, Box 12") > 0.5
    True
    """
    body = fold(plain(text))
    if not body or len(body) > _LONGEST:
        return 0.0
    score = 0.0
    street = _STREET_WORD.search(body)
    house = _HOUSE.search(body)
    if street:
        score += 0.45
    if house:
        score += 0.4 if street else 0.3
    if _CARE_OF.search(body):
        score += 0.35
    if _BOX.search(body):
        score += 0.6
    if not body[0].isupper() and not _CARE_OF.match(body):
        score -= 0.4
    if _NOT_STREET.search(body) or len(body.split()) > 9:
        score -= 0.5
    if body.endswith((".", "?", "!")):
        score -= 0.2
    if (street or house) and body.split()[0].casefold().rstrip("s") in lexicon("ortnamn"):
        score += 0.1
    return max(0.0, min(1.0, score + (0.1 if street and house else 0.0)))
