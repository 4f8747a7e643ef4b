"""What stands around a number tells whether it is money: names of other numbers, things counted, signs, limits."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.normalise.numeral import repair_digits

APPROXIMATELY = (
    r"ca|cirka|c:a|circa|omkring|ungefär|ung|runt|drygt|knappt|närmare|nästan|uppskattningsvis|preliminärt|"
    r"i storleksordningen"
)
AT_MOST = r"högst|max|maximalt|maximum|upp till|som mest|≤|<"
AT_LEAST = r"minst|lägst|≥|>"
_LOOK_BACK = 40
_MASK = "x"

_OTHER_NUMBERS = re.compile(
    r"(?:19|20)[0-9]{2}([-./])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])"
    r"|[0-9]{6,8}-[0-9]{4}(?![0-9])"
    r"|(?<![0-9.-])(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}(?= |\Z)"
    r"|(?<![0-9])(?<![0-9] )0[1-9][0-9]{0,2}[-/][0-9 ]{5,11}"
    r"|(?<![0-9])[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}(?![0-9])"
    r"|(?<![0-9])[0-3]?[0-9]/[01]?[0-9](?:[ /-](?:19|20)[0-9]{2}(?![0-9])|[-/][0-9]{2}(?![0-9/]))?(?![0-9/])"
    r"|(?<![0-9.,])(?![0-9]{1,3}(?:\.[0-9]{3})+(?!\.?[0-9]))[0-9]+(?:[.-][0-9]+){2,}"
    r"|[0-9]+(?:/[0-9]+)+"
    r"|(?<![0-9:])[0-9]+(?::[0-9]+)+(?!\s?kr|[0-9:])"
)
_CUT_GROUPS = re.compile(r"[0-9]{1,3}(?: [0-9]{3})* (?=x)")
_BEFORE = re.compile(
    rf"(?:\b(?:(?P<ungefar>{APPROXIMATELY})|(?P<hogst>{AT_MOST})|(?P<minst>{AT_LEAST}))\.? ?)?"
    r"(?P<currency>(?<![0-9])(?<![0-9] )\b(?:sek|kr)\.?:? ?)?"
    r"(?P<minus>\bminus |(?<![\w.,)])-)?(?P<dash>- )?(?P<open>\()?\Z",
    re.IGNORECASE,
)
_LONG_NUMBER = (
    r"dnr|diarienr|diarienummer|nr|nummer|box|konto|kontonr|tel|tfn|telefon|telnr|mobil|mobiltelefon|fax|växel|sfs|"
    r"org\.?\s?nr|orgnr|organisationsnummer|postnr|postnummer|bankgiro|bg|plusgiro|pg|postgiro|motpart|ikb|ansvar|"
    r"projektnr|id|ocr|kundnr|objekt|aktivitet|verksamhet"
)
_SHORT_NUMBER = (
    r"kl|klockan|sid|sida|s|p|punkt|projekt|version|kapitel|kap|artikel|art|paragraf|år|anslag|anslaget|del|etapp|fas|steg|"
    r"mål|delmål|bilaga|ap|lokal|rum|vecka|v"
)
_NAMED_NUMBER = re.compile(
    rf"(?:\b(?:(?P<long>{_LONG_NUMBER})|(?P<short>{_SHORT_NUMBER}))\.?[ :]{{0,2}}|§ ?|[0-9] ?x ?)\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ \n]?(?:-[A-Za-zåäö]|%|‰|°|procent|promille|(?:st|stycken|styck|personer|person|pers|invånare|boende"
    r"|medborgare|besök|besökare|"
    r"deltagare|elever|barn|ungdomar|unga|vuxna|äldre|seniorer|pensionärer|kvinnor|män|flickor|pojkar|tjejer|killar|"
    r"medlemmar|medlem|anställda|tjänster|årsarbetare|hushåll|lägenheter|bostäder|platser|exemplar|ex|timmar|tim|"
    r"minuter|min|sekunder|dagar|dygn|veckor|månader|mån|år|åringar|åriga|gånger|tillfällen|frågor|svar|röster|sidor|"
    r"ord|tecken|kvm|kvadratmeter|m2|m²|kubikmeter|meter|m|km|kilometer|mil|ton|kg|kilo|liter|kwh|mwh|h|"
    r"träd|bilar|cyklar|företag|föreningar|skolor|kommuner|grupper|familjer|följare|visningar|samtal|ärenden)(?!\w))",
    re.IGNORECASE,
)
PER_UNIT = re.compile(
    r"\s?(?:/\s?|per (?!den\b)|à |i (?=timmen|månaden|veckan))(?P<per>[a-zåäö]{1,14})\.?", re.IGNORECASE
)
_DAMAGE_HINT = re.compile(
    r"[0-9OoISBl](?:(?<=[0-9])(?:[OoISBl]| [OoISBl]{3}(?!\w))|(?<=[OoISBl])[0-9]|(?<=[lI])(?<!\w[lI]) [0-9])"
)
_DAMAGED = re.compile(
    r"(?<![\w.,])(?:[lI] (?=[0-9][0-9OoISBl]{2}(?!\w))[0-9OoISBl]{3}|"
    r"(?=[0-9OoISBl]{0,9}[0-9])(?=[0-9]{0,9}[OoISBl]|[0-9]{1,3} (?:[0-9]{3} )?[0-9]{0,2}[OoISBl])[0-9OoISBl]{1,10})"
    r"(?: [0-9OoISBl]{3}(?!\w))*(?!(?!kr|tkr|mnkr|mkr|sek)\w)"
)
_YYMMDD = re.compile(r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


class Before(NamedTuple):
    """What stands before a number: `start` is where it begins; `limit` is `ungefar`, `hogst`, `minst` or None."""

    start: int
    limit: str | None
    has_currency: bool
    is_negative: bool
    has_dash: bool
    in_parentheses: bool


def before(page: str, position: int) -> Before:
    """Sign, currency and limiting word before a position."""
    begin = max(0, position - _LOOK_BACK)
    found = _BEFORE.search(page[begin:position])
    if found is None:
        return Before(position, None, False, False, False, False)
    limit = next((name for name in ("ungefar", "hogst", "minst") if found[name]), None)
    return Before(
        begin + found.start(),
        limit,
        bool(found["currency"]),
        bool(found["minus"]),
        bool(found["dash"]),
        bool(found["open"]),
    )


def has_currency_before(page: str, position: int) -> bool:
    """Whether `SEK` or `kr` stands right before a position, and not after another amount.

    >>> has_currency_before("SEK 500", 4), has_currency_before("300 kr 500", 7)
    (True, False)
    """
    tail = page[max(0, position - 7) : position].casefold()
    return ("kr" in tail or "sek" in tail) and before(page, position).has_currency


def is_named_number(page: str, position: int, *, grouped: bool = False) -> bool:
    """Whether the words before a position name a number that is no amount: `Box`, `tel`, `dnr`, `§`.

    Grouped figures are never a page, a part or a year, so only the names of long numbers count before them.

    >>> is_named_number("Box 3424", 4), is_named_number("kostar 3424", 7)
    (True, False)
    >>> is_named_number("år 107 000", 3, grouped=True)
    False
    """
    found = _NAMED_NUMBER.search(page[max(0, position - 24) : position])
    return found is not None and not (grouped and found["short"])


def is_counted(page: str, position: int) -> bool:
    """Whether what follows a position is a thing that is counted, or a per cent sign.

    >>> is_counted("80 procent", 2), is_counted("900 000 Ansökan", 7)
    (True, False)
    """
    return _COUNTED.match(page, position) is not None


def is_bare_amount(digits: str, *, lenient: bool) -> bool:
    """Whether ungrouped digits without a currency may be money: not a year, a date, a telephone or a small number.

    >>> is_bare_amount("900000", lenient=False), is_bare_amount("150101", lenient=False)
    (True, False)
    """
    if lenient:
        return len(digits) >= 4 and not _YEAR.match(digits)
    return len(digits) in (6, 7) and not _YYMMDD.match(digits)


def without_other_numbers(run: str, following: str) -> str:
    """A run of figures with dates, telephones, registry numbers and clock times masked, same length.

    >>> without_other_numbers("2014-08-31 107 000", "")
    'xxxxxxxxxx 107 000'
    """
    if run.isdigit():
        return run
    masked = _OTHER_NUMBERS.sub(lambda found: _MASK * len(found[0]), run + following)[: len(run)]
    return _CUT_GROUPS.sub(lambda found: _MASK * len(found[0]), masked) if _MASK in masked else masked


def repaired(page: str) -> tuple[str, tuple[tuple[int, int, bool], ...]]:
    """The page with letters inside figures put right, one for one, and where: (start, end, is it doubtful).

    >>> repaired("kostar 9OO 000 kr")
    ('kostar 900 000 kr', ((7, 14, False),))
    """
    if _DAMAGE_HINT.search(page) is None:
        return page, ()
    spans: list[tuple[int, int, bool]] = []

    def put_right(found: re.Match[str]) -> str:
        spans.append((*found.span(), found[0].startswith("I ")))
        return repair_digits(found[0])

    return _DAMAGED.sub(put_right, page), tuple(spans)
