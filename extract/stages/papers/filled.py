"""What the body of a paper says of its sort: an empty form, or labels without a title."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, is_blank_filler
from models.record import Dokumenttyp

_HELP = re.compile(
    r"(?:\(|ange\b|anges\b|beskriv\b|fyll i|skriv\b|kryssa|markera|här (?:anges|beskriv|fyller)"
    r"|motivera\b|redogör\b|specificera\b|bifoga\b|sätt\b"
    r"|obs\b|den som|blanketten|uppgiften|läs igenom|summera|lämnas|skickas|insändes|se |texta|vilka?\b"
    r"|hur\b|när\b|vad\b|varför\b|vem\b)",
    re.IGNORECASE,
)
_PRINTED = frozenset(
    (
        "kr",
        "kronor",
        "ja",
        "nej",
        "kr.",
        ":-",
        "sek",
        "tkr",
        "år",
        "st",
        "%",
        "nr",
        "till",
        "från",
        "tom",
        "from",
        "fråga",
        "svar",
    )
)
_LEAST_LABELS = 5
_SHORT = 8
"""Words of a line that may be a label or the head of a column."""
_ASKED_WORDS = re.compile(
    r"\b(?:sökt|sökta|söks|sökes|ansökt|ansöker|äskat|äskas|söker|ansökan avser|egen insats"
    r"|medfinansiering)\b",
    re.IGNORECASE,
)
_ACCOUNTED_WORDS = re.compile(
    r"\b(?:bevilja[td]\w*|förbruka[td]\w*|utfall|redovisa[td]\w*|redovisning\w*|återstår|kvarstår"
    r"|upparbeta\w*|återbetala\w*|använt|använda medel"
    r"|nyttja[td]\w*|konto|kontonr|motpart\w*|avvikelse|rekvirera\w*|erhållet"
    r"|ver(?:ifikation)?\.?(?:nr)?|bokför\w*)\b",
    re.IGNORECASE,
)


def is_unfilled(lines: Sequence[Line], hits: Sequence[Hit], title_end: int) -> bool:
    """A form with its labels and help alone: hardly a label is answered, and no figure stands among the answers.

    title_end: index of the last line of the title; what stands above is the letterhead's.
    """
    asked = [hit for hit in hits if (hit.colon or hit.alone) and hit.wording.role != "heading"]
    if len({hit.name for hit in asked}) < _LEAST_LABELS:
        return False
    taken = _taken(hits)
    labelled = {hit.line for hit in hits} | {hit.last_line for hit in hits}
    answered = 0
    for line in lines:
        if line.index <= title_end:
            continue
        left = [
            word.text
            for n, word in enumerate(line.words)
            if (line.index, n) not in taken and _says(word.text)
        ]
        if not left or (line.index not in labelled and _HELP.match(line.text)):
            continue
        if any(character.isdigit() for word in left for character in word) or len(left) > _SHORT:
            return False
        answered += 1
    return answered <= len(asked) // 8


def _taken(hits: Sequence[Hit]) -> set[tuple[int, int]]:
    """(line, number of the word) of every word of a label or its hint."""
    taken: set[tuple[int, int]] = set()
    for hit in hits:
        taken |= {(hit.line, n) for n in range(max(0, hit.start - 1 if hit.number else hit.start), hit.end)}
        if hit.last_line != hit.line:
            taken |= {(hit.last_line, n) for n in range(hit.last_end)}
    return taken


def _says(word: str) -> bool:
    bare = word.strip("()[]:.,;").casefold()
    return (
        any(character.isalnum() for character in bare) and not is_blank_filler(word) and bare not in _PRINTED
    )


def leaning(lines: Sequence[Line], title: Set[int] = frozenset()) -> tuple[Dokumenttyp, str] | None:
    """The sort that the words of labels and column heads speak for, where they speak for one more than the other.

    title: indices of the lines of a title that names both, and speaks for neither.
    """
    short = [line.text for line in lines if line.index not in title and len(line.words) <= _SHORT]
    asked = [found[0].casefold() for text in short if (found := _ASKED_WORDS.search(text))]
    told = [found[0].casefold() for text in short for found in _ACCOUNTED_WORDS.finditer(text)]
    asking, telling = len(set(asked)), len(set(told))
    if asking > telling:
        return Dokumenttyp.ANSOKAN, asked[0]
    return (Dokumenttyp.REDOVISNING, told[0]) if telling > asking else None
