"""Labels that follow one another in running lines: `Kostnad: Hyra – Belopp: 5 000 kr`, line after line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extract.stages.page.lines import Line, text_of
from models.layout import Word
from models.records import dataclass

MOST_WORDS = 9
"""Words that a label has at the most."""
_FEWEST_LINES = 2
_MOST_WORDS_WITHIN = 4
"""Words of a label that begins within a line."""
_MARKS = frozenset("–—-|•·;/,→")

Answered = tuple[tuple[Word, ...], tuple[Word, ...]]
"""The words of a label, and of its answer."""


@dataclass(frozen=True, slots=True)
class RunIn:
    """The labels that several lines repeat one behind the other."""

    firsts: frozenset[str]
    later: frozenset[str]

    def parts_of(self, words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Answered, ...]] | None:
        """The words before the first label, and each label with its answer; None for a line without such labels."""
        if not self.later:
            return None
        first = label_of(words)[0]
        starts = [0] if first and label_key(first) in self.firsts else []
        ends = {0: len(first)} if starts else {}
        for start, end in _labels_within(words, len(first) if starts else 0):
            if label_key(words[start:end]) in self.later:
                starts.append(start)
                ends[start] = end
        if not any(starts):
            return None
        behind = [*starts[1:], len(words)]
        parts = (
            (tuple(words[start : ends[start]]), _bare(words[ends[start] : end]))
            for start, end in zip(starts, behind, strict=True)
        )
        return _bare(words[: starts[0]]), tuple(parts)


def run_in_labels(lines: Sequence[Line]) -> RunIn:
    """The labels that stand behind the same first label in two lines or more."""
    pairs: Counter[tuple[str, str]] = Counter()
    for line in lines:
        if len(line.segments) > 1 or not (first := label_of(line.words)[0]):
            continue
        own = {label_key(line.words[start:end]) for start, end in _labels_within(line.words, len(first))}
        pairs.update((label_key(first), key) for key in own)
    kept = [pair for pair, times in pairs.items() if times >= _FEWEST_LINES and pair[0] != pair[1]]
    return RunIn(frozenset(first for first, _ in kept), frozenset(later for _, later in kept))


def label_of(words: Sequence[Word]) -> Answered:
    """The words up to a colon and those behind it; no label where no colon ends a few words."""
    end = label_end([word.text for word in words[:MOST_WORDS]])
    return tuple(words[:end]), tuple(words[end:])


def label_end(texts: Sequence[str]) -> int:
    """Words up to a colon; 0 where no colon ends a few words."""
    for count, text in enumerate(texts[:MOST_WORDS], start=1):
        if text.endswith(":") and any(map(str.isalpha, "".join(texts[:count]))):
            return count
    return 0


def label_key(words: Sequence[Word]) -> str:
    return text_of(words).casefold().strip(" :.")


def _labels_within(words: Sequence[Word], first: int) -> Iterator[tuple[int, int]]:
    """Where labels begin and end behind a position: after a mark, else at the capital of the word with the colon."""
    for position in range(first, len(words)):
        text = words[position].text
        if not text.endswith(":") or not any(c.isalpha() for c in text):
            continue
        start = position
        for before in range(position - 1, max(first, position - _MOST_WORDS_WITHIN) - 1, -1):
            if words[before].text[-1] in _MARKS:
                start = before + 1
                break
        if words[start].text[:1].isalpha() and (
            start < position or text[:1].isupper() or _marked(words, start)
        ):
            yield start, position + 1


def _marked(words: Sequence[Word], start: int) -> bool:
    return start > 0 and words[start - 1].text[-1] in _MARKS


def _bare(words: Sequence[Word]) -> tuple[Word, ...]:
    """An answer without the mark that parts it from the next label."""
    kept = list(words)
    while kept and kept[-1].text in _MARKS:
        kept.pop()
    if kept and kept[-1].text[-1] in ",;|" and kept[-1].text[:-1]:
        kept[-1] = kept[-1]._replace(text=kept[-1].text[:-1])
    return tuple(kept)
