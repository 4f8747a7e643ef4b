"""Two things asked for by one label, as `Tel / e-mail`: each has its own answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named, named_by
from extract.stages.words.split import split_between
from models.form import FieldSpec, Form, Kind
from models.layout import Word

_TOLD_APART = frozenset((Kind.EMAIL, Kind.ORGANISATION_NUMBER, Kind.PHONE))
"""Kinds whose answers are known among other words."""
_ALL_OF_IT = 0.9
"""Share of the words that ask for one of the two."""
_LINES = 2
_WITH_GLOSS = re.compile(r"(?P<own>[^()]+)\((?P<gloss>[^()]+)\)[:*]*")
_PARTS = re.compile(r",| och | samt |/|&")
_REACHED = frozenset((Kind.PHONE, Kind.EMAIL))
_AND = re.compile(r" och | samt | ?[/&] ?", re.IGNORECASE)


def asked_twice(text: str, answer: Callable[[], str], specs: Mapping[str, FieldSpec]) -> tuple[Named, ...]:
    """The two fields that the words of a label ask for, in their order, where something of one of them answers it.

    answer: gives the words that answer it.
    """
    named = [one for one in named_by(text) if one.name in specs and specs[one.name].kind in _TOLD_APART]
    if len(named) != _LINES or sum(one.score for one in named) < _ALL_OF_IT:
        named = _person_and_how_to_reach(text, specs)
    named = _person_with_gloss(text, specs) or named
    if len(named) < _LINES:
        return ()
    words = answer()
    if not any(read_as(specs[one.name].kind, words).parts for one in named):
        return ()
    asking = text.split()
    return tuple(sorted(named, key=lambda one: _first_that_asks(asking, one)))


def _person_and_how_to_reach(text: str, specs: Mapping[str, FieldSpec]) -> list[Named]:
    """The two that a label asks for on the sides of its `och`: `Projektledare, namn och e-postadress`; else none."""
    sides = _AND.split(text)
    named = [next(iter(named_by(side)), None) for side in sides]
    asked = [one for one in named if one is not None and one.name in specs and one.score >= _ALL_OF_IT]
    kinds = [specs[one.name].kind for one in asked]
    is_both = len(sides) == len(asked) == _LINES and kinds[0] is Kind.PERSON and kinds[1] in _REACHED
    return asked if is_both else []


def _person_with_gloss(text: str, specs: Mapping[str, FieldSpec]) -> list[Named]:
    """The fields of a label for a person that says in brackets what more it wants: `Kontaktperson (namn, telefon)`."""
    found = _WITH_GLOSS.fullmatch(text.strip())
    if found is None:
        return []
    person = next(iter(named_by(found["own"])), None)
    if person is None or person.name not in specs or specs[person.name].kind is not Kind.PERSON:
        return []
    asked = [next(iter(named_by(part)), None) for part in _PARTS.split(found["gloss"])]
    reached = [one for one in asked if one is not None and one.name in specs and one.score >= _ALL_OF_IT]
    kinds = [specs[one.name].kind for one in reached]
    return [person, *reached] if kinds and set(kinds) <= _REACHED and len(set(kinds)) == len(kinds) else []


def _first_that_asks(words: Sequence[str], named: Named) -> int:
    """The first word that asks for the field by itself."""
    asks = (n for n, word in enumerate(words) if any(one.name == named.name for one in named_by(word)))
    return next(asks, len(words))


def twin_answers(hits: Sequence[Hit], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """What answers such labels, each with its own part of the words."""
    twins: dict[tuple[int, int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.wording.role == "field":
            twins[hit.line, hit.start, hit.last_end].append(hit)
    for group in twins.values():
        if len(group) < _LINES:
            continue
        specs = [spec for hit in group if (spec := form.field(hit.name)) is not None]
        beside = sheet.right_cell(group[0]) or sheet.inline(group[0])
        zone = sheet.with_next_line(beside, group[0]) if beside is not None else sheet.below(group[0])
        if len(specs) != len(group) or zone is None:
            continue
        words = tuple(word for line in zone.lines[:_LINES] for word in line)
        for hit, part in zip(group, _parts(words, [spec.kind for spec in specs]), strict=True):
            if part:
                yield id(hit), Zone("split", zone.page, (part,))


def _parts(words: tuple[Word, ...], kinds: Sequence[Kind]) -> Sequence[tuple[Word, ...]]:
    """The words of each kind: an address of mail and what stands beside it, else those that fit best in total."""
    mail = tuple(word for word in words if "@" in word.text)
    rest = tuple(word for word in words if "@" not in word.text)
    if not mail or not rest or Kind.EMAIL not in kinds:
        return split_between(words, kinds)
    others = [kind for kind in kinds if kind is not Kind.EMAIL]
    parts = iter(split_between(rest, others) if len(others) > 1 else [rest])
    return [mail if kind is Kind.EMAIL else next(parts) for kind in kinds]
