"""The numbered clauses of a decision: what is decided, for which project, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.normalise.amount import Amount, find_amounts
from extract.normalise.text import fold, join_hyphens
from extract.stages.draft import Draft
from extract.stages.lines import Line, line_pitch, place_of
from models.layout import Word
from models.record import Clause, Dokumenttyp, Value, ValueStatus

_NUMBER = re.compile(r"([0-9]{1,2})[.)]")
_PROJECT = re.compile(r"\bprojektet?\s+[«\"”]?(?=[A-ZÅÄÖ0-9])")
_GRANTED_TO = re.compile(r"\b(?:bevilja|anvisa|tilldela|ge)[rs]?\s+[«\"”]?(?=[A-ZÅÄÖ])")
_AFTER_NAME = re.compile(
    r"[»\"”]|,|\s(?:(?:ett |en )?(?:bidrag|stöd|medel|anslag)|beviljas|med|tilldelas|godkänns|avslås"
    r"|om sammanlagt|för perioden|under)\b|\.?$",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"(?:förslag till )?beslut:?|.*\bbeslutar(?: att)?:?|beslutsmening.*", re.IGNORECASE)
_MONEY = 1000
"""Kronor from which a figure without currency is money."""
_MAX_CLAUSE_LINES = 12


@dataclass(frozen=True, slots=True)
class _Numbered:
    nr: int
    words: tuple[tuple[Word, ...], ...]
    page: int
    first: int
    last: int


def find_clauses(draft: Draft) -> Draft:
    """Clauses counted from 1 under a deciding wording; their lines are claimed."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.BESLUT:
        return draft
    clauses = []
    claimed = set(draft.claimed)
    for numbered in _numbered(draft.lines):
        clauses.append(_clause(numbered))
        claimed |= set(range(numbered.first, numbered.last + 1))
    return replace(draft, clauses=tuple(clauses), claimed=frozenset(claimed))


def _numbered(lines: Sequence[Line]) -> Iterator[_Numbered]:
    """Runs of lines that begin 1., 2., 3. … after the first deciding wording."""
    pitch = line_pitch(lines)
    expected = 1
    number = next((n + 1 for n, line in enumerate(lines) if n and _DECIDES.fullmatch(line.text)), 0)
    while number < len(lines):
        line = lines[number]
        found = _NUMBER.fullmatch(line.words[0].text)
        if found is None or int(found[1]) != expected or len(line.words) < 2:
            number += 1
            continue
        last = _end(lines, number, pitch)
        words = (line.words[1:], *(lines[n].words for n in range(number + 1, last + 1)))
        yield _Numbered(expected, words, line.page, number, last)
        expected += 1
        number = last + 1


def _end(lines: Sequence[Line], first: int, pitch: float) -> int:
    """The last line of a clause: lines go on until the next number, a gap, or a line that begins further left."""
    last = first
    text_x0 = lines[first].words[1].box.x0
    for number in range(first + 1, min(len(lines), first + _MAX_CLAUSE_LINES)):
        line = lines[number]
        begins_anew = line.words[0].text[:1].isupper()
        ended = lines[last].text.endswith(".") or (begins_anew and lines[last].text.endswith((";", ",")))
        gap = line.box.top - lines[last].box.bottom > 1.15 * pitch
        hangs = line.words[0].box.x0 >= text_x0 - 1
        if (
            line.page != lines[first].page
            or _NUMBER.fullmatch(line.words[0].text)
            or gap
            or (ended and not hangs)
        ):
            break
        last = number
    return last


def _clause(numbered: _Numbered) -> Clause:
    words = tuple(word for line in numbered.words for word in line)
    raw = "\n".join(" ".join(word.text for word in line) for line in numbered.words)
    text = fold(join_hyphens(raw).text)
    place = place_of(numbered.page, words)
    whole = Value("text", raw, text, ValueStatus.READ, place, "clause")
    return Clause(numbered.nr, whole, _project(text, whole), _belopp(text, whole))


def _project(text: str, whole: Value) -> Value | None:
    """The name behind the word projekt, up to what is decided about it or the amount."""
    found = _PROJECT.search(text) or _GRANTED_TO.search(text)
    if found is None:
        return None
    ends = [amount.start for amount in _amounts(text) if amount.start > found.end()]
    after = _AFTER_NAME.search(text, found.end())
    if after is not None:
        ends.append(after.start())
    name = text[found.end() : min(ends, default=len(text))].strip(" .")
    return replace(whole, field="projekt", raw=name, value=name) if name else None


def _amounts(text: str) -> list[Amount]:
    return [
        a for a in find_amounts(text) if a.value is not None and (a.has_currency or abs(a.value) >= _MONEY)
    ]


def _belopp(text: str, whole: Value) -> Value | None:
    """The only amount of a clause; several amounts leave it open which was granted."""
    amounts = [
        a for a in find_amounts(text) if a.value is not None and (a.has_currency or abs(a.value) >= 1000)
    ]
    if not amounts:
        return None
    first = amounts[0]
    raw = text[first.start : first.end]
    if len({amount.value for amount in amounts}) > 1:
        return Value(
            "belopp", raw, None, ValueStatus.UNREADABLE, whole.place, "clause", (*first.flags, "flera")
        )
    return Value(
        "belopp", raw, first.value, ValueStatus.READ, whole.place, "clause", first.flags, (("kind", 1.0),)
    )
