"""Where one sentence ends and the next begins, in prose as well as in lists."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ABBREVIATIONS = frozenset(
    [
        "kl", "nr", "ca", "tex", "ex", "bl", "dvs", "mfl", "fl", "sk", "osv", "resp", "st", "tel", "exkl", "inkl",
        "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "tom", "from",
        "fr", "etc", "ev", "evt", "forts", "jfr", "max", "min", "avd", "dnr", "enl", "kap", "milj", "mm", "obs",
        "s", "sid", "proc", "tf", "v", "vol",
    ]
)  # fmt: skip
_END = re.compile(
    r"(?P<stop>[.!?…])[\"”»')\]]{0,2}(?=\s|\Z)|(?P<gap>\n[ \t]{0,9}\n)|(?P<item>\n)(?=[ \t]{0,9}[-–•·*▪◦][ \t])"
)
_LAST_WORD = re.compile(r"[^\W_]+(?=[.]\Z)")
_NEXT = re.compile(r"\s+[\"”»'(\[–•·*▪◦-]{0,2}\s?(?P<first>\S)")
_LOOK_BACK = 16
_LONGEST = 800


class Sentence(NamedTuple):
    """A sentence and where it stands in the text given, the white space around it left out."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=64)
def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences and items of lists, in order; abbreviations, ordinals and decimals end none.

    >>> [s.text for s in split_sentences("Det är bl.a. 3 st. Den 14. maj blev det 2,5. Sedan kom fler!")]
    ['Det är bl.a. 3 st. Den 14. maj blev det 2,5.', 'Sedan kom fler!']
    """
    found: list[Sentence] = []
    start = 0
    for end in _END.finditer(text):
        if end["stop"] is not None and not _is_end(text, end):
            continue
        _append(found, text, start, end.end())
        start = end.end()
    _append(found, text, start, len(text))
    return tuple(found)


def _append(found: list[Sentence], text: str, start: int, end: int) -> None:
    # What runs on without an end is no sentence; cutting it keeps the work on it in proportion to its length.
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        _append(found, text, start, cut)
        start = cut
    body = text[start:end]
    stripped = body.strip()
    if stripped:
        first = start + len(body) - len(body.lstrip())
        found.append(Sentence(first, first + len(stripped), stripped))


def _is_end(text: str, end: re.Match[str]) -> bool:
    following = _NEXT.match(text, end.end())
    if following is None:
        return True
    if following["first"].islower():
        return False
    if end["stop"] != ".":
        return True
    before = _LAST_WORD.search(text[max(0, end.start() - _LOOK_BACK) : end.start() + 1])
    if before is None:
        return True
    word = before[0]
    inner = text[end.start() - len(word) - 1 : end.start() - len(word)] == "."
    return not (inner or word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()))
