"""The part of a form that the office fills in: its days, names and amounts are not the applicant's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
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
_MOST_WORDS = 8
_MOST_OF_IT = 0.4
"""Share of a form's labels that an office fills in: where more stand below, `the municipality` is who applies."""
_OF_THE_OFFICE = "diarienummer"
"""The office gives a paper its number: that stands in its part of the form."""


def set_aside_office_part(draft: Draft) -> Draft:
    """The draft without the labels of what the office fills in; their lines are claimed."""
    own = [line for first in _headings(draft) for line in _below(draft, first)]
    taken = frozenset(line.index for line in own)
    asked = [hit for hit in draft.hits if hit.wording.role == "field"]
    if not own or sum(hit.line in taken for hit in asked) > _MOST_OF_IT * len(asked):
        return draft
    kept = tuple(hit for hit in draft.hits if hit.line not in taken or hit.name == _OF_THE_OFFICE)
    numbered = {hit.line for hit in kept}
    return replace(draft, hits=kept, claimed=draft.claimed | (taken - numbered))


def _headings(draft: Draft) -> Sequence[int]:
    return [
        number
        for number, line in enumerate(draft.lines)
        if len(line.segments) == 1 and len(line.words) <= _MOST_WORDS and _is_heading(line)
    ]


def _is_heading(line: Line) -> bool:
    return _HEADING.fullmatch(line.text.rstrip(" :.").strip("()")) is not None


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
