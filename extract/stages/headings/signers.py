"""Titles of those who sign that are words of labels, too: `Firmatecknare` under a name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set

from extract.stages.labels.labels import Hit
from extract.stages.letters.signing import POSITION, is_name
from extract.stages.page.lines import Line, text_of
from extract.stages.words.wordings import key_of, wording_for
from models.replacing import replace

_SIGNER, _TITLE, _CONTACT, _DAY = "undertecknare", "befattning", "kontaktperson", "datum"
_APPLICANT = "sokande"
_NAME_OF_A_BODY = re.compile(
    r"namn ?\([^)]*(?:förening|företag|organisation|stiftelse|kommun|myndighet|församling|bolag)",
    re.IGNORECASE,
)
"""A label that says in brackets that the name is that of a body."""
_TIME, _WHEN = "tidplan", "nar"
_NEAR = 3
"""Lines from the label of who signs to that of the post."""
_RESPONSIBLE = "ansvarig"
_OVER_SIGNERS = frozenset(
    ("intygande", "intyg", "underskrift", "underskrifter", "undertecknande", "försäkran", "signering")
)
_FURTHER = re.compile("[2-9][:.)]?")
_MOST_BELOW = 6
"""Lines below such a heading in which whoever is responsible signs."""
_EDGE = 1.5
"""Sizes of the text by which a title may begin beside the edge of the name above it."""


def without_titles(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels without those that are what somebody who signs is called."""
    asking = {(hit.last_line, hit.last_end): hit.colon for hit in hits if hit.name == _TITLE}
    kept = (hit for hit in hits if not (asking.get((hit.line, hit.start)) and _is_bare(hit)))
    return tuple(hit for hit in kept if hit.name != _SIGNER or not _is_title(hit, lines, asking.keys()))


def with_signers(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels, those beside that of who signs as theirs (`När?` the day, `Uppdrag` the post), none of a second."""
    signed = [hit.line for hit in hits if hit.name == _SIGNER]
    named = (_of_signature(hit, signed) for hit in hits)
    return tuple(hit for hit in named if not _is_of_second(hit, lines))


def without_posts_of_contacts(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The labels, those for a post behind one for a contact as headings, where another stands behind one who signs."""
    asking = [hit for hit in hits if hit.name in (_SIGNER, _TITLE, _CONTACT)]
    behind = {id(hit): before.name for before, hit in itertools.pairwise(asking) if hit.name == _TITLE}
    if {_SIGNER, _CONTACT} - set(behind.values()):
        return hits
    return [
        replace(hit, wording=wording_for(text_of(hit.words), "heading", text_of(hit.words)))
        if behind.get(id(hit)) == _CONTACT
        else hit
        for hit in hits
    ]


def _of_signature(hit: Hit, signed: Sequence[int]) -> Hit:
    if hit.wording.role != "field" or not (hit.alone or hit.colon):
        return hit
    if hit.name == _SIGNER and _NAME_OF_A_BODY.match(text_of(hit.words)):
        return replace(hit, wording=wording_for(text_of(hit.words), "field", _APPLICANT))
    if hit.name == _TIME and key_of(text_of(hit.words)) == _WHEN and hit.line in signed:
        return replace(hit, wording=wording_for(text_of(hit.words), "field", _DAY))
    if hit.wording.stands_in and hit.name == _TITLE and all(abs(hit.line - n) > _NEAR for n in signed):
        return replace(hit, wording=wording_for(text_of(hit.words), "heading", text_of(hit.words)))
    return hit


def _is_of_second(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether it asks for the second of those who sign: `Firmatecknare 2:`"""
    behind = lines[hit.last_line - lines[0].index].words[hit.last_end :][:1]
    return hit.name == _SIGNER and any(_FURTHER.fullmatch(word.text) for word in (*hit.words[1:], *behind))


def with_responsible(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels, one that asks who is responsible beside the day, or under the heading of those who sign, as theirs.

    Where somebody is asked to sign, nobody else does.
    """
    if any(hit.name == _SIGNER for hit in hits):
        return tuple(hits)
    days = {hit.line for hit in hits if hit.name == _DAY}
    heads = [line for line in lines if key_of(line.text) in _OVER_SIGNERS]
    return tuple(
        replace(hit, wording=wording_for(hit.wording.text, hit.wording.role, _SIGNER))
        if _asks_who_is_responsible(hit) and (hit.line in days or any(_is_under(hit, line) for line in heads))
        else hit
        for hit in hits
    )


def _asks_who_is_responsible(hit: Hit) -> bool:
    return hit.name == _CONTACT and key_of(hit.words[0].text).startswith(_RESPONSIBLE)


def _is_under(hit: Hit, heading: Line) -> bool:
    return hit.page == heading.page and 0 < hit.line - heading.index <= _MOST_BELOW


def _is_bare(hit: Hit) -> bool:
    """Whether nothing marks the words as a label: they are the answer behind a label with a colon."""
    return hit.alone and not hit.colon and hit.number is None and hit.line == hit.last_line


def _is_title(hit: Hit, lines: Sequence[Line], asking: Set[tuple[int, int]]) -> bool:
    """Whether the words stand without a mark beside the question for a title, or beside or under a name."""
    if not _is_bare(hit) or not POSITION.search(hit.words[-1].text):
        return False
    if (hit.line, hit.start) in asking:
        return True
    line = lines[hit.line - lines[0].index]
    before, start = None, 0
    for segment in line.segments:
        if start == hit.start:
            break
        before, start = segment, start + len(segment.words)
    if before is not None and is_name(before.text):
        return True
    number = hit.line - lines[0].index - 1
    above = lines[number].segments if number >= 0 and lines[number].page == hit.page else ()
    left = hit.box.x0
    return any(abs(s.box.x0 - left) < _EDGE * s.size and is_name(s.text) for s in above)
