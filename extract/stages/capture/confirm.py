"""Which of the labels found are asked: those without colon that run on in a sentence are words of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.capture.label_kinds import (
    by_their_answers,
    without_those_in_text,
    without_ways_to_sign,
)
from extract.stages.capture.two_sides import labels_beside_rows
from extract.stages.draft import Draft
from extract.stages.headings.signers import with_responsible, with_signers
from extract.stages.labels.labels import Hit
from extract.stages.labels.sharing import read_for
from extract.stages.labels.zones import Sheet
from extract.stages.letters.signing import POSITION
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import wording_for
from models.form import Form, Kind
from models.layout import Word
from models.replacing import replace

_SIGNED, _POST = "undertecknare", "befattning"
_HOW = "genomforande"
_WHEN = ("tidplan", "period")
_WITHOUT_DOUBT = 0.9
_STROKE = "/"
_MOST_TRANSLATED = 6
_TEXT_FIT = 0.5
_INVALID = "ogiltig"
_MOST_QUALIFYING = 3
_MOST_OF_LIMIT = 8
_GOES_ON = ("och", "eller", "samt")
_SAME_EDGE = 4.0
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_FOOT_LINES = 2
_TOWN = re.compile(r"\b[0-9]{3} [0-9]{2} [A-ZÅÄÖ]")
_OF_A_SENDER = frozenset(("telefon", "epost", "adress", "postadress", "organisationsnummer"))


def confirm_labels(draft: Draft) -> Draft:
    """Drop labels without colon that run on in their line, unless what follows is an answer of their kind."""
    form = draft.form
    if form is None:
        return draft
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed, draft.units)
    beside = labels_beside_rows(draft)
    asked = [hit for n, hit in enumerate(draft.hits) if hit.line not in draft.claimed or n in beside]
    asked = [_with_qualifier(_with_remark(_with_translation(hit, sheet), sheet), sheet) for hit in asked]
    asked = without_ways_to_sign(_when_not_how(asked, form, sheet), sheet)
    firm = {id(hit) for hit in asked if _stands(hit, form, sheet)}
    firm |= _among_labels([hit for hit in asked if id(hit) not in firm], asked, firm, form, sheet)
    kept = [hit for hit in asked if id(hit) in firm]
    kept = [hit for hit in kept if not _is_letter_head(hit, kept, draft.title_line)]
    kept = [hit for hit in kept if not _is_letter_foot(hit, kept, sheet)]
    kept = [hit for hit in kept if draft.letter or not _is_form_foot(hit, kept, sheet)]
    kept = list(with_signers(draft.lines, without_those_in_text(draft.lines, kept)))
    kept = _without_posts(list(with_responsible(draft.lines, kept)))
    return replace(draft, hits=by_their_answers(kept, form, sheet))


def _without_posts(hits: Sequence[Hit]) -> list[Hit]:
    """The labels without the post that answers the one for it, though a form may ask for who holds it as well."""
    posts = [hit for hit in hits if hit.name == _POST and hit.alone and hit.line == hit.last_line]
    return [
        hit
        for hit in hits
        if hit.colon
        or POSITION.fullmatch(text_of(hit.words)) is None
        or not any(post.line == hit.line and post.end <= hit.start for post in posts)
    ]


def _with_translation(hit: Hit, sheet: Sheet) -> Hit:
    """The label with its words in another language, from a stroke to the colon: `Slutdatum / End date:`."""
    words = sheet.lines[hit.last_line - sheet.lines[0].index].words
    if hit.colon or hit.last_end >= len(words) or words[hit.last_end].text != _STROKE:
        return hit
    rest = words[hit.last_end : hit.last_end + _MOST_TRANSLATED]
    count = next((n for n, word in enumerate(rest, start=1) if word.text.endswith(":")), 0)
    end = hit.last_end + count
    others = any(
        hit.last_end < other.start < end for other in sheet.hits_on(hit.last_line) if other is not hit
    )
    if not count or others or any(c.isdigit() for word in rest[:count] for c in word.text):
        return hit
    first = end if hit.line == hit.last_line else hit.end
    alone = hit.alone and end == len(words)
    return replace(hit, words=(*hit.words, *rest[:count]), end=first, last_end=end, colon=True, alone=alone)


def _with_remark(hit: Hit, sheet: Sheet) -> Hit:
    """The caption of a signature with what it says of who signs: `Signature, two together where needed`."""
    words = sheet.lines[hit.last_line].words
    rest = words[hit.last_end :]
    if hit.alone or hit.line != hit.last_line or hit.name != _SIGNED or not hit.words[-1].text.endswith(","):
        return hit
    remarks = len(sheet.lines[hit.line].segments) == 1 and all(word.text[0].islower() for word in rest)
    if not remarks:
        return hit
    return replace(hit, words=(*hit.words, *rest), end=len(words), last_end=len(words), alone=True)


def _with_qualifier(hit: Hit, sheet: Sheet) -> Hit:
    """A label in a row of labels with the small words behind it: `Handläggare hos sökanden   Telefon   E-post`."""
    line, start = sheet.lines[hit.last_line - sheet.lines[0].index], 0
    if hit.alone or hit.colon or hit.line != hit.last_line:
        return hit
    limited = _with_limit(hit, line)
    if limited is not hit:
        return limited
    labels = {other.start for other in sheet.hits_on(hit.line) if other.alone}
    own: Segment | None = None
    for segment in line.segments:
        if start == hit.start:
            own = segment
        elif start not in labels:
            return hit
        start += len(segment.words)
    rest = own.words[hit.end - hit.start :] if own is not None else ()
    if len(line.segments) == 1 or not 0 < len(rest) <= _MOST_QUALIFYING or not all(map(_is_small, rest)):
        return hit
    asked = {named.name for named in named_by(text_of((*hit.words, *rest)))}
    if asked and hit.name not in asked:  # `Ansvarig nämnd` is no person
        return hit
    whole = replace(hit, words=(*hit.words, *rest), end=hit.end + len(rest), alone=True)
    return _with_end_below(replace(whole, last_end=whole.end), line, sheet)


def _with_limit(hit: Hit, line: Line) -> Hit:
    """The label with the rest of its piece behind a comma: `Bidrag som söks, högst 70 % av summan`."""
    own = next((piece for piece in line.segments if piece.words[:1] == hit.words[:1]), None)
    if own is None or not hit.words[-1].text.endswith(","):
        return hit
    rest = own.words[len(hit.words) :]
    if (
        not 0 < len(rest) <= _MOST_OF_LIMIT
        or not _is_small(rest[0])
        or own.words[: len(hit.words)] != hit.words
    ):
        return hit
    end = hit.end + len(rest)
    return replace(hit, words=own.words, end=end, last_end=end, alone=True)


def _with_end_below(hit: Hit, line: Line, sheet: Sheet) -> Hit:
    """The label with the words under it, where it breaks off: `Kontaktperson, för- och` over `efternamn`."""
    if hit.words[-1].text not in _GOES_ON:
        return hit
    below = next((other for other in sheet.lines if other.index == line.index + 1), None)
    start = 0
    for segment in below.segments if below is not None and below.page == line.page else ():
        if abs(segment.box.x0 - hit.box.x0) <= _SAME_EDGE and all(map(_is_small, segment.words)):
            end = start + len(segment.words)
            words = (*hit.words, *segment.words)
            return replace(hit, words=words, last_line=line.index + 1, last_start=start, last_end=end)
        start += len(segment.words)
    return hit


def _is_small(word: Word) -> bool:
    return word.text[:1].islower()


def _when_not_how(asked: Sequence[Hit], form: Form, sheet: Sheet) -> list[Hit]:
    """The labels, one for the text on how it is done that a span of time answers being for when: `Carried out: ...`."""
    spec = next((spec for name in _WHEN if (spec := form.field(name)) is not None), None)
    if spec is None or any(hit.name.startswith(spec.name) for hit in asked):
        return list(asked)
    found = []
    for hit in asked:
        zone = sheet.inline(hit) if hit.name == _HOW and hit.colon else None
        is_when = zone is not None and read_for(spec, zone.text, hit, sheet).score >= _WITHOUT_DOUBT
        words = text_of(hit.words)
        found.append(replace(hit, wording=wording_for(words, "field", spec.name)) if is_when else hit)
    return found


def _is_letter_head(hit: Hit, kept: Sequence[Hit], title_line: int) -> bool:
    """Whether this is the sender's own number or address above the title, which the form asks for below it."""
    if hit.line >= title_line or hit.name not in _OF_A_SENDER:
        return False
    return any(other.name == hit.name and other.line > title_line for other in kept)


def _is_letter_foot(hit: Hit, kept: Sequence[Hit], sheet: Sheet) -> bool:
    """Whether this is the sender's own number among others at the foot of a page, where the form asks for it above."""
    lines, below = sheet.lines, hit.last_line + _FOOT_LINES
    if hit.name not in _OF_A_SENDER or (below < len(lines) and lines[below].page == hit.page):
        return False
    beside = {other.name for other in kept if other.line == hit.line} & _OF_A_SENDER
    asked = (other for other in kept if other.name == hit.name and other.line < hit.line)
    return len(beside) > 1 and not hit.alone and any(other.alone for other in asked)


def _is_form_foot(hit: Hit, kept: Sequence[Hit], sheet: Sheet) -> bool:
    """Whether this is the number of who gives out the form, behind the street and the town at the foot of a page."""
    lines, below = sheet.lines, hit.last_line + _FOOT_LINES
    if hit.name not in _OF_A_SENDER or not hit.start or hit.colon:
        return False
    if below < len(lines) and lines[below].page == hit.page:
        return False
    alone = all(other is hit or other.line != hit.line for other in kept)
    before = text_of(lines[hit.line].words[: hit.start])
    return alone and _TOWN.search(before) is not None


def _among_labels(
    doubtful: Sequence[Hit], asked: Sequence[Hit], firm: set[int], form: Form, sheet: Sheet
) -> set[int]:
    """Labels that nothing parts from their answers, in a column of lines that begin with labels."""
    found: set[int] = set()
    lines = {hit.line for hit in asked if id(hit) in firm and hit.start == 0}
    waiting = [hit for hit in doubtful if hit.start == 0 and hit.similarity == 1.0]
    while True:
        near = [hit for hit in waiting if id(hit) not in found and {hit.line - 1, hit.line + 1} & lines]
        new = [hit for hit in near if _may_answer(hit, form, sheet)]
        if not new:
            return found
        found |= {id(hit) for hit in new}
        lines |= {hit.line for hit in new}


def _may_answer(hit: Hit, form: Form, sheet: Sheet) -> bool:
    """Whether the words behind a label can be its answer and do not go on as a sentence does."""
    spec, zone = form.field(hit.name), sheet.inline(hit)
    if spec is None or zone is None:
        return False
    begins = zone.words[0].text[0]
    return (begins.isupper() or begins.isdigit()) and read_for(spec, zone.text, hit, sheet).score >= _TEXT_FIT


def _stands(hit: Hit, form: Form, sheet: Sheet) -> bool:
    if hit.colon or hit.alone or hit.wording.role != "field":
        return True
    spec = form.field(hit.name)
    zone = sheet.inline(hit)
    if spec is None or zone is None:
        return zone is None
    hinted = hit.number is not None and hit.words[-1].text.endswith(")") and hit.similarity == 1.0
    if _style(hit.words) != _style(zone.words) or (hinted and zone.words[0].text[:1].isupper()):
        return True
    if spec.kind in _UNTYPED or _asks_for_more(zone.words):
        return False
    answer = read_for(spec, zone.text, hit, sheet)
    return answer.score >= 0.8 or any(_INVALID in part.flags for part in answer.parts)


def _asks_for_more(behind: Sequence[Word]) -> bool:
    """Whether the words behind a label make it another, up to a colon: `Date of the annual meeting: 2019-02-11`."""
    until = next((n for n, word in enumerate(behind) if word.text.endswith(":")), None)
    words = behind[: until + 1] if until is not None else ()
    return len(words) > 1 and all(
        word.text.rstrip(":").isalpha() and word.text[0].islower() for word in words
    )


def _style(words: Sequence[Word]) -> tuple[float, bool]:
    return round(words[0].size, 1), words[0].bold
