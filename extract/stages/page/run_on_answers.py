"""Forms whose answers stand one space behind their labels, with no colon: told by answers of several kinds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.page.edges import Parts
from models.layout import Word

_FEWEST_KINDS = 3
_MOST_WORDS = 7
_MOST_IN_PLACE = 2
_DAY = r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_KINDS = (
    ("epost", re.compile(r"[^\s@]+@[^\s@]+\.[a-zA-Z]{2,}")),
    ("organisationsnummer", re.compile(r"[0-9]{6}-[0-9]{4}")),
    ("telefon", re.compile(r"(?:\+46 ?|0)[0-9]{1,3} ?[-–/] ?[0-9]{2,3}[ 0-9]{3,9}")),
    ("datum", re.compile(rf"{_DAY}(?: ?(?:–|-|till) ?{_DAY})?")),
    ("postadress", re.compile(r"[1-9][0-9]{2} [0-9]{2} [A-ZÅÄÖ][A-Za-zÅÄÖåäöé]+(?: [A-ZÅÄÖ][a-zåäö]+)?")),
)
_AMOUNT = re.compile(r"[0-9]{1,3}(?:[ .][0-9]{3})+(?: ?(?:kr|kronor|SEK))?|[0-9]+ (?:kr|kronor|SEK)")


def parted_at_answers(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a page, those of one piece cut before an answer of a form, where answers of several kinds tell one.

    Kinds that no table of costs has: who somebody is, where, and when.
    """
    found = [_answer_in(line[0]) if len(line) == 1 else None for line in lines]
    if len({kind for one in found if one for _, kind in [one] if kind}) < _FEWEST_KINDS:
        return list(lines)
    return [
        [line[0][: one[0]], line[0][one[0] :]] if one and not _is_signed(found, n) else line
        for n, (line, one) in enumerate(zip(lines, found, strict=True))
    ]


def _is_signed(found: Sequence[tuple[int, str] | None], number: int) -> bool:
    """Whether a word and a day stand apart from the answers of the form, as place and date over a name do."""
    one = found[number]
    near = (found[n] for n in (number - 1, number + 1) if 0 <= n < len(found))
    return one is not None and one[1] == "datum" and one[0] <= _MOST_IN_PLACE and not any(near)


def _answer_in(words: Sequence[Word]) -> tuple[int, str] | None:
    """Where the answer begins behind words that may be a label, and its kind; an amount is of none."""
    at = next((n for n, word in enumerate(words) if word.text[0] in "+0123456789" or "@" in word.text), 0)
    if not 0 < at <= _MOST_WORDS or not words[0].text[:1].isupper() or words[at - 1].text[-1] in ".:,;!?–-":
        return None
    rest = " ".join([word.text for word in words[at:]])
    kind = next((name for name, pattern in _KINDS if pattern.fullmatch(rest)), None)
    if kind is None:
        return (at, "") if _AMOUNT.fullmatch(rest) else None
    return at, kind
