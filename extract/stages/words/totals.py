"""Words that say of a row that it sums other rows, or repeats a part of them."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from extract.stages.words.wordings import key_of

_TOTAL = (
    *("summa", "total", "totalt", "totala", "totalsumma", "slutsumma", "totalkostnad", "totalbelopp"),
    *("netto", "nettokostnad"),
)
_TOGETHER = ("Tillsammans", "Sammanlagt")
"""Words that sum at the head of a row, and inside a name do not."""
_SHORT = ("S:a", "s:a", "S:A")
_ALL = re.compile(
    r"(?:alltsammans|(?:allt|eller|blir|i) (?:allt|tillsammans|ihop|tillhopa|sammanlagt)|tillhopa|inalles"
    r"|allt som allt|(?:alla|samtliga) (?:kostnader|utgifter|intäkter|inkomster|belopp))\b",
    re.IGNORECASE,
)
"""How people sum who write no tables: `eller tillhopa`."""
_LAST = frozenset(("totalt", "sammanlagt", "tillsammans", "summa", "inalles", "tillhopa"))
_OF_THE_WHOLE = ("kostnad", "utgift", "budget", "projekt", "belopp", "utfall", "forbruk", "redovisa")
"""How a text begins that sums by its last word: `Kostnad totalt`; a row may end in that word as well."""
_QUALIFIES = re.compile(r"\w{3,}(?:ande|ade|iga|liga|ända)", re.IGNORECASE)
"""A word before the costs that says which of them count: `Eligible costs in all`."""
_MOST_WORDS = 4
_UNITS = frozenset(("kr", "kronor", "sek", "tkr"))
_SUBTOTAL = (
    *("delsumma", "varav", "darav", "darutav", "avvilk"),
    *("atttransportera", "transportfranfor", "transporttillnasta", "transportfransid"),
    *("ingaendebalans", "ingaendesaldo", "utgaendebalans", "utgaendesaldo"),
)
"""How parts of other rows are called, and what a page hands on to the next."""
_CARRIED = re.compile(
    r"(?:(?:ingående |utgående )?transport(?:eras|erat|\.)?|(?:överfört|överföring|balanserat)(?: från)?"
    r"|(?:transport(?:erat)? |överfört )?(?:från|till) (?:föregående|förra|nästa) (?:sida|blad))"
    r"[\s:]*[-–−]?[0-9\s.,]*(?:kr)?",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"(?:(?:beräknat|årets|periodens|projektets|ekonomiskt) )?resultat(?: (?:efter|före|enligt) .*)?"
    r"[\s:]*[-–−0-9\s.,]*(?:kr)?",
    re.IGNORECASE,
)
"""What income leaves when costs are paid."""


@lru_cache(maxsize=8192)
def is_total(text: str) -> bool:
    """Whether a row's text says that the row sums the others; one letter wrong in the word does not hide it.

    >>> is_total("Suma kostnader"), is_total("S:a övrigt"), is_total("Sommarjobb"), is_total("Delsumma")
    (True, True, False, False)
    >>> is_total("Kostnad totalt 1 774 500"), is_total("Utgifter inalles:"), is_total("Kostnad för totalt tre läger")
    (True, True, False)
    >>> is_total("Stödberättigande kostnader tillsammans"), is_total("Personalkostnader totalt")
    (True, False)
    >>> is_total("**** Summa 350")
    True
    """
    text = text.lstrip("*= ")
    if text.startswith((*_TOGETHER, *_SHORT)) or _ALL.match(text):
        return True
    words = text.split(maxsplit=_MOST_WORDS + 1)
    return bool(words) and (_is_word_of_total(key_of(words[0])) or _ends_in_total(words))


def _ends_in_total(words: list[str]) -> bool:
    """Whether a few words about the whole end in one that sums; the amount may stand behind it."""
    first = 1 if _QUALIFIES.fullmatch(words[0]) and len(words) > 2 else 0
    if not key_of(words[first]).startswith(_OF_THE_WHOLE):
        return False
    keys = [key_of(word) for word in words[1:_MOST_WORDS]]
    last = next((n for n, key in enumerate(keys) if key in _LAST), None)
    if last is None:
        return False
    behind = words[last + 2 : last + 3]
    return (
        not any(character.isalpha() for word in behind for character in word) or key_of(behind[0]) in _UNITS
    )


@lru_cache(maxsize=4096)
def _is_word_of_total(key: str) -> bool:
    near = [word for word in _TOTAL if abs(len(word) - len(key)) <= 1]
    return any(OSA.distance(key, word, score_cutoff=1) <= 1 for word in near)


def is_of_the_whole(key: str) -> bool:
    """Whether a word, as a key, speaks of all that a table sums: of costs, of the budget."""
    return key.startswith(_OF_THE_WHOLE)


def is_subtotal(text: str) -> bool:
    """Whether a row or a column only repeats a part of what others hold.

    >>> is_subtotal("varav lön"), is_subtotal("Av vilket lön"), is_subtotal("Delsumma personal"), is_subtotal("Lön")
    (True, True, True, False)
    >>> is_subtotal("Att transportera 2 260 967"), is_subtotal("Transporter")
    (True, False)
    >>> is_subtotal("BERÄKNAT RESULTAT 6 173,50"), is_subtotal("Resultatkonferens 5 000")
    (True, False)
    """
    return key_of(text).startswith(_SUBTOTAL) or _RESULT.fullmatch(text) is not None


def is_carried(text: str) -> bool:
    """Whether a row of accounts only carries a sum from one page to the next; a budget may cost a `Transport`.

    >>> is_carried("Transport 1 357 188"), is_carried("Från föregående sida"), is_carried("Transport av båt 400")
    (True, True, False)
    """
    return _CARRIED.fullmatch(text) is not None
