"""Answers that say more than their label asks: a name with telephone and e-mail, a street with postcode and town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.normalise.contact import find_email, find_phones
from extract.normalise.identity import find_organisationsnummer
from extract.normalise.postal import parse_postal
from extract.stages.draft import Draft
from extract.stages.letters.signing import is_name
from extract.stages.page.lines import Line, place_of, text_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Scalar, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_LEAD = re.compile(
    r"(?:\b(?:tel(?:efon)?(?:nr|nummer)?|tfn|mobil(?:telefon)?|e-?post(?:adress)?|e-?mail|mejl|mail"
    r"|org(?:anisations)?\.?\s?-?(?:nr|nummer)|dnr|diarien(?:r|ummer))\b\.?:?\s*)\Z",
    re.IGNORECASE,
)
_DIARY = re.compile(r"\b(?:dnr|diarien(?:r|ummer))\.?:?\s*(?P<number>[^\s,;()]+)", re.IGNORECASE)
_BOX = re.compile(r"(?:post)?box [0-9]{1,5},\s+(?=[0-9]{3} ?[0-9]{2}\s)", re.IGNORECASE)
"""A box that stands where a street would, before postcode and town."""
_LOOSE = " ,;:(–-/|\n"
_TITLE = re.compile(r"[a-zåäö][a-zåäö /-]{3,40}")
_PERSONS = frozenset(("kontaktperson", "undertecknare"))
_NAMES = frozenset(("sokande", "projekt"))
_UNANSWERED = (ValueStatus.ABSENT, ValueStatus.EMPTY)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Piece:
    field: str
    start: int
    end: int
    value: Scalar


def unpack(draft: Draft) -> Draft:
    """The draft with such answers cut to what was asked, and the rest as answers to what nothing else answers."""
    if draft.form is None:
        return draft
    columns = {column for spec in draft.form.fields for column in spec.columns}
    open_columns = {value.field for value in draft.values if value.status in _UNANSWERED} & columns
    own: dict[str, Value] = {}
    further: dict[str, Value] = {}
    for value in draft.values:
        words = words_of(draft.lines, value) if value.field in _PERSONS | _NAMES | {"adress"} else ()
        pieces = _pieces(value.field, _line_by_line(words)) if words else []
        for piece in pieces:
            made = _made(piece, value, words)
            if piece.field == value.field:
                own[value.field] = made
            elif piece.field in open_columns:
                further.setdefault(piece.field, made)
    values = (own.get(value.field, further.get(value.field, value)) for value in draft.values)
    return replace(draft, values=tuple(_to_the_name(value, draft.lines) for value in values))


def _to_the_name(value: Value, lines: Sequence[Line]) -> Value:
    """A person with the place of the name alone, where the answer that held it goes on under it or beside it."""
    place, name = value.place, str(value.value).split()
    is_whole = value.field not in _PERSONS or value.value is None or name == value.raw.split()
    if is_whole or place is None or place.box is None or value.status in _UNANSWERED:
        return value
    box = place.box
    for line in lines:
        if line.page != place.page or not box.top - 1 <= line.middle <= box.bottom + 1:
            continue
        for start in range(len(line.words) - len(name) + 1):
            words = line.words[start : start + len(name)]
            said = [word.text.rstrip(",;") for word in words]
            if said == name and box.x0 - 1 <= words[0].box.centre <= words[-1].box.centre <= box.x1 + 1:
                return replace(value, raw=" ".join(name), place=place_of(line.page, words))
    return value


def _line_by_line(words: Sequence[Word]) -> str:
    """The words with line ends where they stand: a house number at one is no part of the postcode below it."""
    below = (after.box.top > before.box.middle for before, after in pairwise(words))
    return words[0].text + "".join(
        "\n "[not new] + word.text for new, word in zip(below, words[1:], strict=True)
    )


def words_of(lines: Sequence[Line], value: Value) -> tuple[Word, ...]:
    """The words of an answer in the order in which it says them; none where other words stand among them."""
    place = value.place
    if place is None or place.box is None or not value.raw or len(value.raw) > _LONGEST:
        return ()
    box = place.box
    found = tuple(
        word
        for line in lines
        if line.page == place.page and box.top - 1 <= line.middle <= box.bottom + 1
        for word in line.words
        if box.x0 - 1 <= word.box.centre <= box.x1 + 1
    )
    return found if text_of(found) == " ".join(value.raw.split()) else ()


def _pieces(field: str, text: str) -> list[_Piece]:
    """What an answer says, its own field first; nothing where it says no more than it should."""
    others = sorted(_others(field, text), key=lambda piece: piece.start)
    if field in _PERSONS and not others:
        others = list(_title(text))
    if not others:
        return []
    before = text[: others[0].start]
    lead = _LEAD.search(before)
    head = (before[: lead.start()] if lead else before).rstrip(_LOOSE)
    if field in _PERSONS and not is_name(head):
        named = list(_title(head))
        head, others = (head[: named[0].start].rstrip(_LOOSE), [*named, *others]) if named else (head, others)
    kind = {"adress": Kind.STREET}.get(field, Kind.PERSON if field in _PERSONS else Kind.TEXT)
    if not head or not read_as(kind, head).parts:
        return []
    return [_Piece(field, 0, len(head), head), *others]


def _others(field: str, text: str) -> Iterator[_Piece]:
    typed = (("organisationsnummer", find_organisationsnummer(text)), ("epost", find_email(text)))
    for name, found in typed:
        yield from (_Piece(name, one.start, one.end, one.value) for one in found if one.value is not None)
    yield from _diary(text)
    if field in _PERSONS:
        phones = [phone for phone in find_phones(text) if phone.value is not None]
        yield from (_Piece("telefon", p.start, p.end, text[p.start : p.end]) for p in phones[:1])
    if field == "adress":
        yield from _postal(text)


def _diary(text: str) -> Iterator[_Piece]:
    found = _DIARY.search(text)
    if found is not None and found.start() > 0:
        answer = read_as(Kind.DIARY, found["number"])
        if answer.parts and answer.parts[0].value is not None:
            yield _Piece("diarienummer", *found.span("number"), answer.parts[0].value)


def _postal(text: str) -> Iterator[_Piece]:
    """Postcode and town behind a street, and a box that stands before them."""
    found = parse_postal(text)
    if found is None or found.value is None or not (found.value.postnummer and found.value.postort):
        return
    box = _BOX.match(text)
    start = box.end() if found.start == 0 and box is not None else found.start
    if start > 0 and found.end >= len(text.rstrip(_LOOSE)):
        yield _Piece("postadress", start, found.end, text[start : found.end])


def _title(text: str) -> Iterator[_Piece]:
    """The title behind a name and a comma, which is nobody's answer but the signatory's."""
    name, comma, rest = text.partition(",")
    title = rest.strip(_LOOSE)
    if comma and is_name(name) and _TITLE.fullmatch(title):
        start = text.index(title, len(name))
        yield _Piece("", start, start + len(title), title)


def _made(piece: _Piece, value: Value, words: Sequence[Word]) -> Value:
    chosen, position = [], 0
    for word in words:
        if position < piece.end and position + len(word.text) > piece.start:
            chosen.append(word)
        position += len(word.text) + 1
    place = value.place
    page = place.page if place is not None else 0
    raw = text_of(words)[piece.start : piece.end]
    status = ValueStatus.REVIEW if value.status is ValueStatus.REVIEW else ValueStatus.READ
    flags = (
        tuple(flag for flag in value.flags if flag in ("obligatorisk",)) if piece.field == value.field else ()
    )
    features = (("kind", 0.9), ("rest", 1.0))
    return Value(piece.field, raw, piece.value, status, place_of(page, chosen), value.method, flags, features)
