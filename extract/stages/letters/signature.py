"""The end of a paper: place and date, the line to sign on, the printed name and the title under it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from datetime import date

from extract.normalise.dates import find_dates
from extract.normalise.person import person_score
from extract.stages.draft import Draft
from extract.stages.letters.answers import answers_labels
from extract.stages.letters.auditors import auditors_from
from extract.stages.letters.letters import before_texts, closing_line, is_closing
from extract.stages.letters.named_title import with_title_under_name
from extract.stages.letters.place_and_date import (
    PlaceAndDate,
    dated_line,
    is_of_another_paper,
    place_and_date,
)
from extract.stages.letters.signatories import TITLE, first_signatory, may_be_name, name_end
from extract.stages.letters.signed_sentence import signed_in_sentence, signed_on
from extract.stages.letters.signing import (
    NAME,
    POSITION,
    Signed,
    asks_a_day,
    before_body,
    heads_a_name,
    is_body,
    is_caption,
    is_name,
    may_be_place,
    post_before_name,
    says_sent,
    signed_line,
    stands_in_one,
)
from extract.stages.page.lines import Line, is_blank_filler, place_of, text_of
from models.layout import Word
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_REACH = 9
_END = 60
_LAST = 5
"""Lines at the end of a paper among which a signature without a date is looked for."""
_ORGANISATION = re.compile(
    r"(?:förening|klubb|lag|kår|stiftelse|sällskap|förbund|kommitté|råd|grupp|bolag|samfällighet|församling|nätverk|byalag"
    r"|gård|skola|teater|orkester|museum)(?:en|et|n|s|ens|ets)?\b",
    re.IGNORECASE,
)
_A_PERSON = 0.1
_MOST_OF_TITLE = 3
"""Words of a title that stands on a line of its own."""
_ACTING = re.compile(r"biträdande|bitr\.?|tillförordnad|t\.?f\.?|vice|v\.", re.IGNORECASE)
_ASKED_AT_END = ("undertecknare", "befattning")
_LETTER_HEAD = 24
_CLOCK = re.compile(r"\s*(?:,?\s*(?:kl\.?\s?)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?)?", re.IGNORECASE)
_NAMES_BELOW = 4
"""Lines below closing words on which the name stands, those of the body that it is on behalf of among them."""
_AROUND_NAME = "()/ "
"""What clarifies a signature: the name again in brackets or between strokes."""


def find_signature(draft: Draft) -> Draft:
    """Place, date, signatory and title of an unlabelled signature block; its lines are claimed."""
    end = auditors_from(draft.lines)
    if end == len(draft.lines):
        return _signed(draft)
    before = draft.lines[end].index
    own = replace(
        draft, lines=draft.lines[:end], hits=tuple(hit for hit in draft.hits if hit.last_line < before)
    )
    return replace(_signed(own), lines=draft.lines, hits=draft.hits)


def _signed(draft: Draft) -> Draft:
    return _with_ruled(with_title_under_name(_with_signature(draft)))


def _with_signature(draft: Draft) -> Draft:
    form = draft.form
    if form is None:
        return draft
    labelled = {hit.line for hit in draft.hits if not heads_a_name(hit, draft.lines)} | set(draft.claimed)
    if draft.letter and (closing := end_of_letter(draft.lines, draft.claimed)) is not None:
        return _of_letter(draft, closing)
    for line in reversed(draft.lines[-_END:]):
        if line.index in labelled or answers_labels(draft, line):
            continue
        above = draft.lines[line.index - draft.lines[0].index - 1] if line is not draft.lines[0] else None
        signed = signed_on(line, above)
        if signed is not None and stands_in_one(signed.name, line):
            return _with_signed(draft, line, signed)
        found = place_and_date(line.words)
        if found is None or asks_a_day(found.ort) or is_of_another_paper(found, line, draft.lines[0]):
            continue
        if form.dokumenttyp in _FILLED_IN and (found.date is None or not _is_signed(found, line)):
            continue
        done = _with_block(draft, line, found, labelled)
        return done if _names_signer(done) else _without_date(done, labelled)
    return _sent(draft) or _without_date(draft, labelled)


def _is_signed(found: PlaceAndDate, line: Line) -> bool:
    """Whether a form is signed there, and asks for no day with words that are set as a place is."""
    together = stands_in_one((*found.ort, *found.words), line)
    return not asks_a_day(found.ort) and (together or may_be_place(found.ort))


def _is_place(found: PlaceAndDate, line: Line) -> bool:
    return _is_signed(found, line) and not is_body(text_of(found.ort).rstrip(","))


def _names_signer(draft: Draft) -> bool:
    return any(value.field == "undertecknare" for value in draft.values)


def _sent(draft: Draft) -> Draft | None:
    """Date and name that an e-service prints with what it was sent by, in whatever part of the paper."""
    asked = {hit.name for hit in draft.hits}
    labelled = not asked.isdisjoint(_ASKED_AT_END)
    for line in draft.lines:
        for segment in line.segments if line.index not in draft.claimed else ():
            sent = says_sent(segment.text)
            if labelled and not sent:
                continue
            signed = signed_line(segment.words) if sent else signed_in_sentence(segment.words)
            if signed is not None:
                told = _with_signed(replace(draft, values=()), line, signed).values
                new = (value for value in told if value.field not in asked)
                return replace(draft, values=(*draft.values, *new))
    return None


def end_of_letter(lines: Sequence[Line], claimed: Set[int] = frozenset()) -> Line | None:
    """The closing words of a letter, or the date that it ends with where it has none.

    claimed: lines of its tables, whose texts may end in a date.
    """
    closing = closing_line(lines)
    behind = (line for line in reversed(lines[len(lines) // 2 :]) if line.index not in claimed)
    dated = (line for line in behind if dated_line(line) is not None)
    return closing if closing is not None else next(dated, None)


def _of_letter(draft: Draft, closing: Line) -> Draft:
    """Place and date in the head of a letter or by its closing words, and who signs it below them."""
    values: list[Value] = []
    first = closing.index + (not closing.text.startswith("/"))
    behind = before_texts(draft.lines[first:][:_REACH], draft.hits)
    claimed = {closing.index, *(line.index for line in behind)}
    near = [*draft.lines[: min(closing.index, _LETTER_HEAD)], *draft.lines[closing.index - 3 :]]
    free = (line for line in near if line.index not in draft.claimed)
    dated = next(((line, found) for line in free if (found := dated_line(line)) is not None), None)
    if dated is not None:
        line, found = dated
        ort = text_of(found.ort).rstrip(",")
        values += [_value("ort", found.ort, line.page, ort)] if _is_place(found, line) else []
        values.append(_value("datum", found.words, line.page, found.date, found.flags))
        claimed |= {line.index} if line.index > closing.index - 4 else set()
    below = [line for line in behind if line.page == closing.page]
    signed = signed_in_letter(below, draft.lines[: min(closing.index, _LETTER_HEAD)])
    return replace(draft, values=(*draft.values, *values, *signed), claimed=draft.claimed | claimed)


def signed_in_letter(below: Sequence[Line], head: Sequence[Line]) -> list[Value]:
    """Name and title of the lines below closing words, and never the sender's own name out of the letterhead."""
    senders = {segment.text.casefold() for line in head for segment in line.segments}
    printed = [line for line in below if not all(is_blank_filler(word.text) for word in line.words)]
    known = next((n for n, line in enumerate(printed[:_NAMES_BELOW]) if _names_somebody(line)), 0)
    signed: list[Value] = []
    for line in printed[known:]:
        found = _signatory(line) if not signed else _title(line)
        is_sender = not signed and line.text.casefold() in senders and not _names_somebody(line)
        signed += found if _is_personal(found) and not is_sender else []
        if len(signed) > 1:
            break
    return signed


def _names_somebody(line: Line) -> bool:
    """Whether a line begins with the name of somebody, known as one."""
    found = _signatory(line)
    return bool(found) and is_name(str(found[0].value))


def _with_signed(draft: Draft, line: Line, signed: Signed) -> Draft:
    """Date and name of one line; the title may stand on the line below."""
    ort = text_of(signed.ort).rstrip(",")
    values = [_value("ort", signed.ort, line.page, ort)] if signed.ort else []
    values.append(_value("datum", signed.dated, line.page, signed.date, signed.flags))
    name = text_of(signed.name).rstrip(",")
    values.append(_value("undertecknare", signed.name, line.page, name, ("utan_namnteckning",)))
    below = draft.lines[line.index + 1] if line.index + 1 < len(draft.lines) else None
    post = text_of(signed.title).rstrip(",")
    title = [_value("befattning", signed.title, line.page, post)] if post else []
    if not title and below is not None and below.page == line.page:
        title = _title(below) if POSITION.search(below.text) else []
    return replace(draft, values=(*draft.values, *values, *title), claimed=draft.claimed | {line.index})


def _without_date(draft: Draft, labelled: set[int]) -> Draft:
    """A name and a title in the last lines of a paper that dates its signature nowhere; for a person to look at."""
    asked = {hit.name for hit in draft.hits} | {value.field for value in draft.values}
    for line, below in itertools.pairwise((*draft.lines[-_LAST:], None)):
        if line is None or line.index in labelled or asked & set(_ASKED_AT_END):
            continue
        signed = _signatory(line)
        if not signed or not is_name(signed[0].raw):
            continue
        if len(signed) == 1 and below is not None and POSITION.search(below.text):
            signed += _title(below)
        if len(signed) == 2:
            dated = _dated_below(draft, line) if "datum" not in asked else []
            values = [replace(value, status=ValueStatus.REVIEW) for value in (*signed, *dated)]
            claimed = {line.index} | ({below.index} if below is not None else set())
            return replace(draft, values=(*draft.values, *values), claimed=draft.claimed | claimed)
    return draft


def _dated_below(draft: Draft, name: Line) -> list[Value]:
    """The day, and the time of day, alone on one of the two lines below a name, as a stamp prints them."""
    for line in draft.lines[name.index - draft.lines[0].index + 1 :][:2]:
        days = find_dates(line.text)
        if len(days) == 1 and days[0].start == 0 and _CLOCK.fullmatch(line.text[days[0].end :]):
            words = line.words[: len(line.text[: days[0].end].split())]
            return [_value("datum", words, line.page, days[0].value, days[0].flags)]
    return []


def _with_ruled(draft: Draft) -> Draft:
    """The first of those whose titles, lines to sign on and printed names stand beside each other."""
    given = {hit.name for hit in draft.hits} | {value.field for value in draft.values}
    if draft.form is None or "undertecknare" in given:
        return draft
    signed = next((found for line in draft.lines[-_REACH:] if (found := _ruled(line))), [])
    return replace(draft, values=(*draft.values, *(value for value in signed if value.field not in given)))


def _ruled(line: Line) -> list[Value]:
    """`Chairman: ________ Name`: title and name parted by a line to sign on."""
    blank = [n for n, word in enumerate(line.words) if is_blank_filler(word.text)]
    if not blank:
        return []
    title, name = line.words[: blank[0]], line.words[blank[-1] + 1 :]
    if not may_be_name(text_of(name)) or POSITION.search(text_of(title).rstrip(":")) is None:
        return []
    found = _value("undertecknare", name, line.page, text_of(name), ("utan_namnteckning",))
    return [found, _value("befattning", title, line.page, text_of(title).rstrip(":"))]


def _is_personal(values: Sequence[Value]) -> bool:
    """Whether a name is no organisation's, and a title one that people have."""
    return all(
        _ORGANISATION.search(value.raw) is None or person_score(value.raw) >= _A_PERSON
        if value.field == "undertecknare"
        else POSITION.search(value.raw.rstrip(",")) is not None
        for value in values
    )


def _with_block(draft: Draft, line: Line, found: PlaceAndDate, labelled: set[int]) -> Draft:
    ort = text_of(found.ort).rstrip(",")
    values = [_value("ort", found.ort, line.page, ort)] if _is_place(found, line) else []
    values.append(_value("datum", found.words, line.page, found.date, found.flags))
    signed, read = _signed_below(_block(draft, line, labelled))
    if draft.form is not None and draft.form.dokumenttyp not in _FILLED_IN and not _is_personal(signed[:1]):
        signed = []
    claimed = {line.index} | read
    if not signed:
        signed = _signed_above(draft, line, labelled)
        claimed |= {line.index - 1, line.index - 2} if signed else set()
    return replace(draft, values=(*draft.values, *values, *signed), claimed=draft.claimed | claimed)


def _signed_below(block: Iterator[Line]) -> tuple[list[Value], set[int]]:
    """Name and title of the lines under a signed date, in either order, and the lines that say so."""
    signed: list[Value] = []
    over: list[Value] = []
    claimed: set[int] = set()
    for line in block:
        blank = all(is_blank_filler(word.text) for word in line.words) or is_caption(line.text)
        blank = blank or (not signed and is_closing(line))
        more = [] if blank else _signatory(line) if not signed else _title(line)
        if not blank and not more:
            over = _title_over(line) if not signed and not over else []
            if not over:
                break
        signed += more
        claimed.add(line.index)
        if signed and over and not any(value.field == "befattning" for value in signed):
            signed += over
        if any(value.field == "befattning" for value in signed):
            break
    return signed, claimed if signed else set()


def _title_over(line: Line) -> list[Value]:
    """A title alone on its line, over the name."""
    alone = len(line.segments) == 1 and len(line.words) <= _MOST_OF_TITLE and POSITION.search(line.text)
    return _title(line) if alone else []


def _signed_above(draft: Draft, line: Line, labelled: set[int]) -> list[Value]:
    """Name and title of the lines right above a signed date, where an e-service prints them in that order."""
    place = line.index - draft.lines[0].index
    above = draft.lines[max(0, place - 2) : place]
    if len(above) < 2 or any(one.index in labelled or one.page != line.page for one in above):
        return []
    name, title = above
    is_named = is_name(name.text) or NAME.fullmatch(name.text) is not None
    if not is_named or not POSITION.search(title.text):
        return []
    return [*_signatory(name), *_title(title)]


def _block(draft: Draft, line: Line, labelled: set[int]) -> Iterator[Line]:
    """Lines under the date, the block's own labels left out, up to what belongs to something else."""
    for below in draft.lines[line.index + 1 : line.index + 1 + _REACH]:
        if below.index in draft.claimed or (below.page != line.page and not _goes_on(line, below)):
            return
        if below.index not in labelled or _is_position(draft, below):
            yield below
        elif not (_asks_for_signature(draft, below.index) or is_caption(below.text)):
            return


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a name or a title at the head of the next page belongs to the date at the foot of this one."""
    return below.page == line.page + 1 and (
        is_name(below.text)
        or (len(below.words) <= _MOST_OF_TITLE and POSITION.search(below.text) is not None)
    )


def _signatory(line: Line) -> list[Value]:
    """The printed name behind its caption, if any, and the title where it stands on the same line."""
    if post := post_before_name(line):
        signer, title = line.words[post:], line.words[:post]
        signed = _value("undertecknare", signer, line.page, text_of(signer), ("utan_namnteckning",))
        return [signed, _value("befattning", title, line.page, text_of(title))]
    words = tuple(itertools.dropwhile(lambda word: is_caption(word.text), first_signatory(line)))
    if len(words) > _MOST_OF_TITLE - 1 and POSITION.search(words[0].text) and is_name(text_of(words[1:])):
        own = _value("undertecknare", words[1:], line.page, text_of(words[1:]), ("utan_namnteckning",))
        return [own, _value("befattning", words[:1], line.page, words[0].text)]
    cut = next((n for n in range(2, len(words)) if POSITION.search(words[n].text)), name_end(line, words))
    while 2 < cut < len(words) and (words[cut - 1].text.islower() or _ACTING.fullmatch(words[cut - 1].text)):
        cut -= 1
    name = text_of(words[:cut]).rstrip(",").strip(_AROUND_NAME)
    if not may_be_name(name):
        return []
    found = [_value("undertecknare", words[:cut], line.page, name, ("utan_namnteckning",))]
    if cut < len(words):
        found.append(_value("befattning", words[cut:], line.page, text_of(words[cut:])))
    return found


def _title(line: Line) -> list[Value]:
    several = len(line.segments) > 1 and all(POSITION.search(segment.text) for segment in line.segments)
    words = before_body(line.segments[0].words if several else line.words)
    text = text_of(words)
    is_heading = text.isupper() and POSITION.search(text) is None
    if is_heading or not TITLE.fullmatch(text) or len(words) > 6:
        return []
    return [_value("befattning", words, line.page, text_of(words).rstrip(","))]


def _is_position(draft: Draft, line: Line) -> bool:
    """Whether the line is a title that the form also asks for by name, as `Ordförande`, and asks for nothing here."""
    asked = [hit for hit in draft.hits if hit.line == line.index]
    if not all(hit.alone and not hit.colon and hit.name not in _ASKED_AT_END for hit in asked):
        return False
    names = {hit.name for hit in asked}
    again = any(hit.name in names for hit in draft.hits if hit.line < line.index)
    return len(line.words) <= 2 and (again or POSITION.search(line.text) is not None)


def _asks_for_signature(draft: Draft, line: int) -> bool:
    """Labels of the signature block itself stand between the date and the name."""
    return all(hit.name in _ASKED_AT_END and hit.alone for hit in draft.hits if hit.line == line)


def _value(
    field: str, words: Sequence[Word], page: int, value: date | str | None, flags: tuple[str, ...] = ()
) -> Value:
    status = ValueStatus.READ if value is not None else ValueStatus.UNREADABLE
    return Value(
        field, text_of(words), value, status, place_of(page, words), "signature", flags, (("kind", 1.0),)
    )
