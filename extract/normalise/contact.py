"""E-mail addresses and Swedish telephone numbers."""

from __future__ import annotations

import re

from extract.normalise.reading import Reading, plain, stripped_span
from models.records import dataclass

_BEFORE_EMAIL = re.compile(r"(?:(?:e-?post(?:adress)?|e-?mail|mailto)\s?:\s*)?[.…]*", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.+@-])[A-Za-zÅÄÖåäö0-9_+-]{1,40}(?:\.[A-Za-zÅÄÖåäö0-9_+-]{1,40}){0,5}@"
    r"[A-Za-zÅÄÖåäö0-9-]{1,63}(?:\.[A-Za-zÅÄÖåäö0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![\w@-])"
)
_LABEL = re.compile(
    r"\s*(?:tel(?:efon)?(?:nr|nummer)?|tfn|mobil(?:telefon)?(?:nr|nummer)?|växel|fax)\b\.?\s?:?\s*",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,:/+-])(?<![0-9] )(?:(?P<land>(?:\+|00)46 ?(?:\(0\) ?)?)"
    r"(?P<utland>[1-9][0-9]{0,2}[ -]?[0-9](?:[ -]?[0-9]){4,8})"
    r"|(?P<area>0[1-9][0-9]{0,2}) ?[-/] ?(?P<local>[0-9](?:[ -]?[0-9]){4,8})"
    r"|\((?P<area2>0[1-9][0-9]{0,2})\) ?(?P<local2>[0-9](?:[ -]?[0-9]){4,8})"
    r"|(?P<spaced>0[1-9][0-9]{0,2} [0-9]{2,3}(?: ?[0-9]{2,3}){1,3})"
    r"|(?P<whole>0[1-9][0-9]{6,9})"
    r"|(?P<bare>5(?:08|[0-9]{2}) ?[0-9]{2,3} ?[0-9]{2,3}))(?![0-9]|[-/:,.][0-9]|\w| [0-9])"
)
_TWO_DIGIT_AREAS = frozenset({"08"})
_THREE_DIGIT_AREAS = frozenset(
    [
        "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035",
        "036", "040", "042", "044", "046", "054", "060", "063", "070", "072", "073", "076", "077",
        "079", "090",
    ]
)  # fmt: skip
_STOCKHOLM_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: `national` as Swedes write it (08-508 05 094), `e164` for machines (+46850805094)."""

    national: str
    e164: str


def _grouped(local: str) -> str:
    """The subscriber's digits in the groups that are customary."""
    sizes = {5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 2, 3)}.get(len(local), (len(local),))
    groups, position = [], 0
    for size in sizes:
        groups.append(local[position : position + size])
        position += size
    return " ".join(groups)


def _area_of(digits: str) -> str:
    if digits[:2] in _TWO_DIGIT_AREAS:
        return digits[:2]
    return digits[:3] if digits[:3] in _THREE_DIGIT_AREAS else digits[:4]


def _phone_of(found: re.Match[str]) -> tuple[Phone, tuple[str, ...]] | None:
    flags: tuple[str, ...] = ()
    area = found["area"] or found["area2"]
    if found["bare"]:
        local = found["bare"].replace(" ", "")
        if len(local) != _STOCKHOLM_LENGTH:
            return None
        area, flags = "08", ("antagen",)
    elif area:
        local = re.sub("[ -]", "", found["local"] or found["local2"])
    else:
        digits = re.sub("[ -]", "", found["spaced"] or found["whole"] or "0" + found["utland"])
        area = _area_of(digits)
        local = digits[len(area) :]
    if not 5 <= len(local) <= 8 or len(area) + len(local) > 11:
        return None
    return Phone(f"{area}-{_grouped(local)}", f"+46{area[1:]}{local}"), flags


def parse_phone(text: str) -> Reading[Phone] | None:
    """The telephone number, where the whole text is one, a label before it allowed.

    Eight digits that begin with 5 are taken for Stockholm's series, area code 08, with the flag `antagen`.

    >>> parse_phone("50805094")
    Reading(value=Phone(national='08-508 05 094', e164='+46850805094'), start=0, end=8, flags=('antagen',))
    >>> parse_phone("900 000")
    """
    start, end = stripped_span(text)
    if start == end or end - start > 60:
        return None
    body = plain(text[start:end])
    label = _LABEL.match(body)
    found = _PHONE.match(body, label.end() if label else 0)
    read = _phone_of(found) if found and body[found.end() :].strip() in ("", ".", ",") else None
    return Reading(read[0], start, start + found.end(), read[1]) if found and read else None


def find_phones(text: str) -> list[Reading[Phone]]:
    """All telephone numbers in running text; without an area code only right after a word such as `tel`.

    >>> [r.value.national for r in find_phones("Tfn 08/508 21 051 eller 070-174 06 05, belopp 900 000")]
    ['08-508 21 051', '070-174 06 05']
    >>> find_phones("3699 1771 1704 2 626 837")
    []
    """
    readings = []
    page = plain(text)
    for found in _PHONE.finditer(page):
        read = _phone_of(found)
        if read is None:
            continue
        labelled = re.search(
            r"(?:tel\w{0,8}|tfn|mobil\w{0,8}|växel)\.?:? ?\Z",
            page[max(0, found.start() - 16) : found.start()],
            re.I,
        )
        if found["bare"] and not labelled:
            continue
        readings.append(Reading(read[0], *found.span(), read[1]))
    return readings


def parse_email(text: str) -> Reading[str] | None:
    """The e-mail address, where the whole text is one; as written. Without an @ it is none.

    Dots to write on may stand before it.

    >>> parse_email("..kalle.test@example.org").value
    'kalle.test@example.org'
    >>> parse_email("kalle.test@example.org").value
    'kalle.test@example.org'
    >>> parse_email("kalle.test(Qexample.org")
    """
    start, end = stripped_span(text)
    body = text[start:end].rstrip(".,;")
    lead = _BEFORE_EMAIL.match(body)
    skip = lead.end() if lead else 0
    found = _EMAIL.fullmatch(body[skip:]) if len(body) <= 254 else None
    return Reading(found[0], start + skip, start + len(body)) if found else None


def find_email(text: str) -> list[Reading[str]]:
    """All e-mail addresses in running text, as written.

    >>> [r.value for r in find_email("Skriv till a.b@example.org, c@d.se.")]
    ['a.b@example.org', 'c@d.se']
    >>> find_email("[email protected]")
    []
    """
    if "@" not in text:
        return []
    return [Reading(found[0], *found.span()) for found in _EMAIL.finditer(text)]
