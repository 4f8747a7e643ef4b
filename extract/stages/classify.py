"""Which form a paper is, by its printed title and by the labels that it holds; the words that decided are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz

from extract.stages.draft import Draft
from extract.stages.labels import LabelIndex, find_labels, key_of, wordings_of
from extract.stages.lines import Line
from models.form import Form
from models.form_loader import known_forms, vocabulary

_TITLE_LINES = 25
_TITLE_ENOUGH = 0.88
_LABELS_ENOUGH = 5
"""Labels of a form that stand for its title where the title is missing or unreadable."""


@cache
def index_of(form: Form) -> LabelIndex:
    """The wordings of a form, with the general headings that part any page."""
    return LabelIndex(wordings_of(form, vocabulary().headings))


def classify(draft: Draft, forms: Sequence[Form] | None = None) -> Draft:
    """The form with the most evidence, its labels found; no form when no title and too few labels speak for one."""
    candidates = []
    for number, form in enumerate(forms if forms is not None else known_forms()):
        title_score, title, lines = _title(draft.lines[:_TITLE_LINES], form)
        if title_score < _TITLE_ENOUGH and form.generic:
            continue
        hits = find_labels(draft.lines, index_of(form))
        firm = {hit.name: hit for hit in hits if (hit.colon or hit.alone) and hit.wording.role != "heading"}
        coverage = min(1.0, len(firm) / max(1, min(8, len(form.fields) + len(form.sections))))
        score = 0.65 * title_score + 0.35 * coverage
        if title_score < _TITLE_ENOUGH and len(firm) < _LABELS_ENOUGH:
            continue
        words = ((title,) if title else ()) + tuple(
            " ".join(w.text for w in hit.words) for hit in firm.values()
        )
        candidates.append((score - 0.1 * form.generic, -number, form, hits, score, words, title, lines))
    if not candidates:
        return replace(draft, title=_first_line(draft.lines))
    _, _, form, hits, score, words, title, lines = max(candidates, key=lambda c: c[:2])
    kept = tuple(hit for hit in hits if hit.line not in lines)
    return replace(
        draft,
        form=form,
        form_score=round(score, 4),
        form_words=words,
        title=title or _first_line(draft.lines),
        title_lines=lines,
        claimed=draft.claimed | lines,
        hits=kept,
    )


def _title(lines: Sequence[Line], form: Form) -> tuple[float, str, frozenset[int]]:
    """How well the best line, or two lines together, read as one of the form's titles."""
    best = (0.0, "", frozenset[int]())
    wanted = [key_of(title) for title in form.titles]
    for number, _line in enumerate(lines):
        for height in (1, 2):
            block = lines[number : number + height]
            if len(block) < height:
                continue
            text = " ".join(part.text for part in block)
            key = key_of(text)
            if len(text) > 160 or not key:
                continue
            score = max((fuzz.ratio(key, title) for title in wanted), default=0.0) / 100
            if score > best[0] + 1e-9:
                best = (score, text, frozenset(part.index for part in block))
    return best if best[0] >= 0.6 else (best[0], "", frozenset())


def _first_line(lines: Sequence[Line]) -> str:
    return lines[0].text if lines else ""
