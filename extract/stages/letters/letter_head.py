"""The sender of a letter, read from the blocks above its text and below its closing, and never from the recipient's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from extract.normalise.board import board_score
from extract.normalise.person import person_score
from extract.stages.letters.letters import asking_verb
from extract.stages.letters.place_and_date import place_and_date
from extract.stages.page.lines import Line, Segment, place_of, text_of
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Place, Scalar
from models.records import dataclass
from models.replacing import replace

_HEAD = 24
"""Lines among which the blocks above the text stand."""
_BOTH = 2
_FEWEST_OF_SENTENCE = 4
_PROSE_WORDS = 9
_BEGINS_TEXT = ("Härmed ", "Vi lämnar ", "Här kommer ")
_SMALL = 5
"""Words in small letters from which a line of seven or eight is no name."""
_SALUTES = re.compile(r"(?:hej|bästa?|till\sden\sdet\sberör|god\sdag)\b[^.]{0,40}[!,.]?\Z", re.IGNORECASE)
_SAME_EDGE = 12.0
_APART = 1.45
_TYPED: tuple[tuple[str, Kind], ...] = (
    ("organisationsnummer", Kind.ORGANISATION_NUMBER),
    ("epost", Kind.EMAIL),
    ("postadress", Kind.POSTAL),
    ("telefon", Kind.PHONE),
    ("adress", Kind.STREET),
)
_LEADS_TO = ("till", "från", "av")
_SURE = 0.6
_DATE_WORDS = 4
_LABEL = re.compile(
    r"(?:tel(?:efon)?|tfn|mobil|e-?post|e-?mail|mejl|org\.?\s?(?:nr|nummer)|organisationsnummer|(?:post|besöks)?adress|från"
    r"|avsändare|kontakt(?:person)?|(?:(?:ansvarig|berörd|beslutande|redovisande|sökande) )?nämnd)\.?\s*:?\s*\Z",
    re.IGNORECASE,
)
_FAX = re.compile(r"\b(?:tele)?fax\b|\b(?:bank|plus|post)giro\b|\bbg\b|\bpg\b|\bwww\.", re.IGNORECASE)
_TO = re.compile(r"(?:till|att|attn|mottagare|adressat)\b\.?:?", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\b(?:länsstyrelsen?|kommun(?:en|styrelsen)?|landstinget|regionen?|stiftelsens\sstyrelse|arvsfonden|fonden|\w*verket"
    r"|\w*nämnden?|\w*förvaltningen?|\w*kansliet|rådet|registrator|\w*delegationen|\w*departementet)\b",
    re.IGNORECASE,
)
_DIARY = re.compile(
    r"\b(?:(?:er|ert|vår|vårt|eder)\s)?(?:beteckning|d(?:iarie)?\.?\s?(?:nr|nummer)|diarienr|ärende(?:nr|nummer)?|referens|ref)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:angående|ang\.?|ämne|rubrik|ansökan|äskande|bidragsansökan|begäran|datum)\b", re.IGNORECASE
)
_ORGANISATION_NUMBER = re.compile(r"\b[0-9]{6}-[0-9]{4}\b")
_SENT = re.compile(r"(?:skickat|datum|sent|date):", re.IGNORECASE)
_PARTS = re.compile(r"[·•|]+")
_BOX = re.compile(r"box\b", re.IGNORECASE)
"""Behind a street it belongs to the postcode, and without one it stands for it."""
_FLAT = re.compile(r"(?:lgh|lägenhet|vån|våning|uppg)\b", re.IGNORECASE)
"""What a street goes on with behind a comma."""


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a letter: its field, its words as printed, what they mean, and where they stand."""

    field: str
    raw: str
    value: Scalar | None
    place: Place | None
    method: str
    flags: tuple[str, ...] = ()


@dataclass
class _Block:
    segments: list[Segment] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(segment.text for segment in self.segments)


def head_end(lines: Sequence[Line]) -> int:
    """Number of lines above the first line of running text."""
    for number, line in enumerate(lines[:_HEAD]):
        runs = _runs(line) or _goes_on(lines[number : number + 2])
        if _SALUTES.match(line.text) or (runs and not _is_address(line.text)):
            return number
    return min(len(lines), _HEAD)


def is_registry_label(text: str) -> bool:
    """Whether a label asks for the number under which the paper is registered."""
    return _DIARY.match(text) is not None


def _runs(line: Line) -> bool:
    """Whether a line is of running text: long, most of its words in small letters, or one that asks for money."""
    small = sum(word.text.islower() for word in line.words)
    long = len(line.words) >= _PROSE_WORDS or (len(line.words) >= _PROSE_WORDS - 2 and small >= _SMALL)
    begins = line.text.startswith(_BEGINS_TEXT) and len(line.words) >= _FEWEST_OF_SENTENCE
    return len(line.segments) == 1 and (long or begins or asking_verb(line.text) is not None)


def _goes_on(both: Sequence[Line]) -> bool:
    """Whether the second of two lines goes on with the sentence that the first begins."""
    if len(both) < _BOTH or both[0].page != both[1].page:
        return False
    long = all(len(line.segments) == 1 and len(line.words) >= _FEWEST_OF_SENTENCE for line in both)
    return long and both[1].text[:1].islower() and in_one_type(both[0].words[0], both[1].words[0])


def _is_address(text: str) -> bool:
    kinds = sum(read_as(kind, text).score >= _SURE for _, kind in _TYPED)
    return kinds >= 1 and ("@" in text or text.count(",") > 1 or _PARTS.search(text) is not None)


def sender_of(lines: Sequence[Line], end: int, closing: int | None, title: int) -> list[Found]:
    """What the sender's block says; a letter whose sender stands below the closing is read there.

    end: number of lines in the head. closing: position of the line with the closing words, None where there is none.
    title: index of the line that is the paper's title, which names no sender.
    """
    head = [line for line in lines[:end] if line.index != title]
    body = " ".join(line.text for line in lines[end:])
    blocks = _blocks(head, _close_pitch(head))
    weighed = [(_weight(block, number, body), -number, block) for number, block in enumerate(blocks)]
    best = max(weighed, key=lambda found: found[:2], default=None)
    found = _read(best[2]) if best is not None and best[0] > 0 else []
    if closing is not None:
        below = [segment for line in lines[closing + 1 : closing + 10] for segment in line.segments]
        known = {answer.field for answer in found}
        found += [one for one in _read(_Block(below), named=False) if one.field not in known]
    return found


def _close_pitch(head: Sequence[Line]) -> float:
    """The distance between lines that belong together: the lower quartile, since a head has much white space."""
    steps = sorted(
        below.box.middle - above.box.middle for above, below in pairwise(head) if above.page == below.page
    )
    return steps[len(steps) // 4] if steps else 0.0


def _blocks(head: Sequence[Line], pitch: float) -> list[_Block]:
    """Segments that stand under each other, in the order in which the blocks begin."""
    blocks: list[_Block] = []
    for line in head:
        for segment in line.segments:
            if place_and_date(segment.words) or _DIARY.match(segment.text) or _SUBJECT.match(segment.text):
                continue
            block = next((block for block in reversed(blocks) if _under(block, segment, pitch)), None)
            if block is None:
                blocks.append(_Block([segment]))
            else:
                block.segments.append(segment)
    return blocks


def _under(block: _Block, segment: Segment, pitch: float) -> bool:
    last = block.segments[-1]
    if last.page != segment.page or segment.box.middle - last.box.middle > _APART * max(
        pitch, last.box.height
    ):
        return False
    span = [one.box for one in block.segments]
    if min(b.x0 for b in span) <= segment.box.x0 and segment.box.x1 <= max(b.x1 for b in span):
        return True
    edges = (
        abs(last.box.x0 - segment.box.x0),
        abs(last.box.x1 - segment.box.x1),
        abs(last.box.centre - segment.box.centre),
    )
    return min(edges) < _SAME_EDGE


def _weight(block: _Block, number: int, body: str) -> float:
    """How much a block looks like the sender's: numbers of its own, first of all, named again; `Till` is another's."""
    first = block.segments[0].text
    text = block.text
    weight = 1.0 if number == 0 else 0.0
    weight += 2.0 if _ORGANISATION_NUMBER.search(text) else 0.0
    weight += 1.0 if "@" in text or any(_telephone(s.text) for s in block.segments) else 0.0
    weight += 1.5 if len(first) > 4 and first.casefold() in body.casefold() else 0.0
    weight -= 4.0 if _TO.match(first) else 0.0
    weight -= 1.5 if any(_AUTHORITY.search(segment.text) for segment in block.segments[:2]) else 0.0
    return weight if re.search(r"[A-ZÅÄÖ]", text) else 0.0


def _telephone(text: str) -> bool:
    return not _FAX.search(text) and read_as(Kind.PHONE, text).score >= _SURE


def _read(block: _Block, *, named: bool = True) -> list[Found]:
    found: list[Found] = []
    known: set[str] = set()
    for segment in block.segments:
        for words in _pieces(segment.words, has_street="adress" in known):
            for answer in _piece(words, segment.page, named=named):
                if answer.field not in known:
                    known.add(answer.field)
                    found.append(answer)
    return found


def _pieces(words: Sequence[Word], *, has_street: bool) -> Iterator[tuple[Word, ...]]:
    """A line of a block, parted at its signs and, where it holds several sorts of answer, at its commas.

    has_street: a line above it is one.
    """
    several = sum(read_as(kind, text_of(words)).score >= 0.5 for _, kind in _TYPED) > 1
    piece: list[Word] = []
    for n, word in enumerate(words):
        if _PARTS.fullmatch(word.text):
            if piece:
                yield tuple(piece)
            piece = []
            continue
        piece.append(word)
        is_of_the_town = (has_street or len(piece) < n + 1) and _BOX.match(text_of(piece)) is not None
        goes_on = n + 1 < len(words) and _FLAT.match(words[n + 1].text) is not None
        if several and word.text.endswith((",", ";")) and not is_of_the_town and not goes_on:
            yield tuple(piece)
            piece = []
    if piece:
        yield tuple(piece)


def _piece(words: tuple[Word, ...], page: int, *, named: bool) -> list[Found]:
    text = text_of(words).rstrip(",;")
    if _FAX.search(text):
        return []
    found = []
    for name, kind in _TYPED:
        number = _ORGANISATION_NUMBER.search(text) if kind is Kind.ORGANISATION_NUMBER else None
        answer = read_as(kind, number[0] if number else text)
        if not answer.parts or (answer.score < _SURE and number is None):
            continue
        part = answer.parts[0]
        if number is not None:
            part = replace(part, start=number.start(), end=number.end())
        if kind is Kind.POSTAL and not re.search(r"[0-9]{3} ?[0-9]{2}\b", text):
            continue
        raw = text[part.start : part.end]
        found.append(
            Found(name, raw, part.value, _place(words, page, part.start, part.end), "letterhead", part.flags)
        )
        if kind in (Kind.POSTAL, Kind.STREET):
            break
    if found or not named or not _is_name(text):
        return found
    return [_organisation(text, words, page)]


def _organisation(text: str, words: tuple[Word, ...], page: int) -> Found:
    own = without_lead(words)
    name = text_of(own).rstrip(",;")
    board = read_as(Kind.BOARD, name)
    if board_score(name) >= _SURE and board.parts and board.parts[0].value:
        return Found(
            "namnd", name, board.parts[0].value, place_of(page, own), "letterhead", board.parts[0].flags
        )
    return Found("sokande", text, text, place_of(page, words), "letterhead")


def without_lead(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name without its label or the words that lead to it: `Utlåtande till Skolnämnden`."""
    ends = (
        n for n, word in enumerate(words, 1) if word.text.endswith(":") or word.text.casefold() in _LEADS_TO
    )
    return words[max(ends, default=0) :] or words


def _is_name(text: str) -> bool:
    """Whether a line names an organisation: it begins with a capital, is no person and holds no figures but a few."""
    if not text[:1].isupper() or (
        text.endswith((":", ".", "?")) and not text.endswith(("p.a.", ".f.", " för."))
    ):
        return False
    if person_score(text) >= 0.7 or _LABEL.match(text) or _TO.match(text):
        return False
    return sum(c.isdigit() for c in text) <= 4 and len(text.split()) <= _PROSE_WORDS


def _place(words: Sequence[Word], page: int, start: int, end: int) -> Place:
    chosen, position = [], 0
    for word in words:
        if position < end and position + len(word.text) > start:
            chosen.append(word)
        position += len(word.text) + 1
    return place_of(page, chosen or words)


def diary_of(lines: Sequence[Line], end: int) -> list[Found]:
    """The number of the case in the head or the title, behind the words that announce it."""
    for line in lines[: end + 1]:
        for segment in line.segments:
            announced = _DIARY.search(segment.text)
            if announced is None:
                continue
            text = segment.text[announced.start() :]
            answer = read_as(Kind.DIARY, text)
            if answer.parts and answer.parts[0].value is not None:
                part = answer.parts[0]
                start, last = announced.start() + part.start, announced.start() + part.end
                place = _place(segment.words, line.page, start, last)
                raw = segment.text[start:last]
                return [Found("diarienummer", raw, part.value, place, "letterhead", part.flags)]
    return []


def number_of(lines: Sequence[Line]) -> list[Found]:
    """The only organisation number that a letter holds is its sender's, wherever it stands."""
    printed = [(line, found) for line in lines for found in _ORGANISATION_NUMBER.finditer(line.text)]
    if len({found[0] for _, found in printed}) != 1:
        return []
    line, found = printed[0]
    answer = read_as(Kind.ORGANISATION_NUMBER, found[0])
    if not answer.parts:
        return []
    place = _place(line.words, line.page, *found.span())
    part = answer.parts[0]
    return [Found("organisationsnummer", found[0], part.value, place, "letterhead", part.flags)]


def board_of(lines: Sequence[Line], end: int) -> list[Found]:
    """The board whose name stands alone in the head, where nothing says that the letter is to it."""
    for line in lines[:end]:
        for segment in line.segments:
            is_none = _TO.match(segment.text) or _LABEL.match(segment.text)
            if not is_none and board_score(segment.text) >= _SURE:
                return [_organisation(segment.text, segment.words, line.page)]
    return []


def date_of(lines: Sequence[Line], end: int) -> list[Found]:
    """A date that stands alone in the head, or with the place that it was written at."""
    for line in lines[:end]:
        sent = _SENT.match(line.text)
        for segment in line.segments:
            placed = place_and_date(segment.words)
            if placed is not None and placed.date is not None:
                return [
                    _written("ort", placed.ort, text_of(placed.ort), line.page),
                    _written("datum", placed.words, placed.date, line.page, placed.flags),
                ]
            answer = read_as(Kind.DATE, segment.text)
            if sent and answer.parts and answer.parts[0].value is not None:
                part = answer.parts[0]
                place = _place(segment.words, line.page, part.start, part.end)
                return [
                    Found(
                        "datum",
                        segment.text[part.start : part.end],
                        part.value,
                        place,
                        "letterhead",
                        part.flags,
                    )
                ]
            if (
                len(segment.words) <= _DATE_WORDS
                and answer.score == 1.0
                and answer.parts[0].value is not None
            ):
                part, place = answer.parts[0], place_of(line.page, segment.words)
                return [Found("datum", segment.text, part.value, place, "letterhead", part.flags)]
    return []


def _written(
    field_name: str, words: Sequence[Word], value: Scalar, page: int, flags: tuple[str, ...] = ()
) -> Found:
    return Found(field_name, text_of(words), value, place_of(page, words), "letterhead", flags)
