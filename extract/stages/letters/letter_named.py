"""The name that a letter's heading gives what it asks money for: `Bidrag till takomläggningen`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.normalise.board import board_score
from extract.stages.letters.letter_head import Found
from extract.stages.page.lines import Line, place_of

_HEADING = re.compile(
    r"(?:(?:ämne|subject|rubrik|avser|ang(?:ående|\.)?):?\s)?(?:(?:ansökan|begäran|anhållan|framställan|äskande|redovisning|slutredovisning)\s(?:om|av)\s)?(?:[\w-]+\s)?"
    r"[\w-]*(?:bidrag|stöd|medel|anslag)(?:et)?\s(?:till|för)\s(?:projektet\s)?(?P<name>[^.,;:?!(]{4,60}?)"
    r"(?:,?\s\(?(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer))\b.*)?",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:(?:ämne|subject|rubrik|ang(?:ående|\.)?):?\s)?(?:(?:sv|vb|re|fw)\.?:\s)?"
    r"(?:slut|del|projekt)?(?:redovisning|rapport|redogörelse)(?:\s(?:av|för|från|om)|,)\s(?:projektet\s|projekt\s)?"
    r"[”\"“]?(?P<name>(?-i:[A-ZÅÄÖ])[^.,;:?!(”\"]{4,60}?)[”\"]?"
    r"(?:,?\s(?:[ev]rt\s)?\(?(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer))\b.*)?",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(?:slut|del|projekt)?(?:redovisning|rapport)(?:\sav\s[\w-]*(?:medel|bidrag|stöd|anslag)(?:et|en)?)?\s?[–—:-]\s"
    r"(?P<name>(?-i:[A-ZÅÄÖ])[^.,;:?!(”\"]{4,60})",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(r"\w*(?:bidrag|stöd|medel|anslag|verksamhet)(?:et|en)?\b", re.IGNORECASE)
_LIKE_A_BOARD = 0.6
_OF_NO_PROJECT = re.compile(
    r"projekt\b|\w*verksamhet\w*|.*föreningar\b|år(?:et)?\b|perioden\b|[0-9]|oss\b|den\b|det\b|att\b",
    re.IGNORECASE,
)
"""What money is given to or for without a name: associations in general, running costs, a year."""
_OF_A_SENDER = re.compile(
    r"\b(?:\w*(?:förening|klubb|lag|gille|kår|stiftelse|förbund)(?:en|et|n|are)?|(?-i:[A-ZÅÄÖ]{2,}))(?:\s(?:i|vid|för)\b|\Z)",
    re.IGNORECASE,
)


def named_in_heading(lines: Sequence[Line], *, report: bool = False) -> Iterator[Found]:
    """The first line that is such a heading and nothing else; who is given the money is no project.

    report: what an account is said to be of is one too.
    """
    for line in lines:
        if len(line.segments) != 1 or not line.text[:1].isupper():
            continue
        found = _HEADING.fullmatch(line.text)
        if found is None and report:
            found = _account_of(line.text)
        if found is None or _OF_NO_PROJECT.match(found["name"]) or _OF_A_SENDER.search(found["name"]):
            continue
        before = len(line.text[: found.start("name")].split())
        words = line.words[before : before + len(found["name"].split())]
        yield Found("projekt", found["name"], found["name"].strip(), place_of(line.page, words), "heading")
        return


def _account_of(text: str) -> re.Match[str] | None:
    """`Redovisning av Byabion`: a name, and neither money nor a body that accounts."""
    found = _ACCOUNT.fullmatch(text) or _PARTED.fullmatch(text)
    if found is None or _OF_MONEY.search(found["name"]) or board_score(found["name"]) >= _LIKE_A_BOARD:
        return None
    return found
