"""From the candidates of a field to its values: read, empty, absent, unreadable, or for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.stages.capture.amount_notes import amount_note, place_in
from extract.stages.capture.candidates import PRIOR, Candidate
from extract.stages.heads.head_sense import is_partial
from extract.stages.labels.asking import page_headings
from extract.stages.labels.labels import Hit
from extract.stages.labels.sharing import GOOD
from extract.stages.labels.zones import Sheet
from extract.stages.page.lines import place_of, text_of
from extract.stages.tables.items import RIVALS
from extract.stages.words.kinds import Part, read_as
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import key_of
from models.form import FieldSpec, Kind
from models.record import Value, ValueStatus
from models.replacing import replace

_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_AMOUNT_NOTE = "_text"
_REPORTED, _GRANTED = "period", "beviljat_belopp"
_MOST_NAMING = 2
_FEWEST_OF_SENTENCE = 5
_WITHOUT_DOUBT = 0.9
_FEWEST_TO_SUM = 3
_HANDLES = re.compile(r"handläggare\b", re.IGNORECASE)
_FEWEST_SPACED = 3
"""Letters that stand alone: words that are printed wide, as labels are."""
_MOST_BEFORE_DAY = 2
"""Words that lead to a day: `från och med` stands in the answer itself."""
_END_OF_MAIL = re.compile(r"[a-z.]{1,12}")
_OF_OTHERS = (Kind.EMAIL, Kind.ORGANISATION_NUMBER, Kind.DATE)
"""Kinds whose answers are no name of anything."""
_ALIKE = ("sokande", "namnd", "projekt", "befattning", "ort")
"""Fields whose answers are names that may hold the words for another of them: `Byalaget`, `Miljönämnden`."""
_LABELLED = re.compile(r"[a-zåäö)]: ")
_NUMBERED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[.)] [A-ZÅÄÖ]")
"""A numbered heading, or the next label."""
_BEFORE_STROKE = re.compile(r"[ /:]")
_PERIOD_LABEL = "period_etikett"
"""The label above the time of a report, word for word: "Periodisering" may mean another time than that reported."""


def values_of(spec: FieldSpec, found: Sequence[tuple[Hit, Candidate | None]], sheet: Sheet) -> list[Value]:
    found = _without_stand_ins(found)
    if not found:
        return [_missing(column, spec, ValueStatus.ABSENT, None) for column in spec.columns]
    read = [candidate for _, candidate in found if candidate is not None and candidate.answer.parts]
    if read:
        best = _sum_of_others(spec, read) or max(read, key=lambda candidate: candidate.total)
        beside = _amount_under_another(spec, best, read)
        read = [candidate for candidate in read if candidate is not beside]
        is_open = best.rivals or (
            spec.kind is Kind.AMOUNT
            and (_asks_for_other(best.hit, sheet) or _is_named(best) or _is_requisitioned(best.hit))
        )
        is_other = _is_offices(spec, best, found)
        doubts = (("motstridig",) if is_other or _conflict(best, read) else ()) + (
            (RIVALS,) if is_open else ()
        )
        return _with_amount(_values(spec, best, doubts, sheet), spec, beside)
    surest = max(hit.similarity for hit, _ in found)
    answered = [
        candidate
        for hit, candidate in found
        if candidate is not None and candidate.zone.method != "below" and hit.similarity == surest
    ]
    if answered:
        best = answered[0]
        if best.hit.concept and not _asks(best.hit):
            return [_missing(column, spec, ValueStatus.ABSENT, None) for column in spec.columns]
        place = place_in(best.zone, 0, len(best.zone.text))
        blank = Value(
            "", best.zone.text, None, ValueStatus.UNREADABLE, place, best.zone.method, flags_of(spec)
        )
        return [replace(blank, field=column) for column in spec.columns]
    hit = max((hit for hit, _ in found), key=lambda hit: hit.similarity)
    return [_missing(column, spec, ValueStatus.EMPTY, hit) for column in spec.columns]


def _sum_of_others(spec: FieldSpec, read: Sequence[Candidate]) -> Candidate | None:
    """Of several amounts for one field the one that all the others come to: each of those is of a part."""
    if spec.kind is not Kind.AMOUNT or len(read) < _FEWEST_TO_SUM:
        return None
    values = ((candidate, candidate.answer.parts[0].value) for candidate in read)
    known = [(candidate, value) for candidate, value in values if isinstance(value, Decimal)]
    whole = sum((value for _, value in known), Decimal(0))
    sums = [candidate for candidate, value in known if value and 2 * value == whole]
    return sums[0] if len(known) == len(read) and len(sums) == 1 else None


def _is_offices(spec: FieldSpec, best: Candidate, found: Sequence[tuple[Hit, Candidate | None]]) -> bool:
    """Whether the one who handles a case answers for the one to ask, whose own label stands there blank."""
    if spec.name != "kontaktperson" or not _HANDLES.match(text_of(best.hit.words)):
        return False
    return any(candidate is None and not _HANDLES.match(text_of(hit.words)) for hit, candidate in found)


def _amount_under_another(spec: FieldSpec, best: Candidate, read: Sequence[Candidate]) -> Candidate | None:
    """The one answer that gives no more than the amount of a choice whose word another label has: `Other income: Yes`
    over `Other financing (kr): 400`."""
    if spec.kind is not Kind.CHOICE or any(part.column for part in best.answer.parts):
        return None
    amounts = [other for other in read if all(part.column for part in other.answer.parts)]
    return amounts[0] if len(amounts) == 1 and len(read) == len(amounts) + 1 else None


def _with_amount(values: list[Value], spec: FieldSpec, beside: Candidate | None) -> list[Value]:
    if beside is None:
        return values
    part = beside.answer.parts[0]
    amount = _value(spec.columns[part.column], spec, beside, part, ())
    return [amount if value.field == amount.field else value for value in values]


def _is_named(best: Candidate) -> bool:
    """Whether a word or two stand between a label and the amount under it, as the name of a row does."""
    return best.zone.method == "below" and best.skipped > 0 and len(best.whole.lines[0]) <= _MOST_NAMING


def _asks_for_other(hit: Hit, sheet: Sheet) -> bool:
    """Whether a label, or the piece that it stands in, adds to a listed wording that it asks for a part or the past."""
    beside = (s.text for s in sheet.lines[hit.last_line].segments if hit.words[-1] in s.words)
    said = any(map(is_partial, (text_of(hit.words), *beside)))
    return said and (hit.concept > 0 or not is_partial(hit.wording.text))


def _is_requisitioned(hit: Hit) -> bool:
    """Whether a label for what was granted asks for what has been requisitioned, which may be a part of it."""
    return hit.name == _GRANTED and "rekvirer" in text_of(hit.words).casefold()


def _without_stand_ins(
    found: Sequence[tuple[Hit, Candidate | None]],
) -> Sequence[tuple[Hit, Candidate | None]]:
    """The labels of the field itself where one of them is answered, else all."""
    own = [(hit, candidate) for hit, candidate in found if not hit.wording.stands_in]
    return own if any(candidate is not None and candidate.answer.parts for _, candidate in own) else found


def _asks(hit: Hit) -> bool:
    """Whether words are printed as a label is: those that neither ask nor end in a colon may head a column."""
    return hit.colon or hit.words[-1].text.endswith(("?", ":"))


def _conflict(best: Candidate, read: Sequence[Candidate]) -> bool:
    """Whether the same field is answered well in two places, and differently."""
    mine = [part.value for part in best.answer.parts]
    others = [c for c in read if c is not best and c.answer.score >= GOOD]
    return any([part.value for part in other.answer.parts] != mine for other in others)


def _missing(column: str, spec: FieldSpec, status: ValueStatus, hit: Hit | None) -> Value:
    place = place_of(hit.page, hit.words) if hit else None
    return Value(column, "", None, status, place, "label" if hit else "", flags_of(spec, hit))


def flags_of(spec: FieldSpec, hit: Hit | None = None) -> tuple[str, ...]:
    flags = ["obligatorisk"] if spec.required else []
    if hit is not None and "specificera" in " ".join(word.text for word in hit.words).casefold():
        flags.append("specificera")
    return tuple(flags)


def _values(spec: FieldSpec, best: Candidate, doubts: tuple[str, ...], sheet: Sheet) -> list[Value]:
    values = []
    for index, column in enumerate(spec.columns):
        part = next((part for part in best.answer.parts if part.column == index), None)
        if part is None:
            values.append(_unanswered(column, spec, best))
            continue
        values.append(_value(column, spec, best, part, doubts))
        if part.norm is not None:
            norm = replace(values[-1], field=f"{column}_norm", value=part.norm)
            values.append(norm)
    if spec.name == _REPORTED:
        heading = " ".join(word.text for word in best.hit.words)
        place = place_of(best.hit.page, best.hit.words)
        values.append(Value(_PERIOD_LABEL, heading, heading, ValueStatus.READ, place, "label"))
    if spec.kind is Kind.AMOUNT:
        end = max((part.end for part in best.answer.parts), default=0)
        note = spec.columns[0].removesuffix("_summa") + _AMOUNT_NOTE
        found = amount_note(note, best.zone, end, best.hit, sheet)
        values += [found] if found is not None else []
    return values


def _unanswered(column: str, spec: FieldSpec, best: Candidate) -> Value:
    """A column that this answer leaves open, as the amount beside a NO or the end of a period."""
    place = place_in(best.zone, 0, len(best.zone.text))
    return Value(column, "", None, ValueStatus.EMPTY, place, best.zone.method, flags_of(spec))


def _value(column: str, spec: FieldSpec, best: Candidate, part: Part, doubts: tuple[str, ...]) -> Value:
    text = best.zone.text
    raw = text[part.start : part.end]
    flags = tuple(dict.fromkeys((*flags_of(spec, best.hit), *part.flags, *doubts)))
    status = ValueStatus.READ
    if part.value is None:
        status = ValueStatus.UNREADABLE
    elif doubts or best.answer.score < _wanted_of(best, spec) or _may_hold_labels(best, spec, raw):
        status = ValueStatus.REVIEW
    features = (
        ("label", best.hit.similarity),
        ("kind", best.answer.score),
        ("colon", float(best.hit.colon)),
        ("prior", PRIOR[best.zone.method]),
        ("skipped", float(best.skipped)),
        ("rest", float(len(text) - (part.end - part.start) > 2)),
        *((("concept", best.hit.concept),) if best.hit.concept else ()),
    )
    place = place_in(best.zone, part.start, part.end)
    return Value(column, raw, part.value, status, place, best.zone.method, flags, features)


def _may_hold_labels(best: Candidate, spec: FieldSpec, raw: str) -> bool:
    """Whether words that answer an open question may be a label, or hold one: nothing in them tells.

    They begin small or in a parenthesis, hold a colon behind words, or go on under themselves with a capital.
    """
    if spec.kind in (Kind.DATE, Kind.PERIOD, Kind.EMAIL):
        return _may_be_of_another(best, spec)
    if spec.kind is Kind.DIARY:
        return bool(best.hit.concept) and read_as(Kind.DATE, raw).score >= _WITHOUT_DOUBT
    if spec.kind not in (Kind.TEXT, Kind.BOARD):
        return False
    if is_printed_wide(raw) or _asks_or_answers_another(raw, spec) or _NUMBERED.match(raw):
        return True
    if key_of(_BEFORE_STROKE.split(raw, maxsplit=1)[0]) in page_headings():
        return True
    first = raw[:1]
    is_rest = first.islower() or first == "("
    is_sentence = raw.endswith(".") and len(raw.split()) >= _FEWEST_OF_SENTENCE
    later = (words[0].text[:1] for words in best.zone.lines[1:])
    return is_rest or is_sentence or _LABELLED.search(raw) is not None or any(c.isupper() for c in later)


def _may_be_of_another(best: Candidate, spec: FieldSpec) -> bool:
    """Whether words stand before a day under a label, as those of the next one do, or an address of mail is broken."""
    start = min((part.start for part in best.answer.parts), default=0)
    if spec.kind is not Kind.EMAIL:
        return (
            best.zone.method in ("below", "above") and len(best.zone.text[:start].split()) > _MOST_BEFORE_DAY
        )
    _, _, rest = best.whole.text.partition(
        best.zone.text[start : max(part.end for part in best.answer.parts)]
    )
    return rest.startswith("\n") and _END_OF_MAIL.fullmatch(rest[1:].partition("\n")[0]) is not None


def is_printed_wide(text: str) -> bool:
    """Whether letters stand alone, as in labels that are printed wide.

    >>> is_printed_wide("P Å A N S Ö K A N"), is_printed_wide("Å i dag")
    (True, False)
    """
    letters = text.split()
    return len(letters) >= _FEWEST_SPACED and all(len(letter) == 1 for letter in letters)


def _asks_or_answers_another(raw: str, spec: FieldSpec) -> bool:
    """Whether a name is words that ask for another field themselves, or an answer that only another can have."""
    if any(read_as(kind, raw).score >= _WITHOUT_DOUBT for kind in _OF_OTHERS):
        return True
    return any(
        one.role == "field" and one.name not in (spec.name, *_ALIKE) and one.score >= _WITHOUT_DOUBT
        for one in named_by(raw)
    )


def _wanted_of(best: Candidate, spec: FieldSpec) -> float:
    """Score from which no person need look: a label that is understood only by its stems needs a perfect answer."""
    if best.hit.concept:
        return 1.0
    return 0.0 if spec.kind in _UNTYPED else GOOD
