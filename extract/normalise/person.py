"""Does this look like the name of one person?"""

from __future__ import annotations

import re
from functools import cache

from extract.normalise.reading import composed
from extract.normalise.text import fold
from extract.normalise.words import is_known_word, lexicon

_PARTICLES = frozenset(
    [
        "von", "af", "de", "la", "van", "der", "den", "di", "da", "el", "al", "bin", "ben", "ter",
        "ten", "zu", "le", "du", "dos", "del",
    ]
)  # fmt: skip
_NAME_WORD = re.compile(
    r"[A-ZÅÄÖÉÜØÆÁÍŠŽĆČ][^\W\d_]*(?:['’][A-ZÅÄÖ]?[^\W\d_]+)?(?:-[A-ZÅÄÖÉÜØÆ][^\W\d_]+)*\Z"
)
_INITIAL = re.compile(r"[A-ZÅÄÖ]\.?\Z")
_SURNAME_ENDING = re.compile(
    r"[a-zåäöéü]{2,}(?:sson|son|sen|ström|berg|bergh|lund|qvist|kvist|gren|man|dahl|dal|blad|stedt|sted|borg|mark|strand|"
    r"holm|feldt|lind|ling|ius|elius|ander|vall|wall|stam|rot|löf|löv|quist|ic|ski|ska|nen|ov|ova|ez|oğlu|oglu|zadeh|ian)\Z"
)
_NOT_A_NAME = re.compile(
    r"(?:nämnd|nämnden|förvaltning|förvaltningen|styrelse|styrelsen|kontor|kontoret|kommun|kommunen|stad|staden|region|"
    r"förening|föreningen|förbund|förbundet|bolag|bolaget|bidrag|projekt|projektet|ansökan|redovisning|rapport|gatan|vägen|"
    r"torg|torget|gränd|stigen|skola|skolan|enhet|enheten|avdelning|avdelningen|chef|chefen|ledare|ledaren|direktör|"
    r"sekreterare|ansvarig|person|nummer|adress|telefon|summa|belopp|budget|period|datum|underskrift|namnförtydligande|"
    r"center|centrum|gruppen|grupp|huset|gården|kyrkan|församling|församlingen|stiftelse|stiftelsen|mål|syfte|insatser|"
    r"åtgärder|verksamhet|verksamheten|stadsdel|stadsdelen|konsult|handläggare|ordförande|kassör|revisor|samordnare)\Z",
    re.IGNORECASE,
)
_COMPANY = frozenset(
    ["ab", "hb", "kb", "ek", "för", "if", "sk", "bk", "ik", "ff", "ideell", "hsb", "abf", "ksan", "ks", "kf"]
)
_MOST_WORDS = 5


@cache
def _names(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in lexicon(name))


def person_score(text: str) -> float:
    """How much a text looks like one personal name, 0 to 1; deterministic, not a probability.

    >>> person_score("Ingrid Brännström") > 0.8 > 0.3 > person_score("Hässelby-Vällingby stadsdelsnämnd")
    True
    >>> person_score("Övriga upplysningar") < 0.3
    True
    """
    body = fold(composed(text))
    words = body.rstrip(",;").split()
    if (
        not 2 <= len(words) <= _MOST_WORDS
        or len(body) > 60
        or any(character in ":@/()0123456789" for character in body)
    ):
        return 0.0
    if not words[0][0].isupper() or not words[-1][0].isupper():
        return 0.0
    if len(words) == 2 and words[0].endswith(","):
        words = [words[1], words[0].rstrip(",")]
    if any(_NOT_A_NAME.search(word) or _is_of_a_company(word) for word in words):
        return 0.0
    if body.isupper():
        words = [word.title() for word in words]
    return _score(words)


def _is_of_a_company(word: str) -> bool:
    """`ek` is short for what a society is, `Ek` is a surname."""
    return word.casefold() in _COMPANY and word != "Ek"


def _score(words: list[str]) -> float:
    shaped = [bool(_NAME_WORD.match(word) or _INITIAL.match(word)) for word in words]
    particles = [word.casefold() in _PARTICLES for word in words]
    if not shaped[0] or not shaped[-1] or not all(a or b for a, b in zip(shaped, particles, strict=True)):
        return 0.0
    first = _is_first_name(words[0])
    surname = words[-1].casefold()
    known_surname = surname.removesuffix("s") in _names("efternamn") or surname in _names("efternamn")
    last = known_surname or bool(_SURNAME_ENDING.search(surname))
    score = 0.35 + 0.35 * first + 0.25 * last + (0.05 if first and last else 0.0)
    if not first and words[0].casefold() in lexicon("ortnamn"):
        score -= 0.3
    if not (first or last):
        score -= 0.3 * sum(is_known_word(word) for word in words if len(word) > 2) / len(words)
    if len(words) > 3 and not any(particles):
        score -= 0.1
    return max(0.0, min(1.0, score))


def _is_first_name(word: str) -> bool:
    known = _names("fornamn")
    folded = word.casefold()
    return folded in known or all(part in known for part in folded.split("-"))
