"""Who pays the rest, and how much is asked for, told by sums: the two are what the costs come to, to the krona."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.heads.payers import is_income
from extract.stages.page.lines import Line, Segment, place_of, text_of
from extract.stages.words.kinds import Answer, read_as
from extract.stages.words.totals import is_total
from extract.stages.words.wordings import key_of
from models.form import Kind
from models.layout import Word
from models.record import Dokumenttyp, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_ASKED, _OTHER, _COSTS = "sokt_summa", "ovriga_intakter_belopp", "budget_summa"
_UNKNOWN = (ValueStatus.ABSENT, ValueStatus.EMPTY)
_ASKS = re.compile(
    r"\b(?:(?:an)?sök(?:t|s|es|er|ta)?|äsk(?:ar|as|at|an)|begär(?:t|s|er|an)?|ber|önskat)\b", re.IGNORECASE
)
_ALREADY = re.compile(
    r"\b(?:redan|tidigare|även|andra|annan|annat|övrig\w*|förra|föregående)\b", re.IGNORECASE
)
"""Words that say of what is applied for that it is asked of somebody else, or was before."""
_MOST_LINES = 14
"""Lines below the sum of the costs in which they are said to be paid."""
_SHARE = re.compile(r"[0-9]{1,3}(?:,[0-9]{1,2})? ?%")
_SURE = 0.9
_FLUSH = 3.0
"""Points by which amounts of one column end apart."""
_SIGNS = "-–−"
_UNITS = frozenset(("kr", "kronor", "sek", "tkr", "mnkr"))


@dataclass(frozen=True, slots=True)
class _Paid:
    """A line of words with one amount."""

    text: str
    words: tuple[Word, ...]
    line: Line
    answer: Answer

    @property
    def amount(self) -> Decimal | None:
        value = self.answer.parts[0].value
        return value if isinstance(value, Decimal) else None


def find_financing(draft: Draft) -> Draft:
    """The draft with the amount applied for, or that which others pay, where no label of the form is answered with it.

    Two amounts under the costs that come to their sum prove each other, and a printed sum proves its parts, none of
    which is then all that others pay; a person looks at what is found so.
    """
    known = {value.field: value for value in draft.values}
    costs = known.get(_COSTS)
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.ANSOKAN or costs is None:
        return draft
    whole = costs.value
    if not isinstance(whole, Decimal) or not whole or all(name not in known for name in (_ASKED, _OTHER)):
        return draft
    paid = list(_paid(draft, costs))
    found: list[Value] = []
    asked = _amount(known.get(_ASKED))
    if _is_open(known.get(_ASKED)):
        one = _asked(paid, whole, _amount(known.get(_OTHER)))
        asked = one.amount if one is not None else None
        found += [_value(_ASKED, one)] if one is not None else []
    other = known.get(_OTHER)
    if asked is not None and asked < whole and _may_be_told(other, whole - asked, paid):
        rest = [one for one in paid if one.amount == whole - asked and _is_of_others(one.text)]
        found += [_value(_OTHER, rest[0])] if len(rest) == 1 else []
    summed = _sum_of_parts(paid, _amount(other))
    if summed is not None and not any(value.field == _OTHER for value in found):
        found.append(_value(_OTHER, summed))
    own = {value.field: value for value in found}
    return (
        replace(draft, values=tuple(own.get(value.field, value) for value in draft.values)) if own else draft
    )


def _is_open(value: Value | None) -> bool:
    return value is not None and value.status in _UNKNOWN


def _may_be_told(other: Value | None, rest: Decimal, paid: Sequence[_Paid]) -> bool:
    """Whether what others pay is unknown or doubtful, or one of two parts that come to the rest."""
    own = _amount(other)
    if other is None or own == rest:
        return False
    is_part = own is not None and 0 < own < rest and any(one.amount == rest - own for one in paid)
    return is_part or _is_open(other) or other.status is ValueStatus.REVIEW


def _sum_of_parts(paid: Sequence[_Paid], own: Decimal | None) -> _Paid | None:
    """The line of what others pay that is exactly the sum of the two or more right above it, `own` one of them."""
    if not own:
        return None
    for at, one in enumerate(paid):
        if not is_income(one.text) or _ASKS.search(one.text):
            continue
        parts: list[Decimal | None] = []
        for part in reversed(paid[:at]):
            if part.amount is None or _ASKS.search(part.text):
                break
            parts.append(part.amount)
            if len(parts) > 1 and own in parts and sum(filter(None, parts)) == one.amount:
                return one
    return None


def _amount(value: Value | None) -> Decimal | None:
    return value.value if value is not None and isinstance(value.value, Decimal) else None


def _asked(paid: Sequence[_Paid], whole: Decimal, other: Decimal | None) -> _Paid | None:
    """The one amount that is asked for, where what remains of the costs stands there as well, or nothing does.

    What remains may stand in several amounts: all that is paid then comes to the costs.
    """
    parts = [one.amount for one in paid if one.amount is not None and one.amount != whole]
    are_parts = len(parts) > 1 and sum(parts) == whole
    amounts = {one.amount for one in paid} | {other}
    wanted = [one for one in paid if _ASKS.search(one.text) and not _ALREADY.search(one.text)]
    wanted = [one for one in wanted if _ASKS.match(one.text) or not is_income(one.text)]
    fitting = [
        one
        for one in wanted
        if one.amount is not None and (one.amount == whole or whole - one.amount in amounts or are_parts)
    ]
    return fitting[0] if len(fitting) == len(wanted) == 1 else None


def _is_of_others(text: str) -> bool:
    """Whether words beside an amount do not say that it is applied for; `Income but for what is applied for` is not."""
    return not _ASKS.search(text) or (is_income(text) and not _ASKS.match(text))


def _paid(draft: Draft, costs: Value) -> Iterator[_Paid]:
    """Words with one amount beside or under them, below the sum of the costs or right of the costs and their sum."""
    first = _line_of(draft, costs)
    if first is None or costs.place is None or costs.place.box is None:
        return
    sum_box, unit = costs.place.box, _unit_of(costs)
    above: list[Segment] = []
    for line in draft.lines[max(0, first - _MOST_LINES) : first + 1 + _MOST_LINES]:
        if line.page < costs.place.page:
            continue
        is_below = line.index > draft.lines[first].index
        pieces = [
            piece
            for piece in line.segments
            if (is_below or piece.box.x0 > sum_box.x1) and not _SHARE.fullmatch(piece.text)
        ]
        for text, amounts in (*_named_amounts(pieces), *_under(above, pieces)):
            flush = [piece for piece in amounts if abs(piece.box.x1 - sum_box.x1) < _FLUSH]
            own = amounts if len(amounts) == 1 else flush
            if len(own) != 1 or (is_total(text.text) and not is_income(text.text)):
                continue
            answer = read_as(Kind.AMOUNT, own[0].text, unit, whole=True)
            if answer.parts and answer.score >= _SURE:
                yield _Paid(text.text, own[0].words, line, answer)
        above = pieces


def _unit_of(value: Value) -> str | None:
    """The unit that an amount was read in: what stands beside its sum is in the same."""
    for unit in (None, "tkr", "mnkr"):
        answer = read_as(Kind.AMOUNT, value.raw, unit)
        if answer.parts and answer.parts[0].value == value.value:
            return unit
    return None


def _under(above: Sequence[Segment], pieces: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Pieces of words, each with the figures right under it, where every piece of two lines has its fellow."""
    if not above or len(above) != len(pieces) or not all(map(_is_figures, pieces)):
        return
    edges = [over.box.x0 - over.size for over in above]
    ends = [*edges[1:], float("inf")]
    if all(x0 < piece.box.x0 < x1 for piece, x0, x1 in zip(pieces, edges, ends, strict=True)):
        yield from ((over, [piece]) for over, piece in zip(above, pieces, strict=True) if _is_worded(over))


def _is_figures(piece: Segment) -> bool:
    return not any(map(str.isalpha, piece.text))


def _is_worded(piece: Segment) -> bool:
    return any(map(str.isalpha, piece.text)) and key_of(piece.text) not in _UNITS


def _named_amounts(pieces: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Each piece of words that has figures behind it on its line, with these; a remark between does not part them."""
    named: tuple[Segment, list[Segment]] | None = None
    for piece in pieces:
        if piece.text[:1].isdigit() or piece.text[:1] in _SIGNS:
            if named is not None:
                named[1].append(piece)
        elif _is_worded(piece):
            if named is not None and named[1]:
                yield named
            if named is None or named[1] or not _ASKS.match(named[0].text):
                named = piece, []
    if named is not None and named[1]:
        yield named


def _line_of(draft: Draft, value: Value) -> int | None:
    place = value.place
    if place is None or place.box is None:
        return None
    height = place.box.middle
    found = (
        n
        for n, line in enumerate(draft.lines)
        if line.page == place.page and line.box.top <= height <= line.box.bottom
    )
    return next(found, None)


def _value(field: str, one: _Paid) -> Value:
    part = one.answer.parts[0]
    place = place_of(one.line.page, one.words)
    features = (("kind", one.answer.score),)
    return Value(
        field, text_of(one.words), part.value, ValueStatus.REVIEW, place, "financing", part.flags, features
    )
