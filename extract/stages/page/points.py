"""Facts that a line tells one after another, parted by points: `Ärende RKN 2023-0417 · Inskickad 2023-10-16`."""

from __future__ import annotations

from extract.stages.page.edges import Parts
from models.layout import Word

_POINTS = frozenset("·•∙|")
_FEWEST_FACTS = 3
_FEWEST_FIGURES = 2
"""Facts with a figure: a list of mere names is one answer."""


def parted_at_points(parts: Parts) -> Parts:
    """The pieces of a line, those that tell several facts parted, without the points between these."""
    if _POINTS.isdisjoint([word.text for part in parts for word in part]):
        return parts
    return [fact for part in parts for fact in _facts(part)]


def _facts(part: tuple[Word, ...]) -> Parts:
    facts: list[list[Word]] = [[]]
    for word in part:
        if word.text in _POINTS:
            facts.append([])
        else:
            facts[-1].append(word)
    figured = sum(any(c.isdigit() for word in fact for c in word.text) for fact in facts)
    if len(facts) < _FEWEST_FACTS or figured < _FEWEST_FIGURES:
        return [part]
    if not all(fact and fact[0].text[:1].isupper() for fact in facts):
        return [part]
    return [tuple(fact) for fact in facts]
