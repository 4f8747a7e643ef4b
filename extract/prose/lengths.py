"""How long a project is said to last, and whether a year is called a further or the last one."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.normalise.number_words import whole_number
from extract.prose.sentences import Sentence, split_sentences
from models.records import dataclass

_MONTHS_OF = {
    "år": Decimal(12),
    "halvår": Decimal(6),
    "mån": Decimal(1),
    "termin": Decimal(6),
    "veck": Decimal(12) / 52,
}
_NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9])?|[a-zåäö]{2,12})"
_LENGTH = re.compile(
    rf"(?<![\w,.–-])(?:(?P<further>ytterligare|ännu)\s)?{_NUMBER}\s(?:(?P<kind>hela|halvt)\s)?"
    r"(?P<unit>projektår|halvår|år|månaders?|mån\b\.?|veckors?|terminer|termin)(?!\w)",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?<!\w)(?P<number>[0-9]{1,2}|[a-zåäö]{2,6}?)-?årig(?:t|a)?(?!\w)", re.IGNORECASE)
_LAST = re.compile(r"(?<!\w)(?:sista|avslutande)\s(?:projekt|verksamhets)?år(?:et)?(?!\w)", re.IGNORECASE)
_OF_PROJECT = re.compile(r"projekt(?!ledar)|insats(?:en|erna)\b|satsning|försöksverksamhet", re.IGNORECASE)
_LASTS = re.compile(
    r"(?:\b(?:pågå[r]?|löpa|löper|fortsätt\w*|fortgå[r]?|bedriv[as]\w*|driv[as]\w*|sträck\w*|var[ai]r?|vara|planer\w*|"
    r"avse[sr]|är|omfatta[r]?|förläng\w*|projekttid\w*|projektperiod\w*|projektform|tidplan\w*)\b|ytterligare)",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(
    r"\s(?:sedan|gam\w+|tillbaka|innan|tidigare|efter(?!\sdet)|före|och\suppåt|eller\säldre|per|om\såret)\b",
    re.IGNORECASE,
)
_OTHER_BEFORE = re.compile(
    r"(?:\b(?:efter|inom|för|varje|var|per|senaste|förra|första|vartannat|sedan|om|mellan|ålder\w*|de|över|under\sde)\s"
    r"|[-–])\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time said about the project."""

    months: Decimal
    further: bool
    """`ytterligare ett år`: beside what has already been."""
    start: int
    end: int
    words: str


def find_lengths(text: str) -> list[Length]:
    """Lengths of time that a sentence about the project gives; ages, rates and looks back are none.

    >>> [(length.months, length.further) for length in find_lengths("Projektet pågår i 24 månader.")]
    [(Decimal('24'), False)]
    >>> find_lengths("Projektet riktar sig till ungdomar 13-18 år. För tre år sedan var projektet litet.")
    []
    """
    if "år" not in text and "mån" not in text and "veck" not in text and "termin" not in text:
        return []
    if not _OF_PROJECT.search(text):
        return []
    return [length for sentence in split_sentences(text) for length in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> list[Length]:
    if not _OF_PROJECT.search(sentence.text):
        return []
    found = []
    if _LASTS.search(sentence.text):
        for match in _LENGTH.finditer(sentence.text):
            around = sentence.text[: match.start()], sentence.text[match.end() :]
            if _OTHER_BEFORE.search(around[0]) or _OTHER_AFTER.match(around[1]):
                continue
            found += _length(match, sentence.start, match["unit"].casefold(), further=bool(match["further"]))
    for match in _ADJECTIVE.finditer(sentence.text):
        if _OF_PROJECT.match(sentence.text[match.end() :].lstrip()):
            found += _length(match, sentence.start, "år", further=False)
    return found


def _length(match: re.Match[str], offset: int, unit: str, *, further: bool) -> list[Length]:
    word = match["number"]
    if word[0].isdigit():
        number = Decimal(word.replace(",", "."))
    else:
        said = whole_number(word)
        if said is None or said.value is None:
            return []
        number = Decimal(said.value)
    scale = next(
        months for name, months in _MONTHS_OF.items() if unit.removeprefix("projekt").startswith(name)
    )
    if "kind" in match.groupdict() and (match["kind"] or "").casefold() == "halvt":
        number, scale = Decimal(1), Decimal(6)
    span = offset + match.start(), offset + match.end()
    return [Length(number * scale, further, *span, " ".join(match[0].split()))] if number else []


def find_last_years(text: str) -> list[tuple[int, int]]:
    """Spans where a year is called the last one of the project.

    >>> find_last_years("under detta sista projektår.")
    [(12, 27)]
    """
    return [found.span() for found in _LAST.finditer(text)]
