"""Single goals, and whether each can be measured: where it starts, what is to be reached, and when."""

from __future__ import annotations

import re

from extract.prose.sentences import split_sentences
from models.records import dataclass

_GOAL = re.compile(
    r"\b(?:ska|skall|bör|öka[rs]?|minska[rs]?|höja[s]?|sänka[s]?|nå|nås|uppnå[s]?|stärka[s]?|förbättra[s]?|utveckla[s]?"
    r"|minst|högst|fler|färre|andelen|antalet|mål(?:et)?\sär)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-–•·*▪◦]\s|[0-9]{1,2}[.)]\s")
_BASELINE = re.compile(
    r"\bfrån\s(?:dagens\s)?(?:ca\s|cirka\s)?(?:[0-9]+|\w+\s(?:procent|%))|\bjämfört\smed\b|\bnuläge|\butgångsläge|\bidag\b.{0,40}[0-9]"
    r"|\bi\sdag\b.{0,40}[0-9]|\bmot\s[0-9]+|\bbasår\b|\bår\s(?:19|20)[0-9]{2}\svar\b|\bsenaste\smätning",
    re.IGNORECASE,
)
_NUMBER_WORDS = (
    "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio"
    "|hundra|tusen"
)
_TARGET = re.compile(
    rf"(?<![\w/-])[0-9]+(?:[.,][0-9]+)?(?![0-9])(?!\s?[-–]\s?[0-9]+\s?år)(?!\s?år(?!\w))|\b(?:minst|högst)\s(?:en|ett|{_NUMBER_WORDS})\b"
    rf"|\b(?:{_NUMBER_WORDS})\b|\bmed\sen\s(?:tredjedel|fjärdedel|femtedel|tiondel)|\b(?:halver|fördubbl|tredubbl)\w+"
    r"|\b(?:alla\ssom|samtliga|ingen|inga|varje)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"[0-9]{1,2}\s?[-–]\s?[0-9]{1,2}\s?(?:år|åring)|[0-9]{1,2}\s?(?:år|åring\w*)\b", re.IGNORECASE
)
_DATE = re.compile(
    r"\b(?:19|20)[0-9]{2}\b|\bprojekt(?:et|tiden|perioden|året)s?\sslut|\bslutet\sav\b|\bvid\savslut|\binom\s\w+\s(?:år|månader)"
    r"|\bsenast\b|\b(?:under|vid|till)\s(?:projekttiden|årets|året|våren|hösten|sommaren|vintern|årsskiftet)"
    r"|\bper\s(?:år|termin|månad|vecka)\b|\b[0-9]{1,2}\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september"
    r"|oktober|november|december)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; `start` and `end` are offsets in the text that was given."""

    text: str
    has_baseline: bool
    has_target: bool
    has_date: bool
    start: int
    end: int


def find_goals(text: str) -> list[Goal]:
    """The goals of a section about goals: sentences and items that say what is to be reached.

    >>> found = find_goals("Andelen trygga ska öka från 40 till 55 procent 2016. Tryggheten ska öka.")
    >>> [(goal.has_baseline, goal.has_target, goal.has_date) for goal in found]
    [(True, True, True), (False, False, False)]
    """
    sentences = split_sentences(text)
    goals = []
    for sentence in sentences:
        if len(sentences) > 1 and not (_GOAL.search(sentence.text) or _ITEM.match(sentence.text)):
            continue
        body = _ITEM.sub("", sentence.text, count=1) if _ITEM.match(sentence.text) else sentence.text
        if not any(map(str.isalpha, body)):
            continue
        timeless = _DATE.sub(" ", _AGE.sub(" ", body))
        goals.append(
            Goal(
                " ".join(body.split()),
                _BASELINE.search(body) is not None,
                _TARGET.search(timeless) is not None,
                _DATE.search(body) is not None,
                sentence.start,
                sentence.end,
            )
        )
    return goals
