"""The clauses of a decision, numbered, lettered, in `att` lists, as sentences or as rows of a table of grants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.normalise.text import fold, join_hyphens
from extract.stages.draft import Draft
from extract.stages.page.lines import Line, line_pitch, place_of
from extract.stages.page.type_changes import in_one_type
from extract.stages.papers.grant_rows import granted_rows
from extract.stages.papers.grants import amount_in, grants_money, project_in
from extract.stages.papers.panels import without_panels
from models.layout import Word
from models.record import Clause, Dokumenttyp, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_NUMBER = re.compile(r"\(?([0-9]{1,2})(?:[.)]|\.\))")
_LETTER = re.compile(r"\(?([a-h])[.)]")
_DASH = re.compile(r"[-–—•·*▪●◦\uf0b7]")
_ATT = re.compile(r"att", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:(?:§\s*[0-9]+|[0-9]{1,2}[.)]?|[A-H][.)])\s+)?"
    r"(?:(?:(?:(?!(?:enligt|genom|mot|i|av|om)\b)[\wåäö-]+(?:,? och|,)? ){0,4}"
    r"[\wåäö-]*(?:nämnden|styrelsen|utskottet|fullmäktige|rådet|kommittén)s "
    r"|[\wåäö]+s )?(?:förslag till |slutligt )?beslut(?: i korthet| som (?:antogs|antas|antagits))?:?"
    r"|.*\b(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|beslutat|föreslås besluta|föreslår)(?: för (?:egen"
    r"|sin) del)?(?: följande)?(?: att)?[:.]?"
    r"|förslag till (?:[\wåäö-]+ )?(?:nämnden|styrelsen|utskottet|fullmäktige):?|beslutsmening.*"
    r"|beslutssatser?:?)",
    re.IGNORECASE,
)
_MAY_DECIDE = ("besl", "föresl", "förslag")
"""Every deciding wording holds one of them: asked first, for most lines hold none."""
_DECIDED = re.compile(r"beslöt|besluta|föreslår", re.IGNORECASE)
_PROPOSED = re.compile(r"förslag|föreslå", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:[0-9]{1,2}[.)]?\s+)?(?:ärendet|bakgrund|skälen?\b|sammanfattning|beslutsunderlag"
    r"|underlag för|justera|paragrafen|expedieras|beslutet (?:skickas|"
    r"expedieras|delges)|beslutet ska(?:ll)? (?:skickas|expedieras|delges)"
    r"|(?:[\w-]+ )?(?:bedömning|villkor):?$|sändlista|bilag|reservation|yrkande|protokollsanteckning|vid protokollet"
    r"|motivering|överväganden|"
    r"hur man överklagar|överklagande|deltagande|§\s*[0-9]|_{3,}|kopia till|på (?:regeringens|nämndens"
    r"|styrelsens) vägnar)",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"(?:bilag(?:a|or)|handlingar|beslutsunderlag|underlag för beslut|sändlista|kopia till|expedieras(?: till)?"
    r"|beslutet (?:ska(?:ll)? )?(?:skickas|expedieras|delges)(?: till)?|yrkanden?|reservation(?:er)?):?$",
    re.IGNORECASE,
)
"""Heads lists that decide nothing, where no clause stands above them."""
_NO = re.compile(r"\b(?:avslå[rs]?|avslag|bifall(?:er|s|a)?|bevilja[rs]?)\b", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"\b(?:tidigare|förra året|föregående år|i fjol|beviljades|har beviljats)\b", re.IGNORECASE
)
_MAX_CLAUSE_LINES = 12
_MOST_OF_HEADING = 4
"""Words of a heading, its number counted, that ends a clause which bears no full stop."""
_MAX_LINES = 400
_SENTENCE = re.compile(r".*[^\s0-9.][.?!]")
"""A word that ends a sentence; a figure's dot and an initial end none."""
_SENTENCE_ENDS = (".", "?", "!")
_PARAGRAPH = 1.15
"""Line pitches of white between two paragraphs."""
_WHITE = 0.4
"""Heights of a line of white between two paragraphs where one ends with its sentence."""
_SHORT_OF_IT = 0.6
"""Share of the longest line within which a line ends that the next does not go on from."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A clause as words of printed lines, and the lines that it runs over."""

    words: tuple[tuple[Word, ...], ...]
    page: int
    first: int
    last: int
    doubtful: bool = False

    @property
    def raw(self) -> str:
        return "\n".join(" ".join(word.text for word in line) for line in self.words)


def find_clauses(draft: Draft) -> Draft:
    """Clauses under a deciding wording, in order; their lines are claimed."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.BESLUT:
        return draft
    items = _items(draft.lines)
    clauses = [_clause(nr, item) for nr, item in enumerate(items, start=1)]
    claimed = set(draft.claimed).union(*(range(item.first, item.last + 1) for item in items))
    if not any(clause.belopp for clause in clauses):
        rows, lines = granted_rows(draft.lines, len(clauses) + 1)
        clauses += rows
        claimed |= lines
    return replace(draft, clauses=tuple(clauses), claimed=frozenset(claimed))


def grants_in(lines: Sequence[Line]) -> bool:
    """Whether somebody decides among these lines to give money, to refuse it, or to give as a table says."""
    clear = [item for item in _items(lines) if not item.doubtful]
    if any(grants_money(_text(item)) or _NO.search(item.raw) for item in clear):
        return True
    decided = any(_speaks_of_deciding(line.text) for line in lines[:_MAX_LINES])
    return decided and bool(granted_rows(lines, 1)[0])


def _items(lines: Sequence[Line]) -> list[_Item]:
    """The clauses under the decision itself or, where there is only a proposal, under that."""
    lines, beside = _without_margin(without_panels(lines, _heads_a_part))
    starts = sorted({*_deciding(lines[:_MAX_LINES]), *beside})
    final = [n for n in starts if not _PROPOSED.search(lines[n].text)]
    for group in dict.fromkeys((tuple(final), tuple(starts))):
        found = _under(lines, group)
        if found:
            return found
    return list(_sentences(lines, starts))


def _heads_a_part(text: str) -> bool:
    return _decides(text) or _ENDS.match(text) is not None


def _without_margin(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[int, ...]]:
    """The lines without `Nämnden beslutar` where it stands beside the first clause, and the places above those."""
    beside = tuple(n for n, line in enumerate(lines[:_MAX_LINES]) if n and _has_clause_beside(line))
    if not beside:
        return lines, ()
    cut = set(beside)
    kept = [replace(line, segments=line.segments[1:]) if n in cut else line for n, line in enumerate(lines)]
    return kept, tuple(n - 1 for n in beside)


def _has_clause_beside(line: Line) -> bool:
    if len(line.segments) < 2 or not _decides(line.segments[0].text):
        return False
    first = line.segments[1].words[0].text
    return any(mark.fullmatch(first) for mark in (_NUMBER, _LETTER, _ATT, _DASH))


def _deciding(lines: Sequence[Line]) -> tuple[int, ...]:
    return tuple(n for n, line in enumerate(lines) if n and _decides(line.text))


def _decides(text: str) -> bool:
    return _may_decide(text) and _DECIDES.fullmatch(text) is not None


def _speaks_of_deciding(text: str) -> bool:
    return _may_decide(text) and _DECIDED.search(text) is not None


@lru_cache(maxsize=8192)
def _may_decide(text: str) -> bool:
    folded = text.casefold()
    return any(map(folded.__contains__, _MAY_DECIDE))


def _under(lines: Sequence[Line], starts: Sequence[int]) -> list[_Item]:
    """Clauses below the deciding lines that have any; where one has none, the sentences right under it that grant."""
    pitch = line_pitch(lines) if starts else 0.0
    stops = (*starts[1:], len(lines))
    listed = {
        (start, stop): _listed(lines, start + 1, stop, pitch)
        for start, stop in zip(starts, stops, strict=False)
    }
    if not any(listed.values()):
        return _begun_within(lines)
    found: dict[str, _Item] = {}
    last = -1
    for (start, stop), items in listed.items():
        if lines[start].index > last:
            clear = items or [item for item in _sentences(lines[:stop], (start,)) if not item.doubtful]
            found |= {item.raw: item for item in clear if item.raw not in found}
            last = max((item.last for item in clear), default=last)
    return list(found.values())


def _listed(lines: Sequence[Line], start: int, stop: int, pitch: float) -> list[_Item]:
    for mark, counted in ((_NUMBER, True), (_LETTER, True), (_ATT, False), (_DASH, False)):
        found = list(_run(lines, start, stop, pitch, mark, counted=counted))
        if found:
            return found
    return []


def _run(
    lines: Sequence[Line], start: int, stop: int, pitch: float, mark: re.Pattern[str], *, counted: bool
) -> Iterator[_Item]:
    """Runs of lines that begin 1., 2., 3. …, a), b) … or with the same word or sign each."""
    expected = 1
    number = start
    while number < stop:
        line = lines[number]
        found = mark.fullmatch(line.words[0].text)
        ends = (
            _LISTS.match(line.text)
            if counted and expected == 1
            else None
            if counted
            else _ENDS.match(line.text)
        )
        if found is None and ends:
            return
        if counted and found is not None and expected > 1 and _is_numbered_heading(line):
            return
        if (
            found is None
            or len(line.words) < 2
            or _decides(line.text)
            or (counted and _count(found[1]) != expected)
        ):
            number += 1
            continue
        last = _end(lines, number, pitch, mark)
        begins = 0 if mark is _ATT else 1
        words = (line.words[begins:], *(lines[n].words for n in range(number + 1, last + 1)))
        yield _Item(words, line.page, line.index, lines[last].index)
        expected += 1
        number = last + 1


def _count(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark.casefold()) - ord("a") + 1


def _end(lines: Sequence[Line], first: int, pitch: float, mark: re.Pattern[str]) -> int:
    """The last line of a clause: lines go on until the next mark, a gap, or a line that begins further left."""
    last = first
    text_x0 = lines[first].words[1].box.x0
    for number in range(first + 1, min(len(lines), first + _MAX_CLAUSE_LINES)):
        line = lines[number]
        begins_anew = line.words[0].text[:1].isupper()
        ended = lines[last].text.endswith(".") or (begins_anew and lines[last].text.endswith((";", ",")))
        gap = line.box.top - lines[last].box.bottom > _PARAGRAPH * pitch
        hangs = line.words[0].box.x0 >= text_x0 - 1
        if (
            line.page != lines[first].page
            or mark.fullmatch(line.words[0].text)
            or gap
            or (ended and not hangs)
            or (_is_heading(line) and (ended or len(line.words) <= _MOST_OF_HEADING))
        ):
            break
        last = number
    return last


def _is_heading(line: Line) -> bool:
    first = line.words[0].text[:1]
    return (first.isupper() or first.isdecimal()) and _ENDS.match(line.text) is not None


def _is_numbered_heading(line: Line) -> bool:
    """Whether `3. Bakgrund` is the next part of the minutes and no clause, as `3. Paragrafen justeras.` is."""
    return len(line.words) <= _MOST_OF_HEADING and _is_heading(line) and not line.text.endswith(".")


def _begun_within(lines: Sequence[Line]) -> list[_Item]:
    """`Nämnden beslutar att bevilja …`, with `att` lines below: the first clause begins within a line."""
    for number, line in enumerate(lines[:_MAX_LINES]):
        if not _speaks_of_deciding(line.text):
            continue
        at = next((n for n, word in enumerate(line.words) if _DECIDED.fullmatch(word.text)), None)
        if at is None or at + 1 >= len(line.words) or not _ATT.fullmatch(line.words[at + 1].text):
            continue
        pitch = line_pitch(lines)
        last = _end(lines, number, pitch, _ATT)
        below = list(_run(lines, last + 1, len(lines), pitch, _ATT, counted=False))
        if not below:
            continue
        words = (line.words[at + 1 :], *(lines[n].words for n in range(number + 1, last + 1)))
        return [_Item(words, line.page, line.index, lines[last].index), *below]
    return []


def _sentences(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[_Item]:
    """Sentences that grant an amount, from the deciding wording to the next heading; of past years none."""
    first = starts[0] + 1 if starts else 0
    open_end = not starts
    heading = (n for n in range(first, len(lines)) if _ENDS.match(lines[n].text))
    end = len(lines) if open_end else next(heading, len(lines))
    pitch = line_pitch(lines)
    right = max((line.box.x1 for line in lines), default=0.0)
    held: list[tuple[Line, list[Word]]] = []
    under = bool(starts)
    for line in lines[first : min(end, first + _MAX_LINES)]:
        if held and _ends_above(held[-1][0], line):
            yield from _granting(held, under=under)
            held = []
        broken = bool(held) and (held[-1][0].page != line.page or len(held) >= _MAX_CLAUSE_LINES)
        if broken or len(line.segments) > 1 or _decides(line.text) or _begins_anew(held, line, pitch, right):
            held = []
        if len(line.segments) > 1:
            continue
        held.append((line, []))
        for word in line.words:
            held[-1][1].append(word)
            if word.text.endswith(_SENTENCE_ENDS) and _SENTENCE.fullmatch(word.text):
                granting = _granting(held, under=under)
                under = under and bool(granting)
                yield from granting
                held = [(line, [])]
    if held:
        yield from _granting(held, under=under)


def _ends_above(above: Line, line: Line) -> bool:
    """Whether a full stop behind a figure and white below it end a sentence: `… projektet Nattfotboll 2.0.`"""
    white = line.box.top - above.box.bottom > _WHITE * line.box.height
    return above.text.endswith(".") and line.text[:1].isupper() and white and above.page == line.page


def _begins_anew(held: Sequence[tuple[Line, list[Word]]], line: Line, pitch: float, right: float) -> bool:
    """Whether white, room or its type parts a line from the words above: those are of a head, and no sentence.

    right: where the longest line ends.
    """
    if not held or not line.words[0].text[:1].isupper():
        return False
    above = held[-1][0]
    if line.box.top - above.box.bottom > _PARAGRAPH * pitch or above.box.x1 < _SHORT_OF_IT * right:
        return True
    return not in_one_type(above.words[-1], line.words[0])


def _granting(held: Sequence[tuple[Line, list[Word]]], *, under: bool) -> list[_Item]:
    """The sentence as a clause, where it grants. under: only such sentences stand between it and its heading."""
    parts = [(line, tuple(words)) for line, words in held if words]
    if not parts:
        return []
    item = _Item(tuple(words for _, words in parts), parts[0][0].page, parts[0][0].index, parts[-1][0].index)
    text = _text(item)
    if not grants_money(text) or (_BEFORE_NOW.search(text) and not _DECIDED.search(text)):
        return []
    return [replace(item, doubtful=not under and _DECIDED.search(text) is None)]


def _text(item: _Item) -> str:
    return fold(join_hyphens(item.raw).text)


def _clause(nr: int, item: _Item) -> Clause:
    text = _text(item)
    place = place_of(item.page, tuple(word for line in item.words for word in line))
    whole = Value("text", item.raw, text, ValueStatus.READ, place, "clause")
    amount = amount_in(text, whole)
    if amount is not None and item.doubtful and amount.status is ValueStatus.READ:
        amount = replace(amount, status=ValueStatus.REVIEW)
    project = project_in(text, whole)
    return Clause(
        nr, whole, project and _where_it_stands(project, item), amount and _where_it_stands(amount, item)
    )


def _where_it_stands(value: Value, item: _Item) -> Value:
    """The value with the place of its own words; of the whole clause where they are not found as printed."""
    words = [word for line in item.words for word in line]
    ends = (end for end in range(1, len(words) + 1) if value.raw in _said(words, 0, end))
    end = next(ends, 0)
    if not end:
        return value
    start = next(start for start in range(end - 1, -1, -1) if value.raw in _said(words, start, end))
    return replace(value, place=place_of(item.page, words[start:end]))


def _said(words: Sequence[Word], start: int, end: int) -> str:
    return fold(join_hyphens("\n".join(word.text for word in words[start:end])).text)
