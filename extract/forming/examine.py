"""What a form finds on a paper: its labels, its answers, how it stands against other forms, what is claimed twice."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.forming.structure import Structure, label_text
from extract.pipeline import STAGES
from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import read_lines, text_of
from extract.stages.papers.bundle import split_bundle
from extract.stages.papers.classify import Fit, bound_to, classify, fits_of
from extract.stages.words.wordings import key_of, wording_for
from models.form import Form
from models.form_loader import vocabulary, with_known
from models.geometry import Box
from models.layout import Layout, Word
from models.record import Place, Section, Value, ValueStatus
from models.tables import table

_TABLES = {"ansokan": "applications", "redovisning": "reports"}
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Matched:
    """A label of the form as the paper prints it."""

    name: str
    role: str
    printed: str
    wording: str
    similarity: float
    page: int


@dataclass(frozen=True, slots=True)
class Twice:
    """Words that two fields claim."""

    page: int
    names: tuple[str, str]
    words: str


@dataclass(frozen=True, slots=True)
class Examined:
    """One logical document of a paper, read with the form."""

    pages: tuple[int, int]
    read_as: str
    """Name of the form that the paper is read with when all forms are asked."""
    read_score: float
    fits: tuple[Fit, ...]
    matched: tuple[Matched, ...]
    missing: tuple[str, ...]
    """Names of fields and sections none of whose labels stands on the paper."""
    unknown: tuple[tuple[str, int], ...]
    """Words that look like labels and that the form does not name, with their page."""
    values: tuple[Value, ...]
    sections: tuple[Section, ...]
    rows: tuple[tuple[str, int], ...]
    """Tables with their numbers of rows."""
    twice: tuple[Twice, ...]


def remarks_on(form: Form) -> list[str]:
    """What a form that loads may still have wrong, in Swedish."""
    return [*_shared_labels(form), *_without_column(form), *_unrecognised(form)]


def examine(layout: Layout, form: Form) -> tuple[Examined, ...]:
    """Every logical document of a file, read with the form whether or not it would be chosen."""
    drafts = split_bundle(Draft(*read_lines(layout), with_known((form,))))
    return tuple(_examined(draft, form) for draft in drafts)


def _examined(draft: Draft, form: Form) -> Examined:
    chosen = classify(draft)
    read = bound_to(draft, form)
    for name, stage in STAGES:
        read = stage(read) if name != "classify" else read
        read = _on_its_own_labels(read, form) if name == "headings" else read
    hits = [hit for hit in read.hits if hit.wording.role != "heading"]
    named = {hit.name for hit in hits} | {value.field for value in read.values if value.place is not None}
    asked = [*(spec.name for spec in form.fields), *(spec.name for spec in form.sections)]
    pages = [page.number for page in draft.layout.pages]
    return Examined(
        pages=(min(pages, default=1), max(pages, default=1)),
        read_as=chosen.form.name if chosen.form else "",
        read_score=chosen.form_score,
        fits=tuple(fits_of(draft)),
        matched=tuple(map(_matched, hits)),
        missing=tuple(name for name in asked if name not in named),
        unknown=tuple(_unknown(read)),
        values=tuple(value for value in read.values if value.status is not ValueStatus.ABSENT),
        sections=read.sections,
        rows=tuple((spec.name, len(read.rows_of(spec.name))) for spec in form.tables),
        twice=tuple(claimed_twice(read, form)),
    )


def _on_its_own_labels(draft: Draft, form: Form) -> Draft:
    """The draft without what labels outside the form are understood to ask for."""
    hits = tuple(
        replace(hit, wording=wording_for(text_of(hit.words), "heading", text_of(hit.words)), concept=0.0)
        if hit.concept
        else hit
        for hit in draft.hits
    )
    return replace(draft, form=form, hits=hits)


def _matched(hit: Hit) -> Matched:
    wording = hit.wording
    return Matched(hit.name, wording.role, text_of(hit.words), wording.text, hit.similarity, hit.page)


def _unknown(draft: Draft) -> Iterator[tuple[str, int]]:
    """Words that look like labels outside everything that the form has read."""
    boxes = defaultdict(list)
    places = [value.place for value in draft.values if value.place]
    places += [place for section in draft.sections for _, _, place in section.lines]
    places += [cell.place for row in draft.rows for cell in row.cells if cell.place]
    for place in places:
        if place.box is not None:
            boxes[place.page].append(place.box)
    answers = {
        id(word)
        for line in draft.lines
        for word in line.words
        if any(_holds(box, word) for box in boxes[line.page])
    }
    listed = {
        line.index for line in draft.lines if line.words and all(id(word) in answers for word in line.words)
    }
    headings = {*vocabulary().headings, *(draft.form.headings if draft.form is not None else ())}
    named = [hit for hit in draft.hits if hit.wording.role != "heading" or hit.wording.text in headings]
    found = Structure(draft.layout.pages, draft.lines).unknown(named, draft.claimed | listed, answers)
    yield from dict.fromkeys((label_text(hit.words), hit.page) for hit in found)


def _holds(box: Box, word: Word) -> bool:
    return box.x0 <= word.box.centre <= box.x1 and box.top <= word.box.middle <= box.bottom


def claimed_twice(draft: Draft, form: Form) -> Iterator[Twice]:
    """Words that stand in the answers of two fields of the form."""
    spec_of = {column: spec.name for spec in form.fields for column in spec.columns}
    placed = [
        (spec_of[value.field], value)
        for value in draft.values
        if value.field in spec_of and value.raw and value.place is not None and value.place.box is not None
    ]
    for (first, one), (second, other) in itertools.combinations(placed, 2):
        if first != second and _same_place(one.place, other.place):
            page = one.place.page if one.place else 0
            yield Twice(page, (first, second), one.raw)


def _same_place(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None or one.box is None or other.box is None or one.page != other.page:
        return False
    shared = one.box.intersection(other.box)
    return shared > _OVERLAP * min(one.box.area, other.box.area)


def _shared_labels(form: Form) -> Iterator[str]:
    """A wording that two fields have holds for the first of them alone."""
    owners: dict[str, tuple[str, str]] = {}
    for name, labels in _labels_of(form):
        for label in labels:
            key = key_of(label)
            before = owners.setdefault(key, (name, label))
            if before[0] != name:
                yield f"«{label}» står både i {before[0]} och i {name}; bara {before[0]} får svaret"


def _labels_of(form: Form) -> Iterator[tuple[str, Sequence[str]]]:
    for heading in form.headings:
        yield "headings", (heading,)
    for field in form.fields:
        yield field.name, field.labels
    for section in form.sections:
        yield section.name, section.labels


def _without_column(form: Form) -> Iterator[str]:
    name = _TABLES.get(form.dokumenttyp)
    if name is None:
        return
    known = {column.name for column in table(name).columns}
    for spec in form.fields:
        lacking = [column for column in spec.columns if column not in known]
        if lacking and spec.name not in vocabulary().fields:
            yield f"{spec.name} har ingen kolumn i {name}.csv; värdet står bara i fields.csv"


def _unrecognised(form: Form) -> Iterator[str]:
    if not form.titles and not form.generic:
        yield "titles saknas: formuläret känns bara igen när nästan alla krävda etiketter finns på papperet"
    required = [spec.name for spec in form.fields if spec.required]
    if not required + [spec.name for spec in form.sections if spec.required]:
        yield "inget fält har required = true: ett papper utan svar får ingen anmärkning"
    if not form.fields and not form.sections and not form.tables:
        yield "formuläret frågar inte efter något"
