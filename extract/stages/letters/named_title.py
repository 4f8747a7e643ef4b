"""A title that stands right under the name of whoever signs, where no label asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from extract.stages.draft import Draft
from extract.stages.letters.signing import POSITION, is_name
from extract.stages.page.lines import Line, place_of, text_of
from models.record import Value, ValueStatus
from models.replacing import replace

_SIGNER, _TITLE = "undertecknare", "befattning"
_MOST_OF_TITLE = 4
_NEAR = 1.6
"""Heights of a line by which the title may stand below the name."""


def with_title_under_name(draft: Draft) -> Draft:
    """The title in the line under a name that answers, in the line below it, who signs."""
    known = {hit.name for hit in draft.hits} | {value.field for value in draft.values if value.value}
    if _TITLE in known or _SIGNER not in known:
        return draft
    taken = {hit.line for hit in draft.hits} | draft.claimed
    for line in _titles(draft, taken):
        title = _value(_TITLE, line)
        return replace(draft, values=(*draft.values, title), claimed=draft.claimed | {line.index})
    return draft


def _titles(draft: Draft, taken: Set[int]) -> Iterator[Line]:
    for hit in draft.hits:
        first = hit.last_line + 1
        if hit.name != _SIGNER or not hit.alone or first + 1 >= len(draft.lines):
            continue
        name, title = draft.lines[first], draft.lines[first + 1]
        alone = all(line.page == hit.page and line.index not in taken for line in (name, title))
        below = (other for other in draft.hits if other.line == title.index + 1 and other.page == title.page)
        captioned = any(other.name in (_SIGNER, _TITLE) for other in below)
        if alone and not captioned and is_name(name.text) and _is_title_of(name, title):
            yield title


def _is_title_of(name: Line, title: Line) -> bool:
    """Whether a line right below a name is a title that people have, begun where the name begins."""
    near = title.box.top - name.box.bottom < _NEAR * name.box.height
    left = abs(title.box.x0 - name.box.x0) < name.box.height
    return near and left and len(title.words) <= _MOST_OF_TITLE and POSITION.search(title.text) is not None


def _value(field: str, line: Line) -> Value:
    text = text_of(line.words)
    place = place_of(line.page, line.words)
    return Value(field, text, text, ValueStatus.READ, place, "signature", (), (("kind", 1.0),))
