"""Numbers that identify: organisations, persons (to be masked), cases in a registry."""

from __future__ import annotations

import re
from datetime import date

from extract.normalise.reading import Reading, plain, stripped_span

_ORGANISATION = re.compile(
    r"(?:(?:org(?:anisations)?\.?\s?(?:nr|nummer))\.?\s?:?\s*)?(?P<century>16)?(?P<six>[0-9]{6}) ?-? ?"
    r"(?P<four>[0-9]{4})",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(
    r"(?<![\w.,:/+-])(?<![0-9] )(?P<century>16)?(?P<six>[0-9]{6})-(?P<four>[0-9]{4})(?![\w/-]|[.,:][0-9]| [0-9])"
)
_FINNISH = re.compile(
    r"(?:FO[- ]?(?:nr|nummer)\.?\s?:?\s*)?(?P<seven>[0-9]{7})-(?P<check>[0-9])", re.IGNORECASE
)
_FINNISH_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
_PERSONAL = re.compile(
    r"(?<![\w.,:/+-])(?<![0-9][ ])(?P<century>(?:18|19|20))?(?P<date>[0-9]{6})(?P<sign> ?[-+] ?)?"
    r"(?P<four>[0-9]{4})(?![\w/+-]|[.,:][0-9]| [0-9])"
)
_COORDINATION_DAY = 60
_MASK = "[personnummer]"
_SHORTEST_PERSONAL = 10
_SMALLEST_THIRD_DIGIT = "2"
_DNR_LABEL = re.compile(
    r"\s*(?:(?:vår(?:t)? |er(?:t)? )?(?:d(?:iarie)?\.? ?n(?:umme)?r|diarien(?:umme)?r|beteckning"
    r"|ärende(?:nummer|nr)|journaln(?:umme)?r)\b\.?\s?:?\s*)?",
    re.IGNORECASE,
)
_DNR = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,9}(?:-[A-Z][A-Za-z]{0,3})?[ /-]?|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} )?"
    r"[0-9]{1,5}(?:\.[0-9]{1,4}){0,4}\.?(?: ?[-/:] ?[0-9]{1,7}){1,4}(?:/[A-ZÅÄÖ][A-Za-z]{0,4}|-[A-ZÅÄÖ]{1,3})?\Z"
)
_DNR_OF_A_LABEL = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,9} ?)?(?:19|20)[0-9]{2}\.[0-9]{1,6}\Z|(?:[1-9]|00)[0-9]{5,9}\Z"
    r"|[A-ZÅÄÖ]{2,5}-[0-9]{5,8}\Z|[0-9]{2,4}[-.][0-9]{3,6}-[A-ZÅÄÖ]{1,2}\Z"
    r"|[0-9]{1,6}(?:[-/.][0-9]{1,6}){2,4}\Z"
    r"|(?:[A-ZÅÄÖ]{1,6} ?)?[0-9]{1,5}/[0-9]{2,5} [0-9]{3}\Z"
)
"""A number that only the label before it tells from an amount or the like; the plan's code may stand behind it."""
_DAY = re.compile(
    r"(?:(?:19|20)[0-9]{2}|[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z"
    r"|[0-3]?[0-9]([-/.])[01]?[0-9]\1(?:[0-9]{2}){1,2}\Z"
)
_ISO_DATE = re.compile(r"(?:19|20)[0-9]{2}-[0-1][0-9]-[0-3][0-9]\Z")
_YEARS = re.compile(r"(?:19|20)[0-9]{2} ?[-/] ?(?:[0-9]{2}|(?:19|20)[0-9]{2})\Z")
_OF_AN_OFFICE = re.compile(
    r"[A-ZÅÄÖ]{2,6} ?-?(?:19|20)?[0-9]{2}[/:][0-9]{2,6}\Z|[A-ZÅÄÖ]{2,6} ?(?:19|20)?[0-9]{2}-[0-9]{2,6}\Z"
)
"""Capitals of an office, a year and a number."""
_SPACED = re.compile(r" ?([-/:]) ?")


def luhn_is_right(digits: str) -> bool:
    """Whether the last digit is the check digit (modulus 10) of those before it.

    >>> luhn_is_right("2120000142"), luhn_is_right("2120000143")
    (True, False)
    """
    total = 0
    for position, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + position % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def parse_organisationsnummer(text: str) -> Reading[str] | None:
    """The organisation number with its hyphen; a wrong check digit gives the value None and the flag `ogiltig`.

    The FO-nummer of an organisation in Finland is one too, where its check digit is right: a number on a Swedish
    giro is written alike.

    >>> parse_organisationsnummer("16212000-0142").value, parse_organisationsnummer("212000-0143").flags
    ('212000-0142', ('ogiltig',))
    >>> parse_organisationsnummer("3699 1771 1704")
    """
    start, end = stripped_span(text)
    if end - start > 60:
        return None
    printed = plain(text[start:end]).rstrip(".")
    found = _ORGANISATION.fullmatch(printed)
    if found is not None:
        return _organisation(found, start, end)
    finnish = _FINNISH.fullmatch(printed)
    if finnish is None or not _finnish_is_right(finnish["seven"], int(finnish["check"])):
        return None
    return Reading(f"{finnish['seven']}-{finnish['check']}", start, end)


def _finnish_is_right(seven: str, check: int) -> bool:
    """Whether the check digit (modulus 11) of an FO-nummer is that of its seven digits.

    >>> _finnish_is_right("2463771", 9), _finnish_is_right("2463771", 5)
    (True, False)
    """
    left = sum(weight * int(digit) for weight, digit in zip(_FINNISH_WEIGHTS, seven, strict=True)) % 11
    return left != 1 and check == (11 - left) % 11


def _organisation(found: re.Match[str], start: int, end: int) -> Reading[str] | None:
    digits = found["six"] + found["four"]
    if digits[2] < _SMALLEST_THIRD_DIGIT:
        return None
    if not luhn_is_right(digits):
        return Reading(None, start, end, ("ogiltig",))
    return Reading(f"{found['six']}-{found['four']}", start, end)


def find_organisationsnummer(text: str) -> list[Reading[str]]:
    """Organisation numbers with a hyphen in running text.

    >>> [r.value for r in find_organisationsnummer("Förening, org.nr 802459-2829, den 2014-08-31")]
    ['802459-2829']
    >>> find_organisationsnummer("850709-9805")
    []
    """
    found = (_organisation(match, *match.span()) for match in _IN_TEXT.finditer(plain(text)))
    return [reading for reading in found if reading is not None]


def _is_personal(found: re.Match[str]) -> bool | None:
    """Whether date and check digit are those of a person; None where only the check digit is wrong."""
    year, month, day = (int(found["date"][i : i + 2]) for i in (0, 2, 4))
    day -= _COORDINATION_DAY if day > _COORDINATION_DAY else 0
    centuries = (int(found["century"]),) if found["century"] else (19, 20)
    if not any(_exists(century * 100 + year, month, day) for century in centuries):
        return False
    return True if luhn_is_right(found["date"] + found["four"]) else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def find_personal_numbers(text: str) -> list[Reading[str]]:
    """Personal identity and co-ordination numbers; the value is the mask, never the number.

    One whose date is right and whose check digit is not has the value None and the flag `ogiltig`: it may be mistyped.
    Ten or twelve digits without a sign count only with a right check digit.

    >>> find_personal_numbers("Elev 850709-9805 började")
    [Reading(value='[personnummer]', start=5, end=16, flags=())]
    >>> find_personal_numbers("2014-08-31, 3699 1771 1704, dnr 850709-2015/1")
    []
    """
    readings: list[Reading[str]] = []
    if len(text) < _SHORTEST_PERSONAL:
        return readings
    for found in _PERSONAL.finditer(plain(text)):
        verdict = _is_personal(found)
        if verdict:
            readings.append(Reading(_MASK, *found.span()))
        elif verdict is None and (found["sign"] or found["century"]):
            readings.append(Reading(None, *found.span(), ("ogiltig",)))
    return readings


def mask_personal_numbers(text: str, *, doubtful: bool = False) -> str:
    """The text with every personal number masked; with `doubtful` also those whose check digit is wrong.

    >>> mask_personal_numbers("Elev 198507099805, 2014-08-31, 3699 1771 1704")
    'Elev [personnummer], 2014-08-31, 3699 1771 1704'
    >>> mask_personal_numbers("Org.nr 212000-0142")
    'Org.nr 212000-0142'
    """
    pieces: list[str] = []
    done = 0
    for reading in find_personal_numbers(text):
        if reading.value is None and not doubtful:
            continue
        pieces += (text[done : reading.start], _MASK)
        done = reading.end
    return "".join(pieces) + text[done:]


def _looks_like_other(number: str) -> bool:
    """Without a label: a house number, a span of years, a telephone number or the like."""
    if _OF_AN_OFFICE.match(number):
        return False
    separators = len(re.findall("[-/:]", number)) + number.count(".")
    digits = sum(character.isdigit() for character in number)
    return (
        separators < 2 and (digits < 6 or number[0] == "0" or _YEARS.match(number) is not None)
    ) or number.count(":") > 0


def _is_of_its_label(number: str) -> bool:
    return _DNR_OF_A_LABEL.match(number) is not None and _DAY.match(number) is None


def parse_diarienummer(text: str) -> Reading[str] | None:
    """The registry number, kept as written but for the spaces around its signs.

    >>> parse_diarienummer("D nr 008 – 121 / 05").value, parse_diarienummer("KS 2018/911").value
    ('008-121/05', 'KS 2018/911')
    >>> parse_diarienummer("KS-2019-353").value
    'KS-2019-353'
    >>> parse_diarienummer("Dnr KUL 2021.317").value, parse_diarienummer("Ku2018/01234/KO").value
    ('KUL 2021.317', 'Ku2018/01234/KO')
    >>> parse_diarienummer("Dnr RFS-220417").value, parse_diarienummer("RFS-220417")
    ('RFS-220417', None)
    >>> parse_diarienummer("Dnr 02817-2021-9.2").value
    '02817-2021-9.2'
    >>> parse_diarienummer("Dnr 88.0417-K").value, parse_diarienummer("88.0417-K")
    ('88.0417-K', None)
    >>> parse_diarienummer("Dnr 204/91 042").value, parse_diarienummer("RF 0412/09-A").value
    ('204/91 042', 'RF 0412/09-A')
    >>> parse_diarienummer("2014-08-31"), parse_diarienummer("dnr /2012")
    (None, None)
    """
    start, end = stripped_span(text)
    if start == end or end - start > 80:
        return None
    body = plain(text[start:end])
    label = _DNR_LABEL.match(body)
    skip = label.end() if label else 0
    number = body[skip:].rstrip(".,;")
    if _DNR.match(number) is None and not (skip and _is_of_its_label(number)):
        return None
    if _ISO_DATE.match(number) and not skip:
        return None
    if not skip and _looks_like_other(number):
        return None
    return Reading(_SPACED.sub(r"\1", number), start + skip, start + skip + len(number))
