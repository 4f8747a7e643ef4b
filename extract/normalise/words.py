"""Is this a Swedish word? A list of base forms and the common endings, loaded at the first question."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = frozenset(
    [
        "s", "n", "en", "ns", "ens", "t", "et", "ts", "ets", "a", "as", "ar", "ars", "arna", "arnas",
        "er", "ers", "erna", "ernas", "or", "ors", "orna", "ornas", "r", "na", "nas", "rna", "rnas",
        "ad", "ade", "ades", "at", "ats", "de", "des", "dd", "te", "tes", "d", "an", "ande", "andes",
        "are", "aste", "e", "es", "ende", "ast",
    ]
)  # fmt: skip
_LONGEST_ENDING = 5
_SHORTEST_PART = 4


@cache
def lexicon(name: str) -> frozenset[str]:
    """The lines of `models/lexicon/<name>.txt`, comments and empty lines left out."""
    text = (files("models") / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    return frozenset(line for line in lines if line[:1] != "#") - {""}


@lru_cache(maxsize=16384)
def is_known_word(word: str) -> bool:
    """Whether the word, in any common inflection, is in the word list; case is ignored.

    >>> is_known_word("ungdomarnas"), is_known_word("miljebehandlare")
    (True, False)
    """
    return is_in_word_list(word.casefold())


def is_in_word_list(word: str) -> bool:
    """As `is_known_word`, of letters in lower case that nobody has written and nobody will ask for again."""
    base_forms = lexicon("ordlista")
    if word in base_forms:
        return True
    for length in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1):
        if word[-length:] in _ENDINGS:
            stem = word[:-length]
            if stem in base_forms or stem + "a" in base_forms or stem + "e" in base_forms:
                return True
    return False


def is_compound(word: str) -> bool:
    """Whether the word can be cut into two known words of four letters or more.

    >>> is_compound("trygghetsprojekt"), is_compound("smsbidrag")
    (True, False)
    """
    word = word.casefold()
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return any(is_known_word(word[:cut]) and is_known_word(word[cut:]) for cut in cuts)
