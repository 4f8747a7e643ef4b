"""How far a label runs behind its own words: a hint, a question, the same in another language, a unit."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.page.lines import is_blank_filler
from extract.stages.words.glosses import gloss_behind
from extract.stages.words.wordings import LabelIndex, Wording, digits_of, key_of
from models.layout import Word
from models.replacing import replace

_MAX_HINT_WORDS = 30
_DASHES = frozenset(("-", "–", "—"))
_ASKING = frozenset(
    ("vad", "vem", "vilka", "vilken", "vilket", "hur", "nar", "var", "varfor", "pa", "till", "for", "med")
)
_SPANS = frozenset(("tidplan", "period"))
_FROM = frozenset(("from", "fran", "franochmed"))
_MOST_FROM = 3
_BEGINS, _ENDS = "_start", "_slut"
_JOINS = frozenset(("/", "-", "–", "—", "och", "samt", "resp", "resp.", "respektive"))
_PARTS_OF_NAME = frozenset(("for", "fornamn", "och", "efternamn", "namn", "titel", "tilltalsnamn"))
_UNIT_WORDS = frozenset(("i", "kr", "kronor", "sek", "tkr", "kkr", "mnkr", "mkr", "msek", "tusental"))


def with_unit(tokens: Sequence[Word], count: int, own: int) -> int:
    """Tokens taken when the unit of the answer is printed behind the label and nothing or a colon follows it.

    own: tokens of the label's first line.
    """
    end = count
    while end < len(tokens) and key_of(tokens[end].text) in _UNIT_WORDS and not _closes(tokens, end):
        end += 1
    stands_alone = (
        end in (own, len(tokens)) or tokens[end - 1].text.endswith(":") or ends_label(tokens[end].text)
    )
    return end if end > count and stands_alone else count


def with_from(own: Sequence[Word], count: int, wording: Wording) -> int:
    """Words taken when the rest of a label's piece says that only the beginning is asked for: `Avser tiden fr o m`."""
    rest = own[count:]
    if wording.name not in _SPANS or not 0 < len(rest) <= _MOST_FROM:
        return count
    return len(own) if key_of("".join([word.text for word in rest])) in _FROM else count


def with_end(own: Sequence[Word], count: int, wording: Wording, index: LabelIndex) -> tuple[Wording, int]:
    """The label of a whole span, and its words, where one of its beginning is joined with one of its end.

    `Projektet startar / slutar`, `Start och slut`: the two ask for one answer of two days.
    """
    span = wording.name.removesuffix(_BEGINS)
    if (
        span == wording.name
        or span not in index.names
        or len(own) <= count + 1
        or own[count].text not in _JOINS
    ):
        return wording, count
    end = index.longest([key_of(word.text) for word in own[count + 1 :]])
    if end is None or end[0].name != span + _ENDS:
        return wording, count
    return replace(wording, name=span), count + 1 + end[1]


def with_gloss(own: Sequence[Word], count: int, wording: Wording, index: LabelIndex) -> int:
    """Words taken when the same in another language follows behind a stroke; another label there is the next."""
    gloss = own[count : count + gloss_behind(own[count:])]
    other = index.longest([key_of(word.text) for word in gloss[1:]])
    return count + len(gloss) if other is None or other[0].name == wording.name else count


def with_parts_of_name(own: Sequence[Word], count: int) -> int:
    """Words taken when the rest of a label's piece says which names are asked for: `Kontakt, för- och efternamn`."""
    rest = own[count:]
    is_aside = bool(rest) and own[count - 1].text.endswith(",")
    return len(own) if is_aside and all(key_of(word.text) in _PARTS_OF_NAME for word in rest) else count


def _closes(tokens: Sequence[Word], end: int) -> bool:
    """Whether a word ends a parenthesis that the label has not opened: the answer's own, from the line above."""
    taken = "".join(word.text for word in tokens[: end + 1])
    return taken.count(")") > taken.count("(")


def with_hint(tokens: Sequence[Word], count: int, asking: Sequence[Word]) -> int:
    """Tokens taken when a parenthesis right behind the label belongs to it; a hint holds no amount.

    asking: those that may go on with a question; where the answer stands beside, one below is the next label.
    """
    question = _with_question(asking, count) if count <= len(asking) else count
    if question > count:
        return question
    taken = "".join(word.text for word in tokens[:count])
    open_inside = taken.count("(") > taken.count(")")
    if not open_inside and (count >= len(tokens) or not tokens[count].text.startswith("(")):
        return count
    for end in range(count, min(len(tokens), count + _MAX_HINT_WORDS)):
        if ")" in tokens[end].text:
            hint = "".join(word.text for word in tokens[count : end + 1])
            return end + 1 if len(digits_of(hint)) < 4 else count
    return count


def _with_question(tokens: Sequence[Word], count: int) -> int:
    """Tokens taken when a question behind a dash or a colon says what the label means: `Mål – vad ska ha nåtts?`"""
    start = count + (count < len(tokens) and tokens[count].text in _DASHES)
    parted = start > count or tokens[count - 1].text.endswith(":")
    if not parted or start >= len(tokens) or key_of(tokens[start].text) not in _ASKING:
        return count
    for end in range(start, min(len(tokens), start + _MAX_HINT_WORDS)):
        if tokens[end].text.endswith("?"):
            return end + 1
    return count


def ends_label(text: str) -> bool:
    """Whether a printed mark parts the label from its answer: a colon, or dots to write on."""
    return text == ":" or is_blank_filler(text)
