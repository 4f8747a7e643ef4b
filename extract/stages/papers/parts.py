"""One paper on two forms: an application and an account under one title give a document each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from extract.stages.draft import Draft
from extract.stages.page.lines import Line
from extract.stages.papers.titles import forms_like, title_of
from extract.stages.words.wordings import allowed_errors, key_of
from models.form import Form
from models.replacing import replace

_HEAD_LINES = 25
_MAX_WORDS = 12
_PREFIX = re.compile(r"(?:del\s+)?(?:[0-9]{1,2}|[A-Z])[.):]?\s+", re.IGNORECASE)
"""What may stand before a part's heading: `Del B`, `2.`"""
_SHARED = -1


def forms_of(draft: Draft) -> tuple[Form, ...]:
    """The forms that share the paper's title and each name a part of their own; none where fewer than two do."""
    return _shared_title(draft)[1]


def _shared_title(draft: Draft) -> tuple[int, tuple[Form, ...]]:
    """Lines down to the end of the title, and the forms that share it."""
    declared = [form for form in draft.forms if not form.generic]
    head = draft.lines[:_HEAD_LINES]
    if not any(form.part for form in forms_like(head, declared)):
        return 0, ()
    title = title_of(head, declared)
    if title is None or title.form is None or not title.form.part:
        return 0, ()
    twins = tuple(form for form in declared if form.part and set(form.titles) & set(title.form.titles))
    return max(title.lines) + 1 - head[0].index, twins if len(twins) > 1 else ()


def begins_part(line: Line, twins: Sequence[Form]) -> bool:
    return any(_is_heading(line, form.part) for form in twins)


def own_lines(draft: Draft) -> Iterator[tuple[Form, tuple[Line, ...]]]:
    """Every form with its lines: those of its part and those that no part has taken, as head and signature."""
    height, twins = _shared_title(draft)
    owners = [_SHARED] * height + _owners(draft.lines[height:], twins)
    for number, form in enumerate(twins):
        yield (
            form,
            tuple(
                line for line, owner in zip(draft.lines, owners, strict=True) if owner in (number, _SHARED)
            ),
        )


def on_form(draft: Draft, form: Form) -> Draft:
    """The draft bound to one form of those that share its title."""
    return replace(draft, forms=(form, *(other for other in draft.forms if other.generic)))


def _owners(lines: Sequence[Line], twins: Sequence[Form]) -> list[int]:
    owner = _SHARED
    owners = []
    for line in lines:
        number = next((n for n, form in enumerate(twins) if _is_heading(line, form.part)), None)
        if number is not None:
            owner = number
        elif any(_is_heading(line, form.after_part) for form in twins):
            owner = _SHARED
        owners.append(owner)
    return owners


def _is_heading(line: Line, wordings: Sequence[str]) -> bool:
    """Whether a short line is one of the wordings; behind one of several words a year or a note may follow."""
    text = line.text
    if not wordings or len(line.words) > _MAX_WORDS or text.endswith((".", ",")) or not text[:1].isalnum():
        return False
    found = {key_of(text), key_of(_PREFIX.sub("", text, count=1))}
    return any(_is(key, wording) for key in found for wording in wordings)


def _is(key: str, wording: str) -> bool:
    wanted = key_of(wording)
    allowed = allowed_errors(len(wanted))
    compared = key[: len(wanted)] if " " in wording else key
    return OSA.distance(compared, wanted, score_cutoff=allowed) <= allowed
