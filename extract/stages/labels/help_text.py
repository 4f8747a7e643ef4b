"""What a form says of how to fill it in, between a label and its answer."""

from __future__ import annotations

import re
from functools import cache

from extract.stages.labels.zones import Zone
from extract.stages.page.lines import text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.placeholders import gives_example
from models.form_loader import vocabulary

_SENTENCE_WORDS = 4
_HELP_WORDS = 6
_SMALL = 0.9
_LIMIT = re.compile(
    r"\(?(?:högst|max|maximalt|minst|cirka|ca)\.? [0-9][0-9 ]{0,5} ?(?:tecken|ord|rader|meningar|sidor)\b[^.]*\.?\)?",
    re.IGNORECASE,
)


@cache
def asking_words() -> tuple[str, ...]:
    """How sentences begin, in lower case, that tell how to fill in a form."""
    return tuple(word.casefold() + " " for word in vocabulary().help)


def tells_how(text: str) -> bool:
    """Whether a text is a sentence in the imperative, as a form tells how to fill it in, or says how much to write."""
    is_limit = _LIMIT.fullmatch(text) is not None
    return is_limit or (text.endswith(".") and text.casefold().startswith(asking_words()))


def help_lines(zone: Zone, most: int) -> int:
    """Lines at the top of a zone that tell how to fill in the form: sentences in the imperative."""
    count = 0
    for number in range(len(zone.lines)):
        text = text_of([word for line in zone.lines[count : number + 1] for word in line])
        if tells_how(text) or (number == count and gives_example(text)):
            count = number + 1
        elif number - count >= most or not text.casefold().startswith(asking_words()):
            break
    return count or _sentence_above_an_answer(zone, most)


def is_only_help(zone: Zone) -> bool:
    """Whether all that stands by a label is one sentence without a name or a figure: it says who is asked for."""
    words = zone.words
    plain = all(word.text[:1].islower() for word in words[1:]) and not any(map(str.isdigit, zone.text))
    return len(words) >= _HELP_WORDS and plain and words[-1].text.endswith(".") and "@" not in zone.text


def _sentence_above_an_answer(zone: Zone, most: int) -> int:
    """A whole sentence set otherwise than what follows it is the form's, not the answer's."""
    if zone.method == "right" or len(zone.lines) < 2:
        return 0
    for count, words in enumerate(zone.lines[:most], start=1):
        if words[-1].text.endswith("."):
            below = zone.lines[count] if count < len(zone.lines) else ()
            sentence = [word for line in zone.lines[:count] for word in line]
            other = bool(below) and not in_one_type(sentence[0], below[0])
            small = other and word_size(sentence[0]) < _SMALL * word_size(below[0])
            return count if other and (small or len(sentence) >= _SENTENCE_WORDS) else 0
    return 0
