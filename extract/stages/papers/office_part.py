"""The part of a form that the office fills in: its days, names and amounts are not the applicant's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
from models.record import Dokumenttyp
from models.replacing import replace

_OFFICE = (
    r"[\w-]*(?:kontor(?:et)?|kansli(?:et)?|expedition(?:en)?|myndighet(?:en)?|verket|nämnd(?:en)?"
    r"|förvaltning(?:en)?|länsstyrelsen|handläggare(?:n)?|bidragsgivare(?:n)?|beslutsfattare(?:n)?|utskott(?:et)?"
    r"|fonden|förbundet|stiftelsen|stiftet|regionen|kommunen|avdelning(?:en)?|enhet(?:en)?)"
)
_NOTES = r"(?:egna )?(?:anteckningar|noteringar|handläggning)"
_HEADING = re.compile(
    r"(?:(?:[a-zåäö]|[0-9]{1,2})[.):]? )?(?:utrymme |plats )?"
    rf"(?:(?:i?fylle?s|fylls|utfylle?s|besvaras)(?: i)?(?: endast)? av (?:[\w-]+s )?{_OFFICE}"
    rf"|(?:reserverat |endast )för (?:[\w-]+s )?{_OFFICE}"
    rf"|(?:för )?{_OFFICE}s {_NOTES})",
    re.IGNORECASE,
)
_DECISION = re.compile(
    rf"(?:(?:{_OFFICE}s|styrelsens|utskottets) )?(?:[a-zåäö]*beslut|beslut i ärendet)", re.IGNORECASE
)
"""Heads the same part of what an applicant fills in, and the matter itself of any other paper."""
_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_MOST_WORDS = 8
_MOST_OF_IT = 0.4
"""Share of a form's labels that an office fills in at its end: where more stand below, it is the applicant's."""
_OF_THE_OFFICE = "diarienummer"
"""The office gives a paper its number: that stands in its part of the form."""


def set_aside_office_part(draft: Draft) -> Draft:
    """The draft without the labels of what the office fills in; their lines are claimed."""
    parts = [part for first in _headings(draft) if _ends_the_form(part := _below(draft, first), draft.hits)]
    if not parts:
        return draft
    taken = frozenset(line.index for part in parts for line in part)
    kept = tuple(hit for hit in draft.hits if hit.line not in taken or hit.name == _OF_THE_OFFICE)
    numbered = {hit.line for hit in kept}
    return replace(draft, hits=kept, claimed=draft.claimed | (taken - numbered))


def _ends_the_form(part: Sequence[Line], hits: Sequence[Hit]) -> bool:
    """Whether nothing is asked behind a part that begins at the margin, and most of what is asked stands before it."""
    first, last = part[0].index, part[-1].index
    asked = [hit.line for hit in hits if hit.wording.role == "field"]
    before, behind = sum(line < first for line in asked), any(line > last for line in asked)
    at_margin = part[0].box.x0 <= min(line.box.x0 for line in part) + part[0].box.height
    return at_margin and not behind and before >= (1 - _MOST_OF_IT) * len(asked)


def _headings(draft: Draft) -> Sequence[int]:
    is_filled_in = draft.form is not None and draft.form.dokumenttyp in _FILLED_IN
    wordings = (_HEADING, _DECISION) if is_filled_in else (_HEADING,)
    return [
        number
        for number, line in enumerate(draft.lines)
        if len(line.segments) == 1 and len(line.words) <= _MOST_WORDS and _is_any_of(wordings, line)
    ]


def _is_any_of(wordings: Sequence[re.Pattern[str]], line: Line) -> bool:
    text = line.text.rstrip(" :.").strip("()")
    return any(wording.fullmatch(text) for wording in wordings)


def _below(draft: Draft, first: int) -> list[Line]:
    """The heading with the lines under it on its page, down to the heading of a text or a long sentence."""
    heads = {hit.line for hit in draft.hits if _heads_a_part(hit)}
    found = [draft.lines[first]]
    for line in draft.lines[first + 1 :]:
        if line.page != found[0].page or line.index in heads:
            break
        found.append(line)
    return found


def _heads_a_part(hit: Hit) -> bool:
    return hit.wording.role == "section" and hit.alone and hit.start == 0
