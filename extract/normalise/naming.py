"""Names of projects by the words that tell: what two names share, and whether each has a word of its own."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from extract.normalise.text import match_key

_SHORTEST_WORD = 4
_STEM = 6
_SPELT_ALIKE = 88
_ENDINGS = frozenset(
    [
        "", "a", "ad", "ade", "an", "ande", "andet", "ans", "ar", "are", "aren", "arna", "arnas", "ars",
        "as", "at", "d", "de", "e", "en", "ens", "er", "erna", "ernas", "ers", "es", "et", "ets", "ing",
        "ingar", "ingen", "n", "na", "nas", "ns", "or", "orna", "ornas", "ors", "r", "rna", "rnas", "rs",
        "s", "t", "ts",
    ]
)  # fmt: skip
"""What an inflection may leave behind the letters that two forms share."""
_SAYS_NOTHING = frozenset(
    f"{word}{ending}"
    for word, endings in {
        "projekt": ("", "et", "en"), "insats": ("", "en", "er", "erna"), "åtgärd": ("", "en", "er", "erna"),
        "satsning": ("", "en", "ar", "arna"), "verksamhet": ("", "en", "er", "erna"), "aktivitet": ("er", "erna"),
        "fortsättning": ("", "en"), "fortsatt": ("", "a"), "särskild": ("", "a"), "ytterligare": ("",),
        "etapp": ("", "en"), "delprojekt": ("", "et"),
    }.items()
    for ending in endings
)  # fmt: skip
"""Words that one and the same project is called with in one paper and without in another."""


@lru_cache(maxsize=1 << 16)
def telling_words(name: str) -> frozenset[str]:
    """The longer words that say what the project is; all words where none does.

    >>> sorted(telling_words("Projekt Trygghetsskapande åtgärder i centrum"))
    ['centrum', 'trygghetsskapande']
    """
    words = match_key(name).split()
    longer = [word for word in words if len(word) >= _SHORTEST_WORD]
    return frozenset(word for word in longer if word not in _SAYS_NOTHING) or frozenset(longer or words)


def is_alike(one: str, other: str) -> bool:
    """The same word in another form, or misspelt; a compound that begins with the word is another word.

    >>> is_alike("föräldrar", "föräldrarnas"), is_alike("föräldrar", "föräldrastöd")
    (True, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _STEM:
        return False
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if shared >= _STEM and {one[shared:], other[shared:]} <= _ENDINGS:
        return True
    return fuzz.ratio(one, other) >= _SPELT_ALIKE


def own_words(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Words of the one that the other has in no form."""
    return frozenset(word for word in one if not any(is_alike(word, its) for its in other))


def names_conflict(one: str, other: str) -> bool:
    """Each name tells something that the other does not: two projects of one kind rather than one.

    >>> names_conflict("Läxhjälp i parken", "Läxhjälp på torget"), names_conflict("Läxhjälp", "Läxhjälp i parken")
    (True, False)
    """
    ours, theirs = telling_words(one), telling_words(other)
    return bool(own_words(ours, theirs) and own_words(theirs, ours))
