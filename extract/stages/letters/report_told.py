"""What the running text of a report says of its money, its time and its name, where no label of it asks for that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.letters.letter_head import Found, board_of, date_of
from extract.stages.letters.letter_named import named_in_heading
from extract.stages.letters.letter_text import text_of_letter
from extract.stages.letters.letter_told import differ, told
from extract.stages.page.lines import Line
from models.layout import Word
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_FIELDS = {
    Dokumenttyp.REDOVISNING: frozenset(("beviljat_belopp", "forbrukat_belopp", "projekt", "namnd", "datum")),
    Dokumenttyp.BESLUT: frozenset(("datum",)),
}
_OF_MONEY = frozenset(("beviljat_belopp", "forbrukat_belopp"))
_HEADED = 30
"""Lines within which a paper has the heading that names its project."""
_FEWEST_WORDS = 5
_SENTENCE_END = (".", "!", "?")
_KIND = 0.8
_HEAD = 6
_RECEIVED = re.compile(r"\b(?:inkom|ankom|mottag)", re.IGNORECASE)
_OF_A_CITY = re.compile(r"kommun|stad\b|stads\b|region|landsting|nämnd|förvaltning", re.IGNORECASE)
_OF_A_GIVER = re.compile(r"länsstyrelse|verket\b|fonden\b|myndighet|rådet\b|departement", re.IGNORECASE)
"""Who prints a form for others over it."""
_TO = re.compile(r"(?:(?:skickas|sänds|lämnas|insänds|ställs) )?till:?|mottagare:?", re.IGNORECASE)


def read_told(draft: Draft) -> Draft:
    """Fields that nothing else on the paper answers, from its sentences; each for a person to look at.

    A field that the paper asks for and leaves empty stays empty.
    """
    form = draft.form
    if form is None or draft.letter or form.dokumenttyp not in _FIELDS:
        return draft
    asked = _FIELDS[form.dokumenttyp]
    told_of = {value.field for value in draft.values if value.status is not ValueStatus.ABSENT}
    absent = {value.field for value in draft.values if value.field in asked} - told_of
    if draft.projects:
        absent.discard("projekt")
    if len(draft.projects) > 1:
        absent -= _OF_MONEY
    if not absent:
        return draft
    grouped: dict[str, list[Found]] = defaultdict(list)
    for found in _all(draft):
        if found.field in absent and found.value is not None:
            grouped[found.field].append(found)
    own = {name: _value(name, found) for name, found in grouped.items()}
    return replace(draft, values=tuple(own.get(value.field, value) for value in draft.values))


def _all(draft: Draft) -> Iterator[Found]:
    asked = {
        number
        for hit in draft.hits
        if hit.wording.role == "field"
        for number in range(hit.line, hit.last_line + 1)
    }
    lines = [bare for line in draft.lines if (bare := _without_heading(line, draft.hits)) is not None]
    lines = [line for line in lines if _runs(line)]
    text = text_of_letter(lines, asked | set(draft.tabled))
    yield from told(text, report=True)
    yield from _in_the_head(draft)
    yield from (
        found for found in named_in_heading(draft.lines[:_HEADED], report=True) if found.raw[:1].isupper()
    )


def _in_the_head(draft: Draft) -> Iterator[Found]:
    """The board whose letterhead stands over the title, and the day beside it."""
    asked = min((hit.line for hit in draft.hits if hit.wording.role == "field" and hit.alone), default=_HEAD)
    end = max(draft.title_line, min(asked, _HEAD))
    head = draft.lines[: max(0, end)]
    if not head or any(_RECEIVED.search(line.text) for line in head):
        return
    yield from (found for found in date_of(head, end) if found.field == "datum")
    owner = next((value for value in draft.values if value.field == "sokande" and value.value), None)
    if owner is None or _OF_A_CITY.search(owner.raw):
        left = [line for line, above in zip(head, (None, *head), strict=False) if not _is_sent_to(above)]
        boards = board_of([replace(line, segments=line.segments[:1]) for line in left], len(left))
        yield from (found for found in boards if _OF_A_GIVER.search(found.raw) is None)


def _is_sent_to(above: Line | None) -> bool:
    return above is not None and _TO.fullmatch(above.text) is not None


def _runs(line: Line) -> bool:
    """Whether a line is of running text, and no label with its answer."""
    ended = line.text.endswith(_SENTENCE_END)
    return len(line.segments) == 1 and (ended or (len(line.words) >= _FEWEST_WORDS and ":" not in line.text))


def _without_heading(line: Line, hits: Sequence[Hit]) -> Line | None:
    """The line without the words of a heading beside its text; None where nothing else stands there."""
    end = max((hit.last_end for hit in hits if hit.last_line == line.index and hit.alone), default=0)
    if not end:
        return None if any(hit.line == line.index and hit.alone for hit in hits) else line
    kept = line.words[end:]
    segments = (replace(part, words=own) for part in line.segments if (own := _within(part.words, kept)))
    return replace(line, segments=tuple(segments)) if kept else None


def _within(words: Sequence[Word], kept: Sequence[Word]) -> tuple[Word, ...]:
    own = {id(word) for word in kept}
    return tuple(word for word in words if id(word) in own)


def _value(name: str, found: Sequence[Found]) -> Value:
    first = found[0]
    flags = (*first.flags, "motstridig") if differ([one.value for one in found]) else first.flags
    return Value(
        name, first.raw, first.value, ValueStatus.REVIEW, first.place, first.method, flags, (("kind", _KIND),)
    )
