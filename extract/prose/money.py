"""Amounts inside prose: what each refers to, and whether it claims to be what a whole project has cost."""

from __future__ import annotations

import re

from extract.normalise.amount import Amount, find_amounts
from extract.prose.sentences import Sentence, split_sentences
from models.records import dataclass

_AFTER = re.compile(
    r"\s(?:till|för|i|på|avser|avseende|åt|per|om)\s(?P<noun>(?:[^\W\d_]{2,}(?:-[^\W\d_]+)?\s?){1,4})",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<noun>[^\W\d_]{4,})[^.!?\d]{0,30}\Z")
_COST = re.compile(
    r"\b(?:kostat|kostade|kostnad(?:en|er|erna)?|förbrukat|förbrukats|förbrukning(?:en)?|förbrukade\smedel|upparbetat|upparbetats"
    r"|utfall(?:et)?|använts|använt|redovisa[st])\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:projektets?|projekt\s[0-9]{1,2}|projekten)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:varav|därav|per|vardera|ungefärlig|enbart|bara|del\sav|resterande|ytterligare|hyra|lön|löner|material|lokal)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:i\sfjol|förra|föregående|tidigare|motsvarande|budget\w*|beräkna[st]|beviljat[s]?|beviljade|sökt|söker|prognos\w*|planera\w*"
    r"|nästa|kommande|ska|skall|kommer|årligen|sedan\sstarten)\b",
    re.IGNORECASE,
)
_THE_WHOLE_AGAIN = re.compile(
    r"(?:perioden|året|tertialet|projektet|helåret|halvåret|projekttiden)\b", re.IGNORECASE
)
_SOON = 80


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount in a sentence; `start` and `end` are offsets in the text that was given."""

    amount: Amount
    about: str
    """The words that it refers to, as written; empty where the sentence does not say."""
    is_project_cost: bool
    """The sentence says that this is what the project has cost, spent or reports."""
    start: int
    end: int
    sentence: Sentence


def find_mentions(text: str) -> list[Mention]:
    """Amounts in prose, in order.

    >>> [(str(m.amount.value), m.about) for m in find_mentions("Hyran var 12 000 kr, och 5 000 kr till fika.")]
    [('12000', 'Hyran'), ('5000', 'fika')]
    >>> [m.is_project_cost for m in find_mentions("Projektet har kostat 50 000 kronor, varav 2 000 kr i porto.")]
    [True, False]
    """
    if not any(character.isdigit() for character in text) and "kron" not in text and "miljon" not in text:
        return []
    amounts = find_amounts(text)
    if not amounts:
        return []
    found: list[Mention] = []
    for sentence in split_sentences(text):
        inside = [amount for amount in amounts if sentence.start <= amount.start < sentence.end]
        previous = sentence.start
        for amount in inside:
            before = text[previous : amount.start]
            after = text[amount.end : min(sentence.end, amount.end + _SOON)]
            whole = amount is inside[0] and _is_project_cost(before, after)
            found.append(Mention(amount, _about(before, after), whole, amount.start, amount.end, sentence))
            previous = amount.end
    return found


def _about(before: str, after: str) -> str:
    following = _AFTER.match(after)
    if following:
        return " ".join(following["noun"].split())
    near = _BEFORE.search(before.split(",")[-1])
    words = re.findall(r"[^\W\d_]{3,}", near[0]) if near else []
    return words[0] if words else ""


def _is_project_cost(before: str, after: str) -> bool:
    """`Projektet har under perioden kostat 50 000 kr`, and no part, other time or other purpose of it."""
    whole = _WHOLE.search(before)
    if whole is None or _COST.search(before, whole.start()) is None:
        return False
    if _OTHER_TIME.search(before) or _PART.search(before):
        return False
    following = _AFTER.match(after)
    return following is None or _THE_WHOLE_AGAIN.match(following["noun"]) is not None
