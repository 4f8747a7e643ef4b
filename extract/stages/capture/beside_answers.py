"""What stands with an answer and has no label of its own: the post of who signs, the address of mail of a contact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.normalise.dates import find_dates
from extract.stages.draft import Draft
from extract.stages.letters.signing import POSITION, is_name
from extract.stages.page.lines import place_of, text_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.geometry import Box
from models.layout import Word
from models.record import Value, ValueStatus
from models.replacing import replace

_SIGNER, _TITLE, _MAIL, _PHONE = "undertecknare", "befattning", "epost", "telefon"
_DAY = "datum"
_MAIL_SIGN = "@"
_ASKS_A_TITLE = re.compile(r"\W*(?:befattning|titel|uppdrag|funktion|roll|tjänst)", re.IGNORECASE)
_OF_CONTACTS = ("kontaktperson", "telefon")
_MOST_OF_TITLE = 4
_MOST_BELOW = 3
_EDGE = 1.5
"""Sizes of the type by which pieces of one column may begin apart."""
_SURE = 0.9


def find_beside_answers(draft: Draft) -> Draft:
    """The draft with both, where its form has fields for them that no label asks for."""
    form = draft.form
    if form is None:
        return draft
    asked = {hit.name for hit in draft.hits}
    told = {value.field for value in draft.values if value.value is not None}
    columns = {column for spec in form.fields for column in spec.columns}
    open_to = columns - asked - told
    found: list[Value] = []
    signer = next(
        (value for value in draft.values if value.field == _SIGNER and value.value is not None), None
    )
    title = (_titled(signer, draft) or _titled_below(signer, draft)) if signer is not None else None
    if _TITLE in open_to and title is not None:
        found.append(title)
    if _DAY in open_to and signer is not None:
        found += list(_dated(signer, draft))
    if _MAIL in open_to:
        found += list(_mails(draft))[:1]
    found += list(_beside_under_one_label(draft))[:1]
    new = {value.field: value for value in found}
    kept = (value for value in draft.values if value.field not in new)
    return replace(draft, values=(*kept, *found)) if found else draft


def _titled(signer: Value, draft: Draft) -> Value | None:
    """The title behind the comma of a name that answers who signs: `Rut Ek, ordförande`."""
    place = signer.place
    if place is None or place.box is None:
        return None
    left, top, right, bottom = place.box
    for line in draft.lines:
        if line.page != place.page or not top - 1 < line.middle < bottom + 1:
            continue
        for piece in line.segments:
            words = [word for word in piece.words if word.box.x0 > left - 1]
            at = next((n for n, word in enumerate(words, start=1) if word.text.endswith(",")), 0)
            if not at:
                at, words = _before_brackets(words)
            name, title = words[:at], words[at:]
            if not name or name[0].box.x0 > right or not 0 < len(title) <= _MOST_OF_TITLE:
                continue
            if is_name(text_of(name).rstrip(",")) and POSITION.search(text_of(title).strip("()")) is not None:
                return _value(_TITLE, title, place.page, ValueStatus.READ)
    return None


def _dated(signer: Value, draft: Draft) -> Iterator[Value]:
    """The one day behind the name that answers who signs, on its line: for a person to look at."""
    place = signer.place
    if place is None or place.box is None:
        return
    for line in draft.lines:
        if line.page != place.page or not line.box.top <= place.box.middle <= line.box.bottom:
            continue
        behind = [word for word in line.words if word.box.x0 > place.box.x0]
        days = find_dates(text_of(behind))
        if len(days) != 1 or days[0].value is None:
            continue
        words = behind[len(text_of(behind)[: days[0].start].split()) :][: len(str(days[0].value).split())]
        if words:
            raw = text_of(behind)[days[0].start : days[0].end]
            at = place_of(place.page, words)
            yield Value(_DAY, raw, days[0].value, ValueStatus.REVIEW, at, "right", (), (("kind", 1.0),))


def _before_brackets(words: list[Word]) -> tuple[int, list[Word]]:
    """How many words stand before a bracket, and the words up to its end: `Rut Ek (ordförande) 2013-01-21`."""
    begin = next((n for n, word in enumerate(words) if word.text.startswith("(")), 0)
    end = next((n for n, word in enumerate(words, start=1) if n > begin and word.text.endswith(")")), 0)
    return (begin, words[:end]) if begin and end else (0, words)


def _titled_below(signer: Value, draft: Draft) -> Value | None:
    """The title right under the name, where one label asks for both: `Namnförtydligande och befattning`."""
    place = signer.place
    asks = any(
        hit.name == _SIGNER and any(_ASKS_A_TITLE.match(word.text) for word in hit.words)
        for hit in draft.hits
    )
    if not asks or place is None or place.box is None:
        return None
    labelled = {hit.line for hit in draft.hits}
    below = (line for line in draft.lines if line.page == place.page and line.middle > place.box.bottom)
    line = next(below, None)
    if line is None or line.index in labelled:
        return None
    for piece in line.segments:
        is_under = abs(piece.box.x0 - place.box.x0) < _EDGE * piece.size
        near = piece.box.top - place.box.bottom < _EDGE * piece.size
        if is_under and near and len(piece.words) <= _MOST_OF_TITLE and POSITION.search(piece.text):
            return _value(_TITLE, piece.words, place.page, ValueStatus.READ)
    return None


def _mails(draft: Draft) -> Iterator[Value]:
    """An address of mail alone in its piece, in the column under a label for a contact: for a person to look at."""
    first = draft.lines[0].index
    for hit in draft.hits:
        if hit.name not in _OF_CONTACTS or hit.wording.role != "field":
            continue
        edges = [word.box.x0 for word in (hit.words[0], hit.number) if word is not None]
        for line in draft.lines[hit.last_line - first + 1 :][:_MOST_BELOW]:
            if line.page != hit.page:
                break
            for piece in line.segments:
                is_under = any(abs(piece.box.x0 - edge) < _EDGE * piece.size for edge in edges)
                if len(piece.words) == 1 and is_under and read_as(Kind.EMAIL, piece.text).score >= _SURE:
                    yield _value(_MAIL, piece.words, hit.page, ValueStatus.REVIEW)


def _beside_under_one_label(draft: Draft) -> Iterator[Value]:
    """The address of mail beside the telephone number, or the number beside it, where one label asks for both."""
    values = {value.field: value for value in draft.values}
    labels = {hit.name: (hit.line, hit.start) for hit in draft.hits if hit.wording.role == "field"}
    for field, other, kind in ((_MAIL, _PHONE, Kind.EMAIL), (_PHONE, _MAIL, Kind.PHONE)):
        gap, answer = values.get(field), values.get(other)
        if gap is None or answer is None or gap.status is not ValueStatus.EMPTY or answer.value is None:
            continue
        at = answer.place
        if labels.get(field) != labels.get(other, ()) or at is None or at.box is None:
            continue
        for line in draft.lines:
            if line.page == at.page and line.box.top <= at.box.middle <= line.box.bottom:
                rest = [word for word in line.words if not _within(word, at.box)]
                words = [word for word in rest if _MAIL_SIGN in word.text] if kind is Kind.EMAIL else rest
                if words and read_as(kind, text_of(words).strip(",;")).score >= _SURE:
                    yield _value(field, words, at.page, ValueStatus.REVIEW)


def _within(word: Word, box: Box) -> bool:
    return box.x0 - 1 <= word.box.x0 <= box.x1


def _value(field: str, words: Sequence[Word], page: int, status: ValueStatus) -> Value:
    text = text_of(words).strip(",;()")
    return Value(field, text, text, status, place_of(page, words), "below", (), (("kind", 1.0),))
