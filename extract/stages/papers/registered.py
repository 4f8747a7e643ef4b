"""The number under which a paper is registered, wherever it stands in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.stages.letters.signing import holds_digit
from extract.stages.page.lines import Line
from extract.stages.words.kinds import read_as
from models.form import Kind

_REGISTRY = re.compile(
    r"(?:\w*diarie(?:nr|nummer)|dnr|\w*beteckning|ärende(?:nr|nummer)|ansöknings(?:nr|nummer)|journal(?:nr|nummer))\.?:?",
    re.IGNORECASE,
)
"""A word that asks for the number of a paper, wherever in a row of labels it stands."""


def registered_number(lines: Sequence[Line]) -> str | None:
    """The first number given under a registry label."""
    for number, line in enumerate(lines):
        asks = next((n for n, word in enumerate(line.words) if _REGISTRY.fullmatch(word.text)), None)
        if asks is None:
            continue
        below = lines[number + 1].words if number + 1 < len(lines) else ()
        words = [word.text for word in (*line.words[asks + 1 :], *below)]
        for first, second in pairwise((*words, "")):
            for text in (first, f"{first} {second}"):
                if holds_digit(text) and read_as(Kind.DIARY, text).parts:
                    return text
    return None
