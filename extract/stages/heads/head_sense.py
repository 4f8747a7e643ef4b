"""What the head over amounts says of their time and sort: a plan, an earlier period, a price of one, days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.normalise.dates import parse_date

_PLANNED = re.compile(
    r"(?:\w+\.?\s)?(?:budget|bud\b|prognos)|plan|kalkyl|beräkna|uppskatta|sökt|bevilja"
    r"|(?:(?:kostnad(?:er)?,? )?(?:enligt |enl\.? ?))?(?:ansök|avtal\b|beslut)",
    re.IGNORECASE,
)
_SPENT = re.compile(r"utfall|\butf\b|bokför|redovisa|faktisk|förbruk|upparbet|verklig|använ", re.IGNORECASE)
_EARLIER = re.compile(
    r"tidigare|föregående|förra|i fjol|hittills|\back(?:\.|um|\b)|denna period|perioden\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(r"\back|tidigare|föreg|förra|i fjol|hittills|\bfg\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:denna|aktuell|nuvarande|perioden|period|nu)\b", re.IGNORECASE)
_PARTIAL = re.compile(
    r"tidigare|föregående|förra|i fjol|hittills|\back(?:\.|um|\b)"
    r"|\bper (?:år|månad|termin|timme|dag|vecka|person|deltagare|medlem|styck|enhet)|/(?:år|mån|tim|st|person)",
    re.IGNORECASE,
)
_PAST = re.compile(r"föregående|tidigare|förra året|i fjol|bokslut|utfall|resultaträkning", re.IGNORECASE)
_ANOTHER_YEAR = re.compile(
    r"\bföregående\b|\bförra\b|\bfjolår|\bi fjol\b|\btidigare (?:års?|projekt|period)|\b(?:till|som|för) jämförelse\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_PRICE = re.compile(
    r"(?:[aáà][ -]?)?\w*pris\w*(?:/\w+| per \w+)?(?:,? \(?(?:kr|sek|kronor|tkr)\)?)?|timlön|timkostnad",
    re.IGNORECASE,
)

_COUNTS = re.compile(
    r"(?:(?:beräknat |varav )?antal|årsarbet|årsanställ|medlemsantal|deltagarantal|ideella tim)",
    re.IGNORECASE,
)


def is_planned(head: str) -> bool:
    """Whether amounts under a head are what was to be spent, and not what was.

    >>> is_planned("Budget 2016"), is_planned("Budgetutfall"), is_planned("Belopp")
    (True, False, False)
    >>> is_planned("Kostnad enligt beslut"), is_planned("Bud 2008"), is_planned("Kostnad hittills")
    (True, True, False)
    """
    return _PLANNED.match(head) is not None and _SPENT.search(head) is None


def is_difference(head: str) -> bool:
    """Whether amounts under a head are what is left between a plan and what was spent: `Budget - utfall`."""
    return _PLANNED.match(head) is not None and _SPENT.search(head) is not None and " " in head


def is_spent(head: str) -> bool:
    """Whether amounts under a head are what was spent.

    >>> is_spent("Kostnad enl. bokföring"), is_spent("Budget - utfall"), is_spent("Kostnad")
    (True, False, False)
    """
    return _SPENT.search(head) is not None and not is_difference(head)


def is_of_earlier_year(head: str, others: Sequence[str]) -> bool:
    """Whether a head names a year, and another head a later one.

    >>> is_of_earlier_year("Utfall 2015", ["Budget 2016"]), is_of_earlier_year("Utfall 2016", ["Budget 2016", ""])
    (True, False)
    """
    own = [int(year) for year in _YEAR.findall(head)]
    later = [int(year) for other in others for year in _YEAR.findall(other)]
    return bool(own and later) and max(own) < max(later)


def is_of_earlier(head: str) -> bool:
    """Whether a head parts what is told of now from what was told before."""
    return _EARLIER.search(head) is not None


def is_of_other_time(head: str) -> bool:
    """Whether the amounts under a head are of another time than the paper's own, or of more than that.

    >>> is_of_other_time("Ack. utfall"), is_of_other_time("Föreg. år"), is_of_other_time("Utfall period")
    (True, True, False)
    """
    return _OTHER_TIME.search(head) is not None


def is_of_now(head: str) -> bool:
    """Whether the amounts under a head are of the time that the paper tells of, beside others.

    >>> is_of_now("Denna rekvisition"), is_of_now("Nu redovisat"), is_of_now("Tidigare perioder")
    (True, True, False)
    """
    return _NOW.search(head) is not None and not is_of_other_time(head)


def is_partial(label: str) -> bool:
    """Whether a label asks for more than the time that the paper is about, or another, or for one of several.

    >>> is_partial("Förbrukat hittills"), is_partial("Sökt belopp per år"), is_partial("Förbrukat per 2016-12-31")
    (True, True, False)
    """
    return _PARTIAL.search(label) is not None


def is_past(heading: str) -> bool:
    """Whether a heading over the table of an application says that it is of a year that has been."""
    return _PAST.search(heading) is not None and _PLANNED.search(heading) is None


def is_of_another_year(heading: str) -> bool:
    """Whether a heading over a table says that it is of a year before the paper's own.

    >>> is_of_another_year("Föregående års kostnader"), is_of_another_year("Budget 2015 (till jämförelse)")
    (True, True)
    >>> is_of_another_year("Jämförelse mellan budget och utfall")
    False
    """
    return _ANOTHER_YEAR.search(heading) is not None


def is_price(head: str) -> bool:
    """Whether a head says that the amounts under it are of one piece.

    >>> is_price("Pris (kr)"), is_price("À-pris"), is_price("Pris/st (SEK)"), is_price("Pris totalt")
    (True, True, True, False)
    """
    return _PRICE.fullmatch(head) is not None


def are_counts(names: Sequence[str]) -> bool:
    """Whether most names say that something is counted: answers on a form, and no costs.

    >>> are_counts(["Antal ledare", "Årsarbetskrafter"]), are_counts(["Antal barn", "Hyra", "Mat"]), are_counts([])
    (True, False, False)
    """
    return sum(_COUNTS.match(name) is not None for name in names) * 2 > len(names)


def are_days(names: Sequence[str]) -> bool:
    """Whether every name is nothing but a day: a plan of payments or a list of vouchers.

    >>> are_days(["2016-03-01", "1/9 2016"]), are_days(["Hyra", "2016-03-01"]), are_days([])
    (True, False, False)
    """
    return bool(names) and all(parse_date(name) is not None for name in names)
