"""A label with what may be its answer: how surely the two belong together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.stages.labels.asking import asked_by, page_headings
from extract.stages.labels.help_text import tells_how
from extract.stages.labels.labels import Hit
from extract.stages.letters.signing import NAME, POSITION, is_name
from extract.stages.page.lines import Line, text_of
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named
from extract.stages.words.wordings import key_of
from models.form import FieldSpec, Kind
from models.layout import Word
from models.once import once
from models.records import dataclass

SURE = 2.0
"""Score of a label whose answer is without doubt of its kind."""
_LIKELY, _UNLIKE, _TEXT, _UNASKED, _PLAIN, _NEVER = 0.6, -1.5, 0.7, 0.3, 0.1, -2.0
_UNANSWERED, _LOOSE, _BROKEN = 0.3, -0.1, -0.5
SURE_OF_KIND = 0.9
_FITS = 0.55
_KNOWN = 0.95
"""Score of a board that a register holds."""
_MOST_WORDS, _MOST_OF_QUESTION = 9, 14
_MOST_ANSWERED = 12
FEW_WORDS = 4
_FEWEST_FIGURES = 3
_BOARD = "namnd"
"""The field of which a single word in the definite form, or a post, is an answer: `Kulturnämnden`."""
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_STRONG = (Kind.EMAIL, Kind.ORGANISATION_NUMBER, Kind.PERIOD, Kind.DATE, Kind.PHONE)
"""Kinds whose answers answer no label of another."""
_YEAR_OR_HINT = re.compile(r"\([^)]*\)|\b(?:19|20)[0-9]{2}\b")
_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[a-h]?[.):]?")
_TICKS = frozenset("☐☒☑□■✓✗")
_GOES_ON = ("/", "-")
_ENDS_PART = re.compile(r"\w{3}[.,;]$")
_OPEN = frozenset(("och", "eller", "samt", "i", "på", "av", "en", "ett", "att", "som", "till", "från"))
_MOST_UNASKED = 6
_SENTENCE_END = (".", ",", ";", "!")
_SHORTENED = re.compile(r"(?:\b\w\.){2,}$|\b(?:etc|resp|dyl|inkl|m\. ?fl)\.$", re.IGNORECASE)
"""Abbreviations whose point ends no sentence: `box e.d.`"""


@dataclass(frozen=True)
class Piece:
    """A piece of a line, or of a few lines under each other; for each line index, first word and behind the last."""

    words: tuple[Word, ...]
    spans: tuple[tuple[int, int, int], ...]

    @once
    def text(self) -> str:
        return text_of(self.words)

    @once
    def asked(self) -> tuple[Word, ...]:
        """Its words without the number before them."""
        first, *rest = self.words
        return tuple(rest) if rest and _NUMBER.fullmatch(first.text) else self.words

    @once
    def asked_text(self) -> str:
        return text_of(self.asked)

    @once
    def may_label(self) -> bool:
        """Whether it is set and worded as a label may be."""
        return self.is_wrapped and _may_label(self.text)

    @once
    def is_wrapped(self) -> bool:
        """Whether each further line goes on with a small letter, or behind a stroke or a hyphen."""
        at = 0
        for _, start, behind in self.spans:
            first = self.words[at]
            if at and first.text[:1].isupper() and not self.words[at - 1].text.endswith(_GOES_ON):
                return False
            at += behind - start
        return True


class Pair(NamedTuple):
    """A label, its answer, what it asks for and how surely the two belong together."""

    label: Piece
    answer: Piece | None
    named: Named | None
    score: float

    @property
    def line(self) -> int:
        return self.label.spans[0][0]


class Asking:
    """Says what pieces ask for: the labels known already, or by the stems of their words."""

    def __init__(self, specs: Mapping[str, FieldSpec], roles: Mapping[str, str], hits: Sequence[Hit]) -> None:
        self._specs, self._roles = specs, roles
        self._known = {ends(hit.words): hit for hit in hits}
        self._headings = {ends(hit.words) for hit in hits if hit.wording.role != "field"}
        self._asked = lru_cache(maxsize=4096)(self._asked_by)

    def _asked_by(self, text: str, answer: str) -> Named | None:
        return asked_by(text, answer, self._specs, self._roles, is_asked=True)

    def named(self, label: Piece, answer: str) -> Named | None:
        hit = self._known.get(ends(label.asked))
        if hit is None:
            found = self._asked(label.asked_text, answer)
            is_board = found is not None and len(label.asked) == 1 and found.name == _BOARD
            return None if is_board and _is_board_or_post(label.text) else found
        return Named(hit.name, hit.wording.role, hit.concept or 1.0, 1)

    def is_heading(self, line: Line) -> bool:
        """Whether a line is known to part the page, or to head a text."""
        return key_of(line.text) in page_headings() or ends(line.words) in self._headings

    def is_label(self, piece: Piece) -> bool:
        """Whether its words alone ask for something without doubt."""
        named = self.named(piece, "")
        return named is not None and named.role == "field" and named.score >= SURE_OF_KIND

    def pair(self, label: Piece, answer: Piece | None) -> Pair:
        if not label.may_label or _is_known_board(label.text):
            return Pair(label, answer, None, _NEVER)
        text = answer.text if answer is not None else ""
        named = self.named(label, text)
        if answer is None:
            return Pair(label, None, named, _UNANSWERED if self.is_label(label) else _LOOSE)
        if text.endswith(":") and self.is_label(answer):
            return Pair(label, answer, None, _NEVER)
        is_prose = len(answer.words) > FEW_WORDS or text.endswith(_SENTENCE_END)
        if len(answer.words) > _MOST_ANSWERED or (named and named.role == "section" and is_prose):
            return Pair(label, answer, None, _NEVER)
        if named is None or named.role != "field" or named.name not in self._specs:
            other = is_name(text) or _has_a_kind(text)
            if (
                _is_titled(label.asked)
                or _is_text(label)
                or not (other or text[:1].isupper() or text[:1].isdigit())
            ):
                return Pair(label, answer, None, _NEVER)
            score = (_UNASKED if other else _PLAIN) + (0.0 if answer.is_wrapped else _BROKEN)
            return Pair(label, answer, None, score)
        score = _fit(self._specs[named.name].kind, text)
        if score == _TEXT and key_of(label.text) in page_headings():
            score = _PLAIN
        is_whole = answer.is_wrapped and (len(answer.spans) == 1 or score in (_TEXT, SURE))
        return Pair(label, answer, named, score if is_whole else min(score, _TEXT) + _BROKEN)


def _is_board_or_post(text: str) -> bool:
    """Whether a single word is a board or the post of somebody in its office, and asks for neither."""
    return text[:1].isupper() and (text.endswith("en") or POSITION.search(text) is not None)


@lru_cache(maxsize=4096)
def _is_known_board(text: str) -> bool:
    """Whether a text is the name of one board: `Ansvarig nämnd` is that of none."""
    return len(text.split()) > 1 and read_as(Kind.BOARD, text).score >= _KNOWN


@lru_cache(maxsize=4096)
def _has_a_kind(text: str) -> bool:
    """Whether a text is without doubt an address of mail, a number, a day or a sum, which answers no open question."""
    figures = sum(map(str.isdigit, text))
    if not figures and "@" not in text:
        return False
    if any(read_as(kind, text).score >= SURE_OF_KIND for kind in _STRONG):
        return True
    return figures >= _FEWEST_FIGURES and read_as(Kind.AMOUNT, text, whole=True).score >= SURE_OF_KIND


@lru_cache(maxsize=4096)
def _fit(kind: Kind, text: str) -> float:
    if kind in _UNTYPED:
        return _UNLIKE if _has_a_kind(text) or tells_how(text) else _TEXT
    score = read_as(kind, text).score
    if kind is Kind.BOARD and score < SURE_OF_KIND:
        return _UNLIKE if _has_a_kind(text) else _TEXT
    if kind is Kind.PERSON and NAME.fullmatch(text) is not None:
        score = max(score, _FITS)
    return SURE if score >= SURE_OF_KIND else _LIKELY if score >= _FITS else _UNLIKE


@lru_cache(maxsize=4096)
def _may_label(text: str) -> bool:
    """Whether a text is as short as a label, begins as one, holds no figure and ends no sentence."""
    first, _, rest = text.partition(" ")
    own = _YEAR_OR_HINT.sub("", rest if rest and _NUMBER.fullmatch(first) else text).strip()
    if (
        not _TICKS.isdisjoint(own)
        or not (own[:1].isupper() or own.startswith("c/o"))
        or len(own.split()) > (_MOST_OF_QUESTION if own.endswith("?") else _MOST_WORDS)
        or any(map(str.isdigit, own))
        or "@" in own
    ):
        return False
    is_sentence = own.endswith(".") and len(own.split()) > 2 and _SHORTENED.search(own) is None
    return not own.endswith(_SENTENCE_END[1:]) and not is_sentence


def _is_text(label: Piece) -> bool:
    """Whether words that ask for nothing known are rather the beginning of a sentence."""
    *others, last = label.text.split()
    return len(others) >= _MOST_UNASKED or any(map(_ENDS_PART.search, others)) or last in _OPEN


def _is_titled(words: Sequence[Word]) -> bool:
    """Whether every word of several has a capital, as names have and labels have not."""
    return len(words) > 1 and all(word.text[:1].isupper() and not word.text.isupper() for word in words)


def ends(words: Sequence[Word]) -> tuple[int, int]:
    return id(words[0]), id(words[-1])
