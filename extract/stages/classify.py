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
_LABELS_ENOUGH = 8
_COVERAGE_ENOUGH = 0.75
"""Labels of a form that stand for its title where the title is missing or unreadable."""
_BEGINS = 0.92
"""Score of a line that begins with a title and goes on with the name of the grant."""


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
        coverage = _coverage(form, {hit.name for hit in hits})
        score = 0.65 * title_score + 0.35 * coverage
        if title_score < _TITLE_ENOUGH and (len(firm) < _LABELS_ENOUGH or coverage < _COVERAGE_ENOUGH):
            continue
        words = ((title,) if title else ()) + tuple(
            " ".join(w.text for w in hit.words) for hit in firm.values()
        )
        candidates.append((score - 0.1 * form.generic, -number, form, hits, score, words, title, lines))
    if not candidates:
        return replace(draft, title=_first_line(draft.lines))
    _, _, form, hits, score, words, title, lines = max(candidates, key=lambda c: c[:2])
    title, lines = _with_subtitle(draft.lines, title, lines, {hit.line for hit in hits})
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


def _coverage(form: Form, found: set[str]) -> float:
    """Share of the form's required labels that the paper holds; of four of any sort where none is required."""
    required = {field.name for field in form.fields if field.required}
    required |= {section.name for section in form.sections if section.required}
    return len(required & found) / len(required) if required else min(1.0, len(found) / 4)


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
            score = max((_likeness(key, title) for title in wanted), default=0.0)
            if score > best[0] + 1e-9:
                best = (score, text, frozenset(part.index for part in block))
    return best if best[0] >= 0.6 else (best[0], "", frozenset())


def _with_subtitle(
    lines: Sequence[Line], title: str, taken: frozenset[int], labelled: set[int]
) -> tuple[str, frozenset[int]]:
    """The title with the line right below it, when that is a second title and neither a label nor a sentence."""
    below = max(taken, default=-1) + 1
    if not taken or below >= len(lines) or below in labelled:
        return title, taken
    line, above = lines[below], lines[below - 1]
    near = line.page == above.page and line.box.top - above.box.bottom < 1.5 * line.box.height
    if not near or len(line.words) > 8 or line.text[-1] in ".:,;" or any(c.isdigit() for c in line.text[:3]):
        return title, taken
    return f"{title} {line.text}", taken | {below}


def _likeness(key: str, title: str) -> float:
    if key.startswith(title) and len(key) <= 4 * len(title):
        return 1.0 if key == title else _BEGINS
    return float(fuzz.ratio(key, title)) / 100


def _first_line(lines: Sequence[Line]) -> str:
    return lines[0].text if lines else ""
