"""What the words of a label ask for, weighed by the kind of what answers them and read under the heading above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question
from extract.stages.page.lines import Line, text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.days_asked import read_end, short_dated
from extract.stages.words.glosses import before_gloss
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named, named_by
from extract.stages.words.tick_boxes import offers_options
from extract.stages.words.wordings import key_of
from models.form import FieldSpec, Kind
from models.form_loader import vocabulary
from models.replacing import replace

_ENOUGH = 0.5
"""Share of a label's words that must speak for what it asks for."""
_CLEARLY = 0.12
"""How much the best must be ahead of the second."""
_FIT = 0.25
"""What an answer of the right kind adds, and one of another kind takes."""
_FITS = 0.55
_PLANNED, _REPORTED = "tidplan", "period"
_OTHER_INCOME, _ITS_AMOUNT = "ovriga_intakter", "ovriga_intakter_belopp"
_INVALID = "ogiltig"
"""Flag of what has the shape of its kind and cannot be: it was asked for all the same."""
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_NAMES = re.compile(r"[A-ZÅÄÖÉ][^\W\d_]+(?:[ -](?:von |af |de |al |el )?[A-ZÅÄÖÉ][^\W\d_]+){1,3}(?:,|\Z)")
"""Capitalised words that may be the name of a person whom no list knows."""
_BODY = re.compile(
    r"\b(?:AB|HB|KB|\w*(?:förening|bolag|stiftelse|förbund|klubb|kommun|församling)(?:en|et)?)\b"
)
"""Words of a name that no person has."""
_YES_OR_NO = re.compile(r"\W*(?:ja|nej|delvis)\W*", re.IGNORECASE)
"""The whole of an answer that tells nothing: the question may be of the goals, and the answer is no text on them."""
_SAY_NOTHING_ALONE = frozenset(
    ("namn", "forochefternamn", "fornamnochefternamn", "benamning", "titel", "rubrik")
)
"""Words, as keys, of a label that asks for what the heading above it names."""
_MOST_ABOVE = 6


def asked_text(question: Question, lines: Sequence[Line]) -> str:
    """The words of a label, behind the heading that it stands under where they say nothing without it."""
    text = text_of(question.words)
    if key_of(text) not in _SAY_NOTHING_ALONE:
        return text
    above = reversed(lines[max(0, question.line - _MOST_ABOVE) : question.line])
    heading = next((line.text for line in above if key_of(line.text) in page_headings()), "")
    return f"{heading} {text}" if heading else text


@cache
def page_headings() -> frozenset[str]:
    """Headings, as keys, that a part of a form may have and that ask for nothing."""
    return frozenset(map(key_of, vocabulary().headings))


def asked_by(
    text: str, answer: str, specs: Mapping[str, FieldSpec], roles: Mapping[str, str], *, is_asked: bool
) -> Named | None:
    """What a text asks for, when one is clearly ahead of the others and the answer is not of another kind.

    is_asked: it is set as a question or as a numbered request; else words before a colon may be an item of a list.
    """
    own, gloss = before_gloss(text)
    short = short_dated(text, answer)
    answer = str(short.parts[0].value) if short is not None else answer
    says_same = {one.name for one in named_by(gloss)} <= {one.name for one in named_by(own)}
    named = _of_the_form(named_by(own if says_same else text), roles, answer)
    if offers_options(answer) or _YES_OR_NO.fullmatch(answer):
        named = [one for one in named if one.role != "section"]
    if answer and not is_asked:
        named = [one for one in named if not _answers_something_else(one, answer, specs)]
    weighed = sorted(
        ((one.score + 0.1 * one.groups + _fit(one, answer, specs), one) for one in named),
        key=lambda pair: pair[0],
        reverse=True,
    )
    if not weighed:
        return None
    (score, best), *others = weighed
    clear = not others or score - others[0][0] >= _CLEARLY
    return best if clear and best.score >= _ENOUGH else None


def _of_the_form(named: Sequence[Named], roles: Mapping[str, str], answer: str) -> list[Named]:
    """What may be asked for on the form: a time planned is on a report the time that it tells of, and a sum behind
    words for other income is its amount."""
    found: dict[str, Named] = {}
    for one in named:
        name = one.name
        if name not in roles and name.startswith(_PLANNED):
            name = name.replace(_PLANNED, _REPORTED)
        elif name == _OTHER_INCOME and read_as(Kind.AMOUNT, answer, whole=True).score >= _FITS:
            name = _ITS_AMOUNT
        if roles.get(name) == one.role:
            found.setdefault(name, one if name == one.name else replace(one, name=name))
    return list(found.values())


def _fit(one: Named, answer: str, specs: Mapping[str, FieldSpec]) -> float:
    if not answer:
        return 0.0
    if one.role == "section":
        return -_FIT if read_as(Kind.AMOUNT, answer, whole=True).score >= _FITS else 0.0
    kind = specs[one.name].kind
    if kind in _UNTYPED:
        return 0.0
    found = (read_end(one.name, answer) if kind is Kind.DATE else None) or read_as(kind, answer)
    score = _FITS if any(_INVALID in part.flags for part in found.parts) else found.score
    if kind is Kind.PERSON and score < _FITS and _NAMES.match(answer) and _BODY.search(answer) is None:
        return 0.0
    return _FIT * score if score >= _FITS else -_FIT


def _answers_something_else(one: Named, answer: str, specs: Mapping[str, FieldSpec]) -> bool:
    """Words before a colon are an item of a list, or the like, where no answer of their kind follows."""
    return _fit(one, answer, specs) < 0 or _is_amount_for_a_text(one, answer, specs)


def _is_amount_for_a_text(one: Named, answer: str, specs: Mapping[str, FieldSpec]) -> bool:
    is_text = one.role == "field" and specs[one.name].kind in _UNTYPED
    return is_text and read_as(Kind.AMOUNT, answer, whole=True).score >= _FITS


def stands_in_text(hit: Hit, line: Line) -> bool:
    """Whether the name of a section is words of a sentence: it goes on in their type, or ends a line of it.

    line: that on which it ends.
    """
    if hit.wording.role != "section" or hit.number is not None or hit.line != hit.last_line:
        return False
    if not hit.alone:
        return hit.last_end < len(line.words) and in_one_type(hit.words[0], line.words[hit.last_end])
    before = line.words[hit.start - 1] if hit.start else None
    is_near = before is not None and hit.box.x0 - before.box.x1 < word_size(before)
    return before is not None and is_near and in_one_type(before, hit.words[0]) and before.text[-1:] in ".,;!"
