"""Where a paper's own signature ends and its auditors' begins: they look at it, and sign for what they saw."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.letters.place_and_date import place_and_date
from extract.stages.letters.signing import NAME, is_name, signed_line
from extract.stages.page.lines import Line

_HEADS = re.compile(
    r"(?:revisor\w*|revisions?(?:intyg|berättelse|yttrande|utlåtande|anteckning\w*)?|granskningsintyg"
    r"|granska[dts] av)\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"(?:vi|jag|undertecknade?|revisorerna|som revisor\w*)\b[^.]{0,60}\b(?:granskat|reviderat)\b",
    re.IGNORECASE,
)
_MOST_OF_HEAD = 6
_NEAR_END = 40
_BEHIND_HEAD = 10
"""Lines of a paper before which such words are what it is itself."""
_SIGNED_ABOVE = 12
_SENTENCE_END = (".", ",", ";")


def auditors_from(lines: Sequence[Line]) -> int:
    """Position of the line from which the auditors speak at the end of a paper; where they do not, its length."""
    first = max(_BEHIND_HEAD, len(lines) - _NEAR_END)
    return next((n for n in range(first, len(lines)) if _speak(lines, n)), len(lines))


def auditors_speak(lines: Sequence[Line]) -> bool:
    """Whether what begins here is the auditors' word on the paper above, and no paper of its own."""
    return any(_STATES.match(line.text) or _is_head(line) for line in lines)


def _speak(lines: Sequence[Line], number: int) -> bool:
    """Whether they say that they have looked, or are named in a heading, below what somebody has signed."""
    line = lines[number]
    if _STATES.match(line.text) is None and not _is_head(line):
        return False
    is_title = any(is_name(one.text) or NAME.fullmatch(one.text) for one in lines[number - 1].segments)
    above = lines[max(0, number - _SIGNED_ABOVE) : number]
    return not is_title and any(place_and_date(one.words) or signed_line(one.words) for one in above)


def _is_head(line: Line) -> bool:
    alone = len(line.segments) == 1 and len(line.words) <= _MOST_OF_HEAD and line.text[:1].isupper()
    return alone and not line.text.endswith(_SENTENCE_END) and _HEADS.match(line.text) is not None
