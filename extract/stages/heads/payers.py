"""Words that say of a list of amounts that it is no list of costs: it tells who pays, or who shares what is paid."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.page.lines import Line

_INCOME = re.compile(
    r"(?:[0-9.]{1,6}\s)?(?:\w+\s){0,2}(?:intäkt|inkomst|finansi[eä]r|medfinansi[eä]r|bidrag\b|bidragsgivare|(?:så\s)?(?:betalas|täcks)"
    r"|egen\sinsats)",
    re.IGNORECASE,
)
_COST = re.compile(r"kostnad|utgift", re.IGNORECASE)
_PAYS = re.compile(r"intäkt|inkomst|finansi|bidrag\b|egen\sinsats|egna\smedel", re.IGNORECASE)
_PARTIES = re.compile(
    r"(?:med)?sökande\b|förening(?:en|ar|arna|ens\snamn)?\b|organisation|(?:projekt|samarbets)?part(?:er|ner|ners)?\b"
    r"|(?:bidrags)?givare|huvudm[aä]n|bidragsmottagare",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:antal\w*|deltagare|medlemmar|besök(?:are)?|personer|flickor|pojkar|kvinnor|män|ungdomar|barn|elever|platser"
    r"|ålder|åldersgrupp\w*|målgrupp\w*|km|kilometer)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"kostnad|utgift|utfall|budget|bidrag|intäkt|finansi|förbruk|belopp|pris|lön\b|\bkr\b|kronor|\bi?(?:tkr|kkr|mnkr|mkr|sek)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:summa\s)?(?:sök[ts]|sökta|ansök[ts]|äskat|äskas|begär[ts])\s(?:belopp|bidrag|stöd|summa|medel|anslag|av|från|hos)\b",
    re.IGNORECASE,
)
_WHITE = 0.9
"""Heights of a line that part a heading from the rows above it."""
_MOST_IN_HEADING = 6
_LONGEST_HEAD = 5
"""Words."""


def is_income(text: str) -> bool:
    """Whether a heading stands over where the money comes from.

    >>> is_income("Finansiering"), is_income("Summa intäkter"), is_income("Kostnader"), is_income("Lön")
    (True, True, False, False)
    """
    return _INCOME.match(text) is not None and _COST.search(text) is None


def names_no_costs(head: str) -> bool:
    """Whether the head over the texts of a table says that they are no costs: who pays, or who asks for a share.

    >>> names_no_costs("Finansiär"), names_no_costs("Sökande"), names_no_costs("Aktivitet")
    (True, True, False)
    """
    if ":" in head or len(head.split()) > _LONGEST_HEAD:
        return False
    return is_income(head) or (_PARTIES.match(head) is not None and _COST.search(head) is None)


def asks_for_money(text: str) -> bool:
    """Whether the name of a row is that of the sum applied for.

    >>> asks_for_money("Sökt belopp"), asks_for_money("Sökt från kommunen"), asks_for_money("Söktryck")
    (True, True, False)
    """
    return _ASKS.match(text) is not None


def count_people(heads: Sequence[str]) -> bool:
    """Whether the heads of a table speak of people, things or distances that are counted, and none of money.

    >>> count_people(["Målgrupp", "Antal"]), count_people(["Resurs", "Antal", "Kostnad"]), count_people(["Lokal", ""])
    (True, False, False)
    """
    text = " ".join(heads)
    return _COUNTED.search(text) is not None and _MONEY.search(text) is None


def pay_for_costs(names: Sequence[str]) -> bool:
    """Whether all of some items say that the money comes from there: they are listed below the costs that they pay.

    >>> pay_for_costs(["12,0 % Privat medfinansiering", "Bidrag från fonder"]), pay_for_costs(["Lön", "Bidrag"])
    (True, False)
    """
    return bool(names) and all(map(pays, names))


def pays(name: str) -> bool:
    """Whether a name is that of money that comes in, or is asked for.

    >>> pays("Sökt belopp"), pays("Kommunens bidrag"), pays("Bidragskostnader")
    (True, True, False)
    """
    return _pays(name) or asks_for_money(name)


def _pays(name: str) -> bool:
    return _PAYS.search(name) is not None and _COST.search(name) is None


def heads_income(line: Line, above: Line) -> bool:
    """Whether a line alone under white heads the list of who pays."""
    apart = line.page != above.page or line.box.top - above.box.bottom > _WHITE * line.box.height
    return apart and len(line.segments) == 1 and len(line.words) <= _MOST_IN_HEADING and is_income(line.text)
